// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/file_options.h"
#include "app/media/global_options.h"
#include "app/media/input_stream.h"
#include "app/media/joined_source.h"
#include "models/job/job.h"

#include <atomic>
#include <memory>
#include <vector>

namespace reelyard
{

struct EngineControl;

/// What one packet, or the end, of an input came to: handed from the reading thread to the one that filters, in order.
struct ReadStep {
    enum class Kind {
        Packet,    ///< a packet was read and, where needed, decoded
        Drained,   ///< a decoder gave one more frame at the end
        Looped,    ///< the input begins anew; no end for filters
        StreamEnd, ///< nothing more will come of this stream
        FileEnd
    };
    Kind kind = Kind::Packet;
    int stream = -1;
    PacketPtr packet; ///< for copying; its times are on the conversion's time line
    std::vector<FramePtr> frames;
    std::vector<SubtitlePtr> subtitles;
    int64_t pts = 0; ///< of the stream afterwards, microseconds
    int64_t dts = AV_NOPTS_VALUE;
    int64_t copiedPts = AV_NOPTS_VALUE; ///< of the packet for what keeps the time (subtitle canvases), stream's base
    int copiedSamples = 0;              ///< length of a sound packet that is copied
    bool isSubtitleFlush = false;
    int bitsPerRawSample = 0;
    DecodeCounts counts; ///< of the stream, so far
    qint64 decodeFailures = 0;
    qint64 decodedWell = 0;
    std::optional<Error> failure; ///< with -xerror, or when reading broke down; the conversion ends
    qint64 bytes() const;
};

/// An opened input with its streams. It reads packets, lays them on a time line that starts at 0 (or where -itsoffset
/// and -copyts say), decodes, and gives the result step by step. The rules are those of the ffmpeg program, so that
/// results are the same: wrapped clocks are unwrapped, discontinuities of formats that may have them are closed, and
/// where there are no decoding times they are estimated.
class InputFile
{
public:
    struct Request {
        const FileSpec *spec = nullptr; ///< outlives the input
        int index = 0;
        const GlobalOptions *global = nullptr; ///< outlives the input
        MediaSource source;                    ///< where it is, for a limited one
        bool isLimited = false;                ///< in reach and size, see reach.h
    };
    /// `control` is looked at inside blocking reads and must outlive the input.
    static Result<std::unique_ptr<InputFile>> open(const Request &request, const EngineControl &control);
    ~InputFile();
    InputFile(const InputFile &) = delete;
    InputFile &operator=(const InputFile &) = delete;

    AVFormatContext *context() const { return m_context; }
    std::vector<std::unique_ptr<InputStream>> &streams() { return m_streams; }
    InputStream &stream(int index) { return *m_streams[static_cast<size_t>(index)]; }

    /// Opens the decoders that are needed. After that only next() touches them.
    Result<void> openDecoders();

    /// Blocks until there is one; after FileEnd there is none. On one thread at a time.
    ReadStep next();
    /// From any thread: a next() that blocks comes back soon, with what does not count any more.
    void stop() { m_isUnwanted = true; }

    int64_t startTime() const { return m_startTime; }         ///< of -ss; AV_NOPTS_VALUE without
    int64_t recordingTime() const { return m_recordingTime; } ///< of -t; INT64_MAX without
    int64_t offset() const { return m_offset; }               ///< added to all times, microseconds; as it was at first
    int64_t askedOffset() const { return m_askedOffset; }     ///< of -itsoffset
    bool seeksAccurately() const { return m_seeksAccurately; }
    size_t mostSteps() const { return m_mostSteps; } ///< read ahead, at most; of -thread_queue_size
    int endError() const { return m_endError.load(); }
    /// Whether a jump in the time line was closed: then positions say nothing of how much was read.
    bool sawDiscontinuity() const { return m_sawDiscontinuity.load(); }

private:
    InputFile(const Request &request, const EngineControl &control);
    static int isInterrupted(void *input); ///< for AVIOInterruptCB
    Result<void> openContainer(FileOptions &options);
    Result<void> seek(const FileOptions &options);
    Result<void> addStream(AVStream *stream, const FileOptions &options);
    Result<void> applyVideoOptions(InputStream &input, const FileOptions &options);
    Result<void> openDecoder(InputStream &input);

    ReadStep stepFor(AVPacket *packet);
    ReadStep stepPast(AVPacket *packet);
    ReadStep drainStep();
    static ReadStep stoppedStep();
    bool restart();
    std::optional<Error> readFailure(int code) const;

    void unwrap(AVPacket *packet, InputStream &input);
    void attachStreamSideData(AVPacket *packet, const InputStream &input) const;
    void closeGap(AVPacket *packet, InputStream &input);
    void beginClock(const AVPacket *packet, InputStream &input) const;

    void decode(InputStream &input, AVPacket *packet, ReadStep &step);
    int decodeOnce(InputStream &input, AVPacket *packet, bool isEnd, ReadStep &step);
    int decodeVideo(InputStream &input, AVPacket *packet, bool isEnd, ReadStep &step);
    int decodeAudio(InputStream &input, AVPacket *packet, ReadStep &step);
    int decodeSubtitle(InputStream &input, AVPacket *packet, ReadStep &step);
    void decodeInPieces(InputStream &input, AVPacket *packet, ReadStep &step);
    void advanceCopy(InputStream &input, const AVPacket *packet) const;
    static void noteCounts(const InputStream &input, ReadStep &step);
    void noteResult(InputStream &input, const AVFrame *frame, int code, ReadStep &step);
    static int64_t guessedDuration(const InputStream &input, int64_t packetDuration);

    const FileSpec &m_spec;
    const GlobalOptions &m_global;
    const EngineControl &m_control;
    int m_index = 0;
    MediaSource m_source;
    bool m_isLimited = false;
    std::atomic<bool> m_isUnwanted{false};
    std::unique_ptr<JoinedSource> m_joined;
    AVFormatContext *m_context = nullptr;
    std::vector<std::unique_ptr<InputStream>> m_streams;
    PacketPtr m_packet;
    FramePtr m_frame;

    int64_t m_startTime = AV_NOPTS_VALUE;
    int64_t m_recordingTime = INT64_MAX;
    int64_t m_askedOffset = 0;
    bool m_seeksAccurately = true;
    int m_loopsLeft = 0;
    size_t m_mostSteps = 64;

    // The reading thread's
    int64_t m_offset = 0;     ///< as given out
    int64_t m_liveOffset = 0; ///< with discontinuities closed
    int64_t m_lastTimestamp = AV_NOPTS_VALUE;
    int64_t m_loopDuration = 0; ///< in m_loopBase
    AVRational m_loopBase{1, 1};
    bool m_isDraining = false;
    bool m_isLooping = false;
    size_t m_drainAt = 0;
    std::atomic<int> m_endError{0};
    std::atomic<bool> m_sawDiscontinuity{false};
};

} // namespace reelyard
