// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace reelyard
{

/// What the program does about an error; one strategy each (see RetryPolicy).
enum class ErrorClass {
    Transient,     ///< may pass by itself: retried with growing waits
    RateLimited,   ///< the other side asked us to slow down
    Source,        ///< the input file itself: never retried automatically
    Configuration, ///< the recipe: caught before anything runs where possible
    Permanent,     ///< will not pass by itself: file gone, permission denied
    Resource,      ///< disk full, share away, out of memory: waits for the resource
    Interrupted,   ///< the program, the computer or the worker process stopped
    Internal       ///< a bug of ours
};

/// An error as a value. `code` is a stable dotted name for programs and for grouping ("source.truncated"),
/// `sentence` is plain text for the user, `detail` is the raw text for the log.
struct Error {
    ErrorClass errorClass = ErrorClass::Internal;
    QString code;
    QString sentence;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

/// The stable text of a class, as stored in the database and printed in JSON ("Source").
QString toText(ErrorClass errorClass);
std::optional<ErrorClass> errorClassFromText(QStringView text);

QJsonObject toJson(const Error &error);
Error errorFromJson(const QJsonObject &object);

Error internalError(const QString &detail);

} // namespace reelyard
