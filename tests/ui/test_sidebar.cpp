// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/intake.h"
#include "app/intake/watch_desk.h"
#include "app/queue/job_queue.h"
#include "models/table/batch_list.h"
#include "models/table/job_list.h"
#include "ui/jobs/filter_sidebar.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>

using namespace reelyard;
using namespace std::chrono_literals;

namespace
{

// Noon of 15 November 2026.
constexpr Timestamp today{1'794'744'000'000};

Job jobWith(qint64 id, qint64 batch, JobState state = JobState::Queued)
{
    Job job;
    job.id = JobId{id};
    job.batch = BatchId{batch};
    job.state = state;
    if (state == JobState::Held)
        job.holdReason = HoldReason::User;
    return job;
}

/// The sidebar with what it looks at; nothing is stored.
struct Shown {
    Shown()
        : store(dir.filePath(QStringLiteral("q.sqlite")))
        , queue(store, clock, {}, dir.filePath(QStringLiteral("workers")))
        , intake(queue)
        , desk(queue, intake)
        , sidebar(list)
    {
        sidebar.addSections(batches, desk, clock);
        sidebar.resize(220, 900);
    }

    QTreeWidgetItem *find(FilterSidebar::Kind kind, qint64 id = 0) const
    {
        for (QTreeWidgetItemIterator item(const_cast<FilterSidebar *>(&sidebar)); *item; ++item) {
            if ((*item)->data(0, FilterSidebar::KindRole).toInt() == kind &&
                (id == 0 || (*item)->data(0, FilterSidebar::IdRole).toLongLong() == id))
                return *item;
        }
        return nullptr;
    }
    QTreeWidgetItem *batch(qint64 id) const { return find(FilterSidebar::Batch, id); }
    QTreeWidgetItem *state(JobCategory category) const
    {
        return sidebar.topLevelItem(static_cast<int>(category) == static_cast<int>(JobCategory::ToReview)
                                        ? 8
                                        : static_cast<int>(category) + (category > JobCategory::Completed ? 1 : 0));
    }

    QTemporaryDir dir;
    ManualClock clock{today};
    StoreThread store;
    JobQueue queue;
    IntakeDesk intake;
    WatchDesk desk;
    JobList list;
    BatchList batches;
    FilterSidebar sidebar;
};

} // namespace

class TestSidebar : public QObject
{
    Q_OBJECT
private slots:
    void countsStayRightUnderRandomChanges()
    {
        Shown shown;
        const QAbstractItemModelTester tester(shown.sidebar.model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::mt19937 random(20261128);
        std::map<qint64, Job> reference;
        std::vector<Batch> known;
        for (qint64 batch = 1; batch <= 60; ++batch)
            known.push_back({BatchId{batch}, QStringLiteral("Card %1").arg(batch), today - batch * 24h, {}});
        shown.batches.insert(known);
        for (int step = 0; step < 6000; ++step) {
            const qint64 id = 1 + static_cast<qint64>(random() % 400);
            const Job job = jobWith(id, 1 + id % 60, static_cast<JobState>(random() % jobStateCount));
            if (random() % 3 == 0) {
                shown.list.remove({JobId{id}});
                reference.erase(id);
            } else {
                shown.list.insert({job});
                reference[id] = job;
            }
            if (step % 20 == 0)
                shown.list.flush();
            if (step % 700 == 0)
                shown.sidebar.chooseBatch(BatchId{static_cast<qint64>(1 + random() % 60)});
        }
        shown.list.flush();
        int sum = 0;
        for (int row = 1; row < 12; ++row) {
            const QTreeWidgetItem *entry = shown.sidebar.topLevelItem(row);
            const int count = entry->data(0, FilterSidebar::CountRole).toInt();
            const auto category = static_cast<JobCategory>(entry->data(0, FilterSidebar::CategoryRole).toInt());
            QCOMPARE(count, static_cast<int>(std::count_if(reference.begin(), reference.end(), [&](const auto &job) {
                         return isIn(job.second, category);
                     })));
            sum += category == JobCategory::ToReview ? 0 : count;
        }
        QCOMPARE(sum, static_cast<int>(reference.size()));
        QCOMPARE(shown.sidebar.topLevelItem(0)->data(0, FilterSidebar::CountRole).toInt(), sum);
        for (qint64 batch = 1; batch <= 60; ++batch) {
            int jobs = 0;
            int failed = 0;
            for (const auto &[id, job] : reference) {
                jobs += job.batch == BatchId{batch} ? 1 : 0;
                failed += job.batch == BatchId{batch} && job.state == JobState::Failed ? 1 : 0;
            }
            const QTreeWidgetItem *entry = shown.batch(batch);
            QCOMPARE(entry != nullptr, jobs > 0);
            if (!entry)
                continue;
            QCOMPARE(entry->data(0, FilterSidebar::CountRole).toInt(), jobs);
            QCOMPARE(entry->data(0, FilterSidebar::FailedRole).toInt(), failed);
        }
        // Months sum up what they hold.
        for (QTreeWidgetItemIterator item(&shown.sidebar); *item; ++item) {
            if ((*item)->data(0, FilterSidebar::KindRole).toInt() != FilterSidebar::Month)
                continue;
            int jobs = 0;
            for (int row = 0; row < (*item)->childCount(); ++row)
                jobs += (*item)->child(row)->data(0, FilterSidebar::CountRole).toInt();
            QCOMPARE((*item)->data(0, FilterSidebar::CountRole).toInt(), jobs);
        }
    }

    void amongManyBatchesAChangeTouchesItsOwn()
    {
        Shown shown;
        std::vector<Batch> batches;
        for (qint64 batch = 1; batch <= 1000; ++batch)
            batches.push_back({BatchId{batch}, QStringLiteral("Card %1").arg(batch), today - (1000 - batch) * 1h, {}});
        shown.batches.insert(batches);
        std::vector<Job> jobs;
        for (qint64 id = 1; id <= 100'000; ++id)
            jobs.push_back(jobWith(id, 1 + (id - 1) / 100));
        QElapsedTimer took;
        took.start();
        shown.list.insert(jobs);
        shown.list.flush();
        qInfo("100,000 jobs in 1,000 batches: %lld ms", took.elapsed());
        QCOMPARE(shown.batch(1000)->data(0, FilterSidebar::CountRole).toInt(), 100);
        QSignalSpy edited(shown.sidebar.model(), &QAbstractItemModel::dataChanged);
        took.restart();
        for (qint64 id = 1; id <= 1000; ++id) {
            shown.list.setProgress(JobId{id * 90}, Progress{});
            shown.list.flush();
        }
        QCOMPARE(edited.count(), 0); // what runs changes nothing here
        shown.list.replace(jobWith(90'000, 900, JobState::Completed));
        shown.list.flush();
        QSet<QTreeWidgetItem *> touched;
        for (const QList<QVariant> &signal : edited)
            touched.insert(shown.sidebar.itemFromIndex(signal.front().toModelIndex()));
        QCOMPARE(touched.size(), 3); // Queued, Completed and the batch
        QVERIFY(touched.contains(shown.batch(900)));
        qInfo("1,001 changes: %lld ms", took.elapsed());
    }

    void theNewestBatchesComeFirstAndOldOnesByMonth()
    {
        Shown shown;
        shown.list.insert({jobWith(1, 1), jobWith(2, 2), jobWith(3, 3), jobWith(4, 4), jobWith(5, 5)});
        shown.batches.insert({{BatchId{1}, QStringLiteral("summer"), today - 100 * 24h, {}},
                              {BatchId{2}, QStringLiteral("October, early"), today - 40 * 24h, {}},
                              {BatchId{3}, QStringLiteral("October, late"), today - 35 * 24h, {}},
                              {BatchId{4}, QStringLiteral("yesterday"), today - 24h, {}},
                              {BatchId{5}, QStringLiteral("now"), today, {}}});
        shown.list.flush();
        const QTreeWidgetItem *head = shown.batch(5)->parent();
        QCOMPARE(head->childCount(), 4);
        QCOMPARE(head->child(0), shown.batch(5));
        QCOMPARE(head->child(1), shown.batch(4));
        QTreeWidgetItem *october = head->child(2);
        QCOMPARE(october->data(0, FilterSidebar::KindRole).toInt(), static_cast<int>(FilterSidebar::Month));
        QVERIFY(!october->isExpanded());
        QCOMPARE(october->child(0), shown.batch(3));
        QCOMPARE(october->child(1), shown.batch(2));
        QCOMPARE(head->child(3)->child(0), shown.batch(1));
        // What was folded otherwise is remembered.
        october->setExpanded(true);
        const QStringList folds = shown.sidebar.folds();
        QCOMPARE(folds, QStringList{QStringLiteral("2026-10")});
        Shown again;
        again.sidebar.setFolds(folds + QStringList{QStringLiteral("watches")});
        again.batches.insert(shown.batches.batches());
        again.list.insert(shown.list.jobs());
        again.list.flush();
        QVERIFY(again.batch(2)->parent()->isExpanded());
        QVERIFY(!again.batch(1)->parent()->isExpanded());
        QCOMPARE(again.sidebar.folds(), (QStringList{QStringLiteral("2026-10"), QStringLiteral("watches")}));
    }

    void aBatchAndAStateHoldTogether()
    {
        Shown shown;
        shown.batches.insert(
            {{BatchId{1}, QStringLiteral("a"), today, {}}, {BatchId{2}, QStringLiteral("b"), today, {}}});
        shown.list.insert({jobWith(1, 1, JobState::Failed), jobWith(2, 1), jobWith(3, 2)});
        shown.list.flush();
        FilterSidebar &sidebar = shown.sidebar;
        QSignalSpy told(&sidebar, &FilterSidebar::filterChosen);
        sidebar.setCategory(JobCategory::Queued);
        sidebar.setCurrentItem(shown.batch(1));
        QCOMPARE(sidebar.category(), JobCategory::All); // the batch first
        QCOMPARE(sidebar.source(), (std::optional{std::vector{BatchId{1}}}));
        sidebar.setCategory(JobCategory::Failed);
        QCOMPARE(sidebar.category(), JobCategory::Failed);
        QCOMPARE(sidebar.source(), (std::optional{std::vector{BatchId{1}}}));
        QVERIFY(sidebar.isChosen(sidebar.model()->index(static_cast<int>(9), 0)));
        QVERIFY(!sidebar.sourceText().isEmpty());
        sidebar.setCategory(JobCategory::All);
        QVERIFY(!sidebar.source());
        QCOMPARE(told.count(), 4);
        // Of a batch whose last job is taken off the list, all is shown.
        sidebar.chooseBatch(BatchId{2});
        shown.list.remove({JobId{3}});
        shown.list.flush();
        QVERIFY(!shown.batch(2));
        QVERIFY(!sidebar.source());
        QCOMPARE(sidebar.currentItem(), sidebar.topLevelItem(0));
    }

    void theKeyboardGoesEverywhere()
    {
        Shown shown;
        shown.batches.insert({{BatchId{1}, QStringLiteral("a"), today, {}}});
        shown.list.insert({jobWith(1, 1)});
        shown.list.flush();
        FilterSidebar &sidebar = shown.sidebar;
        sidebar.show();
        QSignalSpy activity(&sidebar, &FilterSidebar::activityChosen);
        QSignalSpy watches(&sidebar, &FilterSidebar::watchesWanted);
        QSignalSpy renamed(&sidebar, &FilterSidebar::batchRenamed);
        sidebar.setCategory(JobCategory::Skipped);
        QTest::keyClick(&sidebar, Qt::Key_Down);
        QVERIFY(sidebar.isActivity());
        QCOMPARE(activity.count(), 1);
        QTest::keyClick(&sidebar, Qt::Key_Down); // the section's head, which changes nothing
        QVERIFY(sidebar.isActivity());
        QTest::keyClick(&sidebar, Qt::Key_Return);
        QVERIFY(!shown.batch(1)->parent()->isExpanded());
        QTest::keyClick(&sidebar, Qt::Key_Right);
        QVERIFY(shown.batch(1)->parent()->isExpanded());
        QTest::keyClick(&sidebar, Qt::Key_Down);
        QCOMPARE(sidebar.currentItem(), shown.batch(1));
        QVERIFY(!sidebar.isActivity());
        QCOMPARE(activity.count(), 2);
        QCOMPARE(sidebar.source(), (std::optional{std::vector{BatchId{1}}}));
        QTest::keyClick(&sidebar, Qt::Key_F2);
        auto *editor = sidebar.findChild<QLineEdit *>(QStringLiteral("batchName"));
        QVERIFY(editor);
        QCOMPARE(editor->text(), QStringLiteral("a"));
        editor->setText(QStringLiteral(" Card 3 "));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(renamed.count(), 1);
        QCOMPARE(renamed.front().at(1).toString(), QStringLiteral("Card 3"));
        shown.batches.rename(BatchId{1}, QStringLiteral("Card 3"));
        QCOMPARE(shown.batch(1)->text(0), QStringLiteral("Card 3"));
        QCOMPARE(shown.batch(1)->data(0, Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Batch Card 3: 1 job, 1 left"));
        QTest::keyClick(&sidebar, Qt::Key_Down);
        QTest::keyClick(&sidebar, Qt::Key_Down);
        QTest::keyClick(&sidebar, Qt::Key_Return);
        QCOMPARE(watches.count(), 1);
        QCOMPARE(sidebar.source(), (std::optional{std::vector{BatchId{1}}}));
    }
};

QTEST_MAIN(TestSidebar)
#include "test_sidebar.moc"
