// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/masked_link.h"

#include <QRegularExpression>

namespace reelyard
{

QString maskedLinks(const QString &text)
{
    if (!text.contains(QLatin1String("://"))) // nearly all
        return text;
    // The scheme, what may stand before "@" in the host's part, and what is behind "?" up to what ends a link in prose.
    static const QRegularExpression user(QStringLiteral("\\b([a-zA-Z][a-zA-Z0-9+.-]*://)[^/?#\\s'\"]*@"));
    static const QRegularExpression query(QStringLiteral("(\\b[a-zA-Z][a-zA-Z0-9+.-]*://[^?#\\s'\"]*)\\?[^#\\s'\"]+"));
    QString masked = text;
    masked.replace(user, QStringLiteral("\\1***@"));
    masked.replace(query, QStringLiteral("\\1?***"));
    return masked;
}

} // namespace reelyard
