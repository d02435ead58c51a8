// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace reelyard
{

/// A command line as PowerShell (7.3 and later) takes it; "mkdir -p" becomes New-Item. The other shells' form is
/// joinArguments() of command_spec.h.
QString joinForPowerShell(const QStringList &command);

} // namespace reelyard
