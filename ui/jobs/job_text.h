// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"
#include "models/table/job_filter.h"
#include "models/table/job_table_model.h"

#include <QColor>
#include <QString>

#include <optional>

/// A job in words and signs: what cells, tooltips, details and screen readers say about it.
namespace reelyard::jobtext
{

/// The text of a cell; Status in full, however long.
QString cell(const Job &job, JobTableModel::Column column, Timestamp now);
QString toolTip(const Job &job, JobTableModel::Column column, Timestamp now);

/// What is known of the source: codec, length, size; empty when nothing is.
QString sourceFacts(const Job &job);

QString status(const Job &job, Timestamp now);
/// "43%" or what stands beside the bar of a running job.
QString progress(const Job &job);
bool showsProgressBar(const Job &job);

/// Which entry of the sidebar a job counts in; a completed job with remarks is ToReview here.
JobCategory categoryOf(const Job &job);
QString name(JobCategory category);
QString iconName(JobCategory category);
QColor color(JobCategory category);

/// Output beside source: -0.64 is 64% smaller. Absent when either is unknown.
std::optional<double> sizeChange(const Job &job);

QString name(AttemptOutcome outcome);
QString name(OutputState state);
QString runsOn(const QString &backend);

/// Sentence and detail, for the clipboard.
QString errorReport(const Job &job);

} // namespace reelyard::jobtext
