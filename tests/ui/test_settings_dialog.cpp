// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the queue: each is shown as it is, remembered, and does something at once.
#include "app/intake/watch_desk.h"
#include "app/platform/autostart.h"
#include "ui/mainwindow/watch_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "window_under_test.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
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

    /// Opens the dialog anew, lets `edit` set something, and presses OK.
    void set(const std::function<void(SettingsDialog &)> &edit)
    {
        SettingsDialog dialog(*m_test->app, m_dialogs, m_test->window.get());
        dialog.open();
        edit(dialog);
        auto *ok = find<QPushButton>(dialog, "settingsOk");
        QVERIFY(ok->isEnabled());
        QTest::mouseClick(ok, Qt::LeftButton);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
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
        auto *from = find<QTimeEdit>(dialog, "fromBox");
        auto *ok = find<QPushButton>(dialog, "settingsOk");
        QVERIFY(!from->isEnabled());
        find<QCheckBox>(dialog, "onlyBetweenBox")->setChecked(true);
        QVERIFY(from->isEnabled());
        from->setTime(QTime(6, 0));
        QVERIFY(!ok->isEnabled());
        QVERIFY(find<QLabel>(dialog, "settingsTold")->isVisible());
        from->setTime(QTime(21, 30));
        QVERIFY(ok->isEnabled());
        QVERIFY(!find<QLabel>(dialog, "settingsTold")->isVisible());
        ok->click();
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

    void cancelChangesNothing()
    {
        const int before = m_test->app->queue().parallel();
        SettingsDialog dialog(*m_test->app, m_dialogs, m_test->window.get());
        dialog.open();
        find<QSpinBox>(dialog, "parallelBox")->setValue(before + 9);
        find<QCheckBox>(dialog, "loginBox")->setChecked(true);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(m_test->app->queue().parallel(), before);
        QCOMPARE(Preferences::load().parallel, 0);
        QVERIFY(!startsAtLogin());
    }

    void fitsASmallScreenAndHasNames()
    {
        SettingsDialog dialog(*m_test->app, m_dialogs, m_test->window.get());
        dialog.open();
        QVERIFY2(dialog.width() <= 900 && dialog.height() <= 600,
                 qPrintable(QStringLiteral("%1x%2").arg(dialog.width()).arg(dialog.height())));
        for (const auto *box : dialog.findChildren<QAbstractSpinBox *>())
            QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
        dialog.resize(dialog.width(), 300); // the rest is scrolled to
        auto *last = find<QSpinBox>(dialog, "settleBox");
        QVERIFY(last->isVisible());
        auto *area = dialog.findChild<QScrollArea *>();
        area->ensureWidgetVisible(last);
        QVERIFY(!last->visibleRegion().isEmpty());
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "test_settings_dialog.moc"
