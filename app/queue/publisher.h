// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/job/job.h"
#include "models/store/job_store.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace reelyard
{

class StoreThread;

// How a part file becomes an output, so that a kill at any step neither repeats a job nor leaves a doubtful file:
//
//   1. the worker has flushed and checked the part file              (kill: the part is removed, the job runs again)
//   2. commit `publishing(final path, size, hash)` under the fence   (kill: the part is there -> go on with 3)
//   3. rename without replacing; a name taken meanwhile -> 2 again   (kill: the final file matches the record -> 5)
//   4. flush the folder
//   5. commit `done` and the job's state                             (by JobQueue)
//
// recover() compares the record of step 2 with the disk.

/// Moves finished part files to their final names. Main thread; the file system is touched on pool threads.
class Publisher : public QObject
{
    Q_OBJECT
public:
    struct Request {
        AttemptId attempt{};
        JobId job{};
        OutputId output{};
        QString source; ///< never overwritten, whatever the policy says
        QString partPath;
        QString wantedPath;
        ExistsPolicy exists = ExistsPolicy::Rename;
        qint64 sizeBytes = -1;
        QByteArray sampledHash;
        std::vector<Remark> remarks;  ///< stored with the record: recovery knows what the job's end was to be
        std::optional<Error> partial; ///< set: the file is only what could be read, published as "name (partial).ext"
    };
    struct Published {
        OutputId output{}; ///< a partial gets an output of its own
        QString path;
    };

    explicit Publisher(StoreThread &store, QObject *parent = nullptr);

    void publish(const Request &request, std::function<void(Result<Published>)> done);

    /// What recovery found for an attempt that was publishing when the program ended.
    enum class Found {
        Published,  ///< the final file is the recorded one
        PartIntact, ///< the part file is still there as recorded: publish it again
        Nothing     ///< neither: the work is lost
    };
    /// Blocking; for a pool thread. Also removes the second name that a fallback rename may have left.
    static Found recover(const OpenAttempt &attempt);

    /// "clip.mp4" -> "clip (partial).mp4"
    static QString partialPath(const QString &path);

private:
    struct Step;
    void findName(std::shared_ptr<Step> step);
    void record(std::shared_ptr<Step> step);
    void rename(std::shared_ptr<Step> step);

    StoreThread &m_store;
};

} // namespace reelyard
