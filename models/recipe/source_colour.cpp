// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/source_colour.h"

#include <QRegularExpression>

#include <algorithm>

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

// The same in cd/m2 and in chromaticity itself: "G(0.265,0.69)B(...)...L(1000,0.0001)".
QString inUnits(const QString &masteringDisplay)
{
    static const QRegularExpression pairs(QStringLiteral("([A-Z]+)\\((\\d+),(\\d+)\\)"));
    constexpr double chromaSteps = 50'000;
    constexpr double lightSteps = 10'000;
    QString text;
    auto each = pairs.globalMatch(masteringDisplay);
    while (each.hasNext()) {
        const QRegularExpressionMatch pair = each.next();
        const double steps = pair.captured(1) == QLatin1String("L") ? lightSteps : chromaSteps;
        constexpr int digits = 10;
        text += QStringLiteral("%1(%2,%3)")
                    .arg(pair.captured(1))
                    .arg(pair.captured(2).toDouble() / steps, 0, 'g', digits)
                    .arg(pair.captured(3).toDouble() / steps, 0, 'g', digits);
    }
    return text;
}

} // namespace

bool isFullRange(const StreamInfo &video)
{
    return video.colorRange == QLatin1String("pc") || video.pixelFormat.startsWith(QLatin1String("yuvj"));
}

QString Colour::toSdr() const
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
    return toLimited();
}

QString Colour::toLimited() const
{
    if (!m_video)
        return {};
    if (isRgb(*m_video))
        return QStringLiteral("scale=out_color_matrix=%1:out_range=limited")
            .arg(isHd(*m_video) ? QStringLiteral("bt709") : QStringLiteral("bt601"));
    if (isFullRange(*m_video))
        return QStringLiteral("scale=in_range=full:out_range=limited");
    return {};
}

QString Colour::tag(const QString &option, const Conversions &after) const
{
    if (!m_video)
        return {};
    if (after.toSdr && (isPq(*m_video) || isHlg(*m_video) || isWideGamut(*m_video)))
        return QStringLiteral("bt709");
    if ((after.toSdr || after.toLimited) && isRgb(*m_video))
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

QString Colour::mastering(const QString &encoder) const
{
    if (!m_video || !isPq(*m_video))
        return {};
    const bool isX265 = encoder == QLatin1String("x265");
    QStringList parts;
    if (const QString &display = m_video->masteringDisplay; !display.isEmpty())
        parts << (isX265 ? QLatin1String("master-display=") + display
                         : QLatin1String("mastering-display=") + inUnits(display));
    if (const QString &light = m_video->contentLight; !light.isEmpty())
        parts << (isX265 ? QLatin1String("max-cll=") : QLatin1String("content-light=")) + light;
    return parts.join(u':');
}

QString Colour::rgbTag(const QString &option) const
{
    if (isHd(*m_video))
        return QStringLiteral("bt709");
    // The matrix is the one that toSdr() used; the light of computer graphics is close to BT.709 either way.
    return option == QLatin1String("colorspace") ? QStringLiteral("smpte170m") : QStringLiteral("bt709");
}

} // namespace reelyard
