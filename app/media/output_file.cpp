// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/output_file.h"

#include "app/media/engine.h"
#include "app/media/input.h"
#include "app/media/libav_error.h"
#include "app/media/stream_selection.h"
#include "models/base/native_path.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

bool isLocalFile(const QByteArray &url)
{
    const char *protocol = avio_find_protocol_name(url.constData());
    return protocol && !std::strcmp(protocol, "file");
}

} // namespace

OutputFile::OutputFile(const Request &request, const EngineControl &control)
    : m_spec(*request.spec)
    , m_global(*request.global)
    , m_control(control)
    , m_url(request.url)
    , m_name(request.name.isEmpty() ? request.url : request.name)
    , m_index(request.index)
{
}

OutputFile::~OutputFile()
{
    m_streams.clear();
    if (m_context && !(m_context->oformat->flags & AVFMT_NOFILE))
        avio_closep(&m_context->pb);
    avformat_free_context(m_context);
}

Result<std::unique_ptr<OutputFile>> OutputFile::create(const Request &request, const EngineControl &control)
{
    std::unique_ptr<OutputFile> output(new OutputFile(request, control));
    auto options = FileOptions::sort(*request.spec);
    if (!options)
        return options.error();
    output->m_options = *std::move(options);
    if (auto limited = output->limit(); !limited)
        return limited.error();
    auto format = outputFormat(*request.spec, output->m_name);
    if (!format)
        return format.error();
    const int code = avformat_alloc_output_context2(&output->m_context, *format, nullptr, output->m_url.constData());
    if (code < 0)
        return libavError(code, Doing::WritingOutput);
    AVFormatContext *context = output->m_context;
    context->interrupt_callback = interruptedBy(control);
    if (output->m_limits.length != INT64_MAX)
        context->duration = output->m_limits.length;
    if (output->m_options.isSet("bitexact"))
        context->flags |= AVFMT_FLAG_BITEXACT;
    output->m_formatOptions = output->m_options.format;
    return output;
}

Result<void> OutputFile::limit()
{
    const auto start = m_options.time("ss");
    const auto length = m_options.time("t");
    const auto end = m_options.time("to");
    for (const auto *time : {&start, &length, &end}) {
        if (!*time)
            return time->error();
    }
    m_limits.start = *start;
    if (*length != AV_NOPTS_VALUE) {
        m_limits.length = *length;
    } else if (*end != AV_NOPTS_VALUE) {
        const int64_t from = *start == AV_NOPTS_VALUE ? 0 : *start;
        if (*end <= from)
            return configurationError("recipe.bad-value", Words::tr("-to is not behind -ss."));
        m_limits.length = *end - from;
    }
    if (const auto bytes = m_options.number("fs"))
        m_mostBytes = static_cast<int64_t>(*bytes);
    m_endsWithShortest = m_options.isSet("shortest");
    return {};
}

Result<OutputStream *> OutputFile::addStream(AVMediaType type, InputStream *source, FilterOutput *filter, int number)
{
    AVStream *stream = avformat_new_stream(m_context, nullptr);
    if (!stream)
        return libavError(AVERROR(ENOMEM), Doing::WritingOutput);
    stream->codecpar->codec_type = type;
    for (const OptionValue &option : m_spec.options) {
        if (option.name == QLatin1String("streamid") && option.value.section(u':', 0, 0).toInt() == stream->index)
            stream->id = option.value.section(u':', 1).toInt();
    }
    auto output = OutputStream::create({this, stream, source, filter, number});
    if (!output)
        return output.error();
    if (source) {
        source->isUsed = true;
        stream->discard = AVDISCARD_DEFAULT;
        source->stream->discard = static_cast<AVDiscard>(source->discard);
    }
    m_streams.push_back(*std::move(output));
    return m_streams.back().get();
}

Result<void> OutputFile::addAttachments(int &number)
{
    for (const OptionValue &option : m_spec.options) {
        if (option.name != QLatin1String("attach"))
            continue;
        if (m_global.isRecipe())
            return configurationError("recipe.forbidden-option",
                                      Words::tr("-attach may not be used in a recipe, because it reads another file."));
        const QByteArray path = pathToBytes(option.value);
        AVIOContext *file = nullptr;
        const AVIOInterruptCB interrupt = interruptedBy(m_control);
        if (const int code = avio_open2(&file, path.constData(), AVIO_FLAG_READ, &interrupt, nullptr); code < 0)
            return libavError(code, Doing::OpeningSource, option.value);
        const int64_t size = avio_size(file);
        auto *data = size > 0 && size < INT32_MAX - AV_INPUT_BUFFER_PADDING_SIZE
                         ? static_cast<uint8_t *>(av_mallocz(static_cast<size_t>(size) + AV_INPUT_BUFFER_PADDING_SIZE))
                         : nullptr;
        if (!data) {
            avio_closep(&file);
            return configurationError("recipe.bad-attachment",
                                      Words::tr("\"%1\" is empty or too large to be attached.").arg(option.value));
        }
        avio_read(file, data, static_cast<int>(size));
        avio_closep(&file);
        auto added = addStream(AVMEDIA_TYPE_ATTACHMENT, nullptr, nullptr, number++);
        if (!added) {
            av_free(data);
            return added.error();
        }
        OutputStream &output = **added;
        output.isAttachment = true;
        output.leaveOut();
        output.stream->codecpar->extradata = data;
        output.stream->codecpar->extradata_size = static_cast<int>(size);
        av_dict_set(&output.stream->metadata, "filename", path.mid(path.lastIndexOf('/') + 1).constData(),
                    AV_DICT_DONT_OVERWRITE);
    }
    return {};
}

Result<void> OutputFile::checkOptions() const
{
    if (m_streams.empty() && !(format()->flags & AVFMT_NOSTREAMS))
        return sourceError("source.no-streams", Words::tr("There is nothing in this file that the recipe could use."));
    std::vector<const Dictionary *> used;
    for (const auto &stream : m_streams)
        used.push_back(&stream->encoderOptions);
    return m_options.checkUnused(used, true);
}

Result<void> OutputFile::checkOverwriting(const std::vector<std::unique_ptr<InputFile>> &inputs) const
{
    if (!isLocalFile(m_url) || m_global.isRecipe()) // a job's part files are its own
        return {};
    const QString name = displayPath(pathFromBytes(m_url));
    if (!m_global.overwrite && avio_check(m_url.constData(), 0) == 0)
        return Error{ErrorClass::Configuration, QStringLiteral("output.exists"),
                     Words::tr("\"%1\" exists already; -y overwrites it.").arg(name), name};
    for (const auto &input : inputs) {
        const AVFormatContext *context = input->context();
        if (!(context->iformat->flags & AVFMT_NOFILE) && m_url == context->url)
            return Error{ErrorClass::Configuration, QStringLiteral("output.is-input"),
                         Words::tr("\"%1\" is an input and an output.").arg(name), name};
    }
    return {};
}

Result<void> OutputFile::openFile(const std::vector<std::unique_ptr<InputFile>> &inputs)
{
    const bool hasNumber = av_filename_number_test(m_context->url) == 1;
    if ((format()->flags & AVFMT_NEEDNUMBER) && !hasNumber)
        return configurationError("recipe.no-number",
                                  Words::tr("The name of an image sequence needs a number like %03d in it."));
    if (!(format()->flags & AVFMT_NOFILE)) {
        if (auto checked = checkOverwriting(inputs); !checked)
            return checked;
        const int code = avio_open2(&m_context->pb, m_url.constData(), AVIO_FLAG_WRITE, &m_context->interrupt_callback,
                                    m_formatOptions.address());
        if (code < 0)
            return libavError(code, Doing::WritingOutput);
    } else if (!std::strcmp(format()->name, "image2") && !hasNumber) {
        if (auto checked = checkOverwriting(inputs); !checked)
            return checked;
    }
    constexpr double usualDelay = 0.7; // seconds; ffmpeg's -muxdelay
    if (const auto preload = m_options.number("muxpreload"); preload && *preload != 0)
        m_formatOptions.set("preload", QByteArray::number(static_cast<qint64>(*preload * AV_TIME_BASE)).constData());
    m_context->max_delay = static_cast<int>(m_options.number("muxdelay").value_or(usualDelay) * AV_TIME_BASE);
    return {};
}

Result<void> OutputFile::startWhenReady()
{
    const bool isReady = std::all_of(m_streams.begin(), m_streams.end(),
                                     [](const auto &stream) { return stream->isOpen() || stream->isAttachment; });
    if (!isReady || m_isStarted)
        return {};
    Dictionary options = m_formatOptions;
    if (const int code = avformat_write_header(m_context, options.address()); code < 0)
        return libavError(code, Doing::WritingOutput);
    m_unusedOptions.clear();
    const AVDictionaryEntry *left = nullptr;
    while ((left = av_dict_get(options.get(), "", left, AV_DICT_IGNORE_SUFFIX))) {
        if (!m_options.codec.value(left->key)) // some are for encoders as well
            m_unusedOptions.append(QString::fromUtf8(left->key));
    }
    m_isStarted = true;
    for (auto &stream : m_streams) {
        // Where nothing waits, packets may come in the container's own clock at once.
        if (stream->waiting.empty())
            stream->muxTimeBase = stream->stream->time_base;
    }
    for (auto &stream : m_streams) {
        while (!stream->waiting.empty()) {
            const PacketPtr packet = std::move(stream->waiting.front());
            stream->waiting.pop_front();
            writeNow(*stream, packet.get());
        }
        m_waitingBytes -= stream->waitingBytes;
        stream->waitingBytes = 0;
    }
    return {};
}

Result<void> OutputFile::keepWaiting(OutputStream &stream, AVPacket *packet)
{
    const bool isLarge = stream.waitingBytes + packet->size > stream.waitingThreshold;
    if (isLarge && static_cast<int>(stream.waiting.size()) >= stream.mostWaiting)
        return Error{ErrorClass::Source,
                     QStringLiteral("source.silent-stream"),
                     Words::tr("One of the streams gives nothing for so long that the others cannot wait for it."),
                     {}};
    PacketPtr kept = makePacket();
    if (!kept || av_packet_make_refcounted(packet) < 0)
        return libavError(AVERROR(ENOMEM), Doing::WritingOutput);
    stream.waitingBytes += packet->size;
    m_waitingBytes += packet->size;
    av_packet_move_ref(kept.get(), packet);
    stream.waiting.push_back(std::move(kept));
    return {};
}

Result<void> OutputFile::write(OutputStream &stream, AVPacket *packet)
{
    // Frames of pictures are counted before they are encoded, where they may be reordered.
    const bool isCountedHere = !(stream.type() == AVMEDIA_TYPE_VIDEO && stream.isEncoded());
    if (isCountedHere && stream.countedFrames >= stream.mostFrames) {
        av_packet_unref(packet);
        return {};
    }
    if (isCountedHere)
        ++stream.countedFrames;
    if (!m_isStarted)
        return keepWaiting(stream, packet);
    writeNow(stream, packet);
    return {};
}

void OutputFile::writeNow(OutputStream &stream, AVPacket *packet)
{
    if (m_failure) {
        av_packet_unref(packet);
        return;
    }
    const bool isVideo = stream.type() == AVMEDIA_TYPE_VIDEO;
    const bool dropsTimes = (isVideo && stream.syncMode == FrameSyncMode::Drop) ||
                            (stream.type() == AVMEDIA_TYPE_AUDIO && m_global.audioSync < 0);
    if (dropsTimes)
        packet->pts = packet->dts = AV_NOPTS_VALUE;
    if (isVideo && stream.frameRate.num && stream.isConstantRate)
        packet->duration = av_rescale_q(1, av_inv_q(stream.frameRate), stream.muxTimeBase);
    av_packet_rescale_ts(packet, stream.muxTimeBase, stream.stream->time_base);
    if (!(format()->flags & AVFMT_NOTIMESTAMPS) && !keepMonotonic(stream, packet)) {
        fail(libavError(AVERROR(EINVAL), Doing::WritingOutput));
        return;
    }
    stream.lastDts = packet->dts;
    packet->stream_index = stream.stream->index;
    note(stream, packet);
    if (const int code = av_interleaved_write_frame(m_context, packet); code < 0)
        fail(libavError(code, Doing::WritingOutput));
}

void OutputFile::fail(Error error)
{
    if (!m_failure)
        m_failure = std::move(error);
    for (auto &stream : m_streams)
        stream->finish();
}

// Formats refuse decoding times that stand still or go back; sources with damaged clocks have them. False with -xerror.
bool OutputFile::keepMonotonic(OutputStream &stream, AVPacket *packet) const
{
    if (packet->dts != AV_NOPTS_VALUE && packet->pts != AV_NOPTS_VALUE && packet->dts > packet->pts) {
        // The median of the three is the least wrong.
        const int64_t next = stream.lastDts + 1;
        packet->pts = packet->dts = packet->pts + packet->dts + next - std::min({packet->pts, packet->dts, next}) -
                                    std::max({packet->pts, packet->dts, next});
    }
    const AVMediaType type = stream.type();
    const bool isOrdered = type == AVMEDIA_TYPE_AUDIO || type == AVMEDIA_TYPE_VIDEO || type == AVMEDIA_TYPE_SUBTITLE;
    if (!isOrdered || packet->dts == AV_NOPTS_VALUE || stream.lastDts == AV_NOPTS_VALUE)
        return true;
    const int64_t least = stream.lastDts + ((format()->flags & AVFMT_TS_NONSTRICT) ? 0 : 1);
    if (packet->dts >= least)
        return true;
    if (m_global.exitOnError)
        return false;
    if (packet->pts >= packet->dts)
        packet->pts = std::max(packet->pts, least);
    packet->dts = least;
    return true;
}

void OutputFile::note(OutputStream &stream, const AVPacket *packet)
{
    const int64_t timestamp = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
    OutputStream::Written &written = stream.written;
    written.bytes += packet->size;
    const bool isFirst = written.packets++ == 0;
    if (timestamp == AV_NOPTS_VALUE)
        return;
    const AVRational base = stream.stream->time_base;
    const double at = seconds(timestamp, base);
    const double end = at + seconds(packet->duration, base);
    written.first = isFirst ? at : std::min(written.first, at);
    written.last = isFirst ? at : std::max(written.last, at);
    written.end = isFirst ? end : std::max(written.end, end);
}

Result<void> OutputFile::finish()
{
    if (m_failure)
        return *m_failure;
    if (!m_isStarted) {
        const bool isNothing = m_global.purpose == Purpose::Command;
        // ffmpeg says that nothing was written, and counts it as success.
        return isNothing ? Result<void>()
                         : Result<void>(
                               sourceError("source.undecodable", Words::tr("Nothing in this file could be decoded.")));
    }
    const int code = av_write_trailer(m_context);
    // ffmpeg says so and counts it as success, unless it was told to stop at errors.
    if (code < 0 && (m_global.isRecipe() || m_global.exitOnError))
        return libavError(code, Doing::WritingOutput);
    if (!(format()->flags & AVFMT_NOFILE) && m_context->pb) {
        avio_flush(m_context->pb);
        m_finalBytes = avio_size(m_context->pb);
        const int failed = m_context->pb->error;
        const int closed = avio_closep(&m_context->pb);
        if (failed < 0 || closed < 0)
            return libavError(failed < 0 ? failed : closed, Doing::WritingOutput);
    }
    return {};
}

bool OutputFile::isOverSize() const
{
    return m_context->pb && avio_tell(m_context->pb) >= m_mostBytes;
}

qint64 OutputFile::bytesWritten() const
{
    return m_context->pb ? std::max<qint64>(0, avio_tell(m_context->pb)) : m_finalBytes;
}

std::vector<TrackEvidence> OutputFile::evidence() const
{
    std::vector<TrackEvidence> tracks;
    for (const auto &stream : m_streams) {
        TrackEvidence track;
        track.kind = kindOf(stream->type());
        track.isCover = (stream->stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
        track.isCopy = stream->isCopy();
        track.packets = stream->written.packets;
        track.bytes = stream->written.bytes;
        track.firstSeconds = stream->written.first;
        track.lastSeconds = stream->written.last;
        track.endSeconds = stream->written.end;
        tracks.push_back(track);
    }
    return tracks;
}

} // namespace reelyard
