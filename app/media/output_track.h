// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/demuxer.h"
#include "app/media/encoder.h"
#include "app/media/filter_graph.h"
#include "app/media/frame_sync.h"
#include "app/media/muxer.h"
#include "app/media/stream_selection.h"

#include <memory>
#include <optional>

namespace reelyard
{

/// How far the output is; kept by the tracks, read for Progress.
struct OutputPosition {
    double seconds = 0;
    qint64 frames = 0;
};

/// What all tracks of one output share. Outlives them.
struct TrackContext {
    Input &input;
    Muxer &muxer;
    OutputPosition &position;
    std::atomic<qint64> &activity;
};

/// Disposition and tags that the output stream takes over from its source.
TrackDescription describeFrom(const AVStream *source, bool isCopy);

/// A stream that is copied.
class CopyTrack
{
public:
    CopyTrack(TrackContext context, const SelectedStream &selected, int muxerTrack, const QString &tag);
    Result<void> begin();
    Result<void> write(const AVPacket *packet, int64_t estimatedDts);

private:
    TrackContext m_context;
    SelectedStream m_selected;
    AVStream *m_source;
    int m_track;
    QString m_tag;
    PacketPtr m_packet;
    bool m_started = false;
    int64_t m_rescaleState = AV_NOPTS_VALUE;
};

/// A stream that is decoded, filtered and encoded: takes the decoder's frames.
class EncodeTrack
{
public:
    EncodeTrack(TrackContext context, const SelectedStream &selected, int muxerTrack, EncoderPlan plan,
                const AVCodecContext *decoder);

    /// Null: no more frames.
    Result<void> push(AVFrame *frame);
    /// Opens graph and encoder from what the container says, for a stream that keeps the others waiting.
    Result<void> openWithoutFrame();
    bool isOpen() const { return m_encoder != nullptr; }
    int inputIndex() const { return m_selected.inputIndex; }
    StreamKind kind() const { return m_selected.kind; }
    int muxerTrack() const { return m_track; }
    const FrameSync *sync() const { return m_sync ? &*m_sync : nullptr; }

private:
    Result<void> takeFiltered(AVFrame *frame);
    Result<void> open(const AVFrame *first);
    Result<void> takeVideo(AVFrame *frame);
    Result<void> takeAudio(AVFrame *frame);
    Result<void> drain();
    Result<void> encode(AVFrame *frame);
    FrameSyncMode syncMode() const;
    double frameTicks(const AVFrame *frame) const;
    void keepFullRange(AVFrame *frame) const;

    TrackContext m_context;
    SelectedStream m_selected;
    AVStream *m_source;
    int m_track;
    EncoderPlan m_plan;
    const AVCodecContext *m_decoder;
    FilterGraph m_graph;
    std::unique_ptr<Encoder> m_encoder;
    std::optional<FrameSync> m_sync;
    FramePtr m_input;
    FramePtr m_previous;
    int64_t m_nextAudioPts = 0;
    qint64 m_frameNumber = 0;
};

/// Subtitles as text, from one codec to another.
class SubtitleTrack
{
public:
    SubtitleTrack(TrackContext context, const SelectedStream &selected, int muxerTrack, const OutputSpec &spec);
    Result<void> begin();
    Result<void> write(const AVPacket *packet);
    qint64 lost() const { return m_lost; }

private:
    Result<void> encode(AVSubtitle &subtitle);

    TrackContext m_context;
    SelectedStream m_selected;
    AVStream *m_source;
    int m_track;
    const OutputSpec &m_spec;
    CodecContextPtr m_decoder;
    CodecContextPtr m_encoder;
    QByteArray m_buffer;
    qint64 m_lost = 0;
};

} // namespace reelyard
