// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program is killed again and again at random moments while it works through a batch.
#include "models/store/database.h"
#include "tests/support/cli_runner.h"
#include "tests/support/generated_media.h"

#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSqlQuery>
#include <QTest>

#include <csignal>
#include <map>

using namespace reelyard;
using namespace reelyard::test;

class TestChaos : public QObject
{
    Q_OBJECT

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    static QStringList words(const char *ascii) { return text(ascii).split(u' '); }

    static QString integrityOf(const QString &path)
    {
        Database database;
        if (auto opened = database.open(path); !opened)
            return opened.error().sentence;
        auto query = database.prepare(QStringLiteral("PRAGMA integrity_check"));
        if (!query || !database.run(**query) || !(*query)->next())
            return text("no answer");
        const QString answer = (*query)->value(0).toString();
        (*query)->finish();
        return answer;
    }

private slots:
    void aHundredKillsLoseNothing()
    {
#ifdef Q_OS_UNIX
        constexpr int rounds = 100;
        constexpr int jobs = 160;
        constexpr quint32 seed = 20261126;
        QRandomGenerator random(seed);
        const QString clip = videoClip(1);
        QVERIFY(!clip.isEmpty());
        CliRunner cli;
        for (int i = 0; i < jobs; ++i)
            cli.place(clip, QStringLiteral("in/%1.mkv").arg(i, 3, 10, QLatin1Char('0')));
        QCOMPARE(cli.run(words("add --args") + QStringList{text("-c copy -metadata a=b"), text("--ext"), text("mkv"),
                                                           text("--check"), text("sha256"), text("-o"), cli.out(),
                                                           cli.path(text("in"))})
                     .exitCode,
                 0);
        std::map<qint64, QString> finished; // when each completed job had ended when it was first seen so
        int kills = 0;
        for (int round = 0; round < rounds; ++round) {
            auto process = cli.start(words("start -j 2"));
            if (!process->waitForFinished(static_cast<int>(random.bounded(20, 420)))) {
                ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
                process->waitForFinished();
                ++kills;
            }
            QCOMPARE(integrityOf(cli.database()), text("ok"));
            const CliResult listed = cli.run(words("list --json"));
            QVERIFY2(listed.exitCode == 0, qPrintable(text("%1 in round %2: ").arg(listed.exitCode).arg(round) +
                                                      QString::fromUtf8(listed.err)));
            const auto rows = listed.jobs();
            QCOMPARE(rows.size(), std::size_t{jobs});
            bool isLeft = false;
            for (const QJsonObject &job : rows) {
                const qint64 id = job.value(text("id")).toInteger();
                const QString state = job.value(text("state")).toString();
                QVERIFY2(state != text("Failed"), qPrintable(job.value(text("error")).toString()));
                if (state == text("Held")) // the fifth end of the program that it met; a person lets it go
                    QCOMPARE(cli.run(QStringList{text("release"), QString::number(id)}).exitCode, 0);
                isLeft = isLeft || state != text("Completed");
                if (state != text("Completed"))
                    continue;
                const QString end = job.value(text("finishedAt")).toString();
                QCOMPARE(finished.try_emplace(id, end).first->second, end); // not run again
                const QJsonObject output = job.value(text("outputs")).toArray().first().toObject();
                QCOMPARE(QFile(output.value(text("path")).toString()).size(),
                         output.value(text("sizeBytes")).toInteger());
            }
            if (!isLeft) { // so that the last kills meet work, too
                QStringList again;
                for (int id = 1; id <= 20; ++id)
                    again << QString::number(id);
                QCOMPARE(cli.run(QStringList{text("retry")} + again).exitCode, 0);
                for (int id = 1; id <= 20; ++id)
                    finished.erase(id);
            }
        }
        QVERIFY2(kills > rounds / 2, qPrintable(QString::number(kills)));
        const CliResult rest = cli.run(words("start --json -j 2"));
        QVERIFY2(rest.exitCode == 0, rest.err.constData());
        qint64 size = -1;
        QStringList expected;
        for (const QJsonObject &job : cli.run(words("list --json")).jobs()) {
            QCOMPARE(job.value(text("state")).toString(), text("Completed"));
            const QString path = job.value(text("outputs")).toArray().first().toObject().value(text("path")).toString();
            expected << path << path + text(".sha256");
            size = size < 0 ? QFile(path).size() : size;
            QCOMPARE(QFile(path).size(), size); // one content, whole everywhere
        }
        // Nothing half made under any name: every file is a job's, or what an earlier run of a job had made.
        for (const QString &file : CliRunner::filesBelow(cli.out())) {
            QVERIFY2(!file.contains(text(".reelyard-")), qPrintable(file));
            if (file.endsWith(text(".mkv")))
                QCOMPARE(QFile(cli.out() + u'/' + file).size(), size);
        }
        for (const QString &path : std::as_const(expected))
            QVERIFY2(QFile::exists(path), qPrintable(path));
        QCOMPARE(cli.run(QStringList{text("verify"), cli.out()}).exitCode, 0);
        QCOMPARE(integrityOf(cli.database()), text("ok"));
        qInfo("killed %d times in %d rounds, seed %u", kills, rounds, seed);
#else
        QSKIP("Signals are POSIX.");
#endif
    }
};

QTEST_GUILESS_MAIN(TestChaos)
#include "test_chaos.moc"
