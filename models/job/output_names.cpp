// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/output_names.h"

namespace reelyard
{

QString numberedName(const QString &name, int number)
{
    if (number == 0)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const qsizetype stem = dot > 0 ? dot : name.size();
    return QStringLiteral("%1 (%2)%3").arg(name.left(stem)).arg(number).arg(name.mid(stem));
}

QString outputPath(const QString &folder, const QString &pattern, const QString &stem, int number)
{
    const QString field = QStringLiteral("{name}");
    QString name = pattern;
    if (name.contains(field)) {
        // Not through numberedName(): a dot in a stem is no extension.
        name.replace(field, number == 0 ? stem : QStringLiteral("%1 (%2)").arg(stem, QString::number(number)));
    } else {
        const qsizetype slash = name.indexOf(u'/');
        name = numberedName(slash < 0 ? name : name.left(slash), number) + (slash < 0 ? QString() : name.mid(slash));
    }
    return folder.endsWith(u'/') ? folder + name : folder + u'/' + name;
}

QString makingFolder(const QString &partPath)
{
    return partPath + QLatin1String(".pass");
}

} // namespace reelyard
