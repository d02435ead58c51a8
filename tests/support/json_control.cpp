// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/json_control.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace reelyard::test
{

QJsonObject exchangeJson(const QUrl &url, const QByteArray &verb, const QJsonObject &body)
{
    QNetworkAccessManager network;
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply *reply = verb == "GET" ? network.get(request)
                                         : network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    const QByteArray answer = reply->readAll();
    if (reply->error() != QNetworkReply::NoError)
        qWarning("the test server refused: %s", answer.constData());
    const QJsonObject object =
        reply->error() == QNetworkReply::NoError ? QJsonDocument::fromJson(answer).object() : QJsonObject();
    reply->deleteLater();
    return object;
}

} // namespace reelyard::test
