// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

namespace reelyard
{

// Strong ids: row ids of the database that cannot be mixed up. 0 is "none".
enum class JobId : qint64 {};
enum class BatchId : qint64 {};
enum class AttemptId : qint64 {};
enum class OutputId : qint64 {};
enum class RecipeId : qint64 {};
enum class WatchId : qint64 {};

template<typename Id>
constexpr qint64 raw(Id id)
{
    return static_cast<qint64>(id);
}

template<typename Id>
constexpr bool isSet(Id id)
{
    return raw(id) != 0;
}

} // namespace reelyard
