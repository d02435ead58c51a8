// SPDX-License-Identifier: GPL-3.0-or-later
// What is told about one job: source beside output, attempts, command, files.
#include "app/preview.h"
#include "ui/common/file_urls.h"
#include "ui/details/files_tab.h"
#include "ui/details/overview_text.h"
#include "ui/details/picture_pair.h"
#include "ui/jobs/details_pane.h"
#include "ui/jobs/job_table_view.h"
#include "window_under_test.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextLayout>
#include <QTreeWidget>

using namespace reelyard;

namespace
{

constexpr int scanMs = 10'000;
constexpr int workMs = 90'000;

QString plain(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText();
}

StreamInfo stream(StreamKind kind, const char *codec, int index)
{
    StreamInfo stream;
    stream.kind = kind;
    stream.codec = QString::fromLatin1(codec);
    stream.index = index;
    return stream;
}

} // namespace

class TestDetails : public QObject
{
    Q_OBJECT
    std::unique_ptr<WindowUnderTest> m_test;

    // A job that has run.
    void runOne(const QString &clip, JobState end = JobState::Completed)
    {
        m_test->chooseDestination(m_test->folder(QStringLiteral("out")));
        QVERIFY(m_test->choosePreset(QStringLiteral("Web MP4 480p")));
        m_test->drop({QUrl::fromLocalFile(clip)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 1, scanMs);
        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(end), 1, workMs);
        m_test->find<JobTableView>("jobTable")->selectRow(0);
    }
    QString overview() const { return m_test->find<QTextBrowser>("detailsOverview")->toPlainText(); }
    void openTab(int tab) { m_test->find<DetailsPane>("detailsPane")->setCurrentIndex(tab); }
    const Job &job() const { return m_test->app->queue().list().jobs().front(); }

private slots:
    void init()
    {
        m_test = std::make_unique<WindowUnderTest>();
        QVERIFY(m_test->start());
    }
    void cleanup() { m_test.reset(); }

    void aFailureSaysWhatItIsAndWhatToDo()
    {
        Job job;
        job.id = JobId{1};
        job.state = JobState::Failed;
        job.name = QStringLiteral("a.mov");
        job.trouble.edit([](Trouble &trouble) {
            trouble.error = Error{ErrorClass::Source, QStringLiteral("source.damaged"),
                                  QStringLiteral("The file is damaged."), QStringLiteral("moov atom not found")};
        });
        OverviewFacts facts;
        facts.job = &job;
        const QString text = plain(overviewText(facts));
        const auto place = [&text](const char *part) { return text.indexOf(QString::fromUtf8(part)); };
        QVERIFY(place("Failed: The file is damaged.") >= 0);
        QVERIFY(place("Trouble with the file") > place("Failed:"));
        QVERIFY(place("Look at the file.") > place("Failed:"));
        QVERIFY(place("moov atom not found") > place("Failed:"));
        QVERIFY(place("Source") > place("Look at the file."));
    }

    // Paths are broken where they have to be, the names of the rows never.
    void namesOfRowsStandInOneLine()
    {
        Job job;
        job.id = JobId{1};
        job.name = QStringLiteral("a.mov");
        job.folder =
            QStringLiteral("/a/folder/with a name/that/is/longer/than/a column of a small window/has/room/for");
        job.sourceSummary = QStringLiteral("h264 1920x1080");
        job.sourceSizeBytes = 12'000'000;
        OverviewFacts facts;
        facts.job = &job;
        QTextDocument document;
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        document.setDefaultTextOption(option);
        document.setDefaultFont(QGuiApplication::font());
        document.setHtml(overviewText(facts));
        document.setTextWidth(460);
        document.size(); // lays it out
        int names = 0;
        int broken = 0;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            const QString text = block.text();
            if (text == QStringLiteral("File") || text == QStringLiteral("Format") || text == QStringLiteral("Size")) {
                QCOMPARE(block.layout()->lineCount(), 1);
                ++names;
            }
            broken += block.layout()->lineCount() > 1 ? 1 : 0;
        }
        QCOMPARE(names, 3);
        QVERIFY(broken > 0);
    }

    void beforeItHasRunThePlanIsShown()
    {
        Job job;
        job.id = JobId{1};
        job.name = QStringLiteral("a.mov");
        MediaInfo info;
        info.container = QStringLiteral("matroska,webm");
        info.streams = {stream(StreamKind::Video, "hevc", 0), stream(StreamKind::Audio, "dts", 1),
                        stream(StreamKind::Audio, "aac", 2)};
        info.streams[0].width = 3840;
        info.streams[0].height = 2160;
        info.streams[1].channels = 6;
        info.streams[2].channels = 2;
        OverviewFacts facts;
        facts.job = &job;
        facts.source.emplace();
        facts.source->isThere = true;
        facts.source->info = info;
        facts.record.emplace();
        facts.record->recipe =
            *makeRecipe(QStringLiteral("Test"), QStringLiteral("-vf {rung:1080} -c:v libx264 -crf 20 -c:a copy"),
                        QStringLiteral("mp4"));
        Output output;
        output.path = QStringLiteral("/out/a.mp4");
        facts.record->outputs = {output};
        const QString text = plain(overviewText(facts));
        for (const char *part : {"Output, as planned", "HEVC", "1920\u00d71080", "constant quality 20", "to be changed",
                                 "to be dropped", "copied as it is", "to be kept", "Matroska", "MP4", "Sound 2"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    }

    void whatBecameOfEachThingIsSaidInWords()
    {
        Job job;
        job.id = JobId{1};
        job.state = JobState::Completed;
        OverviewFacts facts;
        facts.job = &job;
        MediaInfo source;
        source.streams = {stream(StreamKind::Video, "prores", 0), stream(StreamKind::Audio, "pcm_s24le", 1),
                          stream(StreamKind::Subtitle, "subrip", 2)};
        source.tags = {{QStringLiteral("title"), QStringLiteral("<b>Film</b>")},
                       {QStringLiteral("timecode"), QStringLiteral("01:00:00:00")}};
        MediaInfo made;
        made.streams = {stream(StreamKind::Video, "h264", 0), stream(StreamKind::Audio, "pcm_s24le", 1)};
        made.tags = {{QStringLiteral("title"), QStringLiteral("<b>Film</b>")}};
        facts.source.emplace();
        facts.source->isThere = true;
        facts.source->info = source;
        facts.output = facts.source;
        facts.output->info = made;
        facts.record.emplace();
        Output output;
        output.state = OutputState::Done;
        output.sizeBytes = 10;
        facts.record->outputs = {output};
        const QString html = overviewText(facts);
        const QString text = plain(html);
        for (const char *part : {"ProRes", "changed", "PCM 24 bit", "kept", "SubRip", "dropped", "Start time code",
                                 "01:00:00:00", "title: <b>Film</b>"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        QVERIFY(html.contains(QStringLiteral("fate-dropped"))); // an icon beside the word
        facts.output->isThere = false;
        facts.output->info.reset();
        QVERIFY(plain(overviewText(facts)).contains(QStringLiteral("not there any more")));
    }

    void sourceAndOutputStandSideBySideWithPictures()
    {
        const QString clip = m_test->folder(QStringLiteral("in")) + QStringLiteral("/clip.mp4");
        QVERIFY(WindowUnderTest::makeClip(clip, 2));
        runOne(clip);
        QTRY_VERIFY_WITH_TIMEOUT(overview().contains(QStringLiteral("MPEG-4")), workMs);
        QTRY_VERIFY_WITH_TIMEOUT(overview().contains(QStringLiteral("H.264")), workMs);
        QVERIFY(overview().contains(QStringLiteral("changed")));
        auto *pictures = m_test->find<PicturePair>("detailsPictures");
        QTRY_COMPARE_WITH_TIMEOUT(pictures->source().size(), QSize(160, 120), workMs);
        QTRY_COMPARE_WITH_TIMEOUT(pictures->output().size(), QSize(160, 120), workMs);
        QVERIFY(pictures->isVisible());

        // Nothing is decoded again for files that are as they were.
        const int made = m_test->app->preview().picturesMade();
        QCOMPARE(made, 2);
        auto *table = m_test->find<JobTableView>("jobTable");
        table->clearSelection();
        QTRY_VERIFY(pictures->isEmpty());
        table->selectRow(0);
        QTRY_VERIFY(!pictures->source().isNull() && !pictures->output().isNull());
        QCOMPARE(m_test->app->preview().picturesMade(), made);
    }

    void attemptsAreListedAndTheirLogCanBeCopiedAndSaved()
    {
        const QString file = m_test->folder(QStringLiteral("in")) + QStringLiteral("/text.mp4");
        WindowUnderTest::writeText(file, "this is not a video");
        runOne(file, JobState::Failed);
        openTab(1);
        auto *list = m_test->find<QTreeWidget>("attemptList");
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        QVERIFY(list->topLevelItem(0)->text(5).contains(job().trouble->error->sentence));
        QCOMPARE(list->topLevelItem(0)->text(4), QStringLiteral("This computer"));
        auto *log = m_test->find<QPlainTextEdit>("attemptLog");
        QTRY_VERIFY(log->toPlainText().contains(job().trouble->error->sentence));
        m_test->click("copyLog");
        QCOMPARE(QGuiApplication::clipboard()->text(), log->toPlainText());
        m_test->fileAnswer = m_test->folder(QStringLiteral("out")) + QStringLiteral("/a.log");
        m_test->click("saveLog");
        const auto saved = [this] {
            QFile written(m_test->fileAnswer);
            return written.open(QIODevice::ReadOnly) ? QString::fromUtf8(written.readAll()) : QString();
        };
        QTRY_COMPARE(saved(), log->toPlainText() + QLatin1Char('\n'));
    }

    void theCommandMakesWhatTheJobMakes()
    {
        const QString clip = m_test->folder(QStringLiteral("in")) + QStringLiteral("/it's one.mp4");
        QVERIFY(WindowUnderTest::makeClip(clip, 1));
        runOne(clip);
        openTab(2);
        auto *text = m_test->find<QPlainTextEdit>("commandText");
        QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().startsWith(QStringLiteral("ffmpeg")), workMs);
        QVERIFY(text->toPlainText().contains(QStringLiteral("libx264")));
        QVERIFY(text->toPlainText().contains(QStringLiteral("The preset's arguments:")));
        auto *shell = m_test->find<QComboBox>("commandShell");
        m_test->click("copyCommand");
        const QString posix = QGuiApplication::clipboard()->text();
        QVERIFY(!posix.contains(QLatin1Char('\n')));
        shell->setCurrentIndex(1);
        m_test->click("copyCommand");
        QVERIFY(QGuiApplication::clipboard()->text() != posix);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("it''s one")));
#ifdef Q_OS_UNIX
        // It runs, and writes where the job wrote.
        QVERIFY(QFile::remove(job().outputPath()));
        QCOMPARE(
            QProcess::execute(QStringLiteral("sh"), {QStringLiteral("-c"), posix + QStringLiteral(" 2>/dev/null")}), 0);
        QVERIFY(QFile::exists(job().outputPath()));
#endif
    }

    void aLinkIsNotOpenedForALookAndItsSecretIsNotShown()
    {
        m_test->linksAnswer = {QStringLiteral("http://user:secret@127.0.0.1:9/clip.mp4?signature=secret")};
        m_test->click("addLinks");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 1, scanMs);
        m_test->find<JobTableView>("jobTable")->selectRow(0);
        QTRY_VERIFY(overview().contains(QStringLiteral("clip.mp4")));
        QVERIFY(!overview().contains(QStringLiteral("secret")));
        openTab(2);
        auto *open = m_test->find<QPushButton>("openLinkForCommand");
        QTRY_VERIFY(open->isVisible());
        QVERIFY(!m_test->find<QPushButton>("copyCommand")->isEnabled());
        openTab(3);
        auto *files = m_test->find<FileList>("fileList");
        QTRY_VERIFY(files->topLevelItemCount() > 0);
        QCOMPARE(files->topLevelItem(0)->data(0, FileList::PathRole).toString(), QString());
        QVERIFY(!files->topLevelItem(0)->text(1).contains(QStringLiteral("secret")));
    }

    void filesAreToldAndCanBeDraggedOut()
    {
        const QString clip = m_test->folder(QStringLiteral("in")) + QStringLiteral("/clip.mp4");
        QVERIFY(WindowUnderTest::makeClip(clip, 1));
        runOne(clip);
        openTab(3);
        auto *files = m_test->find<FileList>("fileList");
        QTRY_COMPARE(files->topLevelItemCount(), 2);
        QTRY_COMPARE(files->topLevelItem(0)->text(3), QStringLiteral("There"));
        QCOMPARE(files->topLevelItem(1)->text(3), QStringLiteral("Done"));
        QVERIFY(files->topLevelItem(1)->text(4).contains(QStringLiteral("SHA-256")));
        files->selectAll();
        const QModelIndexList all = files->selectionModel()->selectedRows();
        const std::unique_ptr<QMimeData> dragged(files->model()->mimeData(all));
        QVERIFY(dragged);
        QCOMPARE(dragged->urls(), QList<QUrl>({urlForFile(clip), urlForFile(job().outputPath())}));
        files->clearSelection();
        files->setCurrentItem(files->topLevelItem(1));
        m_test->click("copyFilePath");
        QCOMPARE(QGuiApplication::clipboard()->text(), job().outputPath());

        QVERIFY(QFile::remove(job().outputPath()));
        openTab(0);
        m_test->find<JobTableView>("jobTable")->clearSelection();
        QTRY_COMPARE(files->topLevelItemCount(), 0);
        m_test->find<JobTableView>("jobTable")->selectRow(0);
        openTab(3);
        QTRY_COMPARE(files->topLevelItemCount(), 2);
        QTRY_COMPARE(files->topLevelItem(1)->text(3), QStringLiteral("Missing"));
    }

    void whatTakesTooLongIsForgotten()
    {
#ifdef Q_OS_UNIX
        const QString clip = m_test->folder(QStringLiteral("in")) + QStringLiteral("/hang.mp4");
        QVERIFY(WindowUnderTest::makeClip(clip, 1));
        qputenv("REELYARD_MISBEHAVE", "hang=probe-hang");
        Preview &preview = m_test->app->preview();
        preview.setTimeLimit(std::chrono::milliseconds(500));
        Preview::Look look;
        preview.look(clip, this, [&look](const Preview::Look &told) { look = told; });
        QTRY_VERIFY_WITH_TIMEOUT(look.isComplete, workMs);
        QVERIFY(look.isThere);
        QVERIFY(look.error);
        QVERIFY(look.picture.isNull());

        // And what nobody looks at any more is not told.
        bool isTold = false;
        preview.look(clip, this, [&isTold](const Preview::Look &) { isTold = true; });
        preview.forget();
        qunsetenv("REELYARD_MISBEHAVE");
        preview.setTimeLimit(std::chrono::seconds(30));
        Preview::Look again;
        preview.look(clip, this, [&again](const Preview::Look &told) { again = told; });
        QTRY_VERIFY_WITH_TIMEOUT(again.isComplete, workMs);
        QVERIFY2(!again.picture.isNull(), again.error ? qPrintable(again.error->sentence) : "");
        QVERIFY(!isTold);
#else
        QSKIP("REELYARD_MISBEHAVE is for systems whose processes take over the environment at their start.");
#endif
    }
};

QTEST_MAIN(TestDetails)
#include "test_details.moc"
