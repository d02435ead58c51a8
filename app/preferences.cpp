// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences.h"

#include "app/intake/planner.h"
#include "app/platform/process.h"
#include "app/queue/retry_policy.h"
#include "models/base/bucket_link.h"
#include "models/recipe/recipe.h"
#include "models/recipe/recipe_choices.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>

namespace reelyard
{

namespace
{

constexpr int mostCloudTasks = 1000;

constexpr int mostParallel = 64;
constexpr int longestStallSeconds = 24 * 3600;
constexpr int longestSettleSeconds = 24 * 3600;
constexpr int mostTries = 20;
constexpr qint64 megabyte = 1'000'000;

} // namespace

QString Preferences::defaultDestination()
{
    QString videos = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    if (videos.isEmpty())
        videos = QDir::homePath();
    return QDir(videos).filePath(QStringLiteral("Reelyard"));
}

// Encoding 1080p with libx264 takes about 550 MB and keeps two to four cores busy.
int Preferences::defaultParallel()
{
    constexpr qint64 bytesPerJob = 1'000'000'000;
    const int cores = QThread::idealThreadCount();
    const qint64 memory = physicalMemoryBytes();
    const int byCores = cores <= 3 ? cores : cores / 2;
    const int byMemory =
        memory > 0 ? static_cast<int>(std::max<qint64>(1, (memory - 2 * bytesPerJob) / bytesPerJob)) : byCores;
    return std::clamp(std::min(byCores, byMemory), 1, 8);
}

Preferences Preferences::load()
{
    const QSettings settings;
    Preferences preferences;
    preferences.preset = settings.value(QStringLiteral("jobs/preset"), PresetCatalogue::defaultPresetName()).toString();
    preferences.speed = speedFromText(settings.value(QStringLiteral("jobs/speed")).toString()).value_or(Speed::Normal);
    preferences.destination = settings.value(QStringLiteral("jobs/destination")).toString();
    if (preferences.destination.isEmpty() ||
        (QDir::isRelativePath(preferences.destination) && !isBucketLink(preferences.destination)))
        preferences.destination = defaultDestination();
    preferences.logo = settings.value(QStringLiteral("jobs/logo")).toString();
    preferences.logoPosition = settings.value(QStringLiteral("jobs/logoPosition")).toString();
    if (!logoPositions().contains(preferences.logoPosition))
        preferences.logoPosition.clear();
    preferences.lut = settings.value(QStringLiteral("jobs/lut")).toString();
    preferences.parallel = std::clamp(settings.value(QStringLiteral("queue/parallel"), 0).toInt(), 0, mostParallel);
    preferences.order =
        queueOrderFromText(settings.value(QStringLiteral("queue/order")).toString()).value_or(QueueOrder::Added);
    preferences.exists =
        existsPolicyFromText(settings.value(QStringLiteral("jobs/exists")).toString()).value_or(ExistsPolicy::Rename);
    preferences.nameTemplate = settings.value(QStringLiteral("jobs/name")).toString();
    if (!Planner::checkTemplate(preferences.nameTemplate))
        preferences.nameTemplate = QStringLiteral("{name}");
    preferences.joinsTakes = settings.value(QStringLiteral("jobs/joinTakes"), false).toBool();
    preferences.isOnlySmaller = settings.value(QStringLiteral("jobs/onlySmaller"), false).toBool();
    const qint64 stall = settings.value(QStringLiteral("queue/stallSeconds"), 0).toLongLong();
    if (stall > 0 && stall <= longestStallSeconds)
        preferences.stallLimit = std::chrono::seconds(stall);
    preferences.deviceSessions =
        std::clamp(settings.value(QStringLiteral("queue/deviceSessions"), 0).toInt(), 0, mostParallel);
    preferences.jobMemoryBytes =
        std::max<qint64>(0, settings.value(QStringLiteral("queue/jobMemoryMb"), 0).toInt()) * megabyte;
    QueueLimits &limits = preferences.limits;
    limits.jobsPerPlace = std::clamp(settings.value(QStringLiteral("queue/jobsPerDisk"), 0).toInt(), 0, mostParallel);
    if (const int reserve = settings.value(QStringLiteral("queue/diskReserveMb"), -1).toInt(); reserve >= 0)
        limits.diskReserveBytes = reserve * megabyte;
    limits.hours = WorkHours::fromText(settings.value(QStringLiteral("queue/hours")).toString());
    limits.workFolder = settings.value(QStringLiteral("queue/workFolder")).toString();
    limits.waitOnBattery = settings.value(QStringLiteral("queue/waitOnBattery"), false).toBool();
    preferences.preventSleep = settings.value(QStringLiteral("queue/preventSleep"), true).toBool();
    preferences.triesInAll =
        std::clamp(settings.value(QStringLiteral("queue/attempts"), RetryPolicy().triesInAll).toInt(), 1, mostTries);
    const qint64 settle = settings.value(QStringLiteral("watch/settleSeconds"), 0).toLongLong();
    if (settle > 0 && settle <= longestSettleSeconds)
        preferences.settleTime = std::chrono::seconds(settle);
    if (const double cap = settings.value(QStringLiteral("cloud/monthCapDollars")).toDouble(); cap > 0 && cap < 1e9)
        preferences.monthCapDollars = cap;
    if (const int tasks = settings.value(QStringLiteral("cloud/tasks")).toInt(); tasks > 0 && tasks <= mostCloudTasks)
        preferences.cloudTasks = tasks;
    preferences.usesWebhooks = settings.value(QStringLiteral("cloud/webhooks"), false).toBool();
    preferences.webhooks.address = settings.value(QStringLiteral("cloud/webhookAddress")).toString();
    preferences.webhooks.port =
        static_cast<quint16>(std::clamp(settings.value(QStringLiteral("cloud/webhookPort"), 0).toInt(), 0, 65535));
    preferences.webhooks.publicUrl = settings.value(QStringLiteral("cloud/webhookUrl")).toString();
    preferences.language = settings.value(QStringLiteral("window/language")).toString();
    preferences.showsTray = settings.value(QStringLiteral("window/tray"), true).toBool();
    preferences.staysInTray = settings.value(QStringLiteral("window/staysInTray"), false).toBool();
    preferences.notices = {settings.value(QStringLiteral("notices/batches"), true).toBool(),
                           settings.value(QStringLiteral("notices/needs"), true).toBool(),
                           settings.value(QStringLiteral("notices/digest"), true).toBool()};
    const auto after = afterWorkFromText(settings.value(QStringLiteral("queue/afterWork")).toString());
    preferences.afterWork = after && !isOnce(*after) ? *after : AfterWork::Nothing;
    preferences.afterCommand = settings.value(QStringLiteral("queue/afterCommand")).toString();
    return preferences;
}

void Preferences::change(const std::function<void(Preferences &)> &edit)
{
    Preferences preferences = load();
    edit(preferences);
    preferences.save();
}

void Preferences::save() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("jobs/preset"), preset);
    settings.setValue(QStringLiteral("jobs/speed"), toText(speed));
    settings.setValue(QStringLiteral("jobs/destination"), destination);
    settings.setValue(QStringLiteral("jobs/logo"), logo);
    settings.setValue(QStringLiteral("jobs/logoPosition"), logoPosition);
    settings.setValue(QStringLiteral("jobs/lut"), lut);
    settings.setValue(QStringLiteral("jobs/exists"), toText(exists));
    settings.setValue(QStringLiteral("jobs/name"), nameTemplate);
    settings.setValue(QStringLiteral("jobs/onlySmaller"), isOnlySmaller);
    settings.setValue(QStringLiteral("jobs/joinTakes"), joinsTakes);
    settings.setValue(QStringLiteral("queue/parallel"), parallel);
    settings.setValue(QStringLiteral("queue/order"), toText(order));
    settings.setValue(QStringLiteral("queue/stallSeconds"), static_cast<qlonglong>(stallLimit.count()));
    settings.setValue(QStringLiteral("queue/deviceSessions"), deviceSessions);
    settings.setValue(QStringLiteral("queue/jobsPerDisk"), limits.jobsPerPlace);
    settings.setValue(QStringLiteral("queue/diskReserveMb"),
                      static_cast<qlonglong>(limits.diskReserveBytes / megabyte));
    settings.setValue(QStringLiteral("queue/hours"), limits.hours ? limits.hours->toText() : QString());
    settings.setValue(QStringLiteral("queue/workFolder"), limits.workFolder);
    settings.setValue(QStringLiteral("queue/waitOnBattery"), limits.waitOnBattery);
    settings.setValue(QStringLiteral("queue/preventSleep"), preventSleep);
    settings.setValue(QStringLiteral("queue/jobMemoryMb"), static_cast<qlonglong>(jobMemoryBytes / megabyte));
    settings.setValue(QStringLiteral("queue/attempts"), triesInAll);
    settings.setValue(QStringLiteral("watch/settleSeconds"), static_cast<qlonglong>(settleTime.count()));
    settings.setValue(QStringLiteral("cloud/monthCapDollars"), monthCapDollars);
    settings.setValue(QStringLiteral("cloud/tasks"), cloudTasks);
    settings.setValue(QStringLiteral("cloud/webhooks"), usesWebhooks);
    settings.setValue(QStringLiteral("cloud/webhookAddress"), webhooks.address);
    settings.setValue(QStringLiteral("cloud/webhookPort"), webhooks.port);
    settings.setValue(QStringLiteral("cloud/webhookUrl"), webhooks.publicUrl);
    settings.setValue(QStringLiteral("window/language"), language);
    settings.setValue(QStringLiteral("window/tray"), showsTray);
    settings.setValue(QStringLiteral("window/staysInTray"), staysInTray);
    settings.setValue(QStringLiteral("notices/batches"), notices.batches);
    settings.setValue(QStringLiteral("notices/needs"), notices.needs);
    settings.setValue(QStringLiteral("notices/digest"), notices.digest);
    settings.setValue(QStringLiteral("queue/afterWork"), toText(afterWork));
    settings.setValue(QStringLiteral("queue/afterCommand"), afterCommand);
}

} // namespace reelyard
