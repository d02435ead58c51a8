// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QDate>
#include <QHash>
#include <QString>

namespace reelyard
{

/// What a service asks, in dollars: services count time of their machines, or what they make.
struct Price {
    double perProcessingMinute = 0;
    double perOutputMinute = 0; ///< of media, of each output
    double perGigabyte = 0;     ///< of outputs

    double of(double processingSeconds, double outputSeconds, double outputBytes) const
    {
        return (processingSeconds * perProcessingMinute + outputSeconds * perOutputMinute) / 60 +
               outputBytes / 1e9 * perGigabyte;
    }
};

/// Prices change: they stand in a file with its date, which a user can replace by one of the same form in the
/// configuration folder ("prices.json"). This computer's own cost an hour stands there, too.
struct Prices {
    QDate date;
    double localPerHour = 0;
    QHash<QString, Price> providers; ///< by CloudProvider::name()

    /// Those that came with the program, with what `userFile` says instead, where it is there. Configuration error
    /// (code "prices.unreadable") for a file that is not to be understood: money is not guessed at.
    static Result<Prices> load(const QString &userFile);
    static QString userFile();
};

} // namespace reelyard
