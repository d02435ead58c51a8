// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secret_store.h"

#include <QCoreApplication>

#include <utility>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Secrets)
};

} // namespace

Error missingSecret()
{
    return {ErrorClass::Permanent, QStringLiteral("secrets.missing"),
            Words::tr("The key of this account is not stored on this computer any more: add the account again."),
            QString()};
}

Error missingPassphrase()
{
    return {ErrorClass::Configuration, QStringLiteral("secrets.no-passphrase"),
            Words::tr(
                "The stored keys are encrypted with a passphrase: set REELYARD_PASSPHRASE, or use --passphrase-stdin."),
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
