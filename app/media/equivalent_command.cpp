// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/equivalent_command.h"

#include "app/media/conversion.h"
#include "app/media/engine.h"
#include "app/media/hdr_light.h"
#include "app/media/input.h"
#include "app/media/log_capture.h"
#include "app/media/loudness.h"
#include "app/media/media_probe.h"
#include "app/media/output_fitting.h"
#include "models/recipe/hardware_encoding.h"
#include "models/recipe/recipe_outputs.h"
#include "models/recipe/resolve.h"

#include <algorithm>

namespace reelyard
{

namespace
{

OptionValue optionOf(const char *name, const QString &value, const char *streams = "")
{
    return {QString::fromLatin1(name), StreamSpecifier(QString::fromLatin1(streams)), value};
}

void setValue(FileSpec &file, const char *name, const QString &value, const char *streams)
{
    std::erase_if(file.options, [&](const OptionValue &option) { return option.name == QLatin1String(name); });
    file.options.push_back(optionOf(name, value, streams));
}

QStringList asFfmpeg(const CommandSpec &command)
{
    return QStringList{QStringLiteral("ffmpeg")} + commandArguments(command);
}

Result<std::optional<LoudnessMeasure>> measure(const CommandSpec &resolved, const MediaSource &source,
                                               EngineControl &control)
{
    const LogCapture log;
    Conversion::Request request;
    request.command = measuringCommand(resolved);
    request.purpose = Purpose::Job;
    request.source = source;
    request.outputUrls = {"-"};
    {
        Conversion conversion(std::move(request), control);
        if (auto prepared = conversion.prepare(); !prepared)
            return prepared.error();
        if (auto done = conversion.run(); !done)
            return done.error();
    }
    return loudnessFrom(log.text());
}

} // namespace

CommandSpec measuringCommand(const CommandSpec &resolved)
{
    CommandSpec command = resolved;
    FileSpec measuring;
    measuring.url = QStringLiteral("-");
    for (const OptionValue &option : command.outputs.front().options) {
        if (option.name == QLatin1String("filter") && option.streams.kind() == StreamKind::Audio)
            measuring.options.push_back(option);
    }
    for (const char *off : {"vn", "sn", "dn"})
        measuring.options.push_back(optionOf(off, QStringLiteral("1")));
    measuring.options.push_back(optionOf("f", QStringLiteral("null")));
    command.outputs = {measuring};
    return command;
}

void makeSecondPass(FileSpec &output, const QString &log)
{
    setValue(output, "pass", QStringLiteral("2"), "v");
    setValue(output, "passlogfile", log, "v");
}

void makeFirstPass(FileSpec &output)
{
    setValue(output, "pass", QStringLiteral("1"), "v");
    output.remove(u"movflags");
    output.remove(u"f");
    for (const char *off : {"an", "sn", "dn"})
        output.options.push_back(optionOf(off, QStringLiteral("1")));
    output.options.push_back(optionOf("f", QStringLiteral("null")));
    output.url = QStringLiteral("-");
}

Result<Commands> commandsFor(const Recipe &recipe, const MediaSource &source, const CommandPlace &place,
                             EngineControl &control)
{
    auto parsed = parseRecipe(recipe.arguments);
    if (!parsed)
        return parsed.error();
    auto input = Input::open(source, control);
    if (!input)
        return input.error();
    MediaInfo info = describe((*input)->context());
    if (auto usable = requireUsable(info, source.path); !usable)
        return usable.error();
    if (auto completed = completeHdr(info, source, control); !completed)
        return completed.error();
    JobValues values{source.path, nameOfSource(source.path), std::nullopt, {}};
    if (wantsHardware(recipe.arguments))
        values.devices = devices(control);
    auto resolved = resolve(*parsed, info, values);
    Commands told;
    QList<QStringList> &commands = told.lines;
    const bool needsLoudness = resolved && resolved->needsLoudness && info.first(StreamKind::Audio);
    if (needsLoudness)
        commands.append(asFfmpeg(measuringCommand(resolved->command)));
    told.isUnmeasured = needsLoudness && !place.measures;
    if (needsLoudness && place.measures) {
        auto measured = measure(resolved->command, source, control);
        if (!measured)
            return measured.error();
        values.loudness = *measured;
        resolved = resolve(*parsed, info, values);
    }
    if (!resolved)
        return resolved.error();
    CommandSpec command = resolved->command;
    const std::vector<RecipeOutput> names = recipeOutputs(recipe);
    std::vector<FileSpec> outputs;
    for (size_t i = 0; i < command.outputs.size(); ++i) {
        if (names[i].isMasterPlaylist || resolved->omitted[i])
            continue;
        FileSpec output = command.outputs[i];
        QString name = names[i].name;
        name.replace(QLatin1String("{name}"), values.name);
        if (const QString known = place.paths.value(names[i].ordinal); !known.isEmpty())
            name = known;
        else if (!place.folder.isEmpty())
            name.prepend(place.folder + u'/');
        if (names[i].isFolder)
            commands.append({QStringLiteral("mkdir"), QStringLiteral("-p"), name});
        output.url = names[i].isFolder ? name + u'/' + names[i].mainFile : name;
        for (OptionValue &option : output.options) {
            if (option.name == QLatin1String("hls_segment_filename"))
                option.value.prepend(name + u'/');
        }
        FittingRequest request;
        request.source = (*input)->context();
        request.fileName = output.url.toUtf8();
        if (auto fitted = fitOutput(output, request); !fitted)
            return fitted.error();
        if (resolved->needsTwoPasses)
            makeSecondPass(output, name + QLatin1String(".pass"));
        outputs.push_back(std::move(output));
    }
    command.outputs = outputs;
    if (resolved->needsTwoPasses) {
        CommandSpec first = command;
        for (FileSpec &output : first.outputs)
            makeFirstPass(output);
        commands.append(asFfmpeg(first));
    }
    commands.append(asFfmpeg(command));
    return told;
}

} // namespace reelyard
