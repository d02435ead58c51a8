// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/relocation.h"

#include "app/platform/files.h"
#include "app/platform/mounts.h"
#include "models/base/native_path.h"

#include <algorithm>
#include <functional>

namespace reelyard
{

namespace
{

enum class Match { NotThere, OtherSize, Same };

struct Candidate {
    Match match = Match::NotThere;
    JobQueue::Relocation relocation;
};

Candidate tryPlace(const LostSource &lost, const std::function<QString(const QString &)> &placeOf)
{
    Candidate candidate{Match::NotThere, {lost.job, placeOf(lost.source), {}}};
    for (const QString &part : lost.moreParts)
        candidate.relocation.moreParts << placeOf(part);
    qint64 bytes = 0;
    for (const QString &path : QStringList(candidate.relocation.source) + candidate.relocation.moreParts) {
        const qint64 size = fileExists(path) && !isFolder(path) ? fileSizeBytes(path) : -1;
        if (size < 0)
            return candidate;
        bytes += size;
    }
    candidate.match = lost.sizeBytes < 0 || bytes == lost.sizeBytes ? Match::Same : Match::OtherSize;
    return candidate;
}

} // namespace

QString commonFolder(const std::vector<LostSource> &sources)
{
    if (sources.empty())
        return {};
    QString common = folderOf(sources.front().source);
    for (const LostSource &lost : sources) {
        while (!common.isEmpty() && !lost.source.startsWith(common))
            common = folderOf(common.chopped(1));
    }
    return common;
}

FoundSources findSources(const std::vector<LostSource> &sources, const QString &folder)
{
    FoundSources result;
    result.mount = mountPointOf(folder);
    const QString common = commonFolder(sources);
    const QString place = folder.endsWith(u'/') ? folder : folder + u'/';
    for (const LostSource &lost : sources) {
        Candidate best = tryPlace(lost, [&](const QString &path) {
            return place + (path.startsWith(common) ? path.sliced(common.size()) : nameOf(path));
        });
        if (best.match != Match::Same) {
            Candidate flat = tryPlace(lost, [&](const QString &path) { return place + nameOf(path); });
            if (flat.match > best.match)
                best = std::move(flat);
        }
        if (best.match == Match::Same)
            result.found.push_back(std::move(best.relocation));
        else
            ++(best.match == Match::OtherSize ? result.otherSize : result.notThere);
    }
    return result;
}

} // namespace reelyard
