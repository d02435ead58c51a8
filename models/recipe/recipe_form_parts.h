// SPDX-License-Identifier: GPL-3.0-or-later
// What the form's parts have in common; nobody else includes it.
#pragma once

#include "models/recipe/recipe_form.h"

namespace reelyard::form
{

QString tracks(const OutputText &text, char kind); ///< 'v', 'a', 's'
void setTracks(OutputText &text, char kind, const QString &value);
bool mayChooseItself(const OutputText &text, char kind);

QString pictureSize(const OutputText &text);
void setPictureSize(OutputText &text, const QString &value);
QString deinterlace(const OutputText &text);
void setDeinterlace(OutputText &text, const QString &value);
QString crop(const OutputText &text);
void setCrop(OutputText &text, const QString &value);
QString watermark(const OutputText &text);
void setWatermark(OutputText &text, const QString &value);

} // namespace reelyard::form
