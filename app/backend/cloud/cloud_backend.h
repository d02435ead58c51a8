// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/backend/cloud/api_gate.h"
#include "app/backend/cloud/cloud_journal.h"
#include "app/backend/cloud/cloud_ledger.h"
#include "app/backend/cloud/cloud_provider.h"
#include "app/backend/cloud/cloud_uploads.h"
#include "app/backend/cloud/task_follower.h"
#include "app/backend/cloud/transfer_gate.h"
#include "app/backend/local/media_service.h"
#include "app/secrets/secret_store.h"
#include "models/media/media_info.h"

#include <QSet>

#include <memory>
#include <unordered_map>

namespace reelyard
{

class BucketUploads;
class CloudAttempt;
class WebhookReceiver;

/// Runs attempts as tasks of a cloud transcoding service: uploads what is no link, creates one task, follows it, brings
/// the outputs to their parts, has them looked at, and packs those that are packages. See cloud_attempt.h for the life
/// of one. Main thread.
class CloudBackend : public Backend
{
    Q_OBJECT
public:
    /// What a source is, and the command lines that would do the job here, with the outputs in `folder`.
    struct Plan {
        MediaInfo source;
        QList<QStringList> commands;
    };
    /// The parts of the program that it does not do itself.
    struct Services {
        std::function<void(const AttemptSpec &, const QString &folder, std::function<void(Result<Plan>)>)> plan;
        std::function<void(const QString &partPath, double expectedSeconds,
                           std::function<void(Result<MediaService::Inspection>)>)>
            inspect;
        std::function<QString(const QString &link)> openLink = {}; ///< see WorkerHome
        /// Where packages are made of what came; has to live as long as the backend, and is nobody else's. Null where
        /// there are no packages.
        Backend *packer = nullptr;
        static Services of(MediaService &media, Backend *packer,
                           std::function<QString(const QString &link)> openLink = {});
    };

    CloudBackend(std::unique_ptr<CloudProvider> provider, CloudAccount account, CloudJournal &journal,
                 Services services, const Clock &clock, QObject *parent = nullptr);
    ~CloudBackend() override;

    QString id() const override { return toText(Place::Cloud); }
    int slotCount() const override { return m_slotCount; }
    void setSlotCount(int count) override;
    int freeSlots() const override;
    void start(const AttemptSpec &attempt) override;
    /// Not needed: the job's next attempt goes on where the record of the earlier one says it was.
    bool resume(const AttemptSpec &attempt, const QString &remoteId) override;
    /// The task is no longer followed; it may go on there, and cost what it costs. A later attempt of the job finds it.
    void cancel(AttemptId attempt) override;
    std::optional<Error> refusal(JobId job, BatchId batch) const override;
    std::optional<int> affordable(BatchId batch) const override;

    /// Where the key of an account that came without one is read. Nothing starts until it is there; an error of it is
    /// the refusal(), until a cap is set again.
    using KeyReader = std::function<void(const SecretStore::ReadDone &done)>;
    void setKeyReader(KeyReader reader) { m_readKey = std::move(reader); }
    /// Reads the key where it is not known: who has no jobs for the cloud is asked for no passphrase.
    void prepare() override;

    /// What a task of the recipe takes there, in seconds of processing; absent before any was seen.
    using TaskTime = std::function<std::optional<double>(RecipeId, const WorkLoad &)>;
    void setTaskTime(TaskTime time) { m_taskTime = std::move(time); }
    std::optional<double> expectedSeconds(RecipeId recipe, const WorkLoad &load) const
    {
        return m_taskTime ? m_taskTime(recipe, load) : std::nullopt;
    }

    CloudLedger &ledger() { return m_ledger; }
    const CloudLedger &ledger() const { return m_ledger; }
    /// What the tasks that this run of the program creates may cost, where their batches have no room below a cap of
    /// their own.
    void setRunCap(double dollars);
    void setBatchCap(BatchId batch, double dollars);
    double uplinkBytesPerSecond() const { return m_uplink; } ///< of the latest uploads; 0 before the first
    void noteUpload(qint64 bytes, double seconds);
    /// Of one task, at most: as long as the service lets it run, its outputs as long and as large as its source.
    double largestCharge(const WorkLoad &load = {}, int outputs = 1) const;

    const CloudProvider &provider() const { return *m_provider; }
    const CloudAccount &account() const { return m_account; }
    CloudJournal &journal() { return m_journal; }
    HttpClient &http() { return m_http; } ///< for uploads and downloads
    ApiGate &api() { return m_api; }      ///< for the service's interface
    TaskFollower &follower() { return m_follower; }
    CloudUploads &uploads() { return m_uploads; }
    /// Where the account wants files uploaded to a bucket; it has to live as long as this.
    void setBucketUploads(BucketUploads *uploads) { m_bucketUploads = uploads; }
    BucketUploads *bucketUploads() { return m_bucketUploads; }
    qint64 largestUploadBytes() const; ///< of a source
    /// Whether the service says that a task, which nobody may follow, has ended. No where it does not say.
    void askWhetherEnded(const QString &taskId, QObject *context, std::function<void(bool hasEnded)> told);
    TransferGate &uploadGate() { return m_uploadGate; }
    TransferGate &downloadGate() { return m_downloadGate; }
    TransferGate &packingGate() { return m_packingGate; }
    const Services &services() const { return m_services; }
    Timestamp now() const { return m_clock.now(); }
    /// Where tasks tell of themselves while it is on; it has to live as long as this. Null: nowhere.
    void setReceiver(WebhookReceiver *receiver);
    WebhookReceiver *receiver() const { return m_receiver; }
    /// Whose task it is, of those that run here.
    bool isKnown(const QString &taskId) const;
    /// Waits are this much shorter. For tests.
    void setHurry(double factor);
    double hurry() const { return m_hurry; }

signals:
    void settled(const reelyard::CloudCharge &charge); ///< what a task has cost is known

private:
    friend class CloudAttempt;
    void end(AttemptId attempt, const AttemptResult &result);

    std::unique_ptr<CloudProvider> m_provider;
    CloudAccount m_account; ///< its key is empty until it was read
    KeyReader m_readKey;
    TaskTime m_taskTime;
    std::optional<Error> m_keyError;
    bool m_isReadingKey = false;
    CloudJournal &m_journal;
    Services m_services;
    const Clock &m_clock;
    WebhookReceiver *m_receiver = nullptr;
    BucketUploads *m_bucketUploads = nullptr;
    int m_slotCount = 20;
    HttpClient m_http;
    ApiGate m_api;
    TaskFollower m_follower;
    TransferGate m_uploadGate;
    TransferGate m_downloadGate;
    TransferGate m_packingGate;
    CloudUploads m_uploads;
    CloudLedger m_ledger;
    double m_uplink = 0;
    double m_hurry = 1;
    std::unordered_map<qint64, std::unique_ptr<CloudAttempt>> m_open;
};

} // namespace reelyard
