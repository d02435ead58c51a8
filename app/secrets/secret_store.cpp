// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secret_store.h"

#include <QCoreApplication>

#include <utility>

namespace reelyard
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("Secrets", text);
}

} // namespace

Error missingSecret()
{
    return {ErrorClass::Permanent, QStringLiteral("secrets.missing"),
            tr("The key of this account is not stored on this computer any more: add the account again."), QString()};
}

Error missingPassphrase()
{
    return {ErrorClass::Configuration, QStringLiteral("secrets.no-passphrase"),
            tr("The stored keys are encrypted with a passphrase: set REELYARD_PASSPHRASE, or use --passphrase-stdin."),
            QString()};
}

PassphraseAsk environmentOr(PassphraseAsk other)
{
    return [other = std::move(other)](PassphraseUse use, const std::function<void(Result<Secret>)> &done) {
        QByteArray set = qgetenv("REELYARD_PASSPHRASE");
        if (!set.isEmpty()) {
            const Secret passphrase(set);
            overwrite(set);
            done(passphrase);
        } else if (other) {
            other(use, done);
        } else {
            done(missingPassphrase());
        }
    };
}

} // namespace reelyard
