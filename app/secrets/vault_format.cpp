// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/vault_format.h"

#include <QCoreApplication>
#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <optional>

namespace reelyard
{

namespace
{

constexpr QByteArrayView magic = "RYVAULT";
constexpr char version = 1;
constexpr qsizetype versionAt = 7;
constexpr qsizetype operationsAt = 8;
constexpr qsizetype memoryAt = 16;
constexpr qsizetype saltAt = 24;
constexpr qsizetype nonceAt = saltAt + crypto_pwhash_argon2id_SALTBYTES;
constexpr qsizetype headerBytes = nonceAt + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype sumBytes = crypto_generichash_BYTES;
// What a file may ask of the computer before its passphrase is proved right.
constexpr quint64 mostOperations = 32;
constexpr quint64 mostMemoryBytes = quint64{1} << 30;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Secrets)
};

Error damaged(const char *detail)
{
    return {ErrorClass::Permanent, QStringLiteral("secrets.damaged"),
            Words::tr("The file with the encrypted keys is damaged: remove it, and add your accounts again."),
            QString::fromLatin1(detail)};
}

unsigned char *bytesOf(QByteArray &array, qsizetype at = 0)
{
    return reinterpret_cast<unsigned char *>(array.data()) + at;
}

const unsigned char *bytesOf(const QByteArray &array, qsizetype at = 0)
{
    return reinterpret_cast<const unsigned char *>(array.constData()) + at;
}

Result<Secret> keyFor(const QByteArray &header, const Secret &passphrase)
{
    const auto operations = qFromLittleEndian<quint64>(bytesOf(header, operationsAt));
    const auto memory = qFromLittleEndian<quint64>(bytesOf(header, memoryAt));
    if (operations < crypto_pwhash_argon2id_OPSLIMIT_MIN || operations > mostOperations ||
        memory < crypto_pwhash_argon2id_MEMLIMIT_MIN || memory > mostMemoryBytes)
        return damaged("parameters of Argon2id");
    Secret key = Secret::ofSize(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    if (crypto_pwhash_argon2id(key.data(), key.size(), passphrase.view().data(), passphrase.size(),
                               bytesOf(header, saltAt), operations, static_cast<std::size_t>(memory),
                               crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0) {
        return Error{ErrorClass::Resource, QStringLiteral("resource.memory"), Words::tr("There is not enough memory."),
                     QStringLiteral("Argon2id, %1 bytes").arg(memory)};
    }
    return key;
}

QByteArray sumOf(const QByteArray &file, qsizetype size)
{
    QByteArray sum(sumBytes, '\0');
    crypto_generichash(bytesOf(sum), static_cast<std::size_t>(sumBytes), bytesOf(file),
                       static_cast<unsigned long long>(size), nullptr, 0);
    return sum;
}

Secret joined(const VaultEntries &entries)
{
    std::size_t size = 0;
    for (const auto &[name, secret] : entries)
        size += 2 * sizeof(quint32) + static_cast<std::size_t>(name.size()) + secret.size();
    Secret plain = Secret::ofSize(size);
    unsigned char *at = plain.data();
    const auto append = [&at](const void *bytes, std::size_t count) {
        qToLittleEndian(static_cast<quint32>(count), at);
        at += sizeof(quint32);
        if (count > 0)
            std::memcpy(at, bytes, count);
        at += count;
    };
    for (const auto &[name, secret] : entries) {
        append(name.constData(), static_cast<std::size_t>(name.size()));
        append(secret.data(), secret.size());
    }
    return plain;
}

std::optional<VaultEntries> parted(const Secret &plain)
{
    VaultEntries entries;
    QByteArrayView rest = plain.view();
    const auto take = [&rest]() -> std::optional<QByteArrayView> {
        if (rest.size() < qsizetype{sizeof(quint32)})
            return std::nullopt;
        const qsizetype size = qFromLittleEndian<quint32>(rest.data());
        rest = rest.sliced(sizeof(quint32));
        if (size > rest.size())
            return std::nullopt;
        const QByteArrayView taken = rest.first(size);
        rest = rest.sliced(size);
        return taken;
    };
    while (!rest.isEmpty()) {
        const auto name = take();
        const auto secret = take();
        if (!name || !secret)
            return std::nullopt;
        entries.insert_or_assign(name->toByteArray(), Secret(*secret));
    }
    return entries;
}

} // namespace

VaultCost VaultCost::usual()
{
    return {crypto_pwhash_argon2id_OPSLIMIT_MODERATE, crypto_pwhash_argon2id_MEMLIMIT_MODERATE};
}

VaultCost VaultCost::least()
{
    return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

Result<QByteArray> sealVault(const VaultEntries &entries, const Secret &passphrase, const VaultCost &cost)
{
    if (sodium_init() < 0)
        return internalError(QStringLiteral("sodium_init"));
    QByteArray file(headerBytes, '\0');
    std::copy(magic.begin(), magic.end(), file.begin());
    file[versionAt] = version;
    qToLittleEndian(cost.operations, bytesOf(file, operationsAt));
    qToLittleEndian(cost.memoryBytes, bytesOf(file, memoryAt));
    randombytes_buf(bytesOf(file, saltAt), static_cast<std::size_t>(headerBytes - saltAt));
    const auto key = keyFor(file, passphrase);
    if (!key)
        return key.error();
    const Secret plain = joined(entries);
    const auto size = headerBytes + static_cast<qsizetype>(plain.size()) + tagBytes;
    file.resize(size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(file, headerBytes), nullptr, plain.data(), plain.size(),
                                               bytesOf(std::as_const(file)), headerBytes, nullptr,
                                               bytesOf(std::as_const(file), nonceAt), key->data());
    return file + sumOf(file, size);
}

Result<VaultEntries> openVault(const QByteArray &file, const Secret &passphrase)
{
    if (sodium_init() < 0)
        return internalError(QStringLiteral("sodium_init"));
    const qsizetype sealedBytes = file.size() - sumBytes;
    if (sealedBytes < headerBytes + tagBytes || !file.startsWith(magic))
        return damaged("not a vault");
    if (sumOf(file, sealedBytes) != file.last(sumBytes))
        return damaged("checksum");
    if (file[versionAt] != version) {
        return Error{ErrorClass::Permanent, QStringLiteral("secrets.newer"),
                     Words::tr("The encrypted keys were written by a newer Reelyard."), QString()};
    }
    const auto key = keyFor(file, passphrase);
    if (!key)
        return key.error();
    Secret plain = Secret::ofSize(static_cast<std::size_t>(sealedBytes - headerBytes - tagBytes));
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, bytesOf(file, headerBytes),
                                                   static_cast<unsigned long long>(sealedBytes - headerBytes),
                                                   bytesOf(file), headerBytes, bytesOf(file, nonceAt),
                                                   key->data()) != 0) {
        return Error{ErrorClass::Configuration, QStringLiteral("secrets.passphrase"),
                     Words::tr("This is not the passphrase that the stored keys are encrypted with."), QString()};
    }
    auto entries = parted(plain);
    if (!entries)
        return damaged("entries");
    return *std::move(entries);
}

} // namespace reelyard
