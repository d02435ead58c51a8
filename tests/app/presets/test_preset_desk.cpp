// SPDX-License-Identifier: GPL-3.0-or-later
// The user's presets on the disk, and the part of a source that a preset is tried on.
#include "app/preset_desk.h"
#include "app/preset_trial.h"
#include "models/recipe/command_spec.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace reelyard;

class TestPresetDesk : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PresetCatalogue> m_catalogue;
    std::unique_ptr<PresetDesk> m_desk;

    QString folder() const { return m_folder->filePath(QStringLiteral("presets")); }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files, QDir::Name); }

    static PresetText text(const QString &name)
    {
        PresetText text;
        text.name = name;
        text.extension = QStringLiteral("mp4");
        text.arguments = QStringLiteral("-c:v   libx264 -vcodec libx264 -crf 20");
        return text;
    }
    Result<void> save(const PresetText &text, const QString &before = {})
    {
        std::optional<Result<void>> saved;
        m_desk->save(text, before, [&](const Result<void> &result) { saved = result; });
        return QTest::qWaitFor([&] { return saved.has_value(); }, 30000) ? *saved : internalError({});
    }
    Result<void> remove(const QString &name)
    {
        std::optional<Result<void>> removed;
        m_desk->remove(name, [&](const Result<void> &result) { removed = result; });
        return QTest::qWaitFor([&] { return removed.has_value(); }, 30000) ? *removed : internalError({});
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalogue = std::make_unique<PresetCatalogue>(PresetCatalogue::load(folder()));
        m_desk = std::make_unique<PresetDesk>(*m_catalogue, folder());
    }

    void savesLetterForLetter()
    {
        const QSignalSpy changed(m_desk.get(), &PresetDesk::changed);
        QVERIFY(save(text(QStringLiteral("A b"))));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(files(), QStringList{QStringLiteral("preset_a_b.json")}); // and no part of it
        const Preset *saved = m_catalogue->find(u"A b");
        QVERIFY(saved);
        QCOMPARE(saved->written, text(QString()).arguments);
        QCOMPARE(saved->recipe.arguments, QStringLiteral("-c:v libx264 -crf 20"));
        QVERIFY(!saved->isBuiltIn && !saved->isChanged);
        const PresetCatalogue again = PresetCatalogue::load(folder());
        QCOMPARE(textOf(*again.find(u"A b")), textOf(*saved));
    }

    void renamesAndKeepsOthers()
    {
        QVERIFY(save(text(QStringLiteral("A b"))));
        QVERIFY(save(text(QStringLiteral("A/b")))); // the same file name, were it not taken
        QCOMPARE(files().size(), 2);
        QVERIFY(save(text(QStringLiteral("C")), QStringLiteral("A b")));
        QCOMPARE(files().size(), 2);
        QVERIFY(m_catalogue->find(u"C") && m_catalogue->find(u"A/b") && !m_catalogue->find(u"A b"));
        QVERIFY(save(text(QStringLiteral("c")), QStringLiteral("C"))); // only its letters
        QCOMPARE(files().size(), 2);
        QVERIFY(m_catalogue->find(u"C"));
        QCOMPARE(m_catalogue->find(u"C")->name, QStringLiteral("c"));
    }

    void refusesWhatIsNoPreset()
    {
        const auto codeOf = [](const Result<void> &result) { return result ? QString() : result.error().code; };
        QCOMPARE(codeOf(save(text(QStringLiteral("  ")))), QStringLiteral("preset.no-name"));
        QCOMPARE(codeOf(save(text(QStringLiteral("rewrap")))), QStringLiteral("preset.name-taken"));
        PresetText wrong = text(QStringLiteral("W"));
        wrong.arguments = QStringLiteral("-ac two");
        QCOMPARE(codeOf(save(wrong)), QStringLiteral("recipe.bad-value"));
        wrong.arguments = QStringLiteral("-i {source} -i /etc/passwd -c copy");
        QCOMPARE(codeOf(save(wrong)), QStringLiteral("preset.reaches-out"));
        QVERIFY(files().isEmpty());
    }

    void changesAndResetsWhatWasShipped()
    {
        const Preset shipped = *m_catalogue->find(u"Rewrap");
        PresetText changed = textOf(shipped);
        changed.description = QStringLiteral("Mine");
        QVERIFY(save(changed, QStringLiteral("Rewrap")));
        QVERIFY(m_catalogue->find(u"Rewrap")->isChanged);
        QCOMPARE(m_catalogue->find(u"Rewrap")->group, shipped.group);
        QCOMPARE(m_catalogue->findShipped(u"Rewrap")->description, shipped.description);
        QVERIFY(save(changed, QStringLiteral("Rewrap"))); // again
        QCOMPARE(files().size(), 1);
        QVERIFY(remove(QStringLiteral("Rewrap")));
        QCOMPARE(textOf(*m_catalogue->find(u"Rewrap")), textOf(shipped));
        QVERIFY(remove(QStringLiteral("Rewrap"))); // the shipped one cannot go
        QVERIFY(m_catalogue->find(u"Rewrap"));
        QVERIFY(files().isEmpty());
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        QFile file(folder()); // a file where the folder should be
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto saved = save(text(QStringLiteral("A")));
        QVERIFY(!saved);
        QVERIFY(!saved.error().sentence.isEmpty());
        QVERIFY(!m_catalogue->find(u"A"));
    }

    void aSampleIsOfTheMiddle()
    {
        QCOMPARE(sampleOf(100).start, 45.0);
        QCOMPARE(sampleOf(100).length, 10.0);
        QCOMPARE(sampleOf(4).start, 0.0);
        QCOMPARE(sampleOf(4).length, 4.0);
        QCOMPARE(sampleOf(0).length, 10.0);
    }

    void aRecipeReadsItsSampleOnly_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("length");
        QTest::newRow("plain") << "-c:v libx264"
                               << "45.000"
                               << "10.000";
        QTest::newRow("two inputs") << "-i {source} -i {logo} -filter_complex [0:v][1:v]overlay[o] -map [o]"
                                    << "45.000"
                                    << "10.000";
        QTest::newRow("a shorter part") << "-t 3 -i {source} -c:v gif"
                                        << ""
                                        << "3.000";
        QTest::newRow("a longer part") << "-ss 5 -t 60 -i {source} -c:v gif"
                                       << "5"
                                       << "10.000";
    }
    void aRecipeReadsItsSampleOnly()
    {
        QFETCH(const QString, arguments);
        const auto recipe = makeRecipe(QStringLiteral("R"), arguments, QStringLiteral("mp4"), QStringLiteral("decode"));
        QVERIFY(recipe);
        const auto sample = recipeForSample(*recipe, {45, 10});
        QVERIFY(sample);
        QCOMPARE(sample->checks, QString());
        const auto spec = parseRecipe(sample->arguments);
        QVERIFY(spec);
        QTEST(spec->inputs[0].value(u"ss"), "start");
        QTEST(spec->inputs[0].value(u"t"), "length");
        QCOMPARE(spec->outputs, parseRecipe(arguments)->outputs);
        if (spec->inputs.size() > 1)
            QVERIFY(spec->inputs[1].options.empty());
    }
};

QTEST_GUILESS_MAIN(TestPresetDesk)
#include "test_preset_desk.moc"
