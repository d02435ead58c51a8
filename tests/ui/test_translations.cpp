// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the window goes through the translation, and has room in another language.
#include "app/desktop/language.h"
#include "app/intake/watch_desk.h"
#include "picture_check.h"
#include "pseudo_language.h"
#include "ui/help/shortcut_sheet.h"
#include "ui/jobs/change_dialog.h"
#include "ui/jobs/details_pane.h"
#include "ui/jobs/filter_sidebar.h"
#include "ui/jobs/job_table_view.h"
#include "ui/jobs/retry_dialog.h"
#include "ui/mainwindow/links_dialog.h"
#include "ui/mainwindow/output_options_dialog.h"
#include "ui/mainwindow/watch_dialog.h"
#include "ui/presets/preset_window.h"
#include "ui/presets/try_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "window_under_test.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QSettings>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

using namespace reelyard;
using namespace reelyard::test;

namespace
{

constexpr int settleMs = 1500;
constexpr int scanMs = 20'000;
constexpr int workMs = 120'000;

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowUnderTest> m_test;
    std::unique_ptr<PseudoLanguage> m_pseudo; ///< while nobody's language is in use
    Dialogs m_dialogs = Dialogs::native();
    QSize m_size;
    QStringList m_ownWords;
    QStringList m_untranslated;
    QStringList m_clipped;
    QSet<QString> m_told; ///< at the first place alone

    // Names that are a person's, or the shipped presets', which are the same in every language; and what workers have
    // said, which are processes of their own and do not speak the language of nobody.
    QStringList ownWords() const
    {
        QStringList words = m_ownWords;
        for (const Preset &preset : m_test->app->presets().presets())
            words << preset.name;
        for (const Job &job : m_test->app->queue().list().jobs()) {
            words << job.name << QFileInfo(job.name).completeBaseName();
            if (const Error *error = job.presentError())
                words << error->sentence << error->detail;
        }
        words.removeAll(QString());
        return words;
    }

    void look(QWidget &widget, const QString &name)
    {
        // Layouts settle in several steps, and some things are looked up on the pool.
        QTest::qWait(30);
        static_cast<void>(QTest::qWaitFor([&] { return clippedTexts(widget).isEmpty(); }, settleMs));
        const auto add = [&](QStringList &to, const QStringList &found) {
            for (const QString &each : found) {
                if (!m_told.contains(each))
                    to.append(name + QStringLiteral(" | ") + each);
                m_told.insert(each);
            }
        };
        if (m_pseudo)
            add(m_untranslated, untranslatedTexts(widget, ownWords()));
        add(m_clipped, clippedTexts(widget));
        // What cannot be scrolled to is out of sight, though the text itself is whole.
        for (const auto *area : widget.findChildren<QScrollArea *>()) {
            if (area->isVisible() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && area->widget() &&
                area->widget()->width() > area->viewport()->width())
                add(m_clipped, {QStringLiteral("%1 is cut off: %2 of %3")
                                    .arg(area->widget()->objectName())
                                    .arg(area->viewport()->width())
                                    .arg(area->widget()->width())});
        }
        if (const QString folder = qEnvironmentVariable("REELYARD_PICTURES"); !folder.isEmpty()) {
            QDir().mkpath(folder);
            widget.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, text(QTest::currentDataTag()), name));
        }
    }
    void lookAtWindow(const QString &name) { look(*m_test->window, name); }
    void lookAtDialog(QDialog &dialog, const QString &name)
    {
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        look(dialog, name);
        dialog.hide();
    }
    // A dialog that waits for its answer by itself.
    void lookAtModal(const QString &name, const std::function<void()> &open)
    {
        bool isSeen = false;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            QWidget *dialog = QApplication::activeModalWidget();
            if (!dialog || isSeen)
                return;
            isSeen = true;
            look(*dialog, name);
            qobject_cast<QDialog *>(dialog)->reject();
        });
        timer.start(20);
        open();
        QVERIFY2(isSeen, qPrintable(name));
    }

    void lookAtJobs();
    void lookAtPresets();
    void lookAtSettings();
    void lookAtDialogs();
    void lookAtQuestions();

private slots:
    void initTestCase() { qRegisterMetaType<JobId>(); }
    void init()
    {
        m_untranslated.clear();
        m_clipped.clear();
        m_told.clear();
    }
    void cleanup()
    {
        m_test.reset();
        if (m_pseudo)
            QCoreApplication::removeTranslator(m_pseudo.get());
        m_pseudo.reset();
        useLanguage(text("en"));
    }

    void theCheckFindsWhatIsNotTranslated_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("isFine");
        const PseudoLanguage language;
        const QString whole = language.translate("", "%1 of %2 done", nullptr, -1);
        QTest::newRow("translated") << whole.arg(3).arg(4) << true;
        QTest::newRow("nested") << whole.arg(language.translate("", "a clip", nullptr, -1)).arg(4) << true;
        QTest::newRow("missed") << text("3 of 4 done") << false;
        QTest::newRow("half of it") << whole.arg(3).arg(4) + text(" so far") << false;
        QTest::newRow("number and unit") << text("3.5 GB") << true;
        QTest::newRow("word behind a number") << text("3 jobs") << false;
        QTest::newRow("path") << text("/tmp/some clips") << true;
        QTest::newRow("spaces around") << language.translate("", " so far", nullptr, -1) << true;
    }
    void theCheckFindsWhatIsNotTranslated()
    {
        QFETCH(QString, shown);
        QFETCH(bool, isFine);
        QCOMPARE(untranslatedPart(shown).isEmpty(), isFine);
    }

    void theWindowInAnotherLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::newRow("pseudo") << QString() << QSize(1280, 800);
        for (const Language &language : languages()) {
            if (language.code == text("en"))
                continue;
            QTest::newRow(qPrintable(language.code + text("-1280x800"))) << language.code << QSize(1280, 800);
            QTest::newRow(qPrintable(language.code + text("-900x600"))) << language.code << QSize(900, 600);
        }
    }
    void theWindowInAnotherLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        m_size = size;
        if (language.isEmpty()) {
            m_pseudo = std::make_unique<PseudoLanguage>();
            QCoreApplication::installTranslator(m_pseudo.get());
        } else {
            useLanguage(language);
        }
        m_test = std::make_unique<WindowUnderTest>();
        QSettings().clear();
        m_ownWords = {m_test->folder(text("out")), text("CLIPS")};
        QVERIFY(m_test->start());
        m_test->window->resize(size);
        lookAtWindow(text("empty"));
        lookAtJobs();
        if (!QTest::currentTestFailed())
            lookAtPresets();
        if (!QTest::currentTestFailed())
            lookAtSettings();
        if (!QTest::currentTestFailed())
            lookAtDialogs();
        if (!QTest::currentTestFailed())
            lookAtQuestions();
        for (const QString &each : m_untranslated) // one by one: a message of a test may not be that long
            qWarning("Not translated: %s", qUtf8Printable(each));
        for (const QString &each : m_clipped)
            qWarning("No room: %s", qUtf8Printable(each));
        QCOMPARE(m_untranslated.size(), 0);
        QCOMPARE(m_clipped.size(), 0);
    }
};

void TestTranslations::lookAtJobs()
{
    const QString in = m_test->folder(text("CLIPS"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(WindowUnderTest::makeClip(in + QStringLiteral("/clip%1.mp4").arg(i), i + 1));
    WindowUnderTest::writeText(in + text("/notes.mp4"), "this is not a video");
    m_test->chooseDestination(m_test->folder(text("out")));
    QVERIFY(m_test->choosePreset(text("Web MP4 480p")));
    m_test->drop({QUrl::fromLocalFile(in)});
    QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), 4, scanMs);
    QTRY_VERIFY_WITH_TIMEOUT(!m_test->find<QPushButton>("stopScan")->isVisible(), scanMs);
    lookAtWindow(text("new"));
    m_test->find<QPushButton>("newJobsOptions")->setChecked(true);
    QTRY_VERIFY(m_test->find<QWidget>("newJobsSheet")->isVisible());
    lookAtWindow(text("options"));
    QVERIFY(QFile::remove(in + text("/clip2.mp4")));
    m_test->click("startNew");
    QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 2, workMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Failed), 2, workMs);
    lookAtWindow(text("done"));
    QVERIFY(m_test->find<QWidget>("search")->isVisible()); // nothing of the toolbar is behind its edge

    auto *details = m_test->window->findChild<DetailsPane *>();
    auto *table = m_test->find<JobTableView>("jobTable");
    for (int row = 0; row < table->model()->rowCount(); row += 2) {
        table->selectRow(row);
        for (int tab = 0; tab < details->count(); ++tab) {
            details->setCurrentIndex(tab);
            QTest::qWait(300); // the selection rests, and what is told is looked up
            lookAtWindow(QStringLiteral("details-%1-%2").arg(row).arg(tab));
        }
    }
    auto *sidebar = m_test->window->findChild<FilterSidebar *>();
    sidebar->setCategory(JobCategory::Failed);
    emit sidebar->filterChosen();
    QTRY_VERIFY(m_test->find<QWidget>("failureInbox")->isVisible());
    lookAtWindow(text("failures"));
    sidebar->setCategory(JobCategory::All);
    emit sidebar->filterChosen();
    m_test->click("showActivity");
    QTRY_VERIFY(m_test->find<QWidget>("activityPage")->isVisible());
    lookAtWindow(text("activity"));
    m_test->click("showActivity");
}

void TestTranslations::lookAtPresets()
{
    PresetWindow window(*m_test->app, m_dialogs, m_test->window.get());
    window.resize(m_size);
    window.show();
    for (const char *preset : {"Web MP4 1080p", "HLS ladder", "FFV1 master", "WAV", "Review 1080p with timecode"}) {
        window.choose(text(preset));
        look(window, text("preset-") + text(preset));
    }
    window.choose(text("Web MP4 1080p"));
    TryDialog dialog(
        *m_test->app, m_dialogs, [this] { return m_test->app->presets().presets().front().recipe; }, &window);
    lookAtDialog(dialog, text("try"));
    window.hide();
}

void TestTranslations::lookAtSettings()
{
    SettingsDialog dialog(*m_test->app, m_dialogs, m_test->window.get());
    dialog.show();
    for (int page = 0; page <= static_cast<int>(SettingsDialog::Page::Language); ++page) {
        dialog.showPage(static_cast<SettingsDialog::Page>(page));
        look(dialog, QStringLiteral("settings-%1").arg(page));
    }
    dialog.hide();
}

void TestTranslations::lookAtDialogs()
{
    MainWindow *window = m_test->window.get();
    std::vector<JobId> failed;
    for (const Job &job : m_test->app->queue().list().jobs()) {
        if (job.state == JobState::Failed)
            failed.push_back(job.id);
    }
    LinksDialog links([](QWidget *) { return QString(); }, window);
    lookAtDialog(links, text("links"));
    WatchDialog watches(m_test->app->watches(), {}, m_dialogs, window);
    lookAtDialog(watches, text("watches"));
    OutputOptionsDialog::Choices choices;
    choices.nameTemplate = text("{name}");
    OutputOptionsDialog options(choices, text("Web MP4 480p"), text("mp4"), false, window);
    lookAtDialog(options, text("output"));
    ChangeDialog change(*m_test->app, m_dialogs, failed, window);
    lookAtDialog(change, text("change"));
    RetryDialog retry(*m_test->app, failed, text("Web MP4 720p"), window);
    lookAtDialog(retry, text("retry"));
    ShortcutSheet shortcuts(*window);
    lookAtDialog(shortcuts, text("shortcuts"));
    Spending spending;
    spending.files = 2;
    spending.links = 1;
    spending.uploadBytes = 123'456'789;
    spending.provider = text("FFHub");
    spending.host = text("https://api.example.org");
    for (const bool isAutomatic : {false, true}) {
        spending.isAutomatic = isAutomatic;
        BudgetDialog budget(spending, window);
        lookAtDialog(budget, isAutomatic ? text("budget-automatic") : text("budget"));
    }
    lookAtModal(text("about"), [&] { m_test->click("about"); });
}

// The texts of questions are the callers'; here it is their frames, and the buttons of the system's own.
void TestTranslations::lookAtQuestions()
{
    MainWindow *window = m_test->window.get();
    m_ownWords << text("CALLERS TEXT");
    const QString own = text("CALLERS TEXT");
    lookAtModal(text("note"), [&] { m_dialogs.enterNote(window, own, own); });
    lookAtModal(text("name"), [&] { m_dialogs.enterName(window, own, own); });
    lookAtModal(text("unsaved"), [&] { m_dialogs.askUnsaved(window, own); });
    lookAtModal(text("confirm"), [&] { m_dialogs.confirm(window, {own, own, own, own, own}); });
}

QTEST_MAIN(TestTranslations)
#include "test_translations.moc"
