// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/recipe/preset_text.h"
#include "models/recipe/recipe.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace reelyard
{

/// Writes the user's presets, one file each, and keeps the catalogue at what is on the disk. Files are read and written
/// on a pool, one after the other; a file is replaced as a whole or not at all. Jobs have recipes of their own, so
/// nothing here changes one. Main thread.
class PresetDesk : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<void>)>;

    /// The catalogue was loaded with this folder, and outlives the desk.
    PresetDesk(PresetCatalogue &catalogue, const QString &folder, QObject *parent = nullptr);
    ~PresetDesk() override;

    const PresetCatalogue &catalogue() const { return m_catalogue; }

    /// Writes a preset of the user's. `before` is the name under which it is in the catalogue; empty for a new one. A
    /// shipped one that is saved under its own name is a changed one, which can be reset(). Configuration error (code
    /// "preset.name-taken", "preset.no-name") and those of makePreset(). `done` follows once, changed() before it.
    void save(const PresetText &text, const QString &before, const Done &done);
    /// One of the user's; of a changed one the shipped one is left.
    void remove(const QString &name, const Done &done);

    /// A preset from anywhere, nothing of it checked but that it is one.
    void readFrom(const QString &file, const std::function<void(Result<PresetText>)> &done);
    void writeTo(const QString &file, const PresetText &text, const Done &done);

    /// The name, or the name with a number, that no preset has.
    QString freeName(const QString &wanted) const;

signals:
    void changed();

private:
    void work(const std::function<Result<void>()> &change, const Done &done);

    PresetCatalogue &m_catalogue;
    QString m_folder;
    QThreadPool m_pool; ///< of one thread: what comes later is later on the disk
};

} // namespace reelyard
