// SPDX-License-Identifier: GPL-3.0-or-later
// OutputStream at work: frames in, packets out.
#include "app/media/output_stream.h"

#include "app/media/libav_error.h"
#include "app/media/output_file.h"

extern "C" {
#include <libavutil/common.h>
}

#include <algorithm>
#include <cmath>
#include <cstring>

namespace reelyard
{

namespace
{

constexpr AVRational milliseconds{1, 1000};
constexpr qsizetype largestSubtitle = 1024 * 1024; // as in ffmpeg

} // namespace

int64_t OutputStream::position() const
{
    return m_sync ? m_sync->nextTick() : m_position;
}

AVRational OutputStream::positionBase() const
{
    return isCopy() ? muxTimeBase : encoder->time_base;
}

bool OutputStream::hasAllFrames() const
{
    return (m_sync ? m_sync->frames() : countedFrames) >= mostFrames;
}

void OutputStream::close()
{
    m_isClosed = true;
    // With -shortest nothing may reach beyond the stream that ended first.
    if (file.endsWithShortest()) {
        const int64_t end = av_rescale_q(position(), positionBase(), microsecondBase);
        file.limits().length = std::min(file.limits().length, end);
    }
}

void OutputStream::finish()
{
    close();
    m_isFinished = true;
    if (m_shared)
        m_shared->leave(m_place);
    m_shared.reset();
}

// Closes the stream once it is as long as -t, or -shortest, lets it be.
bool OutputStream::isWithinLimits()
{
    const int64_t length = file.limits().length;
    if (length != INT64_MAX && av_compare_ts(position(), encoder->time_base, length, microsecondBase) >= 0) {
        close();
        return false;
    }
    return true;
}

// The frame's time in ticks of the encoder, in finer steps than ticks, so that rounding happens once; and never exactly
// between two ticks. The frame itself gets the rounded one.
double OutputStream::preciseTicks(AVFrame *frame) const
{
    if (frame->pts == AV_NOPTS_VALUE)
        return static_cast<double>(AV_NOPTS_VALUE);
    const int64_t start = file.limits().start == AV_NOPTS_VALUE ? 0 : file.limits().start;
    const AVRational base = av_buffersink_get_time_base(filter->sink);
    AVRational fine = encoder->time_base;
    const int bits = std::clamp(29 - av_log2(static_cast<unsigned>(fine.den)), 0, 16);
    fine.den <<= bits;
    double ticks =
        static_cast<double>(av_rescale_q(frame->pts, base, fine) - av_rescale_q(start, microsecondBase, fine));
    ticks /= 1 << bits;
    ticks += (ticks > 0 ? 1.0 : ticks < 0 ? -1.0 : 0.0) / (1 << 17);
    frame->pts =
        av_rescale_q(frame->pts, base, encoder->time_base) - av_rescale_q(start, microsecondBase, encoder->time_base);
    return ticks;
}

// How long the frame lasts, in ticks of the encoder's clock.
double OutputStream::frameTicks(const AVFrame *frame) const
{
    const double tick = av_q2d(encoder->time_base);
    double ticks = 0;
    const AVRational rate = av_buffersink_get_frame_rate(filter->sink);
    if (rate.num > 0 && rate.den > 0)
        ticks = 1 / (av_q2d(rate) * tick);
    if (source && source->stream->start_time != AV_NOPTS_VALUE && source->hasBegun && frameRate.num)
        ticks = std::min(ticks, 1 / (av_q2d(frameRate) * tick));
    if (frame && source && !hasFilters() && file.global().graphs.empty()) {
        const auto stated = static_cast<double>(std::lrintf(
            static_cast<float>(static_cast<double>(frameDuration(frame)) * av_q2d(source->stream->time_base) / tick)));
        if (stated > 0)
            ticks = stated;
    }
    return ticks;
}

Result<void> OutputStream::takeVideo(AVFrame *frame)
{
    if (frame && !m_aspect.num && m_isOpen)
        encoder->sample_aspect_ratio = frame->sample_aspect_ratio;
    if (auto opened = open(frame); !opened)
        return opened;
    FrameSync::Decision decision;
    if (frame) {
        const double ticks = preciseTicks(frame);
        decision = m_sync->next(ticks, frameTicks(frame));
        m_sync->noteKeyFrame(decision, isKeyFrame(frame));
        m_droppedKeyFrame = m_sync->droppedKeyFrame();
    } else {
        decision = m_sync->atEnd();
    }
    if (decision.isRefused)
        return {};
    for (qint64 i = 0; i < decision.total; ++i) {
        const bool isPrevious = i < decision.repeatPrevious && m_previous->buf[0];
        AVFrame *taken = isPrevious ? m_previous.get() : frame;
        if (!taken)
            return {};
        taken->pts = m_sync->nextTick();
        if (!isWithinLimits())
            return {};
        taken->quality = encoder->global_quality;
        taken->pict_type = AV_PICTURE_TYPE_NONE; // the source's frame types must not steer the encoder
        if (m_keyFrames && m_keyFrames->wants(taken, i > 0, m_droppedKeyFrame))
            taken->pict_type = AV_PICTURE_TYPE_I;
        if (m_topFieldFirst >= 0)
            setTopFieldFirst(taken, m_topFieldFirst != 0);
        if (auto encoded = encode(taken); !encoded)
            return encoded;
        m_sync->tick();
    }
    av_frame_unref(m_previous.get());
    if (frame)
        av_frame_move_ref(m_previous.get(), frame);
    return {};
}

Result<void> OutputStream::takeAudio(AVFrame *frame)
{
    const bool hasParameterChanges = (codec->capabilities & AV_CODEC_CAP_PARAM_CHANGE) != 0;
    if (!hasParameterChanges && encoder->ch_layout.nb_channels != frame->ch_layout.nb_channels)
        return {};
    preciseTicks(frame);
    if (!isWithinLimits())
        return {};
    if (frame->pts == AV_NOPTS_VALUE || file.global().audioSync < 0)
        frame->pts = m_position;
    m_position = frame->pts + frame->nb_samples;
    return encode(frame);
}

Error OutputStream::encoderFailed(int code) const
{
    if (isHardwareCodec(codec))
        file.global().hardware->noteFailure();
    return libavError(code, Doing::Encoding, QString::fromUtf8(codec->name));
}

Result<void> OutputStream::encode(AVFrame *frame)
{
    if (m_shared)
        return encodeTogether(frame);
    const int sent = avcodec_send_frame(encoder.get(), frame);
    if (sent < 0 && !(sent == AVERROR_EOF && !frame))
        return encoderFailed(sent);
    while (true) {
        const int code = avcodec_receive_packet(encoder.get(), m_packet.get());
        if ((code >= 0 || code == AVERROR_EOF) && m_passLog && encoder->stats_out)
            std::fputs(encoder->stats_out, m_passLog);
        if (code == AVERROR(EAGAIN))
            return {};
        if (code == AVERROR_EOF)
            return send(m_packet.get(), true);
        if (code < 0)
            return encoderFailed(code);
        if (auto done = deliver(m_packet.get()); !done)
            return done;
    }
}

Result<void> OutputStream::encodeTogether(AVFrame *frame)
{
    const std::shared_ptr<SharedEncoder> shared = m_shared; // the file may fail on the way, and the stream leave
    const SharedEncoder::Encoded &encoded = shared->take(m_place, frame);
    for (const PacketPtr &packet : encoded.packets) {
        av_packet_unref(m_packet.get());
        if (av_packet_ref(m_packet.get(), packet.get()) < 0)
            return encoderFailed(AVERROR(ENOMEM));
        if (auto done = deliver(m_packet.get()); !done)
            return done;
    }
    if (encoded.code == AVERROR_EOF && !frame)
        return send(m_packet.get(), true);
    return encoded.code < 0 ? Result<void>(encoderFailed(encoded.code)) : Result<void>();
}

// From the encoder's clock to the file's.
Result<void> OutputStream::deliver(AVPacket *packet)
{
    if (progress) {
        const int64_t at = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
        if (at != AV_NOPTS_VALUE)
            progress->seconds = std::max(progress->seconds, seconds(at, encoder->time_base));
        if (type() == AVMEDIA_TYPE_VIDEO)
            ++progress->frames;
    }
    av_packet_rescale_ts(packet, encoder->time_base, muxTimeBase);
    return send(packet, false);
}

// Only sound: twins among pictures are rare, and their key frames and rates would have to be compared as well. What
// could end one of them before the other (-shortest, -fs, -frames) is not looked into but left alone.
bool OutputStream::isTwinOf(const OutputStream &other) const
{
    const auto mayEndEarly = [](const OutputStream &one) {
        const auto &all = one.file.streams();
        return one.file.endsWithShortest() || one.file.limitsSize() ||
               std::any_of(all.begin(), all.end(), [](const auto &each) { return each->mostFrames != INT64_MAX; });
    };
    const auto isPlain = [](const OutputStream &one) {
        return one.type() == AVMEDIA_TYPE_AUDIO && one.isEncoded() && one.source && one.filter &&
               one.filter->graph.isSimple();
    };
    return isPlain(*this) && isPlain(other) && codec == other.codec && source == other.source &&
           m_filters == other.m_filters && m_padding == other.m_padding && encoderOptions == other.encoderOptions &&
           m_resampler == other.m_resampler && encoder->flags == other.encoder->flags &&
           encoder->global_quality == other.encoder->global_quality &&
           file.limits().start == other.file.limits().start && file.limits().length == other.file.limits().length &&
           !mayEndEarly(*this) && !mayEndEarly(other);
}

void OutputStream::shareEncoder(std::shared_ptr<SharedEncoder> shared, size_t place)
{
    m_shared = std::move(shared);
    m_place = place;
}

// Through the bitstream filters, if there are any, to the file.
Result<void> OutputStream::send(AVPacket *packet, bool isEnd)
{
    AVBSFContext *chain = m_bitstreamFilter.get();
    if (!chain)
        return isEnd ? Result<void>() : file.write(*this, packet);
    int code = av_bsf_send_packet(chain, isEnd ? nullptr : packet);
    while (code >= 0 && (code = av_bsf_receive_packet(chain, packet)) >= 0) {
        if (auto done = file.write(*this, packet); !done)
            return done;
    }
    const bool isDone = code == AVERROR(EAGAIN) || code == AVERROR_EOF;
    if (!isDone && file.global().exitOnError)
        return libavError(code, Doing::WritingOutput);
    av_packet_unref(packet);
    return {};
}

Result<void> OutputStream::flushEncoder()
{
    if (type() != AVMEDIA_TYPE_VIDEO && type() != AVMEDIA_TYPE_AUDIO)
        return {};
    return encode(nullptr);
}

Result<void> OutputStream::takeSubtitle(AVSubtitle *subtitle)
{
    if (subtitle->pts == AV_NOPTS_VALUE)
        return file.global().exitOnError ? Result<void>(libavError(AVERROR_INVALIDDATA, Doing::Decoding))
                                         : Result<void>();
    m_subtitleBuffer.resize(largestSubtitle);
    const int64_t start = file.limits().start == AV_NOPTS_VALUE ? 0 : file.limits().start;
    const int64_t pts = subtitle->pts - start;
    // A DVB subtitle needs one packet to be drawn and one to be cleared.
    const bool isDvb = encoder->codec_id == AV_CODEC_ID_DVB_SUBTITLE;
    for (int i = 0; i < (isDvb ? 2 : 1); ++i) {
        m_position = av_rescale_q(pts, microsecondBase, encoder->time_base);
        if (!isWithinLimits())
            return {};
        subtitle->pts = pts + av_rescale_q(subtitle->start_display_time, milliseconds, microsecondBase);
        subtitle->end_display_time -= subtitle->start_display_time;
        subtitle->start_display_time = 0;
        const unsigned rectangles = subtitle->num_rects;
        if (i == 1)
            subtitle->num_rects = 0;
        const int size = avcodec_encode_subtitle(encoder.get(), reinterpret_cast<uint8_t *>(m_subtitleBuffer.data()),
                                                 static_cast<int>(m_subtitleBuffer.size()), subtitle);
        subtitle->num_rects = rectangles;
        if (size < 0)
            return libavError(size, Doing::Encoding, QString::fromUtf8(codec->name));
        av_packet_unref(m_packet.get());
        if (av_new_packet(m_packet.get(), size) < 0)
            return libavError(AVERROR(ENOMEM), Doing::Encoding);
        if (size > 0)
            std::memcpy(m_packet->data, m_subtitleBuffer.constData(), static_cast<size_t>(size));
        m_packet->pts = av_rescale_q(subtitle->pts, microsecondBase, muxTimeBase);
        m_packet->duration = av_rescale_q(subtitle->end_display_time, milliseconds, muxTimeBase);
        if (isDvb)
            m_packet->pts += av_rescale_q(i == 0 ? subtitle->start_display_time : subtitle->end_display_time,
                                          milliseconds, muxTimeBase);
        m_packet->dts = m_packet->pts;
        if (auto sent = send(m_packet.get(), false); !sent)
            return sent;
    }
    return {};
}

Result<void> OutputStream::copy(const ReadStep &step)
{
    av_packet_unref(m_packet.get());
    const AVPacket *packet = step.packet.get();
    if (!packet) // the end: what bitstream filters hold back comes out
        return send(m_packet.get(), true);
    const int64_t start = file.limits().start == AV_NOPTS_VALUE ? 0 : file.limits().start;
    // A copy begins where a decoder can begin.
    if (!m_copyHasStarted && !(packet->flags & AV_PKT_FLAG_KEY) && !m_copiesNonKeyFirst)
        return {};
    const AVRational base = source->stream->time_base;
    if (!m_copyHasStarted && !m_copiesPriorStart) {
        const int64_t earliest = std::max(start, source->earliestCopy);
        const bool isEarly = packet->pts == AV_NOPTS_VALUE
                                 ? step.pts < earliest
                                 : packet->pts < av_rescale_q(earliest, microsecondBase, base);
        if (isEarly)
            return {};
    }
    if (file.limits().length != INT64_MAX && step.pts >= file.limits().length + start) {
        close();
        return {};
    }
    if (source->copyEnd != INT64_MAX && step.pts >= source->copyEnd) {
        close();
        return {};
    }
    if (av_packet_ref(m_packet.get(), packet) < 0)
        return libavError(AVERROR(ENOMEM), Doing::WritingOutput);
    AVPacket *copied = m_packet.get();
    const int64_t startTicks = av_rescale_q(start, microsecondBase, muxTimeBase);
    if (packet->pts != AV_NOPTS_VALUE)
        copied->pts = av_rescale_q(packet->pts, base, muxTimeBase) - startTicks;
    if (packet->dts == AV_NOPTS_VALUE) {
        copied->dts = av_rescale_q(step.dts, microsecondBase, muxTimeBase);
    } else if (type() == AVMEDIA_TYPE_AUDIO) {
        copied->dts = av_rescale_delta(base, packet->dts, {1, source->stream->codecpar->sample_rate},
                                       step.copiedSamples, &source->copyRescaleState, muxTimeBase);
        copied->pts = copied->dts - startTicks;
    } else {
        copied->dts = av_rescale_q(packet->dts, base, muxTimeBase);
    }
    copied->dts -= startTicks;
    copied->duration = av_rescale_q(packet->duration, base, muxTimeBase);
    m_position += copied->duration;
    m_copyHasStarted = true;
    if (progress) {
        const int64_t at = copied->pts != AV_NOPTS_VALUE ? copied->pts : copied->dts;
        if (at != AV_NOPTS_VALUE)
            progress->seconds = std::max(progress->seconds, seconds(at, muxTimeBase));
        if (type() == AVMEDIA_TYPE_VIDEO)
            ++progress->frames;
    }
    return send(copied, false);
}

} // namespace reelyard
