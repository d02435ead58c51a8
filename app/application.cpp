// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/application_private.h"
#include "app/backend/cloud/s3_keys.h"
#include "app/platform/files.h"
#include "app/platform/private_file.h"
#include "app/preset_trial.h"
#include "models/base/counted.h"
#include "models/base/native_path.h"
#include "models/media/media_summary.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace reelyard
{

namespace
{

QString userPresetFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(QStringLiteral("presets"));
}

// Links with signatures stand in the database, and so in what lies beside it. SQLite makes its own files with the
// database's rights, and a new database has these before it holds anything.
void keepPrivateWithAll(const QString &database)
{
    if (!fileExists(database))
        static_cast<void>(createPrivateFile(database, {})); // opening it says what is wrong
    for (const char *suffix : {"", "-wal", "-shm", "-journal", ".lock", ".owner", ".running", ".hooks", ".workers"})
        keepPrivate(database + QLatin1String(suffix));
    std::error_code failed;
    std::filesystem::directory_iterator entry(toStdPath(folderOf(database)), failed);
    for (; !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed)) {
        const QString path = fromStdPath(entry->path());
        if (path.startsWith(database + QLatin1String(".before-")) ||
            path.startsWith(database + QLatin1String(".damaged-")))
            keepPrivate(path);
    }
}

} // namespace

QString Application::defaultDatabase()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("queue.sqlite"));
}

PresetCatalogue Application::loadPresets()
{
    return PresetCatalogue::load(userPresetFolder());
}

Application::Application(std::unique_ptr<Private> state)
    : d(std::move(state))
{
}

Application::~Application()
{
    d->server.reset();
    d->watches.reset();
    d->intake.reset(); // its thread hands rows to the queue
}

Result<std::unique_ptr<Application>> Application::create(const ApplicationOptions &options)
{
    const QString database = absolutePath(options.database.isEmpty() ? defaultDatabase() : options.database);
    if (!QDir().mkpath(folderOf(database))) {
        return Error{ErrorClass::Permanent,
                     QStringLiteral("database.unreadable"),
                     tr("The folder \"%1\" for the queue cannot be made.").arg(displayPath(folderOf(database))),
                     {}};
    }
    auto lock = OwnerLock::take(database);
    if (!lock)
        return lock.error();
    keepPrivateWithAll(database);
    // Most of them wait for disks and shares, some of which do not answer.
    constexpr int waitingThreads = 16;
    QThreadPool::globalInstance()->setMaxThreadCount(std::max(waitingThreads, QThread::idealThreadCount()));
    auto state = std::make_unique<Private>();
    state->lock = std::move(*lock);
    state->presets = loadPresets();
    state->presetDesk = std::make_unique<PresetDesk>(state->presets, userPresetFolder());
    state->buckets = std::make_unique<Buckets>(state->clock);
    state->bucketStore = std::make_unique<BucketStore>(
        database + QLatin1String(".uploads"),
        [buckets = state->buckets.get()](const QString &bucket) { return buckets->clientFor(bucket); });
    state->workerHome = {database + QLatin1String(".workers"), WorkerProcess::defaultProgram(),
                         [clock = &state->clock](const QString &link) { return openedBucketLink(link, clock->now()); }};
    state->store = std::make_unique<StoreThread>(database);
    state->local = std::make_unique<LocalBackend>(state->workerHome);
    state->media = std::make_unique<MediaService>(state->workerHome);
    state->preview = std::make_unique<Preview>(state->workerHome);
    std::vector<Backend *> backends{state->local.get()};
    state->queue = std::make_unique<JobQueue>(*state->store, state->clock, backends, state->workerHome.folder);
    state->queue->setBuckets(*state->bucketStore);
    state->queue->setExaminer(
        [media = state->media.get()](const Job &job, const std::function<void(Result<MediaInfo>)> &done) {
            media->probe(job.mediaSource(), done);
        });
    state->intake = std::make_unique<IntakeDesk>(*state->queue);
    state->watches = std::make_unique<WatchDesk>(*state->queue, *state->intake);

    state->keeper = std::make_unique<LoadKeeper>(*state->queue);
    state->activity = std::make_unique<ActivityLog>(state->queue->list(), state->clock);
    // What goes on is nice to know: where it cannot be written, what must not be lost cannot either, and that is told.
    state->activity->setKeep([store = state->store.get()](std::vector<ActivityMinute> minutes) {
        store->post([minutes = std::move(minutes)](JobStore &to) { return to.addActivity(minutes); });
    });

    std::unique_ptr<Application> application(new Application(std::move(state)));
    application->d->askPassphrase = options.askPassphrase;
    application->d->isBrief = options.isBrief;
    application->buildUploads();
    if (auto built = application->buildCloud(); !built)
        return built.error();
    application->apply(Preferences::load());
    application->d->handler = std::make_unique<CommandHandler>(*application);
    if (!options.isBrief)
        application->d->server = std::make_unique<CommandServer>(*application->d->lock, *application->d->handler);
    connect(&application->d->queue->list(), &JobList::changed, application.get(), &Application::probeAdded);
    connect(application->d->queue.get(), &JobQueue::modeChanged, application.get(), [core = application.get()] {
        if (core->d->queue->mode() == QueueMode::Running)
            core->findDevices();
        core->rememberMode();
    });
    return application;
}

void Application::setPassphraseAsk(PassphraseAsk ask)
{
    d->askPassphrase = std::move(ask);
}

void Application::open(std::function<void(Result<void>)> done)
{
    d->queue->open([this, done = std::move(done)](const Result<void> &opened) {
        if (!opened) {
            done(opened);
            return;
        }
        openLedger([this, done](const Result<void> &known) {
            if (!known) {
                done(known);
                return;
            }
            const auto goOn = [this, done](const Result<void> &listed) {
                if (!listed) {
                    done(listed);
                    return;
                }
                d->watches->open([this, done](const Result<void> &read) {
                    if (read)
                        readActivity(done);
                    else
                        done(read);
                });
            };
            if (d->isBrief) // who waits for it waits for no storage
                goOn({});
            else
                d->uploads->open(goOn);
        });
    });
}

// Of a week; what is older goes.
void Application::readActivity(const std::function<void(Result<void>)> &done)
{
    const qint64 oldest =
        d->clock.now().count() / ActivityLog::minuteMs - static_cast<qint64>(ActivityLog::mostMinutes);
    d->store->query<std::vector<ActivityMinute>>(
        [oldest](JobStore &store) -> Result<std::vector<ActivityMinute>> {
            if (auto forgotten = store.forgetActivity(oldest); !forgotten)
                return forgotten.error();
            return store.activity();
        },
        [this, done](const Result<std::vector<ActivityMinute>> &minutes) {
            if (minutes)
                d->activity->load(*minutes);
            done(d->server ? d->server->listen() : Result<void>());
        });
}

JobQueue &Application::queue()
{
    return *d->queue;
}
IntakeDesk &Application::intake()
{
    return *d->intake;
}
WatchDesk &Application::watches()
{
    return *d->watches;
}
const ActivityLog &Application::activity() const
{
    return *d->activity;
}
CommandHandler &Application::commands()
{
    return *d->handler;
}
const PresetCatalogue &Application::presets() const
{
    return d->presets;
}
PresetDesk &Application::presetDesk()
{
    return *d->presetDesk;
}
std::unique_ptr<PresetTrial> Application::newTrial()
{
    return std::make_unique<PresetTrial>(d->workerHome);
}
QString Application::database() const
{
    return d->lock->database();
}

Desk &Application::desk()
{
    if (!d->desk) {
        d->desk = std::make_unique<Desk>(*d->queue, d->clock);
        // That nothing starts any more because the program is about to end is not what the user wants next time.
        connect(d->desk.get(), &Desk::finishingChanged, this, [this] {
            d->remembersMode = d->mayRememberMode && !d->desk->isFinishing();
            rememberMode();
        });
    }
    return *d->desk;
}

MediaService &Application::media()
{
    return *d->media;
}

void Application::apply(const Preferences &preferences)
{
    if (d->desk)
        d->desk->apply(preferences);
    d->keeper->setParallel(preferences.parallel);
    d->keeper->setPreventsSleep(preferences.preventSleep);
    d->queue->setLimits(preferences.limits);
    if (preferences.order != d->queue->order())
        d->queue->setOrder(preferences.order);
    RetryPolicy policy;
    policy.triesInAll = preferences.triesInAll;
    d->queue->setRetryPolicy(policy);
    d->deviceSessions = preferences.deviceSessions;
    limitDevices();
    d->local->setStallLimit(preferences.stallLimit);
    d->local->setMemoryLimit(preferences.jobMemoryBytes);
    if (!d->cloud)
        return;
    const double cap = preferences.monthCapDollars;
    d->cloud->ledger().setMonthCap(cap > 0 ? std::optional(cap) : std::nullopt);
    d->cloud->setSlotCount(preferences.cloudTasks);
}

// A file beside the database, as the database may be one of several, and flushed, as the next thing may be a power cut.
void Application::goOnAsBefore()
{
    d->remembersMode = d->mayRememberMode = true;
    applyWebhooks(Preferences::load()); // first: what is created before they are tested is asked after often
    if (fileExists(runningMark()))
        d->queue->start();
}

void Application::rememberMode()
{
    if (!d->remembersMode)
        return;
    const bool isRunning = d->queue->mode() == QueueMode::Running;
    if (isRunning == fileExists(runningMark()))
        return;
    // Where this cannot be written neither can the database, and that is told.
    static_cast<void>(isRunning ? createPrivateFile(runningMark(), {}) : removeFile(runningMark()));
}

QString Application::runningMark() const
{
    return database() + QLatin1String(".running");
}

void Application::setStallLimit(std::chrono::seconds limit)
{
    d->local->setStallLimit(limit);
}

void Application::setParallel(int jobs)
{
    d->keeper->setParallel(jobs);
}

void Application::setJobMemory(qint64 bytes)
{
    d->local->setMemoryLimit(bytes);
}

void Application::validate(const Recipe &recipe, std::function<void(Result<void>)> done)
{
    d->media->validate(recipe, std::move(done));
}

const std::vector<HardwareDevice> &Application::devices() const
{
    return d->devices;
}

// Where it cannot be found out, each worker sees for itself, and the usual limit stays.
void Application::findDevices()
{
    if (std::exchange(d->lookedForDevices, true))
        return;
    d->media->devices([this](const Result<std::vector<HardwareDevice>> &found) {
        if (!found)
            return;
        d->devices = *found;
        d->knowsDevices = true;
        limitDevices();
        emit devicesFound();
    });
}

void Application::limitDevices()
{
    const std::optional<int> limit = d->knowsDevices ? sessionLimit(d->devices) : usualSessionLimit;
    d->queue->setDeviceSessions(limit && d->deviceSessions > 0 ? d->deviceSessions : limit);
}

void Application::probe(const MediaSource &source, std::function<void(Result<MediaInfo>)> done)
{
    d->media->probe(source, std::move(done));
}

Preview &Application::preview()
{
    return *d->preview;
}

// Sources of rows that have not run are examined one after the other, so that length and format are known beforehand.
void Application::probeAdded(const JobChanges &changes)
{
    for (const JobId id : changes.added) {
        const Job *job = d->queue->list().find(id);
        if (job && job->sourceDurationMs < 0 && job->sourceSummary->isEmpty() && !isFinal(job->state) &&
            job->sourceKind == SourceKind::File)
            d->toProbe.push_back(id);
    }
    if (!d->probing)
        probeNext();
}

void Application::probeNext()
{
    while (!d->toProbe.empty()) {
        const JobId id = d->toProbe.front();
        d->toProbe.pop_front();
        const Job *job = d->queue->list().find(id);
        // What runs is being examined by its own worker.
        if (!job || isFinal(job->state) || job->state == JobState::Running || !job->sourceSummary->isEmpty())
            continue;
        d->probing = true;
        d->queue->setProbing(true);
        d->media->probe(job->mediaSource(), [this, id](const Result<MediaInfo> &info) {
            if (info) {
                const qint64 durationMs = info->duration ? info->duration->count() / 1000 : -1;
                d->queue->setSourceInfo(id, durationMs, summaryOf(*info));
            } // else the attempt will say what is wrong
            probeNext();
        });
        return;
    }
    if (std::exchange(d->probing, false))
        d->queue->setProbing(false);
}

QString Application::leavingText() const
{
    int here = 0;
    int inCloud = 0;
    for (const JobId id : d->queue->runningJobs()) {
        const Job *job = d->queue->list().find(id);
        ++(job && job->place == Place::Cloud ? inCloud : here);
    }
    QStringList sentences;
    if (here > 0)
        sentences << counted(here,
                             tr("%Ln running job goes back to the queue and starts again next time.", nullptr, here),
                             tr("%Ln running jobs go back to the queue and start again next time.", nullptr, here));
    if (inCloud > 0 && d->cloud) {
        const QDateTime until = QDateTime::currentDateTime().addSecs(d->cloud->provider().keepsFor().count());
        sentences << counted(inCloud, tr("%Ln cloud job goes on; its result is kept until about %1.", nullptr, inCloud),
                             tr("%Ln cloud jobs go on; their results are kept until about %1.", nullptr, inCloud))
                         .arg(QLocale().toString(until, QStringLiteral("ddd ")) +
                              QLocale().toString(until.time(), QLocale::ShortFormat));
    }
    return sentences.join(u' ');
}

void Application::shutDown(std::function<void()> done)
{
    if (d->server)
        d->server->close();
    d->remembersMode = d->mayRememberMode = false; // that it stops now is not what the user wants of it
    d->toProbe.clear();
    d->media->dropProbes();
    d->queue->shutDown([this, done = std::move(done)] {
        d->activity->keepMinute();
        d->uploads->finish(done);
    });
}

} // namespace reelyard
