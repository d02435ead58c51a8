// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/vault_file.h"

#include "app/platform/files.h"
#include "app/platform/lock_file.h"
#include "models/base/native_path.h"
#include "models/base/pool.h"

#include <QDir>
#include <QLockFile>
#include <QPointer>
#include <QStandardPaths>

#include <utility>

namespace reelyard
{

namespace
{

constexpr qint64 largestFileBytes = 1 << 20;
constexpr int lockWaitMs = 10'000; // another program's Argon2id takes a second or two

Result<VaultEntries> load(const QString &path, const Secret &passphrase)
{
    if (!fileExists(path))
        return VaultEntries();
    const auto file = readFile(path, largestFileBytes);
    if (!file)
        return file.error();
    return openVault(*file, passphrase);
}

// What is there is whole at any time: the old file, or the new one.
Result<void> replace(const QString &path, const QByteArray &content)
{
    const QString part = path + QLatin1String(".part");
    if (auto removed = removeFile(part); !removed)
        return removed;
    if (auto written = createPrivateFile(part, content); !written)
        return written;
    if (auto renamed = renameReplacing(part, path); !renamed)
        return renamed;
    return flushFolder(folderOf(path));
}

Result<Secret> edit(const QString &path, const Secret &passphrase, const VaultCost &cost,
                    const std::function<void(VaultEntries &)> &change)
{
    if (auto made = createFolders(folderOf(path)); !made)
        return made.error();
    QLockFile lock(path + QLatin1String(".lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(lockWaitMs) && !(removeUnwrittenLock(lock.fileName()) && lock.tryLock(0))) {
        return Error{ErrorClass::Resource, QStringLiteral("secrets.busy"),
                     VaultFile::tr("Another program is changing the stored keys, or their folder cannot be written."),
                     displayPath(path)};
    }
    auto entries = load(path, passphrase);
    if (!entries)
        return entries.error();
    change(*entries);
    const auto sealed = sealVault(*entries, passphrase, cost);
    if (!sealed)
        return sealed.error();
    if (auto replaced = replace(path, *sealed); !replaced)
        return replaced.error();
    return Secret();
}

SecretStore::ReadDone withoutValue(SecretStore::Done done)
{
    return [done = std::move(done)](const Result<Secret> &result) {
        done(result ? Result<void>() : Result<void>(result.error()));
    };
}

} // namespace

VaultFile::VaultFile(QString path, PassphraseAsk ask, const VaultCost &cost, QObject *parent)
    : SecretStore(parent)
    , m_path(std::move(path))
    , m_ask(std::move(ask))
    , m_cost(cost)
{
    m_pool.setMaxThreadCount(1);
}

QString VaultFile::defaultPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(QStringLiteral("keys.vault"));
}

void VaultFile::read(const QString &name, ReadDone done)
{
    const auto work = [path = m_path, name = name.toUtf8()](const Secret &passphrase) -> Result<Secret> {
        auto entries = load(path, passphrase);
        if (!entries)
            return entries.error();
        const auto entry = entries->find(name);
        return entry != entries->end() ? Result<Secret>(entry->second) : Result<Secret>(missingSecret());
    };
    add({work, std::move(done), missingSecret()});
}

void VaultFile::write(const QString &name, const Secret &secret, Done done)
{
    const auto work = [path = m_path, cost = m_cost, name = name.toUtf8(), secret](const Secret &passphrase) {
        return edit(path, passphrase, cost, [&](VaultEntries &entries) { entries.insert_or_assign(name, secret); });
    };
    add({work, withoutValue(std::move(done)), std::nullopt});
}

void VaultFile::remove(const QString &name, Done done)
{
    const auto work = [path = m_path, cost = m_cost, name = name.toUtf8()](const Secret &passphrase) {
        return edit(path, passphrase, cost, [&](VaultEntries &entries) { entries.erase(name); });
    };
    add({work, withoutValue(std::move(done)), Secret()});
}

void VaultFile::add(Operation operation)
{
    m_operations.push_back(std::move(operation));
    QMetaObject::invokeMethod(this, &VaultFile::next, Qt::QueuedConnection);
}

void VaultFile::next()
{
    if (m_isBusy || m_operations.empty())
        return;
    m_isBusy = true;
    const bool exists = fileExists(m_path);
    if (!exists && m_operations.front().withoutFile) {
        finish(*m_operations.front().withoutFile);
    } else if (!m_passphrase.isEmpty()) {
        take(m_passphrase);
    } else {
        m_ask(exists ? PassphraseUse::ToOpen : PassphraseUse::ToMake,
              [self = QPointer(this)](const Result<Secret> &passphrase) {
                  if (self)
                      self->take(passphrase);
              });
    }
}

void VaultFile::take(const Result<Secret> &passphrase)
{
    if (!passphrase || passphrase->isEmpty()) {
        finish(passphrase ? missingPassphrase() : passphrase.error());
        return;
    }
    onPool(
        this, [work = m_operations.front().work, given = *passphrase] { return work(given); },
        [this, given = *passphrase](Result<Secret> result) {
            const bool isWrong = !result && result.error().code == QLatin1String("secrets.passphrase");
            m_passphrase = isWrong ? Secret() : given;
            finish(std::move(result));
        },
        &m_pool);
}

void VaultFile::finish(Result<Secret> result)
{
    const ReadDone done = std::move(m_operations.front().done);
    m_operations.pop_front();
    m_isBusy = false;
    QMetaObject::invokeMethod(this, &VaultFile::next, Qt::QueuedConnection);
    done(std::move(result));
}

} // namespace reelyard
