// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/autostart.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

using namespace reelyard;

class TestAutostart : public QObject
{
    Q_OBJECT

    static QByteArray execOf(const QByteArray &entry)
    {
        for (const QByteArray &line : entry.split('\n')) {
            if (line.startsWith("Exec="))
                return line.mid(5);
        }
        return {};
    }

private slots:
    void init()
    {
        qunsetenv("APPIMAGE");
        QStandardPaths::setTestModeEnabled(true);
    }

    void aDesktopEntryNamesTheProgramInBackground_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QByteArray>("exec");
        QTest::newRow("plain") << QByteArray("/usr/bin/reelyard") << QByteArray("\"/usr/bin/reelyard\" --background");
        QTest::newRow("blank") << QByteArray("/opt/my tools/reelyard")
                               << QByteArray("\"/opt/my tools/reelyard\" --background");
        QTest::newRow("field code") << QByteArray("/opt/100%f/reelyard")
                                    << QByteArray("\"/opt/100%%f/reelyard\" --background");
        QTest::newRow("quote") << QByteArray("/opt/a\"b/reelyard")
                               << QByteArray("\"/opt/a\\\\\"b/reelyard\" --background");
        QTest::newRow("dollar") << QByteArray("/opt/$HOME/r") << QByteArray("\"/opt/\\\\$HOME/r\" --background");
        QTest::newRow("backslash") << QByteArray("/opt/a\\b/r") << QByteArray("\"/opt/a\\\\\\\\b/r\" --background");
        QTest::newRow("not UTF-8") << QByteArray("/opt/caf\xe9/r") << QByteArray("\"/opt/caf\xe9/r\" --background");
    }
    void aDesktopEntryNamesTheProgramInBackground()
    {
        QFETCH(const QByteArray, program);
        const QByteArray entry = desktopEntryFor(pathFromBytes(program));
        QTEST(execOf(entry), "exec");
        QVERIFY(entry.startsWith("[Desktop Entry]\nType=Application\n"));
        QVERIFY(isDesktopEntryOn(entry));
    }

    void desktopsSwitchAnEntryOff()
    {
        const QByteArray entry = desktopEntryFor(QStringLiteral("/usr/bin/reelyard"));
        QVERIFY(!isDesktopEntryOn(entry + "Hidden=true\n"));
        QByteArray gnome = entry;
        gnome.replace("X-GNOME-Autostart-enabled=true", "X-GNOME-Autostart-enabled=false");
        QVERIFY(!isDesktopEntryOn(gnome));
        QVERIFY(!isDesktopEntryOn({}));
    }

    void aLaunchAgentIsAPropertyList()
    {
        const QString program = QStringLiteral("/Applications/Tom & Jo <2>.app/Contents/MacOS/reelyard");
        QXmlStreamReader reader(launchAgentFor(program));
        QStringList strings;
        QStringList keys;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == QLatin1String("string"))
                strings << reader.readElementText();
            else if (reader.name() == QLatin1String("key"))
                keys << reader.readElementText();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(keys.contains(QStringLiteral("RunAtLoad")));
        const auto place = strings.indexOf(program);
        QVERIFY(place >= 0);
        QCOMPARE(strings.value(place + 1), QStringLiteral("--background"));
    }

    void windowsRunsAQuotedCommand()
    {
        const QString command = runCommandFor(QStringLiteral("/Program Files/Reelyard/reelyard.exe"));
        QVERIFY(command.startsWith(u'"'));
        QVERIFY(command.endsWith(QStringLiteral("reelyard.exe\" --background")));
    }

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    void switchedOnAndOffForThisUser()
    {
        const QString file = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                             QStringLiteral("/autostart/reelyard.desktop");
        QFile::remove(file);
        QVERIFY(!startsAtLogin());
        QVERIFY(setStartsAtLogin(true));
        QVERIFY(startsAtLogin());
        QFile entry(file);
        QVERIFY(entry.open(QIODevice::ReadOnly));
        QVERIFY(execOf(entry.readAll()).contains(QCoreApplication::applicationFilePath().toUtf8()));
        QVERIFY(setStartsAtLogin(false));
        QVERIFY(!startsAtLogin());
        QVERIFY(!QFile::exists(file));
        QVERIFY(setStartsAtLogin(false)); // once more is no error

        qputenv("APPIMAGE", "/home/me/Reelyard.AppImage");
        QVERIFY(setStartsAtLogin(true));
        QFile image(file);
        QVERIFY(image.open(QIODevice::ReadOnly));
        QCOMPARE(execOf(image.readAll()), QByteArray("\"/home/me/Reelyard.AppImage\" --background"));
        QVERIFY(QFile::remove(file));
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
        QVERIFY(QDir().mkpath(config));
        QFile inTheWay(config + QStringLiteral("/autostart"));
        QDir(inTheWay.fileName()).removeRecursively();
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const auto written = setStartsAtLogin(true);
        QVERIFY(!written);
        QVERIFY(!written.error().sentence.isEmpty());
        QVERIFY(!startsAtLogin());
        QVERIFY(inTheWay.remove());
    }
#endif
};

QTEST_GUILESS_MAIN(TestAutostart)
#include "test_autostart.moc"
