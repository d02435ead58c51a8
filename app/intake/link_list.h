// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace reelyard
{

/// http or https, with a host.
bool isLink(QStringView text);

/// One line of a list.
struct ListEntry {
    QString source;        ///< absolute path or link
    QString id;            ///< the list's own name for it; empty when it has none
    QString name;          ///< what its outputs are to be called; empty: as the source is
    qint64 sizeBytes = -1; ///< as the list says it
    QJsonObject carried;   ///< the other columns, as they stand: they come back in the results
};

/// The entries of a list file. What it is the extension tells:
///   csv, tsv        the first line names the columns: url (or link, path, file, source), id, name, size; the others
///   are
///                   carried along. Commas, semicolons or tabs; fields in quotes as RFC 4180 has them.
///   jsonl, ndjson   an object a line with the same names (https://jsonlines.org); json: one array of such objects
///   all else        a path or link a line, M3U playlists among them; blank lines and those that begin with '#' are
///                   passed over
/// A byte order mark is passed over. Relative paths are relative to the list's folder. Permanent error when it cannot
/// be read; Source error, with the line's number, when it is no such list.
Result<std::vector<ListEntry>> readList(const QString &file);

/// The file name in a link's path, percent-decoded, without characters that a file name cannot hold; "video" when
/// there is none.
QString nameFromLink(const QString &link);

} // namespace reelyard
