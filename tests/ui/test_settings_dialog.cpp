// SPDX-License-Identifier: GPL-3.0-or-later
// The settings: each is shown as it is, remembered, and does something at once.
#include "app/desktop/desk.h"
#include "app/desktop/language.h"
#include "app/intake/watch_desk.h"
#include "app/platform/autostart.h"
#include "ui/common/theme.h"
#include "ui/mainwindow/watch_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "window_under_test.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>
#include <QTimeEdit>
#include <QTimer>

using namespace reelyard;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowUnderTest> m_test;
    Dialogs m_dialogs; ///< answer as the window's do

    template<typename Widget>
    static Widget *find(const QDialog &dialog, const char *name)
    {
        return dialog.findChild<Widget *>(QString::fromLatin1(name));
    }

    /// Opens the dialog anew, lets `edit` set something, and closes it.
    void set(const std::function<void(SettingsDialog &)> &edit)
    {
        SettingsDialog dialog(*m_test->app, m_dialogs, m_test->window.get());
        dialog.open();
        edit(dialog);
        QTest::mouseClick(find<QPushButton>(dialog, "settingsClose"), Qt::LeftButton);
        QVERIFY(!dialog.isVisible());
    }

private slots:
    void init()
    {
        m_test = std::make_unique<WindowUnderTest>();
        m_dialogs.openFolder = [this](QWidget *, const QString &, const QString &) { return m_test->folderAnswer; };
        QSettings().clear();
        QVERIFY(m_test->start());
        static_cast<void>(setStartsAtLogin(false));
    }
    void cleanup()
    {
        static_cast<void>(setStartsAtLogin(false));
        m_test.reset();
    }

    void theMenuOpensIt()
    {
        bool seen = false;
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            if (auto *dialog = qobject_cast<SettingsDialog *>(QApplication::activeModalWidget())) {
                seen = true;
                dialog->reject();
            }
        });
        look.start(20);
        m_test->click("settings");
        QVERIFY(seen);
    }

    void numbersTakeEffectAtOnce()
    {
        JobQueue &queue = m_test->app->queue();
        const int automatic = queue.parallel();
        set([](SettingsDialog &dialog) {
            QCOMPARE(find<QSpinBox>(dialog, "parallelBox")->text(), QStringLiteral("Automatic"));
            find<QSpinBox>(dialog, "parallelBox")->setValue(7);
            find<QSpinBox>(dialog, "perPlaceBox")->setValue(2);
            find<QDoubleSpinBox>(dialog, "reserveBox")->setValue(12.5);
            find<QDoubleSpinBox>(dialog, "memoryBox")->setValue(1.5);
            find<QSpinBox>(dialog, "settleBox")->setValue(90);
        });
        QCOMPARE(queue.parallel(), 7);
        QCOMPARE(queue.limits().jobsPerPlace, 2);
        QCOMPARE(queue.limits().diskReserveBytes, qint64(12'500'000'000));
        const Preferences stored = Preferences::load();
        QCOMPARE(stored.parallel, 7);
        QCOMPARE(stored.jobMemoryBytes, qint64(1'500'000'000));
        QCOMPARE(stored.settleTime, std::chrono::seconds(90));
        set([](SettingsDialog &dialog) {
            QCOMPARE(find<QSpinBox>(dialog, "parallelBox")->value(), 7);
            QCOMPARE(find<QDoubleSpinBox>(dialog, "memoryBox")->value(), 1.5);
            find<QSpinBox>(dialog, "parallelBox")->setValue(0);
            find<QSpinBox>(dialog, "perPlaceBox")->setValue(0);
        });
        QCOMPARE(queue.parallel(), automatic);
        QCOMPARE(queue.limits().jobsPerPlace, 0);
    }

    void outputsAreMadeInAChosenFolder()
    {
        JobQueue &queue = m_test->app->queue();
        m_test->folderAnswer.clear(); // the person thinks better of it
        set([](SettingsDialog &dialog) {
            find<QCheckBox>(dialog, "workFolderBox")->click();
            QVERIFY(!find<QCheckBox>(dialog, "workFolderBox")->isChecked());
        });
        QCOMPARE(queue.limits().workFolder, QString());
        m_test->folderAnswer = m_test->folder(QStringLiteral("fast & near"));
        set([](SettingsDialog &dialog) {
            find<QCheckBox>(dialog, "workFolderBox")->click();
            QVERIFY(find<QCheckBox>(dialog, "workFolderBox")->isChecked());
            QVERIFY(find<QPushButton>(dialog, "workFolderButton")->isEnabled());
        });
        QCOMPARE(queue.limits().workFolder, m_test->folderAnswer);
        QCOMPARE(Preferences::load().limits.workFolder, m_test->folderAnswer);
        set([](SettingsDialog &dialog) { find<QCheckBox>(dialog, "workFolderBox")->click(); });
        QCOMPARE(queue.limits().workFolder, QString());
    }

    void hoursNeedTwoTimes()
    {
        SettingsDialog dialog(*m_test->app, m_dialogs, m_test->window.get());
        dialog.open();
        dialog.showPage(SettingsDialog::Page::Schedule);
        auto *from = find<QTimeEdit>(dialog, "fromBox");
        const auto *told = find<QWidget>(dialog, "schedulePage")->findChild<QLabel *>(QStringLiteral("settingsTold"));
        QVERIFY(!from->isEnabled());
        find<QCheckBox>(dialog, "onlyBetweenBox")->setChecked(true);
        QVERIFY(from->isEnabled());
        from->setTime(QTime(6, 0));
        QVERIFY(told->isVisible());
        QCOMPARE(m_test->app->queue().limits().hours,
                 WorkHours::fromText(QStringLiteral("22:00-06:00"))); // the last good
        from->setTime(QTime(21, 30));
        QVERIFY(!told->isVisible());
        dialog.reject();
        QCOMPARE(m_test->app->queue().limits().hours, WorkHours::fromText(QStringLiteral("21:30-06:00")));
        set([](SettingsDialog &again) { find<QCheckBox>(again, "onlyBetweenBox")->setChecked(false); });
        QVERIFY(!m_test->app->queue().limits().hours);
    }

    void checksAreRememberedAndCarriedOut()
    {
        set([](SettingsDialog &dialog) {
            find<QCheckBox>(dialog, "batteryBox")->setChecked(true);
            find<QCheckBox>(dialog, "awakeBox")->setChecked(false);
            find<QCheckBox>(dialog, "loginBox")->setChecked(true);
        });
        QVERIFY(m_test->app->queue().limits().waitOnBattery);
        QVERIFY(!Preferences::load().preventSleep);
        QVERIFY(startsAtLogin());
        set([](SettingsDialog &dialog) {
            QVERIFY(find<QCheckBox>(dialog, "loginBox")->isChecked());
            find<QCheckBox>(dialog, "loginBox")->setChecked(false);
            find<QCheckBox>(dialog, "batteryBox")->setChecked(false);
        });
        QVERIFY(!startsAtLogin());
        QVERIFY(!m_test->app->queue().limits().waitOnBattery);
    }

    void oneAttemptIsOne()
    {
        set([](SettingsDialog &dialog) { find<QSpinBox>(dialog, "triesBox")->setValue(1); });
        m_test->linksAnswer = {QStringLiteral("http://127.0.0.1:9/a.mp4")}; // nobody answers there
        m_test->click("addLinks");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 1, 10'000);
        m_test->click("startNew");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Failed), 1, 60'000);
        QCOMPARE(m_test->app->queue().list().jobs().front().attempts, 1);
    }

    void aWatchedFolderSettlesAsLongAsSet()
    {
        set([](SettingsDialog &dialog) { find<QSpinBox>(dialog, "settleBox")->setValue(5); });
        m_test->folderAnswer = m_test->folder(QStringLiteral("watched"));
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            auto *dialog = qobject_cast<WatchDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            if (m_test->app->watches().rules().empty())
                dialog->findChild<QPushButton *>(QStringLiteral("addWatch"))->click();
            else
                dialog->reject();
        });
        look.start(100);
        m_test->click("watches");
        QCOMPARE(m_test->app->watches().rules().front().settleTime, std::chrono::seconds(5));
    }

    // What the window remembers of new jobs and what is set here are of one file.
    void choosingAPresetLeavesTheSettingsAlone()
    {
        set([](SettingsDialog &dialog) { find<QSpinBox>(dialog, "parallelBox")->setValue(3); });
        QVERIFY(m_test->choosePreset(QStringLiteral("Rewrap")));
        QCOMPARE(Preferences::load().parallel, 3);
        QCOMPARE(Preferences::load().preset, QStringLiteral("Rewrap"));
        set([](SettingsDialog &dialog) { find<QSpinBox>(dialog, "parallelBox")->setValue(4); });
        QCOMPARE(Preferences::load().preset, QStringLiteral("Rewrap"));
    }

    void whatIsChosenForNewJobsIsShownInTheWindow()
    {
        m_test->folderAnswer = m_test->folder(QStringLiteral("finished films"));
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            auto *dialog = qobject_cast<SettingsDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            look.stop();
            find<QPushButton>(*dialog, "settingsDestination")->click();
            auto *name = find<QLineEdit>(*dialog, "settingsName");
            const auto *example = find<QLabel>(*dialog, "settingsNameExample");
            QVERIFY2(example->text().contains(QStringLiteral("Holiday.")), qPrintable(example->text()));
            name->setText(QStringLiteral("{name}-{height}"));
            QVERIFY2(example->text().contains(QStringLiteral("Holiday-1080.")), qPrintable(example->text()));
            name->setText(QStringLiteral("{nonsense}"));
            QVERIFY2(!example->text().contains(QStringLiteral("Holiday")), qPrintable(example->text()));
            auto *exists = find<QComboBox>(*dialog, "settingsExists");
            exists->setCurrentIndex(exists->findData(toText(ExistsPolicy::Skip)));
            dialog->reject();
        });
        look.start(20);
        m_test->click("settings");
        QCOMPARE(Preferences::load().nameTemplate, QStringLiteral("{name}-{height}")); // the last good one
        QCOMPARE(Preferences::load().destination, m_test->folderAnswer);
        QVERIFY(m_test->find<QWidget>("destinationButton")->toolTip().contains(QStringLiteral("finished films")));
        QVERIFY(m_test->find<QWidget>("outputOptionsButton")->toolTip().contains(QStringLiteral("are skipped")));
    }

    void everySettingSurvivesARestart()
    {
        set([](SettingsDialog &dialog) {
            for (const char *box : {"noticeBatches", "noticeNeeds", "noticeDigest", "trayBox", "awakeBox"})
                find<QCheckBox>(dialog, box)->setChecked(false);
            for (const char *box : {"settingsOnlySmaller", "settingsJoinTakes", "batteryBox"})
                find<QCheckBox>(dialog, box)->setChecked(true);
            QVERIFY(!find<QCheckBox>(dialog, "stayInTrayBox")->isEnabled()); // without the icon
            find<QSpinBox>(dialog, "stallBox")->setValue(9);
            find<QSpinBox>(dialog, "deviceSessionsBox")->setValue(3);
            find<QLineEdit>(dialog, "afterCommand")->setText(QStringLiteral("tell me"));
            auto *after = find<QComboBox>(dialog, "afterWorkBox");
            after->setCurrentIndex(after->findData(toText(AfterWork::Command)));
            auto *theme = find<QComboBox>(dialog, "themeBox");
            theme->setCurrentIndex(theme->findData(static_cast<int>(ThemeChoice::Dark)));
            auto *language = find<QComboBox>(dialog, "languageBox");
            language->setCurrentIndex(language->findData(QStringLiteral("en")));
        });
        QVERIFY(Theme::isDark());
        m_test->end();
        QVERIFY(m_test->start());
        set([this](SettingsDialog &dialog) {
            for (const char *box : {"noticeBatches", "noticeNeeds", "noticeDigest", "trayBox", "awakeBox"})
                QVERIFY2(!find<QCheckBox>(dialog, box)->isChecked(), box);
            for (const char *box : {"settingsOnlySmaller", "settingsJoinTakes", "batteryBox"})
                QVERIFY2(find<QCheckBox>(dialog, box)->isChecked(), box);
            QCOMPARE(find<QSpinBox>(dialog, "stallBox")->value(), 9);
            QCOMPARE(find<QSpinBox>(dialog, "deviceSessionsBox")->value(), 3);
            QCOMPARE(find<QComboBox>(dialog, "afterWorkBox")->currentData().toString(), toText(AfterWork::Command));
            QCOMPARE(find<QLineEdit>(dialog, "afterCommand")->text(), QStringLiteral("tell me"));
            QCOMPARE(find<QComboBox>(dialog, "languageBox")->currentData().toString(), QStringLiteral("en"));
            QCOMPARE(find<QLabel>(dialog, "hardwareFound")->text().isEmpty(), false);
        });
        QCOMPARE(m_test->app->desk().afterWork(), AfterWork::Command);
        Theme::instance().choose(ThemeChoice::System);
    }

    void onlyLanguagesThatAreThereAreOffered()
    {
        SettingsDialog dialog(*m_test->app, m_dialogs, m_test->window.get());
        const auto *language = find<QComboBox>(dialog, "languageBox");
        QCOMPARE(language->count(), static_cast<int>(languages().size()) + 1); // and the system's
    }

    void aCommandThatCannotBeReadIsRemarkedOn()
    {
        SettingsDialog dialog(*m_test->app, m_dialogs, m_test->window.get());
        dialog.open();
        const auto *problem = find<QLabel>(dialog, "afterCommandProblem");
        QVERIFY(!problem->isVisible());
        find<QLineEdit>(dialog, "afterCommand")->setText(QStringLiteral("tell 'me"));
        QVERIFY(problem->isVisible());
        find<QLineEdit>(dialog, "afterCommand")->setText(QStringLiteral("tell 'me'"));
        QVERIFY(!problem->isVisible());
    }

    void eachControlHasANameAndASentence()
    {
        SettingsDialog dialog(*m_test->app, m_dialogs, m_test->window.get());
        dialog.open();
        for (const auto *box : dialog.findChildren<QAbstractSpinBox *>())
            QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
        for (const auto *box : dialog.findChildren<QComboBox *>())
            QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
        for (const char *page : {"generalPage", "computerPage", "filesPage", "retriesPage", "schedulePage",
                                 "notificationsPage", "appearancePage", "languagePage"}) {
            auto *widget = find<QWidget>(dialog, page);
            QVERIFY2(widget, page);
            for (const auto *box : widget->findChildren<QCheckBox *>())
                QVERIFY2(!box->accessibleDescription().isEmpty(), qPrintable(box->objectName()));
        }
    }

    void fitsASmallScreenAndScrolls()
    {
        SettingsDialog dialog(*m_test->app, m_dialogs, m_test->window.get());
        dialog.open();
        QVERIFY2(dialog.width() <= 900 && dialog.height() <= 600,
                 qPrintable(QStringLiteral("%1x%2").arg(dialog.width()).arg(dialog.height())));
        dialog.resize(dialog.width(), 300); // the rest is scrolled to
        QCOMPARE(dialog.height(), 300);
        auto *last = find<QPushButton>(dialog, "settingsSample");
        QVERIFY(last->isVisible());
        auto *area = qobject_cast<QScrollArea *>(find<QWidget>(dialog, "generalPage")->parentWidget()->parentWidget());
        QVERIFY(area);
        area->ensureWidgetVisible(last);
        QVERIFY(!last->visibleRegion().isEmpty());
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "test_settings_dialog.moc"
