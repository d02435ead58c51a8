// SPDX-License-Identifier: GPL-3.0-or-later
// POSIX (Linux, macOS); Windows has computer_windows.cpp.
#include "app/platform/computer.h"

#include <QCoreApplication>
#include <QProcess>

#include <memory>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Power)
};

#ifdef __APPLE__
const QString sleepProgram = QStringLiteral("/usr/bin/pmset");
const QStringList sleepArguments{QStringLiteral("sleepnow")};
const QString shutDownProgram = QStringLiteral("/usr/bin/osascript");
const QStringList shutDownArguments{QStringLiteral("-e"),
                                    QStringLiteral("tell application \"System Events\" to shut down")};
#else
const QString sleepProgram = QStringLiteral("systemctl");
const QStringList sleepArguments{QStringLiteral("suspend")};
const QString shutDownProgram = QStringLiteral("systemctl");
const QStringList shutDownArguments{QStringLiteral("poweroff")};
#endif

Error refused(PowerAct act, const QString &detail)
{
    return {ErrorClass::Permanent, QStringLiteral("power.refused"),
            act == PowerAct::Sleep ? Words::tr("The system did not put the computer to sleep.")
                                   : Words::tr("The system did not shut the computer down."),
            detail};
}

} // namespace

void askForPower(PowerAct act, QObject *context, std::function<void(const Result<void> &)> done)
{
    auto *process = new QProcess(context);
    process->setStandardInputFile(QProcess::nullDevice());
    const auto answer = std::make_shared<std::function<void(const Result<void> &)>>(std::move(done));
    const auto tell = [process, answer](const Result<void> &result) {
        if (const auto once = std::exchange(*answer, nullptr)) // a process that does not start tells it in two ways
            once(result);
        process->deleteLater();
    };
    QObject::connect(process, &QProcess::errorOccurred, context, [process, act, tell](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            tell(refused(act, process->errorString()));
    });
    QObject::connect(
        process, &QProcess::finished, context, [process, act, tell](int exitCode, QProcess::ExitStatus status) {
            const QString said = QString::fromLocal8Bit(process->readAllStandardError()).trimmed();
            tell(exitCode == 0 && status == QProcess::NormalExit ? Result<void>() : Result<void>(refused(act, said)));
        });
    process->start(act == PowerAct::Sleep ? sleepProgram : shutDownProgram,
                   act == PowerAct::Sleep ? sleepArguments : shutDownArguments);
}

// Docks of Linux desktops want D-Bus for it, and macOS its own drawing: there the window's title tells.
void showOnTaskbar(quintptr, std::optional<double>, bool) {}

} // namespace reelyard
