// SPDX-License-Identifier: GPL-3.0-or-later
// Greets as reelyard-worker does, with the id of a build that does not exist, and then waits for requests.
#include "app/worker/line_channel.h"

#include <QCoreApplication>
#include <QLocalSocket>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    auto *socket = new QLocalSocket;
    socket->connectToServer(app.arguments().value(1));
    if (!socket->waitForConnected(5000))
        return 1;
    reelyard::LineChannel channel(socket);
    QObject::connect(&channel, &reelyard::LineChannel::closed, &app, &QCoreApplication::quit);
    channel.send({{QStringLiteral("event"), QStringLiteral("hello")},
                  {QStringLiteral("build"), QStringLiteral("another")},
                  {QStringLiteral("pid"), QCoreApplication::applicationPid()}});
    return QCoreApplication::exec();
}
