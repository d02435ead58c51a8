// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/intake/planner.h"
#include "app/platform/files.h"
#include "models/base/native_path.h"

#include <QJsonArray>

namespace reelyard::cli
{

namespace
{

void listWatches(Session &session, const Options &options)
{
    session.request({{QStringLiteral("op"), QStringLiteral("watches")}},
                    [&session, output = options.output](const QJsonObject &message) {
                        const QJsonArray rules = message.value(QStringLiteral("watches")).toArray();
                        for (const QJsonValue &value : rules) {
                            const QJsonObject rule = value.toObject();
                            output.object(rule);
                            output.line(QStringLiteral("%1  %2 -> %3")
                                            .arg(rule.value(QStringLiteral("preset")).toString(), -18)
                                            .arg(displayPath(rule.value(QStringLiteral("folder")).toString()),
                                                 displayPath(rule.value(QStringLiteral("destination")).toString())));
                        }
                        if (rules.isEmpty())
                            output.line(tr("No folder is watched."));
                        session.finish(Done);
                    });
}

void removeWatches(Session &session, const Options &options)
{
    session.request({{QStringLiteral("op"), QStringLiteral("unwatch")},
                     {QStringLiteral("folder"), absolutePath(options.inputs.front())}},
                    [&session, output = options.output](QJsonObject message) {
                        message.remove(QStringLiteral("final"));
                        output.object(message);
                        const int count = message.value(QStringLiteral("count")).toInt();
                        if (count == 0)
                            output.problem(tr("This folder is not watched."));
                        else
                            output.line(tr("Not watched any more. Jobs that were taken from it stay."));
                        session.finish(count == 0 ? SomethingFailed : Done);
                    });
}

} // namespace

void watch(Session &session, const Options &options)
{
    if (options.listWatches) {
        listWatches(session, options);
        return;
    }
    const auto refuse = [&](const Error &error) {
        options.output.error(error);
        session.finish(WrongCommand);
    };
    if (options.inputs.isEmpty()) {
        refuse({ErrorClass::Configuration,
                QStringLiteral("input.missing"),
                tr("Say which folder is to be watched, or --list."),
                {}});
        return;
    }
    if (options.removeWatch) {
        removeWatches(session, options);
        return;
    }
    const QString folder = absolutePath(options.inputs.front());
    const auto recipe = chosenRecipe(session.presets(), options);
    const auto name = Planner::checkTemplate(options.nameTemplate);
    if (!recipe || !name) {
        refuse(!recipe ? recipe.error() : name.error());
        return;
    }
    if (!isFolder(folder)) {
        refuse({ErrorClass::Configuration, QStringLiteral("input.missing"),
                tr("\"%1\" is no folder.").arg(displayPath(folder)), folder});
        return;
    }
    const Preferences preferences = Preferences::load();
    const QString destination = chosenDestination(options);
    const qint64 settle = options.settleSeconds > 0 ? options.settleSeconds : preferences.settleTime.count();
    QJsonObject request{
        {QStringLiteral("op"), QStringLiteral("watch")}, {QStringLiteral("folder"), folder},
        {QStringLiteral("destination"), destination},    {QStringLiteral("template"), options.nameTemplate},
        {QStringLiteral("exists"), options.exists},      {QStringLiteral("neverUpload"), options.neverUpload},
        {QStringLiteral("settleSeconds"), settle}};
    insertRecipe(request, *recipe);
    session.request(request, [&session, options, folder, destination](QJsonObject message) {
        message.remove(QStringLiteral("final"));
        options.output.object(message);
        options.output.line(
            tr("Watching %1; outputs go to %2. Ctrl+C ends it.").arg(displayPath(folder), displayPath(destination)));
        followForEver(session, options);
    });
}

} // namespace reelyard::cli
