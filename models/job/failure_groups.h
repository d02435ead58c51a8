// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"

#include <QHash>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace reelyard
{

/// What a job failed for, whatever its paths and addresses are.
struct FailureCause {
    ErrorClass errorClass = ErrorClass::Internal;
    QString code;
    friend bool operator==(const FailureCause &, const FailureCause &) = default;
    friend bool operator<(const FailureCause &a, const FailureCause &b)
    {
        return a.errorClass != b.errorClass ? a.errorClass < b.errorClass : a.code < b.code;
    }
};

/// Of a Failed job; else nothing.
std::optional<FailureCause> causeOf(const Job &job);

/// Failed jobs that failed for one cause, or for several rare ones.
struct FailureGroup {
    std::vector<FailureCause> causes;
    ErrorClass errorClass = ErrorClass::Internal;
    QString code;       ///< empty: several rare causes of one class, or of all
    QString sentence;   ///< of one of them
    bool isSame = true; ///< all of them say the same sentence
    int count = 0;
    int reviewed = 0;
    std::vector<JobId> jobs; ///< not told by FailureTally

    /// What failed may succeed if it is simply tried again.
    bool isWorthRetrying() const;
};

bool isWorthRetrying(ErrorClass errorClass);

/// The causes of all Failed jobs, the most frequent first. Never more than `most`: then the rarest of them share one
/// group a class, and if that is still too many, one.
std::vector<FailureGroup> failureGroups(const std::vector<Job> &jobs, int most = 10);

/// The same, kept up to date: a change costs what changed and not what there is.
class FailureTally
{
public:
    /// A job as it now is. True when that makes a difference.
    bool take(const Job &job);
    bool forget(JobId id);
    std::vector<FailureGroup> groups(int most = 10) const;

private:
    struct Failed {
        FailureCause cause;
        QString sentence;
        bool isReviewed = false;
        friend bool operator==(const Failed &, const Failed &) = default;
    };
    struct Cause {
        int count = 0;
        int reviewed = 0;
        int same = 0;     ///< of them say `sentence`; 0: another one has to be found
        QString sentence; ///< of one of them
    };
    void remove(QHash<qint64, Failed>::const_iterator known);

    QHash<qint64, Failed> m_jobs;
    mutable std::map<FailureCause, Cause> m_causes;
};

} // namespace reelyard
