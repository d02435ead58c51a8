// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QUrl>

namespace reelyard::test
{

/// Asks (GET) or orders (POST) something of a test server and waits in an event loop for what it says. Empty, and a
/// warning, where that is an error.
QJsonObject exchangeJson(const QUrl &url, const QByteArray &verb, const QJsonObject &body);

} // namespace reelyard::test
