// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "models/base/clock.h"
#include "models/job/job_state.h"
#include "models/recipe/recipe_choices.h"
#include "models/recipe/speed.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace reelyard::cli
{

/// What the command line said; one field for each option of any command.
struct Options {
    Output output;
    QString database;
    QStringList inputs;
    QString preset;
    QString arguments;
    QString extension;
    Speed speed = Speed::Normal;
    RecipeChoices choices;
    QStringList checks; ///< words of models/recipe/recipe_checks.h
    QString destination;
    QString nameTemplate = QStringLiteral("{name}");
    QString exists;
    int parallel = 0; ///< 0: as set, else from cores and memory
    QString order;
    int waitLimitSeconds = -1; ///< below 0: none
    QString results;           ///< file to keep up to date; empty: none
    int stallSeconds = 0;      ///< 0: as set
    int jobMemoryMb = 0;       ///< 0: as set
    int jobsPerPlace = 0;      ///< 0: as set
    int diskReserveMb = -1;    ///< below 0: as set
    QString hours;             ///< empty: as set
    QString workFolder;        ///< absolute; empty: as set
    bool waitOnBattery = false;
    std::optional<int> priority;
    std::optional<Timestamp> startAt;
    bool isAgain = false;
    bool joinsTakes = false;
    std::optional<Place> place; ///< empty: as it is, or here
    bool isAutomatic = false;   ///< the program chooses the place
    bool neverUpload = false;
    std::optional<Timestamp> doneBy;
    int longestQueueSeconds = -1; ///< below 0: no rule
    double monthCapDollars = 0;   ///< 0: none
    double capDollars = -1;       ///< below 0: none given
    bool isAgreed = false;        ///< to sending files away and to the cap
    int webhookPort = -1;         ///< 0: any; below 0: no webhooks
    QString webhookUrl;           ///< which leads to that port from outside; empty: none does
    QString webhookAddress;       ///< to listen at; empty: this computer alone
    bool isPlan = false;
    int pilot = 0; ///< 0: all of them
    bool startNew = false;
    QString note;
    QString cause;
    bool worth = false;
    bool unstarted = false;
    bool undo = false;
    QString exportFile;
    QStringList pathMaps;  ///< "OLD=NEW"
    qint64 batch = 0;      ///< 0: all
    int settleSeconds = 0; ///< 0: as the settings say
    bool listWatches = false;
    bool removeWatch = false;
    QString moveTo; ///< "top", "bottom"
    qint64 moveBefore = 0;
    QString state;
    QString errorClass;
    bool allFailed = false;
    std::vector<qint64> ids;
    QStringList outputs; ///< of one job, by number or name
    QString presetName;
    QString accountName;
    QString accountUrl;
    QString webhookField;
    QString uploadTo;               ///< "service", or an address in a bucket
    bool showsLinks = false;        ///< whole, with what may be secret in them
    bool isKeyPiped = false;        ///< the account's key is the next line of stdin
    bool isPassphrasePiped = false; ///< the passphrase of the stored keys is the next line of stdin
};

/// Parses, runs one command and returns the exit code. Runs the event loop; a QCoreApplication exists.
/// `arguments` are UTF-8 or the file system's own bytes, without the program's name.
int runCommandLine(std::vector<std::string> arguments);

} // namespace reelyard::cli
