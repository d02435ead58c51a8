// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/resolve.h"

#include "models/recipe/option_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace reelyard
{

namespace
{

// From this height on, an untagged picture is taken for HD, and HD is BT.709 (ITU-R BT.709 has 1080 lines; 720p follows
// it in practice). 576 lines and less are SD, whose untagged matrix players take for BT.601.
constexpr int hdLines = 720;
constexpr int hdColumns = 1280;

bool isHd(const StreamInfo &video)
{
    return std::min(video.width, video.height) >= hdLines || std::max(video.width, video.height) >= hdColumns;
}

bool isRgb(const StreamInfo &video)
{
    static const QStringList starts{QStringLiteral("rgb"),  QStringLiteral("bgr"),  QStringLiteral("gbr"),
                                    QStringLiteral("argb"), QStringLiteral("abgr"), QStringLiteral("0rgb"),
                                    QStringLiteral("0bgr"), QStringLiteral("x2"),   QStringLiteral("pal8"),
                                    QStringLiteral("bayer")};
    return std::any_of(starts.begin(), starts.end(),
                       [&](const QString &start) { return video.pixelFormat.startsWith(start); });
}

bool isFullRange(const StreamInfo &video)
{
    return video.colorRange == QLatin1String("pc") || video.pixelFormat.startsWith(QLatin1String("yuvj"));
}

bool isPq(const StreamInfo &video)
{
    return video.colorTransfer == QLatin1String("smpte2084");
}

bool isHlg(const StreamInfo &video)
{
    return video.colorTransfer == QLatin1String("arib-std-b67");
}

// BT.2020 without an HDR transfer: wide gamut, which no browser may be trusted to bring to the screen.
bool isWideGamut(const StreamInfo &video)
{
    return video.colorSpace.startsWith(QLatin1String("bt2020"));
}

/// What a picture turns into and how it is to be tagged.
class Colour
{
public:
    explicit Colour(const StreamInfo *video)
        : m_video(video)
    {
    }

    /// The element of the filter chain that makes SDR, limited range, of the source; empty when it is that already.
    QString toSdr() const
    {
        if (!m_video)
            return {};
        const bool hdr = isPq(*m_video) || isHlg(*m_video);
        if (hdr || isWideGamut(*m_video)) {
            const QString in =
                QStringLiteral("matrixin=%1:primariesin=%2:transferin=%3:rangein=%4")
                    .arg(isWideGamut(*m_video) && m_video->colorSpace.endsWith(QLatin1String("_cl")) == false
                             ? QStringLiteral("bt2020nc")
                         : m_video->colorSpace.isEmpty() || isRgb(*m_video) ? QStringLiteral("bt2020nc")
                                                                            : m_video->colorSpace,
                         QStringLiteral("bt2020"), hdr ? m_video->colorTransfer : QStringLiteral("bt2020-10"),
                         isFullRange(*m_video) ? QStringLiteral("full") : QStringLiteral("limited"));
            const QString out = QStringLiteral("zscale=matrix=bt709:primaries=bt709:transfer=bt709:range=limited");
            if (!hdr)
                return QLatin1String("zscale=") + in + QLatin1String(",format=gbrpf32le,") + out;
            // Light is scaled so that 1.0 is 100 cd/m2, the SDR reference white; what is brighter is rolled off by the
            // Hable curve, and the gamut is narrowed while the light is linear.
            return QLatin1String("zscale=") + in +
                   QLatin1String(":transfer=linear:npl=100,format=gbrpf32le,zscale=primaries=bt709,"
                                 "tonemap=tonemap=hable:desat=0,") +
                   out;
        }
        if (isRgb(*m_video))
            return QStringLiteral("scale=out_color_matrix=%1:out_range=limited")
                .arg(isHd(*m_video) ? QStringLiteral("bt709") : QStringLiteral("bt601"));
        if (isFullRange(*m_video))
            return QStringLiteral("scale=in_range=full:out_range=limited");
        return {};
    }

    /// The tag to write for "color_primaries", "color_trc" or "colorspace"; empty: leave it untagged.
    QString tag(const QString &option, bool afterSdr) const
    {
        if (!m_video)
            return {};
        if (afterSdr && (isPq(*m_video) || isHlg(*m_video) || isWideGamut(*m_video)))
            return QStringLiteral("bt709");
        if (afterSdr && isRgb(*m_video))
            return rgbTag(option);
        const QString own = option == QLatin1String("color_primaries") ? m_video->colorPrimaries
                            : option == QLatin1String("color_trc")     ? m_video->colorTransfer
                                                                       : m_video->colorSpace;
        // The two transfers of BT.470 have other names as option values than as tags.
        if (option == QLatin1String("color_trc") && own == QLatin1String("bt470m"))
            return QStringLiteral("gamma22");
        if (option == QLatin1String("color_trc") && own == QLatin1String("bt470bg"))
            return QStringLiteral("gamma28");
        static const QStringList unusable{QStringLiteral("unknown"), QStringLiteral("reserved"), QStringLiteral("gbr")};
        if (!own.isEmpty() && !unusable.contains(own))
            return own;
        const bool untagged = m_video->colorPrimaries.isEmpty() && m_video->colorTransfer.isEmpty();
        return isHd(*m_video) && untagged && !isRgb(*m_video) ? QStringLiteral("bt709") : QString();
    }

private:
    QString rgbTag(const QString &option) const
    {
        if (isHd(*m_video))
            return QStringLiteral("bt709");
        // The matrix is the one that toSdr() used; the light of computer graphics is close to BT.709 either way.
        return option == QLatin1String("colorspace") ? QStringLiteral("smpte170m") : QStringLiteral("bt709");
    }

    const StreamInfo *m_video;
};

QString deinterlacer(const StreamInfo *video)
{
    if (!video || !video->isInterlaced())
        return {};
    // These decoders mark each interlaced frame, and progressive frames between them are best left alone. The others
    // know only what the container says of the whole stream.
    static const QStringList marking{
        QStringLiteral("mpeg1video"), QStringLiteral("mpeg2video"), QStringLiteral("h264"),
        QStringLiteral("hevc"),       QStringLiteral("vc1"),        QStringLiteral("dvvideo"),
        QStringLiteral("prores"),     QStringLiteral("dnxhd"),      QStringLiteral("mpeg4")};
    return marking.contains(video->codec) ? QStringLiteral("bwdif=mode=send_frame:deint=interlaced")
                                          : QStringLiteral("bwdif=mode=send_frame:deint=all");
}

// Replaces one element of a filter chain; an empty replacement takes the comma with it.
void replaceElement(QString &chain, const QString &placeholder, const QString &replacement)
{
    if (!replacement.isEmpty()) {
        chain.replace(placeholder, replacement);
        return;
    }
    chain.replace(placeholder + u',', QString());
    chain.replace(u',' + placeholder, QString());
    chain.replace(placeholder, QString());
}

int framesIn(double seconds, const StreamInfo *video)
{
    constexpr double fallbackRate = 25; // what FFmpeg takes for an unknown rate
    const double rate = video && video->frameRate.isKnown() ? video->frameRate.toDouble() : fallbackRate;
    return std::max(1, static_cast<int>(std::lround(std::min(seconds * rate, 1e6))));
}

// FFV1 cuts the picture into a grid of rows x columns with rows <= columns < 2 * rows, and the cuts must fall between
// chroma samples: pictures that are tiny or of odd size are left to the encoder's own choice. Empty: leave it out.
QString ffv1Slices(const StreamInfo *video)
{
    constexpr int smallest = 64;
    if (!video || std::min(video->width, video->height) < smallest || video->width % 2 != 0 || video->height % 2 != 0)
        return {};
    const int lines = std::min(video->width, video->height);
    return lines <= 576 ? QStringLiteral("24") : lines <= 720 ? QStringLiteral("64") : QStringLiteral("120");
}

Error unknownPlaceholder(const QString &placeholder)
{
    return {ErrorClass::Configuration, QStringLiteral("recipe.unknown-placeholder"),
            QCoreApplication::translate("Recipe", "The placeholder {%1} is not known.").arg(placeholder), placeholder};
}

} // namespace

Result<OutputSpec> resolve(const OutputSpec &spec, const MediaInfo &source)
{
    const StreamInfo *video = source.first(StreamKind::Video);
    const Colour colour(video);
    OutputSpec resolved = spec;

    bool hasSdr = false;
    for (OptionValue &filter : resolved.filters) {
        for (const QString &placeholder : placeholdersIn(filter.value)) {
            const QString text = u'{' + placeholder + u'}';
            if (placeholder == QLatin1String("deinterlace")) {
                replaceElement(filter.value, text, deinterlacer(video));
            } else if (placeholder == QLatin1String("sdr")) {
                hasSdr = true;
                replaceElement(filter.value, text, colour.toSdr());
            } else {
                return unknownPlaceholder(placeholder);
            }
        }
    }
    std::erase_if(resolved.filters, [](const OptionValue &filter) { return filter.value.isEmpty(); });

    for (auto *values : {&resolved.streamSettings, &resolved.codecOptions, &resolved.formatOptions}) {
        for (OptionValue &option : *values) {
            for (const QString &placeholder : placeholdersIn(option.value)) {
                QString value;
                if (placeholder.startsWith(QLatin1String("gop:")))
                    value = QString::number(framesIn(placeholder.mid(4).toDouble(), video));
                else if (placeholder == QLatin1String("slices"))
                    value = ffv1Slices(video);
                else if (placeholder.startsWith(QLatin1String("color")))
                    value = colour.tag(placeholder, hasSdr);
                else
                    return unknownPlaceholder(placeholder);
                option.value.replace(u'{' + placeholder + u'}', value);
            }
        }
        std::erase_if(*values, [](const OptionValue &option) { return option.value.isEmpty(); });
    }
    return resolved;
}

} // namespace reelyard
