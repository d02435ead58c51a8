// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command_server.h"

#include "app/command/command_handler.h"
#include "app/platform/lock_file.h"
#include "app/worker/line_channel.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>
#include <QSaveFile>
#include <QUuid>

namespace reelyard
{

OwnerLock::OwnerLock(QString database)
    : m_database(std::move(database))
    , m_lock(m_database + QLatin1String(".lock"))
{
    // Stale only when its process is gone; a long batch is not.
    m_lock.setStaleLockTime(0);
}

OwnerLock::~OwnerLock()
{
    if (m_held) // the file of another owner is not ours to remove
        QFile::remove(ownerFile(m_database));
}

QString OwnerLock::ownerFile(const QString &database)
{
    return database + QLatin1String(".owner");
}

Result<std::unique_ptr<OwnerLock>> OwnerLock::take(const QString &database)
{
    std::unique_ptr<OwnerLock> lock(new OwnerLock(database));
    lock->m_held = lock->m_lock.tryLock(0);
    if (!lock->m_held && removeUnwrittenLock(lock->m_lock.fileName()))
        lock->m_held = lock->m_lock.tryLock(0);
    if (lock->m_held)
        return lock;
    if (lock->m_lock.error() == QLockFile::LockFailedError) {
        return Error{ErrorClass::Resource, QStringLiteral("database.owned"),
                     QCoreApplication::translate("Database", "Another Reelyard is using this queue."), database};
    }
    return Error{
        ErrorClass::Permanent, QStringLiteral("database.unreadable"),
        QCoreApplication::translate("Database", "The queue's folder cannot be written: %1").arg(displayPath(database)),
        database};
}

CommandServer::CommandServer(const OwnerLock &lock, CommandHandler &handler, QObject *parent)
    : QObject(parent)
    , m_lock(lock)
    , m_handler(handler)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &CommandServer::takeConnection);
}

QJsonObject takenMessage()
{
    return {{QStringLiteral("event"), QStringLiteral("taken")}};
}

Result<void> CommandServer::listen()
{
    const QString name = QStringLiteral("reelyard-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!m_server.listen(name))
        return internalError(m_server.errorString());
    // The random name is the password: who can read this file is this user.
    QSaveFile file(OwnerLock::ownerFile(m_lock.database()));
    const QJsonObject owner{
        {QStringLiteral("pid"), QCoreApplication::applicationPid()},
        {QStringLiteral("program"), QFileInfo(QCoreApplication::applicationFilePath()).completeBaseName()},
        {QStringLiteral("socket"), m_server.fullServerName()}};
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(QJsonDocument(owner).toJson()) < 0 || !file.commit())
        return internalError(file.errorString());
    return {};
}

void CommandServer::close()
{
    m_isClosed = true;
    m_server.close();
    QFile::remove(OwnerLock::ownerFile(m_lock.database()));
}

void CommandServer::takeConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        auto *channel = new LineChannel(socket, this);
        connect(channel, &LineChannel::closed, channel, &QObject::deleteLater);
        connect(channel, &LineChannel::received, this, [this, channel](const QJsonObject &request) {
            if (m_isClosed)
                return;
            channel->send(takenMessage());
            m_handler.handle(request, channel, [channel = QPointer<LineChannel>(channel)](const QJsonObject &message) {
                if (channel)
                    channel->send(message);
            });
        });
    }
}

} // namespace reelyard
