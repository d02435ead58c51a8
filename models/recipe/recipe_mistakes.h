// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/recipe/recipe_form.h"

#include <optional>
#include <vector>

namespace reelyard
{

/// What is wrong with a recipe's arguments, and where.
struct Mistake {
    qsizetype start = 0; ///< in the text; length 0: nowhere in particular
    qsizetype length = 0;
    QString sentence;
    std::optional<FormField> field; ///< the one that stands for these words
    /// The whole option, where it can be taken out by itself.
    qsizetype removableStart = 0;
    qsizetype removableLength = 0;
    friend bool operator==(const Mistake &, const Mistake &) = default;
};

/// What the parser of recipes does not take, each mistake at its words, at most five; none: it is a recipe. In the
/// order they stand there.
std::vector<Mistake> mistakesIn(const QString &arguments);

/// An error of the engine at the words that it is about, as far as it says.
Mistake mistakeOf(const Error &error, const QString &arguments);

} // namespace reelyard
