// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/task_follower.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <utility>

namespace reelyard
{

namespace
{

constexpr double firstWait = 1; // seconds, all of these
constexpr double longestWait = 20;
constexpr double growth = 1.5;
constexpr double slowWait = 20; // where webhooks tell
constexpr double longestSlowWait = 60;
constexpr int leastForList = 4; // with fewer, asking after each costs less
constexpr int longestPage = 100;
constexpr double shareOfTask = 0.05; // that a task may have ended without our knowing
constexpr double afterPoorLists = 300;
constexpr int mostFailures = 6; // half a minute or more
constexpr int mostFailedLists = 3;

double jittered(double seconds)
{
    return seconds * (0.85 + 0.3 * QRandomGenerator::global()->generateDouble());
}

bool hasEnded(const CloudTask &task)
{
    return task.state == CloudTaskState::Succeeded || task.state == CloudTaskState::Failed;
}

} // namespace

TaskFollower::TaskFollower(const CloudProvider &provider, const CloudAccount &account, ApiGate &gate, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
    , m_account(account)
    , m_gate(gate)
{
    m_time.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TaskFollower::tick);
}

double TaskFollower::now() const
{
    return static_cast<double>(m_time.elapsed()) / 1000 * m_hurry;
}

void TaskFollower::follow(const QString &taskId, bool isTold, std::optional<double> expectedSeconds, QObject *context,
                          News news)
{
    forget(context);
    Followed followed;
    followed.id = taskId;
    followed.context = context;
    followed.news = std::move(news);
    followed.expected = expectedSeconds;
    followed.since = now();
    followed.isTold = isTold;
    followed.wait = isTold ? slowWait : firstWait;
    followed.due = now() + jittered(isTold ? slowWait : firstWait);
    m_followed.push_back(std::move(followed));
    arm();
}

void TaskFollower::forget(const QObject *context)
{
    std::erase_if(m_followed, [context](const Followed &one) { return !one.context || one.context == context; });
}

bool TaskFollower::isFollowed(const QString &taskId) const
{
    return std::any_of(m_followed.begin(), m_followed.end(), [&](const Followed &one) { return one.id == taskId; });
}

TaskFollower::Followed *TaskFollower::find(const QString &taskId)
{
    const auto found =
        std::find_if(m_followed.begin(), m_followed.end(), [&](const Followed &one) { return one.id == taskId; });
    return found != m_followed.end() && found->context ? &*found : nullptr;
}

void TaskFollower::check(const QString &taskId)
{
    Followed *followed = find(taskId);
    if (!followed)
        return;
    followed->isTold = true;
    if (followed->isAsked)
        followed->hasNews = true;
    else
        ask(taskId);
}

bool TaskFollower::usesList() const
{
    const auto asked =
        std::count_if(m_followed.begin(), m_followed.end(), [](const Followed &one) { return !one.isTold; });
    return asked >= leastForList && now() >= m_listAgain;
}

double TaskFollower::listPeriod() const
{
    return std::clamp(m_usualSeconds * shareOfTask, firstWait, longestWait);
}

// When it is asked after next: later and later, and not long before it is expected to end.
void TaskFollower::plan(Followed &followed)
{
    if (followed.isTold) {
        followed.wait = std::min(longestSlowWait, followed.wait * growth);
        followed.due = now() + jittered(followed.wait);
        return;
    }
    followed.wait = std::clamp(followed.wait * growth, firstWait, longestWait);
    const double spent = now() - followed.since;
    double wait = followed.wait;
    if (followed.progress > 0.02 && followed.progress < 1)
        wait = spent * (1 - followed.progress) / followed.progress * 0.95;
    else if (followed.expected && spent < *followed.expected)
        wait = (*followed.expected - spent) * 0.95;
    followed.due = now() + jittered(std::clamp(wait, firstWait, longestWait));
}

void TaskFollower::arm()
{
    const bool asksList = usesList();
    double next = asksList && !m_isListAsked ? std::max(m_listDue, now()) : -1;
    for (const Followed &one : m_followed) {
        if (!one.isAsked && (one.isTold || !asksList) && (next < 0 || one.due < next))
            next = one.due;
    }
    if (next >= 0)
        m_timer.start(static_cast<int>(std::clamp(std::ceil((next - now()) * 1000 / m_hurry), 1.0, 60'000.0)));
}

void TaskFollower::tick()
{
    forget(nullptr); // whose context is gone
    const bool asksList = usesList();
    if (asksList && !m_isListAsked && now() + 0.001 >= m_listDue)
        askList();
    QStringList due;
    for (const Followed &one : m_followed) {
        if (!one.isAsked && (one.isTold || !asksList) && one.due <= now() + 0.001)
            due << one.id;
    }
    for (const QString &id : due)
        ask(id);
    arm();
}

void TaskFollower::ask(const QString &taskId)
{
    Followed *followed = find(taskId);
    followed->isAsked = true;
    followed->hasNews = false;
    m_gate.send(m_provider.statusRequest(m_account, taskId), this,
                [this, taskId](const HttpAnswer &answer) { answered(taskId, answer); });
}

void TaskFollower::answered(const QString &taskId, const HttpAnswer &answer)
{
    Followed *followed = find(taskId);
    if (!followed)
        return;
    followed->isAsked = false;
    const auto task = m_provider.task(answer);
    if (task) {
        const bool isStale = followed->hasNews;
        if (tell(taskId, *task) && isStale && find(taskId) && !find(taskId)->isAsked)
            ask(taskId);
    } else if (const Error error = judged(*followed, task.error());
               error.errorClass == ErrorClass::Transient || error.errorClass == ErrorClass::RateLimited) {
        repeatLater(*followed, answer);
    } else {
        const News news = std::move(followed->news);
        forget(followed->context);
        news(error);
    }
    arm();
}

// Who waits should know for what.
Error TaskFollower::judged(Followed &followed, const Error &error) const
{
    if (error.errorClass != ErrorClass::Transient || ++followed.failures < mostFailures)
        return error;
    return {ErrorClass::Resource, QStringLiteral("cloud.away"), tr("%1 cannot be reached.").arg(m_provider.name()),
            error.sentence};
}

// The task goes on, whatever becomes of the connection.
void TaskFollower::repeatLater(Followed &followed, const HttpAnswer &answer)
{
    plan(followed);
    const auto more = m_gate.beforeRepeating(answer);
    followed.due += static_cast<double>(more.count()) / 1000 * m_hurry;
}

bool TaskFollower::tell(const QString &taskId, const CloudTask &task)
{
    Followed *followed = find(taskId);
    if (!followed)
        return false;
    followed->progress = task.progress;
    followed->failures = 0;
    const News news = followed->news; // it may forget the task, or follow another
    if (!hasEnded(task)) {
        plan(*followed);
        news(task);
        return true;
    }
    m_usualSeconds = m_usualSeconds * 0.9 + (now() - followed->since) * 0.1;
    forget(followed->context);
    news(task);
    return false;
}

void TaskFollower::askList()
{
    m_isListAsked = true;
    const int most = std::clamp(static_cast<int>(m_followed.size()) * 2, 20, longestPage);
    m_gate.send(m_provider.listRequest(m_account, most, 0), this, [this](const HttpAnswer &answer) {
        m_isListAsked = false;
        listed(answer);
        arm();
    });
}

void TaskFollower::listed(const HttpAnswer &answer)
{
    m_listDue = now() + jittered(listPeriod());
    const auto page = m_provider.tasks(answer);
    if (!page) {
        const ErrorClass errorClass = page.error().errorClass;
        if (++m_failedLists < mostFailedLists &&
            (errorClass == ErrorClass::Transient || errorClass == ErrorClass::RateLimited))
            m_listDue += static_cast<double>(m_gate.beforeRepeating(answer).count()) / 1000 * m_hurry;
        else
            m_listAgain = now() + afterPoorLists; // one by one, they say what is wrong
        return;
    }
    m_failedLists = 0;
    QSet<QString> found;
    QStringList toAsk;
    const std::size_t followed = m_followed.size();
    for (const CloudTask &task : page->tasks) {
        if (!isFollowed(task.id))
            continue;
        found.insert(task.id);
        // Lists may tell less: what was made, what it took, why it failed.
        const bool isShort = task.state == CloudTaskState::Succeeded ? task.outputs.empty() || !task.seconds
                                                                     : hasEnded(task) && task.error.isEmpty();
        if (isShort)
            toAsk << task.id;
        else
            tell(task.id, task);
    }
    for (const Followed &one : m_followed) {
        if (!found.contains(one.id) && one.due <= now())
            toAsk << one.id;
    }
    for (const QString &id : toAsk) {
        if (const Followed *one = find(id); one && !one->isAsked)
            ask(id);
    }
    // Where other people's tasks fill the list, or it does not show what runs, it is not worth its price.
    m_poorLists = static_cast<std::size_t>(found.size()) * 2 < followed ? m_poorLists + 1 : 0;
    if (m_poorLists >= 3) {
        m_poorLists = 0;
        m_listAgain = now() + afterPoorLists;
    }
}

} // namespace reelyard
