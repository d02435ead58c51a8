// SPDX-License-Identifier: GPL-3.0-or-later
// JobTableView's part about rows that are moved: by dragging, and by keys.
#include "ui/jobs/job_table_view.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/shown_job_model.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>
#include <memory>

namespace reelyard
{

namespace
{

constexpr int scrollMargin = 24; // pixels at the upper and lower edge

// What runs or has ended stays where it is.
bool canMove(const Job &job)
{
    return job.state == JobState::New || job.state == JobState::Queued || job.state == JobState::Waiting;
}

QPixmap pixmapFor(const QString &text, const QWidget &view)
{
    const QFontMetrics metrics = view.fontMetrics();
    const QSize size(std::min(metrics.horizontalAdvance(text), 320) + 20, metrics.height() + 12);
    QPixmap pixmap(size * view.devicePixelRatioF());
    pixmap.setDevicePixelRatio(view.devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::colors().accent);
    painter.setBrush(Theme::colors().selection);
    painter.drawRoundedRect(QRectF(QPointF(), QSizeF(size)).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setPen(view.palette().color(QPalette::Text));
    painter.drawText(QRect(QPoint(10, 0), size - QSize(20, 0)), Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideMiddle, size.width() - 20));
    return pixmap;
}

} // namespace

bool JobTableView::showsQueueOrder() const
{
    return m_model.sortColumn() == JobTableModel::Number;
}

int JobTableView::gapAt(int y) const
{
    const int row = rowAt(y);
    if (row < 0)
        return m_model.rowCount();
    return y < rowViewportPosition(row) + rowHeight(row) / 2 ? row : row + 1;
}

void JobTableView::showGap(int row)
{
    if (std::exchange(m_gap, row) != row)
        viewport()->update();
}

// The queue's order runs upwards where the table is sorted the other way round.
void JobTableView::requestMove(std::vector<JobId> ids, int gap)
{
    std::erase_if(ids, [this](JobId id) {
        const Job *job = m_model.job(m_model.index(m_model.rowOf(id), 0));
        return !job || !canMove(*job);
    });
    if (ids.empty() || !showsQueueOrder())
        return;
    const auto isMoved = [&ids](JobId id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
    JobId before{};
    if (m_model.sortOrder() == Qt::AscendingOrder) {
        int row = gap;
        while (row < m_model.rowCount() && isMoved(m_model.jobId(row)))
            ++row;
        before = row < m_model.rowCount() ? m_model.jobId(row) : JobId{};
    } else {
        std::reverse(ids.begin(), ids.end());
        int row = gap - 1;
        while (row >= 0 && isMoved(m_model.jobId(row)))
            --row;
        before = row >= 0 ? m_model.jobId(row) : JobId{};
    }
    emit moveRequested(ids, before);
}

void JobTableView::moveSelected(int by)
{
    const std::vector<JobId> ids = selectedJobs();
    if (ids.empty() || !showsQueueOrder())
        return;
    int first = m_model.rowCount();
    int last = -1;
    for (const JobId id : ids) {
        const int row = m_model.rowOf(id);
        first = std::min(first, row);
        last = std::max(last, row);
    }
    const bool hasRoom = by < 0 ? first > 0 : last + 1 < m_model.rowCount();
    if (hasRoom)
        requestMove(ids, by < 0 ? first - 1 : last + 2);
}

void JobTableView::startDrag(Qt::DropActions actions)
{
    const std::vector<JobId> ids = selectedJobs();
    std::unique_ptr<QMimeData> dragged(m_model.mimeData(selectionModel()->selectedRows()));
    if (!dragged)
        return;
    const Job *only = ids.size() == 1 ? m_model.job(m_model.index(m_model.rowOf(ids.front()), 0)) : nullptr;
    auto *drag = new QDrag(this);
    drag->setMimeData(dragged.release());
    drag->setPixmap(
        pixmapFor(only ? only->shownName()
                       : format::counted(static_cast<qint64>(ids.size()), tr("%Ln job", nullptr, int(ids.size())),
                                         tr("%Ln jobs", nullptr, int(ids.size()))),
                  *this));
    drag->setHotSpot({-12, -4});
    // Another program gets copies: nothing here is taken away by what it does.
    drag->exec(actions, Qt::CopyAction);
}

void JobTableView::dragEnterEvent(QDragEnterEvent *event)
{
    dragMoveEvent(event);
}

// Files from elsewhere are the window's, which takes them wherever they are dropped.
void JobTableView::dragMoveEvent(QDragMoveEvent *event)
{
    const std::vector<JobId> ids = ShownJobModel::jobsIn(*event->mimeData());
    const bool fits = showsQueueOrder() && std::any_of(ids.begin(), ids.end(), [this](JobId id) {
                          const Job *job = m_model.job(m_model.index(m_model.rowOf(id), 0));
                          return job && canMove(*job);
                      });
    if (!fits) {
        showGap(-1);
        event->ignore();
        return;
    }
    const int y = event->position().toPoint().y();
    showGap(gapAt(y));
    if (y < scrollMargin || y > viewport()->height() - scrollMargin)
        startAutoScroll();
    else
        stopAutoScroll();
    event->setDropAction(Qt::MoveAction);
    event->accept();
}

void JobTableView::dragLeaveEvent(QDragLeaveEvent *event)
{
    showGap(-1);
    stopAutoScroll();
    event->accept();
}

void JobTableView::dropEvent(QDropEvent *event)
{
    const std::vector<JobId> ids = ShownJobModel::jobsIn(*event->mimeData());
    showGap(-1);
    stopAutoScroll();
    if (ids.empty() || !showsQueueOrder()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::MoveAction);
    event->accept();
    requestMove(ids, gapAt(event->position().toPoint().y()));
}

void JobTableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_gap < 0)
        return;
    const int last = m_model.rowCount() - 1;
    const int y = m_gap <= last ? rowViewportPosition(m_gap) : rowViewportPosition(last) + rowHeight(last);
    QPainter painter(viewport());
    painter.fillRect(0, std::max(0, y - 1), viewport()->width(), 2, Theme::colors().accent);
}

void JobTableView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && currentIndex().isValid())
        emit openRequested();
    else
        QTableView::keyPressEvent(event);
}

void JobTableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->pos()).isValid())
        emit openRequested();
}

} // namespace reelyard
