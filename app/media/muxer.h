// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"
#include "models/base/result.h"

#include <deque>
#include <optional>

namespace reelyard
{

struct EngineControl;

/// All that the container is told of one track; known when its encoder is open.
struct TrackDescription {
    CodecParametersPtr parameters;
    AVRational timeBase{1, AV_TIME_BASE}; ///< a wish; the format decides
    AVRational frameRate{0, 1};
    AVRational sampleAspect{0, 1};
    int disposition = 0;
    Dictionary metadata;
    std::vector<std::pair<AVPacketSideDataType, QByteArray>> sideData;
    const AVStream *sideDataFrom = nullptr; ///< all of it, for a copied stream
    QString tag;                            ///< of -tag
};

/// What was written of one track, for the check that opens the file again.
struct TrackEvidence {
    StreamKind kind = StreamKind::Data;
    bool isCover = false;
    bool isCopy = false;
    qint64 packets = 0;
    qint64 bytes = 0;
    double firstSeconds = 0; ///< earliest presentation time
    double lastSeconds = 0;  ///< latest presentation time of a packet's start
    double endSeconds = 0;
};

struct ChapterDescription {
    int64_t startMicroseconds = 0;
    int64_t endMicroseconds = 0;
    Dictionary metadata;
};

/// Writes the file. The header can only be written when every track is known, and tracks are known when their first
/// frame is encoded; until then packets wait here. A track that never gets a frame is dropped and leaves no trace.
class Muxer
{
public:
    /// `url` as libav is told it. The format does not depend on the part file's name.
    Muxer(const AVOutputFormat *format, QByteArray url, Dictionary options, const EngineControl &control);
    ~Muxer();
    Muxer(const Muxer &) = delete;
    Muxer &operator=(const Muxer &) = delete;

    void setMetadata(Dictionary metadata) { m_metadata = std::move(metadata); }
    void setChapters(std::vector<ChapterDescription> chapters) { m_chapters = std::move(chapters); }

    /// Creates the file. Fails early where nothing can be written.
    Result<void> open();

    /// `isDroppable`: where the format refuses the track for a reason that only shows when the header is written, it is
    /// left out instead of failing the file.
    int addTrack(StreamKind kind, bool isDroppable);
    Result<void> describe(int track, TrackDescription description);
    void drop(int track);
    bool isDescribed(int track) const { return m_tracks[static_cast<size_t>(track)].description.has_value(); }

    /// The packet's timestamps are in `timeBase`; its data is taken over.
    Result<void> write(int track, AVPacket *packet, AVRational timeBase);
    /// Writes header, index and trailer, and closes the file.
    Result<void> finish();

    qint64 waitingBytes() const { return m_waitingBytes; }
    qint64 bytesWritten() const;
    std::vector<TrackEvidence> evidence() const;
    /// Tracks that the format refused, by kind.
    std::vector<StreamKind> refused() const { return m_refused; }
    const AVOutputFormat *format() const { return m_format; }

private:
    struct Track {
        StreamKind kind = StreamKind::Data;
        bool isDroppable = false;
        bool isDropped = false;
        std::optional<TrackDescription> description;
        AVStream *stream = nullptr;
        int64_t lastDts = AV_NOPTS_VALUE;
        TrackEvidence evidence;
    };
    struct Waiting {
        int track;
        PacketPtr packet;
        AVRational timeBase;
    };

    Result<void> startWhenReady();
    Result<void> start();
    int writeHeader();
    int addStream(Track &track);
    bool dropAKind();
    Result<void> writeNow(Track &track, AVPacket *packet, AVRational timeBase);
    void keepMonotonic(Track &track, AVPacket *packet) const;
    static void note(Track &track, const AVPacket *packet, AVRational timeBase);
    int openFile();

    const AVOutputFormat *m_format;
    QByteArray m_url;
    Dictionary m_options;
    const EngineControl &m_control;
    AVFormatContext *m_context = nullptr;
    AVIOContext *m_file = nullptr;
    Dictionary m_metadata;
    std::vector<ChapterDescription> m_chapters;
    std::vector<Track> m_tracks;
    std::deque<Waiting> m_waiting;
    qint64 m_waitingBytes = 0;
    qint64 m_finalBytes = 0;
    std::vector<StreamKind> m_refused;
    bool m_isStarted = false;
};

/// The codec tag for a copied stream: the source's, where the format does not know a better one (then 0).
uint32_t muxerTag(const AVOutputFormat *format, const AVCodecParameters *source);

/// Whether the format takes the stream as it is. Formats do not always know beforehand, so where in doubt a header is
/// written for it, into memory.
bool canHold(const AVOutputFormat *format, const AVStream *source);

} // namespace reelyard
