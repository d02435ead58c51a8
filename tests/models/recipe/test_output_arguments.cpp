// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/output_spec.h"

#include <QTest>

using namespace reelyard;

class TestOutputArguments : public QObject
{
    Q_OBJECT
private slots:
    void splitsWordsAsAShellDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("blanks") << QStringLiteral("  -c:v   copy\t-an ")
                                << QStringList{QStringLiteral("-c:v"), QStringLiteral("copy"), QStringLiteral("-an")};
        QTest::newRow("single quotes") << QStringLiteral("-vf 'scale=-2:min(720\\,ih)'")
                                       << QStringList{QStringLiteral("-vf"), QStringLiteral("scale=-2:min(720\\,ih)")};
        QTest::newRow("double quotes") << QStringLiteral("\"a \\\"b\\\" c\"x")
                                       << QStringList{QStringLiteral("a \"b\" cx")};
        QTest::newRow("backslash") << QStringLiteral("a\\ b") << QStringList{QStringLiteral("a b")};
        QTest::newRow("empty word") << QStringLiteral("a ''") << QStringList{QStringLiteral("a"), QString()};
    }
    void splitsWordsAsAShellDoes()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        const auto split = splitArguments(text);
        QVERIFY(split);
        QCOMPARE(*split, words);
        QCOMPARE(*splitArguments(joinArguments(words)), words);
    }

    void anOpenQuoteIsAnError()
    {
        const auto split = splitArguments(QStringLiteral("-vf 'scale"));
        QVERIFY(!split);
        QCOMPARE(split.error().errorClass, ErrorClass::Configuration);
    }

    void writesBackWhatItReads_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"-c:v libx264 -crf 23 -preset medium -c:a aac -b:a 128k -movflags +faststart", "-map 0 -c copy",
              "-map 0:v:0 -map '0:a?' -map -0:d -c:v prores_ks -profile:v 0 -pix_fmt yuv422p10le -c:a pcm_s24le",
              "-vf 'scale=-2:720,format=yuv420p' -c:v libx264 -crf 22.5 -an", "-vn -c:a aac -b:a 192k -ar 48000 -ac 2",
              "-map 0 -dn -c:v ffv1 -level 3 -g 1 -coder 1 -context 1 -slices '{slices}' -slicecrc 1 -c:a copy"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void writesBackWhatItReads()
    {
        QFETCH(QString, text);
        const auto spec = parseOutputArguments(text);
        QVERIFY2(spec, spec ? "" : qPrintable(spec.error().sentence));
        const QStringList canonical = toArguments(*spec);
        const auto again = parseOutputArguments(canonical);
        QVERIFY(again);
        QVERIFY(*again == *spec);
        QCOMPARE(toArguments(*again), canonical);
    }

    void oneSpellingForOneThing()
    {
        const auto a = parseOutputArguments(QStringLiteral("-vcodec libx264 -acodec aac -vf null"));
        const auto b = parseOutputArguments(QStringLiteral("-filter:v null -codec:a aac -c:v libx264"));
        QVERIFY(a);
        QVERIFY(b);
        QCOMPARE(toArguments(*a), toArguments(*b));
    }

    void whatItDoesNotKnowIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        QTest::addColumn<QString>("meant");
        QTest::newRow("typing slip") << QStringLiteral("-c:v libx264 -crv 20") << QStringLiteral("-crv")
                                     << QStringLiteral("-crf");
        QTest::newRow("movflags") << QStringLiteral("-movflag +faststart") << QStringLiteral("-movflag")
                                  << QStringLiteral("-movflags");
        QTest::newRow("input") << QStringLiteral("-i x.mov -c copy") << QStringLiteral("-i") << QString();
        QTest::newRow("file name") << QStringLiteral("-c copy out.mp4") << QStringLiteral("out.mp4") << QString();
        QTest::newRow("no value") << QStringLiteral("-c:v") << QStringLiteral("-c:v") << QString();
        QTest::newRow("bad map") << QStringLiteral("-map zero") << QStringLiteral("zero") << QString();
    }
    void whatItDoesNotKnowIsNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, named);
        QFETCH(QString, meant);
        const auto spec = parseOutputArguments(text);
        QVERIFY(!spec);
        QCOMPARE(spec.error().errorClass, ErrorClass::Configuration);
        QVERIFY2(spec.error().sentence.contains(named), qPrintable(spec.error().sentence));
        QVERIFY2(spec.error().sentence.contains(meant), qPrintable(spec.error().sentence));
    }

    void anythingAtAllEndsInAValueOrAnError()
    {
        // Seeded: words of the language in any order, with bytes changed.
        const QStringList words{QStringLiteral("-map"),
                                QStringLiteral("-c:v"),
                                QStringLiteral("0:v:0?"),
                                QStringLiteral("-vf"),
                                QStringLiteral("'"),
                                QStringLiteral("\\"),
                                QStringLiteral("{gop:"),
                                QStringLiteral("-metadata"),
                                QStringLiteral("a=b"),
                                QStringLiteral("-"),
                                QStringLiteral("--"),
                                QStringLiteral("-b:a:x"),
                                QString()};
        quint32 state = 1;
        const auto next = [&state](int bound) {
            return static_cast<int>((state = state * 1664525 + 1013904223) >> 8) % bound;
        };
        for (int round = 0; round < 20'000; ++round) {
            QString text;
            for (int i = next(8); i >= 0; --i)
                text += words[std::abs(next(static_cast<int>(words.size())))] + u' ';
            const auto spec = parseOutputArguments(text);
            QVERIFY(spec || !spec.error().sentence.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestOutputArguments)
#include "test_output_arguments.moc"
