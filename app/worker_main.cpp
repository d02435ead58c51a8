// SPDX-License-Identifier: GPL-3.0-or-later
// reelyard-worker: the process that libav lives in. Started by the other programs, never by hand.
#include "app/media/engine.h"
#include "app/platform/process.h"
#include "app/worker/worker.h"

#include <QCoreApplication>
#include <QLocalSocket>
#include <QLockFile>

#include <clocale>
#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // Qt has called setlocale(); libav reads decimals with it
    QCoreApplication::setApplicationName(QStringLiteral("reelyard-worker"));
    QCoreApplication::setApplicationVersion(QStringLiteral(REELYARD_VERSION));
    if (app.arguments().size() != 3) {
        std::fputs("reelyard-worker is started by reelyard and reelyard-cli; it does nothing by itself.\n", stderr);
        return 2;
    }
    reelyard::lowerPriority();
    reelyard::neverWaitOnOutput();
    reelyard::wakeWhenParentEnds();

    // Held until this process is gone, however it ends: who finds it free knows that nobody writes here any more.
    QLockFile lock(app.arguments().at(2));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(2000))
        return 3;

    auto *socket = new QLocalSocket;
    socket->connectToServer(app.arguments().at(1));
    if (!socket->waitForConnected(5000)) {
        delete socket;
        return 4;
    }
    reelyard::initialiseEngine();
    reelyard::Worker worker(std::make_unique<reelyard::LineChannel>(socket));
    return app.exec();
}
