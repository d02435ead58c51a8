// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/joined_source.h"

#include "app/media/engine.h"
#include "app/media/input.h"
#include "app/media/libav_error.h"
#include "models/base/native_path.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace reelyard
{

namespace
{

constexpr int bufferBytes = 256 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

bool haveEqualExtradata(const AVCodecParameters *a, const AVCodecParameters *b)
{
    return a->extradata_size == b->extradata_size &&
           (a->extradata_size == 0 ||
            std::memcmp(a->extradata, b->extradata, static_cast<size_t>(a->extradata_size)) == 0);
}

// Codecs whose packets say nothing without what the container says beside them.
bool needsExtradata(AVCodecID codec)
{
    return codec == AV_CODEC_ID_HEVC || codec == AV_CODEC_ID_MPEG4 || codec == AV_CODEC_ID_AAC;
}

// In words, what of the stream is another than in the first part; empty where nothing is.
QString differenceOf(const AVCodecParameters *first, const AVCodecParameters *part)
{
    if (first->codec_type != part->codec_type)
        return Words::tr("the kinds of their streams");
    const bool isSound = first->codec_type == AVMEDIA_TYPE_AUDIO;
    if (first->codec_type != AVMEDIA_TYPE_VIDEO && !isSound)
        return {};
    if (first->codec_id != part->codec_id)
        return Words::tr("the codec");
    if (first->width != part->width || first->height != part->height)
        return Words::tr("the size of the picture");
    if (isSound &&
        (first->sample_rate != part->sample_rate || first->ch_layout.nb_channels != part->ch_layout.nb_channels))
        return Words::tr("the sound's sample rate or channels");
    if (needsExtradata(first->codec_id) && !haveEqualExtradata(first, part))
        return Words::tr("the codec's settings");
    return {};
}

// Where the next part begins. Sound is cut in packets of its own length, so that the longer of both would leave a gap
// in the pictures at each joint.
int64_t lengthOf(const Input &part)
{
    for (const AVStream *stream : part.streams()) {
        const bool isPicture = stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO &&
                               (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) == 0;
        if (isPicture && stream->duration != AV_NOPTS_VALUE && stream->duration > 0)
            return av_rescale_q(stream->duration, stream->time_base, AV_TIME_BASE_Q);
    }
    return part.context()->duration;
}

// A word of a concat script, as av_get_token() reads it.
QByteArray quoted(QByteArray text)
{
    return '\'' + text.replace("'", "'\\''") + '\'';
}

} // namespace

Result<std::unique_ptr<JoinedSource>> JoinedSource::examine(const MediaSource &source, const EngineControl &control,
                                                            const FileSpec &limits)
{
    std::unique_ptr<JoinedSource> joined(new JoinedSource);
    joined->m_interrupt = interruptedBy(control);
    std::unique_ptr<Input> first;
    for (const QString &path : QStringList{source.path} + source.moreParts) {
        auto input = Input::open(path, control, limits);
        if (!input) {
            Error error = input.error();
            error.sentence =
                Words::tr("A part of the take, \"%1\", cannot be used: %2").arg(displayPath(path), error.sentence);
            return error;
        }
        const AVFormatContext *context = (*input)->context();
        const int64_t size = context->pb ? avio_size(context->pb) : -1;
        const int64_t length = lengthOf(**input);
        if (size <= 0 || length <= 0)
            return sourceError(
                "source.part-length",
                Words::tr("How long this part of the take is could not be told: \"%1\".").arg(displayPath(path)));
        joined->m_parts.push_back({fileUrl(path), size, length});
        joined->m_sizeBytes += size;
        if (!first) {
            first = *std::move(input);
            joined->m_isByteStream = std::strcmp(context->iformat->name, "mpegts") == 0;
            av_dict_copy(joined->m_tags.address(), context->metadata, 0);
            joined->m_startUs = context->start_time;
            for (const AVStream *stream : first->streams()) {
                const bool isKnown = stream->start_time != AV_NOPTS_VALUE;
                joined->m_streams.push_back(
                    {stream->disposition,
                     isKnown ? av_rescale_q(stream->start_time, stream->time_base, AV_TIME_BASE_Q) : AV_NOPTS_VALUE});
            }
            continue;
        }
        QString difference;
        if (std::strcmp(context->iformat->name, first->context()->iformat->name) != 0)
            difference = Words::tr("the container");
        else if (!joined->m_isByteStream && (*input)->streams().size() != first->streams().size())
            difference = Words::tr("the number of streams");
        const size_t count = std::min((*input)->streams().size(), first->streams().size());
        for (size_t i = 0; i < count && difference.isEmpty() && !joined->m_isByteStream; ++i) {
            const AVCodecParameters *ours = first->streams()[i]->codecpar;
            const AVCodecParameters *part = (*input)->streams()[i]->codecpar;
            difference = differenceOf(ours, part);
            joined->m_differInParameters = joined->m_differInParameters || !haveEqualExtradata(ours, part);
        }
        if (!difference.isEmpty())
            return sourceError(
                "source.parts-differ",
                Words::tr("The parts of this take do not fit together: in \"%1\" %2 is another than before.")
                    .arg(displayPath(path), difference));
    }
    return joined;
}

JoinedSource::~JoinedSource()
{
    if (m_io)
        av_freep(&m_io->buffer);
    avio_context_free(&m_io);
    avio_closep(&m_file);
}

Result<const AVInputFormat *> JoinedSource::attach(AVFormatContext *context, Dictionary &options)
{
    const AVInputFormat *format = nullptr;
    if (!m_isByteStream) {
        format = av_find_input_format("concat");
        if (!format)
            return configurationError("recipe.unknown-format",
                                      Words::tr("The libraries of this program cannot join the parts of a take."));
        if (const char *allowed = options.value("format_whitelist"))
            options.set("format_whitelist", (QByteArray(allowed) + ",concat").constData());
        options.set("safe", "0");
        options.set("auto_convert", m_differInParameters ? "1" : "0");
        m_script.clear();
        for (const Part &part : m_parts) {
            if (part.url.contains('\n') || part.url.contains('\r'))
                return sourceError("source.part-name",
                                   Words::tr("A take cannot be joined where a name has a line break."));
            m_script += "file " + quoted(part.url) + "\nduration " + QByteArray::number(part.durationUs) + "us\n";
        }
    }
    auto *buffer = static_cast<uint8_t *>(av_malloc(bufferBytes));
    m_io = buffer ? avio_alloc_context(buffer, bufferBytes, 0, this, m_isByteStream ? &readBytes : &readScript, nullptr,
                                       m_isByteStream ? &seekBytes : &sizeOfParts)
                  : nullptr;
    if (!m_io) {
        av_free(buffer);
        return libavError(AVERROR(ENOMEM), Doing::OpeningSource);
    }
    context->pb = m_io;
    return format;
}

void JoinedSource::complete(AVFormatContext *context) const
{
    av_dict_copy(&context->metadata, m_tags.get(), AV_DICT_DONT_OVERWRITE);
    if (m_isByteStream)
        return;
    // The script's demuxer does not see that sound may begin with samples that are not to be heard, and would begin
    // with them.
    context->start_time = m_startUs;
    for (size_t i = 0; i < m_streams.size() && i < context->nb_streams; ++i) {
        AVStream *stream = context->streams[i];
        stream->disposition |= m_streams[i].disposition;
        if (m_streams[i].startUs != AV_NOPTS_VALUE)
            stream->start_time = av_rescale_q(m_streams[i].startUs, AV_TIME_BASE_Q, stream->time_base);
    }
}

int JoinedSource::readBytes(void *self, uint8_t *buffer, int size)
{
    auto *joined = static_cast<JoinedSource *>(self);
    while (true) {
        if (!joined->m_file) {
            joined->m_at = 0;
            joined->m_begin = 0;
            while (joined->m_at < joined->m_parts.size() &&
                   joined->m_offset >= joined->m_begin + joined->m_parts[joined->m_at].sizeBytes)
                joined->m_begin += joined->m_parts[joined->m_at++].sizeBytes;
            if (joined->m_at >= joined->m_parts.size())
                return AVERROR_EOF;
            const QByteArray &url = joined->m_parts[joined->m_at].url;
            const int opened =
                avio_open2(&joined->m_file, url.constData(), AVIO_FLAG_READ, &joined->m_interrupt, nullptr);
            if (opened < 0)
                return opened;
            if (const int64_t at = avio_seek(joined->m_file, joined->m_offset - joined->m_begin, SEEK_SET); at < 0)
                return static_cast<int>(at);
        }
        const int64_t left = joined->m_begin + joined->m_parts[joined->m_at].sizeBytes - joined->m_offset;
        if (left > 0) {
            const int count = avio_read(joined->m_file, buffer, static_cast<int>(std::min<int64_t>(size, left)));
            if (count > 0) {
                joined->m_offset += count;
                return count;
            }
            if (count < 0 && count != AVERROR_EOF)
                return count;
            return AVERROR(EIO); // the part has become shorter since it was examined
        }
        avio_closep(&joined->m_file);
    }
}

int64_t JoinedSource::seekBytes(void *self, int64_t offset, int whence)
{
    auto *joined = static_cast<JoinedSource *>(self);
    if (whence == AVSEEK_SIZE)
        return joined->m_sizeBytes;
    if (whence == SEEK_CUR)
        offset += joined->m_offset;
    else if (whence == SEEK_END)
        offset += joined->m_sizeBytes;
    if (offset < 0)
        return AVERROR(EINVAL);
    joined->m_offset = offset;
    avio_closep(&joined->m_file);
    return offset;
}

int JoinedSource::readScript(void *self, uint8_t *buffer, int size)
{
    auto *joined = static_cast<JoinedSource *>(self);
    const auto count = std::min<qsizetype>(size, joined->m_script.size() - joined->m_read);
    if (count <= 0)
        return AVERROR_EOF;
    std::memcpy(buffer, joined->m_script.constData() + joined->m_read, static_cast<size_t>(count));
    joined->m_read += count;
    return static_cast<int>(count);
}

// Who asks for the size of the source means the parts, not the script; libavformat tells the bit rate by it.
int64_t JoinedSource::sizeOfParts(void *self, int64_t /*offset*/, int whence)
{
    return whence == AVSEEK_SIZE ? static_cast<JoinedSource *>(self)->m_sizeBytes : AVERROR(ENOSYS);
}

} // namespace reelyard
