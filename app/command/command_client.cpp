// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command_client.h"

#include "app/command/command_server.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QThread>

namespace reelyard
{

CommandClient::CommandClient(QLocalSocket *socket)
    : m_channel(socket)
{
    connect(&m_channel, &LineChannel::received, this, [this](const QJsonObject &message) {
        if (message == takenMessage())
            m_isTaken = true;
        else if (m_reply)
            m_reply(message);
    });
    connect(&m_channel, &LineChannel::closed, this, &CommandClient::lost);
}

Result<std::unique_ptr<CommandClient>> CommandClient::connectTo(const QString &database, int milliseconds)
{
    QElapsedTimer waited;
    waited.start();
    QString problem;
    while (true) {
        QFile file(OwnerLock::ownerFile(database));
        if (file.open(QIODevice::ReadOnly)) {
            const QString socketName =
                QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("socket")).toString();
            auto socket = std::make_unique<QLocalSocket>();
            socket->connectToServer(socketName);
            if (socket->waitForConnected(1000))
                return std::unique_ptr<CommandClient>(new CommandClient(socket.release()));
            problem = socket->errorString();
        } else {
            problem = file.errorString();
        }
        if (waited.elapsed() >= milliseconds)
            break;
        QThread::msleep(50); // the terminal has nothing else to do
    }
    return Error{ErrorClass::Resource, QStringLiteral("owner.silent"),
                 tr("Another Reelyard is using this queue and does not answer."), problem};
}

void CommandClient::send(const QJsonObject &request, const Reply &reply)
{
    m_reply = reply;
    m_channel.send(request);
}

} // namespace reelyard
