// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/http_client.h"
#include "app/backend/cloud/prices.h"
#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/recipe/recipe.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace reelyard
{

/// Who pays, and where. The key is a secret: it stands in no log, no error and no database.
struct CloudAccount {
    QUrl baseUrl;                                     ///< "https://api.ffhub.io/v1"; plain http on loopback alone
    QString key;                                      ///< in memory only
    QString webhookField = QStringLiteral("webhook"); ///< of a request that creates a task; some take "webhook_url"
    QString uploadTo = {}; ///< "s3://bucket/prefix", see uploadPlace(); empty: files are uploaded to the service itself
};

enum class CloudTaskState { Pending, Running, Succeeded, Failed };

/// One file that a task has made, as the provider tells it. Its name never becomes part of a path here.
struct CloudOutput {
    QString fileName;
    QUrl url;
    qint64 sizeBytes = -1; ///< -1: not told
};

/// A task as the provider tells it.
struct CloudTask {
    QString id;
    CloudTaskState state = CloudTaskState::Pending;
    double progress = 0; ///< 0 to 1; may be 1 while it runs
    QString command;     ///< empty where the provider does not tell it
    std::vector<CloudOutput> outputs;
    QString error;
    std::optional<Timestamp> createdAt;
    std::optional<double> seconds; ///< of processing, which is what is paid
};

struct CloudTaskPage {
    std::vector<CloudTask> tasks;
    std::optional<int> total;
};

/// A place for a local file, signed for one upload.
struct CloudUpload {
    QUrl uploadUrl;
    QUrl publicUrl;
    QByteArray contentType; ///< has to be sent exactly so
};

/// What a job would need of a provider.
struct CloudWish {
    Recipe recipe;
    bool isLink = false;
    qint64 sourceSizeBytes = -1;
    std::optional<double> sourceSeconds;
};

/// The dialect of a service: requests and answers as values, nothing is sent here. Pure, any thread.
///
/// Errors of answers: Permanent "account.key" (401), "account.forbidden" (403), "account.credits" (402) and
/// "account.address" (404, but for a task's), which concern the account and not the job; Permanent
/// "cloud.unknown-task"; RateLimited "cloud.rate" (429); Transient "cloud.server" (5xx, 408) and "cloud.answer" (not
/// what it should be); Permanent "cloud.refused" for any other refusal.
class CloudProvider
{
public:
    virtual ~CloudProvider() = default;

    virtual QString name() const = 0; ///< "FFHub"
    /// Why the job cannot run there, in a sentence that follows "Cannot run in the cloud: "; absent when it can.
    virtual std::optional<QString> refusal(const CloudWish &wish) const = 0;
    virtual qint64 largestUploadBytes() const = 0;
    virtual Price price() const = 0;
    virtual std::chrono::seconds longestTask() const = 0;
    virtual std::chrono::seconds keepsFor() const = 0; ///< outputs, from the end of a task on

    /// `webhook` is where the service is to tell of the task; empty: nowhere.
    virtual HttpRequest createRequest(const CloudAccount &account, const QString &command,
                                      const QUrl &webhook) const = 0;
    virtual Result<CloudTask> createdTask(const HttpAnswer &answer) const = 0;
    virtual HttpRequest statusRequest(const CloudAccount &account, const QString &taskId) const = 0;
    virtual Result<CloudTask> task(const HttpAnswer &answer) const = 0;
    virtual HttpRequest listRequest(const CloudAccount &account, int limit, int offset) const = 0;
    virtual Result<CloudTaskPage> tasks(const HttpAnswer &answer) const = 0;
    virtual HttpRequest signRequest(const CloudAccount &account, const QString &fileName, qint64 sizeBytes,
                                    const QByteArray &contentType) const = 0;
    virtual Result<CloudUpload> upload(const HttpAnswer &answer) const = 0;
    /// What became of a task that failed, by its text. Unknown texts are Permanent: never tried again by themselves.
    virtual Error taskError(const CloudTask &task) const = 0;
};

/// Seconds to wait that an answer asks for (Retry-After in both forms, "retry-after-ms"); absent where it says nothing
/// that can be understood.
std::optional<std::chrono::milliseconds> retryAfter(const HttpAnswer &answer, Timestamp now);

} // namespace reelyard
