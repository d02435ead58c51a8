// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/source_content.h"

#include "app/platform/files.h"
#include "models/base/pool.h"

#include <QDateTime>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

#include <algorithm>
#include <memory>
#include <utility>

namespace reelyard
{

namespace
{

constexpr int patienceMs = 10'000;

QString withoutQuery(const QString &link)
{
    return QUrl(link).adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo).toString();
}

// Of a part ("bytes 0-0/1234") or of the whole; empty where the server does not say.
QString lengthIn(const QNetworkReply &reply)
{
    const QString range = QString::fromLatin1(reply.rawHeader("Content-Range"));
    if (const qsizetype slash = range.indexOf(u'/'); slash >= 0)
        return range.mid(slash + 1) == QLatin1String("*") ? QString() : range.mid(slash + 1);
    return QString::fromLatin1(reply.rawHeader("Content-Length"));
}

// Seconds, or a time.
std::optional<std::chrono::seconds> waitIn(const QByteArray &header)
{
    constexpr qint64 longest = 24 * 3600; // RetryPolicy::longestWish
    bool isNumber = false;
    qint64 seconds = header.trimmed().toLongLong(&isNumber);
    if (!isNumber) {
        const QDateTime time = QDateTime::fromString(QString::fromLatin1(header.trimmed()), Qt::RFC2822Date);
        if (!time.isValid())
            return std::nullopt;
        seconds = QDateTime::currentDateTimeUtc().secsTo(time);
    }
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, longest));
}

} // namespace

void SourceContent::identify(const Job &job, const Done &done)
{
    if (job.sourceKind == SourceKind::Link) {
        ask(job.source(), job.sourceDetail->listId, done);
        return;
    }
    onPool(
        this,
        [paths = QStringList{job.source()} + job.sourceDetail->moreParts]() -> QString {
            QStringList hashes;
            for (const QString &path : paths) {
                const auto hash = isFolder(path) ? Result<QByteArray>(QByteArray()) : sampledHash(path);
                if (!hash || hash->isEmpty())
                    return {};
                hashes.append(QString::fromLatin1(*hash));
            }
            return QStringLiteral("file:") + hashes.join(u'+');
        },
        [done](const QString &content) {
            done({content, {}});
        });
}

// A link that is signed for reading may refuse HEAD: the first byte is asked for, and nothing of it is read.
void SourceContent::ask(const QString &link, const QString &listId, const Done &done)
{
    QNetworkRequest request{QUrl(link)};
    request.setRawHeader("Range", "bytes=0-0");
    request.setRawHeader("Accept-Encoding", "identity");
    request.setTransferTimeout(patienceMs);
    QNetworkReply *reply = m_network.get(request);
    const auto isTold = std::make_shared<bool>(false);
    const auto tell = [reply, done, link, listId, isTold] {
        if (std::exchange(*isTold, true))
            return;
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QString tag = QString::fromUtf8(reply->rawHeader("ETag"));
        const QString what = tag.isEmpty() ? lengthIn(*reply) : tag;
        Identity identity;
        if (status == 429 || status == 503)
            identity.retryAfter = waitIn(reply->rawHeader("Retry-After"));
        if (!listId.isEmpty())
            identity.content = QStringLiteral("id:") + listId;
        else if ((status == 200 || status == 206) && !what.isEmpty())
            identity.content = QStringLiteral("link:%1 %2").arg(withoutQuery(link), what);
        reply->deleteLater(); // ends it; abort() would be complained of where the answer's own error is still to come
        done(identity);
    };
    connect(reply, &QNetworkReply::metaDataChanged, this, [reply, tell] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status < 300 || status >= 400) // else it is followed
            tell();
    });
    connect(reply, &QNetworkReply::finished, this, tell);
}

} // namespace reelyard
