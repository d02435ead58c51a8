// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/files.h"
#include "app/queue/job_queue.h"
#include "models/base/native_path.h"
#include "models/store/job_store.h"
#include "tests/support/scripted_backend.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;
using test::ScriptedBackend;

// What is made in a working folder, and what becomes of it when it cannot be brought to its place.
class TestKeptParts : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ScriptedBackend> m_backend;
    std::unique_ptr<JobQueue> m_queue;

    QString path(const char *name) const { return m_dir->filePath(QLatin1String(name)); }

    void openQueue(bool hasWorkFolder = true)
    {
        m_queue.reset();
        m_store.reset();
        m_backend = std::make_unique<ScriptedBackend>();
        m_store = std::make_unique<StoreThread>(path("queue.sqlite"));
        m_queue =
            std::make_unique<JobQueue>(*m_store, *m_clock, std::vector<Backend *>{m_backend.get()}, path("workers"));
        QueueLimits limits;
        limits.diskReserveBytes = 0;
        if (hasWorkFolder)
            limits.workFolder = path("work");
        m_queue->setLimits(limits);
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec); };
        bool opened = false;
        m_queue->open([&opened](const Result<void> &result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
    }

    JobId add(const std::vector<RecipeOutput> &outputs = {})
    {
        JobSpec spec;
        spec.source = path("clip.mov");
        spec.recipe = {QStringLiteral("Test"), QStringLiteral("-c copy"), QStringLiteral("mp4")};
        spec.outputFolder = path("out");
        spec.outputStem = QStringLiteral("clip");
        spec.outputs = outputs.empty() ? recipeOutputs(spec.recipe) : outputs;
        std::optional<AddedJobs> added;
        m_queue->add({spec}, JobState::Queued, {{}, QStringLiteral("batch")},
                     [&added](const Result<AddedJobs> &result) {
                         if (result)
                             added = *result;
                     });
        [&] { QTRY_VERIFY(added); }();
        return added ? added->jobs.at(0) : JobId{};
    }

    const Job &job(JobId id) { return *m_queue->list().find(id); }
    void finish()
    {
        m_queue->start();
        QTRY_VERIFY(m_queue->nothingCanGoOn());
    }
    QStringList filesIn(const char *folder) const
    {
        return QDir(path(folder)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QByteArray content(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(absent)");
    }
    /// A file stands where the folder of the outputs is to be: nothing can be brought there.
    void block()
    {
        QVERIFY(!isFolder(path("out")) || QDir(path("out")).removeRecursively());
        QFile file(path("out"));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    void unblock() { QVERIFY(QFile::remove(path("out"))); }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>(Timestamp(1'700'000'000'000));
        openQueue();
    }
    void cleanup()
    {
        m_queue.reset();
        m_store.reset();
    }

    void outputsAreMadeInTheWorkingFolderAndCopied()
    {
        QString part;
        m_backend->script = [&](const AttemptSpec &spec) {
            part = spec.outputs.front().partPath;
            return ScriptedBackend::encoded(spec, "the clip");
        };
        const JobId id = add();
        finish();
        QCOMPARE(job(id).state, JobState::Completed);
        QVERIFY2(part.startsWith(path("work/")), qPrintable(part));
        QCOMPARE(content("out/clip.mp4"), QByteArray("the clip"));
        QCOMPARE(filesIn("out"), QStringList{QStringLiteral("clip.mp4")});
        QCOMPARE(filesIn("work"), QStringList());
    }

    void aWholeFolderIsCopied()
    {
        const JobId id = add({{0, QStringLiteral("{name}/1080p"), true, QStringLiteral("index.m3u8"), false},
                              {1, QStringLiteral("{name}/master.m3u8"), false, {}, true}});
        finish();
        QCOMPARE(job(id).state, JobState::Completed);
        QCOMPARE(filesIn("out/clip"), (QStringList{QStringLiteral("1080p"), QStringLiteral("master.m3u8")}));
        QCOMPARE(content("out/clip/1080p/seg0.m4s"), QByteArray("encoded"));
        QCOMPARE(filesIn("work"), QStringList());
    }

    void whatCannotBeBroughtToItsPlaceIsKeptAndNotMadeAgain()
    {
        m_backend->script = [this](const AttemptSpec &spec) {
            block();
            return ScriptedBackend::encoded(spec, "the clip");
        };
        const JobId id = add();
        finish();
        QCOMPARE(job(id).state, JobState::Failed);
        QVERIFY2(job(id).trouble->error->sentence.contains(QStringLiteral("kept")),
                 qPrintable(job(id).trouble->error->sentence));
        QCOMPARE(filesIn("work").size(), 1);

        unblock();
        openQueue(); // a restart forgets nothing of it
        QCOMPARE(filesIn("work").size(), 1);
        m_queue->retry({id});
        finish();
        QCOMPARE(job(id).state, JobState::Completed);
        QCOMPARE(m_backend->started.size(), std::size_t{0});
        QCOMPARE(content("out/clip.mp4"), QByteArray("the clip"));
        QCOMPARE(filesIn("work"), QStringList());
    }

    void aKeptPartThatIsNotWhatItWasIsMadeAgain()
    {
        m_backend->script = [this](const AttemptSpec &spec) {
            block();
            return ScriptedBackend::encoded(spec, "the clip");
        };
        const JobId id = add();
        finish();
        QCOMPARE(job(id).state, JobState::Failed);
        unblock();
        {
            QFile part(path("work/") + filesIn("work").first());
            QVERIFY(part.open(QIODevice::WriteOnly));
            part.write("spoilt");
        }
        m_backend->script = [](const AttemptSpec &spec) { return ScriptedBackend::encoded(spec, "made again"); };
        m_queue->retry({id});
        finish();
        QCOMPARE(job(id).state, JobState::Completed);
        QCOMPARE(content("out/clip.mp4"), QByteArray("made again"));
        QTRY_COMPARE(filesIn("work"), QStringList());
    }

    void ofSeveralOutputsOnlyTheMissingOneIsMade()
    {
        int attempts = 0;
        m_backend->script = [&](const AttemptSpec &spec) {
            AttemptResult result = ScriptedBackend::encoded(spec);
            if (++attempts == 1) {
                block();
                result.outputs[1].kind = ResultKind::Failed;
                result.outputs[1].error = {ErrorClass::Source, QStringLiteral("x"), QStringLiteral("x"), {}};
                result.kind = ResultKind::Failed;
            }
            return result;
        };
        const JobId id = add({{0, QStringLiteral("{name} a.mp4"), false, {}, false},
                              {1, QStringLiteral("{name} b.mp4"), false, {}, false}});
        finish();
        QCOMPARE(job(id).state, JobState::Failed);
        unblock();
        m_queue->retry({id});
        finish();
        QCOMPARE(job(id).state, JobState::Completed);
        QCOMPARE(m_backend->started.size(), std::size_t{2});
        QCOMPARE(m_backend->started.back().outputs.size(), std::size_t{1});
        QCOMPARE(m_backend->started.back().outputs.front().ordinal, 1);
        QCOMPARE(filesIn("out"), (QStringList{QStringLiteral("clip a.mp4"), QStringLiteral("clip b.mp4")}));
    }

    void removingTheJobRemovesWhatWasKept()
    {
        m_backend->script = [this](const AttemptSpec &spec) {
            block();
            return ScriptedBackend::encoded(spec);
        };
        const JobId id = add();
        finish();
        QCOMPARE(filesIn("work").size(), 1);
        m_queue->remove({id});
        QTRY_COMPARE(filesIn("work").size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestKeptParts)
#include "test_kept_parts.moc"
