// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/media_info.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace reelyard
{

/// Which part of the OutputSpec an option belongs to.
enum class OptionPlace {
    Map,
    NoStreams,
    Codec,
    Filter,
    StreamSetting,
    CodecOption,
    FormatOption,
    Metadata,
    MapMetadata,
    MapChapters,
    Format
};

/// What the parser can check of a value without libav; the engine's validate() checks the rest.
enum class ValueKind {
    None, ///< the option is a switch
    Text,
    Integer,
    Number,
    Amount, ///< a number with an SI suffix: 128k, 1.5M, 2Mi
    Size,   ///< 1280x720 or a name like hd720
    Rate,   ///< 25, 30000/1001, ntsc
    Ratio,  ///< 16:9, 1.778
    Name    ///< letters, digits, '_', '-', '.'
};

/// One option of FFmpeg's output language that the engine carries out.
struct KnownOption {
    const char *name;
    OptionPlace place;
    ValueKind value;
    std::optional<StreamKind> kind; ///< the only kind of stream it makes sense for; implied when no specifier is given
    bool hasSpecifier;              ///< "-b:v" is possible
};

/// Another spelling: "-vcodec" for "-c:v".
struct OptionAlias {
    const char *name;
    const char *option;
    std::optional<StreamKind> kind;
};

/// Null when there is none. Aliases are not looked up here.
const KnownOption *knownOption(QStringView name);
const OptionAlias *optionAlias(QStringView name);
/// The option's place in the canonical order.
int optionRank(QStringView name);
/// Every spelling there is, for "did you mean".
QStringList knownOptionNames();

} // namespace reelyard
