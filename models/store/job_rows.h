// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/job/attempt_result.h"
#include "models/job/job.h"

#include <QHash>
#include <QSqlQuery>
#include <QVariant>

#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

/// How jobs, outputs and errors stand in the database's rows; for JobStore alone. Store thread.
namespace reelyard
{

class Database;

namespace rows
{

using Binding = std::pair<const char *, QVariant>;

/// Prepares (once), binds and runs; `text` is a constant. The query belongs to the database and is good until its text
/// is executed again.
Result<QSqlQuery *> execute(Database &database, const char *text, std::initializer_list<Binding> bindings);

inline constexpr auto insertOutput =
    "INSERT INTO outputs (job, ordinal, unit, is_master, pattern, main_file, folder, name, name_key, reserved, state, "
    "size_bytes, sampled_hash, earlier_size, earlier_hash) VALUES (:job, :ordinal, :unit, :master, :pattern, :main, "
    ":folder, :name, :key, :reserved, :state, :size, :hash, :earlier_size, :earlier_hash)";

/// One that is to be made, a file as most are: the rest of its columns have their defaults.
inline constexpr auto insertPlannedFile =
    "INSERT INTO outputs (job, ordinal, pattern, folder, name, name_key, reserved) "
    "VALUES (:job, :ordinal, :pattern, :folder, :name, :key, :reserved)";

QVariant timeValue(std::optional<Timestamp> time);
std::optional<Timestamp> timeFrom(const QVariant &value);
std::optional<Error> errorFrom(const QSqlQuery &query, int column);
void bindError(QSqlQuery &query, const std::optional<Error> &error);
QString notNull(const QString &text);
QByteArray blob(const QString &path);      ///< never NULL
QByteArray blob(const QStringList &paths); ///< the same, with a zero byte between two
QStringList pathsFrom(const QByteArray &blob);
QString logTail(const QString &log);
QString remarksText(const std::vector<Remark> &remarks);
QString sidecarsText(const std::vector<Sidecar> &sidecars);
std::vector<Sidecar> sidecarsFrom(const QByteArray &json);
Output outputFrom(const QSqlQuery &row);
/// What a row of the jobs names by number.
struct JobRow {
    qint64 sourceFolder = 0;
    qint64 outputFolder = 0;
};
/// Of all jobs, in the order of their ids, what jobFrom() reads.
QByteArray selectJobs();
/// Texts that many rows have in common are kept once, in `texts`.
/// The column "placing" of a job, see its migration.
int placingOf(bool isAutomatic, bool neverUpload, PlaceReason reason);
void setPlacing(Job &job, int placing);
JobRow jobFrom(const QSqlQuery &row, Job &job, TextPool &texts);

} // namespace rows

} // namespace reelyard
