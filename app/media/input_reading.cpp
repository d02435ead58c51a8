// SPDX-License-Identifier: GPL-3.0-or-later
// The reading thread's part of InputFile: packets, their times, and decoding.
#include "app/media/input_file.h"

#include "app/media/engine.h"
#include "app/media/hardware.h"
#include "app/media/libav_error.h"

extern "C" {
#include <libavutil/common.h>
}

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>
#include <thread>

namespace reelyard
{

namespace
{

constexpr auto nearest = static_cast<AVRounding>(AV_ROUND_NEAR_INF | AV_ROUND_PASS_MINMAX);

int64_t toMicroseconds(int64_t timestamp, AVRational timeBase)
{
    return av_rescale_q_rnd(timestamp, timeBase, microsecondBase, nearest);
}

void shift(AVPacket *packet, int64_t by)
{
    if (packet->pts != AV_NOPTS_VALUE)
        packet->pts = av_sat_add64(packet->pts, by);
    if (packet->dts != AV_NOPTS_VALUE)
        packet->dts = av_sat_add64(packet->dts, by);
}

bool isPictureOrSound(const InputStream &input)
{
    return input.type() == AVMEDIA_TYPE_VIDEO || input.type() == AVMEDIA_TYPE_AUDIO;
}

// Damaged files have times at the ends of what a number can say.
int64_t difference(int64_t a, int64_t b)
{
    return std::max(av_sat_sub64(a, b), -INT64_MAX);
}

} // namespace

ReadStep InputFile::next()
{
    while (true) {
        if (m_isDraining)
            return drainStep();
        if (isInterrupted(this))
            return stoppedStep();
        const int code = av_read_frame(m_context, m_packet.get());
        if (code == AVERROR(EAGAIN)) { // some demuxers have nothing yet; waiting is all that helps
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            continue;
        }
        if (code < 0) {
            if (code == AVERROR_EXIT)
                return stoppedStep();
            if (auto failure = readFailure(code)) {
                ReadStep step;
                step.kind = ReadStep::Kind::FileEnd;
                step.failure = std::move(failure);
                return step;
            }
            m_endError = code == AVERROR_EOF ? 0 : code;
            m_isDraining = true;
            m_isLooping = m_loopsLeft != 0;
            m_drainAt = 0;
            continue;
        }
        const auto index = static_cast<size_t>(m_packet->stream_index);
        if (index >= m_streams.size()) { // a stream that appeared in the middle
            av_packet_unref(m_packet.get());
            continue;
        }
        ++m_streams[index]->clock.packets;
        ++m_streams[index]->clock.packetsOfRound;
        if (!m_streams[index]->isUsed && m_streams[index]->stream->discard == AVDISCARD_ALL) {
            av_packet_unref(m_packet.get());
            continue;
        }
        ReadStep step = m_streams[index]->isUsed ? stepFor(m_packet.get()) : stepPast(m_packet.get());
        av_packet_unref(m_packet.get());
        return step;
    }
}

ReadStep InputFile::stoppedStep()
{
    ReadStep step;
    step.kind = ReadStep::Kind::FileEnd;
    step.failure = Error{ErrorClass::Interrupted, QStringLiteral("stopped"), {}, {}};
    return step;
}

// What ends a conversion, and not only this input.
std::optional<Error> InputFile::readFailure(int code) const
{
    const AVIOContext *io = m_context->pb;
    if (m_global.purpose == Purpose::Job && io && io->error < 0 && io->error != AVERROR_EOF) {
        Error error = libavError(io->error, Doing::ReadingSource);
        if (error.errorClass != ErrorClass::Source)
            return error;
        if (io->error == AVERROR(EIO))
            return Error{ErrorClass::Resource, QStringLiteral("resource.read-failed"), error.sentence, error.detail};
    }
    if (code != AVERROR_EOF && m_global.exitOnError)
        return libavError(code, Doing::ReadingSource);
    return std::nullopt;
}

// Of streams that nothing is made of; they only tell how far the file reaches.
ReadStep InputFile::stepPast(AVPacket *packet)
{
    ReadStep step;
    step.stream = packet->stream_index;
    shift(packet, av_rescale_q(m_liveOffset, microsecondBase, m_context->streams[step.stream]->time_base));
    step.packet = makePacket();
    if (step.packet)
        av_packet_move_ref(step.packet.get(), packet);
    return step;
}

ReadStep InputFile::stepFor(AVPacket *packet)
{
    InputStream &input = *m_streams[static_cast<size_t>(packet->stream_index)];
    ReadStep step;
    step.stream = packet->stream_index;
    if ((packet->flags & AV_PKT_FLAG_CORRUPT) && m_global.exitOnError) {
        step.failure = sourceError("source.damaged", libavError(AVERROR_INVALIDDATA, Doing::ReadingSource).sentence);
        return step;
    }
    // libavformat's Ogg reader turns a last packet that is cut short into a duration of 2^32 ticks.
    constexpr int64_t longestSoundPacket = int64_t{3600} * AV_TIME_BASE;
    if (m_global.purpose == Purpose::Job && input.type() == AVMEDIA_TYPE_AUDIO &&
        toMicroseconds(packet->duration, input.stream->time_base) > longestSoundPacket)
        packet->duration = 0;
    unwrap(packet, input);
    attachStreamSideData(packet, input);
    shift(packet, av_rescale_q(m_liveOffset, microsecondBase, input.stream->time_base));
    if (input.timeScale != 1) {
        const auto scaled = [&](int64_t timestamp) {
            return timestamp == AV_NOPTS_VALUE ? timestamp
                                               : static_cast<int64_t>(static_cast<double>(timestamp) * input.timeScale);
        };
        packet->pts = scaled(packet->pts);
        packet->dts = scaled(packet->dts);
    }
    closeGap(packet, input);
    if (packet->dts != AV_NOPTS_VALUE)
        m_lastTimestamp = av_rescale_q(packet->dts, input.stream->time_base, microsecondBase);
    step.copiedPts = packet->pts;

    beginClock(packet, input);
    if (packet->dts != AV_NOPTS_VALUE) {
        input.clock.dts = av_rescale_q(packet->dts, input.stream->time_base, microsecondBase);
        input.clock.nextDts = input.clock.dts;
        if (input.type() != AVMEDIA_TYPE_VIDEO || !input.isDecoded)
            input.clock.nextPts = input.clock.pts = input.clock.dts;
    }
    if (input.isDecoded)
        decode(input, packet, step);
    else
        advanceCopy(input, packet);
    step.pts = input.clock.pts;
    step.dts = input.clock.dts;
    if (input.type() == AVMEDIA_TYPE_AUDIO) {
        step.copiedSamples = av_get_audio_frame_duration(input.decoder.get(), packet->size);
        if (step.copiedSamples == 0)
            step.copiedSamples = input.decoder->frame_size;
    }
    step.bitsPerRawSample = input.decoder->bits_per_raw_sample;
    step.packet = makePacket();
    if (step.packet)
        av_packet_move_ref(step.packet.get(), packet);
    return step;
}

// Clocks of 33 bits begin again after 26.5 hours; a file may begin shortly before that.
void InputFile::unwrap(AVPacket *packet, InputStream &input)
{
    const int bits = input.stream->pts_wrap_bits;
    if (input.clock.wrapIsSettled || bits >= 64 || m_context->start_time == AV_NOPTS_VALUE)
        return;
    const bool mayJump = (m_context->iformat->flags & AVFMT_TS_DISCONT) != 0;
    if (input.clock.nextDts == AV_NOPTS_VALUE && m_liveOffset == -m_context->start_time && mayJump) {
        // The container's start is that of all its streams; it is moved to the first of those in use.
        int64_t start = INT64_MAX;
        for (const auto &other : m_streams) {
            const AVStream *stream = other->stream;
            if (other->isUsed && stream->start_time != AV_NOPTS_VALUE)
                start = std::min(start, av_rescale_q(stream->start_time, stream->time_base, microsecondBase));
        }
        if (start > m_context->start_time)
            m_liveOffset = -start;
    }
    const int64_t start = av_rescale_q(m_context->start_time, microsecondBase, input.stream->time_base);
    const auto period = static_cast<int64_t>(uint64_t{1} << bits);
    const auto end = static_cast<int64_t>(static_cast<uint64_t>(start) + (uint64_t{1} << bits));
    input.clock.wrapIsSettled = true;
    for (int64_t *timestamp : {&packet->dts, &packet->pts}) {
        if (end > start && *timestamp != AV_NOPTS_VALUE && *timestamp > start + (int64_t{1} << (bits - 1))) {
            *timestamp -= period;
            input.clock.wrapIsSettled = false;
        }
    }
}

void InputFile::attachStreamSideData(AVPacket *packet, const InputStream &input) const
{
    if (input.clock.packets != 1)
        return;
    for (const auto &[type, data] : allSideData(input.stream)) {
        if (type == AV_PKT_DATA_DISPLAYMATRIX || av_packet_get_side_data(packet, type, nullptr))
            continue;
        if (uint8_t *copy = av_packet_new_side_data(packet, type, data.size))
            std::memcpy(copy, data.data, data.size);
    }
}

void InputFile::closeGap(AVPacket *packet, InputStream &input)
{
    const AVRational base = input.stream->time_base;
    const auto jumpThreshold = static_cast<int64_t>(m_global.jumpThresholdSeconds * AV_TIME_BASE);
    const auto errorThreshold = static_cast<int64_t>(m_global.errorThresholdSeconds * AV_TIME_BASE);
    const bool mayJump = (m_context->iformat->flags & AVFMT_TS_DISCONT) != 0;
    const auto moveBy = [&](int64_t delta) {
        m_liveOffset = difference(m_liveOffset, delta);
        m_sawDiscontinuity = true;
        shift(packet, difference(0, av_rescale_q(delta, microsecondBase, base)));
    };
    InputStream::Clock &clock = input.clock;
    if (isPictureOrSound(input) && packet->dts != AV_NOPTS_VALUE && clock.nextDts == AV_NOPTS_VALUE &&
        !m_global.copyTimestamps && mayJump && m_lastTimestamp != AV_NOPTS_VALUE) {
        const int64_t delta = difference(toMicroseconds(packet->dts, base), m_lastTimestamp);
        if (std::abs(delta) > jumpThreshold)
            moveBy(delta);
    }
    const int64_t loops = av_rescale_q(m_loopDuration, m_loopBase, base);
    shift(packet, loops);
    if (packet->pts != AV_NOPTS_VALUE) {
        clock.mostPts = std::max(packet->pts, clock.mostPts);
        clock.leastPts = std::min(packet->pts, clock.leastPts);
    }
    if (!isPictureOrSound(input) || packet->dts == AV_NOPTS_VALUE || clock.nextDts == AV_NOPTS_VALUE)
        return;
    const int64_t dts = toMicroseconds(packet->dts, base);
    bool keepsGaps = m_global.copyTimestamps;
    if (keepsGaps && mayJump && input.stream->pts_wrap_bits < 60) {
        // Even with copied times a wrapped clock is unwrapped.
        const int64_t wrapped = toMicroseconds(packet->dts + (int64_t{1} << input.stream->pts_wrap_bits), base);
        if (std::abs(difference(wrapped, clock.nextDts)) < std::abs(difference(dts, clock.nextDts)) / 10)
            keepsGaps = false;
    }
    if (keepsGaps)
        return;
    const int64_t delta = difference(dts, clock.nextDts);
    if (mayJump) {
        if (std::abs(delta) > jumpThreshold || dts + AV_TIME_BASE / 10 < std::max(clock.pts, clock.dts))
            moveBy(delta);
        return;
    }
    if (std::abs(delta) > errorThreshold)
        packet->dts = AV_NOPTS_VALUE;
    if (packet->pts != AV_NOPTS_VALUE &&
        std::abs(difference(av_rescale_q(packet->pts, base, microsecondBase), clock.nextDts)) > errorThreshold)
        packet->pts = AV_NOPTS_VALUE;
}

void InputFile::beginClock(const AVPacket *packet, InputStream &input) const
{
    InputStream::Clock &clock = input.clock;
    if (!clock.hasStarted) {
        // Frames are decoded earlier than shown by as many frames as the codec may reorder.
        const AVRational rate = input.stream->avg_frame_rate;
        clock.dts = rate.num ? static_cast<int64_t>(-input.decoder->has_b_frames * AV_TIME_BASE / av_q2d(rate)) : 0;
        clock.firstDts = clock.dts;
        clock.pts = 0;
        if (packet && packet->pts != AV_NOPTS_VALUE && !input.isDecoded) {
            clock.dts += av_rescale_q(packet->pts, input.stream->time_base, microsecondBase);
            clock.firstDts = clock.dts;
            clock.pts = clock.dts;
        }
        clock.hasStarted = true;
    }
    if (clock.nextDts == AV_NOPTS_VALUE)
        clock.nextDts = clock.dts;
    if (clock.nextPts == AV_NOPTS_VALUE)
        clock.nextPts = clock.pts;
}

// From what the codec says of its rate, in microseconds; 0 when it says nothing.
int64_t InputFile::guessedDuration(const InputStream &input, int64_t packetDuration)
{
    if (packetDuration)
        return av_rescale_q(packetDuration, input.stream->time_base, microsecondBase);
    const AVRational rate = input.decoder->framerate;
    if (rate.num == 0 || rate.den == 0)
        return 0;
    const AVCodecParserContext *parser = av_stream_get_parser(input.stream);
    const int ticks = parser ? parser->repeat_pict + 1 : ticksPerFrame(input.decoder.get());
    return int64_t{AV_TIME_BASE} * rate.den * ticks / rate.num / ticksPerFrame(input.decoder.get());
}

void InputFile::advanceCopy(InputStream &input, const AVPacket *packet) const
{
    InputStream::Clock &clock = input.clock;
    clock.dts = clock.nextDts;
    if (input.type() == AVMEDIA_TYPE_AUDIO) {
        if (input.decoder->sample_rate)
            clock.nextDts += int64_t{AV_TIME_BASE} * input.decoder->frame_size / input.decoder->sample_rate;
        else
            clock.nextDts += av_rescale_q(packet->duration, input.stream->time_base, microsecondBase);
    } else if (input.type() == AVMEDIA_TYPE_VIDEO) {
        if (input.frameRate.num) {
            const AVRational frame = av_inv_q(input.frameRate);
            const int64_t number = av_rescale_q(clock.nextDts, microsecondBase, frame);
            clock.nextDts = av_rescale_q(number + 1, frame, microsecondBase);
        } else {
            clock.nextDts += guessedDuration(input, packet->duration);
        }
    }
    clock.pts = clock.dts;
    clock.nextPts = clock.nextDts;
}

void InputFile::noteResult(InputStream &input, const AVFrame *frame, int code, ReadStep &step)
{
    const bool failed = code < 0 && code != AVERROR_EOF;
    if (failed) {
        ++input.clock.counts.lost;
        ++step.decodeFailures;
        if (m_global.exitOnError)
            step.failure = libavError(code, Doing::Decoding);
    }
    if (!frame)
        return;
    ++input.clock.counts.frames;
    ++step.decodedWell;
    if (frame->decode_error_flags != 0 || (frame->flags & AV_FRAME_FLAG_CORRUPT) != 0) {
        ++input.clock.counts.damaged;
        if (m_global.exitOnError)
            step.failure = libavError(AVERROR_INVALIDDATA, Doing::Decoding);
    }
}

void InputFile::noteCounts(const InputStream &input, ReadStep &step)
{
    step.counts = input.clock.counts;
    step.counts.loggedErrors = input.log.errors.load();
}

void InputFile::decode(InputStream &input, AVPacket *packet, ReadStep &step)
{
    input.clock.packetDuration = packet->duration;
    if (input.parser) {
        decodeInPieces(input, packet, step);
    } else if (const PacketPtr copy = makePacket(); copy && av_packet_ref(copy.get(), packet) >= 0) {
        AVPacket *given = copy.get();
        while (!step.failure) {
            const size_t before = step.frames.size();
            if (decodeOnce(input, given, false, step) < 0 || step.frames.size() == before)
                break;
            given = nullptr; // the rest of what this packet held
        }
    }
    noteCounts(input, step);
}

void InputFile::decodeInPieces(InputStream &input, AVPacket *packet, ReadStep &step)
{
    const PacketPtr piece = makePacket();
    const uint8_t *data = packet->data;
    int left = packet->size;
    int64_t pts = packet->pts;
    while (piece && left > 0 && !step.failure) {
        uint8_t *frame = nullptr;
        int size = 0;
        const int used =
            av_parser_parse2(input.parser.get(), input.decoder.get(), &frame, &size, data, left, pts, packet->dts, 0);
        if (used < 0)
            break;
        data += used;
        left -= used;
        if (size > 0) {
            if (av_new_packet(piece.get(), size) < 0)
                break;
            std::memcpy(piece->data, frame, static_cast<size_t>(size));
            piece->pts = pts; // of the first piece; the others follow it without a gap
            pts = AV_NOPTS_VALUE;
            decodeOnce(input, piece.get(), false, step);
            av_packet_unref(piece.get());
        } else if (used == 0) {
            break;
        }
    }
}

// One call of the decoder. A packet of null asks for the next frame of what it was given before; at the end the packet
// is null, too.
int InputFile::decodeOnce(InputStream &input, AVPacket *packet, bool isEnd, ReadStep &step)
{
    input.clock.pts = input.clock.nextPts;
    input.clock.dts = input.clock.nextDts;
    if (input.type() == AVMEDIA_TYPE_VIDEO)
        return decodeVideo(input, packet, isEnd, step);
    if (input.type() == AVMEDIA_TYPE_AUDIO)
        return decodeAudio(input, packet, step);
    if (!packet && !isEnd) // a subtitle comes at once or not at all
        return 0;
    const int code = decodeSubtitle(input, packet, step);
    return isEnd && code >= 0 ? AVERROR_EOF : code;
}

int InputFile::decodeVideo(InputStream &input, AVPacket *packet, bool isEnd, ReadStep &step)
{
    InputStream::Clock &clock = input.clock;
    AVCodecContext *decoder = input.decoder.get();
    const AVRational base = input.stream->time_base;
    const bool isEmpty = !isEnd && packet && packet->size == 0; // would be taken for the end
    const int64_t dts = clock.dts != AV_NOPTS_VALUE ? av_rescale_q(clock.dts, microsecondBase, base) : AV_NOPTS_VALUE;
    int sent = 0;
    if (isEmpty) {
        sent = AVERROR(EAGAIN);
    } else if (packet) {
        packet->dts = dts; // the estimate, where the container has none
        sent = avcodec_send_packet(decoder, packet);
    } else if (isEnd) {
        clock.drainDts.push_back(dts);
        sent = avcodec_send_packet(decoder, nullptr);
    }
    int code = sent < 0 && sent != AVERROR_EOF ? sent : avcodec_receive_frame(decoder, m_frame.get());
    const bool gotFrame = code >= 0;
    if (code == AVERROR(EAGAIN))
        code = 0;
    if (input.stream->codecpar->video_delay < decoder->has_b_frames && decoder->codec_id == AV_CODEC_ID_H264)
        input.stream->codecpar->video_delay = decoder->has_b_frames;
    noteResult(input, gotFrame ? m_frame.get() : nullptr, code, step);
    int64_t frameLength = 0;
    if (gotFrame) {
        AVFrame *frame = m_frame.get();
        if (input.topFieldFirst >= 0)
            setTopFieldFirst(frame, input.topFieldFirst != 0);
        if (const int fetched = fetchFromHardware(input, frame); fetched < 0) {
            m_global.hardware->noteFailure();
            av_frame_unref(frame);
            return fetched;
        }
        frameLength = frameDuration(frame);
        int64_t best = frame->best_effort_timestamp;
        if (input.frameRate.num)
            best = clock.nextFrameNumber++;
        if (isEnd && best == AV_NOPTS_VALUE && !clock.drainDts.empty()) {
            best = clock.drainDts.front();
            clock.drainDts.erase(clock.drainDts.begin());
        }
        if (best != AV_NOPTS_VALUE) {
            frame->pts = best;
            clock.pts = av_rescale_q(best, base, microsecondBase);
            clock.nextPts = clock.pts;
        }
        if (input.stream->sample_aspect_ratio.num)
            frame->sample_aspect_ratio = input.stream->sample_aspect_ratio; // the container's word counts more
        frame->time_base = input.frameRate.num ? av_inv_q(input.frameRate) : base;
        step.frames.push_back(makeFrame());
        av_frame_move_ref(step.frames.back().get(), frame);
    }
    const bool isFirstOfPacket = packet != nullptr;
    int64_t length = 0;
    if (isFirstOfPacket || isEnd || gotFrame) {
        length = guessedDuration(input, isEnd ? 0 : clock.packetDuration);
        if (clock.dts != AV_NOPTS_VALUE && length)
            clock.nextDts += length;
        else
            clock.nextDts = AV_NOPTS_VALUE;
    }
    if (gotFrame)
        clock.nextPts += frameLength > 0 ? av_rescale_q(frameLength, base, microsecondBase) : length;
    return code;
}

int InputFile::decodeAudio(InputStream &input, AVPacket *packet, ReadStep &step)
{
    InputStream::Clock &clock = input.clock;
    AVCodecContext *decoder = input.decoder.get();
    int code = 0;
    if (packet) {
        const bool isEmpty = packet->size == 0 && packet->side_data_elems == 0;
        if (isEmpty && m_global.purpose == Purpose::Job) // would be taken for the end
            return 0;
        const int sent = avcodec_send_packet(decoder, packet);
        code = sent < 0 && sent != AVERROR_EOF ? sent : 0;
    } else if (m_isDraining) {
        avcodec_send_packet(decoder, nullptr);
    }
    if (code >= 0)
        code = avcodec_receive_frame(decoder, m_frame.get());
    bool gotFrame = code >= 0;
    if (code == AVERROR(EAGAIN))
        code = 0;
    if (code >= 0 && decoder->sample_rate <= 0)
        code = AVERROR_INVALIDDATA;
    noteResult(input, gotFrame && code >= 0 ? m_frame.get() : nullptr, code, step);
    if (!gotFrame || code < 0) {
        av_frame_unref(m_frame.get());
        return code;
    }
    AVFrame *frame = m_frame.get();
    const int64_t length = int64_t{AV_TIME_BASE} * frame->nb_samples / decoder->sample_rate;
    clock.nextPts += length;
    clock.nextDts += length;
    AVRational base = input.stream->time_base;
    if (frame->pts == AV_NOPTS_VALUE && packet && packet->pts != AV_NOPTS_VALUE) {
        frame->pts = packet->pts;
    } else if (frame->pts == AV_NOPTS_VALUE) {
        frame->pts = clock.dts;
        base = microsecondBase;
    }
    if (packet && packet->duration && clock.previousPacketPts != AV_NOPTS_VALUE && packet->pts != AV_NOPTS_VALUE &&
        packet->pts - clock.previousPacketPts > packet->duration)
        clock.rescaleState = AV_NOPTS_VALUE; // a gap: what was rounded before it counts no more
    if (packet)
        clock.previousPacketPts = packet->pts;
    // Container clocks are coarser than samples; this keeps neighbouring frames seamless.
    const AVRational samples{1, decoder->sample_rate};
    if (frame->pts != AV_NOPTS_VALUE)
        frame->pts = av_rescale_delta(base, frame->pts, samples, frame->nb_samples, &clock.rescaleState, samples);
    frame->time_base = samples;
    clock.lastFrameSamples = frame->nb_samples;
    if (m_global.purpose == Purpose::Job)
        nameSpeakers(frame->ch_layout);
    step.frames.push_back(makeFrame());
    av_frame_move_ref(step.frames.back().get(), frame);
    return code;
}

int InputFile::decodeSubtitle(InputStream &input, AVPacket *packet, ReadStep &step)
{
    SubtitlePtr subtitle(new AVSubtitle{});
    const PacketPtr empty = makePacket();
    int got = 0;
    const int code = avcodec_decode_subtitle2(input.decoder.get(), subtitle.get(), &got, packet ? packet : empty.get());
    if (code < 0) {
        ++input.clock.counts.lost;
        ++step.decodeFailures;
        if (m_global.exitOnError)
            step.failure = libavError(code, Doing::Decoding);
    }
    if (code < 0 || !got) {
        step.isSubtitleFlush = !packet || packet->size == 0;
        return code;
    }
    ++input.clock.counts.frames;
    ++step.decodedWell;
    if (input.fixesSubtitleDuration) {
        // Each subtitle waits for the next, which may end it earlier.
        bool isShown = true;
        if (input.previousSubtitle) {
            const int64_t length = av_rescale(subtitle->pts - input.previousSubtitle->pts, 1000, AV_TIME_BASE);
            if (static_cast<uint32_t>(length) < input.previousSubtitle->end_display_time)
                input.previousSubtitle->end_display_time = static_cast<uint32_t>(length);
            isShown = length > 0;
        }
        std::swap(subtitle, input.previousSubtitle);
        if (!isShown)
            subtitle.reset();
    }
    if (subtitle)
        step.subtitles.push_back(std::move(subtitle));
    return code;
}

// At the end each decoder is emptied, stream by stream and frame by frame.
ReadStep InputFile::drainStep()
{
    ReadStep step;
    while (m_drainAt < m_streams.size()) {
        InputStream &input = *m_streams[m_drainAt];
        step.stream = static_cast<int>(m_drainAt);
        if (!input.isUsed) {
            ++m_drainAt;
            continue;
        }
        beginClock(nullptr, input);
        if (input.isDecoded && !input.clock.reachedEnd) {
            const int code = decodeOnce(input, nullptr, true, step);
            step.pts = input.clock.pts;
            step.dts = input.clock.dts;
            step.bitsPerRawSample = input.decoder->bits_per_raw_sample;
            noteCounts(input, step);
            constexpr qint64 mostFailures = 1000; // a decoder that goes on failing without end
            if (code == AVERROR_EOF || input.clock.counts.lost > input.clock.counts.frames + mostFailures)
                input.clock.reachedEnd = true;
            if (!input.clock.reachedEnd) {
                step.kind = ReadStep::Kind::Drained;
                return step;
            }
        }
        ++m_drainAt;
        noteCounts(input, step);
        step.pts = input.clock.pts;
        step.dts = input.clock.dts;
        step.kind = m_isLooping ? ReadStep::Kind::Looped : ReadStep::Kind::StreamEnd;
        return step;
    }
    if (m_isLooping && restart())
        return next();
    step.kind = ReadStep::Kind::FileEnd;
    step.stream = -1;
    return step;
}

// Begins anew for -stream_loop; the times go on where they ended.
bool InputFile::restart()
{
    m_isDraining = false;
    m_isLooping = false;
    bool gaveAnything = false;
    for (auto &stream : m_streams) {
        if (stream->isDecoded)
            avcodec_flush_buffers(stream->decoder.get());
        stream->clock.reachedEnd = false;
        // What is decoded has to give frames; packets that cannot be decoded would come round and round.
        InputStream::Clock &clock = stream->clock;
        const bool gave = stream->isDecoded ? clock.counts.frames > clock.framesBeforeRound : clock.packetsOfRound > 0;
        gaveAnything = gaveAnything || (stream->isUsed && gave);
        clock.packetsOfRound = 0;
        clock.framesBeforeRound = clock.counts.frames;
    }
    const int64_t start = m_context->start_time;
    // A round that gave nothing would be followed by others like it, without end.
    if (!gaveAnything || avformat_seek_file(m_context, -1, INT64_MIN, start, start, 0) < 0) {
        m_loopsLeft = 0;
        m_isDraining = true;
        m_drainAt = 0;
        return true;
    }
    const bool hasSound = std::any_of(m_streams.begin(), m_streams.end(), [](const auto &stream) {
        return stream->type() == AVMEDIA_TYPE_AUDIO && stream->clock.lastFrameSamples > 0;
    });
    for (auto &stream : m_streams) {
        const AVRational base = stream->stream->time_base;
        int64_t duration = 1;
        if (hasSound) {
            if (stream->type() != AVMEDIA_TYPE_AUDIO || stream->clock.lastFrameSamples == 0)
                continue;
            duration = av_rescale_q(stream->clock.lastFrameSamples, {1, stream->decoder->sample_rate}, base);
        } else if (stream->frameRate.num) {
            duration = av_rescale_q(1, av_inv_q(stream->frameRate), base);
        } else if (stream->stream->avg_frame_rate.num) {
            duration = av_rescale_q(1, av_inv_q(stream->stream->avg_frame_rate), base);
        }
        if (m_loopDuration == 0)
            m_loopBase = base;
        const InputStream::Clock &clock = stream->clock;
        if (clock.mostPts > clock.leastPts &&
            static_cast<uint64_t>(clock.mostPts) - static_cast<uint64_t>(clock.leastPts) <
                static_cast<uint64_t>(INT64_MAX - duration))
            duration += clock.mostPts - clock.leastPts;
        if (m_loopDuration == 0 || av_compare_ts(m_loopDuration, m_loopBase, duration, base) < 0) {
            m_loopDuration = duration;
            m_loopBase = base;
        }
    }
    if (m_loopsLeft > 0)
        --m_loopsLeft;
    return true;
}

} // namespace reelyard
