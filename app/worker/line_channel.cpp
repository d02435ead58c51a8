// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/line_channel.h"

#include <QJsonDocument>
#include <QPointer>

namespace reelyard
{

namespace
{

constexpr qsizetype longestLine = 16 * 1024 * 1024;
constexpr qint64 roomBytes = 64 * 1024;

} // namespace

LineChannel::LineChannel(QLocalSocket *socket, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    m_socket->setParent(this);
    connect(m_socket, &QLocalSocket::readyRead, this, &LineChannel::read);
    connect(m_socket, &QLocalSocket::disconnected, this, [this] {
        const QPointer<LineChannel> alive(this);
        read(); // what came before the end
        if (alive)
            emit closed();
    });
    // What arrived before this object did.
    QMetaObject::invokeMethod(this, &LineChannel::read, Qt::QueuedConnection);
}

void LineChannel::send(const QJsonObject &message)
{
    if (isOpen())
        m_socket->write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
}

void LineChannel::sendIfRoom(const QJsonObject &message)
{
    if (m_socket->bytesToWrite() < roomBytes)
        send(message);
}

void LineChannel::flush(int milliseconds)
{
    while (isOpen() && m_socket->bytesToWrite() > 0) {
        if (!m_socket->waitForBytesWritten(milliseconds))
            return;
    }
}

void LineChannel::close()
{
    m_socket->disconnectFromServer();
}

void LineChannel::read()
{
    m_buffer += m_socket->readAll();
    QByteArrayList lines;
    qsizetype begin = 0;
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n', begin)) {
        lines << m_buffer.mid(begin, end - begin);
        begin = end + 1;
    }
    m_buffer.remove(0, begin);
    const bool tooLong = m_buffer.size() > longestLine;

    const QPointer<LineChannel> alive(this); // a receiver may be done with us
    for (const QByteArray &line : lines) {
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject()) {
            m_socket->abort();
            return;
        }
        emit received(document.object());
        if (!alive)
            return;
    }
    if (tooLong)
        m_socket->abort();
}

} // namespace reelyard

#include "moc_line_channel.cpp"
