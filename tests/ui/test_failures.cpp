// SPDX-License-Identifier: GPL-3.0-or-later
// Failures by their cause: the entries below Failed, what their menu does, what they cost.
#include "models/table/job_list.h"
#include "ui/jobs/failure_text.h"
#include "ui/jobs/filter_sidebar.h"
#include "ui/jobs/job_table_view.h"
#include "ui/mainwindow/banner.h"
#include "window_under_test.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace reelyard;

namespace
{

constexpr int scanMs = 10'000;
constexpr int workMs = 90'000;

Job failed(qint64 id, const QString &code, ErrorClass errorClass = ErrorClass::Source)
{
    Job job;
    job.id = JobId{id};
    job.position = static_cast<double>(id);
    job.state = JobState::Failed;
    job.trouble.edit([&](Trouble &trouble) {
        trouble.error = Error{errorClass, code, QStringLiteral("It is so."), {}};
    });
    return job;
}

} // namespace

class TestFailures : public QObject
{
    Q_OBJECT

    static QTreeWidgetItem *entry(const FilterSidebar &sidebar, JobCategory category)
    {
        for (int row = 0; row < sidebar.topLevelItemCount(); ++row) {
            if (sidebar.topLevelItem(row)->data(0, FilterSidebar::CategoryRole).toInt() == static_cast<int>(category))
                return sidebar.topLevelItem(row);
        }
        return nullptr;
    }

    static QStringList causesIn(const FilterSidebar &sidebar)
    {
        QStringList shown;
        const QTreeWidgetItem *top = entry(sidebar, JobCategory::Failed);
        for (int row = 0; row < top->childCount(); ++row)
            shown << QStringLiteral("%1 %2")
                         .arg(top->child(row)->data(0, FilterSidebar::CountRole).toInt())
                         .arg(top->child(row)->text(0));
        return shown;
    }

    /// Opens the menu of a failure as the keyboard would, and triggers an entry of it.
    static void chooseFromMenu(FilterSidebar &sidebar, const char *name)
    {
        bool done = false;
        QTimer look;
        connect(&look, &QTimer::timeout, &sidebar, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu || menu->objectName() != QLatin1String("failureMenu"))
                return;
            look.stop();
            for (QAction *action : menu->actions()) {
                if (action->objectName() == QLatin1String(name)) {
                    done = true;
                    menu->setActiveAction(action);
                }
            }
            QTest::keyClick(menu, Qt::Key_Return);
        });
        look.start(20);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
        QApplication::sendEvent(sidebar.viewport(), &event);
        QVERIFY(done);
    }

private slots:
    void entriesSumToFailedAndStayRight()
    {
        JobList list;
        FilterSidebar sidebar(list);
        QVERIFY(causesIn(sidebar).isEmpty());
        list.insert({failed(1, QStringLiteral("source.not-media")), failed(2, QStringLiteral("source.not-media")),
                     failed(3, QStringLiteral("link.not-found"), ErrorClass::Permanent)});
        list.flush();
        QCOMPARE(causesIn(sidebar),
                 QStringList({QStringLiteral("2 Not a media file"), QStringLiteral("1 Link is dead (404)")}));
        QVERIFY(entry(sidebar, JobCategory::Failed)
                    ->child(0)
                    ->data(0, Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("2 jobs")));
        Job again = failed(1, {});
        again.state = JobState::Queued;
        again.trouble.clear();
        list.replace(again);
        list.remove({JobId{3}});
        list.flush();
        QCOMPARE(causesIn(sidebar), QStringList{QStringLiteral("1 Not a media file")});
    }

    void neverMoreThanTen()
    {
        JobList list;
        FilterSidebar sidebar(list);
        std::vector<Job> jobs;
        for (qint64 id = 1; id <= 300; ++id)
            jobs.push_back(failed(id, QStringLiteral("code.%1").arg(id % 23),
                                  id % 2 ? ErrorClass::Source : ErrorClass::Permanent));
        list.insert(jobs);
        list.flush();
        QCOMPARE(causesIn(sidebar).size(), 10);
        int sum = 0;
        for (const QString &cause : causesIn(sidebar))
            sum += cause.section(u' ', 0, 0).toInt();
        QCOMPARE(sum, 300);
        // An entry of several rare causes shows them all.
        QTreeWidgetItem *top = entry(sidebar, JobCategory::Failed);
        for (int row = 0; row < top->childCount(); ++row) {
            sidebar.setCurrentItem(top->child(row));
            const JobFilter filter{sidebar.category(), {}, sidebar.causes()};
            const auto shown =
                std::count_if(jobs.begin(), jobs.end(), [&filter](const Job &job) { return filter.accepts(job); });
            QCOMPARE(int(shown), top->child(row)->data(0, FilterSidebar::CountRole).toInt());
        }
    }

    void theChosenCauseStaysChosenAndGoesWithItsLastJob()
    {
        JobList list;
        FilterSidebar sidebar(list);
        list.insert({failed(1, QStringLiteral("source.damaged")), failed(2, QStringLiteral("source.damaged")),
                     failed(3, QStringLiteral("source.not-media"))});
        list.flush();
        QTreeWidgetItem *top = entry(sidebar, JobCategory::Failed);
        QCOMPARE(top->child(1)->text(0), QStringLiteral("Not a media file"));
        sidebar.setCurrentItem(top->child(1));
        QSignalSpy told(&sidebar, &FilterSidebar::filterChosen);
        list.insert({failed(4, QStringLiteral("source.not-media")), failed(5, QStringLiteral("source.not-media"))});
        list.flush();
        QCOMPARE(sidebar.currentItem(), top->child(0)); // it is the most frequent now
        QCOMPARE(sidebar.causes().front().code, QStringLiteral("source.not-media"));
        QCOMPARE(told.size(), 0);
        list.remove({JobId{3}, JobId{4}, JobId{5}});
        list.flush();
        QCOMPARE(sidebar.currentItem(), top);
        QVERIFY(sidebar.causes().empty());
        QCOMPARE(told.size(), 1);
    }

    void keysAndTheMarkOpenAndClose()
    {
        JobList list;
        list.insert({failed(1, QStringLiteral("source.damaged"))});
        list.flush();
        FilterSidebar sidebar(list);
        sidebar.resize(176, 500);
        sidebar.show();
        sidebar.openFailed(false);
        QTreeWidgetItem *top = entry(sidebar, JobCategory::Failed);
        sidebar.setCategory(JobCategory::Failed);
        QTest::keyClick(&sidebar, Qt::Key_Right);
        QVERIFY(sidebar.isFailedOpen());
        QTest::keyClick(&sidebar, Qt::Key_Down);
        QCOMPARE(sidebar.causes().size(), std::size_t{1});
        sidebar.openFailed(false);
        QCOMPARE(sidebar.currentItem(), top);
        // Somewhere behind its name is the mark.
        const QRect box = sidebar.visualItemRect(top);
        for (int x = box.left() + 40; x < box.right() && !sidebar.isFailedOpen(); x += 4)
            QTest::mouseClick(sidebar.viewport(), Qt::LeftButton, {}, QPoint(x, box.center().y()));
        QVERIFY(sidebar.isFailedOpen());
    }

    void aTickOfProgressCostsNothing()
    {
        JobList list;
        std::vector<Job> jobs;
        for (qint64 id = 1; id <= 100'000; ++id)
            jobs.push_back(failed(id, QStringLiteral("code.%1").arg(id % 40)));
        jobs.back().state = JobState::Running;
        jobs.back().trouble.clear();
        list.insert(std::move(jobs));
        list.flush();
        FilterSidebar sidebar(list);
        QSignalSpy edited(sidebar.model(), &QAbstractItemModel::dataChanged);
        for (int tick = 0; tick < 100; ++tick) {
            list.setProgress(JobId{100'000}, {});
            list.flush();
        }
        QCOMPARE(edited.size(), 0);
        QElapsedTimer timer;
        timer.start();
        for (qint64 id = 1; id <= 1000; ++id) { // a change looks at what changed
            Job again = failed(id, QStringLiteral("code.1"));
            list.replace(again);
            list.flush();
        }
        qInfo("1000 changes among 100,000 failures: %lld ms", static_cast<long long>(timer.elapsed()));
    }

    void wordsForEveryCause()
    {
        FailureGroup group;
        group.causes = {{ErrorClass::Source, QStringLiteral("source.brand-new")}};
        group.errorClass = ErrorClass::Source;
        group.code = QStringLiteral("source.brand-new");
        group.sentence = QStringLiteral("The tape is wet.");
        QCOMPARE(failuretext::name(group), QStringLiteral("The tape is wet"));
        group.isSame = false;
        QCOMPARE(failuretext::name(group), QStringLiteral("Trouble with the file"));
        group.code.clear();
        QCOMPARE(failuretext::name(group), QStringLiteral("Other: Trouble with the file"));
        group.causes.push_back({ErrorClass::Permanent, QStringLiteral("file.missing")});
        QCOMPARE(failuretext::name(group), QStringLiteral("Other causes"));
    }

    void aCauseIsRetriedSettledAndExported()
    {
        WindowUnderTest test;
        QVERIFY(test.start());
        const QString folder = test.folder(QStringLiteral("in"));
        for (int i = 0; i < 3; ++i)
            WindowUnderTest::writeText(folder + QStringLiteral("/text %1.mp4").arg(i), "this is not a video");
        WindowUnderTest::writeText(folder + QStringLiteral("/gone.mp4"), "x");
        test.chooseDestination(test.folder(QStringLiteral("out")));
        QVERIFY(test.choosePreset(QStringLiteral("Web MP4 480p")));
        test.drop({QUrl::fromLocalFile(folder)});
        QTRY_COMPARE_WITH_TIMEOUT(test.count(JobState::New), 4, scanMs);
        QVERIFY(QFile::remove(folder + QStringLiteral("/gone.mp4")));
        test.click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(test.count(JobState::Failed), 4, workMs);
        auto *sidebar = test.find<FilterSidebar>("filterSidebar");
        QTRY_COMPARE(causesIn(*sidebar).size(), 2);
        QTreeWidgetItem *top = entry(*sidebar, JobCategory::Failed);
        auto *table = test.find<JobTableView>("jobTable");
        sidebar->setCurrentItem(top->child(0));
        QCOMPARE(table->model()->rowCount(), 3);

        test.noteAnswer = std::nullopt; // given up
        chooseFromMenu(*sidebar, "reviewCause");
        test.noteAnswer = QStringLiteral(" all of them texts ");
        chooseFromMenu(*sidebar, "reviewCause");
        QTRY_VERIFY(top->child(0)->toolTip(0).contains(QStringLiteral("3 of 3 reviewed")));

        test.fileAnswer = test.folder(QStringLiteral("out")) + QStringLiteral("/failures.json");
        chooseFromMenu(*sidebar, "exportCause");
        auto *banner = test.find<Banner>("banner");
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), scanMs);
        QVERIFY2(banner->messages().last().contains(QStringLiteral("3 failures were written")),
                 qPrintable(banner->messages().last()));
        QFile file(test.fileAnswer);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].toObject().value(QStringLiteral("note")).toString(), QStringLiteral("all of them texts"));

        // Only this cause runs again; two of its files have been mended.
        for (int i = 0; i < 2; ++i)
            QVERIFY(WindowUnderTest::makeClip(folder + QStringLiteral("/text %1.mp4").arg(i), i + 1)); // not equal
        chooseFromMenu(*sidebar, "retryCause");
        QTRY_COMPARE_WITH_TIMEOUT(test.count(JobState::Completed), 2, workMs);
        QTRY_COMPARE_WITH_TIMEOUT(test.count(JobState::Failed), 2, workMs);
        QTRY_COMPARE(causesIn(*sidebar).size(), 2);
        const std::vector<Job> &jobs = test.app->queue().list().jobs();
        const auto gone = std::find_if(jobs.begin(), jobs.end(),
                                       [](const Job &job) { return job.name == QLatin1String("gone.mp4"); });
        QCOMPARE(gone->attempts, 1);
    }

    void aTableThatCannotBeWrittenSaysSo()
    {
        WindowUnderTest test;
        QVERIFY(test.start());
        const QString file = test.folder(QStringLiteral("in")) + QStringLiteral("/text.mp4");
        WindowUnderTest::writeText(file, "this is not a video");
        test.drop({QUrl::fromLocalFile(file)});
        QTRY_COMPARE_WITH_TIMEOUT(test.count(JobState::New), 1, scanMs);
        test.click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(test.count(JobState::Failed), 1, workMs);
        auto *sidebar = test.find<FilterSidebar>("filterSidebar");
        sidebar->setCategory(JobCategory::Failed);
        test.fileAnswer = test.folder(QStringLiteral("out")) + QStringLiteral("/no such folder/failures.csv");
        chooseFromMenu(*sidebar, "exportCause");
        auto *banner = test.find<Banner>("banner");
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), scanMs);
        QVERIFY2(banner->messages().last().contains(QStringLiteral("cannot be written")),
                 qPrintable(banner->messages().last()));
    }
};

QTEST_MAIN(TestFailures)
#include "test_failures.moc"
