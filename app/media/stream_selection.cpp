// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/stream_selection.h"

#include "app/media/filter_graph.h"
#include "app/media/libav_error.h"
#include "app/media/output_file.h"

#include <QCoreApplication>

#include <algorithm>

namespace reelyard
{

namespace
{

using Inputs = std::vector<std::unique_ptr<InputFile>>;
using Graphs = std::vector<std::unique_ptr<FilterGraph>>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

constexpr int textOrBitmap = AV_CODEC_PROP_TEXT_SUB | AV_CODEC_PROP_BITMAP_SUB;

/// "-map" as ffmpeg reads it.
struct StreamMap {
    bool isNegative = false;
    bool isOptional = false;
    int file = 0;
    QByteArray streams;
    QByteArray label; ///< of a graph's output

    static Result<StreamMap> parse(const QString &value, size_t inputs)
    {
        StreamMap map;
        QByteArray text = value.toUtf8();
        map.isNegative = text.startsWith('-');
        if (map.isNegative)
            text.remove(0, 1);
        if (const qsizetype comma = text.indexOf(','); comma >= 0) // an old way to name a stream to be in step with
            text.truncate(comma);
        if (text.startsWith('[')) {
            map.label = text.mid(1, text.indexOf(']') - 1);
            if (map.label.isEmpty() || !text.contains(']'))
                return badValue(QStringLiteral("map"), value);
            return map;
        }
        if (const qsizetype mark = text.indexOf('?'); mark >= 0) {
            map.isOptional = true;
            text.truncate(mark);
        }
        char *rest = nullptr;
        map.file = static_cast<int>(std::strtol(text.constData(), &rest, 0));
        if (map.file < 0 || static_cast<size_t>(map.file) >= inputs)
            return configurationError("recipe.bad-value",
                                      Words::tr("-map %1 names an input that is not there.").arg(value), value);
        map.streams = QByteArray(*rest == ':' ? rest + 1 : rest);
        return map;
    }
};

class Chooser
{
public:
    Chooser(const OutputFile &output, const Inputs &inputs, const Graphs &graphs)
        : m_output(output)
        , m_spec(output.options().spec())
        , m_context(output.context())
        , m_inputs(inputs)
        , m_graphs(graphs)
    {
        for (const auto &[name, type] : {std::pair("vn", AVMEDIA_TYPE_VIDEO), std::pair("an", AVMEDIA_TYPE_AUDIO),
                                         std::pair("sn", AVMEDIA_TYPE_SUBTITLE), std::pair("dn", AVMEDIA_TYPE_DATA)})
            m_isOff[type] = m_spec.isSet(QString::fromLatin1(name));
    }

    Result<std::vector<ChosenStream>> choose()
    {
        for (const auto &graph : m_graphs) {
            for (const auto &end : graph->outputs) {
                if (graph->isSimple() || end->stream || !end->label.isEmpty())
                    continue;
                m_isOff[end->type] = true; // the graph's is the stream of its kind
                m_chosen.push_back({end->type, nullptr, end.get()});
            }
        }
        if (m_spec.find(u"map")) {
            if (auto done = byMaps(); !done)
                return done.error();
        } else {
            byDefault();
        }
        return m_chosen;
    }

private:
    bool isOff(AVMediaType type) const
    {
        const auto found = m_isOff.find(type);
        return found != m_isOff.end() && found->second;
    }

    AVCodecID defaultCodec(AVMediaType type) const
    {
        return av_guess_codec(m_context->oformat, nullptr, m_output.fileName().constData(), nullptr, type);
    }

    // ffmpeg's scores: streams that gave packets while probing, then "default", then size or channels.
    template<typename Score>
    InputStream *best(AVMediaType type, bool coversOnly, Score score) const
    {
        constexpr int64_t defaultBonus = 5'000'000;
        constexpr int64_t packetBonus = 100'000'000;
        int64_t bestScore = 0;
        InputStream *found = nullptr;
        for (const auto &input : m_inputs) {
            int64_t fileScore = 0;
            InputStream *inFile = nullptr;
            for (const auto &stream : input->streams()) {
                const AVStream *av = stream->stream;
                const bool isCover = (av->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
                if (stream->isDisabled || stream->type() != type)
                    continue;
                int64_t value = score(av->codecpar) +
                                ((av->event_flags & AVSTREAM_EVENT_FLAG_NEW_PACKETS) ? packetBonus : 0) +
                                ((av->disposition & AV_DISPOSITION_DEFAULT) ? defaultBonus : 0);
                if (type == AVMEDIA_TYPE_VIDEO && !coversOnly && isCover)
                    value = 1;
                if (value <= fileScore || (coversOnly && !isCover))
                    continue;
                fileScore = value;
                inFile = stream.get();
            }
            if (!inFile)
                continue;
            const bool isCover = (inFile->stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
            if ((inFile->stream->disposition & AV_DISPOSITION_DEFAULT) &&
                (type != AVMEDIA_TYPE_VIDEO || coversOnly || !isCover))
                fileScore -= defaultBonus; // "default" counts within a file, not between files
            if (fileScore > bestScore) {
                bestScore = fileScore;
                found = inFile;
            }
        }
        return found;
    }

    void take(InputStream *stream)
    {
        if (stream)
            m_chosen.push_back({stream->type(), stream, nullptr});
    }

    void byDefault()
    {
        if (!isOff(AVMEDIA_TYPE_VIDEO) && defaultCodec(AVMEDIA_TYPE_VIDEO) != AV_CODEC_ID_NONE) {
            const bool coversOnly = avformat_query_codec(m_context->oformat, m_context->oformat->video_codec, 0) ==
                                    static_cast<int>(MKTAG('A', 'P', 'I', 'C'));
            take(best(AVMEDIA_TYPE_VIDEO, coversOnly,
                      [](const AVCodecParameters *par) { return int64_t{par->width} * par->height; }));
        }
        if (!isOff(AVMEDIA_TYPE_AUDIO) && defaultCodec(AVMEDIA_TYPE_AUDIO) != AV_CODEC_ID_NONE) {
            take(best(AVMEDIA_TYPE_AUDIO, false,
                      [](const AVCodecParameters *par) { return int64_t{par->ch_layout.nb_channels}; }));
        }
        if (!isOff(AVMEDIA_TYPE_SUBTITLE))
            take(firstSubtitle());
        if (!isOff(AVMEDIA_TYPE_DATA)) {
            const AVCodecID codec = defaultCodec(AVMEDIA_TYPE_DATA);
            for (const auto &input : m_inputs) {
                for (const auto &stream : input->streams()) {
                    if (codec != AV_CODEC_ID_NONE && !stream->isDisabled && stream->type() == AVMEDIA_TYPE_DATA &&
                        stream->stream->codecpar->codec_id == codec)
                        take(stream.get());
                }
            }
        }
    }

    InputStream *firstSubtitle() const
    {
        const bool isNamed = m_output.options().forKind("c", "s").has_value();
        const AVCodec *usual = avcodec_find_encoder(m_context->oformat->subtitle_codec);
        if (!usual && !isNamed)
            return nullptr;
        const AVCodecDescriptor *to = usual ? avcodec_descriptor_get(usual->id) : nullptr;
        for (const auto &input : m_inputs) {
            for (const auto &stream : input->streams()) {
                if (stream->type() != AVMEDIA_TYPE_SUBTITLE || stream->isDisabled)
                    continue;
                const AVCodecDescriptor *from = avcodec_descriptor_get(stream->stream->codecpar->codec_id);
                const int fromKind = from ? from->props & textOrBitmap : 0;
                const int toKind = to ? to->props & textOrBitmap : 0;
                const bool isNeither = from && to && (!from->props || !to->props); // teletext
                if (isNamed || (fromKind & toKind) || isNeither)
                    return stream.get();
            }
        }
        return nullptr;
    }

    Result<void> byMaps()
    {
        for (const OptionValue &option : m_spec.options) {
            if (option.name != QLatin1String("map"))
                continue;
            auto map = StreamMap::parse(option.value, m_inputs.size());
            if (!map)
                return map.error();
            if (auto done = map->label.isEmpty() ? mapStreams(*map, option.value) : mapLabel(*map); !done)
                return done;
        }
        std::erase_if(m_mapped, [this](const ChosenStream &chosen) { return chosen.source && isOff(chosen.type); });
        for (const ChosenStream &chosen : m_mapped) {
            if (chosen.type != AVMEDIA_TYPE_UNKNOWN || m_output.global().copyUnknown) {
                m_chosen.push_back(chosen);
            } else if (!m_output.global().ignoreUnknown && m_output.global().purpose == Purpose::Command) {
                return configurationError("recipe.unknown-stream",
                                          Words::tr("Stream %1 is of an unknown kind; -ignore_unknown leaves it out, "
                                                    "-copy_unknown copies it.")
                                              .arg(chosen.source->index()));
            }
        }
        return {};
    }

    Result<void> mapLabel(const StreamMap &map)
    {
        for (const auto &graph : m_graphs) {
            for (const auto &end : graph->outputs) {
                const bool isTaken =
                    end->stream || std::any_of(m_mapped.begin(), m_mapped.end(),
                                               [&](const ChosenStream &chosen) { return chosen.filter == end.get(); });
                if (!isTaken && end->label == map.label) {
                    m_mapped.push_back({end->type, nullptr, end.get()});
                    return {};
                }
            }
        }
        return configurationError(
            "recipe.no-label",
            Words::tr("No filter graph has an output [%1], or it is used already.").arg(QString::fromUtf8(map.label)));
    }

    Result<void> mapStreams(const StreamMap &map, const QString &written)
    {
        AVFormatContext *context = m_inputs[static_cast<size_t>(map.file)]->context();
        bool found = false;
        bool isInvalid = false;
        const auto matches = [&](const InputStream &stream) {
            const int code = avformat_match_stream_specifier(context, stream.stream, map.streams.constData());
            isInvalid = isInvalid || code < 0;
            return code > 0;
        };
        if (map.isNegative) {
            found = true;
            std::erase_if(m_mapped, [&](const ChosenStream &chosen) {
                return chosen.source && chosen.source->file == map.file && matches(*chosen.source);
            });
        } else {
            for (const auto &stream : m_inputs[static_cast<size_t>(map.file)]->streams()) {
                if (!matches(*stream) || stream->isDisabled)
                    continue;
                found = true;
                m_mapped.push_back({stream->type(), stream.get(), nullptr});
            }
        }
        if (found || map.isOptional)
            return {};
        if (isInvalid)
            return badValue(QStringLiteral("map"), written);
        return missing(StreamSpecifier(QString::fromUtf8(map.streams)), written);
    }

    // A map that must match and does not is the source's lack.
    Error missing(const StreamSpecifier &streams, const QString &written) const
    {
        if (m_output.global().purpose == Purpose::Command)
            return configurationError(
                "recipe.no-such-stream",
                Words::tr("-map %1 matches no stream; with a \"?\" behind it, that would be fine.").arg(written),
                written);
        if (streams.kind() == StreamKind::Video)
            return sourceError("source.no-video",
                               Words::tr("There is no picture in this file, which the recipe needs."));
        if (streams.kind() == StreamKind::Audio)
            return sourceError("source.no-audio", Words::tr("There is no sound in this file, which the recipe needs."));
        return sourceError("source.no-streams",
                           Words::tr("The file lacks a stream that the recipe needs (%1).").arg(streams.text));
    }

    const OutputFile &m_output;
    const FileSpec &m_spec;
    AVFormatContext *m_context;
    const Inputs &m_inputs;
    const Graphs &m_graphs;
    std::map<AVMediaType, bool> m_isOff;
    std::vector<ChosenStream> m_mapped;
    std::vector<ChosenStream> m_chosen;
};

} // namespace

Result<std::vector<ChosenStream>> chooseStreams(const OutputFile &output, const Inputs &inputs, const Graphs &graphs)
{
    return Chooser(output, inputs, graphs).choose();
}

Result<InputStream *> sourceOfPad(const QByteArray &label, AVMediaType padType, const Inputs &inputs)
{
    if (padType != AVMEDIA_TYPE_VIDEO && padType != AVMEDIA_TYPE_AUDIO)
        return configurationError("recipe.filter", Words::tr("Only filters for picture and sound can be used."));
    if (label.isEmpty()) {
        // The first stream of the kind that nothing has been made of yet.
        for (const auto &input : inputs) {
            for (const auto &stream : input->streams()) {
                if (!stream->isDisabled && stream->type() == padType && !stream->isUsed)
                    return stream.get();
            }
        }
        return configurationError("recipe.no-such-stream",
                                  Words::tr("There is no stream left for an input of the filter graph."));
    }
    char *rest = nullptr;
    const long file = std::strtol(label.constData(), &rest, 0);
    if (rest == label.constData() || file < 0 || static_cast<size_t>(file) >= inputs.size())
        return configurationError(
            "recipe.no-such-stream",
            Words::tr("The filter graph's label [%1] names no input.").arg(QString::fromUtf8(label)));
    const InputFile &input = *inputs[static_cast<size_t>(file)];
    for (const auto &stream : inputs[static_cast<size_t>(file)]->streams()) {
        const bool isKind =
            stream->type() == padType || (stream->type() == AVMEDIA_TYPE_SUBTITLE && padType == AVMEDIA_TYPE_VIDEO);
        const char *specifier = *rest == ':' ? rest + 1 : rest;
        if (isKind && avformat_match_stream_specifier(input.context(), stream->stream, specifier) == 1 &&
            !stream->isDisabled)
            return stream.get();
    }
    return configurationError(
        "recipe.no-such-stream",
        Words::tr("The filter graph's label [%1] matches no stream.").arg(QString::fromUtf8(label)));
}

Result<const AVOutputFormat *> outputFormat(const FileSpec &output, const QByteArray &fileName)
{
    const QByteArray named = output.value(u"f").toUtf8();
    const AVOutputFormat *format = named.isEmpty() ? av_guess_format(nullptr, fileName.constData(), nullptr)
                                                   : av_guess_format(named.constData(), nullptr, nullptr);
    if (format)
        return format;
    const QString wanted = named.isEmpty() ? QString::fromUtf8(fileName) : QString::fromUtf8(named);
    return configurationError("recipe.unknown-format", Words::tr("There is no output format for \"%1\".").arg(wanted),
                              wanted);
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
                                  Words::tr("The encoder %1 is not part of this program's libraries.").arg(name), name);
    if (encoder->type != mediaTypeOf(kind))
        return configurationError("recipe.wrong-encoder",
                                  Words::tr("The encoder %1 is for another kind of stream.").arg(name), name);
    return encoder;
}

} // namespace reelyard
