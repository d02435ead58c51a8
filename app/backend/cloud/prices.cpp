// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/prices.h"

#include "app/platform/files.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace reelyard
{

namespace
{

constexpr qint64 longestFile = 1'000'000;

/// False: a number that is none, or below nothing.
bool take(const QJsonObject &from, const char *name, double &value)
{
    const QJsonValue found = from.value(QLatin1String(name));
    if (found.isUndefined())
        return true;
    value = found.toDouble(-1);
    return value >= 0;
}

bool take(const QByteArray &json, Prices &prices)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return false;
    const QJsonObject all = document.object();
    for (auto entry = all.begin(); entry != all.end(); ++entry) {
        if (entry.key() == QLatin1String("date")) {
            prices.date = QDate::fromString(entry->toString(), Qt::ISODate);
            if (!prices.date.isValid())
                return false;
            continue;
        }
        if (!entry->isObject())
            return false;
        const QJsonObject one = entry->toObject();
        if (entry.key() == QLatin1String("local")) {
            if (!take(one, "per_hour", prices.localPerHour))
                return false;
            continue;
        }
        Price &price = prices.providers[entry.key()];
        if (!take(one, "per_processing_minute", price.perProcessingMinute) ||
            !take(one, "per_output_minute", price.perOutputMinute) || !take(one, "per_gigabyte", price.perGigabyte))
            return false;
    }
    return true;
}

} // namespace

QString Prices::userFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(QStringLiteral("prices.json"));
}

Result<Prices> Prices::load(const QString &userFile)
{
    Prices prices;
    QFile shipped(QStringLiteral(":/prices/prices.json"));
    if (!shipped.open(QIODevice::ReadOnly) || !take(shipped.readAll(), prices))
        qFatal("the shipped prices are missing");
    if (!fileExists(userFile))
        return prices;
    const auto json = readFile(userFile, longestFile);
    if (!json)
        return json.error();
    if (!take(*json, prices))
        return Error{ErrorClass::Configuration,
                     QStringLiteral("prices.unreadable"),
                     QCoreApplication::translate("Cloud", "The prices in \"%1\" cannot be understood.")
                         .arg(displayPath(userFile)),
                     {}};
    return prices;
}

} // namespace reelyard
