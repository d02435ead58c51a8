// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secret.h"
#include "models/base/result.h"

#include <QByteArray>

#include <map>

namespace reelyard
{

// How secrets stand in a file that anybody may copy. Integers are little-endian:
//
//     7  "RYVAULT"
//     1  version, 1
//     8  Argon2id: operations         16  Argon2id: salt
//     8  Argon2id: memory in bytes    24  XChaCha20-Poly1305: nonce
//     n  XChaCha20-Poly1305 over the entries; all above is its additional data
//    32  BLAKE2b over all above
//
// An entry is the length of its name (4), the name in UTF-8, the length of its secret (4), the secret. The sum at the
// end protects nothing; it tells a damaged file from a wrong passphrase, before that takes its time. Salt and nonce are
// new each time.

/// What guessing a passphrase costs, and using the right one as well.
struct VaultCost {
    quint64 operations = 0;
    quint64 memoryBytes = 0;
    static VaultCost usual(); ///< 256 MiB and about a second
    static VaultCost least(); ///< for tests: no protection
};

using VaultEntries = std::map<QByteArray, Secret>; ///< by name, in UTF-8

/// Takes as long as `cost` says; any thread. Resource error "resource.memory".
Result<QByteArray> sealVault(const VaultEntries &entries, const Secret &passphrase, const VaultCost &cost);
/// Permanent error "secrets.damaged" for what is no vault, or was changed or cut; Permanent error "secrets.newer" for
/// one of a later version; Configuration error "secrets.passphrase" where the passphrase does not open it.
Result<VaultEntries> openVault(const QByteArray &file, const Secret &passphrase);

} // namespace reelyard
