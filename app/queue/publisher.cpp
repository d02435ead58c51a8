// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/publisher.h"

#include "app/platform/files.h"
#include "app/platform/kill_point.h"
#include "app/platform/pool.h"
#include "models/base/native_path.h"
#include "models/store/store_thread.h"

#include <utility>

namespace reelyard
{

struct Publisher::Step {
    Request request;
    std::function<void(Result<Published>)> done;
    int number = 0; ///< of the name tried: 0 "clip.mp4", 1 "clip (1).mp4"
    OutputId output{};
    QString path;
    bool replace = false;
};

Publisher::Publisher(StoreThread &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

QString Publisher::partialPath(const QString &path)
{
    const QString name = nameOf(path);
    const qsizetype dot = name.lastIndexOf(u'.');
    const qsizetype stem = dot > 0 ? dot : name.size();
    return folderOf(path) + QStringLiteral("%1 (partial)%2").arg(name.left(stem), name.mid(stem));
}

void Publisher::publish(const Request &request, std::function<void(Result<Published>)> done)
{
    auto step = std::make_shared<Step>();
    step->request = request;
    step->done = std::move(done);
    step->output = request.output;
    if (request.partial)
        step->request.wantedPath = partialPath(request.wantedPath);
    findName(std::move(step));
}

void Publisher::findName(std::shared_ptr<Step> step)
{
    struct Name {
        int number;
        QString path;
        bool replace;
    };
    onPool(
        this,
        [step]() -> Name {
            const Request &request = step->request;
            for (int number = step->number;; ++number) {
                const QString path =
                    folderOf(request.wantedPath) + JobStore::numberedName(nameOf(request.wantedPath), number);
                if (!fileExists(path))
                    return {number, path, false};
                // The source itself is never replaced, under none of its names.
                if (request.exists == ExistsPolicy::Overwrite && !request.partial && !isSameFile(path, request.source))
                    return {number, path, true};
            }
        },
        [this, step](const Name &name) {
            step->number = name.number;
            step->path = name.path;
            step->replace = name.replace;
            record(step);
        });
}

void Publisher::record(std::shared_ptr<Step> step)
{
    killPoint("publish.before-record");
    m_store.post(
        [step](JobStore &store) -> Result<void> {
            const Request &request = step->request;
            auto reserved = store.isReserved(step->path, request.job);
            if (!reserved)
                return reserved.error();
            if (*reserved)
                return Error{ErrorClass::Resource, QStringLiteral("name.reserved"), {}, {}};
            if (request.partial) {
                auto output = store.addPartialOutput(request.attempt, request.job, step->path);
                if (!output)
                    return output.error();
                step->output = *output;
            }
            return store.recordPublishing({request.attempt, request.job, step->output, request.partPath, step->path,
                                           request.sizeBytes, request.sampledHash, request.remarks, request.partial});
        },
        [this, step](const Result<void> &saved) {
            if (saved) {
                rename(step);
            } else if (saved.error().code == QLatin1String("name.reserved")) {
                ++step->number;
                findName(step);
            } else {
                step->done(saved.error());
            }
        });
}

void Publisher::rename(std::shared_ptr<Step> step)
{
    killPoint("publish.recorded");
    onPool(
        this,
        [step]() -> Result<void> {
            const QString &part = step->request.partPath;
            auto renamed = step->replace ? renameReplacing(part, step->path) : renameWithoutReplacing(part, step->path);
            if (!renamed)
                return renamed;
            killPoint("publish.renamed");
            return flushFolder(folderOf(step->path));
        },
        [this, step](const Result<void> &renamed) {
            if (renamed) {
                killPoint("publish.flushed");
                step->done(Published{step->output, step->path});
            } else if (renamed.error().code == QLatin1String("file.exists")) {
                // Somebody took the name between the look and the rename.
                ++step->number;
                findName(step);
            } else {
                step->done(renamed.error());
            }
        });
}

Publisher::Found Publisher::recover(const OpenAttempt &attempt)
{
    const auto matches = [&attempt](const QString &path) {
        if (fileSizeBytes(path) != attempt.output.sizeBytes)
            return false;
        const auto hash = sampledHash(path);
        return hash && *hash == attempt.sampledHash;
    };
    if (matches(attempt.output.path)) {
        if (isSameFile(attempt.partPath, attempt.output.path) || !matches(attempt.partPath)) {
            [[maybe_unused]] const auto removed = removeFile(attempt.partPath);
            return Found::Published;
        }
    }
    return matches(attempt.partPath) ? Found::PartIntact : Found::Nothing;
}

} // namespace reelyard
