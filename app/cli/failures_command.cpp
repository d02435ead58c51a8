// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/csv.h"
#include "app/cli/session.h"
#include "app/platform/files.h"
#include "models/base/native_path.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <fstream>
#include <memory>

namespace reelyard::cli
{

namespace
{

void showGroup(const Output &output, const QJsonObject &group)
{
    const int count = group.value(QStringLiteral("count")).toInt();
    const int reviewed = group.value(QStringLiteral("reviewed")).toInt();
    const QString cause = group.value(QStringLiteral("cause")).toString();
    QString line = QStringLiteral("%1  %2  %3")
                       .arg(count, 6)
                       .arg(group.value(QStringLiteral("class")).toString(), -13)
                       .arg(cause.isEmpty() ? tr("(several causes)") : cause, -24);
    const QString sentence = group.value(QStringLiteral("error")).toString();
    line += u' ' + (group.value(QStringLiteral("same")).toBool() ? sentence : tr("For example: %1").arg(sentence));
    if (group.value(QStringLiteral("worthRetrying")).toBool())
        line += tr(" (worth a retry)");
    if (reviewed > 0)
        line += tr(" (%1 reviewed)").arg(reviewed);
    output.line(line);
}

// Written as it comes: ten thousand logs do not fit into memory.
class FailureFile
{
public:
    static Result<std::unique_ptr<FailureFile>> create(const QString &path)
    {
        auto file = std::make_unique<FailureFile>(path);
        if (!file->m_file)
            return Error{ErrorClass::Configuration, QStringLiteral("export.unwritable"),
                         tr("\"%1\" cannot be written.").arg(displayPath(path)), path};
        file->write(file->m_isJson ? "[" : columns().join(',').toUtf8() + "\r\n");
        return file;
    }

    explicit FailureFile(const QString &path)
        : m_path(path)
        , m_part(path + QStringLiteral(".part"))
        , m_file(toStdPath(m_part), std::ios::binary | std::ios::trunc)
        , m_isJson(path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
    {
    }

    void take(const QJsonObject &job)
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

    Result<void> finish()
    {
        if (m_isJson)
            write("\n]\n");
        m_file.close();
        if (!m_file) {
            static_cast<void>(removeFile(m_part));
            return Error{ErrorClass::Resource, QStringLiteral("export.unwritable"),
                         tr("\"%1\" could not be written to its end.").arg(displayPath(m_path)), m_path};
        }
        return renameReplacing(m_part, m_path);
    }

private:
    void write(const QByteArray &bytes) { m_file.write(bytes.constData(), bytes.size()); }

    static std::vector<std::pair<const char *, const char *>> fields()
    {
        return {{"id", "id"},           {"source", "source"},     {"class", "errorClass"}, {"cause", "errorCode"},
                {"error", "error"},     {"attempts", "attempts"}, {"time", "finishedAt"},  {"reviewed", "reviewedAt"},
                {"note", "reviewNote"}, {"detail", "detail"},     {"log", "log"}};
    }
    static QStringList columns()
    {
        QStringList names;
        for (const auto &[column, field] : fields())
            names << QString::fromLatin1(column);
        return names;
    }

    QString m_path;
    QString m_part;
    std::ofstream m_file;
    bool m_isJson;
    bool m_isFirst = true;
};

void exportFailures(Session &session, const Options &options)
{
    auto created = FailureFile::create(options.exportFile);
    if (!created) {
        options.output.error(created.error());
        session.finish(WrongCommand);
        return;
    }
    session.request({{QStringLiteral("op"), QStringLiteral("exportFailures")}},
                    [&session, output = options.output, path = options.exportFile,
                     file = std::shared_ptr<FailureFile>(*std::move(created))](QJsonObject message) {
                        if (message.value(QStringLiteral("event")) == QLatin1String("failure")) {
                            file->take(message);
                            return;
                        }
                        message.remove(QStringLiteral("final"));
                        output.object(message);
                        if (const auto finished = file->finish(); !finished) {
                            output.error(finished.error());
                            session.finish(SomethingFailed);
                            return;
                        }
                        const int count = message.value(QStringLiteral("count")).toInt();
                        output.line(
                            tr("%1 written to %2.").arg(countText(count, "failure", "failures"), displayPath(path)));
                        session.finish(Done);
                    });
}

} // namespace

void failures(Session &session, const Options &options)
{
    if (!options.exportFile.isEmpty()) {
        exportFailures(session, options);
        return;
    }
    session.request({{QStringLiteral("op"), QStringLiteral("failures")}},
                    [&session, output = options.output](const QJsonObject &message) {
                        const QJsonArray groups = message.value(QStringLiteral("groups")).toArray();
                        for (const QJsonValue &group : groups) {
                            output.object(group.toObject());
                            showGroup(output, group.toObject());
                        }
                        if (groups.isEmpty())
                            output.line(tr("Nothing has failed."));
                        session.finish(Done);
                    });
}

void review(Session &session, const Options &options)
{
    QJsonObject request = chosenJobs(options);
    request.insert(QStringLiteral("op"), QStringLiteral("review"));
    request.insert(QStringLiteral("note"), options.note);
    session.request(request, [&session, output = options.output](QJsonObject message) {
        message.remove(QStringLiteral("final"));
        output.object(message);
        const int count = message.value(QStringLiteral("count")).toInt();
        if (count == 0)
            output.problem(tr("Nothing to review: none of these jobs is there and failed or completed."));
        else
            output.line(tr("%1 marked as reviewed.").arg(countText(count, "job", "jobs")));
        session.finish(count == 0 ? SomethingFailed : Done);
    });
}

} // namespace reelyard::cli
