// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/intake/intake.h"
#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/job/job.h"
#include "models/job/place_rule.h"
#include "models/recipe/recipe.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace reelyard
{

class Application;

// What the terminal can ask of the owner of the database, as JSON objects: the same whether the owner is the process
// itself or another one (see command_server.h). A request gets messages; the last one has "final": true.
//
//   {"op":"add","inputs":[..],"preset":..,"arguments":..,"extension":..,"destination":..,"template":..,"exists":..,
//    "place":"cloud"? | "automatic":true?,"doneByMs":T?,"longestQueueSeconds":N?,"cap":DOLLARS?,"neverUpload":true?}
//       -> problem*, {"event":"added","batch":N,"ids":[..],"found":..,"skipped":..,"leftOut":..} final
//   {"op":"follow","ids":[..] | "all":true}
//       -> {"event":"job",..}*, {"event":"progress",..}*, {"event":"summary",..} final, when nothing can go on
//   ("place":"cloud" for jobs of the second engine)
//   {"op":"start","parallel":N?,"order":..?,"cloudCap":DOLLARS?,
//    "webhook":{"listen":ADDRESS,"port":N,"url":..}?}
//   {"op":"list","state":..?,"ids":[..]?}  {"op":"activate","inputs":[..]}
//   {"op":"spending"} -> {"event":"spending","monthSpentDollars":X} final
//   {"op":"retry"|"cancel"|"hold"|"release"|"remove","ids":[..] | "failed":true | "class":..}
//       ("retry" of one id with "outputs":["2","720p",..] makes only these again)
//       -> {"event":..,"count":N} final
//       ("retry" with a recipe or a place as for add, and "plan":true? ->
//       {"event":"retry","count":N,"changes":[{"jobs":N,"lines":[..]}]} final)
//   {"op":"pause","ids":[..] | "mode":"after" | "now" | "stop"}  {"op":"resume","ids":[..]?} -> {"event":..,"count":N}
//   final Which jobs: "ids":[..] | "failed":true | "worth":true | "class":.. | "cause":.. | "state":.. |
//   "unstarted":true
//   {"op":"set",which,"arguments"..as for add?,"place":..?,"destination":..?,"priority":N?,"startAtMs":N?}
//   {"op":"undoSet"}
//   {"op":"move",which,"to":"top" | "before":id}  {"op":"review",which,"note":..}  {"op":"startNew",which}
//       -> {"event":..,"count":N} final
//   {"op":"failures"} -> {"event":"failures","groups":[..]} final
//   {"op":"exportFailures","ids":[..]?} -> {"event":"failure",..}*, {"event":"exported","count":N} final
//   {"op":"watch","folder":..,"settleSeconds":N,.. as for add} -> {"event":"watch","id":N} final
//   {"op":"watches"} -> {"event":"watches","watches":[..]} final   {"op":"unwatch","folder":..} -> count
//   {"op":"summary","batch":N?} -> {"event":"summaries","batches":[..]} final
//   {"op":"exportQueue"} -> {"event":"line","line":{..}}*, {"event":"exportQueue","count":N} final
//   {"op":"importQueue","path":..,"map":[[from,to],..]} -> {"event":"importQueue","count":N} final
//   {"op":"pilot",which,"count":N} -> {"event":"pilot","ids":[..],"left":N} final
//   Anything that is wrong: {"event":"error","error":{Error}} final

using Reply = std::function<void(const QJsonObject &message)>;

/// Carries out requests in the process that owns the database. Main thread.
class CommandHandler : public QObject
{
    Q_OBJECT
public:
    explicit CommandHandler(Application &application, QObject *parent = nullptr);

    /// `reply` is called on the main thread, once or more, until a message has "final". `context` going away (the
    /// client hung up) ends the messages, not what was begun.
    void handle(const QJsonObject &request, QObject *context, const Reply &reply);

private:
    // command_handler_adding.cpp
    void add(const QJsonObject &request, QObject *context, const Reply &reply);
    void takeIn(const QJsonObject &request, const QStringList &inputs, const IntakeOptions &options,
                const QPointer<QObject> &client, const Reply &reply);
    void takeFound(const QJsonObject &request, const QStringList &inputs, const IntakeOptions &options,
                   const QPointer<QObject> &client, const Reply &reply);
    void agree(const QJsonObject &request, const Intake &intake); ///< to money and rule of what was added
    void tellTaken(const QJsonObject &request, Intake &intake, QObject *context, const Reply &reply);
    void addExpected(const QJsonObject &request, QJsonObject answer, std::vector<SpacePlan> spaces,
                     std::vector<Job> planned, QObject *context, const Reply &reply);
    std::optional<Error> refusalOfCloud(const std::optional<Recipe> &recipe) const;
    bool neverUploads(const QJsonObject &request) const; ///< as it says, or its preset
    static PlaceRule placeRule(const QJsonObject &request);
    QJsonArray placesToJson(const QJsonObject &request, const std::vector<Job> &jobs) const;

    void start(const QJsonObject &request, const Reply &reply);
    void follow(const QJsonObject &request, QObject *context, const Reply &reply);
    void list(const QJsonObject &request, const Reply &reply);
    /// "retry" of single outputs of one job, by number or name.
    void remake(const std::vector<JobId> &ids, const QStringList &wanted, const Reply &reply);
    void retryWith(const QJsonObject &request, QObject *context, const Reply &reply);
    void pause(const QJsonObject &request, const Reply &reply);
    void resume(const QJsonObject &request, const Reply &reply);
    void edit(const QString &op, const QJsonObject &request, const Reply &reply);
    void startWithWebhooks(const QJsonObject &webhook, const Reply &reply);
    void releaseAccountHolds();
    void giveCap(BatchId batch, double dollars);
    bool wouldUploadNever(const std::vector<JobId> &ids, const QJsonObject &request, std::optional<Place> place) const;
    static Error neverUploaded();
    double costOf(JobId job) const; ///< dollars spent in the cloud
    double monthSpent() const;      ///< dollars, in this calendar month
    void setLimits(const QJsonObject &request);

    // command_handler_changes.cpp
    static Result<Recipe> recipeFrom(const QJsonObject &request);
    std::vector<JobId> chosen(const QJsonObject &request) const;
    static void tellCount(const QString &op, const Result<int> &count, const Reply &reply);
    void set(const QJsonObject &request, QObject *context, const Reply &reply);
    void undoSet(const Reply &reply);
    void move(const QJsonObject &request, const Reply &reply);
    void review(const QJsonObject &request, const Reply &reply);
    void failures(const Reply &reply);
    void exportFailures(const QJsonObject &request, const Reply &reply);
    void summary(BatchId wanted, const Reply &reply);
    void exportQueue(const Reply &reply);
    void importQueue(const QJsonObject &request, const Reply &reply);
    void pilot(const QJsonObject &request, const Reply &reply);
    void watch(const QJsonObject &request, QObject *context, const Reply &reply);
    void unwatch(const QString &folder, const Reply &reply);
    void listWatches(const Reply &reply) const;

    Application &m_application;
};

} // namespace reelyard
