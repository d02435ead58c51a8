// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/intake/link_list.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace reelyard::cli
{

namespace
{

QString doneText(const QString &op)
{
    if (op == QLatin1String("retry"))
        return QCoreApplication::translate("Cli", "%1 queued again.");
    if (op == QLatin1String("cancel"))
        return QCoreApplication::translate("Cli", "%1 cancelled.");
    if (op == QLatin1String("hold"))
        return QCoreApplication::translate("Cli", "%1 put on hold.");
    if (op == QLatin1String("release"))
        return QCoreApplication::translate("Cli", "%1 released.");
    return QCoreApplication::translate("Cli", "%1 removed from the list.");
}

// The states in which a job named by its number can be what was asked.
QString refusalText(const QString &op)
{
    if (op == QLatin1String("retry"))
        return QCoreApplication::translate("Cli", "Nothing to run again: none of these jobs is there and has ended.");
    if (op == QLatin1String("cancel"))
        return QCoreApplication::translate("Cli", "Nothing to cancel: none of these jobs is there and not yet ended.");
    if (op == QLatin1String("hold"))
        return QCoreApplication::translate("Cli", "Nothing to hold: none of these jobs is there and waits to start.");
    if (op == QLatin1String("release"))
        return QCoreApplication::translate("Cli", "Nothing to release: none of these jobs is there and on hold.");
    return QCoreApplication::translate("Cli", "Nothing to remove: none of these jobs is there and at rest.");
}

} // namespace

QJsonObject chosenJobs(const Options &options)
{
    QJsonArray ids;
    for (const qint64 id : options.ids)
        ids.append(id);
    return {{QStringLiteral("ids"), ids},
            {QStringLiteral("failed"), options.allFailed},
            {QStringLiteral("worth"), options.worth},
            {QStringLiteral("unstarted"), options.unstarted},
            {QStringLiteral("cause"), options.cause},
            {QStringLiteral("class"), options.errorClass}};
}

void edit(Session &session, const Options &options, const QString &op)
{
    const bool areNamed = !options.ids.empty();
    QJsonObject request = chosenJobs(options);
    request.insert(QStringLiteral("op"), op);
    request.insert(QStringLiteral("outputs"), QJsonArray::fromStringList(options.outputs));
    session.request(request, [&session, output = options.output, op, areNamed](QJsonObject message) {
        message.remove(QStringLiteral("final"));
        output.object(message);
        const int count = message.value(QStringLiteral("count")).toInt();
        const bool isRefused = areNamed && count == 0;
        if (isRefused)
            output.problem(refusalText(op));
        else
            output.line(doneText(op).arg(countText(count, "job", "jobs")));
        session.finish(isRefused ? SomethingFailed : Done);
    });
}

void replaceLinks(Session &session, const Options &options)
{
    const auto entries = readList(absolutePath(options.inputs.front()));
    QJsonObject links;
    if (entries) {
        for (const ListEntry &entry : *entries) {
            if (!entry.id.isEmpty() && isLink(entry.source))
                links.insert(entry.id, entry.source);
        }
    }
    if (!entries || links.isEmpty()) {
        options.output.error(entries ? Error{ErrorClass::Configuration,
                                             QStringLiteral("list.no-ids"),
                                             QCoreApplication::translate("Cli", "No line of the list has both an id "
                                                                                "and a link."),
                                             {}}
                                     : entries.error());
        session.finish(WrongCommand);
        return;
    }
    session.request(
        {{QStringLiteral("op"), QStringLiteral("replaceLinks")}, {QStringLiteral("links"), links}},
        [&session, output = options.output](QJsonObject message) {
            message.remove(QStringLiteral("final"));
            output.object(message);
            const int count = message.value(QStringLiteral("count")).toInt();
            if (count == 0)
                output.problem(QCoreApplication::translate(
                    "Cli", "No job that is still to be done has one of these ids and another link."));
            else
                output.line(
                    QCoreApplication::translate("Cli", "%1 got a new link.").arg(countText(count, "job", "jobs")));
            session.finish(count == 0 ? SomethingFailed : Done);
        });
}

} // namespace reelyard::cli
