// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/store_journal.h"

#include "models/store/job_store.h"
#include "models/store/store_thread.h"

#include <utility>

namespace reelyard
{

void StoreJournal::store(const CloudRecord &record, std::function<void(Result<void>)> done)
{
    m_store.post([record](JobStore &store) { return store.setCloudRecord(record); }, std::move(done));
}

void StoreJournal::store(const CloudRecord &record, const CloudCharge &charge, std::function<void(Result<void>)> done)
{
    m_store.post(
        [record, charge](JobStore &store) {
            auto set = store.setCharge(charge);
            return set ? store.setCloudRecord(record) : set;
        },
        std::move(done));
}

void StoreJournal::settle(const CloudCharge &charge)
{
    m_store.post([charge](JobStore &store) { return store.setCharge(charge); });
}

void StoreJournal::release(const QString &prefix)
{
    m_store.post([prefix](JobStore &store) { return store.removeCharge(prefix); });
}

void StoreJournal::recordsOf(JobId job, std::function<void(Result<std::vector<CloudRecord>>)> done)
{
    m_store.query<std::vector<CloudRecord>>([job](JobStore &store) { return store.cloudRecords(job); },
                                            std::move(done));
}

} // namespace reelyard
