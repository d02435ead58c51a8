// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/after_work.h"
#include "app/desktop/notices.h"
#include "app/platform/computer.h"
#include "app/preferences.h"
#include "models/base/ids.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>

namespace reelyard
{

class JobQueue;
struct JobChanges;

/// How the program behaves on a person's desktop while work goes on and when it ends: it watches the queue, has
/// Notices and judge() decide, and does what they say. A window shows what it tells. Main thread.
class Desk : public QObject
{
    Q_OBJECT
public:
    /// What it may ask of the computer. For tests.
    struct Powers {
        std::function<void(PowerAct act, QObject *context, std::function<void(const Result<void> &)> done)> power;
        std::function<Result<void>(const AfterCommand &command, const WorkEnd &end)> run; ///< called on the pool
        static Powers ofComputer();
    };
    static constexpr int countDownSeconds = 60;

    /// `queue` and `clock` outlive it.
    Desk(JobQueue &queue, const Clock &clock, QObject *parent = nullptr);
    ~Desk() override;
    void apply(const Preferences &preferences);
    void setPowers(Powers powers) { m_powers = std::move(powers); }
    void setHurry(int millisecondsPerSecond); ///< for tests

    // After the work.
    AfterWork afterWork() const { return m_after; }
    const QString &command() const { return m_command; }
    /// Remembered in the Preferences, but for what isOnce().
    void setAfterWork(AfterWork after);
    void setCommand(const QString &command);
    int secondsLeft() const { return m_secondsLeft; } ///< of the countdown; 0: none
    void callOff();                                   ///< the countdown, and what it counted to

    /// What runs is finished, nothing else starts, and then quitNow() follows; unless the queue is started again.
    void finishThenQuit();
    void keepWorking();
    bool isFinishing() const { return m_isFinishing; }

    bool isWorking() const; ///< something runs

signals:
    void told(const reelyard::Notice &notice);
    void afterWorkChanged(); ///< the choice, the command or the countdown
    void problem(const QString &sentence);
    void finishingChanged();
    void quitNow();

private:
    void follow(const JobChanges &changes);
    void lookSoon();
    void look();
    void tellBatches();
    void tell(const std::optional<Notice> &notice);
    void armNext();
    void workThrough();
    void act(const WorkEnd &end);
    void sayWhyNot(const QString &sentence);
    void count();
    void endCountDown();
    void carryOut(PowerAct act);
    WorkTally tally() const;
    WorkEnd workEnd() const;

    JobQueue &m_queue;
    const Clock &m_clock;
    Powers m_powers;
    Notices m_notices;
    AfterWork m_after = AfterWork::Nothing;
    QString m_command;
    int m_secondsLeft = 0;
    QTimer m_second;
    QTimer m_next;                 ///< until Notices have something to say
    QTimer m_soon;                 ///< gathers changes
    QTimer m_waiting;              ///< while nothing runs and everything left waits
    QHash<qint64, BatchId> m_open; ///< jobs that are not at an end, with their batches
    QHash<qint64, int> m_openIn;   ///< by batch, how many
    QSet<qint64> m_ended;          ///< batches of which nothing is left since the last look
    WorkEnd m_since;               ///< what has ended since the work began
    bool m_isFinishing = false;
    bool m_wasRunning = false;                   ///< the queue, when finishing was asked for
    std::chrono::milliseconds m_patience{60000}; ///< for which waiting may be over by itself
};

} // namespace reelyard
