// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/evidence/captions.h"

#include <QByteArrayView>

namespace reelyard
{

bool carriesClosedCaptions(const AVCodecParameters *parameters, const AVPacket *packet)
{
    switch (static_cast<int>(parameters->codec_id)) {
    case AV_CODEC_ID_H264:
    case AV_CODEC_ID_HEVC:
    case AV_CODEC_ID_MPEG1VIDEO:
    case AV_CODEC_ID_MPEG2VIDEO:
    case AV_CODEC_ID_AV1:
        break;
    default:
        return av_packet_get_side_data(packet, AV_PKT_DATA_A53_CC, nullptr) != nullptr;
    }
    if (av_packet_get_side_data(packet, AV_PKT_DATA_A53_CC, nullptr))
        return true;
    // ATSC's identifier and "caption data". In SEI and OBUs the country and provider codes stand before it, in MPEG-2 a
    // user data start code: four bytes that by chance stand in compressed data do not count.
    constexpr QByteArrayView mark("GA94\x03", 5);
    constexpr QByteArrayView registered("\xB5\x00\x31", 3);
    constexpr QByteArrayView userData("\x00\x00\x01\xB2", 4);
    const QByteArrayView data(packet->data, packet->size);
    for (qsizetype at = data.indexOf(mark); at >= 0; at = data.indexOf(mark, at + 1)) {
        const QByteArrayView before = data.first(at);
        if (before.endsWith(registered) || before.endsWith(userData))
            return true;
    }
    return false;
}

} // namespace reelyard
