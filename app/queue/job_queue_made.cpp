// SPDX-License-Identifier: GPL-3.0-or-later
// Before a job starts: has this been made already? What a source holds, the recipe and the folder of the outputs decide
// it; equal sources that are queued together run once, and the others wait for that one.
#include "app/backend/cloud/bucket_store.h"
#include "app/platform/files.h"
#include "app/queue/job_queue.h"
#include "models/base/bucket_link.h"
#include "models/base/native_path.h"
#include "models/base/pool.h"
#include "models/media/media_summary.h"
#include "models/store/job_store.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

bool isInBucket(const MadeWork &work)
{
    return std::any_of(work.outputs.begin(), work.outputs.end(),
                       [](const MadeOutput &output) { return isBucketLink(output.path); });
}

// For a pool thread: all that was made is still there, as it was published.
bool isStillThere(const MadeWork &work)
{
    return !work.outputs.empty() && std::all_of(work.outputs.begin(), work.outputs.end(), [](const MadeOutput &output) {
        if (fileSizeBytes(output.path) != output.sizeBytes)
            return false;
        const auto hash = sampledHash(output.path);
        return hash && *hash == output.sampledHash;
    });
}

} // namespace

void JobQueue::setExaminer(Examiner examine)
{
    m_examine = std::move(examine);
}

bool JobQueue::isCurrent(const std::shared_ptr<Check> &check) const
{
    return m_checks.value(raw(check->start.job)) == check;
}

// The job is neither ready nor running meanwhile; commands on it wait for the answer.
void JobQueue::check(const Start &start, const Job &job)
{
    auto check = std::make_shared<Check>(Check{start, {}, {}});
    m_checks.insert(raw(job.id), check);
    m_content.identify(job, [this, check, isAgain = job.isAgain](const SourceContent::Identity &identity) {
        if (!isCurrent(check))
            return;
        check->content = identity.content;
        if (identity.retryAfter) {
            endCheck(check, CheckEnd::Later,
                     [this, id = check->start.job, wait = *identity.retryAfter] { startLater(id, wait); });
        } else if (identity.content.isEmpty() || isAgain)
            endCheck(check, CheckEnd::Begin);
        else
            lookUp(check);
    });
}

void JobQueue::lookUp(const std::shared_ptr<Check> &check)
{
    m_store.query<JobStore::WorkLookup>(
        [id = check->start.job, content = check->content](JobStore &store) { return store.findWork(id, content); },
        [this, check](const Result<JobStore::WorkLookup> &found) {
            if (!isCurrent(check))
                return;
            if (!found) {
                endCheck(check, CheckEnd::Begin); // the attempt will say what is wrong with the database
                return;
            }
            const QString claim = found->place + u'/' + check->content;
            const auto leader = m_claims.constFind(claim);
            if (leader != m_claims.cend()) {
                m_followers[*leader].push_back(check->start.job);
                endCheck(check, CheckEnd::Follow);
                return;
            }
            m_claims.insert(claim, raw(check->start.job));
            if (found->work)
                compare(check, *found->work);
            else
                endCheck(check, CheckEnd::Begin);
        });
}

// Samples alone prove nothing: the streams must be the same as well, and what was made must be as it was.
void JobQueue::compare(const std::shared_ptr<Check> &check, const MadeWork &work)
{
    const Job *job = m_list.find(check->start.job);
    // Who wants a file replaced wants it under that name.
    const bool isElsewhere = job && job->exists == ExistsPolicy::Overwrite && !work.outputs.empty() &&
                             work.outputs.front().path != job->outputPath();
    if (!job || isElsewhere) {
        endCheck(check, CheckEnd::Begin);
        return;
    }
    m_examine(*job, [this, check, work](const Result<MediaInfo> &info) {
        if (!isCurrent(check))
            return;
        if (!info || layoutOf(*info) != work.layout) {
            endCheck(check, CheckEnd::Begin);
            return;
        }
        if (isInBucket(work)) {
            lookInBucket(check, work, 0);
            return;
        }
        onPool(
            this, [work] { return isStillThere(work); },
            [this, check, work](bool isThere) { endComparison(check, work, isThere); });
    });
}

// Where the storage cannot be asked, the attempt will say what is the matter.
void JobQueue::lookInBucket(const std::shared_ptr<Check> &check, const MadeWork &work, std::size_t output)
{
    if (output == work.outputs.size() || !m_buckets) {
        endComparison(check, work, m_buckets);
        return;
    }
    const MadeOutput &made = work.outputs[output];
    // What it is known by tells whether it is one object or all below a folder.
    const bool isFolder = made.sampledHash.startsWith("tree:");
    m_buckets->look({OutputId{}, {}, made.path, isFolder, false}, this, [this, check, work, output](const auto &there) {
        const MadeOutput &one = work.outputs[output];
        const bool isStill = there && *there && (*there)->object == BucketStore::Object{one.sizeBytes, one.sampledHash};
        if (isStill)
            lookInBucket(check, work, output + 1);
        else
            endComparison(check, work, false);
    });
}

void JobQueue::endComparison(const std::shared_ptr<Check> &check, const MadeWork &work, bool isThere)
{
    if (!isCurrent(check))
        return;
    if (isThere)
        endCheck(check, CheckEnd::Skip, [this, id = check->start.job, work] { skip(id, work); });
    else
        endCheck(check, CheckEnd::Begin);
}

// `then` says what becomes of a job that does not begin.
void JobQueue::endCheck(const std::shared_ptr<Check> &check, CheckEnd end, const std::function<void()> &then)
{
    const JobId id = check->start.job;
    m_checks.remove(raw(id));
    const Job *job = m_list.find(id);
    // Somebody may have paused the queue meanwhile.
    const bool begins = end == CheckEnd::Begin && job && m_mode == QueueMode::Running && !m_shutDownDone;
    if (begins) {
        open(check->start, check->content);
    } else {
        putBack(check->start);
        if (job && end == CheckEnd::Begin)
            m_ready.update(*job);
        if (then)
            then();
    }
    for (const auto &command : check->waiting)
        command();
    settle();
}

// What was taken for its start is given back.
void JobQueue::putBack(const Start &start)
{
    m_inFlight.remove(raw(start.job));
    --m_starting[start.backend];
    vacate(start.job);
}

// As the server of its link wishes; that is no attempt.
void JobQueue::startLater(JobId id, std::chrono::seconds wait)
{
    change({id}, [until = m_clock.now() + wait](Job &job) {
        if (job.state != JobState::Queued)
            return false;
        job.state = JobState::Waiting;
        job.waitUntil = until;
        job.trouble.edit([](Trouble &trouble) {
            trouble.error = Error{ErrorClass::RateLimited,
                                  QStringLiteral("link.rate-limited"),
                                  tr("The server asks for fewer requests."),
                                  {}};
        });
        return true;
    });
}

void JobQueue::skip(JobId id, const MadeWork &work)
{
    change(
        {id},
        [this, &work, now = m_clock.now()](Job &job) {
            if (job.state != JobState::Queued)
                return false;
            job.state = JobState::Skipped;
            const QString &made = work.outputs.front().path;
            job.trouble.edit([&made](Trouble &trouble) {
                trouble.skipReason = tr("Made already: %1").arg(displayPath(nameOf(made)));
            });
            job.setOutputPath(made, m_texts);
            job.finishedAt = now;
            return true;
        },
        [id, work](JobStore &store) { return store.linkOutputs(id, work.outputs); });
}

// Those that waited for a job of the same content have their turn again: now it has been made, or one of them makes it.
void JobQueue::letFollowersGo(JobId leader)
{
    erase_if(m_claims, [leader](const auto &claim) { return *claim == raw(leader); });
    for (const JobId id : m_followers.take(raw(leader))) {
        const Job *job = m_list.find(id);
        if (job && !m_inFlight.contains(raw(id)))
            m_ready.update(*job);
    }
}

std::optional<MadeWork> JobQueue::workOf(const Running &running, const std::vector<Output> &outputs,
                                         const AttemptResult &result)
{
    if (running.content.isEmpty())
        return std::nullopt;
    MadeWork work{running.content, layoutOf(result.sourceInfo), {}};
    for (const Output &output : outputs) {
        if (output.isOfSet() && output.state == OutputState::Done)
            work.outputs.push_back({output.ordinal, output.path, output.sizeBytes, output.sampledHash});
    }
    return work;
}

// A source that changed while it was read may have given parts of both; and what was made is of neither.
void JobQueue::compareSource(AttemptId attempt, const std::function<void(bool)> &done)
{
    const Running &running = m_running.at(raw(attempt));
    const Job *job = m_list.find(running.job);
    if (!job || running.content.isEmpty() || job->sourceKind != SourceKind::File) {
        done(true);
        return;
    }
    m_content.identify(*job, [this, attempt, done](const SourceContent::Identity &identity) {
        const QString content = identity.content;
        const auto found = m_running.find(raw(attempt));
        if (found == m_running.end())
            return;
        const bool isSame = content.isEmpty() || content == found->second.content;
        if (content != found->second.content)
            found->second.content.clear();
        done(isSame);
    });
}

} // namespace reelyard
