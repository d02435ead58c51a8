// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/failure_groups.h"
#include "models/table/job_filter.h"

#include <QTreeWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace reelyard
{

class BatchList;
class BatchSection;
class Clock;
class JobList;
class SidebarDelegate;
class WatchDesk;
class WatchSection;
struct JobChanges;

/// What the table shows. Above, the categories with their counts: disjoint, they sum to All; To review is a subset of
/// Completed and stands indented below it; Failed opens into its causes, which sum to it. Below, the batches and the
/// watched folders, of which one can be chosen: it and the state hold together.
class FilterSidebar : public QTreeWidget
{
    Q_OBJECT
public:
    explicit FilterSidebar(const JobList &list, QWidget *parent = nullptr);
    ~FilterSidebar() override;
    /// Activity, batches and watched folders. All outlive the sidebar.
    void addSections(const BatchList &batches, const WatchDesk &watches, const Clock &clock);

    JobCategory category() const;
    void setCategory(JobCategory category);
    /// Of the cause that is chosen, or that several rare ones share; empty: none is.
    std::vector<FailureCause> causes() const;
    /// Chooses the entry of exactly these; all of Failed where there is none or they are empty.
    void setCauses(const std::vector<FailureCause> &causes);
    const std::vector<FailureGroup> &groups() const { return m_groups; } ///< the entries below Failed
    bool isFailedOpen() const { return m_failed->isExpanded(); }
    void openFailed(bool open) { m_failed->setExpanded(open); }
    static int countOf(const JobList &list, JobCategory category);

    /// Batches whose jobs alone are shown, ascending; absent: all.
    std::optional<std::vector<BatchId>> source() const;
    QString sourceText() const; ///< "Batch: Card 3"; empty: all
    void chooseBatch(BatchId batch);
    void chooseActivity(bool isShown);
    bool isActivity() const { return m_isActivity; }
    void dropSource();
    void editName(BatchId batch); ///< in its place
    /// What stands otherwise than at first: sections that are closed, months that are open.
    QStringList folds() const;
    void setFolds(const QStringList &changed);
    /// The entry shows what the table, or the window, shows.
    bool isChosen(const QModelIndex &index) const;

    enum Role {
        CategoryRole = Qt::UserRole,
        CountRole,
        KindRole,
        IdRole,     ///< of a batch or watched folder
        IconRole,   ///< name
        DoneRole,   ///< jobs that have ended
        FailedRole, ///< jobs
        WordsRole,  ///< the counts as a sentence
        FoldRole    ///< what opens and closes, by its name in folds()
    };
    enum Kind { Plain, Subset, Cause, Activity, Section, Batch, Month, Watch, Command };

    QSize sizeHint() const override;

signals:
    void filterChosen();
    void groupsChanged(); ///< follows each change of groups()
    /// On Failed or one of its causes, which is chosen then.
    void failureMenuRequested(const QPoint &globalPosition);
    void batchMenuRequested(reelyard::BatchId batch, const QPoint &globalPosition);
    void batchRenamed(reelyard::BatchId batch, const QString &name); ///< by the user, and not yet stored
    void activityChosen(bool isShown);
    void watchesWanted(); ///< where they are changed

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(const JobChanges &changes);
    void updateCounts();
    void updateCauses();
    void choose(QTreeWidgetItem *entry);
    void press(QTreeWidgetItem *entry);
    void tellFilter();
    void keepCurrent(const std::function<void()> &change);
    void openRemembered();
    bool isOnMark(const QPoint &position) const; ///< that opens and closes Failed

    const JobList &m_list;
    SidebarDelegate *m_delegate;
    const BatchList *m_batchList = nullptr;
    std::unique_ptr<BatchSection> m_batches;
    std::unique_ptr<WatchSection> m_watches;
    QTreeWidgetItem *m_activity = nullptr;
    QTreeWidgetItem *m_state = nullptr; ///< or cause, that is chosen
    BatchId m_batch{};
    WatchId m_watch{};
    std::optional<std::vector<BatchId>> m_toldSource;
    bool m_isActivity = false;
    QStringList m_folds; ///< of months that have not come yet
    FailureTally m_tally;
    std::vector<FailureGroup> m_groups; ///< as shown below Failed
    std::vector<FailureCause> m_chosen; ///< as last told
    QTreeWidgetItem *m_failed = nullptr;
};

} // namespace reelyard
