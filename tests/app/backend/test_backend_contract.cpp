// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/cloud_backend.h"
#include "app/backend/cloud/ffhub_provider.h"
#include "app/backend/local/local_backend.h"
#include "app/platform/files.h"
#include "tests/support/ffhub_server.h"
#include "tests/support/generated_media.h"
#include "tests/support/memory_journal.h"
#include "tests/support/scripted_backend.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace reelyard;
using namespace reelyard::test;

namespace
{

constexpr int answerMs = 60'000;

QString text(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

// A backend with attempts of which it is known how they end.
class Candidate
{
public:
    virtual ~Candidate() = default;
    virtual Backend &backend() = 0;
    virtual QString goodSource() = 0;
    virtual QString badSource() = 0;
    virtual QString longSource() = 0; // ends by cancel only, in the time of a test
};

// Of those that read media, files that end so.
class MediaCandidate : public Candidate
{
public:
    explicit MediaCandidate(const QString &folder)
        : m_folder(folder)
    {
    }
    QString goodSource() override { return videoClip(); }
    QString badSource() override
    {
        QFile file(m_folder + text("/bad.mkv"));
        if (file.open(QIODevice::WriteOnly))
            file.write("this is no media");
        return file.fileName();
    }
    QString longSource() override { return videoClip(40, text("1280x720")); }

private:
    QString m_folder;
};

class LocalCandidate : public MediaCandidate
{
public:
    explicit LocalCandidate(const QString &folder)
        : MediaCandidate(folder)
        , m_backend({folder + text("/workers"), text(REELYARD_BIN_DIR "/reelyard-worker")})
    {
        m_backend.setSlotCount(2);
    }
    Backend &backend() override { return m_backend; }

private:
    LocalBackend m_backend;
};

// Against a server that really transcodes.
class CloudCandidate : public MediaCandidate
{
public:
    explicit CloudCandidate(const QString &folder)
        : MediaCandidate(folder)
        , m_media({folder + text("/workers"), text(REELYARD_BIN_DIR "/reelyard-worker")})
        , m_backend(std::make_unique<FFHubProvider>(), {m_server.api(), m_server.key()}, m_journal,
                    CloudBackend::Services::of(m_media, nullptr), m_clock)
    {
        m_backend.setHurry(20);
        m_backend.setRunCap(1000);
        m_backend.setSlotCount(2);
    }
    Backend &backend() override { return m_backend; }

private:
    FFHubServer m_server;
    MediaService m_media;
    MemoryJournal m_journal;
    SystemClock m_clock;
    CloudBackend m_backend;
};

class ScriptedCandidate : public Candidate
{
public:
    ScriptedCandidate()
    {
        m_backend.script = [](const AttemptSpec &spec) {
            if (spec.source == text("bad")) {
                AttemptResult result = ScriptedBackend::failedWith(
                    {ErrorClass::Source, text("source.broken"), text("This file is broken."), {}});
                result.outputs.resize(1);
                result.outputs.front().error = result.error;
                return result;
            }
            return ScriptedBackend::encoded(spec);
        };
        m_backend.endless = text("long");
    }
    Backend &backend() override { return m_backend; }
    QString goodSource() override { return text("good"); }
    QString badSource() override { return text("bad"); }
    QString longSource() override { return text("long"); }

private:
    ScriptedBackend m_backend;
};

} // namespace

// What the queue relies on, whoever does the work.
class TestBackendContract : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Candidate> m_candidate;
    std::vector<std::pair<AttemptId, AttemptResult>> m_finished;
    std::vector<AttemptId> m_progressed;
    std::vector<int> m_freeWhenFinished; ///< beside those that nobody has
    qint64 m_nextId = 1;

    Backend &backend() { return m_candidate->backend(); }

    AttemptSpec spec(const QString &source)
    {
        AttemptSpec spec;
        spec.id = AttemptId{m_nextId};
        spec.job = JobId{1000 + m_nextId};
        spec.source = source;
        spec.recipe = {text("Test"), text("-c:v libx264 -preset medium -c:a aac"), text("mkv")};
        spec.outputs = {{OutputId{m_nextId}, 0, m_dir->filePath(text("part%1.mkv").arg(m_nextId)), {}}};
        ++m_nextId;
        return spec;
    }
    AttemptResult resultOf(AttemptId id) const
    {
        for (const auto &[attempt, result] : m_finished) {
            if (attempt == id)
                return result;
        }
        return {};
    }

private slots:
    void initTestCase() { QVERIFY(!videoClip().isEmpty() && !videoClip(40, text("1280x720")).isEmpty()); }

    void init()
    {
        QFETCH_GLOBAL(QString, kind);
        m_finished.clear();
        m_progressed.clear();
        m_freeWhenFinished.clear();
        m_dir = std::make_unique<QTemporaryDir>();
        if (kind == text("local"))
            m_candidate = std::make_unique<LocalCandidate>(m_dir->path());
        else if (kind == text("cloud"))
            m_candidate = std::make_unique<CloudCandidate>(m_dir->path());
        else
            m_candidate = std::make_unique<ScriptedCandidate>();
        connect(&backend(), &Backend::finished, this, [this](AttemptId attempt, const AttemptResult &result) {
            m_finished.emplace_back(attempt, result);
            const auto open = static_cast<int>(m_nextId - 1) - static_cast<int>(m_finished.size());
            m_freeWhenFinished.push_back(backend().freeSlots() - (backend().slotCount() - open));
        });
        connect(&backend(), &Backend::progressed, this,
                [this](AttemptId attempt, const Progress &) { m_progressed.push_back(attempt); });
    }
    void cleanup()
    {
        m_candidate.reset();
        m_dir.reset();
    }

    void initTestCase_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("local") << text("local");
        QTest::newRow("cloud") << text("cloud");
        QTest::newRow("scripted") << text("scripted");
    }

    void anEncodedPartIsThereAndIsWhatTheResultSays()
    {
        const AttemptSpec attempt = spec(m_candidate->goodSource());
        backend().start(attempt);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished.size(), std::size_t{1}, answerMs);
        const AttemptResult result = resultOf(attempt.id);
        QVERIFY2(result.kind == ResultKind::Encoded, qPrintable(result.error.detail));
        QCOMPARE(result.outputs.size(), std::size_t{1});
        const OutputResult &output = result.outputs.front();
        const QString part = attempt.outputs.front().partPath;
        QCOMPARE(output.kind, ResultKind::Encoded);
        QCOMPARE(output.ordinal, 0);
        QCOMPARE(output.sizeBytes, QFile(part).size());
        QVERIFY(output.sizeBytes > 0);
        QCOMPARE(output.sampledHash, *sampledHash(part));
        QVERIFY(result.mediaSeconds > 0);
        QVERIFY(result.wallSeconds > 0);
    }

    void aFailureSaysWhatItIsAndLeavesNothing()
    {
        const AttemptSpec attempt = spec(m_candidate->badSource());
        backend().start(attempt);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished.size(), std::size_t{1}, answerMs);
        const AttemptResult result = resultOf(attempt.id);
        QCOMPARE(result.kind, ResultKind::Failed);
        QCOMPARE(result.error.errorClass, ErrorClass::Source);
        QVERIFY(!result.error.code.isEmpty());
        QVERIFY(!result.error.sentence.isEmpty());
        QCOMPARE(result.outputs.size(), std::size_t{1});
        QCOMPARE(result.outputs.front().kind, ResultKind::Failed);
        QCOMPARE(result.outputs.front().error.code, result.error.code);
        QVERIFY(!QFile::exists(attempt.outputs.front().partPath));
    }

    void everyStartIsAnsweredOnce()
    {
        std::vector<AttemptSpec> attempts;
        for (int round = 0; round < 3; ++round) {
            for (const QString &source : {m_candidate->goodSource(), m_candidate->badSource()}) {
                QTRY_VERIFY_WITH_TIMEOUT(backend().freeSlots() > 0, answerMs);
                attempts.push_back(spec(source));
                backend().start(attempts.back());
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_finished.size(), attempts.size(), answerMs);
        for (std::size_t i = 0; i < attempts.size(); ++i)
            QCOMPARE(resultOf(attempts[i].id).kind, i % 2 == 0 ? ResultKind::Encoded : ResultKind::Failed);
        QVERIFY(std::all_of(m_freeWhenFinished.begin(), m_freeWhenFinished.end(), [](int free) { return free >= 0; }));
        QCOMPARE(backend().freeSlots(), 2);
    }

    void slotsAreTakenAndGivenBack()
    {
        QCOMPARE(backend().slotCount(), 2);
        QCOMPARE(backend().freeSlots(), 2);
        QSignalSpy changed(&backend(), &Backend::freeSlotsChanged);
        const AttemptSpec first = spec(m_candidate->longSource());
        const AttemptSpec second = spec(m_candidate->longSource());
        backend().start(first);
        QCOMPARE(backend().freeSlots(), 1);
        backend().start(second);
        QCOMPARE(backend().freeSlots(), 0);
        backend().setSlotCount(1); // both run on
        QCOMPARE(backend().freeSlots(), 0);
        QVERIFY(m_finished.empty());
        changed.clear();
        backend().cancel(first.id);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished.size(), std::size_t{1}, answerMs);
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(backend().freeSlots(), 0);
        backend().cancel(second.id);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished.size(), std::size_t{2}, answerMs);
        QCOMPARE(backend().freeSlots(), 1);
    }

    void cancelEndsAnAttemptOnceHoweverOftenItIsSaid()
    {
        const AttemptSpec attempt = spec(m_candidate->longSource());
        backend().start(attempt);
        backend().cancel(attempt.id);
        backend().cancel(attempt.id);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished.size(), std::size_t{1}, answerMs);
        QCOMPARE(resultOf(attempt.id).kind, ResultKind::Cancelled);
        QVERIFY(resultOf(attempt.id).outputs.empty());
        backend().cancel(attempt.id);     // it is over
        backend().cancel(AttemptId{999}); // it never was
        const AttemptSpec next = spec(m_candidate->goodSource());
        backend().start(next); // whatever those two did would reach this one
        QTRY_COMPARE_WITH_TIMEOUT(m_finished.size(), std::size_t{2}, answerMs);
        QCOMPARE(resultOf(next.id).kind, ResultKind::Encoded);
    }

    void nothingIsToldOfAnAttemptThatEnded()
    {
        const AttemptSpec attempt = spec(m_candidate->longSource());
        backend().start(attempt);
        backend().cancel(attempt.id);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished.size(), std::size_t{1}, answerMs);
        m_progressed.clear();
        const AttemptSpec next = spec(m_candidate->goodSource());
        backend().start(next);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished.size(), std::size_t{2}, answerMs);
        QVERIFY(std::find(m_progressed.begin(), m_progressed.end(), attempt.id) == m_progressed.end());
    }

    void aRemoteIdThatIsNotKnownIsNotTakenUp()
    {
        const AttemptSpec attempt = spec(m_candidate->goodSource());
        QVERIFY(!backend().resume(attempt, text("nobody's")));
        QCOMPARE(backend().freeSlots(), 2);
        QVERIFY(m_finished.empty());
    }
};

QTEST_GUILESS_MAIN(TestBackendContract)
#include "test_backend_contract.moc"
