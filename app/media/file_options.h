// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"
#include "models/base/result.h"
#include "models/recipe/command_spec.h"

#include <optional>

namespace reelyard
{

/// The options of one input or output, sorted by who takes them: the engine itself, codecs, the container, the scaler
/// or the resampler. Which AVOption belongs where is libav's word; one that nobody has is a Configuration error that
/// names the nearest.
class FileOptions
{
public:
    static Result<FileOptions> sort(const FileSpec &file);

    /// The value that holds for one stream: the last whose specifier matches. Configuration error for a specifier that
    /// libavformat cannot read.
    Result<std::optional<QByteArray>> forStream(const char *name, AVFormatContext *context, AVStream *stream) const;
    /// The value whose specifier is just that letter, for decisions that come before there are streams.
    std::optional<QByteArray> forKind(const char *name, const char *letter) const;

    /// What the codec of this stream is given of the codec options: its own and the general ones of its kind.
    Result<Dictionary> codecOptionsFor(const AVCodec *taker, AVCodecID id, AVFormatContext *context,
                                       AVStream *stream) const;
    /// A codec option that is of the other direction (decoding in an output) is an error, as in ffmpeg.
    Result<void> checkUnused(const std::vector<const Dictionary *> &used, bool isOutput) const;
    /// Codec options that no stream took.
    QStringList unused(const std::vector<const Dictionary *> &used) const;

    const FileSpec &spec() const { return *m_spec; }
    bool isSet(const char *name) const { return m_spec->isSet(QString::fromLatin1(name)); }
    /// In microseconds; AV_NOPTS_VALUE where it is not set.
    Result<int64_t> time(const char *name) const;
    std::optional<double> number(const char *name) const;

    Dictionary codec; ///< keys with their specifiers
    Dictionary format;
    Dictionary scaler;
    Dictionary resampler;

private:
    const FileSpec *m_spec = nullptr; ///< outlives this
};

/// A number as ffmpeg reads it: with SI suffixes and in several notations.
std::optional<double> numberFrom(const QByteArray &text);
std::optional<double> numberFrom(const QString &text);

/// The value of -tag: a number, or four characters.
uint32_t tagFrom(const QByteArray &text);

/// Configuration error: "1k is no value for -crf."
Error badValue(const QString &option, const QString &value);

} // namespace reelyard
