// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/recipe_choices.h"

#include "models/recipe/command_spec.h"
#include "models/recipe/option_values.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recipe)
};

struct Position {
    const char *name;
    const char *overlay;
};

// A fortieth of the picture's width stays free between logo and edge.
constexpr Position positions[] = {
    {"top-left", "x=W/40:y=W/40"},        {"top-right", "x=W-w-W/40:y=W/40"},
    {"bottom-left", "x=W/40:y=H-h-W/40"}, {"bottom-right", "x=W-w-W/40:y=H-h-W/40"},
    {"center", "x=(W-w)/2:y=(H-h)/2"},
};
constexpr double usualSize = 0.15;
constexpr double usualOpacity = 0.8;

Error choiceError(const char *code, const QString &sentence)
{
    return {ErrorClass::Configuration, QLatin1String("recipe.") + QLatin1String(code), sentence, {}};
}

void eachOption(CommandSpec &spec, const std::function<void(OptionValue &)> &visit)
{
    const auto visitAll = [&](FileSpec &file) { std::for_each(file.options.begin(), file.options.end(), visit); };
    visitAll(spec.global);
    std::for_each(spec.inputs.begin(), spec.inputs.end(), visitAll);
    std::for_each(spec.outputs.begin(), spec.outputs.end(), visitAll);
}

bool isFilter(const OptionValue &option)
{
    return option.name == QLatin1String("filter") || option.name == QLatin1String("filter_complex");
}

// Filters that read a file, with the option that names it. Where it may stand without its name it comes first.
bool readsFile(const QString &element)
{
    static const QRegularExpression reading(QStringLiteral(
        "^(\\[[^\\]]*\\])*\\s*(subtitles|ass|lut3d|lut1d|movie|amovie|arnndn|sofalizer|vidstabtransform|removelogo|"
        "find_rect|cover_rect|vidstabdetect|sendcmd|asendcmd|metadata|ametadata|signature|libvmaf|asr|dnn_processing|"
        "dnn_classify|dnn_detect|derain|sr|ladspa|lv2|frei0r|frei0r_src|program_opencl|openclsrc|psnr|ssim)(@[^=]*)?"
        "="));
    static const QRegularExpression own(QStringLiteral("=(f=|file=|filename=)?\\{(source|lut)\\}"));
    // These have a use without a file, and then say nothing of one.
    static const QRegularExpression harmless(
        QStringLiteral("(metadata|signature|psnr|ssim|libvmaf)(@[^=]*)?=(?!.*(file|stats|path|filename)=)"));
    return reading.match(element).hasMatch() && !own.match(element).hasMatch() && !harmless.match(element).hasMatch();
}

// The way to a file: a root, a drive, a folder above, a home folder, an address. A division has something before it.
bool holdsPath(const QString &value)
{
    static const QRegularExpression path(QStringLiteral(
        "(^|[=:,'\"|\\s])(/|~/|\\\\\\\\|[A-Za-z]\\\\*:[\\\\/])|(^|[^.])\\.\\.[/\\\\]|[A-Za-z][A-Za-z0-9+.-]*\\\\*://"));
    return path.match(value).hasMatch();
}

Error reachesOut(const QString &what)
{
    return {
        ErrorClass::Configuration, QStringLiteral("preset.reaches-out"),
        Words::tr("it names another file (%1), which a preset may not do. Give logos and LUTs when you add the clips.")
            .arg(what),
        what};
}

} // namespace

QStringList logoPositions()
{
    QStringList names;
    for (const Position &position : positions)
        names.append(QLatin1String(position.name));
    return names;
}

Result<Recipe> withChoices(const Recipe &recipe, const RecipeChoices &choices)
{
    auto spec = parseRecipe(recipe.arguments);
    if (!spec)
        return spec.error();
    bool needsLogo = false;
    bool needsLut = false;
    for (FileSpec &input : spec->inputs) {
        if (input.url != QLatin1String("{logo}"))
            continue;
        needsLogo = true;
        if (!choices.logo.isEmpty())
            input.url = choices.logo;
    }
    const QString wanted = choices.logoPosition.isEmpty() ? QStringLiteral("bottom-right") : choices.logoPosition;
    const auto position = std::find_if(std::begin(positions), std::end(positions),
                                       [&](const Position &known) { return wanted == QLatin1String(known.name); });
    if (position == std::end(positions))
        return choiceError("logo-position", Words::tr("A logo can stand at %1, not at \"%2\".")
                                                .arg(logoPositions().join(QStringLiteral(", ")), wanted));
    const auto number = [](double chosen, double usual) {
        return QString::number(chosen > 0 ? chosen : usual, 'g', 4);
    };
    eachOption(*spec, [&](OptionValue &option) {
        for (const QString &placeholder : placeholdersIn(option.value)) {
            const QString text = u'{' + placeholder + u'}';
            if (placeholder == QLatin1String("lut")) {
                needsLut = true;
                if (!choices.lut.isEmpty())
                    option.value.replace(text, isFilter(option) ? escapedForFilter(choices.lut) : choices.lut);
            } else if (placeholder == QLatin1String("logo")) {
                needsLogo = true;
                if (!choices.logo.isEmpty())
                    option.value.replace(text, isFilter(option) ? escapedForFilter(choices.logo) : choices.logo);
            } else if (placeholder == QLatin1String("logo_position")) {
                option.value.replace(text, QLatin1String(position->overlay));
            } else if (placeholder == QLatin1String("logo_size")) {
                option.value.replace(text, number(choices.logoSize, usualSize));
            } else if (placeholder == QLatin1String("logo_opacity")) {
                option.value.replace(text, number(choices.logoOpacity, usualOpacity));
            }
        }
    });
    if (needsLogo && choices.logo.isEmpty())
        return choiceError("missing-file",
                           Words::tr("%1 needs a picture for its logo: give it with --logo.").arg(recipe.name));
    if (needsLut && choices.lut.isEmpty())
        return choiceError("missing-file", Words::tr("%1 needs a LUT file: give it with --lut.").arg(recipe.name));
    const bool choseLogo =
        !choices.logo.isEmpty() || !choices.logoPosition.isEmpty() || choices.logoSize > 0 || choices.logoOpacity > 0;
    if (choseLogo && !needsLogo)
        return choiceError("unused-choice",
                           Words::tr("%1 has no place for a logo. Use the preset Watermark.").arg(recipe.name));
    if (!choices.lut.isEmpty() && !needsLut)
        return choiceError(
            "unused-choice",
            Words::tr("%1 has no place for a LUT. Use the preset Review 1080p with LUT.").arg(recipe.name));
    return makeRecipe(recipe.name, joinArguments(recipeArguments(*spec)), recipe.extension, recipe.checks);
}

NeededFiles neededFiles(const Recipe &recipe)
{
    NeededFiles needed;
    auto spec = parseRecipe(recipe.arguments);
    if (!spec)
        return needed;
    needed.logo = std::any_of(spec->inputs.begin(), spec->inputs.end(),
                              [](const FileSpec &input) { return input.url == QLatin1String("{logo}"); });
    eachOption(*spec, [&](const OptionValue &option) {
        const QStringList placeholders = placeholdersIn(option.value);
        needed.logo = needed.logo || placeholders.contains(QLatin1String("logo"));
        needed.lut = needed.lut || placeholders.contains(QLatin1String("lut"));
    });
    return needed;
}

Result<void> requireNoFiles(const Recipe &recipe)
{
    auto spec = parseRecipe(recipe.arguments);
    if (!spec)
        return spec.error();
    for (const FileSpec &input : spec->inputs) {
        if (input.url != QLatin1String("{source}") && input.url != QLatin1String("{logo}"))
            return reachesOut(QLatin1String("-i ") + input.url);
    }
    std::optional<Error> error;
    eachOption(*spec, [&](OptionValue &option) {
        if (error)
            return;
        const bool isText = option.name == QLatin1String("metadata"); // words for people, whatever they are
        static const QStringList files{QStringLiteral("attach"), QStringLiteral("passlogfile"),
                                       QStringLiteral("hls_key_info_file")};
        if (files.contains(option.name) || (!isText && holdsPath(option.value))) {
            error = reachesOut(u'-' + option.name + u' ' + option.value);
            return;
        }
        if (!isFilter(option))
            return;
        // A separator inside of quotes makes pieces that no filter's name begins.
        static const QRegularExpression separator(QStringLiteral("[,;]"));
        for (const QString &element : option.value.split(separator)) {
            if (readsFile(element.trimmed()))
                error = reachesOut(element.trimmed());
        }
    });
    return error ? Result<void>(*error) : Result<void>();
}

} // namespace reelyard
