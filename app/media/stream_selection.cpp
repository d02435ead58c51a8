// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/stream_selection.h"

#include "app/media/encoder.h"
#include "app/media/libav_error.h"
#include "app/media/muxer.h"

#include <QCoreApplication>

#include <algorithm>

namespace reelyard
{

namespace
{

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("Engine", text, nullptr, count);
}

constexpr int textOrBitmap = AV_CODEC_PROP_TEXT_SUB | AV_CODEC_PROP_BITMAP_SUB;

int subtitleKind(AVCodecID id)
{
    const AVCodecDescriptor *descriptor = avcodec_descriptor_get(id);
    return descriptor ? descriptor->props & textOrBitmap : 0;
}

/// Chooses for one output.
class Selector
{
public:
    Selector(const OutputSpec &spec, AVFormatContext *input, const AVOutputFormat *format, const QString &extension)
        : m_spec(spec)
        , m_input(input)
        , m_format(format)
        , m_fileName(("x." + extension).toUtf8())
    {
    }

    Result<Selection> select()
    {
        const auto wanted = m_spec.maps.empty() ? byDefault() : byMaps();
        for (const auto &[index, isOptional] : wanted) {
            if (auto added = add(index, isOptional); !added)
                return added.error();
        }
        if (m_selection.streams.empty())
            return nothingLeft();
        return std::move(m_selection);
    }

private:
    using Wanted = std::vector<std::pair<int, bool>>;

    bool isOff(StreamKind kind) const
    {
        return (kind == StreamKind::Video && m_spec.noVideo) || (kind == StreamKind::Audio && m_spec.noAudio) ||
               (kind == StreamKind::Subtitle && m_spec.noSubtitle) || (kind == StreamKind::Data && m_spec.noData);
    }

    std::span<AVStream *const> inputs() const { return {m_input->streams, m_input->nb_streams}; }

    bool hasPackets(const AVStream *stream) const
    {
        return (stream->event_flags & AVSTREAM_EVENT_FLAG_NEW_PACKETS) != 0;
    }

    AVCodecID defaultCodec(AVMediaType type) const
    {
        return av_guess_codec(m_format, nullptr, m_fileName.constData(), nullptr, type);
    }

    // ffmpeg's scores: streams that gave packets while probing, then "default", then size or channels.
    Wanted byDefault() const
    {
        Wanted wanted;
        if (const int best = bestVideo(); best >= 0)
            wanted.emplace_back(best, false);
        if (const int best = bestAudio(); best >= 0)
            wanted.emplace_back(best, false);
        if (const int first = firstSubtitle(); first >= 0)
            wanted.emplace_back(first, true);
        return wanted;
    }

    int bestVideo() const
    {
        if (m_spec.noVideo || defaultCodec(AVMEDIA_TYPE_VIDEO) == AV_CODEC_ID_NONE)
            return -1;
        const bool coversOnly =
            avformat_query_codec(m_format, m_format->video_codec, 0) == static_cast<int>(MKTAG('A', 'P', 'I', 'C'));
        int64_t bestScore = 0;
        int best = -1;
        for (const AVStream *stream : inputs()) {
            if (stream->codecpar->codec_type != AVMEDIA_TYPE_VIDEO)
                continue;
            const bool isCover = (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
            int64_t score = int64_t{stream->codecpar->width} * stream->codecpar->height +
                            (hasPackets(stream) ? 100'000'000 : 0) +
                            ((stream->disposition & AV_DISPOSITION_DEFAULT) ? 5'000'000 : 0);
            if (!coversOnly && isCover)
                score = 1;
            if (score > bestScore && (!coversOnly || isCover)) {
                bestScore = score;
                best = stream->index;
            }
        }
        return best;
    }

    int bestAudio() const
    {
        if (m_spec.noAudio || defaultCodec(AVMEDIA_TYPE_AUDIO) == AV_CODEC_ID_NONE)
            return -1;
        int64_t bestScore = 0;
        int best = -1;
        for (const AVStream *stream : inputs()) {
            if (stream->codecpar->codec_type != AVMEDIA_TYPE_AUDIO)
                continue;
            const int64_t score = stream->codecpar->ch_layout.nb_channels + (hasPackets(stream) ? 100'000'000 : 0) +
                                  ((stream->disposition & AV_DISPOSITION_DEFAULT) ? 5'000'000 : 0);
            if (score > bestScore) {
                bestScore = score;
                best = stream->index;
            }
        }
        return best;
    }

    int firstSubtitle() const
    {
        if (m_spec.noSubtitle)
            return -1;
        const QString named = settingFor(m_spec.codecs, QStringLiteral("c"), StreamKind::Subtitle, 0, 0);
        const AVCodec *encoder = avcodec_find_encoder(m_format->subtitle_codec);
        if (named.isEmpty() && !encoder)
            return -1;
        const int output = encoder ? subtitleKind(encoder->id) : 0;
        for (const AVStream *stream : inputs()) {
            if (stream->codecpar->codec_type != AVMEDIA_TYPE_SUBTITLE)
                continue;
            const int own = subtitleKind(stream->codecpar->codec_id);
            if (!named.isEmpty() || (own & output) || !own || !output)
                return stream->index;
        }
        return -1;
    }

    Wanted byMaps() const
    {
        Wanted wanted;
        for (const StreamMap &map : m_spec.maps) {
            int inKind[5] = {};
            for (const AVStream *stream : inputs()) {
                const StreamKind kind = kindOf(stream->codecpar->codec_type);
                const int indexInKind = inKind[static_cast<int>(kind)]++;
                if (!map.streams.matches(kind, indexInKind, stream->index))
                    continue;
                if (map.negative)
                    std::erase_if(wanted, [&](const auto &w) { return w.first == stream->index; });
                else
                    wanted.emplace_back(stream->index, map.optional || !map.streams.kind);
            }
        }
        return wanted;
    }

    Result<void> add(int index, bool isOptional)
    {
        const AVStream *stream = m_input->streams[index];
        SelectedStream selected;
        selected.inputIndex = index;
        selected.kind = kindOf(stream->codecpar->codec_type);
        selected.isOptional = isOptional;
        if (isOff(selected.kind))
            return {};
        selected.indexInFile = static_cast<int>(m_selection.streams.size());
        selected.indexInKind =
            static_cast<int>(std::count_if(m_selection.streams.begin(), m_selection.streams.end(),
                                           [&](const SelectedStream &other) { return other.kind == selected.kind; }));
        auto fits = chooseCodec(selected, stream);
        if (!fits)
            return fits.error();
        const bool isCover = (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
        const bool isMain = !isCover && (selected.kind == StreamKind::Video || selected.kind == StreamKind::Audio);
        if (!*fits && isMain) // picture and sound are what the file is for: they are not left out
            return doesNotFit(stream);
        if (*fits)
            m_selection.streams.push_back(selected);
        else
            ++m_selection.leftOut[selected.kind];
        return {};
    }

    // False: cannot be held by the format and may be left out.
    Result<bool> chooseCodec(SelectedStream &selected, const AVStream *stream) const
    {
        const QString named =
            settingFor(m_spec.codecs, QStringLiteral("c"), selected.kind, selected.indexInKind, selected.indexInFile);
        const bool canEncode = selected.kind == StreamKind::Video || selected.kind == StreamKind::Audio ||
                               selected.kind == StreamKind::Subtitle;
        if (named == QLatin1String("copy") || !canEncode)
            return !selected.isOptional || canHold(m_format, stream);
        if (!named.isEmpty()) {
            auto encoder = findEncoder(named, selected.kind);
            if (!encoder)
                return encoder.error();
            selected.encoder = *encoder;
        } else {
            selected.encoder = avcodec_find_encoder(defaultCodec(mediaTypeOf(selected.kind)));
            if (!selected.encoder) {
                if (selected.isOptional)
                    return false;
                return configurationError(
                    "recipe.no-codec",
                    tr("The format has no encoder for this kind of stream (%1).").arg(toText(selected.kind)));
            }
        }
        if (selected.kind != StreamKind::Subtitle)
            return true;
        // Pictures of words cannot be turned into words; they are kept as they are where the format can hold them.
        const int own = subtitleKind(stream->codecpar->codec_id);
        const int output = subtitleKind(selected.encoder->id);
        if (own == output && avcodec_find_decoder(stream->codecpar->codec_id))
            return true;
        selected.encoder = nullptr;
        return canHold(m_format, stream);
    }

    Error doesNotFit(const AVStream *stream) const
    {
        const QString codec = QString::fromUtf8(avcodec_get_name(stream->codecpar->codec_id));
        const QString format = QString::fromUtf8(m_fileName.mid(2)).toUpper();
        const bool isVideo = stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO;
        return sourceError("source.does-not-fit", (isVideo ? tr("%1 cannot hold this file's picture (%2) as it is.")
                                                           : tr("%1 cannot hold this file's sound (%2) as it is."))
                                                      .arg(format, codec));
    }

    Error nothingLeft() const
    {
        if (m_spec.noVideo && !m_spec.noAudio)
            return sourceError("source.no-audio",
                               tr("There is no sound in this file, and the recipe uses nothing else."));
        if (m_spec.noAudio && !m_spec.noVideo)
            return sourceError("source.no-video",
                               tr("There is no picture in this file, and the recipe uses nothing else."));
        const bool needsVideo = std::any_of(m_spec.maps.begin(), m_spec.maps.end(),
                                            [](const StreamMap &map) { return map.streams.kind == StreamKind::Video; });
        if (needsVideo)
            return sourceError("source.no-video", tr("There is no picture in this file, which the recipe needs."));
        return sourceError("source.no-streams", tr("There is nothing in this file that the recipe could use."));
    }

    const OutputSpec &m_spec;
    AVFormatContext *m_input;
    const AVOutputFormat *m_format;
    QByteArray m_fileName;
    Selection m_selection;
};

} // namespace

Result<Selection> selectStreams(const OutputSpec &spec, AVFormatContext *input, const AVOutputFormat *format,
                                const QString &extension)
{
    // A map that must match and does not is the source's lack, and better said than left out.
    for (const StreamMap &map : spec.maps) {
        if (map.negative || map.optional || !map.streams.kind)
            continue;
        int inKind = 0;
        bool found = false;
        for (unsigned i = 0; i < input->nb_streams; ++i) {
            const StreamKind kind = kindOf(input->streams[i]->codecpar->codec_type);
            found = found || map.streams.matches(kind, kind == *map.streams.kind ? inKind++ : 0, static_cast<int>(i));
        }
        if (found)
            continue;
        if (*map.streams.kind == StreamKind::Video)
            return sourceError("source.no-video", tr("There is no picture in this file, which the recipe needs."));
        if (*map.streams.kind == StreamKind::Audio)
            return sourceError("source.no-audio", tr("There is no sound in this file, which the recipe needs."));
        return sourceError("source.no-streams",
                           tr("The file lacks a stream that the recipe needs (%1).").arg(map.streams.text()));
    }
    return Selector(spec, input, format, extension).select();
}

Result<const AVOutputFormat *> outputFormat(const OutputSpec &spec, const QString &extension)
{
    const QByteArray fileName = "x." + extension.toUtf8();
    const AVOutputFormat *format = av_guess_format(spec.format.isEmpty() ? nullptr : spec.format.toUtf8().constData(),
                                                   fileName.constData(), nullptr);
    if (format)
        return format;
    const QString wanted = spec.format.isEmpty() ? extension : spec.format;
    return configurationError("recipe.unknown-format", tr("There is no output format for \"%1\".").arg(wanted), wanted);
}

Result<const AVCodec *> findEncoder(const QString &name, StreamKind kind)
{
    const QByteArray utf8 = name.toUtf8();
    const AVCodec *encoder = avcodec_find_encoder_by_name(utf8.constData());
    if (!encoder) {
        if (const AVCodecDescriptor *descriptor = avcodec_descriptor_get_by_name(utf8.constData()))
            encoder = avcodec_find_encoder(descriptor->id);
    }
    if (!encoder)
        return configurationError("recipe.no-encoder",
                                  tr("The encoder %1 is not part of this program's libraries.").arg(name), name);
    if (encoder->type != mediaTypeOf(kind))
        return configurationError("recipe.wrong-encoder", tr("The encoder %1 is for another kind of stream.").arg(name),
                                  name);
    return encoder;
}

std::vector<Remark> describeLeftOut(const LeftOut &leftOut, const QString &extension)
{
    struct Words {
        const char *one;
        const char *many;
    };
    const auto words = [](StreamKind kind) -> Words {
        switch (kind) {
        case StreamKind::Video:
            return {QT_TRANSLATE_NOOP("Engine", "1 video track was left out, because %1 cannot hold it."),
                    QT_TRANSLATE_NOOP("Engine", "%n video tracks were left out, because %1 cannot hold them.")};
        case StreamKind::Audio:
            return {QT_TRANSLATE_NOOP("Engine", "1 audio track was left out, because %1 cannot hold it."),
                    QT_TRANSLATE_NOOP("Engine", "%n audio tracks were left out, because %1 cannot hold them.")};
        case StreamKind::Subtitle:
            return {QT_TRANSLATE_NOOP("Engine", "1 subtitle track was left out, because %1 cannot hold it."),
                    QT_TRANSLATE_NOOP("Engine", "%n subtitle tracks were left out, because %1 cannot hold them.")};
        case StreamKind::Data:
            return {QT_TRANSLATE_NOOP("Engine", "1 data track was left out, because %1 cannot hold it."),
                    QT_TRANSLATE_NOOP("Engine", "%n data tracks were left out, because %1 cannot hold them.")};
        case StreamKind::Attachment:
            return {QT_TRANSLATE_NOOP("Engine", "1 attachment was left out, because %1 cannot hold it."),
                    QT_TRANSLATE_NOOP("Engine", "%n attachments were left out, because %1 cannot hold them.")};
        }
        return {"", ""};
    };
    std::vector<Remark> remarks;
    for (const auto &[kind, count] : leftOut) {
        const Words text = words(kind);
        remarks.push_back({QLatin1String("output.left-out-") + toText(kind),
                           tr(count == 1 ? text.one : text.many, count).arg(extension.toUpper())});
    }
    return remarks;
}

} // namespace reelyard
