// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/filter_graph.h"
#include "app/media/frame_sync.h"
#include "app/media/input_file.h"
#include "app/media/key_frames.h"
#include "app/media/libav.h"
#include "app/media/shared_encoder.h"
#include "models/base/result.h"
#include "models/media/media_info.h"

#include <deque>
#include <memory>
#include <optional>

namespace reelyard
{

class OutputFile;

/// How far the conversion is; kept by the streams, read for Progress.
struct OutputPosition {
    double seconds = 0;
    qint64 frames = 0;
};

/// One stream of an output: copied packet by packet, or encoded from what a filter graph (or, for subtitles, a decoder)
/// gives. Its rules of time are those of the ffmpeg program.
class OutputStream
{
public:
    struct Request {
        OutputFile *file = nullptr;
        AVStream *stream = nullptr;
        InputStream *source = nullptr; ///< null when it comes out of a graph of many
        FilterOutput *filter = nullptr;
        int number = 0; ///< counts the streams of all outputs
    };
    static Result<std::unique_ptr<OutputStream>> create(const Request &request);
    ~OutputStream();
    OutputStream(const OutputStream &) = delete;
    OutputStream &operator=(const OutputStream &) = delete;

    /// Puts what the encoder takes into the graph's target.
    Result<void> constrain(FilterOutput &filter);
    /// The chain of -vf or -af, "null" where there is none.
    QByteArray chain() const;
    bool hasFilters() const { return !m_filters.isEmpty(); }

    /// Opens the encoder, or describes the copy, and lets the file begin when it was the last. `first` is the first
    /// video frame, if there is one.
    Result<void> open(AVFrame *first);
    bool isOpen() const { return m_isOpen; }

    Result<void> takeVideo(AVFrame *frame); ///< null: the end of the graph
    Result<void> takeAudio(AVFrame *frame);
    Result<void> takeSubtitle(AVSubtitle *subtitle);
    Result<void> copy(const ReadStep &step); ///< of a packet; without one the bitstream filters are emptied
    Result<void> flushEncoder();

    /// Whether another stream, of the same file or another one, gets the same frames and encodes them in the same way,
    /// as far as can be told before anything is opened.
    bool isTwinOf(const OutputStream &other) const;
    void shareEncoder(std::shared_ptr<SharedEncoder> shared, size_t place);

    /// No more frames go in.
    void close();
    /// Nothing is written any more either.
    void finish();
    /// Nothing ever goes in: it lies in the header.
    void leaveOut() { m_isClosed = m_isFinished = true; }
    bool isClosed() const { return m_isClosed; }
    bool isFinished() const { return m_isFinished; }
    bool hasAllFrames() const;

    AVMediaType type() const;
    bool isCopy() const { return codec == nullptr; }
    bool isEncoded() const { return codec != nullptr && !isAttachment; }
    int64_t position() const; ///< ticks of the encoder, or of the copy

    OutputFile &file;
    AVStream *stream;
    InputStream *source;
    FilterOutput *filter;
    int number;
    const AVCodec *codec = nullptr; ///< null: copied
    CodecContextPtr encoder;
    Dictionary encoderOptions;
    bool isAttachment = false;
    bool isUnavailable = false; ///< its input has nothing to give at the moment
    bool inputsAreDone = false;

    // For OutputFile
    AVRational muxTimeBase{0, 1};
    AVRational frameRate{0, 1}; ///< of -r, later the encoder's
    bool isConstantRate = false;
    FrameSyncMode syncMode = FrameSyncMode::Auto;
    int64_t lastDts = AV_NOPTS_VALUE; ///< as written, in the stream's time base
    qint64 countedFrames = 0;         ///< packets, where frames are not counted before encoding
    qint64 mostFrames = INT64_MAX;
    std::deque<PacketPtr> waiting;
    qint64 waitingBytes = 0;
    int mostWaiting = 128;
    qint64 waitingThreshold = 50 * 1024 * 1024;
    std::optional<QByteArray> disposition;
    std::optional<double> rotation; ///< of -metadata:s:v rotate=
    struct Written {
        qint64 packets = 0;
        qint64 bytes = 0;
        double first = 0;
        double last = 0;
        double end = 0;
    } written;
    OutputPosition *progress = nullptr;

private:
    explicit OutputStream(const Request &request);
    Result<void> chooseEncoder();
    Result<void> applyGeneral();
    Result<void> applyVideo();
    Result<void> applyAudio();
    Result<void> applySubtitle();
    Result<void> applyPass();
    void chooseSync();
    Result<std::optional<QByteArray>> option(const char *name) const;

    Result<void> openEncoder(AVFrame *first);
    Result<void> setUpVideo(AVFrame *first);
    Result<void> setUpAudio();
    Result<void> setUpSubtitle();
    Result<void> describeEncoded();
    Result<void> describeCopy();
    Result<void> openBitstreamFilters();
    void nameEncoder();
    void setEncoderTimeBase(AVRational fallback);
    AVRational positionBase() const;

    Result<void> encode(AVFrame *frame);
    Result<void> encodeTogether(AVFrame *frame);
    Result<void> deliver(AVPacket *packet);
    Error encoderFailed(int code) const;
    Result<void> send(AVPacket *packet, bool isEnd);
    double preciseTicks(AVFrame *frame) const;
    double frameTicks(const AVFrame *frame) const;
    bool isWithinLimits();

    QByteArray m_filters;
    QByteArray m_padding;
    bool m_autoscale = true;
    bool m_keepsFormat = false;
    AVPixelFormat m_pixelFormat = AV_PIX_FMT_NONE;
    AVRational m_aspect{0, 1};
    AVRational m_mostFrameRate{0, 1};
    bool m_forcesRate = false;
    int m_topFieldFirst = -1;
    int m_bitsPerRawSample = 0;
    AVRational m_encoderTimeBase{0, 0};
    QByteArray m_forcedKeyFrames;
    Dictionary m_scaler;
    Dictionary m_resampler;
    BitstreamFilterPtr m_bitstreamFilter;
    std::unique_ptr<KeyFrameForcer> m_keyFrames;
    std::optional<FrameSync> m_sync;
    FramePtr m_previous;
    PacketPtr m_packet;
    std::shared_ptr<SharedEncoder> m_shared; ///< null: has its encoder for itself
    size_t m_place = 0;
    QByteArray m_subtitleBuffer;
    std::FILE *m_passLog = nullptr;
    int64_t m_position = 0;           ///< where FrameSync does not count
    bool m_copiesNonKeyFirst = false; ///< of -copyinkf
    bool m_copiesPriorStart = true;   ///< of -copypriorss
    bool m_copyHasStarted = false;
    bool m_droppedKeyFrame = false;
    bool m_isOpen = false;
    bool m_isClosed = false;
    bool m_isFinished = false;
};

} // namespace reelyard
