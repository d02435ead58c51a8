// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/local/worker_process.h"

#include "app/desktop/language.h"
#include "app/platform/lock_file.h"
#include "app/platform/private_file.h"
#include "app/platform/process.h"
#include "app/worker/worker_protocol.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QLockFile>
#include <QThread>
#include <QUuid>

#include <csignal>
#include <utility>

namespace reelyard
{

namespace
{

// What reads strangers' files is not told any key.
QProcessEnvironment environmentOfWorkers()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("REELYARD_API_KEY"));
    environment.remove(QStringLiteral("REELYARD_PASSPHRASE"));
    return environment;
}

constexpr int startTimeoutMs = 30'000; // a cold disk, many shared libraries
constexpr int closedGraceMs = 500;
constexpr int killTimeoutMs = 3000;
constexpr qsizetype outputLimit = 64 * 1024;

bool isKill([[maybe_unused]] int signal)
{
#ifdef SIGKILL
    return signal == SIGKILL;
#else
    return false;
#endif
}

} // namespace

WorkerProcess::WorkerProcess(WorkerHome home, QObject *parent)
    : QObject(parent)
    , m_home(std::move(home))
{
    m_startTimeout.setSingleShot(true);
    connect(&m_startTimeout, &QTimer::timeout, this, [this] { processEnded(QStringLiteral("not ready in time")); });
    m_killTimeout.setSingleShot(true);
    connect(&m_killTimeout, &QTimer::timeout, this,
            [this] { processEnded(QStringLiteral("it did not end when it was killed")); });
}

WorkerProcess::~WorkerProcess()
{
    m_request.reset();
    dropProcess();
}

QString WorkerProcess::defaultProgram()
{
    const QString named = qEnvironmentVariable("REELYARD_WORKER");
    if (!named.isEmpty())
        return named;
#ifdef Q_OS_WIN
    const QString name = QStringLiteral("reelyard-worker.exe");
#else
    const QString name = QStringLiteral("reelyard-worker");
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

Error WorkerProcess::refusal(End end, const QString &detail)
{
    if (end == End::OtherBuild) {
        return {ErrorClass::Resource, QStringLiteral("worker.other-build"),
                tr("The program part that encodes is of another version. Please close Reelyard and start it again."),
                detail};
    }
    return {ErrorClass::Resource, QStringLiteral("worker.refused"),
            tr("The program part that encodes could not be started. Please install Reelyard again."), detail};
}

void WorkerProcess::request(QJsonObject request)
{
    Q_ASSERT(!m_request);
    request.insert(QStringLiteral("id"), m_nextId++);
    if (const auto language = languageInUse())
        request.insert(QStringLiteral("language"), *language);
    m_request = std::move(request);
    m_sent = false;
    m_output.clear();
    if (!m_process)
        start();
    if (m_ready) {
        m_channel->send(*m_request);
        m_sent = true;
    }
}

void WorkerProcess::start()
{
    m_ready = false;
    m_killed = false;
    const QString token = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->setMaxPendingConnections(1);
    connect(m_server.get(), &QLocalServer::newConnection, this, &WorkerProcess::takeConnection);
    m_process = new QProcess(this);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setProcessEnvironment(environmentOfWorkers());
    connect(m_process, &QProcess::readyRead, this, &WorkerProcess::readOutput);
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        if (status == QProcess::CrashExit)
            processEnded(QStringLiteral("ended by a signal (%1)").arg(code),
                         isKill(code) ? End::KilledByOther : End::Crashed);
        else
            processEnded(QStringLiteral("ended with code %1").arg(code));
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            processEnded(QStringLiteral("%1: %2").arg(m_home.program, m_process->errorString()));
    });
    const bool hasHome = QDir().mkpath(m_home.folder);
    keepPrivate(m_home.folder);
    if (!hasHome || !m_server->listen(QStringLiteral("reelyard-worker-") + token)) {
        QTimer::singleShot(0, this, [this] { processEnded(QStringLiteral("no socket or no folder for it")); });
        return;
    }
    m_startTimeout.start(startTimeoutMs);
    m_process->start(m_home.program,
                     {m_server->fullServerName(), QDir(m_home.folder).filePath(token + QLatin1String(".lock"))});
}

void WorkerProcess::takeConnection()
{
    auto *channel = new LineChannel(m_server->nextPendingConnection(), this);
    m_server->close(); // one worker, one connection
    m_channel = channel;
    connect(channel, &LineChannel::received, this, &WorkerProcess::takeMessage);
    connect(channel, &LineChannel::closed, this, [this] {
        // It closed the line or broke it: the process ends by itself now, perhaps with a signal that tells more than
        // ours would. This makes sure.
        if (m_process)
            QTimer::singleShot(closedGraceMs, m_process, &QProcess::kill);
    });
}

void WorkerProcess::takeMessage(const QJsonObject &message)
{
    const QString event = message.value(QStringLiteral("event")).toString();
    if (event == QLatin1String("hello")) {
        if (message.value(QStringLiteral("build")).toString() != protocol::buildId()) {
            processEnded(QStringLiteral("this program is of build %1, reelyard-worker of build %2")
                             .arg(protocol::buildId(), message.value(QStringLiteral("build")).toString()),
                         End::OtherBuild);
            return;
        }
        m_startTimeout.stop();
        m_ready = true;
        if (m_request && !m_sent) {
            m_channel->send(*m_request);
            m_sent = true;
        }
        return;
    }
    if (!m_request || message.value(QStringLiteral("id")) != m_request->value(QStringLiteral("id")))
        return; // of an earlier request
    if (event == QLatin1String("progress")) {
        emit progressed(message);
    } else if (event == QLatin1String("answer")) {
        m_request.reset();
        ++m_requestsDone;
        emit answered(message);
    }
}

void WorkerProcess::readOutput()
{
    m_output += m_process->readAll();
    if (m_output.size() > outputLimit)
        m_output = m_output.right(outputLimit);
}

QString WorkerProcess::takeOutput()
{
    if (m_process)
        readOutput();
    return QString::fromUtf8(std::exchange(m_output, {}));
}

void WorkerProcess::tell(const QString &op)
{
    if (m_channel)
        m_channel->send({{QStringLiteral("op"), op}});
}

void WorkerProcess::kill()
{
    if (!m_process)
        return;
    m_killed = true;
    m_process->kill();
    if (!m_killTimeout.isActive())
        m_killTimeout.start(killTimeoutMs);
}

void WorkerProcess::retire()
{
    if (!m_request)
        dropProcess();
}

void WorkerProcess::dropProcess()
{
    m_startTimeout.stop();
    m_killTimeout.stop();
    m_ready = false;
    m_requestsDone = 0;
    if (m_channel) {
        m_channel->disconnect(this);
        m_channel->deleteLater();
        m_channel = nullptr;
    }
    m_server.reset();
    if (m_process) {
        // An orphaned worker would end by itself; killing it and not waiting keeps the main thread free.
        m_process->disconnect(this);
        m_process->kill();
        connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
        m_process->setParent(nullptr);
        if (m_process->state() == QProcess::NotRunning)
            m_process->deleteLater();
        m_process = nullptr;
    }
}

void WorkerProcess::processEnded(const QString &detail, End otherwise)
{
    if (!m_process)
        return;
    readOutput();
    const bool wasReady = m_ready;
    dropProcess();
    if (!m_request)
        return; // idle: the next request starts another
    m_request.reset();
    const bool refused = !wasReady && otherwise != End::OtherBuild;
    emit ended(m_killed ? End::Killed : refused ? End::Refused : otherwise, detail);
}

void WorkerProcess::clearLeftOvers(const QString &folder, int milliseconds)
{
    QElapsedTimer waited;
    waited.start();
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.lock")}, QDir::Files)) {
        QLockFile lock(dir.filePath(name));
        lock.setStaleLockTime(0);
        while (!lock.tryLock(50)) {
            qint64 pid = 0;
            QString host;
            QString application;
            if (lock.error() != QLockFile::LockFailedError || removeUnwrittenLock(dir.filePath(name)))
                break;
            if (waited.elapsed() > milliseconds && lock.getLockInfo(&pid, &host, &application) &&
                application == QLatin1String("reelyard-worker"))
                killProcess(pid);
            if (waited.elapsed() > milliseconds + 5000)
                break;
        }
    }
}

} // namespace reelyard
