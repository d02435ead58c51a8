// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/job_outcome.h"
#include "models/job/output_names.h"

#include <QTest>

using namespace reelyard;

class TestJobOutcome : public QObject
{
    Q_OBJECT

    // d done, o omitted, p pending, u publishing, f failed; k is a kept partial, which is not of the set
    static std::vector<Output> outputs(const QString &states)
    {
        std::vector<Output> all;
        for (const QChar c : states) {
            Output output;
            output.ordinal = c == u'k' ? -1 : static_cast<int>(all.size());
            output.path = QString::number(all.size());
            output.state = c == u'd'   ? OutputState::Done
                           : c == u'o' ? OutputState::Omitted
                           : c == u'u' ? OutputState::Publishing
                           : c == u'f' ? OutputState::Failed
                           : c == u'k' ? OutputState::Partial
                                       : OutputState::Pending;
            output.sizeBytes = c == u'd' || c == u'k' ? 10 : -1;
            if (c == u'f')
                output.error = Error{ErrorClass::Source, QStringLiteral("e%1").arg(all.size()), {}, {}};
            all.push_back(output);
        }
        return all;
    }

private slots:
    void aJobIsWhatItsOutputsAre_data()
    {
        using Kind = JobOutcome::Kind;
        QTest::addColumn<QString>("states");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("size");
        const auto row = [](const char *states, Kind kind, const char *code, int size) {
            QTest::newRow(states) << QString::fromLatin1(states) << int(kind) << QString::fromLatin1(code) << size;
        };
        row("d", Kind::Completed, "", 10);
        row("ddd", Kind::Completed, "", 30);
        row("odo", Kind::Completed, "", 10);
        row("oo", Kind::Failed, "outputs.none-needed", -1);
        row("p", Kind::Unfinished, "", -1);
        row("dpd", Kind::Unfinished, "", 20);
        row("du", Kind::Unfinished, "", 10);
        row("f", Kind::Failed, "e0", -1);
        row("dff", Kind::Failed, "e1", 10);
        row("pf", Kind::Failed, "e1", -1);
        row("of", Kind::Failed, "e1", -1);
        row("fk", Kind::Failed, "e0", -1);
        row("dk", Kind::Completed, "", 10);
    }
    void aJobIsWhatItsOutputsAre()
    {
        QFETCH(QString, states);
        QFETCH(int, kind);
        QFETCH(QString, code);
        QFETCH(int, size);
        const auto all = outputs(states);
        const JobOutcome outcome = outcomeOf(all);
        QCOMPARE(int(outcome.kind), kind);
        QCOMPARE(outcome.error ? outcome.error->code : QString(), code);
        QCOMPARE(sizeOf(all), size);
    }

    void theFirstThatIsNotLeftOutStandsForTheJob()
    {
        QCOMPARE(pathOf(outputs(QStringLiteral("odd"))), QStringLiteral("1"));
        QCOMPARE(pathOf(outputs(QStringLiteral("oo"))), QStringLiteral("0"));
    }

    void remarksAreSaidOnce()
    {
        auto all = outputs(QStringLiteral("dd"));
        const Remark source{QStringLiteral("s"), QStringLiteral("source")};
        const Remark own{QStringLiteral("o"), QStringLiteral("own")};
        all[0].remarks = {own, source};
        all[1].remarks = {own};
        QCOMPARE(remarksOf({source}, all), (std::vector<Remark>{source, own}));
    }

    void theNumberGoesToTheStem_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("path");
        QTest::newRow("file") << QStringLiteral("{name}.mp4") << 0 << QStringLiteral("/o/a.b.mp4");
        QTest::newRow("numbered") << QStringLiteral("{name} 720p.mp4") << 2 << QStringLiteral("/o/a.b (2) 720p.mp4");
        QTest::newRow("folder") << QStringLiteral("{name}/720p") << 1 << QStringLiteral("/o/a.b (1)/720p");
        QTest::newRow("no stem") << QStringLiteral("fixed.mp4") << 1 << QStringLiteral("/o/fixed (1).mp4");
        QTest::newRow("no stem, folder") << QStringLiteral("hls/720p") << 1 << QStringLiteral("/o/hls (1)/720p");
    }
    void theNumberGoesToTheStem()
    {
        QFETCH(QString, pattern);
        QFETCH(int, number);
        QFETCH(QString, path);
        QCOMPARE(outputPath(QStringLiteral("/o"), pattern, QStringLiteral("a.b"), number), path);
        QCOMPARE(outputPath(QStringLiteral("/o/"), pattern, QStringLiteral("a.b"), number), path);
    }
};

QTEST_GUILESS_MAIN(TestJobOutcome)
#include "test_job_outcome.moc"
