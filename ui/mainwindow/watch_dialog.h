// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/intake/intake.h"
#include "ui/common/dialogs.h"

#include <QDialog>

#include <chrono>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace reelyard
{

class WatchDesk;

/// The folders from which every video that arrives becomes a job: what they are, one more, one less.
class WatchDialog : public QDialog
{
    Q_OBJECT
public:
    /// `options` is what a folder that is added now makes of its videos. All outlive the dialog.
    WatchDialog(WatchDesk &desk, IntakeOptions options, const Dialogs &dialogs, QWidget *parent = nullptr);

private:
    void fill();
    void add();
    void removeSelected();
    void tell(const QString &sentence);

    WatchDesk &m_desk;
    IntakeOptions m_options;
    std::chrono::seconds m_settleTime; ///< of a folder that is added now
    const Dialogs &m_dialogs;
    QTreeWidget *m_list;
    QLabel *m_told;
    QPushButton *m_remove;
};

} // namespace reelyard
