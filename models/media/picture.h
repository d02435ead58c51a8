// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace reelyard
{

/// A small picture as a worker hands it over: plain pixels, so that nothing of a file is decoded outside of it.
struct Picture {
    int width = 0; ///< as it is to be shown: turned, with square pixels
    int height = 0;
    QByteArray rgb; ///< three bytes a pixel, rows from the top without padding

    bool isNull() const { return rgb.isEmpty(); }
    friend bool operator==(const Picture &, const Picture &) = default;
};

QJsonObject toJson(const Picture &picture);
/// Null where the pixels are not as many as the size says.
Picture pictureFromJson(const QJsonObject &object);

} // namespace reelyard
