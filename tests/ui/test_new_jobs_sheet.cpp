// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_table_view.h"
#include "window_under_test.h"

#include <QAction>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTimer>

using namespace reelyard;

namespace
{
constexpr int scanMs = 10'000;
constexpr int workMs = 90'000;
} // namespace

// What is decided of new jobs before they start, and what can be taken back.
class TestNewJobsSheet : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowUnderTest> m_test;
    QString m_in;
    QString m_out;

    void dropClips(int count)
    {
        for (int i = 0; i < count; ++i)
            QVERIFY(WindowUnderTest::makeClip(m_in + QStringLiteral("/clip%1.mp4").arg(i), 1 + i)); // no two alike
        m_test->chooseDestination(m_out);
        QVERIFY(m_test->choosePreset(QStringLiteral("Web MP4 480p")));
        m_test->drop({QUrl::fromLocalFile(m_in)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), count, scanMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_test->find<QPushButton>("stopScan")->isVisible(), scanMs);
    }

    void choose(const char *combo, int index)
    {
        auto *box = m_test->find<QComboBox>(combo);
        QVERIFY(index >= 0);
        box->setCurrentIndex(index);
        emit box->activated(index);
    }

    std::vector<Job> jobs() { return m_test->app->queue().list().jobs(); }
    QWidget *sheet() { return m_test->find<QWidget>("newJobsSheet"); }

private slots:
    void init()
    {
        m_test = std::make_unique<WindowUnderTest>();
        QVERIFY(m_test->start());
        m_in = m_test->folder(QStringLiteral("in"));
        m_out = m_test->folder(QStringLiteral("out"));
    }
    void cleanup() { m_test.reset(); }

    void optionsChangeWhatTheNewClipsBecome()
    {
        dropClips(2);
        QVERIFY(!sheet()->isVisible());
        m_test->click("newJobsOptions");
        QVERIFY(sheet()->isVisible());
        QCOMPARE(m_test->find<QComboBox>("sheetPreset")->currentText(), QStringLiteral("Web MP4 480p"));
        QVERIFY(m_test->find<QRadioButton>("sheetHere")->isChecked());
        QVERIFY(!m_test->find<QRadioButton>("sheetCloud")->isEnabled()); // there is no account
        QVERIFY(!m_test->find<QRadioButton>("sheetCloud")->toolTip().isEmpty());
        QVERIFY(m_test->find<QPushButton>("sheetAccount")->isVisible());

        choose("sheetPreset", m_test->find<QComboBox>("sheetPreset")->findText(QStringLiteral("Rewrap")));
        QTRY_COMPARE(QString(jobs().front().preset), QStringLiteral("Rewrap"));
        QCOMPARE(QString(jobs().back().preset), QStringLiteral("Rewrap"));
        m_test->folderAnswer = m_test->folder(QStringLiteral("other"));
        m_test->click("sheetDestination");
        QTRY_VERIFY(jobs().front().outputPath().startsWith(m_test->folderAnswer + u'/'));

        m_test->find<QAction>("undo")->trigger();
        QTRY_VERIFY(jobs().front().outputPath().startsWith(m_out + u'/'));

        m_test->click("startNew");
        QTRY_VERIFY(!sheet()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 2, workMs);
    }

    void aTakenNameOpensTheSheetAndCanBeReplaced()
    {
        QDir().mkpath(m_out + QStringLiteral("/in"));
        const QString taken = m_out + QStringLiteral("/in/clip0.mp4");
        WindowUnderTest::writeText(taken, "older");
        dropClips(1);
        QTRY_VERIFY(sheet()->isVisible());
        QTRY_VERIFY(!m_test->find<QLabel>("sheetTaken")->text().isEmpty());
        QCOMPARE(QFileInfo(jobs().front().outputPath()).fileName(), QStringLiteral("clip0 (1).mp4"));
        auto *exists = m_test->find<QComboBox>("sheetExists");
        choose("sheetExists", exists->findData(QStringLiteral("overwrite")));
        QTRY_COMPARE(jobs().front().exists, ExistsPolicy::Overwrite);
        QTRY_COMPARE(jobs().front().outputPath(), taken);
        QCOMPARE(QFileInfo(taken).size(), 5); // not before it is made
        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 1, workMs);
        QVERIFY(QFileInfo(taken).size() > 1000);
        QCOMPARE(QDir(m_out + QStringLiteral("/in")).entryList(QDir::Files), QStringList{QStringLiteral("clip0.mp4")});
    }

    void discardAndRemoveAreTakenBack()
    {
        dropClips(3);
        m_test->click("discardNew");
        QTRY_COMPARE(m_test->app->queue().list().count(), 0);
        QVERIFY(m_test->find<QWidget>("undoBar")->isVisible());
        QVERIFY(m_test->find<QLabel>("undoText")->text().contains(u'3'));
        m_test->click("undoButton");
        QTRY_COMPARE(m_test->count(JobState::New), 3);
        QVERIFY(!m_test->find<QWidget>("undoBar")->isVisible());
        QVERIFY(!m_test->find<QAction>("undo")->isEnabled());

        auto *table = m_test->find<JobTableView>("jobTable");
        table->selectRow(1);
        QTRY_VERIFY(m_test->find<QAction>("removeJobs")->isEnabled());
        m_test->click("removeJobs");
        QTRY_COMPARE(m_test->count(JobState::New), 2);
        m_test->find<QAction>("undo")->trigger();
        QTRY_COMPARE(m_test->count(JobState::New), 3);
    }

    void aRunningJobIsCancelledAndGoesOn()
    {
        QVERIFY(WindowUnderTest::makeClip(m_in + QStringLiteral("/long.mp4"), 60));
        m_test->chooseDestination(m_out);
        QVERIFY(m_test->choosePreset(QStringLiteral("HEVC 10-bit")));
        m_test->drop({QUrl::fromLocalFile(m_in + QStringLiteral("/long.mp4"))});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 1, scanMs);
        m_test->click("startNew");
        QTRY_VERIFY_WITH_TIMEOUT(m_test->count(JobState::Running) == 1 && jobs().front().progress->fraction > 0,
                                 workMs);
        auto *table = m_test->find<JobTableView>("jobTable");
        table->selectRow(0);
        QTRY_VERIFY(m_test->find<QAction>("cancelJobs")->isEnabled());
        m_test->click("cancelJobs");
        QTRY_VERIFY(jobs().front().paused);
        QCOMPARE(m_test->count(JobState::Running), 1);
        m_test->find<QAction>("undo")->trigger();
        QTRY_VERIFY(!jobs().front().paused && !jobs().front().cancelRequested);
        QCOMPARE(m_test->count(JobState::Running), 1);
        QCOMPARE(jobs().front().attempts, 1);
    }

    void whatHasNotStartedIsChangedOnASelection()
    {
        dropClips(2);
        auto *table = m_test->find<JobTableView>("jobTable");
        table->selectAll();
        QTRY_VERIFY(m_test->find<QAction>("changeJobs")->isEnabled());
        QString told;
        bool wasEnabled = true;
        QTimer::singleShot(300, m_test->window.get(), [this, &told, &wasEnabled] {
            auto *dialog = m_test->find<QDialog>("changeDialog");
            told = dialog->findChild<QLabel *>(QStringLiteral("changeTold"))->text();
            auto *apply = dialog->findChild<QPushButton *>(QStringLiteral("changeApply"));
            wasEnabled = apply->isEnabled();
            auto *preset = dialog->findChild<QComboBox *>(QStringLiteral("changePreset"));
            preset->setCurrentIndex(preset->findText(QStringLiteral("Rewrap")));
            dialog->findChild<QComboBox *>(QStringLiteral("changePriority"))->setCurrentIndex(1);
            apply->click();
            QTimer::singleShot(scanMs, dialog, &QDialog::reject);
        });
        m_test->click("changeJobs");
        QVERIFY(!wasEnabled); // nothing was different yet
        QVERIFY(told.contains(u'2'));
        for (const Job &job : jobs()) {
            QCOMPARE(QString(job.preset), QStringLiteral("Rewrap"));
            QVERIFY(job.priority > 0);
        }
    }
};

QTEST_MAIN(TestNewJobsSheet)
#include "test_new_jobs_sheet.moc"
