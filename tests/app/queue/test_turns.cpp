// SPDX-License-Identifier: GPL-3.0-or-later
// When and how many: hours, start times, slots that follow the load, needs, the pilot.
#include "app/cli/start_time.h"
#include "app/queue/job_needs.h"
#include "app/queue/pilot.h"
#include "app/queue/slot_tuner.h"
#include "app/queue/work_hours.h"

#include <QDateTime>
#include <QTest>

using namespace reelyard;
using namespace std::chrono_literals;

class TestTurns : public QObject
{
    Q_OBJECT

    static Timestamp at(const char *time)
    {
        return Timestamp(
            QDateTime::fromString(QString::fromLatin1(time), QStringLiteral("yyyy-MM-dd H:mm")).toMSecsSinceEpoch());
    }
    static Job job(int id, const char *name, qint64 size, const char *summary = "")
    {
        Job job;
        job.id = JobId{id};
        job.position = id;
        job.name = QString::fromLatin1(name);
        job.sourceSizeBytes = size;
        job.sourceSummary = QString::fromLatin1(summary);
        job.recipe = RecipeId{1};
        return job;
    }

private slots:
    void hours_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read"); // empty: no such span
        QTest::newRow("over midnight") << QStringLiteral("22:00-06:30") << QStringLiteral("22:00-06:30");
        QTest::newRow("short") << QStringLiteral("9 - 17") << QStringLiteral("09:00-17:00");
        QTest::newRow("to midnight") << QStringLiteral("18:00-24:00") << QStringLiteral("18:00-00:00");
        QTest::newRow("empty span") << QStringLiteral("9-9") << QString();
        QTest::newRow("no hour") << QStringLiteral("25-9") << QString();
        QTest::newRow("no minute") << QStringLiteral("9:60-10") << QString();
        QTest::newRow("words") << QStringLiteral("at night") << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void hours()
    {
        QFETCH(const QString, text);
        const auto hours = WorkHours::fromText(text);
        QTEST(hours ? hours->toText() : QString(), "read");
    }

    void hoursContain()
    {
        const auto night = *WorkHours::fromText(QStringLiteral("22:00-06:30"));
        QVERIFY(night.contains(at("2026-11-26 22:00")));
        QVERIFY(night.contains(at("2026-11-26 3:00")));
        QVERIFY(!night.contains(at("2026-11-26 6:30")));
        QVERIFY(!night.contains(at("2026-11-26 12:00")));
        QCOMPARE(night.nextBegin(at("2026-11-26 12:00")), at("2026-11-26 22:00"));
        QCOMPARE(night.nextBegin(at("2026-11-26 23:00")), at("2026-11-27 22:00"));
        const auto day = *WorkHours::fromText(QStringLiteral("9-17"));
        QVERIFY(day.contains(at("2026-11-26 9:00")));
        QVERIFY(!day.contains(at("2026-11-26 17:00")));
        QCOMPARE(day.nextBegin(at("2026-11-26 17:00")), at("2026-11-27 9:00"));
    }

    void startTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("time"); // empty: none
        QTest::newRow("later today") << QStringLiteral("22:00") << QStringLiteral("2026-11-26 22:00");
        QTest::newRow("tomorrow") << QStringLiteral("8:15") << QStringLiteral("2026-11-27 8:15");
        QTest::newRow("a day") << QStringLiteral("2026-12-01 22:00") << QStringLiteral("2026-12-01 22:00");
        QTest::newRow("ISO") << QStringLiteral("2026-12-01T22:00") << QStringLiteral("2026-12-01 22:00");
        QTest::newRow("minutes") << QStringLiteral("+90m") << QStringLiteral("2026-11-26 13:30");
        QTest::newRow("hours") << QStringLiteral("+2h") << QStringLiteral("2026-11-26 14:00");
        QTest::newRow("now") << QStringLiteral("now") << QStringLiteral("2026-11-26 12:00");
        QTest::newRow("words") << QStringLiteral("tonight") << QString();
        QTest::newRow("no hour") << QStringLiteral("25:00") << QString();
    }
    void startTimes()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, time);
        const auto start = cli::startTimeFromText(text, at("2026-11-26 12:00"));
        QCOMPARE(start.has_value(), !time.isEmpty());
        if (start)
            QCOMPARE(*start, at(time.toLatin1().constData()));
    }

    void idleCoresLetAnotherJobStart()
    {
        SlotTuner tuner(2);
        QCOMPARE(tuner.measured(0.5, 2, true), 2); // once is chance
        QCOMPARE(tuner.measured(0.5, 2, true), 3);
        for (int i = 0; i < 20; ++i)
            tuner.measured(0.4, tuner.count(), true);
        QCOMPARE(tuner.count(), 4); // and no further
    }
    void busyCoresLetNoneStart()
    {
        SlotTuner tuner(2);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(tuner.measured(0.05, 2, true), 2);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(tuner.measured(0.9, 2, false), 2); // nothing would use it
        for (int i = 0; i < 20; ++i)
            QCOMPARE(tuner.measured(0.9, 1, true), 2); // a place is free already: something else is short
    }
    void aPlaceTooManyIsGivenBack()
    {
        SlotTuner tuner(2);
        while (tuner.count() < 3)
            tuner.measured(0.6, 2, true);
        for (int i = 0; i < 5; ++i)
            tuner.measured(0.0, 3, true);
        QCOMPARE(tuner.count(), 2);
        for (int i = 0; i < 20; ++i)
            tuner.measured(0.0, 2, true);
        QCOMPARE(tuner.count(), 2); // never fewer
    }

    void spaceIsLearntFromJobsOfTheRecipe()
    {
        JobNeeds needs;
        QCOMPARE(needs.of(job(1, "a.mov", 1000)).spaceBytes, 1000); // nothing is known
        for (int i = 0; i < 20; ++i) {
            Job done = job(100 + i, "a.mov", 1000);
            done.outputSizeBytes = i < 18 ? 100 : 300;
            needs.learn(done);
        }
        const qint64 expected = needs.of(job(1, "a.mov", 10'000)).spaceBytes;
        QVERIFY2(expected == 1000 || expected == 3000, qPrintable(QString::number(expected)));
        Job other = job(2, "a.mov", 1000);
        other.recipe = RecipeId{2};
        QCOMPARE(needs.of(other).spaceBytes, 1000);
        QVERIFY(needs.of(job(3, "link", -1)).spaceBytes >= 100); // of unknown size: what others took
    }

    // What comes from the cloud lies there until it is packed, and nothing is written before it comes.
    void aPackageFromTheCloudNeedsTwiceItsSpace()
    {
        JobNeeds needs;
        Job package = job(1, "a.mov", 1000);
        package.makesPackage = true;
        QCOMPARE(needs.of(package).spaceBytes, 1000);
        package.place = Place::Cloud;
        QCOMPARE(needs.of(package).spaceBytes, 2000);
        package.progress.edit([](Progress &progress) { progress.fraction = 0.5; });
        QCOMPARE(needs.spaceLeft(package), 2000);
        package.progress.edit([](Progress &progress) {
            progress.fraction = 0.95;
            progress.bytesWritten = 700;
        });
        QCOMPARE(needs.spaceLeft(package), 1300);
    }

    void aRunningJobsSpaceFollowsWhatItWrote()
    {
        JobNeeds needs;
        Job running = job(1, "a.mov", 1000);
        QCOMPARE(needs.spaceLeft(running), 1000);
        running.progress.edit([](Progress &progress) {
            progress.fraction = 0.5;
            progress.bytesWritten = 4000;
        });
        QCOMPARE(needs.spaceLeft(running), 4000);
        needs.ranOutOfSpace(running);
        QVERIFY(needs.of(job(1, "a.mov", 1000)).spaceBytes >= 8000);
        needs.forget(JobId{1});
        QCOMPARE(needs.of(job(1, "a.mov", 1000)).spaceBytes, 1000);
    }

    void memoryFollowsThePicture()
    {
        const qint64 hd = JobNeeds::memoryFor(QStringLiteral("h264 1920x1080"));
        const qint64 uhd = JobNeeds::memoryFor(QStringLiteral("hevc 3840x2160"));
        QVERIFY(hd > 400'000'000 && hd < 800'000'000);
        QVERIFY(uhd > 3 * hd);
        QCOMPARE(JobNeeds::memoryFor(QStringLiteral("flac")), 0);
    }

    void theSmallestOfEachKindGoFirst()
    {
        const std::vector<Job> jobs{job(1, "a.mov", 300), job(2, "b.MOV", 100), job(3, "c.mxf", 500),
                                    job(4, "d.mxf", 400), job(5, "e.mov", -1),  job(6, "f.avi", 900)};
        QCOMPARE(pilotJobs(jobs, 3), (std::vector{JobId{2}, JobId{4}, JobId{6}}));
        QCOMPARE(pilotJobs(jobs, 4), (std::vector{JobId{2}, JobId{4}, JobId{6}, JobId{1}}));
        QCOMPARE(pilotJobs(jobs, 99).size(), std::size_t{6});
        QVERIFY(pilotJobs({}, 3).empty());
        // What is in them counts more than how they are called.
        const std::vector<Job> known{job(1, "a.mov", 300, "h264 1920x1080"), job(2, "b.mov", 100, "prores 1920x1080"),
                                     job(3, "c.mp4", 200, "h264 1280x720")};
        QCOMPARE(pilotJobs(known, 2), (std::vector{JobId{2}, JobId{3}}));
    }
};

QTEST_GUILESS_MAIN(TestTurns)
#include "test_turns.moc"
