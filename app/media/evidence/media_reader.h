// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/input.h"
#include "app/media/libav.h"
#include "app/media/log_capture.h"
#include "models/base/result.h"

#include <QString>

#include <memory>
#include <vector>

namespace reelyard
{

struct EngineControl;

/// Reads a file for evidence: from begin to end, some streams as packets, some decoded, what comes next when it is
/// asked for. Nothing is corrected or made up on the way, unlike in the transcoder: errors are counted. On the engine's
/// thread.
class MediaReader
{
public:
    /// What the stream is wanted as.
    enum class As { Nothing, Packets, Frames };

    struct Counts {
        qint64 packets = 0;
        qint64 frames = 0;  ///< pictures, audio frames or subtitles
        qint64 samples = 0; ///< of sound, per channel
        qint64 refused = 0; ///< packets that the decoder did not take
        qint64 damaged = 0; ///< frames that came out and are marked as faulty, and packets marked so by the container
        qint64 logged = 0;  ///< errors that the decoder wrote to its log
        qint64 errors() const { return refused + damaged + logged; }
    };

    /// One packet, or one frame; owned by the reader until the next call. Subtitles are decoded and counted, but not
    /// given out.
    struct Item {
        int stream = 0;
        const AVPacket *packet = nullptr;
        AVFrame *frame = nullptr;
    };

    /// `path` is a file (of a folder output: its main file).
    static Result<std::unique_ptr<MediaReader>> open(const MediaSource &source, EngineControl &control);
    ~MediaReader();
    MediaReader(const MediaReader &) = delete;
    MediaReader &operator=(const MediaReader &) = delete;

    AVFormatContext *context() const { return m_input->context(); }
    AVStream *stream(int index) const { return m_input->streams()[static_cast<size_t>(index)]; }
    int streamCount() const { return static_cast<int>(m_input->streams().size()); }

    /// Before the first next(). Source error "evidence.no-decoder" where the stream cannot be decoded here.
    Result<void> want(int stream, As as);
    /// Takes the file's end to come after so many packets of all streams.
    void endAfter(qint64 packets) { m_mostPackets = packets; }
    /// False at the end. An error when the user stops, or when there is no memory.
    Result<bool> next(Item &item);
    const Counts &counts(int stream) const { return m_streams[static_cast<size_t>(stream)].counts; }
    /// Why reading ended before the file's end, or 0.
    int endError() const { return m_endError; }

    /// When the frame is shown: its best known timestamp in seconds on the file's own time line; nothing when unknown.
    std::optional<double> timeOf(const Item &item) const;

private:
    struct Stream {
        As as = As::Nothing;
        CodecContextPtr decoder;
        Counts counts;
        bool isDrained = false;
    };
    MediaReader() = default;
    Result<bool> receive(size_t index, Item &item);
    Result<void> send(size_t index, const AVPacket *packet);
    void decodeSubtitle(size_t index, AVPacket *packet);

    std::unique_ptr<Input> m_input;
    EngineControl *m_control = nullptr;
    /// Before the decoders, whose threads may use them until they are freed; on the heap, so that they do not move.
    std::vector<std::unique_ptr<DecoderLog>> m_logs;
    std::vector<Stream> m_streams;
    PacketPtr m_packet;
    FramePtr m_frame;
    bool m_packetIsWaiting = false; ///< its decoder has to be emptied first
    size_t m_receiving = 0;         ///< the stream that may have more frames
    bool m_isReceiving = false;
    bool m_atEnd = false;
    int m_endError = 0;
    qint64 m_mostPackets = INT64_MAX;
    qint64 m_packetsRead = 0;
};

} // namespace reelyard
