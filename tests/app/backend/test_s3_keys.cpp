// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/s3_keys.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;

class TestS3Keys : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    void write(const char *variable, const char *name, const QByteArray &content) const
    {
        const QString path = m_folder->filePath(text(name));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        qputenv(variable, path.toLocal8Bit());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char *name :
             {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_REGION", "AWS_DEFAULT_REGION",
              "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3", "AWS_PROFILE", "AWS_DEFAULT_PROFILE"})
            qunsetenv(name);
        qputenv("AWS_SHARED_CREDENTIALS_FILE", "/nowhere/credentials");
        qputenv("AWS_CONFIG_FILE", "/nowhere/config");
    }

    void withoutKeysThePlacesForThemAreNamed()
    {
        const auto account = s3AccountFor(text("films"));
        QVERIFY(!account);
        QCOMPARE(account.error().errorClass, ErrorClass::Configuration);
        QCOMPARE(account.error().code, text("account.s3-keys"));
        for (const char *place : {"s3://films", "AWS_ACCESS_KEY_ID", "\"default\"", "~/.aws/credentials"})
            QVERIFY2(account.error().sentence.contains(text(place)), qPrintable(account.error().sentence));
    }

    void theProfileThatIsNamedIsTaken()
    {
        write("AWS_SHARED_CREDENTIALS_FILE", "credentials",
              "# keys\n[default]\naws_access_key_id=A1\naws_secret_access_key=S1\r\n"
              "[ films ]\naws_access_key_id = A2\naws_secret_access_key = S/2+=x\naws_session_token = T2\n");
        write("AWS_CONFIG_FILE", "config",
              "[default]\nregion = r1\n[films]\nregion = not-this\n[profile films]\nregion = r2\ns3 =\n"
              "  endpoint_url = http://nested.example.com\n  region = nested\n"
              "endpoint_url = https://storage.example.com\n[profile other]\nregion = r3\n");
        auto account = s3AccountFor(text("b"));
        QVERIFY(account);
        QCOMPARE(
            *account,
            (S3Account{
                QUrl(text("https://s3.r1.amazonaws.com")), text("r1"), text("b"), text("A1"), text("S1"), false, {}}));
        qputenv("AWS_PROFILE", "films");
        account = s3AccountFor(text("b"));
        QVERIFY(account);
        QCOMPARE(*account, (S3Account{QUrl(text("https://storage.example.com")), text("r2"), text("b"), text("A2"),
                                      text("S/2+=x"), true, text("T2")}));
        qputenv("AWS_PROFILE", "nobody");
        QVERIFY(s3AccountFor(text("b")).error().sentence.contains(text("\"nobody\"")));
    }

    void theEnvironmentWins()
    {
        write("AWS_SHARED_CREDENTIALS_FILE", "credentials",
              "[default]\naws_access_key_id = A1\naws_secret_access_key = S1\naws_session_token = T1\n");
        write("AWS_CONFIG_FILE", "config", "[default]\nregion = r1\nendpoint_url = https://one.example.com\n");
        qputenv("AWS_ACCESS_KEY_ID", "A9");
        qputenv("AWS_SECRET_ACCESS_KEY", "S9");
        qputenv("AWS_REGION", "r9");
        qputenv("AWS_ENDPOINT_URL", "https://nine.example.com");
        const auto account = s3AccountFor(text("b"));
        QVERIFY(account);
        // The token belongs to the other key.
        QCOMPARE(*account,
                 (S3Account{
                     QUrl(text("https://nine.example.com")), text("r9"), text("b"), text("A9"), text("S9"), true, {}}));
        qputenv("AWS_SECRET_ACCESS_KEY", ""); // half a key is none, and not completed from elsewhere
        QCOMPARE(s3AccountFor(text("b")).error().code, text("account.s3-keys"));
    }

    void keysGoOverNoOpenLine()
    {
        write("AWS_SHARED_CREDENTIALS_FILE", "credentials",
              "[default]\naws_access_key_id = A1\naws_secret_access_key = S1\nendpoint_url = http://example.com\n");
        QCOMPARE(s3AccountFor(text("b")).error().code, text("account.s3-endpoint"));
        QCOMPARE(openedBucketLink(text("s3://b/key"), {}), text("s3://b/key"));
    }
};

QTEST_GUILESS_MAIN(TestS3Keys)
#include "test_s3_keys.moc"
