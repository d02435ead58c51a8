// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/filter_sidebar.h"

#include "app/intake/watch_desk.h"
#include "models/table/batch_list.h"
#include "models/table/job_list.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/batch_section.h"
#include "ui/jobs/failure_text.h"
#include "ui/jobs/job_text.h"
#include "ui/jobs/sidebar_delegate.h"
#include "ui/jobs/watch_section.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace reelyard
{

namespace
{

constexpr std::array categories{JobCategory::All,      JobCategory::New,       JobCategory::Running,
                                JobCategory::Queued,   JobCategory::Waiting,   JobCategory::OnHold,
                                JobCategory::NeedsYou, JobCategory::Completed, JobCategory::ToReview,
                                JobCategory::Failed,   JobCategory::Cancelled, JobCategory::Skipped};

} // namespace

FilterSidebar::FilterSidebar(const JobList &list, QWidget *parent)
    : QTreeWidget(parent)
    , m_list(list)
    , m_delegate(new SidebarDelegate(*this))
{
    setObjectName(QStringLiteral("filterSidebar"));
    setAccessibleName(tr("Show jobs by state"));
    setItemDelegate(m_delegate);
    setEditTriggers(EditKeyPressed);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMinimumWidth(164);
    viewport()->setBackgroundRole(QPalette::Window);
    setViewportMargins(0, 8, 0, 8);
    for (const JobCategory category : categories) {
        auto *entry = new QTreeWidgetItem(this);
        entry->setText(0, jobtext::name(category));
        entry->setData(0, CategoryRole, static_cast<int>(category));
        entry->setData(0, KindRole, category == JobCategory::ToReview ? Subset : Plain);
        entry->setData(0, IconRole, jobtext::iconName(category));
        if (category == JobCategory::Failed)
            m_failed = entry;
    }
    m_state = topLevelItem(0);
    for (const Job &job : list.jobs())
        m_tally.take(job);
    updateCounts();
    updateCauses();
    setCurrentItem(m_state);
    connect(this, &QTreeWidget::currentItemChanged, this, &FilterSidebar::choose);
    connect(this, &QTreeWidget::itemClicked, this, &FilterSidebar::press);
    connect(this, &QTreeWidget::itemCollapsed, this, [this](QTreeWidgetItem *entry) {
        if (currentItem() && currentItem()->parent() == entry)
            setCurrentItem(entry);
        else if (m_state->parent() == entry)
            choose(m_failed);
    });
    connect(m_delegate, &SidebarDelegate::renamed, this, &FilterSidebar::batchRenamed);
    connect(&list, &JobList::changed, this, &FilterSidebar::take);
}

FilterSidebar::~FilterSidebar() = default;

void FilterSidebar::addSections(const BatchList &batches, const WatchDesk &watches, const Clock &clock)
{
    m_activity = new QTreeWidgetItem(this);
    m_activity->setText(0, tr("Activity"));
    m_activity->setData(0, KindRole, Activity);
    m_activity->setData(0, IconRole, QStringLiteral("activity"));
    m_activity->setToolTip(0, tr("How fast it went, and what batches came to"));
    m_batchList = &batches;
    m_batches = std::make_unique<BatchSection>(*this, m_list, batches, clock);
    m_watches = std::make_unique<WatchSection>(*this, m_list, batches, watches);
    const auto takeAll = [this] {
        keepCurrent([this] {
            m_batches->takeAll();
            m_watches->takeAll();
        });
    };
    takeAll();
    connect(&batches, &BatchList::changed, this, takeAll);
    connect(&watches, &WatchDesk::rulesChanged, this, takeAll);
    connect(&watches, &WatchDesk::problemsChanged, this, takeAll);
}

// Entries come and go: that alone chooses nothing. Where the one that was chosen is gone, all jobs are shown.
void FilterSidebar::keepCurrent(const std::function<void()> &change)
{
    {
        const QSignalBlocker quiet(this);
        const auto kept = currentItem() ? std::optional(currentItem()->data(0, IdRole)) : std::nullopt;
        change();
        const bool isGone =
            (isSet(m_batch) && !m_batches->item(m_batch)) || (isSet(m_watch) && !m_watches->item(m_watch));
        if (isGone) {
            m_batch = {};
            m_watch = {};
            m_state = topLevelItem(0);
        }
        if (isGone || !currentItem() || std::optional(currentItem()->data(0, IdRole)) != kept)
            setCurrentItem(m_isActivity ? m_activity : m_state);
    }
    viewport()->update();
    if (source() != m_toldSource)
        tellFilter();
}

void FilterSidebar::tellFilter()
{
    m_toldSource = source(); // of a watched folder it grows as files arrive
    emit filterChosen();
}

std::optional<std::vector<BatchId>> FilterSidebar::source() const
{
    if (isSet(m_batch))
        return std::vector{m_batch};
    if (isSet(m_watch))
        return m_batchList->ofWatch(m_watch);
    return std::nullopt;
}

QString FilterSidebar::sourceText() const
{
    if (isSet(m_batch))
        return tr("Batch: %1").arg(m_batches->item(m_batch)->text(0));
    if (isSet(m_watch))
        return tr("Watched folder: %1").arg(m_watches->item(m_watch)->text(0));
    return {};
}

void FilterSidebar::chooseBatch(BatchId batch)
{
    if (QTreeWidgetItem *entry = m_batches ? m_batches->item(batch) : nullptr) {
        scrollToItem(entry);
        setCurrentItem(entry);
    }
}

void FilterSidebar::chooseActivity(bool isShown)
{
    if (!m_activity || isShown == m_isActivity)
        return;
    QTreeWidgetItem *source = isSet(m_batch) ? m_batches->item(m_batch) : m_watches->item(m_watch);
    setCurrentItem(isShown ? m_activity : source ? source : m_state); // what was chosen before holds again
}

void FilterSidebar::dropSource()
{
    m_batch = {};
    m_watch = {};
    if (currentItem() != m_state)
        setCurrentItem(m_state);
    viewport()->update();
    tellFilter();
}

void FilterSidebar::editName(BatchId batch)
{
    if (QTreeWidgetItem *entry = m_batches ? m_batches->item(batch) : nullptr)
        editItem(entry);
}

bool FilterSidebar::isChosen(const QModelIndex &index) const
{
    const auto id = index.data(IdRole).toLongLong();
    switch (static_cast<Kind>(index.data(KindRole).toInt())) {
    case Plain:
    case Subset:
    case Cause:
        return !m_isActivity && itemFromIndex(index) == m_state;
    case Activity:
        return m_isActivity;
    case Batch:
        return !m_isActivity && id == raw(m_batch);
    case Watch:
        return !m_isActivity && id == raw(m_watch);
    case Section:
    case Month:
    case Command:
        break;
    }
    return false;
}

// A state and a batch hold together: the batch is chosen first, then the state. All is all there is.
void FilterSidebar::choose(QTreeWidgetItem *entry)
{
    if (!entry)
        return;
    const bool wasActivity = m_isActivity;
    const auto id = entry->data(0, IdRole).toLongLong();
    switch (static_cast<Kind>(entry->data(0, KindRole).toInt())) {
    case Plain:
    case Subset:
    case Cause:
        m_state = entry;
        m_isActivity = false;
        if (entry == topLevelItem(0)) {
            m_batch = {};
            m_watch = {};
        }
        break;
    case Activity:
        m_isActivity = true;
        break;
    case Batch:
        if (raw(m_batch) != id)
            m_state = topLevelItem(0);
        m_batch = BatchId{id};
        m_watch = {};
        m_isActivity = false;
        break;
    case Watch:
        if (raw(m_watch) != id)
            m_state = topLevelItem(0);
        m_watch = WatchId{id};
        m_batch = {};
        m_isActivity = false;
        break;
    case Section:
    case Month:
    case Command:
        return;
    }
    m_chosen = causes();
    viewport()->update();
    if (m_isActivity != wasActivity)
        emit activityChosen(m_isActivity);
    tellFilter();
}

void FilterSidebar::press(QTreeWidgetItem *entry)
{
    switch (static_cast<Kind>(entry->data(0, KindRole).toInt())) {
    case Section:
    case Month:
        entry->setExpanded(!entry->isExpanded());
        break;
    case Command:
        emit watchesWanted();
        break;
    case Batch: // once more on the same: all of it
        if (raw(m_batch) == entry->data(0, IdRole).toLongLong() && m_state != topLevelItem(0)) {
            m_state = topLevelItem(0);
            choose(entry);
        }
        break;
    case Plain:
    case Subset:
    case Cause:
    case Activity:
    case Watch:
        break;
    }
}

void FilterSidebar::keyPressEvent(QKeyEvent *event)
{
    const bool isPress =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (isPress && event->modifiers() == Qt::NoModifier && currentItem() && state() != EditingState)
        press(currentItem());
    else
        QTreeWidget::keyPressEvent(event);
}

QStringList FilterSidebar::folds() const
{
    QStringList changed;
    for (const QTreeWidgetItem *head :
         {m_batches ? m_batches->head() : nullptr, m_watches ? m_watches->head() : nullptr}) {
        if (!head)
            continue;
        if (!head->isExpanded())
            changed << head->data(0, FoldRole).toString();
        for (int row = 0; row < head->childCount(); ++row) {
            if (head->child(row)->isExpanded())
                changed << head->child(row)->data(0, FoldRole).toString();
        }
    }
    return changed;
}

void FilterSidebar::setFolds(const QStringList &changed)
{
    m_folds = changed;
    if (m_batches)
        m_batches->head()->setExpanded(!changed.contains(QStringLiteral("batches")));
    if (m_watches)
        m_watches->head()->setExpanded(!changed.contains(QStringLiteral("watches")));
}

JobCategory FilterSidebar::category() const
{
    return static_cast<JobCategory>(m_state->data(0, CategoryRole).toInt());
}

void FilterSidebar::setCategory(JobCategory category)
{
    const auto place = std::find(categories.begin(), categories.end(), category);
    setCurrentItem(topLevelItem(place == categories.end() ? 0 : static_cast<int>(place - categories.begin())));
}

std::vector<FailureCause> FilterSidebar::causes() const
{
    if (m_state->parent() != m_failed)
        return {};
    return m_groups[static_cast<std::size_t>(m_failed->indexOfChild(m_state))].causes;
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
    // Wide enough for the names of the states in any language, within reason: batches have names of any length.
    constexpr int usual = 192;
    constexpr int most = 240;
    int width = usual;
    for (int i = 0; i < topLevelItemCount(); ++i)
        width = std::max(width, m_delegate->widthFor(indexFromItem(topLevelItem(i))));
    return {std::min(width, most), 400};
}

void FilterSidebar::take(const JobChanges &changes)
{
    updateCounts();
    if (m_batches && !changes.batches.empty()) {
        keepCurrent([this, &changes] {
            m_batches->take(changes.batches);
            m_watches->take(changes.batches);
        });
        openRemembered();
    }
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
    for (int row = 0; row < static_cast<int>(categories.size()); ++row) {
        QTreeWidgetItem *entry = topLevelItem(row);
        const auto category = static_cast<JobCategory>(entry->data(0, CategoryRole).toInt());
        const int jobs = countOf(m_list, category);
        if (entry->data(0, CountRole).isValid() && entry->data(0, CountRole).toInt() == jobs)
            continue;
        entry->setData(0, CountRole, jobs);
        entry->setData(
            0, Qt::AccessibleTextRole,
            tr("%1: %2").arg(jobtext::name(category), format::counted(jobs, tr("%Ln job", nullptr, int(jobs)),
                                                                      tr("%Ln jobs", nullptr, int(jobs)))));
    }
}

// The cause that is chosen stays so while its place and count change; when its last job is gone, all of Failed is
// shown.
void FilterSidebar::updateCauses()
{
    const std::vector<FailureCause> before = causes();
    {
        const QSignalBlocker quiet(this);
        const bool isCurrent = currentItem() && currentItem()->parent() == m_failed;
        m_groups = m_tally.groups();
        while (m_failed->childCount() > static_cast<int>(m_groups.size())) {
            QTreeWidgetItem *last = m_failed->child(m_failed->childCount() - 1);
            if (last == currentItem())
                setCurrentItem(m_failed);
            if (last == m_state)
                m_state = m_failed;
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
                tr("Failed, %1: %2")
                    .arg(entry->text(0), format::counted(group.count, tr("%Ln job", nullptr, int(group.count)),
                                                         tr("%Ln jobs", nullptr, int(group.count)))));
        }
        if (!before.empty()) {
            const auto same = std::find_if(m_groups.begin(), m_groups.end(), [&before](const FailureGroup &group) {
                return std::find(group.causes.begin(), group.causes.end(), before.front()) != group.causes.end();
            });
            m_state = same == m_groups.end() ? m_failed : m_failed->child(static_cast<int>(same - m_groups.begin()));
            if (isCurrent)
                setCurrentItem(m_state);
        }
    }
    viewport()->update();
    emit groupsChanged();
    if (causes() == m_chosen)
        return;
    m_chosen = causes();
    emit filterChosen();
}

// Months come as their batches do.
void FilterSidebar::openRemembered()
{
    if (m_folds.isEmpty())
        return;
    const QTreeWidgetItem *head = m_batches->head();
    for (int row = 0; row < head->childCount(); ++row) {
        QTreeWidgetItem *entry = head->child(row);
        if (const QString fold = entry->data(0, FoldRole).toString(); !fold.isEmpty() && m_folds.removeAll(fold) > 0)
            entry->setExpanded(true);
    }
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
    if (m_failed->childCount() == 0 || !visualItemRect(m_failed).contains(position))
        return false;
    return m_delegate->markOf(indexFromItem(m_failed)).adjusted(-6, 0, 6, 0).contains(position);
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
    if (entry && entry->data(0, KindRole).toInt() == Batch) {
        setCurrentItem(entry);
        const QRect shown = visualItemRect(entry);
        emit batchMenuRequested(BatchId{entry->data(0, IdRole).toLongLong()},
                                byMouse ? event->globalPos()
                                        : viewport()->mapToGlobal(QPoint(shown.left() + 32, shown.bottom())));
        return;
    }
    if (!entry || m_failed->data(0, CountRole).toInt() == 0 || (entry != m_failed && entry->parent() != m_failed))
        return;
    setCurrentItem(entry);
    const QRect shown = visualItemRect(entry);
    emit failureMenuRequested(byMouse ? event->globalPos()
                                      : viewport()->mapToGlobal(QPoint(shown.left() + 32, shown.bottom())));
}

} // namespace reelyard
