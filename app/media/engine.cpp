// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/engine.h"

#include "app/media/input.h"
#include "app/media/log_capture.h"
#include "app/media/media_probe.h"
#include "app/media/transcoder.h"

#include <clocale>

namespace reelyard
{

void initialiseEngine()
{
    // libav reads option values with the C library: under a locale with a decimal comma "22.5" would end at the point.
    std::setlocale(LC_NUMERIC, "C");
    LogCapture::install();
    avformat_network_init();
}

Result<MediaInfo> probe(const QString &source, SourceKind kind, EngineControl &control)
{
    const LogCapture log;
    auto input = Input::open(source, kind, control);
    if (!input) {
        Error error = input.error();
        if (const QString lines = log.lastErrors(); !lines.isEmpty())
            error.detail += u'\n' + lines;
        return error;
    }
    ++control.activity;
    MediaInfo info = describe((*input)->context());
    if (auto usable = requireUsable(info, source); !usable && info.streams.empty())
        return usable.error();
    return info;
}

AttemptResult transcode(const AttemptSpec &spec, EngineControl &control)
{
    return Transcoder(spec, control).run();
}

} // namespace reelyard
