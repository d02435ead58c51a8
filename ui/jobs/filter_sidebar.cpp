// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/filter_sidebar.h"

#include "models/table/job_list.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/failure_text.h"
#include "ui/jobs/job_text.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

namespace reelyard
{

namespace
{

constexpr std::array categories{JobCategory::All,      JobCategory::New,       JobCategory::Running,
                                JobCategory::Queued,   JobCategory::Waiting,   JobCategory::OnHold,
                                JobCategory::NeedsYou, JobCategory::Completed, JobCategory::ToReview,
                                JobCategory::Failed,   JobCategory::Cancelled, JobCategory::Skipped};

constexpr int markWidth = 16; // of what opens and closes an entry, behind its text

QFont fontOf(const QFont &plain, bool isChosen)
{
    QFont font = plain;
    font.setWeight(isChosen ? QFont::DemiBold : QFont::Normal);
    return font;
}

QRect boxOf(const QRect &entry)
{
    return entry.adjusted(8, 1, -8, -1);
}

QRect markOf(const QRect &entry, const QFont &font, const QString &text)
{
    const QRect box = boxOf(entry);
    return {box.left() + 32 + QFontMetrics(font).horizontalAdvance(text) + 4, box.top(), markWidth, box.height()};
}

class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isCause = index.data(FilterSidebar::KindRole).toInt() == FilterSidebar::Cause;
        const int height = option.fontMetrics.height();
        return {100, isCause ? std::max(28, height + 10) : std::max(32, height + 14)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto category = static_cast<JobCategory>(index.data(FilterSidebar::CategoryRole).toInt());
        const auto kind = static_cast<FilterSidebar::Kind>(index.data(FilterSidebar::KindRole).toInt());
        const int count = index.data(FilterSidebar::CountRole).toInt();
        const int indent = kind == FilterSidebar::Subset ? 16 : 0;
        const bool selected = option.state & QStyle::State_Selected;
        const ThemeColors &colors = Theme::colors();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = boxOf(option.rect);
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
        if (kind != FilterSidebar::Cause) {
            const QRect icon(row.left() + 8 + indent, row.center().y() - 7, 16, 16);
            painter->setOpacity(dimmed ? 0.55 : 1.0);
            Theme::icon(jobtext::iconName(category)).paint(painter, icon);
            painter->setOpacity(1.0);
        }
        const QFont font = fontOf(option.font, selected);
        painter->setFont(font);
        painter->setPen(dimmed ? colors.muted : option.palette.color(QPalette::WindowText));
        const QString number = count == 0 && category != JobCategory::All ? QString() : format::number(count);
        const int numberWidth = QFontMetrics(font).horizontalAdvance(number);
        const bool opens = index.model()->hasChildren(index);
        const QRect text = row.adjusted(32 + indent, 0, -16 - numberWidth - (opens ? markWidth : 0), 0);
        const QString shown =
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, std::max(text.width(), 0));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, shown);
        painter->drawText(row.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, number);
        if (opens)
            paintMark(painter, markOf(option.rect, font, shown), option.state & QStyle::State_Open);
        painter->restore();
    }

private:
    static void paintMark(QPainter *painter, const QRect &box, bool isOpen)
    {
        const QPointF middle = QRectF(box).center();
        painter->setPen(QPen(Theme::colors().muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(
            isOpen ? QPolygonF({middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)})
                   : QPolygonF({middle + QPointF(-2, -4), middle + QPointF(2, 0), middle + QPointF(-2, 4)}));
    }
};

} // namespace

FilterSidebar::FilterSidebar(const JobList &list, QWidget *parent)
    : QTreeWidget(parent)
    , m_list(list)
{
    setObjectName(QStringLiteral("filterSidebar"));
    setAccessibleName(tr("Show jobs by state"));
    setItemDelegate(new EntryDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMinimumWidth(144);
    viewport()->setBackgroundRole(QPalette::Window);
    setViewportMargins(0, 8, 0, 8);
    for (const JobCategory category : categories) {
        auto *entry = new QTreeWidgetItem(this);
        entry->setText(0, jobtext::name(category));
        entry->setData(0, CategoryRole, static_cast<int>(category));
        entry->setData(0, KindRole, category == JobCategory::ToReview ? Subset : Plain);
        if (category == JobCategory::Failed)
            m_failed = entry;
    }
    for (const Job &job : list.jobs())
        m_tally.take(job);
    updateCounts();
    updateCauses();
    setCurrentItem(topLevelItem(0));
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        m_chosen = causes();
        emit filterChosen();
    });
    connect(this, &QTreeWidget::itemCollapsed, this, [this] {
        if (currentItem() && currentItem()->parent() == m_failed)
            setCurrentItem(m_failed);
    });
    connect(&list, &JobList::changed, this, &FilterSidebar::take);
}

JobCategory FilterSidebar::category() const
{
    return currentItem() ? static_cast<JobCategory>(currentItem()->data(0, CategoryRole).toInt()) : JobCategory::All;
}

void FilterSidebar::setCategory(JobCategory category)
{
    const auto place = std::find(categories.begin(), categories.end(), category);
    setCurrentItem(topLevelItem(place == categories.end() ? 0 : static_cast<int>(place - categories.begin())));
}

std::vector<FailureCause> FilterSidebar::causes() const
{
    const QTreeWidgetItem *entry = currentItem();
    if (!entry || entry->parent() != m_failed)
        return {};
    return m_groups[static_cast<std::size_t>(m_failed->indexOfChild(const_cast<QTreeWidgetItem *>(entry)))].causes;
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

void FilterSidebar::take(const JobChanges &changes)
{
    updateCounts();
    bool isOther = false;
    for (const auto *ids : {&changes.added, &changes.changed}) {
        for (const JobId id : *ids) {
            const Job *job = m_list.find(id);
            isOther = (job ? m_tally.take(*job) : m_tally.forget(id)) || isOther;
        }
    }
    for (const JobId id : changes.removed)
        isOther = m_tally.forget(id) || isOther;
    if (isOther)
        updateCauses();
}

void FilterSidebar::updateCounts()
{
    for (int row = 0; row < topLevelItemCount(); ++row) {
        QTreeWidgetItem *entry = topLevelItem(row);
        const auto category = static_cast<JobCategory>(entry->data(0, CategoryRole).toInt());
        const int jobs = countOf(m_list, category);
        if (entry->data(0, CountRole).isValid() && entry->data(0, CountRole).toInt() == jobs)
            continue;
        entry->setData(0, CountRole, jobs);
        entry->setData(0, Qt::AccessibleTextRole,
                       tr("%1: %2").arg(jobtext::name(category), format::counted(jobs, tr("%1 job"), tr("%1 jobs"))));
    }
}

// The cause that is chosen stays so while its place and count change; when its last job is gone, all of Failed is
// shown.
void FilterSidebar::updateCauses()
{
    const std::vector<FailureCause> before = causes();
    {
        const QSignalBlocker quiet(this);
        m_groups = m_tally.groups();
        while (m_failed->childCount() > static_cast<int>(m_groups.size())) {
            QTreeWidgetItem *last = m_failed->child(m_failed->childCount() - 1);
            if (last == currentItem())
                setCurrentItem(m_failed);
            delete last;
        }
        for (std::size_t i = 0; i < m_groups.size(); ++i) {
            const FailureGroup &group = m_groups[i];
            const int row = static_cast<int>(i);
            QTreeWidgetItem *entry =
                row < m_failed->childCount() ? m_failed->child(row) : new QTreeWidgetItem(m_failed);
            entry->setText(0, failuretext::name(group));
            entry->setToolTip(0, failuretext::toolTip(group));
            entry->setData(0, CategoryRole, static_cast<int>(JobCategory::Failed));
            entry->setData(0, KindRole, Cause);
            entry->setData(0, CountRole, group.count);
            entry->setData(
                0, Qt::AccessibleTextRole,
                tr("Failed, %1: %2").arg(entry->text(0), format::counted(group.count, tr("%1 job"), tr("%1 jobs"))));
        }
        if (!before.empty()) {
            const auto same = std::find_if(m_groups.begin(), m_groups.end(), [&before](const FailureGroup &group) {
                return std::find(group.causes.begin(), group.causes.end(), before.front()) != group.causes.end();
            });
            setCurrentItem(same == m_groups.end() ? m_failed
                                                  : m_failed->child(static_cast<int>(same - m_groups.begin())));
        }
    }
    viewport()->update();
    emit groupsChanged();
    if (causes() == m_chosen)
        return;
    m_chosen = causes();
    emit filterChosen();
}

void FilterSidebar::setCauses(const std::vector<FailureCause> &causes)
{
    const auto same = std::find_if(m_groups.begin(), m_groups.end(),
                                   [&causes](const FailureGroup &group) { return group.causes == causes; });
    if (same == m_groups.end() || causes.empty()) {
        setCurrentItem(m_failed);
        return;
    }
    m_failed->setExpanded(true); // the chosen entry is to be seen
    setCurrentItem(m_failed->child(static_cast<int>(same - m_groups.begin())));
}

bool FilterSidebar::isOnMark(const QPoint &position) const
{
    const QRect entry = visualItemRect(m_failed);
    if (m_failed->childCount() == 0 || !entry.contains(position))
        return false;
    const QRect mark = markOf(entry, fontOf(font(), m_failed == currentItem()), m_failed->text(0));
    return mark.adjusted(-6, 0, 6, 0).contains(position);
}

void FilterSidebar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && isOnMark(event->pos()))
        m_failed->setExpanded(!m_failed->isExpanded());
    else
        QTreeWidget::mousePressEvent(event);
}

// The second press on the mark is one more press, and not also the double click that opens an entry.
void FilterSidebar::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (isOnMark(event->pos()))
        mousePressEvent(event);
    else
        QTreeWidget::mouseDoubleClickEvent(event);
}

void FilterSidebar::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    QTreeWidgetItem *entry = byMouse ? itemAt(event->pos()) : currentItem();
    if (!entry || m_failed->data(0, CountRole).toInt() == 0 || (entry != m_failed && entry->parent() != m_failed))
        return;
    setCurrentItem(entry);
    const QRect shown = visualItemRect(entry);
    emit failureMenuRequested(byMouse ? event->globalPos()
                                      : viewport()->mapToGlobal(QPoint(shown.left() + 32, shown.bottom())));
}

} // namespace reelyard
