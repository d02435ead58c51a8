// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/job_filter.h"
#include "models/table/job_list.h"
#include "models/table/natural_order.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace reelyard;

namespace
{

Job jobWith(qint64 id, JobState state = JobState::Queued)
{
    Job job;
    job.id = JobId{id};
    job.position = static_cast<double>(id);
    job.name = QStringLiteral("clip %1.mov").arg(id);
    job.folder = QStringLiteral("/card/");
    job.state = state;
    return job;
}

} // namespace

class TestJobList : public QObject
{
    Q_OBJECT
private slots:
    void anErrorIsShownWhereItIsThePresentOne_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("holdReason");
        QTest::addColumn<bool>("shown");
        const auto row = [](const char *name, JobState state, bool shown, HoldReason reason = HoldReason::None) {
            QTest::newRow(name) << static_cast<int>(state) << static_cast<int>(reason) << shown;
        };
        row("failed", JobState::Failed, true);
        row("tries again later", JobState::Waiting, true);
        row("needs a person", JobState::Held, true, HoldReason::Account);
        row("on hold", JobState::Held, false, HoldReason::User);
        row("has its next turn", JobState::Queued, false);
        row("skipped later", JobState::Skipped, false);
        row("completed later", JobState::Completed, false);
        row("cancelled", JobState::Cancelled, false);
    }
    void anErrorIsShownWhereItIsThePresentOne()
    {
        QFETCH(const int, state);
        QFETCH(const int, holdReason);
        QFETCH(const bool, shown);
        Job job = jobWith(1, static_cast<JobState>(state));
        job.holdReason = static_cast<HoldReason>(holdReason);
        job.trouble.edit([](Trouble &trouble) {
            trouble.error = Error{ErrorClass::Transient, QStringLiteral("some.code"), QStringLiteral("No luck."), {}};
        });
        const QJsonObject told = toJson(job, {});
        QCOMPARE(told.value(QStringLiteral("error")).toString(), shown ? QStringLiteral("No luck.") : QString());
        QCOMPARE(told.value(QStringLiteral("errorCode")).isString(), shown);
        QCOMPARE(told.value(QStringLiteral("errorClass")).isString(), shown);
        QCOMPARE((JobFilter{JobCategory::All, QStringLiteral("luck")}.accepts(job)), shown);
    }

    void tellsNothingBeforeFlush()
    {
        JobList list;
        int told = 0;
        connect(&list, &JobList::changed, this, [&told] { ++told; });
        list.flush();
        list.insert({jobWith(1)});
        QCOMPARE(told, 0);
        list.flush();
        QCOMPARE(told, 1);
        list.flush();
        QCOMPARE(told, 1);
    }

    void namesAnIdInOneVectorAtMost()
    {
        JobList list;
        JobChanges seen;
        connect(&list, &JobList::changed, this, [&seen](const JobChanges &changes) { seen = changes; });
        list.insert({jobWith(1), jobWith(2), jobWith(3), jobWith(4)});
        list.setProgress(JobId{1}, {});
        list.replace(jobWith(2, JobState::Running));
        list.remove({JobId{3}});
        list.flush();
        QCOMPARE(seen.added, (std::vector{JobId{1}, JobId{2}, JobId{4}}));
        QVERIFY(seen.changed.empty() && seen.progressed.empty() && seen.removed.empty());

        list.setProgress(JobId{1}, {});
        list.setProgress(JobId{2}, {});
        list.replace(jobWith(2, JobState::Completed));
        list.replace(jobWith(4, JobState::Completed));
        list.remove({JobId{4}, JobId{99}});
        list.flush();
        QCOMPARE(seen.progressed, (std::vector{JobId{1}}));
        QCOMPARE(seen.changed, (std::vector{JobId{2}}));
        QCOMPARE(seen.removed, (std::vector{JobId{4}}));
        QVERIFY(seen.added.empty());
    }

    void aRowThatComesBackIsTold()
    {
        JobList list;
        JobChanges seen;
        list.insert({jobWith(1)});
        list.flush();
        connect(&list, &JobList::changed, this, [&seen](const JobChanges &changes) { seen = changes; });
        list.remove({JobId{1}});
        list.insert({jobWith(1, JobState::New)});
        list.flush();
        QCOMPARE(seen.changed, (std::vector{JobId{1}}));
        list.insert({jobWith(2)});
        list.remove({JobId{2}});
        list.insert({jobWith(2)});
        list.flush();
        QCOMPARE(seen.added, (std::vector{JobId{2}}));
    }

    void leavesUnknownIdsAlone()
    {
        JobList list;
        list.replace(jobWith(7));
        list.setProgress(JobId{7}, {});
        list.remove({JobId{7}});
        QCOMPARE(list.count(), 0);
        QVERIFY(!list.find(JobId{7}));
    }

    void countsStayRightUnderRandomChanges()
    {
        std::mt19937 random(20260101);
        std::map<qint64, Job> reference;
        JobList list;
        std::map<qint64, BatchCounts> shown; // by batch, as a listener knows them that looks at what it is told
        connect(&list, &JobList::changed, this, [&list, &shown](const JobChanges &changes) {
            for (const BatchId batch : changes.batches)
                shown[raw(batch)] = list.countsOf(batch);
        });
        for (int step = 0; step < 20000; ++step) {
            const qint64 id = 1 + static_cast<qint64>(random() % 300);
            Job job = jobWith(id, static_cast<JobState>(random() % jobStateCount));
            job.batch = BatchId{1 + static_cast<qint64>(random() % 20)};
            job.place = static_cast<Place>(random() % placeCount);
            if (job.state == JobState::Held)
                job.holdReason = static_cast<HoldReason>(1 + random() % 5);
            if (random() % 3 == 0)
                job.trouble.edit([](Trouble &trouble) {
                    trouble.remarks = {{QStringLiteral("x"), QStringLiteral("y")}};
                });
            switch (random() % 3) {
            case 0:
                list.insert({job});
                reference[id] = job;
                break;
            case 1:
                list.replace(job);
                if (reference.contains(id))
                    reference[id] = job;
                break;
            default:
                list.remove({JobId{id}});
                reference.erase(id);
            }
            if (step % 50 == 0)
                list.flush();
        }
        list.flush();
        for (qint64 batch = 1; batch <= 20; ++batch) {
            BatchCounts counted;
            for (const auto &[id, job] : reference) {
                if (job.batch != BatchId{batch})
                    continue;
                ++counted.jobs;
                ++counted.states[static_cast<std::size_t>(job.state)];
                counted.needsYou += job.needsPerson() ? 1 : 0;
            }
            QCOMPARE(list.countsOf(BatchId{batch}), counted);
            QCOMPARE(shown[batch], counted);
        }
        for (const Place place : {Place::Local, Place::Cloud}) {
            QCOMPARE(list.count(JobState::Queued, place),
                     static_cast<int>(std::count_if(reference.begin(), reference.end(), [place](const auto &entry) {
                         return entry.second.state == JobState::Queued && entry.second.place == place;
                     })));
        }
        const auto countIf = [&reference](JobCategory category) {
            return static_cast<int>(std::count_if(reference.begin(), reference.end(), [category](const auto &entry) {
                return isIn(entry.second, category);
            }));
        };
        QCOMPARE(list.count(), static_cast<int>(reference.size()));
        for (const auto &[id, job] : reference) {
            QVERIFY(list.find(JobId{id}));
            QCOMPARE(list.find(JobId{id})->state, job.state);
        }
        QCOMPARE(list.count(JobState::Running), countIf(JobCategory::Running));
        QCOMPARE(list.count(JobState::Failed), countIf(JobCategory::Failed));
        QCOMPARE(list.onHoldCount(), countIf(JobCategory::OnHold));
        QCOMPARE(list.needsYouCount(), countIf(JobCategory::NeedsYou));
        QCOMPARE(list.toReviewCount(), countIf(JobCategory::ToReview));
    }

    void categoriesAreDisjointAndSumToAll()
    {
        for (int state = 0; state < jobStateCount; ++state) {
            for (int reason = 0; reason < 6; ++reason) {
                Job job = jobWith(1, static_cast<JobState>(state));
                job.holdReason = static_cast<HoldReason>(reason);
                int in = 0;
                for (const JobCategory category :
                     {JobCategory::New, JobCategory::Running, JobCategory::Queued, JobCategory::Waiting,
                      JobCategory::OnHold, JobCategory::NeedsYou, JobCategory::Completed, JobCategory::Failed,
                      JobCategory::Cancelled, JobCategory::Skipped})
                    in += isIn(job, category) ? 1 : 0;
                QCOMPARE(in, 1);
                QVERIFY(isIn(job, JobCategory::All));
            }
        }
    }

    void filterLooksAtNameFolderAndError_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("empty") << "" << true;
        QTest::newRow("blank") << "  " << true;
        QTest::newRow("name, other case") << "CLIP 5" << true;
        QTest::newRow("folder") << "card" << true;
        QTest::newRow("error") << "could be read" << true;
        QTest::newRow("detail is not looked at") << "EIO" << false;
        QTest::newRow("nothing") << "zebra" << false;
    }
    void filterLooksAtNameFolderAndError()
    {
        QFETCH(QString, text);
        QFETCH(bool, accepted);
        Job job = jobWith(5, JobState::Failed);
        job.trouble.edit([](Trouble &trouble) {
            trouble.error = Error{ErrorClass::Source, QStringLiteral("source.truncated"),
                                  QStringLiteral("Only 41 of 92 minutes could be read."), QStringLiteral("EIO")};
        });
        QCOMPARE((JobFilter{JobCategory::All, text}.accepts(job)), accepted);
        QCOMPARE((JobFilter{JobCategory::Completed, text}.accepts(job)), false);
    }

    void namesOrderAsPeopleCount_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("order");
        QTest::newRow("number") << "clip 9.mov"
                                << "clip 10.mov" << -1;
        QTest::newRow("case") << "Clip.mov"
                              << "clip.MOV" << 0;
        QTest::newRow("leading zeros") << "a007"
                                       << "a7" << 0;
        QTest::newRow("leading zeros go on") << "a007b"
                                             << "a7c" << -1;
        QTest::newRow("prefix") << "clip"
                                << "clip 2" << -1;
        QTest::newRow("long numbers") << "99999999999999999999"
                                      << "100000000000000000000" << -1;
        QTest::newRow("zero") << "a0"
                              << "a00" << 0;
        QTest::newRow("digit and letter") << "a1"
                                          << "ab" << -1;
        QTest::newRow("umlaut") << QStringLiteral(u"\u00C4") << QStringLiteral(u"\u00E4") << 0;
    }
    void namesOrderAsPeopleCount()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, order);
        const auto sign = [](int value) { return (value > 0) - (value < 0); };
        QCOMPARE(sign(compareNaturally(a, b)), order);
        QCOMPARE(sign(compareNaturally(b, a)), -order);
    }
};

QTEST_GUILESS_MAIN(TestJobList)
#include "test_job_list.moc"
