// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/follower.h"

#include "app/queue/binding_text.h"
#include "app/queue/job_queue.h"

#include <QJsonArray>
#include <QPointer>

namespace reelyard
{

namespace
{

constexpr int progressMs = 1000;

} // namespace

Follower::Follower(JobQueue &queue, const std::vector<JobId> &ids, std::optional<std::chrono::seconds> waitLimit,
                   Reply reply, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_reply(std::move(reply))
    , m_all(ids.empty())
    , m_waitLimit(waitLimit)
{
    for (const JobId id : ids)
        m_told.insert(raw(id), -1);
    m_elapsed.start();
    connect(&queue.list(), &JobList::changed, this, [this](const JobChanges &changes) {
        look(changes.added);
        look(changes.changed);
        finishIfDone();
    });
    connect(&queue, &JobQueue::drained, this, &Follower::finishIfDone);
    m_progress.setInterval(progressMs);
    connect(&m_progress, &QTimer::timeout, this, [this] {
        tellProgress();
        lookAtTheClock();
    });
    m_progress.start();
    // What is final already (skipped ones) is told as well.
    QMetaObject::invokeMethod(
        this,
        [this, ids] {
            look(m_all ? m_queue.idsWhere([](const Job &job) { return !isFinal(job.state); }) : ids);
            finishIfDone();
        },
        Qt::QueuedConnection);
}

void Follower::look(const std::vector<JobId> &ids)
{
    for (const JobId id : ids) {
        const Job *job = m_queue.list().find(id);
        if (!job || !follows(id) || m_told.value(raw(id), -1) == static_cast<int>(job->state))
            continue;
        m_told.insert(raw(id), static_cast<int>(job->state));
        tellJob(id);
    }
}

void Follower::tellJob(JobId id)
{
    ++m_pending;
    const Job job = *m_queue.list().find(id);
    m_queue.outputs(id, [self = QPointer<Follower>(this), job](const Result<std::vector<Output>> &outputs) {
        if (!self)
            return;
        --self->m_pending;
        QJsonObject message = toJson(job, outputs ? *outputs : std::vector<Output>());
        message.insert(QStringLiteral("event"), QStringLiteral("job"));
        self->m_reply(message);
        self->finishIfDone();
    });
}

// What waits may wait for long; a script may not.
void Follower::lookAtTheClock()
{
    if (!m_waitLimit)
        return;
    if (!m_queue.isOnlyWaiting() || m_queue.mode() == QueueMode::Paused) {
        m_waiting.invalidate();
        return;
    }
    if (!m_waiting.isValid())
        m_waiting.start();
    m_givesUp = m_waiting.hasExpired(std::chrono::milliseconds(*m_waitLimit).count());
    if (m_givesUp)
        finishIfDone();
}

void Follower::tellProgress()
{
    const auto snapshot = m_queue.outlook();
    QJsonObject message{{QStringLiteral("event"), QStringLiteral("progress")},
                        {QStringLiteral("done"), snapshot.done},
                        {QStringLiteral("failed"), snapshot.failed},
                        {QStringLiteral("left"), snapshot.left},
                        {QStringLiteral("running"), snapshot.running},
                        {QStringLiteral("fraction"), snapshot.fraction},
                        {QStringLiteral("speed"), snapshot.speed}};
    if (const QString limit = bindingCode(m_queue.binding()); !limit.isEmpty()) {
        message.insert(QStringLiteral("limit"), limit);
        message.insert(QStringLiteral("limitText"), bindingText(m_queue));
    }
    if (snapshot.timeLeft) {
        message.insert(QStringLiteral("secondsLeft"), static_cast<qint64>(snapshot.timeLeft->count()));
        message.insert(QStringLiteral("earliestSecondsLeft"), static_cast<qint64>(snapshot.earliest.count()));
        message.insert(QStringLiteral("latestSecondsLeft"), static_cast<qint64>(snapshot.latest.count()));
    }
    QJsonArray jobs;
    for (const JobId id : m_queue.runningJobs()) {
        const Job *job = m_queue.list().find(id);
        if (!job || !follows(id))
            continue;
        jobs.append(
            QJsonObject{{QStringLiteral("id"), raw(id)},
                        {QStringLiteral("fraction"), job->progress->fraction},
                        {QStringLiteral("positionSeconds"), static_cast<double>(job->progress->position.count()) / 1e6},
                        {QStringLiteral("speed"), job->progress->speed}});
    }
    message.insert(QStringLiteral("jobs"), jobs);
    m_reply(message);
}

void Follower::finishIfDone()
{
    if (m_done || m_isEndless || m_pending > 0)
        return;
    bool allFinal = true;
    if (m_all) {
        allFinal = m_queue.nothingCanGoOn();
    } else {
        for (auto it = m_told.cbegin(); it != m_told.cend() && allFinal; ++it) {
            const Job *job = m_queue.list().find(JobId{it.key()});
            allFinal = !job || isFinal(job->state);
        }
    }
    // Paused by a person in the window: it will go on when they say so.
    const bool stuck = m_givesUp || (m_queue.nothingCanGoOn() && m_queue.mode() == QueueMode::Running);
    if (!allFinal && !stuck)
        return;
    for (auto it = m_told.begin(); it != m_told.end(); ++it) {
        const Job *job = m_queue.list().find(JobId{it.key()});
        if (job && it.value() != static_cast<int>(job->state)) {
            it.value() = static_cast<int>(job->state);
            tellJob(job->id);
        }
    }
    if (m_pending > 0)
        return;
    m_done = true;
    m_progress.stop();
    m_reply(summary());
    deleteLater();
}

QJsonObject Follower::summary() const
{
    int completed = 0, warnings = 0, failed = 0, skipped = 0, cancelled = 0, onHold = 0, waiting = 0, needsYou = 0,
        left = 0;
    for (auto it = m_told.cbegin(); it != m_told.cend(); ++it) {
        const Job *job = m_queue.list().find(JobId{it.key()});
        if (!job)
            continue;
        switch (job->state) {
        case JobState::Completed:
            ++completed;
            warnings += job->trouble->remarks.empty() ? 0 : 1;
            break;
        case JobState::Failed:
            ++failed;
            break;
        case JobState::Skipped:
            ++skipped;
            break;
        case JobState::Cancelled:
            ++cancelled;
            break;
        case JobState::Held:
            ++(job->needsPerson() ? needsYou : onHold);
            break;
        case JobState::Waiting:
            ++waiting;
            break;
        case JobState::New:
        case JobState::Queued:
        case JobState::Running:
            ++left;
            break;
        }
    }
    return {{QStringLiteral("event"), QStringLiteral("summary")},
            {QStringLiteral("completed"), completed},
            {QStringLiteral("warnings"), warnings},
            {QStringLiteral("failed"), failed},
            {QStringLiteral("skipped"), skipped},
            {QStringLiteral("cancelled"), cancelled},
            {QStringLiteral("onHold"), onHold},
            {QStringLiteral("waiting"), waiting},
            {QStringLiteral("needsYou"), needsYou},
            {QStringLiteral("left"), left},
            {QStringLiteral("seconds"), static_cast<double>(m_elapsed.elapsed()) / 1000},
            {QStringLiteral("final"), true}};
}

} // namespace reelyard
