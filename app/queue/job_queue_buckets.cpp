// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs whose outputs go to a bucket. Publisher brings them there; here is what else is different.
#include "app/backend/cloud/bucket_store.h"
#include "app/queue/job_queue.h"
#include "app/queue/master_playlist.h"
#include "models/base/bucket_link.h"
#include "models/store/job_store.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace reelyard
{

void JobQueue::setBuckets(BucketStore &buckets)
{
    m_buckets = &buckets;
    m_publisher.setBuckets(&buckets);
    connect(&buckets, &BucketStore::sweepEnded, this, &JobQueue::settle);
    connect(&m_publisher, &Publisher::uploaded, this, [this](AttemptId attempt, qint64 sent, qint64 all) {
        const auto running = m_running.find(raw(attempt));
        if (running == m_running.end())
            return;
        Progress progress;
        progress.fraction = all > 0 ? static_cast<double>(sent) / static_cast<double>(all) : 0;
        progress.bytesWritten = all;
        progress.stage = QStringLiteral("uploading");
        m_progress.insert(raw(running->second.job), progress);
        flushSoon();
    });
}

QString JobQueue::partsFolder() const
{
    return !m_limits.workFolder.isEmpty() || !m_buckets ? m_limits.workFolder : m_buckets->folder();
}

bool JobQueue::isForBucket(const Running &running)
{
    return isBucketLink(running.record.folder);
}

// A key that is missing or wrong is told before hours of encoding, and not after them.
void JobQueue::askBucket(AttemptId attempt)
{
    const RunRecord &record = m_running.at(raw(attempt)).record;
    const auto first = std::find_if(record.outputs.begin(), record.outputs.end(),
                                    [](const Output &output) { return output.isMissing(); });
    if (!m_buckets || first == record.outputs.end()) {
        prepareParts(attempt);
        return;
    }
    m_buckets->look({OutputId{}, {}, first->path, false, false}, this, [this, attempt](const auto &there) {
        const auto found = m_running.find(raw(attempt));
        if (found == m_running.end())
            return;
        if (there || found->second.wish != Wish::None) {
            prepareParts(attempt);
            return;
        }
        --m_starting[found->second.backend->id()];
        AttemptResult result;
        result.kind = ResultKind::Failed;
        result.error = there.error();
        take(attempt, result);
    });
}

// What the renditions of a set say of themselves; they are in the bucket by now.
void JobQueue::fetchRungs(AttemptId attempt, std::function<void(const Result<RungTexts> &)> done)
{
    const auto links = std::make_shared<QStringList>();
    for (const Output &output : m_running.at(raw(attempt)).record.outputs) {
        if (output.state == OutputState::Done && output.unit == OutputUnit::Folder && output.isOfSet())
            *links << output.path + u'/' + QLatin1String(rungPlaylistName) << output.path + u'/' + output.mainFile;
    }
    fetchNext(links, std::make_shared<RungTexts>(), std::move(done));
}

void JobQueue::fetchNext(const std::shared_ptr<QStringList> &links, const std::shared_ptr<RungTexts> &texts,
                         const std::function<void(const Result<RungTexts> &)> &done)
{
    if (links->isEmpty() || !m_buckets) {
        done(*texts);
        return;
    }
    const QString link = links->takeFirst();
    m_buckets->fetch(link, this, [this, link, links, texts, done](const Result<std::optional<QByteArray>> &text) {
        if (!text) {
            done(text.error());
            return;
        }
        if (*text)
            texts->insert(link, **text);
        fetchNext(links, texts, done);
    });
}

void JobQueue::sweepUploads()
{
    if (!m_buckets)
        return;
    m_buckets->sweep([this](OutputId id) {
        return std::any_of(m_running.begin(), m_running.end(), [id](const auto &running) {
            const std::vector<Output> &outputs = running.second.record.outputs;
            return std::any_of(outputs.begin(), outputs.end(), [id](const Output &output) { return output.id == id; });
        });
    });
}

// What was made for a bucket and is not there yet is of no use to anybody once its job is cancelled.
void JobQueue::dropKept(const std::vector<JobId> &jobs)
{
    std::vector<JobId> concerned;
    std::copy_if(jobs.begin(), jobs.end(), std::back_inserter(concerned), [this](JobId id) {
        const Job *job = m_list.find(id);
        return job && isBucketLink(job->outputPath());
    });
    if (concerned.empty())
        return;
    const auto parts = std::make_shared<QStringList>();
    persist(
        [concerned, parts](JobStore &store) -> Result<void> {
            parts->clear();
            std::vector<OutputId> kept;
            for (const JobId job : concerned) {
                const auto outputs = store.outputs(job);
                if (!outputs)
                    return outputs.error();
                for (const Output &output : *outputs) {
                    if (output.keptPart.isEmpty())
                        continue;
                    kept.push_back(output.id);
                    *parts << output.keptPart;
                }
            }
            return store.forgetKept(kept);
        },
        [this, parts](const Result<void> &forgotten) {
            if (forgotten && !parts->isEmpty())
                removeParts(*parts);
        });
}

} // namespace reelyard
