// SPDX-License-Identifier: GPL-3.0-or-later
// What a person settles of jobs that failed.
#include "app/queue/job_queue.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace reelyard
{

void JobQueue::relocate(const std::vector<Relocation> &relocations, const QString &mount)
{
    std::vector<JobId> ids;
    auto wanted = std::make_shared<QHash<qint64, Relocation>>();
    for (const Relocation &relocation : relocations) {
        ids.push_back(relocation.job);
        wanted->insert(raw(relocation.job), relocation);
    }
    whenSettled(ids, [this, ids, wanted, mount] {
        auto moved = std::make_shared<std::vector<Relocation>>();
        change(
            ids,
            [this, wanted, mount, moved](Job &job) {
                if (job.sourceKind != SourceKind::File || job.state == JobState::Running ||
                    job.state == JobState::Completed || job.state == JobState::Skipped)
                    return false;
                const Relocation relocation = wanted->value(raw(job.id));
                // The name of the output is kept as a part of the source's, and is to stay.
                const QString output = job.hasOutputPath() ? job.outputPath() : QString();
                job.setSource(relocation.source, m_texts);
                if (!output.isEmpty())
                    job.setOutputPath(output, m_texts);
                job.sourceMount = m_texts.of(mount);
                if (job.sourceDetail->moreParts != relocation.moreParts)
                    job.sourceDetail.edit([&](SourceDetail &detail) { detail.moreParts = relocation.moreParts; });
                const bool waitsForFolder = job.state == JobState::Waiting && !job.waitUntil;
                const bool lacksFolder = job.state == JobState::Held && job.holdReason == HoldReason::Missing;
                if (job.state == JobState::Failed) {
                    queueAgain(job);
                } else if (waitsForFolder || lacksFolder) {
                    job.state = JobState::Queued;
                    job.holdReason = HoldReason::None;
                    job.clearWait();
                    job.trouble.edit([](Trouble &trouble) { trouble.error.reset(); });
                }
                moved->push_back(relocation);
                return true;
            },
            [moved, mount](JobStore &store) -> Result<void> {
                for (const Relocation &relocation : *moved) {
                    if (auto stored = store.relocate(relocation.job, relocation.source, relocation.moreParts, mount);
                        !stored)
                        return stored;
                }
                return {};
            });
    });
}

void JobQueue::failedWithPartials(std::function<void(Result<std::vector<JobId>>)> done)
{
    m_store.query<std::vector<JobId>>([](JobStore &store) { return store.failedWithPartials(); }, std::move(done));
}

void JobQueue::acceptPartials(const std::vector<JobId> &ids, std::function<void(Result<int>)> done)
{
    using Found = std::vector<std::pair<JobId, std::vector<AcceptedPartial>>>;
    const auto look = [ids](JobStore &store) -> Result<Found> {
        Found found;
        for (const JobId id : ids) {
            const auto outputs = store.outputs(id);
            if (!outputs)
                return outputs.error();
            const auto kept = store.keptPartials(id);
            if (!kept)
                return kept.error();
            if (auto partials = partialsFor(*outputs, *kept))
                found.emplace_back(id, std::move(*partials));
        }
        return found;
    };
    m_store.query<Found>(look, [this, done = std::move(done)](const Result<Found> &found) {
        if (!found) {
            done(found.error());
            return;
        }
        std::vector<JobId> fitting;
        auto partials = std::make_shared<QHash<qint64, std::vector<AcceptedPartial>>>();
        for (const auto &[id, accepted] : *found) {
            fitting.push_back(id);
            partials->insert(raw(id), accepted);
        }
        whenSettled(fitting, [this, fitting, partials, done] {
            auto accepted = std::make_shared<std::vector<AcceptedPartial>>();
            change(
                fitting,
                [this, partials, accepted, now = m_clock.now()](Job &job) {
                    if (job.state != JobState::Failed)
                        return false;
                    const std::vector<AcceptedPartial> own = partials->value(raw(job.id));
                    qint64 bytes = std::max<qint64>(0, job.outputSizeBytes);
                    for (const AcceptedPartial &partial : own)
                        bytes += std::max<qint64>(0, partial.made.sizeBytes);
                    job.outputSizeBytes = bytes;
                    if (job.outputCount == 1)
                        job.setOutputPath(own.front().made.path, m_texts);
                    job.state = JobState::Completed;
                    job.trouble.edit([now](Trouble &trouble) {
                        if (trouble.error)
                            trouble.remarks.push_back({trouble.error->code, trouble.error->sentence});
                        trouble.error.reset();
                        trouble.reviewedAt = now;
                        if (trouble.reviewNote.isEmpty())
                            trouble.reviewNote = tr("What could be read was accepted.");
                    });
                    accepted->insert(accepted->end(), own.begin(), own.end());
                    return true;
                },
                [accepted](JobStore &store) { return store.acceptPartials(*accepted); });
            whenSaved([this, fitting, done] {
                done(static_cast<int>(std::count_if(fitting.begin(), fitting.end(), [this](JobId id) {
                    const Job *job = m_list.find(id);
                    return job && job->state == JobState::Completed;
                })));
            });
        });
    });
}

} // namespace reelyard
