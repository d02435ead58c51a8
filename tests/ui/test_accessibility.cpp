// SPDX-License-Identifier: GPL-3.0-or-later
// Every state of the window and every dialog as a screen reader and the keyboard alone have them.
#include "accessible_walk.h"
#include "app/spending.h"
#include "models/table/job_table_model.h"
#include "ui/help/shortcut_sheet.h"
#include "ui/jobs/change_dialog.h"
#include "ui/jobs/failure_card.h"
#include "ui/jobs/filter_sidebar.h"
#include "ui/jobs/job_table_view.h"
#include "ui/jobs/retry_dialog.h"
#include "ui/presets/preset_window.h"
#include "ui/presets/try_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "window_under_test.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace reelyard;
using namespace reelyard::test;

namespace
{

constexpr int scanMs = 20'000;
constexpr int workMs = 120'000;

// With what was found, line by line.
#define SEES_NONE(expression)                                                                                          \
    do {                                                                                                               \
        const QStringList seen = (expression);                                                                         \
        QVERIFY2(seen.isEmpty(), qPrintable(seen.join(u'\n')));                                                        \
    } while (false)

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowUnderTest> m_test;

    MainWindow &window() const { return *m_test->window; }
    std::vector<JobId> jobs() const
    {
        std::vector<JobId> ids;
        for (const Job &job : m_test->app->queue().list().jobs())
            ids.push_back(job.id);
        return ids;
    }

    // The names of all controls, all ways of the keyboard, and that the focus is seen.
    static QStringList problems(QWidget &shown)
    {
        shown.activateWindow();
        // QWindow::isActive() is also true of a dialog whose parent is active.
        if (!QTest::qWaitFor([&shown] { return QApplication::activeWindow() == &shown; }))
            return {QStringLiteral("It does not become the active window.")};
        QStringList found = namelessControls(shown);
        found += keyboardProblems(shown);
        found += unseenFocus(shown);
        return found;
    }

    /// Lets `open` show a dialog, looks it through, presses Escape, and sees where the focus is then.
    QStringList problemsOf(const std::function<void()> &open)
    {
        QStringList found;
        bool wasSeen = false;
        auto *presets = m_test->find<QComboBox>("presetCombo");
        window().activateWindow();
        if (!QTest::qWaitForWindowActive(&window()))
            return {QStringLiteral("The window does not become active.")};
        presets->setFocus();
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            QWidget *dialog = QApplication::activeModalWidget();
            if (!dialog || wasSeen)
                return;
            wasSeen = true;
            found = problems(*dialog);
            QTest::keyClick(dialog, Qt::Key_Escape);
            if (dialog->isVisible()) {
                found.append(QStringLiteral("Escape does not close it."));
                dialog->close();
            }
        });
        look.start(20);
        open();
        look.stop();
        if (!wasSeen)
            found.append(QStringLiteral("It was not shown."));
        if (window().focusWidget() != presets) // which of two windows is active then is the window manager's matter
            found.append(QStringLiteral("The focus does not come back."));
        return found;
    }

    // Two texts that are no videos and two clips.
    void dropFour()
    {
        const QString folder = m_test->folder(QStringLiteral("in"));
        for (int i = 0; i < 2; ++i) {
            WindowUnderTest::writeText(folder + QStringLiteral("/text %1.mp4").arg(i), "this is not a video");
            QVERIFY(WindowUnderTest::makeClip(folder + QStringLiteral("/clip %1.mp4").arg(i), i + 1));
        }
        m_test->chooseDestination(m_test->folder(QStringLiteral("out")));
        QVERIFY(m_test->choosePreset(QStringLiteral("Web MP4 480p")));
        m_test->drop({QUrl::fromLocalFile(folder)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 4, scanMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_test->find<QPushButton>("stopScan")->isVisible(), scanMs);
    }

private slots:
    void init()
    {
        m_test = std::make_unique<WindowUnderTest>();
        QSettings().clear();
        QVERIFY(m_test->start());
        m_test->window->resize(1280, 800);
    }
    void cleanup() { m_test.reset(); }

    // What the tests below find is found where it is.
    void theWalkNotices()
    {
        QWidget form;
        auto *nameless = new QToolButton(&form);
        nameless->setObjectName(QStringLiteral("nameless"));
        nameless->setFocusPolicy(Qt::StrongFocus);
        auto *one = new QPushButton(QStringLiteral("Same"), &form);
        one->move(0, 60);
        auto *other = new QPushButton(QStringLiteral("Same"), &form);
        other->move(0, 30);
        auto *away = new QPushButton(QStringLiteral("Away"), &form);
        away->setObjectName(QStringLiteral("away"));
        away->setFocusPolicy(Qt::NoFocus);
        away->move(0, 90);
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        const QString names = namelessControls(form).join(u'\n');
        QVERIFY2(names.contains(QStringLiteral("nameless (role")), qPrintable(names));
        QVERIFY2(names.contains(QStringLiteral("both called \"Same\"")), qPrintable(names));
        const QString keys = keyboardProblems(form).join(u'\n');
        QVERIFY2(keys.contains(QStringLiteral("Tab does not reach away.")), qPrintable(keys));
        QVERIFY2(keys.contains(QStringLiteral(" back to ")), qPrintable(keys));
    }

    void theEmptyWindow() { SEES_NONE(problems(window())); }

    // One window from the drop to the failure inbox.
    void theWindowAtWork()
    {
        dropFour();
        QVERIFY(m_test->find<QWidget>("intakeStrip")->isVisible());
        SEES_NONE(problems(window()));
        m_test->click("newJobsOptions");
        QVERIFY(m_test->find<QWidget>("newJobsSheet")->isVisible());
        SEES_NONE(problems(window()));

        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Failed) + m_test->count(JobState::Completed), 4, workMs);
        QCOMPARE(m_test->count(JobState::Failed), 2);
        auto *table = m_test->find<JobTableView>("jobTable");
        auto *details = m_test->find<QTabWidget>("detailsPane");
        table->selectRow(0);
        for (int tab = 0; tab < details->count(); ++tab) {
            details->setCurrentIndex(tab);
            QTest::qWait(50); // what it asks for comes from the store
            SEES_NONE(problems(window()));
        }
        cellsAreTold(*table);
        sidebarIsTold();

        auto *sidebar = m_test->window->findChild<FilterSidebar *>();
        sidebar->setCategory(JobCategory::Failed);
        emit sidebar->filterChosen();
        QVERIFY(m_test->find<QWidget>("failureInbox")->isVisible());
        QTRY_COMPARE(table->model()->rowCount(), 2);
        details->setCurrentIndex(0);
        table->selectRow(0); // what is told of it can be reached
        QTest::qWait(50);
        SEES_NONE(problems(window()));
        auto *card = m_test->window->findChild<FailureCard *>();
        emit card->chosen();
        QTRY_VERIFY(card->findChild<QPushButton *>(QStringLiteral("cardRetry"))->isVisible());
        SEES_NONE(problems(window()));

        m_test->click("showActivity");
        QTRY_VERIFY(m_test->find<QWidget>("activityPage")->isVisible());
        SEES_NONE(problems(window()));
    }

    void theDialogs_data()
    {
        QTest::addColumn<QString>("dialog");
        for (const char *name :
             {"links", "note", "name", "question", "choice", "unsaved", "budget", "budget, automatic", "watches",
              "shortcuts", "about", "output options", "change", "retry", "try"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theDialogs()
    {
        QFETCH(const QString, dialog);
        const Dialogs native = Dialogs::native();
        const QString a = QStringLiteral("A title");
        const QString b = QStringLiteral("What it is about.");
        Spending spending;
        spending.files = 3;
        spending.provider = QStringLiteral("FFHub");
        spending.host = QStringLiteral("api.example");
        spending.mostOfOneTask = 0.1;
        spending.isAutomatic = dialog.contains(QLatin1String("automatic"));
        const auto action = [this](const char *name) { return [this, name] { m_test->click(name); }; };
        std::function<void()> open;
        if (dialog == QLatin1String("links"))
            open = [&] { native.enterLinks(&window()); };
        else if (dialog == QLatin1String("note"))
            open = [&] { native.enterNote(&window(), a, b); };
        else if (dialog == QLatin1String("name"))
            open = [&] { native.enterName(&window(), a, b); };
        else if (dialog == QLatin1String("question"))
            open = [&] { native.confirm(&window(), {a, b, b, QStringLiteral("Yes"), QStringLiteral("No")}); };
        else if (dialog == QLatin1String("choice"))
            open = [&] { native.choose(&window(), {a, b, b, {QStringLiteral("One"), QStringLiteral("Other")}}); };
        else if (dialog == QLatin1String("unsaved"))
            open = [&] { native.askUnsaved(&window(), a); };
        else if (dialog.startsWith(QLatin1String("budget")))
            open = [&] { native.agreeToSpend(&window(), spending); };
        else if (dialog == QLatin1String("watches"))
            open = action("watches");
        else if (dialog == QLatin1String("shortcuts"))
            open = action("keyboardShortcuts");
        else if (dialog == QLatin1String("about"))
            open = action("about");
        else if (dialog == QLatin1String("output options"))
            open = [&] { m_test->find<QPushButton>("outputOptionsButton")->click(); }; // the focus stays where it is
        else if (dialog == QLatin1String("change"))
            open = [&] { ChangeDialog(*m_test->app, native, jobs(), &window()).exec(); };
        else if (dialog == QLatin1String("retry"))
            open = [&] { RetryDialog(*m_test->app, jobs(), QStringLiteral("Web MP4 480p"), &window()).exec(); };
        else
            open = [&] {
                TryDialog(
                    *m_test->app, native, [] { return Recipe{}; }, &window())
                    .exec();
            };
        if (dialog == QLatin1String("change") || dialog == QLatin1String("retry"))
            dropFour();
        SEES_NONE(problemsOf(open));
    }

    void theSettings()
    {
        SettingsDialog dialog(*m_test->app, Dialogs::native(), &window());
        dialog.open();
        auto *pages = dialog.findChild<QListWidget *>(QStringLiteral("settingsPages"));
        QStringList found;
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentRow(page);
            for (const QString &problem : problems(dialog))
                found.append(pages->item(page)->text() + QStringLiteral(": ") + problem);
        }
        SEES_NONE(found);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void thePresets()
    {
        m_test->click("presets");
        auto *presets = m_test->find<PresetWindow>("presetWindow");
        QVERIFY(presets);
        QStringList found;
        for (const char *name : {"Web MP4 480p", "FFV1 master", "Web MP4 ladder"}) {
            presets->choose(QString::fromLatin1(name));
            QCoreApplication::processEvents();
            for (const QString &problem : problems(*presets))
                found.append(QString::fromLatin1(name) + QStringLiteral(": ") + problem);
        }
        SEES_NONE(found);
        QTest::keyClick(presets, Qt::Key_Escape);
        QTRY_VERIFY(!m_test->find<PresetWindow>("presetWindow"));
    }

    // No key sequence is two actions' at once, in the window or in the presets' own.
    void noShortcutIsAmbiguous()
    {
        m_test->click("presets");
        const auto twice = [](QWidget &top) {
            QHash<QString, const QAction *> first;
            QStringList found;
            for (const QAction *action : top.findChildren<QAction *>()) {
                const auto *owner = qobject_cast<QWidget *>(action->parent());
                if (owner && owner->window() != &top)
                    continue;
                for (const QKeySequence &keys : action->shortcuts()) {
                    const QAction *&before = first[keys.toString()];
                    if (before && before != action)
                        found.append(keys.toString() + u' ' + before->text() + u' ' + action->text());
                    before = action;
                }
            }
            return found;
        };
        SEES_NONE(twice(window()));
        SEES_NONE(twice(*m_test->find<PresetWindow>("presetWindow")));
        // The letters that open the menus.
        QStringList letters;
        for (const QAction *menu : window().menuBar()->actions()) {
            const QString letter = QKeySequence::mnemonic(menu->text()).toString();
            QVERIFY2(!letter.isEmpty() && !letters.contains(letter), qPrintable(menu->text()));
            letters.append(letter);
        }
    }

private:
    // As a screen reader asks the table itself.
    static void cellsAreTold(JobTableView &table)
    {
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(&table);
        QVERIFY(seen && seen->tableInterface());
        QVERIFY(!seen->text(QAccessible::Name).isEmpty());
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            const auto said = [&](int column) {
                QAccessibleInterface *cell = seen->tableInterface()->cellAt(row, column);
                return cell ? cell->text(QAccessible::Name) : QString();
            };
            QVERIFY(said(JobTableModel::Name).contains(QStringLiteral("mp4")) ||
                    said(JobTableModel::Name).contains(QStringLiteral("clip")) ||
                    said(JobTableModel::Name).contains(QStringLiteral("text")));
            const QString status = said(JobTableModel::Status);
            const bool isTold = status.startsWith(QStringLiteral("Failed: ")) ||
                                status.startsWith(QStringLiteral("Completed")) ||
                                status.startsWith(QStringLiteral("To review"));
            QVERIFY2(isTold, qPrintable(status));
        }
        for (int column = 0; column < JobTableModel::ColumnCount; ++column) {
            if (!table.horizontalHeader()->isSectionHidden(column))
                QVERIFY(!table.model()->headerData(column, Qt::Horizontal).toString().isEmpty());
        }
    }
    void sidebarIsTold() const
    {
        const auto *sidebar = m_test->window->findChild<FilterSidebar *>();
        QVERIFY(sidebar->topLevelItemCount() > 8);
        for (QTreeWidgetItemIterator entry(const_cast<FilterSidebar *>(sidebar)); *entry; ++entry) {
            const QVariant count = (*entry)->data(0, FilterSidebar::CountRole);
            const QString said = (*entry)->data(0, Qt::AccessibleTextRole).toString();
            QVERIFY2(!said.isEmpty() || !(*entry)->text(0).isEmpty(), qPrintable((*entry)->text(0)));
            if (count.toInt() > 0)
                QVERIFY2(said.contains(count.toString()), qPrintable(said));
        }
    }
};

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
