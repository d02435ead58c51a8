// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QAction;
class QLabel;
class QPushButton;

namespace reelyard
{

class JobQueue;

/// For ten seconds after jobs were cancelled, removed or changed: what was done, and a button that takes it back. It
/// floats over the lower edge of its parent and never takes the focus. The action goes on working after that.
class UndoBar : public QFrame
{
    Q_OBJECT
public:
    UndoBar(JobQueue &queue, QWidget *parent);

    QAction *undoAction() const { return m_action; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    void place();

    JobQueue &m_queue;
    QAction *m_action;
    QLabel *m_text;
    QPushButton *m_button;
    QTimer m_time;
    int m_told = 0; ///< the number of the command that was told last
};

} // namespace reelyard
