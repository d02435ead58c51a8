// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/local/worker_process.h"
#include "models/base/result.h"
#include "models/job/job.h"
#include "models/media/hardware_device.h"
#include "models/media/media_info.h"
#include "models/media/picture.h"
#include "models/recipe/recipe.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <vector>

namespace reelyard
{

/// Small questions to libav, answered by a worker process of their own in the order they came: what is this file, can
/// this recipe run here. A file that brings the process down costs its own answer only. Main thread.
class MediaService : public QObject
{
    Q_OBJECT
public:
    explicit MediaService(WorkerHome home, QObject *parent = nullptr);

    /// Probes wait while something else is asked for: a person, or the queue, waits for that.
    void probe(const MediaSource &source, std::function<void(Result<MediaInfo>)> done);
    void validate(const Recipe &recipe, std::function<void(Result<void>)> done);
    /// The ffmpeg command lines that do what a job would do.
    struct CommandQuestion {
        Recipe recipe;
        MediaSource source;
        QString folder;            ///< of outputs that `paths` does not name
        QHash<int, QString> paths; ///< of outputs, by ordinal
        bool measures = true;      ///< loudness, which takes long
    };
    struct Commands {
        QList<QStringList> lines;
        bool isUnmeasured = false; ///< the last one wants what the first one finds
    };
    void commands(const CommandQuestion &question, std::function<void(Result<Commands>)> done);
    /// A small picture for people, see engine.h.
    void picture(const MediaSource &source, int mostPixels, std::function<void(Result<Picture>)> done);
    /// An output that was made elsewhere: read to its end and flushed. Below 0 seconds nothing is expected.
    struct Inspection {
        MediaInfo info;
        qint64 sizeBytes = -1;
        QByteArray sampledHash;
    };
    void inspect(const QString &file, double expectedSeconds, std::function<void(Result<Inspection>)> done);
    /// The graphics hardware of this computer. Resource error (code "hardware.unexamined") where that could not be
    /// found out, because a driver hung or crashed.
    void devices(std::function<void(Result<std::vector<HardwareDevice>>)> done);
    /// Versions and encoders of the libraries: "ffmpeg", "libraries", "encoderCount", "encoders" and "missing".
    void about(QObject *context, std::function<void(Result<QJsonObject>)> done);
    /// A whole command line of the program's own, with absolute paths. `done` is dropped with `context`, as above.
    void carryOut(const QStringList &arguments, QObject *context, std::function<void(Result<void>)> done);
    void dropProbes(); ///< those that wait; their `done` is not called
    void drop();       ///< all that was asked, also what is in work; `done` is not called
    /// What a question may take before its process is killed and it has no answer (Source error).
    void setTimeLimit(std::chrono::milliseconds limit) { m_timeLimit = limit; }
    /// What a question may take; it usually takes some 30 MB. Above it the answer is a Source error.
    void setMemoryLimit(qint64 bytes) { m_memoryLimitBytes = bytes; }

private:
    MediaSource opened(const MediaSource &source) const;
    struct Question {
        QJsonObject request;
        std::function<void(Result<QJsonObject>)> done;
    };
    void ask(Question question, bool first);
    void next();
    void kill(const QString &code);
    void answer(const Result<QJsonObject> &answer);

    std::function<QString(const QString &link)> m_openLink; ///< see WorkerHome
    WorkerProcess m_worker;
    QTimer m_timeout;
    std::chrono::milliseconds m_timeLimit = std::chrono::minutes(1);
    QTimer m_idle;
    QTimer m_memory;
    qint64 m_memoryLimitBytes = 1'000'000'000;
    std::deque<Question> m_waiting;
    std::optional<Question> m_current;
    QString m_killedFor; ///< the error code, when this program ended the worker
};

} // namespace reelyard
