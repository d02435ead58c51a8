// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace reelyard
{

/// What the form needs to know of an encoder. Values of `usualQuality` are as those of FormField::Quality.
struct EncoderFacts {
    const char *name;              ///< as behind -c:v, "copy", or a placeholder
    const char *title;             ///< as people call it
    const char *usualQuality = ""; ///< empty: it has none to choose
    int bestQuality = 0;           ///< the number for the best picture
    int worstQuality = 0;
    bool hasRate = false;    ///< a bit rate can be asked for
    const char *speeds = ""; ///< of -preset, separated by blanks, the slowest first
    const char *usualSpeed = "";
};

const std::vector<EncoderFacts> &videoEncoders();
const std::vector<EncoderFacts> &audioEncoders();
const std::vector<EncoderFacts> &subtitleEncoders();
/// The title in the language of the window, where it is more than a name.
QString displayTitle(const EncoderFacts &facts);
/// Null for one that is not known here.
const EncoderFacts *factsOf(const std::vector<EncoderFacts> &encoders, const QString &name);

} // namespace reelyard
