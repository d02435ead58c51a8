// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/recipe/recipe.h"

#include <QByteArray>
#include <QString>

namespace reelyard
{

/// A preset as it is written down, in its file and while it is edited: nothing of it need be right.
struct PresetText {
    QString name;
    QString group;
    QString description;
    QString extension;
    QString arguments; ///< as somebody wrote them
    QString checks;
    bool neverUpload = false;
    QString cannotRun; ///< why it could not run here when it was last tried; empty when it could

    friend bool operator==(const PresetText &, const PresetText &) = default;
};

PresetText textOf(const Preset &preset);
/// Configuration error (code "preset.unreadable") for what is no preset.
Result<PresetText> presetTextFromJson(const QByteArray &json);
QByteArray toJson(const PresetText &text);
/// The errors of makeRecipe() and requireNoFiles().
Result<Preset> makePreset(const PresetText &text);

/// A name for the preset's file, without folder: "Proxy 1/2" becomes "preset_proxy_1_2.json".
QString presetFileName(const QString &name);

} // namespace reelyard
