// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/media_comparison.h"
#include "models/media/media_info.h"
#include "models/recipe/planned_output.h"

#include <QColor>
#include <QString>

/// Files and streams in words.
namespace reelyard::mediatext
{

QString container(const MediaInfo &info);    ///< "MP4", "Matroska"
QString extension(const QString &extension); ///< of a file that is to be made: "MP4"
QString codec(const QString &name);          ///< "H.264" for "h264" and "libx264"; else as it is
QString language(const QString &code);       ///< "German" for "deu"; the code where it has no name

/// A stream in one line or two: codec, size, rate, format, colour and HDR; codec, channels, rate; language and title.
QString stream(const StreamInfo &stream);
/// "Picture 2": `number` counts the streams of that kind, `count` is how many there are.
QString name(const StreamInfo &stream, int number, int count);
/// What a stream will be; empty where nothing is known.
QString planned(const PlannedCoding &coding, StreamKind kind);

QString name(Preserved what);
QString name(Fate fate); ///< "kept"
QString iconName(Fate fate);
QColor color(Fate fate);

} // namespace reelyard::mediatext
