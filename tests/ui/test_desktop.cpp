// SPDX-License-Identifier: GPL-3.0-or-later
// The window on the desktop: leaving, what follows the work, help, the first start.
#include "app/desktop/desk.h"
#include "ui/desktop/desktop_presence.h"
#include "ui/help/shortcut_sheet.h"
#include "ui/mainwindow/banner.h"
#include "ui/mainwindow/shell.h"
#include "ui/mainwindow/window_place.h"
#include "window_under_test.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QProcessEnvironment>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace reelyard;

namespace
{
constexpr int scanMs = 20'000;
constexpr int workMs = 120'000;
} // namespace

class TestDesktop : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowUnderTest> m_test;
    QList<QUrl> m_urls; ///< opened

    /// Runs one long job and leaves others queued.
    void runOneOfThree(int seconds = 100)
    {
        const QString in = m_test->folder(QStringLiteral("in"));
        for (const char *name : {"/a.mp4", "/b.mp4", "/c.mp4"})
            QVERIFY(WindowUnderTest::makeClip(in + QLatin1String(name), seconds + name[1] - 'a'));
        m_test->app->queue().setParallel(1);
        m_test->chooseDestination(m_test->folder(QStringLiteral("out")));
        QVERIFY(m_test->choosePreset(QStringLiteral("Web MP4 480p")));
        m_test->drop({QUrl::fromLocalFile(in)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 3, scanMs);
        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Running), 1, scanMs);
    }

public slots:
    void takeUrl(const QUrl &url) { m_urls.append(url); }

private slots:
    void init()
    {
        m_test = std::make_unique<WindowUnderTest>();
        QSettings().clear();
        QVERIFY(m_test->start());
    }
    void cleanup() { m_test.reset(); }

    void quittingWhileJobsRunIsAskedAbout()
    {
        runOneOfThree();
        m_test->answer = false; // "Keep working"
        m_test->window->close();
        QCOMPARE(m_test->questions.size(), 1);
        QVERIFY(m_test->window->isVisible());
        QVERIFY(!m_test->find<QWidget>("deskBar")->isVisible());
        QCOMPARE(m_test->count(JobState::Running), 1);

        m_test->choiceAnswer = 1; // "Finish the running ones, then quit"
        m_test->click("quit");
        QVERIFY(m_test->find<QWidget>("deskBar")->isVisible());
        QVERIFY(m_test->find<QLabel>("deskBarText")->text().contains(QStringLiteral("the running job")));
        m_test->click("deskBarBack"); // the way back
        QVERIFY(!m_test->find<QWidget>("deskBar")->isVisible());
        QCOMPARE(m_test->app->queue().mode(), QueueMode::Running);

        m_test->choiceAnswer = 0; // "Quit now"
        m_test->click("quit");
        QTRY_VERIFY_WITH_TIMEOUT(!m_test->window->isVisible(), 20'000);
        m_test->window.reset();
        m_test->app.reset();
        QVERIFY(m_test->start()); // and it goes on as it was
        QCOMPARE(m_test->app->queue().mode(), QueueMode::Running);
        QCOMPARE(m_test->count(JobState::Completed), 0);
    }

    void whatRunsIsFinishedAndThenTheWindowCloses()
    {
        runOneOfThree(12);
        QSignalSpy closed(m_test->window.get(), &MainWindow::closed);
        m_test->choiceAnswer = 1;
        m_test->click("quit");
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, workMs);
        QCOMPARE(m_test->count(JobState::Completed), 1);
        QCOMPARE(m_test->count(JobState::Queued), 2);
        QVERIFY(!m_test->window->isVisible());
        m_test->window.reset();
        m_test->app.reset();
        QVERIFY(m_test->start());
        QCOMPARE(m_test->app->queue().mode(), QueueMode::Running); // it was not paused by the user
    }

    void nothingRunsAndNothingIsAsked()
    {
        m_test->window->close();
        QTRY_VERIFY(!m_test->window->isVisible());
        QCOMPARE(m_test->questions, QStringList());
        m_test->window.reset();
        m_test->app.reset();
    }

    // The offscreen platform has none.
    void withoutATrayNothingIsLost()
    {
        Preferences::change([](Preferences &stored) { stored.staysInTray = true; });
        auto *presence = m_test->window->findChild<DesktopPresence *>();
        QVERIFY(!presence->isInTray());
        m_test->app->desk().setAfterWork(AfterWork::Notify);
        emit m_test->app->desk().told(
            {Notice::Kind::AfterWork, QStringLiteral("All work is done"), QStringLiteral("3 done")});
        QCOMPARE(m_test->find<Banner>("banner")->messages().last(), QStringLiteral("All work is done: 3 done"));
        m_test->window->startInBackground();
        QVERIFY(m_test->window->isMinimized());
        m_test->window->close(); // it does not vanish into a tray that is not there
        QTRY_VERIFY(!m_test->window->isVisible());
        m_test->window.reset();
        m_test->app.reset();
    }

    void progressIsSeenFromOutside()
    {
        EtaModel::Snapshot outlook;
        QCOMPARE(DesktopPresence::titleFor(outlook), QStringLiteral("Reelyard"));
        outlook.left = 10;
        outlook.done = 4;
        outlook.fraction = 0.379;
        QCOMPARE(DesktopPresence::titleFor(outlook), QStringLiteral("37% - Reelyard"));
        QCOMPARE(DesktopPresence::toolTipFor(outlook, false), QStringLiteral("37% - Reelyard\n4 done, 10 left"));
        QCOMPARE(DesktopPresence::toolTipFor(outlook, true), QStringLiteral("37% - Reelyard\n4 done, 10 left\nPaused"));
        const QSize size(32, 32);
        const QImage plain = DesktopPresence::iconFor({}).pixmap(size, 1.0).toImage();
        const QImage some = DesktopPresence::iconFor(0.2).pixmap(size, 1.0).toImage();
        const QImage more = DesktopPresence::iconFor(0.8).pixmap(size, 1.0).toImage();
        QVERIFY(plain != some && some != more);
        runOneOfThree();
        QTRY_VERIFY_WITH_TIMEOUT(m_test->window->windowTitle().endsWith(QStringLiteral("% - Reelyard")), scanMs);
    }

    void whatFollowsIsSeenWhileItIsArmed()
    {
        auto *button = m_test->find<QToolButton>("afterWorkButton");
        QVERIFY(!button->isVisible());
        m_test->click("afterSleep");
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), QStringLiteral("Then: sleep"));
        QVERIFY(m_test->find<QAction>("afterSleep")->isChecked());
        m_test->click("afterNothing");
        QVERIFY(!button->isVisible());
    }

    void theCountdownIsSeenAndCalledOff()
    {
        int asked = 0;
        m_test->app->desk().setPowers(
            {[&asked](PowerAct, QObject *, const std::function<void(const Result<void> &)> &) { ++asked; },
             [](const AfterCommand &, const WorkEnd &) { return Result<void>(); }});
        const QString in = m_test->folder(QStringLiteral("in"));
        QVERIFY(WindowUnderTest::makeClip(in + QStringLiteral("/a.mp4")));
        m_test->chooseDestination(m_test->folder(QStringLiteral("out")));
        m_test->click("afterShutDown");
        m_test->drop({QUrl::fromLocalFile(in)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 1, scanMs);
        m_test->click("startNew");
        QTRY_VERIFY_WITH_TIMEOUT(m_test->find<QWidget>("deskBar")->isVisible(), workMs);
        QVERIFY2(m_test->find<QLabel>("deskBarText")->text().contains(QStringLiteral("shut down in")),
                 qPrintable(m_test->find<QLabel>("deskBarText")->text()));
        QVERIFY(!m_test->find<QPushButton>("deskBarQuit")->isVisible());
        m_test->click("deskBarBack");
        QVERIFY(!m_test->find<QWidget>("deskBar")->isVisible());
        QVERIFY(!m_test->find<QToolButton>("afterWorkButton")->isVisible());
        QCOMPARE(asked, 0);
    }

    void theSheetListsAllShortcuts()
    {
        ShortcutSheet sheet(*m_test->window);
        const auto *list = sheet.findChild<QTreeWidget *>(QStringLiteral("shortcutList"));
        QStringList shown;
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            for (int row = 0; row < list->topLevelItem(i)->childCount(); ++row)
                shown << list->topLevelItem(i)->child(row)->text(1);
        }
        int count = 0;
        for (const QAction *action : m_test->window->findChildren<QAction *>()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                if (keys.isEmpty() || action->text().isEmpty())
                    continue;
                ++count;
                QVERIFY2(shown.contains(keys.toString(QKeySequence::NativeText)), qPrintable(action->text()));
            }
        }
        QVERIFY(count > 12);
        QCOMPARE(shown.size(), count);
        for (const char *keys : {"F1", "Ctrl+R", "Ctrl+F", "Ctrl+P"})
            QVERIFY2(shown.contains(QLatin1String(keys)), keys);
    }

    void noShortcutIsUsedTwice()
    {
        QMap<QString, QString> texts;
        for (const Shortcut &shortcut : shortcutsOf(*m_test->window)) {
            const QString keys = shortcut.keys.toString();
            QVERIFY2(!texts.contains(keys),
                     qPrintable(QStringLiteral("%1: %2 and %3").arg(keys, texts.value(keys), shortcut.text)));
            texts.insert(keys, shortcut.text);
        }
    }

    void theSheetFindsByWordAndKey()
    {
        ShortcutSheet sheet(*m_test->window);
        const auto *list = sheet.findChild<QTreeWidget *>(QStringLiteral("shortcutList"));
        auto *search = sheet.findChild<QLineEdit *>(QStringLiteral("shortcutSearch"));
        const auto count = [list] {
            int shown = 0;
            for (int i = 0; i < list->topLevelItemCount(); ++i) {
                for (int row = 0; row < list->topLevelItem(i)->childCount(); ++row)
                    shown += list->topLevelItem(i)->child(row)->isHidden() ? 0 : 1;
            }
            return shown;
        };
        const int all = count();
        search->setText(QStringLiteral("add fi"));
        QCOMPARE(count(), 1);
        search->setText(QStringLiteral("F9"));
        QCOMPARE(count(), 1);
        search->setText(QStringLiteral("there is none"));
        QCOMPARE(count(), 0);
        search->clear();
        QCOMPARE(count(), all);
    }

    void theReportIsCopiedWithoutSecrets()
    {
        JobSpec spec;
        spec.sourceKind = SourceKind::Link;
        spec.source = QStringLiteral("https://host.example/a.mp4?signature=s3cr3tsignature");
        spec.recipe = {QStringLiteral("Test"), QStringLiteral("-c copy"), QStringLiteral("mp4")};
        spec.outputFolder = m_test->folder(QStringLiteral("out"));
        spec.outputStem = QStringLiteral("a");
        spec.outputs = recipeOutputs(spec.recipe);
        m_test->app->queue().add({spec}, JobState::New, {{}, QStringLiteral("batch")});
        QTRY_COMPARE(m_test->count(JobState::New), 1);
        QGuiApplication::clipboard()->clear();
        m_test->click("copyReport");
        QTRY_VERIFY_WITH_TIMEOUT(!QGuiApplication::clipboard()->text().isEmpty(), 60'000);
        const QString report = QGuiApplication::clipboard()->text();
        for (const char *there : {"Reelyard: ", "Qt: ", "libavcodec: ", "libx264", "New: 1", "Screens: ", "preset: "})
            QVERIFY2(report.contains(QLatin1String(there)), qPrintable(report));
        for (const QString &gone :
             {QStringLiteral("s3cr3tsignature"), QStringLiteral("host.example"), QDir::homePath()})
            QVERIFY2(!report.contains(gone), qPrintable(report));
        QVERIFY(m_test->find<Banner>("banner")->isVisible());
    }

    void theLogFolderOpens()
    {
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl");
        m_test->click("openLogFolder");
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QCOMPARE(m_urls.size(), 1);
        QVERIFY(QFileInfo(m_urls.front().toLocalFile()).isDir());
        QVERIFY(m_urls.front().path().endsWith(QStringLiteral("/logs")));
    }

    // From nothing to a finished file with two clicks.
    void aSampleClipBecomesAFinishedFile()
    {
        const QString made = m_test->folder(QStringLiteral("made"));
        m_test->chooseDestination(made);
        QVERIFY(m_test->choosePreset(QStringLiteral("Web MP4 480p")));
        auto *sample = m_test->find<QPushButton>("trySample");
        QVERIFY(sample->isVisible());
        m_test->click("trySample");
        QVERIFY(!sample->isEnabled()); // while it is made
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 1, workMs);
        const Job &job = m_test->app->queue().list().jobs().front();
        QVERIFY(QFileInfo(job.source()).size() > 10'000);
        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 1, workMs);
        QVERIFY(QFileInfo(made + QStringLiteral("/Reelyard sample.mp4")).size() > 10'000);
        QVERIFY(!job.isToReview());
    }

    void aSampleThatCannotBeMadeIsTold()
    {
        QStandardPaths::setTestModeEnabled(false);
        const QByteArray home = qgetenv("HOME");
        QFile file(m_test->folder(QStringLiteral("x")) + QStringLiteral("/file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        qputenv("HOME", file.fileName().toLocal8Bit() + "/below"); // no folder can be made there
        m_test->click("trySample");
        QTRY_VERIFY_WITH_TIMEOUT(m_test->find<Banner>("banner")->isVisible(), scanMs);
        qputenv("HOME", home);
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY(m_test->find<Banner>("banner")->messages().last().startsWith(
            QStringLiteral("The sample clip could not be made.")));
        QVERIFY(m_test->find<QPushButton>("trySample")->isEnabled());
    }

    void theWindowComesBackWhereItCanBeSeen_data()
    {
        QTest::addColumn<QRect>("wanted");
        QTest::addColumn<bool>("stays");
        QTest::newRow("on the screen") << QRect(100, 100, 800, 600) << true;
        QTest::newRow("on the second screen") << QRect(2000, 100, 800, 600) << true;
        QTest::newRow("on a screen that has gone") << QRect(4500, 100, 800, 600) << false;
        QTest::newRow("title above the screen") << QRect(100, -200, 800, 600) << false;
        QTest::newRow("a little over the edge") << QRect(-300, 100, 800, 600) << true;
        QTest::newRow("larger than the screen, elsewhere") << QRect(9000, 9000, 5000, 4000) << false;
    }
    void theWindowComesBackWhereItCanBeSeen()
    {
        QFETCH(const QRect, wanted);
        const QList<QRect> screens{QRect(0, 0, 1920, 1080), QRect(1920, 0, 1920, 1080)};
        const QRect place = visiblePlace(wanted, screens);
        QTEST(place == wanted, "stays");
        if (place != wanted)
            QVERIFY(screens.front().contains(place));
        QCOMPARE(screenLayout(screens), screenLayout({screens[1], screens[0]}));
        QVERIFY(screenLayout(screens) != screenLayout({screens[0]}));
    }

    // The program itself, twice on one queue: the second brings its files to the first and ends.
    void aSecondInstanceHandsOver()
    {
        const QString clip = m_test->folder(QStringLiteral("in")) + QStringLiteral("/clip.mp4");
        QVERIFY(WindowUnderTest::makeClip(clip));
        const QString database = m_test->folder(QStringLiteral("other")) + QStringLiteral("/queue.sqlite");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_test->folder(QStringLiteral("home")));
        const auto start = [&](QProcess &process, const char *program, const QStringList &arguments) {
            process.setProcessEnvironment(environment);
            process.start(QStringLiteral(REELYARD_BIN_DIR "/") + QLatin1String(program),
                          QStringList{QStringLiteral("--database"), database} + arguments);
            return process.waitForStarted(30'000);
        };
        const auto jobs = [&] {
            QProcess list;
            return start(list, "reelyard-cli", {QStringLiteral("list"), QStringLiteral("--json")}) &&
                           list.waitForFinished(30'000) && list.exitCode() == 0
                       ? list.readAllStandardOutput()
                       : QByteArray();
        };
        QProcess first;
        QVERIFY(start(first, "reelyard", {}));
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(database + QStringLiteral(".owner")), scanMs);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(database).size() > 0, scanMs);
        QProcess second;
        QVERIFY(start(second, "reelyard", {clip}));
        QVERIFY(QTest::qWaitFor([&] { return second.state() == QProcess::NotRunning; }, scanMs));
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);
        QTRY_VERIFY_WITH_TIMEOUT(jobs().contains("clip.mp4"), scanMs);
        first.kill();
        QVERIFY(first.waitForFinished(30'000));
    }

    void anotherLanguageRebuildsTheWindow()
    {
        m_test->window.reset();
        {
            Shell shell(*m_test->app);
            shell.window().show();
            const MainWindow *before = &shell.window();
            QTimer look; // the settings come back, at the languages
            bool seen = false;
            connect(&look, &QTimer::timeout, this, [&] {
                if (auto *dialog = qobject_cast<SettingsDialog *>(QApplication::activeModalWidget())) {
                    seen = dialog->findChild<QWidget *>(QStringLiteral("languagePage"))->isVisible();
                    dialog->reject();
                }
            });
            look.start(20);
            emit shell.window().languageChosen();
            QTRY_VERIFY(seen);
            QVERIFY(&shell.window() != before);
            QVERIFY(shell.window().isVisible());
            QVERIFY(shell.window().findChild<QWidget *>(QStringLiteral("emptyState"))->isVisible());
        }
        QApplication::setQuitOnLastWindowClosed(true);
        m_test->app.reset();
    }
};

QTEST_MAIN(TestDesktop)
#include "test_desktop.moc"
