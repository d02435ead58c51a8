// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/failure_file.h"

#include "app/command/csv.h"
#include "app/platform/files.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FailureFile)
};

std::vector<std::pair<const char *, const char *>> fields()
{
    return {{"id", "id"},           {"source", "source"},     {"class", "errorClass"}, {"cause", "errorCode"},
            {"error", "error"},     {"attempts", "attempts"}, {"time", "finishedAt"},  {"reviewed", "reviewedAt"},
            {"note", "reviewNote"}, {"detail", "detail"},     {"log", "log"}};
}

QStringList columns()
{
    QStringList names;
    for (const auto &[column, field] : fields())
        names << QString::fromLatin1(column);
    return names;
}

} // namespace

Result<std::unique_ptr<FailureFile>> FailureFile::create(const QString &path)
{
    auto file = std::make_unique<FailureFile>(path);
    if (!file->m_file)
        return Error{ErrorClass::Configuration, QStringLiteral("export.unwritable"),
                     Words::tr("\"%1\" cannot be written.").arg(displayPath(path)), path};
    file->write(file->m_isJson ? "[" : columns().join(',').toUtf8() + "\r\n");
    return file;
}

FailureFile::FailureFile(const QString &path)
    : m_path(path)
    , m_part(path + QStringLiteral(".part"))
    , m_file(toStdPath(m_part), std::ios::binary | std::ios::trunc)
    , m_isJson(path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
{
}

void FailureFile::take(const QJsonObject &job)
{
    QJsonObject row;
    for (const auto &[column, field] : fields())
        row.insert(QLatin1String(column), job.value(QLatin1String(field)));
    if (const QJsonValue listId = job.value(QStringLiteral("listId")); listId.isString())
        row.insert(QStringLiteral("id"), listId);
    if (m_isJson) {
        write(std::exchange(m_isFirst, false) ? "\n" : ",\n");
        write(QJsonDocument(row).toJson(QJsonDocument::Compact));
        return;
    }
    QList<QByteArray> line;
    for (const QString &column : columns())
        line << csvField(row.value(column).toVariant().toString());
    write(line.join(',') + "\r\n");
}

Result<void> FailureFile::finish()
{
    if (m_isJson)
        write("\n]\n");
    m_file.close();
    if (!m_file) {
        static_cast<void>(removeFile(m_part));
        return Error{ErrorClass::Resource, QStringLiteral("export.unwritable"),
                     Words::tr("\"%1\" could not be written to its end.").arg(displayPath(m_path)), m_path};
    }
    return renameReplacing(m_part, m_path);
}

} // namespace reelyard
