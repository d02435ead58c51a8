// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/activity_log.h"
#include "ui/activity/batch_history_model.h"
#include "ui/activity/measure_tile.h"
#include "ui/jobs/filter_sidebar.h"
#include "ui/jobs/job_table_view.h"
#include "window_under_test.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <random>

using namespace reelyard;

namespace
{
constexpr int scanMs = 10'000;
constexpr int workMs = 90'000;

BatchRecord randomRecord(std::mt19937 &random, qint64 id)
{
    BatchRecord record;
    record.summary.batch = {BatchId{id}, QStringLiteral("Card %1").arg(random() % 50), Timestamp{id * 1000}, {}};
    record.summary.completed = static_cast<int>(random() % 100);
    record.summary.failed = static_cast<int>(random() % 3);
    record.summary.jobs = record.summary.completed + record.summary.failed;
    record.summary.bytesIn = static_cast<qint64>(random() % 4) * 1'000'000;
    record.summary.bytesOut = static_cast<qint64>(random() % 4) * 700'000;
    if (random() % 2) {
        record.summary.startedAt = Timestamp{id * 1000};
        record.summary.endedAt = Timestamp{id * 1000 + static_cast<qint64>(random() % 100'000)};
    }
    record.dollars = random() % 2 ? 0.25 * static_cast<double>(random() % 8) : 0;
    return record;
}

} // namespace

class TestActivityPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowUnderTest> m_test;

    QStringList historyRow(int row) const
    {
        const auto *model = m_test->find<QTreeView>("batchHistory")->model();
        QStringList texts;
        for (const int column :
             {BatchHistoryModel::Name, BatchHistoryModel::Jobs, BatchHistoryModel::Done, BatchHistoryModel::Failed})
            texts << model->index(row, column).data().toString();
        return texts;
    }
    /// Converts so many clips and one that is none, as one batch of the folder's name.
    void convert(const QString &name, int clips)
    {
        const QString folder = m_test->folder(name);
        for (int clip = 0; clip < clips; ++clip)
            QVERIFY(WindowUnderTest::makeClip(folder + QStringLiteral("/%1 %2.mp4").arg(name).arg(clip), 1 + clip));
        WindowUnderTest::writeText(folder + QStringLiteral("/broken.mp4"), "no video");
        m_test->chooseDestination(m_test->folder(QStringLiteral("made")));
        QVERIFY(m_test->choosePreset(QStringLiteral("Web MP4 480p")));
        const int before = m_test->app->queue().list().count();
        m_test->drop({QUrl::fromLocalFile(folder)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->app->queue().list().count(), before + clips + 1, scanMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_test->find<QPushButton>("stopScan")->isVisible(), scanMs);
        m_test->click("startNew");
        QTRY_VERIFY_WITH_TIMEOUT(m_test->app->queue().nothingCanGoOn(), workMs);
    }

private slots:
    void init()
    {
        m_test = std::make_unique<WindowUnderTest>();
        QVERIFY(m_test->start());
    }
    void cleanup() { m_test.reset(); }

    void theHistoryIsAModel()
    {
        const ManualClock clock;
        BatchHistoryModel model(clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::mt19937 random(42);
        QPersistentModelIndex kept;
        for (int round = 0; round < 60; ++round) {
            std::vector<BatchRecord> records;
            for (qint64 id = 1; id <= 40; ++id) {
                if (round < 30 || random() % 4)
                    records.push_back(randomRecord(random, id));
            }
            model.setRecords(records);
            QCOMPARE(model.rowCount(), static_cast<int>(records.size()));
            if (round == 0)
                kept = model.index(7, 0);
            const auto column = static_cast<BatchHistoryModel::Column>(random() % BatchHistoryModel::ColumnCount);
            const qint64 id = kept.isValid() ? kept.data(BatchHistoryModel::BatchIdRole).toLongLong() : 0;
            model.sort(column, random() % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
            if (round < 30)
                QCOMPARE(kept.data(BatchHistoryModel::BatchIdRole).toLongLong(), id);
        }
        model.sort(BatchHistoryModel::OutputSize, Qt::DescendingOrder);
        double before = 1e18;
        bool wasKnown = true;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QVariant size = model.index(row, BatchHistoryModel::OutputSize).data(BatchHistoryModel::ValueRole);
            QVERIFY(wasKnown || !size.isValid()); // what is not known comes last
            wasKnown = size.isValid();
            if (!wasKnown)
                continue;
            QVERIFY(size.toDouble() <= before);
            before = size.toDouble();
        }
    }

    void anEmptyPageSaysSo()
    {
        m_test->click("showActivity");
        QVERIFY(m_test->find<QWidget>("activityPage")->isVisible());
        QVERIFY(m_test->find<QLabel>("activityNothing")->isVisible());
        QTRY_VERIFY(m_test->find<QLabel>("historyNothing")->isVisible());
        QVERIFY(!m_test->find<QPushButton>("exportHistory")->isEnabled());
        QVERIFY(m_test->find<FilterSidebar>("filterSidebar")->isActivity());
        m_test->click("showActivity");
        QVERIFY(!m_test->find<QWidget>("activityPage")->isVisible());
        QVERIFY(!m_test->find<FilterSidebar>("filterSidebar")->isActivity());
    }

    void whatRanIsDrawnAndStaysAfterItIsCleared()
    {
        convert(QStringLiteral("card"), 2);
        QCOMPARE(m_test->count(JobState::Completed), 2);
        QCOMPARE(m_test->count(JobState::Failed), 1);
        m_test->click("showActivity");
        QTRY_VERIFY(m_test->find<QTreeView>("batchHistory")->isVisible());
        auto *chart = m_test->find<QWidget>("activityChart");
        QVERIFY(chart->isVisible());
        QVERIFY(chart->accessibleName().contains(m_test->find<MeasureTile>("measureFrames")->text()));
        // All of the numbers can be had without a mouse.
        const auto samples = m_test->app->activity().samples({}, SystemClock().now());
        QVERIFY(!samples.empty());
        m_test->click("measureWritten");
        double written = 0;
        for (const ActivitySample &sample : samples)
            written += sample.of(Place::Local).bytesPerSecond;
        QVERIFY(written > 0);
        QVERIFY(!m_test->find<QLabel>("activitySummary")->text().isEmpty());
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_End);
        const QString last = chart->accessibleDescription();
        QVERIFY(!last.isEmpty());
        QTest::keyClick(chart, Qt::Key_Home);
        QVERIFY(!chart->accessibleDescription().isEmpty());
        for (int range = 0; range < 3; ++range) {
            m_test->find<QComboBox>("activityRange")->setCurrentIndex(range);
            QVERIFY(chart->isVisible());
        }

        QCOMPARE(historyRow(0), (QStringList{"card", "3", "2", "1"}));
        const auto *model = m_test->find<QTreeView>("batchHistory")->model();
        const auto value = [model](int column) { return model->index(0, column).data(BatchHistoryModel::ValueRole); };
        const qint64 source = value(BatchHistoryModel::SourceSize).toLongLong();
        const qint64 output = value(BatchHistoryModel::OutputSize).toLongLong();
        QVERIFY(source > 1000 && output > 1000);
        QCOMPARE(value(BatchHistoryModel::Saved).toLongLong(), source - output);
        const QVariant took = value(BatchHistoryModel::Took);
        QVERIFY(took.isValid());

        m_test->click("clearFinished");
        QTRY_COMPARE(m_test->app->queue().list().count(), 1); // what failed stays
        QVERIFY(!m_test->find<QAction>("clearFinished")->isEnabled());
        QTRY_COMPARE(historyRow(0), (QStringList{"card", "3", "2", "1"}));
        m_test->click("undo");
        QTRY_COMPARE(m_test->app->queue().list().count(), 3);
        QTRY_COMPARE(historyRow(0), (QStringList{"card", "3", "2", "1"}));
        m_test->click("clearFinished");
        QTRY_COMPARE(m_test->app->queue().list().count(), 1);
        m_test->app->queue().remove(m_test->app->queue().idsWhere([](const Job &) { return true; }));
        QTRY_COMPARE(m_test->app->queue().list().count(), 0);
        QTRY_COMPARE(historyRow(0), (QStringList{"card", "3", "2", "1"}));

        m_test->end();
        QVERIFY(m_test->start());
        m_test->click("showActivity");
        QTRY_COMPARE(m_test->find<QTreeView>("batchHistory")->model()->rowCount(), 1);
        QCOMPARE(historyRow(0), (QStringList{"card", "3", "2", "1"}));
        const auto *again = m_test->find<QTreeView>("batchHistory")->model();
        const auto now = [again](int column) { return again->index(0, column).data(BatchHistoryModel::ValueRole); };
        QCOMPARE(now(BatchHistoryModel::SourceSize).toLongLong(), source);
        QCOMPARE(now(BatchHistoryModel::OutputSize).toLongLong(), output);
        QCOMPARE(now(BatchHistoryModel::Took), took);
        QVERIFY(!m_test->app->activity().isEmpty()); // remembered, too

        m_test->fileAnswer = m_test->folder(QStringLiteral("out")) + QStringLiteral("/history.csv");
        m_test->click("exportHistory");
        QTRY_VERIFY(m_test->find<QWidget>("banner")->isVisible());
        QFile file(m_test->fileAnswer);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY(csv.startsWith("batch,name,"));
        QVERIFY(csv.contains(",card,"));
        QCOMPARE(csv.count('\n'), 2);
    }

    void aBatchIsFilteredRenamedAndRetriedFromTheSidebar()
    {
        for (const char *name : {"Card 1", "Card 2"}) {
            const QString folder = m_test->folder(QLatin1String(name));
            for (int i = 0; i < 3; ++i)
                WindowUnderTest::writeText(folder + QStringLiteral("/%1 %2.mp4").arg(QLatin1String(name)).arg(i), "x");
            m_test->drop({QUrl::fromLocalFile(folder)});
            QTRY_VERIFY_WITH_TIMEOUT(!m_test->find<QPushButton>("stopScan")->isVisible(), scanMs);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 6, scanMs);
        auto *sidebar = m_test->find<FilterSidebar>("filterSidebar");
        auto *table = m_test->find<JobTableView>("jobTable");
        const auto &batches = m_test->app->queue().batchList().batches();
        QCOMPARE(batches.size(), std::size_t{2});
        const BatchId second = batches.back().id;
        sidebar->chooseBatch(second);
        QCOMPARE(table->model()->rowCount(), 3);
        auto *chip = m_test->find<QToolButton>("filterSource");
        QVERIFY(chip->isVisible());
        QVERIFY(chip->text().contains(QStringLiteral("Card 2")));
        sidebar->setCategory(JobCategory::Completed);
        QCOMPARE(table->model()->rowCount(), 0);
        sidebar->setCategory(JobCategory::New);
        QCOMPARE(table->model()->rowCount(), 3);
        // Neither searching nor a look at the activity drops it.
        QTest::keyClick(m_test->find<QLineEdit>("search"), Qt::Key_C);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        m_test->find<QLineEdit>("search")->clear();
        m_test->click("showActivity");
        m_test->click("showActivity");
        QCOMPARE(sidebar->category(), JobCategory::New);
        QVERIFY(sidebar->source());
        chip->click();
        QCOMPARE(table->model()->rowCount(), 6);
        QVERIFY(!chip->isVisible());

        auto *search = m_test->find<QLineEdit>("search");
        search->setText(QStringLiteral("batch:\"Card 1\" -0"));
        QTRY_COMPARE(table->model()->rowCount(), 2);
        m_test->app->queue().renameBatch(batches.front().id, QStringLiteral("Boat"));
        QTRY_VERIFY(m_test->find<QLabel>("searchNote")->isVisible()); // there is no such batch any more
        QCOMPARE(table->model()->rowCount(), 0);
        search->setText(QStringLiteral("batch:boat"));
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QVERIFY(!m_test->find<QLabel>("searchNote")->isVisible());
        search->setText(QStringLiteral("state:nwe"));
        auto *note = m_test->find<QLabel>("searchNote");
        QTRY_VERIFY(note->isVisible());
        QTRY_COMPARE(table->model()->rowCount(), 0);
        emit note->linkActivated(QStringLiteral("mend"));
        QCOMPARE(search->text(), QStringLiteral("state:New"));
        QTRY_COMPARE(table->model()->rowCount(), 6);

        // The names outlive the program.
        m_test->end();
        QVERIFY(m_test->start());
        QCOMPARE(m_test->app->queue().batchList().batches().front().name, QStringLiteral("Boat"));
    }

    void theSearchFieldOffersWhatThereIs()
    {
        auto *search = m_test->find<QLineEdit>("search");
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("clip st"));
        auto *completer = search->findChild<QCompleter *>();
        QTRY_VERIFY(completer->popup()->isVisible());
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        QCOMPARE(search->text(), QStringLiteral("clip state:"));
        QTRY_VERIFY(completer->popup()->isVisible());
        QTest::keyClicks(completer->popup(), QStringLiteral("fai"));
        QCOMPARE(search->text(), QStringLiteral("clip state:fai"));
        QTRY_COMPARE(completer->completionModel()->rowCount(), 1);
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        QCOMPARE(search->text(), QStringLiteral("clip state:Failed "));
        QVERIFY(!completer->popup()->isVisible());
    }

    void allThatIsQueuedIsRemovedAfterAYes()
    {
        const QString folder = m_test->folder(QStringLiteral("card"));
        for (int i = 0; i < 3; ++i)
            WindowUnderTest::writeText(folder + QStringLiteral("/%1.mp4").arg(i), "x");
        m_test->drop({QUrl::fromLocalFile(folder)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 3, scanMs);
        QVERIFY(!m_test->find<QAction>("removeQueued")->isEnabled());
        m_test->app->queue().startNew(m_test->app->queue().idsWhere([](const Job &job) { return raw(job.id) > 1; }));
        QTRY_COMPARE(m_test->count(JobState::Queued), 2);
        m_test->click("removeQueued");
        QTRY_COMPARE(m_test->app->queue().list().count(), 1);
        m_test->click("undo");
        QTRY_COMPARE(m_test->count(JobState::Queued), 2);
        m_test->click("removeQueued");
        QTRY_COMPARE(m_test->app->queue().list().count(), 1);
        QCOMPARE(m_test->count(JobState::New), 1);
        // Jobs that never ran are no history.
        m_test->app->queue().discardNew(m_test->app->queue().idsWhere([](const Job &) { return true; }));
        QTRY_COMPARE(m_test->app->queue().list().count(), 0);
        m_test->click("showActivity");
        QTRY_VERIFY(m_test->find<QLabel>("historyNothing")->isVisible());
    }

    void aWatchedFolderShowsItsJobs()
    {
        WatchRule rule;
        rule.folder = m_test->folder(QStringLiteral("arrivals"));
        rule.recipe = m_test->app->presets().presets().front().recipe;
        rule.destination = m_test->folder(QStringLiteral("made"));
        rule.settleTime = std::chrono::seconds(0);
        WindowUnderTest::writeText(rule.folder + QStringLiteral("/new.mp4"), "x");
        m_test->app->watches().start();
        bool added = false;
        m_test->app->watches().add(rule, [&added](const Result<WatchId> &done) { added = done.has_value(); });
        QTRY_VERIFY(added);
        auto *sidebar = m_test->find<FilterSidebar>("filterSidebar");
        const auto entry = [sidebar]() -> QTreeWidgetItem * {
            for (QTreeWidgetItemIterator item(sidebar); *item; ++item) {
                if ((*item)->data(0, FilterSidebar::KindRole).toInt() == FilterSidebar::Watch)
                    return *item;
            }
            return nullptr;
        };
        QTRY_VERIFY(entry());
        QCOMPARE(entry()->text(0), QStringLiteral("arrivals"));
        QTRY_COMPARE_WITH_TIMEOUT(entry()->data(0, FilterSidebar::CountRole).toInt(), 1, 60'000);
        const QString card = m_test->folder(QStringLiteral("card"));
        WindowUnderTest::writeText(card + QStringLiteral("/other.mp4"), "x");
        m_test->drop({QUrl::fromLocalFile(card)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->app->queue().list().count(), 2, scanMs);
        auto *table = m_test->find<JobTableView>("jobTable");
        QCOMPARE(table->model()->rowCount(), 2);
        sidebar->setCurrentItem(entry());
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(m_test->find<QToolButton>("filterSource")->text().contains(QStringLiteral("arrivals")));
        // What arrives while it is chosen is shown.
        WindowUnderTest::writeText(rule.folder + QStringLiteral("/later.mp4"), "y");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, 60'000);
        // A folder that is gone says so.
        QVERIFY(QFile::rename(rule.folder, rule.folder + QStringLiteral(" gone")));
        QTRY_COMPARE_WITH_TIMEOUT(entry()->data(0, FilterSidebar::IconRole).toString(),
                                  QStringLiteral("state-needs-you"), 60'000);
    }
};

QTEST_MAIN(TestActivityPage)
#include "test_activity_page.moc"
