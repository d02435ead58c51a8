// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secret_store.h"

#include <QString>

#include <memory>
#include <optional>

namespace reelyard
{

enum class SecretPlace { Keychain, Vault };

QString toText(SecretPlace place); ///< "keychain", "vault": as stored
std::optional<SecretPlace> secretPlaceFromText(QStringView text);

/// The user's secrets: in the system's key chain where there is one that answers, else in an encrypted file. Which of
/// them took a secret is told when it is written and is where it is looked for, so that nobody is asked for a
/// passphrase, and nothing goes over D-Bus, without need. Main thread.
class Secrets : public QObject
{
    Q_OBJECT
public:
    using WriteDone = std::function<void(Result<SecretPlace>)>;

    /// `keychain` may be null.
    Secrets(std::unique_ptr<SecretStore> keychain, std::unique_ptr<SecretStore> vault, QObject *parent = nullptr);
    ~Secrets() override;
    static std::unique_ptr<Secrets> ofUser(PassphraseAsk ask);

    void read(SecretPlace place, const QString &name, SecretStore::ReadDone done);
    /// A key chain that the person refused to open is an error; only where there is none is the file taken.
    void write(const QString &name, const Secret &secret, WriteDone done);
    void remove(SecretPlace place, const QString &name, SecretStore::Done done);

private:
    void writeToVault(const QString &name, const Secret &secret, WriteDone done);
    SecretStore &storeOf(SecretPlace place);

    std::unique_ptr<SecretStore> m_keychain;
    std::unique_ptr<SecretStore> m_vault;
};

} // namespace reelyard
