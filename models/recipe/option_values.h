// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/option_table.h"

#include <QString>

namespace reelyard
{

/// Whether `value` can be a value of that kind. Decimals use a point in every locale.
bool isValue(ValueKind kind, const QString &value);

/// In words: "a whole number", "a rate like 25 or 30000/1001"; for error sentences.
QString describe(ValueKind kind);

/// The placeholders of resolve.h in a text, without braces ("gop:2"). "%{...}" belongs to filters and is left alone.
QStringList placeholdersIn(const QString &text);
bool isKnownPlaceholder(const QString &placeholder);

/// How libavfilter wants a value of an option inside a chain: protected once for the option and once for the graph
/// (https://ffmpeg.org/ffmpeg-filters.html, "Notes on filtergraph escaping"). Braces are no placeholder afterwards.
QString escapedForFilter(const QString &text);

} // namespace reelyard
