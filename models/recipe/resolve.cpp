// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/resolve.h"

#include "models/recipe/hardware_encoding.h"
#include "models/recipe/option_values.h"
#include "models/recipe/recipe_outputs.h"

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

// At most so many lines (or columns, of an upright picture), never enlarged, both sides even; square pixels where they
// nearly are.
QString rungScale(const QString &lines)
{
    const QString side = QStringLiteral("'max(2,min(2*trunc(%1/2),2*round(%1*min(1,%2/min(iw,ih))/2)))'");
    return QStringLiteral("scale=w=%1:h=%2,setsar=sar='if(lt(abs(sar-1),0.02),1,sar)'")
        .arg(side.arg(QStringLiteral("iw"), lines), side.arg(QStringLiteral("ih"), lines));
}

// How libavfilter wants a value of an option inside a chain: protected once for the option and once for the graph
// (https://ffmpeg.org/ffmpeg-filters.html, "Notes on filtergraph escaping").
QString escapedForFilter(const QString &text)
{
    const auto escape = [](const QString &value, QStringView special) {
        QString escaped;
        for (const QChar c : value) {
            if (special.contains(c))
                escaped += u'\\';
            escaped += c;
        }
        return escaped;
    };
    return escape(escape(text, u"\\':"), u"\\'[],;");
}

QString timecodeOf(const MediaInfo &source)
{
    const auto of = [](const Tags &tags) { return tags.value(QStringLiteral("timecode")); };
    if (const QString own = of(source.tags); !own.isEmpty())
        return own;
    for (const StreamInfo &stream : source.streams) {
        if (const QString own = of(stream.tags); !own.isEmpty())
            return own;
    }
    return QStringLiteral("00:00:00:00");
}

// 128k -> 128000; 25M bytes and the like. The pattern was checked by the parser.
double amount(const QString &text)
{
    QString digits = text;
    double factor = 1;
    for (const auto &[suffix, value] : {std::pair('k', 1e3), std::pair('M', 1e6), std::pair('G', 1e9)}) {
        if (digits.endsWith(QLatin1Char(suffix))) {
            factor = value;
            digits.chop(1);
        }
    }
    return digits.toDouble() * factor;
}

/// Fills in one command for one source.
class Resolver
{
public:
    Resolver(const CommandSpec &spec, const MediaInfo &source, const JobValues &values)
        : m_source(source)
        , m_values(values)
        , m_video(source.first(StreamKind::Video))
        , m_colour(m_video)
    {
        m_resolved.command = spec;
        m_resolved.omitted.resize(spec.outputs.size());
    }

    Result<Resolved> resolve()
    {
        leaveOutRungs();
        leaveOutSoundless();
        for (FileSpec &input : m_resolved.command.inputs) {
            if (input.url == QLatin1String("{source}"))
                input.url = m_values.source;
        }
        if (auto filled = fill(m_resolved.command.global, nullptr); !filled)
            return filled.error();
        for (FileSpec &output : m_resolved.command.outputs) {
            chooseEncoder(output);
            if (auto filled = fill(output, &output); !filled)
                return filled.error();
        }
        return std::move(m_resolved);
    }

private:
    static int rungOf(const FileSpec &output)
    {
        for (const OptionValue &option : output.options) {
            for (const QString &placeholder : placeholdersIn(option.value)) {
                if (placeholder.startsWith(QLatin1String("rung:")))
                    return placeholder.mid(5).toInt();
            }
        }
        return 0;
    }

    // Rungs are measured on the short side. None is larger than the source, but one is left in any case.
    void leaveOutRungs()
    {
        if (!m_video)
            return;
        const auto &outputs = m_resolved.command.outputs;
        const int lines = std::min(m_video->width, m_video->height);
        int smallest = 0;
        for (const FileSpec &output : outputs) {
            if (const int rung = rungOf(output); rung > 0)
                smallest = smallest == 0 ? rung : std::min(smallest, rung);
        }
        const auto rungs =
            std::count_if(outputs.begin(), outputs.end(), [](const FileSpec &output) { return rungOf(output) > 0; });
        for (size_t i = 0; i < outputs.size() && rungs > 1; ++i) {
            const int rung = rungOf(outputs[i]);
            if (rung > lines && rung != smallest)
                m_resolved.omitted[i] =
                    QCoreApplication::translate("Recipe", "Left out: the source has only %1 lines.").arg(lines);
        }
    }

    void leaveOutSoundless()
    {
        if (m_source.first(StreamKind::Audio))
            return;
        const auto &outputs = m_resolved.command.outputs;
        for (size_t i = 0; i < outputs.size(); ++i) {
            bool hasMap = false;
            bool isSoundOnly = true;
            for (const OptionValue &option : outputs[i].options) {
                if (option.name != QLatin1String("map"))
                    continue;
                hasMap = true;
                const StreamSpecifier streams(option.value.section(u':', 1));
                isSoundOnly = isSoundOnly && option.value.endsWith(u'?') &&
                              StreamSpecifier(streams.text.chopped(1)).kind() == StreamKind::Audio;
            }
            if (hasMap && isSoundOnly)
                m_resolved.omitted[i] = QCoreApplication::translate("Recipe", "Left out: the source has no sound.");
        }
    }

    // An encoder that was left to the hardware, with what it needs beside its name. A picture that comes out of a graph
    // of several cannot be brought to a device by a chain of the output's own: encoders that want it there are passed
    // by.
    void chooseEncoder(FileSpec &output)
    {
        const auto isPlaceholder = [](const OptionValue &option) {
            const QStringList placeholders = placeholdersIn(option.value);
            return option.name == QLatin1String("c") && placeholders.size() == 1 &&
                   hardwareFormatOf(placeholders.first());
        };
        const auto chosen = std::find_if(output.options.begin(), output.options.end(), isPlaceholder);
        if (chosen == output.options.end())
            return;
        const bool isOfGraph = std::any_of(output.options.begin(), output.options.end(), [](const OptionValue &option) {
            return option.name == QLatin1String("map") && option.value.startsWith(u'[');
        });
        std::vector<HardwareDevice> devices = m_values.devices;
        if (isOfGraph)
            std::erase_if(devices, [](const HardwareDevice &device) { return device.type == QLatin1String("vaapi"); });
        const auto encoding =
            hardwareEncoding(*hardwareFormatOf(placeholdersIn(chosen->value).first()), devices, m_video);
        chosen->value = encoding->encoder;
        output.options.insert(chosen + 1, encoding->options.begin(), encoding->options.end());
        m_resolved.wantsHardware = true;
        m_resolved.usesHardware = m_resolved.usesHardware || !encoding->isSoftware;
        if (!encoding->filter.isEmpty()) {
            const auto chain =
                std::find_if(output.options.begin(), output.options.end(), [](const OptionValue &option) {
                    return option.name == QLatin1String("filter") && option.streams.kind() == StreamKind::Video;
                });
            if (chain == output.options.end())
                output.options.push_back(
                    {QStringLiteral("filter"), StreamSpecifier(QStringLiteral("v")), encoding->filter});
            else
                chain->value += u',' + encoding->filter;
        }
        const OptionValue device{QStringLiteral("init_hw_device"), {}, encoding->device};
        auto &global = m_resolved.command.global.options;
        if (!encoding->device.isEmpty() && std::find(global.begin(), global.end(), device) == global.end())
            global.push_back(device);
    }

    Result<void> fill(FileSpec &file, const FileSpec *output)
    {
        const bool hasSdr = std::any_of(file.options.begin(), file.options.end(), [](const OptionValue &option) {
            return option.value.contains(QLatin1String("{sdr}"));
        });
        for (OptionValue &option : file.options) {
            const bool isFilter =
                option.name == QLatin1String("filter") || option.name == QLatin1String("filter_complex");
            for (const QString &placeholder : placeholdersIn(option.value)) {
                auto done = isFilter ? fillFilter(option, placeholder) : fillValue(option, placeholder, hasSdr, output);
                if (!done)
                    return done;
            }
        }
        std::erase_if(file.options, [](const OptionValue &option) { return option.value.isEmpty(); });
        return {};
    }

    Result<void> fillFilter(OptionValue &option, const QString &placeholder)
    {
        const QString text = u'{' + placeholder + u'}';
        const bool isGraph = option.name == QLatin1String("filter_complex");
        const auto element = [&](const QString &replacement) {
            // In a graph an element may stand between two labels, where nothing cannot stand.
            replaceElement(option.value, text, isGraph && replacement.isEmpty() ? QStringLiteral("null") : replacement);
        };
        if (placeholder == QLatin1String("deinterlace"))
            element(deinterlacer(m_video));
        else if (placeholder == QLatin1String("sdr"))
            element(m_colour.toSdr());
        else if (placeholder.startsWith(QLatin1String("rung:")))
            option.value.replace(text, rungScale(placeholder.mid(5)));
        else if (placeholder.startsWith(QLatin1String("loudness:")))
            element(loudness(placeholder.mid(9)));
        else if (placeholder == QLatin1String("name"))
            option.value.replace(text, escapedForFilter(m_values.name));
        else if (placeholder == QLatin1String("source"))
            option.value.replace(text, escapedForFilter(m_values.source));
        else if (placeholder == QLatin1String("timecode"))
            option.value.replace(text, escapedForFilter(timecodeOf(m_source)));
        else if (placeholder == QLatin1String("rate"))
            option.value.replace(text, rateText());
        else
            return unknownPlaceholder(placeholder);
        return {};
    }

    Result<void> fillValue(OptionValue &option, const QString &placeholder, bool hasSdr, const FileSpec *output)
    {
        QString value;
        if (placeholder.startsWith(QLatin1String("gop:")))
            value = QString::number(framesIn(placeholder.mid(4).toDouble(), m_video));
        else if (placeholder == QLatin1String("slices"))
            value = ffv1Slices(m_video);
        else if (placeholder.startsWith(QLatin1String("color")))
            value = m_colour.tag(placeholder, hasSdr);
        else if (placeholder == QLatin1String("timecode"))
            value = timecodeOf(m_source);
        else if (placeholder == QLatin1String("name"))
            value = m_values.name;
        else if (placeholder.startsWith(QLatin1String("fit:")))
            value = fittingRate(placeholder.mid(4), output);
        else
            return unknownPlaceholder(placeholder);
        option.value.replace(u'{' + placeholder + u'}', value);
        return {};
    }

    QString rateText() const
    {
        const bool isKnown = m_video && m_video->frameRate.isKnown();
        return isKnown ? QStringLiteral("%1/%2").arg(m_video->frameRate.num).arg(m_video->frameRate.den)
                       : QStringLiteral("25/1");
    }

    // EBU R 128 with its true-peak limit of -1 dBTP. With what a first pass measured, the gain is one number for the
    // whole programme.
    QString loudness(const QString &target)
    {
        m_resolved.needsLoudness = true;
        const QString filter = QStringLiteral("loudnorm=I=%1:TP=-1:LRA=11").arg(target);
        if (!m_values.loudness)
            return filter + QStringLiteral(":print_format=json");
        const LoudnessMeasure &measure = *m_values.loudness;
        return filter +
               QStringLiteral(":measured_I=%1:measured_TP=%2:measured_LRA=%3:measured_thresh=%4:offset=%5:"
                              "linear=true")
                   .arg(measure.integrated, measure.truePeak, measure.range, measure.threshold, measure.offset);
    }

    // Bits per second of picture that make the file as large as asked; 2 % are left for the container.
    QString fittingRate(const QString &size, const FileSpec *output)
    {
        m_resolved.needsTwoPasses = true;
        const double seconds = m_source.duration ? static_cast<double>(m_source.duration->count()) / 1e6 : 0;
        if (seconds <= 0)
            return QStringLiteral("1000000");
        double sound = 0;
        for (const OptionValue &option : output->options) {
            if (option.name == QLatin1String("b") && option.streams.kind() == StreamKind::Audio)
                sound = amount(option.value);
        }
        if (!m_source.first(StreamKind::Audio))
            sound = 0;
        constexpr double containerShare = 0.02;
        constexpr double leastRate = 20'000; // below this no encoder makes a picture
        const double rate = amount(size) * 8 * (1 - containerShare) / seconds - sound;
        return QString::number(static_cast<qint64>(std::max(rate, leastRate)));
    }

    const MediaInfo &m_source;
    const JobValues &m_values;
    const StreamInfo *m_video;
    Colour m_colour;
    Resolved m_resolved;
};

} // namespace

Result<Resolved> resolve(const CommandSpec &spec, const MediaInfo &source, const JobValues &values)
{
    return Resolver(spec, source, values).resolve();
}

} // namespace reelyard
