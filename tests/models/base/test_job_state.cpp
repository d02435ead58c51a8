// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/attempt_result.h"
#include "models/job/job_state.h"

#include <QJsonDocument>
#include <QTest>

using namespace reelyard;

class TestJobState : public QObject
{
    Q_OBJECT
private slots:
    // The drawing in CONTRIBUTING.md, cell by cell: every pair that is not listed must be refused.
    void allowsWhatTheDrawingShowsAndNothingElse()
    {
        using enum JobState;
        const std::vector<std::pair<JobState, JobState>> legal{
            {New, Queued},       {New, Skipped},     {New, Held},          {New, Cancelled},     {Queued, Running},
            {Queued, Skipped},   {Queued, Held},     {Queued, Cancelled},  {Running, Completed}, {Running, Waiting},
            {Running, Failed},   {Running, Skipped}, {Running, Held},      {Running, Cancelled}, {Running, Queued},
            {Waiting, Queued},   {Queued, Waiting},  {Waiting, Held},      {Waiting, Cancelled}, {Held, Queued},
            {Held, New},         {Held, Cancelled},  {Completed, Queued},  {Failed, Queued},     {Failed, Completed},
            {Cancelled, Queued}, {Cancelled, New},   {Cancelled, Waiting}, {Cancelled, Held},    {Skipped, Queued}};
        for (int from = 0; from < jobStateCount; ++from) {
            for (int to = 0; to < jobStateCount; ++to) {
                const std::pair pair(static_cast<JobState>(from), static_cast<JobState>(to));
                const bool expected = std::find(legal.begin(), legal.end(), pair) != legal.end();
                QVERIFY2(isLegalTransition(pair.first, pair.second) == expected,
                         qPrintable(toText(pair.first) + QStringLiteral(" -> ") + toText(pair.second)));
            }
        }
    }

    void textsReadBack()
    {
        for (int state = 0; state < jobStateCount; ++state)
            QCOMPARE(jobStateFromText(toText(static_cast<JobState>(state)).toLower()), static_cast<JobState>(state));
        QVERIFY(!jobStateFromText(u"Done"));
        QCOMPARE(existsPolicyFromText(u"overwrite"), ExistsPolicy::Overwrite);
        QCOMPARE(errorClassFromText(u"ratelimited"), ErrorClass::RateLimited);
    }

    void attemptResultsSurviveTheLine()
    {
        AttemptResult result;
        result.kind = ResultKind::Partial;
        result.error = {ErrorClass::Source, QStringLiteral("source.truncated"), QStringLiteral("Only a part."),
                        QStringLiteral("x\ny")};
        result.remarks = {{QStringLiteral("a"), QStringLiteral("b")}};
        OutputResult output;
        output.ordinal = 2;
        output.kind = ResultKind::Omitted;
        output.sizeBytes = 7'000'000'000;
        output.sampledHash = "abc";
        output.sidecars = {{QStringLiteral(".sha256"), QStringLiteral("0  {file}\n")}};
        output.preservation = {{QStringLiteral("kept"), 3}};
        result.outputs = {output};
        result.mediaSeconds = 1.5;
        result.log = QStringLiteral("line\nline");
        const AttemptResult read =
            attemptResultFromJson(QJsonDocument::fromJson(QJsonDocument(toJson(result)).toJson()).object());
        QCOMPARE(read.kind, result.kind);
        QCOMPARE(read.error, result.error);
        QCOMPARE(read.remarks, result.remarks);
        QCOMPARE(read.outputs.size(), std::size_t(1));
        QCOMPARE(read.outputs[0].ordinal, output.ordinal);
        QCOMPARE(read.outputs[0].kind, output.kind);
        QCOMPARE(read.outputs[0].sizeBytes, output.sizeBytes);
        QCOMPARE(read.outputs[0].sampledHash, output.sampledHash);
        QCOMPARE(read.outputs[0].sidecars, output.sidecars);
        QCOMPARE(read.outputs[0].preservation, output.preservation);
        QCOMPARE(read.mediaSeconds, result.mediaSeconds);
        QCOMPARE(read.log, result.log);
    }
};

QTEST_GUILESS_MAIN(TestJobState)
#include "test_job_state.moc"
