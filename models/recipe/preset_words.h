// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reelyard
{

// What is shown of a preset. Files, settings and jobs have its group and description as they were written; those of the
// shipped ones are translated where they are shown, a person's own stay as they are.

QString displayGroup(const QString &group);
QString displayDescription(const QString &description);

/// The group of a person's own presets that name none.
QString ownGroup();

} // namespace reelyard
