// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/picture.h"

namespace reelyard
{

namespace
{
constexpr int largestSide = 4096;
}

QJsonObject toJson(const Picture &picture)
{
    return {{QStringLiteral("width"), picture.width},
            {QStringLiteral("height"), picture.height},
            {QStringLiteral("rgb"), QString::fromLatin1(picture.rgb.toBase64())}};
}

Picture pictureFromJson(const QJsonObject &object)
{
    Picture picture{object.value(QStringLiteral("width")).toInt(), object.value(QStringLiteral("height")).toInt(),
                    QByteArray::fromBase64(object.value(QStringLiteral("rgb")).toString().toLatin1())};
    const bool isSize =
        picture.width > 0 && picture.height > 0 && picture.width <= largestSide && picture.height <= largestSide;
    if (!isSize || picture.rgb.size() != qsizetype{3} * picture.width * picture.height)
        return {};
    return picture;
}

} // namespace reelyard
