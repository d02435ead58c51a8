// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/demuxer.h"

#include "app/media/libav_error.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace reelyard
{

namespace
{

// ffmpeg's -dts_delta_threshold: a jump of more than this in a format that may jump is a discontinuity.
constexpr int64_t jumpThreshold = 10LL * AV_TIME_BASE;
// ffmpeg's -dts_error_threshold: in a format that must not jump, such a timestamp is simply wrong.
constexpr int64_t errorThreshold = 3600LL * 30 * AV_TIME_BASE;

bool isTimed(const AVStream *stream)
{
    return stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO || stream->codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
}

void shift(AVPacket *packet, int64_t by)
{
    if (packet->pts != AV_NOPTS_VALUE)
        packet->pts += by;
    if (packet->dts != AV_NOPTS_VALUE)
        packet->dts += by;
}

int64_t toMicroseconds(int64_t timestamp, AVRational timeBase)
{
    return av_rescale_q_rnd(timestamp, timeBase, microsecondBase,
                            static_cast<AVRounding>(AV_ROUND_NEAR_INF | AV_ROUND_PASS_MINMAX));
}

} // namespace

Demuxer::Demuxer(Input &input)
    : m_input(input)
    , m_clocks(input.streams().size())
{
    if (input.context()->start_time != AV_NOPTS_VALUE)
        m_start = input.context()->start_time;
    m_offset = -m_start;
}

Result<Demuxer::Outcome> Demuxer::read(AVPacket *packet)
{
    while (true) {
        const int code = av_read_frame(m_input.context(), packet);
        if (code == AVERROR(EAGAIN)) { // some demuxers have nothing yet; waiting is all that helps
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            continue;
        }
        if (code < 0) {
            if (code == AVERROR_EXIT)
                return Error{ErrorClass::Interrupted, QStringLiteral("stopped"), {}, {}};
            m_endError = code == AVERROR_EOF ? 0 : code;
            const AVIOContext *io = m_input.context()->pb;
            if (io && io->error < 0 && io->error != AVERROR_EOF) {
                const Error error = libavError(io->error, Doing::ReadingSource);
                if (error.errorClass != ErrorClass::Source)
                    return error;
                if (io->error == AVERROR(EIO))
                    return Error{ErrorClass::Resource, QStringLiteral("resource.read-failed"), error.sentence,
                                 error.detail};
            }
            return Outcome::End;
        }
        const auto index = static_cast<size_t>(packet->stream_index);
        if (index >= m_clocks.size()) {
            if (index >= m_input.streams().size()) {
                av_packet_unref(packet);
                continue;
            }
            m_clocks.resize(index + 1); // a stream that appeared in the middle
        }
        const AVStream *stream = m_input.streams()[index];
        Clock &clock = m_clocks[index];
        // libavformat's Ogg reader turns a last packet that is cut short into a duration of 2^32 ticks.
        constexpr int64_t longestSoundPacket = int64_t{3600} * AV_TIME_BASE;
        if (stream->codecpar->codec_type == AVMEDIA_TYPE_AUDIO &&
            toMicroseconds(packet->duration, stream->time_base) > longestSoundPacket)
            packet->duration = 0;
        unwrap(packet, stream, clock);
        shift(packet, av_rescale_q(m_offset, microsecondBase, stream->time_base));
        closeGap(packet, stream, clock);
        advance(packet, stream, clock);
        return Outcome::Packet;
    }
}

// Clocks of 33 bits begin again after 26.5 hours; a file may begin shortly before that.
void Demuxer::unwrap(AVPacket *packet, const AVStream *stream, Clock &clock) const
{
    const int bits = stream->pts_wrap_bits;
    if (clock.wrapIsSettled || bits >= 63 || m_input.context()->start_time == AV_NOPTS_VALUE)
        return;
    const int64_t start = av_rescale_q(m_input.context()->start_time, microsecondBase, stream->time_base);
    const int64_t period = int64_t{1} << bits;
    const int64_t half = period / 2;
    clock.wrapIsSettled = true;
    for (int64_t *timestamp : {&packet->dts, &packet->pts}) {
        if (*timestamp != AV_NOPTS_VALUE && start + period > start && *timestamp > start + half) {
            *timestamp -= period;
            clock.wrapIsSettled = false;
        }
    }
}

void Demuxer::closeGap(AVPacket *packet, const AVStream *stream, const Clock &clock)
{
    if (!isTimed(stream) || packet->dts == AV_NOPTS_VALUE)
        return;
    const int64_t dts = toMicroseconds(packet->dts, stream->time_base);
    const bool mayJump = (m_input.context()->iformat->flags & AVFMT_TS_DISCONT) != 0;
    const auto moveBy = [&](int64_t delta) {
        m_offset -= delta;
        m_sawDiscontinuity = true;
        shift(packet, -av_rescale_q(delta, microsecondBase, stream->time_base));
    };
    if (clock.nextDts == AV_NOPTS_VALUE) {
        if (mayJump && m_lastTimestamp != AV_NOPTS_VALUE && std::abs(dts - m_lastTimestamp) > jumpThreshold)
            moveBy(dts - m_lastTimestamp);
    } else if (mayJump) {
        const int64_t delta = dts - clock.nextDts;
        if (std::abs(delta) > jumpThreshold || dts + AV_TIME_BASE / 10 < clock.dts)
            moveBy(delta);
    } else {
        if (std::abs(dts - clock.nextDts) > errorThreshold)
            packet->dts = AV_NOPTS_VALUE;
        if (packet->pts != AV_NOPTS_VALUE &&
            std::abs(toMicroseconds(packet->pts, stream->time_base) - clock.nextDts) > errorThreshold)
            packet->pts = AV_NOPTS_VALUE;
    }
    if (packet->dts != AV_NOPTS_VALUE)
        m_lastTimestamp = toMicroseconds(packet->dts, stream->time_base);
}

void Demuxer::advance(const AVPacket *packet, const AVStream *stream, Clock &clock)
{
    const AVCodecParameters *par = stream->codecpar;
    const AVRational rate = stream->avg_frame_rate;
    if (!clock.started) {
        // Frames are decoded earlier than shown by as many frames as the codec may reorder.
        clock.dts = rate.num > 0 ? static_cast<int64_t>(-par->video_delay * AV_TIME_BASE / av_q2d(rate)) : 0;
        if (packet->pts != AV_NOPTS_VALUE)
            clock.dts += toMicroseconds(packet->pts, stream->time_base);
        clock.nextDts = clock.dts;
        clock.started = true;
    }
    if (packet->dts != AV_NOPTS_VALUE)
        clock.nextDts = toMicroseconds(packet->dts, stream->time_base);
    clock.dts = clock.nextDts;
    m_estimatedDts = clock.dts;
    if (par->codec_type == AVMEDIA_TYPE_AUDIO && par->sample_rate > 0 && par->frame_size > 0)
        clock.nextDts += av_rescale(AV_TIME_BASE, par->frame_size, par->sample_rate);
    else if (packet->duration > 0)
        clock.nextDts += av_rescale_q(packet->duration, stream->time_base, microsecondBase);
    else if (par->codec_type == AVMEDIA_TYPE_VIDEO && rate.num > 0)
        clock.nextDts += av_rescale_q(1, av_inv_q(rate), microsecondBase);
}

} // namespace reelyard
