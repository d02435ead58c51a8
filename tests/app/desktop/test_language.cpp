// SPDX-License-Identifier: GPL-3.0-or-later
// The languages that are shipped, in the window's process and in the workers'.
#include "app/backend/local/media_service.h"
#include "app/desktop/language.h"
#include "models/recipe/preset_words.h"
#include "models/recipe/recipe.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;

namespace
{

constexpr int answerMs = 60'000;

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { useLanguage(text("en")); }

    void theyAreInTheProgram()
    {
        QStringList codes;
        for (const Language &language : languages())
            codes << language.code;
        QCOMPARE(codes, (QStringList{text("en"), text("de"), text("zh_CN")}));
    }

    void theSystemsLanguageIsFound_data()
    {
        QTest::addColumn<QStringList>("system");
        QTest::addColumn<QString>("code");
        QTest::newRow("Austria") << QStringList{text("de-AT")} << text("de");
        QTest::newRow("China") << QStringList{text("zh-Hans-CN"), text("zh")} << text("zh_CN");
        QTest::newRow("Taiwan") << QStringList{text("zh-Hant-TW")} << text("en");
        QTest::newRow("second choice") << QStringList{text("tlh-QO"), text("de-DE")} << text("de");
        QTest::newRow("none") << QStringList{} << text("en");
    }
    void theSystemsLanguageIsFound()
    {
        QFETCH(QStringList, system);
        QTEST(languageFor(QString(), system), "code");
    }

    void textsAndNumbersAreOfTheLanguage()
    {
        useLanguage(text("de"));
        QCOMPARE(languageInUse(), std::optional(text("de")));
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), text("1.234,5"));
        const QString jobs = QCoreApplication::translate("reelyard::FilterSidebar", "%Ln jobs", nullptr, 1234);
        QVERIFY2(jobs.startsWith(text("1.234 ")) && jobs != text("1.234 jobs"), qPrintable(jobs));
        useLanguage(text("en"));
        QCOMPARE(QLocale().language(), QLocale(text("en")).language());
        QCOMPARE(QCoreApplication::translate("reelyard::FilterSidebar", "%Ln jobs", nullptr, 2), text("2 jobs"));
    }

    // German has another word for one than for many; Chinese has one form. Either of the two texts has them all.
    void pluralsAreTheLanguages()
    {
        useLanguage(text("de"));
        const auto many = [](int n) {
            return QCoreApplication::translate("reelyard::FilterSidebar", "%Ln jobs", nullptr, n).section(u' ', 1);
        };
        QVERIFY(many(1) != many(2));
        useLanguage(text("zh_CN"));
        QCOMPARE(many(1), many(2));
    }

    void groupsAndDescriptionsOfPresetsAreShownInIt()
    {
        const PresetCatalogue catalogue = PresetCatalogue::load({});
        useLanguage(text("de"));
        for (const Preset &preset : catalogue.presets()) {
            QVERIFY2(displayDescription(preset.description) != preset.description, qPrintable(preset.name));
            QVERIFY(!displayGroup(preset.group).isEmpty());
        }
        QVERIFY(displayGroup(ownGroup()) != ownGroup());
        QCOMPARE(displayDescription(text("My own words, 100 %")), text("My own words, 100 %"));
        QCOMPARE(displayDescription({}), QString());
    }

    void workersAnswerInIt()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(text("notes.mp4")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("this is not a video") > 0);
        file.close();
        MediaService media({folder.filePath(text("workers")), text(REELYARD_BIN_DIR "/reelyard-worker")});
        const auto sentence = [&] {
            QString said;
            media.probe(file.fileName(), [&](const Result<MediaInfo> &info) { said = info.error().sentence; });
            return QTest::qWaitFor([&] { return !said.isEmpty(); }, answerMs) ? said : QString();
        };
        useLanguage(text("en"));
        const QString english = sentence();
        QCOMPARE(english, text("This is not a media file, or its beginning is damaged."));
        for (const char *code : {"de", "zh_CN"}) {
            useLanguage(text(code));
            const QString expected = QCoreApplication::translate("Engine", english.toUtf8().constData());
            QVERIFY(expected != english);
            QCOMPARE(sentence(), expected); // of the same worker, which did not have to start again
        }
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "test_language.moc"
