// SPDX-License-Identifier: GPL-3.0-or-later
// What an attempt has come to: its outputs are judged, published, named by a master playlist, and written down.
#include "app/platform/files.h"
#include "app/platform/kill_point.h"
#include "app/queue/dash_manifest.h"
#include "app/queue/job_queue.h"
#include "app/queue/master_playlist.h"
#include "models/base/bucket_link.h"
#include "models/base/native_path.h"
#include "models/base/pool.h"
#include "models/job/job_outcome.h"
#include "models/job/name_fields.h"
#include "models/job/output_names.h"
#include "models/job/safe_names.h"
#include "models/media/media_summary.h"
#include "models/store/job_store.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace reelyard
{

namespace
{

constexpr qint64 longestPlaylist = 16 * 1024 * 1024;

Output *outputOf(RunRecord &record, OutputId id)
{
    const auto found = std::find_if(record.outputs.begin(), record.outputs.end(),
                                    [id](const Output &output) { return output.id == id; });
    return found == record.outputs.end() ? nullptr : &*found;
}

const OutputResult *resultOf(const AttemptResult &result, int ordinal)
{
    const auto found = std::find_if(result.outputs.begin(), result.outputs.end(),
                                    [ordinal](const OutputResult &output) { return output.ordinal == ordinal; });
    return found == result.outputs.end() ? nullptr : &*found;
}

void fail(Output &output, const Error &error)
{
    output.state = OutputState::Failed;
    output.error = error;
    output.note.clear();
}

// It is complete, and only its place is missing: the next attempt does not make it again.
void keep(Output &output, const Publisher::Item &item, const QString &partPath, Error error)
{
    error.sentence += u' ' + JobQueue::tr("What was made is kept: trying again only brings it to its place.");
    fail(output, error);
    output.keptPart = partPath;
    output.keptSizeBytes = item.sizeBytes;
    output.keptHash = item.sampledHash;
    output.remarks = item.remarks;
    output.sidecars = item.sidecars;
    output.preservation = item.preservation;
}

// Why nothing of the set was kept, where all of it would not have been smaller than the source.
QString notSmallerIn(const AttemptResult &result, const std::vector<Output> &outputs)
{
    QString reason;
    for (const Output &output : outputs) {
        const OutputResult *made = output.isOfSet() ? resultOf(result, output.ordinal) : nullptr;
        if (!made || output.state != OutputState::Omitted || made->error.code != QLatin1String("output.not-smaller"))
            return {};
        if (reason.isEmpty())
            reason = made->error.sentence;
    }
    return reason;
}

// What the attempt took, where it made the whole set.
std::optional<MeasuredSpeed> speedOf(const RunRecord &record, Job job, const AttemptResult &result)
{
    const auto wanted = std::count_if(record.outputs.begin(), record.outputs.end(), [](const Output &output) {
        return output.isOfSet() && !output.isMasterPlaylist;
    });
    if (static_cast<std::ptrdiff_t>(record.spec.outputs.size()) != wanted || result.wallSeconds <= 0)
        return std::nullopt;
    if (result.sourceInfo.duration && job.sourceDurationMs < 0) { // what it said is being stored
        job.sourceDurationMs = result.sourceInfo.duration->count() / 1000;
        job.sourceSummary = summaryOf(result.sourceInfo);
    }
    const auto load = loadOf(job);
    if (!load || !job.startedAt || !job.finishedAt)
        return std::nullopt;
    // As long as it had its slot; but a pause is not the job's.
    const double slot = static_cast<double>((*job.finishedAt - *job.startedAt).count()) / 1000;
    const double seconds = slot > 0 ? std::min(slot, result.wallSeconds + 2) : result.wallSeconds;
    return MeasuredSpeed{job.recipe, *load, seconds,
                         *job.backend == toText(Place::Cloud) ? Place::Cloud : Place::Local};
}

struct WrittenPart {
    qint64 sizeBytes = -1;
    QByteArray sampledHash;
};

using ReadText = std::function<Result<std::optional<QByteArray>>(const QString &path)>;

Result<std::optional<QByteArray>> readFromDisk(const QString &path)
{
    if (!fileExists(path))
        return std::optional<QByteArray>();
    auto text = readFile(path, longestPlaylist);
    if (!text)
        return text.error();
    return std::optional(std::move(*text));
}

// For a pool thread: reads what the rungs say of themselves and writes the part file of the playlist that names them.
Result<WrittenPart> writeMasterPart(const std::vector<Output> &outputs, const Output &master, const QString &partPath,
                                    const ReadText &read)
{
    std::vector<RungPlaylist> rungs;
    for (const Output &output : outputs) {
        if (output.state != OutputState::Done || output.unit != OutputUnit::Folder || !output.isOfSet())
            continue;
        auto text = read(output.path + u'/' + QLatin1String(rungPlaylistName));
        if (!text)
            return text.error();
        if (!*text)
            continue; // a folder of another kind
        auto pieces = read(output.path + u'/' + output.mainFile);
        if (!pieces)
            return pieces.error();
        if (!*pieces)
            return fileError(std::make_error_code(std::errc::no_such_file_or_directory),
                             output.path + u'/' + output.mainFile);
        rungs.push_back({relativeFolder(master.path, output.path), std::move(**text), std::move(**pieces)});
    }
    if (rungs.empty()) {
        return Error{ErrorClass::Internal,
                     QStringLiteral("playlist.no-rungs"),
                     JobQueue::tr("There is no rendition that the playlist could name."),
                     {}};
    }
    const bool isDash = master.path.endsWith(QLatin1String(".mpd"), Qt::CaseInsensitive);
    const auto text = isDash ? dashManifest(rungs) : masterPlaylist(rungs);
    if (!text)
        return text.error();
    if (auto made = createFolders(folderOf(partPath)); !made)
        return made.error();
    if (auto written = writeFile(partPath, *text); !written)
        return written.error();
    auto hash = sampledHash(partPath);
    if (!hash)
        return hash.error();
    return WrittenPart{text->size(), std::move(*hash)};
}

} // namespace

// One result for each output that was to be made: what is encoded goes to the publisher, also when another one failed.
void JobQueue::judge(AttemptId attempt, const AttemptResult &result)
{
    Running &running = m_running.at(raw(attempt));
    RunRecord &record = running.record;
    Publisher::Request request = publishRequest(running);
    request.isWholeSet = std::none_of(record.outputs.begin(), record.outputs.end(), [](const Output &output) {
        return output.isOfSet() && (output.state == OutputState::Done || !output.earlierHash.isEmpty());
    });
    request.remarks = result.remarks;
    QStringList useless;
    for (const OutputPart &part : record.spec.outputs) {
        Output *output = outputOf(record, part.id);
        const OutputResult *made = resultOf(result, part.ordinal);
        if (!output)
            continue;
        const ResultKind kind = made ? made->kind : ResultKind::Failed;
        if (kind == ResultKind::Encoded || kind == ResultKind::Partial) {
            request.items.push_back({*output,
                                     part.partPath,
                                     made->sizeBytes,
                                     made->sampledHash,
                                     made->remarks,
                                     made->sidecars,
                                     made->preservation,
                                     kind == ResultKind::Partial,
                                     {}});
        } else {
            useless << part.partPath;
        }
        switch (kind) {
        case ResultKind::Encoded:
            continue;
        case ResultKind::Omitted:
            output->state = OutputState::Omitted;
            output->note =
                made->error.sentence.isEmpty() ? tr("Left out: the source does not need it.") : made->error.sentence;
            break;
        case ResultKind::Partial:
        case ResultKind::Failed:
            fail(*output, made ? made->error : internalError(QStringLiteral("the worker told nothing of an output")));
            break;
        case ResultKind::Cancelled:
        case ResultKind::Interrupted:
            fail(*output, internalError(QStringLiteral("an output cannot end like this")));
            break;
        }
        request.ends.push_back(*output);
    }
    for (const Output &output : record.outputs) {
        if (output.isMissing() && !output.keptPart.isEmpty())
            request.items.push_back({output,
                                     output.keptPart,
                                     output.keptSizeBytes,
                                     output.keptHash,
                                     output.remarks,
                                     output.sidecars,
                                     output.preservation,
                                     false,
                                     {}});
    }
    nameLate(record, request, result);
    if (useless.isEmpty()) {
        publish(attempt, request, result);
        return;
    }
    onPool(
        this,
        [useless] {
            for (const QString &part : useless)
                removePart(part);
            return true;
        },
        [this, attempt, request, result](bool) {
            if (m_running.contains(raw(attempt)))
                publish(attempt, request, result);
        });
}

// Fields of the name that only the outputs tell. What stands in one folder has one name: the largest picture's.
void JobQueue::nameLate(RunRecord &record, Publisher::Request &request, const AttemptResult &result)
{
    if (!hasLateFields(record.stem))
        return;
    const auto fieldsOf = [&result](const Publisher::Item &item) {
        const OutputResult *made = resultOf(result, item.output.ordinal);
        return made ? made->fields : NameFields();
    };
    const bool isOneSet = std::any_of(record.outputs.begin(), record.outputs.end(), [](const Output &output) {
        return output.isMasterPlaylist || output.unit == OutputUnit::Folder;
    });
    NameFields largest;
    for (Publisher::Item &item : request.items) {
        const NameFields fields = fieldsOf(item);
        if (largest.codec.isEmpty() || fields.height > largest.height)
            largest = fields;
        item.stem = safeName(fillLateFields(record.stem, fields));
    }
    if (!isOneSet || request.items.empty())
        return;
    record.stem = safeName(fillLateFields(record.stem, largest));
    request.stem = record.stem;
    request.isStemNew = true;
    for (Publisher::Item &item : request.items)
        item.stem = record.stem;
    for (Output &output : record.outputs) {
        if (output.isMissing() && output.isMasterPlaylist && output.earlierHash.isEmpty())
            output.path = outputPath(record.folder, output.pattern, record.stem, 0);
    }
}

Publisher::Request JobQueue::publishRequest(const Running &running) const
{
    Publisher::Request request;
    request.attempt = running.record.spec.id;
    request.job = running.job;
    request.source = QStringList{running.record.spec.source} + running.record.spec.moreParts;
    request.folder = running.record.folder;
    request.stem = running.record.stem;
    request.exists = running.record.exists;
    return request;
}

void JobQueue::publish(AttemptId attempt, const Publisher::Request &request, const AttemptResult &result)
{
    if (request.items.empty()) {
        writeMaster(attempt, result);
        return;
    }
    // Somebody wants it stopped: what goes to a disk is there sooner than that, but an upload takes its time.
    if (const Running &running = m_running.at(raw(attempt)); running.wish != Wish::None && isForBucket(running)) {
        const Error stopped{
            ErrorClass::Interrupted, QStringLiteral("upload.stopped"), tr("The upload was stopped."), {}};
        removeParts(takePublished(m_running.at(raw(attempt)).record, request, stopped));
        writeMaster(attempt, result);
        return;
    }
    m_publisher.publish(
        request, [this, attempt, request, result](const Result<std::vector<Publisher::Published>> &published) {
            if (!m_running.contains(raw(attempt)))
                return;
            const QStringList left = takePublished(m_running.at(raw(attempt)).record, request, published);
            onPool(
                this,
                [left] {
                    for (const QString &part : left)
                        removePart(part);
                    return true;
                },
                [this, attempt, result](bool) {
                    if (m_running.contains(raw(attempt)))
                        writeMaster(attempt, result);
                });
        });
}

// Notes what has its final name now. Returns the parts that did not get one.
QStringList JobQueue::takePublished(RunRecord &record, const Publisher::Request &request,
                                    const Result<std::vector<Publisher::Published>> &published)
{
    QStringList left;
    int number = 0;
    for (std::size_t i = 0; i < request.items.size(); ++i) {
        const Publisher::Item &item = request.items[i];
        Output *output = outputOf(record, item.output.id);
        if (!output)
            continue;
        const std::optional<Error> error = published ? (*published)[i].error : published.error();
        if (error) {
            if (item.isPartial)
                left << item.partPath;
            else
                keep(*output, item, published ? (*published)[i].partPath : item.partPath, *error);
            continue;
        }
        const Publisher::Published &there = (*published)[i];
        number = std::max(number, there.number);
        Output done = *output;
        done.id = there.output;
        done.path = there.path;
        done.state = item.isPartial || !output->isOfSet() ? OutputState::Partial : OutputState::Done;
        done.sizeBytes = item.sizeBytes;
        done.sampledHash = there.sampledHash.isEmpty() ? item.sampledHash : there.sampledHash;
        done.error.reset();
        done.remarks = there.remarks;
        done.sidecars = item.sidecars;
        done.preservation = item.preservation;
        done.earlierSizeBytes = -1;
        done.earlierHash.clear();
        done.keptPart.clear();
        if (item.isPartial) {
            done.ordinal = -1;
            record.outputs.push_back(std::move(done));
        } else {
            *output = std::move(done);
        }
    }
    // The playlist goes where its rungs went.
    if (request.isWholeSet && number > 0) {
        for (Output &output : record.outputs) {
            if (output.isMissing() && output.isMasterPlaylist)
                output.path = outputPath(record.folder, output.pattern, record.stem, number);
        }
    }
    return left;
}

// When all rungs are there, the playlists that name them, one after the other; anew whenever a rung was made again.
void JobQueue::writeMaster(AttemptId attempt, const AttemptResult &result)
{
    Running &running = m_running.at(raw(attempt));
    const RunRecord &record = running.record;
    const auto master = std::find_if(record.outputs.begin(), record.outputs.end(), [](const Output &output) {
        return output.isMissing() && output.isMasterPlaylist && output.state != OutputState::Failed;
    });
    const bool aRungIsMissing = std::any_of(record.outputs.begin(), record.outputs.end(), [](const Output &output) {
        return output.isMissing() && !output.isMasterPlaylist;
    });
    const bool isStopped = running.wish == Wish::Cancel || (running.wish != Wish::None && isForBucket(running));
    if (master == record.outputs.end() || aRungIsMissing || isStopped) {
        concludeOutputs(attempt, result);
        return;
    }
    if (!isForBucket(running)) {
        writeMasterFrom(attempt, result, *master, std::nullopt);
        return;
    }
    fetchRungs(attempt, [this, attempt, result, master = *master](const Result<RungTexts> &texts) {
        const auto found = m_running.find(raw(attempt));
        if (found == m_running.end())
            return;
        if (texts) {
            writeMasterFrom(attempt, result, master, *texts);
            return;
        }
        fail(*outputOf(found->second.record, master.id), texts.error());
        concludeOutputs(attempt, result);
    });
}

void JobQueue::writeMasterFrom(AttemptId attempt, const AttemptResult &result, const Output &master,
                               const std::optional<RungTexts> &fetched)
{
    Running &running = m_running.at(raw(attempt));
    const RunRecord &record = running.record;
    const auto place = std::find_if(record.masterParts.begin(), record.masterParts.end(),
                                    [&](const auto &part) { return part.first == master.id; });
    if (place == record.masterParts.end()) {
        fail(*outputOf(running.record, master.id), internalError(QStringLiteral("a playlist without a part file")));
        writeMaster(attempt, result);
        return;
    }
    onPool(
        this,
        [outputs = record.outputs, master, part = place->second, fetched] {
            const auto fromBucket = [&fetched](const QString &link) -> Result<std::optional<QByteArray>> {
                const auto text = fetched->constFind(link);
                return text == fetched->cend() ? std::nullopt : std::optional(*text);
            };
            return writeMasterPart(outputs, master, part, fetched ? ReadText(fromBucket) : readFromDisk);
        },
        [this, attempt, id = master.id, part = place->second, result](const Result<WrittenPart> &written) {
            const auto found = m_running.find(raw(attempt));
            if (found == m_running.end())
                return;
            killPoint("master.written");
            RunRecord &current = found->second.record;
            Output *output = outputOf(current, id);
            if (!written) {
                fail(*output, written.error());
                concludeOutputs(attempt, result);
                return;
            }
            Publisher::Request request = publishRequest(found->second);
            request.remarks = result.remarks;
            request.items.push_back({*output, part, written->sizeBytes, written->sampledHash, {}, {}, {}, false, {}});
            // Afterwards it is Done or Failed, so that this comes to an end.
            publish(attempt, request, result);
        });
}

// The job's state is what its outputs' states say.
void JobQueue::concludeOutputs(AttemptId attempt, const AttemptResult &result)
{
    Running &running = m_running.at(raw(attempt));
    const Job *job = m_list.find(running.job);
    if (!job)
        return;
    std::vector<Output> outputs = running.record.outputs;
    const JobOutcome outcome = outcomeOf(outputs);
    const QString notKept = notSmallerIn(result, outputs);
    Job ended = *job;
    bool isSuccess = false;
    switch (outcome.kind) {
    case JobOutcome::Kind::Completed:
        ended.state = JobState::Completed;
        ended.trouble.edit([](Trouble &trouble) { trouble.error.reset(); });
        ended.finishedAt = m_clock.now();
        isSuccess = true;
        break;
    case JobOutcome::Kind::Failed:
        if (running.wish == Wish::None && notKept.isEmpty())
            ended = afterError(*job, *outcome.error, false, false);
        break;
    case JobOutcome::Kind::Unfinished: // recovery published what was left, and some was lost
        break;
    }
    if (!notKept.isEmpty()) {
        ended = *job;
        ended.state = JobState::Skipped;
        ended.trouble.edit([&notKept](Trouble &trouble) {
            trouble.skipReason = notKept;
            trouble.error.reset();
        });
        ended.finishedAt = m_clock.now();
    }
    const bool stopped = outcome.kind != JobOutcome::Kind::Completed && notKept.isEmpty() && running.wish != Wish::None;
    if (stopped && running.wish == Wish::Cancel) {
        ended.state = JobState::Cancelled;
        ended.finishedAt = m_clock.now();
    } else if (stopped || outcome.kind == JobOutcome::Kind::Unfinished) {
        ended.state = JobState::Queued;
    }
    ended.trouble.edit([&](Trouble &trouble) {
        trouble.remarks = isFinal(ended.state) ? remarksOf(result.remarks, outputs) : std::vector<Remark>();
    });
    ended.setOutputPath(pathOf(outputs), m_texts);
    ended.outputSizeBytes = sizeOf(outputs);
    std::optional<MeasuredSpeed> speed;
    if (isSuccess) {
        noteSuccess(ended);
        speed = speedOf(running.record, ended, result);
    }
    if (speed)
        m_eta.learn(*speed);
    QStringList unwanted; // a cancelled job leaves nothing that is still to be uploaded
    std::vector<OutputId> forgotten;
    for (Output &output : outputs) {
        if (ended.state != JobState::Cancelled || output.keptPart.isEmpty() || !isForBucket(running))
            continue;
        unwanted << std::exchange(output.keptPart, {});
        forgotten.push_back(output.id);
    }
    const auto work = isSuccess ? workOf(running, outputs, result) : std::nullopt;
    ended.cancelRequested = false;
    ended.paused = false;
    AttemptOutcome how = AttemptOutcome::Succeeded;
    if (stopped && ended.state == JobState::Cancelled)
        how = AttemptOutcome::Cancelled;
    else if (stopped || outcome.kind == JobOutcome::Kind::Unfinished)
        how = AttemptOutcome::Interrupted;
    else if (outcome.error && notKept.isEmpty())
        how = AttemptOutcome::Failed;
    if (ended.state != JobState::Failed)
        forgetFailures(outputs);
    conclude(attempt, ended, how, stopped || !notKept.isEmpty() ? std::nullopt : outcome.error, result.log,
             [outputs, forgotten, speed, work, job = ended.id, now = m_clock.now()](JobStore &store) -> Result<void> {
                 if (auto dropped = store.forgetKept(forgotten); !dropped)
                     return dropped;
                 if (auto set = store.setOutputs(outputs); !set)
                     return set;
                 if (auto kept = work ? store.addWork(job, *work, now) : Result<void>(); !kept)
                     return kept;
                 return speed ? store.addSpeed(*speed) : Result<void>();
             });
    if (!unwanted.isEmpty())
        removeParts(unwanted);
}

// A job that will try again has no failed outputs but such as are still to be made.
void JobQueue::forgetFailures(std::vector<Output> &outputs)
{
    for (Output &output : outputs) {
        if (output.state == OutputState::Failed || output.state == OutputState::Publishing) {
            output.state = OutputState::Pending;
            output.error.reset();
        }
    }
}

} // namespace reelyard
