// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/shared_encoder.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace reelyard
{

namespace
{

constexpr qint64 hasLeft = INT64_MAX;

bool isSame(const AVCodecContext *a, const AVCodecContext *b)
{
    return a->codec == b->codec && a->sample_rate == b->sample_rate && a->sample_fmt == b->sample_fmt &&
           av_channel_layout_compare(&a->ch_layout, &b->ch_layout) == 0 && a->frame_size == b->frame_size &&
           av_cmp_q(a->time_base, b->time_base) == 0 && a->bit_rate == b->bit_rate && a->flags == b->flags &&
           a->global_quality == b->global_quality && a->extradata_size == b->extradata_size &&
           (a->extradata_size == 0 ||
            std::memcmp(a->extradata, b->extradata, static_cast<size_t>(a->extradata_size)) == 0);
}

} // namespace

bool SharedEncoder::join(AVCodecContext *encoder)
{
    if (!m_encoder)
        m_encoder = encoder;
    return isSame(m_encoder, encoder);
}

// What it has just taken may still be looked at, so nothing is forgotten yet.
void SharedEncoder::leave(size_t place)
{
    m_next[place] = hasLeft;
}

const SharedEncoder::Encoded &SharedEncoder::take(size_t place, const AVFrame *frame)
{
    forgetTaken();
    const qint64 number = m_next[place]++;
    if (number == m_first + static_cast<qint64>(m_encoded.size()))
        encode(frame);
    Encoded &encoded = m_encoded[static_cast<size_t>(number - m_first)];
    if (encoded.isEnd != !frame)
        encoded.code = AVERROR_BUG;
    return encoded;
}

void SharedEncoder::encode(const AVFrame *frame)
{
    Encoded &done = m_encoded.emplace_back();
    done.isEnd = !frame;
    done.code = avcodec_send_frame(m_encoder, frame);
    while (done.code >= 0) {
        PacketPtr packet = makePacket();
        done.code = packet ? avcodec_receive_packet(m_encoder, packet.get()) : AVERROR(ENOMEM);
        if (done.code >= 0)
            done.packets.push_back(std::move(packet));
    }
    if (done.code == AVERROR(EAGAIN))
        done.code = 0;
}

void SharedEncoder::forgetTaken()
{
    const qint64 slowest = *std::min_element(m_next.begin(), m_next.end());
    while (!m_encoded.empty() && m_first < slowest) {
        m_encoded.pop_front();
        ++m_first;
    }
}

} // namespace reelyard
