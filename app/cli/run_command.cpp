// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/results_file.h"
#include "app/cli/session.h"
#include "models/base/native_path.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

#include <memory>

namespace reelyard::cli
{

namespace
{

void showJob(const Output &output, const QJsonObject &job)
{
    const QString state = job.value(QStringLiteral("state")).toString();
    const QString source = displayPath(job.value(QStringLiteral("source")).toString());
    if (state == QLatin1String("Completed")) {
        for (const QJsonValue &entry : job.value(QStringLiteral("outputs")).toArray()) {
            const QJsonObject made = entry.toObject();
            if (made.value(QStringLiteral("state")) == QLatin1String("done")) {
                output.line(tr("done       %1 -> %2 (%3)")
                                .arg(source, displayPath(made.value(QStringLiteral("path")).toString()),
                                     sizeText(made.value(QStringLiteral("sizeBytes")).toInteger())));
            } else if (made.value(QStringLiteral("state")) == QLatin1String("omitted")) {
                output.line(tr("  %1").arg(made.value(QStringLiteral("note")).toString()));
            }
        }
        for (const QJsonValue &warning : job.value(QStringLiteral("warnings")).toArray())
            output.line(tr("  to review: %1").arg(warning.toString()));
    } else if (state == QLatin1String("Failed")) {
        output.line(tr("failed     %1: %2").arg(source, job.value(QStringLiteral("error")).toString()));
        for (const QJsonValue &entry : job.value(QStringLiteral("outputs")).toArray()) {
            if (entry.toObject().value(QStringLiteral("state")) == QLatin1String("partial"))
                output.line(tr("  kept what could be read: %1")
                                .arg(displayPath(entry.toObject().value(QStringLiteral("path")).toString())));
        }
    } else if (state == QLatin1String("Skipped")) {
        output.line(tr("skipped    %1: %2").arg(source, job.value(QStringLiteral("skipReason")).toString()));
    } else if (state == QLatin1String("Cancelled")) {
        output.line(tr("cancelled  %1").arg(source));
    } else if (state == QLatin1String("Waiting")) {
        const QString error = job.value(QStringLiteral("error")).toString();
        const QDateTime until =
            QDateTime::fromString(job.value(QStringLiteral("waitUntil")).toString(), Qt::ISODateWithMs).toLocalTime();
        output.line(tr("waiting    %1: %2")
                        .arg(source, error.isEmpty()
                                         ? tr("starts at %1").arg(QLocale().toString(until, QLocale::ShortFormat))
                                         : error));
    } else if (state == QLatin1String("Held") && job.value(QStringLiteral("holdReason")) != QLatin1String("user")) {
        output.line(tr("needs you  %1: %2").arg(source, job.value(QStringLiteral("error")).toString()));
    }
}

void showProgress(const Output &output, const QJsonObject &progress)
{
    constexpr int barWidth = 24;
    const double fraction = progress.value(QStringLiteral("fraction")).toDouble();
    const int filled = qBound(0, static_cast<int>(fraction * barWidth), barWidth);
    QString line = QStringLiteral("[%1%2] %3 %  ")
                       .arg(QString(filled, u'#'), QString(barWidth - filled, u'.'))
                       .arg(static_cast<int>(fraction * 100), 3);
    line += tr("%1 done, %2 failed, %3 left")
                .arg(number(progress, "done"))
                .arg(number(progress, "failed"))
                .arg(number(progress, "left"));
    if (const double speed = progress.value(QStringLiteral("speed")).toDouble(); speed > 0)
        line += QStringLiteral("  %1x").arg(speed, 0, 'f', 1);
    if (progress.contains(QStringLiteral("secondsLeft"))) {
        const auto time = [&progress](const char *name) {
            return durationText(progress.value(QLatin1String(name)).toInteger());
        };
        line += progress.value(QStringLiteral("secondsLeft")).toInteger() < 600
                    ? tr("  about %1 left").arg(time("secondsLeft"))
                    : tr("  %1 to %2 left").arg(time("earliestSecondsLeft"), time("latestSecondsLeft"));
    }
    if (number(progress, "running") == 0 && progress.contains(QStringLiteral("limitText")))
        line += tr("  %1").arg(progress.value(QStringLiteral("limitText")).toString());
    output.status(line);
}

QString summaryLine(const QJsonObject &summary)
{
    const int completed = number(summary, "completed");
    QStringList parts{tr("%1 done").arg(completed)};
    if (const int warnings = number(summary, "warnings"); warnings > 0)
        parts[0] += tr(" (%1 to review)").arg(warnings);
    const auto part = [&](const char *name, const char *text) {
        if (const int count = number(summary, name); count > 0)
            parts << tr(text).arg(count);
    };
    part("failed", "%1 failed");
    part("skipped", "%1 skipped");
    part("cancelled", "%1 cancelled");
    part("waiting", "%1 waiting");
    part("onHold", "%1 on hold");
    part("needsYou", "%1 need you");
    return parts.join(QStringLiteral(", ")) +
           tr(" in %1").arg(durationText(qRound64(summary.value(QStringLiteral("seconds")).toDouble())));
}

int exitCode(const QJsonObject &summary)
{
    if (number(summary, "onHold") + number(summary, "needsYou") + number(summary, "waiting") + number(summary, "left") >
        0)
        return NeedsPerson;
    return number(summary, "failed") + number(summary, "cancelled") > 0 ? SomethingFailed : Done;
}

using Results = std::shared_ptr<ResultsFile>; // null: none are wanted

void follow(Session &session, const Options &options, const QJsonObject &which, int problems, const Results &results)
{
    QJsonObject request = which;
    request.insert(QStringLiteral("op"), QStringLiteral("follow"));
    if (options.waitLimitSeconds >= 0)
        request.insert(QStringLiteral("waitLimitSeconds"), options.waitLimitSeconds);
    if (results)
        session.setLastRequest(
            [results] {
                return QJsonObject{{QStringLiteral("op"), QStringLiteral("list")},
                                   {QStringLiteral("ids"), results->unfinished()}};
            },
            [output = options.output, results](const QJsonObject &message) {
                for (const QJsonValue &job : message.value(QStringLiteral("jobs")).toArray())
                    results->take(job.toObject());
                if (const auto written = results->write(); !written)
                    output.error(written.error());
            });
    session.request(request, [&session, output = options.output, problems, results](QJsonObject message) {
        const QString event = message.value(QStringLiteral("event")).toString();
        const bool isLast = message.take(QStringLiteral("final")).toBool();
        output.object(message);
        if (event == QLatin1String("job") && results)
            results->take(message);
        if (event == QLatin1String("job"))
            showJob(output, message);
        else if (event == QLatin1String("progress"))
            showProgress(output, message);
        if (!isLast)
            return;
        output.line(summaryLine(message));
        int code = exitCode(message);
        if (const auto written = results ? results->write() : Result<void>(); !written) {
            output.error(written.error());
            code = code == Done ? SomethingFailed : code;
        }
        session.finish(code == Done && problems > 0 ? SomethingFailed : code);
    });
}

void startQueue(Session &session, const Options &options, bool watch, const Reply &started)
{
    QJsonObject request{{QStringLiteral("op"), QStringLiteral("start")},
                        {QStringLiteral("parallel"), options.parallel},
                        {QStringLiteral("order"), options.order},
                        {QStringLiteral("stallSeconds"), options.stallSeconds},
                        {QStringLiteral("jobMemoryBytes"), options.jobMemoryMb * 1'000'000LL},
                        {QStringLiteral("jobsPerPlace"), options.jobsPerPlace},
                        {QStringLiteral("hours"), options.hours},
                        {QStringLiteral("waitOnBattery"), options.waitOnBattery},
                        {QStringLiteral("workFolder"), options.workFolder},
                        {QStringLiteral("watch"), watch}};
    if (options.capDollars >= 0 && options.isAgreed && options.inputs.isEmpty()) // else it is the batch's
        request.insert(QStringLiteral("cloudCap"), options.capDollars);
    if (options.webhookPort >= 0)
        request.insert(QStringLiteral("webhook"), QJsonObject{{QStringLiteral("port"), options.webhookPort},
                                                              {QStringLiteral("url"), options.webhookUrl},
                                                              {QStringLiteral("listen"), options.webhookAddress}});
    if (options.diskReserveMb >= 0)
        request.insert(QStringLiteral("diskReserveBytes"), options.diskReserveMb * 1'000'000LL);
    session.request(request, started);
}

void startAndFollow(Session &session, const Options &options, const QJsonObject &which, int problems,
                    const Results &results)
{
    session.setTakeOver(
        [&session, options, which, problems, results] { startAndFollow(session, options, which, problems, results); });
    const bool all = which.value(QStringLiteral("all")).toBool(); // watched folders belong to all there is
    startQueue(session, options, all, [&session, options, which, problems, results](const QJsonObject &) {
        follow(session, options, which, problems, results);
    });
}

/// Makes the results file where one is wanted; false ends the command.
bool makeResults(Session &session, const Options &options, Results &results)
{
    if (options.results.isEmpty())
        return true;
    auto created = ResultsFile::create(options.results);
    if (!created) {
        options.output.error(created.error());
        session.finish(WrongCommand);
        return false;
    }
    results = *std::move(created);
    return true;
}

} // namespace

void run(Session &session, const Options &options)
{
    const bool maySend = options.place == Place::Cloud || options.isAutomatic;
    if (maySend && !options.isPlan && (options.capDollars < 0 || !options.isAgreed)) {
        options.output.error({ErrorClass::Configuration,
                              QStringLiteral("cloud.no-yes"),
                              tr("Jobs in the cloud send files away and cost money: say with --budget DOLLARS how much "
                                 "at most, and --yes."),
                              {}});
        session.finish(WrongCommand);
        return;
    }
    if (!maySend && options.capDollars >= 0) {
        options.output.error(
            {ErrorClass::Configuration,
             QStringLiteral("cloud.not-asked"),
             tr("--budget is for jobs in the cloud, and these would run here: say --on cloud, or auto."),
             {}});
        session.finish(WrongCommand);
        return;
    }
    Results results;
    if (!options.isPlan && !makeResults(session, options, results))
        return;
    addInputs(session, options, [&session, options, results, maySend](const QJsonObject &added) {
        const int problems = number(added, "problems");
        if (options.isPlan) {
            session.finish(problems > 0 ? SomethingFailed : Done);
            return;
        }
        const QJsonArray ids = added.value(QStringLiteral("ids")).toArray();
        if (maySend && !options.neverUpload && !ids.isEmpty())
            options.output.line(
                (options.isAutomatic ? tr("Here, and to the cloud at %3 as needed: %1 (%2), for %4 at most.")
                                     : tr("To the cloud at %3: %1 (%2), for %4 at most."))
                    .arg(countText(static_cast<int>(ids.size()), "job", "jobs"),
                         sizeText(added.value(QStringLiteral("sizeBytes")).toInteger()),
                         added.value(QStringLiteral("cloudHost")).toString(), moneyText(options.capDollars)));
        if (options.pilot == 0) {
            startAndFollow(session, options, {{QStringLiteral("ids"), ids}}, problems, results);
            return;
        }
        session.request({{QStringLiteral("op"), QStringLiteral("pilot")},
                         {QStringLiteral("ids"), ids},
                         {QStringLiteral("count"), options.pilot}},
                        [&session, options, results, problems](const QJsonObject &pilot) {
                            if (const int left = number(pilot, "left"); left > 0)
                                options.output.line(tr("%1 first; %2 as New until \"start --new\".")
                                                        .arg(countText(options.pilot, "job", "jobs"),
                                                             countText(left, "other waits", "others wait")));
                            startAndFollow(session, options,
                                           {{QStringLiteral("ids"), pilot.value(QStringLiteral("ids"))}}, problems,
                                           results);
                        });
    });
}

void followForEver(Session &session, const Options &options)
{
    startAndFollow(session, options, {{QStringLiteral("all"), true}, {QStringLiteral("endless"), true}}, 0, {});
}

void start(Session &session, const Options &options)
{
    Results results;
    if (!makeResults(session, options, results))
        return;
    const auto go = [&session, options, results](const QJsonObject &) {
        startAndFollow(session, options, {{QStringLiteral("all"), true}}, 0, results);
    };
    if (options.startNew)
        session.request(
            {{QStringLiteral("op"), QStringLiteral("startNew")}, {QStringLiteral("state"), QStringLiteral("New")}}, go);
    else
        go({});
}

} // namespace reelyard::cli
