// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour opens over the window.
#include "tour.h"
#include "ui/jobs/job_table_view.h"
#include "ui/presets/compare_view.h"
#include "ui/presets/preset_window.h"
#include "ui/presets/try_dialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTest>
#include <QTreeWidget>

namespace reelyard::screenshots
{

namespace
{

QString text(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

void click(const QWidget &within, const char *name)
{
    if (auto *button = within.findChild<QAbstractButton *>(QString::fromLatin1(name)))
        button->click();
    else if (auto *action = within.findChild<QAction *>(QString::fromLatin1(name)))
        action->trigger();
    else
        qWarning("There is no %s.", name);
}

} // namespace

void Tour::newJobDialogs()
{
    m_camera.shootDialog(text("07-names"), [this] { press("outputOptionsButton"); });
    m_test.find<JobTableView>("jobTable")->selectAll();
    QTest::qWait(100);
    m_camera.shootDialog(text("08-change"), [this] { press("changeJobs"); });
    m_test.find<JobTableView>("jobTable")->clearSelection();
}

void Tour::menus()
{
    int number = 0;
    auto *bar = m_test.window->menuBar();
    for (QAction *title : bar->actions()) {
        m_camera.shootMenu(text("12-menu-%1").arg(++number), *title->menu(),
                           bar->mapToGlobal(bar->actionGeometry(title).bottomLeft()));
    }
}

void Tour::settings(bool hasAccount)
{
    if (hasAccount) {
        m_camera.shootDialog(text("83-settings-account"), [this] { press("accounts"); });
        return;
    }
    const char *screens[] = {"50-settings-general",       "51-settings-computer",   "52-settings-files",
                             "53-settings-accounts",      "54-settings-retries",    "55-settings-schedule",
                             "56-settings-notifications", "57-settings-appearance", "58-settings-language"};
    for (int page = 0; page < 9; ++page) {
        if (m_camera.wants(text(screens[page])))
            m_camera.shootDialog(
                text(screens[page]),
                [this, page] { m_test.window->showSettings(static_cast<SettingsDialog::Page>(page)); },
                [](QDialog &) { QTest::qWait(300); });
    }
}

void Tour::presets()
{
    if (!m_camera.wants(text("6")) && !m_camera.wants(text("60")))
        return;
    const auto open = [this] { press("presets"); };
    const auto take = [](QDialog &dialog, const char *preset) {
        static_cast<PresetWindow &>(dialog).choose(text(preset));
        QTest::qWait(400);
    };
    m_camera.shootDialog(text("60-preset-form"), open, [&](QDialog &dialog) { take(dialog, "Web MP4 720p"); });
    m_camera.shootDialog(text("61-preset-ladder"), open, [&](QDialog &dialog) {
        take(dialog, "HLS ladder");
        if (auto *outputs = dialog.findChild<QListWidget *>(text("outputList")))
            outputs->setCurrentRow(1);
        QTest::qWait(200);
    });
    m_camera.shootDialog(text("62-preset-mistake"), open, [&](QDialog &dialog) {
        take(dialog, "Web MP4 720p");
        m_camera.shootDialog(text("63-preset-new"), [&] { click(dialog, "newPreset"); });
        auto *arguments = dialog.findChild<QPlainTextEdit *>(text("argumentsEdit"));
        arguments->setPlainText(arguments->toPlainText() + text(" -crff 20"));
        QTest::qWait(2500);
    });
    m_test.filesAnswer = {QDir(m_media).filePath(text("A001 Harbour at dawn.mp4"))};
    m_camera.shootDialog(text("65-preset-window"), open, [&](QDialog &dialog) {
        take(dialog, "Web MP4 480p");
        static_cast<PresetWindow &>(dialog).setSource({});
        m_camera.shootDialog(
            text("64-try"), [&] { click(dialog, "tryPreset"); },
            [](QDialog &shown) {
                const auto *progress = shown.findChild<QWidget *>(text("tryProgress"));
                if (!QTest::qWaitFor([progress] { return !progress->isVisible(); }, 60'000))
                    qWarning("The try did not come to an end.");
                QTest::qWait(500);
            });
    });
}

void Tour::helpAndOthers()
{
    m_test.folderAnswer = QDir::home().filePath(text("Videos/Incoming"));
    QDir().mkpath(m_test.folderAnswer);
    m_camera.shootDialog(
        text("66-watched-folders"), [this] { press("watches"); },
        [](QDialog &dialog) {
            const auto *list = dialog.findChild<QTreeWidget *>(text("watchList"));
            if (list->topLevelItemCount() == 0)
                click(dialog, "addWatch");
            QTest::qWait(500);
        });
    m_camera.shoot(text("67-sidebar-with-watched-folder"));
    m_camera.shootDialog(text("68-shortcuts"), [this] { press("keyboardShortcuts"); });
    m_camera.shootDialog(
        text("69-about"), [this] { press("about"); }, [](QDialog &) { QTest::qWait(500); });
}

} // namespace reelyard::screenshots
