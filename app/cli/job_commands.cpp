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

void showChanges(const Output &output, const QJsonArray &changes)
{
    for (const QJsonValue &change : changes) {
        const QJsonObject entry = change.toObject();
        const QJsonArray lines = entry.value(QStringLiteral("lines")).toArray();
        output.line(lines.isEmpty() ? QCoreApplication::translate("Cli", "Nothing is different for %1.")
                                          .arg(countText(entry.value(QStringLiteral("jobs")).toInt(), "job", "jobs"))
                                    : QCoreApplication::translate("Cli", "Changed for %1:")
                                          .arg(countText(entry.value(QStringLiteral("jobs")).toInt(), "job", "jobs")));
        for (const QJsonValue &line : lines)
            output.line(QStringLiteral("  ") + line.toString());
    }
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
    const bool hasRecipe = !options.preset.isEmpty() || !options.arguments.isEmpty();
    if (hasRecipe) {
        const auto recipe = chosenRecipe(session.presets(), options);
        if (!recipe) {
            options.output.error(recipe.error());
            session.finish(WrongCommand);
            return;
        }
        insertRecipe(request, *recipe);
    } else if (options.speed != Speed::Normal) {
        options.output.problem(QCoreApplication::translate("Cli", "--speed needs another recipe: -p PRESET."));
        session.finish(WrongCommand);
        return;
    } else if (options.isPlan && !options.place) {
        options.output.problem(
            QCoreApplication::translate("Cli", "--plan needs another recipe or place: -p PRESET, --on PLACE."));
        session.finish(WrongCommand);
        return;
    }
    if (options.place)
        request.insert(QStringLiteral("place"), toText(*options.place));
    request.insert(QStringLiteral("plan"), options.isPlan);
    request.insert(QStringLiteral("op"), op);
    request.insert(QStringLiteral("outputs"), QJsonArray::fromStringList(options.outputs));
    session.request(request, [&session, output = options.output, op, areNamed,
                              isPlan = options.isPlan](QJsonObject message) {
        message.remove(QStringLiteral("final"));
        output.object(message);
        const int count = message.value(QStringLiteral("count")).toInt();
        const bool isRefused = areNamed && count == 0;
        if (isRefused)
            output.problem(refusalText(op));
        else
            showChanges(output, message.value(QStringLiteral("changes")).toArray());
        if (!isRefused && isPlan)
            output.line(
                QCoreApplication::translate("Cli", "%1 would be queued again.").arg(countText(count, "job", "jobs")));
        else if (!isRefused)
            output.line(doneText(op).arg(countText(count, "job", "jobs")));
        session.finish(isRefused ? SomethingFailed : Done);
    });
}

namespace
{

bool hasNobodyElse(Session &session, const Options &options)
{
    if (!session.isOwner())
        return false;
    options.output.problem(
        QCoreApplication::translate("Cli", "No other program works on this queue. (\"reelyard-cli start\" does.)"));
    session.finish(SomethingFailed);
    return true;
}

} // namespace

void pause(Session &session, const Options &options)
{
    if (hasNobodyElse(session, options))
        return;
    QJsonObject request = chosenJobs(options);
    request.insert(QStringLiteral("op"), QStringLiteral("pause"));
    request.insert(QStringLiteral("mode"), options.moveTo);
    session.request(request, [&session, options](QJsonObject message) {
        message.remove(QStringLiteral("final"));
        options.output.object(message);
        const int count = message.value(QStringLiteral("count")).toInt();
        const QString jobs = countText(count, "job", "jobs");
        const bool isRefused = !options.ids.empty() && count == 0;
        if (isRefused)
            options.output.problem(QCoreApplication::translate("Cli", "Nothing to pause: none of these jobs runs."));
        else if (!options.ids.empty())
            options.output.line(QCoreApplication::translate("Cli", "%1 paused.").arg(jobs));
        else if (count == 0)
            options.output.line(QCoreApplication::translate("Cli", "The queue is paused; no job runs."));
        else if (options.moveTo == QLatin1String("now"))
            options.output.line(QCoreApplication::translate("Cli", "The queue is paused, and %1 frozen.").arg(jobs));
        else if (options.moveTo == QLatin1String("stop"))
            options.output.line(
                QCoreApplication::translate("Cli", "The queue is paused; %1 put back into it.").arg(jobs));
        else
            options.output.line(QCoreApplication::translate("Cli", "No other job starts; %1 still running.").arg(jobs));
        session.finish(isRefused ? SomethingFailed : Done);
    });
}

void resume(Session &session, const Options &options)
{
    if (hasNobodyElse(session, options))
        return;
    QJsonObject request = chosenJobs(options);
    request.insert(QStringLiteral("op"), QStringLiteral("resume"));
    session.request(request, [&session, options](QJsonObject message) {
        message.remove(QStringLiteral("final"));
        options.output.object(message);
        const int count = message.value(QStringLiteral("count")).toInt();
        const bool isRefused = !options.ids.empty() && count == 0;
        if (isRefused)
            options.output.problem(
                QCoreApplication::translate("Cli", "Nothing to resume: none of these jobs is paused."));
        else
            options.output.line(
                QCoreApplication::translate("Cli", "Going on with %1.").arg(countText(count, "job", "jobs")));
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
