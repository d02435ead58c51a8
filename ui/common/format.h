// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/counted.h"

#include <QString>
#include <QTime>

#include <chrono>

/// The one place where numbers, sizes, times and durations become text, in the user's locale.
namespace reelyard::format
{

QString number(qint64 value); ///< "12,345"
using reelyard::counted;      // one or many; counted.h has the pattern

QString bytes(qint64 size);                      ///< "38.2 GB"; empty when negative
QString percent(double fraction);                ///< "43%"; never 100% before it is done
QString change(double fraction);                 ///< "-64%", "+20%", with a true minus
QString speed(double timesReal);                 ///< "3.2x" with a true multiplication sign
QString duration(qint64 ms);                     ///< of media: "0:42", "1:02:03"; empty when negative
QString elapsed(std::chrono::milliseconds time); ///< of work: "0.4 s", then as a duration
QString timeLeft(std::chrono::seconds time);     ///< "45 s", "12 min", "3 h 05 min", "2 d 4 h"
QString dateTime(Timestamp time, Timestamp now); ///< the time alone when it is today
QString timeOfDay(Timestamp time);
QString timeOfDay(QTime time);
QString dateTimePattern(); ///< for fields in which a time is chosen: weekday, date, time

/// The path as the system writes it, the home folder as "~".
QString path(const QString &path);

} // namespace reelyard::format
