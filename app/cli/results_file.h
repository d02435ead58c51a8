// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace reelyard::cli
{

/// A table of jobs for other programs, kept up to date while the jobs run: CSV, or JSON Lines where the name ends in
/// .jsonl. Columns: id (the list's, else the job's number), source, state, outputs, size (bytes of all outputs), cost,
/// error, time (when it ended), then the other columns of the lists. Written as a whole beside its name and moved
/// there, so that a reader never sees half of it.
class ResultsFile
{
public:
    /// Tries whether the file could be written, so that a place where it could not is told before anything runs.
    /// Configuration error.
    static Result<std::unique_ptr<ResultsFile>> create(const QString &path);
    ~ResultsFile(); ///< writes what is not written yet

    /// A job as `list --json` gives it. Writes now and then.
    void take(const QJsonObject &job);
    Result<void> write();
    /// Numbers of the jobs that were not at their end when they were last told.
    QJsonArray unfinished() const;

private:
    explicit ResultsFile(QString path);
    QByteArray asCsv() const;
    QByteArray asJsonLines() const;

    QString m_path;
    bool m_isCsv = true;
    std::vector<QJsonObject> m_rows; ///< in the order in which the jobs were first told
    QHash<qint64, size_t> m_places;  ///< by the job's number
    QStringList m_carried;           ///< names of the lists' other columns
    bool m_isChanged = false;
    QElapsedTimer m_sinceWritten;
    qint64 m_waitMs = 0;
};

} // namespace reelyard::cli
