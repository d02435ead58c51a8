// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command_line.h"
#include "models/recipe/recipe.h"

#include <QJsonObject>

#include <functional>

namespace reelyard::cli
{

class Session;

// One function a command, each in its own file. Those that take a session end through Session::finish(), the others
// through QCoreApplication::exit().

void run(Session &session, const Options &options);   // run_command.cpp
void start(Session &session, const Options &options); // run_command.cpp
void add(Session &session, const Options &options);   // add_command.cpp
void list(Session &session, const Options &options);  // list_command.cpp
/// retry, cancel, hold, release, remove
void edit(Session &session, const Options &options, const QString &op); // job_commands.cpp
void replaceLinks(Session &session, const Options &options);            // job_commands.cpp
void set(Session &session, const Options &options);                     // set_command.cpp
void move(Session &session, const Options &options);                    // set_command.cpp
void pause(Session &session, const Options &options);                   // job_commands.cpp
void resume(Session &session, const Options &options);                  // job_commands.cpp
void watch(Session &session, const Options &options);                   // watch_command.cpp
void exportQueue(Session &session, const Options &options);             // transfer_command.cpp
void importQueue(Session &session, const Options &options);             // transfer_command.cpp
void summary(Session &session, const Options &options);                 // summary_command.cpp
void failures(Session &session, const Options &options);                // failures_command.cpp
void review(Session &session, const Options &options);                  // failures_command.cpp
/// Starts the queue and shows what it does until the program is ended.
void followForEver(Session &session, const Options &options); // run_command.cpp
/// How a request names a recipe; CommandHandler reads it back.
void insertRecipe(QJsonObject &request, const Recipe &recipe); // chosen_recipe.cpp
/// An absolute folder, or a bucket's link.
QString chosenDestination(const Options &options); // add_command.cpp
/// Which jobs the options name, for a request.
QJsonObject chosenJobs(const Options &options);           // job_commands.cpp
void probeFile(const Options &options, QObject *context); // probe_command.cpp
void verify(const Options &options, QObject *context);    // verify_command.cpp
/// Carries out a whole ffmpeg command line; `arguments` are what stands behind the word "ffmpeg".
void ffmpeg(const Options &options, const QStringList &arguments, QObject *context); // ffmpeg_command.cpp
void printCommand(const Options &options, QObject *context);                         // ffmpeg_command.cpp
void listDevices(const Options &options, QObject *context);                          // devices_command.cpp
/// What --preset or --args, --speed, --check and the logo and LUT options ask for. Configuration error.
Result<Recipe> chosenRecipe(const PresetCatalogue &presets, const Options &options); // chosen_recipe.cpp
void addAccount(const Options &options, QObject *context);                           // account_command.cpp
void removeAccount(const Options &options, QObject *context);                        // account_command.cpp
int chooseAccount(const Options &options);                                           // account_command.cpp
int setUploadTo(const Options &options);                                             // account_command.cpp
int setMonthCap(const Options &options);                                             // account_command.cpp
void listAccounts(Session &session, const Options &options);                         // account_command.cpp
int listPresets(const Options &options);                                             // preset_command.cpp
int showPreset(const Options &options);                                              // preset_command.cpp

/// Checks inputs and recipe and has them added. `added` gets the final message; whatever is wrong ends the program.
void addInputs(Session &session, const Options &options, std::function<void(const QJsonObject &added)> added);

} // namespace reelyard::cli
