// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/s3_signature.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QTimeZone>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace reelyard
{

namespace
{

constexpr char algorithm[] = "AWS4-HMAC-SHA256";
constexpr qsizetype longestKeyBytes = 1024;

using CanonicalHeaders = std::map<QByteArray, QByteArray>; ///< by lower-case names

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cloud)
};

bool isLetterOrDigit(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z') ||
           (letter >= u'0' && letter <= u'9');
}

// Of storage of any make: some allow capitals and underscores, which AWS does not.
bool isBucket(const QString &name)
{
    return name.size() >= 3 && name.size() <= 255 && isLetterOrDigit(name.front()) &&
           std::all_of(name.begin(), name.end(), [](QChar letter) {
               return isLetterOrDigit(letter) || letter == u'-' || letter == u'_' || letter == u'.';
           });
}

// Host names have no capitals, a certificate for *.endpoint covers no dots, and an address has no names below it.
bool canBePartOfHost(const QString &bucket, const QUrl &endpoint)
{
    const QString host = endpoint.host();
    const bool isAddress = host.contains(u':') || std::all_of(host.begin(), host.end(), [](QChar letter) {
                               return letter == u'.' || (letter >= u'0' && letter <= u'9');
                           });
    const bool isLabel = bucket.size() <= 63 && bucket.front() != u'-' && bucket.back() != u'-' &&
                         std::all_of(bucket.begin(), bucket.end(), [](QChar letter) {
                             return letter == u'-' || (isLetterOrDigit(letter) && !letter.isUpper());
                         });
    return isLabel && !isAddress;
}

QByteArray encoded(const QByteArray &bytes, const QByteArray &kept = {})
{
    return bytes.toPercentEncoding(kept);
}

QByteArray encodedQuery(const S3Items &items)
{
    QByteArray query;
    for (const auto &[name, value] : items) {
        if (!query.isEmpty())
            query += '&';
        query += encoded(name.toUtf8()) + '=' + encoded(value.toUtf8());
    }
    return query;
}

// QNetworkAccessManager takes "." and ".." out of a path, and QUrl 6.4 also takes a folder such as ".a" for one.
bool staysWhole(const QString &key)
{
    QUrl url(QStringLiteral("http://host"));
    url.setPath(QStringLiteral("/bucket/") + QString::fromLatin1(encoded(key.toUtf8(), "/")), QUrl::StrictMode);
    return url.adjusted(QUrl::NormalizePathSegments).path(QUrl::FullyEncoded) == url.path(QUrl::FullyEncoded);
}

// As QNetworkAccessManager writes it.
QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return url.port() < 0 ? host : host + ':' + QByteArray::number(url.port());
}

QByteArray canonicalPath(const QUrl &url)
{
    const QByteArray path = QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1());
    return path.isEmpty() ? QByteArray("/") : encoded(path, "/");
}

// The order is that of the encoded names, then of the encoded values.
QByteArray canonicalQuery(const QUrl &url)
{
    std::vector<std::pair<QByteArray, QByteArray>> items;
    for (const QByteArray &item : url.query(QUrl::FullyEncoded).toLatin1().split('&')) {
        if (item.isEmpty())
            continue;
        const qsizetype sign = item.indexOf('=');
        const QByteArray name = sign < 0 ? item : item.left(sign);
        const QByteArray value = sign < 0 ? QByteArray() : item.mid(sign + 1);
        items.emplace_back(encoded(QByteArray::fromPercentEncoding(name)),
                           encoded(QByteArray::fromPercentEncoding(value)));
    }
    std::sort(items.begin(), items.end());
    QByteArrayList parts;
    for (const auto &[name, value] : items)
        parts.append(name + '=' + value);
    return parts.join('&');
}

QByteArray namesOf(const CanonicalHeaders &headers)
{
    QByteArrayList names;
    for (const auto &header : headers)
        names.append(header.first);
    return names.join(';');
}

QByteArray canonicalRequest(const QByteArray &verb, const QUrl &url, const CanonicalHeaders &headers,
                            const QByteArray &payloadSha256)
{
    QByteArray lines;
    for (const auto &[name, value] : headers)
        lines += name + ':' + value + '\n';
    return QByteArrayList{verb, canonicalPath(url), canonicalQuery(url), lines, namesOf(headers), payloadSha256}.join(
        '\n');
}

QByteArray dateTime(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.count(), QTimeZone::utc())
        .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))
        .toLatin1();
}

QByteArray regionOf(const S3Account &account)
{
    return account.region.isEmpty() ? QByteArray("us-east-1") : account.region.toUtf8();
}

// What the key of a signature is good for: one day, one region.
QByteArray scope(const S3Account &account, Timestamp time)
{
    return dateTime(time).left(8) + '/' + regionOf(account) + "/s3/aws4_request";
}

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

QByteArray signature(const S3Account &account, Timestamp time, const QByteArray &request)
{
    const QByteArray hash = QCryptographicHash::hash(request, QCryptographicHash::Sha256).toHex();
    const QByteArray text = QByteArrayList{algorithm, dateTime(time), scope(account, time), hash}.join('\n');
    const QByteArray ofDay = hmac("AWS4" + account.secretKey.toUtf8(), dateTime(time).left(8));
    const QByteArray key = hmac(hmac(hmac(ofDay, regionOf(account)), "s3"), "aws4_request");
    return hmac(key, text).toHex();
}

} // namespace

Result<S3Location> parseS3Location(const QString &text)
{
    const auto refused = [&text] {
        return Error{ErrorClass::Permanent, QStringLiteral("s3.address"),
                     Words::tr("An address in S3 storage looks like s3://bucket/folder/file."), text};
    };
    const QLatin1String scheme("s3://");
    if (!text.startsWith(scheme, Qt::CaseInsensitive))
        return refused();
    const QString rest = text.mid(scheme.size());
    const qsizetype slash = rest.indexOf(u'/');
    S3Location location;
    location.bucket = slash < 0 ? rest : rest.left(slash);
    location.key = slash < 0 ? QString() : rest.mid(slash + 1);
    if (!isBucket(location.bucket))
        return refused();
    if (const auto usable = checkS3Key(location.key); !usable)
        return usable.error();
    return location;
}

Result<void> checkS3Key(const QString &key)
{
    if (key.toUtf8().size() > longestKeyBytes)
        return Error{ErrorClass::Permanent, QStringLiteral("s3.key-too-long"),
                     Words::tr("The name is too long for S3 storage, which allows 1024 bytes with all folders."), key};
    const QStringList parts = key.split(u'/');
    if (parts.contains(QLatin1String(".")) || parts.contains(QLatin1String("..")) || !staysWhole(key))
        return Error{
            ErrorClass::Permanent, QStringLiteral("s3.key-dots"),
            Words::tr("A name in S3 storage cannot be reached where a folder in it is called \".\" or \"..\", or by a "
                      "dot and one letter."),
            key};
    return {};
}

QUrl s3Url(const S3Account &account, const QString &key, const S3Items &query)
{
    QUrl url = account.endpoint.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    const bool isSecure = url.scheme() == QLatin1String("https");
    if ((!isSecure && url.scheme() != QLatin1String("http")) || url.host().isEmpty() || !checkS3Key(key))
        return {};
    if (account.bucket.isEmpty() && !key.isEmpty())
        return {};
    if (url.port() == (isSecure ? 443 : 80))
        url.setPort(-1); // some proxies take it off "Host", and the signature would be of another
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (!path.endsWith('/'))
        path += '/';
    if (!account.bucket.isEmpty()) {
        // Of "//" at the beginning of a path QNetworkAccessManager sends one.
        if (!account.pathStyle && !key.startsWith(u'/') && canBePartOfHost(account.bucket, url))
            url.setHost(account.bucket + u'.' + url.host());
        else
            path += encoded(account.bucket.toUtf8()) + (key.isEmpty() ? "" : "/");
    }
    path += encoded(key.toUtf8(), "/");
    url.setPath(QString::fromLatin1(path), QUrl::StrictMode);
    if (!query.isEmpty())
        url.setQuery(QString::fromLatin1(encodedQuery(query)), QUrl::StrictMode);
    return url;
}

S3Headers signedHeaders(const S3Account &account, const QByteArray &verb, const QUrl &url,
                        const QByteArray &payloadSha256, const S3Headers &extra, Timestamp time)
{
    S3Headers headers{{"x-amz-content-sha256", payloadSha256}, {"x-amz-date", dateTime(time)}};
    if (!account.sessionToken.isEmpty())
        headers.append({"x-amz-security-token", account.sessionToken.toUtf8()});
    CanonicalHeaders canonical(headers.begin(), headers.end());
    canonical.emplace("host", hostHeader(url));
    const CanonicalHeaders own = canonical;
    for (const auto &[name, given] : extra) {
        const QByteArray lower = name.trimmed().toLower();
        if (own.count(lower) > 0 || lower == "authorization")
            continue;
        // What is signed has no double space; the same is sent, since not every server makes them single.
        const QByteArray value = given.simplified();
        const auto [there, isNew] = canonical.emplace(lower, value);
        if (!isNew)
            there->second += ',' + value;
        headers.append({name.trimmed(), value});
    }
    const QByteArray request = canonicalRequest(verb, url, canonical, payloadSha256);
    headers.append({"Authorization", QByteArray(algorithm) + " Credential=" + account.accessKey.toUtf8() + '/' +
                                         scope(account, time) + ", SignedHeaders=" + namesOf(canonical) +
                                         ", Signature=" + signature(account, time, request)});
    return headers;
}

QUrl presigned(const S3Account &account, const QByteArray &verb, const QString &key, std::chrono::seconds validity,
               Timestamp time, const S3Items &extraQuery)
{
    const auto seconds = std::clamp(validity, std::chrono::seconds(1), s3LongestValidity);
    S3Items query = extraQuery;
    query.append({QStringLiteral("X-Amz-Algorithm"), QLatin1String(algorithm)});
    query.append(
        {QStringLiteral("X-Amz-Credential"), account.accessKey + u'/' + QString::fromUtf8(scope(account, time))});
    query.append({QStringLiteral("X-Amz-Date"), QString::fromLatin1(dateTime(time))});
    query.append({QStringLiteral("X-Amz-Expires"), QString::number(seconds.count())});
    if (!account.sessionToken.isEmpty())
        query.append({QStringLiteral("X-Amz-Security-Token"), account.sessionToken});
    query.append({QStringLiteral("X-Amz-SignedHeaders"), QStringLiteral("host")});
    QUrl url = s3Url(account, key, query);
    if (url.isEmpty())
        return {};
    const QByteArray request = canonicalRequest(verb, url, {{"host", hostHeader(url)}}, s3UnsignedPayload);
    url.setQuery(url.query(QUrl::FullyEncoded) + QStringLiteral("&X-Amz-Signature=") +
                     QString::fromLatin1(signature(account, time, request)),
                 QUrl::StrictMode);
    return url;
}

} // namespace reelyard
