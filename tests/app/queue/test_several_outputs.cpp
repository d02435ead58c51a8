// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/files.h"
#include "app/queue/job_queue.h"
#include "models/base/native_path.h"
#include "models/store/job_store.h"
#include "tests/support/scripted_backend.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;
using test::ScriptedBackend;

// Jobs that make several files and folders, with the real store and the real file system.
class TestSeveralOutputs : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ScriptedBackend> m_backend;
    std::unique_ptr<JobQueue> m_queue;

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    QString out() const { return m_dir->filePath(text("out")); }

    static std::vector<RecipeOutput> threeFiles()
    {
        return {{0, text("{name} 1080p.mp4"), false, {}, false},
                {1, text("{name} 720p.mp4"), false, {}, false},
                {2, text("{name} 480p.mp4"), false, {}, false}};
    }
    static std::vector<RecipeOutput> ladder()
    {
        return {{0, text("{name}/1080p"), true, text("index.m3u8"), false},
                {1, text("{name}/720p"), true, text("index.m3u8"), false},
                {2, text("{name}/master.m3u8"), false, {}, true}};
    }

    void openQueue()
    {
        m_queue.reset();
        m_backend = std::make_unique<ScriptedBackend>();
        m_store = std::make_unique<StoreThread>(m_dir->filePath(text("queue.sqlite")));
        m_queue = std::make_unique<JobQueue>(*m_store, *m_clock, std::vector<Backend *>{m_backend.get()},
                                             m_dir->filePath(text("workers")));
        bool opened = false;
        m_queue->open([&opened](const Result<void> &result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
    }
    void dropQueue()
    {
        m_queue.reset();
        m_store.reset();
    }

    JobId add(const std::vector<RecipeOutput> &outputs, const std::function<void(JobSpec &)> &edit = {})
    {
        JobSpec spec;
        spec.source = m_dir->filePath(text("in/clip.mov"));
        spec.recipe = {text("Ladder"), text("-c copy"), text("mp4"), {}};
        spec.outputFolder = out();
        spec.outputStem = text("clip");
        spec.outputs = outputs;
        if (edit)
            edit(spec);
        std::optional<AddedJobs> added;
        m_queue->add({spec}, JobState::Queued, {{}, text("batch")}, [&added](const Result<AddedJobs> &result) {
            if (result)
                added = *result;
        });
        [&] { QTRY_VERIFY(added); }();
        return added ? added->jobs.front() : JobId{};
    }

    const Job &job(JobId id) { return *m_queue->list().find(id); }
    JobState state(JobId id) { return job(id).state; }
    std::vector<Output> outputs(JobId id)
    {
        std::optional<std::vector<Output>> all;
        m_queue->outputs(id, [&all](const Result<std::vector<Output>> &result) { all = *result; });
        [&] { QTRY_VERIFY(all); }();
        return all.value_or(std::vector<Output>());
    }
    QString statesOf(JobId id)
    {
        QStringList states;
        for (const Output &output : outputs(id))
            states << toText(output.state);
        return states.join(u' ');
    }
    QStringList files() const
    {
        QStringList names;
        QDirIterator it(out(), QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (it.hasNext())
            names << QDir(out()).relativeFilePath(it.next());
        names.sort();
        return names;
    }
    QByteArray content(const QString &name) const
    {
        QFile file(out() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(absent)");
    }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(out() + u'/' + name).path());
        QFile file(out() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static Error error(ErrorClass errorClass = ErrorClass::Source)
    {
        return {errorClass, text("x"), text("sentence"), text("detail")};
    }
    // All outputs are encoded but those of `ordinals`, which end as `kind`.
    static ScriptedBackend::Script allBut(const std::vector<int> &ordinals, ResultKind kind, const QByteArray &content)
    {
        return [=](const AttemptSpec &spec) {
            AttemptResult result = ScriptedBackend::encoded(spec, content);
            for (OutputResult &output : result.outputs) {
                if (std::find(ordinals.begin(), ordinals.end(), output.ordinal) == ordinals.end())
                    continue;
                output.kind = kind;
                output.error = error();
                if (kind == ResultKind::Failed)
                    result.kind = ResultKind::Failed;
            }
            return result;
        };
    }
    static ScriptedBackend::Script all(const QByteArray &content = "encoded")
    {
        return [content](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec, content); };
    }
    const QStringList threeNames{text("clip 1080p.mp4"), text("clip 480p.mp4"), text("clip 720p.mp4")};
    const QStringList ladderNames{text("clip/1080p/index.m3u8"), text("clip/1080p/rung.m3u8"),
                                  text("clip/1080p/seg0.m4s"),   text("clip/720p/index.m3u8"),
                                  text("clip/720p/rung.m3u8"),   text("clip/720p/seg0.m4s"),
                                  text("clip/master.m3u8")};

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>(Timestamp(1'700'000'000'000));
        openQueue();
    }
    void cleanup() { dropQueue(); }

    void allAreMadeByOneAttempt()
    {
        m_backend->script = all();
        const JobId id = add(threeFiles());
        QCOMPARE(job(id).outputCount, 3);
        m_queue->start();
        QTRY_COMPARE(state(id), JobState::Completed);
        QCOMPARE(files(), threeNames);
        QCOMPARE(job(id).outputSizeBytes, 3 * 7);
        QCOMPARE(job(id).outputPath(), out() + text("/clip 1080p.mp4"));
        QCOMPARE(m_backend->started.size(), std::size_t{1});
        dropQueue();
        openQueue();
        QCOMPARE(job(id).outputSizeBytes, 3 * 7);
        QCOMPARE(job(id).outputCount, 3);
    }

    void whatIsEncodedIsPublishedAndARetryMakesOnlyTheRest()
    {
        m_backend->script = allBut({1}, ResultKind::Failed, "first");
        const JobId id = add(threeFiles());
        m_queue->start();
        QTRY_COMPARE(state(id), JobState::Failed);
        QCOMPARE(job(id).trouble->error->code, text("x"));
        QCOMPARE(statesOf(id), text("done failed done"));
        QCOMPARE(files(), QStringList({threeNames[0], threeNames[1]}));
        m_backend->script = all("second");
        m_queue->retry({id});
        QTRY_COMPARE(state(id), JobState::Completed);
        QCOMPARE(m_backend->started.back().outputs.size(), std::size_t{1});
        QCOMPARE(m_backend->started.back().outputs.front().ordinal, 1);
        QCOMPARE(files(), threeNames);
        QCOMPARE(content(threeNames[0]), QByteArray("first"));
        QCOMPARE(content(threeNames[2]), QByteArray("second"));
    }

    void whatTheSourceDoesNotNeedIsLeftOutInWords()
    {
        m_backend->script = allBut({0}, ResultKind::Omitted, "x");
        const JobId id = add(threeFiles());
        m_queue->start();
        QTRY_COMPARE(state(id), JobState::Completed);
        QCOMPARE(statesOf(id), text("omitted done done"));
        QCOMPARE(outputs(id).front().note, text("sentence"));
        QVERIFY(job(id).trouble->remarks.empty()); // nothing to review
        QCOMPARE(job(id).outputPath(), out() + text("/clip 720p.mp4"));
        QCOMPARE(files(), QStringList({threeNames[1], threeNames[2]}));
    }

    void aSetKeepsOneNumber()
    {
        m_backend->script = all();
        add(threeFiles());
        const JobId second =
            add(threeFiles(), [this](JobSpec &spec) { spec.source = m_dir->filePath(text("in/b.mov")); });
        QCOMPARE(job(second).outputPath(), out() + text("/clip (1) 1080p.mp4"));
        put(text("clip (1) 480p.mp4"), "somebody's"); // appears before it runs
        m_queue->start();
        QTRY_COMPARE(state(second), JobState::Completed);
        QCOMPARE(content(text("clip (1) 480p.mp4")), QByteArray("somebody's"));
        const auto made = outputs(second);
        QString number;
        for (const Output &output : made) {
            QVERIFY(QFile::exists(output.path));
            const QString own = nameOf(output.path).section(u')', 0, 0);
            QVERIFY(number.isEmpty() || own == number);
            number = own;
        }
    }

    void aFolderIsPublishedWholeWithThePlaylistOfAllRungs()
    {
        m_backend->script = all();
        const JobId id = add(ladder());
        m_queue->start();
        QTRY_COMPARE(state(id), JobState::Completed);
        QCOMPARE(m_backend->started.front().outputs.size(), std::size_t{2}); // the playlist is not the engine's
        QCOMPARE(files(), ladderNames);
        QCOMPARE(content(text("clip/master.m3u8")),
                 QByteArray("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-STREAM-INF:BANDWIDTH=1000\n1080p/index.m3u8\n"
                            "#EXT-X-STREAM-INF:BANDWIDTH=999\n720p/index.m3u8\n"));
        QCOMPARE(statesOf(id), text("done done done"));
        QCOMPARE(outputs(id).front().sizeBytes, fileSizeBytes(out() + text("/clip/1080p")));
    }

    void aFailedRungLeavesThePlaylistUnwrittenUntilItIsMade()
    {
        m_backend->script = allBut({1}, ResultKind::Failed, "x");
        const JobId id = add(ladder());
        m_queue->start();
        QTRY_COMPARE(state(id), JobState::Failed);
        QCOMPARE(statesOf(id), text("done failed pending"));
        QVERIFY(!files().contains(text("clip/master.m3u8")));
        m_backend->script = all();
        m_queue->retry({id});
        QTRY_COMPARE(state(id), JobState::Completed);
        QCOMPARE(files(), ladderNames);
    }

    void aRungCanBeMadeAgainAlone()
    {
        m_backend->script = all("first");
        const JobId id = add(ladder());
        m_queue->start();
        QTRY_COMPARE(state(id), JobState::Completed);
        m_backend->script = {};
        m_queue->remake(id, {1});
        QTRY_COMPARE(m_backend->open.size(), std::size_t{1});
        QCOMPARE(content(text("clip/720p/seg0.m4s")), QByteArray("first")); // stays until the new one is ready
        const AttemptSpec spec = m_backend->started.back();
        QCOMPARE(spec.outputs.size(), std::size_t{1});
        m_backend->end(spec.id, ScriptedBackend::encoded(spec, "second"));
        QTRY_COMPARE(state(id), JobState::Completed);
        QCOMPARE(content(text("clip/720p/seg0.m4s")), QByteArray("second"));
        QCOMPARE(content(text("clip/1080p/seg0.m4s")), QByteArray("first"));
        QCOMPARE(files(), ladderNames); // the playlist took the place of our own earlier one
        QCOMPARE(statesOf(id), text("done done done"));
    }

    void makingAgainNeverReplacesWhatIsNotOursAnyMore()
    {
        m_backend->script = all("first");
        const JobId id = add(threeFiles());
        m_queue->start();
        QTRY_COMPARE(state(id), JobState::Completed);
        put(text("clip 720p.mp4"), "edited by somebody");
        m_queue->remake(id, {1});
        QTRY_COMPARE(m_backend->started.size(), std::size_t{2});
        QTRY_COMPARE(state(id), JobState::Completed);
        QCOMPARE(content(text("clip 720p.mp4")), QByteArray("edited by somebody"));
        QCOMPARE(content(text("clip (1) 720p.mp4")), QByteArray("first"));
    }

    void sidecarsStandBesideTheOutputUnderItsFinalName()
    {
        const auto withSidecar = [](const QByteArray &bytes) {
            return [bytes](const AttemptSpec &spec) {
                AttemptResult result = ScriptedBackend::encoded(spec, bytes);
                for (OutputResult &output : result.outputs)
                    output.sidecars = {{text(".sha256"), QString::fromLatin1(bytes) + text(" *{file}\n")}};
                return result;
            };
        };
        put(text("clip.mp4.sha256"), "somebody's"); // so the output takes another name
        m_backend->script = withSidecar("one");
        const JobId id = add({{0, text("{name}.mp4"), false, {}, false}});
        m_queue->start();
        QTRY_COMPARE(state(id), JobState::Completed);
        QCOMPARE(content(text("clip.mp4.sha256")), QByteArray("somebody's"));
        QCOMPARE(content(text("clip (1).mp4.sha256")), QByteArray("one *clip (1).mp4\n"));
        m_backend->script = withSidecar("two");
        m_queue->remake(id, {0});
        QTRY_COMPARE(m_backend->started.size(), std::size_t{2});
        QTRY_COMPARE(state(id), JobState::Completed);
        QCOMPARE(content(text("clip (1).mp4")), QByteArray("two"));
        QCOMPARE(content(text("clip (1).mp4.sha256")), QByteArray("two *clip (1).mp4\n"));
        QCOMPARE(files().size(), 3);
    }

    void remarksOfAllOutputsAreSaidOnce()
    {
        m_backend->script = [](const AttemptSpec &spec) {
            AttemptResult result = ScriptedBackend::encoded(spec);
            result.remarks = {{text("s"), text("source")}};
            for (OutputResult &output : result.outputs)
                output.remarks = {{text("o"), text("dropped")}};
            return result;
        };
        const JobId id = add(threeFiles());
        m_queue->start();
        QTRY_COMPARE(state(id), JobState::Completed);
        QCOMPARE(job(id).trouble->remarks,
                 (std::vector<Remark>{{text("s"), text("source")}, {text("o"), text("dropped")}}));
    }

    void whatThisSourceMadeBeforeIsKeptWithTheSkipPolicy()
    {
        m_backend->script = all("first");
        const JobId id = add(threeFiles());
        m_queue->start();
        QTRY_COMPARE(state(id), JobState::Completed);
        QVERIFY(QFile::remove(out() + text("/clip 720p.mp4")));
        m_backend->script = all("second");
        const auto skip = [](JobSpec &spec) {
            spec.exists = ExistsPolicy::Skip;
            spec.present = {0, 2};
            spec.numberElsewhere = 1;
        };
        const JobId again = add(threeFiles(), skip);
        QTRY_COMPARE(state(again), JobState::Completed);
        QCOMPARE(content(threeNames[0]), QByteArray("first"));
        QCOMPARE(content(threeNames[2]), QByteArray("second"));
        QCOMPARE(files(), threeNames);
        // Of another source: nothing of it was made yet.
        const JobId other = add(threeFiles(), [&](JobSpec &spec) {
            skip(spec);
            spec.source = m_dir->filePath(text("in/other.mov"));
        });
        QTRY_COMPARE(state(other), JobState::Completed);
        QCOMPARE(files().size(), 6);
    }

    // The steps of publishing, as a kill leaves them: some outputs have their names, others are still parts.
    void recoveryFinishesEachOutput_data()
    {
        QTest::addColumn<int>("renamed");    // so many of the three have their names
        QTest::addColumn<bool>("partsLost"); // the others' parts are gone
        for (int renamed = 0; renamed <= 3; ++renamed)
            QTest::addRow("%d renamed", renamed) << renamed << false;
        QTest::newRow("one renamed, the others lost") << 1 << true;
    }
    void recoveryFinishesEachOutput()
    {
        QFETCH(int, renamed);
        QFETCH(bool, partsLost);
        std::vector<RecipeOutput> set = threeFiles();
        set[0] = {0, text("{name}/1080p"), true, text("index.m3u8"), false}; // a folder among them
        const JobId id = add(set);
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{1});
        const AttemptSpec spec = m_backend->started.front();
        const AttemptResult result = ScriptedBackend::encoded(spec, "first");
        PublishRecord record{spec.id, id, {}, {}, {}, {}};
        for (std::size_t i = 0; i < spec.outputs.size(); ++i) {
            record.items.push_back({spec.outputs[i].id,
                                    spec.outputs[i].ordinal,
                                    i == 0 ? OutputUnit::Folder : OutputUnit::File,
                                    spec.outputs[i].partPath,
                                    spec.outputs[i].finalPath,
                                    result.outputs[i].sizeBytes,
                                    result.outputs[i].sampledHash,
                                    {},
                                    {{text(".sha256"), text("{file}")}},
                                    {},
                                    false});
        }
        std::optional<bool> recorded;
        m_store->post(
            [&record](JobStore &store) {
                const auto written = store.recordPublishing(record);
                return written ? Result<void>() : written.error();
            },
            [&recorded](const Result<void> &saved) { recorded = saved.has_value(); });
        QTRY_VERIFY(recorded);
        QVERIFY(*recorded);
        dropQueue();
        for (int i = 0; i < 3; ++i) {
            const OutputPart &part = spec.outputs[static_cast<std::size_t>(i)];
            if (i < renamed)
                QVERIFY(renameWithoutReplacing(part.partPath, part.finalPath));
            else if (partsLost)
                QVERIFY(removeUnit(part.partPath));
        }
        openQueue();
        if (partsLost) {
            QTRY_COMPARE(state(id), JobState::Queued);
            QCOMPARE(statesOf(id), text("done pending pending"));
            m_backend->script = all("second");
            m_queue->start();
        }
        QTRY_COMPARE(state(id), JobState::Completed);
        QTRY_VERIFY(!m_queue->isBusy());
        QCOMPARE(m_backend->started.size(), std::size_t(partsLost ? 1 : 0));
        if (partsLost)
            QCOMPARE(m_backend->started.front().outputs.size(), std::size_t{2});
        QStringList expected{text("clip/1080p/index.m3u8"),
                             text("clip/1080p/rung.m3u8"),
                             text("clip/1080p/seg0.m4s"),
                             text("clip/1080p.sha256"),
                             threeNames[1],
                             threeNames[2]};
        if (!partsLost)
            expected << threeNames[1] + text(".sha256") << threeNames[2] + text(".sha256");
        expected.sort();
        QCOMPARE(files(), expected);
        QCOMPARE(content(text("clip/1080p/seg0.m4s")), QByteArray("first"));
        QCOMPARE(content(text("clip/1080p.sha256")), QByteArray("1080p"));
    }

    void partFoldersOfAKilledAttemptAreRemoved()
    {
        const JobId id = add(ladder());
        m_queue->start();
        QTRY_COMPARE(m_backend->open.size(), std::size_t{1});
        [[maybe_unused]] const auto half = ScriptedBackend::encoded(m_backend->started.front(), "half");
        QVERIFY(!files().isEmpty());
        dropQueue();
        openQueue();
        QCOMPARE(state(id), JobState::Queued);
        QVERIFY(files().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSeveralOutputs)
#include "test_several_outputs.moc"
