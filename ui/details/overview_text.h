// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/preview.h"
#include "models/job/job.h"
#include "models/store/job_store.h"

#include <QString>

#include <optional>

namespace reelyard
{

/// What is known of a job when its overview is written.
struct OverviewFacts {
    const Job *job = nullptr;
    Timestamp now{};
    QString place;                       ///< where it runs, where there is something to say of it
    std::optional<RunRecord> record;     ///< its recipe and outputs, once read
    std::optional<Preview::Look> source; ///< once looked at
    std::optional<Preview::Look> output; ///< of the chosen one, once looked at
    std::size_t chosen = 0;              ///< which of the record's outputs stands beside the source
    int iconPixels = 16;
};

/// The overview as HTML: what is wrong and what can be done on top, the source beside its output below, each thing of
/// it marked as kept, changed, dropped or added. Pure.
QString overviewText(const OverviewFacts &facts);

} // namespace reelyard
