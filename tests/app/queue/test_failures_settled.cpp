// SPDX-License-Identifier: GPL-3.0-or-later
// What a person settles of failed jobs: where their sources are now, and that what could be read is enough.
#include "app/queue/relocation.h"
#include "models/base/native_path.h"
#include "models/store/job_store.h"
#include "tests/support/scripted_backend.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;
using test::ScriptedBackend;

class TestFailuresSettled : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    SystemClock m_clock;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ScriptedBackend> m_backend;
    std::unique_ptr<JobQueue> m_queue;

    void openQueue()
    {
        m_queue.reset();
        m_store.reset();
        m_backend = std::make_unique<ScriptedBackend>();
        m_store = std::make_unique<StoreThread>(m_dir->filePath(QStringLiteral("queue.sqlite")));
        m_queue = std::make_unique<JobQueue>(*m_store, m_clock, std::vector<Backend *>{m_backend.get()},
                                             m_dir->filePath(QStringLiteral("workers")));
        bool opened = false;
        m_queue->open([&opened](const Result<void> &result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
    }
    QString write(const QString &name, const QByteArray &content) const
    {
        const QString path = m_dir->filePath(name);
        QDir().mkpath(folderOf(path));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return path;
    }
    std::vector<JobId> add(const QStringList &sources, const char *arguments = "-c copy", qint64 size = 3)
    {
        std::vector<JobSpec> specs;
        for (const QString &source : sources) {
            JobSpec spec;
            spec.source = m_dir->filePath(source);
            spec.sourceSizeBytes = size;
            spec.recipe = {QStringLiteral("Test"), QString::fromLatin1(arguments), QStringLiteral("mp4")};
            spec.outputFolder = m_dir->filePath(QStringLiteral("out"));
            spec.outputStem = nameOf(source).section(QLatin1Char('.'), 0, 0);
            spec.outputs = recipeOutputs(spec.recipe);
            specs.push_back(spec);
        }
        std::vector<JobId> ids;
        m_queue->add(specs, JobState::Queued, {{}, QStringLiteral("batch")}, [&ids](const Result<AddedJobs> &result) {
            if (result)
                ids = result->jobs;
        });
        [&] { QTRY_COMPARE(ids.size(), std::size_t(sources.size())); }();
        return ids;
    }
    const Job &job(JobId id) { return *m_queue->list().find(id); }
    std::vector<Output> outputs(JobId id)
    {
        std::optional<std::vector<Output>> found;
        m_queue->outputs(
            id, [&found](const Result<std::vector<Output>> &all) { found = all ? *all : std::vector<Output>(); });
        [&] { QTRY_VERIFY(found); }();
        return found.value_or(std::vector<Output>());
    }
    int accept(const std::vector<JobId> &ids)
    {
        std::optional<int> count;
        m_queue->acceptPartials(ids, [&count](const Result<int> &accepted) { count = accepted ? *accepted : -1; });
        [&] { QTRY_VERIFY(count); }();
        return count.value_or(-1);
    }
    static AttemptResult partial(const AttemptSpec &spec, std::size_t of = 0)
    {
        AttemptResult result = ScriptedBackend::encoded(spec);
        result.kind = result.outputs[of].kind = ResultKind::Partial;
        result.error = result.outputs[of].error = {ErrorClass::Source,
                                                   QStringLiteral("source.truncated"),
                                                   QStringLiteral("Only 41 of 92 minutes could be read."),
                                                   {}};
        return result;
    }
    static AttemptResult missing()
    {
        return ScriptedBackend::failedWith(
            {ErrorClass::Permanent, QStringLiteral("file.missing"), QStringLiteral("The file is gone."), {}});
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        openQueue();
    }
    void cleanup()
    {
        m_queue.reset();
        m_store.reset();
    }

    void sourcesAreFoundWhereTheirFolderIsNow()
    {
        write(QStringLiteral("new/day 1/a.mov"), "abc");
        write(QStringLiteral("new/b.mov"), "abc");        // right in it
        write(QStringLiteral("new/day 2/c.mov"), "abcd"); // another file
        const auto lost = [this](qint64 id, const char *name) {
            return LostSource{JobId{id}, m_dir->filePath(QString::fromLatin1(name)), {}, 3};
        };
        const std::vector<LostSource> sources{lost(1, "old/day 1/a.mov"), lost(2, "old/day 1/b.mov"),
                                              lost(3, "old/day 2/c.mov"), lost(4, "old/day 2/d.mov")};
        QCOMPARE(commonFolder(sources), m_dir->filePath(QStringLiteral("old/")));
        const FoundSources found = findSources(sources, m_dir->filePath(QStringLiteral("new")));
        QCOMPARE(found.found.size(), std::size_t{2});
        QCOMPARE(found.found[0].source, m_dir->filePath(QStringLiteral("new/day 1/a.mov")));
        QCOMPARE(found.found[1].source, m_dir->filePath(QStringLiteral("new/b.mov")));
        QCOMPARE(found.otherSize, 1);
        QCOMPARE(found.notThere, 1);
    }

    void aTakeIsFoundWithAllItsParts()
    {
        write(QStringLiteral("new/GX01.mp4"), "ab");
        LostSource take{JobId{1},
                        m_dir->filePath(QStringLiteral("old/GX01.mp4")),
                        {m_dir->filePath(QStringLiteral("old/GX02.mp4"))},
                        3};
        QCOMPARE(findSources({take}, m_dir->filePath(QStringLiteral("new"))).notThere, 1);
        write(QStringLiteral("new/GX02.mp4"), "c");
        const FoundSources found = findSources({take}, m_dir->filePath(QStringLiteral("new/")));
        QCOMPARE(found.found.size(), std::size_t{1});
        QCOMPARE(found.found[0].moreParts, QStringList{m_dir->filePath(QStringLiteral("new/GX02.mp4"))});
    }

    void relocatedJobsRunAgainWithTheirNewSource()
    {
        m_backend->script = [](const AttemptSpec &spec) {
            return spec.source.contains(QLatin1String("/old/")) ? missing() : ScriptedBackend::encoded(spec);
        };
        const auto ids =
            add({QStringLiteral("old/a.mov"), QStringLiteral("old/b.mov"), QStringLiteral("elsewhere/c.mov")});
        m_queue->start();
        QTRY_COMPARE(m_queue->list().count(JobState::Failed), 2);
        QTRY_COMPARE(job(ids[2]).state, JobState::Completed);
        const QString output = job(ids[0]).outputPath();
        m_queue->pause(PauseMode::AfterRunning);
        // What has ended well is left alone.
        m_queue->relocate({{ids[0], m_dir->filePath(QStringLiteral("new/a.mov")), {}},
                           {ids[2], m_dir->filePath(QStringLiteral("new/c.mov")), {}}},
                          QStringLiteral("/mnt/new"));
        QTRY_COMPARE(job(ids[0]).state, JobState::Queued);
        QCOMPARE(job(ids[0]).source(), m_dir->filePath(QStringLiteral("new/a.mov")));
        QCOMPARE(job(ids[0]).outputPath(), output);
        QCOMPARE(job(ids[2]).source(), m_dir->filePath(QStringLiteral("elsewhere/c.mov")));
        QCOMPARE(job(ids[1]).state, JobState::Failed);

        openQueue(); // it is stored
        QCOMPARE(job(ids[0]).source(), m_dir->filePath(QStringLiteral("new/a.mov")));
        QCOMPARE(*job(ids[0]).sourceMount, QStringLiteral("/mnt/new"));
        QCOMPARE(job(ids[0]).outputPath(), output);
    }

    void anAcceptedPartialIsTheOutput()
    {
        m_backend->script = [](const AttemptSpec &spec) { return partial(spec); };
        const auto ids = add({QStringLiteral("in/a.mov"), QStringLiteral("in/b.mov")});
        m_queue->start();
        QTRY_COMPARE(m_queue->list().count(JobState::Failed), 2);
        std::vector<JobId> candidates;
        m_queue->failedWithPartials([&candidates](const Result<std::vector<JobId>> &found) {
            if (found)
                candidates = *found;
        });
        QTRY_COMPARE(candidates.size(), std::size_t{2});

        QCOMPARE(accept({ids[0]}), 1);
        const auto look = [&] {
            const Job &accepted = job(ids[0]);
            QCOMPARE(accepted.state, JobState::Completed);
            QCOMPARE(accepted.outputPath(), m_dir->filePath(QStringLiteral("out/a (partial).mp4")));
            QCOMPARE(accepted.outputSizeBytes, qint64(QByteArray("encoded").size()));
            QCOMPARE(accepted.trouble->remarks.front().sentence,
                     QStringLiteral("Only 41 of 92 minutes could be read."));
            QVERIFY(accepted.trouble->reviewedAt);
            QVERIFY(!accepted.isToReview());
            QVERIFY(!accepted.presentError());
            const auto made = outputs(ids[0]);
            QCOMPARE(made.size(), std::size_t{1});
            QCOMPARE(made[0].state, OutputState::Done);
            QCOMPARE(job(ids[1]).state, JobState::Failed);
        };
        look();
        QVERIFY(QFile::exists(m_dir->filePath(QStringLiteral("out/a (partial).mp4"))));
        openQueue();
        look();
        QCOMPARE(accept({ids[0]}), 0); // there is nothing left to accept
    }

    void aJobOfWhichSomethingIsMissingAltogetherStaysFailed()
    {
        m_backend->script = [](const AttemptSpec &spec) {
            AttemptResult result = partial(spec);
            QFile::remove(spec.outputs[1].partPath);
            result.outputs[1].kind = ResultKind::Failed;
            result.outputs[1].error = result.error;
            return result;
        };
        const auto id = add({QStringLiteral("in/a.mov")}, "-c copy {name}-1.mp4 -c copy {name}-2.mp4").front();
        m_queue->start();
        QTRY_COMPARE(job(id).state, JobState::Failed);
        QCOMPARE(accept({id}), 0);
        QCOMPARE(job(id).state, JobState::Failed);
        QCOMPARE(outputs(id).size(), std::size_t{3});
    }

    void theLatestAttemptsPartialCounts()
    {
        m_backend->script = [](const AttemptSpec &spec) { return partial(spec); };
        const auto id = add({QStringLiteral("in/a.mov")}).front();
        m_queue->start();
        QTRY_COMPARE(job(id).state, JobState::Failed);
        m_queue->retry({id});
        QTRY_COMPARE(job(id).attempts, 2);
        QTRY_COMPARE(job(id).state, JobState::Failed);
        const auto before = outputs(id);
        QCOMPARE(before.size(), std::size_t{3});
        const auto latest = std::max_element(before.begin(), before.end(),
                                             [](const Output &a, const Output &b) { return raw(a.id) < raw(b.id); });
        QCOMPARE(accept({id}), 1);
        QCOMPARE(job(id).outputPath(), latest->path);
    }
};

QTEST_GUILESS_MAIN(TestFailuresSettled)
#include "test_failures_settled.moc"
