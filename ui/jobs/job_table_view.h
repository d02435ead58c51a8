// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QTableView>

#include <utility>
#include <vector>

class QMenu;

namespace reelyard
{

class ShownJobModel;

/// The job table. Rows have one height; columns can be moved, resized and hidden, and all of that is remembered. A
/// reset of the model (many rows came or went, the filter changed) leaves selection and current row where they were, by
/// id.
class JobTableView : public QTableView
{
    Q_OBJECT
public:
    explicit JobTableView(ShownJobModel &model, QWidget *parent = nullptr);

    std::vector<JobId> selectedJobs() const; ///< in the order of the table
    JobId currentJob() const;
    /// The row under the mouse, -1 when there is none.
    int hoveredRow() const { return m_hoveredRow; }

    /// Keeps the rows of running jobs in sight from now on, until the user scrolls or selects something.
    void followRunning();
    void setRunning(std::vector<JobId> jobs);
    void showCurrent(); ///< scrolls to the current row, and not sideways

    /// Shown is the order of the queue, so that rows can be moved.
    bool showsQueueOrder() const;
    /// The selected rows go one row up (-1) or down (1): moveRequested() follows where they can.
    void moveSelected(int by);
    /// An entry for each column, and one for the usual ones.
    void fillColumnMenu(QMenu &menu);

    /// QSettings, "table/...".
    void restoreColumns();
    void saveColumns() const;

signals:
    void selectionMoved(); ///< selection or current row is another one
    void menuRequested(const QPoint &globalPosition);
    void openRequested(); ///< by a double click or Enter
    /// The jobs (in the order of the queue) are to stand before that one; JobId{0}: at the end.
    void moveRequested(const std::vector<reelyard::JobId> &jobs, reelyard::JobId before);
    void queueOrderShown(bool isShown); ///< showsQueueOrder() has changed

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setUpHeader();
    void setDefaultColumns();
    void fitColumns();
    void showHeaderMenu(const QPoint &position);
    void hoverRow(int row);
    void showRunning();
    void rememberSelection();
    void restoreSelection();
    int gapAt(int y) const; ///< the row above which a drop there would put rows; the number of rows: below the last
    void showGap(int row);
    void requestMove(std::vector<JobId> ids, int gap);

    ShownJobModel &m_model;
    bool m_columnsAreMine = true; ///< the user has not sized one yet: widths follow the window
    bool m_fitting = false;
    bool m_resetting = false;
    std::vector<JobId> m_selected; ///< over a reset
    JobId m_current{};
    int m_hoveredRow = -1;
    int m_gap = -1; ///< where a drop would put rows; -1: nothing is dragged over it
    int m_scrolledTo = 0;
    std::vector<JobId> m_running;
    bool m_follows = false;
};

} // namespace reelyard
