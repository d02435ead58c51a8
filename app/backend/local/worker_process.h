// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/line_channel.h"
#include "models/base/result.h"

#include <QLocalServer>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <functional>

#include <memory>
#include <optional>

namespace reelyard
{

/// Where worker processes keep their locks: beside the database, so that its next owner can see who is left.
struct WorkerHome {
    QString folder;  ///< created when the first worker starts
    QString program; ///< path of reelyard-worker
    /// What a worker reads in place of a link: one that is signed anew, say. Null: the link itself.
    std::function<QString(const QString &link)> openLink = {};
};

/// One worker process as the program sees it: starts it, hands it one request at a time, reads its log, ends it. Main
/// thread.
class WorkerProcess : public QObject
{
    Q_OBJECT
public:
    enum class End {
        Crashed,       ///< by itself, or by somebody else
        KilledByOther, ///< with SIGKILL and not by us: so the system does it when memory runs out
        Killed,        ///< by kill()
        Refused,       ///< it never became ready, or is not there
        OtherBuild     ///< it is of another build and was sent away
    };
    /// What Refused and OtherBuild mean to a person. A Resource: the jobs wait for a worker that fits.
    static Error refusal(End end, const QString &detail);

    WorkerProcess(WorkerHome home, QObject *parent = nullptr);
    ~WorkerProcess() override; ///< kills it

    /// Starts the process if it is not there, and sends the request as soon as it is ready. `answered` or `ended`
    /// follows exactly once.
    void request(QJsonObject request);
    bool isBusy() const { return m_request.has_value(); }
    void tell(const QString &op); ///< "cancel", "pause", "resume"
    /// `ended` follows when the process is gone, and in any case within a few seconds: a process that waits for a dead
    /// share cannot be killed. Its lock stays until it is gone.
    void kill();
    /// Lets an idle process end; the next request starts a fresh one.
    void retire();
    int requestsDone() const { return m_requestsDone; }
    bool isRunning() const { return m_process != nullptr; }
    qint64 pid() const { return m_process ? m_process->processId() : 0; }

    /// What descriptors 1 and 2 said since the request began; the last 64 KiB.
    QString takeOutput();

    /// A worker's path beside this program's, or what REELYARD_WORKER names (tests).
    static QString defaultProgram();
    /// Waits until no worker that used this folder is left, then ends those that still are. Blocking (up to
    /// `milliseconds` and a little); called before recovery, on a pool thread.
    static void clearLeftOvers(const QString &folder, int milliseconds);

signals:
    void progressed(const QJsonObject &message);
    void answered(const QJsonObject &message);
    /// The process ended while a request was in work; the request is lost.
    void ended(reelyard::WorkerProcess::End end, const QString &detail);

private:
    void start();
    void takeConnection();
    void takeMessage(const QJsonObject &message);
    void readOutput();
    void processEnded(const QString &detail, End otherwise = End::Crashed);
    void dropProcess();

    WorkerHome m_home;
    std::unique_ptr<QLocalServer> m_server;
    QProcess *m_process = nullptr;
    LineChannel *m_channel = nullptr;
    QTimer m_startTimeout;
    QTimer m_killTimeout;
    bool m_ready = false;
    bool m_killed = false;
    std::optional<QJsonObject> m_request;
    bool m_sent = false;
    qint64 m_nextId = 1;
    int m_requestsDone = 0;
    QByteArray m_output;
};

} // namespace reelyard
