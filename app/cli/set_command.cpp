// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "models/base/native_path.h"

namespace reelyard::cli
{

namespace
{

void ask(Session &session, const Output &output, const QJsonObject &request, const QString &done, const QString &none)
{
    session.request(request, [&session, output, done, none](QJsonObject message) {
        message.remove(QStringLiteral("final"));
        output.object(message);
        const int count = message.value(QStringLiteral("count")).toInt();
        if (count == 0)
            output.problem(none);
        else
            output.line(done.arg(countText(count, "job", "jobs")));
        session.finish(count == 0 ? SomethingFailed : Done);
    });
}

bool refuse(Session &session, const Output &output, const QString &sentence)
{
    output.problem(sentence);
    session.finish(WrongCommand);
    return false;
}

/// False ends the command.
bool insertChanges(Session &session, const Options &options, QJsonObject &request)
{
    const bool hasRecipe = !options.preset.isEmpty() || !options.arguments.isEmpty();
    if (hasRecipe) {
        const auto recipe = chosenRecipe(session.presets(), options);
        if (!recipe) {
            options.output.error(recipe.error());
            session.finish(WrongCommand);
            return false;
        }
        insertRecipe(request, *recipe);
    } else if (options.speed != Speed::Normal || !options.choices.logo.isEmpty() || !options.choices.lut.isEmpty()) {
        return refuse(session, options.output,
                      tr("--speed, --logo and --lut need the preset that they are for: -p PRESET."));
    }
    if (!options.destination.isEmpty())
        request.insert(QStringLiteral("destination"), chosenDestination(options));
    if (options.priority)
        request.insert(QStringLiteral("priority"), *options.priority);
    if (options.startAt)
        request.insert(QStringLiteral("startAtMs"), qint64(options.startAt->count()));
    if (options.place)
        request.insert(QStringLiteral("place"), toText(*options.place));
    if (!hasRecipe && options.destination.isEmpty() && !options.priority && !options.startAt && !options.place)
        return refuse(session, options.output,
                      tr("Say what is to be changed: -p, --args, -o, --on, --priority or --start-at."));
    return true;
}

} // namespace

void set(Session &session, const Options &options)
{
    if (options.undo) {
        ask(session, options.output, {{QStringLiteral("op"), QStringLiteral("undoSet")}},
            tr("%1 changed back to what was set before."),
            tr("There is nothing to take back: the jobs have started, or nothing was changed."));
        return;
    }
    if (options.ids.empty() && !options.unstarted) {
        refuse(session, options.output, tr("Say which jobs: their numbers, or --unstarted."));
        return;
    }
    QJsonObject request = chosenJobs(options);
    request.insert(QStringLiteral("op"), QStringLiteral("set"));
    if (insertChanges(session, options, request))
        ask(session, options.output, request, tr("%1 changed."),
            tr("Nothing to change: none of these jobs is there and has not started."));
}

void move(Session &session, const Options &options)
{
    if (options.moveTo.isEmpty() && options.moveBefore == 0) {
        refuse(session, options.output, tr("Say where to: --top, --bottom or --before ID."));
        return;
    }
    QJsonObject request = chosenJobs(options);
    request.insert(QStringLiteral("op"), QStringLiteral("move"));
    request.insert(QStringLiteral("to"), options.moveTo);
    request.insert(QStringLiteral("before"), options.moveBefore);
    ask(session, options.output, request, tr("%1 moved."), tr("Nothing to move: none of these jobs is there."));
}

} // namespace reelyard::cli
