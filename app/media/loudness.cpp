// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/loudness.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace reelyard
{

std::optional<LoudnessMeasure> loudnessFrom(const QString &log)
{
    const qsizetype from = log.lastIndexOf(u'{');
    const qsizetype to = log.indexOf(u'}', from);
    if (from < 0 || to < 0)
        return std::nullopt;
    const QJsonObject said = QJsonDocument::fromJson(log.mid(from, to - from + 1).toUtf8()).object();
    const auto value = [&](const char *name) { return said.value(QLatin1String(name)).toString(); };
    LoudnessMeasure measure{value("input_i"), value("input_tp"), value("input_lra"), value("input_thresh"),
                            value("target_offset")};
    for (const QString *number :
         {&measure.integrated, &measure.truePeak, &measure.range, &measure.threshold, &measure.offset}) {
        bool isNumber = false;
        const double read = number->toDouble(&isNumber);
        if (!isNumber || !std::isfinite(read))
            return std::nullopt;
    }
    return measure;
}

} // namespace reelyard
