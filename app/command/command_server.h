// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>

#include <memory>

namespace reelyard
{

class CommandHandler;

/// The lock on a database: who holds it alone recovers, starts and changes jobs. Beside the database lie "<db>.lock"
/// (held until the process is gone, however it ends) and "<db>.owner" (the owner's process id and the name of its
/// socket, readable by the user alone).
class OwnerLock
{
public:
    /// Resource error "database.owned" when another process is the owner.
    static Result<std::unique_ptr<OwnerLock>> take(const QString &database);
    ~OwnerLock();

    const QString &database() const { return m_database; }
    static QString ownerFile(const QString &database);

private:
    explicit OwnerLock(QString database);
    QString m_database;
    QLockFile m_lock;
    bool m_held = false;
};

/// Takes requests of other processes for the owner's CommandHandler, JSON lines over a local socket. Main thread.
/// What an owner answers first: from then on the request is its.
QJsonObject takenMessage();

class CommandServer : public QObject
{
    Q_OBJECT
public:
    CommandServer(const OwnerLock &lock, CommandHandler &handler, QObject *parent = nullptr);

    Result<void> listen();
    /// The owner ends: nobody else is served, and what is asked from now on is not taken. Who asks takes over.
    void close();

private:
    void takeConnection();

    const OwnerLock &m_lock;
    CommandHandler &m_handler;
    QLocalServer m_server;
    bool m_isClosed = false;
};

} // namespace reelyard
