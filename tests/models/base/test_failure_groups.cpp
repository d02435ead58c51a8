// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/failure_groups.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace reelyard;

class TestFailureGroups : public QObject
{
    Q_OBJECT

    static Job failed(int id, ErrorClass errorClass, const QString &code, const QString &sentence)
    {
        Job job;
        job.id = JobId{id};
        job.state = JobState::Failed;
        job.trouble.edit([&](Trouble &trouble) { trouble.error = Error{errorClass, code, sentence, {}}; });
        return job;
    }
    static std::size_t jobsIn(const std::vector<FailureGroup> &groups)
    {
        std::size_t sum = 0;
        for (const FailureGroup &group : groups)
            sum += group.jobs.size();
        return sum;
    }

private slots:
    void aThousandFailuresFormFewGroups()
    {
        std::vector<Job> jobs;
        for (int i = 0; i < 1000; ++i) {
            const bool isLink = i % 3 == 0;
            jobs.push_back(
                failed(i + 1, isLink ? ErrorClass::Permanent : ErrorClass::Source,
                       isLink ? QStringLiteral("http.404") : QStringLiteral("source.truncated"),
                       QStringLiteral("\"/mnt/nas/clip %1.mov\" is bad at 0x%2.").arg(i).arg(i * 77, 0, 16)));
        }
        jobs[0].trouble.edit([](Trouble &trouble) { trouble.reviewedAt = Timestamp(1); });
        Job fine;
        fine.state = JobState::Completed;
        jobs.push_back(fine);
        const auto groups = failureGroups(jobs);
        QCOMPARE(groups.size(), std::size_t{2});
        QCOMPARE(groups[0].code, QStringLiteral("source.truncated"));
        QCOMPARE(groups[0].jobs.size(), std::size_t{666});
        QVERIFY(!groups[0].isSame);
        QVERIFY(!groups[0].isWorthRetrying());
        QCOMPARE(groups[1].reviewed, 1);
        QCOMPARE(jobsIn(groups), std::size_t{1000});
    }

    void neverMoreThanAsked_data()
    {
        QTest::addColumn<int>("causes");
        QTest::addColumn<int>("most");
        for (const int most : {1, 2, 5, 10}) {
            for (const int causes : {1, 9, 10, 11, 40})
                QTest::addRow("%d causes, %d groups", causes, most) << causes << most;
        }
    }
    void neverMoreThanAsked()
    {
        QFETCH(const int, causes);
        QFETCH(const int, most);
        constexpr std::array classes{ErrorClass::Transient, ErrorClass::Source, ErrorClass::Permanent};
        std::vector<Job> jobs;
        for (int cause = 0; cause < causes; ++cause) {
            for (int i = 0; i <= cause; ++i) // the last is the most frequent
                jobs.push_back(failed(static_cast<int>(jobs.size()) + 1, classes[static_cast<std::size_t>(cause) % 3],
                                      QStringLiteral("code.%1").arg(cause), QStringLiteral("sentence")));
        }
        const auto groups = failureGroups(jobs, most);
        QVERIFY(groups.size() <= static_cast<std::size_t>(most));
        QCOMPARE(groups.size() == static_cast<std::size_t>(causes), causes <= most);
        QCOMPARE(jobsIn(groups), jobs.size());
        for (std::size_t i = 1; i < groups.size(); ++i)
            QVERIFY(groups[i - 1].jobs.size() >= groups[i].jobs.size());
        const QString frequent = QStringLiteral("code.%1").arg(causes - 1);
        const bool keepsTheMostFrequent =
            std::any_of(groups.begin(), groups.end(), [&frequent](const FailureGroup &group) {
                return group.code == frequent && group.jobs.size() >= 1;
            });
        QVERIFY(keepsTheMostFrequent || most <= 3 || causes <= most);
    }

    // Jobs fail, run again, are settled and removed in any order; what is kept is what counting anew would give.
    void aTallyIsAlwaysRight()
    {
        std::mt19937 random(7); // NOLINT: the same each time
        const auto below = [&random](unsigned limit) { return static_cast<int>(random() % limit); };
        std::map<int, Job> jobs;
        FailureTally tally;
        for (int step = 0; step < 4000; ++step) {
            const int id = 1 + below(60);
            if (below(10) == 0) {
                QCOMPARE(tally.forget(JobId{id}), jobs.contains(id) && jobs[id].state == JobState::Failed);
                jobs.erase(id);
            } else {
                Job job = failed(id, below(2) ? ErrorClass::Source : ErrorClass::Transient,
                                 QStringLiteral("code.%1").arg(below(14)), QStringLiteral("sentence %1").arg(below(2)));
                if (below(3) == 0)
                    job.state = JobState::Queued;
                else if (below(3) == 0)
                    job.trouble.edit([](Trouble &trouble) { trouble.reviewedAt = Timestamp(1); });
                jobs[id] = job;
                tally.take(job);
                QVERIFY(!tally.take(job)); // nothing new
            }
            if (step % 7)
                continue;
            std::vector<Job> all;
            for (const auto &[number, job] : jobs)
                all.push_back(job);
            const auto expected = failureGroups(all, 8);
            const auto groups = tally.groups(8);
            QCOMPARE(groups.size(), expected.size());
            for (std::size_t i = 0; i < groups.size(); ++i) {
                QCOMPARE(groups[i].causes, expected[i].causes);
                QCOMPARE(groups[i].count, expected[i].count);
                QCOMPARE(groups[i].count, static_cast<int>(expected[i].jobs.size()));
                QCOMPARE(groups[i].reviewed, expected[i].reviewed);
                QCOMPARE(groups[i].isSame, expected[i].isSame);
                const bool isSaid = std::any_of(all.begin(), all.end(), [&group = groups[i]](const Job &job) {
                    const auto cause = causeOf(job);
                    return cause && job.trouble->error->sentence == group.sentence &&
                           std::find(group.causes.begin(), group.causes.end(), *cause) != group.causes.end();
                });
                QVERIFY(isSaid);
            }
        }
    }

    void whatMayPassIsWorthARetry()
    {
        QVERIFY(isWorthRetrying(ErrorClass::Transient));
        QVERIFY(isWorthRetrying(ErrorClass::Interrupted));
        QVERIFY(!isWorthRetrying(ErrorClass::Source));
        QVERIFY(!isWorthRetrying(ErrorClass::Permanent));
    }
};

QTEST_GUILESS_MAIN(TestFailureGroups)
#include "test_failure_groups.moc"
