// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/binding_text.h"

#include "app/queue/job_queue.h"
#include "models/base/native_path.h"

#include <QCoreApplication>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Binding)
};

QString placeText(const QString &resource)
{
    return resource.isEmpty() ? Words::tr("the system's disk") : displayPath(resource);
}

} // namespace

QString bindingText(const JobQueue &queue)
{
    const Binding &binding = queue.binding();
    switch (binding.limit) {
    case Binding::Limit::None:
        return {};
    case Binding::Limit::Slots:
        return queue.parallel() == 1 ? Words::tr("1 job at a time")
                                     : Words::tr("%Ln jobs at a time", nullptr, queue.parallel());
    case Binding::Limit::Sessions:
        return Words::tr("the graphics hardware takes no more jobs");
    case Binding::Limit::Place:
        return queue.limits().jobsPerPlace == 1
                   ? Words::tr("1 job at a time on %1").arg(placeText(binding.resource))
                   : Words::tr("%Ln jobs at a time on %1", nullptr, queue.limits().jobsPerPlace)
                         .arg(placeText(binding.resource));
    case Binding::Limit::Space:
        return Words::tr("waiting for room on %1").arg(placeText(binding.resource));
    case Binding::Limit::Memory:
        return Words::tr("waiting for memory");
    case Binding::Limit::Hours:
        return Words::tr("jobs start from %1 on")
            .arg(queue.limits().hours ? queue.limits().hours->toText().left(5) : QString());
    case Binding::Limit::Battery:
        return Words::tr("waiting for mains power");
    case Binding::Limit::Budget:
        return Words::tr("what running cloud jobs may cost leaves no room below the cap");
    case Binding::Limit::Trouble:
        return Words::tr("%1 is in trouble and is tried now and then").arg(placeText(binding.resource));
    }
    return {};
}

QString bindingCode(const Binding &binding)
{
    switch (binding.limit) {
    case Binding::Limit::None:
        return {};
    case Binding::Limit::Slots:
        return QStringLiteral("slots");
    case Binding::Limit::Sessions:
        return QStringLiteral("sessions");
    case Binding::Limit::Place:
        return QStringLiteral("place");
    case Binding::Limit::Space:
        return QStringLiteral("space");
    case Binding::Limit::Memory:
        return QStringLiteral("memory");
    case Binding::Limit::Hours:
        return QStringLiteral("hours");
    case Binding::Limit::Battery:
        return QStringLiteral("battery");
    case Binding::Limit::Budget:
        return QStringLiteral("budget");
    case Binding::Limit::Trouble:
        return QStringLiteral("trouble");
    }
    return {};
}

} // namespace reelyard
