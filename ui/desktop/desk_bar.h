// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace reelyard
{

class Desk;
class JobQueue;

/// A line above the jobs while the program is about to end or to put the computer to sleep, with the way back. Hidden
/// otherwise.
class DeskBar : public QFrame
{
    Q_OBJECT
public:
    /// Both outlive it.
    DeskBar(Desk &desk, JobQueue &queue, QWidget *parent = nullptr);

signals:
    void quitRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void updateLook();

    Desk &m_desk;
    JobQueue &m_queue;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_back;
    QPushButton *m_quit;
};

} // namespace reelyard
