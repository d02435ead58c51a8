// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secret_store.h"

namespace reelyard::cli
{

enum class HiddenInput {
    Ask,  ///< the person at the terminal
    Piped ///< the next line of stdin
};

/// An account's key; blocks. Configuration error "account.no-key" where nobody can be asked.
Result<Secret> readKey(HiddenInput from);
/// A passphrase, typed twice where a person makes a new one. Configuration errors "secrets.no-passphrase",
/// "secrets.passphrase-differs".
PassphraseAsk terminalPassphrase(HiddenInput from);

} // namespace reelyard::cli
