// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace reelyard
{

/// What a job does, frozen: canonical FFmpeg output arguments and the file extension. Equal text is equal work.
struct Recipe {
    QString name;        ///< the preset's, or "Custom"
    QString arguments;   ///< canonical, quoted as for a shell
    QString extension;   ///< of the first output, without the dot, "mp4"
    QString checks = {}; ///< canonical, see recipe_checks.h; empty: only what is always checked

    /// SHA-256 over extension, arguments and checks (not the name), in hex.
    QString hash() const;
    friend bool operator==(const Recipe &, const Recipe &) = default;
};

/// Checks and canonicalises. Configuration error where the arguments, the extension or the checks are wrong.
Result<Recipe> makeRecipe(const QString &name, const QString &arguments, const QString &extension,
                          const QString &checks = {});

struct Preset {
    QString name;
    QString group; ///< "Editors", "Web", "Archive", "Audio", "Pictures"
    QString description;
    Recipe recipe;
    bool isBuiltIn = true;
    bool neverUpload = false; ///< its jobs run on this computer, whatever else is said
    QString written = {};     ///< the arguments as they stand in its file
    QString file = {};        ///< path of the user's own
    bool isChanged = false;   ///< the user's own in place of the shipped one of that name
    QString cannotRun = {};   ///< why it could not run here when it was saved; empty when it could
};

/// The presets shipped (":/presets") and the user's own (JSON files in a folder; a user's preset hides a shipped one
/// of the same name). Reading is done once, on construction of the catalogue by load().
class PresetCatalogue
{
public:
    /// What could not be read does not hide the others: it is told in `problems`.
    static PresetCatalogue load(const QString &userFolder);

    const std::vector<Preset> &presets() const { return m_presets; }
    const std::vector<Error> &problems() const { return m_problems; }
    const Preset *find(QStringView name) const; ///< case is ignored; null when there is none
    /// As it was shipped, also where the user has changed it; null when there is none.
    const Preset *findShipped(QStringView name) const;
    /// Configuration error (code "preset.unknown") that names the nearest one.
    Result<Preset> require(const QString &name) const;
    static QString defaultPresetName(); ///< "Web MP4 1080p"

private:
    std::vector<Preset> m_presets;
    std::vector<Preset> m_shipped;
    std::vector<Error> m_problems;
};

} // namespace reelyard
