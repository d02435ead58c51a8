// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <fstream>
#include <memory>
#include <utility>
#include <vector>

namespace reelyard
{

/// The failures of a queue for other programs: CSV, or one JSON array where the name ends in .json. Written as it
/// comes, as ten thousand logs do not fit into memory, beside its name, and moved there when it is complete.
class FailureFile
{
public:
    /// Configuration error where the file cannot be written.
    static Result<std::unique_ptr<FailureFile>> create(const QString &path);
    explicit FailureFile(const QString &path);

    /// A message of the request "exportFailures".
    void take(const QJsonObject &job);
    Result<void> finish();

private:
    void write(const QByteArray &bytes) { m_file.write(bytes.constData(), bytes.size()); }

    QString m_path;
    QString m_part;
    std::ofstream m_file;
    bool m_isJson;
    bool m_isFirst = true;
};

} // namespace reelyard
