// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part on the desktop: settings, tray and notifications, leaving, the sample clip.
#include "app/application.h"
#include "app/backend/local/media_service.h"
#include "app/desktop/desk.h"
#include "app/desktop/sample_clip.h"
#include "models/base/bucket_link.h"
#include "ui/desktop/after_work_menu.h"
#include "ui/desktop/desk_bar.h"
#include "ui/desktop/desktop_presence.h"
#include "ui/help/help_menu.h"
#include "ui/jobs/empty_state.h"
#include "ui/mainwindow/banner.h"
#include "ui/mainwindow/intake_strip.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/new_jobs_bar.h"
#include "ui/mainwindow/queue_button.h"
#include "ui/mainwindow/window_place.h"
#include "ui/presets/preset_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QPointer>
#include <QStandardPaths>
#include <QStatusBar>
#include <QVBoxLayout>

namespace reelyard
{

void MainWindow::buildDesktop()
{
    Desk &desk = m_app.desk();
    m_presence = new DesktopPresence(m_app, m_queueButton->startOrPauseAction(), this);
    connect(m_presence, &DesktopPresence::showRequested, this, &MainWindow::comeForward);
    connect(m_presence, &DesktopPresence::quitRequested, this, &MainWindow::quit);
    auto *bar = new DeskBar(desk, m_app.queue(), this);
    auto *column = static_cast<QVBoxLayout *>(m_banner->parentWidget()->layout());
    column->insertWidget(column->indexOf(m_banner), bar);
    connect(bar, &DeskBar::quitRequested, this, &MainWindow::stop);
    statusBar()->addPermanentWidget(new AfterWorkButton(desk, m_afterWork, this));
    connect(m_afterWork, &AfterWorkMenu::commandWanted, this, [this] { showSettings(SettingsDialog::Page::General); });
    connect(m_help, &HelpMenu::told, m_banner, &Banner::tell);
    connect(m_empty, &EmptyState::sampleRequested, this, &MainWindow::addSample);
    connect(&desk, &Desk::problem, m_banner, &Banner::tell);
    connect(&desk, &Desk::told, this, &MainWindow::takeNotice);
    connect(&desk, &Desk::quitNow, this, &MainWindow::stop);
    connect(&desk, &Desk::afterWorkChanged, this, [this] {
        // Whoever is there has to see it in time.
        if (m_app.desk().secondsLeft() == Desk::countDownSeconds && (!isVisible() || isMinimized()))
            comeForward();
    });
    connect(
        qApp, &QGuiApplication::screenRemoved, this, [this] { keepVisible(*this); }, Qt::QueuedConnection);
}

// Where there is no tray the window itself says what a person asked to be told of.
void MainWindow::takeNotice(const Notice &notice)
{
    if (m_presence->isInTray())
        return;
    if (!isActiveWindow())
        QApplication::alert(this);
    const bool isShown = m_app.desk().secondsLeft() > 0 || m_banner->messages().contains(notice.text);
    if (notice.kind == Notice::Kind::AfterWork && !isShown)
        m_banner->tell(tr("%1: %2").arg(notice.title, notice.text));
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::startInBackground()
{
    if (m_presence->isInTray() && Preferences::load().staysInTray)
        return; // its icon is there
    setWindowState(windowState() | Qt::WindowMinimized);
    show();
}

void MainWindow::showSettings(SettingsDialog::Page page)
{
    SettingsDialog dialog(m_app, m_dialogs, this);
    dialog.showPage(page);
    bool isOtherLanguage = false;
    connect(&dialog, &SettingsDialog::changed, this, [this] {
        m_newJobs->reload();
        m_presence->refresh();
    });
    connect(&dialog, &SettingsDialog::sampleRequested, this, [this, &dialog] {
        dialog.accept();
        addSample();
    });
    connect(&dialog, &SettingsDialog::languageChosen, this, [this, &dialog, &isOtherLanguage] {
        if (m_strip->isScanning()) { // what is being found belongs to this window
            m_banner->tell(tr("The language changes when Reelyard starts next time: clips are still being found."));
            return;
        }
        isOtherLanguage = true;
        dialog.accept();
    });
    dialog.exec();
    if (isOtherLanguage && mayLeavePresets([this] { emit languageChosen(); }))
        emit languageChosen();
}

void MainWindow::addSample()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    if (folder.isEmpty())
        folder = isBucketLink(m_newJobs->destination()) ? Preferences::defaultDestination() : m_newJobs->destination();
    m_empty->setMakingSample(true);
    makeSampleClip(m_app.media(), folder, this, [this](const Result<QString> &made) {
        m_empty->setMakingSample(false);
        if (made)
            takeInputs({*made});
        else
            m_banner->tell(tr("The sample clip could not be made. %1").arg(made.error().sentence));
    });
}

// Leaving
// --------------------------------------------------------------------------------------------------------------

void MainWindow::quit()
{
    leave();
}

MainWindow::Leaving MainWindow::askHowToLeave()
{
    const QString leaving = m_app.leavingText();
    if (leaving.isEmpty())
        return Leaving::Now;
    if (!isVisible())
        comeForward();
    const JobQueue &queue = m_app.queue();
    const bool stands = queue.isPausedNow() || queue.isHeldByBattery(); // it would not come to an end
    Choice choice{
        tr("Quit Reelyard?"), tr("Jobs are still running."), tr("If you quit now: %1").arg(leaving), {tr("Quit now")}};
    if (!stands)
        choice.answers.append(tr("Finish the running ones, then quit"));
    choice.answers.append(tr("Keep working"));
    const int answer = m_dialogs.choose(this, choice);
    if (answer == 0)
        return Leaving::Now;
    return answer == 1 && !stands ? Leaving::AfterRunning : Leaving::Not;
}

void MainWindow::leave()
{
    if (m_closing != Closing::No || !mayLeavePresets([this] { leave(); }))
        return;
    switch (askHowToLeave()) {
    case Leaving::Now:
        stop();
        break;
    case Leaving::AfterRunning:
        m_app.desk().finishThenQuit();
        break;
    case Leaving::Not:
        break;
    }
}

// The window goes when the queue has written down what ran.
void MainWindow::stop()
{
    if (m_closing != Closing::No)
        return;
    m_closing = Closing::Stopping;
    if (m_presets)
        m_presets->close();
    saveState();
    setEnabled(false);
    m_app.shutDown([window = QPointer(this)] {
        if (!window)
            return;
        window->m_closing = Closing::Done;
        // Later: an idle queue answers at once, and Qt ignores a close inside a close.
        QMetaObject::invokeMethod(
            window,
            [window] {
                window->close();
                emit window->closed();
            },
            Qt::QueuedConnection);
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_closing == Closing::Done) {
        event->accept();
        return;
    }
    if (qApp->isSavingSession()) { // to refuse would keep the computer on
        event->accept();
        stop();
        return;
    }
    event->ignore();
    if (m_presence->isInTray() && Preferences::load().staysInTray) {
        saveState();
        hide();
        return;
    }
    leave();
}

} // namespace reelyard
