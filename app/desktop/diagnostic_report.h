// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/hardware_device.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace reelyard
{

class JobList;
struct Preferences;

/// What somebody who helps has to know of this computer.
struct DiagnosticFacts {
    QStringList screens;               ///< "1920x1080 at 2.0"
    QString window;                    ///< theme, language, platform plugin
    std::optional<QJsonObject> engine; ///< of the worker, see MediaService::about(); absent: it did not answer
    std::vector<HardwareDevice> devices;
    std::vector<std::pair<QString, int>> counts; ///< of jobs, by state
    QString queueMode;
    int accounts = 0; ///< how many; nothing else of them
};

std::vector<std::pair<QString, int>> countsOf(const JobList &list);
/// In English, as it is for the program's makers; scrubbed() of secrets, names and the home folder. What may hold an
/// address of a person's own is only said to be there.
QString diagnosticReport(const DiagnosticFacts &facts, const Preferences &preferences);

} // namespace reelyard
