// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/engine.h"

#include "app/media/hdr_light.h"
#include "app/media/input.h"
#include "app/media/log_capture.h"
#include "app/media/media_probe.h"
#include "app/media/output_check.h"
#include "app/media/still_picture.h"
#include "app/media/transcoder.h"

extern "C" {
#include <libavdevice/avdevice.h>
}

#include <clocale>

namespace reelyard
{

void initialiseEngine()
{
    // libav reads option values with the C library: under a locale with a decimal comma "22.5" would end at the point.
    std::setlocale(LC_NUMERIC, "C");
    LogCapture::install();
    avformat_network_init();
    avdevice_register_all(); // test pictures and sounds (-f lavfi)
}

Result<MediaInfo> probe(const MediaSource &source, EngineControl &control)
{
    const LogCapture log;
    auto input = Input::open(source, control);
    if (!input) {
        Error error = input.error();
        if (const QString lines = log.lastErrors(); !lines.isEmpty())
            error.detail += u'\n' + lines;
        return error;
    }
    ++control.activity;
    MediaInfo info = describe((*input)->context());
    if (auto usable = requireUsable(info, source.path); !usable && info.streams.empty())
        return usable.error();
    if (auto completed = completeHdr(info, source, control); !completed)
        return completed.error();
    return info;
}

Result<Picture> picture(const MediaSource &source, int mostPixels, EngineControl &control)
{
    const LogCapture log;
    return stillPicture(source, mostPixels, control);
}

Result<MediaInfo> inspect(const QString &path, double expectedSeconds, EngineControl &control)
{
    const LogCapture log;
    return inspectOutput(path, expectedSeconds, control);
}

AttemptResult transcode(const AttemptSpec &spec, EngineControl &control)
{
    return Transcoder(spec, control).run();
}

CommandResult runCommand(const QStringList &arguments, EngineControl &control)
{
    const LogCapture log;
    CommandResult result;
    const auto fail = [&](const Error &error) {
        result.error = error;
        result.exitStatus = 1;
        result.log = log.text();
        return result;
    };
    auto command = parseCommand(arguments);
    if (!command)
        return fail(command.error());
    ProgressMeter progress(control.progressed);
    Conversion::Request request;
    request.command = *std::move(command);
    Conversion *running = nullptr;
    request.betweenSteps = [&]() -> Result<void> {
        if (control.cancel)
            return Error{ErrorClass::Interrupted, QStringLiteral("stopped"), {}, {}};
        qint64 bytes = 0;
        for (const auto &output : running->outputs())
            bytes += output->bytesWritten();
        progress.update(running->position().seconds, running->position().frames, bytes);
        return {};
    };
    Conversion conversion(std::move(request), control);
    running = &conversion;
    if (auto prepared = conversion.prepare(); !prepared)
        return fail(prepared.error());
    if (auto done = conversion.run(); !done)
        return fail(done.error());
    for (const auto &output : conversion.outputs()) {
        if (output->failure())
            return fail(*output->failure());
    }
    constexpr int tooManyErrors = 69; // ffmpeg's
    if (conversion.hasTooManyErrors())
        result.exitStatus = tooManyErrors;
    result.log = log.text();
    return result;
}

} // namespace reelyard
