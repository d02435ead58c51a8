// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace reelyard::test
{

/// Runs tests/support/ffhub_server.py for one test. What it is asked and told waits for the answer in an event loop.
class FFHubServer
{
public:
    explicit FFHubServer(const QStringList &arguments = {});
    ~FFHubServer();

    bool isRunning() const { return !m_api.isEmpty(); }
    QUrl api() const { return m_api; }
    QUrl files() const { return m_files; }
    QString key() const { return m_key; }

    /// Orders something: {"fault": "503", "on": "create", "count": 1}.
    bool order(const QJsonObject &what);
    /// Requests, tasks, uploads and credits, as they are now.
    QJsonObject record();
    int calls(const char *operation); ///< requests so far: "create", "status", "list", "sign", "put", "get"
    QJsonArray tasks();

private:
    QJsonObject exchange(const QByteArray &verb, const QJsonObject &body);

    QProcess m_process;
    QUrl m_api;
    QUrl m_control;
    QUrl m_files;
    QString m_key;
};

} // namespace reelyard::test
