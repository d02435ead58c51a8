// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/global_options.h"

#include "app/media/file_options.h"
#include "app/media/libav_error.h"

#include <QCoreApplication>

namespace reelyard
{

Result<GlobalOptions> globalOptionsFrom(const CommandSpec &command, Purpose purpose)
{
    const FileSpec &global = command.global;
    GlobalOptions options;
    options.purpose = purpose;
    options.overwrite = global.isSet(u"y");
    options.neverOverwrite = global.isSet(u"n");
    if (options.overwrite && options.neverOverwrite)
        return configurationError("recipe.bad-value",
                                  QCoreApplication::translate("Engine", "-y and -n cannot be used together."));
    options.copyTimestamps = global.isSet(u"copyts");
    options.startAtZero = global.isSet(u"start_at_zero");
    options.exitOnError = global.isSet(u"xerror");
    options.ignoreUnknown = global.isSet(u"ignore_unknown");
    options.copyUnknown = global.isSet(u"copy_unknown");
    if (const OptionValue *conversion = global.find(u"auto_conversion_filters"))
        options.autoConversion = conversion->value != QLatin1String("0");
    options.filterThreads = global.value(u"filter_threads").toUtf8();

    const auto number = [&](const char *name, auto &target) -> Result<void> {
        const OptionValue *option = global.find(QString::fromLatin1(name));
        if (!option)
            return {};
        const auto value = numberFrom(option->value);
        if (!value)
            return badValue(option->name, option->value);
        target = static_cast<std::remove_reference_t<decltype(target)>>(*value);
        return {};
    };
    for (const Result<void> &read :
         {number("copytb", options.copyTimeBase), number("async", options.audioSync),
          number("frame_drop_threshold", options.frameDropThreshold),
          number("dts_delta_threshold", options.jumpThresholdSeconds),
          number("dts_error_threshold", options.errorThresholdSeconds), number("max_error_rate", options.maxErrorRate),
          number("filter_complex_threads", options.complexThreads)}) {
        if (!read)
            return read.error();
    }
    if (const OptionValue *sync = global.find(u"vsync")) {
        const auto mode = frameSyncModeFrom(sync->value.toUtf8());
        if (!mode)
            return badValue(sync->name, sync->value);
        options.frameSync = *mode;
    }
    for (const OptionValue &option : global.options) {
        if (option.name == QLatin1String("filter_complex"))
            options.graphs.push_back(option.value.toUtf8());
    }
    auto hardware = HardwareDevices::open(global);
    if (!hardware)
        return hardware.error();
    options.hardware = *std::move(hardware);
    return options;
}

} // namespace reelyard
