// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/after_work.h"
#include "app/desktop/notices.h"
#include "app/queue/queue_limits.h"
#include "app/queue/ready_index.h"
#include "models/job/job_state.h"
#include "models/recipe/speed.h"

#include <QString>

#include <chrono>
#include <functional>

namespace reelyard
{

/// Where the cloud may tell that a task has changed.
struct WebhookSettings {
    QString address;   ///< of this computer, to listen at; empty: 127.0.0.1
    quint16 port = 0;  ///< 0: any
    QString publicUrl; ///< what leads there from outside; empty: the address itself
    friend bool operator==(const WebhookSettings &, const WebhookSettings &) = default;
};

/// What a user set; remembered in a settings file. Values are checked when they are read.
struct Preferences {
    QString preset;              ///< for new jobs
    Speed speed = Speed::Normal; ///< for new jobs of the window
    QString destination;         ///< for new jobs; absolute
    QString logo;                ///< for presets that show one; absolute
    QString logoPosition;        ///< of logoPositions(); empty: the usual one
    QString lut;                 ///< for presets that apply one; absolute
    int parallel = 0;            ///< 0: from cores and memory
    QueueOrder order = QueueOrder::Added;
    ExistsPolicy exists = ExistsPolicy::Rename;
    QString nameTemplate;       ///< of the outputs of new jobs of the window; checked
    bool isOnlySmaller = false; ///< of new jobs of the window: what is no smaller than its source is not kept
    bool joinsTakes = false;    ///< of new jobs of the window: the parts of a take are one job
    std::chrono::seconds stallLimit = std::chrono::minutes(5); ///< see LocalBackend::setStallLimit()
    int deviceSessions = 0;    ///< jobs on the graphics hardware at a time; 0: what the hardware is known to take
    qint64 jobMemoryBytes = 0; ///< of one job; 0: they share the computer's
    QueueLimits limits;
    bool preventSleep = true;                                   ///< while jobs run
    int triesInAll = 3;                                         ///< see RetryPolicy
    double monthCapDollars = 0;                                 ///< for jobs in the cloud, of a calendar month; 0: none
    int cloudTasks = 20;                                        ///< at a time, at most
    std::chrono::seconds settleTime = std::chrono::seconds(30); ///< of folders that are watched from now on

    bool usesWebhooks = false; ///< of the window
    WebhookSettings webhooks;  ///< kept also while they are not used

    QString language;         ///< of the window, as "de" or "zh_CN"; empty: the system's
    bool showsTray = true;    ///< an icon of the window, where the system has a tray
    bool staysInTray = false; ///< closing the window hides it there
    NoticeChoice notices;
    AfterWork afterWork = AfterWork::Nothing; ///< never what isOnce()
    QString afterCommand;

    static Preferences load();
    /// Reads, edits and writes all of them: several places of the window remember their own part.
    static void change(const std::function<void(Preferences &)> &edit);
    void save() const;
    static QString defaultDestination(); ///< the user's Videos folder + "/Reelyard"
    static int defaultParallel();
};

} // namespace reelyard
