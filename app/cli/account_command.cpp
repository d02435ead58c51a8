// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/account_book.h"
#include "app/cli/commands.h"
#include "app/cli/hidden_input.h"
#include "app/cli/session.h"
#include "app/preferences.h"
#include "app/secrets/secrets.h"

#include <QCoreApplication>
#include <QTimer>

namespace reelyard::cli
{

namespace
{

QString placeText(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Keychain:
        return tr("key in the system's key chain");
    case SecretPlace::Vault:
        return tr("key in an encrypted file");
    }
    return {};
}

const QString theService = QStringLiteral("service");

QString uploadText(const Account &account)
{
    return account.uploadTo.isEmpty() ? tr("files are uploaded to the service")
                                      : tr("files are uploaded to %1").arg(account.uploadTo);
}

QString wantedUpload(const Options &options)
{
    return options.uploadTo == theService ? QString() : options.uploadTo;
}

QJsonObject accountJson(const Account &account, bool isDefault)
{
    return {{QStringLiteral("name"), account.name},
            {QStringLiteral("url"), account.baseUrl.toString(QUrl::FullyEncoded)},
            {QStringLiteral("webhookField"), account.webhookField},
            {QStringLiteral("key"), toText(account.secretPlace)},
            {QStringLiteral("uploadTo"), account.uploadTo.isEmpty() ? theService : account.uploadTo},
            {QStringLiteral("isDefault"), isDefault}};
}

int fail(const Output &output, const Error &error)
{
    output.error(error);
    return error.errorClass == ErrorClass::Configuration ? WrongCommand : SomethingFailed;
}

// exit() before exec() would be forgotten.
void end(QObject *context, int code)
{
    QTimer::singleShot(0, context, [code] { QCoreApplication::exit(code); });
}

Secrets &secretsFor(const Options &options, QObject *context)
{
    auto secrets = Secrets::ofUser(
        environmentOr(terminalPassphrase(options.isPassphrasePiped ? HiddenInput::Piped : HiddenInput::Ask)));
    secrets->setParent(context);
    return *secrets.release();
}

Result<Account> accountToAdd(const Options &options)
{
    const auto url = accountUrl(options.accountUrl);
    if (!url)
        return url.error();
    const auto uploadTo = uploadPlace(wantedUpload(options));
    if (!uploadTo)
        return uploadTo.error();
    const Account account{options.accountName, *url, options.webhookField, SecretPlace::Keychain, *uploadTo};
    if (auto checked = AccountBook::load().check(account); !checked)
        return checked.error();
    return account;
}

Result<Secret> keyToAdd(const Options &options)
{
    auto key = readKey(options.isKeyPiped ? HiddenInput::Piped : HiddenInput::Ask);
    if (!key)
        return key;
    if (auto checked = checkAccountKey(*key); !checked)
        return checked.error();
    return key;
}

void showMonth(const Output &output, const QJsonObject &spending)
{
    const double spent = spending.value(QStringLiteral("monthSpentDollars")).toDouble();
    const double cap = Preferences::load().monthCapDollars;
    if (cap <= 0 && spent <= 0 && AccountBook::load().accounts().empty())
        return; // nothing is spent here
    output.object({{QStringLiteral("monthCapDollars"), cap > 0 ? QJsonValue(cap) : QJsonValue()},
                   {QStringLiteral("monthSpentDollars"), spent}});
    const QString shown = spent > 0 ? moneyText(spent) : QStringLiteral("$0.00");
    output.line(cap > 0 ? tr("This month: %1 of at most %2.").arg(shown, moneyText(cap))
                        : tr("This month: %1. There is no cap.").arg(shown));
}

// Who pays from now on is never left unsaid.
void tellRemoved(const Output &output, const QString &name, bool wasDefault)
{
    const AccountBook book = AccountBook::load();
    const Account *standard = book.defaultAccount();
    output.object({{QStringLiteral("removed"), name},
                   {QStringLiteral("default"), standard ? QJsonValue(standard->name) : QJsonValue()}});
    output.line(tr("Removed %1 and its key.").arg(name));
    if (!wasDefault || book.accounts().empty())
        return;
    output.line(standard ? tr("Jobs in the cloud run with %1 from now on.").arg(standard->name)
                         : tr("No account is the default now: choose one with \"reelyard-cli account default NAME\"."));
}

} // namespace

// The key first: an account in the book has one.
void addAccount(const Options &options, QObject *context)
{
    const auto account = accountToAdd(options);
    if (!account) {
        end(context, fail(options.output, account.error()));
        return;
    }
    const auto key = keyToAdd(options);
    if (!key) {
        end(context, fail(options.output, key.error()));
        return;
    }
    secretsFor(options, context)
        .write(account->secretName(), *key,
               [context, output = options.output, account = *account](const Result<SecretPlace> &place) {
                   if (!place) {
                       end(context, fail(output, place.error()));
                       return;
                   }
                   Account stored = account;
                   stored.secretPlace = *place;
                   AccountBook book = AccountBook::load();
                   if (auto added = book.add(stored); !added) {
                       end(context, fail(output, added.error()));
                       return;
                   }
                   output.object(accountJson(stored, book.defaultAccount() == book.find(stored.name)));
                   output.line(tr("Added %1 (%2; %3).").arg(stored.name, placeText(*place), uploadText(stored)));
                   if (const QString hint = missingPathHint(stored.baseUrl); !hint.isEmpty())
                       output.problem(hint);
                   end(context, Done);
               });
}

void removeAccount(const Options &options, QObject *context)
{
    const AccountBook book = AccountBook::load();
    const Account *account = book.find(options.accountName);
    if (!account) {
        end(context, fail(options.output, AccountBook::unknown(options.accountName)));
        return;
    }
    secretsFor(options, context)
        .remove(account->secretPlace, account->secretName(),
                [context, output = options.output, name = account->name](const Result<void> &removed) {
                    const AccountBook before = AccountBook::load();
                    const bool wasDefault = before.defaultAccount() && before.defaultAccount()->name == name;
                    const auto forgotten = removed ? AccountBook::load().remove(name) : removed;
                    if (forgotten)
                        tellRemoved(output, name, wasDefault);
                    end(context, forgotten ? Done : fail(output, forgotten.error()));
                });
}

int chooseAccount(const Options &options)
{
    AccountBook book = AccountBook::load();
    if (auto chosen = book.setDefault(options.accountName); !chosen)
        return fail(options.output, chosen.error());
    options.output.line(tr("Jobs in the cloud run with %1 from now on.").arg(options.accountName));
    return Done;
}

int setUploadTo(const Options &options)
{
    AccountBook book = AccountBook::load();
    if (auto set = book.setUploadTo(options.accountName, wantedUpload(options)); !set)
        return fail(options.output, set.error());
    options.output.line(
        tr("%1: %2 from the next start on.").arg(options.accountName, uploadText(*book.find(options.accountName))));
    return Done;
}

int setMonthCap(const Options &options)
{
    Preferences::change([&options](Preferences &stored) { stored.monthCapDollars = options.monthCapDollars; });
    options.output.line(options.monthCapDollars > 0
                            ? tr("Jobs in the cloud may cost %1 in a month.").arg(moneyText(options.monthCapDollars))
                            : tr("There is no cap for a month."));
    return Done;
}

void listAccounts(Session &session, const Options &options)
{
    const AccountBook book = AccountBook::load();
    if (book.accounts().empty())
        options.output.line(tr("There are no accounts."));
    for (const Account &account : book.accounts()) {
        const bool isDefault = &account == book.defaultAccount();
        options.output.object(accountJson(account, isDefault));
        options.output.line(
            QStringLiteral("%1 %2  %3  (%4; %5)")
                .arg(isDefault ? QStringLiteral("*") : QStringLiteral(" "))
                .arg(account.name, account.baseUrl.toString(), placeText(account.secretPlace), uploadText(account)));
    }
    session.request({{QStringLiteral("op"), QStringLiteral("spending")}},
                    [&session, output = options.output](const QJsonObject &message) {
                        showMonth(output, message);
                        session.finish(Done);
                    });
}

} // namespace reelyard::cli
