// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_text.h"

#include "models/base/native_path.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/details/media_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace reelyard::jobtext
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jobtext)
};

QString joined(const QStringList &parts)
{
    QStringList filled;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            filled.append(part);
    }
    return filled.join(QStringLiteral(" \u00b7 "));
}

QString waiting(const Job &job, Timestamp now)
{
    const QString why = job.trouble->error ? job.trouble->error->sentence : QString();
    // A cell has no room for a whole path; the banner and the details say it.
    if (job.trouble->error && job.trouble->error->code == QLatin1String("resource.away"))
        return Words::tr("Waiting for \u201c%1\u201d").arg(displayPath(nameOf(job.trouble->error->detail)));
    if (!job.trouble->waitFor.isEmpty())
        return Words::tr("Waiting: %1").arg(job.trouble->waitFor);
    if (!job.waitUntil)
        return why.isEmpty() ? Words::tr("Waiting") : Words::tr("Waiting: %1").arg(why);
    const QString until = format::dateTime(*job.waitUntil, now);
    return why.isEmpty() ? Words::tr("Starts at %1").arg(until) : Words::tr("Tries again at %1: %2").arg(until, why);
}

QString held(const Job &job)
{
    // What the error says of it is meant for the terminal.
    if (job.holdReason == HoldReason::Account && job.trouble->error &&
        job.trouble->error->code == QLatin1String("account.none"))
        return Words::tr("Needs you: there is no cloud account; add one under File, Cloud Accounts");
    if (job.needsPerson() && job.trouble->error && !job.trouble->error->sentence.isEmpty())
        return Words::tr("Needs you: %1").arg(job.trouble->error->sentence);
    switch (job.holdReason) {
    case HoldReason::None:
    case HoldReason::User:
        return Words::tr("On hold");
    case HoldReason::Recipe:
        return Words::tr("Needs you: the preset does not work");
    case HoldReason::Suspect:
        return Words::tr("Needs you: this file stopped the encoder more than once");
    case HoldReason::Account:
        return Words::tr("Needs you: the account needs attention");
    case HoldReason::Missing:
        return Words::tr("Needs you: the folder is missing");
    }
    return {};
}

QString output(const Job &job)
{
    const auto change = sizeChange(job);
    return joined({format::bytes(job.outputSizeBytes), change ? format::change(*change) : QString()});
}

QString sizeToolTip(const Job &job)
{
    const auto change = sizeChange(job);
    if (!change)
        return !job.hasOutputPath() ? QString() : format::path(job.outputPath());
    const QString sizes =
        Words::tr("%1 from %2").arg(format::bytes(job.outputSizeBytes), format::bytes(job.sourceSizeBytes));
    return sizes + QLatin1Char('\n') + format::path(job.outputPath());
}

} // namespace

QString status(const Job &job, Timestamp now)
{
    switch (job.state) {
    case JobState::New:
        return Words::tr("New");
    case JobState::Queued:
        return job.cancelRequested ? Words::tr("Stopping") : Words::tr("Queued");
    case JobState::Running:
        return progress(job);
    case JobState::Waiting:
        return waiting(job, now);
    case JobState::Held:
        return held(job);
    case JobState::Completed:
        return job.isToReview() ? Words::tr("To review: %1").arg(job.trouble->remarks.front().sentence)
                                : Words::tr("Completed");
    case JobState::Failed:
        return job.trouble->error && !job.trouble->error->sentence.isEmpty() ? job.trouble->error->sentence
                                                                             : Words::tr("Failed");
    case JobState::Cancelled:
        return Words::tr("Cancelled");
    case JobState::Skipped:
        return job.trouble->skipReason.isEmpty() ? Words::tr("Skipped")
                                                 : Words::tr("Skipped: %1").arg(job.trouble->skipReason);
    }
    return {};
}

bool showsProgressBar(const Job &job)
{
    return job.state == JobState::Running && job.progress->fraction >= 0 && !job.cancelRequested;
}

QString progress(const Job &job)
{
    if (job.cancelRequested)
        return Words::tr("Stopping");
    if (job.progress->fraction < 0) { // no length is known: say how far it is instead
        const auto done = std::chrono::duration_cast<std::chrono::milliseconds>(job.progress->position).count();
        return job.paused ? Words::tr("Paused after %1").arg(format::duration(done))
                          : Words::tr("%1 done").arg(format::duration(done));
    }
    const QString percent = format::percent(job.progress->fraction);
    if (job.paused)
        return Words::tr("Paused, %1").arg(percent);
    if (job.progress->stage == QLatin1String("checking"))
        return Words::tr("Checking");
    if (job.progress->stage == QLatin1String("uploading"))
        return Words::tr("Uploading, %1").arg(percent);
    return percent;
}

namespace
{

// What is stored ("h264 1920x1080 PQ") in the words of the details.
QString sourceWords(const QString &summary)
{
    static const QRegularExpression size(QStringLiteral("^(\\d+)x(\\d+)$"));
    QStringList words = summary.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words)
        word = mediatext::codec(word).replace(size, QStringLiteral("\\1\u00d7\\2"));
    return words.join(u' ');
}

} // namespace

QString sourceFacts(const Job &job)
{
    return joined(
        {sourceWords(*job.sourceSummary), format::duration(job.sourceDurationMs), format::bytes(job.sourceSizeBytes)});
}

QString cell(const Job &job, JobTableModel::Column column, Timestamp now)
{
    switch (column) {
    case JobTableModel::Number:
        return format::number(raw(job.id));
    case JobTableModel::Name:
        return job.shownName();
    case JobTableModel::Preset:
        return *job.preset;
    case JobTableModel::Source: {
        const QString known = sourceFacts(job);
        return known.isEmpty() ? QStringLiteral("\u2013") : known;
    }
    case JobTableModel::Status:
        return status(job, now);
    case JobTableModel::Speed:
        return job.state == JobState::Running && !job.paused && job.progress->speed > 0
                   ? format::speed(job.progress->speed)
                   : QString();
    case JobTableModel::Eta:
        return {}; // the model knows
    case JobTableModel::RunsOn:
        return runsOn(job.backend);
    case JobTableModel::Attempts:
        return job.attempts == 0 ? QString() : format::number(job.attempts);
    case JobTableModel::OutputSize:
        return output(job);
    case JobTableModel::Added:
        return format::dateTime(job.addedAt, now);
    case JobTableModel::Finished:
        return job.finishedAt ? format::dateTime(*job.finishedAt, now) : QString();
    case JobTableModel::ColumnCount:
        break;
    }
    return {};
}

QString toolTip(const Job &job, JobTableModel::Column column, Timestamp now)
{
    if (column == JobTableModel::Name)
        return job.sourceKind == SourceKind::Link ? job.shownSource() : format::path(job.source());
    if (column == JobTableModel::OutputSize)
        return sizeToolTip(job);
    if (column != JobTableModel::Status)
        return cell(job, column, now);
    QStringList lines{status(job, now)};
    if (job.state == JobState::Completed) {
        for (std::size_t i = 1; i < job.trouble->remarks.size(); ++i)
            lines.append(job.trouble->remarks[i].sentence);
    }
    return lines.join(QLatin1Char('\n'));
}

JobCategory categoryOf(const Job &job)
{
    switch (job.state) {
    case JobState::New:
        return JobCategory::New;
    case JobState::Queued:
        return JobCategory::Queued;
    case JobState::Running:
        return JobCategory::Running;
    case JobState::Waiting:
        return JobCategory::Waiting;
    case JobState::Held:
        return job.needsPerson() ? JobCategory::NeedsYou : JobCategory::OnHold;
    case JobState::Completed:
        return job.isToReview() ? JobCategory::ToReview : JobCategory::Completed;
    case JobState::Failed:
        return JobCategory::Failed;
    case JobState::Cancelled:
        return JobCategory::Cancelled;
    case JobState::Skipped:
        return JobCategory::Skipped;
    }
    return JobCategory::All;
}

QString name(JobCategory category)
{
    switch (category) {
    case JobCategory::All:
        return Words::tr("All");
    case JobCategory::New:
        return Words::tr("New");
    case JobCategory::Running:
        return Words::tr("Running");
    case JobCategory::Queued:
        return Words::tr("Queued");
    case JobCategory::Waiting:
        return Words::tr("Waiting");
    case JobCategory::OnHold:
        return Words::tr("On hold");
    case JobCategory::NeedsYou:
        return Words::tr("Needs you");
    case JobCategory::Completed:
        return Words::tr("Completed");
    case JobCategory::Failed:
        return Words::tr("Failed");
    case JobCategory::Cancelled:
        return Words::tr("Cancelled");
    case JobCategory::Skipped:
        return Words::tr("Skipped");
    case JobCategory::ToReview:
        return Words::tr("To review");
    }
    return {};
}

QString iconName(JobCategory category)
{
    switch (category) {
    case JobCategory::All:
        return QStringLiteral("state-all");
    case JobCategory::New:
        return QStringLiteral("state-new");
    case JobCategory::Running:
        return QStringLiteral("state-running");
    case JobCategory::Queued:
        return QStringLiteral("state-queued");
    case JobCategory::Waiting:
        return QStringLiteral("state-waiting");
    case JobCategory::OnHold:
        return QStringLiteral("state-on-hold");
    case JobCategory::NeedsYou:
        return QStringLiteral("state-needs-you");
    case JobCategory::Completed:
        return QStringLiteral("state-completed");
    case JobCategory::Failed:
        return QStringLiteral("state-failed");
    case JobCategory::Cancelled:
        return QStringLiteral("state-cancelled");
    case JobCategory::Skipped:
        return QStringLiteral("state-skipped");
    case JobCategory::ToReview:
        return QStringLiteral("state-to-review");
    }
    return {};
}

QColor color(JobCategory category)
{
    const ThemeColors &colors = Theme::colors();
    switch (category) {
    case JobCategory::New:
    case JobCategory::Running:
        return colors.accent;
    case JobCategory::Waiting:
    case JobCategory::NeedsYou:
    case JobCategory::ToReview:
        return colors.warn;
    case JobCategory::Completed:
        return colors.good;
    case JobCategory::Failed:
        return colors.bad;
    case JobCategory::All:
    case JobCategory::Queued:
    case JobCategory::OnHold:
    case JobCategory::Cancelled:
    case JobCategory::Skipped:
        return colors.muted;
    }
    return colors.muted;
}

std::optional<double> sizeChange(const Job &job)
{
    if (job.state != JobState::Completed || job.outputSizeBytes < 0 || job.sourceSizeBytes <= 0)
        return std::nullopt;
    return static_cast<double>(job.outputSizeBytes) / static_cast<double>(job.sourceSizeBytes) - 1.0;
}

QString name(OutputState state)
{
    switch (state) {
    case OutputState::Pending:
        return Words::tr("Not made yet");
    case OutputState::Publishing:
        return Words::tr("Being finished");
    case OutputState::Done:
        return Words::tr("Done");
    case OutputState::Partial:
        return Words::tr("What could be read");
    case OutputState::Failed:
        return Words::tr("Failed");
    case OutputState::Omitted:
        return Words::tr("Left out");
    }
    return {};
}

QString name(AttemptOutcome outcome)
{
    switch (outcome) {
    case AttemptOutcome::Open:
        return Words::tr("Running");
    case AttemptOutcome::Succeeded:
        return Words::tr("Completed");
    case AttemptOutcome::Failed:
        return Words::tr("Failed");
    case AttemptOutcome::Cancelled:
        return Words::tr("Cancelled");
    case AttemptOutcome::Interrupted:
        return Words::tr("Interrupted");
    }
    return {};
}

QString runsOn(const QString &backend)
{
    const auto place = placeFromText(backend);
    return place ? displayText(*place) : backend;
}

QString errorReport(const Job &job)
{
    const Error *error = job.presentError();
    if (!error)
        return {};
    QStringList lines{job.shownSource(), error->sentence};
    if (!error->detail.isEmpty())
        lines.append(error->detail);
    return lines.join(QLatin1Char('\n'));
}

} // namespace reelyard::jobtext
