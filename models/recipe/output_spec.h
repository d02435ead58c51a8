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

// FFmpeg's output arguments as typed values. Grammar and meaning: https://ffmpeg.org/ffmpeg.html ("Stream specifiers",
// "Main options", "Video options", "Audio options").

/// Which streams an option is for: "" all, "v", "a:1", "0".
struct StreamSpecifier {
    std::optional<StreamKind> kind;
    std::optional<int> index; ///< among the streams of the kind, or of the file when there is no kind

    bool matches(StreamKind streamKind, int indexInKind, int indexInFile) const;
    QString text() const;
    friend bool operator==(const StreamSpecifier &, const StreamSpecifier &) = default;
};

/// One -map: "0:v:0", "0:a?", "-0:d".
struct StreamMap {
    bool negative = false;
    int file = 0;
    StreamSpecifier streams;
    bool optional = false;
    friend bool operator==(const StreamMap &, const StreamMap &) = default;
};

/// An option that takes a value and, for most, a stream specifier: "-crf 22", "-b:a 128k", "-movflags +faststart".
struct OptionValue {
    QString name; ///< without '-' and specifier
    StreamSpecifier streams;
    QString value;
    friend bool operator==(const OptionValue &, const OptionValue &) = default;
};

/// What is to become of one source in one output file. Values may hold placeholders, see resolve.h.
struct OutputSpec {
    std::vector<StreamMap> maps; ///< empty: FFmpeg's own choice of streams
    bool noVideo = false;
    bool noAudio = false;
    bool noSubtitle = false;
    bool noData = false;
    std::vector<OptionValue> codecs;         ///< -c; value "copy" or an encoder's name
    std::vector<OptionValue> filters;        ///< -vf, -af as "filter" with a kind
    std::vector<OptionValue> streamSettings; ///< what the engine itself carries out: pix_fmt, r, ar, ac, tag, ...
    std::vector<OptionValue> codecOptions;   ///< AVOptions of encoders
    std::vector<OptionValue> formatOptions;  ///< AVOptions of the muxer
    std::vector<OptionValue> metadata;       ///< -metadata: name is the key
    QString format;                          ///< -f, empty: by file extension
    std::optional<int> mapMetadata;          ///< -1 drops it; absent: FFmpeg's default
    std::optional<int> mapChapters;

    friend bool operator==(const OutputSpec &, const OutputSpec &) = default;
};

/// Splits text as a POSIX shell splits words: blanks, '...', "...", backslash; no expansion of any kind.
Result<QStringList> splitArguments(const QString &text);
/// The inverse: quotes what needs it.
QString joinArguments(const QStringList &arguments);

/// Configuration error (code "recipe.unknown-option", "recipe.missing-value", "recipe.bad-value", ...) that names the
/// argument and, where one is near, the known one that was probably meant.
Result<OutputSpec> parseOutputArguments(const QStringList &arguments);
Result<OutputSpec> parseOutputArguments(const QString &text);

/// Canonical: one order, one spelling. parse(toArguments(spec)) == spec.
QStringList toArguments(const OutputSpec &spec);

} // namespace reelyard
