// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notices.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

QString number(int value)
{
    return QLocale().toString(value);
}

QString batchText(const BatchSummary &summary)
{
    const QString done = number(summary.completed);
    const QString failed = number(summary.failed);
    const QString toReview = number(summary.toReview);
    if (summary.failed > 0 && summary.toReview > 0)
        return Words::tr("%1 done, %2 of them to review, %3 failed").arg(done, toReview, failed);
    if (summary.failed > 0)
        return Words::tr("%1 done, %2 failed").arg(done, failed);
    if (summary.toReview > 0)
        return Words::tr("%1 done, %2 of them to review").arg(done, toReview);
    return Words::tr("%1 done").arg(done);
}

} // namespace

Notices::Notices(const Clock &clock)
    : m_clock(clock)
{
}

void Notices::choose(const NoticeChoice &choice)
{
    m_choice = choice;
}

std::optional<Notice> Notices::batchEnded(const BatchSummary &summary) const
{
    if (!m_choice.batches || summary.left > 0 || summary.completed + summary.failed == 0)
        return std::nullopt;
    const QString title = summary.batch.name.isEmpty() ? Words::tr("A batch has ended")
                                                       : Words::tr("Batch \u201c%1\u201d").arg(summary.batch.name);
    return Notice{Notice::Kind::BatchEnded, title, batchText(summary)};
}

std::optional<Notice> Notices::jobsNeedYou(int count)
{
    m_needs = count;
    m_needsTold = std::min(m_needsTold, count);
    return tellNeeds();
}

std::optional<Notice> Notices::tellNeeds()
{
    if (!m_choice.needs || m_needs <= m_needsTold)
        return std::nullopt;
    const Timestamp now = m_clock.now();
    // A clock that was set back must not keep it quiet for longer.
    if (m_needsAt && now >= *m_needsAt && now - *m_needsAt < betweenNeeds)
        return std::nullopt;
    m_needsAt = now;
    m_needsTold = m_needs;
    return Notice{Notice::Kind::NeedsYou, Words::tr("Reelyard needs you"),
                  m_needs == 1 ? Words::tr("One job cannot go on without you.")
                               : Words::tr("%Ln jobs cannot go on without you.", nullptr, m_needs)};
}

void Notices::workGoesOn(const WorkTally &tally)
{
    if (m_digestAt)
        return;
    m_digestAt = m_clock.now();
    m_atDigest = tally;
}

void Notices::workEnded()
{
    m_digestAt.reset();
}

std::optional<Notice> Notices::due(const WorkTally &tally)
{
    const Timestamp now = m_clock.now();
    if (m_digestAt && now < *m_digestAt)
        m_digestAt = now; // the clock was set back
    if (m_digestAt && now - *m_digestAt >= betweenDigests) {
        m_digestAt = now;
        const WorkTally before = std::exchange(m_atDigest, tally);
        if (m_choice.digest) {
            const QString numbers = Words::tr("Since yesterday: %1 done, %2 failed. %3 left.")
                                        .arg(number(std::max(0, tally.done - before.done)),
                                             number(std::max(0, tally.failed - before.failed)), number(tally.left));
            const QDateTime end = QDateTime::fromMSecsSinceEpoch(now.count())
                                      .addSecs(tally.timeLeft.value_or(std::chrono::seconds(0)).count());
            return Notice{
                Notice::Kind::Digest, Words::tr("Reelyard is working"),
                tally.timeLeft
                    ? Words::tr("%1 Done about %2.").arg(numbers, QLocale().toString(end, QLocale::ShortFormat))
                    : numbers};
        }
    }
    return tellNeeds();
}

std::optional<Timestamp> Notices::nextAt() const
{
    std::optional<Timestamp> next;
    if (m_digestAt && m_choice.digest)
        next = *m_digestAt + betweenDigests;
    if (m_choice.needs && m_needs > m_needsTold && m_needsAt)
        next = std::min(next.value_or(*m_needsAt + betweenNeeds), *m_needsAt + betweenNeeds);
    return next;
}

} // namespace reelyard
