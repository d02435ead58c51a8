// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/intake.h"

#include "app/intake/file_scanner.h"
#include "app/intake/link_list.h"
#include "app/intake/planner.h"
#include "app/queue/job_queue.h"
#include "models/base/bucket_link.h"
#include "models/base/native_path.h"
#include "models/base/pool.h"
#include "models/job/output_names.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <semaphore>
#include <thread>
#include <utility>

namespace reelyard
{

namespace
{

// How many chunks may wait for the store while scanning goes on: a folder of a million files must not fill the memory.
constexpr std::ptrdiff_t chunksAhead = 16;

QString batchName(const QStringList &inputs)
{
    if (inputs.isEmpty())
        return {};
    const QString &input = inputs.first();
    const QString first = displayPath(nameOf(isLink(input) ? input.section(u'?', 0, 0) : input));
    if (inputs.size() == 1)
        return first;
    return QCoreApplication::translate("Intake", "%1 and %2 more").arg(first).arg(inputs.size() - 1);
}

} // namespace

struct Intake::Private {
    JobQueue *queue = nullptr;
    QStringList inputs;
    IntakeOptions options;
    QString name;
    IntakeCounts counts;
    BatchId batch{};
    std::vector<JobId> jobs;
    std::vector<Job> planned;
    std::vector<std::vector<JobSpec>> waiting; ///< chunks until the first one has made the batch
    int adding = 0;
    bool scanned = false;
    bool finishing = false;
    std::atomic<bool> cancelled{false};
    std::counting_semaphore<chunksAhead> ahead{chunksAhead};
    std::thread thread;
};

Intake::Intake(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
}

Intake::~Intake()
{
    d->cancelled = true;
    d->ahead.release(); // a scan that waits for its turn sees the cancel
    if (d->thread.joinable())
        d->thread.join();
}

const IntakeCounts &Intake::counts() const
{
    return d->counts;
}
BatchId Intake::batch() const
{
    return d->batch;
}
std::vector<JobId> Intake::jobs() const
{
    return d->jobs;
}

const QStringList &Intake::inputs() const
{
    return d->inputs;
}
const IntakeOptions &Intake::options() const
{
    return d->options;
}

std::vector<Job> Intake::takePlanned()
{
    return std::exchange(d->planned, {});
}

void Intake::cancel()
{
    d->cancelled = true;
    d->counts.cancelled = true;
}

void Intake::begin(JobQueue &queue, const QString &name, const Scan &scan, const IntakeOptions &options)
{
    d->queue = &queue;
    d->options = options;
    d->counts.areTakesJoined = options.joinsTakes;
    d->name = name;
    d->thread = std::thread([this, scan, options, partsFolder = queue.partsFolder()] {
        std::function<bool(const QString &)> exists;
        if (options.inBucket)
            exists = [names = options.inBucket](const QString &path) { return names->contains(path); };
        Planner planner({options.recipe, options.destination, options.nameTemplate, options.exists, partsFolder},
                        std::move(exists));
        const auto tell = [this](auto what) { QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection); };
        ScanReceiver receiver;
        receiver.found = [&](const std::vector<FoundSource> &found) {
            d->ahead.acquire();
            std::vector<JobSpec> specs;
            specs.reserve(found.size());
            for (const FoundSource &source : found) {
                specs.push_back(planner.plan(source));
                specs.back().priority = options.priority;
                specs.back().startAt = options.startAt;
                specs.back().watch = options.watch;
                specs.back().isAgain = options.isAgain;
                specs.back().place = options.place;
                specs.back().isAutomatic = options.isAutomatic;
                specs.back().placeReason = options.placeReason;
                specs.back().neverUpload = options.neverUpload;
            }
            tell([this, specs = std::move(specs)] { take(specs); });
        };
        receiver.problem = [&](const Error &error) {
            tell([this, error] {
                d->counts.problems.push_back(error);
                emit countsChanged();
            });
        };
        receiver.leftOut = [&](int count) {
            tell([this, count] {
                d->counts.leftOut += count;
                emit countsChanged();
            });
        };
        receiver.take = [&](int parts) {
            tell([this, parts] {
                ++d->counts.takes;
                d->counts.takeParts += parts;
                emit countsChanged();
            });
        };
        scan(d->cancelled, receiver);
        tell([this] {
            d->scanned = true;
            finishIfDone();
        });
    });
}

void Intake::take(const std::vector<JobSpec> &specs)
{
    // One plan after the other, too: the later ones would find the names of the earlier ones free.
    if (!isSet(d->batch) && d->adding > 0) {
        d->waiting.push_back(specs); // the first chunk is still making the batch
        return;
    }
    add(specs);
}

void Intake::add(const std::vector<JobSpec> &specs)
{
    ++d->adding;
    const auto done = [self = QPointer<Intake>(this), specs](const Result<AddedJobs> &added) {
        if (self)
            self->added(specs, added);
    };
    if (d->options.isPlan)
        d->queue->plan(specs, done);
    else
        d->queue->add(specs, d->options.state, {d->batch, d->name, d->options.watch}, done);
}

void Intake::added(const std::vector<JobSpec> &specs, const Result<AddedJobs> &added)
{
    --d->adding;
    d->ahead.release();
    if (added) {
        d->batch = added->batch;
        d->jobs.insert(d->jobs.end(), added->jobs.begin(), added->jobs.end());
        const int rows = static_cast<int>(added->rows.size());
        d->counts.found += rows;
        d->counts.added += rows;
        d->counts.leftOut += std::max(0, static_cast<int>(specs.size()) - rows); // made by earlier jobs
        auto spec = specs.begin();
        for (const Job &job : added->rows) {
            while (spec != specs.end() && spec->source != job.source())
                ++spec; // left out
            if (spec != specs.end())
                count(*spec++, job);
        }
    } else {
        d->counts.problems.push_back(added.error());
    }
    emit countsChanged();
    for (const auto &waiting : std::exchange(d->waiting, {})) {
        if (isSet(d->batch) || d->options.isPlan)
            add(waiting);
        else
            this->added({}, added); // the database refuses: told once for each chunk, nothing is lost from disk
    }
    finishIfDone();
}

void Intake::count(const JobSpec &spec, const Job &job)
{
    IntakeCounts &counts = d->counts;
    counts.sizeBytes += std::max<qint64>(0, job.sourceSizeBytes);
    if (job.state == JobState::Skipped) {
        ++counts.skipped;
        ++counts.skips[job.trouble->skipReason];
        return;
    }
    if (d->options.isPlan)
        d->planned.push_back(job);
    counts.outputs += job.outputCount;
    counts.madeSafe += spec.isMadeSafe ? 1 : 0;
    const QString unnumbered = outputPath(spec.outputFolder, spec.outputs.front().name, spec.outputStem, 0);
    counts.renamed += job.outputPath() != unnumbered ? 1 : 0;
    const auto same = [&job](const SpacePlan &space) { return space.mount == job.outputMount; };
    auto space = std::find_if(counts.spaces.begin(), counts.spaces.end(), same);
    if (space == counts.spaces.end())
        space = counts.spaces.insert(space, SpacePlan{job.outputMount, 0, {}});
    space->neededBytes += d->queue->needsOf(job).spaceBytes;
}

// How much room there is is asked last, off the main thread: a share may be slow to say it.
void Intake::finishIfDone()
{
    if (!d->scanned || d->adding > 0 || d->finishing)
        return;
    d->finishing = true;
    QStringList mounts;
    for (const SpacePlan &space : d->counts.spaces)
        mounts << space.mount;
    if (mounts.isEmpty()) {
        finish();
        return;
    }
    onPool(
        this,
        [mounts] {
            std::vector<DiskBytes> disks;
            for (const QString &mount : mounts)
                disks.push_back(diskBytesOf(mount).value_or(DiskBytes{}));
            return disks;
        },
        [this](const std::vector<DiskBytes> &disks) {
            for (std::size_t i = 0; i < disks.size(); ++i)
                d->counts.spaces[i].disk = disks[i];
            finish();
        });
}

void Intake::finish()
{
    d->counts.finished = true;
    emit countsChanged();
    emit finished();
    QTimer::singleShot(60'000, this, &QObject::deleteLater);
}

IntakeDesk::IntakeDesk(JobQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
}

IntakeDesk::~IntakeDesk() = default;

Intake *IntakeDesk::take(const QStringList &inputs, const IntakeOptions &options)
{
    auto *intake = new Intake(this);
    intake->d->inputs = inputs;
    intake->begin(
        m_queue, batchName(inputs),
        [inputs, leaveOut = isBucketLink(options.destination) ? QString() : options.destination,
         joinsTakes = options.joinsTakes](const std::atomic<bool> &cancelled, const ScanReceiver &receiver) {
            scan(inputs, leaveOut, cancelled, receiver, joinsTakes);
        },
        options);
    return intake;
}

Intake *IntakeDesk::take(const std::vector<FoundSource> &found, const QString &name, const IntakeOptions &options)
{
    auto *intake = new Intake(this);
    intake->begin(
        m_queue, name, [found](const std::atomic<bool> &, const ScanReceiver &receiver) { receiver.found(found); },
        options);
    return intake;
}

} // namespace reelyard
