// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/file_hash.h"
#include "tests/support/cli_runner.h"
#include "tests/support/generated_media.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace reelyard;
using namespace reelyard::test;

// `reelyard-cli verify` over files with evidence beside them.
class TestVerify : public QObject
{
    Q_OBJECT

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray frameMd5(const QString &path)
    {
        QProcess ffmpeg;
        ffmpeg.start(text("ffmpeg"), {text("-v"), text("error"), text("-nostdin"), text("-i"), path, text("-map"),
                                      text("0:v"), text("-f"), text("framemd5"), text("-")});
        return ffmpeg.waitForFinished(60'000) ? ffmpeg.readAllStandardOutput() : QByteArray();
    }
    static QString verdict(const CliResult &result, const QString &kind)
    {
        for (const QJsonObject &line : result.lines) {
            if (line.value(text("kind")).toString() == kind)
                return line.value(text("verdict")).toString();
        }
        return {};
    }

private slots:
    void aFolderIsCheckedAgain()
    {
        CliRunner cli;
        const QString clip = cli.place(videoClip(), text("in/day 1/a.mkv"));
        write(clip + text(".sha256"), *sha256OfFile(clip) + "  a.mkv\n");
        write(clip.chopped(4) + text(".framemd5"), frameMd5(clip)); // as ffmpeg's users name it
        const QStringList verify{text("verify"), text("--json"), cli.path(text("in"))};
        const CliResult good = cli.run(verify);
        QVERIFY2(good.exitCode == 0, (good.err + good.out).constData());
        QVERIFY(good.onlyJson);
        QCOMPARE(verdict(good, text("sha256")), text("verified"));
        QCOMPARE(verdict(good, text("framemd5")), text("verified"));
        QCOMPARE(good.summary().value(text("verified")).toInt(), 2);

        // Another film under the name.
        QVERIFY(QFile::remove(clip));
        QVERIFY(QFile::copy(videoClip(1), clip));
        const CliResult changed = cli.run(verify);
        QCOMPARE(changed.exitCode, 1);
        QCOMPARE(verdict(changed, text("sha256")), text("changed"));
        QCOMPARE(verdict(changed, text("framemd5")), text("changed"));

        QVERIFY(QFile::remove(clip));
        const CliResult missing = cli.run(verify);
        QCOMPARE(missing.exitCode, 1);
        QCOMPARE(verdict(missing, text("sha256")), text("missing"));
        QCOMPARE(verdict(missing, text("framemd5")), text("missing"));
    }

    void aFileWithoutEvidenceIsNotVerified()
    {
        CliRunner cli;
        const QString clip = cli.place(videoClip(), text("a.mkv"));
        const CliResult result = cli.run(QStringList{text("verify"), text("--json"), clip});
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.summary().value(text("noEvidence")).toInt(), 1);
        const CliResult words = cli.run(QStringList{text("verify"), clip});
        QVERIFY(words.out.contains("no evidence"));
    }

    void whatIsNoEvidenceIsNamed_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const char *suffix : {".sha256", ".framemd5", ".certificate.txt"})
            QTest::newRow(suffix) << text(suffix);
    }
    void whatIsNoEvidenceIsNamed()
    {
        QFETCH(QString, suffix);
        CliRunner cli;
        const QString clip = cli.place(videoClip(), text("a.mkv"));
        write(clip + suffix, "hello\n");
        const CliResult result = cli.run(QStringList{text("verify"), text("--json"), clip});
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.summary().value(text("failed")).toInt(), 1);
    }

    void aWrongCheckIsRefusedBeforeAnythingIsAdded()
    {
        CliRunner cli;
        const CliResult result = cli.run(QStringList{text("add"), text("--check"), text("losless"), text("--check"),
                                                     text("sha256"), text("-o"), cli.out(), videoClip()});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.contains("\"lossless\""), result.err.constData());
        QVERIFY(cli.run(QStringList{text("list"), text("--json")}).jobs().empty());
        const CliResult right = cli.run(QStringList{text("add"), text("--check"), text("decode"), text("--check"),
                                                    text("sha256"), text("-o"), cli.out(), videoClip()});
        QVERIFY2(right.exitCode == 0, right.err.constData());
        QCOMPARE(cli.run(QStringList{text("list"), text("--json")}).jobs().size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "test_verify.moc"
