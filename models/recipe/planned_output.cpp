// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/planned_output.h"

#include "models/recipe/command_spec.h"
#include "models/recipe/recipe_outputs.h"
#include "models/recipe/resolve.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace reelyard
{

namespace
{

// The last one that is for all streams of the kind; what is for single ones of them is left to the log.
QString valueFor(const FileSpec &output, StreamKind kind, QStringView name)
{
    QString value;
    for (const OptionValue &option : output.options) {
        const bool isForKind = option.streams.text.isEmpty() || option.streams.kind() == kind;
        if (option.name == name && isForKind)
            value = option.value;
    }
    return value;
}

bool isOff(const FileSpec &output, StreamKind kind)
{
    switch (kind) {
    case StreamKind::Video:
        return output.isSet(u"vn");
    case StreamKind::Audio:
        return output.isSet(u"an");
    case StreamKind::Subtitle:
        return output.isSet(u"sn");
    case StreamKind::Data:
        return output.isSet(u"dn");
    case StreamKind::Attachment:
        break;
    }
    return false;
}

std::optional<StreamKind> kindOf(const QString &letter)
{
    if (letter == QLatin1String("v") || letter == QLatin1String("V"))
        return StreamKind::Video;
    if (letter == QLatin1String("a"))
        return StreamKind::Audio;
    if (letter == QLatin1String("s"))
        return StreamKind::Subtitle;
    if (letter == QLatin1String("d"))
        return StreamKind::Data;
    if (letter == QLatin1String("t"))
        return StreamKind::Attachment;
    return std::nullopt;
}

// "-map" one after the other; "0", "0:2", "0:a", "0:v:0?", "-0:d" are understood.
std::vector<std::optional<bool>> mapped(const QStringList &maps, const MediaInfo &source)
{
    static const QRegularExpression form(QStringLiteral(R"(^(-)?(\d+)(?::(?:([vVasdt])(?::(\d+))?|(\d+)))?\??$)"));
    std::vector<std::optional<bool>> takes(source.streams.size(), false);
    for (const QString &map : maps) {
        const QRegularExpressionMatch match = form.match(map);
        if (!match.hasMatch()) { // a graph's output, a language: it may take anything
            for (auto &taken : takes)
                taken = taken == true ? taken : std::nullopt;
            continue;
        }
        if (match.captured(2) != QLatin1String("0"))
            continue; // a logo, say
        const auto kind = kindOf(match.captured(3));
        int ofKind = -1;
        for (std::size_t i = 0; i < source.streams.size(); ++i) {
            const StreamInfo &stream = source.streams[i];
            const bool isKind =
                kind && stream.kind == *kind && !(match.captured(3) == QLatin1String("V") && stream.isCoverArt());
            ofKind += isKind ? 1 : 0;
            const bool isMeant = kind ? isKind && (match.captured(4).isEmpty() || match.captured(4).toInt() == ofKind)
                                      : match.captured(5).isEmpty() || match.captured(5).toInt() == static_cast<int>(i);
            if (isMeant)
                takes[i] = match.captured(1).isEmpty();
        }
    }
    return takes;
}

// ffmpeg's choice where nothing is said: the best picture, the sound with the most channels. Whether a subtitle goes
// along depends on the format.
std::vector<std::optional<bool>> usual(const MediaInfo &source)
{
    std::vector<std::optional<bool>> takes(source.streams.size(), false);
    int picture = -1;
    int sound = -1;
    for (std::size_t i = 0; i < source.streams.size(); ++i) {
        const StreamInfo &stream = source.streams[i];
        const auto at = [&](int place) -> const StreamInfo & {
            return source.streams[static_cast<std::size_t>(place)];
        };
        const auto area = [](const StreamInfo &of) { return qint64{of.width} * of.height; };
        if (stream.kind == StreamKind::Video && !stream.isCoverArt() &&
            (picture < 0 || area(stream) > area(at(picture))))
            picture = static_cast<int>(i);
        if (stream.kind == StreamKind::Audio && (sound < 0 || stream.channels > at(sound).channels))
            sound = static_cast<int>(i);
        if (stream.kind == StreamKind::Subtitle)
            takes[i] = std::nullopt;
    }
    for (const int chosen : {picture, sound}) {
        if (chosen >= 0)
            takes[static_cast<std::size_t>(chosen)] = true;
    }
    return takes;
}

std::vector<std::optional<bool>> takenBy(const FileSpec &output, const MediaInfo &source)
{
    QStringList maps;
    for (const OptionValue &option : output.options) {
        if (option.name == QLatin1String("map"))
            maps << option.value;
    }
    auto takes = maps.isEmpty() ? usual(source) : mapped(maps, source);
    for (std::size_t i = 0; i < takes.size(); ++i) {
        if (isOff(output, source.streams[i].kind))
            takes[i] = false;
    }
    return takes;
}

// From "{rung:1080}" of the recipe itself, since what it is resolved to is an expression, or from plain numbers.
void planSize(PlannedCoding &coding, const QString &filters, const MediaInfo &source)
{
    const StreamInfo *picture = source.first(StreamKind::Video);
    if (!picture || picture->width <= 0 || picture->height <= 0)
        return;
    const bool isTurned = picture->rotation == 90 || picture->rotation == 270;
    const int width = isTurned ? picture->height : picture->width;
    const int height = isTurned ? picture->width : picture->height;
    static const QRegularExpression rung(QStringLiteral(R"(\{rung:(\d+)\})"));
    static const QRegularExpression scale(
        QStringLiteral(R"((?:^|[,;\]])scale=(?:w=)?(-?\d+):(?:h=)?(-?\d+)(?=[:,;\[]|$))"));
    static const QRegularExpression otherSize(
        QStringLiteral(R"((?:^|[,;\]])(scale|zscale|crop|pad|transpose|tile|hstack|vstack|rotate)(?==|,|$))"));
    const auto even = [](double length) { return std::max(2, 2 * static_cast<int>(std::lround(length / 2))); };
    if (const auto match = rung.match(filters); match.hasMatch()) {
        const double factor = std::min(1.0, match.captured(1).toDouble() / std::min(width, height));
        coding.width = factor < 1 ? even(width * factor) : width;
        coding.height = factor < 1 ? even(height * factor) : height;
    } else if (const auto sized = scale.match(filters); sized.hasMatch()) {
        const int w = sized.captured(1).toInt();
        const int h = sized.captured(2).toInt();
        coding.width = w > 0 ? w : h > 0 ? even(double(width) * h / height) : width;
        coding.height = h > 0 ? h : w > 0 ? even(double(height) * w / width) : height;
    } else if (!otherSize.match(filters).hasMatch()) {
        coding.width = width;
        coding.height = height;
    }
}

PlannedCoding codingOf(const FileSpec &output, StreamKind kind)
{
    PlannedCoding coding;
    const QString codec = valueFor(output, kind, u"c");
    coding.isCopied = codec == QLatin1String("copy");
    if (coding.isCopied)
        return coding;
    coding.encoder = codec;
    coding.bitRate = valueFor(output, kind, u"b");
    if (kind == StreamKind::Video) {
        bool isNumber = false;
        const double crf = valueFor(output, kind, u"crf").toDouble(&isNumber);
        if (isNumber)
            coding.crf = crf;
        coding.frameRate = valueFor(output, kind, u"r");
        coding.pixelFormat = valueFor(output, kind, u"pix_fmt");
    } else if (kind == StreamKind::Audio) {
        coding.channels = valueFor(output, kind, u"ac").toInt();
        coding.sampleRate = valueFor(output, kind, u"ar").toInt();
    }
    return coding;
}

} // namespace

Result<std::vector<PlannedOutput>> plannedOutputs(const Recipe &recipe, const MediaInfo &source)
{
    const auto parsed = parseRecipe(recipe.arguments);
    if (!parsed)
        return parsed.error();
    const auto resolved = resolve(*parsed, source, {QStringLiteral("source"), QStringLiteral("source"), {}, {}});
    if (!resolved)
        return resolved.error();
    const std::vector<RecipeOutput> names = recipeOutputs(recipe);
    std::vector<PlannedOutput> planned;
    for (std::size_t i = 0; i < names.size() && i < resolved->command.outputs.size(); ++i) {
        if (names[i].isMasterPlaylist)
            continue;
        const FileSpec &spec = resolved->command.outputs[i];
        PlannedOutput output;
        output.ordinal = names[i].ordinal;
        output.extension =
            (names[i].isFolder ? names[i].mainFile : names[i].name).section(QLatin1Char('.'), -1).toLower();
        output.omitted = resolved->omitted[i];
        output.picture = codingOf(spec, StreamKind::Video);
        output.sound = codingOf(spec, StreamKind::Audio);
        output.subtitles = codingOf(spec, StreamKind::Subtitle);
        if (!output.picture.isCopied) {
            const QString graph = parsed->global.value(u"filter_complex");
            const QString own = valueFor(parsed->outputs[i], StreamKind::Video, u"filter");
            planSize(output.picture, graph.isEmpty() ? own : graph + QLatin1Char(',') + own, source);
        }
        output.takes = takenBy(spec, source);
        output.dropsChapters = spec.value(u"map_chapters") == QLatin1String("-1");
        output.dropsTags = spec.value(u"map_metadata") == QLatin1String("-1");
        planned.push_back(std::move(output));
    }
    return planned;
}

} // namespace reelyard
