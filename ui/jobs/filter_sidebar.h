// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/job_filter.h"

#include <QListWidget>

namespace reelyard
{

class JobList;

/// The categories with their counts. The entries are disjoint and sum to All; To review is a subset of Completed and
/// stands indented below it.
class FilterSidebar : public QListWidget
{
    Q_OBJECT
public:
    explicit FilterSidebar(const JobList &list, QWidget *parent = nullptr);

    JobCategory category() const;
    void setCategory(JobCategory category);
    static int countOf(const JobList &list, JobCategory category);

    enum Role { CategoryRole = Qt::UserRole, CountRole, IndentRole };

    QSize sizeHint() const override;

signals:
    void categoryChosen(reelyard::JobCategory category);

private:
    void updateCounts();

    const JobList &m_list;
};

} // namespace reelyard
