// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/s3_keys.h"

#include "app/backend/cloud/account_book.h"
#include "app/platform/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>

namespace reelyard
{

namespace
{

constexpr qint64 largestFileBytes = 1'000'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(S3Keys)
};

QString variable(std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const QString value = qEnvironmentVariable(name); !value.isEmpty())
            return value;
    }
    return {};
}

using Profile = QHash<QString, QString>;

/// What a file says of a profile, added to what is known. Lines that are moved in belong to the value above them and
/// are none of the profile's own.
void readProfile(const QString &path, const QStringList &sections, Profile &profile)
{
    const auto content = readFile(path, largestFileBytes);
    if (!content)
        return; // most have none: what is missing then is said
    bool isOurs = false;
    for (const QString &line : QString::fromUtf8(*content).split(u'\n')) {
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(u'#') || text.startsWith(u';') || line.at(0).isSpace())
            continue;
        if (text.startsWith(u'[')) {
            isOurs = sections.contains(text.section(u']', 0, 0).mid(1).simplified());
            continue;
        }
        if (isOurs && text.contains(u'='))
            profile.insert(text.section(u'=', 0, 0).trimmed().toLower(), text.section(u'=', 1).trimmed());
    }
}

Profile profileNamed(const QString &name)
{
    const auto file = [](const char *variableName, const char *usual) {
        const QString path = qEnvironmentVariable(variableName);
        return path.isEmpty() ? QDir::home().filePath(QLatin1String(usual)) : path;
    };
    QStringList sections{QStringLiteral("profile ") + name};
    if (name == QLatin1String("default"))
        sections << name;
    Profile profile;
    readProfile(file("AWS_CONFIG_FILE", ".aws/config"), sections, profile);
    readProfile(file("AWS_SHARED_CREDENTIALS_FILE", ".aws/credentials"), {name}, profile);
    return profile;
}

Error noKeys(const QString &bucket, const QString &profile)
{
    return {ErrorClass::Configuration,
            QStringLiteral("account.s3-keys"),
            Words::tr(
                "There are no keys for s3://%1. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write them to the "
                "profile \"%2\" in ~/.aws/credentials.")
                .arg(bucket, profile),
            {}};
}

} // namespace

bool isBucketLink(QStringView source)
{
    return source.startsWith(QLatin1String(s3Scheme), Qt::CaseInsensitive);
}

Result<S3Account> s3AccountFor(const QString &bucket)
{
    QString name = variable({"AWS_PROFILE", "AWS_DEFAULT_PROFILE"});
    if (name.isEmpty())
        name = QStringLiteral("default");
    const Profile profile = profileNamed(name);
    const auto either = [&profile](std::initializer_list<const char *> variables, const char *entry) {
        const QString value = variable(variables);
        return value.isEmpty() ? profile.value(QLatin1String(entry)) : value;
    };
    S3Account account;
    account.bucket = bucket;
    account.accessKey = variable({"AWS_ACCESS_KEY_ID"});
    account.secretKey = variable({"AWS_SECRET_ACCESS_KEY"});
    account.sessionToken = variable({"AWS_SESSION_TOKEN"});
    if (account.accessKey.isEmpty() && account.secretKey.isEmpty()) { // a key and its token come from one place
        account.accessKey = profile.value(QStringLiteral("aws_access_key_id"));
        account.secretKey = profile.value(QStringLiteral("aws_secret_access_key"));
        account.sessionToken = profile.value(QStringLiteral("aws_session_token"));
    }
    if (account.accessKey.isEmpty() || account.secretKey.isEmpty())
        return noKeys(bucket, name);
    account.region = either({"AWS_REGION", "AWS_DEFAULT_REGION"}, "region");
    const QString endpoint = either({"AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"}, "endpoint_url");
    account.pathStyle = !endpoint.isEmpty();
    account.endpoint =
        QUrl(endpoint.isEmpty() ? QStringLiteral("https://s3.%1.amazonaws.com")
                                      .arg(account.region.isEmpty() ? QStringLiteral("us-east-1") : account.region)
                                : endpoint);
    const bool isSafe = account.endpoint.scheme() == QLatin1String("https") ||
                        (account.endpoint.scheme() == QLatin1String("http") && isLoopback(account.endpoint));
    if (!isSafe || account.endpoint.host().isEmpty())
        return Error{
            ErrorClass::Configuration,
            QStringLiteral("account.s3-endpoint"),
            Words::tr("The storage's address (AWS_ENDPOINT_URL, or endpoint_url of the profile) has to begin with "
                      "https://; http:// is for this computer alone."),
            {}};
    return account;
}

QString openedBucketLink(const QString &source, Timestamp now)
{
    if (!isBucketLink(source))
        return source;
    const auto location = parseS3Location(source);
    const auto account = location ? s3AccountFor(location->bucket) : Result<S3Account>(location.error());
    if (!account)
        return source;
    const QUrl link = presigned(*account, "GET", location->key, s3LinkValidity, now);
    return link.isEmpty() ? source : link.toString(QUrl::FullyEncoded);
}

} // namespace reelyard
