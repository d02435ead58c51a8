// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace reelyard
{

/// What the parser can check of a value without libav; the engine checks the rest.
enum class ValueKind {
    Switch, ///< takes no value; "no" before the name turns it off
    Text,
    Integer,
    Number,
    Amount, ///< a number with an SI suffix: 128k, 1.5M, 2Mi
    Time,   ///< 12.5, 00:01:02.5, 300ms
    Size,   ///< 1280x720 or a name like hd720
    Rate,   ///< 25, 30000/1001, ntsc
    Ratio,  ///< 16:9, 1.778
    Name    ///< letters, digits, '_', '-', '.'
};

/// Where an option may stand.
enum OptionScope : unsigned { GlobalScope = 1, InputScope = 2, OutputScope = 4, FileScope = InputScope | OutputScope };

/// One of the ffmpeg program's own options that the engine carries out. Everything else is an AVOption of libav.
struct KnownOption {
    const char *name;
    unsigned scope;
    ValueKind value;
    bool isPerStream = false;  ///< "-r:v" is possible
    bool isRepeatable = false; ///< each one counts, as with -map
    bool isForProgram = false; ///< for the program as a whole, without a place in a recipe
};

/// Another spelling: "-vcodec" for "-c:v".
struct OptionAlias {
    const char *name;
    const char *option;
    const char *specifier; ///< null: as written
};

/// Null when there is none. Aliases are not looked up here.
const KnownOption *knownOption(QStringView name);
const OptionAlias *optionAlias(QStringView name);
/// Options that ffmpeg has and the engine does not carry out.
bool isUnsupportedOption(QStringView name);
/// The option's place in the canonical order; AVOptions come behind all of these.
int optionRank(QStringView name);
/// Every spelling there is, for "did you mean".
QStringList knownOptionNames();

} // namespace reelyard
