// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/intake/intake.h"
#include "app/intake/watch_desk.h"
#include "app/preferences.h"
#include "app/queue/job_queue.h"
#include "app/secrets/secret_store.h"
#include "models/base/result.h"
#include "models/media/hardware_device.h"
#include "models/media/media_info.h"
#include "models/recipe/recipe.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace reelyard
{

class ActivityLog;
class CloudBackend;
class CommandHandler;
class CostModel;
class Desk;
class MediaService;
class PlaceChooser;
class PresetDesk;
class PresetTrial;
class Preview;
struct PlaceRule;
struct Prices;

struct ApplicationOptions {
    QString database;                 ///< empty: in the user's data folder
    PassphraseAsk askPassphrase = {}; ///< of the stored keys, where the environment does not say it
    bool isBrief = false;             ///< ends by itself at once: others wait for that instead of being served
};

/// Whether the cloud can tell of tasks.
struct WebhookState {
    enum class Is { Off, Testing, Tested, Failed };
    Is is = Is::Off;
    WebhookSettings settings; ///< with which they were started
    Timestamp testedAt{};     ///< Tested: when the message came back
    QString error;            ///< Failed: a sentence
};

/// Builds and connects everything below the user interface, in the process that owns the database. Main thread.
class Application : public QObject
{
    Q_OBJECT
public:
    static QString defaultDatabase();
    static PresetCatalogue loadPresets(); ///< the shipped ones and those in the user's folder

    /// Takes the database's lock. Resource error (code "database.owned") when another process owns it.
    static Result<std::unique_ptr<Application>> create(const ApplicationOptions &options);
    ~Application() override;

    /// Opens the store, recovers, reads all jobs, listens for commands of other processes. Call once.
    void open(std::function<void(Result<void>)> done);

    JobQueue &queue();
    IntakeDesk &intake();
    WatchDesk &watches();
    const ActivityLog &activity() const;
    CommandHandler &commands();             ///< what another process may ask for, for this process' own terminal
    const PresetCatalogue &presets() const; ///< stays the same object; PresetDesk::changed() follows each change
    PresetDesk &presetDesk();               ///< where the user's own are made and changed
    std::unique_ptr<PresetTrial> newTrial();
    QString database() const;
    /// What is set takes effect at once, also on jobs that run.
    void apply(const Preferences &preferences);
    /// Starts the queue where it was running when the program last ended, in whatever way, and writes down from now on
    /// whether it runs; starts webhooks where they are on. For the process that has the window; once it is open.
    void goOnAsBefore();
    /// Of this run; what is remembered stands in the Preferences.
    void setStallLimit(std::chrono::seconds limit);
    void setJobMemory(qint64 bytes);
    void setParallel(int jobs); ///< see LoadKeeper
    /// The second engine; null where there is no account (REELYARD_API_URL, REELYARD_API_KEY).
    CloudBackend *cloud();

    /// A person said yes to spending so much in the cloud on the batch's jobs.
    void agreeToSpend(BatchId batch, double dollars);

    /// The inputs, with "s3://bucket/prefix" replaced by the media files below it; see Buckets::expand().
    void expandBuckets(const QStringList &inputs, QObject *context,
                       std::function<void(const Result<QStringList> &)> done);
    /// Where the destination is a bucket: as it is stored, with what is there already. Configuration error where it
    /// cannot be, and those of S3Client. `done` follows once, within the call for a folder; not when `context` is
    /// destroyed first.
    void lookAtDestination(const IntakeOptions &options, QObject *context,
                           const std::function<void(const Result<IntakeOptions> &)> &done);
    /// Lets the cloud tell when tasks have changed: listens, and sends a message through the public address and back.
    /// Errors as of WebhookReceiver; polling goes on after one.
    void startWebhooks(const WebhookSettings &settings, std::function<void(Result<void>)> done = {});
    void stopWebhooks();
    /// Starts, changes or stops them as the user set it; for the process that has the window. Those that work as they
    /// are stay untouched.
    void applyWebhooks(const Preferences &preferences);
    const WebhookState &webhookState() const; ///< webhooksChanged() follows each change
    /// An account was added: where there was none it is used from now on (cloudChanged() follows). False: the program
    /// has to be started again for it.
    bool takeUpAccount();
    /// Who asks for the passphrase of stored keys.
    void setPassphraseAsk(PassphraseAsk ask);
    /// The jobs of the batch whose place is left to the program follow this rule.
    void choosePlaces(BatchId batch, const PlaceRule &rule);
    const PlaceChooser *chooser() const; ///< null without an account
    const CostModel *costs() const;      ///< null without an account
    const Prices &prices() const;        ///< as they were at the start

    /// Asks a worker whether the recipe can run here: encoders there, option values accepted. No source needed.
    void validate(const Recipe &recipe, std::function<void(Result<void>)> done);
    /// The graphics hardware of this computer; empty until it is known. Looked for when the queue first runs, or
    /// earlier by findDevices(), in the background.
    const std::vector<HardwareDevice> &devices() const;
    void findDevices();
    /// How the program behaves on the desktop; made with the first call. For the process that has the window.
    Desk &desk();
    /// Small questions to libav.
    MediaService &media();
    /// Asks a worker what a file is.
    void probe(const MediaSource &source, std::function<void(Result<MediaInfo>)> done);

    Preview &preview(); ///< what files are, for a person who looks at one of them

    /// What becomes of what runs when the program ends, in a sentence or two; empty when nothing runs.
    QString leavingText() const;
    /// Ends workers, stores what ran as Queued; `done` follows.
    void shutDown(std::function<void()> done);

signals:
    void cloudChanged(); ///< there is an account now
    void webhooksChanged();
    void devicesFound();
    /// Another process asked this one to show its window and to take these inputs.
    void activationRequested(const QStringList &inputs);

private:
    struct Private;
    explicit Application(std::unique_ptr<Private> state);
    Result<void> buildCloud();
    void buildUploads();
    void placeAllHere();
    void readActivity(const std::function<void(Result<void>)> &done);
    void openLedger(std::function<void(Result<void>)> done);
    void probeAdded(const JobChanges &changes);
    void probeNext();
    void limitDevices();
    Result<void> listenForWebhooks(const WebhookSettings &settings);
    void setWebhookState(const WebhookState &state);
    void rememberMode();
    QString runningMark() const;
    std::unique_ptr<Private> d;
};

} // namespace reelyard
