// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ffhub_server.h"

#include "tests/support/json_control.h"

#include <QJsonDocument>

namespace reelyard::test
{

FFHubServer::FFHubServer(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("python3"),
                    QStringList{QStringLiteral(REELYARD_SOURCE_DIR "/tests/support/ffhub_server.py"),
                                QStringLiteral("--with-stdin")} +
                        arguments);
    QByteArray line;
    while (!line.contains('\n') && m_process.waitForReadyRead(20'000))
        line += m_process.readAllStandardOutput();
    const QJsonObject ready = QJsonDocument::fromJson(line).object();
    const auto url = [&ready](const char *name) { return QUrl(ready.value(QLatin1String(name)).toString()); };
    m_api = url("api");
    m_control = url("control");
    m_files = url("files");
    m_key = ready.value(QStringLiteral("key")).toString();
}

FFHubServer::~FFHubServer()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished(5'000);
}

bool FFHubServer::order(const QJsonObject &what)
{
    return !exchange("POST", what).isEmpty();
}

QJsonObject FFHubServer::record()
{
    return exchange("GET", {});
}

int FFHubServer::calls(const char *operation)
{
    return record().value(QStringLiteral("calls")).toObject().value(QLatin1String(operation)).toInt();
}

QJsonArray FFHubServer::tasks()
{
    return record().value(QStringLiteral("tasks")).toArray();
}

QJsonObject FFHubServer::exchange(const QByteArray &verb, const QJsonObject &body)
{
    return exchangeJson(m_control, verb, body);
}

} // namespace reelyard::test
