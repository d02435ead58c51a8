// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace reelyard
{

// What batches have come to, for other programs and for people. `batches` are as batchSummaries() tells them.

bool isSummaryFile(const QString &path); ///< ends in .txt, .csv, .json, .html or .htm
/// The content of a file of that name; text where the ending is another one.
QByteArray summaryFile(const QString &path, const QJsonArray &batches);
QString summaryText(const QJsonObject &batch); ///< a few lines

} // namespace reelyard
