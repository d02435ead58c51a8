// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/output_track.h"

#include "app/media/libav_error.h"

#include <QCoreApplication>

namespace reelyard
{

TrackDescription describeFrom(const AVStream *source, bool isCopy)
{
    TrackDescription description;
    description.disposition = source->disposition;
    av_dict_copy(description.metadata.address(), source->metadata, 0);
    // The statistics that Matroska writers leave in tags are of the source's packets and would be wrong of ours.
    if (!isCopy) {
        for (const char *key : {"encoder", "BPS", "BPS-eng", "NUMBER_OF_FRAMES", "NUMBER_OF_FRAMES-eng",
                                "NUMBER_OF_BYTES", "NUMBER_OF_BYTES-eng"})
            av_dict_set(description.metadata.address(), key, nullptr, 0);
    }
    return description;
}

CopyTrack::CopyTrack(TrackContext context, const SelectedStream &selected, int muxerTrack, const QString &tag)
    : m_context(context)
    , m_selected(selected)
    , m_source(context.input.context()->streams[selected.inputIndex])
    , m_track(muxerTrack)
    , m_tag(tag)
    , m_packet(makePacket())
{
}

Result<void> CopyTrack::begin()
{
    TrackDescription description = describeFrom(m_source, true);
    description.parameters.reset(avcodec_parameters_alloc());
    if (!description.parameters || avcodec_parameters_copy(description.parameters.get(), m_source->codecpar) < 0)
        return libavError(AVERROR(ENOMEM), Doing::WritingOutput);
    AVCodecParameters *par = description.parameters.get();
    par->codec_tag = muxerTag(m_context.muxer.format(), m_source->codecpar);
    // These block sizes are of the source's container and wrong in others.
    if (par->codec_id == AV_CODEC_ID_AC3 ||
        (par->codec_id == AV_CODEC_ID_MP3 &&
         (par->block_align == 1 || par->block_align == 1152 || par->block_align == 576)))
        par->block_align = 0;
    description.timeBase = m_source->time_base;
    description.frameRate = m_source->avg_frame_rate;
    description.sampleAspect =
        m_source->sample_aspect_ratio.num > 0 ? m_source->sample_aspect_ratio : par->sample_aspect_ratio;
    if (par->codec_type == AVMEDIA_TYPE_VIDEO)
        par->sample_aspect_ratio = description.sampleAspect;
    description.sideDataFrom = m_source;
    description.tag = m_tag;
    return m_context.muxer.describe(m_track, std::move(description));
}

Result<void> CopyTrack::write(const AVPacket *packet, int64_t estimatedDts)
{
    // A copy begins where a decoder can begin.
    if (!m_started && m_selected.kind == StreamKind::Video && !(packet->flags & AV_PKT_FLAG_KEY))
        return {};
    m_started = true;
    if (av_packet_ref(m_packet.get(), packet) < 0)
        return libavError(AVERROR(ENOMEM), Doing::WritingOutput);
    AVPacket *copy = m_packet.get();
    if (copy->dts == AV_NOPTS_VALUE)
        copy->dts = av_rescale_q(estimatedDts, microsecondBase, m_source->time_base);
    if (copy->pts == AV_NOPTS_VALUE && m_selected.kind == StreamKind::Video &&
        !(m_context.muxer.format()->flags & AVFMT_NOTIMESTAMPS)) {
        // Where pictures are not reordered, they are shown when they are decoded. Otherwise nobody knows when.
        if (m_source->codecpar->video_delay > 0) {
            av_packet_unref(copy);
            return sourceError("source.no-timestamps",
                               QCoreApplication::translate("Engine",
                                                           "The pictures of this file have no times of their own, so "
                                                           "it can only be encoded, not rewrapped."));
        }
        copy->pts = copy->dts;
    }
    if (copy->pts != AV_NOPTS_VALUE || copy->dts != AV_NOPTS_VALUE)
        m_context.position.seconds =
            std::max(m_context.position.seconds,
                     seconds(copy->pts != AV_NOPTS_VALUE ? copy->pts : copy->dts, m_source->time_base));
    if (m_selected.kind == StreamKind::Video)
        ++m_context.position.frames;
    ++m_context.activity;
    auto written = m_context.muxer.write(m_track, copy, m_source->time_base);
    av_packet_unref(copy);
    return written;
}

} // namespace reelyard
