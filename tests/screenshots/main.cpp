// SPDX-License-Identifier: GPL-3.0-or-later
// reelyard-screenshots: see packaging/screenshots.sh.
#include "app/desktop/language.h"
#include "camera.h"
#include "tour.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLocale>

#include <algorithm>
#include <clocale>
#include <cstdio>

using namespace reelyard;

namespace
{

QList<QSize> sizesFrom(const QString &text)
{
    QList<QSize> sizes;
    for (const QString &size : text.split(u',', Qt::SkipEmptyParts)) {
        const QSize one(size.section(u'x', 0, 0).toInt(), size.section(u'x', 1).toInt());
        if (one.width() >= 720 && one.height() >= 480) // the window's least
            sizes.append(one);
    }
    return sizes;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setOrganizationName(QStringLiteral("Reelyard"));
    QApplication::setApplicationName(QStringLiteral("Reelyard"));
    QApplication::setApplicationVersion(QStringLiteral(REELYARD_VERSION));

    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Folder for the pictures."),
                                 QStringLiteral("folder"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("Of the window: en, de."),
                                      QStringLiteral("code"), QStringLiteral("en"));
    const QCommandLineOption themes(QStringLiteral("themes"), QStringLiteral("Separated by commas."),
                                    QStringLiteral("names"), QStringLiteral("light,dark"));
    const QCommandLineOption sizes(QStringLiteral("sizes"), QStringLiteral("Separated by commas."),
                                   QStringLiteral("sizes"), QStringLiteral("900x600,1280x800,1920x1080"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("Beginnings of the screens' names."),
                                  QStringLiteral("names"));
    const QCommandLineOption media(QStringLiteral("media"), QStringLiteral("Folder to add instead of made clips."),
                                   QStringLiteral("folder"));
    parser.addOptions({out, language, themes, sizes, only, media});
    parser.process(app);
    const QList<QSize> windows = sizesFrom(parser.value(sizes));
    if (!parser.isSet(out) || windows.isEmpty()) {
        std::fprintf(stderr, "--out FOLDER and --sizes WIDTHxHEIGHT,... are needed; the least is 720x480.\n");
        return 2;
    }

    const QString code = parser.value(language);
    const QList<Language> known = languages();
    if (std::none_of(known.begin(), known.end(), [&code](const Language &one) { return one.code == code; })) {
        std::printf("Skipped: the language \"%s\" is not in the program.\n", qUtf8Printable(code));
        return 0;
    }
    QLocale::setDefault(QLocale(code == QLatin1String("en") ? QStringLiteral("en_GB") : code));
    useLanguage(code);
    screenshots::Camera camera(QDir(parser.value(out)).absolutePath(), code,
                               parser.value(themes).split(u',', Qt::SkipEmptyParts), windows,
                               parser.value(only).split(u',', Qt::SkipEmptyParts));
    const QString problem = screenshots::Tour(camera, parser.value(media)).run();
    if (!problem.isEmpty())
        std::fprintf(stderr, "%s\n", qUtf8Printable(problem));
    const bool written = camera.writeContactSheets();
    std::printf("%d pictures of %s are in %s\n", camera.count(), qUtf8Printable(code),
                qUtf8Printable(parser.value(out)));
    return problem.isEmpty() && written ? 0 : 1;
}
