// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/eta_model.h"

#include <QTest>

using namespace reelyard;
using namespace std::chrono_literals;

namespace
{

Job job(qint64 id, JobState state, double lengthSeconds, double fraction = 0, double speed = 0)
{
    Job job;
    job.id = JobId{id};
    job.state = state;
    job.sourceDurationMs = static_cast<qint64>(lengthSeconds * 1000);
    job.progress.fraction = fraction;
    job.progress.position = std::chrono::microseconds(static_cast<qint64>(lengthSeconds * fraction * 1e6));
    job.progress.speed = speed;
    return job;
}

} // namespace

class TestEtaModel : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsToldBeforeSomethingWasMeasured()
    {
        JobList list;
        list.insert({job(1, JobState::Queued, 60)});
        QVERIFY(!EtaModel().snapshot(list, {}, 2).timeLeft);
    }

    void whatFinishedTeachesTheRate()
    {
        JobList list;
        list.insert({job(1, JobState::Completed, 60), job(2, JobState::Queued, 60), job(3, JobState::Queued, 60)});
        EtaModel model;
        model.learn(60, 30); // twice real time on one slot
        QCOMPARE(model.snapshot(list, {}, 1).timeLeft.value(), 60s);
        QCOMPARE(model.snapshot(list, {}, 2).timeLeft.value(), 30s);
        QCOMPARE(model.snapshot(list, {}, 2).fraction, 1.0 / 3);
    }

    void newWorkDoesNotBeginNearItsEnd()
    {
        JobList list;
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
        const auto snapshot = EtaModel().snapshot(list, {}, 1);
        QCOMPARE(snapshot.done, 1);
        QCOMPARE(snapshot.failed, 0);
        QCOMPARE(snapshot.left, 1);
        QCOMPARE(snapshot.fraction, 0.5);
    }

    void theWholeIsNotOverBeforeTheLastOfThoseThatRun()
    {
        JobList list;
        list.insert({job(1, JobState::Completed, 60), job(2, JobState::Running, 10, 0.5, 0.1)});
        EtaModel model;
        model.learn(60, 6); // what was finished was quick; what runs is slow
        QCOMPARE(EtaModel::timeLeft(*list.find(JobId{2})).value(), 50s);
        QCOMPARE(model.snapshot(list, {}, 2).timeLeft.value(), 50s);
    }
};

QTEST_GUILESS_MAIN(TestEtaModel)
#include "test_eta_model.moc"
