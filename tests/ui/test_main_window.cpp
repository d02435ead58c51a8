// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/job_table_model.h"
#include "ui/common/elided_label.h"
#include "ui/jobs/filter_sidebar.h"
#include "ui/jobs/job_table_view.h"
#include "ui/mainwindow/banner.h"
#include "window_under_test.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QWindow>

using namespace reelyard;

namespace
{
constexpr int scanMs = 10'000;
constexpr int workMs = 90'000;
} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowUnderTest> m_test;
    QList<QUrl> m_urls; ///< opened

public slots:
    void takeUrl(const QUrl &url) { m_urls.append(url); }

private slots:
    void init()
    {
        m_test = std::make_unique<WindowUnderTest>();
        QVERIFY(m_test->start());
    }
    void cleanup() { m_test.reset(); }

    // The window owns the queue; what the terminal wants of it is done by the window and seen at once.
    void whatTheTerminalAddsIsShownWithinASecond()
    {
        const QString in = m_test->folder(QStringLiteral("in"));
        for (const char *name : {"/a.mp4", "/b.mp4", "/c.mp4"})
            QVERIFY(WindowUnderTest::makeClip(in + QLatin1String(name)));
        auto *table = m_test->find<JobTableView>("jobTable");
        // Adding tries the recipe in a worker, which gives way to all other work of the machine.
        const auto tell = [this](const QStringList &arguments) {
            QProcess terminal;
            terminal.start(QStringLiteral(REELYARD_BIN_DIR "/reelyard-cli"),
                           QStringList{QStringLiteral("--database"), m_test->database()} + arguments);
            return QTest::qWaitFor([&] { return terminal.state() == QProcess::NotRunning; }, workMs) &&
                   terminal.exitCode() == 0;
        };
        QVERIFY(tell({QStringLiteral("add"), in, QStringLiteral("-o"), m_test->folder(QStringLiteral("out")),
                      QStringLiteral("--start-at"), QStringLiteral("2035-01-01 00:00")}));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 3, 1000);
        QVERIFY(table->isVisible());
        QVERIFY(tell({QStringLiteral("cancel"), QStringLiteral("2")}));
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Cancelled), 1, 1000);
    }

    void anEmptyWindowInvites()
    {
        QVERIFY(m_test->find<QWidget>("emptyState")->isVisible());
        QVERIFY(!m_test->find<QAction>("retryFailed")->isEnabled());
        QVERIFY(!m_test->find<QAction>("startOrPause")->isEnabled());
        QVERIFY(!m_test->find<QWidget>("intakeStrip")->isVisible());
        QVERIFY(!m_test->find<QWidget>("banner")->isVisible());
        auto *presets = m_test->find<QComboBox>("presetCombo");
        QVERIFY(!presets->currentText().isEmpty());
        QVERIFY(presets->findText(QStringLiteral("Web MP4 720p")) >= 0);
        QCOMPARE(presets->findText(QStringLiteral("Web MP4 720p fast")), -1); // the speed has a box of its own
    }

    // The table has the room until then, and the second click of two still meets the row that the first one met.
    void theDetailsComeWithTheChoiceOfAJob()
    {
        const QString clip = m_test->folder(QStringLiteral("in")) + QStringLiteral("/one.mp4");
        QVERIFY(WindowUnderTest::makeClip(clip));
        m_test->drop({QUrl::fromLocalFile(clip)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 1, scanMs);
        auto *table = m_test->find<JobTableView>("jobTable");
        auto *details = m_test->find<QWidget>("detailsPane");
        auto *hint = m_test->find<QWidget>("noDetails");
        QTRY_VERIFY(hint->isVisible() && !details->isVisible());
        table->selectRow(0);
        QTRY_VERIFY(details->isVisible() && !hint->isVisible());
        QVERIFY(details->height() > hint->sizeHint().height() * 3);
        table->clearSelection();
        QTRY_VERIFY(!details->isVisible() && hint->isVisible());

        const int usual = QApplication::doubleClickInterval();
        QApplication::setDoubleClickInterval(3000);
        QWindow *window = m_test->window->windowHandle();
        const QPoint row =
            table->viewport()->mapTo(m_test->window.get(), table->visualRect(table->model()->index(0, 1)).center());
        QTest::mousePress(window, Qt::LeftButton, Qt::NoModifier, row);
        QTRY_COMPARE(table->selectedJobs().size(), std::size_t{1});
        QCoreApplication::processEvents();
        QVERIFY(!details->isVisible());
        QTest::mouseRelease(window, Qt::LeftButton, Qt::NoModifier, row);
        QTRY_VERIFY_WITH_TIMEOUT(details->isVisible(), 20'000);
        QApplication::setDoubleClickInterval(usual);

        m_test->find<QAction>("showDetails")->setChecked(false);
        QTRY_VERIFY(!details->isVisible() && !hint->isVisible());
    }

    void theSidebarIsReadWholeInASmallWindow()
    {
        m_test->window->resize(900, 600);
        auto *sidebar = m_test->window->findChild<FilterSidebar *>();
        QTRY_VERIFY2(sidebar->width() >= 164, qPrintable(QString::number(sidebar->width())));
        QCOMPARE(m_test->window->size(), QSize(900, 600));
    }

    void aDroppedFolderBecomesFinishedFiles()
    {
        const QString card = m_test->folder(QStringLiteral("card"));
        m_test->folder(QStringLiteral("card/day 2"));
        QVERIFY(WindowUnderTest::makeClip(card + QStringLiteral("/one.mp4")));
        QVERIFY(WindowUnderTest::makeClip(card + QStringLiteral("/day 2/two.mov")));
        WindowUnderTest::writeText(card + QStringLiteral("/notes.pdf"), "no video");
        const QString made = m_test->folder(QStringLiteral("made"));
        m_test->chooseDestination(made);
        QVERIFY(m_test->choosePreset(QStringLiteral("Web MP4 480p")));

        m_test->drop({QUrl::fromLocalFile(card)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 2, scanMs);
        QVERIFY(m_test->find<QWidget>("intakeStrip")->isVisible());
        QCOMPARE(m_test->find<JobTableView>("jobTable")->model()->rowCount(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(!m_test->find<QPushButton>("stopScan")->isVisible(), scanMs);
        QVERIFY(!QFileInfo::exists(made + QStringLiteral("/card/one.mp4"))); // nothing starts by itself

        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 2, workMs);
        QVERIFY(!m_test->find<QWidget>("intakeStrip")->isVisible());
        QVERIFY(QFileInfo(made + QStringLiteral("/card/one.mp4")).size() > 1000);
        QVERIFY(QFileInfo(made + QStringLiteral("/card/day 2/two.mp4")).size() > 1000);
        QCOMPARE(QDir(made + QStringLiteral("/card")).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("one.mp4")});
        QCOMPARE(m_test->questions, QStringList());
    }

    void retryFailedRunsAgainWhatWasMended()
    {
        const QString folder = m_test->folder(QStringLiteral("in"));
        const QString clip = folder + QStringLiteral("/clip.mp4");
        WindowUnderTest::writeText(clip, "this is not a video");
        m_test->chooseDestination(m_test->folder(QStringLiteral("out")));
        QVERIFY(m_test->choosePreset(QStringLiteral("Web MP4 480p")));
        m_test->drop({QUrl::fromLocalFile(clip)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 1, scanMs);
        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Failed), 1, workMs);
        auto *retry = m_test->find<QAction>("retryFailed");
        QTRY_VERIFY(retry->isEnabled());
        QCOMPARE(retry->text(), QStringLiteral("Retry Failed (1)"));

        auto *table = m_test->find<JobTableView>("jobTable");
        table->selectRow(0);
        auto *overview = m_test->find<QTextBrowser>("detailsOverview");
        const Job &job = m_test->app->queue().list().jobs().front();
        QVERIFY(job.trouble->error && !job.trouble->error->sentence.isEmpty());
        QTRY_VERIFY(overview->toPlainText().contains(job.trouble->error->sentence));

        QVERIFY(QFile::remove(clip));
        QVERIFY(WindowUnderTest::makeClip(clip));
        m_test->click("retryFailed");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 1, workMs);
        QTRY_VERIFY(!retry->isEnabled());
        QVERIFY(QFileInfo::exists(m_test->folder(QStringLiteral("out")) + QStringLiteral("/clip.mp4")));
    }

    void startingWithTheMouseMarksNoRow()
    {
        const QString folder = m_test->folder(QStringLiteral("two"));
        for (int i = 0; i < 2; ++i)
            WindowUnderTest::writeText(folder + QStringLiteral("/clip %1.mp4").arg(i), "x");
        m_test->drop({QUrl::fromLocalFile(folder)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 2, scanMs);
        m_test->find<QPushButton>("startNew")->setFocus(Qt::MouseFocusReason);
        m_test->click("startNew");
        QTRY_VERIFY(!m_test->find<QWidget>("intakeStrip")->isVisible());
        auto *table = m_test->window->findChild<JobTableView *>();
        QVERIFY(!table->currentIndex().isValid());
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Failed), 2, workMs);
    }

    void rowsMoveInTheQueueAndOurOwnAreNoNewJobs()
    {
        const QString folder = m_test->folder(QStringLiteral("rows"));
        for (int i = 0; i < 4; ++i)
            WindowUnderTest::writeText(folder + QStringLiteral("/clip %1.mp4").arg(i), "x");
        m_test->drop({QUrl::fromLocalFile(folder)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 4, scanMs);
        auto *table = m_test->find<JobTableView>("jobTable");
        const auto names = [table] {
            QStringList shown;
            for (int row = 0; row < table->model()->rowCount(); ++row)
                shown << table->model()->index(row, JobTableModel::Name).data().toString().mid(5, 1);
            return shown.join(QString());
        };
        QTRY_COMPARE(names(), QStringLiteral("0123"));
        table->selectRow(2);
        QTRY_VERIFY(m_test->find<QAction>("moveJobsUp")->isEnabled());
        m_test->click("moveJobsUp");
        QTRY_COMPARE(names(), QStringLiteral("0213"));
        m_test->click("moveJobsToEnd");
        QTRY_COMPARE(names(), QStringLiteral("0132"));
        m_test->click("moveJobsUp");
        QTRY_COMPARE(names(), QStringLiteral("0123"));
        m_test->click("moveJobsDown");
        QTRY_COMPARE(names(), QStringLiteral("0132"));

        // Dragged onto the first row.
        const std::unique_ptr<QMimeData> dragged(
            table->model()->mimeData({table->model()->index(3, 0), table->model()->index(2, 0)}));
        QDragEnterEvent over(QPoint(60, 2), Qt::MoveAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(table->viewport(), &over);
        QVERIFY(over.isAccepted());
        QDropEvent onto(QPoint(60, 2), Qt::MoveAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(table->viewport(), &onto);
        QTRY_COMPARE(names(), QStringLiteral("3201"));
        // Beside the table they are not taken.
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_test->window.get(), &enter);
        QVERIFY(!m_test->find<QWidget>("dropOverlay")->isVisible());
        QVERIFY(!enter.isAccepted());
        QCOMPARE(m_test->app->queue().list().count(), 4);

        // Sorted by something else there is no order to move in.
        table->sortByColumn(JobTableModel::Name, Qt::AscendingOrder);
        QVERIFY(!m_test->find<QAction>("moveJobsUp")->isEnabled());
        QVERIFY(m_test->find<QAction>("moveJobsToEnd")->isEnabled());
        table->sortByColumn(JobTableModel::Number, Qt::AscendingOrder);
    }

    void discardTakesNewJobsAway()
    {
        const QString folder = m_test->folder(QStringLiteral("many"));
        for (int i = 0; i < 30; ++i)
            WindowUnderTest::writeText(folder + QStringLiteral("/clip %1.mp4").arg(i), "x");
        m_test->drop({QUrl::fromLocalFile(folder)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 30, scanMs);
        m_test->click("discardNew");
        QTRY_COMPARE(m_test->app->queue().list().count(), 0);
        QTRY_VERIFY(m_test->find<QWidget>("emptyState")->isVisible());
        QVERIFY(QFileInfo::exists(folder + QStringLiteral("/clip 0.mp4")));
    }

    void sidebarAndSearchFilter()
    {
        const QString folder = m_test->folder(QStringLiteral("find"));
        for (const char *name : {"harbour.mp4", "airport.mp4", "station.mp4"})
            WindowUnderTest::writeText(folder + QLatin1Char('/') + QLatin1String(name), "x");
        m_test->drop({QUrl::fromLocalFile(folder)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 3, scanMs);
        auto *table = m_test->find<JobTableView>("jobTable");
        table->selectRow(1);
        const auto chosen = table->selectedJobs();
        QCOMPARE(chosen.size(), std::size_t(1));

        m_test->find<QLineEdit>("search")->setText(QStringLiteral("PORT"));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        m_test->find<QLineEdit>("search")->setText(QStringLiteral("nothing like it"));
        QTRY_VERIFY(m_test->find<QWidget>("emptyState")->isVisible());
        m_test->click("showAllJobs");
        QTRY_COMPARE(table->model()->rowCount(), 3);
        m_test->find<FilterSidebar>("filterSidebar")->setCategory(JobCategory::Failed);
        QCOMPARE(table->model()->rowCount(), 0);
        m_test->find<FilterSidebar>("filterSidebar")->setCategory(JobCategory::New);
        QCOMPARE(table->model()->rowCount(), 3);
    }

    void oneOutputIsMadeAgainFromTheMenu()
    {
        const QString clip = m_test->folder(QStringLiteral("in")) + QStringLiteral("/clip.mp4");
        QVERIFY(WindowUnderTest::makeClip(clip));
        const QString made = m_test->folder(QStringLiteral("made"));
        m_test->chooseDestination(made);
        QVERIFY(m_test->choosePreset(QStringLiteral("HLS ladder")));
        m_test->drop({QUrl::fromLocalFile(clip)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 1, scanMs);
        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 1, workMs);
        const QString sound = made + QStringLiteral("/clip/audio/init.mp4");
        const QDateTime before = QFileInfo(sound).lastModified();
        const QDateTime picture = QFileInfo(made + QStringLiteral("/clip/480p/init.mp4")).lastModified();
        QVERIFY(before.isValid() && picture.isValid());

        auto *table = m_test->find<JobTableView>("jobTable");
        table->selectRow(0);
        QStringList names;
        QTimer menuWatch; // the menu has an event loop of its own
        connect(&menuWatch, &QTimer::timeout, this, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            const auto *outputs = menu ? menu->findChild<QMenu *>(QStringLiteral("makeAgainMenu")) : nullptr;
            if (!outputs || outputs->actions().isEmpty())
                return;
            menuWatch.stop();
            for (QAction *action : outputs->actions()) {
                names << action->text();
                if (action->text() == QLatin1String("audio"))
                    action->trigger();
            }
            menu->close();
        });
        menuWatch.start(20);
        emit table->menuRequested(table->mapToGlobal(QPoint(10, 10)));
        QCOMPARE(names.size(), 4); // without the playlist
        QTRY_VERIFY_WITH_TIMEOUT(m_test->count(JobState::Completed) == 1 && QFileInfo(sound).lastModified() != before,
                                 workMs);
        QCOMPARE(QFileInfo(made + QStringLiteral("/clip/480p/init.mp4")).lastModified(), picture);
        QVERIFY(QFileInfo::exists(made + QStringLiteral("/clip/master.m3u8")));
    }

    void aSkippedRowLeadsToWhatWasMadeEarlier()
    {
        const QString earlier = m_test->folder(QStringLiteral("made")) + QStringLiteral("/clip.mp4");
        WindowUnderTest::writeText(earlier, "made earlier");
        Job job;
        job.id = JobId{1};
        job.position = 1;
        job.state = JobState::Skipped;
        job.trouble.edit([](Trouble &trouble) { trouble.skipReason = QStringLiteral("It was made earlier."); });
        job.folder = QStringLiteral("https://example.com/");
        job.name = QStringLiteral("clip.mov");
        job.sourceKind = SourceKind::Link;
        TextPool texts;
        job.setOutputPath(earlier, texts);
        Job gone = job;
        gone.id = JobId{2};
        gone.position = 2;
        gone.setOutputPath(earlier + QStringLiteral(".gone"), texts);
        JobList &list = m_test->app->queue().list();
        list.insert({job, gone});
        list.flush();

        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl");
        auto *table = m_test->find<JobTableView>("jobTable");
        auto *open = m_test->find<QAction>("openOutput");
        auto *show = m_test->find<QAction>("showInFolder");
        table->selectRow(0);
        QTRY_VERIFY(open->isEnabled());
        QVERIFY(show->isEnabled());
        auto *again = m_test->find<QAction>("retryJobs");
        QVERIFY(again->isEnabled());
        QCOMPARE(again->text(), QStringLiteral("&Run again"));
        open->trigger();
        show->trigger();
        QCOMPARE(m_urls, QList({QUrl::fromLocalFile(earlier), QUrl::fromLocalFile(QFileInfo(earlier).path() + u'/')}));
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));

        table->selectRow(1);
        QTRY_VERIFY(!open->isEnabled());
        QTest::qWait(100); // it is looked for off this thread
        QVERIFY(!open->isEnabled());
        QVERIFY(!show->isEnabled());
        list.remove({job.id, gone.id}); // they are in no database
        list.flush();
    }

    void aPresetThatNeedsALogoAsksForIt()
    {
        const QString clip = m_test->folder(QStringLiteral("in")) + QStringLiteral("/clip.mp4");
        QVERIFY(WindowUnderTest::makeClip(clip));
        const QString made = m_test->folder(QStringLiteral("made"));
        m_test->chooseDestination(made);
        auto *file = m_test->find<QPushButton>("choiceFileButton");
        QVERIFY(!file->isVisible());
        QVERIFY(m_test->choosePreset(QStringLiteral("Watermark")));
        QVERIFY(file->isVisible());
        QVERIFY(m_test->find<QComboBox>("logoPositionCombo")->isVisible());

        m_test->drop({QUrl::fromLocalFile(clip)}); // and the question is given up
        QTRY_VERIFY_WITH_TIMEOUT(m_test->find<Banner>("banner")->isVisible(), scanMs);
        QCOMPARE(m_test->app->queue().list().count(), 0);
        m_test->click("bannerClose");

        m_test->fileAnswer = m_test->folder(QStringLiteral("art")) + QStringLiteral("/Tom & Jo's logo.png");
        QImage logo(40, 20, QImage::Format_RGBA8888);
        logo.fill(Qt::red);
        QVERIFY(logo.save(m_test->fileAnswer));
        m_test->drop({QUrl::fromLocalFile(clip)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 1, scanMs);
        QVERIFY(file->toolTip().contains(QStringLiteral("Tom & Jo's logo.png")));
        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 1, workMs);
        QVERIFY(QFileInfo(made + QStringLiteral("/clip.mp4")).size() > 1000);

        QVERIFY(m_test->choosePreset(QStringLiteral("Review 1080p with LUT")));
        QVERIFY(file->isVisible());
        QVERIFY(!m_test->find<QComboBox>("logoPositionCombo")->isVisible());
        QVERIFY(m_test->choosePreset(QStringLiteral("Rewrap")));
        QVERIFY(!file->isVisible());
    }

    void aDropWithoutMediaSaysSo()
    {
        const QString file = m_test->folder(QStringLiteral("docs")) + QStringLiteral("/letter.pdf");
        WindowUnderTest::writeText(file, "x");
        m_test->drop({QUrl::fromLocalFile(m_test->folder(QStringLiteral("docs")))});
        auto *banner = m_test->find<Banner>("banner");
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), scanMs);
        QVERIFY(!m_test->find<QWidget>("intakeStrip")->isVisible());
        m_test->click("bannerClose");
        QVERIFY(!banner->isVisible());
    }

    // Off by default: told, and done by one click.
    void thePartsOfATakeAreJoined()
    {
        const QString card = m_test->folder(QStringLiteral("card"));
        for (const char *name : {"/GX010007.MP4", "/GX020007.MP4", "/GX010008.MP4"})
            QVERIFY(WindowUnderTest::makeClip(card + QLatin1String(name), name[4] == '2' ? 2 : 1));
        m_test->chooseDestination(m_test->folder(QStringLiteral("out")));
        QVERIFY(m_test->choosePreset(QStringLiteral("Web MP4 480p")));
        m_test->drop({QUrl::fromLocalFile(card)});
        auto *join = m_test->find<QPushButton>("joinTakes");
        QTRY_VERIFY_WITH_TIMEOUT(join->isVisible(), scanMs);
        QCOMPARE(m_test->count(JobState::New), 3);
        QVERIFY(
            m_test->find<ElidedLabel>("intakeRemark")->text().contains(QStringLiteral("2 clips are parts of 1 take")));
        join->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 2, scanMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_test->find<ElidedLabel>("intakeRemark")->text().contains(QStringLiteral("1 take joined")), scanMs);
        QVERIFY(!join->isVisible());
        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 2, workMs);
        const auto &jobs = m_test->app->queue().list().jobs();
        const auto take = std::find_if(jobs.begin(), jobs.end(),
                                       [](const Job &job) { return job.name == QLatin1String("GX010007.MP4"); });
        QVERIFY(take != jobs.end());
        QCOMPARE(take->sourceDetail->moreParts, QStringList{card + QStringLiteral("/GX020007.MP4")});
        QVERIFY2(take->outputPath().endsWith(QStringLiteral("/GX010007.mp4")), qPrintable(take->outputPath()));
    }

    void linksAreGivenOneByOne()
    {
        m_test->linksAnswer = {QStringLiteral("http://127.0.0.1:9/a.mp4"), QStringLiteral("http://127.0.0.1:9/b.mp4")};
        m_test->click("addLinks");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 2, scanMs);
        for (const Job &job : m_test->app->queue().list().jobs())
            QCOMPARE(job.sourceKind, SourceKind::Link);
    }

    void closingAsksOnceWhileJobsRun()
    {
        const QString clip = m_test->folder(QStringLiteral("long")) + QStringLiteral("/long.mp4");
        QVERIFY(WindowUnderTest::makeClip(clip, 120));
        m_test->chooseDestination(m_test->folder(QStringLiteral("out")));
        m_test->drop({QUrl::fromLocalFile(clip)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 1, scanMs);
        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Running), 1, scanMs);
        m_test->answer = false;
        m_test->window->close();
        QVERIFY(m_test->window->isVisible());
        QCOMPARE(m_test->questions,
                 QStringList{QStringLiteral("Jobs are still running. If you quit now: 1 running job goes back to the "
                                            "queue and starts again next time.")});
        m_test->questions.clear();
        m_test->end();
        QCOMPARE(m_test->questions.size(), 1);
        QVERIFY(m_test->start());
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Running), 1, scanMs); // as it was before
        QTRY_VERIFY(m_test->find<QAction>("stopNow")->isEnabled());
        m_test->click("stopNow");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Queued), 1, scanMs);
        m_test->questions.clear();
        m_test->end();
        QVERIFY(m_test->questions.isEmpty());
        QVERIFY(m_test->start());
        QTest::qWait(300);
        QCOMPARE(m_test->count(JobState::Queued), 1); // the user had stopped it
    }

    void aQueueThatRunsIsKnownToAfterAPowerCut()
    {
        const QString mark = m_test->app->database() + QStringLiteral(".running");
        QVERIFY(!QFileInfo::exists(mark));
        m_test->app->queue().start();
        QVERIFY(QFileInfo::exists(mark)); // and not only when it ends
        m_test->app->queue().pause(PauseMode::Now);
        QVERIFY(!QFileInfo::exists(mark));
        m_test->app->queue().start();
        m_test->end();
        QVERIFY(QFileInfo::exists(mark));
        QVERIFY(m_test->start());
        QCOMPARE(m_test->app->queue().mode(), QueueMode::Running);
    }

    void jobsAndSettingsSurviveARestart()
    {
        const QString folder = m_test->folder(QStringLiteral("stay"));
        WindowUnderTest::writeText(folder + QStringLiteral("/clip.mp4"), "x");
        const QString out = m_test->folder(QStringLiteral("elsewhere"));
        m_test->chooseDestination(out);
        QVERIFY(m_test->choosePreset(QStringLiteral("Rewrap")));
        m_test->drop({QUrl::fromLocalFile(folder)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 1, scanMs);
        m_test->find<JobTableView>("jobTable")->sortByColumn(1, Qt::DescendingOrder);
        m_test->find<FilterSidebar>("filterSidebar")->setCategory(JobCategory::New);
        m_test->end();
        QCOMPARE(m_test->questions, QStringList()); // nothing ran
        QVERIFY(m_test->start());
        QCOMPARE(m_test->count(JobState::New), 1);
        QTRY_VERIFY(m_test->find<QWidget>("intakeStrip")->isVisible());
        QCOMPARE(m_test->find<QComboBox>("presetCombo")->currentText(), QStringLiteral("Rewrap"));
        QVERIFY(m_test->find<QWidget>("destinationButton")->toolTip().contains(QStringLiteral("elsewhere")));
        QCOMPARE(m_test->find<FilterSidebar>("filterSidebar")->category(), JobCategory::New);
        QCOMPARE(m_test->find<JobTableView>("jobTable")->horizontalHeader()->sortIndicatorSection(), 1);
    }
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
