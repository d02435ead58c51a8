// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/resolve.h"

#include "models/recipe/hardware_encoding.h"
#include "models/recipe/option_values.h"
#include "models/recipe/recipe_outputs.h"
#include "models/recipe/source_colour.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace reelyard
{

namespace
{

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

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recipe)
};

Error missingChoice(const QString &placeholder)
{
    return {ErrorClass::Configuration, QStringLiteral("recipe.missing-file"),
            placeholder == QLatin1String("lut")
                ? Words::tr("This recipe needs a LUT file, and the job was added without one.")
                : Words::tr("This recipe needs a picture for its logo, and the job was added without one."),
            placeholder};
}

Error unknownPlaceholder(const QString &placeholder)
{
    return {ErrorClass::Configuration, QStringLiteral("recipe.unknown-placeholder"),
            Words::tr("The placeholder {%1} is not known.").arg(placeholder), placeholder};
}

// At most so many lines (or columns, of an upright picture), never enlarged, both sides even; square pixels where they
// nearly are.
QString rungScale(const QString &lines, bool isBesideOthers)
{
    const QString side = QStringLiteral("'max(2,min(2*trunc(%1/2),2*round(%1*min(1,%2/min(iw,ih))/2)))'");
    // Streams of one output (an adaptation set of DASH) have to have the same shape to the last digit.
    if (isBesideOthers)
        return QStringLiteral("scale=w=%1:h=%2")
            .arg(side.arg(QStringLiteral("iw"), lines), side.arg(QStringLiteral("ih"), lines));
    return QStringLiteral("scale=w=%1:h=%2,setsar=sar='if(lt(abs(sar-1),0.02),1,sar)'")
        .arg(side.arg(QStringLiteral("iw"), lines), side.arg(QStringLiteral("ih"), lines));
}

// Of the file or of its first stream that has one. Frame numbers are dropped at multiples of 29.97 only, and nothing
// but a time code may reach a filter that refuses everything else.
QString timecodeOf(const MediaInfo &source)
{
    static const QRegularExpression form(QStringLiteral(R"(^[0-9]{2}:[0-9]{2}:[0-9]{2}[:;.][0-9]{2}$)"));
    std::vector<const Tags *> places{&source.tags};
    for (const StreamInfo &stream : source.streams)
        places.push_back(&stream.tags);
    for (const Tags *tags : places) {
        QString own = tags->value(QStringLiteral("timecode"));
        if (!form.match(own).hasMatch())
            continue;
        const StreamInfo *video = source.first(StreamKind::Video);
        const bool canDrop = video && video->frameRate.den == 1001 && video->frameRate.num % 30000 == 0;
        if (!canDrop)
            own[8] = u':';
        return own;
    }
    return QStringLiteral("00:00:00:00");
}

// Rungs are measured on the short side. None is larger than the source, but one is left in any case.
bool isAbove(int rung, int smallest, int lines)
{
    return rung > lines && rung != smallest;
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
        m_graphs = spec.global;
        m_resolved.omitted.resize(spec.outputs.size());
    }

    Result<Resolved> resolve()
    {
        leaveOutRungs();
        leaveOutEmpty();
        if (auto useful = requireOneOutput(); !useful)
            return useful.error();
        for (FileSpec &output : m_resolved.command.outputs) {
            leaveOutStreams(output);
            if (auto passes = takePasses(output); !passes)
                return passes.error();
        }
        for (FileSpec &input : m_resolved.command.inputs) {
            if (input.url == QLatin1String("{source}"))
                input.url = m_values.source;
            else if (input.url == QLatin1String("{logo}"))
                return missingChoice(QStringLiteral("logo"));
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
    static int rungOf(const OptionValue &option)
    {
        for (const QString &placeholder : placeholdersIn(option.value)) {
            if (placeholder.startsWith(QLatin1String("rung:")))
                return placeholder.mid(5).toInt();
        }
        return 0;
    }

    static int rungOf(const FileSpec &output)
    {
        for (const OptionValue &option : output.options) {
            if (const int rung = rungOf(option); rung > 0)
                return rung;
        }
        return 0;
    }

    // Where each rung is an output of its own.
    void leaveOutRungs()
    {
        const auto &outputs = m_resolved.command.outputs;
        std::map<size_t, int> rungs;
        for (size_t i = 0; i < outputs.size(); ++i) {
            if (const int rung = rungOf(outputs[i]); rung > 0)
                rungs[i] = rung;
        }
        if (rungs.size() < 2)
            return;
        const int lines = m_video ? std::min(m_video->width, m_video->height) : 0;
        const int smallest = smallestOf(rungs);
        for (const auto &[i, rung] : rungs) {
            if (isAbove(rung, smallest, lines))
                m_resolved.omitted[i] =
                    m_video ? Words::tr("Left out: the source has only %1 lines.").arg(lines) : noPicture();
        }
    }

    // Where the rungs are streams of one output ("-filter:v:1 {rung:720}"): with a rung goes its map, and those behind
    // it are numbered anew.
    void leaveOutStreams(FileSpec &output) const
    {
        static const QRegularExpression numbered(QStringLiteral("^v:([0-9]{1,2})$"));
        const auto numberOf = [](const OptionValue &option) {
            const auto match = numbered.match(option.streams.text);
            return match.hasMatch() ? match.captured(1).toInt() : -1;
        };
        std::map<int, int> rungs;
        for (const OptionValue &option : output.options) {
            if (const int rung = rungOf(option); rung > 0 && numberOf(option) >= 0)
                rungs[numberOf(option)] = rung;
        }
        if (rungs.size() < 2 || !m_video)
            return;
        const int lines = std::min(m_video->width, m_video->height);
        const int smallest = smallestOf(rungs);
        for (auto rung = rungs.rbegin(); rung != rungs.rend(); ++rung) {
            if (!isAbove(rung->second, smallest, lines))
                continue;
            int video = -1;
            const auto isOfRung = [&](const OptionValue &option) {
                if (option.name == QLatin1String("map"))
                    return kindOfMap(option.value) == StreamKind::Video && ++video == rung->first;
                return numberOf(option) == rung->first;
            };
            std::erase_if(output.options, isOfRung);
            for (OptionValue &option : output.options) {
                if (const int number = numberOf(option); number > rung->first)
                    option.streams = StreamSpecifier(QStringLiteral("v:%1").arg(number - 1));
            }
        }
    }

    template<typename Key>
    static int smallestOf(const std::map<Key, int> &rungs)
    {
        return std::min_element(rungs.begin(), rungs.end(),
                                [](const auto &a, const auto &b) { return a.second < b.second; })
            ->second;
    }

    static std::optional<StreamKind> kindOfMap(const QString &map)
    {
        QString streams = map.section(u':', 1);
        if (streams.endsWith(u'?'))
            streams.chop(1);
        return StreamSpecifier(streams).kind();
    }

    static QString noPicture() { return Words::tr("Left out: the source has no picture."); }

    bool has(const QString &map, StreamKind kind) const
    {
        const bool alsoCovers = map.section(u':', 1).startsWith(u'v');
        return std::any_of(m_source.streams.begin(), m_source.streams.end(), [&](const StreamInfo &stream) {
            return stream.kind == kind && (alsoCovers || !stream.isCoverArt());
        });
    }

    // An output that only takes what there may be, of a source that has none of it.
    void leaveOutEmpty()
    {
        const auto &outputs = m_resolved.command.outputs;
        for (size_t i = 0; i < outputs.size(); ++i) {
            bool hasMap = false;
            bool isEmpty = true;
            StreamKind missing = StreamKind::Audio;
            for (const OptionValue &option : outputs[i].options) {
                if (option.name != QLatin1String("map"))
                    continue;
                hasMap = true;
                const auto kind = kindOfMap(option.value);
                isEmpty = isEmpty && option.value.endsWith(u'?') && kind && !has(option.value, *kind);
                if (kind == StreamKind::Video)
                    missing = StreamKind::Video;
            }
            if (hasMap && isEmpty && !m_resolved.omitted[i])
                m_resolved.omitted[i] =
                    missing == StreamKind::Video ? noPicture() : Words::tr("Left out: the source has no sound.");
        }
    }

    Result<void> requireOneOutput() const
    {
        const auto &outputs = m_resolved.command.outputs;
        for (size_t i = 0; i < outputs.size(); ++i) {
            if (!m_resolved.omitted[i] && !isMasterPlaylistFormat(outputs[i].value(u"f")))
                return {};
        }
        const bool hasSound = m_source.first(StreamKind::Audio) != nullptr;
        return Error{ErrorClass::Source,
                     QStringLiteral("source.nothing-to-make"),
                     hasSound ? Words::tr("This file has no picture, and this preset makes nothing without one.")
                              : Words::tr("This file has no sound, and this preset makes nothing without it."),
                     {}};
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
        const auto isAsked = [](const FileSpec &where, const char *placeholder) {
            return std::any_of(where.options.begin(), where.options.end(), [&](const OptionValue &option) {
                return option.value.contains(QLatin1String(placeholder));
            });
        };
        Conversions conversions;
        for (const FileSpec *where : {static_cast<const FileSpec *>(&file), &std::as_const(m_graphs)}) {
            conversions.toSdr = conversions.toSdr || isAsked(*where, "{sdr}");
            conversions.toLimited = conversions.toLimited || isAsked(*where, "{limited}");
        }
        for (OptionValue &option : file.options) {
            const bool isFilter =
                option.name == QLatin1String("filter") || option.name == QLatin1String("filter_complex");
            for (const QString &placeholder : placeholdersIn(option.value)) {
                auto done =
                    isFilter ? fillFilter(option, placeholder) : fillValue(option, placeholder, conversions, output);
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
        else if (placeholder == QLatin1String("limited"))
            element(m_colour.toLimited());
        else if (placeholder == QLatin1String("pad_sound"))
            element(paddedSound());
        else if (placeholder.startsWith(QLatin1String("rung:")))
            option.value.replace(text,
                                 rungScale(placeholder.mid(5), option.streams.text.startsWith(QLatin1String("v:"))));
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
        else if (placeholder.startsWith(QLatin1String("spread:")))
            option.value.replace(text, spreadRate(placeholder.mid(7)));
        else if (placeholder == QLatin1String("lut") || placeholder.startsWith(QLatin1String("logo")))
            return missingChoice(placeholder);
        else
            return unknownPlaceholder(placeholder);
        return {};
    }

    Result<void> fillValue(OptionValue &option, const QString &placeholder, const Conversions &conversions,
                           const FileSpec *output)
    {
        QString value;
        if (placeholder.startsWith(QLatin1String("gop:")))
            value = QString::number(framesIn(placeholder.mid(4).toDouble(), m_video));
        else if (placeholder == QLatin1String("slices"))
            value = ffv1Slices(m_video);
        else if (placeholder.startsWith(QLatin1String("color")))
            value = m_colour.tag(placeholder, conversions);
        else if (placeholder == QLatin1String("timecode"))
            value = timecodeOf(m_source);
        else if (placeholder == QLatin1String("name"))
            value = m_values.name;
        else if (placeholder == QLatin1String("fields"))
            value = m_video && m_video->isInterlaced() ? QStringLiteral("+ildct") : QString();
        else if (placeholder.startsWith(QLatin1String("picture:")))
            value = m_video ? placeholder.mid(8) : QString();
        else if (placeholder.startsWith(QLatin1String("sound:")))
            value = m_source.first(StreamKind::Audio) ? placeholder.mid(6) : QString();
        else if (placeholder == QLatin1String("hdr10:x265") || placeholder == QLatin1String("hdr10:svtav1"))
            value = conversions.toSdr ? QString() : m_colour.mastering(placeholder.mid(6));
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

    // Pictures a second of which so many are in the whole source; without a length, one in ten seconds.
    QString spreadRate(const QString &count) const
    {
        const qint64 milliseconds = m_source.duration ? m_source.duration->count() / 1000 : 0;
        return milliseconds > 0 ? QStringLiteral("%1/%2").arg(count.toLongLong() * 1000).arg(milliseconds)
                                : QStringLiteral("1/10");
    }

    // Some containers, MXF among them, end all tracks where the first one ends.
    QString paddedSound() const
    {
        const qint64 microseconds = m_source.duration ? m_source.duration->count() : 0;
        return m_video && microseconds > 0 ? QStringLiteral("apad=whole_dur=%1us").arg(microseconds) : QString();
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

    // A job does both passes, so the recipe asks for the second; the first one alone makes nothing that could be kept.
    Result<void> takePasses(FileSpec &output)
    {
        const OptionValue *pass = output.find(u"pass");
        if (!pass)
            return {};
        if (pass->value != QLatin1String("2"))
            return Error{
                ErrorClass::Configuration,
                QStringLiteral("recipe.first-pass"),
                Words::tr(
                    "-pass %1 makes no finished file. Write -pass 2: a job does both passes, one after the other.")
                    .arg(pass->value),
                {}};
        if (m_video)
            m_resolved.needsTwoPasses = true;
        else
            output.remove(u"pass");
        return {};
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
    FileSpec m_graphs; ///< as the recipe has them: what they do to colours is said of every output
    Resolved m_resolved;
};

} // namespace

QString nameOfSource(const QString &source)
{
    const bool isLink = source.contains(QLatin1String("://")); // what is behind "?" may hold any sign
    const QString name = (isLink ? source.section(u'?', 0, 0) : source).section(u'/', -1);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.left(dot) : name;
}

Result<Resolved> resolve(const CommandSpec &spec, const MediaInfo &source, const JobValues &values)
{
    return Resolver(spec, source, values).resolve();
}

} // namespace reelyard
