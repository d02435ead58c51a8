// SPDX-License-Identifier: GPL-3.0-or-later
// The window of presets: form and arguments follow each other, mistakes are marked where they are, and what is saved is
// there after a restart and in the main window's box at once.
#include "app/preset_desk.h"
#include "ui/presets/arguments_edit.h"
#include "ui/presets/compare_view.h"
#include "ui/presets/form_field.h"
#include "ui/presets/preset_editor.h"
#include "ui/presets/preset_list.h"
#include "ui/presets/preset_window.h"
#include "ui/presets/try_dialog.h"
#include "window_under_test.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>

using namespace reelyard;

class TestPresetEditor : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowUnderTest> m_test;

    PresetWindow *presets() const { return m_test->find<PresetWindow>("presetWindow"); }
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return presets()->findChild<Widget *>(QString::fromLatin1(name));
    }
    PresetEditor &editor() const { return *find<PresetEditor>("presetEditor"); }
    ArgumentsEdit &arguments() const { return *find<ArgumentsEdit>("argumentsEdit"); }
    bool isEnabled(const char *button) const { return find<QPushButton>(button)->isEnabled(); }

    void open(const QString &preset)
    {
        m_test->click("presets");
        QVERIFY(presets());
        presets()->choose(preset);
        QCOMPARE(find<QLabel>("presetTitle")->text(), preset);
    }
    /// As the user chooses: the value, then the signal of a click.
    void choose(const char *box, const QString &value)
    {
        auto *choices = find<ChoiceBox>(box);
        const int row = choices->findData(value);
        QVERIFY2(row >= 0, qPrintable(value));
        choices->setCurrentIndex(row);
        emit choices->activated(row);
    }
    void click(const char *name)
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isEnabled(), name);
        button->click();
    }
    void trigger(const char *name)
    {
        auto *action = find<QAction>(name);
        QVERIFY2(action && action->isEnabled(), name);
        action->trigger();
    }
    void save()
    {
        QVERIFY(isEnabled("savePreset"));
        const QSignalSpy changed(&m_test->app->presetDesk(), &PresetDesk::changed);
        click("savePreset");
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 200000);
        QVERIFY(!isEnabled("savePreset") && !isEnabled("revertPreset"));
    }
    const Preset *stored(const QString &name) const { return m_test->app->presets().find(name); }
    static QString folder()
    {
        return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/presets");
    }
    static qsizetype files() { return QDir(folder()).entryList(QDir::Files).size(); }

private slots:
    void init()
    {
        m_test = std::make_unique<WindowUnderTest>();
        QSettings().clear();
        QDir(folder()).removeRecursively();
        QVERIFY(m_test->start());
    }
    void cleanup()
    {
        m_test.reset();
        QDir(folder()).removeRecursively();
    }

    void everyPresetIsShownAsItIs()
    {
        open(PresetCatalogue::defaultPresetName());
        for (const Preset &preset : m_test->app->presets().presets()) {
            presets()->choose(preset.name);
            QCOMPARE(find<QLabel>("presetTitle")->text(), preset.name);
            QCOMPARE(editor().preset(), textOf(preset));
            QVERIFY(!isEnabled("savePreset"));
            // Also each of its outputs.
            auto *outputs = find<QListWidget>("outputList");
            for (int row = 0; row < outputs->count(); ++row)
                outputs->setCurrentRow(row);
            QCOMPARE(editor().preset(), textOf(preset));
        }
        QVERIFY(m_test->unsavedAsked.isEmpty());
    }

    void formAndArgumentsFollowEachOther()
    {
        open(QStringLiteral("Web MP4 1080p"));
        const QString before = arguments().toPlainText();
        QCOMPARE(find<QDoubleSpinBox>("quality")->value(), 22.0);
        find<QDoubleSpinBox>("quality")->setValue(18);
        QCOMPARE(arguments().toPlainText(),
                 QString(before).replace(QLatin1String("-crf 22"), QLatin1String("-crf 18")));
        choose("pictureSize", QStringLiteral("lines:720"));
        QVERIFY(arguments().toPlainText().contains(QLatin1String("{rung:720}")));
        choose("audioTracks", QStringLiteral("none"));
        QVERIFY(arguments().toPlainText().startsWith(QLatin1String("-an ")));
        QVERIFY(!arguments().toPlainText().contains(QLatin1String("-c:a")));
        QVERIFY(!find<QWidget>("audioRow")->isEnabled());
        // And from the text.
        arguments().setPlainText(QStringLiteral("-c:v libx265 -b:v 3M -tune film -c:a:1 copy"));
        QCOMPARE(find<ChoiceBox>("videoCodec")->value(), QStringLiteral("libx265"));
        QCOMPARE(find<ChoiceBox>("qualityMode")->value(), QStringLiteral("rate"));
        QCOMPARE(find<QDoubleSpinBox>("quality")->value(), 3000.0);
        QCOMPARE(find<ChoiceBox>("audioCodec2")->value(), QStringLiteral("copy"));
        QCOMPARE(find<ChoiceBox>("pictureSize")->value(), QString());
        const auto kept = presets()->findChildren<QLabel *>(QStringLiteral("keptWords"));
        QVERIFY(std::any_of(kept.begin(), kept.end(), [](const QLabel *label) {
            return label->text().remove(QChar(0x2060)).contains(QLatin1String("-tune film"));
        }));
        click("removeAudioTrack2");
        QCOMPARE(arguments().toPlainText(), QStringLiteral("-c:v libx265 -b:v 3M -tune film"));
        find<QSpinBox>("cropTop")->setValue(140);
        QVERIFY(arguments().toPlainText().contains(QLatin1String("crop=iw-0:ih-140:0:140")));
        // An edit of the form is undone like one of the text.
        arguments().undo();
        QCOMPARE(arguments().toPlainText(), QStringLiteral("-c:v libx265 -b:v 3M -tune film"));
        QCOMPARE(find<QSpinBox>("cropTop")->value(), 0);
        click("revertPreset");
        QCOMPARE(arguments().toPlainText(), before);
    }

    void mistakesAreMarkedWhereTheyAre()
    {
        open(QStringLiteral("Web H.264 standard"));
        const QString good = arguments().toPlainText();
        arguments().setPlainText(good + QStringLiteral(" -ac two"));
        QCOMPARE(editor().state(), PresetEditor::State::Wrong);
        QCOMPARE(arguments().extraSelections().size(), 1);
        QCOMPARE(arguments().extraSelections().first().cursor.selectedText(), QStringLiteral("two"));
        QCOMPARE(arguments().extraSelections().first().format.underlineStyle(), QTextCharFormat::WaveUnderline);
        QVERIFY(find<QLabel>("mistake")->isVisible());
        QVERIFY(find<QLabel>("audioRowMistake")->isVisible());
        QVERIFY(!isEnabled("savePreset"));
        QVERIFY(!isEnabled("tryPreset"));
        click("removeMistake");
        QCOMPARE(arguments().toPlainText(), good);
        QVERIFY(arguments().extraSelections().isEmpty());
        QVERIFY(!find<QLabel>("audioRowMistake")->isVisible());
        // What only the engine knows.
        arguments().setPlainText(QString(good).replace(QLatin1String("libx264"), QLatin1String("libx2645")));
        QTRY_COMPARE_WITH_TIMEOUT(editor().state(), PresetEditor::State::CannotRun, 200000);
        QCOMPARE(arguments().extraSelections().size(), 1);
        QCOMPARE(arguments().extraSelections().first().cursor.selectedText(), QStringLiteral("libx2645"));
        QVERIFY(find<QLabel>("videoCodecMistake")->isVisible());
        // While a quotation mark is open the form waits.
        arguments().setPlainText(good + QStringLiteral(" -metadata 'title=a"));
        QCOMPARE(editor().state(), PresetEditor::State::Wrong);
        QVERIFY(!find<QWidget>("videoCodec")->isEnabled());
        arguments().setPlainText(good);
        QVERIFY(find<QWidget>("videoCodec")->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(editor().state(), PresetEditor::State::Runs, 200000);
    }

    void aChangedPresetIsResetAndSurvivesRestarts()
    {
        open(QStringLiteral("Web MP4 480p"));
        const PresetText shipped = editor().preset();
        QVERIFY(!find<QAction>("resetPreset")->isEnabled());
        find<QDoubleSpinBox>("quality")->setValue(25);
        find<QCheckBox>("checkDecode")->setChecked(true);
        save();
        QCOMPARE(files(), 1);
        QVERIFY(stored(QStringLiteral("Web MP4 480p"))->isChanged);
        QCOMPARE(stored(QStringLiteral("Web MP4 480p"))->recipe.checks, QStringLiteral("decode"));
        m_test->end();
        QVERIFY(m_test->start());
        open(QStringLiteral("Web MP4 480p"));
        QCOMPARE(find<QDoubleSpinBox>("quality")->value(), 25.0);
        QVERIFY(find<QCheckBox>("checkDecode")->isChecked());
        QVERIFY(!find<QAction>("deletePreset")->isEnabled());
        trigger("resetPreset");
        QTRY_VERIFY(!stored(QStringLiteral("Web MP4 480p"))->isChanged);
        QCOMPARE(editor().preset(), shipped);
        QCOMPARE(files(), 0);
    }

    void theBoxOfTheMainWindowFollows()
    {
        auto *box = m_test->find<QComboBox>("presetCombo");
        QVERIFY(m_test->choosePreset(QStringLiteral("Web MP4 720p")));
        m_test->click("editPreset");
        QCOMPARE(find<QLabel>("presetTitle")->text(), QStringLiteral("Web MP4 720p"));
        trigger("duplicatePreset");
        QVERIFY(isEnabled("savePreset"));
        save();
        const QString copy = QStringLiteral("Web MP4 720p copy");
        QVERIFY(stored(copy));
        QVERIFY(box->findData(copy) >= 0);
        QCOMPARE(box->currentData().toString(), QStringLiteral("Web MP4 720p"));
        QVERIFY(m_test->choosePreset(copy));
        m_test->nameAnswer = QStringLiteral("For the \u00e9diteur/2");
        trigger("renamePreset");
        QTRY_VERIFY(stored(*m_test->nameAnswer));
        QVERIFY(!stored(copy));
        QCOMPARE(files(), 1);
        QTRY_COMPARE(box->currentData().toString(), *m_test->nameAnswer);
        // A name that is taken is refused.
        m_test->nameAnswer = QStringLiteral("Rewrap");
        trigger("renamePreset");
        QTRY_VERIFY(find<QLabel>("presetTold")->text().contains(QStringLiteral("Rewrap")));
        trigger("deletePreset");
        QTRY_COMPARE(files(), 0);
        QTRY_COMPARE(box->currentData().toString(), PresetCatalogue::defaultPresetName());
        QVERIFY(find<QLabel>("noPresetChosen")->isVisible());
    }

    void unsavedChangesAreAskedAbout()
    {
        open(QStringLiteral("Web MP4 720p"));
        find<QDoubleSpinBox>("quality")->setValue(30);
        presets()->choose(QStringLiteral("Rewrap"));
        QCOMPARE(m_test->unsavedAsked, QStringList{QStringLiteral("Web MP4 720p")});
        QCOMPARE(find<QLabel>("presetTitle")->text(), QStringLiteral("Web MP4 720p"));
        QCOMPARE(find<PresetList>("presetList")->current(), QStringLiteral("Web MP4 720p"));
        QCOMPARE(find<QDoubleSpinBox>("quality")->value(), 30.0);
        presets()->reject();
        QVERIFY(presets()->isVisible());
        m_test->unsavedAnswer = UnsavedAnswer::Discard;
        presets()->choose(QStringLiteral("Rewrap"));
        QCOMPARE(find<QLabel>("presetTitle")->text(), QStringLiteral("Rewrap"));
        QCOMPARE(files(), 0);
        m_test->unsavedAsked.clear();
        presets()->reject();
        QVERIFY(m_test->unsavedAsked.isEmpty());
    }

    void presetsGoOutAndComeIn()
    {
        open(QStringLiteral("HEVC 10-bit"));
        m_test->fileAnswer = m_test->folder(QStringLiteral("out")) + QStringLiteral("/mine");
        trigger("exportPreset");
        const QString file = m_test->fileAnswer + QStringLiteral(".json");
        QTRY_VERIFY(QFile::exists(file));
        m_test->filesAnswer = {file};
        trigger("importPreset");
        QTRY_VERIFY(stored(QStringLiteral("HEVC 10-bit 2")));
        QTRY_COMPARE(find<QLabel>("presetTitle")->text(), QStringLiteral("HEVC 10-bit 2"));
        QCOMPARE(stored(QStringLiteral("HEVC 10-bit 2"))->written, stored(QStringLiteral("HEVC 10-bit"))->written);
        WindowUnderTest::writeText(file, "no preset");
        trigger("importPreset");
        QTRY_VERIFY(find<QLabel>("presetTold")->text().contains(QStringLiteral("cannot be imported")));
        // One that is wrong can be put right before it is saved.
        WindowUnderTest::writeText(file, R"({"name":"Odd","extension":"mp4","arguments":"-c:v libx264 -ac two"})");
        trigger("importPreset");
        QTRY_COMPARE(find<QLabel>("presetTitle")->text(), QStringLiteral("Odd"));
        QCOMPARE(editor().state(), PresetEditor::State::Wrong);
        click("removeMistake");
        save();
        QVERIFY(stored(QStringLiteral("Odd")));
    }

    void whatCannotRunHereIsMarked()
    {
        open(QStringLiteral("Web H.264 standard"));
        trigger("duplicatePreset");
        arguments().setPlainText(QStringLiteral("-c:v no_such_encoder -c:a aac"));
        m_test->answer = false;
        click("savePreset");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->questions.size(), 1, 200000);
        QVERIFY(m_test->questions.first().contains(QStringLiteral("no_such_encoder")));
        QCOMPARE(files(), 0);
        m_test->answer = true;
        save();
        const QString name = QStringLiteral("Web H.264 standard copy");
        QVERIFY(stored(name));
        QVERIFY(!stored(name)->cannotRun.isEmpty());
        QVERIFY(!find<PresetList>("presetList")->itemOf(name)->icon(0).isNull());
        auto *box = m_test->find<QComboBox>("presetCombo");
        QVERIFY(
            box->itemData(box->findData(name), Qt::ToolTipRole).toString().contains(QStringLiteral("no_such_encoder")));
        // The mark goes when it can.
        arguments().setPlainText(QStringLiteral("-c:v libx264 -c:a aac"));
        save();
        QVERIFY(stored(name)->cannotRun.isEmpty());
    }

    void aPresetMakesSeveralOutputs()
    {
        open(QStringLiteral("Web MP4 720p"));
        trigger("duplicatePreset");
        QVERIFY(!find<QListWidget>("outputList")->isVisible());
        click("addOutput");
        QCOMPARE(find<QListWidget>("outputList")->count(), 2);
        QVERIFY(find<QListWidget>("outputList")->isVisible());
        QCOMPARE(find<QListWidget>("outputList")->currentRow(), 1);
        choose("videoCodec", QStringLiteral("libx265"));
        find<QLineEdit>("outputName")->setText(QStringLiteral("{name} proxy.mp4"));
        emit find<QLineEdit>("outputName")->textEdited(QStringLiteral("{name} proxy.mp4"));
        QCOMPARE(find<QListWidget>("outputList")->item(1)->text(), QStringLiteral("{name} proxy.mp4"));
        QVERIFY(arguments().toPlainText().contains(QLatin1String("libx265")));
        find<QListWidget>("outputList")->setCurrentRow(0);
        QVERIFY(arguments().toPlainText().contains(QLatin1String("libx264")));
        QCOMPARE(find<ChoiceBox>("videoCodec")->value(), QStringLiteral("libx264"));
        // A mistake in the other output is told here, and marked there.
        find<QListWidget>("outputList")->setCurrentRow(1);
        const QString second = arguments().toPlainText();
        arguments().setPlainText(QString(second).replace(QLatin1String("-profile:v high "), QLatin1String()) +
                                 QStringLiteral(""));
        save();
        const auto outputs = recipeOutputs(stored(QStringLiteral("Web MP4 720p copy"))->recipe);
        QCOMPARE(outputs.size(), size_t(2));
        QCOMPARE(outputs[0].name, QStringLiteral("{name} 1.mp4"));
        QCOMPARE(outputs[1].name, QStringLiteral("{name} proxy.mp4"));
        click("removeOutput");
        QVERIFY(!find<QListWidget>("outputList")->isVisible());
        save();
        QCOMPARE(recipeOutputs(stored(QStringLiteral("Web MP4 720p copy"))->recipe).size(), size_t(1));
        // The ladder has its outputs as entries.
        presets()->choose(QStringLiteral("HLS ladder"));
        QCOMPARE(find<QListWidget>("outputList")->count(), 5);
        find<QListWidget>("outputList")->setCurrentRow(1);
        QCOMPARE(find<ChoiceBox>("pictureSize")->value(), QStringLiteral("lines:720"));
    }

    void filesAreDroppedOnAPreset()
    {
        const QString clip = m_test->folder(QStringLiteral("in")) + QStringLiteral("/a.mp4");
        QVERIFY(WindowUnderTest::makeClip(clip));
        m_test->chooseDestination(m_test->folder(QStringLiteral("out")));
        open(QStringLiteral("Rewrap"));
        auto *list = find<PresetList>("presetList");
        QTreeWidgetItem *target = list->itemOf(QStringLiteral("Audio FLAC"));
        list->scrollToItem(target);
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(clip)});
        const QPoint at = list->visualItemRect(target).center();
        QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list->viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list->viewport(), &drop);
        QTRY_COMPARE(m_test->count(JobState::New), 1);
        const JobId job = m_test->app->queue().list().jobs().front().id;
        QCOMPARE(QString(m_test->app->queue().list().find(job)->preset), QStringLiteral("Audio FLAC"));
    }

    void searchFindsByNameAndDescription()
    {
        open(QStringLiteral("Rewrap"));
        find<QLineEdit>("presetSearch")->setText(QStringLiteral("reading room"));
        auto *list = find<PresetList>("presetList");
        QVERIFY(!list->itemOf(QStringLiteral("Access copy"))->isHidden());
        QVERIFY(list->itemOf(QStringLiteral("Rewrap"))->isHidden());
        find<QLineEdit>("presetSearch")->setText(QStringLiteral("no such thing"));
        QVERIFY(find<QLabel>("noPresetMatches")->isVisible());
        find<QLineEdit>("presetSearch")->clear();
        QVERIFY(!find<QLabel>("noPresetMatches")->isVisible());
    }

    void aPresetIsTriedOnAFile()
    {
        const QString clip = m_test->folder(QStringLiteral("in")) + QStringLiteral("/long.mp4");
        QVERIFY(WindowUnderTest::makeClip(clip, 30));
        open(QStringLiteral("Web MP4 480p"));
        find<QDoubleSpinBox>("quality")->setValue(40); // as it is edited, not as it is saved
        m_test->filesAnswer = {clip};
        click("tryPreset");
        auto *dialog = find<TryDialog>("tryDialog");
        QVERIFY(dialog->isVisible());
        QVERIFY(find<QPushButton>("tryCancel")->isVisible());
        auto *view = find<CompareView>("compareView");
        QTRY_VERIFY_WITH_TIMEOUT(view->hasPictures(), 200000);
        const QString folder = dialog->trial().folder();
        QVERIFY(QDir(folder).exists());
        const QString sizes = find<QLabel>("trySizes")->text();
        QVERIFY2(sizes.contains(QStringLiteral("0:10")) && sizes.contains(QStringLiteral("0:30")), qPrintable(sizes));
        QTest::keyClick(view, Qt::Key_Right);
        QVERIFY(view->divider() > 0.5);
        QVERIFY(isEnabled("tryAgain"));
        // Its files go with it.
        click("tryClose");
        QTRY_VERIFY(!QDir(folder).exists());
        QCOMPARE(files(), 0);
    }

    void aTryIsCancelled()
    {
        const QString clip = m_test->folder(QStringLiteral("in")) + QStringLiteral("/long.mp4");
        QVERIFY(WindowUnderTest::makeClip(clip, 30));
        open(QStringLiteral("Web MP4 1080p"));
        m_test->filesAnswer = {clip};
        click("tryPreset");
        auto *dialog = find<TryDialog>("tryDialog");
        QTRY_VERIFY(!dialog->trial().folder().isEmpty());
        const QString folder = dialog->trial().folder();
        click("tryCancel");
        QVERIFY(!dialog->trial().isRunning());
        QTRY_VERIFY(!QDir(folder).exists());
        QVERIFY(!find<QPushButton>("tryCancel")->isVisible());
        // A file that is none is told.
        WindowUnderTest::writeText(clip, "not a film");
        click("tryAgain");
        QTRY_VERIFY_WITH_TIMEOUT(!find<QLabel>("tryTold")->text().isEmpty(), 200000);
        QVERIFY(!dialog->trial().isRunning());
    }
};

QTEST_MAIN(TestPresetEditor)
#include "test_preset_editor.moc"
