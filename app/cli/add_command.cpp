// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/intake/link_list.h"
#include "app/intake/planner.h"
#include "app/platform/files.h"
#include "models/base/bucket_link.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace reelyard::cli
{

namespace
{

// A name that leads nowhere is a slip of the hand: it is told before anything is added.
Result<QStringList> absoluteInputs(const QStringList &inputs)
{
    QStringList absolute;
    for (const QString &input : inputs) {
        if (isLink(input)) {
            absolute << input;
            continue;
        }
        const bool isList = input.startsWith(u'@') && !fileExists(absolutePath(input));
        const QString path = absolutePath(isList ? input.mid(1) : input);
        if (!fileExists(path)) {
            return Error{ErrorClass::Configuration,
                         QStringLiteral("input.missing"),
                         QCoreApplication::translate("Cli", "\"%1\" is not there.").arg(displayPath(path)),
                         {}};
        }
        if (isList) {
            if (auto entries = readList(path); !entries)
                return Error{ErrorClass::Configuration, entries.error().code, entries.error().sentence,
                             entries.error().detail};
        }
        absolute << (isList ? u'@' + path : path);
    }
    return absolute;
}

} // namespace

namespace
{

QString spaceLine(const QJsonObject &space)
{
    const QString disk = space.value(QStringLiteral("disk")).toString();
    const QString needed = sizeText(space.value(QStringLiteral("neededBytes")).toInteger());
    const QString place = disk.isEmpty() ? QCoreApplication::translate("Cli", "the system's disk") : displayPath(disk);
    if (!space.contains(QStringLiteral("freeBytes")))
        return QCoreApplication::translate("Cli", "  space    up to %1 on %2").arg(needed, place);
    return QCoreApplication::translate("Cli", "  space    up to %1 on %2, %3 free")
        .arg(needed, place, sizeText(space.value(QStringLiteral("freeBytes")).toInteger()));
}

// What there is to know of takes in several parts; empty where there are none.
QString takesText(const QJsonObject &message, bool areJoined)
{
    const int takes = message.value(QStringLiteral("takes")).toInt();
    if (takes == 0)
        return {};
    const QString text = countText(takes, "take", "takes");
    const int parts = message.value(QStringLiteral("takeParts")).toInt();
    return areJoined
               ? QCoreApplication::translate("Cli", "%1 joined from %2 files").arg(text).arg(parts)
               : QCoreApplication::translate("Cli", "%2 files are parts of %1; --join-takes makes one job of each")
                     .arg(text)
                     .arg(parts);
}

// A table, where there is more than one place.
void showPlaces(const Output &output, const QJsonArray &places)
{
    if (places.size() < 2)
        return;
    for (const QJsonValue &value : places) {
        const QJsonObject entry = value.toObject();
        const QString place = entry.value(QStringLiteral("place")).toString();
        const double low = entry.value(QStringLiteral("dollars")).toDouble();
        const double high = entry.value(QStringLiteral("mostDollars")).toDouble();
        QString cost = moneyRangeText(low, high);
        QString name = QCoreApplication::translate("Cli", "here");
        if (place == toText(Place::Cloud)) {
            name = QCoreApplication::translate("Cli", "cloud");
            if (!entry.value(QStringLiteral("hasHistory")).toBool())
                cost += QCoreApplication::translate("Cli", " (a guess: no history yet)");
        } else if (place == QLatin1String("auto")) {
            name = QCoreApplication::translate("Cli", "auto");
            const int jobs = entry.value(QStringLiteral("cloudJobs")).toInt();
            cost += QCoreApplication::translate("Cli", ", %1 in the cloud").arg(countText(jobs, "job", "jobs"));
            if (entry.value(QStringLiteral("missesDeadline")).toBool())
                cost += QCoreApplication::translate("Cli", ", and too late");
        }
        const QString time = entry.contains(QStringLiteral("seconds"))
                                 ? QCoreApplication::translate("Cli", "about %1")
                                       .arg(durationText(std::max<qint64>(
                                           1, qRound64(entry.value(QStringLiteral("seconds")).toDouble()))))
                                 : QCoreApplication::translate("Cli", "time not known yet");
        output.line(QStringLiteral("  %1%2%3").arg(name, -9).arg(time, -22).arg(cost));
        if (const double least = entry.value(QStringLiteral("leastBudget")).toDouble(); least > 0)
            output.line(QCoreApplication::translate(
                            "Cli", "  budget   at least %1, which one task may cost at most (prices of %2)")
                            .arg(moneyText(least), entry.value(QStringLiteral("pricesOf")).toString()));
    }
}

void showPlan(const Output &output, const QJsonObject &plan, const QString &destination, bool joinsTakes)
{
    const int jobs = plan.value(QStringLiteral("jobs")).toInt();
    const int skipped = plan.value(QStringLiteral("skipped")).toInt();
    const auto counted = [&plan](const char *name, const char *one, const char *many) {
        return countText(plan.value(QLatin1String(name)).toInt(), one, many);
    };
    if (jobs == 0) {
        output.line(QCoreApplication::translate("Cli", "No media files were found."));
        if (plan.value(QStringLiteral("leftOut")).toInt() > 0)
            output.line(QCoreApplication::translate("Cli", "  left out %1")
                            .arg(counted("leftOut", "other file", "other files")));
        return;
    }
    output.line(QCoreApplication::translate("Cli", "%1 would be added (%2), to %3.")
                    .arg(countText(jobs - skipped, "job", "jobs"),
                         sizeText(plan.value(QStringLiteral("sizeBytes")).toInteger()), displayPath(destination)));
    output.line(QCoreApplication::translate("Cli", "  makes    %1").arg(counted("outputs", "output", "outputs")));
    for (const QJsonValue &space : plan.value(QStringLiteral("space")).toArray())
        output.line(spaceLine(space.toObject()));
    if (plan.contains(QStringLiteral("seconds")))
        output.line(QCoreApplication::translate("Cli", "  time     about %1")
                        .arg(durationText(plan.value(QStringLiteral("seconds")).toInteger())));
    else if (jobs > skipped)
        output.line(QCoreApplication::translate(
            "Cli", "  time     not known yet: nothing like it has been made on this computer"));
    if (plan.value(QStringLiteral("renamed")).toInt() > 0)
        output.line(QCoreApplication::translate("Cli", "  numbered %1, because the name is taken")
                        .arg(counted("renamed", "output name", "output names")));
    if (plan.value(QStringLiteral("madeSafe")).toInt() > 0)
        output.line(QCoreApplication::translate("Cli", "  changed  %1 that not every system takes")
                        .arg(counted("madeSafe", "name", "names")));
    if (const QString takes = takesText(plan, joinsTakes); !takes.isEmpty())
        output.line(QCoreApplication::translate("Cli", "  takes    %1").arg(takes));
    showPlaces(output, plan.value(QStringLiteral("places")).toArray());
    const QJsonObject skips = plan.value(QStringLiteral("skips")).toObject();
    for (auto skip = skips.begin(); skip != skips.end(); ++skip)
        output.line(QCoreApplication::translate("Cli", "  skipped  %1: %2").arg(skip->toInt()).arg(skip.key()));
    if (plan.value(QStringLiteral("leftOut")).toInt() > 0)
        output.line(
            QCoreApplication::translate("Cli", "  left out %1").arg(counted("leftOut", "other file", "other files")));
}

} // namespace

QString chosenDestination(const Options &options)
{
    if (options.destination.isEmpty())
        return Preferences::load().destination;
    return isBucketLink(options.destination) ? plainBucketLink(options.destination) : absolutePath(options.destination);
}

void addInputs(Session &session, const Options &options, std::function<void(const QJsonObject &)> added)
{
    const auto recipe = chosenRecipe(session.presets(), options);
    const auto inputs = absoluteInputs(options.inputs);
    const auto name = Planner::checkTemplate(options.nameTemplate);
    if (!recipe || !inputs || !name) {
        options.output.error(!recipe ? recipe.error() : !inputs ? inputs.error() : name.error());
        session.finish(WrongCommand);
        return;
    }
    const QString destination = chosenDestination(options);
    QJsonObject request{
        {QStringLiteral("op"), QStringLiteral("add")}, {QStringLiteral("inputs"), QJsonArray::fromStringList(*inputs)},
        {QStringLiteral("destination"), destination},  {QStringLiteral("template"), options.nameTemplate},
        {QStringLiteral("exists"), options.exists},    {QStringLiteral("plan"), options.isPlan},
        {QStringLiteral("isNew"), options.pilot > 0},  {QStringLiteral("priority"), options.priority.value_or(0)},
        {QStringLiteral("again"), options.isAgain},    {QStringLiteral("joinTakes"), options.joinsTakes}};
    if (options.place)
        request.insert(QStringLiteral("place"), toText(*options.place));
    request.insert(QStringLiteral("automatic"), options.isAutomatic);
    request.insert(QStringLiteral("neverUpload"), options.neverUpload);
    if (options.doneBy)
        request.insert(QStringLiteral("doneByMs"), qint64(options.doneBy->count()));
    if (options.longestQueueSeconds >= 0)
        request.insert(QStringLiteral("longestQueueSeconds"), options.longestQueueSeconds);
    if (options.capDollars >= 0 && (options.isAgreed || options.isPlan))
        request.insert(QStringLiteral("cap"), options.capDollars);
    insertRecipe(request, *recipe);
    if (options.startAt)
        request.insert(QStringLiteral("startAtMs"), qint64(options.startAt->count()));
    const auto told = [output = options.output, destination, joinsTakes = options.joinsTakes,
                       added = std::move(added)](QJsonObject message) {
        if (message.value(QStringLiteral("event")) == QLatin1String("problem")) {
            const Error error = errorFromJson(message.value(QStringLiteral("error")).toObject());
            output.problem(error.sentence);
            output.object({{QStringLiteral("event"), QStringLiteral("problem")},
                           {QStringLiteral("errorClass"), toText(error.errorClass)},
                           {QStringLiteral("errorCode"), error.code},
                           {QStringLiteral("error"), error.sentence}});
            return;
        }
        message.remove(QStringLiteral("final"));
        output.object(message);
        if (message.value(QStringLiteral("event")) == QLatin1String("plan")) {
            showPlan(output, message, destination, joinsTakes);
            added(message);
            return;
        }
        const int jobs = message.value(QStringLiteral("jobs")).toInt();
        const int skipped = message.value(QStringLiteral("skipped")).toInt();
        const int leftOut = message.value(QStringLiteral("leftOut")).toInt();
        QString line =
            QCoreApplication::translate("Cli", "%1 added (%2), to %3.")
                .arg(countText(jobs - skipped, "job", "jobs"),
                     sizeText(message.value(QStringLiteral("sizeBytes")).toInteger()), displayPath(destination));
        if (jobs == 0)
            line = QCoreApplication::translate("Cli", "No media files were found.");
        if (jobs > 0 && jobs == skipped)
            line = QCoreApplication::translate("Cli", "Nothing to do: what would be made is there.");
        if (skipped > 0)
            line += QCoreApplication::translate("Cli", " %1 skipped.").arg(countText(skipped, "job", "jobs"));
        if (leftOut > 0)
            line += QCoreApplication::translate("Cli", " %1 left out.")
                        .arg(countText(leftOut, "other file", "other files"));
        output.line(line);
        if (const QString takes = takesText(message, joinsTakes); !takes.isEmpty())
            output.line(takes + u'.');
        added(message);
    };
    session.request(request, told);
}

void add(Session &session, const Options &options)
{
    addInputs(session, options, [&session](const QJsonObject &added) {
        session.finish(added.value(QStringLiteral("problems")).toInt() > 0 ? SomethingFailed : Done);
    });
}

} // namespace reelyard::cli
