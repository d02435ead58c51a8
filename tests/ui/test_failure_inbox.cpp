// SPDX-License-Identifier: GPL-3.0-or-later
// The failed jobs by their causes above the table, and what can be done with them there.
#include "ui/jobs/failure_actions.h"
#include "ui/jobs/failure_card.h"
#include "ui/jobs/failure_inbox.h"
#include "ui/jobs/filter_sidebar.h"
#include "ui/jobs/job_table_view.h"
#include "ui/mainwindow/banner.h"
#include "window_under_test.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace reelyard;

namespace
{

constexpr int scanMs = 10'000;
constexpr int workMs = 90'000;

FailureGroup group(const QString &code, int count, ErrorClass errorClass = ErrorClass::Source)
{
    FailureGroup group;
    group.causes = {{errorClass, code}};
    group.errorClass = errorClass;
    group.code = code;
    group.sentence = QStringLiteral("It is so.");
    group.count = count;
    return group;
}

} // namespace

class TestFailureInbox : public QObject
{
    Q_OBJECT
    std::unique_ptr<WindowUnderTest> m_test;

    QList<FailureCard *> cards() const
    {
        QList<FailureCard *> seen;
        for (FailureCard *card : m_test->find<FailureInbox>("failureInbox")->findChildren<FailureCard *>()) {
            if (!card->isHidden())
                seen.append(card);
        }
        return seen;
    }
    static void press(FailureCard *card, const char *name)
    {
        auto *button = card->findChild<QPushButton *>(QString::fromLatin1(name));
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    // Two texts that are no videos and three clips whose folder goes away before they start.
    void failFive()
    {
        const QString texts = m_test->folder(QStringLiteral("texts"));
        const QString clips = m_test->folder(QStringLiteral("clips"));
        for (int i = 0; i < 2; ++i)
            WindowUnderTest::writeText(texts + QStringLiteral("/text %1.mp4").arg(i), "this is not a video");
        for (int i = 0; i < 3; ++i)
            QVERIFY(WindowUnderTest::makeClip(clips + QStringLiteral("/clip %1.mp4").arg(i), i + 1));
        m_test->chooseDestination(m_test->folder(QStringLiteral("out")));
        QVERIFY(m_test->choosePreset(QStringLiteral("Web MP4 480p")));
        m_test->drop({QUrl::fromLocalFile(texts), QUrl::fromLocalFile(clips)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 5, scanMs);
        QVERIFY(QDir().rename(clips, m_test->folder(QStringLiteral("moved")) + QStringLiteral("/clips")));
        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Failed), 5, workMs);
    }

private slots:
    void init()
    {
        m_test = std::make_unique<WindowUnderTest>();
        QVERIFY(m_test->start());
    }
    void cleanup() { m_test.reset(); }

    void theFittingButtons_data()
    {
        QTest::addColumn<int>("errorClass");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("fitting");
        const auto row = [](const char *code, ErrorClass errorClass, const QStringList &fitting) {
            QTest::newRow(code) << static_cast<int>(errorClass) << QString::fromLatin1(code) << fitting;
        };
        row("file.missing", ErrorClass::Permanent, {QStringLiteral("locate")});
        row("link.not-found", ErrorClass::Permanent, {QStringLiteral("links")});
        row("source.truncated", ErrorClass::Source, {QStringLiteral("edit"), QStringLiteral("accept")});
        row("source.not-media", ErrorClass::Source, {});
        row("recipe.encoder", ErrorClass::Configuration, {QStringLiteral("edit")});
        row("resource.disk-full", ErrorClass::Resource, {});
    }
    void theFittingButtons()
    {
        QFETCH(int, errorClass);
        QFETCH(QString, code);
        QFETCH(QStringList, fitting);
        const FailureActions::Fit fit = FailureActions::fitOf({{static_cast<ErrorClass>(errorClass), code}});
        QCOMPARE(fit.locate, fitting.contains(QStringLiteral("locate")));
        QCOMPARE(fit.links, fitting.contains(QStringLiteral("links")));
        QCOMPARE(fit.accept, fitting.contains(QStringLiteral("accept")));
        QCOMPARE(fit.edit, fitting.contains(QStringLiteral("edit")));
    }

    void itIsSeenWhileFailedIsChosenOnly()
    {
        auto *inbox = m_test->find<FailureInbox>("failureInbox");
        auto *sidebar = m_test->find<FilterSidebar>("filterSidebar");
        sidebar->setCategory(JobCategory::Failed);
        QVERIFY(!inbox->isVisible()); // nothing has
        failFive();
        QTRY_VERIFY(inbox->isVisible());
        QTRY_COMPARE(cards().size(), 2);
        QTRY_VERIFY(m_test->find<QLabel>("inboxHeadline")->text().contains(QStringLiteral("5 jobs failed")));
        sidebar->setCategory(JobCategory::All);
        QVERIFY(!inbox->isVisible());
    }

    void nothingFailedIsSaid()
    {
        m_test->linksAnswer = {QStringLiteral("http://127.0.0.1:9/clip.mp4")};
        m_test->click("addLinks");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 1, scanMs);
        m_test->find<FilterSidebar>("filterSidebar")->setCategory(JobCategory::Failed);
        bool isSaid = false;
        for (const QLabel *label : m_test->window->findChildren<QLabel *>())
            isSaid = isSaid || (label->isVisible() && label->text() == QStringLiteral("Nothing failed"));
        QVERIFY(isSaid);
    }

    void aCardFiltersTheTableAndIsTheSidebarsEntry()
    {
        failFive();
        auto *sidebar = m_test->find<FilterSidebar>("filterSidebar");
        auto *table = m_test->find<JobTableView>("jobTable");
        sidebar->setCategory(JobCategory::Failed);
        QTRY_COMPARE(cards().size(), 2);
        QCOMPARE(table->model()->rowCount(), 5);
        QTest::mouseClick(cards()[0], Qt::LeftButton, {}, QPoint(40, 12)); // the more frequent cause
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(sidebar->causes(), cards()[0]->causes());
        QVERIFY(cards()[0]->findChild<QPushButton *>(QStringLiteral("cardRetry"))->isVisible());
        QVERIFY(!cards()[1]->findChild<QPushButton *>(QStringLiteral("cardRetry"))->isVisible());
        // By keys: the other one, and none again.
        cards()[1]->setFocus();
        QTest::keyClick(cards()[1], Qt::Key_Space);
        QCOMPARE(table->model()->rowCount(), 2);
        QTest::keyClick(cards()[1], Qt::Key_Return);
        QCOMPARE(table->model()->rowCount(), 5);
        QVERIFY(sidebar->causes().empty());
    }

    void aMissingFolderIsLocated()
    {
        failFive();
        auto *sidebar = m_test->find<FilterSidebar>("filterSidebar");
        sidebar->setCategory(JobCategory::Failed);
        QTRY_COMPARE(cards().size(), 2);
        sidebar->setCauses(cards()[0]->causes());
        auto *banner = m_test->find<Banner>("banner");
        m_test->folderAnswer = m_test->folder(QStringLiteral("texts")); // none of them is there
        press(cards()[0], "cardLocate");
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->messages().last().contains(QStringLiteral("None of the files")),
                 qPrintable(banner->messages().last()));
        QCOMPARE(m_test->count(JobState::Failed), 5);
        m_test->folderAnswer = m_test->folder(QStringLiteral("moved")) + QStringLiteral("/clips");
        press(cards()[0], "cardLocate");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 3, workMs);
        QTRY_COMPARE(cards().size(), 1);
        QVERIFY(banner->messages().join(u' ').contains(QStringLiteral("3 of 3 files")));
    }

    void onlyThisCauseRunsAgainAndIsSettled()
    {
        failFive();
        auto *sidebar = m_test->find<FilterSidebar>("filterSidebar");
        sidebar->setCategory(JobCategory::Failed);
        QTRY_COMPARE(cards().size(), 2);
        sidebar->setCauses(cards()[1]->causes());
        QVERIFY(WindowUnderTest::makeClip(m_test->folder(QStringLiteral("texts")) + QStringLiteral("/text 0.mp4"), 1));
        press(cards()[1], "cardRetry");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 1, workMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Failed), 4, workMs);
        int tried = 0;
        for (const Job &job : m_test->app->queue().list().jobs())
            tried += job.attempts;
        QCOMPARE(tried, 7);
        QTRY_COMPARE(cards().size(), 2);
        sidebar->setCauses(cards()[1]->causes()); // for a moment it had no job, and the choice went with it
        m_test->noteAnswer = QStringLiteral("a text");
        press(cards()[1], "cardReview");
        QTRY_VERIFY(m_test->find<QLabel>("inboxHeadline")->text().contains(QStringLiteral("1 reviewed")));
    }

    void tenThousandFailuresCostAsMuchAsTen()
    {
        const Dialogs dialogs;
        FailureActions actions(*m_test->app, dialogs, nullptr);
        FailureInbox inbox(*m_test->app, actions);
        std::vector<FailureGroup> groups;
        for (int i = 0; i < 10; ++i)
            groups.push_back(group(QStringLiteral("code.%1").arg(i), 1000));
        inbox.resize(700, 340);
        inbox.show();
        inbox.setGroups(groups, {});
        const auto widgets = inbox.findChildren<QWidget *>().size();
        QCOMPARE(inbox.findChildren<FailureCard *>().size(), 10);
        for (int change = 0; change < 500; ++change) {
            groups[static_cast<std::size_t>(change % 10)].count += 1;
            inbox.setGroups(groups, groups[3].causes);
        }
        QCOMPARE(inbox.findChildren<QWidget *>().size(), widgets);
        groups.resize(2);
        inbox.setGroups(groups, {});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(inbox.findChildren<FailureCard *>().size(), 2);
    }
};

QTEST_MAIN(TestFailureInbox)
#include "test_failure_inbox.moc"
