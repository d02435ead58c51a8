// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the table: what a row is sorted by, and how rows are sorted and merged.
#include "models/table/job_table_model.h"
#include "models/table/live_values.h"
#include "models/table/natural_order.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace reelyard
{

namespace
{

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// What moves first stands first.
int rankOf(const Job &job)
{
    switch (job.state) {
    case JobState::Running:
        return 0;
    case JobState::New:
        return 1;
    case JobState::Queued:
        return 2;
    case JobState::Waiting:
        return 3;
    case JobState::Held:
        return job.needsPerson() ? 4 : 5;
    case JobState::Failed:
        return 6;
    case JobState::Completed:
        return job.isToReview() ? 7 : 8;
    case JobState::Skipped:
        return 9;
    case JobState::Cancelled:
        return 10;
    }
    return 11;
}

double millisecondsOr(const std::optional<Timestamp> &time, double other)
{
    return time ? static_cast<double>(time->count()) : other;
}

} // namespace

JobTableModel::Row JobTableModel::rowFor(const Job &job) const
{
    const auto key = [this, &job]() -> double {
        switch (m_sortColumn) {
        case Number:
        case Name:
        case Preset:
        case Source:
        case RunsOn:
        case ColumnCount:
            return 0;
        case Status:
            return rankOf(job);
        case Speed:
            return speedOf(job).value_or(unknown);
        case Eta: {
            const auto left = secondsLeft(job);
            return left ? static_cast<double>(*left) : unknown;
        }
        case Attempts:
            return job.attempts;
        case OutputSize:
            return job.outputSizeBytes < 0 ? unknown : static_cast<double>(job.outputSizeBytes);
        case Added:
            return static_cast<double>(job.addedAt.count());
        case Finished:
            return millisecondsOr(job.finishedAt, unknown);
        }
        return 0;
    };
    return {job.id, key(), job.position};
}

/// `rows` ascending.
std::vector<JobTableModel::Row> JobTableModel::rowsWithout(const std::vector<int> &rows) const
{
    std::vector<Row> rest;
    rest.reserve(m_order.size());
    std::size_t from = 0;
    for (const int row : rows) {
        const auto to = static_cast<std::size_t>(row);
        rest.insert(rest.end(), m_order.begin() + static_cast<std::ptrdiff_t>(from),
                    m_order.begin() + static_cast<std::ptrdiff_t>(to));
        from = to + 1;
    }
    rest.insert(rest.end(), m_order.begin() + static_cast<std::ptrdiff_t>(from), m_order.end());
    return rest;
}

std::vector<JobTableModel::Row> JobTableModel::merged(const std::vector<Row> &sorted, std::vector<Row> more,
                                                      std::vector<int> *places) const
{
    sortRows(more);
    std::vector<Row> all;
    all.reserve(sorted.size() + more.size());
    auto from = sorted.begin();
    for (const Row &row : more) {
        const auto to =
            std::lower_bound(from, sorted.end(), row, [this](const Row &a, const Row &b) { return isBefore(a, b); });
        all.insert(all.end(), from, to);
        if (places)
            places->push_back(static_cast<int>(all.size()));
        all.push_back(row);
        from = to;
    }
    all.insert(all.end(), from, sorted.end());
    return all;
}

void JobTableModel::sortRows(std::vector<Row> &rows) const
{
    if (!sortsByText()) {
        const auto comesFirst = [this](const Row &a, const Row &b) { return isBefore(a, b, 0); };
        if (!std::is_sorted(rows.begin(), rows.end(), comesFirst))
            std::sort(rows.begin(), rows.end(), comesFirst);
        return;
    }
    std::vector<Row> sorted;
    sorted.reserve(rows.size());
    for (const quint32 place : orderOf(textKeys(rows, m_sortColumn), m_sortOrder))
        sorted.push_back(rows[place]);
    rows = std::move(sorted);
}

/// As compareText() compares.
std::vector<TextKey> JobTableModel::textKeys(const std::vector<Row> &rows, Column column) const
{
    std::vector<TextKey> keys;
    keys.reserve(rows.size());
    for (const Row &row : rows) {
        TextKey &key = keys.emplace_back();
        key.position = row.position;
        key.id = raw(row.id);
        const Job *job = m_list.find(row.id);
        if (!job)
            continue;
        if (column == Preset) {
            key.text = *job->preset;
        } else if (column == RunsOn) {
            key.text = *job->backend;
        } else if (column == Source) {
            key.text = *job->sourceSummary;
            key.number = job->sourceDurationMs;
        } else {
            key.text = job->name;
            key.second = job->folder;
        }
    }
    return keys;
}

bool JobTableModel::isBefore(const Row &a, const Row &b) const
{
    if (!sortsByText())
        return isBefore(a, b, 0);
    return isBefore(a, b, compareText(m_list.find(a.id), m_list.find(b.id)));
}

/// Total: what is equal in the column keeps the order of the queue, whichever way the column is sorted.
bool JobTableModel::isBefore(const Row &a, const Row &b, int textOrder) const
{
    const bool up = m_sortOrder == Qt::AscendingOrder;
    if (textOrder != 0)
        return up ? textOrder < 0 : textOrder > 0;
    if (const bool known = !std::isnan(a.key); known != !std::isnan(b.key))
        return known;
    else if (known && a.key != b.key)
        return up ? a.key < b.key : a.key > b.key;
    const bool queueOrder = up || m_sortColumn != Number;
    if (a.position != b.position)
        return queueOrder ? a.position < b.position : a.position > b.position;
    return queueOrder ? raw(a.id) < raw(b.id) : raw(a.id) > raw(b.id);
}

bool JobTableModel::isText(Column column)
{
    return column == Name || column == Preset || column == Source || column == RunsOn;
}

/// A job whose removal was not told yet has no text any more: it stands first until then.
int JobTableModel::compareText(const Job *first, const Job *second) const
{
    if (!first || !second)
        return static_cast<int>(first != nullptr) - static_cast<int>(second != nullptr);
    const Job &a = *first;
    const Job &b = *second;
    if (m_sortColumn == Preset)
        return compareNaturally(*a.preset, *b.preset);
    if (m_sortColumn == RunsOn)
        return compareNaturally(*a.backend, *b.backend);
    if (m_sortColumn == Source) {
        const int order = compareNaturally(*a.sourceSummary, *b.sourceSummary);
        return order != 0 ? order
                          : static_cast<int>(a.sourceDurationMs > b.sourceDurationMs) -
                                static_cast<int>(a.sourceDurationMs < b.sourceDurationMs);
    }
    const int order = compareNaturally(a.name, b.name);
    return order != 0 ? order : compareNaturally(*a.folder, *b.folder);
}

} // namespace reelyard
