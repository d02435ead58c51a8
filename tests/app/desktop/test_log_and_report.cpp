// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/diagnostic_report.h"
#include "app/desktop/language.h"
#include "app/desktop/log_file.h"
#include "app/desktop/scrubbed.h"
#include "app/preferences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;

class TestLogAndReport : public QObject
{
    Q_OBJECT

    static QString contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private slots:
    void initTestCase()
    {
        qputenv("USER", "josephine");
        qputenv("REELYARD_API_KEY", "sk-environment-1234");
    }

    void whatIsSecretGoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        const auto row = [](const char *name, const char *text, const char *secret) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(secret);
        };
        row("query of a link", "read https://host/a.mp4?X-Amz-Signature=abcdef123 failed", "abcdef123");
        row("user of a link", "https://jo:pass99word@host/a.mp4", "pass99word");
        row("bearer", "Authorization: Bearer eyJhbGciOi.J9", "eyJhbGciOi");
        row("named key", "api_key=0123456789abcdef and more", "0123456789abcdef");
        row("token in JSON", "{\"token\": \"tok-998877\"}", "tok-998877");
        row("password", "password: hunter22x", "hunter22x");
        row("key of the environment", "sent sk-environment-1234 there", "sk-environment-1234");
        row("user name", "made by josephine today", "josephine");
        row("user name in a path", "/media/josephine/CARD/clip.mov", "josephine");
    }
    void whatIsSecretGoes()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, secret);
        const QString clean = scrubbed(text);
        QVERIFY2(!clean.contains(secret, Qt::CaseInsensitive), qPrintable(clean));
    }

    void whatIsNotStays()
    {
        const QString text = QStringLiteral("The preset Web MP4 1080p took 12 s; keyboard, monkeys and 3 files.");
        QCOMPARE(scrubbed(text), text);
        QCOMPARE(scrubbed(QDir::homePath() + QStringLiteral("/Videos/a.mov")), QStringLiteral("~/Videos/a.mov"));
    }

    void aLogStaysSmallAndKeepsNoSecret()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("logs/reelyard.log"));
        {
            LogFile log(path, 2000);
            for (int i = 0; i < 400; ++i)
                log.write(QStringLiteral("line %1 of https://host/a?signature=s3cr3t%1\nand a second one").arg(i));
        }
        QCOMPARE(QDir(folder.filePath(QStringLiteral("logs"))).entryList(QDir::Files).size(), 3);
        QString all;
        for (const char *suffix : {"", ".1", ".2"}) {
            QVERIFY(QFileInfo(path + QLatin1String(suffix)).size() < 2200);
            all += contentOf(path + QLatin1String(suffix));
        }
        QVERIFY(!all.contains(QStringLiteral("s3cr3t")));
        QVERIFY(all.contains(QStringLiteral("line 399 of https://host/a")));
        for (const QString &line : all.split(u'\n', Qt::SkipEmptyParts))
            QVERIFY2(line.contains(QStringLiteral("and a second one")), qPrintable(line)); // one line each
#ifdef Q_OS_UNIX
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
    }

    void messagesOfQtGoThere()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("reelyard.log"));
        {
            LogFile log(path);
            log.install();
            QTest::ignoreMessage(QtWarningMsg, "something odd");
            qWarning("something odd");
        }
        QVERIFY(contentOf(path).contains(QStringLiteral("warning something odd")));
        QTest::ignoreMessage(QtWarningMsg, "later");
        qWarning("later");
        QVERIFY(!contentOf(path).contains(QStringLiteral("later")));
    }

    void aLogThatCannotBeWrittenHurtsNobody()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        LogFile log(folder.filePath(QStringLiteral("file/reelyard.log")));
        log.write(QStringLiteral("nobody hears it"));
        QVERIFY(!QFile::exists(log.path()));
    }

    void theReportSaysWhatIsThereAndNoSecret()
    {
        Preferences preferences;
        preferences.preset = QStringLiteral("Web MP4 1080p");
        preferences.destination = QDir::homePath() + QStringLiteral("/Videos/Reelyard");
        preferences.afterCommand = QStringLiteral("curl https://hooks.example/very-private");
        preferences.webhooks.publicUrl = QStringLiteral("https://tunnel.example/private-path");
        DiagnosticFacts facts;
        facts.screens = QStringList{QStringLiteral("1920x1080 at 2.0")};
        facts.window = QStringLiteral("dark, xcb");
        facts.counts = {{QStringLiteral("Queued"), 7}};
        facts.queueMode = QStringLiteral("running");
        facts.accounts = 2;
        facts.engine = QJsonObject{{QStringLiteral("ffmpeg"), QStringLiteral("5.1.6")}};
        const QString report = diagnosticReport(facts, preferences);
        for (const char *there : {REELYARD_VERSION, QT_VERSION_STR, "5.1.6", "1920x1080", "Queued: 7", "none found",
                                  "Web MP4 1080p", "~/Videos/Reelyard", "Cloud accounts: 2", "command: set"})
            QVERIFY2(report.contains(QLatin1String(there)), there);
        for (const char *gone : {"very-private", "private-path", "josephine", "sk-environment"})
            QVERIFY2(!report.contains(QLatin1String(gone)), gone);
        QVERIFY(!report.contains(QDir::homePath()));
        facts.engine.reset();
        QVERIFY(diagnosticReport(facts, preferences).contains(QStringLiteral("the worker did not answer")));
    }

    // English needs no file, and a language without one is not offered.
    void onlyWhatCanBeReadIsOffered()
    {
        QCOMPARE(languages().front().code, QStringLiteral("en"));
        for (const Language &language : languages())
            QVERIFY2(language.code == QLatin1String("en") ||
                         QFile::exists(QStringLiteral(":/translations/reelyard_%1.qm").arg(language.code)),
                     qPrintable(language.code));
        QCOMPARE(languageFor(QStringLiteral("tlh"), {QStringLiteral("tlh-QO")}), QStringLiteral("en"));
        QCOMPARE(languageFor(QStringLiteral("en"), {QStringLiteral("de-DE")}), QStringLiteral("en"));
    }
};

QTEST_GUILESS_MAIN(TestLogAndReport)
#include "test_log_and_report.moc"
