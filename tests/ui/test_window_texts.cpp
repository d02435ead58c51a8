// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/native_path.h"
#include "ui/common/dialogs.h"
#include "ui/common/file_urls.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/job_text.h"

#include <QApplication>
#include <QDateTime>
#include <QDialog>
#include <QDir>
#include <QLocale>
#include <QMainWindow>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace reelyard;

class TestWindowTexts : public QObject
{
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void oneAndMany_data()
    {
        QTest::addColumn<qint64>("count");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << qint64(0) << "0 jobs";
        QTest::newRow("one") << qint64(1) << "1 job";
        QTest::newRow("many") << qint64(12345) << "12,345 jobs";
    }
    void oneAndMany()
    {
        QFETCH(qint64, count);
        QTEST(format::counted(count, tr("%Ln job", nullptr, int(count)), tr("%Ln jobs", nullptr, int(count))), "text");
    }

    void timeLeft_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("seconds") << 45 << "45 s";
        QTest::newRow("a minute") << 61 << "1 min";
        QTest::newRow("rounds up to an hour") << 3599 << "1 h 00 min";
        QTest::newRow("hours") << 3 * 3600 + 5 * 60 << "3 h 05 min";
        QTest::newRow("days") << 52 * 3600 << "2 d 4 h";
        QTest::newRow("never negative") << -5 << "0 s";
    }
    void timeLeft()
    {
        QFETCH(int, seconds);
        QTEST(format::timeLeft(std::chrono::seconds(seconds)), "text");
    }

    // Return on a question that was not read changes nothing.
    void theHarmlessAnswerHasTheFocus()
    {
        QString focused;
        const auto look = [&focused](QDialog &box) {
            if (const auto *button = qobject_cast<QPushButton *>(box.focusWidget()))
                focused = button->text();
            box.reject();
        };
        const auto whenShown = [&look] {
            QTimer::singleShot(50, qApp, [&look] {
                if (auto *box = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
                    look(*box);
            });
        };
        applyTheme();
        const Dialogs dialogs = Dialogs::native();
        whenShown();
        const Choice choice{QStringLiteral("Quit?"),
                            QStringLiteral("Jobs are running."),
                            QStringLiteral("They go back to the queue."),
                            {QStringLiteral("Quit now"), QStringLiteral("Later"), QStringLiteral("Keep working")}};
        QMainWindow window;
        window.show();
        dialogs.choose(&window, choice);
        QCOMPARE(focused, QStringLiteral("Keep working"));
        focused.clear();
        whenShown();
        QVERIFY(!dialogs.confirm(nullptr, {QStringLiteral("Remove?"),
                                           QStringLiteral("12 jobs."),
                                           {},
                                           QStringLiteral("Remove"),
                                           QStringLiteral("Keep")}));
        QCOMPARE(focused, QStringLiteral("Keep"));
    }

    void aSourceIsToldInTheWordsOfTheDetails_data()
    {
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("text");
        QTest::newRow("film") << QStringLiteral("h264 1920x1080") << QStringLiteral("H.264 1920\u00d71080");
        QTest::newRow("HDR") << QStringLiteral("hevc 3840x2160 PQ") << QStringLiteral("HEVC 3840\u00d72160 PQ");
        QTest::newRow("unknown") << QStringLiteral("cinepak 320x240") << QStringLiteral("cinepak 320\u00d7240");
        QTest::newRow("sound") << QStringLiteral("aac") << QStringLiteral("AAC");
    }
    void aSourceIsToldInTheWordsOfTheDetails()
    {
        QFETCH(QString, summary);
        Job job;
        job.sourceSummary = summary;
        QTEST(jobtext::sourceFacts(job), "text");
    }

    void numbersFollowTheLocale()
    {
        QCOMPARE(format::bytes(38'200'000'000), QStringLiteral("38.2 GB"));
        QCOMPARE(format::bytes(-1), QString());
        QCOMPARE(format::speed(3.25), QStringLiteral("3.3\u00d7"));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(format::bytes(38'200'000'000), QStringLiteral("38,2 GB"));
        QCOMPARE(format::number(12345), QStringLiteral("12.345"));
    }

    void percentIsNotDoneTooEarly()
    {
        QCOMPARE(format::percent(0.999), QStringLiteral("99%"));
        QCOMPARE(format::percent(1.0), QStringLiteral("100%"));
        QCOMPARE(format::percent(0.29), QStringLiteral("29%"));
        QCOMPARE(format::change(-0.64), QStringLiteral("\u221264%"));
        QCOMPARE(format::change(0.2), QStringLiteral("+20%"));
        QCOMPARE(format::change(0.001), QStringLiteral("same size"));
    }

    void durations()
    {
        QCOMPARE(format::duration(42'000), QStringLiteral("0:42"));
        QCOMPARE(format::duration(3'723'000), QStringLiteral("1:02:03"));
        QCOMPARE(format::duration(-1), QString());
    }

    void oddNamesSurviveTheWayThroughAUrl()
    {
        const QString odd = pathFromBytes("/media/caf\xe9 #1 100%.mov");
        QCOMPARE(fileForUrl(urlForFile(odd)), odd);
        const QString plain = QStringLiteral("/media/Müller & Söhne?.mov");
        QCOMPARE(fileForUrl(urlForFile(plain)), plain);
        QCOMPARE(urlForFile(plain).toLocalFile(), plain);
    }

    void whatADropHolds()
    {
        QMimeData drop;
        drop.setUrls({QUrl(QStringLiteral("file:///media/clip.mov")), QUrl(QStringLiteral("file:///media/list.TXT")),
                      QUrl(QStringLiteral("https://example.com/a.mp4"))});
        QCOMPARE(inputsFrom(drop), (QStringList{QStringLiteral("/media/clip.mov"), QStringLiteral("@/media/list.TXT"),
                                                QStringLiteral("https://example.com/a.mp4")}));
        QMimeData text;
        text.setText(QStringLiteral("https://example.com/a.mp4\r\n\n  file:///media/b.mov \n/media/c.mov"));
        QCOMPARE(inputsFrom(text), (QStringList{QStringLiteral("https://example.com/a.mp4"),
                                                QStringLiteral("/media/b.mov"), QStringLiteral("/media/c.mov")}));
    }

    void onlyATextFileIsAList()
    {
        const QTemporaryDir folder;
        const QString named = folder.filePath(QStringLiteral("notes.txt"));
        QVERIFY(QDir().mkpath(named));
        QCOMPARE(asInput(named), named);
        QCOMPARE(asInput(named + QStringLiteral("/list.txt")), u'@' + named + QStringLiteral("/list.txt"));
        QCOMPARE(asInput(named + QStringLiteral("/clip.mov")), named + QStringLiteral("/clip.mov"));
    }

    void everyStateHasWords_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, JobState state, const QString &text) {
            QTest::newRow(name) << static_cast<int>(state) << text;
        };
        row("new", JobState::New, QStringLiteral("New"));
        row("queued", JobState::Queued, QStringLiteral("Queued"));
        row("running", JobState::Running, QStringLiteral("43%"));
        row("waiting", JobState::Waiting, QStringLiteral("Waiting: the folder is away"));
        row("held", JobState::Held, QStringLiteral("On hold"));
        row("to review", JobState::Completed, QStringLiteral("To review: 3 damaged frames were skipped."));
        row("failed", JobState::Failed, QStringLiteral("Only half could be read."));
        row("cancelled", JobState::Cancelled, QStringLiteral("Cancelled"));
        row("skipped", JobState::Skipped, QStringLiteral("Skipped: made earlier"));
    }
    void everyStateHasWords()
    {
        QFETCH(int, state);
        Job job;
        job.state = static_cast<JobState>(state);
        job.holdReason = HoldReason::User;
        job.progress.edit([](Progress &progress) { progress.fraction = 0.439; });
        Trouble trouble;
        trouble.waitFor = QStringLiteral("the folder is away");
        trouble.skipReason = QStringLiteral("made earlier");
        trouble.remarks = {{QStringLiteral("x"), QStringLiteral("3 damaged frames were skipped.")}};
        if (job.state == JobState::Failed)
            trouble.error = Error{ErrorClass::Source, {}, QStringLiteral("Only half could be read."), {}};
        job.trouble = std::move(trouble);
        QTEST(jobtext::status(job, Timestamp{0}), "text");
        QVERIFY(!jobtext::iconName(jobtext::categoryOf(job)).isEmpty());
        job.cancelRequested = true;
        if (job.state == JobState::Running)
            QCOMPARE(jobtext::status(job, Timestamp{0}), QStringLiteral("Stopping"));
    }

    void anUnknownLengthIsToldByPosition()
    {
        Job job;
        job.state = JobState::Running;
        job.progress.edit([](Progress &progress) {
            progress.fraction = -1;
            progress.position = std::chrono::seconds(83);
        });
        QCOMPARE(jobtext::status(job, Timestamp{0}), QStringLiteral("1:23 done"));
        QVERIFY(!jobtext::showsProgressBar(job));
    }
};

QTEST_MAIN(TestWindowTexts)
#include "test_window_texts.moc"
