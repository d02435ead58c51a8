// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/command/failure_file.h"
#include "models/base/native_path.h"

#include <QJsonArray>

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
