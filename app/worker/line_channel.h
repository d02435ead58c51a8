// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QLocalSocket>
#include <QObject>

namespace reelyard
{

/// One JSON object a line over a local socket. Used between program and worker (see worker_protocol.h) and between
/// programs that share a database (see command_server.h). Takes ownership of the socket.
class LineChannel : public QObject
{
    Q_OBJECT
public:
    explicit LineChannel(QLocalSocket *socket, QObject *parent = nullptr);

    void send(const QJsonObject &message);
    /// For values of which only the latest counts: dropped while the other side does not read, so that a full pipe
    /// never blocks and never grows.
    void sendIfRoom(const QJsonObject &message);
    /// Waits until everything is handed to the system, at most so long.
    void flush(int milliseconds);
    void close();
    bool isOpen() const { return m_socket->state() == QLocalSocket::ConnectedState; }

signals:
    void received(const QJsonObject &message);
    /// The other side is gone, or sent something that is no JSON line.
    void closed();

private:
    void read();

    QLocalSocket *m_socket;
    QByteArray m_buffer;
};

} // namespace reelyard
