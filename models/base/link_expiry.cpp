// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/link_expiry.h"

#include <QDateTime>
#include <QTimeZone>
#include <QUrl>
#include <QUrlQuery>

namespace reelyard
{

namespace
{

std::optional<Timestamp> timestampOf(QDateTime time)
{
    if (!time.isValid())
        return std::nullopt;
    time.setTimeZone(QTimeZone::utc());
    return Timestamp(time.toMSecsSinceEpoch());
}

} // namespace

std::optional<Timestamp> expiryOf(const QString &link)
{
    const QUrlQuery query(QUrl{link});
    const auto valueOf = [&query](const QString &name) {
        for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded)) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return QString();
    };
    for (const QString &issuer : {QStringLiteral("X-Amz-"), QStringLiteral("X-Goog-")}) {
        const QString signedAt = valueOf(issuer + QStringLiteral("Date"));
        bool isNumber = false;
        const qint64 seconds = valueOf(issuer + QStringLiteral("Expires")).toLongLong(&isNumber);
        const auto from = timestampOf(QDateTime::fromString(signedAt, QStringLiteral("yyyyMMdd'T'HHmmss'Z'")));
        if (from && isNumber && seconds >= 0)
            return *from + std::chrono::seconds(seconds);
    }
    bool isNumber = false;
    if (const qint64 seconds = valueOf(QStringLiteral("Expires")).toLongLong(&isNumber); isNumber && seconds > 0)
        return Timestamp(std::chrono::seconds(seconds));
    QString end = valueOf(QStringLiteral("se"));
    if (!end.isEmpty() && !valueOf(QStringLiteral("sig")).isEmpty()) {
        end.remove(u'Z');
        return timestampOf(QDateTime::fromString(end, Qt::ISODate));
    }
    return std::nullopt;
}

} // namespace reelyard
