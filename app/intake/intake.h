// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/job/job.h"
#include "models/recipe/recipe.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace reelyard
{

class JobQueue;
struct AddedJobs;

/// What is to be done with a drop or a command's inputs.
struct IntakeOptions {
    Recipe recipe;
    QString destination;  ///< absolute folder
    QString nameTemplate; ///< "{name}" by default; the extension is added
    ExistsPolicy exists = ExistsPolicy::Rename;
    JobState state = JobState::New; ///< New or Queued
};

/// Running numbers of one intake.
struct IntakeCounts {
    int found = 0;               ///< media files and links
    int added = 0;               ///< stored as rows
    int skipped = 0;             ///< of those, stored as Skipped
    int leftOut = 0;             ///< files that are no media by their name
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
    void cancel(); ///< what was added stays

signals:
    void countsChanged();
    void finished();

private:
    friend class IntakeDesk;
    struct Private;
    explicit Intake(QObject *parent);
    void begin(JobQueue &queue, const QStringList &inputs, const IntakeOptions &options);
    void take(const std::vector<JobSpec> &specs);
    void add(const std::vector<JobSpec> &specs);
    void added(const Result<AddedJobs> &added, int count);
    void finishIfDone();
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

private:
    JobQueue &m_queue;
};

} // namespace reelyard
