// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/cloud_ledger.h"

#include "models/base/money_text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace reelyard
{

namespace
{

constexpr double rounding = 1e-9;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cloud)
};

} // namespace

int CloudLedger::monthOf(Timestamp time)
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(time.count()).date();
    return date.year() * 12 + date.month();
}

void CloudLedger::load(const std::vector<CloudCharge> &charges, const QHash<qint64, double> &batchCaps)
{
    m_batchCaps = batchCaps;
    for (const CloudCharge &charge : charges) {
        m_charges.insert(charge.prefix, charge);
        count(charge, +1);
    }
}

void CloudLedger::setRunCap(double dollars)
{
    m_runCap = std::max(0.0, dollars);
    m_run = {};
    m_ofRun.clear();
}

std::optional<double> CloudLedger::batchCap(BatchId batch) const
{
    const auto cap = m_batchCaps.constFind(raw(batch));
    return cap != m_batchCaps.cend() ? std::optional(*cap) : std::nullopt;
}

void CloudLedger::count(const CloudCharge &charge, int sign)
{
    const auto add = [&](Sums &sums) { (charge.spentDollars ? sums.spent : sums.reserved) += sign * charge.dollars(); };
    add(m_batches[raw(charge.batch)]);
    add(m_months[monthOf(charge.createdAt)]);
    if (m_ofRun.contains(charge.prefix))
        add(m_run);
    if (charge.spentDollars) {
        m_spentOfJob[raw(charge.job)] += sign * *charge.spentDollars;
    } else {
        m_openOfJob[raw(charge.job)] += sign;
        if (sign > 0)
            m_unsettled.insert(charge.prefix);
        else
            m_unsettled.remove(charge.prefix);
        m_reserved += sign * charge.reservedDollars;
    }
}

CloudLedger::Room CloudLedger::room(BatchId batch, double dollars, Timestamp now) const
{
    const auto roomIn = [dollars](const Sums &sums, double cap) {
        if (sums.spent + sums.reserved + dollars <= cap + rounding)
            return Room::Enough;
        return sums.reserved > 0 && sums.spent + dollars <= cap + rounding ? Room::Later : Room::None;
    };
    const Room ofMonth = m_monthCap ? roomIn(m_months.value(monthOf(now)), *m_monthCap) : Room::Enough;
    if (ofMonth == Room::None)
        return Room::None;
    const auto cap = batchCap(batch);
    const Room ofBatch = cap ? roomIn(m_batches.value(raw(batch)), *cap) : Room::None;
    const Room ofRun = m_runCap > 0 ? roomIn(m_run, m_runCap) : Room::None;
    if (ofBatch == Room::Enough || ofRun == Room::Enough)
        return ofMonth;
    return ofBatch == Room::Later || ofRun == Room::Later ? Room::Later : Room::None;
}

double CloudLedger::left(BatchId batch, Timestamp now) const
{
    const auto cap = batchCap(batch);
    const double agreed =
        (cap ? std::max(0.0, left(m_batches.value(raw(batch)), *cap)) : 0) + std::max(0.0, left(m_run, m_runCap));
    return m_monthCap ? std::clamp(left(m_months.value(monthOf(now)), *m_monthCap), 0.0, agreed) : agreed;
}

int CloudLedger::tasks(BatchId batch, double dollars, Timestamp now) const
{
    constexpr double many = 1e6;
    if (dollars <= 0)
        return static_cast<int>(many);
    const auto fit = [&](const Sums &sums, double cap) {
        return std::max(0.0, std::floor(std::min(many, left(sums, cap) / dollars + rounding)));
    };
    const auto cap = batchCap(batch);
    const double agreed = (cap ? fit(m_batches.value(raw(batch)), *cap) : 0) + fit(m_run, m_runCap);
    const double ofMonth = m_monthCap ? fit(m_months.value(monthOf(now)), *m_monthCap) : many;
    return static_cast<int>(std::min(agreed, ofMonth));
}

std::optional<Error> CloudLedger::refusal(BatchId batch, double dollars, Timestamp now) const
{
    if (room(batch, dollars, now) != Room::None)
        return std::nullopt;
    const auto cap = batchCap(batch);
    const Sums month = m_months.value(monthOf(now));
    if (m_monthCap && month.spent + dollars > *m_monthCap + rounding)
        return Error{
            ErrorClass::Permanent,
            QStringLiteral("account.month-cap"),
            Words::tr("The cap for this month is reached: %1 of %2 are spent, and the next task may cost up to %3.")
                .arg(moneyText(month.spent), moneyText(*m_monthCap), moneyText(dollars)),
            {}};
    if (!cap && m_runCap <= 0)
        return Error{ErrorClass::Permanent,
                     QStringLiteral("account.no-cap"),
                     Words::tr("Nobody has agreed to a budget for the cloud."),
                     {}};
    const double whole = cap.value_or(m_runCap);
    if (dollars > whole + rounding)
        return Error{
            ErrorClass::Permanent,
            QStringLiteral("account.cap"),
            Words::tr("The budget of %1 is too small: a task in the cloud may cost up to %2, which is set aside first.")
                .arg(moneyText(whole), moneyText(dollars)),
            {}};
    const double spent = cap ? m_batches.value(raw(batch)).spent : m_run.spent;
    return Error{
        ErrorClass::Permanent,
        QStringLiteral("account.cap"),
        Words::tr("The budget for the cloud is used up: %1 of %2 are spent, and the next task may cost up to %3.")
            .arg(moneyText(spent), moneyText(whole), moneyText(dollars)),
        {}};
}

bool CloudLedger::reserve(const CloudCharge &charge)
{
    if (m_charges.contains(charge.prefix))
        return true;
    if (room(charge.batch, charge.reservedDollars, charge.createdAt) != Room::Enough)
        return false;
    const auto cap = batchCap(charge.batch);
    if (!cap || left(m_batches.value(raw(charge.batch)), *cap) + rounding < charge.reservedDollars)
        m_ofRun.insert(charge.prefix);
    m_charges.insert(charge.prefix, charge);
    count(charge, +1);
    return true;
}

std::optional<CloudCharge> CloudLedger::settle(const QString &prefix, double dollars, double seconds,
                                               const WorkLoad &load)
{
    const auto charge = m_charges.find(prefix);
    if (charge == m_charges.end() || charge->spentDollars)
        return std::nullopt;
    count(*charge, -1);
    charge->spentDollars = std::max(0.0, dollars);
    charge->seconds = seconds;
    charge->load = load;
    count(*charge, +1);
    return *charge;
}

void CloudLedger::release(const QString &prefix)
{
    const auto charge = m_charges.find(prefix);
    if (charge == m_charges.end() || charge->spentDollars)
        return;
    count(*charge, -1);
    m_ofRun.remove(prefix);
    m_charges.erase(charge);
}

int CloudLedger::openIn(BatchId batch, const std::function<bool(JobId)> &isLeftOut) const
{
    return static_cast<int>(std::count_if(m_unsettled.begin(), m_unsettled.end(), [&](const QString &prefix) {
        const CloudCharge charge = m_charges.value(prefix);
        return charge.batch == batch && !isLeftOut(charge.job);
    }));
}

double CloudLedger::spentIn(Timestamp month) const
{
    return m_months.value(monthOf(month)).spent;
}

} // namespace reelyard
