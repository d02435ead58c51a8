// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace reelyard
{

/// Tells by a text what a source holds, so that a copy of it, or a link to it that was signed anew, is known again:
///   a file                 its size and samples of it (see app/platform/files.h)
///   a link with a list id  the id
///   another link           its address without the query, with the server's ETag or else the length (RFC 9110)
/// It is not a proof of equality: who relies on it looks at the streams as well. Main thread.
class SourceContent : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    struct Identity {
        QString content; ///< empty where it cannot be told
        /// The server of a link wants to be asked again only after this time (Retry-After, RFC 9110 section 10.2.3).
        std::optional<std::chrono::seconds> retryAfter;
    };
    using Done = std::function<void(const Identity &)>;
    void identify(const Job &job, const Done &done);

private:
    void ask(const QString &link, const QString &listId, const Done &done);

    QNetworkAccessManager m_network;
};

} // namespace reelyard
