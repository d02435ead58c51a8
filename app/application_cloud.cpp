// SPDX-License-Identifier: GPL-3.0-or-later
// Application's part for the cloud: the account, what was agreed to, buckets and webhooks.
#include "app/application_private.h"
#include "app/backend/cloud/account_book.h"
#include "app/backend/cloud/ffhub_provider.h"
#include "app/backend/cloud/s3_keys.h"
#include "app/platform/files.h"
#include "app/platform/private_file.h"
#include "models/base/bucket_link.h"
#include "models/base/native_path.h"

#include <QSet>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace reelyard
{

namespace
{

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

std::optional<Account> storedAccount()
{
    const AccountBook book = AccountBook::load();
    const Account *account = book.defaultAccount();
    return account ? std::optional(*account) : std::nullopt;
}

} // namespace

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

CloudBackend *Application::cloud()
{
    return d->cloud.get();
}

} // namespace reelyard
