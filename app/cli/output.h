// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/base/money_text.h"

#include <QJsonObject>
#include <QString>

namespace reelyard::cli
{

/// Exit codes of reelyard-cli; part of its interface.
enum Exit { Done = 0, SomethingFailed = 1, WrongCommand = 2, NeedsPerson = 4, Interrupted = 130 };

/// What the terminal shows. With --json, stdout holds one JSON object a line and nothing else; words go to stderr.
struct Output {
    bool json = false;
    bool quiet = false;

    void line(const QString &text) const;         ///< stdout; not with --json, not with --quiet
    void object(const QJsonObject &object) const; ///< stdout, only with --json
    void problem(const QString &text) const;      ///< stderr, always
    void error(const Error &error) const;         ///< stderr; with --json also an "error" object
    /// A line that the next one overwrites; only on a terminal.
    void status(const QString &text) const;
    void clearStatus() const;
};

QString tr(const char *text); ///< the terminal's words
int number(const QJsonObject &object, const char *name);
QString sizeText(qint64 bytes);                                  ///< "1.2 GB"
QString durationText(qint64 seconds);                            ///< "1:02:05"
QString countText(int count, const char *one, const char *many); ///< "1 job", "2 jobs"

} // namespace reelyard::cli
