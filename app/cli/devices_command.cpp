// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/local/media_service.h"
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "models/media/hardware_device.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

namespace reelyard::cli
{

namespace
{

void showDevices(const Output &output, const std::vector<HardwareDevice> &devices)
{
    const bool canEncode = std::any_of(devices.begin(), devices.end(),
                                       [](const HardwareDevice &device) { return !device.encoders.isEmpty(); });
    if (!canEncode)
        output.line(tr("No graphics hardware for encoding was found; jobs are encoded in software."));
    for (const HardwareDevice &device : devices) {
        QString title = describeDeviceType(device.type);
        if (!device.name.isEmpty())
            title += QLatin1String("  ") + device.name;
        output.line(title);
        output.line(device.encoders.isEmpty() ? tr("  encodes nothing")
                                              : tr("  encodes with %1").arg(device.encoders.join(QLatin1String(", "))));
        if (!device.decoders.isEmpty())
            output.line(
                tr("  can decode %1, with -hwaccel %2").arg(device.decoders.join(QLatin1String(", ")), device.type));
        if (!device.isTested)
            output.line(tr("  untested: nobody has run Reelyard on this kind of hardware yet"));
    }
}

} // namespace

void listDevices(const Options &options, QObject *context)
{
    // Needs no queue, and so no database: the worker's lock goes to a folder of its own.
    auto home = std::make_shared<QTemporaryDir>();
    auto *media = new MediaService({home->path(), WorkerProcess::defaultProgram()}, context);
    media->devices([home, media, output = options.output](const Result<std::vector<HardwareDevice>> &devices) {
        int code = Done;
        if (devices) {
            output.object({{QStringLiteral("devices"), toJson(*devices)}});
            showDevices(output, *devices);
        } else {
            output.error(devices.error());
            code = SomethingFailed;
        }
        QTimer::singleShot(0, media, [code] { QCoreApplication::exit(code); });
    });
}

} // namespace reelyard::cli
