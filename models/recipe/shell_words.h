// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace reelyard
{

/// A word of a text that is split as a shell splits it, with its place there.
struct WrittenWord {
    QString text; ///< without its quotes
    qsizetype start = 0;
    qsizetype length = 0; ///< as written, with its quotes
    qsizetype end() const { return start + length; }
};

struct WrittenWords {
    std::vector<WrittenWord> words;
    QChar openQuote; ///< one that is never closed; the last word reaches to the end then
};

WrittenWords writtenWords(const QString &text);

} // namespace reelyard
