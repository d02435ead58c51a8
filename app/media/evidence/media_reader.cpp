// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/evidence/media_reader.h"

#include "app/media/engine.h"
#include "app/media/libav_error.h"

#include <QCoreApplication>

#include <utility>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

Error stopped()
{
    return {ErrorClass::Interrupted, QStringLiteral("stopped"), {}, {}};
}

} // namespace

Result<std::unique_ptr<MediaReader>> MediaReader::open(const MediaSource &source, EngineControl &control)
{
    auto input = Input::open(source, control);
    if (!input)
        return control.cancel ? stopped() : input.error();
    std::unique_ptr<MediaReader> reader(new MediaReader);
    reader->m_input = *std::move(input);
    reader->m_control = &control;
    reader->m_packet = makePacket();
    reader->m_frame = makeFrame();
    if (!reader->m_packet || !reader->m_frame)
        return libavError(AVERROR(ENOMEM), Doing::CheckingOutput);
    reader->m_streams.resize(reader->m_input->streams().size());
    for (size_t i = 0; i < reader->m_streams.size(); ++i)
        reader->m_logs.push_back(std::make_unique<DecoderLog>());
    return reader;
}

MediaReader::~MediaReader()
{
    m_streams.clear(); // decoders first, they use the logs
}

Result<void> MediaReader::want(int index, As as)
{
    Stream &stream = m_streams[static_cast<size_t>(index)];
    stream.as = as;
    if (as != As::Frames)
        return {};
    const AVStream *source = m_input->streams()[static_cast<size_t>(index)];
    const AVCodec *codec = avcodec_find_decoder(source->codecpar->codec_id);
    if (!codec)
        return sourceError("evidence.no-decoder", Words::tr("Stream %1 cannot be decoded by this computer.").arg(index),
                           QString::fromUtf8(avcodec_get_name(source->codecpar->codec_id)));
    stream.decoder.reset(avcodec_alloc_context3(codec));
    if (!stream.decoder)
        return libavError(AVERROR(ENOMEM), Doing::CheckingOutput);
    int code = avcodec_parameters_to_context(stream.decoder.get(), source->codecpar);
    if (code < 0)
        return libavError(code, Doing::CheckingOutput);
    stream.decoder->pkt_timebase = source->time_base;
    stream.decoder->opaque = m_logs[static_cast<size_t>(index)].get();
    // What the format can prove by itself (checksums of FFV1 slices, of FLAC frames) is looked at.
    stream.decoder->err_recognition |= AV_EF_CRCCHECK;
    Dictionary options;
    options.set("threads", "auto");
    code = avcodec_open2(stream.decoder.get(), codec, options.address());
    return code < 0 ? Result<void>(libavError(code, Doing::CheckingOutput)) : Result<void>();
}

Result<bool> MediaReader::next(Item &item)
{
    av_frame_unref(m_frame.get());
    while (true) {
        if (m_control->cancel)
            return stopped();
        if (m_isReceiving) {
            auto received = receive(m_receiving, item);
            if (!received || *received)
                return received;
            m_isReceiving = false;
            if (m_packetIsWaiting) { // the decoder is empty now and takes it
                m_packetIsWaiting = false;
                if (auto sent = send(m_receiving, m_packet.get()); !sent)
                    return sent.error();
                if (std::exchange(m_packetIsWaiting, false)) // it never will: no reason to stay here for ever
                    ++m_streams[m_receiving].counts.refused;
                continue;
            }
        }
        av_packet_unref(m_packet.get());
        if (m_atEnd) {
            size_t index = 0;
            while (index < m_streams.size() && (!m_streams[index].decoder || m_streams[index].isDrained))
                ++index;
            if (index == m_streams.size())
                return false;
            m_streams[index].isDrained = true;
            if (m_input->streams()[index]->codecpar->codec_type == AVMEDIA_TYPE_SUBTITLE)
                continue;
            if (auto sent = send(index, nullptr); !sent)
                return sent.error();
            continue;
        }
        const bool isEnough = m_packetsRead++ >= m_mostPackets;
        const int code = isEnough ? AVERROR_EOF : av_read_frame(m_input->context(), m_packet.get());
        if (code < 0) {
            if (m_control->cancel)
                return stopped();
            m_atEnd = true;
            m_endError = code == AVERROR_EOF ? 0 : code;
            continue;
        }
        ++m_control->activity;
        const auto index = static_cast<size_t>(m_packet->stream_index);
        if (index >= m_streams.size() || m_streams[index].as == As::Nothing)
            continue;
        Stream &stream = m_streams[index];
        ++stream.counts.packets;
        if (m_packet->flags & AV_PKT_FLAG_CORRUPT)
            ++stream.counts.damaged;
        if (stream.as == As::Packets) {
            item = {static_cast<int>(index), m_packet.get(), nullptr};
            return true;
        }
        if (m_packet->size == 0 && m_packet->side_data_elems == 0)
            continue; // would be taken for the end
        if (m_input->streams()[index]->codecpar->codec_type == AVMEDIA_TYPE_SUBTITLE) {
            decodeSubtitle(index, m_packet.get());
            continue;
        }
        if (auto sent = send(index, m_packet.get()); !sent)
            return sent.error();
    }
}

Result<void> MediaReader::send(size_t index, const AVPacket *packet)
{
    Stream &stream = m_streams[index];
    const int code = avcodec_send_packet(stream.decoder.get(), packet);
    m_receiving = index;
    m_isReceiving = true;
    if (code == AVERROR(ENOMEM))
        return libavError(code, Doing::CheckingOutput);
    if (code == AVERROR(EAGAIN))
        m_packetIsWaiting = true;
    else if (code < 0 && code != AVERROR_EOF)
        ++stream.counts.refused;
    return {};
}

Result<bool> MediaReader::receive(size_t index, Item &item)
{
    // A decoder that goes on failing without taking anything in must not keep us here.
    constexpr int failuresInARow = 1000;
    Stream &stream = m_streams[index];
    const auto logged = [&] { stream.counts.logged = m_logs[index]->errors.load(); };
    for (int failures = 0; failures < failuresInARow; ++failures) {
        const int code = avcodec_receive_frame(stream.decoder.get(), m_frame.get());
        logged();
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
            return false;
        if (code == AVERROR(ENOMEM))
            return libavError(code, Doing::CheckingOutput);
        if (code < 0) {
            ++stream.counts.refused;
            continue;
        }
        ++m_control->activity;
        ++stream.counts.frames;
        stream.counts.samples += m_frame->nb_samples;
        if (m_frame->decode_error_flags != 0 || (m_frame->flags & AV_FRAME_FLAG_CORRUPT) != 0)
            ++stream.counts.damaged;
        item = {static_cast<int>(index), nullptr, m_frame.get()};
        return true;
    }
    return false;
}

void MediaReader::decodeSubtitle(size_t index, AVPacket *packet)
{
    Stream &stream = m_streams[index];
    AVSubtitle subtitle{};
    int isThere = 0;
    const int code = avcodec_decode_subtitle2(stream.decoder.get(), &subtitle, &isThere, packet);
    if (code < 0)
        ++stream.counts.refused;
    else if (isThere) {
        ++stream.counts.frames;
        avsubtitle_free(&subtitle);
    }
    stream.counts.logged = m_logs[index]->errors.load();
}

std::optional<double> MediaReader::timeOf(const Item &item) const
{
    const AVRational base = stream(item.stream)->time_base;
    const int64_t timestamp = item.frame                           ? item.frame->best_effort_timestamp
                              : item.packet->pts != AV_NOPTS_VALUE ? item.packet->pts
                                                                   : item.packet->dts;
    if (timestamp == AV_NOPTS_VALUE)
        return std::nullopt;
    return seconds(timestamp, base);
}

} // namespace reelyard
