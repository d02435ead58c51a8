// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/media/media_source.h"
#include "models/recipe/recipe.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

#include <optional>

namespace reelyard
{

/// How far a remote attempt has come. Written down before each step, so that after a kill it goes on where it was and
/// nothing is paid twice.
struct CloudRecord {
    enum class Stage {
        Planned,  ///< nothing has been sent
        Uploaded, ///< the source lies at `link`
        Creating, ///< a task may have been created: that is settled before anything else
        Created,  ///< `taskId` is known
        Received  ///< the outputs are in their parts
    };
    AttemptId attempt{};
    JobId job{};
    Stage stage = Stage::Planned;
    QString account; ///< its base address
    QString prefix;  ///< of the outputs' names, unique to the attempt: by it a task is known again
    QString work;    ///< hash of recipe and source: an earlier task of the job with the same made the same
    QString command;
    QMap<int, QString> outputs; ///< by ordinal: names at the provider
    QString link;               ///< where the task reads the source
    qint64 intentMs = 0;        ///< when it was about to be created, since the epoch
    QString taskId;
};

/// The record's `work` of a job with this source and recipe.
QString cloudWorkOf(const QString &source, SourceKind kind, const Recipe &recipe);
/// The record's `outputs`, as they are stored and exported.
QJsonObject outputNamesToJson(const QMap<int, QString> &names);
QMap<int, QString> outputNamesFromJson(const QJsonObject &object);
QString toText(CloudRecord::Stage stage);
std::optional<CloudRecord::Stage> cloudStageFromText(QStringView text);

} // namespace reelyard
