// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/diagnostic_report.h"

#include "app/desktop/scrubbed.h"
#include "app/platform/process.h"
#include "app/preferences.h"
#include "app/worker/worker_protocol.h"
#include "models/base/bucket_link.h"
#include "models/table/job_list.h"

#include <QJsonArray>
#include <QLocale>
#include <QSysInfo>
#include <QThread>

namespace reelyard
{

namespace
{

QString line(const char *name, const QString &value)
{
    return QStringLiteral("%1: %2\n").arg(QLatin1String(name), value.isEmpty() ? QStringLiteral("-") : value);
}

QString line(const char *name, bool value)
{
    return line(name, value ? QStringLiteral("yes") : QStringLiteral("no"));
}

QString line(const char *name, qint64 value)
{
    return line(name, QString::number(value));
}

QString isSetText(const QString &value)
{
    return value.isEmpty() ? QStringLiteral("not set") : QStringLiteral("set");
}

QString listOf(const QJsonValue &names)
{
    return QVariant(names.toArray().toVariantList()).toStringList().join(QLatin1String(", "));
}

QString engineText(const std::optional<QJsonObject> &engine)
{
    if (!engine)
        return line("FFmpeg", QStringLiteral("the worker did not answer"));
    QString text = line("FFmpeg", engine->value(QStringLiteral("ffmpeg")).toString());
    const QJsonObject libraries = engine->value(QStringLiteral("libraries")).toObject();
    for (auto library = libraries.begin(); library != libraries.end(); ++library)
        text += line(qPrintable(QStringLiteral("  ") + library.key()), library.value().toString());
    text += line("  encoders", engine->value(QStringLiteral("encoderCount")).toInteger());
    text += line("  of those that presets use, there", listOf(engine->value(QStringLiteral("encoders"))));
    text += line("  and missing", listOf(engine->value(QStringLiteral("missing"))));
    return text;
}

QString deviceText(const std::vector<HardwareDevice> &devices)
{
    if (devices.empty())
        return line("Graphics hardware", QStringLiteral("none found"));
    QString text;
    for (const HardwareDevice &device : devices)
        text +=
            line("Graphics hardware", QStringLiteral("%1 %2, encodes with %3, decodes %4")
                                          .arg(device.type, device.name,
                                               device.encoders.isEmpty() ? QStringLiteral("nothing")
                                                                         : device.encoders.join(QLatin1String(", ")),
                                               device.decoders.isEmpty() ? QStringLiteral("nothing")
                                                                         : device.decoders.join(QLatin1String(", "))));
    return text;
}

QString settingsText(const Preferences &preferences)
{
    const QueueLimits &limits = preferences.limits;
    return line("  preset", preferences.preset) +
           line("  destination",
                isBucketLink(preferences.destination) ? QStringLiteral("a bucket") : preferences.destination) +
           line("  name", preferences.nameTemplate) + line("  exists", toText(preferences.exists)) +
           line("  jobs at a time", qint64{preferences.parallel}) +
           line("  jobs on one disk", qint64{limits.jobsPerPlace}) +
           line("  jobs on graphics hardware", qint64{preferences.deviceSessions}) +
           line("  memory of a job, bytes", preferences.jobMemoryBytes) +
           line("  left free, bytes", limits.diskReserveBytes) + line("  working folder", limits.workFolder) +
           line("  hours", limits.hours ? limits.hours->toText() : QString()) +
           line("  waits on battery", limits.waitOnBattery) + line("  keeps awake", preferences.preventSleep) +
           line("  attempts", qint64{preferences.triesInAll}) +
           line("  stands still for, seconds", qint64{preferences.stallLimit.count()}) +
           line("  settle time, seconds", qint64{preferences.settleTime.count()}) +
           line("  cloud tasks", qint64{preferences.cloudTasks}) +
           line("  cap of the month", preferences.monthCapDollars > 0) + line("  webhooks", preferences.usesWebhooks) +
           line("  webhook address", isSetText(preferences.webhooks.publicUrl)) +
           line("  language", preferences.language) + line("  tray", preferences.showsTray) +
           line("  after the work", toText(preferences.afterWork)) +
           line("  command", isSetText(preferences.afterCommand));
}

} // namespace

std::vector<std::pair<QString, int>> countsOf(const JobList &list)
{
    std::vector<std::pair<QString, int>> counts;
    for (int state = 0; state < jobStateCount; ++state)
        counts.emplace_back(toText(static_cast<JobState>(state)), list.count(static_cast<JobState>(state)));
    counts.emplace_back(QStringLiteral("Needs you"), list.needsYouCount());
    counts.emplace_back(QStringLiteral("To review"), list.toReviewCount());
    return counts;
}

QString diagnosticReport(const DiagnosticFacts &facts, const Preferences &preferences)
{
    QString text =
        line("Reelyard", QStringLiteral(REELYARD_VERSION) + QLatin1String(" (") + protocol::buildId() + u')');
    text +=
        line("Qt", QStringLiteral("%1, built with %2").arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR)));
    text += engineText(facts.engine);
    text += line("System",
                 QStringLiteral("%1 (%2, %3)")
                     .arg(QSysInfo::prettyProductName(), QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion(),
                          QSysInfo::currentCpuArchitecture()));
    text += line("Cores", qint64{QThread::idealThreadCount()});
    text += line("Memory, bytes", physicalMemoryBytes());
    text += line("Locale", QLocale().name());
    text += line("Screens", facts.screens.join(QLatin1String("; ")));
    text += line("Window", facts.window);
    text += deviceText(facts.devices);
    text += line("Queue", facts.queueMode);
    for (const auto &[state, count] : facts.counts)
        text += line(qPrintable(QStringLiteral("  ") + state), qint64{count});
    text += line("Cloud accounts", qint64{facts.accounts});
    text += QStringLiteral("Settings:\n") + settingsText(preferences);
    return scrubbed(text);
}

} // namespace reelyard
