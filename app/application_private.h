// SPDX-License-Identifier: GPL-3.0-or-later
// What Application's parts have in common; nobody else includes it.
#pragma once

#include "app/application.h"
#include "app/backend/cloud/bucket_store.h"
#include "app/backend/cloud/bucket_uploads.h"
#include "app/backend/cloud/cloud_backend.h"
#include "app/backend/cloud/store_journal.h"
#include "app/backend/cloud/webhook_receiver.h"
#include "app/backend/local/local_backend.h"
#include "app/backend/local/media_service.h"
#include "app/command/command_handler.h"
#include "app/command/command_server.h"
#include "app/desktop/desk.h"
#include "app/intake/buckets.h"
#include "app/load_keeper.h"
#include "app/place_chooser.h"
#include "app/preset_desk.h"
#include "app/preview.h"
#include "app/queue/activity_log.h"
#include "app/secrets/secrets.h"
#include "models/store/store_thread.h"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace reelyard
{

// Order matters: what is declared later is destroyed earlier, and the store must outlive all that writes to it.
struct Application::Private {
    std::unique_ptr<OwnerLock> lock;
    SystemClock clock;
    PresetCatalogue presets;
    std::unique_ptr<PresetDesk> presetDesk;
    std::unique_ptr<Buckets> buckets;
    std::unique_ptr<BucketStore> bucketStore;
    WorkerHome workerHome;
    std::unique_ptr<StoreThread> store;
    std::unique_ptr<LocalBackend> local;
    std::unique_ptr<MediaService> media;
    std::unique_ptr<Preview> preview;
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
    std::unique_ptr<ActivityLog> activity;
    std::unique_ptr<PlaceChooser> chooser; ///< with an account
    std::unique_ptr<IntakeDesk> intake;
    std::unique_ptr<WatchDesk> watches;
    std::unique_ptr<CommandHandler> handler;
    std::unique_ptr<Desk> desk;            ///< with a window
    std::unique_ptr<CommandServer> server; ///< null where this process is done in a moment
    std::deque<JobId> toProbe;
    bool probing = false;
    std::vector<HardwareDevice> devices;
    int deviceSessions = 0; ///< as the user set it; 0: not set
    bool lookedForDevices = false;
    bool knowsDevices = false;
    bool remembersMode = false;
    bool mayRememberMode = false; ///< this process has the window
    bool isBrief = false;
    PassphraseAsk askPassphrase;
};

} // namespace reelyard
