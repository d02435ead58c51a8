// SPDX-License-Identifier: GPL-3.0-or-later
// A bucket as the destination, from the window.
#include "tests/support/s3_server.h"
#include "ui/jobs/job_text.h"
#include "window_under_test.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace reelyard;
using namespace reelyard::test;

class TestBucketWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<S3FaultServer> m_storage;
    std::unique_ptr<WindowUnderTest> m_test;

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    /// Types a bucket under "Names..." and says whether that could be confirmed.
    bool typeBucket(const QString &bucket)
    {
        bool isTaken = false;
        QTimer::singleShot(0, m_test->window.get(), [&isTaken, bucket] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            dialog->findChild<QLineEdit *>(text("bucketDestination"))->setText(bucket);
            auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
            isTaken = ok->isEnabled();
            isTaken ? ok->click() : dialog->reject();
        });
        m_test->click("outputOptionsButton");
        return isTaken;
    }
    QString destination() const { return m_test->find<QPushButton>("destinationButton")->toolTip(); }

private slots:
    void init()
    {
        m_storage = std::make_unique<S3FaultServer>();
        QVERIFY(m_storage->isRunning());
        qputenv("AWS_ENDPOINT_URL", m_storage->account().endpoint.toString().toUtf8());
        qputenv("AWS_ACCESS_KEY_ID", m_storage->account().accessKey.toUtf8());
        qputenv("AWS_SECRET_ACCESS_KEY", m_storage->account().secretKey.toUtf8());
        m_test = std::make_unique<WindowUnderTest>();
        QVERIFY(m_test->start());
        m_test->chooseDestination(m_test->folder(text("out")));
        QVERIFY(m_test->choosePreset(text("Rewrap")));
    }
    void cleanup()
    {
        m_test.reset();
        m_storage.reset();
        for (const char *name : {"AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"})
            qunsetenv(name);
    }

    void whatIsDroppedGoesToTheBucketThatWasTyped()
    {
        for (const char *wrong : {"films", "/films/out", "s3://", "s3://no_bucket!", "s3://films/../out"})
            QVERIFY2(!typeBucket(text(wrong)), wrong);
        QVERIFY(destination().contains(text("/out")));
        QVERIFY(typeBucket(text(" S3://films/out/ ")));
        QVERIFY2(destination().contains(text("s3://films/out\n")), qPrintable(destination()));
        const QString clip = m_test->folder(text("in")) + text("/a.mkv");
        QVERIFY(WindowUnderTest::makeClip(clip));
        m_test->drop({QUrl::fromLocalFile(clip)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 1, 20'000);
        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 1, 60'000);
        QCOMPARE(m_storage->objects().size(), 1);
        QVERIFY(m_storage->objects().keys().first().startsWith(text("out/a.")));
        // It is remembered, and a folder takes its place again.
        m_test->end();
        QVERIFY(m_test->start());
        QVERIFY(destination().contains(text("s3://films/out")));
        QVERIFY(typeBucket({}));
        QVERIFY(!destination().contains(text("s3://")));
    }

    void anUploadIsSeen()
    {
        Job job;
        job.state = JobState::Running;
        Progress progress;
        progress.fraction = 0.43;
        progress.stage = text("uploading");
        job.progress = progress;
        QVERIFY(jobtext::progress(job).startsWith(text("Uploading")));
    }

    void withoutAKeyNothingIsAdded()
    {
        qputenv("AWS_SECRET_ACCESS_KEY", "wrong");
        QVERIFY(typeBucket(text("s3://films/out")));
        const QString clip = m_test->folder(text("in")) + text("/a.mkv");
        QVERIFY(WindowUnderTest::makeClip(clip));
        m_test->drop({QUrl::fromLocalFile(clip)});
        QTRY_VERIFY_WITH_TIMEOUT(m_storage->requests(text("list")).size() > 0, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_test->find<QWidget>("banner")->isVisible(), 20'000);
        QCOMPARE(m_test->count(JobState::New), 0);
    }
};

QTEST_MAIN(TestBucketWindow)
#include "test_bucket_window.moc"
