// SPDX-License-Identifier: GPL-3.0-or-later
// Windows; POSIX systems have autostart_posix.cpp.
#include "app/platform/autostart.h"

#include <QCoreApplication>
#include <QSettings>

namespace reelyard
{

namespace
{

const QString runKey = QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run");
const QString valueName = QStringLiteral("Reelyard");

} // namespace

bool startsAtLogin()
{
    return QSettings(runKey, QSettings::NativeFormat).contains(valueName);
}

Result<void> setStartsAtLogin(bool wanted)
{
    QSettings run(runKey, QSettings::NativeFormat);
    if (wanted)
        run.setValue(valueName, runCommandFor(QCoreApplication::applicationFilePath()));
    else
        run.remove(valueName);
    run.sync();
    if (run.status() == QSettings::NoError)
        return {};
    return Error{ErrorClass::Permanent, QStringLiteral("login.unwritable"),
                 QCoreApplication::translate("Autostart", "Windows did not let the setting be changed."), runKey};
}

} // namespace reelyard
