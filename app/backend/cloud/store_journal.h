// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/cloud_journal.h"

namespace reelyard
{

class StoreThread;

/// The journal in the queue's database.
class StoreJournal : public CloudJournal
{
public:
    explicit StoreJournal(StoreThread &store)
        : m_store(store)
    {
    }
    void store(const CloudRecord &record, std::function<void(Result<void>)> done) override;
    void store(const CloudRecord &record, const CloudCharge &charge, std::function<void(Result<void>)> done) override;
    void settle(const CloudCharge &charge) override;
    void release(const QString &prefix) override;
    void recordsOf(JobId job, std::function<void(Result<std::vector<CloudRecord>>)> done) override;

private:
    StoreThread &m_store;
};

} // namespace reelyard
