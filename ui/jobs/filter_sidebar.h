// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/failure_groups.h"
#include "models/table/job_filter.h"

#include <QTreeWidget>

namespace reelyard
{

class JobList;
struct JobChanges;

/// The categories with their counts. The entries are disjoint and sum to All; To review is a subset of Completed and
/// stands indented below it. Failed opens into its causes, which sum to it.
class FilterSidebar : public QTreeWidget
{
    Q_OBJECT
public:
    explicit FilterSidebar(const JobList &list, QWidget *parent = nullptr);

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

    enum Role { CategoryRole = Qt::UserRole, CountRole, KindRole };
    enum Kind { Plain, Subset, Cause };

    QSize sizeHint() const override;

signals:
    void filterChosen();
    void groupsChanged(); ///< follows each change of groups()
    /// On Failed or one of its causes, which is chosen then.
    void failureMenuRequested(const QPoint &globalPosition);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void take(const JobChanges &changes);
    void updateCounts();
    void updateCauses();
    bool isOnMark(const QPoint &position) const; ///< that opens and closes Failed

    const JobList &m_list;
    FailureTally m_tally;
    std::vector<FailureGroup> m_groups; ///< as shown below Failed
    std::vector<FailureCause> m_chosen; ///< as last told
    QTreeWidgetItem *m_failed = nullptr;
};

} // namespace reelyard
