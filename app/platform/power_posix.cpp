// SPDX-License-Identifier: GPL-3.0-or-later
// POSIX (Linux, macOS); Windows has power_windows.cpp.
#include "app/platform/power.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace reelyard
{

namespace
{

// Ends by itself when its input does, so that a program that was killed keeps no computer awake.
#ifdef __APPLE__
constexpr auto guardProgram = "/usr/bin/caffeinate";
const QStringList guardArguments{QStringLiteral("-i"), QStringLiteral("/bin/cat")};
#else
constexpr auto guardProgram = "systemd-inhibit";
const QStringList guardArguments{QStringLiteral("--what=sleep:idle"), QStringLiteral("--who=Reelyard"),
                                 QStringLiteral("--why=Jobs are running"), QStringLiteral("--mode=block"),
                                 QStringLiteral("cat")};
#endif

} // namespace

#ifdef __APPLE__

bool isOnBattery()
{
    QProcess pmset;
    pmset.start(QStringLiteral("/usr/bin/pmset"), {QStringLiteral("-g"), QStringLiteral("batt")});
    return pmset.waitForFinished(1000) && pmset.readAllStandardOutput().contains("'Battery Power'");
}

#else

// https://docs.kernel.org/power/power_supply_class.html; the batteries of mice and keyboards have the scope "Device".
bool isOnBattery()
{
    const QDir supplies(QStringLiteral("/sys/class/power_supply"));
    bool isDischarging = false;
    for (const QString &name : supplies.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto read = [&](const char *what) {
            QFile file(supplies.filePath(name + u'/' + QLatin1String(what)));
            return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
        };
        if (read("scope") == "Device")
            continue;
        if (read("type") != "Battery" && read("online") == "1")
            return false;
        isDischarging = isDischarging || read("status") == "Discharging";
    }
    return isDischarging;
}

#endif

struct SleepGuard::Private {
    QProcess process;
    bool isWanted = false;
};

SleepGuard::SleepGuard()
    : d(std::make_unique<Private>())
{
    d->process.setStandardOutputFile(QProcess::nullDevice());
    d->process.setStandardErrorFile(QProcess::nullDevice());
}

SleepGuard::~SleepGuard()
{
    hold(false);
    if (d->process.state() != QProcess::NotRunning && !d->process.waitForFinished(500)) {
        d->process.kill();
        d->process.waitForFinished(500);
    }
}

void SleepGuard::hold(bool wanted)
{
    // Once for each time that it is wanted: where there is no such program, or nobody it could speak to, it would end
    // again and again.
    if (wanted == d->isWanted)
        return;
    d->isWanted = wanted;
    const bool holds = d->process.state() != QProcess::NotRunning;
    if (wanted && !holds)
        d->process.start(QString::fromLatin1(guardProgram), guardArguments);
    else if (!wanted && holds)
        d->process.closeWriteChannel();
}

} // namespace reelyard
