// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/file_options.h"
#include "app/media/filter_graph.h"
#include "app/media/global_options.h"
#include "app/media/input_file.h"
#include "app/media/output_stream.h"
#include "app/media/track_evidence.h"

#include <memory>
#include <vector>

namespace reelyard
{

/// An output: its container and the streams in it. The header can only be written when every stream is known, and
/// streams are known when their first frame is encoded; until then packets wait here.
class OutputFile
{
public:
    struct Request {
        const FileSpec *spec = nullptr; ///< outlives the output
        QByteArray url;                 ///< where libav writes
        QByteArray name;                ///< what the output is called where it differs: for the format and in playlists
        int index = 0;
        const GlobalOptions *global = nullptr; ///< outlives the output
    };
    /// Makes the container; no stream and no file yet.
    static Result<std::unique_ptr<OutputFile>> create(const Request &request, const EngineControl &control);
    ~OutputFile();
    OutputFile(const OutputFile &) = delete;
    OutputFile &operator=(const OutputFile &) = delete;

    AVFormatContext *context() const { return m_context; }
    const AVOutputFormat *format() const { return m_context->oformat; }
    const FileOptions &options() const { return m_options; }
    const GlobalOptions &global() const { return m_global; }
    int index() const { return m_index; }
    QByteArray fileName() const { return m_name; }
    OutputLimits &limits() { return m_limits; }
    bool endsWithShortest() const { return m_endsWithShortest; }
    bool limitsSize() const { return m_mostBytes != INT64_MAX; }
    std::vector<std::unique_ptr<OutputStream>> &streams() { return m_streams; }

    /// `number` counts the streams of all outputs.
    Result<OutputStream *> addStream(AVMediaType type, InputStream *source, FilterOutput *filter, int number);
    Result<void> addAttachments(int &number);
    /// When all streams are there: options that none of them took.
    Result<void> checkOptions() const;
    /// Creates the file. Fails early where nothing can be written or something would be overwritten.
    Result<void> openFile(const std::vector<std::unique_ptr<InputFile>> &inputs);
    /// Tags, chapters, programs and dispositions, from the inputs and the command.
    Result<void> describe(const std::vector<std::unique_ptr<InputFile>> &inputs);

    /// Writes the header once every stream is open.
    Result<void> startWhenReady();
    /// Takes over the packet, whose times are in the stream's mux time base.
    Result<void> write(OutputStream &stream, AVPacket *packet);
    /// Index, trailer, end of file.
    Result<void> finish();

    bool isStarted() const { return m_isStarted; }
    bool isOverSize() const;
    qint64 bytesWritten() const;
    qint64 waitingBytes() const { return m_waitingBytes; }
    bool hasFailed() const { return m_failure.has_value(); }
    const std::optional<Error> &failure() const { return m_failure; }
    void fail(Error error);
    std::vector<TrackEvidence> evidence() const;
    /// Options that the container had no use for; known once it is started.
    const QStringList &unusedOptions() const { return m_unusedOptions; }

private:
    OutputFile(const Request &request, const EngineControl &control);
    Result<void> limit();
    Result<void> checkOverwriting(const std::vector<std::unique_ptr<InputFile>> &inputs) const;
    bool keepMonotonic(OutputStream &stream, AVPacket *packet) const;
    void writeNow(OutputStream &stream, AVPacket *packet);
    static void note(OutputStream &stream, const AVPacket *packet);
    Result<void> keepWaiting(OutputStream &stream, AVPacket *packet);

    const FileSpec &m_spec;
    const GlobalOptions &m_global;
    const EngineControl &m_control;
    QByteArray m_url;
    QByteArray m_name;
    int m_index = 0;
    FileOptions m_options;
    Dictionary m_formatOptions;
    AVFormatContext *m_context = nullptr;
    OutputLimits m_limits;
    int64_t m_mostBytes = INT64_MAX;
    bool m_endsWithShortest = false;
    bool m_isStarted = false;
    qint64 m_waitingBytes = 0;
    qint64 m_finalBytes = 0;
    std::optional<Error> m_failure;
    QStringList m_unusedOptions;
    std::vector<std::unique_ptr<OutputStream>> m_streams;
};

} // namespace reelyard
