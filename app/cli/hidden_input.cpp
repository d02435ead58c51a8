// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hidden_input.h"

#include "app/cli/output.h"
#include "app/platform/terminal.h"

#include <cstdio>
#include <optional>

namespace reelyard::cli
{

namespace
{

constexpr std::size_t largestLineBytes = 4096;

// Byte by byte: what is piped after it is for who reads next, and no buffer keeps it.
std::optional<Secret> nextPipedLine()
{
    [[maybe_unused]] static const int unbuffered = std::setvbuf(stdin, nullptr, _IONBF, 0);
    Secret line = Secret::ofSize(largestLineBytes);
    std::size_t size = 0;
    int byte = std::fgetc(stdin);
    for (; byte != EOF && byte != '\n' && size < line.size(); byte = std::fgetc(stdin))
        line.data()[size++] = static_cast<unsigned char>(byte);
    if (size == line.size())
        return std::nullopt;
    if (size > 0 && line.data()[size - 1] == '\r')
        --size;
    return size > 0 ? std::optional(Secret(line.view().first(static_cast<qsizetype>(size)))) : std::nullopt;
}

Result<Secret> askForPassphrase(PassphraseUse use)
{
    if (use == PassphraseUse::ToOpen) {
        const auto passphrase = readHiddenLine(tr("Passphrase of the stored keys: "));
        return passphrase ? Result<Secret>(*passphrase) : Result<Secret>(missingPassphrase());
    }
    const auto passphrase = readHiddenLine(tr("New passphrase, to encrypt the stored keys with: "));
    if (!passphrase || passphrase->isEmpty())
        return missingPassphrase();
    const auto again = readHiddenLine(tr("The same once more: "));
    if (!again || !(*again == *passphrase)) {
        return Error{ErrorClass::Configuration,
                     QStringLiteral("secrets.passphrase-differs"),
                     tr("The two passphrases are not the same, and so nothing was stored."),
                     {}};
    }
    return *passphrase;
}

} // namespace

Result<Secret> readKey(HiddenInput from)
{
    const bool canAsk = from == HiddenInput::Ask && isTerminalInput();
    const auto key = canAsk                       ? readHiddenLine(tr("Key of the account: "))
                     : from == HiddenInput::Piped ? nextPipedLine()
                                                  : std::nullopt;
    if (!key || key->isEmpty()) {
        return Error{ErrorClass::Configuration,
                     QStringLiteral("account.no-key"),
                     canAsk ? tr("No key was typed.")
                            : tr("The key is read from stdin with --key-stdin, or typed at a terminal."),
                     {}};
    }
    return *key;
}

PassphraseAsk terminalPassphrase(HiddenInput from)
{
    return [from](PassphraseUse use, const std::function<void(Result<Secret>)> &done) {
        if (from == HiddenInput::Piped) {
            const auto line = nextPipedLine();
            done(line ? Result<Secret>(*line) : Result<Secret>(missingPassphrase()));
        } else if (isTerminalInput()) {
            done(askForPassphrase(use));
        } else {
            done(missingPassphrase());
        }
    };
}

} // namespace reelyard::cli
