// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/transcoder.h"

#include "app/media/evidence/evidence.h"
#include "app/media/flush_to_disk.h"
#include "app/media/libav_error.h"
#include "app/media/media_probe.h"
#include "app/media/output_check.h"
#include "models/base/native_path.h"
#include "models/media/preservation.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

namespace reelyard
{

namespace
{

using namespace std::chrono_literals;

bool mayPass(const Error &error)
{
    return error.errorClass == ErrorClass::Transient || error.errorClass == ErrorClass::Resource;
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

// A file, or all files of a folder.
Result<void> flushAll(const QString &path)
{
    std::error_code code;
    if (!std::filesystem::is_directory(toStdPath(path), code))
        return flushToDisk(path);
    std::filesystem::recursive_directory_iterator entry(toStdPath(path), code);
    for (const std::filesystem::recursive_directory_iterator end; !code && entry != end; entry.increment(code)) {
        std::error_code unknown;
        if (!entry->is_regular_file(unknown))
            continue;
        if (auto flushed = flushToDisk(fromStdPath(entry->path())); !flushed)
            return flushed;
    }
    return code ? libavError(AVERROR(code.default_error_condition().value()), Doing::WritingOutput) : Result<void>();
}

} // namespace

Result<void> Transcoder::conclude()
{
    if (m_makings.empty()) {
        m_result.kind = ResultKind::Encoded;
        return {};
    }
    gatherEvidence();
    m_result.mediaSeconds = m_conversion->position().seconds;
    for (size_t i = 0; i < m_makings.size(); ++i) {
        Making &making = m_makings[i];
        OutputFile &output = *m_conversion->outputs()[i];
        making.written = output.evidence();
        making.format = output.format();
        making.failure = output.failure();
        for (const auto &stream : output.streams()) {
            const bool isMedia = stream->type() == AVMEDIA_TYPE_VIDEO || stream->type() == AVMEDIA_TYPE_AUDIO;
            if (isMedia && stream->source && stream->source->file == m_sourceInput)
                making.pairs.push_back(
                    {stream->source->index(), stream->stream->index, stream->isCopy(),
                     stream->isCopy() || !stream->source->autorotate ? 0 : clockwiseRotation(stream->source->stream)});
        }
    }
    const Verdict verdict = judge(m_evidence);
    m_conversion.reset(); // closes the files
    const double encodedAt = m_progress.elapsedSeconds();
    m_progress.enterStage(QStringLiteral("checking"));
    for (Making &making : m_makings) {
        OutputResult result;
        result.ordinal = making.part->ordinal;
        if (auto done = concludeOutput(making, result, verdict); !done) {
            if (m_control.cancel || isStopped(done.error()))
                return done;
            result.kind = ResultKind::Failed;
            result.error = withLog(done.error());
            std::error_code ignored;
            std::filesystem::remove_all(toStdPath(making.part->partPath), ignored);
        }
        m_result.outputs.push_back(std::move(result));
    }
    if (auto judged = judgeLadder(); !judged)
        return judged;
    m_log.add(QStringLiteral("%1 s for the conversion, %2 s for checks, %3 s to flush to disk")
                  .arg(encodedAt, 0, 'f', 2)
                  .arg(m_progress.elapsedSeconds() - encodedAt - m_flushSeconds, 0, 'f', 2)
                  .arg(m_flushSeconds, 0, 'f', 2));
    m_result.remarks = verdict.remarks;
    if (m_isSoftwareOnly)
        m_result.remarks.push_back(
            {QStringLiteral("hardware.failed"),
             Words::tr("The graphics hardware could not be used, so this was done in software.")});
    else if (m_resolved.wantsHardware && !m_resolved.usesHardware)
        m_result.remarks.push_back({QStringLiteral("hardware.none"),
                                    Words::tr("Encoded in software, because no graphics hardware for it was found.")});
    m_result.kind = ResultKind::Encoded;
    for (const OutputResult &output : m_result.outputs) {
        const bool isWorse = output.kind == ResultKind::Failed ||
                             (output.kind == ResultKind::Partial && m_result.kind == ResultKind::Encoded);
        if (!isWorse || m_result.kind == ResultKind::Failed)
            continue;
        m_result.kind = output.kind;
        m_result.error = output.error;
    }
    return {};
}

bool Transcoder::isRung(const RecipeOutput &output) const
{
    return output.isFolder &&
           std::any_of(m_names.begin(), m_names.end(), [](const RecipeOutput &each) { return each.isMasterPlaylist; });
}

// The rungs of a ladder are one whole: its sound may be a rung of its own. Of rungs that are made again alone the
// others have been judged before.
Result<void> Transcoder::judgeLadder()
{
    const auto checks = parseRecipeChecks(m_spec.recipe.checks);
    if (!checks)
        return checks.error();
    std::set<int> rungs;
    for (const RecipeOutput &output : m_names) {
        if (isRung(output) && !m_resolved.omitted[static_cast<size_t>(output.ordinal)])
            rungs.insert(output.ordinal);
    }
    std::vector<std::vector<PreservationItem>> kept;
    for (const OutputResult &output : m_result.outputs) {
        if (rungs.count(output.ordinal) > 0 && output.kind == ResultKind::Encoded)
            kept.push_back(preservationFromJson(output.preservation));
    }
    if (rungs.empty() || kept.size() != rungs.size())
        return {};
    const auto loss = lossOf(bestOf(kept), checks->keeps);
    if (!loss)
        return {};
    for (const Making &making : m_makings) {
        if (rungs.count(making.part->ordinal) == 0)
            continue;
        OutputResult failed;
        failed.ordinal = making.part->ordinal;
        failed.error = withLog(*loss);
        const auto output =
            std::find_if(m_result.outputs.begin(), m_result.outputs.end(),
                         [&failed](const OutputResult &each) { return each.ordinal == failed.ordinal; });
        *output = failed;
        std::error_code ignored;
        std::filesystem::remove_all(toStdPath(making.part->partPath), ignored);
    }
    return {};
}

Result<void> Transcoder::concludeOutput(Making &making, OutputResult &result, const Verdict &verdict)
{
    if (making.failure)
        return *making.failure;
    const bool anyMedia = std::any_of(making.written.begin(), making.written.end(), [](const TrackEvidence &track) {
        return (track.kind == StreamKind::Video || track.kind == StreamKind::Audio) && track.bytes > 0;
    });
    if (!anyMedia)
        return sourceError("source.undecodable", Words::tr("Nothing in this file could be decoded."),
                           m_log.lastErrors());
    const QString path =
        making.name.isFolder ? making.part->partPath + u'/' + making.name.mainFile : making.part->partPath;
    MediaInfo made;
    if (auto checked = checkOutput(path, making.written, making.format, m_control, &made); !checked)
        return checked;
    result.fields = nameFieldsOf(made);
    if (!verdict.partial && isNotSmaller(making, result))
        return {};
    if (!verdict.partial) {
        if (auto proved = prove(making, made, result); !proved)
            return proved;
    }
    const double checkedAt = m_progress.elapsedSeconds();
    if (auto flushed = flushAll(making.part->partPath); !flushed)
        return flushed;
    m_flushSeconds += m_progress.elapsedSeconds() - checkedAt;
    const QString extension = (making.name.isFolder ? making.name.mainFile : making.name.name).section(u'.', -1);
    const auto leftOut = describeLeftOut(making.leftOut, extension);
    result.remarks.insert(result.remarks.begin(), leftOut.begin(), leftOut.end());
    result.kind = verdict.partial ? ResultKind::Partial : ResultKind::Encoded;
    if (verdict.partial)
        result.error = withLog(*verdict.partial);
    return {};
}

// What a name can tell of an output, and of when its source was recorded.
NameFields Transcoder::nameFieldsOf(const MediaInfo &made) const
{
    NameFields fields;
    if (const StreamInfo *video = made.first(StreamKind::Video)) {
        const bool isTurned = video->rotation == 90 || video->rotation == 270;
        fields.width = isTurned ? video->height : video->width;
        fields.height = isTurned ? video->width : video->height;
        fields.codec = video->codec;
    } else if (const StreamInfo *audio = made.first(StreamKind::Audio)) {
        fields.codec = audio->codec;
    }
    // The first one keeps the zone in which it was recorded: the date is the one of that place.
    const Tags &tags = m_result.sourceInfo.tags;
    for (const char *name : {"com.apple.quicktime.creationdate", "creation_time", "date"}) {
        const QDateTime taken = QDateTime::fromString(tags.value(QLatin1String(name)), Qt::ISODate);
        if (!taken.isValid())
            continue;
        fields.taken = taken.timeSpec() == Qt::UTC ? taken.toLocalTime().date() : taken.date();
        return fields;
    }
    std::error_code code;
    const auto written = std::filesystem::last_write_time(toStdPath(m_spec.source), code);
    if (m_spec.sourceKind == SourceKind::File && !code) {
        const auto age = std::filesystem::file_time_type::clock::now() - written;
        fields.taken = QDateTime::currentDateTime()
                           .addMSecs(-std::chrono::duration_cast<std::chrono::milliseconds>(age).count())
                           .date();
    }
    return fields;
}

// True: it was left out, for it would save nothing.
bool Transcoder::isNotSmaller(const Making &making, OutputResult &result)
{
    const auto checks = parseRecipeChecks(m_spec.recipe.checks);
    if (!checks || !checks->isOnlySmaller)
        return false;
    std::error_code code;
    const auto made = static_cast<qint64>(std::filesystem::file_size(toStdPath(making.part->partPath), code));
    const qint64 source = m_result.sourceInfo.sizeBytes;
    if (code || source < 0) {
        result.remarks.push_back({QStringLiteral("output.size-unknown"),
                                  Words::tr("Whether the output is smaller than its source could not be told.")});
        return false;
    }
    if (made < source)
        return false;
    const auto text = [](qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); };
    result.kind = ResultKind::Omitted;
    result.error = {ErrorClass::Source,
                    QStringLiteral("output.not-smaller"),
                    Words::tr("Not kept, since it would not be smaller than the source: %1 instead of %2.")
                        .arg(text(made), text(source)),
                    {}};
    return true;
}

Result<void> Transcoder::waitFor(std::chrono::milliseconds time)
{
    constexpr auto step = 20ms;
    for (; time.count() > 0 && !m_control.cancel; time -= step) {
        std::this_thread::sleep_for(step);
        ++m_control.activity;
    }
    return waitWhilePaused();
}

// What was kept, and whatever the recipe's checks ask for.
Result<void> Transcoder::prove(const Making &making, const MediaInfo &made, OutputResult &result)
{
    auto checks = parseRecipeChecks(m_spec.recipe.checks);
    if (!checks)
        return checks.error();
    EvidenceRequest request;
    request.checks = *std::move(checks);
    request.source = m_spec.mediaSource();
    request.partPath = making.part->partPath;
    request.mainFile = making.name.isFolder ? making.name.mainFile : QString();
    request.finalName = making.part->finalPath.section(u'/', -1);
    request.pairs = making.pairs;
    request.sourceStart = m_sourceStart;
    request.sourceInfo = m_result.sourceInfo;
    request.outputInfo = made;
    request.isPartOfWhole = isRung(making.name);
    auto report = reelyard::gatherEvidence(request, m_control);
    // The output is complete: a source that cannot be read for a moment does not cost it.
    for (const std::chrono::seconds wait : {2s, 8s, 30s}) {
        if (report || !mayPass(report.error()))
            break;
        m_log.add(QStringLiteral("The check could not be carried out and is tried again in %1 s: %2")
                      .arg(wait.count())
                      .arg(report.error().sentence));
        if (auto waited = waitFor(wait); !waited)
            return waited;
        report = reelyard::gatherEvidence(request, m_control);
    }
    if (!report)
        return report.error();
    result.preservation = report->preservation;
    for (const QString &note : report->notes)
        m_log.add(note);
    if (report->error)
        return *report->error;
    result.sidecars = report->sidecars;
    result.remarks.insert(result.remarks.end(), report->remarks.begin(), report->remarks.end());
    return {};
}

} // namespace reelyard
