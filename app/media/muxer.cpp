// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/muxer.h"

#include "app/media/engine.h"
#include "app/media/input.h"
#include "app/media/libav_error.h"

#include <QCoreApplication>

#include <algorithm>

namespace reelyard
{

Muxer::Muxer(const AVOutputFormat *format, QByteArray url, Dictionary options, const EngineControl &control)
    : m_format(format)
    , m_url(std::move(url))
    , m_options(std::move(options))
    , m_control(control)
{
}

Muxer::~Muxer()
{
    avformat_free_context(m_context);
    avio_closep(&m_file);
}

Result<void> Muxer::open()
{
    const int code = openFile();
    return code < 0 ? libavError(code, Doing::WritingOutput) : Result<void>();
}

int Muxer::openFile()
{
    avio_closep(&m_file);
    if (m_format->flags & AVFMT_NOFILE)
        return 0;
    const AVIOInterruptCB interrupt = interruptedBy(m_control);
    return avio_open2(&m_file, m_url.constData(), AVIO_FLAG_WRITE, &interrupt, nullptr);
}

int Muxer::addTrack(StreamKind kind, bool isDroppable)
{
    Track track;
    track.kind = kind;
    track.isDroppable = isDroppable;
    track.evidence.kind = kind;
    m_tracks.push_back(std::move(track));
    return static_cast<int>(m_tracks.size()) - 1;
}

Result<void> Muxer::describe(int track, TrackDescription description)
{
    Track &known = m_tracks[static_cast<size_t>(track)];
    known.evidence.isCopy = description.sideDataFrom != nullptr;
    known.evidence.isCover = (description.disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
    known.description = std::move(description);
    return startWhenReady();
}

void Muxer::drop(int track)
{
    m_tracks[static_cast<size_t>(track)].isDropped = true;
}

Result<void> Muxer::startWhenReady()
{
    const bool ready = std::all_of(m_tracks.begin(), m_tracks.end(),
                                   [](const Track &track) { return track.isDropped || track.description; });
    return ready && !m_isStarted ? start() : Result<void>();
}

Result<void> Muxer::start()
{
    m_isStarted = true;
    int code = writeHeader();
    // Whether a format takes a track often only shows here. What was taken along is given up kind by kind.
    while (code < 0 && code != AVERROR_EXIT && code != AVERROR(ENOMEM) && code != AVERROR(ENOSPC) && dropAKind())
        code = writeHeader();
    if (code < 0)
        return libavError(code, Doing::WritingOutput);
    while (!m_waiting.empty()) {
        Waiting waiting = std::move(m_waiting.front());
        m_waiting.pop_front();
        Track &track = m_tracks[static_cast<size_t>(waiting.track)];
        if (track.isDropped)
            continue;
        if (auto written = writeNow(track, waiting.packet.get(), waiting.timeBase); !written)
            return written;
    }
    m_waitingBytes = 0;
    return {};
}

bool Muxer::dropAKind()
{
    for (const StreamKind kind : {StreamKind::Data, StreamKind::Attachment, StreamKind::Subtitle}) {
        bool any = false;
        for (Track &track : m_tracks) {
            if (track.kind == kind && track.isDroppable && !track.isDropped) {
                track.isDropped = any = true;
                track.stream = nullptr;
                m_refused.push_back(kind);
            }
        }
        if (any)
            return std::any_of(m_tracks.begin(), m_tracks.end(), [](const Track &track) { return !track.isDropped; });
    }
    return false;
}

int Muxer::writeHeader()
{
    if (m_context) { // another try, on an empty file
        avformat_free_context(m_context);
        m_context = nullptr;
        if (const int code = openFile(); code < 0)
            return code;
    }
    int code = avformat_alloc_output_context2(&m_context, m_format, nullptr, m_url.constData());
    if (code < 0)
        return code;
    m_context->pb = m_file;
    m_context->interrupt_callback = interruptedBy(m_control);
    m_context->flags |= AVFMT_FLAG_AUTO_BSF;
    av_dict_copy(&m_context->metadata, m_metadata.get(), 0);
    for (const ChapterDescription &chapter : m_chapters) {
        auto **grown = static_cast<AVChapter **>(
            av_realloc_array(m_context->chapters, m_context->nb_chapters + 1, sizeof(AVChapter *)));
        if (!grown)
            return AVERROR(ENOMEM);
        m_context->chapters = grown;
        auto *added = static_cast<AVChapter *>(av_mallocz(sizeof(AVChapter)));
        if (!added)
            return AVERROR(ENOMEM);
        added->id = static_cast<int64_t>(m_context->nb_chapters);
        added->time_base = microsecondBase;
        added->start = chapter.startMicroseconds;
        added->end = chapter.endMicroseconds;
        av_dict_copy(&added->metadata, chapter.metadata.get(), 0);
        m_context->chapters[m_context->nb_chapters++] = added;
    }
    for (Track &track : m_tracks) {
        if (track.isDropped)
            continue;
        code = addStream(track);
        if (code < 0)
            return code;
    }
    Dictionary options = m_options;
    return avformat_write_header(m_context, options.address());
}

int Muxer::addStream(Track &track)
{
    const TrackDescription &description = *track.description;
    track.stream = avformat_new_stream(m_context, nullptr);
    if (!track.stream)
        return AVERROR(ENOMEM);
    AVStream *stream = track.stream;
    const int code = avcodec_parameters_copy(stream->codecpar, description.parameters.get());
    if (code < 0)
        return code;
    if (!description.tag.isEmpty()) {
        const QByteArray tag = description.tag.toLatin1().leftJustified(4, ' ', true);
        stream->codecpar->codec_tag = MKTAG(static_cast<uint8_t>(tag[0]), static_cast<uint8_t>(tag[1]),
                                            static_cast<uint8_t>(tag[2]), static_cast<uint8_t>(tag[3]));
    }
    stream->time_base = description.timeBase;
    stream->avg_frame_rate = description.frameRate;
    stream->sample_aspect_ratio = description.sampleAspect;
    stream->disposition = description.disposition;
    av_dict_copy(&stream->metadata, description.metadata.get(), 0);
    if (description.sideDataFrom)
        copyAllSideData(stream, description.sideDataFrom);
    for (const auto &[type, data] : description.sideData) {
        if (!addStreamSideData(stream, type,
                               {reinterpret_cast<const uint8_t *>(data.constData()), static_cast<size_t>(data.size())}))
            return AVERROR(ENOMEM);
    }
    return 0;
}

Result<void> Muxer::write(int track, AVPacket *packet, AVRational timeBase)
{
    Track &known = m_tracks[static_cast<size_t>(track)];
    if (known.isDropped)
        return {};
    if (m_isStarted)
        return writeNow(known, packet, timeBase);
    PacketPtr kept = makePacket();
    if (!kept || av_packet_make_refcounted(packet) < 0)
        return libavError(AVERROR(ENOMEM), Doing::WritingOutput);
    m_waitingBytes += packet->size;
    av_packet_move_ref(kept.get(), packet);
    m_waiting.push_back({track, std::move(kept), timeBase});
    return {};
}

Result<void> Muxer::writeNow(Track &track, AVPacket *packet, AVRational timeBase)
{
    if (!track.stream)
        return {};
    av_packet_rescale_ts(packet, timeBase, track.stream->time_base);
    packet->stream_index = track.stream->index;
    keepMonotonic(track, packet);
    note(track, packet, track.stream->time_base);
    const int code = av_interleaved_write_frame(m_context, packet);
    return code < 0 ? libavError(code, Doing::WritingOutput) : Result<void>();
}

// Formats refuse decoding times that stand still or go back; sources with damaged clocks have them.
void Muxer::keepMonotonic(Track &track, AVPacket *packet) const
{
    if (m_format->flags & AVFMT_NOTIMESTAMPS)
        return;
    if (packet->dts != AV_NOPTS_VALUE && packet->pts != AV_NOPTS_VALUE && packet->dts > packet->pts) {
        // The median of the three is the least wrong.
        const int64_t next = track.lastDts == AV_NOPTS_VALUE ? packet->pts : track.lastDts + 1;
        const int64_t median =
            std::max(std::min(packet->pts, packet->dts), std::min(std::max(packet->pts, packet->dts), next));
        packet->pts = packet->dts = median;
    }
    if (packet->dts == AV_NOPTS_VALUE)
        return;
    if (track.lastDts != AV_NOPTS_VALUE) {
        const int64_t least = track.lastDts + ((m_format->flags & AVFMT_TS_NONSTRICT) ? 0 : 1);
        if (packet->dts < least) {
            if (packet->pts != AV_NOPTS_VALUE && packet->pts >= packet->dts)
                packet->pts = std::max(packet->pts, least);
            packet->dts = least;
        }
    }
    track.lastDts = packet->dts;
}

void Muxer::note(Track &track, const AVPacket *packet, AVRational timeBase)
{
    const int64_t timestamp = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
    TrackEvidence &evidence = track.evidence;
    evidence.bytes += packet->size;
    if (timestamp == AV_NOPTS_VALUE) {
        ++evidence.packets;
        return;
    }
    const double at = seconds(timestamp, timeBase);
    const double end = at + seconds(packet->duration, timeBase);
    const bool isFirst = evidence.packets++ == 0;
    evidence.firstSeconds = isFirst ? at : std::min(evidence.firstSeconds, at);
    evidence.lastSeconds = isFirst ? at : std::max(evidence.lastSeconds, at);
    evidence.endSeconds = isFirst ? end : std::max(evidence.endSeconds, end);
}

Result<void> Muxer::finish()
{
    if (!m_isStarted) {
        for (Track &track : m_tracks)
            track.isDropped = track.isDropped || !track.description;
        const bool anything =
            std::any_of(m_tracks.begin(), m_tracks.end(), [](const Track &t) { return !t.isDropped; });
        if (!anything)
            return {};
        if (auto started = start(); !started)
            return started;
    }
    if (const int code = av_write_trailer(m_context); code < 0)
        return libavError(code, Doing::WritingOutput);
    if (m_file) {
        avio_flush(m_file);
        m_finalBytes = avio_size(m_file);
        const int failed = m_file->error;
        const int closed = avio_closep(&m_file);
        m_context->pb = nullptr;
        if (failed < 0 || closed < 0)
            return libavError(failed < 0 ? failed : closed, Doing::WritingOutput);
    }
    return {};
}

qint64 Muxer::bytesWritten() const
{
    return m_file ? std::max<qint64>(0, avio_tell(m_file)) : m_finalBytes;
}

std::vector<TrackEvidence> Muxer::evidence() const
{
    std::vector<TrackEvidence> list;
    for (const Track &track : m_tracks) {
        if (!track.isDropped)
            list.push_back(track.evidence);
    }
    return list;
}

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

uint32_t muxerTag(const AVOutputFormat *format, const AVCodecParameters *source)
{
    uint32_t known = 0;
    const bool sameMeaning = !format->codec_tag ||
                             av_codec_get_id(format->codec_tag, source->codec_tag) == source->codec_id ||
                             !av_codec_get_tag2(format->codec_tag, source->codec_id, &known);
    return sameMeaning ? source->codec_tag : 0;
}

} // namespace reelyard
