// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secret_store.h"
#include "app/secrets/vault_format.h"

#include <QThreadPool>

#include <deque>
#include <optional>

namespace reelyard
{

/// Secrets in a file that is encrypted with a passphrase (vault_format.h), readable for the user alone. The passphrase
/// is asked for when it is first needed and kept in memory while it is right. One operation at a time; the work is done
/// on a thread of its own. Errors beside those of the format and of the file: what the asking said; Resource error
/// "secrets.busy" while another program writes; Configuration error "secrets.no-passphrase" for an empty one.
class VaultFile : public SecretStore
{
    Q_OBJECT
public:
    VaultFile(QString path, PassphraseAsk ask, const VaultCost &cost = VaultCost::usual(), QObject *parent = nullptr);
    static QString defaultPath(); ///< in the user's folder for settings

    void read(const QString &name, ReadDone done) override;
    void write(const QString &name, const Secret &secret, Done done) override;
    void remove(const QString &name, Done done) override;

private:
    /// On the pool's thread.
    using Work = std::function<Result<Secret>(const Secret &passphrase)>;
    struct Operation {
        Work work;
        ReadDone done;
        std::optional<Result<Secret>> withoutFile; ///< the answer where there is no vault; absent: one is made
    };
    void add(Operation operation);
    void next();
    void take(const Result<Secret> &passphrase);
    void finish(Result<Secret> result);

    QString m_path;
    PassphraseAsk m_ask;
    VaultCost m_cost;
    Secret m_passphrase;
    std::deque<Operation> m_operations; ///< the first one is under way while m_isBusy
    bool m_isBusy = false;
    QThreadPool m_pool;
};

} // namespace reelyard
