// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/local/local_backend.h"

#include "app/platform/process.h"
#include "app/worker/worker_protocol.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

// A worker is replaced now and then: codecs leak and fragment, and a fresh process costs 0.05 s.
constexpr int requestsPerWorker = 50;
constexpr qint64 grownBytes = 1'500'000'000;

} // namespace

struct LocalBackend::Slot {
    std::unique_ptr<WorkerProcess> worker;
    std::optional<AttemptSpec> attempt;
    bool cancelled = false;
    bool paused = false;
    bool stuck = false;
    qint64 lastActivity = -1;
    qint64 lastCpuMs = -1;
    QElapsedTimer sinceActivity;
    QElapsedTimer sinceStart;
};

LocalBackend::LocalBackend(WorkerHome home, QObject *parent)
    : Backend(parent)
    , m_home(std::move(home))
{
}

LocalBackend::~LocalBackend() = default;

void LocalBackend::setSlotCount(int count)
{
    m_slotCount = std::max(1, count);
    for (std::size_t i = m_slots.size(); i > static_cast<std::size_t>(m_slotCount); --i) {
        if (!m_slots[i - 1]->attempt)
            m_slots[i - 1]->worker->retire();
    }
    emit freeSlotsChanged();
}

int LocalBackend::freeSlots() const
{
    const auto busy =
        std::count_if(m_slots.begin(), m_slots.end(), [](const auto &slot) { return slot->attempt.has_value(); });
    return std::max(0, m_slotCount - static_cast<int>(busy));
}

LocalBackend::Slot *LocalBackend::slotOf(AttemptId attempt)
{
    for (const auto &slot : m_slots) {
        if (slot->attempt && slot->attempt->id == attempt)
            return slot.get();
    }
    return nullptr;
}

LocalBackend::Slot &LocalBackend::idleSlot()
{
    for (const auto &slot : m_slots) {
        if (!slot->attempt)
            return *slot;
    }
    auto slot = std::make_unique<Slot>();
    slot->worker = std::make_unique<WorkerProcess>(m_home);
    Slot &added = *slot;
    connect(added.worker.get(), &WorkerProcess::progressed, this,
            [this, &added](const QJsonObject &message) { takeProgress(added, message); });
    connect(added.worker.get(), &WorkerProcess::answered, this,
            [this, &added](const QJsonObject &message) { takeAnswer(added, message); });
    connect(added.worker.get(), &WorkerProcess::ended, this,
            [this, &added](WorkerProcess::End end, const QString &detail) { takeEnd(added, end, detail); });
    m_slots.push_back(std::move(slot));
    return added;
}

void LocalBackend::start(const AttemptSpec &attempt)
{
    Slot &slot = idleSlot();
    slot.attempt = attempt;
    slot.cancelled = false;
    slot.paused = false;
    slot.stuck = false;
    slot.lastActivity = -1;
    slot.lastCpuMs = -1;
    slot.sinceActivity.start();
    slot.sinceStart.start();
    if (slot.worker->requestsDone() >= requestsPerWorker || residentBytes(slot.worker->pid()) > grownBytes)
        slot.worker->retire();
    slot.worker->request(
        {{QStringLiteral("op"), QStringLiteral("transcode")}, {QStringLiteral("spec"), toJson(attempt)}});
}

void LocalBackend::cancel(AttemptId attempt)
{
    Slot *slot = slotOf(attempt);
    if (!slot || slot->cancelled)
        return;
    slot->cancelled = true;
    slot->worker->tell(QStringLiteral("cancel"));
    // A single call into a codec was measured to last up to 45 s: after the grace the process goes.
    QTimer::singleShot(protocol::cancelGraceMs, this, [this, attempt] {
        if (Slot *late = slotOf(attempt))
            late->worker->kill();
    });
}

void LocalBackend::pause(AttemptId attempt)
{
    if (Slot *slot = slotOf(attempt)) {
        slot->paused = true;
        slot->worker->tell(QStringLiteral("pause"));
    }
}

void LocalBackend::resumePaused(AttemptId attempt)
{
    if (Slot *slot = slotOf(attempt)) {
        slot->paused = false;
        slot->sinceActivity.start();
        slot->worker->tell(QStringLiteral("resume"));
    }
}

void LocalBackend::takeProgress(Slot &slot, const QJsonObject &message)
{
    if (!slot.attempt)
        return;
    const qint64 activity = message.value(QStringLiteral("activity")).toInteger();
    // Whole tenths of a second: the heartbeat itself costs a little processor time and must not count as life.
    const qint64 cpu = message.value(QStringLiteral("cpuMs")).toInteger() / 100;
    if (activity != slot.lastActivity || cpu > slot.lastCpuMs + 10 || slot.paused) {
        slot.lastActivity = activity;
        slot.lastCpuMs = cpu;
        slot.sinceActivity.start();
    } else if (slot.sinceActivity.hasExpired(m_watchdog.count()) && !slot.stuck) {
        slot.stuck = true;
        slot.worker->kill();
        return;
    }
    if (!slot.cancelled)
        emit progressed(slot.attempt->id, progressFromJson(message.value(QStringLiteral("progress")).toObject()));
}

void LocalBackend::takeAnswer(Slot &slot, const QJsonObject &message)
{
    if (slot.attempt)
        conclude(slot, attemptResultFromJson(message.value(QStringLiteral("result")).toObject()));
}

void LocalBackend::takeEnd(Slot &slot, WorkerProcess::End end, const QString &detail)
{
    if (!slot.attempt)
        return;
    AttemptResult result;
    if (slot.cancelled) {
        result.kind = ResultKind::Cancelled;
    } else if (slot.stuck) {
        result.kind = ResultKind::Failed;
        const bool link = slot.attempt->sourceKind == SourceKind::Link;
        result.error = {link ? ErrorClass::Transient : ErrorClass::Source, QStringLiteral("source.stuck"),
                        tr("Nothing happened for %1 minutes, so this job was ended.")
                            .arg(std::chrono::duration_cast<std::chrono::minutes>(m_watchdog).count()),
                        detail};
    } else if (end == WorkerProcess::End::Refused) {
        result.kind = ResultKind::Failed;
        result.error = {ErrorClass::Internal, QStringLiteral("worker.refused"),
                        tr("The program part that encodes could not be started. Please install Reelyard again."),
                        detail};
    } else {
        result.kind = ResultKind::Interrupted;
        result.error = {ErrorClass::Interrupted, QStringLiteral("worker.crashed"),
                        tr("The process that encoded this file crashed."), detail};
    }
    conclude(slot, std::move(result));
}

void LocalBackend::conclude(Slot &slot, AttemptResult result)
{
    const AttemptId attempt = slot.attempt->id;
    const QString output = slot.worker->takeOutput().trimmed();
    if (!output.isEmpty())
        result.log += (result.log.isEmpty() ? QString() : QStringLiteral("\n")) + output;
    if (result.wallSeconds <= 0)
        result.wallSeconds = static_cast<double>(slot.sinceStart.elapsed()) / 1000.0;
    slot.attempt.reset();
    emit finished(attempt, result);
    emit freeSlotsChanged();
}

} // namespace reelyard
