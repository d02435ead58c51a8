// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/intake/file_scanner.h"
#include "models/job/job.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <functional>
#include <vector>

namespace reelyard
{

/// What is to be done with found sources.
struct PlanOptions {
    Recipe recipe;
    QString destination;
    QString nameTemplate = QStringLiteral("{name}");
    ExistsPolicy exists = ExistsPolicy::Rename;
    QString partsFolder = QString(); ///< where the outputs are made that go to a bucket
};

/// Turns sources into job specs: output folder and names of all outputs of the recipe, collisions within the drop and
/// with what is on the disk. Names that other jobs have reserved are the store's matter. One object per drop, since it
/// remembers its own names.
class Planner
{
public:
    /// `exists` answers for the disk; tests hand in a set of names. Looks for mount points: may block on a share.
    explicit Planner(PlanOptions options, std::function<bool(const QString &)> exists = {});

    JobSpec plan(const FoundSource &source);

    /// Configuration error ("name.bad-template") for an unknown field or a name that no file can have.
    static Result<void> checkTemplate(const QString &nameTemplate);

private:
    void findNames(JobSpec &spec);
    QString mountOf(const QString &folder);

    PlanOptions m_options;
    std::vector<RecipeOutput> m_outputs; ///< of the recipe, with names that every system takes
    qsizetype m_longestAddition = 0;     ///< bytes that they add to the stem
    std::function<bool(const QString &)> m_exists;
    QHash<QString, QString> m_mounts; ///< of folders that were asked for
    QSet<QString> m_taken;            ///< name keys of this drop
    int m_counter = 0;
};

} // namespace reelyard
