// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/intake/intake.h"
#include "app/queue/job_queue.h"
#include "models/base/result.h"
#include "models/recipe/recipe.h"

#include <QObject>
#include <QString>

#include <memory>

namespace reelyard
{

/// What a user set; remembered in a settings file. Values are checked when they are read.
struct Preferences {
    QString preset;      ///< for new jobs
    QString destination; ///< for new jobs; absolute
    int parallel = 0;    ///< 0: from cores and memory
    QueueOrder order = QueueOrder::Added;
    ExistsPolicy exists = ExistsPolicy::Rename;

    static Preferences load();
    void save() const;
    static QString defaultDestination(); ///< the user's Videos folder + "/Reelyard"
    static int defaultParallel();
};

struct ApplicationOptions {
    QString database; ///< empty: in the user's data folder
};

/// Builds and connects everything below the user interface, in the process that owns the database. Main thread.
class Application : public QObject
{
    Q_OBJECT
public:
    static QString defaultDatabase();

    /// Takes the database's lock. Resource error (code "database.owned") when another process owns it.
    static Result<std::unique_ptr<Application>> create(const ApplicationOptions &options);
    ~Application() override;

    /// Opens the store, recovers, reads all jobs, listens for commands of other processes. Call once.
    void open(std::function<void(Result<void>)> done);

    JobQueue &queue();
    IntakeDesk &intake();
    const PresetCatalogue &presets() const;
    QString database() const;

    /// Asks a worker whether the recipe can run here: encoders there, option values accepted. No source needed.
    void validate(const Recipe &recipe, std::function<void(Result<void>)> done);
    /// Asks a worker what a file is.
    void probe(const QString &file, std::function<void(Result<MediaInfo>)> done);

    /// Ends workers, stores what ran as Queued; `done` follows.
    void shutDown(std::function<void()> done);

signals:
    /// Another process asked this one to show its window and to take these inputs.
    void activationRequested(const QStringList &inputs);

private:
    struct Private;
    explicit Application(std::unique_ptr<Private> state);
    std::unique_ptr<Private> d;
};

} // namespace reelyard
