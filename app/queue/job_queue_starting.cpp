// SPDX-License-Identifier: GPL-3.0-or-later
// Which jobs start: what is free is counted here, schedule() decides.
#include "app/platform/mounts.h"
#include "app/platform/power.h"
#include "app/platform/process.h"
#include "app/queue/job_queue.h"
#include "models/base/pool.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

constexpr auto untilMemoryIsTaken = std::chrono::seconds(30);
constexpr qint64 memoryLeftAlone = 500'000'000;

// Of a small disk, a small part.
qint64 reserveOf(const DiskBytes &disk, qint64 wanted)
{
    return std::min(wanted, disk.total / 20);
}

} // namespace

void JobQueue::setLimits(const QueueLimits &limits)
{
    const bool isMoved = limits.workFolder != m_limits.workFolder;
    m_limits = limits;
    lookAtPower();
    if (!isMoved) {
        settle();
        return;
    }
    onPool(
        this, [folder = limits.workFolder] { return folder.isEmpty() ? QString() : mountPointOf(folder); },
        [this](const QString &mount) {
            m_workMount = mount;
            settle();
        });
}

void JobQueue::setProbes(Probes probes)
{
    m_probes = std::move(probes);
    m_space.setProbe(m_probes.diskBytes);
}

JobQueue::Probes JobQueue::Probes::ofComputer()
{
    return {availableMemoryBytes, reelyard::isOnBattery, diskBytesOf};
}

// Files that lie on no disk or share of their own have nothing that could be held up for them.
QString JobQueue::resourceOf(const Job &job)
{
    const Lane lane = laneOf(job);
    return lane.source.isEmpty() ? lane.output : lane.source;
}

void JobQueue::startJobs()
{
    const bool mayStart =
        m_mode == QueueMode::Running && !m_shutDownDone && !(m_probing && m_order == QueueOrder::Shortest);
    if (!m_power.isActive())
        lookAtPower();
    if (!mayStart || m_ready.isEmpty()) {
        m_space.watch(spacesInUse());
        const bool standsStill = m_onBattery && m_mode == QueueMode::Running && !m_running.empty();
        setBinding({standsStill ? Binding::Limit::Battery : Binding::Limit::None, {}});
        return;
    }
    holdWhatIsRefused();
    const Timestamp now = m_clock.now();
    if (m_limits.hours && !m_limits.hours->contains(now)) {
        setBinding({Binding::Limit::Hours, {}});
        armGate(m_limits.hours->nextBegin(now));
        return;
    }
    if (m_onBattery) {
        setBinding({Binding::Limit::Battery, {}});
        return;
    }
    const Decision decision = schedule(m_ready, resources(now), [this](JobId id) {
        const Job *job = m_list.find(id);
        return job ? m_needs.of(*job) : Needs();
    });
    Binding binding = decision.binding;
    if (binding.limit == Binding::Limit::Space && !m_space.of(binding.resource))
        binding = {}; // it is being looked at
    // Where the working folder's disk is the smaller one, that is what there is to know.
    if (binding.limit == Binding::Limit::Space && !m_limits.workFolder.isEmpty() && workSpace() &&
        *workSpace() <= m_space.of(binding.resource).value_or(DiskBytes{}).free)
        binding.resource = m_workMount;
    if (binding.limit == Binding::Limit::Place && m_breaker.isHeldUp(binding.resource))
        binding.limit = Binding::Limit::Trouble;
    setBinding(binding);
    for (const Start &start : decision.starts)
        begin(start);
    if (const auto next = m_breaker.nextTry(now))
        armGate(*next);
    if (binding.limit == Binding::Limit::Memory)
        armGate(now + std::chrono::seconds(5));
}

// What its place takes nothing of until a person does something: without an account, or with its money spent.
void JobQueue::holdWhatIsRefused()
{
    const std::vector<Lane> lanes = m_ready.lanes();
    if (std::none_of(lanes.begin(), lanes.end(), [](const Lane &lane) { return lane.inCloud; }))
        return;
    const auto cloud = std::find_if(m_backends.begin(), m_backends.end(),
                                    [](const Backend *backend) { return backend->id() == toText(Place::Cloud); });
    const auto refusalOf = [&](const Job &job) -> std::optional<Error> {
        if (job.neverUpload)
            return Error{ErrorClass::Permanent,
                         QStringLiteral("account.never-upload"),
                         tr("This job is never to be uploaded."),
                         {}};
        if (cloud != m_backends.end())
            return (*cloud)->refusal(job.id, job.batch);
        return Error{
            ErrorClass::Permanent,
            QStringLiteral("account.none"),
            tr("No cloud account is chosen: add one with \"reelyard-cli account add\", choose one of several with "
               "\"account default\", or set REELYARD_API_URL "
               "and REELYARD_API_KEY."),
            {}};
    };
    // All jobs are looked at only where one would be refused: of each batch the first tells.
    const bool isAnyRefused = std::any_of(lanes.begin(), lanes.end(), [&](const Lane &lane) {
        return lane.inCloud && (cloud == m_backends.end() || (*cloud)->refusal(JobId{}, BatchId{lane.batch}));
    });
    bool isAnyTaken = !isAnyRefused;
    if (isAnyRefused) {
        change(idsWhere([&](const Job &job) {
                   if (job.place != Place::Cloud || job.state != JobState::Queued || m_inFlight.contains(raw(job.id)))
                       return false;
                   const bool isRefused = refusalOf(job).has_value();
                   isAnyTaken = isAnyTaken || !isRefused;
                   return isRefused;
               }),
               [&refusalOf](Job &job) {
                   job.state = JobState::Held;
                   job.holdReason = HoldReason::Account;
                   job.trouble.edit([&](Trouble &trouble) { trouble.error = refusalOf(job); });
                   return true;
               });
    }
    if (isAnyTaken)
        (*cloud)->prepare();
}

Resources JobQueue::resources(Timestamp now)
{
    Resources resources;
    const int sessions = deviceSessionsInUse();
    for (const Backend *backend : m_backends) {
        Capacity capacity{backend->id(), std::max(0, backend->freeSlots() - m_starting.value(backend->id())), {}};
        if (m_deviceSessions && backend->id() == QLatin1String("local"))
            capacity.freeSessions = *m_deviceSessions - sessions;
        resources.backends.push_back(capacity);
    }
    for (const Lane &lane : m_ready.lanes()) {
        if (!lane.inCloud || resources.affordable.contains(lane.batch))
            continue;
        for (const Backend *backend : m_backends) {
            if (const auto jobs = backend->affordable(BatchId{lane.batch}))
                resources.affordable.insert(lane.batch, *jobs);
        }
    }
    resources.isIdle = m_occupied.isEmpty();

    QStringList places;
    QStringList outputs = spacesInUse();
    for (const Lane &lane : m_ready.lanes()) {
        places << lane.source << lane.output;
        outputs << lane.output;
    }
    places.removeDuplicates();
    if (!m_limits.workFolder.isEmpty())
        outputs << m_workMount;
    outputs.removeDuplicates();
    m_space.watch(outputs);

    QHash<QString, int> used;
    QHash<QString, qint64> promised;
    qint64 memoryPromised = memoryLeftAlone;
    for (auto it = m_occupied.cbegin(); it != m_occupied.cend(); ++it) {
        const Job *job = m_list.find(JobId{it.key()});
        ++used[it->lane.source];
        if (it->lane.output != it->lane.source)
            ++used[it->lane.output];
        if (job)
            promised[it->lane.output] += m_needs.spaceLeft(*job);
        if (it->since <= now && now - it->since < untilMemoryIsTaken)
            memoryPromised += it->memoryBytes;
    }
    for (const QString &place : std::as_const(places)) {
        if (m_breaker.isHeldUp(place))
            resources.freePlaces.insert(place, m_breaker.mayTry(place, now) ? 1 : 0);
        else if (m_limits.jobsPerPlace > 0)
            resources.freePlaces.insert(place, m_limits.jobsPerPlace - used.value(place));
    }
    for (const QString &output : std::as_const(outputs)) {
        const auto disk = m_space.of(output);
        if (disk && disk->total < 0)
            continue; // starting a job will show what is the matter with it
        const qint64 free =
            disk ? disk->free - reserveOf(*disk, m_limits.diskReserveBytes) - promised.value(output) : -1;
        resources.freeSpaceBytes.insert(output, free);
    }
    // Everything passes through the working folder.
    if (const auto work = m_limits.workFolder.isEmpty() ? std::nullopt : workSpace()) {
        qint64 free = *work;
        for (const qint64 bytes : std::as_const(promised))
            free -= bytes;
        for (qint64 &space : resources.freeSpaceBytes)
            space = std::min(space, free);
    }
    if (const qint64 memory = m_probes.availableMemory(); memory > 0)
        resources.freeMemoryBytes = memory - memoryPromised;
    return resources;
}

// Free for parts on the working folder's disk; nothing while it is not known.
std::optional<qint64> JobQueue::workSpace() const
{
    const auto disk = m_space.of(m_workMount);
    if (!disk || disk->total < 0)
        return std::nullopt;
    return disk->free - reserveOf(*disk, m_limits.diskReserveBytes);
}

QStringList JobQueue::spacesInUse() const
{
    QStringList outputs;
    for (const Occupied &occupied : m_occupied)
        outputs << occupied.lane.output;
    outputs.removeDuplicates();
    return outputs;
}

void JobQueue::occupy(const Job &job, Timestamp now)
{
    m_occupied.insert(raw(job.id), {laneOf(job), m_needs.of(job).memoryBytes, now});
    m_breaker.started(resourceOf(job), raw(job.id));
}

void JobQueue::vacate(JobId job)
{
    m_occupied.remove(raw(job));
    letFollowersGo(job);
}

void JobQueue::setBinding(const Binding &binding)
{
    if (binding == m_binding)
        return;
    m_binding = binding;
    emit bindingChanged();
}

// Startable jobs wait for a time: for the hours, for the next try of a resource that fails.
void JobQueue::armGate(Timestamp when)
{
    const qint64 wait = std::clamp<qint64>((when - m_clock.now()).count(), 0, m_clockCheck.count()) + 1;
    if (!m_gate.isActive() || m_gate.remainingTime() > wait)
        m_gate.start(static_cast<int>(wait));
}

// A session is free again as soon as the worker has ended, before its file is published.
int JobQueue::deviceSessionsInUse()
{
    erase_if(m_deviceJobs, [this](qint64 job) {
        const auto running = m_running.find(raw(attemptOf(JobId{job})));
        const bool isAtWork = running != m_running.end() && !running->second.ended;
        const bool isStarting = running == m_running.end() && m_inFlight.contains(job);
        return !isAtWork && !isStarting;
    });
    return static_cast<int>(m_deviceJobs.size());
}

// What a job's end tells of the disk, share or host that it used, and of its recipe.
void JobQueue::noteSuccess(const Job &job)
{
    m_breaker.succeeded(resourceOf(job));
    m_needs.learn(job);
}

// True when the job is not to blame: it goes back to its place, and its resource is tried now and then.
bool JobQueue::isHeldUp(const Job &job, const Error &error)
{
    const QString resource = resourceOf(job);
    if (error.code == QLatin1String("resource.disk-full"))
        m_needs.ranOutOfSpace(job);
    // A service that fails says nothing of the disk or host that the source lies on.
    const bool isOfService = error.code.startsWith(QLatin1String("cloud.")) ||
                             error.code.startsWith(QLatin1String("account.")) ||
                             error.code.startsWith(QLatin1String("s3."));
    if (!isOfService && Breaker::isOfResource(error))
        return m_breaker.failed(resource, raw(job.id), error, m_clock.now());
    const bool wasReached = error.errorClass == ErrorClass::Source || error.errorClass == ErrorClass::Permanent;
    if (wasReached && !isOfService)
        m_breaker.succeeded(resource);
    else
        m_breaker.forget(resource, raw(job.id));
    return false;
}

// A recipe under which nothing has succeeded, and several sources have failed for one cause, fails the others too: they
// wait for a person instead. One odd file fails alone.
void JobQueue::judgeRecipe(const Job &failed)
{
    const std::optional<Error> &error = failed.trouble->error;
    if (failed.state != JobState::Failed || !error || error->errorClass != ErrorClass::Configuration)
        return;
    QSet<QString> sources;
    for (const Job &job : m_list.jobs()) {
        if (job.recipe != failed.recipe)
            continue;
        if (job.state == JobState::Completed)
            return;
        const std::optional<Error> &other = job.trouble->error;
        if (job.state == JobState::Failed && other && other->code == error->code)
            sources.insert(job.source());
    }
    sources.insert(failed.source());
    if (sources.size() < m_policy.sourcesBeforeRecipeHeld)
        return;
    change(idsWhere([this, &failed](const Job &job) {
               return job.recipe == failed.recipe && !m_inFlight.contains(raw(job.id)) &&
                      (job.state == JobState::Queued || job.state == JobState::Waiting);
           }),
           [&error](Job &job) {
               job.state = JobState::Held;
               job.holdReason = HoldReason::Recipe;
               job.clearWait();
               job.trouble.edit([&error](Trouble &trouble) { trouble.error = error; });
               return true;
           });
}

} // namespace reelyard
