// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/intake/file_scanner.h"
#include "app/platform/mounts.h"
#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/job/job.h"
#include "models/recipe/recipe.h"

#include <QMap>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace reelyard
{

class JobQueue;
struct AddedJobs;

/// What is to be done with a drop or a command's inputs.
struct IntakeOptions {
    Recipe recipe;
    QString destination; ///< absolute folder, or a bucket's link; see Application::lookAtDestination()
    std::shared_ptr<const QSet<QString>> inBucket; ///< what is below such a link
    QString nameTemplate;                          ///< "{name}" by default; the extension is added
    ExistsPolicy exists = ExistsPolicy::Rename;
    JobState state = JobState::New; ///< New or Queued
    int priority = 0;
    std::optional<Timestamp> startAt;            ///< of jobs that are added as Queued
    WatchId watch{};                             ///< the watched folder that all of it arrived in
    Place place = Place::Local;                  ///< where the jobs run
    bool isAutomatic = false;                    ///< the program chooses where
    PlaceReason placeReason = PlaceReason::None; ///< OnlyThere: this computer cannot do it
    bool neverUpload = false;
    bool isAgain = false;    ///< made whatever was made before
    bool joinsTakes = false; ///< the parts of a take are one job
    bool isPlan = false;     ///< nothing is stored: only the numbers are wanted
};

/// What a disk or share is to take.
struct SpacePlan {
    QString mount; ///< empty: the system's own
    qint64 neededBytes = 0;
    DiskBytes disk; ///< at the end of the scan
};

/// Running numbers of one intake.
struct IntakeCounts {
    int found = 0;     ///< media files and links
    int added = 0;     ///< stored as rows
    int skipped = 0;   ///< of those, stored as Skipped
    int leftOut = 0;   ///< files that are no media by their name
    int takes = 0;     ///< that a camera cut into several files
    int takeParts = 0; ///< those files, of all takes
    bool areTakesJoined = false;
    int outputs = 0;          ///< that the jobs will make
    int renamed = 0;          ///< jobs that got a number because of a name that is taken
    int madeSafe = 0;         ///< jobs whose names not every file system would have taken
    QMap<QString, int> skips; ///< by reason, in words
    std::vector<SpacePlan> spaces;
    qint64 sizeBytes = 0;        ///< of what was found
    std::vector<Error> problems; ///< unreadable folders, missing inputs, broken lists: told, never silent
    bool finished = false;
    bool cancelled = false;
};

/// One drop, from its inputs to stored rows: scans on a thread of its own, plans, adds in chunks while scanning goes
/// on. All jobs of one intake form one batch. Lives on the main thread, deletes itself some time after `finished`.
class Intake : public QObject
{
    Q_OBJECT
public:
    ~Intake() override;
    const IntakeCounts &counts() const;
    BatchId batch() const; ///< 0 until the first rows are stored
    std::vector<JobId> jobs() const;
    const QStringList &inputs() const; ///< of a drop or command; empty for a watched folder
    const IntakeOptions &options() const;
    std::vector<Job> takePlanned(); ///< of a plan, the jobs that would run
    void cancel();                  ///< what was added stays

signals:
    void countsChanged();
    void finished();

private:
    friend class IntakeDesk;
    struct Private;
    explicit Intake(QObject *parent);
    /// Runs on the intake's thread and tells the receiver all there is.
    using Scan = std::function<void(const std::atomic<bool> &cancelled, const ScanReceiver &receiver)>;
    void begin(JobQueue &queue, const QString &name, const Scan &scan, const IntakeOptions &options);
    void take(const std::vector<JobSpec> &specs);
    void add(const std::vector<JobSpec> &specs);
    void added(const std::vector<JobSpec> &specs, const Result<AddedJobs> &added);
    void count(const JobSpec &spec, const Job &job);
    void finishIfDone();
    void finish();
    std::unique_ptr<Private> d;
};

/// Takes inputs in: files, folders (recursively, mirrored below the destination with the folder's own name), links,
/// and "@list.txt" (a path or link a line).
class IntakeDesk : public QObject
{
    Q_OBJECT
public:
    IntakeDesk(JobQueue &queue, QObject *parent = nullptr);
    ~IntakeDesk() override;

    Intake *take(const QStringList &inputs, const IntakeOptions &options);
    /// What a watched folder has found, under this name.
    Intake *take(const std::vector<FoundSource> &found, const QString &name, const IntakeOptions &options);

private:
    JobQueue &m_queue;
};

} // namespace reelyard
