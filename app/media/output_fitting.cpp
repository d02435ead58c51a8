// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/output_fitting.h"

#include "app/media/libav_error.h"
#include "app/media/stream_selection.h"
#include "models/base/counted.h"

#include <QCoreApplication>

#include <algorithm>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

constexpr int textOrBitmap = AV_CODEC_PROP_TEXT_SUB | AV_CODEC_PROP_BITMAP_SUB;

int subtitleKind(AVCodecID id)
{
    const AVCodecDescriptor *descriptor = avcodec_descriptor_get(id);
    return descriptor ? descriptor->props & textOrBitmap : 0;
}

// The codec tag for a copied stream: the source's, where the format does not know a better one (then 0).
uint32_t muxerTag(const AVOutputFormat *format, const AVCodecParameters *source)
{
    uint32_t known = 0;
    const bool sameMeaning = !format->codec_tag ||
                             av_codec_get_id(format->codec_tag, source->codec_tag) == source->codec_id ||
                             !av_codec_get_tag2(format->codec_tag, source->codec_id, &known);
    return sameMeaning ? source->codec_tag : 0;
}

int openInMemory(AVFormatContext *, AVIOContext **io, const char *, int, AVDictionary **)
{
    return avio_open_dyn_buf(io);
}

int closeInMemory(AVFormatContext *, AVIOContext *io)
{
    uint8_t *written = nullptr;
    avio_close_dyn_buf(io, &written);
    av_free(written);
    return 0;
}

// Whether the format takes the stream as it is. Formats do not always know beforehand, so a header is written for it,
// into memory.
bool canHold(const AVOutputFormat *format, const AVStream *source)
{
    const AVCodecParameters *par = source->codecpar;
    const bool isUnknown = par->codec_id == AV_CODEC_ID_NONE && par->codec_type != AVMEDIA_TYPE_ATTACHMENT;
    if (isUnknown)
        return false;
    const bool isListed = par->codec_type != AVMEDIA_TYPE_ATTACHMENT &&
                          avformat_query_codec(format, par->codec_id, FF_COMPLIANCE_NORMAL) == 1;
    AVFormatContext *context = nullptr;
    if (avformat_alloc_output_context2(&context, format, nullptr, nullptr) < 0)
        return false;
    context->io_open = openInMemory; // DASH opens its files by itself
    context->io_close2 = closeInMemory;
    AVStream *stream = avformat_new_stream(context, nullptr);
    bool holds = stream && avcodec_parameters_copy(stream->codecpar, par) >= 0;
    if (holds) {
        stream->codecpar->codec_tag = muxerTag(format, par);
        stream->time_base = source->time_base;
        stream->avg_frame_rate = source->avg_frame_rate;
        av_dict_copy(&stream->metadata, source->metadata, 0);
        const bool hasFile = (format->flags & AVFMT_NOFILE) == 0;
        int code = hasFile ? avio_open_dyn_buf(&context->pb) : 0;
        if (code >= 0)
            code = avformat_write_header(context, nullptr);
        // A listed codec may lack here what a filter between demuxer and muxer will add; "not implemented" stays so.
        holds = code >= 0 || (isListed && code != AVERROR_PATCHWELCOME);
        uint8_t *written = nullptr;
        if (hasFile && context->pb)
            avio_close_dyn_buf(context->pb, &written);
        av_free(written);
        context->pb = nullptr;
    }
    avformat_free_context(context);
    return holds;
}

/// One entry of the output's maps: a stream of the source, or anything else as it was written.
struct Mapped {
    int index = -1;
    bool isOptional = false;
    QString written;
    bool isCopied = false; ///< although the recipe encodes: nothing else is possible
};

class Fitter
{
public:
    Fitter(FileSpec &output, const FittingRequest &request, const AVOutputFormat *format)
        : m_output(output)
        , m_request(request)
        , m_format(format)
    {
    }

    Result<LeftOut> fit()
    {
        if (!m_output.find(u"map"))
            return m_leftOut;
        std::vector<Mapped> kept;
        for (Mapped &mapped : expand()) {
            if (mapped.index < 0) {
                kept.push_back(mapped);
                continue;
            }
            auto fits = fit(mapped, kept);
            if (!fits)
                return fits.error();
            m_isChanged = m_isChanged || !*fits || mapped.isCopied;
            if (*fits)
                kept.push_back(mapped);
        }
        if (m_isChanged)
            rewrite(kept);
        return m_leftOut;
    }

private:
    std::vector<Mapped> expand()
    {
        std::vector<Mapped> list;
        for (const OptionValue &option : m_output.options) {
            if (option.name != QLatin1String("map"))
                continue;
            QString text = option.value;
            const bool isNegative = text.startsWith(u'-');
            text = text.mid(isNegative ? 1 : 0);
            const bool isOptional = text.endsWith(u'?');
            text.chop(isOptional ? 1 : 0);
            const QString file = text.section(u':', 0, 0);
            const QString streams = text.section(u':', 1);
            if (file != QString::number(m_request.sourceInput)) {
                list.push_back({-1, false, option.value, false});
                continue;
            }
            for (unsigned i = 0; i < m_request.source->nb_streams; ++i) {
                AVStream *stream = m_request.source->streams[i];
                if (avformat_match_stream_specifier(m_request.source, stream, streams.toUtf8().constData()) <= 0)
                    continue;
                if (isNegative)
                    std::erase_if(list, [&](const Mapped &m) { return m.index == static_cast<int>(i); });
                else
                    list.push_back(
                        {static_cast<int>(i), isOptional || !StreamSpecifier(streams).kind(), option.value, false});
            }
            const bool isMissing = !isNegative && !isOptional && list.empty();
            if (isMissing) // told, in words, when the streams are chosen
                list.push_back({-1, false, option.value, false});
        }
        return list;
    }

    bool isOff(StreamKind kind) const
    {
        switch (kind) {
        case StreamKind::Video:
            return m_output.isSet(u"vn");
        case StreamKind::Audio:
            return m_output.isSet(u"an");
        case StreamKind::Subtitle:
            return m_output.isSet(u"sn");
        case StreamKind::Data:
            return m_output.isSet(u"dn");
        case StreamKind::Attachment:
            break;
        }
        return false;
    }

    // False: it is left out.
    Result<bool> fit(Mapped &mapped, const std::vector<Mapped> &kept)
    {
        const AVStream *stream = m_request.source->streams[mapped.index];
        const StreamKind kind = kindOf(stream->codecpar->codec_type);
        if (isOff(kind))
            return false;
        if (m_request.undecodable.contains(mapped.index))
            return false;
        const bool isCover = (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
        const bool isMain = !isCover && (kind == StreamKind::Video || kind == StreamKind::Audio);
        const bool isRefused = m_request.refused.contains(kind) && mapped.isOptional && !isMain;
        if (!isRefused && fits(mapped, kind, stream, kept))
            return true;
        if (isMain) // picture and sound are what the file is for: they are not left out
            return doesNotFit(stream);
        ++m_leftOut[kind];
        return false;
    }

    bool fits(Mapped &mapped, StreamKind kind, const AVStream *stream, const std::vector<Mapped> &kept) const
    {
        const int inKind = static_cast<int>(std::count_if(kept.begin(), kept.end(), [&](const Mapped &other) {
            return other.index >= 0 &&
                   m_request.source->streams[other.index]->codecpar->codec_type == stream->codecpar->codec_type;
        }));
        const QString named = codecFor(kind, inKind, static_cast<int>(kept.size()));
        const bool canEncode = kind == StreamKind::Video || kind == StreamKind::Audio || kind == StreamKind::Subtitle;
        if (named == QLatin1String("copy") || !canEncode)
            return !mapped.isOptional || canHold(m_format, stream);
        const AVCodecID usual =
            av_guess_codec(m_format, nullptr, m_request.fileName.constData(), nullptr, stream->codecpar->codec_type);
        const AVCodec *encoder = nullptr;
        if (!named.isEmpty()) {
            const auto found = findEncoder(named, kind);
            if (!found) // told, in words, when the stream is added
                return true;
            encoder = *found;
        } else {
            encoder = avcodec_find_encoder(usual);
        }
        if (!encoder)
            return !mapped.isOptional;
        if (kind != StreamKind::Subtitle)
            return true;
        // Pictures of words cannot be turned into words; they are kept as they are where the format can hold them.
        const bool isSameKind = subtitleKind(stream->codecpar->codec_id) == subtitleKind(encoder->id);
        if (isSameKind && avcodec_find_decoder(stream->codecpar->codec_id))
            return true;
        mapped.isCopied = true;
        return canHold(m_format, stream);
    }

    // The codec that the recipe names for an output stream; the last option that matches wins.
    QString codecFor(StreamKind kind, int inKind, int inFile) const
    {
        constexpr std::pair<StreamKind, const char *> letters[] = {{StreamKind::Video, "v"},
                                                                   {StreamKind::Audio, "a"},
                                                                   {StreamKind::Subtitle, "s"},
                                                                   {StreamKind::Data, "d"},
                                                                   {StreamKind::Attachment, "t"}};
        QString letter;
        for (const auto &[known, text] : letters) {
            if (known == kind)
                letter = QLatin1String(text);
        }
        const QStringList matching{QString(), letter, letter + u':' + QString::number(inKind), QString::number(inFile)};
        QString found;
        for (const OptionValue &option : m_output.options) {
            if (option.name == QLatin1String("c") && matching.contains(option.streams.text))
                found = option.value;
        }
        return found;
    }

    Error doesNotFit(const AVStream *stream) const
    {
        const QString codec = QString::fromUtf8(avcodec_get_name(stream->codecpar->codec_id));
        const QString format = QString::fromUtf8(m_request.fileName).section(u'.', -1).toUpper();
        const bool isVideo = stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO;
        return sourceError("source.does-not-fit",
                           (isVideo ? Words::tr("%1 cannot hold this file's picture (%2) as it is.")
                                    : Words::tr("%1 cannot hold this file's sound (%2) as it is."))
                               .arg(format, codec));
    }

    void rewrite(const std::vector<Mapped> &kept)
    {
        std::vector<OptionValue> maps;
        std::vector<OptionValue> copies;
        int subtitles = 0;
        for (const Mapped &mapped : kept) {
            if (mapped.index < 0) {
                maps.push_back({QStringLiteral("map"), {}, mapped.written});
                continue;
            }
            maps.push_back(
                {QStringLiteral("map"), {}, QStringLiteral("%1:%2").arg(m_request.sourceInput).arg(mapped.index)});
            if (m_request.source->streams[mapped.index]->codecpar->codec_type != AVMEDIA_TYPE_SUBTITLE)
                continue;
            if (mapped.isCopied)
                copies.push_back({QStringLiteral("c"), StreamSpecifier(QStringLiteral("s:%1").arg(subtitles)),
                                  QStringLiteral("copy")});
            ++subtitles;
        }
        m_output.remove(u"map");
        for (const char *off : {"vn", "an", "sn", "dn"}) {
            if (maps.empty()) // without a map ffmpeg would choose by itself
                m_output.options.push_back({QLatin1String(off), {}, QStringLiteral("1")});
        }
        m_output.options.insert(m_output.options.begin(), maps.begin(), maps.end());
        m_output.options.insert(m_output.options.end(), copies.begin(), copies.end());
    }

    FileSpec &m_output;
    const FittingRequest &m_request;
    const AVOutputFormat *m_format;
    LeftOut m_leftOut;
    bool m_isChanged = false;
};

} // namespace

Result<LeftOut> fitOutput(FileSpec &output, const FittingRequest &request)
{
    auto format = outputFormat(output, request.fileName);
    if (!format)
        return format.error();
    return Fitter(output, request, *format).fit();
}

std::vector<Remark> describeLeftOut(const LeftOut &leftOut, const QString &extension)
{
    const auto sentence = [](StreamKind kind, int count) -> QString {
        switch (kind) {
        case StreamKind::Video:
            return counted(count, Words::tr("%Ln video track was left out, because %1 cannot hold it.", nullptr, count),
                           Words::tr("%Ln video tracks were left out, because %1 cannot hold them.", nullptr, count));
        case StreamKind::Audio:
            return counted(count, Words::tr("%Ln audio track was left out, because %1 cannot hold it.", nullptr, count),
                           Words::tr("%Ln audio tracks were left out, because %1 cannot hold them.", nullptr, count));
        case StreamKind::Subtitle:
            return counted(
                count, Words::tr("%Ln subtitle track was left out, because %1 cannot hold it.", nullptr, count),
                Words::tr("%Ln subtitle tracks were left out, because %1 cannot hold them.", nullptr, count));
        case StreamKind::Data:
            return counted(count, Words::tr("%Ln data track was left out, because %1 cannot hold it.", nullptr, count),
                           Words::tr("%Ln data tracks were left out, because %1 cannot hold them.", nullptr, count));
        case StreamKind::Attachment:
            return counted(count, Words::tr("%Ln attachment was left out, because %1 cannot hold it.", nullptr, count),
                           Words::tr("%Ln attachments were left out, because %1 cannot hold them.", nullptr, count));
        }
        return {};
    };
    std::vector<Remark> remarks;
    for (const auto &[kind, count] : leftOut) {
        remarks.push_back(
            {QLatin1String("output.left-out-") + toText(kind), sentence(kind, count).arg(extension.toUpper())});
    }
    return remarks;
}

} // namespace reelyard
