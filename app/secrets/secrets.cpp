// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secrets.h"

#include "app/secrets/vault_file.h"

#ifdef REELYARD_HAS_KEYCHAIN
#include "app/secrets/keychain_store.h"
#endif

#include <utility>

namespace reelyard
{

namespace
{

/// Of a program that was built without.
class NoKeychain : public SecretStore
{
public:
    void read(const QString &, ReadDone done) override { answer(std::move(done)); }
    void write(const QString &, const Secret &, Done done) override { answer(std::move(done)); }
    void remove(const QString &, Done done) override { answer(std::move(done)); }

private:
    template<typename Answer>
    void answer(Answer done)
    {
        QMetaObject::invokeMethod(
            this,
            [done = std::move(done)] {
                done(Error{ErrorClass::Resource,
                           QStringLiteral("secrets.keychain"),
                           Secrets::tr("This Reelyard was built without the system's key chain."),
                           {}});
            },
            Qt::QueuedConnection);
    }
};

} // namespace

QString toText(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Keychain:
        return QStringLiteral("keychain");
    case SecretPlace::Vault:
        return QStringLiteral("vault");
    }
    return {};
}

std::optional<SecretPlace> secretPlaceFromText(QStringView text)
{
    for (const SecretPlace place : {SecretPlace::Keychain, SecretPlace::Vault}) {
        if (text == toText(place))
            return place;
    }
    return std::nullopt;
}

Secrets::Secrets(std::unique_ptr<SecretStore> keychain, std::unique_ptr<SecretStore> vault, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain ? std::move(keychain) : std::make_unique<NoKeychain>())
    , m_vault(std::move(vault))
{
}

Secrets::~Secrets() = default;

std::unique_ptr<Secrets> Secrets::ofUser(PassphraseAsk ask)
{
    std::unique_ptr<SecretStore> keychain;
#ifdef REELYARD_HAS_KEYCHAIN
    keychain = std::make_unique<KeychainStore>();
#endif
    return std::make_unique<Secrets>(std::move(keychain),
                                     std::make_unique<VaultFile>(VaultFile::defaultPath(), std::move(ask)));
}

SecretStore &Secrets::storeOf(SecretPlace place)
{
    return place == SecretPlace::Keychain ? *m_keychain : *m_vault;
}

void Secrets::read(SecretPlace place, const QString &name, SecretStore::ReadDone done)
{
    storeOf(place).read(name, std::move(done));
}

void Secrets::write(const QString &name, const Secret &secret, WriteDone done)
{
    m_keychain->write(name, secret, [this, name, secret, done = std::move(done)](const Result<void> &written) {
        if (written)
            done(SecretPlace::Keychain);
        else if (written.error().code == QLatin1String("secrets.keychain"))
            writeToVault(name, secret, done);
        else
            done(written.error());
    });
}

void Secrets::writeToVault(const QString &name, const Secret &secret, WriteDone done)
{
    m_vault->write(name, secret, [done = std::move(done)](const Result<void> &written) {
        done(written ? Result<SecretPlace>(SecretPlace::Vault) : Result<SecretPlace>(written.error()));
    });
}

void Secrets::remove(SecretPlace place, const QString &name, SecretStore::Done done)
{
    storeOf(place).remove(name, std::move(done));
}

} // namespace reelyard
