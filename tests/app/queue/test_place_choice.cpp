// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/place_choice.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace reelyard;

namespace
{

constexpr double hour = 3600;

/// An hour here, ten minutes there, ten cents.
PlaceCandidate usual()
{
    PlaceCandidate job;
    job.localSeconds = hour;
    job.cloudSeconds = 600;
    job.dollars = 0.10;
    job.mostDollars = 0.72;
    return job;
}

/// One slot here and ten dollars.
PlaceSituation usually()
{
    PlaceSituation situation;
    situation.dollarsLeft = 10;
    return situation;
}

} // namespace

Q_DECLARE_METATYPE(std::vector<reelyard::PlaceCandidate>)
Q_DECLARE_METATYPE(reelyard::PlaceSituation)

class TestPlaceChoice : public QObject
{
    Q_OBJECT

    // "LLC": here, here, in the cloud.
    static QString placesOf(const PlaceChoices &choices)
    {
        QString text;
        for (const PlaceChoice &choice : choices.jobs)
            text += choice.place == Place::Cloud ? u'C' : u'L';
        return text;
    }
    static QString reasonsOf(const PlaceChoices &choices)
    {
        QStringList texts;
        for (const PlaceChoice &choice : choices.jobs)
            texts << toText(choice.reason);
        texts.removeDuplicates();
        return texts.join(u' ');
    }

private slots:
    void rules_data()
    {
        QTest::addColumn<std::vector<PlaceCandidate>>("jobs");
        QTest::addColumn<PlaceSituation>("situation");
        QTest::addColumn<QString>("places");
        QTest::addColumn<QString>("reasons");
        QTest::addColumn<bool>("misses");
        using Jobs = std::vector<PlaceCandidate>;
        const auto row = [](const char *name, const Jobs &jobs, const PlaceSituation &situation, const char *places,
                            const char *reasons, bool misses = false) {
            QTest::newRow(name) << jobs << situation << QString::fromLatin1(places) << QString::fromLatin1(reasons)
                                << misses;
        };
        const auto with = [](const Jobs &jobs, const std::function<void(PlaceCandidate &)> &edit) {
            Jobs edited = jobs;
            for (PlaceCandidate &job : edited)
                edit(job);
            return edited;
        };
        const auto in = [](const std::function<void(PlaceSituation &)> &edit) {
            PlaceSituation situation = usually();
            edit(situation);
            return situation;
        };
        const Jobs four(4, usual());
        const auto deadline = [&in](double hours) {
            return in([hours](PlaceSituation &s) { s.secondsToDeadline = hours * hour; });
        };
        const auto queue = [&in](double hours) {
            return in([hours](PlaceSituation &s) { s.longestQueueSeconds = hours * hour; });
        };

        row("nothing to do", {}, usually(), "", "");
        row("without a rule all stays here", four, usually(), "LLLL", "base-load");
        row("a deadline that is met here", four, deadline(4), "LLLL", "base-load");
        row("the last ones go", four, deadline(2), "LLCC", "base-load deadline");
        row("all go", four, deadline(0.5), "CCCC", "deadline");
        row("too late even there, but less", four, deadline(0.1), "CCCC", "deadline", true);
        row("two slots here", four, in([](PlaceSituation &s) {
                s.secondsToDeadline = 2 * hour;
                s.localSlots = 2;
            }),
            "LLLL", "base-load");
        row("work that is ahead counts", four, in([](PlaceSituation &s) {
                s.secondsToDeadline = 4 * hour;
                s.localSecondsAhead = hour;
            }),
            "LLLC", "base-load deadline");
        row("a queue that is too long", four, queue(3), "LLLC", "base-load long-queue");
        row("a queue that is not", four, queue(4), "LLLL", "base-load");
        row("the nearer of both binds: the deadline", four, in([](PlaceSituation &s) {
                s.secondsToDeadline = 2 * hour;
                s.longestQueueSeconds = 3 * hour;
            }),
            "LLCC", "base-load deadline");
        row("the nearer of both binds: the queue", four, in([](PlaceSituation &s) {
                s.secondsToDeadline = 3 * hour;
                s.longestQueueSeconds = 1 * hour;
            }),
            "LCCC", "base-load long-queue");

        row("no money at all", four, in([](PlaceSituation &s) {
                s.secondsToDeadline = 2 * hour;
                s.dollarsLeft = 0;
            }),
            "LLLL", "no-money", true);
        row("money for what one may cost at most", four, in([](PlaceSituation &s) {
                s.secondsToDeadline = 2 * hour;
                s.dollarsLeft = 0.75;
            }),
            "LLLC", "no-money deadline", true);
        row("the cap is what they cost, not what each may", four, in([](PlaceSituation &s) {
                s.secondsToDeadline = 0.5 * hour;
                s.dollarsLeft = 1.02;
            }),
            "CCCC", "deadline");
        Jobs cheap = four;
        cheap[0].dollars = 0.01;
        row("the cheapest goes first", cheap, deadline(3), "CLLL", "deadline base-load");
        Jobs perHour = four;
        perHour[1].localSeconds = 2 * hour; // twice the time for the same money
        row("cheap is by the time that it saves", perHour, deadline(3), "LCLL", "base-load deadline");

        row("never upload binds", with(four, [](PlaceCandidate &job) { job.neverUpload = true; }), deadline(1), "LLLL",
            "never-upload", true);
        Jobs one = four;
        one[3].neverUpload = true;
        row("and only whom it is for", one, deadline(2), "LCCL", "base-load deadline never-upload");
        row("the service cannot do it", with(four, [](PlaceCandidate &job) { job.canRunThere = false; }), deadline(1),
            "LLLL", "cloud-cannot", true);
        row("the service is down", four, in([](PlaceSituation &s) {
                s.secondsToDeadline = 1 * hour;
                s.isCloudUp = false;
            }),
            "LLLL", "cloud-away", true);
        row("the line is down: files stay", with(four, [](PlaceCandidate &job) { job.uploadBytes = 1; }),
            in([](PlaceSituation &s) {
                s.secondsToDeadline = 1 * hour;
                s.isUplinkUp = false;
            }),
            "LLLL", "cloud-away", true);
        row("the line is down: links go", four, in([](PlaceSituation &s) {
                s.secondsToDeadline = 1 * hour;
                s.isUplinkUp = false;
            }),
            "LCCC", "base-load deadline");
        row("a slow line is no help", with(four, [](PlaceCandidate &job) { job.uploadBytes = 36'000'000'000; }),
            in([](PlaceSituation &s) {
                s.secondsToDeadline = 3 * hour;
                s.uplinkBytesPerSecond = 1'000'000;
            }),
            "LLLL", "base-load", true);
        row("one fits through the line", with(four, [](PlaceCandidate &job) { job.uploadBytes = 3'600'000'000; }),
            in([](PlaceSituation &s) {
                s.secondsToDeadline = 3 * hour;
                s.uplinkBytesPerSecond = 1'000'000;
            }),
            "LLLC", "base-load deadline");

        row("what cannot run here goes without a rule", with(four, [](PlaceCandidate &job) { job.canRunHere = false; }),
            usually(), "CCCC", "only-there");
        row("if it may",
            with(four,
                 [](PlaceCandidate &job) {
                     job.canRunHere = false;
                     job.neverUpload = true;
                 }),
            usually(), "LLLL", "never-upload");
        row("and waits there for money", with(four, [](PlaceCandidate &job) { job.canRunHere = false; }),
            in([](PlaceSituation &s) { s.dollarsLeft = 0.95; }), "CCCC", "only-there");
        row("and waits for the service", with(four, [](PlaceCandidate &job) { job.canRunHere = false; }),
            in([](PlaceSituation &s) { s.isCloudUp = false; }), "CCCC", "only-there");
        row("nor can the service",
            with(four,
                 [](PlaceCandidate &job) {
                     job.canRunHere = false;
                     job.canRunThere = false;
                 }),
            usually(), "LLLL", "cloud-cannot");

        Jobs longOne = four;
        longOne[1].localSeconds = 5 * hour;
        longOne[1].dollars = 0.9;
        row("one that is too long by itself goes first", longOne, deadline(3), "LCLL", "base-load deadline");
        row("few places there: as early as can be", four, in([](PlaceSituation &s) {
                s.secondsToDeadline = 0.3 * hour;
                s.cloudSlots = 1;
            }),
            "CCCC", "deadline", true);
        row("what is ahead there counts", four, in([](PlaceSituation &s) {
                s.secondsToDeadline = 3 * hour;
                s.cloudSlots = 1;
                s.cloudSecondsAhead = 10 * hour;
            }),
            "LLLL", "base-load", true);
        Jobs free = with(four, [](PlaceCandidate &job) { job.dollars = job.mostDollars = 0; });
        row("a service that costs nothing needs no money", free, in([](PlaceSituation &s) {
                s.secondsToDeadline = 2 * hour;
                s.dollarsLeft = 0;
            }),
            "LLCC", "base-load deadline");
    }
    void rules()
    {
        QFETCH(std::vector<PlaceCandidate>, jobs);
        QFETCH(PlaceSituation, situation);
        for (std::size_t i = 0; i < jobs.size(); ++i)
            jobs[i].job = JobId{static_cast<qint64>(i) + 1};
        const PlaceChoices choices = choosePlaces(jobs, situation);
        QTEST(placesOf(choices), "places");
        QTEST(reasonsOf(choices), "reasons");
        QTEST(choices.missesDeadline, "misses");
        for (std::size_t i = 0; i < jobs.size(); ++i)
            QCOMPARE(choices.jobs[i].job, jobs[i].job);
        QCOMPARE(choosePlaces(jobs, situation).jobs, choices.jobs);
    }

    // A night: 60 jobs from 20:00 on, to be done by 08:00, with two slots here. The line drops from 22:00 to 01:00 and
    // the money is for half of what has to go.
    void aNight_data()
    {
        QTest::addColumn<double>("budget");
        QTest::addColumn<bool>("isMet");
        QTest::newRow("enough") << 12.0 << true;
        QTest::newRow("it runs out") << 2.0 << false;
    }
    void aNight()
    {
        QFETCH(double, budget);
        constexpr double step = 60;
        constexpr double end = 12 * hour;
        struct Job {
            PlaceCandidate candidate;
            Place place = Place::Local;
            double done = -1;
            double left = 0;
            bool runs = false;
        };
        std::vector<Job> night;
        for (int i = 0; i < 60; ++i) {
            PlaceCandidate job = usual();
            job.job = JobId{i + 1};
            job.localSeconds = hour * (0.5 + 0.01 * i);
            job.uploadBytes = 2'000'000'000;
            night.push_back({job});
        }
        double spent = 0;
        double firstTold = -1; // when the miss was first announced
        double lastEnd = 0;
        for (double now = 0; now < 30 * hour; now += step) {
            PlaceSituation situation;
            situation.localSlots = 2;
            situation.isUplinkUp = now < 2 * hour || now >= 5 * hour;
            situation.uplinkBytesPerSecond = 5'000'000;
            situation.secondsToDeadline = std::max(0.0, end - now);
            situation.dollarsLeft = budget - spent;
            std::vector<PlaceCandidate> waiting;
            std::vector<std::size_t> which;
            for (std::size_t i = 0; i < night.size(); ++i) {
                const Job &job = night[i];
                if (job.done >= 0)
                    continue;
                if (job.runs && job.place == Place::Local) {
                    situation.localSecondsAhead += job.left;
                } else if (job.runs) {
                    situation.cloudSecondsAhead += job.left;
                    situation.dollarsLeft -= job.candidate.dollars;
                } else {
                    waiting.push_back(job.candidate);
                    which.push_back(i);
                }
            }
            const PlaceChoices choices = choosePlaces(waiting, situation);
            if (choices.missesDeadline && firstTold < 0 && now < end)
                firstTold = now;
            int local = 0;
            int cloud = 0;
            for (const Job &job : night) {
                if (job.runs && job.done < 0)
                    ++(job.place == Place::Local ? local : cloud);
            }
            for (std::size_t i = 0; i < which.size(); ++i) {
                Job &job = night[which[i]];
                job.place = choices.jobs[i].place;
                const bool isHere = job.place == Place::Local;
                if (isHere ? local >= situation.localSlots : cloud >= situation.cloudSlots)
                    continue;
                ++(isHere ? local : cloud);
                job.runs = true;
                job.left = isHere ? job.candidate.localSeconds : job.candidate.cloudSeconds + 400;
            }
            for (Job &job : night) {
                if (!job.runs || job.done >= 0)
                    continue;
                job.left -= step;
                if (job.left > 0)
                    continue;
                job.done = now + step;
                lastEnd = std::max(lastEnd, job.done);
                spent += job.place == Place::Cloud ? job.candidate.dollars : 0;
            }
            QVERIFY2(spent <= budget + 1e-9, qPrintable(QString::number(spent)));
        }
        QVERIFY(std::all_of(night.begin(), night.end(), [](const Job &job) { return job.done >= 0; }));
        QVERIFY(spent > 0);
        QTEST(lastEnd <= end, "isMet");
        if (lastEnd > end) {
            QVERIFY2(firstTold >= 0 && firstTold < end / 2, qPrintable(QString::number(firstTold / hour)));
        } else if (firstTold >= 0) {
            QVERIFY2(firstTold >= 2 * hour, "the miss was feared only while the line was down");
        }
    }
};

QTEST_GUILESS_MAIN(TestPlaceChoice)
#include "test_place_choice.moc"
