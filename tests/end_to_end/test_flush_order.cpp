// SPDX-License-Identifier: GPL-3.0-or-later
// What a power cut would leave: the order in which files, folders and the database are flushed, and the database as it
// was after each flush.
#include "app/platform/files.h"
#include "models/store/database.h"
#include "models/store/job_store.h"
#include "tests/support/call_log.h"
#include "tests/support/cli_runner.h"
#include "tests/support/generated_media.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSet>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <vector>

using namespace reelyard;
using namespace reelyard::test;

namespace
{

QString text(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

QStringList words(const char *ascii)
{
    return text(ascii).split(u' ');
}

struct JobEntry {
    QString job;    ///< "Running"
    QString output; ///< "publishing"
    QString path;   ///< final
    qint64 sizeBytes = -1;
    QByteArray sampledHash;
};
using States = std::map<qint64, JobEntry>;

// What a database says, looked at in a copy of it.
std::optional<States> statesIn(const QString &folder)
{
    const QTemporaryDir dir;
    for (const char *suffix : {"", "-wal"})
        QFile::copy(folder + text("/queue.sqlite") + text(suffix), dir.filePath(text("q.sqlite") + text(suffix)));
    Database database;
    if (!database.openToRead(dir.filePath(text("q.sqlite"))))
        return std::nullopt;
    const auto ask = [&database](const char *sql) -> QSqlQuery * {
        auto query = database.prepare(text(sql));
        return query && database.run(**query) ? *query : nullptr;
    };
    QSqlQuery *check = ask("PRAGMA integrity_check");
    if (!check || !check->next() || check->value(0).toString() != text("ok"))
        return std::nullopt;
    check->finish();
    States states;
    QSqlQuery *tables = ask("SELECT count(*) FROM sqlite_master WHERE name IN ('jobs', 'outputs')");
    if (!tables || !tables->next())
        return std::nullopt;
    const bool isEmpty = tables->value(0).toInt() < 2;
    tables->finish();
    if (isEmpty)
        return states;
    QSqlQuery *rows = ask("SELECT j.id, j.state, o.state, f.path, o.name, o.size_bytes, o.sampled_hash FROM jobs j "
                          "JOIN outputs o ON o.job = j.id JOIN folders f ON f.id = o.folder");
    if (!rows)
        return std::nullopt;
    while (rows->next()) {
        states[rows->value(0).toLongLong()] = {
            rows->value(1).toString(), rows->value(2).toString(),
            QString::fromUtf8(rows->value(3).toByteArray() + rows->value(4).toByteArray()), rows->value(5).toLongLong(),
            rows->value(6).toString().toLatin1()};
    }
    return states;
}

// A step of publishing: when it began and when it was over, as places in the log.
struct Step {
    QString what;
    std::ptrdiff_t begin = -1;
    std::ptrdiff_t end = -1;
};

// What the steps are, from the log of one job's run. `stateOf` says how far a copy of the database is.
std::vector<Step> stepsOf(const std::vector<Call> &calls, const QString &finalPath,
                          const std::function<QString(const QString &copy)> &stateOf)
{
    const auto size = static_cast<std::ptrdiff_t>(calls.size());
    const auto at = [&calls](std::ptrdiff_t index) -> const Call & { return calls[static_cast<std::size_t>(index)]; };
    const auto beginOf = [&](std::ptrdiff_t end) {
        for (std::ptrdiff_t i = end; i >= 0; --i) {
            if (!at(i).isEnd && at(i).name == at(end).name && at(i).path == at(end).path)
                return i;
        }
        return std::ptrdiff_t{-1};
    };
    const auto first = [&](std::ptrdiff_t from, const std::function<bool(const Call &)> &is) {
        for (std::ptrdiff_t i = from; i < size; ++i) {
            if (at(i).isEnd && at(i).result == 0 && is(at(i)))
                return i;
        }
        return std::ptrdiff_t{-1};
    };
    const auto step = [&](const char *what, std::ptrdiff_t end) {
        return Step{text(what), end < 0 ? -1 : beginOf(end), end};
    };
    const auto renamed = [&](const QString &target) {
        return first(0, [&](const Call &call) { return call.target == target; });
    };
    const auto flushed = [&](const QString &path) {
        return first(0, [&](const Call &call) { return call.name == text("flush") && call.path == path; });
    };
    const auto database = [&](const char *state) {
        return first(0, [&](const Call &call) { return !call.copy.isEmpty() && stateOf(call.copy) == text(state); });
    };
    const QString folder = QFileInfo(finalPath).path();
    const auto folderFlushed = [&](std::ptrdiff_t after) {
        return first(std::max<std::ptrdiff_t>(after, 0),
                     [&](const Call &call) { return call.name == text("flush-folder") && call.path == folder; });
    };
    const QString holder = QFileInfo(folder).path(); // of the folder that was made for the output
    const std::ptrdiff_t holderFlushed =
        first(0, [&](const Call &call) { return call.name == text("flush-folder") && call.path == holder; });
    const std::ptrdiff_t rename = renamed(finalPath);
    const std::ptrdiff_t sidecar = renamed(finalPath + text(".sha256"));
    return {step("the new folder's entry is flushed", holderFlushed),
            step("the part is flushed", rename < 0 ? -1 : flushed(at(rename).path)),
            step("the record is flushed", database("publishing")),
            step("the part is renamed", rename),
            step("the folder is flushed", rename < 0 ? -1 : folderFlushed(rename)),
            step("the checksum is flushed", sidecar < 0 ? -1 : flushed(at(sidecar).path)),
            step("the checksum is renamed", sidecar),
            step("the folder is flushed again", sidecar < 0 ? -1 : folderFlushed(sidecar)),
            step("the end is flushed", database("Completed"))};
}

// Empty where each step was over before the next one began.
QString disorderOf(const std::vector<Step> &steps)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].begin < 0 || steps[i].end < 0)
            return steps[i].what + text(": never");
        if (i > 0 && steps[i].begin <= steps[i - 1].end)
            return steps[i].what + text(" before ") + steps[i - 1].what;
    }
    return {};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

// The beginning of what was being written, over what was there before.
QByteArray torn(const QByteArray &before, const QByteArray &after, qsizetype length)
{
    return after.left(length) + before.mid(length);
}

} // namespace

class TestFlushOrder : public QObject
{
    Q_OBJECT

    static QString outOf(const CliRunner &cli)
    {
        return QFileInfo(cli.path(text("."))).canonicalFilePath() + text("/out");
    }

private slots:
    void initTestCase() { QVERIFY(!videoClip(1).isEmpty()); }

    void eachStepOfAPublishIsDurableBeforeTheNext()
    {
        CliRunner cli;
        if (!watchCalls(cli))
            QSKIP("Calls can be watched on Linux, in a build without sanitizers.");
        cli.place(videoClip(1), text("in/clip.mkv"));
        const CliResult run = cli.run(words("run --json --args") +
                                      QStringList{text("-c copy"), text("--ext"), text("mkv"), text("--check"),
                                                  text("sha256"), text("-o"), outOf(cli), cli.path(text("in"))});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const std::vector<Call> calls = readCalls(cli);
        QVERIFY(!calls.empty());

        std::map<QString, QString> known;
        const auto stateOf = [&known](const QString &copy) {
            const auto found = known.find(copy);
            if (found != known.end())
                return found->second;
            const auto states = statesIn(copy);
            QString state = text("unreadable");
            if (states) {
                state = states->empty() ? QString() : states->begin()->second.output;
                if (!states->empty() && states->begin()->second.job == text("Completed"))
                    state = text("Completed");
            }
            return known[copy] = state;
        };
        const QString finalPath = outOf(cli) + text("/in/clip.mkv");
        const auto steps = stepsOf(calls, finalPath, stateOf);
        for (const Step &step : steps)
            qInfo("%4lld - %4lld  %s", static_cast<long long>(step.begin), static_cast<long long>(step.end),
                  qPrintable(step.what));
        QCOMPARE(disorderOf(steps), QString());
        // The end is not even written before the folder has been flushed, else the disk might take it first.
        for (const Step &step : {steps[4], steps[7]}) {
            const QString copy = calls[static_cast<std::size_t>(step.begin)].copy;
            QVERIFY(!copy.isEmpty());
            QCOMPARE(stateOf(copy), text("publishing"));
        }

        // The check itself notices each step that is missing, and each two that are the other way round.
        for (std::size_t i = 0; i < steps.size(); ++i) {
            auto wrong = steps;
            wrong[i].begin = wrong[i].end = -1;
            QVERIFY(!disorderOf(wrong).isEmpty());
            if (i == 0)
                continue;
            wrong = steps;
            std::swap(wrong[i].begin, wrong[i - 1].begin);
            std::swap(wrong[i].end, wrong[i - 1].end);
            QVERIFY(!disorderOf(wrong).isEmpty());
        }
    }

    // A power cut leaves what was flushed, and of what was written since any beginning. Whatever the database then
    // calls Completed has its whole file under its final name in a folder that was flushed.
    void noPowerCutLosesWhatWasTold()
    {
        CliRunner cli;
        if (!watchCalls(cli))
            QSKIP("Calls can be watched on Linux, in a build without sanitizers.");
        constexpr quint32 seed = 20261127;
        QRandomGenerator random(seed);
        const int jobs = isLongTier() ? 120 : 16;
        for (int i = 0; i < jobs; ++i)
            cli.place(videoClip(1), text("in/%1.mkv").arg(i, 3, 10, QLatin1Char('0')));
        const CliResult run = cli.run(
            words("run --again --json -j 2 --args") +
            QStringList{text("-c copy"), text("--ext"), text("mkv"), text("-o"), outOf(cli), cli.path(text("in"))});
        QVERIFY2(run.exitCode == 0, run.err.constData());

        const std::vector<Call> calls = readCalls(cli);
        QSet<QString> holders;  // folders that were flushed
        QSet<QString> renamed;  // final names that were given, in folders that are not flushed yet
        QSet<QString> durable;  // ... and in folders that are
        QSet<QString> flushing; // what stood there when the folder's flush began
        States before, seen;
        QByteArray log, database;
        int copies = 0, torns = 0, completed = 0;
        const auto verify = [&](const QString &folder) {
            const auto states = statesIn(folder);
            QVERIFY2(states, qPrintable(folder));
            for (const auto &[id, state] : before) {
                const auto there = states->find(id);
                QVERIFY2(there != states->end(), "a job that had been flushed is gone");
                QVERIFY2(state.job != text("Completed") || there->second.job == text("Completed"), "an end is undone");
            }
            for (const auto &[id, state] : *states) {
                if (state.job != text("Completed"))
                    continue;
                ++completed;
                QVERIFY2(durable.contains(state.path), qPrintable(state.path));
                QVERIFY(holders.contains(QFileInfo(QFileInfo(state.path).path()).path()));
                QCOMPARE(fileSizeBytes(state.path), state.sizeBytes);
                const auto hash = sampledHash(state.path);
                QVERIFY(hash && *hash == state.sampledHash);
            }
            // The program opens it as well, and finds nothing to complain of.
            std::optional<Error> problem;
            const auto store = JobStore::open(folder + text("/queue.sqlite"), &problem);
            QVERIFY(store && !problem);
            const auto rows = (*store)->allJobs();
            QVERIFY(rows && rows->size() == states->size());
            seen = *states;
        };
        for (const Call &call : calls) {
            if (call.isEnd && call.result == 0 && !call.target.isEmpty())
                renamed.insert(call.target);
            if (call.name == text("flush-folder") && !call.isEnd) {
                for (const QString &path : std::as_const(renamed)) {
                    if (QFileInfo(path).path() == call.path)
                        flushing.insert(path);
                }
            } else if (call.name == text("flush-folder") && call.result == 0) {
                holders.insert(call.path);
                for (const QString &path : std::as_const(flushing)) {
                    if (QFileInfo(path).path() == call.path)
                        durable.insert(path);
                }
            }
            if (!call.isEnd || call.copy.isEmpty())
                continue;
            const QByteArray newLog = contentOf(call.copy + text("/queue.sqlite-wal"));
            const QByteArray newDatabase = contentOf(call.copy + text("/queue.sqlite"));
            if (copies > 0 && database == newDatabase && log != newLog) {
                const QTemporaryDir dir;
                const auto differs = std::mismatch(log.begin(), log.end(), newLog.begin(), newLog.end());
                const qsizetype from = differs.second - newLog.begin();
                const qsizetype length = from + random.bounded(static_cast<int>(newLog.size() - from));
                write(dir.filePath(text("queue.sqlite")), database);
                write(dir.filePath(text("queue.sqlite-wal")), torn(log, newLog, length));
                verify(dir.path());
                ++torns;
            }
            if (QTest::currentTestFailed())
                return;
            verify(call.copy);
            if (QTest::currentTestFailed())
                return;
            before = seen;
            ++copies;
            log = newLog;
            database = newDatabase;
        }
        qInfo("%d copies of what was flushed and %d with a beginning of what followed, %d completed jobs in them, seed "
              "%u",
              copies, torns, completed, seed);
        QVERIFY(copies + torns >= 50);
        QCOMPARE(static_cast<int>(before.size()), jobs);
        QVERIFY(completed > 0);
    }
};

QTEST_GUILESS_MAIN(TestFlushOrder)
#include "test_flush_order.moc"
