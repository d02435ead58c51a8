// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/transcoder.h"

#include "app/media/flush_to_disk.h"
#include "app/media/libav_error.h"
#include "app/media/media_probe.h"
#include "app/media/output_check.h"
#include "models/base/native_path.h"
#include "models/recipe/resolve.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

namespace reelyard
{

namespace
{

// Packets wait for the header until all tracks are known. One that stays silent for this long is opened blindly.
constexpr qint64 waitingLimitBytes = 128LL * 1024 * 1024;
// A jump of this much between frames, together with decoder errors, is a hole and not a slow picture.
constexpr double holeSeconds = 0.5;

QString tr(const char *text)
{
    return QCoreApplication::translate("Engine", text);
}

Error stopped()
{
    return {ErrorClass::Interrupted, QStringLiteral("stopped"), {}, {}};
}

} // namespace

Transcoder::Transcoder(const AttemptSpec &spec, EngineControl &control)
    : m_spec(spec)
    , m_control(control)
    , m_progress(control.progressed)
{
}

AttemptResult Transcoder::run()
{
    Result<void> done = prepare();
    if (done)
        done = work();
    if (done)
        done = conclude();
    m_result.wallSeconds = m_progress.elapsedSeconds();
    m_result.mediaSeconds = m_position.seconds;
    if (!done) {
        const bool byUser = m_control.cancel || isStopped(done.error());
        m_result.kind = byUser ? ResultKind::Cancelled : ResultKind::Failed;
        if (!byUser)
            m_result.error = withLog(done.error());
        m_muxer.reset(); // closes the file
        removePart();
    }
    m_result.log = m_log.text();
    return std::move(m_result);
}

Result<void> Transcoder::prepare()
{
    m_progress.enterStage(QStringLiteral("opening"));
    auto parsed = parseOutputArguments(m_spec.recipe.arguments);
    if (!parsed)
        return parsed.error();
    auto input = Input::open(m_spec.source, m_spec.sourceKind, m_control);
    if (!input)
        return input.error();
    m_input = *std::move(input);
    m_result.sourceInfo = describe(m_input->context());
    if (auto usable = requireUsable(m_result.sourceInfo, m_spec.source); !usable)
        return usable;
    auto resolved = resolve(*parsed, m_result.sourceInfo);
    if (!resolved)
        return resolved.error();
    m_output = *std::move(resolved);
    auto format = outputFormat(m_output, m_spec.recipe.extension);
    if (!format)
        return format.error();
    auto selection = selectStreams(m_output, m_input->context(), *format, m_spec.recipe.extension);
    if (!selection)
        return selection.error();
    m_leftOut = selection->leftOut;

    Dictionary options;
    for (const OptionValue &option : m_output.formatOptions)
        options.set(option.name, option.value);
    m_demuxer = std::make_unique<Demuxer>(*m_input);
    m_muxer = std::make_unique<Muxer>(*format, fileUrl(m_spec.outputs.front().partPath), std::move(options), m_control);
    if (auto opened = m_muxer->open(); !opened)
        return opened;
    m_partIsOurs = true;
    describeWhole();
    m_sources.resize(m_input->streams().size());
    for (size_t i = 0; i < m_sources.size(); ++i)
        m_sources[i].stream = m_input->streams()[i];
    // Every track is announced before the first is described: the header waits for all that were announced.
    for (const SelectedStream &selected : selection->streams) {
        if (auto added = addTrack(selected); !added)
            return added;
    }
    for (auto &track : m_copyTracks) {
        if (auto begun = track->begin(); !begun)
            return begun;
    }
    for (auto &track : m_subtitleTracks) {
        if (auto begun = track->begin(); !begun)
            return begun;
    }
    notePromises();
    return {};
}

Result<void> Transcoder::addTrack(const SelectedStream &selected)
{
    Source &source = m_sources[static_cast<size_t>(selected.inputIndex)];
    source.evidence.kind = selected.kind;
    if (!selected.isCopy() && selected.kind != StreamKind::Subtitle)
        return addEncodeTrack(selected, source);
    const TrackContext context{*m_input, *m_muxer, m_position, m_control.activity};
    const int track = m_muxer->addTrack(selected.kind, selected.isOptional);
    if (selected.isCopy()) {
        const QString tag = settingFor(m_output.streamSettings, QStringLiteral("tag"), selected.kind,
                                       selected.indexInKind, selected.indexInFile);
        m_copyTracks.push_back(std::make_unique<CopyTrack>(context, selected, track, tag));
        source.copies.push_back(m_copyTracks.back().get());
    } else {
        m_subtitleTracks.push_back(std::make_unique<SubtitleTrack>(context, selected, track, m_output));
        source.subtitles.push_back(m_subtitleTracks.back().get());
    }
    return {};
}

Result<void> Transcoder::addEncodeTrack(const SelectedStream &selected, Source &source)
{
    auto plan = planEncoder(m_output, selected.encoder, selected.kind, selected.indexInKind, selected.indexInFile,
                            m_muxer->format());
    if (!plan)
        return plan.error();
    if (!source.decoder) {
        auto decoder = Decoder::open(m_input->context(), source.stream);
        if (!decoder) {
            if (decoder.error().errorClass != ErrorClass::Source)
                return decoder.error();
            // Counted as a stream of which nothing could be read; the others go on.
            m_log.add(decoder.error().detail);
            source.isDecodable = false;
            return {};
        }
        source.decoder = *std::move(decoder);
    }
    const TrackContext context{*m_input, *m_muxer, m_position, m_control.activity};
    const int track = m_muxer->addTrack(selected.kind, selected.isOptional);
    m_encodeTracks.push_back(
        std::make_unique<EncodeTrack>(context, selected, track, *std::move(plan), source.decoder->context()));
    source.encodes.push_back(m_encodeTracks.back().get());
    return {};
}

// Tags and chapters of the file as a whole.
void Transcoder::describeWhole()
{
    AVFormatContext *input = m_input->context();
    Dictionary metadata;
    if (m_output.mapMetadata != -1) {
        av_dict_copy(metadata.address(), input->metadata, 0);
        if (!m_output.mapMetadata) { // ffmpeg's default leaves out what is of the source file and not of its content
            for (const char *key : {"creation_time", "company_name", "product_name", "product_version"})
                av_dict_set(metadata.address(), key, nullptr, 0);
        }
        // These describe the source's container; the muxer writes its own.
        for (const char *key : {"major_brand", "minor_version", "compatible_brands", "encoder"})
            av_dict_set(metadata.address(), key, nullptr, 0);
    }
    for (const OptionValue &tag : m_output.metadata) {
        if (!tag.streams.kind && !tag.streams.index)
            av_dict_set(metadata.address(), tag.name.toUtf8().constData(),
                        tag.value.isEmpty() ? nullptr : tag.value.toUtf8().constData(), 0);
    }
    m_muxer->setMetadata(std::move(metadata));

    std::vector<ChapterDescription> chapters;
    for (unsigned i = 0; i < input->nb_chapters && m_output.mapChapters != -1; ++i) {
        const AVChapter *chapter = input->chapters[i];
        ChapterDescription description;
        description.startMicroseconds = std::max<int64_t>(
            0, av_rescale_q(chapter->start, chapter->time_base, microsecondBase) - m_demuxer->startOffset());
        description.endMicroseconds =
            av_rescale_q(chapter->end, chapter->time_base, microsecondBase) - m_demuxer->startOffset();
        if (m_output.mapMetadata != -1)
            av_dict_copy(description.metadata.address(), chapter->metadata, 0);
        if (description.endMicroseconds > description.startMicroseconds)
            chapters.push_back(std::move(description));
    }
    m_muxer->setChapters(std::move(chapters));
}

void Transcoder::notePromises()
{
    const MediaInfo &info = m_result.sourceInfo;
    const double start = static_cast<double>(m_demuxer->startOffset()) / 1e6;
    const bool isPromise = info.duration && !info.durationIsEstimate;
    if (isPromise)
        m_evidence.promisedEnd = static_cast<double>(info.duration->count()) / 1e6;
    bool allPromised = true;
    for (Source &source : m_sources) {
        if (!source.isUsed())
            continue;
        const StreamInfo &stream = info.streams[static_cast<size_t>(source.stream->index)];
        // Where libavformat only copied the file's length to the stream, it is no word of the container about it.
        const bool isOwn = stream.duration && stream.start && isPromise && !stream.isCoverArt() &&
                           stream.kind != StreamKind::Subtitle &&
                           *stream.duration <= *info.duration + std::chrono::seconds(1);
        if (isOwn)
            source.evidence.promisedEnd = static_cast<double>((*stream.start + *stream.duration).count()) / 1e6 - start;
        allPromised = allPromised && isOwn;
    }
    // Unused streams are read past only where they are not needed as evidence for the length of the file.
    for (Source &source : m_sources) {
        if (!source.isUsed() && allPromised)
            source.stream->discard = AVDISCARD_ALL;
    }
    if (allPromised)
        m_evidence.promisedEnd.reset();
    m_progress.setPromisedSeconds(info.duration ? static_cast<double>(info.duration->count()) / 1e6 : 0);
}

Result<void> Transcoder::work()
{
    const bool anyTrack = !m_encodeTracks.empty() || !m_copyTracks.empty() || !m_subtitleTracks.empty();
    if (!anyTrack)
        return sourceError("source.undecodable", tr("Nothing in this file can be decoded."), m_log.lastErrors());
    m_progress.enterStage(QStringLiteral("encoding"));
    const PacketPtr packet = makePacket();
    if (!packet)
        return libavError(AVERROR(ENOMEM), Doing::ReadingSource);
    while (true) {
        if (auto waited = waitWhilePaused(); !waited)
            return waited;
        auto outcome = m_demuxer->read(packet.get());
        if (!outcome)
            return m_control.cancel ? stopped() : outcome.error();
        if (*outcome == Demuxer::Outcome::End)
            break;
        ++m_control.activity;
        auto handled = handlePacket(packet.get());
        av_packet_unref(packet.get());
        if (!handled)
            return handled;
        m_progress.update(m_position.seconds, m_position.frames, m_muxer->bytesWritten());
    }
    return drain();
}

Result<void> Transcoder::waitWhilePaused()
{
    bool waited = false;
    while (m_control.pause && !m_control.cancel) {
        waited = true;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    if (waited)
        m_progress.skipPause();
    return m_control.cancel ? Result<void>(stopped()) : Result<void>();
}

Result<void> Transcoder::handlePacket(AVPacket *packet)
{
    const auto index = static_cast<size_t>(packet->stream_index);
    if (index >= m_sources.size()) // a stream that appeared later than the choice was made
        return {};
    Source &source = m_sources[index];
    const AVStream *stream = m_input->streams()[index];
    const bool isCover = (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
    const int64_t timestamp = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
    double end = 0;
    if (timestamp != AV_NOPTS_VALUE)
        end = seconds(timestamp + packet->duration, stream->time_base);
    if (source.decoder == nullptr && !isCover)
        m_evidence.readEnd = std::max(m_evidence.readEnd, end);
    if (!source.isUsed())
        return {};
    if (isEncrypted(packet))
        return encryptedError();
    if (packet->flags & AV_PKT_FLAG_CORRUPT)
        ++m_evidence.damagedPackets;
    if (!source.copies.empty() || !source.subtitles.empty()) {
        source.evidence.readEnd = std::max(source.evidence.readEnd, end);
        ++source.evidence.frames;
    }
    for (CopyTrack *track : source.copies) {
        if (auto written = track->write(packet, m_demuxer->estimatedDts()); !written)
            return written;
    }
    for (SubtitleTrack *track : source.subtitles) {
        if (auto written = track->write(packet); !written)
            return written;
    }
    if (source.decoder) {
        source.packetSeconds += seconds(packet->duration, stream->time_base);
        if (auto decoded = decode(source, packet); !decoded)
            return decoded;
    }
    if (m_muxer->waitingBytes() < waitingLimitBytes)
        return {};
    for (auto &track : m_encodeTracks) {
        // Silent for too long: better a track that begins late than memory that fills up.
        if (!track->isOpen() && !track->openWithoutFrame())
            m_muxer->drop(track->muxerTrack());
    }
    return {};
}

Result<void> Transcoder::decode(Source &source, const AVPacket *packet)
{
    return source.decoder->decode(packet, [&](AVFrame *frame) -> Result<void> {
        if (m_control.cancel)
            return stopped();
        if (frame)
            noteFrame(source, frame);
        for (EncodeTrack *track : source.encodes) {
            if (auto pushed = track->push(frame); !pushed)
                return pushed;
        }
        return {};
    });
}

void Transcoder::noteFrame(Source &source, const AVFrame *frame)
{
    ++m_control.activity;
    const double start = seconds(frame->pts, frame->time_base);
    const double end = start + seconds(frameDuration(frame), frame->time_base);
    const qint64 errors = source.decoder->counts().lost + source.decoder->loggedErrors() + m_evidence.damagedPackets;
    StreamEvidence &evidence = source.evidence;
    if (errors > source.errorsBefore && start > evidence.readEnd + holeSeconds)
        evidence.lostInside += start - evidence.readEnd;
    source.errorsBefore = errors;
    ++evidence.frames;
    source.decodedSeconds += end - start;
    evidence.readEnd = std::max(evidence.readEnd, end);
    m_evidence.readEnd = std::max(m_evidence.readEnd, end);
}

Result<void> Transcoder::drain()
{
    m_evidence.containerErrors = m_log.demuxerErrors();
    m_evidence.endedByError = m_demuxer->endError() != 0;
    if (m_demuxer->endError() != 0)
        m_log.add(QLatin1String("reading ended: ") + libavText(m_demuxer->endError()));
    for (Source &source : m_sources) {
        if (!source.decoder)
            continue;
        if (auto decoded = decode(source, nullptr); !decoded)
            return decoded;
        StreamEvidence &evidence = source.evidence;
        // Sound has no slow pictures: what the packets held and the decoder did not give is lost.
        if (evidence.kind == StreamKind::Audio)
            evidence.lostInside =
                std::max(evidence.lostInside, source.packetSeconds - source.decodedSeconds - holeSeconds);
        evidence.lostFrames = source.decoder->counts().lost;
        evidence.damagedFrames = source.decoder->counts().damaged;
        evidence.loggedErrors = source.decoder->loggedErrors();
        m_progress.update(m_position.seconds, m_position.frames, m_muxer->bytesWritten());
    }
    return m_control.cancel ? Result<void>(stopped()) : Result<void>();
}

Result<void> Transcoder::conclude()
{
    // Tracks that never got a frame are dropped by now.
    const auto tracks = m_muxer->evidence();
    const bool anyMedia = std::any_of(tracks.begin(), tracks.end(), [](const TrackEvidence &track) {
        return track.kind == StreamKind::Video || track.kind == StreamKind::Audio;
    });
    if (!anyMedia)
        return sourceError("source.undecodable", tr("Nothing in this file could be decoded."), m_log.lastErrors());
    if (auto finished = m_muxer->finish(); !finished)
        return finished;
    const auto written = m_muxer->evidence();
    const bool anyPacket = std::any_of(written.begin(), written.end(), [](const TrackEvidence &track) {
        return (track.kind == StreamKind::Video || track.kind == StreamKind::Audio) && track.packets > 0;
    });
    if (!anyPacket)
        return sourceError("source.undecodable", tr("Nothing in this file could be decoded."), m_log.lastErrors());

    m_progress.enterStage(QStringLiteral("checking"));
    if (auto checked = checkOutput(m_spec.outputs.front().partPath, written, m_muxer->format(), m_control); !checked)
        return checked;
    if (auto flushed = flushToDisk(m_spec.outputs.front().partPath); !flushed)
        return flushed;
    std::error_code failed;
    OutputResult output;
    output.sizeBytes =
        static_cast<qint64>(std::filesystem::file_size(toStdPath(m_spec.outputs.front().partPath), failed));

    for (Source &source : m_sources) {
        if (source.isUsed() && !(source.stream->disposition & AV_DISPOSITION_ATTACHED_PIC))
            m_evidence.streams.push_back(source.evidence);
    }
    if (m_demuxer->sawDiscontinuity()) { // positions were moved: they cannot be compared with the header's any more
        m_evidence.promisedEnd.reset();
        for (StreamEvidence &stream : m_evidence.streams)
            stream.promisedEnd.reset();
    }
    Verdict verdict = judge(m_evidence);
    for (const StreamKind kind : m_muxer->refused())
        ++m_leftOut[kind];
    m_result.remarks = describeLeftOut(m_leftOut, m_spec.recipe.extension);
    m_result.remarks.insert(m_result.remarks.end(), verdict.remarks.begin(), verdict.remarks.end());
    m_result.kind = verdict.partial ? ResultKind::Partial : ResultKind::Encoded;
    if (verdict.partial)
        m_result.error = withLog(*verdict.partial);
    output.kind = m_result.kind;
    output.error = m_result.error;
    m_result.outputs.push_back(output);
    return {};
}

Error Transcoder::withLog(Error error) const
{
    const QString lines = m_log.lastErrors();
    if (!lines.isEmpty() && !error.detail.contains(lines))
        error.detail += (error.detail.isEmpty() ? QString() : QStringLiteral("\n")) + lines;
    return error;
}

bool Transcoder::isStopped(const Error &error)
{
    return error.errorClass == ErrorClass::Interrupted && error.code == QLatin1String("stopped");
}

void Transcoder::removePart() const
{
    if (!m_partIsOurs)
        return;
    std::error_code ignored;
    std::filesystem::remove(toStdPath(m_spec.outputs.front().partPath), ignored);
}

} // namespace reelyard
