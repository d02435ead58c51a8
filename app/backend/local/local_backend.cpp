// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/local/local_backend.h"

#include "app/backend/local/life_watch.h"
#include "app/platform/process.h"
#include "app/worker/worker_protocol.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

using namespace std::chrono_literals;

// A worker is replaced now and then: codecs leak and fragment, and a fresh process costs 0.05 s.
constexpr int requestsPerWorker = 50;
constexpr qint64 grownBytes = 1'500'000'000;

constexpr auto lookInterval = 250ms;
constexpr int looksBetweenChildren = 8; // a worker has no children; that is looked at more rarely because it costs more
constexpr auto refusedPause = 30s;
constexpr qsizetype logLimitBytes = 64 * 1024;

QString memoryText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString timeText(std::chrono::milliseconds time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    if (seconds == 1)
        return LocalBackend::tr("1 second");
    if (seconds < 60 || (seconds < 600 && seconds % 60 != 0))
        return LocalBackend::tr("%Ln seconds", nullptr, int(seconds));
    const auto minutes = (seconds + 30) / 60;
    if (minutes == 1)
        return LocalBackend::tr("1 minute");
    if (minutes < 120)
        return LocalBackend::tr("%Ln minutes", nullptr, int(minutes));
    return LocalBackend::tr("%Ln hours", nullptr, int((minutes + 30) / 60));
}

QString lastPart(const QString &text, qsizetype bytes)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytes)
        return text;
    const qsizetype line = utf8.indexOf('\n', utf8.size() - bytes); // whole lines, where there are any
    return QString::fromUtf8(line < 0 || line + 1 == utf8.size() ? utf8.right(bytes) : utf8.mid(line + 1));
}

Error silentError()
{
    return {ErrorClass::Interrupted,
            QStringLiteral("worker.silent"),
            LocalBackend::tr("The process that encoded this file did not answer any more and was ended."),
            {}};
}

Error stalledError(SourceKind kind, std::chrono::milliseconds limit)
{
    return {kind == SourceKind::Link ? ErrorClass::Transient : ErrorClass::Source,
            QStringLiteral("source.stuck"),
            LocalBackend::tr("Nothing happened for %1, so this job was ended.").arg(timeText(limit)),
            {}};
}

Error memoryError(MemoryLimit::Broken rule, const MemoryLimit &limit, qint64 own, qint64 together)
{
    const QString sentence =
        rule == MemoryLimit::Broken::PerWorker
            ? LocalBackend::tr("This job was ended because it took %1 of memory; one job may take %2.")
                  .arg(memoryText(own), memoryText(limit.perWorkerBytes))
            : LocalBackend::tr("This job was ended because it took %1 of memory; all jobs together may take %2 on this "
                               "computer.")
                  .arg(memoryText(own), memoryText(limit.togetherBytes));
    return {ErrorClass::Resource, QStringLiteral("resource.memory"), sentence,
            QStringLiteral("%1 bytes, all workers together %2 bytes").arg(own).arg(together)};
}

} // namespace

struct LocalBackend::Slot {
    std::unique_ptr<WorkerProcess> worker;
    std::optional<AttemptSpec> attempt;
    bool cancelled = false;
    bool paused = false;
    std::optional<Error> endedFor; ///< why this program ended the attempt
    LifeWatch life;
    qint64 childrenBytes = 0;
    qint64 residentBytes = 0; ///< at the last look, with its children
    QElapsedTimer sinceStart;
};

LocalBackend::LocalBackend(WorkerHome home, QObject *parent)
    : Backend(parent)
    , m_home(std::move(home))
    , m_memory(MemoryLimit::ofComputer(physicalMemoryBytes()))
{
    m_watch.setInterval(lookInterval);
    connect(&m_watch, &QTimer::timeout, this, &LocalBackend::look);
    m_refused.setSingleShot(true);
    m_refused.setInterval(refusedPause);
    connect(&m_refused, &QTimer::timeout, this, &LocalBackend::freeSlotsChanged);
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
    if (m_refused.isActive())
        return 0;
    const auto busy =
        std::count_if(m_slots.begin(), m_slots.end(), [](const auto &slot) { return slot->attempt.has_value(); });
    return std::max(0, m_slotCount - static_cast<int>(busy));
}

std::vector<qint64> LocalBackend::workerPids() const
{
    std::vector<qint64> pids;
    for (const auto &slot : m_slots) {
        if (slot->worker->isRunning())
            pids.push_back(slot->worker->pid());
    }
    return pids;
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
    slot.endedFor.reset();
    slot.life.restart();
    slot.childrenBytes = 0;
    slot.residentBytes = 0;
    slot.sinceStart.start();
    if (!m_watch.isActive()) {
        m_watch.start();
        m_sinceLook.start();
    }
    AttemptSpec readable = attempt;
    if (attempt.sourceKind == SourceKind::Link && m_home.openLink)
        readable.source = m_home.openLink(attempt.source);
    slot.worker->request(
        {{QStringLiteral("op"), QStringLiteral("transcode")}, {QStringLiteral("spec"), toJson(readable)}});
}

void LocalBackend::cancel(AttemptId attempt)
{
    Slot *slot = slotOf(attempt);
    if (!slot || slot->cancelled)
        return;
    slot->cancelled = true;
    slot->worker->tell(QStringLiteral("cancel"));
    // A single call into a codec was measured to last up to 45 s: after the grace the process goes.
    QTimer::singleShot(protocol::cancelGraceMs, Qt::PreciseTimer, this, [this, attempt] {
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
        slot->life.restart();
        slot->worker->tell(QStringLiteral("resume"));
    }
}

void LocalBackend::look()
{
    // If this program itself was stopped or the computer slept, the workers had no chance to be heard.
    const auto passed =
        std::min<std::chrono::milliseconds>(std::chrono::milliseconds(m_sinceLook.restart()), 2 * lookInterval);
    bool anyAttempt = false;
    for (const auto &slot : m_slots) {
        if (!slot->attempt)
            continue;
        anyAttempt = true;
        if (slot->paused || slot->cancelled || slot->endedFor)
            continue;
        slot->life.pass(passed);
        switch (slot->life.verdict(m_stallLimit)) {
        case LifeWatch::Verdict::Alive:
            break;
        case LifeWatch::Verdict::Stalled:
            endFor(*slot, stalledError(slot->attempt->sourceKind, m_stallLimit));
            break;
        case LifeWatch::Verdict::Silent:
            endFor(*slot, silentError());
            break;
        }
    }
    if (anyAttempt)
        lookAtMemory();
    else
        m_watch.stop();
}

void LocalBackend::lookAtMemory()
{
    const bool withChildren = m_looks++ % looksBetweenChildren == 0;
    std::vector<Slot *> busy;
    std::vector<qint64> resident;
    qint64 together = 0;
    for (const auto &slot : m_slots) {
        if (!slot->attempt || slot->endedFor || slot->worker->pid() == 0)
            continue;
        if (withChildren) {
            slot->childrenBytes = 0;
            for (const qint64 child : childrenOf(slot->worker->pid()))
                slot->childrenBytes += residentBytes(child);
        }
        const qint64 own = residentBytes(slot->worker->pid());
        if (own == 0)
            continue; // it is dying; what it had at the last look says why
        slot->residentBytes = own + slot->childrenBytes;
        busy.push_back(slot.get());
        resident.push_back(slot->residentBytes);
        together += slot->residentBytes;
    }
    if (const auto excess = m_memory.excess(resident))
        endFor(*busy[excess->worker], memoryError(excess->rule, m_memory, resident[excess->worker], together));
}

// What the attempt was ended for is told when the process is gone: until then it may still write.
void LocalBackend::endFor(Slot &slot, Error reason)
{
    slot.endedFor = std::move(reason);
    slot.worker->kill();
}

void LocalBackend::takeProgress(Slot &slot, const QJsonObject &message)
{
    if (!slot.attempt || slot.endedFor)
        return;
    slot.life.note({message.value(QStringLiteral("activity")).toInteger(),
                    message.value(QStringLiteral("bytes")).toInteger(),
                    std::chrono::milliseconds(message.value(QStringLiteral("cpuMs")).toInteger())});
    if (!slot.cancelled)
        emit progressed(slot.attempt->id, progressFromJson(message.value(QStringLiteral("progress")).toObject()));
}

void LocalBackend::takeAnswer(Slot &slot, const QJsonObject &message)
{
    if (slot.attempt)
        conclude(slot, attemptResultFromJson(message.value(QStringLiteral("result")).toObject()));
}

// Nothing where the user wished it.
std::optional<Error> LocalBackend::reasonOf(const Slot &slot, WorkerProcess::End end, const QString &detail) const
{
    if (slot.cancelled)
        return std::nullopt;
    if (slot.endedFor)
        return slot.endedFor;
    const Error crash{ErrorClass::Interrupted, QStringLiteral("worker.crashed"),
                      tr("The process that encoded this file crashed."), detail};
    switch (end) {
    case WorkerProcess::End::Refused:
    case WorkerProcess::End::OtherBuild:
        return WorkerProcess::refusal(end, detail);
    case WorkerProcess::End::KilledByOther: {
        const qint64 much = m_memory.togetherBytes / 2;
        if (much == 0 || slot.residentBytes < much)
            return crash;
        return Error{
            ErrorClass::Resource, QStringLiteral("resource.memory"),
            tr("The system ended this job when it had taken %1 of memory.").arg(memoryText(slot.residentBytes)),
            detail};
    }
    case WorkerProcess::End::Crashed:
    case WorkerProcess::End::Killed:
        return crash;
    }
    return crash;
}

void LocalBackend::takeEnd(Slot &slot, WorkerProcess::End end, const QString &detail)
{
    if (!slot.attempt)
        return;
    AttemptResult result;
    if (const auto reason = reasonOf(slot, end, detail)) {
        result.error = *reason;
        result.kind = reason->errorClass == ErrorClass::Interrupted ? ResultKind::Interrupted : ResultKind::Failed;
        if (end == WorkerProcess::End::Refused || end == WorkerProcess::End::OtherBuild)
            m_refused.start();
    } else {
        result.kind = ResultKind::Cancelled;
    }
    conclude(slot, std::move(result));
}

void LocalBackend::conclude(Slot &slot, AttemptResult result)
{
    const AttemptId attempt = slot.attempt->id;
    const QString output = slot.worker->takeOutput().trimmed();
    if (!output.isEmpty())
        result.log += (result.log.isEmpty() ? QString() : QStringLiteral("\n")) + output;
    result.log = lastPart(result.log, logLimitBytes);
    if (result.wallSeconds <= 0)
        result.wallSeconds = static_cast<double>(slot.sinceStart.elapsed()) / 1000.0;
    if (result.kind == ResultKind::Failed && result.outputs.empty()) { // no output got as far as a result of its own
        for (const OutputPart &part : slot.attempt->outputs) {
            OutputResult failed;
            failed.ordinal = part.ordinal;
            failed.error = result.error;
            result.outputs.push_back(std::move(failed));
        }
    }
    slot.attempt.reset();
    const qint64 grown = m_memory.perWorkerBytes > 0 ? std::min(grownBytes, m_memory.perWorkerBytes / 2) : grownBytes;
    if (slot.worker->requestsDone() >= requestsPerWorker || residentBytes(slot.worker->pid()) > grown)
        slot.worker->retire();
    emit finished(attempt, result);
    emit freeSlotsChanged();
}

} // namespace reelyard
