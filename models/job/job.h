// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/ids.h"
#include "models/base/optional_time.h"
#include "models/base/result.h"
#include "models/base/seldom.h"
#include "models/base/text_pool.h"
#include "models/job/cloud_record.h"
#include "models/job/job_state.h"
#include "models/job/progress.h"
#include "models/media/media_source.h"
#include "models/recipe/output_rate.h"
#include "models/recipe/recipe.h"
#include "models/recipe/recipe_outputs.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace reelyard
{

/// A remark on a finished job: a small oddity in words. A Completed job with remarks is "to review".
struct Remark {
    QString code;     ///< "source.decode-errors"
    QString sentence; ///< "3 damaged frames in the source were skipped."
    friend bool operator==(const Remark &, const Remark &) = default;
};

/// What a drop or a command wants done: one source, one recipe, one place.
struct JobSpec {
    SourceKind sourceKind = SourceKind::File;
    QString source;              ///< absolute path or link
    QStringList moreParts;       ///< see MediaSource
    qint64 sourceSizeBytes = -1; ///< of all parts
    qint64 sourceModifiedMs = 0;
    bool isUnasked = false; ///< found below a folder: no job where it is an output of ours
    WatchId watch{};        ///< the watched folder that it arrived in
    QString sourceMount;    ///< where the disk or share of the source is mounted; empty: the system's own, or a link
    QString outputMount;    ///< the same of the output folder
    QString listId;         ///< what the list that it stood in calls it
    QJsonObject carried;    ///< the list's other columns
    Recipe recipe;
    QString outputFolder;              ///< absolute, no trailing '/'
    int treeDepth = 0;                 ///< how many of its last parts are of the mirrored tree
    QString outputStem;                ///< what "{name}" in the outputs' names stands for: the filled name template
    std::vector<RecipeOutput> outputs; ///< their names are made safe for every file system; see output_names.h
    bool isMadeSafe = false;           ///< the wanted name is not one that every file system takes
    int number = 0;                    ///< the first " (1)" to try: 0 is none
    /// With ExistsPolicy::Skip: those (by ordinal) whose names are on the disk. They are kept where an earlier job made
    /// them from the same source, and only the others are made; else the set is numbered from `numberElsewhere`.
    std::vector<int> present;
    int numberElsewhere = 0;
    ExistsPolicy exists = ExistsPolicy::Rename;
    bool isAgain = false; ///< made whatever was made before
    Place place = Place::Local;
    bool isAutomatic = false; ///< the program chooses the place, and `place` is where it begins
    PlaceReason placeReason = PlaceReason::None;
    std::vector<CloudRecord> cloudRecords; ///< of attempts on another computer, the oldest first
    bool neverUpload = false;
    int priority = 0;                  ///< higher ones start earlier
    std::optional<Timestamp> startAt;  ///< of a job that is added as Queued: not before
    std::optional<QString> skipReason; ///< set: the job is added as Skipped with this sentence
};

/// A small text file beside an output, published with it: a checksum, a certificate. "{file}" in the text stands for
/// the output's final name.
struct Sidecar {
    QString suffix; ///< appended to the output's name: ".sha256"
    QString text;
    friend bool operator==(const Sidecar &, const Sidecar &) = default;
};

/// One output of a job: a file, or a folder that is made and moved as one.
struct Output {
    OutputId id{};
    int ordinal = 0; ///< which of the recipe's outputs; -1: what could be read of a damaged source, kept beside them
    OutputUnit unit = OutputUnit::File;
    bool isMasterPlaylist = false; ///< written by the program from the other outputs, see app/queue/master_playlist.h
    QString pattern;               ///< name relative to the job's output folder: "{name}/1080p"
    QString path;                  ///< final path
    QString mainFile;              ///< of a folder: "index.m3u8"
    OutputState state = OutputState::Pending;
    qint64 sizeBytes = -1;      ///< of a folder, of all files in it
    QByteArray sampledHash;     ///< of what was published, see app/platform/files.h
    std::optional<Error> error; ///< Failed: why
    QString note;               ///< Omitted: why, in words
    std::vector<Remark> remarks;
    std::vector<Sidecar> sidecars;
    QJsonObject preservation; ///< what was kept, changed and dropped
    /// Set while an output is made again: what the program published under `path` before. Only that may be replaced.
    qint64 earlierSizeBytes = -1;
    QByteArray earlierHash;
    /// A complete part that could not be brought to its place; its remarks, sidecars and preservation are the output's.
    QString keptPart;
    qint64 keptSizeBytes = -1;
    QByteArray keptHash;

    /// Part of the recipe's set; a kept partial is not.
    bool isOfSet() const { return ordinal >= 0; }
    /// Still to be made.
    bool isMissing() const { return isOfSet() && state != OutputState::Done && state != OutputState::Omitted; }
};

/// One try at a job, as the history shows it.
struct Attempt {
    AttemptId id{};
    JobId job{};
    int number = 0; ///< counts up for ever
    QString backend;
    AttemptOutcome outcome = AttemptOutcome::Open;
    Timestamp startedAt{};
    std::optional<Timestamp> finishedAt;
    std::optional<Error> error;
    QString note; ///< what was changed before it
    QString log;  ///< the last 64 KiB of what the engine said
};

/// What has gone otherwise than it should with a job, and what was said about it. Most jobs have nothing of it.
struct Trouble {
    QString waitFor;      ///< Waiting for a resource, in words
    int triesCharged = 0; ///< what the retry limit looks at
    int crashes = 0;      ///< worker processes that this job brought down
    int programEnds = 0;  ///< times the whole program ended while it ran
    std::optional<Error> error;
    std::vector<Remark> remarks;
    QString skipReason;
    OptionalTime reviewedAt; ///< a person settled this end of it
    QString reviewNote;
    friend bool operator==(const Trouble &, const Trouble &) = default;
};

/// What is known of few sources beside where they are.
struct SourceDetail {
    QString listId;        ///< what the list that it stood in calls it
    QByteArray carried;    ///< the list's other columns, as a JSON object; empty when there are none
    QStringList moreParts; ///< see MediaSource
    friend bool operator==(const SourceDetail &, const SourceDetail &) = default;
};

/// A row of the job table, as it is held in memory for every job: small, and enough to show, filter, sort and schedule.
/// A million of them are to fit beside everything else, so what few rows have stands in a Seldom.
struct Job {
    JobId id{};
    BatchId batch{};
    double position = 0; ///< order "as added"; moved rows take values between their neighbours'
    SharedText folder;   ///< of the source, with trailing '/'
    QString name;        ///< of the source, without folder
    SharedText preset;
    RecipeId recipe{};
    qint64 sourceSizeBytes = -1;  ///< of all its parts
    qint64 sourceDurationMs = -1; ///< -1 not known yet
    SharedText sourceSummary;     ///< "h264 1920x1080", empty until probed
    SharedText sourceMount;       ///< mount point of the source's disk or share, see JobSpec
    SharedText outputMount;
    qint64 outputSizeBytes = -1; ///< of all that are done; -1 until there is one
    SharedText backend;          ///< "local"
    Timestamp addedAt{};
    OptionalTime queuedAt; ///< first time it was let go; absent while New
    OptionalTime startedAt;
    OptionalTime finishedAt;
    OptionalTime waitUntil; ///< Waiting for a time
    Seldom<Trouble> trouble;
    Seldom<SourceDetail> sourceDetail;
    Seldom<Progress> progress; ///< live, never stored
    SourceKind sourceKind = SourceKind::File;
    JobState state = JobState::New;
    HoldReason holdReason = HoldReason::None;
    ExistsPolicy exists = ExistsPolicy::Rename;
    Place place = Place::Local;                  ///< where it is to run
    bool isAutomatic = false;                    ///< the program may choose that until it starts
    bool neverUpload = false;                    ///< it runs here, whatever else is said
    PlaceReason placeReason = PlaceReason::None; ///< of the program's choice
    bool isAgain = false;                        ///< made whatever was made before
    OutputRate outputRate;                       ///< of its recipe
    bool wantsHardware = false;                  ///< encodes on graphics hardware where there is some
    bool makesPackage = false;                   ///< an output is an HLS or DASH package
    bool cancelRequested = false;                ///< "stopping" until confirmed
    bool paused = false;                         ///< mark on a running attempt
    int priority = 0;                            ///< higher ones start earlier
    int attempts = 0;
    int outputCount = 1; ///< of the recipe's set

    QString source() const { return folder + name; }
    /// For a person to read: what may be secret in a link is left out, and paths are as the system writes them.
    QString shownSource() const;
    QString shownName() const;
    MediaSource mediaSource() const { return {source(), sourceKind, sourceDetail->moreParts}; }
    /// Final path of the first output that is not left out.
    QString outputPath() const;
    bool hasOutputPath() const { return m_outputLead > 0 || !m_outputRest->isEmpty(); }
    /// After `name`. Texts that many rows have in common are kept once, in `texts`.
    void setOutputPath(const QString &path, TextPool &texts);
    void setOutput(const SharedText &inFolder, const QString &fileName, TextPool &texts);
    void setSource(const QString &source, TextPool &texts); ///< folder and name; the output path stays
    /// It waits neither for a time nor for a resource any more.
    void clearWait();
    /// The program may still choose where it runs.
    bool isPlaceOpen() const
    {
        return isAutomatic && attempts == 0 &&
               (state == JobState::New || state == JobState::Queued ||
                (state == JobState::Held && holdReason == HoldReason::Account));
    }
    bool isToReview() const
    {
        return state == JobState::Completed && !trouble->remarks.empty() && !trouble->reviewedAt;
    }
    bool needsPerson() const
    {
        return state == JobState::Held && holdReason != HoldReason::User && holdReason != HoldReason::None;
    }
    /// The error that is why it is where it is. What an earlier try ended with is no longer one; null: there is none.
    const Error *presentError() const;

private:
    // Most outputs are called as their source: so many characters of its name, and then ".mp4".
    int m_outputLead = 0;
    SharedText m_outputFolder;
    SharedText m_outputRest;
};

QJsonArray remarksToJson(const std::vector<Remark> &remarks);
std::vector<Remark> remarksFromJson(const QJsonArray &array);

/// The fields of `list --json`.
QJsonObject toJson(const Job &job, const std::vector<Output> &outputs);

} // namespace reelyard
