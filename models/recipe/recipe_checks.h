// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/media/preservation.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <set>

namespace reelyard
{

/// The evidence that a recipe asks for beyond what is checked of every output. Its text is a list of words, separated
/// by blanks; the canonical text (Recipe::checks) has each word once and in the order of the fields here.
struct RecipeChecks {
    bool decodesOutput = false;         ///< "decode": all of the output is decoded
    std::optional<double> leastSsim;    ///< "ssim=0.98": mean likeness to the source, 0 to 1
    std::optional<double> leastPsnr;    ///< "psnr=40": mean in dB
    bool isLossless = false;            ///< "lossless": certificate; decoded source and output are equal
    bool writesFrameMd5 = false;        ///< "framemd5": sidecar
    bool writesSha256 = false;          ///< "sha256": sidecar
    std::set<Preserved> keeps;          ///< "keep=chapters,hdr": a loss is an error
    bool keepsModificationTime = false; ///< "mtime": the source's
    bool isOnlySmaller = false;         ///< "smaller": an output that is no smaller than its source is not kept
    bool relinks = false;               ///< "relink": the output can stand in for the source in an editing program

    bool isEmpty() const { return *this == RecipeChecks{}; }
    friend bool operator==(const RecipeChecks &, const RecipeChecks &) = default;
};

/// The canonical text.
QString toText(const RecipeChecks &checks);

/// Configuration error "recipe.unknown-check" or "recipe.bad-check", which names the nearest word.
Result<RecipeChecks> parseRecipeChecks(const QString &text);

} // namespace reelyard
