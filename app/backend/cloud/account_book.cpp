// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/account_book.h"

#include "app/backend/cloud/s3_signature.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QSettings>

#include <algorithm>

namespace reelyard
{

namespace
{

constexpr qsizetype longestName = 100;
constexpr std::size_t largestKeyBytes = 4096;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Accounts)
};

Error wrong(const char *code, const QString &sentence)
{
    return {ErrorClass::Configuration, QString::fromLatin1(code), sentence, {}};
}

bool isName(const QString &name)
{
    return !name.isEmpty() && name.size() <= longestName && name == name.trimmed() && name.isValidUtf16() &&
           std::all_of(name.begin(), name.end(), [](QChar c) { return c.category() != QChar::Other_Control; });
}

} // namespace

QString Account::secretName() const
{
    return name + u' ' + baseUrl.adjusted(QUrl::RemovePath).toString(QUrl::FullyEncoded);
}

QStringList webhookFields()
{
    return {QStringLiteral("webhook"), QStringLiteral("webhook_url")};
}

QString missingPathHint(const QUrl &url)
{
    if (!url.path().isEmpty() && url.path() != QLatin1String("/"))
        return {};
    return Words::tr(
        "The address has no path. Most services want one, as in https://api.ffhub.io/v1: where jobs are refused, "
        "remove the account and add it with the whole address.");
}

bool isLoopback(const QUrl &url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

Result<QUrl> accountUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return wrong("account.url", Words::tr("This is no address such as https://api.ffhub.io/v1."));
    if (url.scheme() != QLatin1String("https") && !(url.scheme() == QLatin1String("http") && isLoopback(url)))
        return wrong("account.url",
                     Words::tr("An account's address has to begin with https://; http:// is for this computer alone."));
    if (!url.userInfo().isEmpty() || text.contains(u'@'))
        return wrong("account.url", Words::tr("An account's address holds no user and no password."));
    if (url.hasQuery() || url.hasFragment())
        return wrong("account.url", Words::tr("An account's address ends before any ? or #."));
    return url;
}

Result<QString> uploadPlace(const QString &text)
{
    if (text.isEmpty())
        return QString();
    constexpr qsizetype roomForName = 100; // of the 1024 that a key may have
    const auto location = parseS3Location(text);
    if (!location || location->key.toUtf8().size() > 1024 - roomForName)
        return wrong("account.upload-to",
                     Words::tr("A place to upload to looks like s3://bucket/folder. %1")
                         .arg(location ? Words::tr("This one is too long.") : location.error().sentence));
    QString prefix = location->key;
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    return QStringLiteral("s3://") + location->bucket + (prefix.isEmpty() ? QString() : u'/' + prefix);
}

Result<void> checkAccountKey(const Secret &key)
{
    const QByteArrayView bytes = key.view();
    if (key.isEmpty() || key.size() > largestKeyBytes ||
        !std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c <= '~'; }))
        return wrong("account.key-unusable",
                     Words::tr("This is no key: one is made of letters, digits and signs without spaces."));
    return {};
}

AccountBook AccountBook::load()
{
    AccountBook book;
    QSettings settings;
    const int count = settings.beginReadArray(QStringLiteral("accounts"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const auto url = accountUrl(settings.value(QStringLiteral("url")).toString());
        const auto place = secretPlaceFromText(settings.value(QStringLiteral("key")).toString());
        if (!url || !place)
            continue;
        const Account account{settings.value(QStringLiteral("name")).toString(), *url,
                              settings.value(QStringLiteral("webhookField")).toString(), *place,
                              settings.value(QStringLiteral("uploadTo")).toString()};
        if (book.check(account))
            book.m_accounts.push_back(account);
    }
    settings.endArray();
    book.m_default = settings.value(QStringLiteral("cloud/defaultAccount")).toString();
    return book;
}

const Account *AccountBook::find(const QString &name) const
{
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(),
                                    [&name](const Account &account) { return account.name == name; });
    return found != m_accounts.end() ? &*found : nullptr;
}

const Account *AccountBook::defaultAccount() const
{
    return find(m_default);
}

Error AccountBook::unknown(const QString &name)
{
    return wrong("account.unknown", Words::tr("There is no account \"%1\".").arg(name));
}

Result<void> AccountBook::check(const Account &account) const
{
    if (!isName(account.name))
        return wrong(
            "account.name",
            Words::tr("An account's name has 1 to %1 characters, without spaces around them.").arg(longestName));
    if (find(account.name))
        return wrong("account.taken",
                     Words::tr("There is an account \"%1\" already: remove it first.").arg(account.name));
    if (!webhookFields().contains(account.webhookField))
        return wrong("account.webhook",
                     Words::tr("The webhook field is one of: %1.").arg(webhookFields().join(QLatin1String(", "))));
    const auto place = uploadPlace(account.uploadTo);
    return place ? Result<void>() : place.error();
}

Result<void> AccountBook::add(const Account &account)
{
    if (auto checked = check(account); !checked)
        return checked;
    m_accounts.push_back(account);
    if (m_accounts.size() == 1)
        m_default = account.name;
    return save();
}

Result<void> AccountBook::replace(const QString &name, const Account &account)
{
    const auto place = std::find_if(m_accounts.begin(), m_accounts.end(),
                                    [&name](const Account &known) { return known.name == name; });
    if (place == m_accounts.end())
        return unknown(name);
    AccountBook others = *this;
    std::erase_if(others.m_accounts, [&name](const Account &known) { return known.name == name; });
    if (auto checked = others.check(account); !checked)
        return checked;
    *place = account;
    if (m_default == name)
        m_default = account.name;
    return save();
}

Result<void> AccountBook::remove(const QString &name)
{
    const Account *account = find(name);
    if (!account)
        return unknown(name);
    m_accounts.erase(m_accounts.begin() + (account - m_accounts.data()));
    if (m_default == name)
        m_default = m_accounts.size() == 1 ? m_accounts.front().name : QString();
    return save();
}

Result<void> AccountBook::setDefault(const QString &name)
{
    if (!find(name))
        return unknown(name);
    m_default = name;
    return save();
}

Result<void> AccountBook::setUploadTo(const QString &name, const QString &uploadTo)
{
    const auto place = uploadPlace(uploadTo);
    const auto account = std::find_if(m_accounts.begin(), m_accounts.end(),
                                      [&name](const Account &known) { return known.name == name; });
    if (!place || account == m_accounts.end())
        return place ? unknown(name) : place.error();
    account->uploadTo = *place;
    return save();
}

Result<void> AccountBook::save() const
{
    QSettings settings;
    settings.remove(QStringLiteral("accounts"));
    settings.beginWriteArray(QStringLiteral("accounts"), static_cast<int>(m_accounts.size()));
    for (int i = 0; i < static_cast<int>(m_accounts.size()); ++i) {
        const Account &account = m_accounts[static_cast<std::size_t>(i)];
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("name"), account.name);
        settings.setValue(QStringLiteral("url"), account.baseUrl.toString(QUrl::FullyEncoded));
        settings.setValue(QStringLiteral("webhookField"), account.webhookField);
        settings.setValue(QStringLiteral("key"), toText(account.secretPlace));
        if (!account.uploadTo.isEmpty())
            settings.setValue(QStringLiteral("uploadTo"), account.uploadTo);
    }
    settings.endArray();
    settings.setValue(QStringLiteral("cloud/defaultAccount"), m_default);
    settings.sync();
    if (settings.status() != QSettings::NoError) {
        return Error{ErrorClass::Permanent, QStringLiteral("account.unwritable"),
                     Words::tr("The settings could not be written, and so the accounts are as they were."),
                     settings.fileName()};
    }
    return {};
}

} // namespace reelyard
