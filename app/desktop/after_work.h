// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace reelyard
{

/// What a person wants done when all work is through.
enum class AfterWork { Nothing, Notify, Command, Sleep, ShutDown };

QString toText(AfterWork after); ///< "nothing", "sleep": as stored
std::optional<AfterWork> afterWorkFromText(QStringView text);
/// These two are for one time: they are forgotten when they were carried out, and when the program ends.
constexpr bool isOnce(AfterWork after)
{
    return after == AfterWork::Sleep || after == AfterWork::ShutDown;
}

/// How things stand when nothing runs any more.
struct WorkEnd {
    int done = 0; ///< since the work began; so are the next three
    int failed = 0;
    int skipped = 0;
    int cancelled = 0;
    int toReview = 0;
    int needsYou = 0;              ///< jobs that only a person can let go on
    int left = 0;                  ///< jobs that are to run and do not: waiting for a time, a disk, an account
    bool isPaused = false;         ///< by a person
    bool isAccountStopped = false; ///< the cloud account takes nothing
};

/// What follows from it.
struct AfterVerdict {
    enum class Does {
        Nothing, ///< there is nothing to do, or nothing to say
        Notify,
        Command,
        CountDown, ///< to sleep or shut down, with time to call it off
        NotNow     ///< wanted, and not done because of `sentence`; it stays wanted
    };
    Does does = Does::Nothing;
    QString sentence;
    friend bool operator==(const AfterVerdict &, const AfterVerdict &) = default;
};

/// The rules, and nothing else: sleep and shutting down never come while something needs a person or still waits.
AfterVerdict judge(AfterWork after, const WorkEnd &end);

/// "12 done, 1 failed", for a notice.
QString workEndText(const WorkEnd &end);

/// A command split as a shell would, without any of a shell's expansions. Configuration error where it is empty or a
/// quotation mark stays open.
struct AfterCommand {
    QString program;
    QStringList arguments;
};
Result<AfterCommand> afterCommandFrom(const QString &text);
/// What the command is told: "REELYARD_DONE=12" and so on.
QStringList afterCommandVariables(const WorkEnd &end);
/// Starts it on its own. Blocking: not on the main thread. Permanent error "after.command" where it cannot be started.
Result<void> runAfterCommand(const AfterCommand &command, const WorkEnd &end);

} // namespace reelyard
