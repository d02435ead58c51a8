// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desk.h"

#include "app/queue/job_queue.h"
#include "models/base/pool.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

constexpr int gatherMs = 500;
constexpr std::chrono::milliseconds longestTimer = std::chrono::hours(1); // a clock may be set meanwhile

} // namespace

Desk::Powers Desk::Powers::ofComputer()
{
    return {askForPower, runAfterCommand};
}

Desk::Desk(JobQueue &queue, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_clock(clock)
    , m_powers(Powers::ofComputer())
    , m_notices(clock)
{
    m_second.setInterval(1000);
    m_soon.setInterval(gatherMs);
    for (QTimer *timer : {&m_soon, &m_next, &m_waiting})
        timer->setSingleShot(true);
    connect(&m_second, &QTimer::timeout, this, &Desk::count);
    connect(&m_soon, &QTimer::timeout, this, &Desk::look);
    connect(&m_next, &QTimer::timeout, this, &Desk::look);
    connect(&m_waiting, &QTimer::timeout, this, [this] {
        if (m_queue.isOnlyWaiting())
            act(workEnd());
    });
    connect(&queue.list(), &JobList::changed, this, &Desk::follow);
    connect(&queue, &JobQueue::drained, this, &Desk::workThrough);
    connect(&queue, &JobQueue::modeChanged, this, [this] {
        if (m_isFinishing && m_queue.mode() == QueueMode::Running) { // a person has thought better of it
            m_isFinishing = false;
            emit finishingChanged();
        }
        lookSoon();
    });
    JobChanges all;
    for (const Job &job : queue.list().jobs())
        all.added.push_back(job.id);
    follow(all);
    apply(Preferences::load());
}

Desk::~Desk() = default;

void Desk::apply(const Preferences &preferences)
{
    m_notices.choose(preferences.notices);
    m_command = preferences.afterCommand;
    if (!isOnce(m_after))
        m_after = preferences.afterWork;
    lookSoon();
    emit afterWorkChanged();
}

void Desk::setHurry(int millisecondsPerSecond)
{
    m_second.setInterval(millisecondsPerSecond);
    m_patience = std::chrono::milliseconds(millisecondsPerSecond);
}

// Following
// ------------------------------------------------------------------------------------------------------------

void Desk::follow(const JobChanges &changes)
{
    const auto close = [this](qint64 id, bool isEnd) {
        const auto open = m_open.constFind(id);
        if (open == m_open.cend())
            return false;
        const qint64 batch = raw(*open);
        m_open.erase(open);
        if (--m_openIn[batch] == 0) {
            m_openIn.remove(batch);
            if (isEnd) // whoever removes the last of a batch knows
                m_ended.insert(batch);
        }
        return true;
    };
    const auto take = [&](JobId id) {
        const Job *job = m_queue.list().find(id);
        if (!job)
            return;
        if (!isFinal(job->state)) {
            if (m_open.contains(raw(id)))
                return;
            m_open.insert(raw(id), job->batch);
            ++m_openIn[raw(job->batch)];
            m_ended.remove(raw(job->batch));
            return;
        }
        if (!close(raw(id), true))
            return;
        m_since.done += job->state == JobState::Completed ? 1 : 0;
        m_since.failed += job->state == JobState::Failed ? 1 : 0;
        m_since.skipped += job->state == JobState::Skipped ? 1 : 0;
        m_since.cancelled += job->state == JobState::Cancelled ? 1 : 0;
        m_since.toReview += job->isToReview() ? 1 : 0;
    };
    std::for_each(changes.added.begin(), changes.added.end(), take);
    std::for_each(changes.changed.begin(), changes.changed.end(), take);
    for (const JobId id : changes.removed)
        close(raw(id), false);
    if (!changes.added.empty() || !changes.changed.empty() || !changes.removed.empty())
        lookSoon();
}

void Desk::lookSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

bool Desk::isWorking() const
{
    return m_queue.list().count(JobState::Running) > 0;
}

WorkTally Desk::tally() const
{
    const EtaModel::Snapshot outlook = m_queue.outlook();
    return {outlook.done, outlook.failed, outlook.left, outlook.timeLeft};
}

void Desk::look()
{
    m_soon.stop();
    tellBatches();
    if (isWorking())
        m_notices.workGoesOn(tally());
    else if (m_queue.nothingCanGoOn())
        m_notices.workEnded();
    tell(m_notices.jobsNeedYou(m_queue.list().needsYouCount()));
    if (const auto next = m_notices.nextAt(); next && *next <= m_clock.now())
        tell(m_notices.due(tally()));
    armNext();
    const bool isDisturbed = m_queue.isBusy() || m_queue.list().needsYouCount() > 0 || !isOnce(m_after);
    if (m_secondsLeft > 0 && isDisturbed)
        endCountDown();
    const bool isStuck = isOnce(m_after) && m_since.done + m_since.failed > 0 && m_queue.isOnlyWaiting();
    if (!isStuck)
        m_waiting.stop();
    else if (!m_waiting.isActive())
        m_waiting.start(m_patience);
}

void Desk::armNext()
{
    const auto next = m_notices.nextAt();
    if (!next) {
        m_next.stop();
        return;
    }
    m_next.start(
        std::clamp<std::chrono::milliseconds>(*next - m_clock.now(), std::chrono::milliseconds(0), longestTimer));
}

void Desk::tell(const std::optional<Notice> &notice)
{
    if (notice)
        emit told(*notice);
}

// Names stand in the database alone, and the jobs of a batch are counted once, when it has ended.
void Desk::tellBatches()
{
    if (m_ended.isEmpty())
        return;
    QHash<qint64, std::vector<Job>> jobs;
    for (const Job &job : m_queue.list().jobs()) {
        if (m_ended.contains(raw(job.batch)))
            jobs[raw(job.batch)].push_back(job);
    }
    m_ended.clear();
    if (jobs.isEmpty())
        return;
    m_queue.batches([self = QPointer(this), jobs](const Result<std::vector<Batch>> &batches) {
        if (!self || !batches)
            return;
        for (const Batch &batch : *batches) {
            if (const auto found = jobs.constFind(raw(batch.id)); found != jobs.cend())
                self->tell(self->m_notices.batchEnded(summaryOf(batch, *found)));
        }
    });
}

// After the work
// -------------------------------------------------------------------------------------------------------

void Desk::setAfterWork(AfterWork after)
{
    if (after == m_after)
        return;
    m_after = after;
    m_secondsLeft = 0;
    m_second.stop();
    Preferences::change(
        [after](Preferences &stored) { stored.afterWork = isOnce(after) ? AfterWork::Nothing : after; });
    emit afterWorkChanged();
    lookSoon();
}

void Desk::setCommand(const QString &command)
{
    if (command == m_command)
        return;
    m_command = command;
    Preferences::change([&command](Preferences &stored) { stored.afterCommand = command; });
    emit afterWorkChanged();
}

WorkEnd Desk::workEnd() const
{
    const JobList &list = m_queue.list();
    WorkEnd end = m_since;
    end.needsYou = list.needsYouCount();
    end.left = list.count(JobState::Queued) + list.count(JobState::Waiting);
    end.isPaused = m_queue.mode() == QueueMode::Paused;
    end.isAccountStopped = end.needsYou > 0 && std::any_of(list.jobs().begin(), list.jobs().end(), [](const Job &job) {
                               return job.state == JobState::Held && job.holdReason == HoldReason::Account;
                           });
    return end;
}

void Desk::workThrough()
{
    if (m_isFinishing) {
        emit quitNow();
        return;
    }
    const WorkEnd end = workEnd();
    if (end.isPaused)
        return;
    look();
    m_since = {};
    act(end);
}

void Desk::act(const WorkEnd &end)
{
    const AfterVerdict verdict = judge(m_after, end);
    switch (verdict.does) {
    case AfterVerdict::Does::Nothing:
        break;
    case AfterVerdict::Does::Notify:
        tell(Notice{Notice::Kind::AfterWork, tr("All work is done"), workEndText(end)});
        break;
    case AfterVerdict::Does::Command: {
        const auto command = afterCommandFrom(m_command);
        if (!command) {
            emit problem(tr("The command after the work was not run. %1").arg(command.error().sentence));
            break;
        }
        onPool(
            this, [run = m_powers.run, command = *command, end] { return run(command, end); },
            [this](const Result<void> &ran) {
                if (!ran)
                    emit problem(tr("The command after the work was not run. %1").arg(ran.error().sentence));
            });
        break;
    }
    case AfterVerdict::Does::CountDown:
        m_secondsLeft = countDownSeconds;
        m_second.start();
        tell(Notice{Notice::Kind::AfterWork,
                    m_after == AfterWork::Sleep ? tr("The computer goes to sleep in a minute")
                                                : tr("The computer is shut down in a minute"),
                    workEndText(end)});
        emit afterWorkChanged();
        break;
    case AfterVerdict::Does::NotNow:
        sayWhyNot(verdict.sentence);
        break;
    }
}

void Desk::sayWhyNot(const QString &sentence)
{
    emit problem(sentence);
    tell(Notice{Notice::Kind::AfterWork, tr("Reelyard"), sentence});
}

void Desk::count()
{
    if (--m_secondsLeft > 0) {
        emit afterWorkChanged();
        return;
    }
    m_second.stop();
    // Something may have come within the second.
    WorkEnd end = workEnd();
    end.done = std::max(end.done, 1); // it is known to have worked
    const AfterVerdict verdict = judge(m_after, end);
    const PowerAct power = m_after == AfterWork::Sleep ? PowerAct::Sleep : PowerAct::ShutDown;
    if (verdict.does == AfterVerdict::Does::NotNow)
        sayWhyNot(verdict.sentence);
    if (verdict.does == AfterVerdict::Does::CountDown && !m_queue.isBusy()) {
        m_after = AfterWork::Nothing;
        carryOut(power);
    }
    emit afterWorkChanged();
}

void Desk::carryOut(PowerAct act)
{
    m_powers.power(act, this, [this](const Result<void> &done) {
        if (!done)
            emit problem(done.error().detail.isEmpty()
                             ? done.error().sentence
                             : tr("%1 It said: %2").arg(done.error().sentence, done.error().detail));
    });
}

// What was wanted stays wanted: something else came between.
void Desk::endCountDown()
{
    m_secondsLeft = 0;
    m_second.stop();
    emit afterWorkChanged();
}

void Desk::callOff()
{
    setAfterWork(AfterWork::Nothing);
}

// Leaving
// --------------------------------------------------------------------------------------------------------------

void Desk::finishThenQuit()
{
    if (m_isFinishing)
        return;
    m_isFinishing = true;
    m_wasRunning = m_queue.mode() == QueueMode::Running;
    emit finishingChanged(); // first: that the queue is paused now is not what a person wants next time
    m_queue.pause(PauseMode::AfterRunning);
    if (m_queue.nothingCanGoOn())
        emit quitNow();
}

void Desk::keepWorking()
{
    if (!std::exchange(m_isFinishing, false))
        return;
    emit finishingChanged();
    if (m_wasRunning)
        m_queue.start();
}

} // namespace reelyard
