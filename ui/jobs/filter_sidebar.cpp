// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/filter_sidebar.h"

#include "models/table/job_list.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/job_text.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace reelyard
{

namespace
{

constexpr std::array categories{JobCategory::All,      JobCategory::New,       JobCategory::Running,
                                JobCategory::Queued,   JobCategory::Waiting,   JobCategory::OnHold,
                                JobCategory::NeedsYou, JobCategory::Completed, JobCategory::ToReview,
                                JobCategory::Failed,   JobCategory::Cancelled, JobCategory::Skipped};

class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {160, std::max(32, option.fontMetrics.height() + 14)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto category = static_cast<JobCategory>(index.data(FilterSidebar::CategoryRole).toInt());
        const int count = index.data(FilterSidebar::CountRole).toInt();
        const int indent = index.data(FilterSidebar::IndentRole).toBool() ? 16 : 0;
        const bool selected = option.state & QStyle::State_Selected;
        const ThemeColors &colors = Theme::colors();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = option.rect.adjusted(8, 1, -8, -1);
        if (selected || (option.state & QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? colors.selection : colors.hover);
            painter->drawRoundedRect(row, 5, 5);
        }
        if (selected && (option.state & QStyle::State_HasFocus)) {
            painter->setPen(QPen(colors.accent, 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        }
        const bool dimmed = count == 0 && category != JobCategory::All && !selected;
        const QRect icon(row.left() + 8 + indent, row.center().y() - 7, 16, 16);
        painter->setOpacity(dimmed ? 0.55 : 1.0);
        Theme::icon(jobtext::iconName(category)).paint(painter, icon);
        painter->setOpacity(1.0);

        QFont font = option.font;
        font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(dimmed ? colors.muted : option.palette.color(QPalette::WindowText));
        const QString number = count == 0 && category != JobCategory::All ? QString() : format::number(count);
        const int numberWidth = QFontMetrics(font).horizontalAdvance(number);
        const QRect text = row.adjusted(32 + indent, 0, -8 - numberWidth, 0);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->drawText(row.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, number);
        painter->restore();
    }
};

} // namespace

FilterSidebar::FilterSidebar(const JobList &list, QWidget *parent)
    : QListWidget(parent)
    , m_list(list)
{
    setObjectName(QStringLiteral("filterSidebar"));
    setAccessibleName(tr("Show jobs by state"));
    setItemDelegate(new EntryDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(144);
    viewport()->setBackgroundRole(QPalette::Window);
    setViewportMargins(0, 8, 0, 8);
    for (const JobCategory category : categories) {
        auto *entry = new QListWidgetItem(jobtext::name(category), this);
        entry->setData(CategoryRole, static_cast<int>(category));
        entry->setData(IndentRole, category == JobCategory::ToReview);
    }
    updateCounts();
    setCurrentRow(0);
    connect(this, &QListWidget::currentRowChanged, this, [this] { emit categoryChosen(category()); });
    connect(&list, &JobList::changed, this, &FilterSidebar::updateCounts);
}

JobCategory FilterSidebar::category() const
{
    return currentItem() ? static_cast<JobCategory>(currentItem()->data(CategoryRole).toInt()) : JobCategory::All;
}

void FilterSidebar::setCategory(JobCategory category)
{
    const auto place = std::find(categories.begin(), categories.end(), category);
    setCurrentRow(place == categories.end() ? 0 : static_cast<int>(place - categories.begin()));
}

int FilterSidebar::countOf(const JobList &list, JobCategory category)
{
    switch (category) {
    case JobCategory::All:
        return list.count();
    case JobCategory::New:
        return list.count(JobState::New);
    case JobCategory::Running:
        return list.count(JobState::Running);
    case JobCategory::Queued:
        return list.count(JobState::Queued);
    case JobCategory::Waiting:
        return list.count(JobState::Waiting);
    case JobCategory::OnHold:
        return list.onHoldCount();
    case JobCategory::NeedsYou:
        return list.needsYouCount();
    case JobCategory::Completed:
        return list.count(JobState::Completed);
    case JobCategory::Failed:
        return list.count(JobState::Failed);
    case JobCategory::Cancelled:
        return list.count(JobState::Cancelled);
    case JobCategory::Skipped:
        return list.count(JobState::Skipped);
    case JobCategory::ToReview:
        return list.toReviewCount();
    }
    return 0;
}

QSize FilterSidebar::sizeHint() const
{
    return {176, 400};
}

void FilterSidebar::updateCounts()
{
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem *entry = item(row);
        const auto category = static_cast<JobCategory>(entry->data(CategoryRole).toInt());
        const int jobs = countOf(m_list, category);
        if (entry->data(CountRole).isValid() && entry->data(CountRole).toInt() == jobs)
            continue;
        entry->setData(CountRole, jobs);
        entry->setData(Qt::AccessibleTextRole,
                       tr("%1: %2").arg(jobtext::name(category), format::counted(jobs, tr("%1 job"), tr("%1 jobs"))));
    }
}

} // namespace reelyard
