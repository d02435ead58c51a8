// SPDX-License-Identifier: GPL-3.0-or-later
// The cloud backend against a real HTTP server that transcodes with the ffmpeg program.
#include "app/backend/cloud/cloud_backend.h"
#include "app/backend/cloud/ffhub_provider.h"
#include "app/backend/cloud/webhook_receiver.h"
#include "app/backend/local/local_backend.h"
#include "app/platform/files.h"
#include "models/base/native_path.h"
#include "models/job/output_names.h"
#include "models/recipe/recipe_outputs.h"
#include "tests/support/ffhub_server.h"
#include "tests/support/generated_media.h"
#include "tests/support/memory_journal.h"
#include "tests/support/scripted_backend.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <filesystem>
#include <map>

using namespace reelyard;
using namespace reelyard::test;

namespace
{

constexpr int workMs = 60'000;

// The first rung is larger than the clips are and is left out.
constexpr auto ladder = "-map 0:V:0? -vf {rung:1080} -c:v libx264 -preset ultrafast -b:v 900k -f hls "
                        "-hls_segment_type fmp4 -hls_playlist_type vod -master_pl_name rung.m3u8 "
                        "{name}/1080p/index.m3u8 "
                        "-map 0:V:0? -vf {rung:144} -c:v libx264 -preset ultrafast -b:v 200k -f hls "
                        "-hls_segment_type fmp4 -hls_playlist_type vod -master_pl_name rung.m3u8 "
                        "{name}/144p/index.m3u8 "
                        "-map 0:V:0? -vf {rung:120} -c:v libx264 -preset ultrafast -b:v 150k {name}.mp4";

QString text(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

} // namespace

class TestCloudBackend : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FFHubServer> m_server;
    std::unique_ptr<MediaService> m_media;
    std::unique_ptr<Backend> m_packer;
    std::unique_ptr<MemoryJournal> m_journal;
    std::unique_ptr<WebhookReceiver> m_receiver;
    std::unique_ptr<CloudBackend> m_backend;
    SystemClock m_clock;
    std::map<qint64, AttemptResult> m_finished;
    qint64 m_nextId = 1;

    void startServer(const QStringList &arguments = {})
    {
        m_server = std::make_unique<FFHubServer>(arguments);
        QVERIFY(m_server->isRunning());
        newBackend();
    }
    /// As after a restart of the program, with what the journal has.
    void newBackend(const char *webhookField = "webhook")
    {
        m_backend = std::make_unique<CloudBackend>(
            std::make_unique<FFHubProvider>(), CloudAccount{m_server->api(), m_server->key(), text(webhookField)},
            *m_journal, CloudBackend::Services::of(*m_media, m_packer.get()), m_clock);
        m_backend->setHurry(20);
        std::vector<CloudCharge> charges;
        for (const auto &[prefix, charge] : m_journal->charges)
            charges.push_back(charge);
        m_backend->ledger().load(charges, {});
        m_backend->setRunCap(1000);
        connect(m_backend.get(), &Backend::finished, this,
                [this](AttemptId attempt, const AttemptResult &result) { m_finished[raw(attempt)] = result; });
    }
    void listenForWebhooks()
    {
        m_receiver = std::make_unique<WebhookReceiver>(newWebhookKey());
        QVERIFY(m_receiver->listen(QHostAddress::LocalHost, 0));
        bool isTested = false;
        m_receiver->test(m_backend->http(), std::chrono::seconds(20),
                         [&isTested](const Result<void> &result) { isTested = result.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isTested, workMs);
        m_backend->setReceiver(m_receiver.get());
        m_backend->setHurry(1);
    }
    AttemptSpec spec(const QString &source, SourceKind kind = SourceKind::File,
                     const char *arguments = "-c:v libx264 -preset ultrafast -c:a aac", qint64 job = 0)
    {
        AttemptSpec spec;
        spec.id = AttemptId{m_nextId};
        spec.job = JobId{job ? job : 1000 + m_nextId};
        spec.source = source;
        spec.sourceKind = kind;
        spec.recipe = {text("Test"), text(arguments), text("mp4")};
        spec.outputs = {{OutputId{m_nextId}, 0, m_dir->filePath(text("part%1.mp4").arg(m_nextId)), {}}};
        ++m_nextId;
        return spec;
    }
    AttemptSpec ladderSpec(qint64 job = 0)
    {
        AttemptSpec attempt = spec(videoClip(), SourceKind::File, ladder, job);
        attempt.outputs.clear();
        for (const RecipeOutput &output : recipeOutputs(attempt.recipe)) {
            const QString part = m_dir->filePath(text("part %1 %2").arg(raw(attempt.id)).arg(output.ordinal));
            attempt.outputs.push_back({OutputId{10 * raw(attempt.id) + output.ordinal}, output.ordinal, part, {}});
            if (output.isFolder)
                QDir().mkpath(part); // as the queue does
        }
        return attempt;
    }
    AttemptResult run(const AttemptSpec &spec)
    {
        m_backend->start(spec);
        [[maybe_unused]] const bool ended = QTest::qWaitFor([&] { return m_finished.count(raw(spec.id)) > 0; }, workMs);
        return m_finished.count(raw(spec.id)) > 0 ? m_finished[raw(spec.id)] : AttemptResult{};
    }
    static QByteArray told(const AttemptResult &result)
    {
        return (toText(result.error.errorClass) + u' ' + result.error.code + u' ' + result.error.sentence + u' ' +
                result.error.detail + u'\n' + result.log)
            .toUtf8();
    }
    int created() { return static_cast<int>(m_server->tasks().size()); }

private slots:
    void initTestCase() { QVERIFY(!videoClip().isEmpty()); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_media = std::make_unique<MediaService>(
            WorkerHome{m_dir->filePath(text("workers")), text(REELYARD_BIN_DIR "/reelyard-worker")});
        m_packer = std::make_unique<LocalBackend>(
            WorkerHome{m_dir->filePath(text("workers")), text(REELYARD_BIN_DIR "/reelyard-worker")});
        m_journal = std::make_unique<MemoryJournal>();
        m_finished.clear();
    }
    void cleanup()
    {
        m_backend.reset();
        m_receiver.reset();
        m_server.reset();
        m_packer.reset();
        m_media.reset();
        m_dir.reset();
    }

    void aFileIsUploadedMadeAndBroughtHome_data()
    {
        QTest::addColumn<QString>("flavour");
        QTest::newRow("as documented") << text("new");
        QTest::newRow("as in the founding article") << text("old");
    }
    void aFileIsUploadedMadeAndBroughtHome()
    {
        QFETCH(QString, flavour);
        startServer({text("--flavour"), flavour});
        double seen = 0;
        connect(m_backend.get(), &Backend::progressed, this,
                [&seen](AttemptId, const Progress &progress) { seen = std::max(seen, progress.fraction); });
        const AttemptSpec attempt = spec(videoClip());
        const AttemptResult result = run(attempt);
        QVERIFY2(result.kind == ResultKind::Encoded, told(result).constData());
        QCOMPARE(result.outputs.size(), std::size_t{1});
        QCOMPARE(result.outputs.front().sizeBytes, QFile(attempt.outputs.front().partPath).size());
        QVERIFY(!result.outputs.front().sampledHash.isEmpty());
        QVERIFY(result.sourceInfo.duration.has_value());
        QVERIFY(seen > 0.85);
        QCOMPARE(created(), 1);
        const std::vector<CloudRecord::Stage> expected{CloudRecord::Stage::Uploaded, CloudRecord::Stage::Creating,
                                                       CloudRecord::Stage::Created, CloudRecord::Stage::Received};
        QVERIFY(m_journal->stages == expected);
        // The key goes to the interface and to nobody else, and stands in no record.
        const QJsonObject record = m_server->record();
        int withKey = 0;
        for (const QJsonValue &value : record.value(text("requests")).toArray()) {
            const QJsonObject request = value.toObject();
            const bool isApi = request.value(text("port")).toInt() == m_server->api().port();
            const QString path = request.value(text("path")).toString();
            if (path.startsWith(text("/control")))
                continue;
            QCOMPARE(request.value(text("had_key")).toBool(), isApi);
            withKey += isApi ? 1 : 0;
        }
        QVERIFY(withKey >= 3);
        QVERIFY(!result.log.contains(m_server->key()));
    }

    // One upload serves all jobs of a file, also one that comes later; a file that has changed is another one.
    void aFileIsUploadedOnceForAllItsJobs()
    {
        startServer();
        const QString clip = m_dir->filePath(text("clip.mkv"));
        QVERIFY(QFile::copy(videoClip(), clip));
        std::vector<qint64> started;
        for (int i = 0; i < 3; ++i) {
            const AttemptSpec each = spec(clip);
            started.push_back(raw(each.id));
            m_backend->start(each);
        }
        for (const qint64 id : started) {
            QTRY_VERIFY_WITH_TIMEOUT(m_finished.count(id) > 0, workMs);
            QVERIFY2(m_finished[id].kind == ResultKind::Encoded, told(m_finished[id]).constData());
        }
        QCOMPARE(run(spec(clip)).kind, ResultKind::Encoded);
        QCOMPARE(m_server->calls("put"), 1);
        QCOMPARE(created(), 4);
        QFile file(clip);
        QVERIFY(file.open(QIODevice::ReadWrite) &&
                file.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(run(spec(clip)).kind, ResultKind::Encoded);
        QCOMPARE(m_server->calls("put"), 2);
    }

    void anUploadThatNobodyWaitsForEnds()
    {
        startServer();
        QVERIFY(m_server->order(
            {{text("fault"), text("delay")}, {text("on"), text("put")}, {text("count"), -1}, {text("seconds"), 3}}));
        const auto nothing = [](double) {};
        QObject first;
        QObject second;
        QString link;
        m_backend->uploads().want(videoClip(), &first, nothing,
                                  [](const Result<QString> &) { QFAIL("it was given up"); });
        m_backend->uploads().want(videoClip(), &second, nothing,
                                  [&link](const Result<QString> &done) { link = done ? *done : text("failed"); });
        QTRY_COMPARE_WITH_TIMEOUT(m_backend->uploads().uploads(), 1, 20'000);
        m_backend->uploads().forget(&first);
        QTRY_VERIFY_WITH_TIMEOUT(!link.isEmpty(), workMs); // the other one has it
        QVERIFY(link.startsWith(text("http")));
        QCOMPARE(m_server->calls("put"), 1);
    }

    void aLinkIsOneWordWhateverStandsInIt()
    {
        startServer();
        // What an upload made public serves as a link.
        QVERIFY(run(spec(videoClip())).kind == ResultKind::Encoded);
        const QString link = m_journal->records.begin()->second.link;
        for (const char *tail : {"?a=1&b=2", "?x='; -f null y'", "?q=%27%22%20b.mp4"}) {
            const AttemptResult result = run(spec(link + text(tail), SourceKind::Link, "-c copy"));
            QVERIFY2(result.kind == ResultKind::Encoded, told(result).constData());
        }
        QCOMPARE(m_server->calls("sign"), 1);
    }

    // A POST of which nobody knows whether it arrived: no task is created twice, and none is lost.
    void anUnclearAnswerIsSettled_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("hidesCommands");
        QTest::addColumn<int>("tasks");
        QTest::newRow("broken before") << text("reset-before") << false << 1;
        QTest::newRow("broken after it was created") << text("reset-after") << false << 1;
        QTest::newRow("broken after, no commands in the list") << text("reset-after") << true << 1;
        QTest::newRow("502 before") << text("502") << false << 1;
        QTest::newRow("cut answer") << text("truncate") << false << 1;
    }
    void anUnclearAnswerIsSettled()
    {
        QFETCH(QString, fault);
        QFETCH(bool, hidesCommands);
        QFETCH(int, tasks);
        startServer();
        if (hidesCommands)
            QVERIFY(m_server->order({{text("fault"), text("hide-command")},
                                     {text("on"), QJsonArray{text("list"), text("status")}},
                                     {text("count"), -1}}));
        QVERIFY(m_server->order({{text("fault"), fault}, {text("on"), text("create")}, {text("count"), 1}}));
        const AttemptResult result = run(spec(videoClip()));
        QVERIFY2(result.kind == ResultKind::Encoded, told(result).constData());
        QCOMPARE(created(), tasks);
    }

    // Pages that are shorter than asked for are not the whole list: what stands on the next one was created.
    void aListInShortPagesIsReadToItsEnd()
    {
        startServer();
        QVERIFY(m_server->order({{text("page_size"), 1}}));
        QVERIFY(
            m_server->order({{text("fault"), text("reset-after")}, {text("on"), text("create")}, {text("count"), 2}}));
        const AttemptSpec first = spec(videoClip());
        const AttemptSpec second = spec(videoClip());
        m_backend->start(first);
        m_backend->start(second);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished.size(), std::size_t{2}, workMs);
        for (const auto &[id, result] : m_finished)
            QVERIFY2(result.kind == ResultKind::Encoded, told(result).constData());
        QCOMPARE(created(), 2);
    }

    // The file system's own bytes, which are not always UTF-8.
    void namesAreTheFileSystems()
    {
        startServer();
        const QString source = m_dir->path() + pathFromBytes("/caf\xE9 ?.mkv");
        std::filesystem::copy_file(toStdPath(videoClip()), toStdPath(source));
        AttemptSpec attempt = spec(source);
        std::filesystem::create_directory(toStdPath(m_dir->path() + pathFromBytes("/out \xE9")));
        attempt.outputs.front().partPath = m_dir->path() + pathFromBytes("/out \xE9/part.mp4");
        const AttemptResult result = run(attempt);
        QVERIFY2(result.kind == ResultKind::Encoded, told(result).constData());
        QVERIFY(std::filesystem::exists(toStdPath(attempt.outputs.front().partPath)));
    }

    // A service that tells nothing of progress: looks at 1, 2.5, 5, 8, 13 and 21 s, unless it is known when to look.
    // Expected at 60 s: looks at 1, 21, 41 s. The task takes 15 s and more, as slow as the machine is.
    void whatIsExpectedToTakeLongIsAskedAfterLate()
    {
        startServer();
        m_backend->setHurry(5);
        m_backend->setTaskTime(
            [](RecipeId, const WorkLoad &load) { return load.mediaSeconds > 0 ? std::optional(60.0) : std::nullopt; });
        QVERIFY(m_server->order({{text("fault"), text("hundred")}, {text("seconds"), 3}}));
        const AttemptResult result = run(spec(videoClip()));
        QVERIFY2(result.kind == ResultKind::Encoded, told(result).constData());
        const int asked = m_server->calls("status");
        QVERIFY2(asked >= 2 && asked <= 4, qPrintable(QString::number(asked)));
    }

    // Between two looks of its own lie 20 s; it is done before the first of them.
    void whoIsToldDoesNotAsk_data()
    {
        QTest::addColumn<QString>("flavour");
        QTest::addColumn<QString>("fault");
        QTest::newRow("as documented") << text("new") << QString();
        QTest::newRow("as in the founding article") << text("old") << QString();
        QTest::newRow("every message several times") << text("new") << text("duplicate-webhook");
        QTest::newRow("late messages") << text("new") << text("late-webhook");
    }
    void whoIsToldDoesNotAsk()
    {
        QFETCH(QString, flavour);
        QFETCH(QString, fault);
        startServer({text("--flavour"), flavour});
        newBackend(flavour == text("old") ? "webhook_url" : "webhook");
        listenForWebhooks();
        if (!fault.isEmpty())
            QVERIFY(m_server->order({{text("fault"), fault}, {text("copies"), 4}}));
        const AttemptResult result = run(spec(videoClip()));
        QVERIFY2(result.kind == ResultKind::Encoded, told(result).constData());
        QVERIFY2(result.wallSeconds < 17, qPrintable(QString::number(result.wallSeconds)));
        QCOMPARE(created(), 1);
        // After creating, and for each of two messages.
        const int asked = m_server->calls("status");
        QVERIFY2(asked <= 3, qPrintable(QString::number(asked)));
        QCOMPARE(m_server->calls("list"), 0);
    }

    void messagesThatDoNotComeAreNotWaitedFor()
    {
        startServer();
        listenForWebhooks();
        m_backend->setHurry(20);
        QVERIFY(m_server->order({{text("fault"), text("no-webhook")}}));
        const AttemptResult result = run(spec(videoClip()));
        QVERIFY2(result.kind == ResultKind::Encoded, told(result).constData());
    }

    // An answer to creating that did not come, lists that tell nothing: the address tells whose the task is.
    void aMessageSettlesAnUnclearAnswer_data()
    {
        QTest::addColumn<bool>("isLate");
        QTest::newRow("before it is asked") << false;
        QTest::newRow("while the list does not answer") << true;
    }
    void aMessageSettlesAnUnclearAnswer()
    {
        QFETCH(bool, isLate);
        startServer();
        listenForWebhooks();
        QVERIFY(m_server->order({{text("fault"), text("hide-command")},
                                 {text("on"), QJsonArray{text("list"), text("status")}},
                                 {text("count"), -1}}));
        QVERIFY(m_server->order({{text("fault"), text("reset-after")}, {text("on"), text("create")}}));
        QVERIFY(m_server->order({{text("fault"), text("503")}, {text("on"), text("list")}, {text("count"), -1}}));
        if (isLate)
            QVERIFY(m_server->order({{text("fault"), text("late-webhook")}, {text("seconds"), 3}}));
        const AttemptResult result = run(spec(videoClip()));
        QVERIFY2(result.kind == ResultKind::Encoded, told(result).constData());
        QVERIFY(result.log.contains(text("named by a webhook")));
        QCOMPARE(created(), 1);
        QCOMPARE(m_server->calls("list") > 0, isLate);
    }

    // What a message says is asked, and not believed.
    void aMessageThatNamesAnothersTaskIsNotBelieved()
    {
        startServer();
        listenForWebhooks();
        QVERIFY(m_server->order({{text("fault"), text("stranger")}, {text("seconds"), 1}}));
        const QString stranger = m_server->tasks().first().toObject().value(text("id")).toString();
        QVERIFY(!stranger.isEmpty());
        QVERIFY(m_server->order({{text("fault"), text("reset-before")}, {text("on"), text("create")}}));
        const AttemptSpec attempt = spec(videoClip());
        HttpRequest lie;
        lie.verb = "POST";
        lie.url = m_receiver->urlFor(attempt.id);
        lie.headers = {{"Content-Type", "application/json"}};
        lie.body = QJsonDocument(QJsonObject{{text("task_id"), stranger}}).toJson();
        m_backend->start(attempt);
        QTRY_VERIFY_WITH_TIMEOUT(!m_journal->stages.empty() && m_journal->stages.back() == CloudRecord::Stage::Creating,
                                 workMs);
        HttpClient http;
        bool isTaken = false;
        http.send(lie, {}, this, [&isTaken](const HttpAnswer &answer) { isTaken = answer.status == 200; });
        QTRY_VERIFY_WITH_TIMEOUT(isTaken, workMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_finished.count(raw(attempt.id)) > 0, workMs);
        const AttemptResult &result = m_finished[raw(attempt.id)];
        QVERIFY2(result.kind == ResultKind::Encoded, told(result).constData());
        QVERIFY(result.log.contains(stranger + text(", which is not ours")));
        QCOMPARE(created(), 2); // the stranger's and ours
        QCOMPARE(m_receiver->urlFor(attempt.id), lie.url);
    }

    void theNetworkMayFailAnywhere_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("on");
        for (const char *on : {"status", "sign", "put", "get"}) {
            for (const char *fault : {"503", "reset-before"})
                QTest::newRow(qPrintable(text(fault) + text(" on ") + text(on))) << text(fault) << text(on);
        }
        QTest::newRow("429 on create") << text("429") << text("create");
        QTest::newRow("429 on status") << text("429") << text("status");
        QTest::newRow("download cut in the middle") << text("cut") << text("get");
        QTest::newRow("unknown status") << text("unknown-status") << text("status");
        QTest::newRow("more fields than known") << text("unknown-fields") << text("status");
    }
    void theNetworkMayFailAnywhere()
    {
        QFETCH(QString, fault);
        QFETCH(QString, on);
        startServer();
        QJsonObject order{{text("fault"), fault}, {text("on"), on}, {text("count"), 2}};
        if (fault == text("429"))
            order.insert(text("retry_after"), 0);
        QVERIFY(m_server->order(order));
        const AttemptResult result = run(spec(videoClip()));
        QVERIFY2(result.kind == ResultKind::Encoded, told(result).constData());
        QCOMPARE(created(), 1);
    }

    void anAttemptGoesOnWhereItWas_data()
    {
        QTest::addColumn<int>("stage");
        QTest::newRow("uploaded") << int(CloudRecord::Stage::Uploaded);
        QTest::newRow("creating") << int(CloudRecord::Stage::Creating);
        QTest::newRow("created") << int(CloudRecord::Stage::Created);
        QTest::newRow("received") << int(CloudRecord::Stage::Received);
    }
    void anAttemptGoesOnWhereItWas()
    {
        QFETCH(int, stage);
        startServer();
        m_journal->stopsAt = static_cast<CloudRecord::Stage>(stage);
        const AttemptSpec attempt = spec(videoClip());
        m_backend->start(attempt);
        QTRY_VERIFY_WITH_TIMEOUT(!m_journal->stages.empty() && m_journal->stages.back() == *m_journal->stopsAt, workMs);
        m_backend.reset(); // the program is killed here
        m_journal->stopsAt.reset();
        newBackend();
        m_backend->start(attempt);
        QTRY_VERIFY_WITH_TIMEOUT(m_finished.count(raw(attempt.id)) > 0, workMs);
        QVERIFY2(m_finished[raw(attempt.id)].kind == ResultKind::Encoded,
                 told(m_finished[raw(attempt.id)]).constData());
        QCOMPARE(created(), 1);
        QCOMPARE(m_server->calls("put"), 1);
    }

    // A retry takes what was bought: after a cancel as well, and not what was made of something else.
    void whatWasBoughtIsTakenByTheNextAttempt()
    {
        startServer();
        const AttemptSpec first = spec(videoClip());
        QString task;
        connect(m_backend.get(), &Backend::accepted, this, [&task](AttemptId, const QString &id) { task = id; });
        m_backend->start(first);
        QTRY_VERIFY_WITH_TIMEOUT(!task.isEmpty(), workMs);
        m_backend->cancel(first.id);
        QTRY_VERIFY_WITH_TIMEOUT(m_finished.count(raw(first.id)) > 0, workMs);
        QVERIFY(m_finished[raw(first.id)].kind == ResultKind::Cancelled);
        const AttemptResult again =
            run(spec(videoClip(), SourceKind::File, "-c:v libx264 -preset ultrafast -c:a aac", raw(first.job)));
        QVERIFY2(again.kind == ResultKind::Encoded, told(again).constData());
        QCOMPARE(created(), 1);
        const AttemptResult other = run(spec(videoClip(), SourceKind::File, "-c:v mpeg4 -c:a aac", raw(first.job)));
        QVERIFY2(other.kind == ResultKind::Encoded, told(other).constData());
        QCOMPARE(created(), 2);
    }

    void aPackageIsPackedOfWhatCame()
    {
        startServer();
        const AttemptSpec attempt = ladderSpec();
        const AttemptResult result = run(attempt);
        QVERIFY2(result.kind == ResultKind::Encoded, told(result).constData());
        QCOMPARE(result.outputs.size(), std::size_t{3});
        QCOMPARE(result.outputs[0].kind, ResultKind::Omitted);
        for (const std::size_t i : {std::size_t{1}, std::size_t{2}}) {
            const QString part = attempt.outputs[i].partPath;
            QCOMPARE(result.outputs[i].kind, ResultKind::Encoded);
            QCOMPARE(result.outputs[i].ordinal, static_cast<int>(i));
            QCOMPARE(result.outputs[i].sizeBytes, fileSizeBytes(part));
            QCOMPARE(result.outputs[i].sampledHash, *sampledHash(part));
            QVERIFY(!QFile::exists(makingFolder(part)));
        }
        const QStringList files = QDir(attempt.outputs[1].partPath).entryList(QDir::Files);
        QVERIFY2(files == QStringList({text("index.m3u8"), text("index0.m4s"), text("init.mp4"), text("rung.m3u8")}),
                 qPrintable(files.join(u' ')));
        QVERIFY(isFolder(attempt.outputs[1].partPath) && !isFolder(attempt.outputs[2].partPath));
        const QString command = m_server->tasks().first().toObject().value(text("command")).toString();
        QVERIFY2(!command.contains(text("hls")) && command.count(text(".mp4")) == 2, qPrintable(command));
    }

    // Killed while it packs, and a new attempt with other parts: what was bought is brought home once more.
    void whoIsKilledInPackingBuysNothingAgain()
    {
        auto scripted = std::make_unique<ScriptedBackend>();
        const ScriptedBackend *packer = scripted.get();
        m_packer = std::move(scripted);
        startServer();
        const AttemptSpec first = ladderSpec();
        m_backend->start(first);
        QTRY_VERIFY_WITH_TIMEOUT(!packer->started.empty(), workMs);
        QVERIFY(QFile::exists(packer->started.front().source));
        m_backend.reset(); // the program is killed here
        m_packer = std::make_unique<LocalBackend>(
            WorkerHome{m_dir->filePath(text("workers")), text(REELYARD_BIN_DIR "/reelyard-worker")});
        newBackend();
        const AttemptResult again = run(ladderSpec(raw(first.job)));
        QVERIFY2(again.kind == ResultKind::Encoded, told(again).constData());
        QCOMPARE(again.outputs.size(), std::size_t{3});
        QCOMPARE(created(), 1);
    }

    void aCancelWaitsForThePacking()
    {
        auto scripted = std::make_unique<ScriptedBackend>();
        scripted->ignoresCancel = true;
        ScriptedBackend *packer = scripted.get();
        m_packer = std::move(scripted);
        startServer();
        const AttemptSpec attempt = ladderSpec();
        m_backend->start(attempt);
        QTRY_VERIFY_WITH_TIMEOUT(!packer->started.empty(), workMs);
        m_backend->cancel(attempt.id);
        QCOMPARE(packer->cancelled.size(), std::size_t{1});
        QCoreApplication::processEvents();
        QVERIFY(m_finished.empty()); // it may still write
        packer->end(attempt.id, ScriptedBackend::encoded(packer->started.front()));
        QTRY_COMPARE(m_finished.size(), std::size_t{1});
        QCOMPARE(m_finished[raw(attempt.id)].kind, ResultKind::Cancelled);
        QCOMPARE(packer->started.size(), std::size_t{1});
    }

    void aPackingThatFailsIsToldAndTriedOnWhatWasBought_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("errorClass");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("crash") << int(ResultKind::Interrupted) << int(ErrorClass::Interrupted) << text("worker.crashed")
                               << text("Transient cloud.packing");
        QTest::newRow("full disk") << int(ResultKind::Failed) << int(ErrorClass::Resource) << text("resource.disk-full")
                                   << text("Resource resource.disk-full");
        QTest::newRow("what came is no good") << int(ResultKind::Partial) << int(ErrorClass::Source)
                                              << text("source.truncated") << text("Permanent cloud.packing");
    }
    void aPackingThatFailsIsToldAndTriedOnWhatWasBought()
    {
        QFETCH(int, kind);
        QFETCH(int, errorClass);
        QFETCH(QString, code);
        QFETCH(QString, wanted);
        auto scripted = std::make_unique<ScriptedBackend>();
        ScriptedBackend *packer = scripted.get();
        m_packer = std::move(scripted);
        packer->script = [&](const AttemptSpec &) {
            AttemptResult result =
                ScriptedBackend::failedWith({static_cast<ErrorClass>(errorClass), code, text("So it was."), {}});
            result.kind = static_cast<ResultKind>(kind);
            return result;
        };
        startServer();
        const AttemptSpec first = ladderSpec();
        const AttemptResult failed = run(first);
        QCOMPARE(failed.kind, ResultKind::Failed);
        QCOMPARE(toText(failed.error.errorClass) + u' ' + failed.error.code, wanted);
        QVERIFY(failed.error.sentence.contains(text("So it was.")));
        packer->script = [](const AttemptSpec &packing) { return ScriptedBackend::encoded(packing); };
        const AttemptResult again = run(ladderSpec(raw(first.job)));
        QVERIFY2(again.kind == ResultKind::Encoded, told(again).constData());
        QCOMPARE(created(), 1);
    }

    // A task that the server has lost, or whose result it does not keep, is of no use to the next attempt.
    void whatIsGoneThereIsMadeAnew_data()
    {
        QTest::addColumn<QJsonObject>("order");
        QTest::addColumn<QString>("code");
        QTest::newRow("lost") << QJsonObject{{text("fault"), text("lose")},
                                             {text("on"), text("create")},
                                             {text("count"), 1}}
                              << text("cloud.lost");
        QTest::newRow("expired") << QJsonObject{{text("fault"), text("410")},
                                                {text("on"), text("get")},
                                                {text("count"), 1}}
                                 << text("cloud.expired");
    }
    void whatIsGoneThereIsMadeAnew()
    {
        QFETCH(QJsonObject, order);
        QFETCH(QString, code);
        startServer();
        QVERIFY(m_server->order(order));
        const AttemptSpec first = spec(videoClip());
        const AttemptResult gone = run(first);
        QVERIFY2(gone.kind == ResultKind::Failed, told(gone).constData());
        QCOMPARE(gone.error.code, code);
        const AttemptResult anew =
            run(spec(videoClip(), SourceKind::File, "-c:v libx264 -preset ultrafast -c:a aac", raw(first.job)));
        QVERIFY2(anew.kind == ResultKind::Encoded, told(anew).constData());
        QCOMPARE(m_server->calls("create"), 2);
    }

    void endsAreInTheirClass_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("on");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("errorClass");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *fault, const char *on, const char *words,
                            const char *errorClass, const char *code) {
            QTest::newRow(name) << text(fault) << text(on) << text(words) << text(errorClass) << text(code);
        };
        row("bad key", "401", "create", "", "Permanent", "account.key");
        row("no credit", "402", "create", "", "Permanent", "account.credits");
        row("bad source", "fail", "create", "Invalid data found when processing input", "Source", "source.undecodable");
        row("unknown text", "fail", "create", "the moon is full", "Permanent", "cloud.failed");
        row("lost", "lose", "create", "", "Transient", "cloud.lost");
    }
    void endsAreInTheirClass()
    {
        QFETCH(QString, fault);
        QFETCH(QString, on);
        QFETCH(QString, words);
        QFETCH(QString, errorClass);
        QFETCH(QString, code);
        startServer();
        QJsonObject order{{text("fault"), fault}, {text("on"), on}, {text("count"), 1}};
        if (!words.isEmpty())
            order.insert(text("text"), words);
        QVERIFY(m_server->order(order));
        const AttemptSpec attempt = spec(videoClip());
        const AttemptResult result = run(attempt);
        QVERIFY2(result.kind == ResultKind::Failed, told(result).constData());
        QCOMPARE(toText(result.error.errorClass), errorClass);
        QCOMPARE(result.error.code, code);
        QVERIFY(!result.error.sentence.isEmpty());
        QVERIFY(!QFile::exists(attempt.outputs.front().partPath));
    }

    void aResultThatIsTooShortIsNotBelieved()
    {
        startServer();
        // The service leaves out most of it, as one that was cut off would.
        const QString short1 = videoClip(1);
        const QString long1 = videoClip(10);
        QVERIFY(!short1.isEmpty() && !long1.isEmpty());
        bool isAnswered = false;
        Result<MediaService::Inspection> inspected = Error{};
        m_media->inspect(short1, 10, [&](const Result<MediaService::Inspection> &result) {
            inspected = result;
            isAnswered = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered, workMs);
        QVERIFY(!inspected);
        QCOMPARE(inspected.error().code, text("output.check-failed"));
        isAnswered = false;
        m_media->inspect(long1, 10, [&](const Result<MediaService::Inspection> &result) {
            inspected = result;
            isAnswered = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered, workMs);
        QVERIFY(inspected);
        QVERIFY(inspected->sizeBytes == QFile(long1).size() && !inspected->sampledHash.isEmpty());
    }

    void recipesThatCannotRunThereSaySo()
    {
        const FFHubProvider provider;
        const auto refused = [&provider](const char *arguments, const char *extension) {
            CloudWish wish;
            wish.recipe = {text("Test"), text(arguments), text(extension)};
            return provider.refusal(wish).value_or(QString());
        };
        QCOMPARE(refused("-c:v libx264", "mp4"), QString());
        QVERIFY(refused("-c copy", "mxf").contains(text("mxf")));
        QVERIFY(refused("-pass 1 -c:v libx264", "mp4").contains(text("two passes")));
        for (const char *package :
             {"-map 0:v:0 -map 0:a:0? -c:v libx264 -c:a aac -f hls {name}/index.m3u8",
              "-sn -c:v libx265 -tag:v hvc1 {name}/index.m3u8", "-map 0:v:0 -c:v libx264 -f dash {name}/manifest.mpd"})
            QCOMPARE(refused(package, "m3u8"), QString());
        QVERIFY(refused("-map 0:v:0 -c:v copy {name}/index.m3u8", "m3u8").contains(text("-c copy")));
        QVERIFY(refused("-map 0 -c:v libx264 {name}/index.m3u8", "m3u8").contains(text("-map 0")));
        QVERIFY(refused("-map 0:v -map 0:s? -c:v libx264 {name}/i.m3u8", "m3u8").contains(text("picture and sound")));
        QVERIFY(refused("-c:v libx264 {name}/index.m3u8", "m3u8").contains(text("picture and sound")));
        QVERIFY(refused("-map 0:v -bsf:v dump_extra {name}/index.m3u8", "m3u8").contains(text("-bsf dump_extra")));
        QVERIFY(refused("{name}/frame-%05d.png", "png").contains(text("makes a folder")));
        QVERIFY(refused("-f segment {name}/%05d.ts", "ts").contains(text("makes a folder")));
        int packages = 0;
        const PresetCatalogue catalogue = PresetCatalogue::load({});
        for (const Preset &preset : catalogue.presets()) {
            if (!makesPackage(preset.recipe.arguments))
                continue;
            ++packages;
            CloudWish wish;
            wish.recipe = preset.recipe;
            QVERIFY2(!provider.refusal(wish), qPrintable(preset.name));
        }
        QCOMPARE(packages, 3);
        CloudWish large;
        large.recipe = {text("Test"), text("-c copy"), text("mp4")};
        large.sourceSizeBytes = 6'000'000'000;
        QVERIFY(provider.refusal(large).has_value());
        large.isLink = true;
        QVERIFY(!provider.refusal(large).has_value());
    }
};

QTEST_GUILESS_MAIN(TestCloudBackend)
#include "test_cloud_backend.moc"
