// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/backend/cloud/account_book.h"
#include "app/backend/cloud/bucket_store.h"
#include "app/backend/cloud/bucket_uploads.h"
#include "app/backend/cloud/cloud_backend.h"
#include "app/backend/cloud/ffhub_provider.h"
#include "app/backend/cloud/prices.h"
#include "app/backend/cloud/s3_keys.h"
#include "app/backend/cloud/store_journal.h"
#include "app/backend/cloud/webhook_receiver.h"
#include "app/backend/local/local_backend.h"
#include "app/backend/local/media_service.h"
#include "app/command/command_handler.h"
#include "app/command/command_server.h"
#include "app/intake/buckets.h"
#include "app/load_keeper.h"
#include "app/place_chooser.h"
#include "app/platform/files.h"
#include "app/platform/private_file.h"
#include "models/base/bucket_link.h"
#include "models/base/native_path.h"
#include "models/media/media_summary.h"
#include "models/store/store_thread.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QSet>
#include <QStandardPaths>
#include <QThread>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <deque>
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

// For scripts: an account for as long as the program runs. The key stays in memory.
Result<std::optional<CloudAccount>> accountOfEnvironment()
{
    const QString address = qEnvironmentVariable("REELYARD_API_URL");
    const QString key = qEnvironmentVariable("REELYARD_API_KEY");
    const QString uploadTo = qEnvironmentVariable("REELYARD_UPLOAD_TO");
    const auto wrong = [](const QString &sentence) {
        return Error{ErrorClass::Configuration, QStringLiteral("account.environment"), sentence, {}};
    };
    if (address.isEmpty() && key.isEmpty()) {
        if (!uploadTo.isEmpty())
            return wrong(Application::tr("REELYARD_UPLOAD_TO is set and belongs to the account of REELYARD_API_URL, "
                                         "which is not."));
        return std::optional<CloudAccount>();
    }
    if (address.isEmpty() || key.isEmpty())
        return wrong(
            Application::tr("%1 is set and %2 is not: they are only of use together.")
                .arg(address.isEmpty() ? QStringLiteral("REELYARD_API_KEY") : QStringLiteral("REELYARD_API_URL"),
                     address.isEmpty() ? QStringLiteral("REELYARD_API_URL") : QStringLiteral("REELYARD_API_KEY")));
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() ||
        !(url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopback(url))))
        return wrong(
            Application::tr("REELYARD_API_URL has to begin with https://; http:// is for this computer alone."));
    const auto place = uploadPlace(uploadTo);
    if (!place)
        return wrong(QStringLiteral("REELYARD_UPLOAD_TO: ") + place.error().sentence);
    CloudAccount account{url, key};
    account.uploadTo = *place;
    return std::optional(account);
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

std::optional<Account> storedAccount()
{
    const AccountBook book = AccountBook::load();
    const Account *account = book.defaultAccount();
    return account ? std::optional(*account) : std::nullopt;
}

} // namespace

// Order matters: what is declared later is destroyed earlier, and the store must outlive all that writes to it.
struct Application::Private {
    std::unique_ptr<OwnerLock> lock;
    SystemClock clock;
    PresetCatalogue presets;
    std::unique_ptr<Buckets> buckets;
    std::unique_ptr<BucketStore> bucketStore;
    WorkerHome workerHome;
    std::unique_ptr<StoreThread> store;
    std::unique_ptr<LocalBackend> local;
    std::unique_ptr<MediaService> media;
    std::unique_ptr<Secrets> secrets; ///< null unless the account is a stored one
    std::unique_ptr<StoreJournal> journal;
    std::unique_ptr<BucketUploads> uploads;    ///< outlives the cloud
    std::unique_ptr<WebhookReceiver> receiver; ///< where webhooks are wanted; outlives the cloud
    WebhookState webhooks;
    int webhookRound = 0;                 ///< of starting and stopping them
    std::unique_ptr<LocalBackend> packer; ///< the cloud's
    std::unique_ptr<CloudBackend> cloud;  ///< null without an account
    std::optional<CostModel> costs;       ///< with an account
    Prices prices;
    std::unique_ptr<JobQueue> queue;
    std::unique_ptr<LoadKeeper> keeper;
    std::unique_ptr<PlaceChooser> chooser; ///< with an account
    std::unique_ptr<IntakeDesk> intake;
    std::unique_ptr<WatchDesk> watches;
    std::unique_ptr<CommandHandler> handler;
    std::unique_ptr<CommandServer> server; ///< null where this process is done in a moment
    std::deque<JobId> toProbe;
    bool probing = false;
    std::vector<HardwareDevice> devices;
    int deviceSessions = 0; ///< as the user set it; 0: not set
    bool lookedForDevices = false;
    bool knowsDevices = false;
    bool remembersMode = false;
    bool isBrief = false;
    PassphraseAsk askPassphrase;
};

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
    state->buckets = std::make_unique<Buckets>(state->clock);
    state->bucketStore = std::make_unique<BucketStore>(
        database + QLatin1String(".uploads"),
        [buckets = state->buckets.get()](const QString &bucket) { return buckets->clientFor(bucket); });
    state->workerHome = {database + QLatin1String(".workers"), WorkerProcess::defaultProgram(),
                         [clock = &state->clock](const QString &link) { return openedBucketLink(link, clock->now()); }};
    state->store = std::make_unique<StoreThread>(database);
    state->local = std::make_unique<LocalBackend>(state->workerHome);
    state->media = std::make_unique<MediaService>(state->workerHome);
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

Result<void> Application::buildCloud()
{
    auto account = accountOfEnvironment();
    if (!account)
        return account.error();
    std::optional<Account> stored;
    if (!*account)
        stored = storedAccount();
    if (stored)
        *account = CloudAccount{stored->baseUrl, {}, stored->webhookField, stored->uploadTo};
    if (!*account)
        return {};
    auto prices = Prices::load(Prices::userFile());
    if (!prices)
        return prices.error();
    d->prices = *std::move(prices);
    const Price price = d->prices.providers.value(FFHubProvider().name());
    auto provider = std::make_unique<FFHubProvider>(price);
    d->costs.emplace(price);
    d->journal = std::make_unique<StoreJournal>(*d->store);
    d->packer = std::make_unique<LocalBackend>(d->workerHome);
    d->cloud = std::make_unique<CloudBackend>(
        std::move(provider), **account, *d->journal,
        CloudBackend::Services::of(*d->media, d->packer.get(), d->workerHome.openLink), d->clock);
    d->cloud->setBucketUploads(d->uploads.get());
    if (stored) {
        d->secrets = Secrets::ofUser(environmentOr([this](PassphraseUse use, const auto &done) {
            if (d->askPassphrase)
                d->askPassphrase(use, done);
            else
                done(missingPassphrase());
        }));
        d->cloud->setKeyReader([secrets = d->secrets.get(), place = stored->secretPlace, name = stored->secretName()](
                                   const SecretStore::ReadDone &done) { secrets->read(place, name, done); });
    }
    d->cloud->setTaskTime(
        [costs = &*d->costs](RecipeId recipe, const WorkLoad &load) { return costs->expectedSeconds(recipe, load); });
    d->queue->addBackend(*d->cloud);
    d->chooser = std::make_unique<PlaceChooser>(*d->queue, *d->cloud, *d->costs, d->clock);
    connect(d->cloud.get(), &CloudBackend::settled, this,
            [this](const CloudCharge &charge) { d->costs->learn(charge); });
    connect(d->chooser.get(), &PlaceChooser::deadlineMissed, this, [this](BatchId, const QString &sentence) {
        emit d->queue->troubled({ErrorClass::Resource, QStringLiteral("queue.deadline"), sentence, {}});
    });
    return {};
}

// Also without an account: what an earlier one has left in a bucket is deleted all the same.
void Application::buildUploads()
{
    const auto needed = [queue = d->queue.get()] {
        QSet<QString> sources;
        for (const Job &job : queue->list().jobs()) {
            if (!isFinal(job.state) && (job.sourceKind == SourceKind::Link || job.place == Place::Cloud))
                sources.insert(job.source());
        }
        return sources;
    };
    const auto ask = [this](const BucketReader &reader, QObject *context, const std::function<void(bool)> &told) {
        if (d->cloud && d->cloud->account().baseUrl.toString() == reader.account)
            d->cloud->askWhetherEnded(reader.task, context, told);
        else
            QTimer::singleShot(0, context, [told] { told(false); });
    };
    d->uploads = std::make_unique<BucketUploads>(*d->store, d->clock, needed, ask);
    connect(d->uploads.get(), &BucketUploads::troubled, d->queue.get(), &JobQueue::troubled);
    connect(&d->queue->list(), &JobList::changed, d->uploads.get(), [this](const JobChanges &changes) {
        const auto needsNothing = [this](JobId id) {
            const Job *job = d->queue->list().find(id);
            return !job || isFinal(job->state) || job->place == Place::Local;
        };
        if (!changes.removed.empty() || std::any_of(changes.changed.begin(), changes.changed.end(), needsNothing))
            d->uploads->tidySoon();
    });
}

bool Application::takeUpAccount()
{
    if (d->cloud)
        return false;
    if (!buildCloud() || !d->cloud)
        return false;
    apply(Preferences::load());
    openLedger([this](const Result<void> &) { emit cloudChanged(); });
    if (d->remembersMode)
        applyWebhooks(Preferences::load());
    return true;
}

void Application::setPassphraseAsk(PassphraseAsk ask)
{
    d->askPassphrase = std::move(ask);
}

// Without an account nobody chooses.
void Application::placeAllHere()
{
    std::vector<PlaceChoice> choices;
    for (const JobId id : d->queue->idsWhere([](const Job &job) {
             return job.isAutomatic && job.attempts == 0 && !isFinal(job.state) && job.placeReason == PlaceReason::None;
         }))
        choices.push_back({id, Place::Local, PlaceReason::CloudAway});
    if (!choices.empty())
        d->queue->choosePlaces(choices);
}

// What was agreed to and what was spent, before anything may be spent.
void Application::openLedger(std::function<void(Result<void>)> done)
{
    if (!d->cloud) {
        placeAllHere();
        done({});
        return;
    }
    struct Known {
        std::vector<CloudCharge> charges;
        QHash<qint64, double> caps;
        QHash<qint64, PlaceRule> rules;
    };
    d->store->query<Known>(
        [](JobStore &store) -> Result<Known> {
            auto charges = store.charges();
            auto caps = store.batchCaps();
            auto rules = store.batchRules();
            if (!charges || !caps || !rules)
                return !charges ? charges.error() : !caps ? caps.error() : rules.error();
            return Known{std::move(*charges), std::move(*caps), std::move(*rules)};
        },
        [this, done = std::move(done)](const Result<Known> &known) {
            if (!known) {
                done(known.error());
                return;
            }
            d->cloud->ledger().load(known->charges, known->caps);
            for (const CloudCharge &charge : known->charges)
                d->costs->learn(charge);
            d->chooser->setRules(known->rules);
            done({});
        });
}

void Application::agreeToSpend(BatchId batch, double dollars)
{
    if (!d->cloud || !isSet(batch))
        return;
    d->store->post([batch, dollars](JobStore &store) { return store.setBatchCap(batch, dollars); });
    d->cloud->setBatchCap(batch, dollars);
}

namespace
{

// As secret as the database that it belongs to, and as old.
Result<QByteArray> webhookKey(const QString &database)
{
    constexpr int keyBytes = 32;
    const QString path = database + QLatin1String(".hooks");
    if (fileExists(path)) {
        const auto key = readFile(path, keyBytes);
        if (key && key->size() == keyBytes)
            return key;
    }
    const QByteArray key = newWebhookKey();
    if (const auto written = writeFile(path, key); !written)
        return written.error();
    std::error_code ignored;
    std::filesystem::permissions(toStdPath(path),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, ignored);
    return key;
}

} // namespace

void Application::expandBuckets(const QStringList &inputs, QObject *context,
                                std::function<void(const Result<QStringList> &)> done)
{
    d->buckets->expand(inputs, context, std::move(done));
}

void Application::lookAtDestination(const IntakeOptions &options, QObject *context,
                                    const std::function<void(const Result<IntakeOptions> &)> &done)
{
    if (!isBucketLink(options.destination)) {
        done(options);
        return;
    }
    IntakeOptions there = options;
    there.destination = plainBucketLink(options.destination);
    d->bucketStore->namesBelow(there.destination, context, [there, done](const Result<QSet<QString>> &names) mutable {
        if (!names) {
            Error error = names.error();
            if (error.errorClass == ErrorClass::Permanent) // a matter of the command, and nothing is added
                error.errorClass = ErrorClass::Configuration;
            error.sentence = tr("\"%1\" cannot be the destination: %2").arg(there.destination, error.sentence);
            done(error);
            return;
        }
        there.inBucket = std::make_shared<const QSet<QString>>(*names);
        done(there);
    });
}

Result<void> Application::listenForWebhooks(const WebhookSettings &settings)
{
    if (!d->cloud)
        return Error{ErrorClass::Configuration,
                     QStringLiteral("account.none"),
                     tr("There is no cloud account that could tell anything."),
                     {}};
    const QHostAddress host =
        settings.address.isEmpty() ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(settings.address);
    if (host.isNull())
        return Error{ErrorClass::Configuration,
                     QStringLiteral("webhook.address"),
                     tr("\"%1\" is no address of this computer.").arg(settings.address),
                     {}};
    if (!d->receiver) {
        const auto key = webhookKey(d->lock->database());
        if (!key)
            return key.error();
        d->receiver = std::make_unique<WebhookReceiver>(*key);
        d->cloud->setReceiver(d->receiver.get());
    }
    const auto listening = d->receiver->listen(host, settings.port, QUrl(settings.publicUrl));
    return listening ? Result<void>() : listening.error();
}

void Application::startWebhooks(const WebhookSettings &settings, std::function<void(Result<void>)> done)
{
    const int round = ++d->webhookRound;
    const auto end = [this, round, settings, done = std::move(done)](const Result<void> &result) {
        if (round == d->webhookRound) { // else it was started anew or stopped meanwhile
            using Is = WebhookState::Is;
            setWebhookState({result ? Is::Tested : Is::Failed, settings, d->clock.now(),
                             result ? QString() : result.error().sentence});
        }
        if (done)
            done(result);
    };
    if (const auto listening = listenForWebhooks(settings); !listening) {
        end(listening);
        return;
    }
    setWebhookState({WebhookState::Is::Testing, settings, {}, {}});
    d->receiver->test(d->cloud->http(), std::chrono::seconds(20), end);
}

void Application::stopWebhooks()
{
    ++d->webhookRound;
    if (d->receiver)
        d->receiver->stop();
    setWebhookState({});
}

void Application::applyWebhooks(const Preferences &preferences)
{
    using Is = WebhookState::Is;
    const bool isAsSet =
        d->webhooks.settings == preferences.webhooks && (d->webhooks.is == Is::Tested || d->webhooks.is == Is::Testing);
    if (!preferences.usesWebhooks && d->webhooks.is != Is::Off)
        stopWebhooks();
    else if (preferences.usesWebhooks && !isAsSet)
        startWebhooks(preferences.webhooks);
}

const WebhookState &Application::webhookState() const
{
    return d->webhooks;
}

void Application::setWebhookState(const WebhookState &state)
{
    d->webhooks = state;
    emit webhooksChanged();
}

void Application::choosePlaces(BatchId batch, const PlaceRule &rule)
{
    if (!d->chooser || !isSet(batch))
        return;
    d->store->post([batch, rule](JobStore &store) { return store.setBatchRule(batch, rule); });
    d->chooser->setRule(batch, rule);
}

const PlaceChooser *Application::chooser() const
{
    return d->chooser.get();
}

const CostModel *Application::costs() const
{
    return d->costs ? &*d->costs : nullptr;
}

const Prices &Application::prices() const
{
    return d->prices;
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
                d->watches->open(
                    [this, done](const Result<void> &read) { done(read && d->server ? d->server->listen() : read); });
            };
            if (d->isBrief) // who waits for it waits for no storage
                goOn({});
            else
                d->uploads->open(goOn);
        });
    });
}

CloudBackend *Application::cloud()
{
    return d->cloud.get();
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
CommandHandler &Application::commands()
{
    return *d->handler;
}
const PresetCatalogue &Application::presets() const
{
    return d->presets;
}
QString Application::database() const
{
    return d->lock->database();
}

void Application::apply(const Preferences &preferences)
{
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
    d->remembersMode = true;
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
        sentences << (here == 1 ? tr("%1 running job goes back to the queue and starts again next time.")
                                : tr("%1 running jobs go back to the queue and start again next time."))
                         .arg(here);
    if (inCloud > 0 && d->cloud) {
        const QDateTime until = QDateTime::currentDateTime().addSecs(d->cloud->provider().keepsFor().count());
        sentences << (inCloud == 1 ? tr("%1 cloud job goes on; its result is kept until about %2.")
                                   : tr("%1 cloud jobs go on; their results are kept until about %2."))
                         .arg(inCloud)
                         .arg(QLocale().toString(until, QStringLiteral("ddd hh:mm")));
    }
    return sentences.join(u' ');
}

void Application::shutDown(std::function<void()> done)
{
    if (d->server)
        d->server->close();
    d->remembersMode = false; // that it stops now is not what the user wants of it
    d->toProbe.clear();
    d->media->dropProbes();
    d->queue->shutDown([this, done = std::move(done)] { d->uploads->finish(done); });
}

} // namespace reelyard
