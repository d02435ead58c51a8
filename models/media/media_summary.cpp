// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/media_summary.h"

namespace reelyard
{

QString summaryOf(const MediaInfo &info)
{
    if (const StreamInfo *video = info.first(StreamKind::Video)) {
        // Shown as it is seen: a portrait recording is portrait.
        const bool turned = video->rotation == 90 || video->rotation == 270;
        const int width = turned ? video->height : video->width;
        const int height = turned ? video->width : video->height;
        QString summary = QStringLiteral("%1 %2x%3").arg(video->codec).arg(width).arg(height);
        if (!video->hdr.isEmpty())
            summary += u' ' + video->hdr;
        return summary;
    }
    if (const StreamInfo *audio = info.first(StreamKind::Audio))
        return QStringLiteral("%1 %2 ch").arg(audio->codec).arg(audio->channels);
    if (const StreamInfo *subtitle = info.first(StreamKind::Subtitle))
        return subtitle->codec;
    return {};
}

} // namespace reelyard
