// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/media_summary.h"

#include <cmath>

namespace reelyard
{

namespace
{

constexpr double usualFramesPerSecond = 30;

// A rate that is told since there is twice the work in it; Matroska and phones give ones that are a little off.
QString unusualRate(const Rational &frameRate)
{
    const double rate = frameRate.toDouble();
    if (rate < usualFramesPerSecond * 1.2 || rate > 1000)
        return {};
    return QString::number(rate, 'f', std::abs(rate - std::round(rate)) < 0.05 ? 0 : 2) + QLatin1String(" fps");
}

} // namespace

QString summaryOf(const MediaInfo &info)
{
    if (const StreamInfo *video = info.first(StreamKind::Video)) {
        // Shown as it is seen: a portrait recording is portrait.
        const bool turned = video->rotation == 90 || video->rotation == 270;
        const int width = turned ? video->height : video->width;
        const int height = turned ? video->width : video->height;
        QString summary = QStringLiteral("%1 %2x%3").arg(video->codec).arg(width).arg(height);
        if (const QString rate = unusualRate(video->frameRate); !rate.isEmpty())
            summary += u' ' + rate;
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

QString layoutOf(const MediaInfo &info)
{
    QStringList parts{info.container, QString::number(info.duration ? info.duration->count() / 1000 : -1)};
    for (const StreamInfo &stream : info.streams) {
        QString part = toText(stream.kind) + u' ' + stream.codec;
        if (stream.kind == StreamKind::Video)
            part += QStringLiteral(" %1x%2").arg(stream.width).arg(stream.height);
        else if (stream.kind == StreamKind::Audio)
            part += QStringLiteral(" %1/%2").arg(stream.sampleRate).arg(stream.channels);
        parts << part;
    }
    return parts.join(QLatin1String("; "));
}

// By hand: it is asked of a million rows.
qint64 pixelsIn(QStringView summary)
{
    const auto number = [&summary](qsizetype &at, int step) {
        QString digits;
        for (; at >= 0 && at < summary.size() && summary[at].isDigit(); at += step)
            step > 0 ? digits.append(summary[at]) : digits.prepend(summary[at]);
        return digits.toLongLong();
    };
    for (qsizetype x = summary.indexOf(u'x'); x >= 0; x = summary.indexOf(u'x', x + 1)) {
        qsizetype before = x - 1;
        qsizetype after = x + 1;
        const qint64 width = number(before, -1);
        const qint64 height = number(after, +1);
        const bool isWord =
            (before < 0 || summary[before].isSpace()) && (after >= summary.size() || summary[after].isSpace());
        if (width > 0 && height > 0 && isWord)
            return width * height;
    }
    return 0;
}

double frameRateIn(QStringView summary)
{
    const qsizetype end = summary.indexOf(QLatin1String(" fps"));
    const qsizetype begin = end > 0 ? summary.lastIndexOf(u' ', end - 1) + 1 : 0;
    const double rate = end > begin ? summary.sliced(begin, end - begin).toDouble() : 0;
    return rate > 0 ? rate : usualFramesPerSecond;
}

} // namespace reelyard
