// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secret.h"
#include "models/base/result.h"

#include <QObject>
#include <QString>

#include <functional>

namespace reelyard
{

/// Where secrets are kept, by name. Main thread; whatever takes long happens elsewhere. `done` is called once, from the
/// event loop and never inside the call; not any more once the store is gone. No error holds a secret.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using ReadDone = std::function<void(Result<Secret>)>;
    using Done = std::function<void(Result<void>)>;
    using QObject::QObject;

    /// Permanent error "secrets.missing" when nothing has this name.
    virtual void read(const QString &name, ReadDone done) = 0;
    virtual void write(const QString &name, const Secret &secret, Done done) = 0; ///< what had the name is replaced
    virtual void remove(const QString &name, Done done) = 0;                      ///< a missing one is no error
};

enum class PassphraseUse {
    ToOpen, ///< what was chosen earlier
    ToMake  ///< a new one, which a person had better type twice
};

/// Asks for a passphrase, in the terminal or in a window. Main thread; `done` may be called inside the call.
using PassphraseAsk = std::function<void(PassphraseUse use, std::function<void(Result<Secret>)> done)>;

/// REELYARD_PASSPHRASE where it is set, else what `other` says; without either the Configuration error
/// "secrets.no-passphrase".
PassphraseAsk environmentOr(PassphraseAsk other);

Error missingSecret();
Error missingPassphrase();

} // namespace reelyard
