// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>
#include <QStringList>

namespace reelyard
{

class Database;

/// Brings a database to the newest schema: ":/migrations/NNNN_name.sql", numbered from 1 without gaps, one transaction
/// each, PRAGMA user_version says how far it is. Before the first step on a database that holds something a copy is
/// made beside it ("queue.sqlite.before-2"). A database newer than the program is refused (Permanent,
/// "database.newer") and stays as it is.
class Migrator
{
public:
    explicit Migrator(QString folder = QStringLiteral(":/migrations"));

    int newestVersion() const { return static_cast<int>(m_steps.size()); }
    Result<void> migrate(Database &database, const QString &path) const;

private:
    QStringList m_steps; ///< file names in order
};

/// The statements of an SQL file; knows comments, quoted text and BEGIN ... END of triggers.
QStringList splitStatements(const QString &sql);

} // namespace reelyard
