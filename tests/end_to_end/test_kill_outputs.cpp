// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// A queue with a job of several outputs is killed at each named step of publishing and started again.
class TestKillOutputs : public QObject
{
    Q_OBJECT

    struct Run {
        bool killed = false;
        QString state;
        int attempts = 0;
        QStringList encoded; ///< ordinals, in this run
        QByteArray words;
    };
    static Run run(const QString &folder, const QString &kind, const QString &killAt)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!killAt.isEmpty())
            environment.insert(QStringLiteral("REELYARD_KILL_AT"), killAt);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(REELYARD_OUTPUTS_TOOL), {folder, kind});
        Run result;
        if (!process.waitForFinished(60'000)) {
            process.kill();
            process.waitForFinished();
            result.words = "it did not end";
            return result;
        }
        result.killed = process.exitStatus() == QProcess::CrashExit || process.exitCode() == 9;
        result.words = process.readAll() + process.readAllStandardError();
        const QStringList parts = QString::fromLatin1(result.words).trimmed().split(u' ');
        result.state = parts.value(0);
        result.attempts = parts.value(1).toInt();
        result.encoded = parts.value(2).split(u',', Qt::SkipEmptyParts);
        return result;
    }
    static QStringList files(const QString &folder)
    {
        QStringList names;
        QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (it.hasNext())
            names << QDir(folder).relativeFilePath(it.next());
        names.sort();
        return names;
    }
    static QStringList filesOf(const QString &kind)
    {
        const auto list = [](std::initializer_list<const char *> names) {
            QStringList all;
            for (const char *name : names)
                all << QString::fromLatin1(name);
            return all;
        };
        if (kind == QLatin1String("files"))
            return list({"clip 0.mp4", "clip 0.mp4.sha256", "clip 1.mp4", "clip 1.mp4.sha256", "clip 2.mp4",
                         "clip 2.mp4.sha256"});
        return list({"clip/1080p.sha256", "clip/1080p/index.m3u8", "clip/1080p/rung.m3u8", "clip/1080p/seg0.m4s",
                     "clip/720p.sha256", "clip/720p/index.m3u8", "clip/720p/rung.m3u8", "clip/720p/seg0.m4s",
                     "clip/master.m3u8"});
    }

private slots:
    void noStepLosesOrRepeatsAnOutput_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("point");
        QTest::addColumn<bool>("encodesAgain"); // nothing was written down as complete yet
        for (const char *kind : {"files", "ladder"}) {
            for (const char *point : {"attempt.begun", "attempt.ended", "publish.before-record"})
                QTest::addRow("%s, %s", kind, point) << QString::fromLatin1(kind) << QString::fromLatin1(point) << true;
            for (const char *point : {"publish.recorded", "publish.renamed", "publish.renamed:2", "publish.flushed",
                                      "publish.flushed:2", "publish.sidecar", "publish.sidecar:2", "attempt.concluded"})
                QTest::addRow("%s, %s", kind, point)
                    << QString::fromLatin1(kind) << QString::fromLatin1(point) << false;
        }
        const QString files = QStringLiteral("files");
        QTest::newRow("files, third renamed") << files << QStringLiteral("publish.renamed:3") << false;
        const QString ladder = QStringLiteral("ladder");
        QTest::newRow("playlist written") << ladder << QStringLiteral("master.written") << false;
        QTest::newRow("playlist not recorded") << ladder << QStringLiteral("publish.before-record:2") << false;
        QTest::newRow("playlist recorded") << ladder << QStringLiteral("publish.recorded:2") << false;
        QTest::newRow("playlist renamed") << ladder << QStringLiteral("publish.renamed:3") << false;
    }
    void noStepLosesOrRepeatsAnOutput()
    {
        QFETCH(QString, kind);
        QFETCH(QString, point);
        QFETCH(bool, encodesAgain);
        QTemporaryDir dir;
        const Run killed = run(dir.path(), kind, point);
        QVERIFY2(killed.killed, "the kill point was not reached");
        const Run again = run(dir.path(), kind, {});
        QVERIFY2(again.state == QLatin1String("Completed"), again.words.constData());
        QCOMPARE(!again.encoded.isEmpty(), encodesAgain);
        QCOMPARE(files(dir.filePath(QStringLiteral("out"))), filesOf(kind));
        for (const QString &name : filesOf(kind)) {
            if (!name.endsWith(QLatin1String(".sha256")))
                continue;
            QFile sidecar(dir.filePath(QStringLiteral("out/") + name));
            QVERIFY(sidecar.open(QIODevice::ReadOnly));
            QCOMPARE(QString::fromUtf8(sidecar.readAll()), QFileInfo(name).fileName().chopped(7));
        }
    }
};

QTEST_GUILESS_MAIN(TestKillOutputs)
#include "test_kill_outputs.moc"
