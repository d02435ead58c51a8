// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/http_client.h"
#include "app/backend/cloud/s3_answers.h"
#include "app/backend/cloud/s3_signature.h"
#include "app/platform/files.h"
#include "models/base/clock.h"
#include "models/base/result.h"

#include <QDeadlineTimer>
#include <QJsonObject>
#include <QObject>

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace reelyard
{

/// How far an upload in parts is. What was stored some parts ago is as good: the storage tells the rest. Where no
/// program goes on with it, the storage keeps its parts, and charges for them, until S3Client::abort().
struct S3UploadState {
    QString key;
    QString uploadId; ///< empty: nothing has been begun
    qint64 partSizeBytes = 0;
    FileStamp source;             ///< a file that is no longer this one is not gone on with
    std::map<int, QString> etags; ///< of the parts that have arrived, by number from 1

    friend bool operator==(const S3UploadState &, const S3UploadState &) = default;
};

QJsonObject toJson(const S3UploadState &state);
S3UploadState s3UploadStateFromJson(const QJsonObject &object);

struct S3UploadOrder {
    QString path;
    QString key;
    S3UploadState begun; ///< by an earlier run of the program
    /// Called when the upload has begun, after each part, and with an empty upload id when there is nothing left to go
    /// on with. To be stored.
    std::function<void(const S3UploadState &)> stateChanged;
    std::function<void(qint64 sentBytes)> progressed; ///< may go back when a part is sent again
};

/// The user's bucket in storage that speaks S3. Main thread; local files are read there, too.
///
/// Each `done` follows once, never from within the call; not when `context` or this is destroyed or the context
/// cancelled first. Errors are those of s3Error(), HttpClient and openFile(), the last ones of several tries: what may
/// pass is tried again after 2, 4, 8 ... seconds, or when Retry-After says, up to 6 times, and where the storage asks
/// for fewer requests 20 times, during which nothing else of this client is sent. Permanent "account.storage" where the
/// account's address is none. No error holds a secret.
/// However much is begun at once, four bodies are sent at a time: Qt has six connections to a server, and what it lets
/// wait for one of them would be taken for silence.
class S3Client : public QObject
{
    Q_OBJECT
public:
    using Page = std::function<void(std::vector<S3Object> objects)>;
    template<typename T>
    using Done = std::function<void(Result<T>)>;

    /// `http` and `clock` outlive it.
    S3Client(S3Account account, HttpClient &http, const Clock &clock, QObject *parent = nullptr);
    ~S3Client() override;

    /// All objects whose keys begin with the prefix, in pages of up to 1000; the next is asked for when `page` returns,
    /// which may cancel. Permanent "s3.too-many" after ten million.
    void list(const QString &prefix, QObject *context, Page page, Done<void> done);
    /// Permanent "s3.no-object" where there is none.
    void head(const QString &key, QObject *context, Done<S3Object> done);
    /// What is under the key; for what is small enough to be held in memory. Errors as of head().
    void get(const QString &key, QObject *context, Done<QByteArray> done);
    /// Also well when there is none.
    void remove(const QString &key, QObject *context, Done<void> done);

    /// Puts a file under the key, in place of what was there, as one or in parts (s3_upload.h), and asks the storage
    /// how large it is there. Besides the above: Transient "source.changed" when the file was written to meanwhile, in
    /// which case nothing is under the key that was not before, and Transient "s3.damaged" where what arrived is not
    /// what was sent. After other errors a state that was told can be gone on with.
    void upload(S3UploadOrder order, QObject *context, Done<S3Object> done);
    /// Frees what the storage has of an upload that nobody goes on with. Also well when that is nothing.
    void abort(const S3UploadState &state, QObject *context, Done<void> done);

    /// Ends what was begun for this context.
    void cancel(const QObject *context);
    /// Waits are this much shorter. For tests.
    void setHurry(double factor) { m_hurry = factor; }

signals:
    void cancelled(const QObject *context);
    void bodyPlaceFreed();

private:
    friend class S3Operation;

    static Error noKey();
    Result<QUrl> address(const QString &key, const S3Items &query) const;
    /// How long to wait before another try, or absent where there is to be none.
    std::optional<std::chrono::milliseconds> waitAfter(const Error &error, const HttpAnswer &answer, int tries);
    Error withoutSecrets(Error error) const;

    S3Account m_account;
    HttpClient &m_http;
    const Clock &m_clock;
    double m_hurry = 1;
    QDeadlineTimer m_quiet{0}; ///< until then the storage wants no requests
    int m_bodies = 0;          ///< that are being sent
};

} // namespace reelyard
