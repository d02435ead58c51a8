// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/s3_answers.h"
#include "app/backend/cloud/s3_signature.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace reelyard;
using namespace std::chrono_literals;

namespace
{

constexpr Timestamp may24(1'369'353'600'000); // 2013-05-24 00:00:00 UTC
constexpr qint64 mebi = qint64{1} << 20;

// Of "Signature Calculations for the Authorization Header" and "Authenticating Requests: Using Query Parameters" in the
// API reference of S3.
S3Account exampleAccount()
{
    S3Account account;
    account.endpoint = QUrl(QStringLiteral("https://s3.amazonaws.com"));
    account.region = QStringLiteral("us-east-1");
    account.bucket = QStringLiteral("examplebucket");
    account.accessKey = QStringLiteral("AKIAIOSFODNN7EXAMPLE");
    account.secretKey = QStringLiteral("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    account.pathStyle = false;
    return account;
}

S3Account account(const char *endpoint, const char *bucket = "bucket", bool pathStyle = true)
{
    S3Account made = exampleAccount();
    made.endpoint = QUrl(QString::fromUtf8(endpoint));
    made.bucket = QString::fromUtf8(bucket);
    made.pathStyle = pathStyle;
    return made;
}

QByteArray sha256(const QByteArray &payload)
{
    return QCryptographicHash::hash(payload, QCryptographicHash::Sha256).toHex();
}

QByteArray valueOf(const S3Headers &headers, const QByteArray &name)
{
    QByteArrayList found;
    for (const auto &[header, value] : headers) {
        if (header.compare(name, Qt::CaseInsensitive) == 0)
            found.append(value);
    }
    return found.join(" AND ");
}

QByteArray signatureOf(const S3Headers &headers)
{
    const QByteArray authorization = valueOf(headers, "Authorization");
    return authorization.mid(authorization.lastIndexOf('=') + 1);
}

QByteArray signedNames(const S3Headers &headers)
{
    const QByteArray rest = valueOf(headers, "Authorization").split(',').value(1);
    return rest.mid(rest.indexOf('=') + 1);
}

// As QNetworkAccessManager writes the first line of a request.
QByteArray onTheWire(const QUrl &url)
{
    return url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::NormalizePathSegments | QUrl::FullyEncoded);
}

QByteArray listing(const QByteArray &content)
{
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>bucket</Name>)" +
           content + "</ListBucketResult>";
}

QByteArray object(const QByteArray &key, const QByteArray &size = "1")
{
    return "<Contents><Key>" + key + "</Key><Size>" + size + "</Size></Contents>";
}

QByteArray errorBody(const QByteArray &code, const QByteArray &message = "a message")
{
    return R"(<?xml version="1.0" encoding="UTF-8"?><Error><Code>)" + code + "</Code><Message>" + message +
           "</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>";
}

QStringList keysOf(const S3Listing &list)
{
    QStringList keys;
    for (const S3Object &one : list.objects)
        keys.append(one.key);
    return keys;
}

} // namespace

class TestS3 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "JST-9"); // what is UTC must not become local
    }

    void signsAsThePublishedExamples_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QString>("key");
        QTest::addColumn<S3Items>("query");
        QTest::addColumn<S3Headers>("extra");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("GET object with a range")
            << QByteArray("GET") << QStringLiteral("test.txt") << S3Items() << S3Headers{{"Range", "bytes=0-9"}}
            << QByteArray() << QByteArray("host;range;x-amz-content-sha256;x-amz-date")
            << QByteArray("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        QTest::newRow("PUT object") << QByteArray("PUT") << QStringLiteral("test$file.text") << S3Items()
                                    << S3Headers{{"x-amz-storage-class", "REDUCED_REDUNDANCY"},
                                                 {"Date", "Fri, 24 May 2013 00:00:00 GMT"}}
                                    << QByteArray("Welcome to Amazon S3.")
                                    << QByteArray("date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class")
                                    << QByteArray("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
        QTest::newRow("GET bucket lifecycle")
            << QByteArray("GET") << QString() << S3Items{{QStringLiteral("lifecycle"), QString()}} << S3Headers()
            << QByteArray() << QByteArray("host;x-amz-content-sha256;x-amz-date")
            << QByteArray("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
        QTest::newRow("list objects") << QByteArray("GET") << QString()
                                      << S3Items{{QStringLiteral("prefix"), QStringLiteral("J")},
                                                 {QStringLiteral("max-keys"), QStringLiteral("2")}}
                                      // the signature sorts them
                                      << S3Headers() << QByteArray()
                                      << QByteArray("host;x-amz-content-sha256;x-amz-date")
                                      << QByteArray("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }
    void signsAsThePublishedExamples()
    {
        QFETCH(const QByteArray, verb);
        QFETCH(const QString, key);
        QFETCH(const S3Items, query);
        QFETCH(const S3Headers, extra);
        QFETCH(const QByteArray, payload);
        QFETCH(const QByteArray, names);
        QFETCH(const QByteArray, signature);
        const QUrl url = s3Url(exampleAccount(), key, query);
        QCOMPARE(url.host(), QStringLiteral("examplebucket.s3.amazonaws.com"));
        const S3Headers headers = signedHeaders(exampleAccount(), verb, url, sha256(payload), extra, may24 + 999ms);
        QCOMPARE(valueOf(headers, "Authorization"),
                 "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=" +
                     names + ", Signature=" + signature);
        QCOMPARE(valueOf(headers, "x-amz-date"), QByteArray("20130524T000000Z"));
        QCOMPARE(valueOf(headers, "x-amz-content-sha256"), sha256(payload));
        for (const auto &[name, value] : extra)
            QCOMPARE(valueOf(headers, name), value);
        QCOMPARE(headers.size(), extra.size() + 3);
    }

    void presignsAsThePublishedExample()
    {
        const QUrl url = presigned(exampleAccount(), "GET", QStringLiteral("test.txt"), 24h, may24);
        QCOMPARE(url.toString(QUrl::FullyEncoded),
                 QStringLiteral("https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                                "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                                "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                                "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"));
    }

    // The signatures are those of botocore 1.43.11 for the same requests.
    void signsAsBotocore_data()
    {
        QTest::addColumn<S3Account>("account");
        QTest::addColumn<QString>("key");
        QTest::addColumn<S3Items>("query");
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<QByteArray>("presignature");
        const QString odd = QString::fromUtf8("Фильмы/a b+c%20?#&=;~'(1)*.mkv");
        S3Account temporary = account("http://localhost:9000");
        temporary.sessionToken = QStringLiteral("tok/+= x");
        temporary.region.clear();
        QTest::newRow("odd key") << account("http://localhost:9000") << odd << S3Items{}
                                 << QByteArray("c394e3361f296cb35d6d64a85879b38ce4c57072d7e16cd49af0e32bb7ffd5ae")
                                 << QByteArray("789a014bc7156f54678e18bdf5cb34fde0956b2be56212daa8f37e6bfa21d8ba");
        QTest::newRow("odd key in a host")
            << account("https://s3.example.org", "bucket", false) << odd << S3Items{}
            << QByteArray("1d85576152146bd97e4c7833c60feb3eb8c68906d4fd5894ec451d7ecee41cd7")
            << QByteArray("c6e2d9e35c7a3c0fda1f3bd566934cf29787a3a2ddfe8a0ebb7922912a6fe7a3");
        QTest::newRow("IPv6") << account("http://[::1]:9000/base/") << QStringLiteral("k") << S3Items{}
                              << QByteArray("0a84ff94b58d7029956093cc3eabb1f5364eca69fda2fa6c7117ecf2dd30baaa")
                              << QByteArray("9ffb326445bf3dcd4423b14530128ade65cc252c7d7ff3021fe61a3c8bf8c33a");
        QTest::newRow("temporary keys, no region")
            << temporary << odd << S3Items{}
            << QByteArray("33967ec67562fb3c449ee130dd8b467727dd25232624455de5dbeb280454e957")
            << QByteArray("a773937c751aa8ac4725da781aee347dce5c51364c04a616e9405600b03798d4");
        QTest::newRow("query whose order is that of its encoding")
            << account("https://h") << QStringLiteral("k")
            << S3Items{{QStringLiteral("partNumber"), QStringLiteral("7")},
                       {QStringLiteral("a-"), QStringLiteral("1")},
                       {QStringLiteral("a"), odd},
                       {QStringLiteral("B"), QStringLiteral("2")}}
            << QByteArray("00044bfba8110b0aece5f96cc3ac5ae3c859080c49ee1c2f7aabb903676f3232")
            << QByteArray("754f903f3264fec66e5e98f6c71f02656055f3a2d408a9d59afaea02dfbac219");
    }
    void signsAsBotocore()
    {
        QFETCH(const S3Account, account);
        QFETCH(const QString, key);
        QFETCH(const S3Items, query);
        const QUrl url = s3Url(account, key, query);
        QTEST(
            signatureOf(signedHeaders(account, "PUT", url, s3UnsignedPayload, {{"Content-Type", "video/mp4"}}, may24)),
            "signature");
        const QByteArray link = presigned(account, "PUT", key, 1h, may24, query).toEncoded();
        QTEST(link.mid(link.lastIndexOf('=') + 1), "presignature");
    }

    void addressesAreEncodedAsTheyAreSigned_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("path");
        const auto row = [](const char *name, const QString &key, const QByteArray &path) {
            QTest::newRow(name) << key << path;
        };
        row("plain", QStringLiteral("a/b-c_d.e~f"), "a/b-c_d.e~f");
        row("space", QStringLiteral("a b"), "a%20b");
        row("plus", QStringLiteral("a+b"), "a%2Bb");
        row("percent", QStringLiteral("100% %41%2F"), "100%25%20%2541%252F");
        row("query and fragment", QStringLiteral("a?b#c"), "a%3Fb%23c");
        row("Cyrillic", QString::fromUtf8("Ёж"), "%D0%81%D0%B6");
        row("beyond the basic plane", QString::fromUtf8("😀"), "%F0%9F%98%80");
        row("decomposed stays so", QString::fromUtf8("e\u0301"), "e%CC%81");
        row("byte order mark stays", QString(QChar(0xFEFF)) + u'a', "%EF%BB%BFa");
        row("not a character", QString(QChar(0xFFFF)), "%EF%BF%BF");
        row("control", QStringLiteral("a\nb\tc"), "a%0Ab%09c");
        row("sub-delimiters", QStringLiteral("!$&'()*,;=:@"), "%21%24%26%27%28%29%2A%2C%3B%3D%3A%40");
        row("unsafe", QStringLiteral("\"<>[]\\^`{|}"), "%22%3C%3E%5B%5D%5C%5E%60%7B%7C%7D");
        row("slashes are counted", QStringLiteral("/a//b/"), "/a//b/");
        row("dots that are no folder", QStringLiteral(".ab/..b/c..../..."), ".ab/..b/c..../...");
    }
    void addressesAreEncodedAsTheyAreSigned()
    {
        QFETCH(const QString, key);
        QFETCH(const QByteArray, path);
        QCOMPARE(onTheWire(s3Url(account("https://h"), key)), "/bucket/" + path);
        const QByteArray value = QByteArray(path).replace('/', "%2F");
        QCOMPARE(onTheWire(s3Url(account("https://h"), {}, {{key, key}})), "/bucket?" + value + '=' + value);
        const QUrl inHost = s3Url(account("https://h", "bucket", false), key);
        QCOMPARE(onTheWire(inHost), (key.startsWith(u'/') ? "/bucket/" : "/") + path);
        QCOMPARE(inHost.host(), key.startsWith(u'/') ? QStringLiteral("h") : QStringLiteral("bucket.h"));
    }

    void findsTheBucket_data()
    {
        QTest::addColumn<S3Account>("account");
        QTest::addColumn<QByteArray>("ofKey");
        QTest::addColumn<QByteArray>("ofBucket");
        const auto row = [](const char *name, const S3Account &made, const QByteArray &ofKey,
                            const QByteArray &ofBucket) { QTest::newRow(name) << made << ofKey << ofBucket; };
        row("path", account("https://h"), "https://h/bucket/k", "https://h/bucket");
        row("host", account("https://h", "bucket", false), "https://bucket.h/k", "https://bucket.h/");
        row("port", account("http://h:9000"), "http://h:9000/bucket/k", "http://h:9000/bucket");
        row("port of the scheme", account("https://h:443/"), "https://h/bucket/k", "https://h/bucket");
        row("port of the other scheme", account("https://h:80/"), "https://h:80/bucket/k", "https://h:80/bucket");
        row("leading path", account("https://h/s3%20x/"), "https://h/s3%20x/bucket/k", "https://h/s3%20x/bucket");
        row("leading path and host", account("https://h/s3", "bucket", false), "https://bucket.h/s3/k",
            "https://bucket.h/s3/");
        row("more than an endpoint", account("https://me:pw@h/?x=1#y"), "https://h/bucket/k", "https://h/bucket");
        row("international host", account("https://münchen.example"), "https://xn--mnchen-3ya.example/bucket/k",
            "https://xn--mnchen-3ya.example/bucket");
        row("capitals are no host", account("https://h", "Bucket", false), "https://h/Bucket/k", "https://h/Bucket");
        row("dots are in no certificate", account("https://h", "a.b", false), "https://h/a.b/k", "https://h/a.b");
        row("underscores are no host", account("https://h", "a_b", false), "https://h/a_b/k", "https://h/a_b");
        row("below an IPv4 address", account("http://127.0.0.1:1", "bucket", false), "http://127.0.0.1:1/bucket/k",
            "http://127.0.0.1:1/bucket");
        row("below an IPv6 address", account("http://[::1]:1", "bucket", false), "http://[::1]:1/bucket/k",
            "http://[::1]:1/bucket");
        const QByteArray longest(63, 'b');
        row("as long as a host's part", account("https://h", longest.constData(), false), "https://" + longest + ".h/k",
            "https://" + longest + ".h/");
        const QByteArray longer(64, 'b');
        row("longer than a host's part", account("https://h", longer.constData(), false), "https://h/" + longer + "/k",
            "https://h/" + longer);
        row("no bucket", account("https://h", "", false), "", "https://h/");
    }
    void findsTheBucket()
    {
        QFETCH(const S3Account, account);
        QTEST(s3Url(account, QStringLiteral("k")).toEncoded(), "ofKey");
        QTEST(s3Url(account, {}).toEncoded(), "ofBucket");
    }

    void makesNoAddressThatWouldLeadElsewhere_data()
    {
        QTest::addColumn<S3Account>("account");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("code"); // of checkS3Key
        const S3Account good = account("https://h");
        QTest::newRow("up") << good << QStringLiteral("a/../../other/x") << QStringLiteral("s3.key-dots");
        QTest::newRow("here") << good << QStringLiteral("./a") << QStringLiteral("s3.key-dots");
        QTest::newRow("last") << good << QStringLiteral("a/..") << QStringLiteral("s3.key-dots");
        QTest::newRow("long") << good << QString(1025, u'x') << QStringLiteral("s3.key-too-long");
        QTest::newRow("long in bytes") << good << QString(513, QChar(0x416)) << QStringLiteral("s3.key-too-long");
        QTest::newRow("no endpoint") << account("") << QStringLiteral("a") << QString();
        QTest::newRow("no host") << account("https:///x") << QStringLiteral("a") << QString();
        QTest::newRow("no scheme") << account("storage.example") << QStringLiteral("a") << QString();
        QTest::newRow("other scheme") << account("ftp://h") << QStringLiteral("a") << QString();
    }
    void makesNoAddressThatWouldLeadElsewhere()
    {
        QFETCH(const S3Account, account);
        QFETCH(const QString, key);
        QFETCH(const QString, code);
        QVERIFY(s3Url(account, key).isEmpty());
        QVERIFY(presigned(account, "GET", key, 1h, may24).isEmpty());
        const auto checked = checkS3Key(key);
        QCOMPARE(checked.has_value(), code.isEmpty());
        QCOMPARE(checked.error().code, code);
        if (!code.isEmpty())
            QCOMPARE(checked.error().errorClass, ErrorClass::Permanent);
    }

    // Versions of Qt differ in what they take for a dot.
    void everyKeyIsRefusedOrSentWhole()
    {
        const QString letters = QString::fromUtf8("./aЁ");
        int refused = 0;
        int sent = 0;
        for (int number = 0; number < 4 * 4 * 4 * 4 * 4 * 4; ++number) {
            QString key;
            for (int rest = number, i = 0; i < 6; ++i, rest /= 4)
                key += letters.at(rest % 4);
            const QByteArray path = key.toUtf8().toPercentEncoding("/");
            if (!checkS3Key(key)) {
                ++refused;
                QVERIFY2(('/' + path).contains("/."), path.constData());
                continue;
            }
            ++sent;
            QCOMPARE(onTheWire(s3Url(account("https://h"), key)), "/bucket/" + path);
            QVERIFY(onTheWire(s3Url(account("https://h", "bucket", false), key)).endsWith('/' + path));
        }
        QVERIFY2(refused > 0 && sent > 2000, qPrintable(QStringLiteral("%1 %2").arg(refused).arg(sent)));
    }

    void theLongestKeyIsUsable()
    {
        QVERIFY(checkS3Key(QString(1024, u'x')));
        QVERIFY(!s3Url(account("https://h"), QString(512, QChar(0x416))).isEmpty());
    }

    void signsTheHostThatIsSent()
    {
        // Two endpoints differ for the storage where "Host" does, and only there.
        const auto signatureAt = [](const char *endpoint) {
            const S3Account at = account(endpoint);
            return signatureOf(signedHeaders(at, "GET", s3Url(at, QStringLiteral("k")), s3UnsignedPayload, {}, may24));
        };
        QCOMPARE(signatureAt("https://h:443"), signatureAt("https://h"));
        QCOMPARE(signatureAt("http://h:80"), signatureAt("https://h"));
        QCOMPARE(signatureAt("https://H"), signatureAt("https://h"));
        QVERIFY(signatureAt("https://h:9000") != signatureAt("https://h"));
        QVERIFY(signatureAt("https://g") != signatureAt("https://h"));
    }

    void everythingThatIsSaidIsSigned_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("verb") << QByteArray("PUT") << QStringLiteral("k") << QByteArray("p") << QByteArray("r") << 0LL;
        QTest::newRow("key") << QByteArray("GET") << QStringLiteral("K") << QByteArray("p") << QByteArray("r") << 0LL;
        QTest::newRow("body") << QByteArray("GET") << QStringLiteral("k") << QByteArray("q") << QByteArray("r") << 0LL;
        QTest::newRow("header") << QByteArray("GET") << QStringLiteral("k") << QByteArray("p") << QByteArray("s")
                                << 0LL;
        QTest::newRow("time") << QByteArray("GET") << QStringLiteral("k") << QByteArray("p") << QByteArray("r") << 1LL;
    }
    void everythingThatIsSaidIsSigned()
    {
        QFETCH(const QByteArray, verb);
        QFETCH(const QString, key);
        QFETCH(const QByteArray, payload);
        QFETCH(const QByteArray, range);
        QFETCH(const qint64, seconds);
        const S3Account at = account("https://h");
        const auto plain =
            signedHeaders(at, "GET", s3Url(at, QStringLiteral("k")), sha256("p"), {{"Range", "r"}}, may24);
        const auto changed = signedHeaders(at, verb, s3Url(at, key), sha256(payload), {{"Range", range}},
                                           may24 + std::chrono::seconds(seconds));
        QVERIFY(signatureOf(changed) != signatureOf(plain));
    }

    void headersAreSentAsTheyAreSigned()
    {
        const S3Account at = account("https://h");
        const QUrl url = s3Url(at, QStringLiteral("k"));
        const S3Headers messy{{" X-Amz-Meta-B ", "  two\r\nX-Evil:   1 "}, {"Content-Type", "video/mp4"}};
        const S3Headers tidy{{"content-type", "video/mp4"}, {"x-amz-meta-b", "two X-Evil: 1"}};
        const auto headers = signedHeaders(at, "PUT", url, s3UnsignedPayload, messy, may24);
        QCOMPARE(valueOf(headers, "x-amz-meta-b"), QByteArray("two X-Evil: 1"));
        QCOMPARE(signedNames(headers), QByteArray("content-type;host;x-amz-content-sha256;x-amz-date;x-amz-meta-b"));
        QCOMPARE(signatureOf(headers), signatureOf(signedHeaders(at, "PUT", url, s3UnsignedPayload, tidy, may24)));
    }

    void headersOfTheSignatureCannotBeGiven()
    {
        const S3Account at = account("https://h");
        const QUrl url = s3Url(at, QStringLiteral("k"));
        const S3Headers own{{"Host", "evil"}, {"X-Amz-Date", "20000101T000000Z"}, {"authorization", "x"}};
        QCOMPARE(signedHeaders(at, "GET", url, s3UnsignedPayload, own, may24),
                 signedHeaders(at, "GET", url, s3UnsignedPayload, {}, may24));
    }

    void aHeaderThatComesTwiceIsSignedAsOne()
    {
        const S3Account at = account("https://h");
        const QUrl url = s3Url(at, QStringLiteral("k"));
        const auto twice =
            signedHeaders(at, "GET", url, s3UnsignedPayload, {{"x-amz-a", "1"}, {"X-Amz-A", "2"}}, may24);
        const auto once = signedHeaders(at, "GET", url, s3UnsignedPayload, {{"x-amz-a", "1,2"}}, may24);
        QCOMPARE(signatureOf(twice), signatureOf(once));
        QCOMPARE(valueOf(twice, "x-amz-a"), QByteArray("1 AND 2"));
    }

    void temporaryKeysSendTheirToken()
    {
        S3Account at = account("https://h");
        const QUrl url = s3Url(at, QStringLiteral("k"));
        QCOMPARE(valueOf(signedHeaders(at, "GET", url, s3UnsignedPayload, {}, may24), "x-amz-security-token"),
                 QByteArray());
        QVERIFY(!presigned(at, "GET", QStringLiteral("k"), 1h, may24).toEncoded().contains("X-Amz-Security-Token"));
        at.sessionToken = QStringLiteral("to+ken/=");
        const auto headers = signedHeaders(at, "GET", url, s3UnsignedPayload, {}, may24);
        QCOMPARE(valueOf(headers, "x-amz-security-token"), QByteArray("to+ken/="));
        QCOMPARE(signedNames(headers), QByteArray("host;x-amz-content-sha256;x-amz-date;x-amz-security-token"));
        QVERIFY(presigned(at, "GET", QStringLiteral("k"), 1h, may24)
                    .toEncoded()
                    .contains("&X-Amz-Security-Token=to%2Bken%2F%3D&"));
    }

    void noSecretIsSent()
    {
        const S3Account at = exampleAccount();
        const QUrl url = s3Url(at, QStringLiteral("k"));
        QByteArray all = presigned(at, "GET", QStringLiteral("k"), 1h, may24).toEncoded();
        for (const auto &[name, value] : signedHeaders(at, "GET", url, s3UnsignedPayload, {}, may24))
            all += name + value;
        QVERIFY(!QByteArray::fromPercentEncoding(all).contains(at.secretKey.toUtf8()));
    }

    void validityStaysWithinItsBounds_data()
    {
        QTest::addColumn<qint64>("asked");
        QTest::addColumn<qint64>("given");
        QTest::newRow("a week") << 604'800LL << 604'800LL;
        QTest::newRow("longer") << 604'801LL << 604'800LL;
        QTest::newRow("a second") << 1LL << 1LL;
        QTest::newRow("none") << 0LL << 1LL;
        QTest::newRow("negative") << -5LL << 1LL;
    }
    void validityStaysWithinItsBounds()
    {
        QFETCH(const qint64, asked);
        QFETCH(const qint64, given);
        const QUrl url =
            presigned(account("https://h"), "GET", QStringLiteral("k"), std::chrono::seconds(asked), may24);
        QVERIFY(url.toEncoded().contains("&X-Amz-Expires=" + QByteArray::number(given) + '&'));
    }

    void readsLocations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("bucket");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *text, const char *bucket, const char *key) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(bucket) << QString::fromUtf8(key);
        };
        row("s3://bucket", "bucket", "");
        row("s3://bucket/", "bucket", "");
        row("S3://bucket/a/b.mov", "bucket", "a/b.mov");
        row("s3://bucket/folder/", "bucket", "folder/");
        row("s3://bucket//a", "bucket", "/a");
        row("s3://my-b.u_cket9/Фильм 1%20?#+.mov ", "my-b.u_cket9", "Фильм 1%20?#+.mov ");
    }
    void readsLocations()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, bucket);
        QFETCH(const QString, key);
        const auto location = parseS3Location(text);
        QVERIFY(location);
        QCOMPARE(location->bucket, bucket);
        QCOMPARE(location->key, key);
    }

    void refusesWhatIsNoLocation_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        for (const char *text : {"", "s3:", "s3://", "s3:///key", "s3:/bucket/key", "https://bucket/key", "bucket/key",
                                 " s3://bucket", "s3://bu cket/k", "s3://ab/k", "s3://-bucket/k", "s3://me@bucket/k",
                                 "s3://bucket:9000/k", "s3://bucket?x", "s3://бакет/k"})
            QTest::newRow(text) << QString::fromUtf8(text) << QStringLiteral("s3.address");
        QTest::newRow("up") << QStringLiteral("s3://bucket/../other/k") << QStringLiteral("s3.key-dots");
    }
    void refusesWhatIsNoLocation()
    {
        QFETCH(const QString, text);
        const auto location = parseS3Location(text);
        QVERIFY(!location);
        QTEST(location.error().code, "code");
        QCOMPARE(location.error().errorClass, ErrorClass::Permanent);
        QVERIFY(!location.error().sentence.isEmpty());
    }

    void readsAListing()
    {
        const auto list = readS3Listing(listing(R"(<Prefix></Prefix><KeyCount>2</KeyCount><MaxKeys>2</MaxKeys>
            <IsTruncated>true</IsTruncated><NextContinuationToken>1ueGcxLPRx1Tr/XYExHnhb=</NextContinuationToken>
            <Contents><Key>a &amp; b+%41.mov</Key><LastModified>2009-10-12T17:50:30.250Z</LastModified>
              <ETag>&quot;fba9dede5f27731c9771645a39863328-3&quot;</ETag><Size>5497558138880</Size>
              <Owner><ID>x</ID><DisplayName>y</DisplayName></Owner><StorageClass>STANDARD</StorageClass></Contents>
            <Contents><Key> Ёж </Key><Size>0</Size></Contents>
            <CommonPrefixes><Prefix>folder/</Prefix></CommonPrefixes>)"));
        QVERIFY(list);
        const std::vector<S3Object> expected{{QStringLiteral("a & b+%41.mov"), qint64{5} << 40,
                                              QStringLiteral("fba9dede5f27731c9771645a39863328-3"),
                                              Timestamp(1'255'369'830'250)},
                                             {QString::fromUtf8(" Ёж "), 0, {}, std::nullopt}};
        QVERIFY(list->objects == expected);
        QCOMPARE(list->folders, QStringList{QStringLiteral("folder/")});
        QCOMPARE(list->nextToken, QStringLiteral("1ueGcxLPRx1Tr/XYExHnhb="));
    }

    void readsTheLastPageOfAListing()
    {
        const auto list = readS3Listing(
            listing("<IsTruncated>false</IsTruncated><NextContinuationToken>x</NextContinuationToken>" + object("a")));
        QVERIFY(list);
        QCOMPARE(keysOf(*list), QStringList{QStringLiteral("a")});
        QCOMPARE(list->nextToken, QString());
        const auto empty = readS3Listing(listing(""));
        QVERIFY(empty);
        QVERIFY(empty->objects.empty());
    }

    void decodesKeysThatAreSaidToBeEncoded_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        QTest::addColumn<QString>("key");
        QTest::newRow("AWS space") << QByteArray("a+b") << QStringLiteral("a b");
        QTest::newRow("other space") << QByteArray("a%20b") << QStringLiteral("a b");
        QTest::newRow("plus") << QByteArray("a%2Bb") << QStringLiteral("a+b");
        QTest::newRow("percent") << QByteArray("100%25") << QStringLiteral("100%");
        QTest::newRow("slashes") << QByteArray("a/b%2Fc") << QStringLiteral("a/b/c");
        QTest::newRow("Cyrillic") << QByteArray("%D0%81%d0%b6") << QString::fromUtf8("Ёж");
        QTest::newRow("not in XML") << QByteArray("a%01%0A") << QStringLiteral("a\u0001\n");
        QTest::newRow("not encoded at all") << QByteArray("100% Ёж") << QString::fromUtf8("100% Ёж");
    }
    void decodesKeysThatAreSaidToBeEncoded()
    {
        QFETCH(const QByteArray, encoded);
        QFETCH(const QString, key);
        const QByteArray content =
            object(encoded) + "<CommonPrefixes><Prefix>" + encoded + "</Prefix></CommonPrefixes>";
        const auto list = readS3Listing(listing("<EncodingType>url</EncodingType>" + content));
        QVERIFY(list);
        QCOMPARE(keysOf(*list), QStringList{key});
        QCOMPARE(list->folders, QStringList{key});
        const auto plain = readS3Listing(listing(content));
        QVERIFY(plain);
        QCOMPARE(keysOf(*plain), QStringList{QString::fromUtf8(encoded)});
    }

    void readsTimes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("milliseconds"); // -1: none
        QTest::newRow("UTC") << QByteArray("2009-10-12T17:50:30.000Z") << 1'255'369'830'000LL;
        QTest::newRow("seconds") << QByteArray("2009-10-12T17:50:30Z") << 1'255'369'830'000LL;
        QTest::newRow("no zone") << QByteArray("2009-10-12T17:50:30.000") << 1'255'369'830'000LL;
        QTest::newRow("other zone") << QByteArray("2009-10-12T19:50:30+02:00") << 1'255'369'830'000LL;
        QTest::newRow("none") << QByteArray() << -1LL;
        QTest::newRow("nonsense") << QByteArray("yesterday") << -1LL;
        QTest::newRow("no such day") << QByteArray("2009-02-30T00:00:00Z") << -1LL;
    }
    void readsTimes()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const qint64, milliseconds);
        const auto list = readS3Listing(
            listing("<Contents><Key>a</Key><Size>1</Size><LastModified>" + text + "</LastModified></Contents>"));
        QVERIFY(list);
        QCOMPARE(list->objects.front().modified.value_or(-1ms).count(), milliseconds);
    }

    void readsAnUploadId()
    {
        const auto id = readS3UploadId("<InitiateMultipartUploadResult><Bucket>b</Bucket><Key>k</Key><UploadId>\n"
                                       "VXBsb2FkIElE+/=-_.</UploadId></InitiateMultipartUploadResult>");
        QVERIFY(id);
        QCOMPARE(*id, QStringLiteral("VXBsb2FkIElE+/=-_."));
    }

    void readsParts()
    {
        const auto page = readS3Parts(R"(<?xml version="1.0"?><s3:ListPartsResult xmlns:s3="urn:x">
            <s3:NextPartNumberMarker>10000</s3:NextPartNumberMarker><s3:IsTruncated>true</s3:IsTruncated>
            <s3:Part><s3:PartNumber>10000</s3:PartNumber><s3:ETag>bbb</s3:ETag><s3:Size>5368709120</s3:Size></s3:Part>
            <s3:Part><s3:PartNumber>1</s3:PartNumber><s3:ETag>"aaa"</s3:ETag><s3:Size>5</s3:Size></s3:Part>
            </s3:ListPartsResult>)");
        QVERIFY(page);
        const std::vector<S3Part> expected{{1, QStringLiteral("aaa"), 5},
                                           {10'000, QStringLiteral("bbb"), s3LargestPartBytes}};
        QVERIFY(page->parts == expected);
        QCOMPARE(page->nextMarker, 10'000);
        const auto last = readS3Parts("<ListPartsResult><NextPartNumberMarker>3</NextPartNumberMarker>"
                                      "<IsTruncated>false</IsTruncated></ListPartsResult>");
        QVERIFY(last);
        QVERIFY(last->parts.empty());
        QCOMPARE(last->nextMarker, 0);
    }

    void readsTheEndOfAnUpload()
    {
        const auto etag = readS3Completion("  \n <?xml version=\"1.0\"?>\n   <CompleteMultipartUploadResult>"
                                           "<ETag>\"3858f62230ac3c915f300c664312c11f-9\"</ETag>"
                                           "</CompleteMultipartUploadResult>\n");
        QVERIFY(etag);
        QCOMPARE(*etag, QStringLiteral("3858f62230ac3c915f300c664312c11f-9"));
    }

    void anErrorMayComeAsSuccess_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<ErrorClass>("errorClass");
        QTest::newRow("InternalError") << QByteArray("InternalError") << ErrorClass::Transient;
        QTest::newRow("SlowDown") << QByteArray("SlowDown") << ErrorClass::RateLimited;
        QTest::newRow("AccessDenied") << QByteArray("AccessDenied") << ErrorClass::Permanent;
        QTest::newRow("unknown") << QByteArray("Whatever") << ErrorClass::Transient;
    }
    void anErrorMayComeAsSuccess()
    {
        QFETCH(const QByteArray, code);
        QFETCH(const ErrorClass, errorClass);
        // After minutes in which only spaces came.
        const QByteArray body = QByteArray(100, ' ') + errorBody(code);
        for (const Error &error : {readS3Completion(body).error(), readS3Listing(body).error(),
                                   readS3Parts(body).error(), readS3UploadId(body).error()}) {
            QCOMPARE(error.errorClass, errorClass);
            QVERIFY(error.detail.contains(QString::fromLatin1(code)));
        }
    }

    void writesTheEndOfAnUpload()
    {
        QCOMPARE(s3CompletionBody({{2, QStringLiteral("\"b&b\""), 7}, {1, QStringLiteral("aa"), 0}}),
                 QByteArray(R"(<?xml version="1.0" encoding="UTF-8"?>)"
                            R"(<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">)"
                            R"(<Part><PartNumber>1</PartNumber><ETag>&quot;aa&quot;</ETag></Part>)"
                            R"(<Part><PartNumber>2</PartNumber><ETag>&quot;b&amp;b&quot;</ETag></Part>)"
                            "</CompleteMultipartUpload>\n"));
    }

    void etagsLoseTheirQuotes_data()
    {
        QTest::addColumn<QString>("etag");
        QTest::addColumn<QString>("plain");
        QTest::newRow("quoted") << QStringLiteral("\"a-1\"") << QStringLiteral("a-1");
        QTest::newRow("bare") << QStringLiteral(" a-1 ") << QStringLiteral("a-1");
        QTest::newRow("weak") << QStringLiteral("W/\"a\"") << QStringLiteral("a");
        QTest::newRow("one quote") << QStringLiteral("\"") << QStringLiteral("\"");
        QTest::newRow("empty") << QString() << QString();
    }
    void etagsLoseTheirQuotes()
    {
        QFETCH(const QString, etag);
        QTEST(plainEtag(etag), "plain");
    }

    void refusesAnswersThatCannotBeUsed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("reason"); // where it is ours to find
        const auto row = [](const char *name, const QByteArray &body, const char *reason = "") {
            QTest::newRow(name) << body << QString::fromLatin1(reason);
        };
        row("nothing", "");
        row("spaces", "  \n ");
        row("no XML", "Service is being upgraded");
        row("HTML", "<!DOCTYPE html><html><body>Log in<br></body></html>", "DOCTYPE");
        row("cut", listing(object("a")).chopped(9));
        row("two roots", listing("") + "<a/>");
        row("crossed", "<ListBucketResult><a></ListBucketResult></a>");
        row("other root", "<Whatever/>", "Whatever");
        row("bad UTF-8", listing(object("a\xff\xfe")));
        row("control character", listing(object("a&#1;b")));
        row("unknown entity", listing(object("&a;")));
        row("zero byte", listing(object(QByteArray("a\0b", 3))), "zero byte");
        row("UTF-16", QByteArray(reinterpret_cast<const char *>(u"<ListBucketResult/>"), 38), "zero byte");
        row("entities that multiply",
            "<!DOCTYPE a [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" +
                listing(object("&b;")),
            "DOCTYPE");
        row("deep", listing(QByteArray("<a>").repeated(32) + QByteArray("</a>").repeated(32)), "nested");
        row("very deep", QByteArray("<a>").repeated(2'000'000), "nested");
        row("many elements", listing(QByteArray("<a/>").repeated(200'000)), "elements");
        QByteArray attributes;
        for (int i = 0; i < 500'000; ++i)
            attributes += " a" + QByteArray::number(i) + "=''";
        row("many attributes", "<a" + attributes + "/>", "without a tag");
        row("some attributes",
            listing("<x a='' b='' c='' d='' e='' f='' g='' h='' i='' j='' k='' l='' m='' n='' o='' "
                    "p='' q=''/>"),
            "attributes");
        QByteArray namespaces;
        for (int i = 0; i < 500; ++i)
            namespaces += " xmlns:a" + QByteArray::number(i) + "='urn:x'";
        row("many namespaces", "<a" + namespaces + "/>", "attributes");
        const QByteArray prefix(40'000, 'p');
        row("long prefix", '<' + prefix + ":a xmlns:" + prefix + "='x'></" + prefix + ":a>", "without a tag");
        row("large", listing(object("a") + QByteArray("<a>0123456789abcdef</a>").repeated(400'000)), "bytes");
        row("object without name", listing("<Contents><Size>1</Size></Contents>"), "without name or size");
        row("object without size", listing("<Contents><Key>a</Key></Contents>"), "without name or size");
        row("negative size", listing(object("a", "-1")), "without name or size");
        row("size beyond all", listing(object("a", "99999999999999999999")), "without name or size");
        row("size in words", listing(object("a", "big")), "without name or size");
        row("goes on, no token", listing("<IsTruncated>true</IsTruncated>" + object("a")), "no token");
    }
    void refusesAnswersThatCannotBeUsed()
    {
        QFETCH(const QByteArray, body);
        QElapsedTimer timer;
        timer.start();
        const auto list = readS3Listing(body);
        QVERIFY(!list);
        QCOMPARE(list.error().errorClass, ErrorClass::Transient);
        QCOMPARE(list.error().code, QStringLiteral("s3.answer"));
        QVERIFY(!list.error().sentence.isEmpty());
        QFETCH(const QString, reason);
        QVERIFY2(list.error().detail.contains(reason), qPrintable(list.error().detail));
        QVERIFY2(list.error().detail.size() < 1000, qPrintable(list.error().detail));
        QVERIFY2(timer.elapsed() < 20'000,
                 qPrintable(QString::number(timer.elapsed()))); // bounded, also when sanitized
    }

    void aPageAsLargeAsTheyComeIsRead()
    {
        // 1000 keys of 1024 bytes, of which each is written as 6.
        const auto list = readS3Listing(listing(object(QByteArray("&quot;").repeated(1024)).repeated(1000)));
        QVERIFY(list);
        QCOMPARE(list->objects.size(), std::size_t{1000});
        QCOMPARE(list->objects.back().key, QString(1024, u'"'));
    }

    void elementsAreReadUpToTheirDepth()
    {
        // 32 with the root.
        QVERIFY(readS3Listing(listing(QByteArray("<a>").repeated(31) + QByteArray("</a>").repeated(31))));
    }

    void refusesUnusablePartLists_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray part = "<Part><PartNumber>2</PartNumber><ETag>a</ETag><Size>1</Size></Part>";
        const auto row = [](const char *name, const QByteArray &content) { QTest::newRow(name) << content; };
        row("number 0", "<Part><PartNumber>0</PartNumber><ETag>a</ETag><Size>1</Size></Part>");
        row("number 10001", "<Part><PartNumber>10001</PartNumber><ETag>a</ETag><Size>1</Size></Part>");
        row("number that wraps", "<Part><PartNumber>4294967297</PartNumber><ETag>a</ETag><Size>1</Size></Part>");
        row("no number", "<Part><ETag>a</ETag><Size>1</Size></Part>");
        row("no ETag", "<Part><PartNumber>1</PartNumber><ETag>\"\"</ETag><Size>1</Size></Part>");
        row("no size", "<Part><PartNumber>1</PartNumber><ETag>a</ETag></Part>");
        row("goes on from nowhere", part + "<IsTruncated>true</IsTruncated>");
        row("goes on from before",
            part + "<IsTruncated>true</IsTruncated><NextPartNumberMarker>1</NextPartNumberMarker>");
        row("goes on without an end", "<IsTruncated>true</IsTruncated><NextPartNumberMarker>5</NextPartNumberMarker>");
    }
    void refusesUnusablePartLists()
    {
        QFETCH(const QByteArray, content);
        const auto list = readS3Parts("<ListPartsResult>" + content + "</ListPartsResult>");
        QVERIFY(!list);
        QCOMPARE(list.error().code, QStringLiteral("s3.answer"));
    }

    void refusesAnUploadWithoutId()
    {
        QCOMPARE(
            readS3UploadId("<InitiateMultipartUploadResult><UploadId/></InitiateMultipartUploadResult>").error().code,
            QStringLiteral("s3.answer"));
    }

    void errorsHaveTheirClass_data()
    {
        QTest::addColumn<QByteArray>("s3Code");
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorClass>("errorClass");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *s3Code, int status, ErrorClass errorClass, const char *code) {
            QTest::addRow("%s %d", s3Code, status)
                << QByteArray(s3Code) << status << errorClass << QString::fromLatin1(code);
        };
        row("SlowDown", 503, ErrorClass::RateLimited, "s3.rate-limited");
        row("SlowDown", 400, ErrorClass::RateLimited, "s3.rate-limited");
        row("ServiceUnavailable", 503, ErrorClass::RateLimited, "s3.rate-limited");
        row("TooManyRequests", 429, ErrorClass::RateLimited, "s3.rate-limited");
        row("Whatever", 429, ErrorClass::RateLimited, "s3.rate-limited");
        row("Whatever", 503, ErrorClass::RateLimited, "s3.rate-limited");
        row("InternalError", 500, ErrorClass::Transient, "s3.server-error");
        row("Whatever", 500, ErrorClass::Transient, "s3.server-error");
        row("Whatever", 502, ErrorClass::Transient, "s3.server-error");
        row("TemporaryRedirect", 307, ErrorClass::Transient, "s3.server-error");
        row("RequestTimeout", 400, ErrorClass::Transient, "s3.connection");
        row("Whatever", 408, ErrorClass::Transient, "s3.connection");
        row("BadDigest", 400, ErrorClass::Transient, "s3.connection");
        row("AccessDenied", 403, ErrorClass::Permanent, "account.forbidden");
        row("Whatever", 401, ErrorClass::Permanent, "account.forbidden");
        row("InvalidAccessKeyId", 403, ErrorClass::Permanent, "account.access-key");
        row("SignatureDoesNotMatch", 403, ErrorClass::Permanent, "account.secret-key");
        row("ExpiredToken", 400, ErrorClass::Permanent, "account.token");
        row("RequestTimeTooSkewed", 403, ErrorClass::Permanent, "s3.clock");
        row("NoSuchBucket", 404, ErrorClass::Permanent, "s3.no-bucket");
        row("NoSuchKey", 404, ErrorClass::Permanent, "s3.no-object");
        row("Whatever", 404, ErrorClass::Permanent, "s3.no-object");
        row("NoSuchUpload", 404, ErrorClass::Transient, "s3.no-upload");
        row("EntityTooLarge", 400, ErrorClass::Permanent, "s3.too-large");
        row("PermanentRedirect", 301, ErrorClass::Permanent, "s3.region");
        row("QuotaExceeded", 403, ErrorClass::Resource, "s3.full");
        row("Whatever", 507, ErrorClass::Resource, "s3.full");
        row("Whatever", 400, ErrorClass::Permanent, "s3.refused");
        row("NotImplemented", 501, ErrorClass::Permanent, "s3.refused");
    }
    void errorsHaveTheirClass()
    {
        QFETCH(const QByteArray, s3Code);
        QFETCH(const int, status);
        const Error error = s3Error(status, errorBody(s3Code));
        QTEST(error.errorClass, "errorClass");
        QTEST(error.code, "code");
        QVERIFY(error.sentence.endsWith(u'.'));
        QVERIFY(!error.sentence.contains(QString::fromLatin1(s3Code))); // which is for the log
        QCOMPARE(error.detail, QStringLiteral("HTTP %1, %2: a message (RequestId 4442587FB7D0A2F9)")
                                   .arg(status)
                                   .arg(QString::fromLatin1(s3Code)));
    }

    void anErrorWithoutABodyIsItsStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorClass>("errorClass");
        QTest::newRow("HEAD of what is not there") << 404 << QByteArray() << ErrorClass::Permanent;
        QTest::newRow("HEAD of what is not allowed") << 403 << QByteArray() << ErrorClass::Permanent;
        QTest::newRow("a proxy's page") << 502 << QByteArray("<html><body>Bad\nGateway<br></html>")
                                        << ErrorClass::Transient;
        QTest::newRow("a proxy's limit") << 503 << QByteArray(9'000'000, 'x') << ErrorClass::RateLimited;
        QTest::newRow("cut error") << 403 << errorBody("SlowDown").left(90) << ErrorClass::Permanent;
        QTest::newRow("other XML") << 400 << QByteArray("<a><Code>SlowDown</Code></a>") << ErrorClass::Permanent;
    }
    void anErrorWithoutABodyIsItsStatus()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        const Error error = s3Error(status, body);
        QTEST(error.errorClass, "errorClass");
        QVERIFY(error.detail.startsWith(QStringLiteral("HTTP %1: ").arg(status).trimmed()));
        QVERIFY(error.detail.size() < 600);
        QVERIFY(!error.detail.contains(u'\n'));
        QVERIFY(!error.sentence.isEmpty());
    }

    void errorsSayWhatHelps()
    {
        QVERIFY(s3Error(403, errorBody("RequestTimeTooSkewed"))
                    .sentence.startsWith(QLatin1String("This computer's clock is wrong")));
        const Error region = s3Error(400, "<Error><Code>AuthorizationHeaderMalformed</Code>"
                                          "<Region>eu-west-1</Region></Error>");
        QCOMPARE(region.sentence, QStringLiteral("The bucket is in the region eu-west-1, and another one is set."));
        QCOMPARE(s3Error(403, "<Error><Code>AccessDenied</Code><Region>eu-west-1</Region></Error>").sentence,
                 s3Error(403, errorBody("AccessDenied")).sentence);
    }

    // The answer to a wrong signature repeats what was signed, which can hold a session token.
    void detailsLeaveOutWhatWasSigned()
    {
        const Error error =
            s3Error(403, "<Error><Code>SignatureDoesNotMatch</Code><Message>m</Message><CanonicalRequest>"
                         "x-amz-security-token:TOKEN</CanonicalRequest></Error>");
        QCOMPARE(error.code, QStringLiteral("account.secret-key"));
        QVERIFY(!error.detail.contains(QLatin1String("TOKEN")));
    }

    void plansParts_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<qint64>("part");
        QTest::newRow("empty") << 0LL << 8 * mebi;
        QTest::newRow("one byte") << 1LL << 8 * mebi;
        QTest::newRow("10,000 parts of 8 MiB") << 80'000 * mebi << 8 * mebi;
        QTest::newRow("a byte more") << 80'000 * mebi + 1 << 9 * mebi;
        QTest::newRow("1 TiB") << (qint64{1} << 40) << 105 * mebi;
        QTest::newRow("the most") << s3LargestObjectBytes << 525 * mebi;
    }
    void plansParts()
    {
        QFETCH(const qint64, size);
        QFETCH(const qint64, part);
        const auto planned = partSizeFor(size);
        QVERIFY(planned);
        QCOMPARE(*planned, part);
        QVERIFY(*planned >= s3SmallestPartBytes && *planned <= s3LargestPartBytes);
        QVERIFY(*planned * s3MostParts >= size);
    }

    void refusesFilesThatS3CannotHold()
    {
        QCOMPARE(partSizeFor(s3LargestObjectBytes + 1).error().code, QStringLiteral("s3.too-large"));
        QCOMPARE(partSizeFor(s3LargestObjectBytes + 1).error().errorClass, ErrorClass::Permanent);
        QCOMPARE(partSizeFor(std::numeric_limits<qint64>::max()).error().errorClass, ErrorClass::Permanent);
        QCOMPARE(partSizeFor(-1).error().errorClass, ErrorClass::Internal);
    }

    // Whatever is cut off, changed, put in or taken out: a value, or an error that says something.
    void damagedAnswersAreErrorsOrValues()
    {
        const QByteArray whole = listing("<EncodingType>url</EncodingType><IsTruncated>true</IsTruncated>"
                                         "<NextContinuationToken>t</NextContinuationToken><!-- c --><![CDATA[d]]>" +
                                         object("a%20&amp;&#x416;", "12"));
        QVERIFY(readS3Listing(whole));
        const auto isSound = [](const QByteArray &body) {
            const auto list = readS3Listing(body);
            const auto parts = readS3Parts(body);
            return (list || !list.error().code.isEmpty()) && !parts && !parts.error().sentence.isEmpty() &&
                   !s3Error(400, body).code.isEmpty();
        };
        for (qsizetype length = 0; length < whole.size(); ++length) {
            QVERIFY(!readS3Listing(whole.left(length)));
            QVERIFY(isSound(whole.mid(length)));
        }
        QRandomGenerator random(20130524);
        const QByteArray pieces = "<>&;\"'=/!?[]-:%\0\xff x1";
        for (int round = 0; round < 5000; ++round) {
            QByteArray damaged = whole;
            for (int changes = random.bounded(1, 5); changes > 0; --changes) {
                const qsizetype at = random.bounded(static_cast<int>(damaged.size()));
                const char piece = pieces.at(random.bounded(static_cast<int>(pieces.size())));
                switch (random.bounded(3)) {
                case 0:
                    damaged[at] = piece;
                    break;
                case 1:
                    damaged.insert(at, piece);
                    break;
                case 2:
                    damaged.remove(at, random.bounded(1, 20));
                    break;
                }
            }
            QVERIFY2(isSound(damaged), damaged.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestS3)
#include "test_s3.moc"
