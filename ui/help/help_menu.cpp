// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_menu.h"

#include "app/application.h"
#include "app/backend/cloud/account_book.h"
#include "app/backend/local/media_service.h"
#include "app/desktop/diagnostic_report.h"
#include "app/desktop/log_file.h"
#include "ui/common/file_urls.h"
#include "ui/common/theme.h"
#include "ui/help/shortcut_sheet.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QMainWindow>
#include <QMessageBox>
#include <QScreen>

namespace reelyard
{

namespace
{

QStringList screensNow()
{
    QStringList screens;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QSize size = screen->size();
        screens.append(
            QStringLiteral("%1x%2 at %3").arg(size.width()).arg(size.height()).arg(screen->devicePixelRatio()));
    }
    return screens;
}

} // namespace

HelpMenu::HelpMenu(Application &app, QMainWindow &window)
    : QMenu(tr("&Help"), &window)
    , m_app(app)
    , m_window(window)
{
    setObjectName(QStringLiteral("helpMenu"));
    const auto add = [this](const QString &text, const char *name, void (HelpMenu::*slot)()) {
        QAction *action = addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    QAction *keys = add(tr("&Keyboard Shortcuts"), "keyboardShortcuts", &HelpMenu::showShortcuts);
    keys->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(tr("Ctrl+/"))});
    addSeparator();
    add(tr("Open &Log Folder"), "openLogFolder", &HelpMenu::openLogFolder);
    add(tr("&Copy Diagnostic Report"), "copyReport", &HelpMenu::copyReport);
    addSeparator();
    QAction *aboutAction = add(tr("&About Reelyard"), "about", &HelpMenu::about);
    aboutAction->setMenuRole(QAction::AboutRole);
}

void HelpMenu::showShortcuts()
{
    ShortcutSheet(m_window).exec();
}

void HelpMenu::openLogFolder()
{
    const QString folder = QFileInfo(LogFile::usualPath()).path();
    QDir().mkpath(folder); // of the program's own data, on the user's disk
    if (!QDesktopServices::openUrl(urlForFile(folder)))
        emit told(tr("The folder could not be opened: %1").arg(QDir::toNativeSeparators(folder)));
}

void HelpMenu::copyReport()
{
    m_app.media().about(this, [this](const Result<QJsonObject> &engine) {
        DiagnosticFacts facts;
        facts.screens = screensNow();
        facts.window = QStringLiteral("%1, %2").arg(Theme::isDark() ? QStringLiteral("dark") : QStringLiteral("light"),
                                                    QGuiApplication::platformName());
        if (engine)
            facts.engine = *engine;
        facts.devices = m_app.devices();
        facts.counts = countsOf(m_app.queue().list());
        facts.queueMode =
            m_app.queue().mode() == QueueMode::Running ? QStringLiteral("running") : QStringLiteral("paused");
        facts.accounts = static_cast<int>(AccountBook::load().accounts().size());
        QGuiApplication::clipboard()->setText(diagnosticReport(facts, Preferences::load()));
        emit told(tr("The report is on the clipboard. It holds no keys, no links and no names; look it over before you "
                     "hand it on."));
    });
}

void HelpMenu::about()
{
    QMessageBox box(QMessageBox::NoIcon, tr("About Reelyard"),
                    tr("<h3>Reelyard %1</h3><p>Converts videos in batches and loses none.</p>"
                       "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                        .arg(QStringLiteral(REELYARD_VERSION)),
                    QMessageBox::Ok, &m_window);
    box.setObjectName(QStringLiteral("aboutBox"));
    box.setIconPixmap(m_window.windowIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    for (QLabel *label : box.findChildren<QLabel *>()) {
        if (!label->pixmap(Qt::ReturnByValue).isNull())
            label->setAccessibleName(tr("The program's icon"));
    }
    box.exec();
}

} // namespace reelyard
