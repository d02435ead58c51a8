// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/backend/cloud/account_book.h"
#include "app/cli/commands.h"
#include "app/cli/hidden_input.h"
#include "app/cli/session.h"
#include "app/cli/start_time.h"
#include "app/platform/process.h"
#include "app/queue/work_hours.h"
#include "models/base/native_path.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <iostream>
#include <map>

namespace reelyard::cli
{

namespace
{

// CLI11 fills std::string; paths keep their bytes.
struct Raw {
    std::string place, doneBy;
    std::string database, preset, arguments, extension, destination, nameTemplate{"{name}"}, exists{"rename"}, order,
        state, errorClass, presetName, file, results, hours, workFolder, startAt, note, cause, exportFile, webhookUrl,
        webhookAddress;
    std::string speed{"normal"}, logo, lut, logoPosition;
    std::string accountName, accountUrl, webhookField{"webhook"}, uploadTo{"service"};
    std::vector<std::string> inputs, outputs, checks, pathMaps;
};

QString text(const std::string &value)
{
    return pathFromBytes(QByteArray::fromStdString(value));
}

void addQueueOptions(CLI::App &command, Raw &raw, Options &options)
{
    command.add_option("-j,--parallel", options.parallel, "Jobs at a time (default: from cores and memory)")
        ->check(CLI::Range(1, 64));
    command.add_option("--order", raw.order, "Which job goes first (default: added)")
        ->check(CLI::IsMember({"added", "smallest", "shortest"}));
    command
        .add_option("--stall-limit", options.stallSeconds,
                    "Seconds after which a job in which nothing happens is ended (default: 300)")
        ->check(CLI::Range(1, 86400));
    command
        .add_option("--job-memory", options.jobMemoryMb,
                    "MB of memory above which a job is ended (default: the jobs share what the computer has)")
        ->check(CLI::Range(50, 10'000'000));
    command.add_option("--per-disk", options.jobsPerPlace, "Jobs at a time on one disk, share or host of links")
        ->check(CLI::Range(1, 64));
    command
        .add_option("--disk-reserve", options.diskReserveMb,
                    "MB to leave free on the outputs' disk; below it jobs wait (default: 1000, less on a small disk)")
        ->check(CLI::Range(0, 100'000'000));
    command.add_option("--hours", raw.hours, "Start jobs only at these hours of the day: 22:00-06:30")
        ->check([](const std::string &value) {
            return WorkHours::fromText(text(value)) ? std::string()
                                                    : "\"" + value + "\" is no span such as 22:00-06:30";
        });
    command.add_option("--work-folder", raw.workFolder,
                       "Make outputs in this folder, on a fast disk say, and copy them to their place when complete");
    command.add_flag("--wait-on-battery", options.waitOnBattery,
                     "Let jobs wait while the computer runs on its battery");
}

const std::map<std::string, int> priorities{{"low", -1}, {"normal", 0}, {"high", 1}};

void addTurnOptions(CLI::App &command, Raw &raw, Options &options)
{
    command.add_option("--priority", options.priority, "high, normal, low, or a number: higher ones start earlier")
        ->transform(CLI::Transformer(priorities, CLI::ignore_case))
        ->check(CLI::Range(-100, 100));
    command
        .add_option("--start-at", raw.startAt,
                    "Not before this time: 22:00, \"2026-12-01 22:00\", +90m, +2h; \"now\" takes it back")
        ->check([](const std::string &value) {
            return startTimeFromText(text(value), SystemClock().now())
                       ? std::string()
                       : "\"" + value + "\" is no time such as 22:00 or +2h";
        });
}

// What goes into the recipe when jobs are added.
void addRecipeOptions(CLI::App &command, Raw &raw, Options &options)
{
    auto *preset = command.add_option("-p,--preset", raw.preset, "Preset; see \"reelyard-cli presets\"");
    auto *arguments =
        command.add_option("--args", raw.arguments, "FFmpeg output arguments instead of a preset")->excludes(preset);
    auto *extension =
        command.add_option("--ext", raw.extension, "File extension for --args, such as mp4")->needs(arguments);
    arguments->needs(extension);
    command.add_option("--speed", raw.speed, "Less care of the encoder for less time (default: normal)")
        ->check(CLI::IsMember({"normal", "fast", "veryfast"}));
    command.add_option("--logo", raw.logo, "Picture for the preset Watermark");
    std::vector<std::string> corners;
    for (const QString &name : logoPositions())
        corners.push_back(name.toStdString());
    command.add_option("--logo-position", raw.logoPosition, "Where the logo stands (default: bottom-right)")
        ->check(CLI::IsMember(corners));
    command
        .add_option("--logo-size", options.choices.logoSize,
                    "The logo's width as a part of the picture's (default: 0.15)")
        ->check(CLI::Range(0.01, 1.0));
    command.add_option("--logo-opacity", options.choices.logoOpacity, "From 0.05 to 1, which hides all (default: 0.8)")
        ->check(CLI::Range(0.05, 1.0));
    command.add_option("--lut", raw.lut, "LUT file (.cube and others) for the preset Review 1080p with LUT");
}

// Where outputs go and how they are called.
void addOutputOptions(CLI::App &command, Raw &raw)
{
    command.add_option("-o,--output", raw.destination,
                       "Folder for the outputs, or s3://bucket/prefix (default: Reelyard in your Videos folder)");
    command.add_option("--name", raw.nameTemplate,
                       "Name of the outputs, from {name}, {folder}, {preset}, {counter}, {id}, and of what is made "
                       "{width}, {height}, {codec}, {rendition} (1080p), {date} (when it was recorded)");
    command
        .add_option(
            "--check", raw.checks,
            "Evidence to ask for beside the preset's own, again for more: decode, ssim=0.98, psnr=40, "
            "lossless, framemd5, sha256, keep=chapters,hdr,captions,timecode,dates,tags,streams, mtime, relink, "
            "smaller (keep the output only if it is smaller than its source)")
        ->allow_extra_args(false);
    command.add_option("--exists", raw.exists, "What to do when an output's name is taken (default: rename)")
        ->check(CLI::IsMember({"rename", "skip", "overwrite"}));
}

void addIntakeOptions(CLI::App &command, Raw &raw, Options &options)
{
    command
        .add_option("INPUT", raw.inputs,
                    "File, folder (with all below it), link, or a list of them: @list.txt, @list.csv, @list.jsonl")
        ->required();
    addRecipeOptions(command, raw, options);
    addOutputOptions(command, raw);
    addTurnOptions(command, raw, options);
    command.add_flag(
        "--join-takes", options.joinsTakes,
        "Make one job of the parts into which a camera cut a long take (GoPro, AVCHD, XDCAM EX, Canon XF)");
    command.add_flag("--again", options.isAgain,
                     "Make also what was made before: the same content with the same recipe in the same folder");
}

void addPassphraseOption(CLI::App &command, Options &options)
{
    command.add_flag("--passphrase-stdin", options.isPassphrasePiped,
                     "Read the passphrase of the stored keys from stdin, one line (after a key)");
}

// Nothing is sent away, and nothing spent, without a cap and a yes.
void addCapOptions(CLI::App &command, Options &options)
{
    command.add_option("--budget", options.capDollars, "What jobs in the cloud may cost at most, in dollars")
        ->check(CLI::Range(0.0, 1e6));
    command.add_flag("--yes", options.isAgreed, "Yes, send files to the cloud and spend up to --budget");
    addPassphraseOption(command, options);
}

// A key and a passphrase are never arguments: those stand in the list of processes.
void addAccountCommands(CLI::App &account, Raw &raw, Options &options)
{
    account.require_subcommand(1);
    const auto named = [&](const char *name, const char *help) {
        CLI::App *command = account.add_subcommand(name, help);
        command->add_option("NAME", raw.accountName, "What you call it")->required();
        return command;
    };
    CLI::App *add = named("add", "Store an account; its key is asked for");
    add->add_option("--url", raw.accountUrl, "Where the service answers, such as https://api.ffhub.io/v1")->required();
    add->add_flag("--key-stdin", options.isKeyPiped, "Read the key from stdin, one line");
    std::vector<std::string> fields;
    for (const QString &field : webhookFields())
        fields.push_back(field.toStdString());
    add->add_option("--webhook-field", raw.webhookField,
                    "How the service names the address that it calls when a task is done (default: webhook)")
        ->check(CLI::IsMember(fields));
    const char *uploadTo = "Where files are uploaded for the service: s3://bucket/folder, which is yours, or "
                           "\"service\" (default)";
    add->add_option("--upload-to", raw.uploadTo, uploadTo);
    named("upload-to", "Change where files are uploaded for an account")
        ->add_option("PLACE", raw.uploadTo, uploadTo)
        ->required();
    addPassphraseOption(*add, options);
    addPassphraseOption(*named("remove", "Forget an account and its key"), options);
    named("default", "Choose the account that jobs in the cloud run with");
    CLI::App *month = account.add_subcommand(
        "month-cap", "Set what jobs in the cloud may cost in a calendar month; each database counts its own");
    month->add_option("DOLLARS", options.monthCapDollars, "0: as much as their budgets say")
        ->required()
        ->check(CLI::Range(0.0, 1e8));
    account.add_subcommand("list",
                           "List the accounts, the default one with a *, and what this queue has spent this month");
}

void addWebhookOptions(CLI::App &command, Raw &raw, Options &options)
{
    auto *webhook =
        command
            .add_option("--webhook", options.webhookPort,
                        "Let the cloud tell when a task has changed: the port to listen at (without one: any)")
            ->expected(0, 1)
            ->default_str("0")
            ->check(CLI::Range(0, 65535));
    command
        .add_option("--webhook-url", raw.webhookUrl,
                    "Public address that leads to that port: https://name.example/path")
        ->needs(webhook);
    command
        .add_option("--webhook-listen", raw.webhookAddress,
                    "Address of this computer to listen at (default: 127.0.0.1, which a tunnel or proxy reaches)")
        ->needs(webhook);
}

void addPlaceOption(CLI::App &command, Raw &raw, const std::string &help)
{
    command.add_option("--on", raw.place, help)->check(CLI::IsMember({"local", "cloud"}));
}

void addPlaceOptions(CLI::App &command, Raw &raw, Options &options)
{
    command
        .add_option(
            "--on", raw.place,
            "Where the jobs run: local (the default), cloud, or auto: here, and what cannot be done here in time "
            "in the cloud; with --budget and --yes")
        ->check(CLI::IsMember({"local", "cloud", "auto"}));
    command
        .add_option("--done-by", raw.doneBy,
                    "With --on auto: when they are to be done: 08:00, \"2026-12-01 08:00\", +9h")
        ->check([](const std::string &value) {
            const Timestamp now = SystemClock().now();
            const auto time = startTimeFromText(text(value), now);
            return !time          ? "\"" + value + "\" is no time such as 08:00 or +9h"
                   : *time <= now ? "\"" + value + "\" has passed: say a time that is still to come"
                                  : std::string();
        });
    command
        .add_option("--overflow-after", options.longestQueueSeconds,
                    "With --on auto: how much work may wait here: 90m, 4h")
        ->transform(CLI::AsNumberWithUnit(std::map<std::string, int>{{"s", 1}, {"m", 60}, {"h", 3600}, {"d", 86400}}))
        ->check(CLI::NonNegativeNumber);
    command.add_flag("--never-upload", options.neverUpload, "They run on this computer, whatever else is said");
    command.parse_complete_callback([&raw, &options] {
        if (raw.place != "auto" && !raw.doneBy.empty())
            throw CLI::ValidationError("--done-by", "is a rule for jobs with --on auto");
        if (raw.place != "auto" && options.longestQueueSeconds >= 0)
            throw CLI::ValidationError("--overflow-after", "is a rule for jobs with --on auto");
    });
}

void addJobOptions(CLI::App &command, Raw &raw, Options &options)
{
    auto *ids = command.add_option("ID", options.ids, "Job numbers, see \"reelyard-cli list\"");
    auto *failed = command.add_flag("--failed", options.allFailed, "All that failed")->excludes(ids);
    command.add_option("--class", raw.errorClass, "All that failed with this class of error")
        ->check(CLI::IsMember(
            {"Transient", "RateLimited", "Source", "Configuration", "Permanent", "Resource", "Interrupted", "Internal"},
            CLI::ignore_case))
        ->excludes(ids)
        ->excludes(failed);
    command.add_option("--cause", raw.cause, "All that failed for this cause, see \"reelyard-cli failures\"")
        ->excludes(ids)
        ->excludes(failed);
    command.add_flag("--worth", options.worth, "All that failed for a cause that may pass by itself")
        ->excludes(ids)
        ->excludes(failed);
    command.callback([&] {
        if (options.ids.empty() && !options.allFailed && !options.worth && raw.errorClass.empty() && raw.cause.empty())
            throw CLI::RequiredError("ID, --failed, --worth, --cause or --class");
    });
}

Options take(const Raw &raw, Options options)
{
    options.database = text(raw.database);
    for (const std::string &input : raw.inputs)
        options.inputs << text(input);
    for (const std::string &output : raw.outputs)
        options.outputs << text(output);
    for (const std::string &pair : raw.pathMaps)
        options.pathMaps << text(pair);
    for (const std::string &check : raw.checks)
        options.checks << text(check);
    if (!raw.file.empty())
        options.inputs = {text(raw.file)};
    options.preset = text(raw.preset);
    options.arguments = text(raw.arguments);
    options.extension = text(raw.extension);
    options.speed = speedFromText(text(raw.speed)).value_or(Speed::Normal);
    options.choices.logo = text(raw.logo);
    options.choices.lut = text(raw.lut);
    options.choices.logoPosition = text(raw.logoPosition);
    options.destination = text(raw.destination);
    options.nameTemplate = text(raw.nameTemplate);
    options.exists = text(raw.exists);
    options.order = text(raw.order);
    options.results = raw.results.empty() ? QString() : absolutePath(text(raw.results));
    options.state = text(raw.state);
    options.errorClass = text(raw.errorClass);
    options.presetName = text(raw.presetName);
    options.accountName = text(raw.accountName);
    options.accountUrl = text(raw.accountUrl);
    options.webhookField = text(raw.webhookField);
    options.uploadTo = text(raw.uploadTo);
    options.hours = text(raw.hours);
    options.workFolder = raw.workFolder.empty() ? QString() : absolutePath(text(raw.workFolder));
    if (!raw.startAt.empty())
        options.startAt = startTimeFromText(text(raw.startAt), SystemClock().now());
    options.place = placeFromText(text(raw.place));
    options.isAutomatic = raw.place == "auto";
    if (!raw.doneBy.empty())
        options.doneBy = startTimeFromText(text(raw.doneBy), SystemClock().now());
    options.webhookUrl = text(raw.webhookUrl);
    options.webhookAddress = text(raw.webhookAddress);
    options.note = text(raw.note);
    options.cause = text(raw.cause);
    options.exportFile = raw.exportFile.empty() ? QString() : absolutePath(text(raw.exportFile));
    return options;
}

// Where the word "ffmpeg" stands as the command, behind nothing but switches of ours.
std::vector<std::string>::const_iterator ffmpegWord(const std::vector<std::string> &arguments)
{
    const auto word = std::find_if(arguments.begin(), arguments.end(), [](const std::string &argument) {
        return argument != "--json" && argument != "-q" && argument != "--quiet";
    });
    return word != arguments.end() && *word == "ffmpeg" ? word : arguments.end();
}

} // namespace

int runCommandLine(std::vector<std::string> arguments)
{
    CLI::App app("Batch transcoding from the terminal: the same queue as Reelyard's window.", "reelyard-cli");
    Raw raw;
    Options options;
    app.require_subcommand(1);
    app.fallthrough();
    app.set_version_flag("--version", std::string("reelyard-cli " REELYARD_VERSION));
    app.add_option("--database", raw.database, "Queue to use (default: your own)");
    app.add_flag("--json", options.output.json, "One JSON object a line on stdout");
    app.add_flag("-q,--quiet", options.output.quiet, "Errors only");

    const auto addFollowing = [&raw, &options](CLI::App &command) {
        command
            .add_option("--wait-limit", options.waitLimitSeconds,
                        "End when everything has only waited for so long, for a share that is away say: 90, 10m, 2h "
                        "(default: wait for as long as it takes)")
            ->transform(
                CLI::AsNumberWithUnit(std::map<std::string, int>{{"s", 1}, {"m", 60}, {"h", 3600}, {"d", 86400}}))
            ->check(CLI::NonNegativeNumber);
        command.add_option("--results", raw.results,
                           "Table of the jobs to keep up to date: id, source, state, outputs, size, cost, error, time "
                           "(CSV, or JSON Lines for a name in .jsonl)");
    };
    CLI::App *run = app.add_subcommand("run", "Add the inputs and work until all of them are final");
    addIntakeOptions(*run, raw, options);
    addPlaceOptions(*run, raw, options);
    addCapOptions(*run, options);
    addQueueOptions(*run, raw, options);
    addFollowing(*run);
    auto *plan = run->add_flag("--plan", options.isPlan, "Only tell what would be done: jobs, space, names, skips");
    run->add_option("--pilot", options.pilot,
                    "Run only so many first, the smallest of each kind; the others wait as New (start --new)")
        ->check(CLI::Range(1, 1000))
        ->excludes(plan);
    CLI::App *add = app.add_subcommand("add", "Add the inputs to the queue");
    addIntakeOptions(*add, raw, options);
    addCapOptions(*add, options);
    addPlaceOptions(*add, raw, options);
    CLI::App *start = app.add_subcommand("start", "Work on what is queued until nothing can go on");
    addQueueOptions(*start, raw, options);
    addCapOptions(*start, options);
    addWebhookOptions(*start, raw, options);
    addFollowing(*start);
    start->add_flag("--new", options.startNew, "Let the jobs go that are New, too");
    CLI::App *set = app.add_subcommand("set", "Change jobs that have not started: recipe, folder, place, turn");
    auto *setIds = set->add_option("ID", options.ids, "Job numbers, see \"reelyard-cli list\"");
    set->add_flag("--unstarted", options.unstarted, "All that have not started")->excludes(setIds);
    addRecipeOptions(*set, raw, options);
    set->add_option("-o,--output", raw.destination, "Folder for the outputs; the tree below it stays");
    addTurnOptions(*set, raw, options);
    addPlaceOption(*set, raw, "Where the jobs run: local, or cloud");
    set->add_flag("--undo", options.undo, "Take the last change back");
    CLI::App *move = app.add_subcommand("move", "Move jobs in the order of the list");
    move->add_option("ID", options.ids, "Job numbers")->required();
    auto *top = move->add_flag_callback(
        "--top", [&options] { options.moveTo = QStringLiteral("top"); }, "To the top");
    auto *bottom = move->add_flag_callback(
        "--bottom", [&options] { options.moveTo = QStringLiteral("bottom"); }, "To the end");
    auto *before = move->add_option("--before", options.moveBefore, "Before this job");
    top->excludes(bottom)->excludes(before);
    bottom->excludes(before);
    CLI::App *failures = app.add_subcommand("failures", "Show what failed, by cause");
    failures->add_option("--export", raw.exportFile,
                         "Write them to a file, with log and notes (CSV, or JSON for a name in .json)");
    CLI::App *summary = app.add_subcommand("summary", "Tell what batches have come to");
    summary->add_option("--batch", options.batch, "Only this one");
    summary->add_option("--export", raw.exportFile, "Write it to a file: .txt, .csv, .json, .html");
    CLI::App *exported = app.add_subcommand("export", "Write what is still to be done to a file, for another computer");
    exported->add_option("FILE", raw.file, "File to write")->required();
    CLI::App *imported = app.add_subcommand("import", "Add the jobs of such a file");
    imported->add_option("FILE", raw.file, "File to read")->required();
    imported
        ->add_option("--map", raw.pathMaps, "OLD=NEW: paths that begin with OLD begin with NEW here; again for more")
        ->check([](const std::string &value) {
            return value.find('=') > 0 && value.find('=') != std::string::npos ? std::string()
                                                                               : "\"" + value + "\" is not OLD=NEW";
        });
    CLI::App *review = app.add_subcommand("review", "Note that a person has looked at failed or completed jobs");
    addJobOptions(*review, raw, options);
    review->add_option("--note", raw.note, "What is to stand in every export");
    CLI::App *watch =
        app.add_subcommand("watch", "Make a job of every video that arrives in a folder, until it is ended");
    watch->add_option("DIR", raw.inputs, "Folder, with all below it")->expected(0, 1);
    addRecipeOptions(*watch, raw, options);
    addOutputOptions(*watch, raw);
    addQueueOptions(*watch, raw, options);
    watch->add_flag("--never-upload", options.neverUpload, "Its jobs run on this computer, whatever else is said");
    watch
        ->add_option("--settle", options.settleSeconds,
                     "Seconds that a file's size and time must stand still before it is taken (default: as set in the "
                     "window, else 30)")
        ->check(CLI::Range(1, 86400));
    auto *listed = watch->add_flag("--list", options.listWatches, "Only show the folders that are watched");
    watch->add_flag("--remove", options.removeWatch, "Watch the folder no more")->excludes(listed);
    CLI::App *serve =
        app.add_subcommand("serve", "Work on the queue and the watched folders until it is ended; for a service");
    addQueueOptions(*serve, raw, options);
    addCapOptions(*serve, options);
    CLI::App *list = app.add_subcommand("list", "Show the jobs");
    list->add_option("--state", raw.state, "Only those in this state")
        ->check(CLI::IsMember(
            {"New", "Queued", "Running", "Waiting", "Held", "Completed", "Failed", "Cancelled", "Skipped"},
            CLI::ignore_case));
    std::map<CLI::App *, QString> edits;
    for (const auto &[name, help] :
         {std::pair("retry", "Queue jobs again that ended"), std::pair("cancel", "Cancel jobs"),
          std::pair("hold", "Put jobs on hold"), std::pair("release", "Let jobs on hold go on"),
          std::pair("remove", "Take jobs out of the list; their outputs stay")}) {
        CLI::App *command = app.add_subcommand(name, help);
        addJobOptions(*command, raw, options);
        if (name == std::string("retry")) {
            command->add_option("--output", raw.outputs,
                                "Make only this output of the job again: its number in \"list\", or its name");
            addRecipeOptions(*command, raw, options);
            addPlaceOption(*command, raw, "Run them elsewhere: local, or cloud");
            command->add_flag("--plan", options.isPlan, "With another recipe or place: only tell what would change");
        }
        edits.emplace(command, QString::fromLatin1(name));
    }
    CLI::App *paused = app.add_subcommand("pause", "Start no other job; or freeze jobs that run in another program");
    auto *pausedIds = paused->add_option("ID", options.ids, "Only these, where they are");
    auto *now = paused->add_flag_callback(
        "--now", [&options] { options.moveTo = QStringLiteral("now"); }, "Freeze what runs, too");
    auto *stop = paused->add_flag_callback(
        "--stop", [&options] { options.moveTo = QStringLiteral("stop"); }, "Put what runs back into the queue");
    now->excludes(stop)->excludes(pausedIds);
    stop->excludes(pausedIds);
    CLI::App *resumed = app.add_subcommand("resume", "Let the queue, or jobs that are frozen, go on");
    resumed->add_option("ID", options.ids, "Only these");
    CLI::App *replace = app.add_subcommand("replace-links", "Give jobs from a list new links, by the list's ids");
    replace->add_option("LIST", raw.file, "List with the columns id and url: list.csv, list.jsonl")->required();
    CLI::App *probe = app.add_subcommand("probe", "Tell what a media file holds");
    probe->add_option("FILE", raw.file, "File or link")->required();
    CLI::App *verify = app.add_subcommand("verify", "Check files against the checksums and certificates beside them");
    verify->add_option("PATH", raw.inputs, "File or folder (with all below it)")->required();
    CLI::App *printed = app.add_subcommand("command", "Print the ffmpeg command that a preset stands for");
    addRecipeOptions(*printed, raw, options);
    printed->add_option("-o,--output", raw.destination, "Folder of the outputs (default: the current one)");
    printed->add_flag("--show-links", options.showsLinks, "Print links whole, with passwords and signatures");
    printed->add_option("FILE", raw.file, "File or link")->required();
    CLI::App *devices = app.add_subcommand("devices", "List the graphics hardware that can encode");
    CLI::App *account = app.add_subcommand("account", "Store accounts of cloud services, and list or remove them");
    addAccountCommands(*account, raw, options);
    // For --help; what stands behind it is ffmpeg's and is not read here.
    app.add_subcommand("ffmpeg", "Carry out an ffmpeg command line with Reelyard's own engine");
    CLI::App *presets = app.add_subcommand("presets", "List the presets");
    CLI::App *show = presets->add_subcommand("show", "Show one preset with its arguments");
    show->add_option("NAME", raw.presetName)->required();

    QObject context;
    if (const auto word = ffmpegWord(arguments); word != arguments.cend()) {
        options.output.json = std::find(arguments.cbegin(), word, "--json") != word;
        options.output.quiet = word - arguments.cbegin() > (options.output.json ? 1 : 0);
        QStringList rest;
        for (auto argument = word + 1; argument != arguments.end(); ++argument)
            rest << text(*argument);
        ffmpeg(options, rest, &context);
        return QCoreApplication::exec();
    }

    try {
        std::reverse(arguments.begin(), arguments.end()); // CLI11 takes a stack
        app.parse(std::move(arguments));
    } catch (const CLI::Success &success) {
        return app.exit(success); // --help, --version
    } catch (const CLI::ParseError &error) {
        app.exit(error, std::cerr, std::cerr);
        return WrongCommand;
    }
    options = take(raw, options);

    if (presets->parsed())
        return show->parsed() ? showPreset(options) : listPresets(options);
    if (account->got_subcommand("month-cap"))
        return setMonthCap(options);
    if (account->got_subcommand("default"))
        return chooseAccount(options);
    if (account->got_subcommand("upload-to"))
        return setUploadTo(options);
    if (account->parsed() && !account->got_subcommand("list")) {
        account->got_subcommand("add") ? addAccount(options, &context) : removeAccount(options, &context);
        return QCoreApplication::exec();
    }
    if (printed->parsed()) {
        printCommand(options, &context);
        return QCoreApplication::exec();
    }
    if (devices->parsed()) {
        listDevices(options, &context);
        return QCoreApplication::exec();
    }
    if (probe->parsed()) {
        probeFile(options, &context);
        return QCoreApplication::exec();
    }
    if (verify->parsed()) {
        cli::verify(options, &context);
        return QCoreApplication::exec();
    }

    const bool isLong = (run->parsed() && !options.isPlan) || start->parsed() || serve->parsed() || watch->parsed();
    Session session(options.database, isLong ? Stay::Long : Stay::Brief, options.output,
                    terminalPassphrase(options.isPassphrasePiped ? HiddenInput::Piped : HiddenInput::Ask));
    InterruptWatch interrupts;
    QObject::connect(&interrupts, &InterruptWatch::interrupted, &session, &Session::interrupt);
    session.open([&] {
        if (run->parsed())
            cli::run(session, options);
        else if (add->parsed())
            cli::add(session, options);
        else if (start->parsed())
            cli::start(session, options);
        else if (list->parsed())
            cli::list(session, options);
        else if (account->parsed())
            listAccounts(session, options);
        else if (replace->parsed())
            replaceLinks(session, options);
        else if (set->parsed())
            cli::set(session, options);
        else if (move->parsed())
            cli::move(session, options);
        else if (serve->parsed())
            followForEver(session, options);
        else if (watch->parsed())
            cli::watch(session, options);
        else if (exported->parsed())
            exportQueue(session, options);
        else if (imported->parsed())
            importQueue(session, options);
        else if (summary->parsed())
            cli::summary(session, options);
        else if (failures->parsed())
            cli::failures(session, options);
        else if (review->parsed())
            cli::review(session, options);
        else if (paused->parsed())
            cli::pause(session, options);
        else if (resumed->parsed())
            cli::resume(session, options);
        for (const auto &[command, op] : edits) {
            if (command->parsed())
                edit(session, options, op);
        }
    });
    return QCoreApplication::exec();
}

} // namespace reelyard::cli
