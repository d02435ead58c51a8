// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/account_book.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;

class TestAccountBook : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    static QString text(const char *utf8) { return QString::fromUtf8(utf8); }
    static Account account(const char *name, const char *url = "https://api.example.org/v1")
    {
        return {text(name), QUrl(text(url)), text("webhook"), SecretPlace::Vault};
    }
    static QString codeOf(const Result<void> &result) { return result ? QString() : result.error().code; }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir->path());
        QCoreApplication::setOrganizationName(text("Reelyard"));
        QCoreApplication::setApplicationName(text("Reelyard"));
    }

    void addressesFollowTheRules_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isTaken");
        const auto row = [](const char *url, bool isTaken) { QTest::newRow(url) << text(url) << isTaken; };
        row("https://api.ffhub.io/v1", true);
        row("https://api.ffhub.io", true);
        row("HTTPS://API.FFHUB.IO/v1/", true);
        row("https://api.ffhub.io:8443/v1", true);
        row("https://[2001:db8::1]/v1", true);
        row("https://bücher.example/v1", true);
        row("http://localhost:8080/v1", true);
        row("http://127.0.0.1:8080", true);
        row("http://127.1.2.3", true);
        row("http://[::1]:8080/v1", true);
        row("http://api.ffhub.io/v1", false);
        row("http://127.0.0.1.example.org", false);
        row("http://localhost.example.org", false);
        row("http://192.168.1.1", false);
        row("http://10.0.0.1", false);
        row("http://0.0.0.0", false);
        row("http://localhost@api.ffhub.io", false);
        row("https://user@api.ffhub.io", false);
        row("https://user:password@api.ffhub.io", false);
        row("https://@api.ffhub.io", false);
        row("https://api.ffhub.io/v1?key=1", false);
        row("https://api.ffhub.io/v1?", false);
        row("https://api.ffhub.io/v1#top", false);
        row("ftp://api.ffhub.io", false);
        row("file:///etc/passwd", false);
        row("api.ffhub.io/v1", false);
        row("https://", false);
        row("https:///v1", false);
        row("https://api ffhub.io", false);
        row("", false);
    }
    void addressesFollowTheRules()
    {
        QFETCH(const QString, url);
        QFETCH(const bool, isTaken);
        const auto taken = accountUrl(url);
        QCOMPARE(taken.has_value(), isTaken);
        if (!taken) {
            QCOMPARE(taken.error().code, text("account.url"));
            QVERIFY(taken.error().sentence.endsWith(u'.'));
            QVERIFY(!taken.error().sentence.contains(text("password@")));
        }
    }

    void namesFollowTheRules_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("plain") << text("main") << true;
        QTest::newRow("unicode, signs") << text("Büro / \"1\" = 名前 🔑, [x]") << true;
        QTest::newRow("long") << QString(100, u'a') << true;
        QTest::newRow("too long") << QString(101, u'a') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("blank") << text(" ") << false;
        QTest::newRow("spaces around") << text(" a") << false;
        QTest::newRow("line") << text("a\nb") << false;
        QTest::newRow("no text") << QString(QChar(0xd800)) << false;
    }
    void namesFollowTheRules()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, isTaken);
        Account added = account("");
        added.name = name;
        QCOMPARE(codeOf(AccountBook::load().add(added)), isTaken ? QString() : text("account.name"));
        QCOMPARE(AccountBook::load().find(name) != nullptr, isTaken);
    }

    void keysAreWhatFitsIntoAHeader()
    {
        QVERIFY(checkAccountKey(Secret(QByteArrayView("sk-Az09._~+/=!"))));
        for (const QByteArray &key : {QByteArray(), QByteArray("a b"), QByteArray("a\r\nHost: x"), QByteArray("clé"),
                                      QByteArray("a\0b", 3), QByteArray(4097, 'a')})
            QCOMPARE(codeOf(checkAccountKey(Secret(key))), text("account.key-unusable"));
    }

    void anAccountIsReplaced()
    {
        AccountBook book = AccountBook::load();
        QVERIFY(book.add(account("one")));
        QVERIFY(book.add(account("two")));
        Account changed = account("three", "http://localhost:82");
        QVERIFY(book.replace(text("one"), changed));
        QVERIFY(!AccountBook::load().find(text("one")));
        QCOMPARE(AccountBook::load().find(text("three"))->baseUrl, changed.baseUrl);
        QCOMPARE(AccountBook::load().defaultAccount()->name, text("three")); // it stays the one that is used
        changed.name = text("two");
        QCOMPARE(codeOf(book.replace(text("three"), changed)), text("account.taken"));
        QCOMPARE(codeOf(book.replace(text("nobody"), account("four"))), text("account.unknown"));
        QCOMPARE(AccountBook::load().accounts().size(), std::size_t{2});
    }

    void accountsAreRemembered()
    {
        AccountBook book = AccountBook::load();
        QVERIFY(book.accounts().empty() && !book.defaultAccount());
        QVERIFY(book.add(account("one")));
        Account two = account("two", "http://localhost:81");
        two.webhookField = text("webhook_url");
        two.secretPlace = SecretPlace::Keychain;
        QVERIFY(book.add(two));
        QCOMPARE(codeOf(book.add(two)), text("account.taken"));

        book = AccountBook::load();
        QCOMPARE(book.accounts().size(), std::size_t{2});
        QCOMPARE(book.defaultAccount(), book.find(text("one")));
        QCOMPARE(book.find(text("two"))->baseUrl, two.baseUrl);
        QCOMPARE(book.find(text("two"))->webhookField, two.webhookField);
        QCOMPARE(book.find(text("two"))->secretPlace, SecretPlace::Keychain);

        QCOMPARE(codeOf(book.setDefault(text("three"))), text("account.unknown"));
        QVERIFY(book.setDefault(text("two")));
        QCOMPARE(codeOf(book.remove(text("three"))), text("account.unknown"));
        QVERIFY(AccountBook::load().remove(text("two")));
        book = AccountBook::load();
        QCOMPARE(book.accounts().size(), std::size_t{1});
        QCOMPARE(book.defaultAccount(), book.find(text("one"))); // the only one that is left
        QVERIFY(book.remove(text("one")));
        QVERIFY(AccountBook::load().accounts().empty());
        QVERIFY(book.add(account("again")));
        QVERIFY(AccountBook::load().defaultAccount());
    }

    void ofSeveralThatAreLeftNobodyChoseOne()
    {
        AccountBook book = AccountBook::load();
        for (const char *name : {"one", "two", "three"})
            QVERIFY(book.add(account(name)));
        QVERIFY(book.remove(text("two"))); // which was not the default
        QCOMPARE(AccountBook::load().defaultAccount()->name, text("one"));
        QVERIFY(book.add(account("four")));
        QVERIFY(book.remove(text("one")));
        QVERIFY(!AccountBook::load().defaultAccount());
    }

    void anAddressWithoutPathIsRemarkedOn()
    {
        QVERIFY(missingPathHint(QUrl(text("https://api.example.org"))).contains(text("/v1")));
        QVERIFY(!missingPathHint(QUrl(text("https://api.example.org/"))).isEmpty());
        QCOMPARE(missingPathHint(QUrl(text("https://api.example.org/v1"))), QString());
    }

    void anUnknownWebhookFieldIsRefused()
    {
        Account added = account("one");
        added.webhookField = text("hook");
        QCOMPARE(codeOf(AccountBook::load().add(added)), text("account.webhook"));
    }

    // An edited file sends no key to another place, and none in the clear.
    void editedEntriesAreHeldToTheRules()
    {
        QVERIFY(AccountBook::load().add(account("one")));
        const QString before = AccountBook::load().find(text("one"))->secretName();
        QSettings settings;
        const auto edit = [&settings](const char *url) {
            settings.setValue(text("accounts/1/url"), text(url));
            settings.sync();
        };
        edit("https://other.example.org/v1");
        QVERIFY(AccountBook::load().find(text("one"))->secretName() != before);
        edit("https://api.example.org:444/v1");
        QVERIFY(AccountBook::load().find(text("one"))->secretName() != before);
        edit("https://api.example.org/v2");
        QCOMPARE(AccountBook::load().find(text("one"))->secretName(), before);
        edit("http://api.example.org/v1");
        QVERIFY(AccountBook::load().accounts().empty());
    }
};

QTEST_GUILESS_MAIN(TestAccountBook)
#include "test_account_book.moc"
