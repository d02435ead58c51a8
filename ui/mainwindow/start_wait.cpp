// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/start_wait.h"

#include "app/command/command_client.h"
#include "app/command/command_server.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace reelyard
{

namespace
{

constexpr int lookMs = 500;

QString ownerProgram(const QString &database)
{
    QFile file(OwnerLock::ownerFile(database));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("program")).toString();
}

} // namespace

bool handOver(const QString &database, const QStringList &inputs, Activation activation)
{
    if (ownerProgram(database) != QLatin1String("reelyard"))
        return false;
    if (activation == Activation::None)
        return true;
    auto client = CommandClient::connectTo(database, 3000);
    if (!client)
        return false;
    QEventLoop loop;
    bool taken = false;
    QObject::connect(client->get(), &CommandClient::lost, &loop, &QEventLoop::quit);
    QTimer::singleShot(5000, &loop, &QEventLoop::quit);
    (*client)->send({{QStringLiteral("op"), QStringLiteral("activate")},
                     {QStringLiteral("inputs"), QJsonArray::fromStringList(inputs)}},
                    [&](const QJsonObject &) {
                        taken = true;
                        loop.quit();
                    });
    loop.exec();
    return taken;
}

Result<std::unique_ptr<Application>> waitForQueue(const ApplicationOptions &options, bool isInBackground)
{
    QMessageBox box(QMessageBox::Information, QApplication::translate("StartWait", "Reelyard"),
                    QApplication::translate("StartWait", "The terminal is working on this queue."),
                    QMessageBox::NoButton);
    box.setInformativeText(QApplication::translate("StartWait", "The window opens as soon as it is done."));
    box.addButton(QApplication::translate("StartWait", "Quit"), QMessageBox::RejectRole);
    Result<std::unique_ptr<Application>> application =
        Error{ErrorClass::Interrupted, QStringLiteral("cancelled"), {}, {}};
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &box, [&] {
        auto next = Application::create(options);
        if (!next && next.error().code == QLatin1String("database.owned"))
            return;
        application = std::move(next);
        look.stop();
        box.accept();
    });
    look.start(lookMs);
    if (isInBackground)
        box.setWindowState(Qt::WindowMinimized);
    box.exec();
    return application;
}

void showStartError(const Error &error)
{
    if (error.code == QLatin1String("cancelled"))
        return;
    QMessageBox box(QMessageBox::Critical, QApplication::translate("StartWait", "Reelyard"), error.sentence);
    box.setDetailedText(error.detail);
    box.exec();
}

} // namespace reelyard
