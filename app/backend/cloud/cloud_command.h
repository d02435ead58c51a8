// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/job/attempt_result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace reelyard
{

/// One ffmpeg command line as a service takes it: one text, split there as a shell would.
struct CloudCommand {
    QString text;
    QMap<int, QString> outputs; ///< by the recipe's ordinal, those that are not left out: bare file names
};

/// Of the command lines that do a job here (see MediaService::commands(), with `folder` as their outputs' folder): the
/// source becomes the link, percent-encoded and one word whatever stands in it, the outputs get names that begin with
/// `prefix`, and the folders of packages become rungs (see cloud_package.h). Configuration error "cloud.several-steps"
/// where one line would not do.
Result<CloudCommand> cloudCommand(const QList<QStringList> &commands, const AttemptSpec &spec, const QString &folder,
                                  const QString &link, const QString &prefix);

/// A link as it may stand in a command: no character of it means anything to a shell.
QString encodedLink(const QString &link);

} // namespace reelyard
