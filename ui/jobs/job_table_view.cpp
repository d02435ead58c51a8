// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_table_view.h"

#include "models/job/job_state.h"
#include "ui/common/format.h"
#include "ui/jobs/job_delegate.h"
#include "ui/jobs/job_header.h"
#include "ui/jobs/shown_job_model.h"

#include <QCursor>
#include <QDateTime>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHoverEvent>
#include <QItemSelection>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QTimer>

#include <algorithm>
#include <limits>
#include <utility>

namespace reelyard
{

namespace
{

struct ColumnDefault {
    JobTableModel::Column column;
    const char *widest; ///< a text that fits where there is room
    const char *least;  ///< a text that has to fit; empty ones: see sampleOf()
    bool shown;
};

/// In the order shown: what a person looks at first needs no scrolling in a small window.
constexpr std::array<ColumnDefault, JobTableModel::ColumnCount> defaults{
    {{JobTableModel::Number, "9,999", "999", true},
     {JobTableModel::Name, "A001_C003_1102KF.mov", "A001_C003_11.mov", true},
     {JobTableModel::Preset, "Web MP4 1080p", "Web MP4 1080p", true},
     {JobTableModel::Status, "Checking the result, 100%", "Checking the", true},
     {JobTableModel::Speed, "99.9x", "99.9x", true},
     {JobTableModel::Eta, "", "59 min", true},
     {JobTableModel::OutputSize, "999.9 MB  +99%", "999.9 MB  +99%", true},
     {JobTableModel::Source, "MPEG-2 1920\u00d71080 \u00b7 59:59 \u00b7 99.9 MB", "H.264 1920\u00d71080", true},
     {JobTableModel::RunsOn, "", "", false},
     {JobTableModel::Attempts, "99", "99", false},
     {JobTableModel::Added, "", "", false},
     {JobTableModel::Finished, "", "", false}}};

// What is written in the language of the window. A long word for a state is elided: it is not to push others out.
QString sampleOf(JobTableModel::Column column, const char *sample)
{
    if (column == JobTableModel::Eta)
        return format::timeLeft(*sample ? std::chrono::minutes(59) : std::chrono::minutes(24 * 60 - 1));
    if (column == JobTableModel::RunsOn)
        return displayText(Place::Local);
    if (column == JobTableModel::Added || column == JobTableModel::Finished)
        return QLocale().toString(QDateTime(QDate(2029, 12, 31), QTime(23, 59)), QLocale::ShortFormat);
    return QString::fromUtf8(sample);
}

/// Columns up to this one are seen without scrolling in a window of 900 x 600.
constexpr JobTableModel::Column lastInSight = JobTableModel::OutputSize;

const QString stateKey = QStringLiteral("table/header");
const QString ownWidthsKey = QStringLiteral("table/widthsFollowWindow");

} // namespace

JobTableView::JobTableView(ShownJobModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("jobTable"));
    setAccessibleName(tr("Jobs"));
    setItemDelegate(new JobDelegate(this));
    setSelectionBehavior(SelectRows);
    viewport()->setAttribute(Qt::WA_Hover);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setEditTriggers(NoEditTriggers);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max(32, fontMetrics().height() + 14));
    verticalHeader()->setMinimumSectionSize(0);

    // View and headers clear the selection on a reset; ours is remembered before them and restored after them.
    setHorizontalHeader(new JobHeader(this));
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &JobTableView::rememberSelection);
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelReset, this, &JobTableView::restoreSelection);
    connect(this, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &position) { emit menuRequested(viewport()->mapToGlobal(position)); });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_follows = false; });
    setUpHeader();
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int section) { emit queueOrderShown(section == JobTableModel::Number); });
}

void JobTableView::setUpHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setObjectName(QStringLiteral("jobTableHeader"));
    header->setSectionsMovable(true);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setSortIndicatorClearable(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &JobTableView::showHeaderMenu);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!m_fitting && (QGuiApplication::mouseButtons() & Qt::LeftButton))
            m_columnsAreMine = false;
    });
    setDefaultColumns();
    header->setSortIndicator(JobTableModel::Number, Qt::AscendingOrder);
    setSortingEnabled(true);
}

void JobTableView::setDefaultColumns()
{
    QHeaderView *header = horizontalHeader();
    int place = 0;
    for (const ColumnDefault &column : defaults) {
        header->moveSection(header->visualIndex(column.column), place++);
        header->setSectionHidden(column.column, !column.shown);
    }
    m_columnsAreMine = true;
    fitColumns();
}

void JobTableView::fitColumns()
{
    if (!m_columnsAreMine || m_fitting)
        return;
    m_fitting = true;
    const auto *header = static_cast<const JobHeader *>(horizontalHeader());
    std::array<int, JobTableModel::ColumnCount> widths{};
    std::array<int, JobTableModel::ColumnCount> least{};
    int used = 0;
    int inSight = 0;
    int spare = 0; // of the columns that are to be in sight
    bool isInSight = true;
    for (const ColumnDefault &column : defaults) {
        const QString title = m_model.headerData(column.column, Qt::Horizontal, Qt::DisplayRole).toString();
        const auto widthOf = [&](const char *sample) {
            return fontMetrics().horizontalAdvance(sampleOf(column.column, sample)) + 20;
        };
        const int room = column.column == JobTableModel::Number ? 0 : header->widthFor(title);
        widths[column.column] = std::max(widthOf(column.widest), room);
        least[column.column] = std::max(widthOf(column.least), room);
        if (!header->isSectionHidden(column.column)) {
            used += widths[column.column];
            inSight += isInSight ? widths[column.column] : 0;
            spare += isInSight ? widths[column.column] - least[column.column] : 0;
        }
        isInSight = isInSight && column.column != lastInSight;
    }
    if (const int tooWide = std::min(inSight - viewport()->width(), spare); tooWide > 0) {
        for (const ColumnDefault &column : defaults) {
            int &width = widths[column.column];
            // Rounded up, so that the sum is not a pixel too wide.
            width -= ((width - least[column.column]) * tooWide + spare - 1) / spare;
            if (column.column == lastInSight)
                break;
        }
    }
    // Name and Status take what is left over, as they hold the longest texts.
    const int more = std::max(0, viewport()->width() - used);
    widths[JobTableModel::Name] += more / 2;
    widths[JobTableModel::Status] += more - more / 2;
    for (const ColumnDefault &column : defaults) {
        if (!header->isSectionHidden(column.column))
            horizontalHeader()->resizeSection(column.column, widths[column.column]);
    }
    m_fitting = false;
}

void JobTableView::restoreColumns()
{
    const QSettings settings;
    const QByteArray state = settings.value(stateKey).toByteArray();
    if (!state.isEmpty() && horizontalHeader()->restoreState(state)) {
        m_columnsAreMine = settings.value(ownWidthsKey, true).toBool();
        horizontalHeader()->setSectionsMovable(true);
        sortByColumn(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
        if (horizontalHeader()->hiddenSectionCount() == JobTableModel::ColumnCount)
            setDefaultColumns();
    }
    fitColumns();
}

void JobTableView::saveColumns() const
{
    QSettings settings;
    settings.setValue(stateKey, horizontalHeader()->saveState());
    settings.setValue(ownWidthsKey, m_columnsAreMine);
}

void JobTableView::showHeaderMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("columnMenu"));
    fillColumnMenu(menu);
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

void JobTableView::fillColumnMenu(QMenu &menu)
{
    QHeaderView *header = horizontalHeader();
    for (const ColumnDefault &column : defaults) {
        QString title = m_model.headerData(column.column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (column.column == JobTableModel::Number)
            title = tr("Number");
        QAction *shown = menu.addAction(title);
        shown->setObjectName(QStringLiteral("showColumn%1").arg(int(column.column)));
        shown->setCheckable(true);
        shown->setChecked(!header->isSectionHidden(column.column));
        shown->setEnabled(column.column != JobTableModel::Name);
        connect(shown, &QAction::toggled, this, [this, header, section = column.column](bool on) {
            header->setSectionHidden(section, !on);
            fitColumns();
        });
    }
    menu.addSeparator();
    QAction *reset = menu.addAction(tr("Reset columns"));
    reset->setObjectName(QStringLiteral("resetColumns"));
    connect(reset, &QAction::triggered, this, &JobTableView::setDefaultColumns);
}

void JobTableView::followRunning()
{
    m_follows = true;
    showRunning();
}

void JobTableView::showRunning()
{
    if (!m_follows || m_running.empty())
        return;
    if (currentIndex().isValid() || selectionModel()->hasSelection()) {
        m_follows = false; // the user looks at something
        return;
    }
    int first = std::numeric_limits<int>::max();
    int last = -1;
    for (const JobId id : m_running) {
        if (const int row = m_model.rowOf(id); row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    // The first one counts where not all of them fit; sideways nothing moves.
    const int sideways = horizontalScrollBar()->value();
    for (const int row : {last, first}) {
        if (row >= 0 && row < m_model.rowCount())
            scrollTo(m_model.index(row, JobTableModel::Name));
    }
    horizontalScrollBar()->setValue(sideways);
}

void JobTableView::showCurrent()
{
    const int sideways = horizontalScrollBar()->value();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
    horizontalScrollBar()->setValue(sideways);
}

void JobTableView::setRunning(std::vector<JobId> jobs)
{
    m_running = std::move(jobs);
    showRunning();
}

std::vector<JobId> JobTableView::selectedJobs() const
{
    std::vector<int> rows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<JobId> ids;
    ids.reserve(rows.size());
    for (const int row : rows)
        ids.push_back(m_model.jobId(row));
    return ids;
}

JobId JobTableView::currentJob() const
{
    return m_model.jobId(currentIndex().row());
}

void JobTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

// Qt makes the first row the current one whenever the table gets the focus; it means something only when the keyboard
// brought it here.
void JobTableView::focusInEvent(QFocusEvent *event)
{
    const bool hadCurrent = currentIndex().isValid();
    QTableView::focusInEvent(event);
    const bool byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                            event->reason() == Qt::ShortcutFocusReason;
    if (!hadCurrent && !byKeyboard)
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    viewport()->update();
}

// Qt marks only the cell under the mouse; here a row is one thing.
bool JobTableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
        hoverRow(rowAt(static_cast<QHoverEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::HoverLeave)
        hoverRow(-1);
    return QTableView::viewportEvent(event);
}

void JobTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (m_hoveredRow >= 0) // another row has come under the mouse
        hoverRow(rowAt(viewport()->mapFromGlobal(QCursor::pos()).y()));
}

void JobTableView::hoverRow(int row)
{
    const int left = std::exchange(m_hoveredRow, row);
    if (left == row)
        return;
    for (const int changed : {left, row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
}

void JobTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_resetting)
        emit selectionMoved();
}

void JobTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    for (const QModelIndex &index : {current, previous}) {
        const QRect cell = visualRect(index);
        viewport()->update(0, cell.top(), viewport()->width(), cell.height()); // the line runs below the whole row
    }
    if (!m_resetting)
        emit selectionMoved();
}

void JobTableView::rememberSelection()
{
    m_resetting = true;
    m_selected = selectedJobs();
    m_current = currentJob();
    m_scrolledTo = verticalScrollBar()->value();
}

void JobTableView::restoreSelection()
{
    std::vector<int> rows;
    for (const JobId id : m_selected) {
        if (const int row = m_model.rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        selection.append(QItemSelectionRange(m_model.index(rows[begin], 0),
                                             m_model.index(rows[end - 1], JobTableModel::ColumnCount - 1)));
        begin = end;
    }
    if (const int row = m_model.rowOf(m_current); row >= 0)
        selectionModel()->setCurrentIndex(m_model.index(row, JobTableModel::Name), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    verticalScrollBar()->setValue(m_scrolledTo);
    m_resetting = false;
    m_selected.clear();
    emit selectionMoved();
}

} // namespace reelyard
