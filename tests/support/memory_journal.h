// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/cloud_journal.h"

#include <QTimer>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace reelyard::test
{

/// Remembers for as long as a test lasts, also over several backends, as a database does over restarts.
class MemoryJournal : public CloudJournal
{
public:
    void store(const CloudRecord &record, std::function<void(Result<void>)> done) override
    {
        stages.push_back(record.stage);
        records[raw(record.attempt)] = record;
        if (!stopsAt || *stopsAt != record.stage) // else the program ends here
            QTimer::singleShot(0, [done = std::move(done)] { done({}); });
    }
    void store(const CloudRecord &record, const CloudCharge &charge, std::function<void(Result<void>)> done) override
    {
        charges[charge.prefix] = charge;
        store(record, std::move(done));
    }
    void settle(const CloudCharge &charge) override { charges[charge.prefix] = charge; }
    void release(const QString &prefix) override { charges.erase(prefix); }
    void recordsOf(JobId job, std::function<void(Result<std::vector<CloudRecord>>)> done) override
    {
        std::vector<CloudRecord> found;
        for (auto record = records.rbegin(); record != records.rend(); ++record) {
            if (record->second.job == job)
                found.push_back(record->second);
        }
        QTimer::singleShot(0, [done = std::move(done), found] { done(found); });
    }

    std::map<qint64, CloudRecord> records;
    std::map<QString, CloudCharge> charges;
    std::vector<CloudRecord::Stage> stages;
    std::optional<CloudRecord::Stage> stopsAt;
};

} // namespace reelyard::test
