// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/file_options.h"

#include "app/media/libav_error.h"
#include "models/recipe/nearest_name.h"
#include "models/recipe/option_table.h"

extern "C" {
#include <libavutil/eval.h>
#include <libavutil/parseutils.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

#include <QCoreApplication>
#include <QSet>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

constexpr int anywhere = AV_OPT_SEARCH_CHILDREN | AV_OPT_SEARCH_FAKE_OBJ;

const AVOption *findOption(const AVClass *of, const char *name, int search)
{
    const AVOption *option = av_opt_find(&of, name, nullptr, 0, search);
    return option && option->flags ? option : nullptr; // options without flags cannot be set
}

// Flags with a sign are added to what was set before.
int addingFlag(const AVOption *option, const QByteArray &value)
{
    const bool isAdded = option->type == AV_OPT_TYPE_FLAGS && (value.startsWith('+') || value.startsWith('-'));
    return isAdded ? AV_DICT_APPEND : 0;
}

void namesOf(const AVClass *of, QSet<QString> &names)
{
    const AVOption *option = nullptr;
    while ((option = av_opt_next(&of, option))) {
        if (option->type != AV_OPT_TYPE_CONST)
            names.insert(QString::fromUtf8(option->name));
    }
    void *iterator = nullptr;
    while (const AVClass *child = av_opt_child_class_iterate(of, &iterator)) {
        const AVOption *own = nullptr;
        while ((own = av_opt_next(&child, own))) {
            if (own->type != AV_OPT_TYPE_CONST)
                names.insert(QString::fromUtf8(own->name));
        }
    }
}

Error unknownOption(const OptionValue &option)
{
    QSet<QString> names;
    for (const AVClass *of : {avcodec_get_class(), avformat_get_class(), sws_get_class(), swr_get_class()})
        namesOf(of, names);
    QStringList candidates = knownOptionNames() + names.values();
    candidates.sort();
    const QString written =
        u'-' + option.name + (option.streams.text.isEmpty() ? QString() : u':' + option.streams.text);
    const QString near = nearestName(option.name, candidates);
    return configurationError("recipe.unknown-option",
                              near.isEmpty()
                                  ? Words::tr("The option %1 is not known.").arg(written)
                                  : Words::tr("The option %1 is not known. Did you mean -%2?").arg(written, near),
                              written);
}

} // namespace

Error badValue(const QString &option, const QString &value)
{
    return configurationError("recipe.bad-value", Words::tr("\"%1\" is no value for -%2.").arg(value, option), value);
}

std::optional<double> numberFrom(const QByteArray &text)
{
    char *end = nullptr;
    const double value = av_strtod(text.constData(), &end);
    return end && *end == '\0' && !text.isEmpty() ? std::optional(value) : std::nullopt;
}

std::optional<double> numberFrom(const QString &text)
{
    return numberFrom(text.toUtf8());
}

Result<FileOptions> FileOptions::sort(const FileSpec &file)
{
    FileOptions sorted;
    sorted.m_spec = &file;
    sorted.scaler.set("flags", "bicubic"); // ffmpeg's default
    for (const OptionValue &option : file.options) {
        if (knownOption(option.name))
            continue;
        const QByteArray name = option.name.toUtf8();
        const QByteArray key = option.streams.text.isEmpty() ? name : name + ':' + option.streams.text.toUtf8();
        const QByteArray value = option.value.toUtf8();
        const bool mayHavePrefix = name.startsWith('v') || name.startsWith('a') || name.startsWith('s');
        const AVOption *found = findOption(avcodec_get_class(), name.constData(), anywhere);
        if (!found && mayHavePrefix)
            found = findOption(avcodec_get_class(), name.constData() + 1, AV_OPT_SEARCH_FAKE_OBJ);
        bool isTaken = false;
        const auto put = [&](Dictionary &dictionary) {
            av_dict_set(dictionary.address(), key.constData(), value.constData(), addingFlag(found, value));
            isTaken = true;
        };
        if (found)
            put(sorted.codec);
        if ((found = findOption(avformat_get_class(), key.constData(), anywhere)))
            put(sorted.format);
        if (!isTaken && (found = findOption(sws_get_class(), key.constData(), anywhere)))
            put(sorted.scaler);
        if (!isTaken && (found = findOption(swr_get_class(), key.constData(), anywhere)))
            put(sorted.resampler);
        if (!isTaken)
            return unknownOption(option);
    }
    if (const OptionValue *timecode = file.find(u"timecode"))
        sorted.codec.set("gop_timecode", timecode->value.toUtf8().constData());
    return sorted;
}

Result<std::optional<QByteArray>> FileOptions::forStream(const char *name, AVFormatContext *context,
                                                         AVStream *stream) const
{
    std::optional<QByteArray> found;
    for (const OptionValue &option : m_spec->options) {
        if (option.name != QLatin1String(name))
            continue;
        const int matches = avformat_match_stream_specifier(context, stream, option.streams.text.toUtf8().constData());
        if (matches < 0) {
            return configurationError(
                "recipe.bad-specifier",
                Words::tr("The option -%1:%2 names its streams in a way that is not known. Use a kind "
                          "and a number, as in \"b:v\" or \"b:a:1\".")
                    .arg(option.name, option.streams.text));
        }
        if (matches > 0)
            found = option.value.toUtf8();
    }
    return found;
}

std::optional<QByteArray> FileOptions::forKind(const char *name, const char *letter) const
{
    std::optional<QByteArray> found;
    for (const OptionValue &option : m_spec->options) {
        if (option.name == QLatin1String(name) && option.streams.text == QLatin1String(letter))
            found = option.value.toUtf8();
    }
    return found;
}

Result<Dictionary> FileOptions::codecOptionsFor(const AVCodec *taker, AVCodecID id, AVFormatContext *context,
                                                AVStream *stream) const
{
    const bool isOutput = context->oformat != nullptr;
    int flags = isOutput ? AV_OPT_FLAG_ENCODING_PARAM : AV_OPT_FLAG_DECODING_PARAM;
    if (!taker)
        taker = isOutput ? avcodec_find_encoder(id) : avcodec_find_decoder(id);
    char prefix = '\0';
    const AVMediaType type = stream->codecpar->codec_type;
    if (type == AVMEDIA_TYPE_VIDEO) {
        prefix = 'v';
        flags |= AV_OPT_FLAG_VIDEO_PARAM;
    } else if (type == AVMEDIA_TYPE_AUDIO) {
        prefix = 'a';
        flags |= AV_OPT_FLAG_AUDIO_PARAM;
    } else if (type == AVMEDIA_TYPE_SUBTITLE) {
        prefix = 's';
        flags |= AV_OPT_FLAG_SUBTITLE_PARAM;
    }
    const AVClass *general = avcodec_get_class();
    const auto has = [flags](const AVClass *of, const char *name) {
        return of && av_opt_find(&of, name, nullptr, flags, AV_OPT_SEARCH_FAKE_OBJ);
    };
    Dictionary options;
    const AVDictionaryEntry *entry = nullptr;
    while ((entry = av_dict_get(codec.get(), "", entry, AV_DICT_IGNORE_SUFFIX))) {
        QByteArray name(entry->key);
        if (const qsizetype colon = name.indexOf(':'); colon >= 0) {
            const int matches = avformat_match_stream_specifier(context, stream, name.constData() + colon + 1);
            if (matches < 0)
                return configurationError(
                    "recipe.bad-specifier",
                    Words::tr(
                        "The option -%1 names its streams in a way that is not known. Use a kind and a number, as in "
                        "\"b:v\" or \"b:a:1\".")
                        .arg(QString::fromUtf8(name)));
            if (matches == 0)
                continue;
            name.truncate(colon);
        }
        if (has(general, name.constData()) || !taker || has(taker->priv_class, name.constData()))
            options.set(name.constData(), entry->value);
        else if (name.startsWith(prefix) && has(general, name.constData() + 1))
            options.set(name.constData() + 1, entry->value);
    }
    return options;
}

QStringList FileOptions::unused(const std::vector<const Dictionary *> &used) const
{
    QStringList names;
    const AVDictionaryEntry *entry = nullptr;
    while ((entry = av_dict_get(codec.get(), "", entry, AV_DICT_IGNORE_SUFFIX))) {
        const QByteArray name = QByteArray(entry->key).split(':').first();
        const bool isUsed = std::any_of(used.begin(), used.end(), [&](const Dictionary *dictionary) {
            return dictionary->value(name.constData()) != nullptr;
        });
        if (!isUsed && name != "gop_timecode")
            names.append(QString::fromUtf8(name));
    }
    return names;
}

Result<void> FileOptions::checkUnused(const std::vector<const Dictionary *> &used, bool isOutput) const
{
    for (const QString &name : unused(used)) {
        const QByteArray key = name.toUtf8();
        const AVClass *codecs = avcodec_get_class();
        const AVClass *formats = avformat_get_class();
        const AVOption *option = av_opt_find(&codecs, key.constData(), nullptr, 0, anywhere);
        if (!option || av_opt_find(&formats, key.constData(), nullptr, 0, anywhere))
            continue;
        const int direction = isOutput ? AV_OPT_FLAG_ENCODING_PARAM : AV_OPT_FLAG_DECODING_PARAM;
        if (!(option->flags & direction))
            return configurationError("recipe.wrong-place",
                                      isOutput ? Words::tr("The option -%1 is not for outputs.").arg(name)
                                               : Words::tr("The option -%1 is not for inputs.").arg(name),
                                      name);
    }
    return {};
}

Result<int64_t> FileOptions::time(const char *name) const
{
    const OptionValue *option = m_spec->find(QString::fromLatin1(name));
    if (!option)
        return AV_NOPTS_VALUE;
    int64_t microseconds = 0;
    if (av_parse_time(&microseconds, option->value.toUtf8().constData(), 1) < 0)
        return badValue(option->name, option->value);
    return microseconds;
}

std::optional<double> FileOptions::number(const char *name) const
{
    const OptionValue *option = m_spec->find(QString::fromLatin1(name));
    return option ? numberFrom(option->value) : std::nullopt;
}

uint32_t tagFrom(const QByteArray &text)
{
    char *end = nullptr;
    const auto number = static_cast<uint32_t>(std::strtol(text.constData(), &end, 0));
    if (*end == '\0')
        return number;
    const QByteArray four = text.left(4).leftJustified(4, '\0');
    return MKTAG(static_cast<uint8_t>(four[0]), static_cast<uint8_t>(four[1]), static_cast<uint8_t>(four[2]),
                 static_cast<uint8_t>(four[3]));
}

} // namespace reelyard
