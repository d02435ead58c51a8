// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

class QMimeData;

namespace reelyard
{

// File names that are not valid UTF-8 survive the way through a URL here; QUrl's own conversion would lose them.
QUrl urlForFile(const QString &path);
QString fileForUrl(const QUrl &url);

/// What a drop or the clipboard holds, as intake takes it: paths, links, "@list.txt" for a dropped list.
QStringList inputsFrom(const QMimeData &data);
/// The lines of a text that name something: links and paths, without blank lines and file:// in front.
QStringList inputsFromLines(const QString &text);
/// A text file is a list of inputs: "@" stands before it. Anything else is itself.
QString asInput(const QString &path);

} // namespace reelyard
