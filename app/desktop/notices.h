// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/job/batch_summary.h"

#include <QString>

#include <chrono>
#include <optional>

namespace reelyard
{

/// Something to tell a person who may not be looking at the window.
struct Notice {
    enum class Kind { BatchEnded, NeedsYou, Digest, AfterWork };
    Kind kind = Kind::BatchEnded;
    QString title;
    QString text;
    friend bool operator==(const Notice &, const Notice &) = default;
};

/// Which of them a person wants.
struct NoticeChoice {
    bool batches = true;
    bool needs = true;
    bool digest = true;
    friend bool operator==(const NoticeChoice &, const NoticeChoice &) = default;
};

/// How far all work has come, for the digest.
struct WorkTally {
    int done = 0;
    int failed = 0;
    int left = 0;
    std::optional<std::chrono::seconds> timeLeft; ///< absent: not known
};

/// What to say and when: one notice for each batch that ends, one when jobs need a person, at most once an hour, and
/// one a day while work goes on for longer than that. It decides and shows nothing. Main thread.
class Notices
{
public:
    static constexpr std::chrono::milliseconds betweenNeeds = std::chrono::hours(1);
    static constexpr std::chrono::milliseconds betweenDigests = std::chrono::hours(24);

    /// `clock` outlives this.
    explicit Notices(const Clock &clock);
    void choose(const NoticeChoice &choice);

    /// A batch of which nothing is left. Nothing where all of it was cancelled or skipped: a person knows.
    std::optional<Notice> batchEnded(const BatchSummary &summary) const;
    /// So many jobs need a person now. Told when there are more than when they were last told of.
    std::optional<Notice> jobsNeedYou(int count);
    void workGoesOn(const WorkTally &tally); ///< something runs or may start
    void workEnded();
    /// What has become due meanwhile: a digest, or jobs that need a person and had to wait for the hour.
    std::optional<Notice> due(const WorkTally &tally);
    /// When due() wants to be asked; absent: not before something else happens.
    std::optional<Timestamp> nextAt() const;

private:
    std::optional<Notice> tellNeeds();

    const Clock &m_clock;
    NoticeChoice m_choice;
    int m_needs = 0;
    int m_needsTold = 0;
    std::optional<Timestamp> m_needsAt;  ///< last told
    std::optional<Timestamp> m_digestAt; ///< the last one, or when the work began
    WorkTally m_atDigest;                ///< as it was then
};

} // namespace reelyard
