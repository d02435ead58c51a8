// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_runner.h"
#include "tests/support/generated_media.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <map>

using namespace reelyard::test;

// Real files that nobody here made: each must end as its label says. See ../shared/corpus/README.md where it is there.
class TestCorpus : public QObject
{
    Q_OBJECT

    struct Entry {
        QString label; ///< ok, partial, reject, hostile
        QString exercises;
    };
    std::map<QString, Entry> m_manifest;

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }

private slots:
    void initTestCase()
    {
        if (corpusFolder().isEmpty())
            QSKIP("The public media files are not beside this project.");
        QFile manifest(corpusFolder() + text("/manifest.tsv"));
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        manifest.readLine();
        while (!manifest.atEnd()) {
            const QStringList fields = QString::fromUtf8(manifest.readLine()).split(u'\t');
            if (fields.size() > 6)
                m_manifest[fields[0]] = {fields[5], fields[6]};
        }
        QVERIFY(m_manifest.size() > 100);
    }

    void everyFileEndsAsItsLabelSays_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::newRow("Web MP4 720p") << text("Web MP4 720p");
        if (isLongTier()) {
            for (const char *preset : {"Web MP4 1080p", "Web H.264 standard", "Review 1080p", "ProRes Proxy",
                                       "FFV1 master", "Rewrap", "Audio AAC"})
                QTest::newRow(preset) << text(preset);
        }
    }
    void everyFileEndsAsItsLabelSays()
    {
        QFETCH(QString, preset);
        CliRunner cli;
        const QString media = corpusFolder() + text("/media");
        const CliResult result = cli.run(QStringList{text("run"), text("--json"), text("-j"), text("2"), text("-p"),
                                                     preset, text("-o"), cli.out(), media},
                                         900'000);
        QVERIFY(result.onlyJson);
        QVERIFY2(result.exitCode == 1, (result.err).constData()); // some are broken, and none is left over
        std::map<QString, QJsonObject> ended;
        for (const QJsonObject &job : result.jobs()) {
            const QString state = job.value(text("state")).toString();
            if (state == text("Completed") || state == text("Failed"))
                ended[QFileInfo(job.value(text("source")).toString()).fileName()] = job;
            QVERIFY2(state != text("Held") && state != text("Waiting") && state != text("Cancelled"),
                     qPrintable(job.value(text("source")).toString()));
        }
        QCOMPARE(ended.size(), m_manifest.size());

        std::map<QString, int> table;
        QStringList wrong;
        for (const auto &[file, entry] : m_manifest) {
            const QJsonObject job = ended.at(file);
            const bool completed = job.value(text("state")) == text("Completed");
            const bool toReview = completed && !job.value(text("warnings")).toArray().isEmpty();
            const bool explained =
                !job.value(text("errorClass")).toString().isEmpty() && job.value(text("error")).toString().size() > 10;
            ++table[entry.label + (toReview    ? text(": to review")
                                   : completed ? text(": completed")
                                               : text(": failed"))];
            bool right = completed || explained;
            if (entry.label == text("reject"))
                right = !completed && explained;
            if (job.value(text("errorClass")) == text("Internal"))
                right = false; // a mistake of ours is never the right end
            if (preset == text("Web MP4 720p") && entry.label == text("ok")) {
                const bool nothingToTranscode = entry.exercises.contains(text("no A/V to transcode"));
                right = nothingToTranscode ? !completed && job.value(text("errorClass")) == text("Source") : completed;
            }
            if (!right)
                wrong << QStringLiteral("%1 (%2): %3 %4")
                             .arg(file, entry.label, job.value(text("state")).toString(),
                                  job.value(text("error")).toString());
        }
        for (const auto &[kind, count] : table)
            qInfo("%s: %s %d", qPrintable(preset), qPrintable(kind), count);
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
        QCOMPARE(CliRunner::filesBelow(cli.out()).filter(text(".part")), QStringList());

        if (preset.startsWith(text("Web MP4")) || preset.startsWith(text("Review")))
            verifyBrowserSafe(cli, ended);
    }

private:
    // What is there plays: the streams and the length it should have, and nothing that a browser refuses.
    void verifyBrowserSafe(CliRunner &cli, const std::map<QString, QJsonObject> &ended)
    {
        int looked = 0;
        for (const auto &[file, job] : ended) {
            if (job.value(text("state")) != text("Completed"))
                continue;
            const QString output =
                job.value(text("outputs")).toArray().first().toObject().value(text("path")).toString();
            const CliResult probe = cli.run(QStringList{text("probe"), text("--json"), output});
            QVERIFY2(probe.exitCode == 0 && probe.lines.size() == 1, qPrintable(file));
            bool hasPicture = false;
            bool hasSound = false;
            for (const QJsonValue &value : probe.lines.front().value(text("streams")).toArray()) {
                const QJsonObject stream = value.toObject();
                const QString kind = stream.value(text("kind")).toString();
                if (kind == text("video") && stream.value(text("codec")) != text("mjpeg")) {
                    hasPicture = true;
                    const QString profile = stream.value(text("profile")).toString();
                    const QString transfer = stream.value(text("colorTransfer")).toString();
                    QVERIFY2(stream.value(text("codec")) == text("h264"), qPrintable(file));
                    QVERIFY2(stream.value(text("pixelFormat")) == text("yuv420p"), qPrintable(file));
                    QVERIFY2(profile.contains(text("Baseline")) || profile == text("Main") || profile == text("High"),
                             qPrintable(file + profile));
                    QVERIFY2(transfer != text("smpte2084") && transfer != text("arib-std-b67"), qPrintable(file));
                    QVERIFY2(stream.value(text("width")).toInt() % 2 == 0 &&
                                 stream.value(text("height")).toInt() % 2 == 0,
                             qPrintable(file));
                    QVERIFY2(stream.value(text("rotation")).toInt() == 0, qPrintable(file));
                }
                if (kind == text("audio")) {
                    hasSound = true;
                    QVERIFY2(stream.value(text("codec")) == text("aac"), qPrintable(file));
                }
            }
            QVERIFY2(hasPicture || hasSound, qPrintable(file));
            ++looked;
        }
        QVERIFY(looked > 80);
    }
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "test_corpus.moc"
