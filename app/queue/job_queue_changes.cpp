// SPDX-License-Identifier: GPL-3.0-or-later
// What a person changes of jobs: their turn, recipe and place before they start, their links, what they say of their
// end.
#include "app/platform/files.h"
#include "app/platform/kill_point.h"
#include "app/platform/mounts.h"
#include "app/queue/job_queue.h"
#include "models/base/native_path.h"
#include "models/base/pool.h"
#include "models/job/safe_names.h"
#include "models/recipe/recipe_difference.h"
#include "models/store/job_store.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace reelyard
{

namespace
{

bool isStartTime(const Job &job)
{
    return job.state == JobState::Waiting && job.waitUntil && !job.trouble->error;
}

// Waiting for its time is Waiting without an error.
void setStart(Job &job, std::optional<Timestamp> startAt, Timestamp now)
{
    if (startAt && *startAt > now && (job.state == JobState::Queued || isStartTime(job))) {
        job.state = JobState::Waiting;
        job.waitUntil = startAt;
    } else if (isStartTime(job)) {
        job.state = JobState::Queued;
        job.waitUntil.reset();
    }
}

std::vector<JobId> idsOf(const std::vector<Job> &jobs)
{
    std::vector<JobId> ids;
    for (const Job &job : jobs)
        ids.push_back(job.id);
    return ids;
}

// What waited for a person to look into the account of a place does not where the place is another.
void letGoOfAccount(Job &job)
{
    if (job.state != JobState::Held || job.holdReason != HoldReason::Account)
        return;
    job.state = JobState::Queued;
    job.holdReason = HoldReason::None;
    job.trouble.edit([](Trouble &trouble) { trouble.error.reset(); });
}

// "/old/clips/day 1/", 2 -> "/new/clips/day 1/"
QString movedFolder(const QString &folder, int treeDepth, const QString &destination)
{
    const QStringList parts = folder.split(u'/', Qt::SkipEmptyParts);
    QString moved = destination.endsWith(u'/') ? destination : destination + u'/';
    for (const QString &part : parts.mid(parts.size() - std::min<qsizetype>(treeDepth, parts.size())))
        moved += part + u'/';
    return moved;
}

} // namespace

void JobQueue::assign(const std::vector<JobId> &ids, const Change &change, std::function<void(Result<int>)> done)
{
    // Where the disk is mounted is asked off the main thread.
    onPool(
        this, [change] { return change.destination ? mountPointOf(*change.destination) : QString(); },
        [this, ids, change, done = std::move(done)](const QString &mount) {
            whenSettled(ids, [this, ids, change, mount, done] {
                const auto edit = [change, mount](JobStore::Assignment &assignment) {
                    if (change.recipe)
                        assignment.recipe = *change.recipe;
                    if (change.destination) {
                        assignment.outputFolder =
                            movedFolder(assignment.outputFolder, assignment.treeDepth, *change.destination);
                        assignment.outputMount = mount;
                    }
                    if (change.place)
                        assignment.place = *change.place;
                    if (change.place || change.isAutomatic)
                        assignment.isAutomatic = change.isAutomatic;
                    if (change.exists)
                        assignment.exists = *change.exists;
                    if (change.priority)
                        assignment.priority = *change.priority;
                    if (change.startAt)
                        assignment.startAt = change.startAt;
                };
                const bool isPlan =
                    change.recipe || change.destination || change.place || change.isAutomatic || change.exists;
                assignEach(ids, isPlan, change.place == Place::Cloud, edit, [this, done](const Result<int> &count) {
                    if (count && *count > 0) {
                        std::erase_if(m_undos, [](const Undo &undo) { // one change is remembered
                            return undo.command == Undoable::Command::Change;
                        });
                        remember({Undoable::Command::Change, {}, *count, 0});
                    }
                    done(count);
                });
            });
        });
}

void JobQueue::undoAssign(std::function<void(Result<int>)> done)
{
    if (std::erase_if(m_undos, [](const Undo &undo) { return undo.command == Undoable::Command::Change; }) > 0)
        emit undoableChanged();
    m_store.query<std::vector<JobStore::Assignment>>(
        [](JobStore &store) { return store.rememberedAssignments(); },
        [this, done = std::move(done)](const Result<std::vector<JobStore::Assignment>> &remembered) {
            if (!remembered) {
                done(remembered.error());
                return;
            }
            auto before = std::make_shared<QHash<qint64, JobStore::Assignment>>();
            std::vector<JobId> ids;
            for (const JobStore::Assignment &assignment : *remembered) {
                before->insert(raw(assignment.job), assignment);
                ids.push_back(assignment.job);
            }
            whenSettled(ids, [this, ids, before, done] {
                assignEach(
                    ids, true, false,
                    [before](JobStore::Assignment &assignment) { assignment = before->value(raw(assignment.job)); },
                    done);
            });
        });
}

// Jobs that have started keep recipe and place; what runs or has ended keeps its turn as well.
void JobQueue::assignEach(const std::vector<JobId> &ids, bool isPlan, bool isForCloud,
                          const std::function<void(JobStore::Assignment &)> &edit,
                          const std::function<void(Result<int>)> &done)
{
    auto edited = std::make_shared<std::vector<Job>>();
    for (const JobId id : ids) {
        const Job *job = m_list.find(id);
        if (!job || job->state == JobState::Running || isFinal(job->state) || (isPlan && job->attempts > 0))
            continue;
        if (isForCloud && job->neverUpload)
            continue;
        m_inFlight.insert(raw(id));
        m_ready.remove(id);
        edited->push_back(*job);
    }
    if (edited->empty()) {
        done(0);
        return;
    }
    persist(
        [edited, edit, now = m_clock.now()](JobStore &store) -> Result<void> {
            std::vector<JobStore::Assignment> before;
            for (Job &job : *edited) {
                auto assignment = store.assignment(job.id);
                if (!assignment)
                    return assignment.error();
                before.push_back(*assignment);
                edit(*assignment);
                const JobStore::Assignment &old = before.back();
                if (!(assignment->recipe == old.recipe) || assignment->outputFolder != old.outputFolder ||
                    assignment->exists != old.exists) {
                    if (auto assigned = store.assign(job, *assignment, safeOutputs(assignment->recipe)); !assigned)
                        return assigned;
                }
                if (assignment->place != old.place || (old.isAutomatic && !assignment->isAutomatic)) {
                    if (auto placed = store.setPlace(job, assignment->place); !placed)
                        return placed;
                    letGoOfAccount(job);
                }
                if (assignment->isAutomatic && !job.isAutomatic) {
                    if (auto open = store.setAutomatic(job); !open)
                        return open;
                }
                job.priority = assignment->priority;
                setStart(job, assignment->startAt, now);
                if (auto updated = store.update(job); !updated)
                    return updated;
            }
            auto remembered = store.rememberAssignments(before);
            killPoint("assign.storing");
            return remembered;
        },
        [this, edited, done](const Result<void> &saved) {
            killPoint("assign.stored");
            for (const Job &job : *edited) {
                m_inFlight.remove(raw(job.id));
                if (const Job *before = m_list.find(job.id))
                    show(saved ? job : Job(*before));
            }
            armWaitTimer();
            if (saved)
                skipWhatExists(*edited);
            done(saved ? Result<int>(static_cast<int>(edited->size())) : Result<int>(saved.error()));
        });
}

void JobQueue::retryWith(const std::vector<JobId> &ids, const std::optional<Recipe> &recipe, std::optional<Place> place,
                         bool isPlan, std::function<void(Result<Changes>)> done)
{
    whenSettled(ids, [this, ids, recipe, place, isPlan, done = std::move(done)] {
        auto edited = std::make_shared<std::vector<Job>>();
        for (const JobId id : ids) {
            const Job *job = m_list.find(id);
            const bool wasTried = job && (isFinal(job->state) || job->attempts > 0);
            if (!wasTried || job->state == JobState::Running || (place == Place::Cloud && job->neverUpload))
                continue;
            Job copy = *job;
            queueAgain(copy);
            copy.isAgain = job->isAgain;
            copy.holdReason = HoldReason::None;
            copy.clearWait();
            copy.outputSizeBytes = -1;
            edited->push_back(std::move(copy));
            if (!isPlan) {
                m_inFlight.insert(raw(id));
                m_ready.remove(id);
            }
        }
        auto changes = std::make_shared<Changes>();
        auto kept = std::make_shared<QStringList>(); // parts that were made with the old recipe
        const Error takeBack{ErrorClass::Internal, QStringLiteral("plan"), {}, {}};
        const auto operation = [edited, changes, kept, recipe, place, isPlan,
                                takeBack](JobStore &store) -> Result<void> {
            *changes = {};
            auto parts = store.keptParts(idsOf(*edited));
            if (!parts)
                return parts.error();
            *kept = std::move(*parts);
            for (Job &job : *edited) {
                auto assignment = store.assignment(job.id);
                if (!assignment)
                    return assignment.error();
                const Recipe next = recipe.value_or(assignment->recipe);
                QStringList lines = differenceOf(assignment->recipe, next);
                if (place && *place != job.place) {
                    lines << tr("Runs on: %1 instead of %2").arg(displayText(*place), displayText(job.place));
                    if (auto placed = store.setPlace(job, *place); !placed)
                        return placed;
                }
                const QString difference = lines.join(u'\n');
                ++changes->differences[difference];
                ++changes->jobs;
                assignment->recipe = next;
                if (auto assigned = store.assign(job, *assignment, safeOutputs(next)); !assigned)
                    return assigned;
                if (auto noted = store.setChangeNote(job.id, difference); !noted)
                    return noted;
                if (auto updated = store.update(job); !updated)
                    return updated;
            }
            return isPlan ? Result<void>(takeBack) : Result<void>();
        };
        if (isPlan) {
            m_store.post(operation, [changes, done](const Result<void> &result) {
                const bool isDone = !result && result.error().code == QLatin1String("plan");
                done(isDone ? Result<Changes>(*changes) : Result<Changes>(result.error()));
            });
            return;
        }
        persist(operation, [this, edited, changes, kept, done](const Result<void> &saved) {
            for (const Job &job : *edited) {
                m_inFlight.remove(raw(job.id));
                if (const Job *before = m_list.find(job.id))
                    show(saved ? job : Job(*before));
            }
            if (saved) {
                if (!kept->isEmpty())
                    removeParts(*kept);
                skipWhatExists(*edited, true);
            }
            done(saved ? Result<Changes>(*changes) : Result<Changes>(saved.error()));
        });
    });
}

// Where outputs that exist are to be skipped, that holds for the new names, too.
void JobQueue::skipWhatExists(const std::vector<Job> &jobs, bool ofAll)
{
    std::vector<std::pair<JobId, QString>> wanted;
    for (const Job &job : jobs) {
        if (job.exists == ExistsPolicy::Skip && job.outputCount == 1 && (ofAll || job.attempts == 0))
            wanted.emplace_back(job.id, job.outputPath());
    }
    if (wanted.empty())
        return;
    onPool(
        this,
        [wanted] {
            std::vector<JobId> there;
            for (const auto &[id, path] : wanted) {
                if (fileExists(path))
                    there.push_back(id);
            }
            return there;
        },
        [this](const std::vector<JobId> &there) {
            whenSettled(there, [this, there] {
                change(there, [now = m_clock.now()](Job &job) {
                    if (!isLegalTransition(job.state, JobState::Skipped))
                        return false;
                    job.state = JobState::Skipped;
                    job.trouble.edit([](Trouble &trouble) { trouble.skipReason = tr("The output exists already."); });
                    job.finishedAt = now;
                    return true;
                });
            });
        });
}

void JobQueue::choosePlaces(const std::vector<PlaceChoice> &choices)
{
    std::vector<JobId> ids;
    auto chosen = std::make_shared<QHash<qint64, PlaceChoice>>();
    for (const PlaceChoice &choice : choices) {
        ids.push_back(choice.job);
        chosen->insert(raw(choice.job), choice);
    }
    auto placed = std::make_shared<std::vector<Job>>();
    whenSettled(ids, [this, ids, chosen, placed] {
        change(
            ids,
            [chosen, placed](Job &job) {
                if (!job.isPlaceOpen())
                    return false;
                const PlaceChoice choice = chosen->value(raw(job.id));
                job.place = choice.place;
                job.placeReason = choice.reason;
                if (choice.place == Place::Local)
                    letGoOfAccount(job);
                placed->push_back(job);
                return true;
            },
            [placed](JobStore &store) -> Result<void> {
                for (Job job : *placed) {
                    if (auto stored = store.setPlace(job, job.place, job.placeReason); !stored)
                        return stored;
                }
                return {};
            });
    });
}

void JobQueue::setNeverUpload(const std::vector<JobId> &ids, bool isNever)
{
    auto bound = std::make_shared<std::vector<Job>>();
    whenSettled(ids, [this, ids, isNever, bound] {
        change(
            ids,
            [isNever, bound](Job &job) {
                const bool hasStarted = job.attempts > 0 || job.state == JobState::Running || isFinal(job.state);
                if (hasStarted || job.neverUpload == isNever)
                    return false;
                job.neverUpload = isNever;
                job.place = Place::Local;
                job.placeReason = PlaceReason::None;
                job.isAutomatic = false;
                letGoOfAccount(job);
                bound->push_back(job);
                return true;
            },
            [bound](JobStore &store) -> Result<void> {
                for (Job job : *bound) {
                    if (auto stored = store.setPlace(job, job.place); !stored)
                        return stored;
                }
                return {};
            });
    });
}

void JobQueue::review(const std::vector<JobId> &ids, const QString &note)
{
    whenSettled(ids, [this, ids, note] {
        change(ids, [note, now = m_clock.now()](Job &job) {
            if (job.state != JobState::Failed && job.state != JobState::Completed)
                return false;
            job.trouble.edit([&](Trouble &trouble) {
                trouble.reviewedAt = now;
                trouble.reviewNote = note;
            });
            return true;
        });
    });
}

int JobQueue::replaceLinks(const QHash<QString, QString> &linksById)
{
    const std::vector<JobId> ids = idsWhere([&linksById](const Job &job) {
        const QString &listId = job.sourceDetail->listId;
        const auto link =
            job.sourceKind == SourceKind::Link && !listId.isEmpty() ? linksById.constFind(listId) : linksById.cend();
        return link != linksById.cend() && *link != job.source() && job.state != JobState::Running &&
               job.state != JobState::Completed && job.state != JobState::Skipped;
    });
    whenSettled(ids, [this, ids, linksById] {
        auto replaced = std::make_shared<std::vector<std::pair<JobId, QString>>>();
        change(
            ids,
            [this, linksById, replaced](Job &job) {
                if (job.state == JobState::Running)
                    return false;
                const QString link = linksById.value(job.sourceDetail->listId);
                job.setSource(link, m_texts);
                replaced->emplace_back(job.id, link);
                const std::optional<Error> &error = job.trouble->error;
                const bool wasLink = error && error->code.startsWith(QLatin1String("link."));
                if (job.state == JobState::Failed && wasLink)
                    queueAgain(job);
                return true;
            },
            [replaced](JobStore &store) -> Result<void> {
                for (const auto &[id, link] : *replaced) {
                    if (auto stored = store.setSource(id, link); !stored)
                        return stored;
                }
                return {};
            });
    });
    return static_cast<int>(ids.size());
}

void JobQueue::move(const std::vector<JobId> &ids, double after, double before)
{
    // Doubles between two neighbours: about fifty halvings before two rows meet, and then the id decides.
    std::vector<std::pair<JobId, double>> positions;
    const double step = (before - after) / static_cast<double>(ids.size() + 1);
    for (const JobId id : ids) {
        positions.emplace_back(id, after + step * static_cast<double>(positions.size() + 1));
        m_inFlight.insert(raw(id));
        m_ready.remove(id);
    }
    persist(
        [positions](JobStore &store) {
            auto set = store.setPositions(positions);
            killPoint("move.storing");
            return set;
        },
        [this, positions](const Result<void> &saved) {
            killPoint("move.stored");
            for (const auto &[id, position] : positions) {
                m_inFlight.remove(raw(id));
                const Job *job = m_list.find(id);
                if (!job)
                    continue;
                Job copy = *job;
                if (saved)
                    copy.position = position;
                m_list.replace(copy);
                m_ready.update(copy);
            }
            flushSoon();
        });
}

void JobQueue::moveBefore(const std::vector<JobId> &ids, JobId before)
{
    std::vector<JobId> concerned = ids;
    concerned.push_back(before);
    whenSettled(concerned, [this, ids, before] {
        const auto moved = [&ids](JobId id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
        const Job *target = m_list.find(before);
        const double room = static_cast<double>(ids.size()) + 1;
        double last = 0;
        std::optional<double> lower; // of the row that will stand above them
        for (const Job &job : m_list.jobs()) {
            last = std::max(last, job.position);
            if (target && !moved(job.id) && job.position < target->position)
                lower = std::max(lower.value_or(job.position), job.position);
        }
        if (target)
            move(ids, lower.value_or(target->position - room), target->position);
        else
            move(ids, last, last + room);
    });
}

void JobQueue::moveToTop(const std::vector<JobId> &ids)
{
    whenSettled(ids, [this, ids] {
        double first = 1;
        for (const Job &job : m_list.jobs())
            first = std::min(first, job.position);
        move(ids, first - static_cast<double>(ids.size()) - 1, first);
    });
}

} // namespace reelyard
