// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/after_work.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;

class TestAfterWork : public QObject
{
    Q_OBJECT

    static WorkEnd end(int done, int failed = 0, int needsYou = 0, int left = 0)
    {
        WorkEnd end;
        end.done = done;
        end.failed = failed;
        end.needsYou = needsYou;
        end.left = left;
        return end;
    }

private slots:
    void theRules_data()
    {
        using Does = AfterVerdict::Does;
        QTest::addColumn<int>("after");
        QTest::addColumn<int>("done");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("needsYou");
        QTest::addColumn<int>("left");
        QTest::addColumn<bool>("isPaused");
        QTest::addColumn<int>("does");
        const auto row = [](const char *name, AfterWork after, int done, int failed, int needsYou, int left,
                            bool isPaused, Does does) {
            QTest::newRow(name) << static_cast<int>(after) << done << failed << needsYou << left << isPaused
                                << static_cast<int>(does);
        };
        row("nothing wanted", AfterWork::Nothing, 5, 0, 0, 0, false, Does::Nothing);
        row("notify", AfterWork::Notify, 5, 0, 0, 0, false, Does::Notify);
        row("notify, though jobs need a person", AfterWork::Notify, 5, 0, 2, 0, false, Does::Notify);
        row("notify only when all is through", AfterWork::Notify, 5, 0, 0, 1, false, Does::Nothing);
        row("command", AfterWork::Command, 0, 5, 0, 0, false, Does::Command);
        row("sleep", AfterWork::Sleep, 5, 2, 0, 0, false, Does::CountDown);
        row("shut down", AfterWork::ShutDown, 5, 0, 0, 0, false, Does::CountDown);
        row("no sleep while jobs need a person", AfterWork::Sleep, 5, 0, 1, 0, false, Does::NotNow);
        row("no shutting down while jobs need a person", AfterWork::ShutDown, 5, 0, 2, 0, false, Does::NotNow);
        row("no shutting down while jobs wait", AfterWork::ShutDown, 5, 0, 0, 3, false, Does::NotNow);
        row("not after nothing", AfterWork::ShutDown, 0, 0, 0, 0, false, Does::Nothing);
        row("not when a person has paused", AfterWork::ShutDown, 5, 0, 0, 3, true, Does::Nothing);
        row("no command when a person has paused", AfterWork::Command, 5, 0, 0, 0, true, Does::Nothing);
    }
    void theRules()
    {
        QFETCH(const int, after);
        QFETCH(const int, done);
        QFETCH(const int, failed);
        QFETCH(const int, needsYou);
        QFETCH(const int, left);
        QFETCH(const bool, isPaused);
        WorkEnd how = end(done, failed, needsYou, left);
        how.isPaused = isPaused;
        const AfterVerdict verdict = judge(static_cast<AfterWork>(after), how);
        QTEST(static_cast<int>(verdict.does), "does");
        QCOMPARE(verdict.sentence.isEmpty(), verdict.does != AfterVerdict::Does::NotNow);
    }

    void whyNotIsSaid()
    {
        QCOMPARE(judge(AfterWork::Sleep, end(1, 0, 1)).sentence,
                 QStringLiteral("The computer stays on: one job needs you."));
        QCOMPARE(judge(AfterWork::Sleep, end(1, 0, 0, 4)).sentence,
                 QStringLiteral("The computer stays on: 4 jobs are still waiting."));
        WorkEnd stopped = end(1, 0, 3);
        stopped.isAccountStopped = true;
        QVERIFY(judge(AfterWork::ShutDown, stopped).sentence.contains(QStringLiteral("cloud account")));
    }

    void textsAreReadAgain()
    {
        for (const AfterWork after :
             {AfterWork::Nothing, AfterWork::Notify, AfterWork::Command, AfterWork::Sleep, AfterWork::ShutDown})
            QCOMPARE(afterWorkFromText(toText(after)), after);
        QVERIFY(!afterWorkFromText(u"explode"));
    }

    void aCommandIsSplitAndNotExpanded()
    {
        const auto command = afterCommandFrom(QStringLiteral("'/opt/my tools/tell' \"a b\" $HOME `id` c;d | e"));
        QVERIFY(command);
        QCOMPARE(command->program, QStringLiteral("/opt/my tools/tell"));
        QCOMPARE(command->arguments,
                 (QStringList{QStringLiteral("a b"), QStringLiteral("$HOME"), QStringLiteral("`id`"),
                              QStringLiteral("c;d"), QStringLiteral("|"), QStringLiteral("e")}));
        QVERIFY(!afterCommandFrom(QString()));
        QVERIFY(!afterCommandFrom(QStringLiteral("  ")));
        QVERIFY(!afterCommandFrom(QStringLiteral("tell 'me")));
    }

    void theCommandIsToldTheCountsAndNoKey()
    {
#ifdef Q_OS_UNIX
        const QTemporaryDir folder;
        const QString told = folder.filePath(QStringLiteral("told"));
        qputenv("REELYARD_API_KEY", "very-secret-key");
        WorkEnd how = end(12, 3);
        how.toReview = 2;
        const auto ran = runAfterCommand({QStringLiteral("/bin/sh"),
                                          { QStringLiteral("-c"),
                                            QStringLiteral("env >\"$1.part\"; mv \"$1.part\" \"$1\""),
                                            QStringLiteral("sh"),
                                            told }},
                                         how);
        QVERIFY2(ran, ran ? "" : qPrintable(ran.error().sentence));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(told), 30'000);
        QFile file(told);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray environment = '\n' + file.readAll();
        QVERIFY(environment.contains("\nREELYARD_DONE=12\n"));
        QVERIFY(environment.contains("\nREELYARD_FAILED=3\n"));
        QVERIFY(environment.contains("\nREELYARD_TO_REVIEW=2\n"));
        QVERIFY(!environment.contains("very-secret-key"));
        qunsetenv("REELYARD_API_KEY");
        const auto missing = runAfterCommand({folder.filePath(QStringLiteral("nothing")), {}}, how);
        QVERIFY(!missing);
        QVERIFY(missing.error().sentence.contains(QStringLiteral("nothing")));
#else
        QSKIP("Runs /bin/sh.");
#endif
    }
};

QTEST_GUILESS_MAIN(TestAfterWork)
#include "test_after_work.moc"
