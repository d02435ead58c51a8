// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/engine.h"

#include "app/media/conversion.h"
#include "app/media/libav_error.h"
#include "app/media/log_capture.h"
#include "models/base/native_path.h"
#include "models/recipe/recipe_outputs.h"
#include "models/recipe/resolve.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

constexpr char madeUpSource[] = "testsrc2=size=1280x720:rate=25:duration=0.2,format=yuv420p[out0];"
                                "sine=sample_rate=48000:duration=0.2,aformat=channel_layouts=stereo[out1]";

/// A source that most recipes can work on.
MediaInfo typicalSource()
{
    MediaInfo info;
    StreamInfo video;
    video.kind = StreamKind::Video;
    video.codec = QStringLiteral("h264");
    video.width = 1280;
    video.height = 720;
    video.frameRate = {25, 1};
    video.pixelFormat = QStringLiteral("yuv420p");
    StreamInfo audio;
    audio.index = 1;
    audio.kind = StreamKind::Audio;
    audio.codec = QStringLiteral("aac");
    audio.sampleRate = 48000;
    audio.channels = 2;
    info.streams = {video, audio};
    info.duration = std::chrono::seconds(60);
    return info;
}

// What is read out of the source by a filter of its own (burnt-in subtitles) cannot be tried without one.
void leaveOutSourceReaders(CommandSpec &command)
{
    static const QRegularExpression element(QStringLiteral(R"([^,;\[\]]*\{source\}[^,;\[\]]*)"));
    for (OptionValue &option : command.global.options)
        option.value.replace(element, QStringLiteral("null"));
    for (FileSpec &output : command.outputs) {
        for (OptionValue &option : output.options)
            option.value.replace(element, QStringLiteral("null"));
    }
}

Result<CommandSpec> trialCommand(const Recipe &recipe)
{
    auto parsed = parseRecipe(recipe.arguments);
    if (!parsed)
        return parsed.error();
    CommandSpec command = *std::move(parsed);
    leaveOutSourceReaders(command);
    const std::vector<RecipeOutput> names = recipeOutputs(recipe);
    // What is left to graphics hardware is tried in software: the search for devices has tried the hardware's encoders.
    auto resolved =
        resolve(command, typicalSource(), {QString::fromLatin1(madeUpSource), QStringLiteral("name"), {}, {}});
    if (!resolved)
        return resolved.error();
    command = std::move(resolved->command);
    for (FileSpec &input : command.inputs) {
        if (input.url == QLatin1String(madeUpSource))
            input.options = {{QStringLiteral("f"), {}, QStringLiteral("lavfi")}};
    }
    std::vector<FileSpec> tried;
    for (size_t i = 0; i < command.outputs.size(); ++i) {
        if (names[i].isMasterPlaylist || resolved->omitted[i])
            continue;
        FileSpec output = command.outputs[i];
        output.url = names[i].isFolder ? names[i].mainFile : QLatin1String("x.") + names[i].name.section(u'.', -1);
        output.remove(u"hls_segment_filename");
        output.remove(u"pass"); // of two, one tells whether the settings are right
        tried.push_back(std::move(output));
    }
    command.outputs = std::move(tried);
    return command;
}

// An option that nothing takes would be without effect.
Result<void> requireAllUsed(const std::vector<std::unique_ptr<OutputFile>> &outputs)
{
    for (const auto &output : outputs) {
        std::vector<const Dictionary *> used;
        for (const auto &stream : output->streams())
            used.push_back(&stream->encoderOptions);
        QStringList unused = output->options().unused(used);
        for (const QString &name : unused) {
            const AVClass *formats = avformat_get_class();
            const bool isOfFormat = av_opt_find(&formats, name.toUtf8().constData(), nullptr, 0,
                                                AV_OPT_SEARCH_CHILDREN | AV_OPT_SEARCH_FAKE_OBJ) != nullptr;
            // For the third subtitle, say: the made-up source has none.
            const bool isForOthers =
                std::any_of(output->options().spec().options.begin(), output->options().spec().options.end(),
                            [&](const OptionValue &option) {
                                const auto kind = option.streams.kind();
                                return option.name == name && !option.streams.text.isEmpty() &&
                                       kind != StreamKind::Video && kind != StreamKind::Audio;
                            });
            if (!isOfFormat && !isForOthers)
                return configurationError(
                    "recipe.unused-option",
                    Words::tr("The option -%1 has no effect with the encoders of this recipe.").arg(name), name);
        }
        if (!output->unusedOptions().isEmpty()) {
            const QString name = output->unusedOptions().first();
            return configurationError(
                "recipe.unused-option",
                Words::tr("The format %1 has no option -%2.").arg(QString::fromUtf8(output->format()->name), name),
                name);
        }
    }
    return {};
}

} // namespace

Result<void> validate(const Recipe &recipe, EngineControl &control)
{
    const LogCapture log;
    const auto fail = [&](Error error) {
        if (const QString lines = log.lastErrors(); !lines.isEmpty())
            error.detail += u'\n' + lines;
        return error;
    };
    auto command = trialCommand(recipe);
    if (!command)
        return command.error();
    const QTemporaryDir folder;
    if (!folder.isValid())
        return internalError(folder.errorString());
    Conversion::Request request;
    request.command = *std::move(command);
    request.purpose = Purpose::Trial;
    request.source = QString::fromLatin1(madeUpSource);
    for (size_t i = 0; i < request.command.outputs.size(); ++i) {
        const QString place = folder.filePath(QString::number(i));
        QDir().mkpath(place);
        request.outputUrls.push_back(pathToBytes(place + u'/' + request.command.outputs[i].url));
    }
    Conversion conversion(std::move(request), control);
    Result<void> done = conversion.prepare();
    if (done)
        done = conversion.run();
    for (const auto &output : conversion.outputs()) {
        if (done && output->failure())
            done = *output->failure();
    }
    if (!done) {
        // What a recipe asks of a source that this one does not have is no fault of the recipe.
        // What is copied comes from the source, and only with it shows whether the format can hold it.
        bool anyCopy = false;
        for (const auto &output : conversion.outputs()) {
            for (const auto &stream : output->streams())
                anyCopy = anyCopy || (stream->isCopy() && !stream->isAttachment);
        }
        const bool isOfSource = done.error().errorClass == ErrorClass::Source ||
                                (anyCopy && done.error().code == QLatin1String("recipe.container"));
        return isOfSource ? Result<void>() : Result<void>(fail(done.error()));
    }
    if (auto used = requireAllUsed(conversion.outputs()); !used)
        return used;
    if (log.text().contains(QLatin1String("Error parsing option")))
        return configurationError("recipe.bad-value", Words::tr("The encoder does not know one of its settings."),
                                  log.text());
    return {};
}

} // namespace reelyard
