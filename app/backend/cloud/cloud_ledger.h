// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/job/cloud_charge.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <optional>
#include <vector>

namespace reelyard
{

/// Keeps what tasks in the cloud cost below what was agreed to: a cap of the job's batch, else a cap for this run of
/// the program, and over both a cap of the calendar month (local time). What a task may cost at most is reserved before
/// it is created and settled afterwards; spent and reserved together never pass a cap. Dollars. Pure, main thread.
class CloudLedger
{
public:
    enum class Room {
        Enough,
        Later, ///< when running tasks have cost less than was reserved for them
        None
    };

    void load(const std::vector<CloudCharge> &charges, const QHash<qint64, double> &batchCaps);
    void setBatchCap(BatchId batch, double dollars) { m_batchCaps.insert(raw(batch), dollars); }
    void setMonthCap(std::optional<double> dollars) { m_monthCap = dollars; }
    /// Anew: what was spent before does not count on it.
    void setRunCap(double dollars);
    std::optional<double> monthCap() const { return m_monthCap; }
    std::optional<double> batchCap(BatchId batch) const;

    Room room(BatchId batch, double dollars, Timestamp now) const;
    double left(BatchId batch, Timestamp now) const; ///< dollars, for all that the batch may still have
    /// How many tasks of so much may still be created for the batch.
    int tasks(BatchId batch, double dollars, Timestamp now) const;
    /// Why there is none, in a sentence; absent where room() says otherwise.
    std::optional<Error> refusal(BatchId batch, double dollars, Timestamp now) const;

    /// False: there is no room for it, and nothing was reserved. A charge that is there already stays as it is.
    bool reserve(const CloudCharge &charge);
    std::optional<CloudCharge> settle(const QString &prefix, double dollars, double seconds, const WorkLoad &load);
    void release(const QString &prefix); ///< there was no task
    /// Jobs of the batch with tasks that are not settled, but for those that `isLeftOut`.
    int openIn(BatchId batch, const std::function<bool(JobId)> &isLeftOut) const;
    /// The job has a task that is not settled.
    bool isOpen(JobId job) const { return m_openOfJob.value(raw(job)) > 0; }

    double spentFor(JobId job) const { return m_spentOfJob.value(raw(job)); }
    double spentOf(BatchId batch) const { return m_batches.value(raw(batch)).spent; }
    double reserved() const { return m_reserved; }
    double spentIn(Timestamp month) const;
    const QHash<QString, CloudCharge> &charges() const { return m_charges; }

private:
    struct Sums {
        double spent = 0;
        double reserved = 0;
    };
    void count(const CloudCharge &charge, int sign);
    static int monthOf(Timestamp time);
    static double left(const Sums &sums, double cap) { return cap - sums.spent - sums.reserved; }

    QHash<QString, CloudCharge> m_charges;
    QHash<qint64, double> m_batchCaps;
    QHash<qint64, Sums> m_batches;
    QHash<int, Sums> m_months;
    QHash<qint64, double> m_spentOfJob;
    QHash<qint64, int> m_openOfJob;
    QSet<QString> m_ofRun; ///< charges on the cap of this run
    QSet<QString> m_unsettled;
    Sums m_run;
    double m_runCap = 0;
    double m_reserved = 0;
    std::optional<double> m_monthCap;
};

} // namespace reelyard
