// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secret_store.h"

#include <chrono>

namespace QKeychain
{
class Job;
}

namespace reelyard
{

/// The system's key chain through QtKeychain: Secret Service or KWallet on Linux, Keychain on macOS, Credential Manager
/// on Windows. The system may ask the person to unlock it. Errors: Permanent "secrets.keychain-denied" where that was
/// refused; Resource "secrets.keychain" where there is none, or it fails or has not answered within `patience`.
class KeychainStore : public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainStore(std::chrono::milliseconds patience = std::chrono::minutes(1), QObject *parent = nullptr);

    void read(const QString &name, ReadDone done) override;
    void write(const QString &name, const Secret &secret, Done done) override;
    void remove(const QString &name, Done done) override;

private:
    using Ended = std::function<void(Result<QKeychain::Job *>)>;
    void start(QKeychain::Job *job, const QString &name, Ended ended);

    std::chrono::milliseconds m_patience;
};

} // namespace reelyard
