// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace reelyard
{

/// What only the finished output tells, for the fields {width}, {height}, {codec}, {rendition} and {date} of a name
/// template. They stand in a job's output stem until an output is published.
struct NameFields {
    int width = 0; ///< as it is shown, turned; 0: no picture
    int height = 0;
    QString codec; ///< of the picture, else of the sound: "h264"
    QDate taken;   ///< when the source was recorded, else last written; local time
    friend bool operator==(const NameFields &, const NameFields &) = default;
};

QStringList lateFieldNames(); ///< without braces
bool hasLateFields(const QString &stem);
/// Fields without a value vanish.
QString fillLateFields(const QString &stem, const NameFields &fields);
/// A value that goes into a stem early and must not be taken for a field later.
QString withoutLateFields(const QString &value);

QJsonObject toJson(const NameFields &fields);
NameFields nameFieldsFromJson(const QJsonObject &object);

} // namespace reelyard
