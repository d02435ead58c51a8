// SPDX-License-Identifier: GPL-3.0-or-later
// The queue is killed at every step that the sources name with killPoint(), each at several times and jobs, and
// started again. What must hold then is read from the database as the kill left it.
#include "app/platform/files.h"
#include "models/base/native_path.h"
#include "models/store/database.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>
#include <vector>

using namespace reelyard;

namespace
{

constexpr int timesEach = 3;
constexpr int batches = 3; // of two jobs each: 1, 3, 5 have one output, 2, 4, 6 are ladders

QString text(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

// Which commands meet the point, and at which of its times it is tried in the normal tier.
struct Point {
    const char *name;
    const char *scenario;
    std::vector<int> times;
};

const std::vector<Point> points{
    {"jobs.adding", "add", {1, 2, 3}},
    {"jobs.added", "add", {1, 2, 3}},
    {"change.storing", "change", {1}}, // for each of several commands
    {"change.stored", "change", {1}},
    {"remove.storing", "remove", {1}}, // for several jobs
    {"remove.stored", "remove", {1}},
    {"move.storing", "to-top", {1}},
    {"move.stored", "to-top", {1}},
    {"assign.storing", "assign", {1}},
    {"assign.stored", "assign", {1}},
    {"cancel.storing", "cancel-running", {1}},
    {"cancel.stored", "cancel-running", {1}},
    {"attempt.beginning", "run", {1, 3, 6}},
    {"attempt.begun", "run", {1, 3, 6}},
    {"attempt.ended", "run", {1, 3, 6}},
    {"publish.copied", "run-elsewhere", {1, 4, 8}},
    {"publish.before-record", "run", {1, 4, 9}}, // six jobs and three playlists
    {"publish.recording", "run", {1, 4, 9}},
    {"publish.recorded", "run", {1, 4, 9}},
    {"publish.renamed", "run", {1, 5, 12}}, // three files, six folders, three playlists
    {"publish.flushed", "run", {1, 5, 12}},
    {"publish.sidecar", "run", {1, 4, 9}},
    {"master.written", "run", {1, 2, 3}},
    {"attempt.concluding", "run", {1, 3, 6}},
    {"attempt.concluded", "run", {1, 3, 6}},
    {"recovery.storing", "recover", {1, 2, 3}},
    {"recovery.stored", "recover", {1, 2, 3}},
};

struct JobRow {
    QString state;
    int attempts = 0;
    int priority = 0;
    double position = 0;
    bool cancelRequested = false;
    int madeOutputs = 0; ///< done, or written down as complete
    friend bool operator==(const JobRow &, const JobRow &) = default;
};
using Rows = std::map<int, JobRow>;

bool isLong()
{
    return qgetenv("REELYARD_TEST_TIER") == "long";
}

} // namespace

class TestKillPoints : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::map<QString, int> m_kills;
    QString m_run; ///< the command that lets the queue work

    QString path(const char *name) const { return m_dir->filePath(text(name)); }

    // A fresh folder.
    void begin() { m_dir = std::make_unique<QTemporaryDir>(); }
    bool run(const QString &killAt = {}) { return tool({m_run}, killAt); }

    // True when the command was killed, which only a kill point does.
    bool tool(const QStringList &words, const QString &killAt = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(text("REELYARD_KILL_AT"));
        if (!killAt.isEmpty())
            environment.insert(text("REELYARD_KILL_AT"), killAt);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(text(REELYARD_QUEUE_TOOL), QStringList{m_dir->path()} + words);
        const bool ended = process.waitForFinished(60'000);
        if (!ended) {
            process.kill();
            process.waitForFinished();
        }
        const bool killed = process.exitStatus() == QProcess::CrashExit || process.exitCode() == 9;
        [&] {
            QVERIFY2(ended, qPrintable(words.join(u' ') + text(" did not end; killed at ") + killAt));
            QVERIFY2(killed ? !killAt.isEmpty() : process.exitCode() == 0,
                     qPrintable(words.join(u' ') + text(" ended with %1").arg(process.exitCode())));
        }();
        if (killed)
            ++m_kills[killAt.section(u':', 0, 0)];
        return killed;
    }

    // What the database says, with its write-ahead log: of a copy, so that looking changes nothing.
    Rows rows()
    {
        Rows found;
        const QTemporaryDir copy;
        for (const char *suffix : {"", "-wal"})
            QFile::copy(path("queue.sqlite") + text(suffix), copy.filePath(text("copy.sqlite") + text(suffix)));
        Database database;
        [&] {
            QVERIFY(database.openToRead(copy.filePath(text("copy.sqlite"))));
            auto check = database.prepare(text("PRAGMA integrity_check"));
            QVERIFY(check && database.run(**check) && (*check)->next());
            QCOMPARE((*check)->value(0).toString(), text("ok"));
            (*check)->finish();
            auto tables = database.prepare(text("SELECT 1 FROM sqlite_master WHERE name = 'jobs'"));
            QVERIFY(tables && database.run(**tables));
            const bool hasJobs = (*tables)->next();
            (*tables)->finish();
            if (!hasJobs)
                return; // killed before there were any
            auto query = database.prepare(
                text("SELECT id, state, attempts, priority, position, cancel_requested, (SELECT count(*) FROM outputs "
                     "WHERE job = jobs.id AND outputs.state IN ('done', 'publishing')) FROM jobs"));
            QVERIFY(query && database.run(**query));
            while ((*query)->next()) {
                found[(*query)->value(0).toInt()] = {(*query)->value(1).toString(), (*query)->value(2).toInt(),
                                                     (*query)->value(3).toInt(),    (*query)->value(4).toDouble(),
                                                     (*query)->value(5).toBool(),   (*query)->value(6).toInt()};
            }
        }();
        return found;
    }

    // Jobs in the order in which they were given to the backend, so far.
    std::vector<int> encoded() const
    {
        std::vector<int> jobs;
        QFile file(path("encoded.log"));
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n')) {
                if (!line.isEmpty())
                    jobs.push_back(line.split(' ').first().toInt());
            }
        }
        return jobs;
    }

    QStringList files() const
    {
        QStringList names;
        QDirIterator it(path("out"), QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (it.hasNext())
            names << QDir(path("out")).relativeFilePath(it.next());
        names.sort();
        return names;
    }
    static QStringList filesOf(const std::vector<int> &jobs)
    {
        QStringList names;
        for (const int job : jobs) {
            const int batch = (job + 1) / 2;
            if (job % 2 == 1) {
                names << text("clip %1.mp4").arg(batch) << text("clip %1.mp4.sha256").arg(batch);
                continue;
            }
            for (const char *file :
                 {"1080p.sha256", "1080p/index.m3u8", "1080p/rung.m3u8", "1080p/seg0.m4s", "720p.sha256",
                  "720p/index.m3u8", "720p/rung.m3u8", "720p/seg0.m4s", "master.m3u8"})
                names << text("ladder %1/").arg(batch) + text(file);
        }
        names.sort();
        return names;
    }
    static std::vector<int> all()
    {
        std::vector<int> jobs(2 * batches);
        std::iota(jobs.begin(), jobs.end(), 1);
        return jobs;
    }

    // Under a final name there is only what is whole.
    void verifyContents() const
    {
        for (const QString &name : files()) {
            if (!name.endsWith(text(".mp4")) && !name.endsWith(text(".m4s")))
                continue;
            QString stem = name.endsWith(text(".mp4")) ? nameOf(name).chopped(4) : name.section(u'/', 0, 0);
            stem.remove(text(" (1)")); // made once more, by command
            const auto content = readFile(path("out/") + name, 1'000'000);
            QVERIFY(content);
            QCOMPARE(*content, "made of " + m_dir->filePath(text("in/") + stem + text(".mov")).toUtf8());
        }
    }

    // After a kill: the program is started until nothing is left. What was complete at the kill is not made again, what
    // was not is; nothing is lost, nothing is left beside the outputs, and one more start finds nothing to do.
    void finishAfterKill(const std::vector<int> &wanted)
    {
        const Rows killed = rows();
        if (QTest::currentTestFailed())
            return;
        const std::size_t before = encoded().size();
        run();
        const Rows done = rows();
        if (QTest::currentTestFailed())
            return;
        const std::vector<int> jobs = encoded();
        std::map<int, int> times;
        for (std::size_t i = before; i < jobs.size(); ++i)
            ++times[jobs[i]];
        for (const auto &[id, row] : killed) {
            const auto there = done.find(id);
            QVERIFY2(there != done.end(), "a job is lost");
            const bool isDone = row.state == text("Completed");
            QVERIFY2(isDone || row.state == text("Queued") || row.state == text("Running"), qPrintable(row.state));
            const int expected = isDone || row.madeOutputs > 0 ? 0 : 1;
            QVERIFY2(times[id] == expected,
                     qPrintable(text("job %1 was %2 and was made %3 times").arg(id).arg(row.state).arg(times[id])));
        }
        std::vector<int> there;
        for (const auto &[id, row] : done) {
            there.push_back(id);
            QCOMPARE(row.state, text("Completed"));
        }
        QCOMPARE(there, wanted);
        QCOMPARE(files(), filesOf(wanted));
        QVERIFY(!QDir(path("work")).exists() ||
                QDir(path("work")).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        verifyContents();
        if (QTest::currentTestFailed())
            return;
        run();
        QCOMPARE(encoded().size(), jobs.size());
        QVERIFY(rows() == done);
    }

    static QStringList numbers(int from, int to)
    {
        QStringList words;
        for (int i = from; i <= to; ++i)
            words << QString::number(i);
        return words;
    }
    void addAll(const char *command = "add")
    {
        begin();
        tool(QStringList{text(command)} + numbers(1, batches));
    }

    // One time of a point; false when it does not come that often.
    bool duringAdding(const QString &point, int time)
    {
        begin();
        if (!tool(QStringList{text("add")} + numbers(1, batches), point + text(":%1").arg(time)))
            return false;
        // A batch is there as a whole or not at all, and it is there once it was told.
        const int there = point == text("jobs.added") ? time : time - 1;
        [&] { QCOMPARE(static_cast<int>(rows().size()), 2 * there); }();
        if (there < batches)
            tool(QStringList{text("add")} + numbers(there + 1, batches));
        std::vector<int> wanted;
        for (const auto &[id, row] : rows())
            wanted.push_back(id);
        [&] { QCOMPARE(wanted, all()); }();
        finishAfterKill(wanted);
        return true;
    }

    bool duringRun(const QString &point, int time)
    {
        addAll();
        if (!run(point + text(":%1").arg(time)))
            return false;
        finishAfterKill(all());
        return true;
    }

    bool duringRecovery(const QString &point, int time)
    {
        addAll();
        if (!run(text("attempt.ended:%1").arg(time)))
            return false;
        const bool isKilled = run(point);
        [&] { QVERIFY2(isKilled, "recovery had nothing to write"); }();
        finishAfterKill(all());
        return true;
    }

    // A command on rows that do not run: what it says is stored for all of them or for none.
    void duringCommand(const QString &point, const QString &command, const std::vector<int> &ids, const JobRow &after)
    {
        QStringList words{command};
        for (const int id : ids)
            words << QString::number(id);
        const Rows before = rows();
        QVERIFY2(tool(words, point), qPrintable(point + text(" was not met by ") + command));
        const bool isStored = point.endsWith(text(".stored"));
        const Rows there = rows();
        QCOMPARE(there.size(), before.size());
        for (const auto &[id, row] : there) {
            const bool isMeant = std::find(ids.begin(), ids.end(), id) != ids.end();
            QCOMPARE(row.state, isStored && isMeant ? after.state : before.at(id).state);
            QCOMPARE(row.madeOutputs, isStored && isMeant ? after.madeOutputs : before.at(id).madeOutputs);
        }
    }

    void duringChanges(const QString &point)
    {
        struct Case {
            const char *setUp;
            const char *command;
            JobRow after;
        };
        const std::vector<int> ids{1, 4, 6};
        const QStringList words{text("1"), text("4"), text("6")};
        const auto in = [](const char *state) { return JobRow{text(state), 0, 0, 0, false, 0}; };
        for (const Case &one : {Case{"", "hold", in("Held")}, Case{"hold", "release", in("Queued")},
                                Case{"", "cancel", in("Cancelled")}, Case{"cancel", "retry", in("Queued")},
                                Case{"new", "start-new", in("Queued")}, Case{"run", "retry", in("Queued")}}) {
            const QString setUp = text(one.setUp);
            addAll(setUp == text("new") ? "add-new" : "add");
            if (setUp == text("run"))
                run();
            else if (!setUp.isEmpty() && setUp != text("new"))
                tool(QStringList{setUp} + words);
            duringCommand(point, text(one.command), ids, one.after);
            if (QTest::currentTestFailed())
                return;
            // What the kill left is what the queue goes by.
            const Rows left = rows();
            const std::size_t before = encoded().size();
            run();
            std::size_t due = 0;
            for (const auto &[id, row] : rows()) {
                const bool isDue = left.at(id).state == text("Queued");
                due += isDue ? 1 : 0;
                QCOMPARE(row.state, isDue ? text("Completed") : left.at(id).state);
            }
            QCOMPARE(encoded().size(), before + due);
            verifyContents();
        }
    }

    void duringRemoval(const QString &point)
    {
        for (const int id : {1, 4, 6}) {
            addAll();
            QVERIFY2(tool({text("remove"), QString::number(id)}, point), "the point was not met");
            std::vector<int> wanted = all();
            if (point == text("remove.stored"))
                std::erase(wanted, id);
            finishAfterKill(wanted);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void duringMove(const QString &point)
    {
        for (const int id : {2, 4, 6}) {
            addAll();
            QVERIFY2(tool({text("to-top"), QString::number(id)}, point), "the point was not met");
            const Rows there = rows();
            const auto first = std::min_element(there.begin(), there.end(), [](const auto &a, const auto &b) {
                return a.second.position < b.second.position;
            });
            QCOMPARE(first->first, point == text("move.stored") ? id : 1);
            finishAfterKill(all());
            if (QTest::currentTestFailed())
                return;
        }
    }

    void duringAssignment(const QString &point)
    {
        for (const int id : {1, 3, 5}) {
            addAll();
            QVERIFY2(tool({text("assign"), QString::number(id)}, point), "the point was not met");
            const bool isStored = point == text("assign.stored");
            QCOMPARE(rows().at(id).priority, isStored ? 7 : 0);
            run();
            QCOMPARE(encoded().size(), std::size_t{2 * batches});
            const QString name = text("clip %1.mp4").arg((id + 1) / 2);
            QCOMPARE(QFile::exists(path("out/other/") + name), isStored);
            QCOMPARE(QFile::exists(path("out/") + name), !isStored);
        }
    }

    void duringCancel(const QString &point)
    {
        for (const int id : {1, 2, 5}) {
            addAll();
            QVERIFY2(tool({text("cancel-running"), QString::number(id)}, point), "the point was not met");
            const bool isStored = point == text("cancel.stored");
            QCOMPARE(rows().at(id).state, text("Running"));
            QCOMPARE(rows().at(id).cancelRequested, isStored);
            run();
            // A wish that was stored holds: the job does not run again.
            const auto jobs = encoded();
            QCOMPARE(std::count(jobs.begin(), jobs.end(), id), isStored ? 0 : 1);
            std::vector<int> made = all();
            for (const auto &[job, row] : rows())
                QCOMPARE(row.state, isStored && job == id ? text("Cancelled") : text("Completed"));
            if (isStored)
                std::erase(made, id);
            QCOMPARE(files(), filesOf(made));
            verifyContents();
            if (QTest::currentTestFailed())
                return;
        }
    }

private slots:
    void init()
    {
        m_kills.clear();
        m_run = text("run");
    }

    void everyNameInTheSourcesIsTried()
    {
        QSet<QString> named;
        const QRegularExpression call(text("killPoint\\(\"([^\"]+)\"\\)"));
        for (const char *room : {"/models", "/app", "/ui"}) {
            QDirIterator it(text(REELYARD_SOURCE_DIR) + text(room), {text("*.cpp"), text("*.h")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                auto found = call.globalMatch(QString::fromUtf8(file.readAll()));
                while (found.hasNext())
                    named.insert(found.next().captured(1));
            }
        }
        QSet<QString> tried;
        for (const Point &point : points)
            tried.insert(text(point.name));
        tried += QSet<QString>{text("upload.arrived"), text("upload.stored")}; // in test_bucket_outputs
        QVERIFY(!named.isEmpty());
        for (const QString &name : named - tried)
            qWarning("\"%s\" stands in the sources and is not tried here", qPrintable(name));
        for (const QString &name : tried - named)
            qWarning("\"%s\" is tried here and does not stand in the sources", qPrintable(name));
        QVERIFY(named == tried);
    }

    void noStepLosesOrRepeatsAnything_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < points.size(); ++i)
            QTest::newRow(points[i].name) << static_cast<int>(i);
    }
    void noStepLosesOrRepeatsAnything()
    {
        QFETCH(int, index);
        const Point &point = points.at(static_cast<std::size_t>(index));
        const QString name = text(point.name);
        const QString scenario = text(point.scenario);
        if (scenario == text("run-elsewhere"))
            m_run = scenario;
        const auto once = [&](int time) {
            if (scenario == text("add"))
                return duringAdding(name, time);
            if (scenario == text("recover"))
                return duringRecovery(name, time);
            return duringRun(name, time);
        };
        if (scenario == text("change")) {
            duringChanges(name);
        } else if (scenario == text("remove")) {
            duringRemoval(name);
        } else if (scenario == text("to-top")) {
            duringMove(name);
        } else if (scenario == text("assign")) {
            duringAssignment(name);
        } else if (scenario == text("cancel-running")) {
            duringCancel(name);
        } else if (isLong()) { // at every time that it comes
            for (int time = 1; once(time) && !QTest::currentTestFailed(); ++time) {
            }
            if (scenario == text("run")) {
                m_run = text("run-elsewhere");
                for (int time = 1; once(time) && !QTest::currentTestFailed(); ++time) {
                }
            }
        } else {
            for (const int time : point.times) {
                const bool isKilled = once(time);
                if (QTest::currentTestFailed())
                    return;
                QVERIFY2(isKilled, qPrintable(text("the point does not come %1 times").arg(time)));
            }
        }
        if (QTest::currentTestFailed())
            return;
        qInfo("%s: killed %d times", point.name, m_kills[name]);
        QVERIFY2(m_kills[name] >= timesEach, qPrintable(text("killed %1 times only").arg(m_kills[name])));
    }

    // Starts that are killed as well, up to four in a row, at steps of a fixed seed.
    void killsInARowLoseNothing()
    {
        constexpr quint32 seed = 20261127;
        QRandomGenerator random(seed);
        std::vector<QString> names;
        for (const Point &point : points) {
            if (text(point.scenario) == text("run") || text(point.scenario) == text("recover"))
                names.push_back(text(point.name));
        }
        names.push_back(text("publish.copied"));
        int kills = 0;
        const int chains = isLong() ? 150 : 8;
        for (int chain = 0; chain < chains; ++chain) {
            m_run = text(chain % 2 == 0 ? "run" : "run-elsewhere");
            addAll();
            QStringList way;
            for (int i = 0; i < 4; ++i) { // the fifth would hold a job
                way << names[random.bounded(static_cast<quint32>(names.size()))] +
                           text(":%1").arg(random.bounded(1, 4));
                kills += run(way.last()) ? 1 : 0;
            }
            finishAfterKill(all());
            if (QTest::currentTestFailed()) {
                qWarning("chain %d: %s", chain, qPrintable(way.join(u' ')));
                return;
            }
        }
        qInfo("%d kills in %d chains, seed %u", kills, chains, seed);
        QVERIFY(kills >= 2 * chains);
    }
};

QTEST_GUILESS_MAIN(TestKillPoints)
#include "test_kill_points.moc"
