// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/media/media_info.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace reelyard
{

// An ffmpeg command line as values. Grammar and meaning: https://ffmpeg.org/ffmpeg.html ("Description", "Stream
// specifiers", "Options"). What the values of single options mean is known to the engine, which has libav to ask.

/// Which streams an option is for, as written behind its first colon: "", "v", "a:1", "0", "m:language:eng", "p:1:v".
/// The engine lets libavformat match it; here only its kind is looked at.
struct StreamSpecifier {
    QString text;

    StreamSpecifier() = default;
    explicit StreamSpecifier(QString written)
        : text(std::move(written))
    {
    }
    /// The kind that the specifier begins with, if it begins with one.
    std::optional<StreamKind> kind() const;
    friend bool operator==(const StreamSpecifier &, const StreamSpecifier &) = default;
};

/// "-crf 22", "-b:a 128k", "-map 0:v:0", "-an" (whose value is "1"; "-noautorotate" is autorotate with "0").
struct OptionValue {
    QString name; ///< without '-' and specifier, in the spelling of option_table.h
    StreamSpecifier streams;
    QString value;
    friend bool operator==(const OptionValue &, const OptionValue &) = default;
};

/// An input or an output with the options before it.
struct FileSpec {
    QString url; ///< of an input: path, link or "{source}"; of an output: empty where the recipe leaves its name open
    std::vector<OptionValue> options;

    /// The last value of that name without a look at specifiers, or null.
    const OptionValue *find(QStringView name) const;
    bool isSet(QStringView name) const; ///< a switch that is on
    QString value(QStringView name) const;
    void remove(QStringView name);
    friend bool operator==(const FileSpec &, const FileSpec &) = default;
};

struct CommandSpec {
    FileSpec global; ///< url unused
    std::vector<FileSpec> inputs;
    std::vector<FileSpec> outputs;
    bool hasTrailingOptions = false; ///< behind the last output of a whole command line: ffmpeg says so and goes on
    friend bool operator==(const CommandSpec &, const CommandSpec &) = default;
};

/// Splits text as a POSIX shell splits words: blanks, '...', "...", backslash; no expansion of any kind.
Result<QStringList> splitArguments(const QString &text);
/// The inverse: quotes what needs it.
QString joinArguments(const QStringList &arguments);

/// A whole command line without the program's name: every input and output is named in it. Configuration error (code
/// "recipe.unsupported-option", "recipe.missing-value", "recipe.bad-value", ...) that names the argument. A name that
/// is not in the option table is taken for an AVOption with a value; whether there is one is the engine's to say.
Result<CommandSpec> parseCommand(const QStringList &arguments);

/// A recipe: the same language, where the source is input 0 unless an "-i" says otherwise, and the last output may have
/// no name. What is for the program as a whole ("-y", "-loglevel") is refused, and so are names that lead out of the
/// job's output folder.
Result<CommandSpec> parseRecipe(const QStringList &arguments);
Result<CommandSpec> parseRecipe(const QString &text);

/// Canonical: one order, one spelling. parseRecipe(recipeArguments(spec)) == spec.
QStringList recipeArguments(const CommandSpec &spec);
/// Everything written out, for ffmpeg itself.
QStringList commandArguments(const CommandSpec &spec);

} // namespace reelyard
