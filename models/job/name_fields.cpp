// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/name_fields.h"

#include <algorithm>

namespace reelyard
{

namespace
{

QString inBraces(const QString &name)
{
    return u'{' + name + u'}';
}

} // namespace

QStringList lateFieldNames()
{
    return {QStringLiteral("width"), QStringLiteral("height"), QStringLiteral("codec"), QStringLiteral("rendition"),
            QStringLiteral("date")};
}

bool hasLateFields(const QString &stem)
{
    const QStringList names = lateFieldNames();
    return std::any_of(names.begin(), names.end(),
                       [&stem](const QString &name) { return stem.contains(inBraces(name)); });
}

QString fillLateFields(const QString &stem, const NameFields &fields)
{
    const auto number = [](int value) { return value > 0 ? QString::number(value) : QString(); };
    // A rendition is called by its short side, as people do: 1080p.
    const int side = std::min(fields.width, fields.height);
    const QString values[] = {number(fields.width), number(fields.height), fields.codec,
                              side > 0 ? QString::number(side) + u'p' : QString(), fields.taken.toString(Qt::ISODate)};
    QString filled = stem;
    const QStringList names = lateFieldNames();
    for (qsizetype i = 0; i < names.size(); ++i)
        filled.replace(inBraces(names[i]), values[i]);
    return filled;
}

QString withoutLateFields(const QString &value)
{
    QString safe = value;
    for (const QString &name : lateFieldNames())
        safe.replace(inBraces(name), u'(' + name + u')');
    return safe;
}

QJsonObject toJson(const NameFields &fields)
{
    return {{QStringLiteral("width"), fields.width},
            {QStringLiteral("height"), fields.height},
            {QStringLiteral("codec"), fields.codec},
            {QStringLiteral("taken"), fields.taken.toString(Qt::ISODate)}};
}

NameFields nameFieldsFromJson(const QJsonObject &object)
{
    return {object.value(QStringLiteral("width")).toInt(), object.value(QStringLiteral("height")).toInt(),
            object.value(QStringLiteral("codec")).toString(),
            QDate::fromString(object.value(QStringLiteral("taken")).toString(), Qt::ISODate)};
}

} // namespace reelyard
