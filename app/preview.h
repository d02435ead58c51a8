// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/local/media_service.h"
#include "models/base/result.h"
#include "models/media/media_info.h"
#include "models/media/media_source.h"
#include "models/media/picture.h"

#include <QCache>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace reelyard
{

/// What a person looks at: what files are, and a picture of each. Only for the job that is chosen, never for a table,
/// and only for files: a look sends nothing over the network. It has a worker process of its own, so that nobody waits
/// for the thousand sources that the queue has examined before; one that takes too long is killed and forgotten. What
/// was learnt of the latest files is kept while they stay as they were. Main thread.
class Preview : public QObject
{
    Q_OBJECT
public:
    explicit Preview(WorkerHome home, QObject *parent = nullptr);

    struct Look {
        bool isThere = false;  ///< a file or folder of that name is on the disk
        qint64 sizeBytes = -1; ///< of the first part
        std::optional<MediaInfo> info;
        std::optional<Error> error; ///< why there is no info
        Picture picture;            ///< null where there is none
        bool isComplete = false;    ///< nothing more follows
    };
    /// `told` is called each time that more is known, the last time with a complete Look; not when `context` is
    /// destroyed first, nor after forget().
    void look(const MediaSource &source, QObject *context, std::function<void(const Look &)> told);
    /// The ffmpeg command lines of a job. Of a link the server is asked.
    void commands(const MediaService::CommandQuestion &question, QObject *context,
                  std::function<void(const Result<MediaService::Commands> &)> done);
    /// Nobody looks any more at what was asked for so far.
    void forget();

    void setTimeLimit(std::chrono::milliseconds limit); ///< of one question to the worker
    int picturesMade() const { return m_picturesMade; } ///< so far, for tests of what is kept

    static constexpr int mostPixels = 320; ///< a side

private:
    struct Known {
        std::optional<MediaInfo> info;
        std::optional<Error> error;
        std::optional<Picture> picture;
    };
    struct Asked;
    void askInfo(const std::shared_ptr<Asked> &asked);
    void askPicture(const std::shared_ptr<Asked> &asked);
    void keep(const QString &key, const Known &known);
    void tell(const std::shared_ptr<Asked> &asked) const;

    MediaService m_service;         ///< files
    MediaService m_commands;        ///< may take longer, and must not be dropped with a look
    QCache<QString, Known> m_known; ///< by path, size and time; its costs are bytes
    int m_round = 0;
    int m_picturesMade = 0;
};

} // namespace reelyard
