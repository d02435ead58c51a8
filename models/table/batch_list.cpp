// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/batch_list.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

auto placeOf(const std::vector<Batch> &batches, BatchId id)
{
    return std::lower_bound(batches.begin(), batches.end(), id,
                            [](const Batch &batch, BatchId wanted) { return batch.id < wanted; });
}

} // namespace

const Batch *BatchList::find(BatchId id) const
{
    const auto place = placeOf(m_batches, id);
    return place == m_batches.end() || place->id != id ? nullptr : &*place;
}

std::vector<BatchId> BatchList::ofWatch(WatchId watch) const
{
    std::vector<BatchId> ids;
    for (const Batch &batch : m_batches) {
        if (batch.watch == watch)
            ids.push_back(batch.id);
    }
    return ids;
}

void BatchList::insert(std::vector<Batch> batches)
{
    if (batches.empty())
        return;
    for (Batch &batch : batches) {
        const auto place = m_batches.begin() + (placeOf(m_batches, batch.id) - m_batches.cbegin());
        if (place != m_batches.end() && place->id == batch.id)
            *place = std::move(batch);
        else
            m_batches.insert(place, std::move(batch));
    }
    emit changed();
}

void BatchList::rename(BatchId id, const QString &name)
{
    const auto place = m_batches.begin() + (placeOf(m_batches, id) - m_batches.cbegin());
    if (place == m_batches.end() || place->id != id || place->name == name)
        return;
    place->name = name;
    emit changed();
}

} // namespace reelyard
