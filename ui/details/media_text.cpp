// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/media_text.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <cmath>

namespace reelyard::mediatext
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mediatext)
};

const QString dot = QStringLiteral(" \u00b7 ");

QString joined(const QStringList &parts)
{
    QStringList filled;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            filled.append(part);
    }
    return filled.join(dot);
}

QString bitRate(qint64 bitsPerSecond)
{
    if (bitsPerSecond <= 0)
        return {};
    if (bitsPerSecond < 1'000'000)
        return Words::tr("%1 kb/s").arg(QLocale().toString(static_cast<double>(bitsPerSecond) / 1e3, 'f', 0));
    return Words::tr("%1 Mb/s").arg(QLocale().toString(static_cast<double>(bitsPerSecond) / 1e6, 'f', 1));
}

// As options write it: "160k", "6M", "500000".
QString wantedRate(const QString &written)
{
    bool isNumber = false;
    double rate = written.toDouble(&isNumber);
    const QChar unit = written.isEmpty() ? QChar() : written.back();
    if (!isNumber && (unit == QLatin1Char('k') || unit == QLatin1Char('K') || unit == QLatin1Char('M')))
        rate = written.chopped(1).toDouble(&isNumber) * (unit == QLatin1Char('M') ? 1e6 : 1e3);
    return isNumber ? bitRate(static_cast<qint64>(rate)) : QString();
}

QString size(int width, int height)
{
    return width > 0 && height > 0 ? QStringLiteral("%1\u00d7%2").arg(width).arg(height) : QString();
}

QString frameRate(const Rational &rate)
{
    const double value = rate.toDouble();
    if (!rate.isKnown() || value <= 0 || value > 1000)
        return {};
    const bool isWhole = rate.num % std::max<qint64>(1, rate.den) == 0;
    return Words::tr("%1 fps").arg(QLocale().toString(value, 'f', isWhole ? 0 : 3));
}

QString sampleRate(int hertz)
{
    return hertz > 0 ? Words::tr("%1 kHz").arg(QLocale().toString(hertz / 1000.0, 'g', 4)) : QString();
}

QString channels(int count, const QString &layout)
{
    if (count == 1)
        return Words::tr("mono");
    if (layout == QLatin1String("stereo"))
        return Words::tr("stereo");
    if (!layout.isEmpty())
        return layout;
    return count > 0 ? Words::tr("%Ln channels", nullptr, count) : QString();
}

QString color(const StreamInfo &stream)
{
    static const QHash<QString, QString> spaces{{QStringLiteral("bt709"), QStringLiteral("BT.709")},
                                                {QStringLiteral("bt2020"), QStringLiteral("BT.2020")},
                                                {QStringLiteral("smpte170m"), QStringLiteral("BT.601")},
                                                {QStringLiteral("bt470bg"), QStringLiteral("BT.601")},
                                                {QStringLiteral("smpte432"), QStringLiteral("P3")}};
    QStringList parts{spaces.value(stream.colorPrimaries, stream.colorPrimaries)};
    if (stream.colorRange == QLatin1String("pc"))
        parts << Words::tr("full range");
    return joined(parts);
}

QString picture(const StreamInfo &stream)
{
    const bool isTurned = stream.rotation == 90 || stream.rotation == 270;
    QString shownSize = isTurned ? size(stream.height, stream.width) : size(stream.width, stream.height);
    const double aspect = stream.sampleAspect.toDouble();
    if (stream.sampleAspect.isKnown() && std::abs(aspect - 1) > 0.001)
        shownSize += Words::tr(", pixels %1:%2").arg(stream.sampleAspect.num).arg(stream.sampleAspect.den);
    if (stream.rotation != 0)
        shownSize += Words::tr(", turned by %1\u00b0").arg(stream.rotation);
    return joined({joined({codec(stream.codec), stream.profile}).replace(dot, QStringLiteral(" ")), shownSize,
                   stream.isCoverArt() ? QString() : frameRate(stream.frameRate),
                   stream.isInterlaced() ? Words::tr("interlaced") : QString(), stream.pixelFormat, color(stream),
                   stream.hdr, stream.isCoverArt() ? QString() : bitRate(stream.bitRate)});
}

QString purpose(const StreamInfo &stream)
{
    QStringList words;
    if (stream.disposition.contains(QLatin1String("forced")))
        words << Words::tr("forced");
    if (stream.disposition.contains(QLatin1String("hearing_impaired")))
        words << Words::tr("for the hard of hearing");
    if (stream.disposition.contains(QLatin1String("visual_impaired")))
        words << Words::tr("for the blind");
    if (stream.disposition.contains(QLatin1String("comment")))
        words << Words::tr("commentary");
    return joined(words);
}

} // namespace

QString container(const MediaInfo &info)
{
    static const QHash<QString, QString> names{{QStringLiteral("matroska,webm"), QStringLiteral("Matroska")},
                                               {QStringLiteral("mpegts"), QStringLiteral("MPEG-TS")},
                                               {QStringLiteral("mpeg"), QStringLiteral("MPEG-PS")},
                                               {QStringLiteral("avi"), QStringLiteral("AVI")},
                                               {QStringLiteral("mxf"), QStringLiteral("MXF")},
                                               {QStringLiteral("asf"), QStringLiteral("Windows Media")},
                                               {QStringLiteral("flv"), QStringLiteral("Flash Video")},
                                               {QStringLiteral("wav"), QStringLiteral("WAV")},
                                               {QStringLiteral("mp3"), QStringLiteral("MP3")},
                                               {QStringLiteral("flac"), QStringLiteral("FLAC")},
                                               {QStringLiteral("ogg"), QStringLiteral("Ogg")},
                                               {QStringLiteral("gif"), QStringLiteral("GIF")},
                                               {QStringLiteral("hls"), QStringLiteral("HLS")},
                                               {QStringLiteral("hls,applehttp"), QStringLiteral("HLS")},
                                               {QStringLiteral("dash"), QStringLiteral("DASH")}};
    if (info.container.startsWith(QLatin1String("mov,")))
        return info.tags.value(QStringLiteral("major_brand")).startsWith(QLatin1String("qt"))
                   ? QStringLiteral("QuickTime")
                   : QStringLiteral("MP4");
    return names.value(info.container, info.container);
}

QString extension(const QString &extension)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("mkv"), QStringLiteral("Matroska")}, {QStringLiteral("mov"), QStringLiteral("QuickTime")},
        {QStringLiteral("m4v"), QStringLiteral("MP4")},      {QStringLiteral("m4a"), QStringLiteral("MP4")},
        {QStringLiteral("webm"), QStringLiteral("WebM")},    {QStringLiteral("ts"), QStringLiteral("MPEG-TS")},
        {QStringLiteral("m3u8"), QStringLiteral("HLS")},     {QStringLiteral("mpd"), QStringLiteral("DASH")}};
    return names.value(extension, extension.toUpper());
}

QString codec(const QString &name)
{
    static const QHash<QString, QString> names{{QStringLiteral("h264"), QStringLiteral("H.264")},
                                               {QStringLiteral("libx264"), QStringLiteral("H.264")},
                                               {QStringLiteral("hevc"), QStringLiteral("HEVC")},
                                               {QStringLiteral("libx265"), QStringLiteral("HEVC")},
                                               {QStringLiteral("av1"), QStringLiteral("AV1")},
                                               {QStringLiteral("libsvtav1"), QStringLiteral("AV1")},
                                               {QStringLiteral("libaom-av1"), QStringLiteral("AV1")},
                                               {QStringLiteral("vp9"), QStringLiteral("VP9")},
                                               {QStringLiteral("libvpx-vp9"), QStringLiteral("VP9")},
                                               {QStringLiteral("vp8"), QStringLiteral("VP8")},
                                               {QStringLiteral("mpeg2video"), QStringLiteral("MPEG-2")},
                                               {QStringLiteral("mpeg4"), QStringLiteral("MPEG-4")},
                                               {QStringLiteral("prores"), QStringLiteral("ProRes")},
                                               {QStringLiteral("prores_ks"), QStringLiteral("ProRes")},
                                               {QStringLiteral("dnxhd"), QStringLiteral("DNxHD")},
                                               {QStringLiteral("ffv1"), QStringLiteral("FFV1")},
                                               {QStringLiteral("mjpeg"), QStringLiteral("JPEG")},
                                               {QStringLiteral("png"), QStringLiteral("PNG")},
                                               {QStringLiteral("aac"), QStringLiteral("AAC")},
                                               {QStringLiteral("ac3"), QStringLiteral("AC-3")},
                                               {QStringLiteral("eac3"), QStringLiteral("E-AC-3")},
                                               {QStringLiteral("dts"), QStringLiteral("DTS")},
                                               {QStringLiteral("truehd"), QStringLiteral("TrueHD")},
                                               {QStringLiteral("flac"), QStringLiteral("FLAC")},
                                               {QStringLiteral("opus"), QStringLiteral("Opus")},
                                               {QStringLiteral("libopus"), QStringLiteral("Opus")},
                                               {QStringLiteral("mp3"), QStringLiteral("MP3")},
                                               {QStringLiteral("libmp3lame"), QStringLiteral("MP3")},
                                               {QStringLiteral("vorbis"), QStringLiteral("Vorbis")},
                                               {QStringLiteral("pcm_s16le"), QStringLiteral("PCM 16 bit")},
                                               {QStringLiteral("pcm_s24le"), QStringLiteral("PCM 24 bit")},
                                               {QStringLiteral("pcm_s32le"), QStringLiteral("PCM 32 bit")},
                                               {QStringLiteral("subrip"), QStringLiteral("SubRip")},
                                               {QStringLiteral("ass"), QStringLiteral("ASS")},
                                               {QStringLiteral("mov_text"), QStringLiteral("MP4 text")},
                                               {QStringLiteral("webvtt"), QStringLiteral("WebVTT")},
                                               {QStringLiteral("hdmv_pgs_subtitle"), QStringLiteral("PGS")},
                                               {QStringLiteral("dvd_subtitle"), QStringLiteral("VobSub")},
                                               {QStringLiteral("dvb_subtitle"), QStringLiteral("DVB")}};
    return names.value(name, name);
}

QString language(const QString &code)
{
    if (code.isEmpty() || code == QLatin1String("und"))
        return {};
    // ISO 639-2/B, which containers write and QLocale does not know.
    static const QHash<QString, QString> bibliographic{
        {QStringLiteral("ger"), QStringLiteral("de")}, {QStringLiteral("fre"), QStringLiteral("fr")},
        {QStringLiteral("chi"), QStringLiteral("zh")}, {QStringLiteral("dut"), QStringLiteral("nl")},
        {QStringLiteral("gre"), QStringLiteral("el")}, {QStringLiteral("cze"), QStringLiteral("cs")},
        {QStringLiteral("ice"), QStringLiteral("is")}, {QStringLiteral("per"), QStringLiteral("fa")},
        {QStringLiteral("rum"), QStringLiteral("ro")}, {QStringLiteral("slo"), QStringLiteral("sk")},
        {QStringLiteral("wel"), QStringLiteral("cy")}};
    const QLocale::Language known = QLocale::codeToLanguage(bibliographic.value(code, code));
    return known == QLocale::AnyLanguage || known == QLocale::C ? code : QLocale::languageToString(known);
}

QString stream(const StreamInfo &stream)
{
    const QString title = stream.tags.value(QStringLiteral("title"));
    const QString quoted = title.isEmpty() ? QString() : QStringLiteral("\u201c%1\u201d").arg(title);
    switch (stream.kind) {
    case StreamKind::Video:
        return joined({picture(stream), quoted});
    case StreamKind::Audio:
        return joined({joined({codec(stream.codec), stream.profile}).replace(dot, QStringLiteral(" ")),
                       channels(stream.channels, stream.channelLayout), sampleRate(stream.sampleRate),
                       bitRate(stream.bitRate), language(stream.language), purpose(stream), quoted});
    case StreamKind::Subtitle:
        return joined({codec(stream.codec), language(stream.language), purpose(stream), quoted});
    case StreamKind::Attachment:
        return joined({stream.tags.value(QStringLiteral("filename")), stream.tags.value(QStringLiteral("mimetype"))});
    case StreamKind::Data:
        break;
    }
    return joined({codec(stream.codec), stream.codecTag, quoted});
}

QString name(const StreamInfo &stream, int number, int count)
{
    const auto numbered = [number, count](const QString &one, const QString &many) {
        return count < 2 ? one : many.arg(format::number(number));
    };
    switch (stream.kind) {
    case StreamKind::Video:
        return stream.isCoverArt() ? numbered(Words::tr("Cover"), Words::tr("Cover %1"))
                                   : numbered(Words::tr("Picture"), Words::tr("Picture %1"));
    case StreamKind::Audio:
        return numbered(Words::tr("Sound"), Words::tr("Sound %1"));
    case StreamKind::Subtitle:
        return numbered(Words::tr("Subtitles"), Words::tr("Subtitles %1"));
    case StreamKind::Attachment:
        return numbered(Words::tr("Attachment"), Words::tr("Attachment %1"));
    case StreamKind::Data:
        break;
    }
    return numbered(Words::tr("Data"), Words::tr("Data %1"));
}

QString planned(const PlannedCoding &coding, StreamKind kind)
{
    if (coding.isCopied)
        return Words::tr("copied as it is");
    const bool isByHardware = coding.encoder.startsWith(QLatin1Char('{'));
    QStringList parts;
    if (isByHardware)
        parts << (coding.encoder.contains(QLatin1String("hevc")) ? QStringLiteral("HEVC") : QStringLiteral("H.264"));
    else
        parts << codec(coding.encoder);
    if (kind == StreamKind::Video) {
        parts << size(coding.width, coding.height);
        if (!coding.frameRate.isEmpty())
            parts << Words::tr("%1 fps").arg(coding.frameRate);
        parts << coding.pixelFormat;
    } else if (kind == StreamKind::Audio) {
        parts << channels(coding.channels, coding.channels == 2 ? QStringLiteral("stereo") : QString())
              << sampleRate(coding.sampleRate);
    }
    if (coding.crf)
        parts << Words::tr("constant quality %1").arg(QLocale().toString(*coding.crf, 'g', 4));
    else if (!coding.bitRate.isEmpty())
        parts << wantedRate(coding.bitRate);
    return joined(parts);
}

QString name(Preserved what)
{
    switch (what) {
    case Preserved::Streams:
        return Words::tr("Streams");
    case Preserved::Hdr:
        return Words::tr("HDR");
    case Preserved::Chapters:
        return Words::tr("Chapters");
    case Preserved::Captions:
        return Words::tr("Captions");
    case Preserved::Timecode:
        return Words::tr("Start time code");
    case Preserved::Dates:
        return Words::tr("Date");
    case Preserved::FileTags:
        return Words::tr("Tag");
    }
    return {};
}

QString name(Fate fate)
{
    switch (fate) {
    case Fate::Kept:
        return Words::tr("kept");
    case Fate::Changed:
        return Words::tr("changed");
    case Fate::Dropped:
        return Words::tr("dropped");
    case Fate::Added:
        return Words::tr("added");
    }
    return {};
}

QString iconName(Fate fate)
{
    switch (fate) {
    case Fate::Kept:
        return QStringLiteral("fate-kept");
    case Fate::Changed:
        return QStringLiteral("fate-changed");
    case Fate::Dropped:
        return QStringLiteral("fate-dropped");
    case Fate::Added:
        return QStringLiteral("fate-added");
    }
    return {};
}

QColor color(Fate fate)
{
    const ThemeColors &colors = Theme::colors();
    switch (fate) {
    case Fate::Kept:
        return colors.good;
    case Fate::Changed:
        return colors.warn;
    case Fate::Dropped:
        return colors.bad;
    case Fate::Added:
        return colors.accent;
    }
    return colors.muted;
}

} // namespace reelyard::mediatext
