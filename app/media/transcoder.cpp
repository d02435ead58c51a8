// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/transcoder.h"

#include "app/media/equivalent_command.h"
#include "app/media/evidence/captions.h"
#include "app/media/flush_to_disk.h"
#include "app/media/hdr_light.h"
#include "app/media/libav_error.h"
#include "app/media/loudness.h"
#include "app/media/media_probe.h"
#include "app/media/output_check.h"
#include "app/media/reach.h"
#include "models/base/native_path.h"
#include "models/job/output_names.h"
#include "models/recipe/hardware_encoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

namespace reelyard
{

namespace
{

// A jump of this much between frames, together with decoder errors, is a hole and not a slow picture.
constexpr double holeSeconds = 0.5;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

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
        done = convert();
    if (done)
        done = conclude();
    m_conversion.reset(); // closes the files
    if (m_resolved.needsTwoPasses)
        removePassLogs();
    m_result.wallSeconds = m_progress.elapsedSeconds();
    if (!m_workingFolder.empty()) {
        std::error_code ignored;
        std::filesystem::current_path(m_workingFolder, ignored);
    }
    if (!done) {
        const bool byUser = m_control.cancel || isStopped(done.error());
        m_result.kind = byUser ? ResultKind::Cancelled : ResultKind::Failed;
        m_result.outputs.clear();
        if (!byUser) {
            m_result.error = withLog(done.error());
            for (const OutputPart &part : m_spec.outputs) {
                OutputResult output;
                output.ordinal = part.ordinal;
                output.error = m_result.error;
                m_result.outputs.push_back(output);
            }
        }
        removeParts();
    }
    m_result.log = m_log.text();
    return std::move(m_result);
}

Result<void> Transcoder::prepare()
{
    m_progress.enterStage(QStringLiteral("opening"));
    auto parsed = parseRecipe(m_spec.recipe.arguments);
    if (!parsed)
        return parsed.error();
    m_recipe = *std::move(parsed);
    m_names = recipeOutputs(m_spec.recipe);
    Result<void> done = examine();
    if (done)
        done = fillIn();
    if (done && m_resolved.needsLoudness)
        done = measureLoudness();
    if (done)
        done = placeOutputs();
    return done;
}

Result<void> Transcoder::examine()
{
    const auto &inputs = m_recipe.inputs;
    const auto found = std::find_if(inputs.begin(), inputs.end(),
                                    [](const FileSpec &spec) { return spec.url == QLatin1String("{source}"); });
    if (found == inputs.end())
        return configurationError("recipe.no-source", Words::tr("The recipe does not use the source (-i {source})."));
    m_sourceInput = static_cast<int>(found - inputs.begin());
    auto input = Input::open(m_spec.mediaSource(), m_control, *found);
    if (!input)
        return m_control.cancel ? stopped() : input.error();
    m_source = *std::move(input);
    m_result.sourceInfo = describe(m_source->context());
    if (auto usable = requireUsable(m_result.sourceInfo, m_spec.source); !usable)
        return usable;
    return completeHdr(m_result.sourceInfo, m_spec.mediaSource(), m_control);
}

Result<void> Transcoder::fillIn()
{
    JobValues values{m_spec.source, nameOfSource(m_spec.source), m_loudness, {}};
    if (!m_isSoftwareOnly && wantsHardware(m_spec.recipe.arguments))
        values.devices = devices(m_control);
    auto resolved = resolve(m_recipe, m_result.sourceInfo, values);
    if (!resolved)
        return resolved.error();
    m_resolved = *std::move(resolved);
    if (m_isSoftwareOnly) {
        for (const char *name : {"init_hw_device", "filter_hw_device", "vaapi_device", "qsv_device"})
            m_resolved.command.global.remove(QString::fromLatin1(name));
        for (FileSpec &input : m_resolved.command.inputs) {
            for (const char *name : {"hwaccel", "hwaccel_device", "hwaccel_output_format"})
                input.remove(QString::fromLatin1(name));
        }
    }
    return {};
}

// EBU R 128 in two passes: what the first one measures makes the second one a single gain for the whole programme.
Result<void> Transcoder::measureLoudness()
{
    if (!m_result.sourceInfo.first(StreamKind::Audio))
        return {};
    m_progress.enterStage(QStringLiteral("measuring"));
    m_progress.setPart(0, 2);
    const LogCapture log;
    if (auto done = attempt(measuringCommand(m_resolved.command), {QByteArray("-")}, false); !done)
        return done;
    m_conversion.reset(); // the filter tells at its end
    m_progress.setPart(1, 2);
    m_loudness = loudnessFrom(log.text());
    return fillIn();
}

// Where each output is written. What a container writes beside its main file goes into the same part folder; paths in
// it are relative, so that nothing in the name of a folder is taken for a pattern.
Result<void> Transcoder::placeOutputs()
{
    std::error_code failed;
    for (const OutputPart &part : m_spec.outputs) {
        const auto ordinal = static_cast<size_t>(part.ordinal);
        if (ordinal >= m_names.size())
            return internalError(QStringLiteral("the recipe has no output %1").arg(part.ordinal));
        if (m_resolved.omitted[ordinal]) {
            OutputResult omitted;
            omitted.ordinal = part.ordinal;
            omitted.kind = ResultKind::Omitted;
            omitted.error.sentence = *m_resolved.omitted[ordinal];
            m_result.outputs.push_back(omitted);
            continue;
        }
        Making making;
        making.part = &part;
        making.name = m_names[ordinal];
        if (!making.name.isFolder) {
            making.url = fileUrl(part.partPath);
            m_makings.push_back(std::move(making));
            continue;
        }
        const std::filesystem::path folder = toStdPath(part.partPath);
        std::filesystem::create_directories(folder, failed);
        if (failed)
            return libavError(AVERROR(failed.value()), Doing::WritingOutput);
        if (m_workingFolder.empty()) {
            m_workingFolder = std::filesystem::current_path(failed);
            std::filesystem::current_path(folder.parent_path(), failed);
        }
        making.url = pathToBytes(part.partPath.section(u'/', -1)) + '/' + making.name.mainFile.toUtf8();
        m_makings.push_back(std::move(making));
    }
    nameSegments();
    return {};
}

// The names of segments are relative to the process, not to the playlist.
void Transcoder::nameSegments()
{
    for (const Making &making : m_makings) {
        if (!making.name.isFolder)
            continue;
        for (OptionValue &option : m_resolved.command.outputs[static_cast<size_t>(making.part->ordinal)].options) {
            if (option.name == QLatin1String("hls_segment_filename"))
                option.value.prepend(making.part->partPath.section(u'/', -1) + u'/');
        }
    }
}

Result<void> Transcoder::convert()
{
    if (m_makings.empty())
        return {};
    m_sources.resize(m_source->streams().size());
    for (size_t i = 0; i < m_sources.size(); ++i)
        m_sources[i].stream.kind = kindOf(m_source->streams()[i]->codecpar->codec_type);
    m_partsAreOurs = true;
    if (m_resolved.needsTwoPasses) {
        if (auto done = firstPass(); !done)
            return done;
    }
    m_progress.enterStage(QStringLiteral("encoding"));
    // Each round leaves out one more stream at least, or the hardware, so this ends.
    while (true) {
        auto command = fittedCommand();
        if (!command)
            return command.error();
        std::vector<QByteArray> urls;
        for (const Making &making : m_makings)
            urls.push_back(making.url);
        auto done = attempt(*command, urls, true);
        if (done)
            return {};
        if (m_control.cancel || isStopped(done.error()))
            return done;
        if (!canGoOnInSoftware(done.error()) && !canGoOnWithout(done.error()))
            return done;
        m_conversion.reset();
    }
}

// For a size that was asked for: the first pass only watches.
Result<void> Transcoder::firstPass()
{
    m_progress.enterStage(QStringLiteral("analysing"));
    m_progress.setPart(0, 2);
    auto command = fittedCommand();
    if (!command)
        return command.error();
    for (FileSpec &output : command->outputs)
        makeFirstPass(output);
    for (const Making &making : m_makings) {
        std::error_code code;
        std::filesystem::create_directories(toStdPath(makingFolder(making.part->partPath)), code);
        if (code)
            return libavError(AVERROR(code.default_error_condition().value()), Doing::WritingOutput);
    }
    if (auto done = attempt(*command, std::vector<QByteArray>(command->outputs.size(), "-"), false); !done)
        return done;
    m_conversion.reset();
    m_progress.setPart(1, 2);
    return {};
}

// The resolved recipe with the outputs that are made now, each with maps that its container can hold.
Result<CommandSpec> Transcoder::fittedCommand()
{
    CommandSpec command = m_resolved.command;
    command.outputs.clear();
    for (size_t i = 0; i < m_makings.size(); ++i) {
        Making &making = m_makings[i];
        FileSpec output = m_resolved.command.outputs[static_cast<size_t>(making.part->ordinal)];
        output.url =
            making.name.isFolder ? making.name.mainFile : QLatin1String("x.") + making.name.name.section(u'.', -1);
        FittingRequest request;
        request.source = m_source->context();
        request.sourceInput = m_sourceInput;
        request.fileName = output.url.toUtf8();
        request.undecodable = m_undecodable;
        request.refused = m_refused[static_cast<int>(i)];
        auto leftOut = fitOutput(output, request);
        if (!leftOut)
            return leftOut.error();
        making.leftOut = *leftOut;
        if (auto kept = keepsToItself(output, Purpose::Trial); !kept) // before our own -passlogfile stands in it
            return kept.error();
        if (m_resolved.needsTwoPasses)
            makeSecondPass(output, makingFolder(making.part->partPath) + QLatin1String("/pass"));
        command.outputs.push_back(std::move(output));
    }
    for (const int index : m_undecodable)
        command.inputs[static_cast<size_t>(m_sourceInput)].options.push_back(
            {QStringLiteral("discard"), StreamSpecifier(QString::number(index)), QStringLiteral("all")});
    return command;
}

Result<void> Transcoder::attempt(const CommandSpec &command, std::vector<QByteArray> urls, bool isMain)
{
    Conversion::Request request;
    request.command = command;
    request.purpose = Purpose::Job;
    request.source = m_spec.mediaSource();
    request.outputUrls = std::move(urls);
    request.readsUnused = isMain;
    request.betweenSteps = [this]() -> Result<void> {
        if (auto waited = waitWhilePaused(); !waited)
            return waited;
        qint64 bytes = 0;
        for (const auto &output : m_conversion->outputs())
            bytes += output->bytesWritten();
        const OutputPosition &position = m_conversion->position();
        m_progress.update(position.seconds, position.frames, bytes);
        if (hardwareHasFailed())
            return Error{ErrorClass::Resource, QStringLiteral("resource.no-device"),
                         Words::tr("The graphics hardware failed in the middle of its work."), m_log.lastErrors()};
        return {};
    };
    if (isMain)
        request.stepTaken = [this](int input, const ReadStep &step) { noteStep(input, step); };
    m_conversion = std::make_unique<Conversion>(std::move(request), m_control);
    if (auto prepared = m_conversion->prepare(); !prepared)
        return prepared;
    if (isMain)
        notePromises();
    else
        m_progress.setPromisedSeconds(
            m_result.sourceInfo.duration ? static_cast<double>(m_result.sourceInfo.duration->count()) / 1e6 : 0);
    return m_conversion->run();
}

bool Transcoder::hardwareHasFailed() const
{
    const auto &hardware = m_conversion->global().hardware;
    return !m_isSoftwareOnly && hardware && hardware->hasFailed();
}

// What graphics hardware could not do is done again without it. A recipe that names an encoder of such hardware gets
// that one or none.
bool Transcoder::canGoOnInSoftware(const Error &error)
{
    const auto &inputs = m_resolved.command.inputs;
    const bool isChoice =
        m_resolved.usesHardware || std::any_of(inputs.begin(), inputs.end(),
                                               [](const FileSpec &input) { return input.find(u"hwaccel") != nullptr; });
    const bool hasFailed = hardwareHasFailed() || error.code == QLatin1String("resource.no-device");
    if (m_isSoftwareOnly || !isChoice || !hasFailed)
        return false;
    m_isSoftwareOnly = true;
    m_log.add(QLatin1String("going on in software: ") + error.sentence + u' ' + error.detail);
    if (!fillIn())
        return false;
    nameSegments();
    m_conversion.reset(); // closes the files
    std::error_code ignored;
    for (const Making &making : m_makings) { // segments of a first try are not taken for those of the second
        if (!making.name.isFolder)
            continue;
        std::filesystem::remove_all(toStdPath(making.part->partPath), ignored);
        std::filesystem::create_directories(toStdPath(making.part->partPath), ignored);
    }
    return true;
}

// Whether the error is one stream's fault, which is then left out.
bool Transcoder::canGoOnWithout(const Error &error)
{
    const auto before = m_undecodable.size();
    if (static_cast<size_t>(m_sourceInput) < m_conversion->inputs().size()) {
        for (const auto &stream : m_conversion->inputs()[static_cast<size_t>(m_sourceInput)]->streams()) {
            if (stream->isUndecodable)
                m_undecodable.insert(stream->index());
        }
    }
    if (m_undecodable.size() > before) {
        m_log.add(error.detail);
        return true;
    }
    // A stream that gives nothing keeps the others waiting.
    if (error.code == QLatin1String("source.silent-stream")) {
        for (const auto &output : m_conversion->outputs()) {
            for (const auto &stream : output->streams()) {
                if (m_conversion->isSilent(*stream) && stream->source)
                    m_undecodable.insert(stream->source->index());
            }
        }
        return m_undecodable.size() > before;
    }
    // Whether a format takes a track often only shows when the header is written. What was taken along is given up,
    // kind by kind.
    if (error.code != QLatin1String("recipe.container"))
        return false;
    for (const StreamKind kind : {StreamKind::Data, StreamKind::Attachment, StreamKind::Subtitle}) {
        bool isNew = false;
        for (size_t i = 0; i < m_conversion->outputs().size(); ++i) {
            const auto &output = m_conversion->outputs()[i];
            const bool has = std::any_of(output->streams().begin(), output->streams().end(),
                                         [&](const auto &stream) { return kindOf(stream->type()) == kind; });
            if (!output->isStarted() && has)
                isNew = m_refused[static_cast<int>(i)].insert(kind).second || isNew;
        }
        if (isNew)
            return true;
    }
    return false;
}

void Transcoder::notePromises()
{
    const InputFile &input = *m_conversion->inputs()[static_cast<size_t>(m_sourceInput)];
    const MediaInfo &info = m_result.sourceInfo;
    // Where the recipe takes a part of the source, its header promises nothing for it.
    const bool isWhole = input.startTime() == AV_NOPTS_VALUE && input.recordingTime() == INT64_MAX;
    const double start =
        input.context()->start_time == AV_NOPTS_VALUE ? 0 : static_cast<double>(input.context()->start_time) / 1e6;
    const bool isPromise = info.duration && !info.durationIsEstimate && isWhole;
    m_sourceStart = std::chrono::microseconds(input.startTime() == AV_NOPTS_VALUE ? 0 : input.startTime());
    m_evidence = {};
    if (isPromise)
        m_evidence.promisedEnd = static_cast<double>(info.duration->count()) / 1e6;
    for (size_t i = 0; i < m_sources.size(); ++i) {
        SourceEvidence &source = m_sources[i];
        const StreamKind kind = source.stream.kind;
        source = {};
        source.stream.kind = kind;
        if (i >= m_conversion->inputs()[static_cast<size_t>(m_sourceInput)]->streams().size())
            continue;
        const InputStream &used =
            m_conversion->inputs()[static_cast<size_t>(m_sourceInput)]->stream(static_cast<int>(i));
        source.isUsed = used.isUsed || m_undecodable.contains(static_cast<int>(i));
        source.isDecoded = used.isDecoded;
        const StreamInfo &stream = info.streams[i];
        // Where libavformat only copied the file's length to the stream, it is no word of the container about it.
        const bool isOwn = stream.duration && stream.start && isPromise && !stream.isCoverArt() &&
                           stream.kind != StreamKind::Subtitle &&
                           *stream.duration <= *info.duration + std::chrono::seconds(1);
        if (source.isUsed && isOwn)
            source.stream.promisedEnd = static_cast<double>((*stream.start + *stream.duration).count()) / 1e6 - start;
    }
    m_progress.setPromisedSeconds(info.duration ? static_cast<double>(info.duration->count()) / 1e6 : 0);
}

void Transcoder::noteStep(int input, const ReadStep &step)
{
    if (input != m_sourceInput || step.stream < 0 || static_cast<size_t>(step.stream) >= m_sources.size())
        return;
    SourceEvidence &source = m_sources[static_cast<size_t>(step.stream)];
    InputStream &stream = m_conversion->inputs()[static_cast<size_t>(input)]->stream(step.stream);
    const AVStream *av = stream.stream;
    const bool isCover = (av->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
    if (const AVPacket *packet = step.packet.get()) {
        if (source.stream.kind == StreamKind::Video && carriesClosedCaptions(av->codecpar, packet))
            m_result.sourceInfo.streams[static_cast<size_t>(step.stream)].hasClosedCaptions = true;
        const int64_t timestamp = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
        const double end = timestamp == AV_NOPTS_VALUE ? 0 : seconds(timestamp + packet->duration, av->time_base);
        const bool isDecodedMedia = source.isDecoded && source.stream.kind != StreamKind::Subtitle;
        if (!isDecodedMedia && !isCover)
            m_evidence.readEnd = std::max(m_evidence.readEnd, end);
        if (source.isUsed && (packet->flags & AV_PKT_FLAG_CORRUPT))
            ++m_evidence.damagedPackets;
        if (source.isUsed && !isDecodedMedia) {
            source.stream.readEnd = std::max(source.stream.readEnd, end);
            ++source.stream.frames;
        }
        source.packetSeconds += seconds(packet->duration, av->time_base);
    }
    if (!source.isUsed || source.stream.kind == StreamKind::Subtitle)
        return;
    stream.counts = step.counts;
    const qint64 errors = step.counts.lost + step.counts.loggedErrors + m_evidence.damagedPackets;
    for (const FramePtr &frame : step.frames)
        noteFrame(source, frame.get(), errors);
}

void Transcoder::noteFrame(SourceEvidence &source, const AVFrame *frame, qint64 errors)
{
    const bool isSound = source.stream.kind == StreamKind::Audio;
    const double start = frame->pts == AV_NOPTS_VALUE ? source.stream.readEnd : seconds(frame->pts, frame->time_base);
    double length = isSound && frame->sample_rate > 0 ? static_cast<double>(frame->nb_samples) / frame->sample_rate
                                                      : seconds(frameDuration(frame), frame->time_base);
    length = std::max(length, 0.0);
    if (errors > source.errorsBefore && start > source.stream.readEnd + holeSeconds)
        source.stream.lostInside += start - source.stream.readEnd;
    source.errorsBefore = errors;
    ++source.stream.frames;
    source.decodedSeconds += length;
    source.stream.readEnd = std::max(source.stream.readEnd, start + length);
    m_evidence.readEnd = std::max(m_evidence.readEnd, start + length);
}

void Transcoder::gatherEvidence()
{
    const InputFile &input = *m_conversion->inputs()[static_cast<size_t>(m_sourceInput)];
    m_evidence.containerErrors = m_log.demuxerErrors();
    m_evidence.endedByError = input.endError() != 0;
    if (input.endError() != 0)
        m_log.add(QLatin1String("reading ended: ") + libavText(input.endError()));
    for (size_t i = 0; i < m_sources.size(); ++i) {
        SourceEvidence &source = m_sources[i];
        const AVStream *stream = m_source->streams()[i];
        if (!source.isUsed || (stream->disposition & AV_DISPOSITION_ATTACHED_PIC))
            continue;
        StreamEvidence &evidence = source.stream;
        const bool isMedia = evidence.kind == StreamKind::Video || evidence.kind == StreamKind::Audio;
        if (source.isDecoded && isMedia) {
            const DecodeCounts &counts =
                m_conversion->inputs()[static_cast<size_t>(m_sourceInput)]->stream(static_cast<int>(i)).counts;
            // Sound has no slow pictures: what the packets held and the decoder did not give is lost.
            if (evidence.kind == StreamKind::Audio)
                evidence.lostInside =
                    std::max(evidence.lostInside, source.packetSeconds - source.decodedSeconds - holeSeconds);
            evidence.lostFrames = counts.lost;
            evidence.damagedFrames = counts.damaged;
            evidence.loggedErrors = counts.loggedErrors;
        }
        m_evidence.streams.push_back(evidence);
    }
    if (input.sawDiscontinuity()) { // positions were moved: they cannot be compared with the header's any more
        m_evidence.promisedEnd.reset();
        for (StreamEvidence &stream : m_evidence.streams)
            stream.promisedEnd.reset();
    }
    // A conversion that was ended before its source, by -t or -frames, read as much as it wanted.
    if (m_conversion->endedEarly()) {
        m_evidence.promisedEnd.reset();
        for (StreamEvidence &stream : m_evidence.streams)
            stream.promisedEnd.reset();
    }
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

void Transcoder::removePassLogs() const
{
    std::error_code ignored;
    for (const Making &making : m_makings)
        std::filesystem::remove_all(toStdPath(makingFolder(making.part->partPath)), ignored);
}

void Transcoder::removeParts() const
{
    if (!m_partsAreOurs)
        return;
    std::error_code ignored;
    for (const Making &making : m_makings)
        std::filesystem::remove_all(toStdPath(making.part->partPath), ignored);
}

} // namespace reelyard
