// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/dialogs.h"

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace reelyard
{

class Application;

/// All settings, a page for each subject. What is set is remembered and takes effect at once; the queue goes on while
/// the dialog is open.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Page { General, Computer, Files, Accounts, Retries, Schedule, Notifications, Appearance, Language };

    /// `dialogs` is asked for folders, and outlives the dialog.
    SettingsDialog(Application &app, const Dialogs &dialogs, QWidget *parent = nullptr);

    void showPage(Page page);

signals:
    void changed();         ///< the Preferences
    void languageChosen();  ///< the window is to be built anew
    void sampleRequested(); ///< a sample clip is wanted

private:
    void addPage(QWidget *page, const QString &title, const char *name, const QString &icon);
    void updateIcons();

    QListWidget *m_list;
    QStackedWidget *m_pages;
};

} // namespace reelyard
