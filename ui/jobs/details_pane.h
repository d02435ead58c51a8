// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"
#include "models/media/preservation.h"

#include <QTabWidget>
#include <functional>

class QPlainTextEdit;
class QTextBrowser;
class QTreeWidget;

namespace reelyard
{

class JobQueue;
struct JobChanges;

/// What is known about one job: an overview in words, and its attempts with outcome and log. All texts can be selected.
class DetailsPane : public QTabWidget
{
    Q_OBJECT
public:
    DetailsPane(JobQueue &queue, const Clock &clock, QWidget *parent = nullptr);

    void setJob(JobId id); ///< JobId{0}: nothing is chosen

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Dollars that a job has cost in the cloud.
    void setCosts(std::function<double(JobId)> costOf) { m_costOf = std::move(costOf); }

private:
    void take(const JobChanges &changes);
    void fillOverview();
    QString overview(const Job &job) const; ///< as HTML
    void askForOutputs();
    QString placeText(const Job &job) const;
    QString outputsText() const; ///< a line for each of several outputs
    QString preservedText(PreservationVerdict verdict) const;
    void askForAttempts();
    void fillAttempts(const std::vector<Attempt> &attempts);
    void showLog(int row);

    JobQueue &m_queue;
    const Clock &m_clock;
    JobId m_job{};
    std::vector<Output> m_outputs; ///< of a job with several; else empty
    std::vector<Attempt> m_attempts;
    std::vector<std::size_t> m_shown; ///< places in m_attempts, by row
    QTextBrowser *m_overview;
    QString m_shownText;
    QTreeWidget *m_list;
    QPlainTextEdit *m_log;
    std::function<double(JobId)> m_costOf = [](JobId) { return 0.0; };
};

} // namespace reelyard
