// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/measure.h"

#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Measure)
};

} // namespace

double valueOf(const ActivityFigures &figures, Measure measure)
{
    switch (measure) {
    case Measure::Frames:
        return figures.framesPerSecond;
    case Measure::Times:
        return figures.timesRealTime;
    case Measure::Written:
        return figures.bytesPerSecond;
    case Measure::Running:
        return figures.running;
    case Measure::Queued:
        return figures.queued;
    }
    return 0;
}

QString nameOf(Measure measure)
{
    switch (measure) {
    case Measure::Frames:
        return Words::tr("Frames a second");
    case Measure::Times:
        return Words::tr("Times real time");
    case Measure::Written:
        return Words::tr("Written a second");
    case Measure::Running:
        return Words::tr("Running jobs");
    case Measure::Queued:
        return Words::tr("Queued jobs");
    }
    return {};
}

QString textOf(double value, Measure measure)
{
    switch (measure) {
    case Measure::Times:
        return format::speed(value);
    case Measure::Written:
        return format::bytes(std::llround(value));
    case Measure::Frames:
    case Measure::Queued:
        return format::number(std::llround(value));
    case Measure::Running: // a mean over a minute is seldom whole
        return std::abs(value - std::round(value)) < 0.05 ? format::number(std::llround(value))
                                                          : QLocale().toString(value, 'f', 1);
    }
    return {};
}

} // namespace reelyard
