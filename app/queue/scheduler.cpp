// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/scheduler.h"

namespace reelyard
{

namespace
{

// How many that do not fit are passed by in one decision.
constexpr int mostPassedBy = 64;

bool isFull(const QHash<QString, int> &freePlaces, const QString &place)
{
    const auto found = freePlaces.constFind(place);
    return found != freePlaces.cend() && *found <= 0;
}

void occupy(QHash<QString, int> &freePlaces, const QString &place)
{
    if (const auto found = freePlaces.find(place); found != freePlaces.end())
        --*found;
}

// What its whole lane lacks; None where it may start as far as that goes.
Binding bindingOf(const Lane &lane, const std::optional<int> &sessions, const Resources &resources)
{
    if (lane.onHardware && sessions && *sessions <= 0)
        return {Binding::Limit::Sessions, {}};
    if (const auto money = resources.affordable.constFind(lane.batch);
        lane.inCloud && money != resources.affordable.cend() && *money <= 0)
        return {Binding::Limit::Budget, {}};
    for (const QString &place : {lane.source, lane.output}) {
        if (isFull(resources.freePlaces, place))
            return {Binding::Limit::Place, place};
    }
    return {};
}

Binding bindingOf(const Lane &lane, const Needs &needs, const Resources &resources)
{
    const auto space = resources.freeSpaceBytes.constFind(lane.output);
    if (space != resources.freeSpaceBytes.cend() && *space < needs.spaceBytes)
        return {Binding::Limit::Space, lane.output};
    if (!lane.inCloud && !resources.isIdle && resources.freeMemoryBytes &&
        *resources.freeMemoryBytes < needs.memoryBytes)
        return {Binding::Limit::Memory, {}};
    return {};
}

} // namespace

Decision schedule(const ReadyIndex &ready, Resources resources, const std::function<Needs(JobId)> &needsOf)
{
    using Limit = Binding::Limit;
    Decision decision;
    const auto bind = [&decision](const Binding &binding) {
        if (decision.binding.limit == Limit::None)
            decision.binding = binding;
    };
    ReadyIndex::Walk walk(ready);
    int passedBy = 0;
    for (const Capacity &capacity : resources.backends) {
        std::optional<int> sessions = capacity.freeSessions;
        int freeSlots = capacity.freeSlots;
        const bool isCloud = capacity.backend == toText(Place::Cloud);
        while (freeSlots > 0) {
            const auto next = walk.current();
            if (!next)
                break;
            const Lane lane = *next->lane;
            if (lane.inCloud != isCloud) { // another backend's
                walk.leaveLane();
                continue;
            }
            if (const Binding lacks = bindingOf(lane, sessions, resources); lacks.limit != Limit::None) {
                bind(lacks);
                walk.leaveLane();
                continue;
            }
            const Needs needs = needsOf ? needsOf(next->job) : Needs();
            if (const Binding lacks = bindingOf(lane, needs, resources); lacks.limit != Limit::None) {
                bind(lacks);
                if (lacks.limit == Limit::Memory)
                    break; // smaller ones would take what comes free, and its turn would never come
                if (++passedBy < mostPassedBy)
                    walk.passBy();
                else
                    walk.leaveLane();
                continue;
            }
            decision.starts.push_back({next->job, capacity.backend});
            walk.take();
            --freeSlots;
            if (sessions && lane.onHardware)
                --*sessions;
            if (const auto money = resources.affordable.find(lane.batch);
                isCloud && money != resources.affordable.end())
                --*money;
            occupy(resources.freePlaces, lane.source);
            if (lane.output != lane.source)
                occupy(resources.freePlaces, lane.output);
            if (const auto space = resources.freeSpaceBytes.find(lane.output); space != resources.freeSpaceBytes.end())
                *space -= needs.spaceBytes;
            if (resources.freeMemoryBytes && !isCloud)
                *resources.freeMemoryBytes -= needs.memoryBytes;
            resources.isIdle = false;
        }
        // What this backend could not take, the next one may.
        walk.rewind();
        if (freeSlots == 0) {
            while (walk.current() && walk.current()->lane->inCloud != isCloud)
                walk.leaveLane();
            if (walk.current())
                bind({Limit::Slots, {}});
            walk.rewind();
        }
    }
    if (!walk.current())
        decision.binding = {};
    return decision;
}

} // namespace reelyard
