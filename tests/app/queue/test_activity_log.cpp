// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/activity_log.h"

#include <QSignalSpy>
#include <QTest>

using namespace reelyard;
using namespace std::chrono_literals;

namespace
{

Job running(qint64 id, Place place = Place::Local)
{
    Job job;
    job.id = JobId{id};
    job.batch = BatchId{1};
    job.place = place;
    job.state = JobState::Running;
    job.sourceDurationMs = 600'000;
    return job;
}

Progress at(double fps, double speed, qint64 bytes)
{
    Progress progress;
    progress.fps = fps;
    progress.speed = speed;
    progress.bytesWritten = bytes;
    return progress;
}

constexpr Timestamp begin{100 * ActivityLog::minuteMs};

} // namespace

class TestActivityLog : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsSampledWhileNothingRuns()
    {
        JobList list;
        ManualClock clock(begin);
        ActivityLog log(list, clock);
        QSignalSpy sampled(&log, &ActivityLog::sampled);
        Job job = running(1);
        job.state = JobState::Queued;
        list.insert({job});
        list.flush();
        QVERIFY(!log.isSampling());
        QVERIFY(log.isEmpty());
        QCOMPARE(sampled.count(), 0);
        QCOMPARE(log.latest().of(Place::Local).queued, 1.0);
    }

    void samplesBeginAndEndWithTheWork()
    {
        JobList list;
        ManualClock clock(begin);
        ActivityLog log(list, clock);
        list.insert({running(1), running(2, Place::Cloud)});
        list.flush();
        QVERIFY(log.isSampling());
        list.setProgress(JobId{1}, at(250, 10, 5'000'000));
        list.setProgress(JobId{2}, at(0, 4, 0));
        list.flush();
        clock.advance(1s);
        log.sample();
        const ActivitySample now = log.latest();
        QCOMPARE(now.of(Place::Local), (ActivityFigures{250, 10, 5'000'000, 1, 0}));
        QCOMPARE(now.of(Place::Cloud), (ActivityFigures{0, 4, 0, 1, 0}));

        // What was written between the last sample and the end counts too.
        clock.advance(1s);
        Job done = running(1);
        done.state = JobState::Completed;
        done.finishedAt = clock.now();
        done.outputSizeBytes = 7'000'000;
        list.replace(done);
        done.id = JobId{2};
        done.place = Place::Cloud;
        done.state = JobState::Failed;
        list.replace(done);
        list.flush();
        QVERIFY(!log.isSampling());
        const auto samples = log.samples(begin, clock.now());
        QCOMPARE(samples.size(), std::size_t{3}); // the begin, one second, the end
        QCOMPARE(samples.back().of(Place::Local), (ActivityFigures{0, 0, 2'000'000, 0, 0}));
        QCOMPARE(samples.back().of(Place::Cloud), ActivityFigures());
        QCOMPARE(log.latest().of(Place::Local), ActivityFigures());
    }

    void whatStandsStillIsNotSampled()
    {
        JobList list;
        ManualClock clock(begin);
        ActivityLog log(list, clock);
        list.insert({running(1)});
        list.flush();
        Job paused = running(1);
        paused.paused = true;
        list.replace(paused);
        list.flush();
        QVERIFY(!log.isSampling());
        list.replace(running(1));
        list.flush();
        QVERIFY(log.isSampling());
    }

    void aMinuteIsTheMeanOverTheWholeOfIt()
    {
        JobList list;
        ManualClock clock(begin);
        ActivityLog log(list, clock);
        std::vector<ActivityMinute> kept;
        log.setKeep([&kept](const std::vector<ActivityMinute> &minutes) {
            kept.insert(kept.end(), minutes.begin(), minutes.end());
        });
        Job queued = running(9);
        queued.state = JobState::Queued;
        list.insert({running(1), queued});
        list.setProgress(JobId{1}, at(60, 2, 0));
        list.flush();
        for (int second = 1; second <= 30; ++second) {
            clock.advance(1s);
            list.setProgress(JobId{1}, at(60, 2, second * 600));
            log.sample();
        }
        list.remove({JobId{1}});
        list.flush(); // nothing runs in the other half
        QVERIFY(!log.isSampling());
        QCOMPARE(kept.size(), std::size_t{1}); // that half is not lost when the program ends now
        clock.advance(60s);
        list.insert({running(2)});
        list.flush();
        QCOMPARE(kept.size(), std::size_t{2}); // the whole minute
        QCOMPARE(kept.back().minute, 100);
        QCOMPARE(kept.back().figures, (ActivityFigures{30, 1, 300, 0.5, 1}));
    }

    void memoryIsBounded()
    {
        JobList list;
        ManualClock clock(begin);
        ActivityLog log(list, clock);
        list.insert({running(1)});
        list.flush();
        for (std::size_t second = 0; second < ActivityLog::mostSeconds + 2000; ++second) {
            clock.advance(1s);
            log.sample();
        }
        QCOMPARE(log.samples(clock.now() - 1h, clock.now()).size(), ActivityLog::mostSeconds);
        std::vector<ActivityMinute> minutes;
        for (qint64 minute = 0; minute < 20'000; ++minute)
            minutes.push_back({minute, Place::Local, {1, 1, 1, 1, 1}});
        ActivityLog loaded(list, clock);
        loaded.load(minutes);
        QCOMPARE(loaded.samples({}, Timestamp{20'000 * ActivityLog::minuteMs}).size(), ActivityLog::mostMinutes);
    }

    void anHourReachesBehindTheStartOfTheProgram()
    {
        JobList list;
        ManualClock clock(begin);
        ActivityLog log(list, clock);
        log.load({{60, Place::Local, {5, 1, 1, 1, 0}},
                  {90, Place::Local, {6, 1, 1, 1, 0}},
                  {90, Place::Cloud, {0, 2, 1, 1, 0}}});
        list.insert({running(1)});
        list.flush();
        clock.advance(1s);
        log.sample();
        const auto hour = log.samples(clock.now() - 30min, clock.now());
        QCOMPARE(hour.size(), std::size_t{3});
        QCOMPARE(hour[0].span, std::chrono::milliseconds(ActivityLog::minuteMs));
        QCOMPARE(hour[0].of(Place::Cloud).timesRealTime, 2.0);
        QCOMPARE(hour[1].span, std::chrono::milliseconds(1000));
        // A day is told in minutes, with the one that is not over.
        const auto day = log.samples(clock.now() - 24h, clock.now());
        QCOMPARE(day.size(), std::size_t{3});
        QCOMPARE(day.back().span, std::chrono::milliseconds(ActivityLog::minuteMs));
    }

    void aComputerThatSleptDidNothingMeanwhile()
    {
        JobList list;
        ManualClock clock(begin);
        ActivityLog log(list, clock);
        std::vector<ActivityMinute> kept;
        log.setKeep([&kept](const std::vector<ActivityMinute> &minutes) { kept = minutes; });
        list.insert({running(1)});
        list.setProgress(JobId{1}, at(60, 2, 0));
        list.flush();
        clock.advance(8h);
        log.sample();
        log.keepMinute();
        QCOMPARE(kept.size(), std::size_t{1});
        QCOMPARE(kept.back().figures.framesPerSecond, 3.0); // three seconds of sixty
    }
};

QTEST_GUILESS_MAIN(TestActivityLog)
#include "test_activity_log.moc"
