// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/s3_client.h"
#include "models/job/bucket_upload.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace reelyard
{

class StoreThread;

/// What lies, or is on its way, in buckets of the user because this program puts it there for jobs of the cloud. Each
/// is written to the database before anything is sent, gone on with after a restart, and deleted when nothing needs it
/// any more: no job, and no task that may still read it. Main thread.
///
/// A task is taken for ended when its charge is settled, when the service says so, or at the latest when the link that
/// it was given has expired.
class BucketUploads : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<QString> &place)>;
    /// Sources of jobs that have not ended: paths of files that are to be uploaded, and links.
    using Needed = std::function<QSet<QString>()>;
    /// Whether the service says that the task has ended; `told` follows once, or never when `context` is destroyed.
    using AskTask =
        std::function<void(const BucketReader &task, QObject *context, std::function<void(bool hasEnded)> told)>;

    /// `store` and `clock` outlive it.
    BucketUploads(StoreThread &store, const Clock &clock, Needed needed, AskTask ask, QObject *parent = nullptr);
    ~BucketUploads() override;

    /// Reads what earlier runs have left, which is tidied up from then on. Not called where the program ends at once.
    void open(std::function<void(Result<void>)> done);

    /// Brings the file below `uploadTo` ("s3://bucket/prefix"), unless it is there. `done` has "s3://bucket/key" and
    /// follows once, never from within the call; not when `context` is destroyed first, with which the upload stops.
    /// Two calls for one file at a time are two uploads. What concerns the keys is Permanent "account.s3-keys" or
    /// "account.s3-endpoint"; else errors of S3Client::upload() and fileStamp().
    void put(const QString &uploadTo, const QString &path, QObject *context,
             std::function<void(qint64 sentBytes)> progressed, Done done);

    /// Jobs have ended: what they needed is deleted in a moment.
    void tidySoon();
    /// Deletes what can be deleted now. `done` follows when that has come to an end, after ten seconds at the latest;
    /// what is left is taken up at the next start.
    void finish(std::function<void()> done);

signals:
    void troubled(const reelyard::Error &error); ///< something could not be deleted, once for each in a run

private:
    struct Storage;
    struct Upload;

    Result<Storage> storageOf(const QString &place);
    Upload *find(const QString &place);
    void store(const Upload &upload, std::function<void(Result<void>)> done = {});
    void check(Upload &upload, S3Client &client, std::function<void(qint64)> progressed, const Done &done);
    void send(const QString &place, S3Client &client, std::function<void(qint64)> progressed, const Done &done);
    void tidy();
    void consider(const QString &place);
    void askReaders(const QString &place, std::vector<BucketReader> readers);
    void remove(const QString &place);
    void removed(const QString &place, const Result<void> &result);
    void settled(); ///< one that was considered is done with

    StoreThread &m_store;
    const Clock &m_clock;
    Needed m_needed;
    AskTask m_askTask;
    HttpClient m_http;
    std::vector<std::pair<S3Account, std::unique_ptr<S3Client>>> m_clients; ///< keys may change
    std::vector<std::unique_ptr<Upload>> m_uploads;
    QTimer m_tidying;
    QTimer m_lookingAgain; ///< while tasks that nobody follows may read something
    int m_considered = 0;
    std::function<void()> m_finished;
};

} // namespace reelyard
