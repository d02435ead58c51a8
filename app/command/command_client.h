// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/command_handler.h"
#include "app/worker/line_channel.h"
#include "models/base/result.h"

#include <QObject>

#include <memory>

namespace reelyard
{

/// The way to the owner of a database in another process.
class CommandClient : public QObject
{
    Q_OBJECT
public:
    /// Blocks while a new owner opens its socket, for so long at most (0: asks once). Resource error "owner.silent".
    static Result<std::unique_ptr<CommandClient>> connectTo(const QString &database, int milliseconds);

    /// One request at a time; `reply` gets its messages.
    void send(const QJsonObject &request, const Reply &reply);
    /// The owner took a request. One that is lost before has done nothing: the next may be asked the same.
    bool isTaken() const { return m_isTaken; }

signals:
    /// The owner ended.
    void lost();

private:
    explicit CommandClient(QLocalSocket *socket);

    LineChannel m_channel;
    Reply m_reply;
    bool m_isTaken = false;
};

} // namespace reelyard
