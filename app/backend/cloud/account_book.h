// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secrets.h"
#include "models/base/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace reelyard
{

/// An account of a person, without its key.
struct Account {
    QString name;
    QUrl baseUrl;                                     ///< as accountUrl() takes it
    QString webhookField = QStringLiteral("webhook"); ///< of webhookFields()
    SecretPlace secretPlace = SecretPlace::Keychain;  ///< where its key was written
    QString uploadTo = {}; ///< as uploadPlace() makes it; empty: files are uploaded to the service itself

    /// What its key is called there. Holds the origin, so that a key never goes to another one than it was given for.
    QString secretName() const;
};

/// How services name the field for the address that they call when a task is done.
QStringList webhookFields();
/// https, or http to this computer; without user, password, query and fragment. Configuration error "account.url".
Result<QUrl> accountUrl(const QString &text);
/// Where the address has no path, a sentence that it may lack one; else empty.
QString missingPathHint(const QUrl &url);
bool isLoopback(const QUrl &url);
/// "s3://bucket/prefix" without a slash at its end, below which files are uploaded for the service to read; empty stays
/// so. Configuration error "account.upload-to".
Result<QString> uploadPlace(const QString &text);
/// What may go into a header: visible ASCII, at most 4096 bytes. Configuration error "account.key-unusable".
Result<void> checkAccountKey(const Secret &key);

/// The accounts that the user has, in the user's settings; each change is written at once. One of them may be the
/// default, the first that was added unless another is chosen; when it is removed the one that is left is, and of
/// several none. Entries that break the rules are passed over. Main thread.
class AccountBook
{
public:
    static AccountBook load();

    const std::vector<Account> &accounts() const { return m_accounts; }
    const Account *find(const QString &name) const;
    const Account *defaultAccount() const; ///< null: none

    /// Whether add() would take it. Configuration errors "account.name", "account.taken", "account.webhook" and
    /// "account.upload-to".
    Result<void> check(const Account &account) const;
    Result<void> add(const Account &account);
    /// In place of the account of this name, which may get another one; whose key is where is the caller's matter.
    /// Errors as of add(), and "account.unknown".
    Result<void> replace(const QString &name, const Account &account);
    /// Configuration error "account.unknown", as from setDefault().
    Result<void> remove(const QString &name);
    Result<void> setDefault(const QString &name);
    /// Also as of uploadPlace().
    Result<void> setUploadTo(const QString &name, const QString &uploadTo);
    static Error unknown(const QString &name);

private:
    Result<void> save() const;

    std::vector<Account> m_accounts;
    QString m_default; ///< empty: none
};

} // namespace reelyard
