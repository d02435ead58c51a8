// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/cost_model.h"
#include "app/queue/place_choice.h"
#include "models/base/clock.h"
#include "models/job/place_rule.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace reelyard
{

class CloudBackend;
class JobQueue;

/// Chooses again and again where those jobs run whose place is left to the program, while they wait. Main thread.
class PlaceChooser : public QObject
{
    Q_OBJECT
public:
    PlaceChooser(JobQueue &queue, CloudBackend &cloud, const CostModel &costs, const Clock &clock,
                 QObject *parent = nullptr);

    void setRules(const QHash<qint64, PlaceRule> &rules); ///< by batch
    void setRule(BatchId batch, const PlaceRule &rule);
    /// What would become of jobs that are not in the queue yet.
    PlaceChoices plan(const std::vector<Job> &jobs, const PlaceRule &rule, double dollars) const;

signals:
    /// A batch will not be done in time, whatever is done; told once, and again when it has looked better between.
    void deadlineMissed(reelyard::BatchId batch, const QString &sentence);

private:
    void lookSoon();
    void look();
    PlaceCandidate candidateOf(const Job &job) const;
    PlaceSituation situationNow() const;
    void follow(PlaceSituation &situation, const PlaceRule &rule) const;

    JobQueue &m_queue;
    CloudBackend &m_cloud;
    const CostModel &m_costs;
    const Clock &m_clock;
    QHash<qint64, PlaceRule> m_rules;
    QHash<qint64, bool> m_missed;
    QTimer m_timer;
};

} // namespace reelyard
