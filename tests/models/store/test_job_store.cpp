// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/native_path.h"
#include "models/job/output_names.h"
#include "models/store/database.h"
#include "models/store/job_store.h"
#include "models/store/store_thread.h"

#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;

namespace
{

const Timestamp now{1'700'000'000'000};

JobSpec specFor(const QString &source, const QString &output = QStringLiteral("/out/clip.mp4"))
{
    JobSpec spec;
    spec.source = source;
    spec.sourceSizeBytes = 1000;
    spec.recipe = {QStringLiteral("Test"), QStringLiteral("-c copy"), QStringLiteral("mp4")};
    spec.outputFolder = folderOf(output).chopped(1);
    spec.outputStem = nameOf(output).section(u'.', 0, -2);
    spec.outputs = recipeOutputs(spec.recipe);
    return spec;
}

PublishRecord recordFor(const RunRecord &begun, const QString &path)
{
    PublishRecord record{begun.spec.id, begun.spec.job, {}, {}, {}, {}};
    record.items.push_back({begun.outputs.front().id,
                            0,
                            OutputUnit::File,
                            begun.spec.outputs.front().partPath,
                            path,
                            5,
                            "hash",
                            {},
                            {},
                            {},
                            false});
    return record;
}

} // namespace

class TestJobStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<JobStore> m_store;

    QString path() const { return m_dir->filePath(QStringLiteral("queue.sqlite")); }
    void reopen()
    {
        m_store.reset();
        auto store = JobStore::open(path());
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        m_store = std::move(*store);
    }
    std::vector<Job> add(const std::vector<JobSpec> &specs, JobState state = JobState::Queued)
    {
        const auto batch = m_store->addBatch(QStringLiteral("batch"), now);
        auto jobs = m_store->addJobs(*batch, specs, state, now);
        if (!jobs)
            qWarning("%s", qPrintable(jobs.error().detail));
        return jobs ? *jobs : std::vector<Job>();
    }
    Job only() { return m_store->allJobs()->at(0); }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        reopen();
    }
    void cleanup() { m_store.reset(); }

    void whatJobsTookIsReadAsItWasWritten()
    {
        const Job job = add({specFor(QStringLiteral("/in/clip.mov"))}).front();
        const MeasuredSpeed speed{job.recipe, {1, 90, 180.5, 12.25}, 33.5};
        QVERIFY(m_store->addSpeed(speed));
        QVERIFY(m_store->addSpeed({job.recipe, speed.load, 4, Place::Cloud}));
        reopen();
        const auto read = m_store->speeds();
        QVERIFY(read && read->size() == 2);
        QCOMPARE(read->front().place, Place::Local);
        QCOMPARE(read->back().place, Place::Cloud);
        QCOMPARE(read->front().recipe, speed.recipe);
        QVERIFY(read->front().load == speed.load);
        QCOMPARE(read->front().seconds, speed.seconds);
    }

    // What is to be packed here after it was encoded elsewhere needs more space, before and after a restart.
    void packagesAreKnown()
    {
        JobSpec package = specFor(QStringLiteral("/in/b.mov"), QStringLiteral("/out/b.m3u8"));
        package.recipe.arguments = QStringLiteral("-c:v libx264 {name}/index.m3u8");
        const auto added = add({specFor(QStringLiteral("/in/a.mov")), package});
        QVERIFY(!added.at(0).makesPackage);
        QVERIFY(added.at(1).makesPackage);
        reopen();
        const auto jobs = m_store->allJobs();
        QVERIFY(!jobs->at(0).makesPackage);
        QVERIFY(jobs->at(1).makesPackage);
    }

    void whatWasMadeIsFoundByContentRecipeAndFolder()
    {
        const Job made = add({specFor(QStringLiteral("/in/clip.mov"))}).front();
        const MadeWork work{
            QStringLiteral("file:1"), QStringLiteral("mov; 10"), {{0, QStringLiteral("/out/clip.mp4"), 5, "hash"}}};
        QVERIFY(m_store->addWork(made.id, work, now));
        QVERIFY(m_store->remove({made.id})); // the memory outlives the row
        JobSpec renamed = specFor(QStringLiteral("/in/other.mov"), QStringLiteral("/out/other.mp4"));
        renamed.recipe.name = QStringLiteral("The same under another name");
        const Job same = add({renamed}).front();
        const Job elsewhere = add({specFor(QStringLiteral("/in/a.mov"), QStringLiteral("/else/a.mp4"))}).front();
        const auto found = m_store->findWork(same.id, work.content);
        QVERIFY(found && found->work);
        QCOMPARE(*found->work, work);
        QVERIFY(!m_store->findWork(same.id, QStringLiteral("file:2"))->work);
        const auto other = m_store->findWork(elsewhere.id, work.content);
        QVERIFY(other && !other->work);
        QVERIFY(other->place != found->place);
        // A second one takes its place.
        const MadeWork later{work.content, work.layout, {{0, QStringLiteral("/out/new.mp4"), 6, "hash"}}};
        QVERIFY(m_store->addWork(same.id, later, now));
        QCOMPARE(*m_store->findWork(same.id, work.content)->work, later);
    }

    void whatWasAddedIsThereAfterReopening()
    {
        const QString odd = pathFromBytes("/in/caf\xE9 \n'\"?.mov");
        const auto added = add({specFor(odd), specFor(QStringLiteral("/in/b.mov"), QStringLiteral("/out/b.mp4"))});
        QCOMPARE(added.size(), std::size_t{2});
        reopen();
        const auto jobs = m_store->allJobs();
        QVERIFY(jobs);
        QCOMPARE(jobs->size(), std::size_t{2});
        QCOMPARE(jobs->at(0).source(), odd);
        QCOMPARE(jobs->at(0).state, JobState::Queued);
        QCOMPARE(*jobs->at(0).preset, QStringLiteral("Test"));
        QCOMPARE(jobs->at(0).outputPath(), QStringLiteral("/out/clip.mp4"));
        QCOMPARE(jobs->at(0).addedAt, now);
        QVERIFY(jobs->at(0).position < jobs->at(1).position);
        QCOMPARE(m_store->runRecord(jobs->at(0).id)->recipe.arguments, QStringLiteral("-c copy"));
    }

    void allThatARowCanHaveIsThereAfterReopening()
    {
        JobSpec spec = specFor(QStringLiteral("https://host/a.mov"));
        spec.sourceKind = SourceKind::Link;
        spec.sourceSizeBytes = 12;
        spec.listId = QStringLiteral("tape 9");
        spec.carried = {{QStringLiteral("shelf"), QStringLiteral("B")}};
        spec.moreParts = QStringList{QStringLiteral("/in/b c.mov"), pathFromBytes("/in/caf\xE9.mov")};
        spec.exists = ExistsPolicy::Overwrite;
        spec.priority = 3;
        spec.sourceMount = QStringLiteral("/mnt/in");
        spec.outputMount = QStringLiteral("/mnt/out");
        const auto added = add({spec, specFor(QStringLiteral("/in/plain.mov"), QStringLiteral("/out/plain.mp4")),
                                specFor(QStringLiteral("/in/waits.mov"), QStringLiteral("/out/waits.mp4"))});
        Job waiting = added.at(2);
        waiting.state = JobState::Waiting;
        waiting.trouble.edit([](Trouble &trouble) { trouble.waitFor = QStringLiteral("the share \"nas\""); });
        QVERIFY(m_store->update(waiting));
        Job job = added.at(0);
        job.state = JobState::Failed;
        job.attempts = 4;
        job.backend = QStringLiteral("local");
        job.startedAt = now + Timestamp(1);
        job.finishedAt = now + Timestamp(2);
        job.cancelRequested = true;
        Trouble trouble;
        trouble.triesCharged = 2;
        trouble.crashes = 1;
        trouble.programEnds = 5;
        trouble.error = Error{ErrorClass::Source, QStringLiteral("source.truncated"), QStringLiteral("Only half."),
                              QStringLiteral("EIO\n\u00E9")};
        trouble.remarks = {{QStringLiteral("r"), QStringLiteral("a \"remark\"")}};
        trouble.reviewedAt = now + Timestamp(3);
        trouble.reviewNote = QStringLiteral("torn");
        job.trouble = trouble;
        QVERIFY(m_store->update(job));
        QVERIFY(m_store->setSourceInfo(job.id, 61'000, QStringLiteral("h264 1920x1080")));
        reopen();
        const auto jobs = m_store->allJobs();
        QCOMPARE(jobs->size(), std::size_t{3});
        const Job &read = jobs->at(0);
        QCOMPARE(read.sourceKind, SourceKind::Link);
        QCOMPARE(read.state, JobState::Failed);
        QCOMPARE(read.exists, ExistsPolicy::Overwrite);
        QCOMPARE(read.holdReason, HoldReason::None);
        QCOMPARE(read.attempts, 4);
        QCOMPARE(read.priority, 3);
        QVERIFY(read.cancelRequested);
        QCOMPARE(read.sourceSizeBytes, 12);
        QCOMPARE(read.sourceDurationMs, 61'000);
        QCOMPARE(*read.sourceSummary, QStringLiteral("h264 1920x1080"));
        QCOMPARE(*read.sourceMount, QStringLiteral("/mnt/in"));
        QCOMPARE(*read.outputMount, QStringLiteral("/mnt/out"));
        QCOMPARE(*read.backend, QStringLiteral("local"));
        QVERIFY(read.queuedAt == now && read.startedAt == job.startedAt && read.finishedAt == job.finishedAt);
        QVERIFY(*read.trouble == trouble);
        QCOMPARE(read.sourceDetail->listId, QStringLiteral("tape 9"));
        QCOMPARE(read.sourceDetail->carried, QByteArray("{\"shelf\":\"B\"}"));
        QCOMPARE(read.sourceDetail->moreParts, spec.moreParts);
        QVERIFY(*jobs->at(1).trouble == Trouble() && *jobs->at(1).sourceDetail == SourceDetail());
        QVERIFY(*jobs->at(2).trouble == *waiting.trouble);
    }

    void noTwoJobsGetOneName()
    {
        const auto jobs = add({specFor(QStringLiteral("/a/1.mov"), QStringLiteral("/out/Clip.mp4")),
                               specFor(QStringLiteral("/a/2.mov"), QStringLiteral("/out/clip.mp4")),
                               specFor(QStringLiteral("/a/3.mov"), QStringLiteral("/out/cli\u0301p.mp4")),
                               specFor(QStringLiteral("/a/4.mov"), QStringLiteral("/out/cl\u00EDp.mp4"))});
        QCOMPARE(jobs.at(0).outputPath(), QStringLiteral("/out/Clip.mp4"));
        QCOMPARE(jobs.at(1).outputPath(), QStringLiteral("/out/clip (1).mp4"));
        QCOMPARE(jobs.at(3).outputPath(), QStringLiteral("/out/cl\u00EDp (1).mp4"));
    }

    void skipMeansTheSameSourceOnlyOnce()
    {
        JobSpec spec = specFor(QStringLiteral("/a/1.mov"));
        spec.exists = ExistsPolicy::Skip;
        JobSpec other = specFor(QStringLiteral("/a/1.avi"));
        other.exists = ExistsPolicy::Skip;
        add({spec});
        const auto again = add({spec, other});
        QCOMPARE(again.at(0).state, JobState::Skipped);
        QVERIFY(!again.at(0).trouble->skipReason.isEmpty());
        QCOMPARE(again.at(1).state, JobState::Queued); // another source: it is not lost for a name
        QCOMPARE(again.at(1).outputPath(), QStringLiteral("/out/clip (1).mp4"));
    }

    void aCancelledJobGivesItsNameBack()
    {
        Job job = add({specFor(QStringLiteral("/a/1.mov"))}).at(0);
        job.state = JobState::Cancelled;
        job.finishedAt = now;
        QVERIFY(m_store->update(job));
        QCOMPARE(add({specFor(QStringLiteral("/a/2.mov"))}).at(0).outputPath(), QStringLiteral("/out/clip.mp4"));
        // ... and gets another when it runs after all
        job.state = JobState::Running;
        job.finishedAt.reset();
        job.startedAt = now;
        job.attempts = 1;
        const auto begun = m_store->beginAttempt(job, QStringLiteral("local"), now);
        QVERIFY(begun);
        QCOMPARE(begun->outputs.front().path, QStringLiteral("/out/clip (1).mp4"));
    }

    void anAttemptThatIsClosedChangesNothing()
    {
        Job job = add({specFor(QStringLiteral("/a/1.mov"))}).at(0);
        job.state = JobState::Running;
        job.startedAt = now;
        job.attempts = 1;
        const auto first = m_store->beginAttempt(job, QStringLiteral("local"), now);
        QVERIFY(first);
        QVERIFY(!m_store->beginAttempt(job, QStringLiteral("local"), now)); // one open attempt a job
        QVERIFY(m_store->closeAttempt(first->spec.id, AttemptOutcome::Interrupted, {}, {}, now));
        const auto late = m_store->closeAttempt(first->spec.id, AttemptOutcome::Succeeded, {}, {}, now);
        QVERIFY(!late);
        QCOMPARE(late.error().code, QStringLiteral("fence"));
        const auto record = m_store->recordPublishing(recordFor(*first, QStringLiteral("/out/clip.mp4")));
        QVERIFY(!record);
        QCOMPARE(m_store->outputs(job.id)->at(0).state, OutputState::Pending);
    }

    void openAttemptsTellWhatWasBeingPublished()
    {
        Job job = add({specFor(QStringLiteral("/a/1.mov"))}).at(0);
        job.state = JobState::Running;
        job.startedAt = now;
        job.attempts = 1;
        const auto begun = m_store->beginAttempt(job, QStringLiteral("local"), now);
        QVERIFY(m_store->openAttempts()->at(0).publishing.empty());
        PublishRecord record = recordFor(*begun, QStringLiteral("/out/clip.mp4"));
        record.remarks = {{QStringLiteral("r"), QStringLiteral("remark")}};
        record.items.front().sidecars = {{QStringLiteral(".sha256"), QStringLiteral("abc *{file}")}};
        QVERIFY(m_store->recordPublishing(record));
        reopen();
        const auto open = m_store->openAttempts();
        QCOMPARE(open->size(), std::size_t{1});
        const Output &output = open->at(0).record.outputs.front();
        QCOMPARE(output.state, OutputState::Publishing);
        QCOMPARE(output.path, QStringLiteral("/out/clip.mp4"));
        QCOMPARE(output.sizeBytes, 5);
        QCOMPARE(output.sampledHash, QByteArray("hash"));
        QCOMPARE(output.sidecars, record.items.front().sidecars);
        QCOMPARE(open->at(0).publishing.size(), std::size_t{1});
        QCOMPARE(open->at(0).publishing.front().second, begun->spec.outputs.front().partPath);
        QCOMPARE(open->at(0).record.spec.outputs.front().partPath, begun->spec.outputs.front().partPath);
        QCOMPARE(only().trouble->remarks.size(), std::size_t{1});
    }

    void aPartialIsAnOutputOfItsOwn()
    {
        Job job = add({specFor(QStringLiteral("/a/1.mov"))}).at(0);
        job.state = JobState::Running;
        job.startedAt = now;
        job.attempts = 1;
        const auto begun = m_store->beginAttempt(job, QStringLiteral("local"), now);
        const QString path = QStringLiteral("/out/clip (partial).mp4");
        PublishRecord record = recordFor(*begun, path);
        record.items.front().isPartial = true;
        record.ends = begun->outputs;
        record.ends.front().state = OutputState::Failed;
        record.ends.front().error =
            Error{ErrorClass::Source, QStringLiteral("source.truncated"), QStringLiteral("Only a part."), {}};
        QVERIFY(m_store->recordPublishing(record));
        const auto recorded = m_store->recordPublishing(record); // a second try of the same attempt takes its row
        QVERIFY(recorded);
        const auto open = m_store->openAttempts();
        QCOMPARE(open->at(0).publishing.front().first, recorded->front());
        QCOMPARE(open->at(0).record.outputs.front().error->code, QStringLiteral("source.truncated"));
        Output partial = open->at(0).record.outputs.at(1);
        QVERIFY(!partial.isOfSet());
        partial.state = OutputState::Partial;
        QVERIFY(m_store->setOutputs({partial}));
        const auto outputs = m_store->outputs(job.id);
        QCOMPARE(outputs->size(), std::size_t{2});
        QCOMPARE(outputs->at(0).path, QStringLiteral("/out/clip.mp4")); // keeps its name for the retry
        QCOMPARE(outputs->at(1).state, OutputState::Partial);
    }

    void theSchemaRefusesWhatCannotBe()
    {
        Job job = add({specFor(QStringLiteral("/a/1.mov"))}).at(0);
        job.state = JobState::Failed; // without an error or an end
        QVERIFY(!m_store->update(job));
        job.state = JobState::Held; // without a reason
        QVERIFY(!m_store->update(job));
        job.state = JobState::Waiting; // for nothing
        QVERIFY(!m_store->update(job));
    }

    void aFailingRequestTakesNoOtherWithIt()
    {
        m_store.reset();
        StoreThread thread(path());
        std::vector<bool> saved;
        const auto note = [&saved](const Result<void> &result) { saved.push_back(result.has_value()); };
        for (int i = 0; i < 3; ++i) {
            thread.post(
                [i](JobStore &store) -> Result<void> {
                    auto batch = store.addBatch(QStringLiteral("b%1").arg(i), now);
                    if (!batch)
                        return batch.error();
                    auto jobs = store.addJobs(
                        *batch, {specFor(QStringLiteral("/a/%1.mov").arg(i), QStringLiteral("/out%1/x.mp4").arg(i))},
                        JobState::Queued, now);
                    if (!jobs)
                        return jobs.error();
                    if (i == 1) // after it has written: its rows must go again, folders and recipe included
                        return internalError(QStringLiteral("on purpose"));
                    return {};
                },
                note);
        }
        QTRY_COMPARE(saved.size(), std::size_t{3});
        QCOMPARE(saved, (std::vector<bool>{true, false, true}));
        std::optional<std::size_t> count;
        thread.query<std::vector<Job>>(
            [](JobStore &store) { return store.allJobs(); },
            [&count](const Result<std::vector<Job>> &jobs) { count = jobs ? jobs->size() : 0; });
        QTRY_VERIFY(count);
        QCOMPARE(*count, std::size_t{2});
    }

    void whatWasMadeIsNoSourceUnlessItIsNamed()
    {
        const auto made = add({specFor(QStringLiteral("/in/a.mov"), QStringLiteral("/out/a.mp4"))});
        Output output = m_store->outputs(made[0].id)->at(0);
        output.state = OutputState::Done;
        output.sizeBytes = 1;
        QVERIFY(m_store->setOutputs({output}));
        JobSpec spec = specFor(QStringLiteral("/out/a.mp4"), QStringLiteral("/again/a.mp4"));
        spec.isUnasked = true;
        JobSpec other = specFor(QStringLiteral("/out/b.mp4"), QStringLiteral("/again/b.mp4"));
        other.isUnasked = true;
        const auto found = add({spec, other});
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].name, QStringLiteral("b.mp4"));
        spec.isUnasked = false;
        QCOMPARE(add({spec}).size(), std::size_t{1});
    }

    void whatABatchCameToOutlivesItsJobs()
    {
        const auto batch = m_store->addBatch(QStringLiteral("card"), now, WatchId{3});
        QVERIFY(batch);
        QCOMPARE(m_store->batches()->back().watch, WatchId{3});
        auto jobs = m_store->addJobs(*batch,
                                     {specFor(QStringLiteral("/in/a.mov"), QStringLiteral("/out/a.mp4")),
                                      specFor(QStringLiteral("/in/b.mov"), QStringLiteral("/out/b.mp4")),
                                      specFor(QStringLiteral("/in/c.mov"), QStringLiteral("/out/c.mp4")),
                                      specFor(QStringLiteral("/in/d.mov"), QStringLiteral("/out/d.mp4"))},
                                     JobState::Queued, now);
        QVERIFY(jobs);
        Output output = m_store->outputs(jobs->at(0).id)->at(0);
        output.state = OutputState::Done;
        output.sizeBytes = 300;
        QVERIFY(m_store->setOutputs({output}));
        QVERIFY(m_store->setSourceInfo(jobs->at(0).id, 5000, QStringLiteral("h264")));
        const auto end = [this](Job job, JobState state, Timestamp start, Timestamp at) {
            job.state = state;
            job.startedAt = start;
            job.finishedAt = at;
            job.trouble.edit([state](Trouble &trouble) {
                if (state == JobState::Failed)
                    trouble.error = Error{ErrorClass::Source, QStringLiteral("x"), QStringLiteral("y"), {}};
                else
                    trouble.remarks = {{QStringLiteral("r"), QStringLiteral("s")}};
            });
            return m_store->update(job);
        };
        QVERIFY(end(jobs->at(0), JobState::Completed, now + Timestamp(10), now + Timestamp(90)));
        QVERIFY(end(jobs->at(1), JobState::Failed, now + Timestamp(5), now + Timestamp(70)));
        QVERIFY(m_store->pastOfBatches()->empty());
        QVERIFY(m_store->remove({jobs->at(0).id, jobs->at(1).id, jobs->at(3).id}));
        reopen();
        const auto past = m_store->pastOfBatches();
        QVERIFY(past);
        QCOMPARE(past->size(), std::size_t{1});
        const BatchPast &known = past->front();
        QCOMPARE(known.batch, *batch);
        QCOMPARE(known.jobs(), 2); // the one that had not ended is none of them
        QCOMPARE(known.completed, 1);
        QCOMPARE(known.toReview, 1);
        QCOMPARE(known.failed, 1);
        QCOMPARE(known.reviewed, 0);
        QCOMPARE(known.bytesIn, 1000);
        QCOMPARE(known.bytesOut, 300);
        QCOMPARE(known.mediaSeconds, 5.0);
        QCOMPARE(known.startedAt, std::optional(now + Timestamp(5)));
        QCOMPARE(known.endedAt, std::optional(now + Timestamp(90)));

        const BatchSummary summary = summaryOf({*batch, {}, now, {}}, *m_store->allJobs(), known);
        QCOMPARE(summary.jobs, 3);
        QCOMPARE(summary.cleared, 2);
        QCOMPARE(summary.left, 1);
        QVERIFY(!summary.endedAt);
    }

    void activityIsRememberedByTheMinute()
    {
        QVERIFY(m_store->addActivity({{7, Place::Local, {25, 1, 100, 2, 5}}, {8, Place::Cloud, {0, 3, 10, 1, 0}}}));
        QVERIFY(m_store->addActivity({{7, Place::Local, {50, 2, 200, 2, 4}}})); // in place of what was known
        reopen();
        auto minutes = m_store->activity();
        QVERIFY(minutes);
        QCOMPARE(minutes->size(), std::size_t{2});
        QCOMPARE(minutes->front().figures, (ActivityFigures{50, 2, 200, 2, 4}));
        QCOMPARE(minutes->back().place, Place::Cloud);
        QVERIFY(m_store->forgetActivity(8));
        QCOMPARE(m_store->activity()->size(), std::size_t{1});
    }

    void namesAreNumberedBeforeTheExtension()
    {
        QCOMPARE(numberedName(QStringLiteral("a.b.mp4"), 2), QStringLiteral("a.b (2).mp4"));
        QCOMPARE(numberedName(QStringLiteral(".hidden"), 1), QStringLiteral(".hidden (1)"));
        QCOMPARE(numberedName(QStringLiteral("a.mp4"), 0), QStringLiteral("a.mp4"));
    }
};

QTEST_GUILESS_MAIN(TestJobStore)
#include "test_job_store.moc"
