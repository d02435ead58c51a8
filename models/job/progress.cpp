// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/progress.h"

namespace reelyard
{

QJsonObject toJson(const Progress &progress)
{
    return {{QStringLiteral("fraction"), progress.fraction},
            {QStringLiteral("positionUs"), static_cast<qint64>(progress.position.count())},
            {QStringLiteral("frames"), progress.frames},
            {QStringLiteral("fps"), progress.fps},
            {QStringLiteral("speed"), progress.speed},
            {QStringLiteral("bytes"), progress.bytesWritten},
            {QStringLiteral("stage"), progress.stage}};
}

Progress progressFromJson(const QJsonObject &object)
{
    Progress progress;
    progress.fraction = object.value(QStringLiteral("fraction")).toDouble();
    progress.position = std::chrono::microseconds(object.value(QStringLiteral("positionUs")).toInteger());
    progress.frames = object.value(QStringLiteral("frames")).toInteger();
    progress.fps = object.value(QStringLiteral("fps")).toDouble();
    progress.speed = object.value(QStringLiteral("speed")).toDouble();
    progress.bytesWritten = object.value(QStringLiteral("bytes")).toInteger();
    progress.stage = object.value(QStringLiteral("stage")).toString();
    return progress;
}

} // namespace reelyard
