// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/eta_model.h"

#include <QTest>

#include <array>

using namespace reelyard;
using namespace std::chrono_literals;

namespace
{

Job job(qint64 id, JobState state, double lengthSeconds, double fraction = 0, double speed = 0)
{
    Job job;
    job.id = JobId{id};
    job.state = state;
    job.recipe = RecipeId{1};
    job.sourceSummary = QStringLiteral("h264 400x250"); // a tenth of a megapixel
    job.sourceDurationMs = static_cast<qint64>(lengthSeconds * 1000);
    Progress progress;
    progress.fraction = fraction;
    progress.position = std::chrono::microseconds(static_cast<qint64>(lengthSeconds * fraction * 1e6));
    progress.speed = speed;
    job.progress = progress;
    return job;
}

} // namespace

class TestEtaModel : public QObject
{
    Q_OBJECT

    /// Of a source of so many tenths of megapixel-seconds, as job() makes them.
    static MeasuredSpeed measured(double megapixelSeconds, double seconds, qint64 recipe = 1)
    {
        return {RecipeId{recipe}, {1, megapixelSeconds * 10, megapixelSeconds, megapixelSeconds / 4}, seconds};
    }

private slots:
    void nothingIsToldBeforeSomethingWasMeasured()
    {
        JobList list;
        EtaModel model(list);
        list.insert({job(1, JobState::Queued, 60)});
        list.flush();
        QVERIFY(!model.snapshot({}, 2).timeLeft);
        QCOMPARE(model.snapshot({}, 2).left, 1);
    }

    void whatFinishedTeachesTheRate()
    {
        JobList list;
        EtaModel model(list);
        list.insert({job(2, JobState::Queued, 60), job(3, JobState::Queued, 60)});
        list.flush();
        for (int i = 0; i < 30; ++i)
            model.remember(measured(6, 30)); // twice real time on one slot
        const auto one = model.snapshot({}, 1);
        QVERIFY2(one.timeLeft && *one.timeLeft > 55s && *one.timeLeft < 70s,
                 qPrintable(QString::number(one.timeLeft->count())));
        QVERIFY(one.earliest < 60s && one.latest > 60s);
        const auto two = model.snapshot({}, 2);
        QVERIFY(*two.timeLeft < *one.timeLeft * 3 / 4);
        Job done = *list.find(JobId{2});
        done.state = JobState::Completed;
        list.replace(done);
        list.flush();
        QCOMPARE(model.snapshot({}, 1).fraction, 0.5);
        QVERIFY(*model.snapshot({}, 1).timeLeft < *one.timeLeft * 2 / 3);
    }

    void aSlowerRunThanTheHistoryIsCorrectedFor()
    {
        JobList list;
        EtaModel model(list);
        list.insert({job(1, JobState::Queued, 600)});
        list.flush();
        for (int i = 0; i < 30; ++i)
            model.remember(measured(6, 3));
        const auto before = *model.snapshot({}, 1).timeLeft;
        for (int i = 0; i < 30; ++i)
            model.learn(measured(6, 6)); // something else uses the computer
        const auto after = *model.snapshot({}, 1).timeLeft;
        QVERIFY2(after > before * 17 / 10 && after < before * 23 / 10, qPrintable(QString::number(after.count())));
    }

    void theRangeNarrowsWithWhatIsLearnt()
    {
        JobList list;
        EtaModel model(list);
        std::vector<Job> jobs;
        for (int i = 1; i <= 100; ++i)
            jobs.push_back(job(i, JobState::Queued, 60));
        list.insert(jobs);
        list.flush();
        const auto width = [&model] {
            const auto snapshot = model.snapshot({}, 2);
            return static_cast<double>(snapshot.latest.count()) / static_cast<double>(snapshot.earliest.count());
        };
        model.remember(measured(6, 3, 7)); // another recipe
        const double unknown = width();
        for (int i = 0; i < 20; ++i)
            model.learn(measured(6, 3));
        QVERIFY2(width() < unknown / 1.5, qPrintable(QStringLiteral("%1 %2").arg(unknown).arg(width())));
    }

    void newWorkDoesNotBeginNearItsEnd()
    {
        JobList list;
        EtaModel model(list);
        Job old = job(1, JobState::Completed, 600);
        old.finishedAt = Timestamp(1000);
        Job failed = job(2, JobState::Failed, 600);
        failed.finishedAt = Timestamp(2000);
        Job now = job(3, JobState::Queued, 60);
        now.queuedAt = Timestamp(5000);
        Job done = job(4, JobState::Completed, 60);
        done.queuedAt = Timestamp(5000);
        done.finishedAt = Timestamp(6000);
        list.insert({old, failed, now, done});
        list.flush();
        const auto snapshot = model.snapshot({}, 1);
        QCOMPARE(snapshot.done, 1);
        QCOMPARE(snapshot.failed, 0);
        QCOMPARE(snapshot.left, 1);
        QCOMPARE(snapshot.fraction, 0.5);
    }

    void theWholeIsNotOverBeforeTheLastOfThoseThatRun()
    {
        JobList list;
        EtaModel model(list);
        list.insert({job(2, JobState::Running, 10, 0.5, 0.1)});
        list.flush();
        model.remember(measured(6, 0.6)); // what was finished was quick; what runs is slow
        QCOMPARE(EtaModel::timeLeft(*list.find(JobId{2})).value(), 50s);
        QVERIFY(model.snapshot({}, 2).timeLeft.value() >= 49s);
    }

    void eachPlaceHasItsOwnEnd()
    {
        JobList list;
        EtaModel model(list);
        std::vector<Job> jobs;
        for (int i = 1; i <= 40; ++i) {
            jobs.push_back(job(i, JobState::Queued, 60));
            jobs.back().place = i <= 20 ? Place::Local : Place::Cloud;
        }
        list.insert(jobs);
        list.flush();
        const EtaModel::Slots atOnce(2, 20);
        for (int i = 0; i < 30; ++i)
            model.remember(measured(6, 60));           // here
        QVERIFY(!model.snapshot({}, atOnce).timeLeft); // of the cloud nothing is known
        for (int i = 0; i < 30; ++i) {
            MeasuredSpeed there = measured(6, 120);
            there.place = Place::Cloud;
            model.learn(there);
        }
        // Twenty a minute each on two slots; twenty of two minutes each on twenty slots are done long before.
        const auto both = model.snapshot({}, atOnce);
        QVERIFY2(*both.timeLeft > 550s && *both.timeLeft < 750s, qPrintable(QString::number(both.timeLeft->count())));
        QCOMPARE(both.left, 40);
        for (int i = 1; i <= 20; ++i) {
            Job done = *list.find(JobId{i});
            done.state = JobState::Completed;
            list.replace(done);
        }
        list.flush();
        const auto there = model.snapshot({}, atOnce);
        QVERIFY2(*there.timeLeft > 110s && *there.timeLeft < 260s,
                 qPrintable(QString::number(there.timeLeft->count())));
        QVERIFY(there.earliest < *there.timeLeft && *there.timeLeft < there.latest);
        QCOMPARE(there.fraction, 0.5);
        const std::vector<const Job *> two{list.find(JobId{1}), list.find(JobId{21})};
        QVERIFY(*model.expectedHere(two) > 110s && *model.expectedHere(two) < 130s);
        QVERIFY(*model.expected(two, atOnce) > 110s && *model.expected(two, atOnce) < 130s);
        QVERIFY(*model.expected({two[0]}, atOnce) < 70s);
        // A job that changes its place is counted where it is.
        Job moved = *list.find(JobId{21});
        moved.place = Place::Local;
        list.replace(moved);
        list.flush();
        QCOMPARE(model.snapshot({}, atOnce).left, 20);
        QVERIFY(model.snapshot({}, EtaModel::Slots(2, 1)).timeLeft > 30min);
    }

    void whatWaitsForATimeIsWaitedFor()
    {
        JobList list;
        EtaModel model(list);
        Job waiting = job(1, JobState::Waiting, 10);
        waiting.waitUntil = Timestamp(3'600'000);
        list.insert({waiting});
        list.flush();
        model.remember(measured(6, 3));
        QVERIFY(*model.snapshot(Timestamp(0), 2).timeLeft >= 1h);
        QVERIFY(*model.snapshot(Timestamp(0), 2).timeLeft < 2h);
        waiting.waitUntil.reset();
        waiting.state = JobState::Cancelled;
        list.replace(waiting);
        list.flush();
        QVERIFY(!model.snapshot(Timestamp(0), 2).timeLeft);
    }

    void sumsStayRightThroughManyChanges()
    {
        JobList list;
        EtaModel model(list);
        for (int i = 0; i < 30; ++i)
            model.remember(measured(6, 3));
        std::vector<Job> jobs;
        for (int i = 1; i <= 50; ++i) {
            jobs.push_back(job(i, JobState::Queued, i % 5 == 0 ? -0.001 : 60.0 + i));
            jobs.back().queuedAt = Timestamp(0);
        }
        list.insert(jobs);
        list.flush();
        constexpr std::array states{JobState::Running,   JobState::Waiting, JobState::Held,   JobState::Queued,
                                    JobState::Completed, JobState::Failed,  JobState::Queued, JobState::New};
        for (int round = 0; round < 400; ++round) {
            Job one = *list.find(JobId{round % 50 + 1});
            one.state = states[static_cast<std::size_t>(round * 7) % states.size()];
            one.finishedAt.reset();
            if (isFinal(one.state))
                one.finishedAt = Timestamp(1);
            one.waitUntil.reset();
            if (one.state == JobState::Waiting)
                one.waitUntil = Timestamp(round);
            list.replace(one);
            list.flush();
        }
        list.remove({JobId{7}, JobId{8}});
        list.flush();
        int left = 0, running = 0;
        for (const Job &one : list.jobs()) {
            left += one.state == JobState::Queued || one.state == JobState::Waiting || one.state == JobState::Running;
            running += one.state == JobState::Running;
        }
        const auto snapshot = model.snapshot(Timestamp(1'000'000), 2);
        QCOMPARE(snapshot.left, left);
        QCOMPARE(snapshot.running, running);
        JobList fresh;
        fresh.insert(list.jobs());
        EtaModel again(fresh);
        for (int i = 0; i < 30; ++i)
            again.remember(measured(6, 3));
        QCOMPARE(again.snapshot(Timestamp(1'000'000), 2).timeLeft.value(), snapshot.timeLeft.value());
    }
};

QTEST_GUILESS_MAIN(TestEtaModel)
#include "test_eta_model.moc"
