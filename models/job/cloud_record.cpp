// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/cloud_record.h"

#include <array>
#include <utility>

namespace reelyard
{

namespace
{

constexpr std::array<std::pair<CloudRecord::Stage, const char *>, 5> names{
    {{CloudRecord::Stage::Planned, "planned"},
     {CloudRecord::Stage::Uploaded, "uploaded"},
     {CloudRecord::Stage::Creating, "creating"},
     {CloudRecord::Stage::Created, "created"},
     {CloudRecord::Stage::Received, "received"}}};

} // namespace

QString toText(CloudRecord::Stage stage)
{
    for (const auto &[value, name] : names) {
        if (value == stage)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<CloudRecord::Stage> cloudStageFromText(QStringView text)
{
    for (const auto &[value, name] : names) {
        if (text == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

} // namespace reelyard
