// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/job_table_model.h"
#include "models/table/natural_order.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <map>
#include <random>

using namespace reelyard;

namespace
{

using Column = JobTableModel::Column;

Job jobWith(qint64 id, JobState state = JobState::Queued)
{
    Job job;
    job.id = JobId{id};
    job.position = static_cast<double>(id);
    job.name = QStringLiteral("clip %1.mov").arg(id);
    job.folder = QStringLiteral("/card/");
    job.preset = QStringLiteral("Web MP4 720p");
    job.state = state;
    job.addedAt = Timestamp{id};
    return job;
}

Job randomJob(std::mt19937 &random, qint64 id)
{
    Job job = jobWith(id, static_cast<JobState>(random() % jobStateCount));
    job.position = static_cast<double>(random() % 500);
    job.batch = BatchId{static_cast<qint64>(1 + random() % 4)};
    job.name = QStringLiteral("clip %1.mov").arg(random() % 100);
    job.folder = random() % 2 ? QStringLiteral("/a/") : QStringLiteral("/b/");
    job.preset = random() % 2 ? QStringLiteral("Review") : QStringLiteral("Archive");
    job.sourceSummary = random() % 2 ? QStringLiteral("h264 1920x1080") : QString();
    job.sourceDurationMs = static_cast<qint64>(random() % 100000);
    job.attempts = static_cast<int>(random() % 4);
    job.outputSizeBytes = static_cast<qint64>(random() % 5) - 1;
    if (random() % 2)
        job.finishedAt = Timestamp{static_cast<qint64>(random() % 1000)};
    return job;
}

/// What the model should show, found the slow and obvious way. Live columns are not among them.
std::vector<JobId> expectedOrder(const JobList &list, const JobFilter &filter, Column column, Qt::SortOrder order)
{
    std::vector<const Job *> shown;
    for (const Job &job : list.jobs()) {
        if (filter.accepts(job))
            shown.push_back(&job);
    }
    const auto compare = [column](const Job &a, const Job &b) -> int {
        const auto three = [](auto x, auto y) { return static_cast<int>(x > y) - static_cast<int>(x < y); };
        if (column == Column::Name) {
            const int names = compareNaturally(a.name, b.name);
            return names ? names : compareNaturally(*a.folder, *b.folder);
        }
        if (column == Column::Preset)
            return three(*a.preset, *b.preset);
        if (column == Column::Source) {
            const int summaries = three(*a.sourceSummary, *b.sourceSummary);
            return summaries ? summaries : three(a.sourceDurationMs, b.sourceDurationMs);
        }
        if (column == Column::Attempts)
            return three(a.attempts, b.attempts);
        return column == Column::Added ? three(a.addedAt, b.addedAt) : 0;
    };
    std::sort(shown.begin(), shown.end(), [&](const Job *a, const Job *b) {
        const bool up = order == Qt::AscendingOrder;
        if (column == Column::OutputSize) {
            if ((a->outputSizeBytes < 0) != (b->outputSizeBytes < 0))
                return b->outputSizeBytes < 0;
            if (a->outputSizeBytes != b->outputSizeBytes)
                return up == (a->outputSizeBytes < b->outputSizeBytes);
        } else if (column == Column::Finished) {
            if (a->finishedAt.has_value() != b->finishedAt.has_value())
                return a->finishedAt.has_value();
            if (a->finishedAt != b->finishedAt)
                return up == (a->finishedAt < b->finishedAt);
        } else if (const int different = compare(*a, *b)) {
            return up == (different < 0);
        }
        const auto key = [](const Job *job) { return std::pair(job->position, raw(job->id)); };
        return (up || column != Column::Number) ? key(a) < key(b) : key(b) < key(a);
    });
    std::vector<JobId> ids;
    for (const Job *job : shown)
        ids.push_back(job->id);
    return ids;
}

std::vector<JobId> shownOrder(const JobTableModel &model)
{
    std::vector<JobId> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.push_back(model.jobId(row));
    return ids;
}

} // namespace

class TestJobTableModel : public QObject
{
    Q_OBJECT
private slots:
    void givesTypedValues()
    {
        JobList list;
        Job job = jobWith(3, JobState::Running);
        job.sourceDurationMs = 100'000;
        job.progress.edit([](Progress &progress) {
            progress.fraction = 0.5;
            progress.speed = 2.0;
        });
        job.backend = QStringLiteral("local");
        list.insert({job});
        const JobTableModel model(list);
        const auto value = [&model](Column column) { return model.index(0, column).data(JobTableModel::ValueRole); };
        QCOMPARE(value(Column::Number).toLongLong(), 3);
        QCOMPARE(value(Column::Name).toString(), QStringLiteral("clip 3.mov"));
        QCOMPARE(value(Column::Status).toInt(), static_cast<int>(JobState::Running));
        QCOMPARE(value(Column::Speed).toDouble(), 2.0);
        QCOMPARE(value(Column::Eta).toLongLong(), 25);
        QCOMPARE(value(Column::OutputSize), QVariant());
        QCOMPARE(value(Column::Finished), QVariant());
        QCOMPARE(model.index(0, Column::RunsOn).data().toString(), QStringLiteral("This computer"));
        QCOMPARE(model.index(0, Column::Eta).data(JobTableModel::JobIdRole).toLongLong(), 3);
    }

    void followsRandomChanges_data()
    {
        QTest::addColumn<int>("most"); // changes a flush: below and above the limit for a reset
        QTest::newRow("few at a time") << 8;
        QTest::newRow("around the limit") << 120;
        QTest::newRow("many at a time") << 400;
    }
    void followsRandomChanges()
    {
        QFETCH(int, most);
        std::mt19937 random(4711U + static_cast<unsigned>(most));
        JobList list;
        JobTableModel model(list);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::map<qint64, QPersistentModelIndex> remembered;
        connect(&model, &QAbstractItemModel::modelReset, this, [&remembered] { remembered.clear(); });
        constexpr std::array columns{Column::Number,   Column::Name,  Column::Preset,     Column::Source,
                                     Column::Attempts, Column::Added, Column::OutputSize, Column::Finished};
        for (int round = 0; round < 90; ++round) {
            if (round % 10 == 0)
                model.sort(columns[random() % columns.size()], random() % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
            if (round % 25 == 0)
                model.setFilter({random() % 3 ? JobCategory::All : static_cast<JobCategory>(random() % 12),
                                 random() % 3 ? QString() : QStringLiteral("clip 1"),
                                 {},
                                 random() % 3 ? std::nullopt : std::optional(std::vector{BatchId{1}, BatchId{3}})});
            for (int change = static_cast<int>(random() % static_cast<unsigned>(most)); change >= 0; --change) {
                const qint64 id = 1 + static_cast<qint64>(random() % 600);
                switch (random() % 4) {
                case 0:
                    list.insert({randomJob(random, id)});
                    break;
                case 1:
                    list.replace(randomJob(random, id));
                    break;
                case 2:
                    list.setProgress(JobId{id}, Progress{});
                    break;
                default:
                    list.remove({JobId{id}});
                }
            }
            list.flush();
            const auto expected = expectedOrder(list, model.filter(), model.sortColumn(), model.sortOrder());
            QCOMPARE(shownOrder(model), expected);
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.rowOf(expected[static_cast<std::size_t>(row)]), row);
            for (const auto &[id, index] : remembered) {
                if (index.isValid())
                    QCOMPARE(raw(model.jobId(index.row())), id);
                else
                    QCOMPARE(model.rowOf(JobId{id}), -1);
            }
            remembered.clear();
            for (int i = 0; i < 5 && model.rowCount() > 0; ++i) {
                const int row = static_cast<int>(random() % static_cast<unsigned>(model.rowCount()));
                remembered[raw(model.jobId(row))] = model.index(row, Column::Status);
            }
        }
    }

    void sortsBeforeAChangeWasTold()
    {
        JobList list;
        list.insert({jobWith(1), jobWith(2), jobWith(3)});
        JobTableModel model(list);
        list.flush();
        list.remove({JobId{2}});
        model.sort(Column::Name, Qt::DescendingOrder);
        QCOMPARE(model.rowCount(), 3);
        list.flush();
        QCOMPARE(shownOrder(model), (std::vector{JobId{3}, JobId{1}}));
    }

    void liveValuesDoNotMoveRows()
    {
        JobList list;
        list.insert({jobWith(1, JobState::Running), jobWith(2, JobState::Running)});
        list.flush();
        JobTableModel model(list);
        Progress slow;
        slow.speed = 1;
        Progress fast;
        fast.speed = 9;
        list.setProgress(JobId{1}, slow);
        list.setProgress(JobId{2}, fast);
        list.flush();
        model.sort(Column::Speed, Qt::DescendingOrder);
        QCOMPARE(shownOrder(model), (std::vector{JobId{2}, JobId{1}}));
        QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
        QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
        list.setProgress(JobId{1}, fast);
        list.setProgress(JobId{2}, slow);
        list.flush();
        QCOMPARE(shownOrder(model), (std::vector{JobId{2}, JobId{1}}));
        QCOMPARE(layouts.size(), 0);
        QCOMPARE(data.size(), 1); // neighbours in one range
        QCOMPARE(data[0][0].toModelIndex().column(), static_cast<int>(Column::Status));
        QCOMPARE(data[0][1].toModelIndex().column(), static_cast<int>(Column::Eta));
        model.sort(Column::Speed, Qt::DescendingOrder);
        QCOMPARE(shownOrder(model), (std::vector{JobId{1}, JobId{2}}));
    }

    void aChangeThatMovesNothingIsDataAlone()
    {
        JobList list;
        list.insert({jobWith(1), jobWith(2), jobWith(3)});
        list.flush();
        JobTableModel model(list);
        QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
        list.replace(jobWith(1, JobState::Running));
        list.replace(jobWith(3, JobState::Running));
        list.flush();
        QCOMPARE(data.size(), 2);
        QCOMPARE(layouts.size() + resets.size(), 0);
    }

    // What changes while the pool sorts finds its place; until that is done the old order stays.
    void sortsManyRowsOnThePool_data()
    {
        QTest::addColumn<bool>("filtersMeanwhile");
        QTest::newRow("all rows") << false;
        QTest::newRow("another filter meanwhile") << true;
    }
    void sortsManyRowsOnThePool()
    {
        QFETCH(bool, filtersMeanwhile);
        std::mt19937 random(7);
        JobList list;
        std::vector<Job> jobs;
        for (qint64 id = 1; id <= 30'000; ++id)
            jobs.push_back(randomJob(random, id));
        list.insert(std::move(jobs));
        JobTableModel model(list);
        list.flush();
        const std::vector<JobId> before = shownOrder(model);
        model.sort(Column::Name, Qt::DescendingOrder);
        QVERIFY(model.isSorting());
        QCOMPARE(shownOrder(model), before);
        const QPersistentModelIndex remembered = model.index(model.rowOf(JobId{77}), Column::Name);

        for (int i = 0; i < 300; ++i)
            list.replace(randomJob(random, 100 + static_cast<qint64>(random() % 30'000)));
        list.remove({JobId{5}, JobId{6}, JobId{29'999}});
        list.insert({randomJob(random, 40'000), randomJob(random, 40'001)});
        list.flush();
        if (filtersMeanwhile)
            model.setFilter({JobCategory::All, QStringLiteral("clip")});
        QTRY_VERIFY(!model.isSorting());
        QCOMPARE(model.sortColumn(), Column::Name);
        QCOMPARE(shownOrder(model), expectedOrder(list, {}, Column::Name, Qt::DescendingOrder));
        if (!filtersMeanwhile)
            QCOMPARE(model.jobId(remembered.row()), JobId{77});

        // A later order takes the place of one that is not done.
        model.sort(Column::Preset);
        model.sort(Column::Attempts);
        QVERIFY(!model.isSorting());
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(shownOrder(model), expectedOrder(list, {}, Column::Attempts, Qt::AscendingOrder));
    }

    // The order of all rows is kept while some are hidden; what changes meanwhile has its place in it all the same.
    void showsAllRowsAgainInTheirOrder()
    {
        std::mt19937 random(8);
        JobList list;
        std::vector<Job> jobs;
        for (qint64 id = 1; id <= 25'000; ++id)
            jobs.push_back(randomJob(random, id));
        list.insert(std::move(jobs));
        JobTableModel model(list);
        list.flush();
        model.sort(Column::Name);
        QTRY_VERIFY(!model.isSorting());
        for (const JobFilter &filter :
             {JobFilter{JobCategory::Queued, {}}, JobFilter{JobCategory::All, QStringLiteral("clip ")}, JobFilter{},
              JobFilter{JobCategory::All, QStringLiteral("clip 1")}, JobFilter{}}) {
            model.setFilter(filter);
            QVERIFY(!model.isSorting());
            QCOMPARE(shownOrder(model), expectedOrder(list, filter, Column::Name, Qt::AscendingOrder));
            for (int i = 0; i < 30; ++i)
                list.replace(randomJob(random, 1 + static_cast<qint64>(random() % 25'000)));
            list.remove({JobId{1 + static_cast<qint64>(random() % 25'000)}});
            list.insert({randomJob(random, 30'000 + static_cast<qint64>(random() % 100))});
            list.flush();
            QCOMPARE(shownOrder(model), expectedOrder(list, filter, Column::Name, Qt::AscendingOrder));
        }
    }

    void resetsOnceAboveSixtyFourRows()
    {
        JobList list;
        JobTableModel model(list);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
        std::vector<Job> jobs;
        std::vector<JobId> ids;
        for (qint64 id = 1; id <= 64; ++id) {
            jobs.push_back(jobWith(id));
            ids.push_back(JobId{id});
        }
        list.insert(jobs);
        list.flush();
        QCOMPARE(resets.size(), 0);
        QCOMPARE(inserts.size(), 1);
        list.insert({jobWith(65)});
        list.remove(ids);
        list.flush();
        QCOMPARE(resets.size(), 1);
        QCOMPARE(model.rowCount(), 1);
    }

    void staysFastAtHundredThousandRows()
    {
        std::mt19937 random(99);
        constexpr qint64 count = 100'000;
        std::vector<Job> jobs;
        for (qint64 id = 1; id <= count; ++id) {
            Job job = jobWith(id, JobState::Queued);
            job.name = QStringLiteral("A%1_C%2.mov").arg(random() % 1000).arg(random() % 100000);
            jobs.push_back(job);
        }
        JobList list;
        JobTableModel model(list);
        QElapsedTimer timer;
        const auto lap = [&timer](const char *what) {
            const qint64 ms = timer.elapsed();
            qInfo("%s: %lld ms", what, static_cast<long long>(ms));
            timer.start();
            return ms;
        };
        timer.start();
        list.insert(std::move(jobs));
        list.flush();
        QCOMPARE(model.rowCount(), static_cast<int>(count));
        QVERIFY(lap("insert 100,000") < 5000);
        model.sort(Column::Name);
        QTRY_VERIFY_WITH_TIMEOUT(!model.isSorting(), 60'000);
        QVERIFY(lap("sort by name") < 5000);
        model.sort(Column::Status);
        QVERIFY(lap("sort by status") < 3000);
        model.sort(Column::Name);
        QTRY_VERIFY_WITH_TIMEOUT(!model.isSorting(), 60'000);
        timer.start();

        std::vector<Job> more;
        for (qint64 id = count + 1; id <= count + 10'000; ++id)
            more.push_back(jobWith(id));
        list.insert(std::move(more));
        list.flush();
        QCOMPARE(model.rowCount(), static_cast<int>(count) + 10'000);
        QVERIFY(lap("merge 10,000 in") < 2000);

        for (int i = 0; i < 1000; ++i)
            list.setProgress(JobId{1 + static_cast<qint64>(random() % count)}, {});
        list.flush();
        QVERIFY(lap("1,000 scattered updates") < 1000);

        for (int i = 0; i < 8; ++i) {
            Job job = *list.find(JobId{1 + static_cast<qint64>(random() % count)});
            job.state = JobState::Running;
            list.replace(job);
        }
        list.flush();
        QVERIFY(lap("8 state changes") < 1000);

        list.remove({JobId{1}, JobId{500}, JobId{90'000}});
        list.flush();
        QVERIFY(lap("remove 3") < 1000);
        model.setFilter({JobCategory::Queued, QStringLiteral("c77")});
        QVERIFY(lap("filter by text") < 2000);
        model.setFilter({});
        QVERIFY(lap("no filter") < 5000);
        std::vector<JobId> ids;
        for (qint64 id = 1; id <= count; id += 2)
            ids.push_back(JobId{id});
        list.remove(ids);
        list.flush();
        QVERIFY(lap("remove 50,000") < 2000);
        QCOMPARE(model.rowCount(), list.count());
        QCOMPARE(shownOrder(model), expectedOrder(list, {}, Column::Name, Qt::AscendingOrder));
    }
};

QTEST_GUILESS_MAIN(TestJobTableModel)
#include "test_job_table_model.moc"
