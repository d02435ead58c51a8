// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/job/job.h"
#include "models/store/job_store.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace reelyard
{

class BucketStore;
class StoreThread;

// How the parts that an attempt made become its job's outputs, so that a kill at any step neither repeats what was done
// nor leaves a doubtful file. A part is a file, or a folder that is renamed whole.
//
//   1. the worker has flushed and checked the parts                   (kill: the parts are removed, the job runs again)
//      made in the working folder: copied beside their targets and
//      compared                                                       (kill: both are removed, the job runs again)
//   2. commit `publishing(final path, size, hash, sidecars)` for all
//      parts at once, with what failed or was left out, fenced        (kill: the parts are there -> go on with 3)
//   3. for each part: rename without replacing; a name taken
//      meanwhile -> 2 again for this one                              (kill: the final file matches the record -> 4)
//   4. flush the folder, write the sidecars beside it                 (kill: recovery writes those that are missing)
//   5. commit `done` for all outputs and the job's state              (by JobQueue)
//
// recover() compares the record of step 2 with the disk. What exists already is replaced only where the user asked for
// overwriting, or where it still is, byte samples and all, what this job published there before.
//
// Into a bucket (publisher_buckets.cpp) nothing is copied or renamed: in step 3 the part is uploaded under its final
// key, where it appears whole, and then removed; 1 and 2 are the same, and BucketStore's own record says how far it is.
// A folder appears file by file, with its playlists last.

/// Removes a part, finished or not, with what may stand beside it. For a pool thread.
void removePart(const QString &partPath);

/// Moves finished parts to their final names. Main thread; the file system is touched on pool threads.
class Publisher : public QObject
{
    Q_OBJECT
public:
    struct Item {
        Output output; ///< of the set; its path is the wanted one, its earlier hash says what may be replaced
        QString partPath;
        qint64 sizeBytes = -1;
        QByteArray sampledHash;
        std::vector<Remark> remarks;
        std::vector<Sidecar> sidecars;
        QJsonObject preservation;
        bool isPartial = false; ///< only what could be read: published as "name (partial).ext"
        QString stem;           ///< what "{name}" stands for, where only the output could tell; empty: the request's
    };
    struct Request {
        AttemptId attempt{};
        JobId job{};
        QStringList source; ///< its files: never overwritten, whatever the policy says
        QString folder;     ///< of the job's outputs
        QString stem;
        bool isStemNew = false; ///< it is not what the job was added with
        ExistsPolicy exists = ExistsPolicy::Rename;
        std::vector<Item> items;
        std::vector<Output> ends;    ///< those that failed or were left out: stored with the record
        std::vector<Remark> remarks; ///< on the source, stored with the record
        bool isWholeSet = false;     ///< nothing of the set exists yet: it is numbered as one
    };
    struct Published {
        OutputId output{}; ///< a partial gets an output of its own
        QString path;
        int number = 0;              ///< of its name: 1 is "clip (1).mp4"
        std::optional<Error> error;  ///< it did not get its name; the part is still there
        QString partPath;            ///< then, where
        QByteArray sampledHash;      ///< that it is known by there; empty: the part's
        std::vector<Remark> remarks; ///< of the item, and on sidecars that could not be written
    };

    explicit Publisher(StoreThread &store, QObject *parent = nullptr);
    void setBuckets(BucketStore *buckets) { m_buckets = buckets; } ///< which outlives it; without, there are none

    /// `done` gets one for each item, in their order; an error when the record could not be written.
    void publish(Request request, std::function<void(Result<std::vector<Published>>)> done);
    /// Stops an upload; what is not there by then is told as Interrupted "upload.stopped", and its part stays. Does
    /// nothing for what goes to a disk: that is a matter of a moment.
    void abandon(AttemptId attempt);

    /// What recovery found for an output that was publishing when the program ended.
    enum class Found {
        Published,  ///< the final file is the recorded one
        PartIntact, ///< the part is still there as recorded: publish it again
        Nothing     ///< neither: the work is lost, and what was left of it is removed
    };
    /// Blocking; for a pool thread. Also removes what a fallback rename may have left and writes missing sidecars.
    /// `uploads` is BucketStore's folder; of what is in a bucket, the output gets what it is known by there.
    static Found recover(Output &output, const QString &partPath, const QString &uploads);

    /// "clip.mp4" -> "clip (partial).mp4"
    static QString partialPath(const QString &path);

signals:
    void uploaded(reelyard::AttemptId attempt, qint64 sentBytes, qint64 ofBytes);

private:
    struct Step;
    void bringOver(std::shared_ptr<Step> step);
    void findNames(std::shared_ptr<Step> step);
    void record(std::shared_ptr<Step> step);
    void removeCopies(const Step &step);
    void rename(std::shared_ptr<Step> step);
    void finish(const std::shared_ptr<Step> &step, const Result<std::vector<Published>> &published);

    // Buckets (publisher_buckets.cpp)
    void takeToBucket(std::shared_ptr<Step> step);
    void beginUploads();
    void findKeys(std::shared_ptr<Step> step);
    void upload(std::shared_ptr<Step> step, std::size_t item);
    void putSidecars(std::shared_ptr<Step> step, std::size_t item, std::size_t sidecar);
    void conclude(const std::shared_ptr<Step> &step);
    void leaveBucket(const std::shared_ptr<Step> &step);

    StoreThread &m_store;
    BucketStore *m_buckets = nullptr;
    std::deque<std::shared_ptr<Step>> m_waiting;         ///< for others to be uploaded
    std::map<qint64, std::shared_ptr<Step>> m_uploading; ///< by attempt
    QThreadPool m_copying;                               ///< a copy to a slow share takes minutes
};

} // namespace reelyard
