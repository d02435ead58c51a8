// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/api_gate.h"
#include "app/backend/cloud/cloud_provider.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <optional>

#include <functional>
#include <vector>

namespace reelyard
{

/// Finds out what becomes of tasks, with as few calls as it can: a few tasks are asked after one by one, when their
/// progress says that they end; many are looked for in one list. What has ended is asked after by itself where the list
/// does not tell its outputs. Main thread.
class TaskFollower : public QObject
{
    Q_OBJECT
public:
    /// A task as it is now, or an error: one that waiting does not mend, or Resource "cloud.away" when nobody has
    /// answered for a while. A task that ended, or an error, is the last news.
    using News = std::function<void(const Result<CloudTask> &)>;

    TaskFollower(const CloudProvider &provider, const CloudAccount &account, ApiGate &gate, QObject *parent = nullptr);

    /// `isTold`: a webhook tells of its end, and it is asked after seldom. `expectedSeconds`: how long it will take;
    /// asked after late in that time, where the service tells no progress. Ends with `context`.
    void follow(const QString &taskId, bool isTold, std::optional<double> expectedSeconds, QObject *context, News news);
    void forget(const QObject *context);
    void check(const QString &taskId); ///< now, once: a message said that it has changed
    bool isFollowed(const QString &taskId) const;
    /// Waits are this much shorter. For tests.
    void setHurry(double factor) { m_hurry = factor; }

private:
    struct Followed {
        QString id;
        QPointer<QObject> context;
        News news;
        std::optional<double> expected; ///< seconds, from `since` on
        double since = 0;               ///< seconds on m_time, not in a hurry
        double due = 0;
        double wait = 0; ///< the last one, seconds
        double progress = 0;
        int failures = 0; ///< in a row, of asking after it
        bool isTold = false;
        bool isAsked = false;
        bool hasNews = false; ///< a message came after it was asked for
    };
    double now() const;
    Followed *find(const QString &taskId);
    void arm();
    void tick();
    void ask(const QString &taskId);
    void askList();
    void listed(const HttpAnswer &answer);
    void answered(const QString &taskId, const HttpAnswer &answer);
    /// False: it was the last news.
    bool tell(const QString &taskId, const CloudTask &task);
    Error judged(Followed &followed, const Error &error) const;
    void repeatLater(Followed &followed, const HttpAnswer &answer);
    void plan(Followed &followed);
    double listPeriod() const;
    bool usesList() const;

    const CloudProvider &m_provider;
    const CloudAccount &m_account;
    ApiGate &m_gate;
    std::vector<Followed> m_followed;
    QElapsedTimer m_time;
    QTimer m_timer;
    double m_usualSeconds = 30; ///< from being followed to the end, of the latest tasks
    double m_listDue = 0;
    double m_listAgain = 0; ///< lists are not asked for before: they did not show our tasks
    int m_poorLists = 0;
    int m_failedLists = 0; ///< in a row
    bool m_isListAsked = false;
    double m_hurry = 1;
};

} // namespace reelyard
