// SPDX-License-Identifier: GPL-3.0-or-later
// The cloud from the window: nothing is sent without the question, and nothing that it did not name.
#include "app/backend/cloud/cloud_backend.h"
#include "app/backend/cloud/webhook_receiver.h"
#include "app/secrets/vault_file.h"
#include "tests/support/ffhub_server.h"
#include "ui/settings/accounts_page.h"
#include "ui/settings/settings_dialog.h"
#include "window_under_test.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeWidget>

using namespace reelyard;
using namespace reelyard::test;

class TestCloudWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<FFHubServer> m_server;
    std::unique_ptr<WindowUnderTest> m_test;

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    bool dropOne(const char *place, const char *name)
    {
        auto *places = m_test->find<QComboBox>("placeCombo");
        places->setCurrentIndex(places->findText(text(place)));
        const QString clip = m_test->folder(text("in")) + u'/' + text(name);
        if (!WindowUnderTest::makeClip(clip))
            return false;
        const int before = m_test->count(JobState::New);
        m_test->drop({QUrl::fromLocalFile(clip)});
        return QTest::qWaitFor([&] { return m_test->count(JobState::New) == before + 1; }, 10'000);
    }
    const Job &job(int at) const { return m_test->app->queue().list().jobs()[static_cast<std::size_t>(at)]; }

private slots:
    void initTestCase() // the settings of accounts are checked when they are written
    {
        QCoreApplication::setOrganizationName(text("Reelyard"));
        QCoreApplication::setApplicationName(text("Reelyard"));
    }
    void init()
    {
        m_server = std::make_unique<FFHubServer>();
        QVERIFY(m_server->isRunning());
        qputenv("REELYARD_API_URL", m_server->api().toString().toUtf8());
        qputenv("REELYARD_API_KEY", m_server->key().toUtf8());
        m_test = std::make_unique<WindowUnderTest>();
        QVERIFY(m_test->start());
        m_test->chooseDestination(m_test->folder(text("out")));
        QVERIFY(m_test->choosePreset(text("Web MP4 720p")));
    }
    void cleanup()
    {
        m_test.reset();
        m_server.reset();
        qunsetenv("REELYARD_API_URL");
        qunsetenv("REELYARD_API_KEY");
    }

    void nothingIsSentWithoutAYes()
    {
        QVERIFY(dropOne("Cloud", "a.mkv"));
        QCOMPARE(m_test->find<QComboBox>("placeCombo")->currentText(), text("This computer")); // for one drop
        m_test->click("startNew");
        QCOMPARE(m_test->spendings.size(), std::size_t{1});
        const Spending &asked = m_test->spendings.front();
        QCOMPARE(asked.files, 1);
        QCOMPARE(asked.links, 0);
        QCOMPARE(asked.uploadBytes, QFile(m_test->folder(text("in")) + text("/a.mkv")).size());
        QCOMPARE(asked.host, text("127.0.0.1"));
        QVERIFY(!asked.isAutomatic);
        QTest::qWait(300);
        QCOMPARE(m_test->count(JobState::New), 1);
        QCOMPARE(m_server->calls("create"), 0);
        m_test->agreement = Agreement{2.5, {}};
        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 1, 40'000);
        QCOMPARE(m_server->calls("create"), 1);
        const CloudLedger &ledger = m_test->app->cloud()->ledger();
        QCOMPARE(ledger.batchCap(job(0).batch), std::optional(2.5));
        QVERIFY(ledger.spentFor(job(0).id) > 0);
        QCOMPARE(ledger.reserved(), 0.0);
    }

    void newJobsCanBeBoundToThisComputer()
    {
        auto *never = m_test->find<QCheckBox>("neverUpload");
        QVERIFY(dropOne("Cloud", "a.mkv"));
        QVERIFY(never->isVisible() && !never->isChecked());
        m_test->click("neverUpload");
        QTRY_VERIFY(job(0).neverUpload);
        QCOMPARE(job(0).place, Place::Local);
        QVERIFY(dropOne("Automatic", "b.mkv")); // as long as it is ticked, also what comes
        QTRY_VERIFY(job(1).neverUpload && !job(1).isAutomatic);
        m_test->click("neverUpload");
        QTRY_VERIFY(!job(0).neverUpload && !job(1).neverUpload);
        m_test->click("neverUpload");
        QTRY_VERIFY(job(0).neverUpload && job(1).neverUpload);
        m_test->end();
        QVERIFY(m_test->start());
        QVERIFY(job(0).neverUpload && job(1).neverUpload);
        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 2, 40'000);
        QVERIFY(m_test->spendings.empty());
        QCOMPARE(m_server->calls("create"), 0);
        QVERIFY(!m_test->find<QCheckBox>("neverUpload")->isChecked()); // the next drop is asked about anew
    }

    void withoutAnAccountNothingIsAskedAboutUploads()
    {
        m_test->end();
        qunsetenv("REELYARD_API_URL");
        qunsetenv("REELYARD_API_KEY");
        QVERIFY(m_test->start());
        QVERIFY(m_test->find<QCheckBox>("neverUpload")->isHidden());
        Dialogs dialogs;
        SettingsDialog settings(*m_test->app, dialogs, m_test->window.get());
        QVERIFY(!settings.findChild<QCheckBox *>(text("webhooksBox")));
    }

    void webhooksAreTestedRememberedAndStopped()
    {
        using Is = WebhookState::Is;
        Dialogs dialogs;
        const auto open = [&] {
            auto dialog = std::make_unique<SettingsDialog>(*m_test->app, dialogs, m_test->window.get());
            dialog->open();
            return dialog;
        };
        const auto stateOf = [](SettingsDialog &dialog) {
            return dialog.findChild<QLabel *>(text("webhookState"))->text();
        };
        const auto press = [](SettingsDialog &dialog, const char *button) {
            dialog.findChild<QAbstractButton *>(text(button))->click();
        };
        const auto isHeard = [&] {
            const WebhookReceiver *receiver = m_test->app->cloud()->receiver();
            return receiver && receiver->isOn();
        };
        const auto typeUrl = [](SettingsDialog &shown, const QString &url) {
            auto *field = shown.findChild<QLineEdit *>(text("webhookUrl"));
            field->setText(url);
            emit field->editingFinished(); // as when the focus goes on
        };
        auto dialog = open();
        QCOMPARE(stateOf(*dialog), text("Off"));
        QVERIFY(!dialog->findChild<QPushButton *>(text("webhookTest"))->isEnabled());
        press(*dialog, "webhooksBox"); // takes effect at once, and is tested
        QTRY_VERIFY2(stateOf(*dialog).startsWith(text("Tested ")), qPrintable(stateOf(*dialog)));
        QVERIFY(isHeard());
        QVERIFY(Preferences::load().usesWebhooks);
        press(*dialog, "webhooksBox");
        QCOMPARE(stateOf(*dialog), text("Off"));
        QCOMPARE(m_test->app->webhookState().is, Is::Off);
        QVERIFY(!isHeard());

        press(*dialog, "webhooksBox");
        typeUrl(*dialog, text("ftp://name.example"));
        QTRY_VERIFY2(stateOf(*dialog).contains(text("https://name.example/path")), qPrintable(stateOf(*dialog)));
        QVERIFY(!isHeard());
        typeUrl(*dialog, QString());
        QTRY_COMPARE(m_test->app->webhookState().is, Is::Tested);
        const Timestamp firstTest = m_test->app->webhookState().testedAt;
        QTest::qWait(2);
        press(*dialog, "webhookTest");
        QTRY_VERIFY(m_test->app->webhookState().is == Is::Tested && m_test->app->webhookState().testedAt > firstTest);

        dialog.reset(); // before its window goes
        m_test->end();
        QVERIFY(m_test->start());
        QTRY_COMPARE(m_test->app->webhookState().is, Is::Tested);
        QVERIFY(isHeard());
        const Timestamp testedAt = m_test->app->webhookState().testedAt;
        dialog = open();
        QVERIFY(stateOf(*dialog).startsWith(text("Tested ")));
        dialog->accept(); // unchanged, and so left alone
        QCOMPARE(m_test->app->webhookState().testedAt.count(), testedAt.count());
        dialog = open();
        press(*dialog, "webhooksBox");
        dialog->accept();
        QCOMPARE(m_test->app->webhookState().is, Is::Off);
        QVERIFY(!isHeard());
        QVERIFY(!Preferences::load().usesWebhooks);
    }

    void aWebhookThatFailsAtTheStartIsTold()
    {
        Preferences::change([](Preferences &stored) {
            stored.usesWebhooks = true;
            stored.webhooks = {text("127.0.0.1"), 0, text("http://127.0.0.1:1")};
        });
        m_test->end();
        QVERIFY(m_test->start());
        QTRY_COMPARE(m_test->app->webhookState().is, WebhookState::Is::Failed);
        QTRY_VERIFY(m_test->find<QLabel>("bannerText")->text().contains(text("is asked instead")));
        Preferences::change([](Preferences &stored) { stored.usesWebhooks = false; });
    }

    void theContextMenuAsksToo()
    {
        QVERIFY(dropOne("This computer", "a.mkv"));
        m_test->window->findChild<QAbstractItemView *>(text("jobTable"))->selectAll();
        QTest::qWait(50);
        m_test->click("runInCloud");
        QCOMPARE(m_test->spendings.size(), std::size_t{1});
        QTest::qWait(200);
        QCOMPARE(job(0).place, Place::Local);
        m_test->agreement = Agreement{1, {}};
        m_test->click("runInCloud");
        QTRY_COMPARE(job(0).place, Place::Cloud);
        QCOMPARE(m_test->count(JobState::New), 1);
        QTest::qWait(50);
        m_test->click("runHere"); // costs nothing, and needs no yes
        QTRY_COMPARE(job(0).place, Place::Local);
        QCOMPARE(m_test->spendings.size(), std::size_t{2});
    }

    void automaticRunsHereWhenThereIsTime()
    {
        QVERIFY(dropOne("Automatic", "a.mkv"));
        m_test->agreement = Agreement{5, {Timestamp(QDateTime::currentMSecsSinceEpoch() + 36'000'000), {}}};
        m_test->click("startNew");
        QVERIFY(m_test->spendings.front().isAutomatic);
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 1, 40'000);
        QCOMPARE(m_server->calls("create"), 0);
        QCOMPARE(*job(0).backend, text("local"));
    }

    // Let go without the question, from a terminal say: nobody has agreed to anything, and nothing waits for ever.
    void automaticWithoutARuleRunsHere()
    {
        QVERIFY(dropOne("Automatic", "a.mkv"));
        m_test->app->queue().startNew({job(0).id});
        m_test->app->queue().start();
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 1, 40'000);
        QCOMPARE(m_server->calls("create"), 0);
        QCOMPARE(job(0).placeReason, PlaceReason::BaseLoad);
    }

    void automaticOverflows()
    {
        m_test->app->queue().setParallel(1);
        for (const char *name : {"a.mkv", "b.mkv", "c.mkv"})
            QVERIFY(dropOne("Automatic", name));
        m_test->agreement = Agreement{5, {{}, std::chrono::seconds(0)}}; // nothing may wait here
        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 3, 60'000);
        QVERIFY(m_server->calls("create") > 0);
        int there = 0;
        for (int i = 0; i < 3; ++i)
            there += job(i).placeReason == PlaceReason::LongQueue ? 1 : 0;
        QCOMPARE(there, m_server->calls("create"));
    }

    void whatTheServiceCannotDoIsNotOffered()
    {
        QVERIFY(m_test->choosePreset(text("FFV1 master")));
        auto *places = m_test->find<QComboBox>("placeCombo");
        auto *model = qobject_cast<QStandardItemModel *>(places->model());
        QVERIFY(!model->item(1)->isEnabled() && !model->item(2)->isEnabled());
        QVERIFY(places->toolTip().startsWith(text("Cannot run in the cloud")));
        QVERIFY(m_test->choosePreset(text("Web MP4 720p")));
        QVERIFY(model->item(1)->isEnabled() && places->toolTip().isEmpty());
    }

    // Without a key chain: the passphrase comes from the environment.
    void anAccountThatIsAddedIsUsedAtOnce()
    {
        m_test->end();
        qunsetenv("REELYARD_API_URL");
        qunsetenv("REELYARD_API_KEY");
        qputenv("REELYARD_PASSPHRASE", "a few words");
        QVERIFY(m_test->start());
        auto *places = m_test->find<QComboBox>("placeCombo");
        QVERIFY(!places->isVisible());
        const QString vault = m_test->folder(text("keys")) + text("/keys.vault");
        const auto ask = environmentOr({});
        AccountsPage dialog(*m_test->app, std::make_unique<Secrets>(nullptr, std::make_unique<VaultFile>(vault, ask)));
        const auto type = [&dialog](const char *name, const QString &typed) {
            dialog.findChild<QLineEdit *>(text(name))->setText(typed);
        };
        auto *add = dialog.findChild<QPushButton *>(text("accountAdd"));
        QVERIFY(!add->isEnabled());
        type("accountName", text("mine"));
        type("accountUrl", text("http://example.com/v1"));
        type("accountKey", m_server->key());
        add->click();
        auto *told = dialog.findChild<QLabel *>(text("accountTold"));
        QVERIFY2(told->text().contains(text("https")), qPrintable(told->text()));
        type("accountUrl", m_server->api().toString());
        auto *through = dialog.findChild<QComboBox *>(text("accountThrough"));
        QVERIFY(!dialog.findChild<QLineEdit *>(text("accountBucket"))->isEnabled());
        through->setCurrentIndex(1);
        QVERIFY(!add->isEnabled()); // which one?
        type("accountBucket", text("films"));
        add->click();
        QVERIFY2(told->text().contains(text("s3://bucket")), qPrintable(told->text()));
        type("accountBucket", text("s3://films/jobs"));
        add->click();
        QTRY_VERIFY2_WITH_TIMEOUT(dialog.findChild<QTreeWidget *>(text("accountList"))->topLevelItemCount() == 1,
                                  qPrintable(told->text()), 20'000);
        QVERIFY(dialog.findChild<QLineEdit *>(text("accountKey"))->text().isEmpty());
        QTRY_VERIFY(places->isVisible());
        QCOMPARE(m_test->app->cloud()->account().baseUrl, m_server->api());
        QCOMPARE(m_test->app->cloud()->account().uploadTo, text("s3://films/jobs"));
        QCOMPARE(dialog.findChild<QTreeWidget *>(text("accountList"))->topLevelItem(0)->text(2),
                 text("s3://films/jobs"));
        QFile file(vault);
        QVERIFY(file.open(QIODevice::ReadOnly) && !file.readAll().contains(m_server->key().toUtf8()));
        auto *month = dialog.findChild<QDoubleSpinBox *>(text("accountMonth"));
        month->setValue(12);
        QCOMPARE(m_test->app->cloud()->ledger().monthCap(), std::optional(12.0));
        auto *list = dialog.findChild<QTreeWidget *>(text("accountList"));
        list->topLevelItem(0)->setSelected(true);
        dialog.findChild<QPushButton *>(text("accountTest"))->click();
        QTRY_VERIFY2_WITH_TIMEOUT(told->text() == text("mine answers and takes the key."), qPrintable(told->text()),
                                  20'000);

        // Another name and no bucket: the key stays, under the new name.
        dialog.findChild<QPushButton *>(text("accountEdit"))->click();
        QCOMPARE(dialog.findChild<QLineEdit *>(text("accountName"))->text(), text("mine"));
        QCOMPARE(add->text(), text("Save"));
        QVERIFY(add->isEnabled());
        type("accountUrl", text("https://elsewhere.example/v1"));
        QVERIFY(!add->isEnabled()); // a key never goes to another address by itself
        type("accountUrl", m_server->api().toString());
        type("accountName", text("ours"));
        through->setCurrentIndex(0);
        add->click();
        QTRY_VERIFY2_WITH_TIMEOUT(told->text().startsWith(text("Changed")), qPrintable(told->text()), 20'000);
        QCOMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->data(0, Qt::UserRole).toString(), text("ours"));
        QCOMPARE(AccountBook::load().defaultAccount()->name, text("ours"));
        QCOMPARE(AccountBook::load().defaultAccount()->uploadTo, QString());
        QCOMPARE(add->text(), text("Add"));
        list->topLevelItem(0)->setSelected(true);
        dialog.findChild<QPushButton *>(text("accountTest"))->click();
        QTRY_VERIFY2_WITH_TIMEOUT(told->text() == text("ours answers and takes the key."), qPrintable(told->text()),
                                  20'000);

        // A wrong key is told in words.
        dialog.findChild<QPushButton *>(text("accountEdit"))->click();
        type("accountKey", text("wrong-key-123"));
        add->click();
        QTRY_VERIFY2_WITH_TIMEOUT(told->text().startsWith(text("Changed")), qPrintable(told->text()), 20'000);
        list->topLevelItem(0)->setSelected(true);
        dialog.findChild<QPushButton *>(text("accountTest"))->click();
        QTRY_VERIFY2_WITH_TIMEOUT(told->text().startsWith(text("ours: ")), qPrintable(told->text()), 20'000);

        list->topLevelItem(0)->setSelected(true);
        dialog.findChild<QPushButton *>(text("accountRemove"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(dialog.findChild<QTreeWidget *>(text("accountList"))->topLevelItemCount(), 0, 20'000);
        month->setValue(0);
        qunsetenv("REELYARD_PASSPHRASE");
    }

    void theQuestionNamesAll()
    {
        Spending spending;
        spending.files = 12;
        spending.links = 1;
        spending.uploadBytes = 3'400'000'000;
        spending.provider = text("FFHub");
        spending.host = text("api.example.com");
        spending.estimate = {13, 0, 600, 0.4, 0.8, 1.6, false};
        spending.mostOfOneTask = 0.72;
        BudgetDialog dialog(spending);
        const QString sent = dialog.findChild<QLabel *>(text("budgetSent"))->text();
        for (const char *named : {"12 files", "1 link", "api.example.com", "FFHub"})
            QVERIFY2(sent.contains(text(named)), qPrintable(sent));
        const QString costs = dialog.findChild<QLabel *>(text("budgetCosts"))->text();
        QVERIFY2(costs.contains(text("$0.40 to $1.60")) && costs.contains(text("no history")), qPrintable(costs));
        dialog.findChild<QDoubleSpinBox *>(text("budgetDollars"))->setValue(7);
        QCOMPARE(dialog.findChild<QPushButton *>(text("budgetYes"))->text(), text("Send, for $7.00 at most"));
        QCOMPARE(dialog.agreement().dollars, 7.0);
        QVERIFY(!dialog.agreement().rule.doneBy);
        spending.isAutomatic = true;
        BudgetDialog automatic(spending);
        QVERIFY(automatic.agreement().rule.doneBy);
        const QDateTime eight(QDate::currentDate().addDays(3), QTime(8, 0));
        automatic.findChild<QDateTimeEdit *>(text("budgetDoneBy"))->setDateTime(eight);
        QCOMPARE(automatic.agreement().rule.doneBy, std::optional(Timestamp(eight.toMSecsSinceEpoch())));
    }
};

QTEST_MAIN(TestCloudWindow)
#include "test_cloud_window.moc"
