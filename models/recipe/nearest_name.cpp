// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/nearest_name.h"

#include <algorithm>
#include <vector>

namespace reelyard
{

namespace
{

// Optimal string alignment distance, three rows at a time.
int typingErrors(const QString &a, const QString &b)
{
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int replace = last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[at] = std::min({row[at - 1] + 1, last[at] + 1, replace});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        beforeLast.swap(last);
        last.swap(row);
    }
    return last[width - 1];
}

} // namespace

QString nearestName(const QString &name, const QStringList &candidates)
{
    const QString wanted = name.toLower();
    const int tolerated = std::max<int>(1, static_cast<int>(wanted.size()) / 3);
    QString best;
    int bestErrors = tolerated + 1;
    for (const QString &candidate : candidates) {
        if (std::abs(candidate.size() - wanted.size()) >= bestErrors)
            continue;
        const int errors = typingErrors(wanted, candidate.toLower());
        if (errors < bestErrors) {
            bestErrors = errors;
            best = candidate;
        }
    }
    return best;
}

} // namespace reelyard
