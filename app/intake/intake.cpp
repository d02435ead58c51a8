// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/intake.h"

#include "app/intake/file_scanner.h"
#include "app/intake/planner.h"
#include "app/queue/job_queue.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

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
    const QString first = displayPath(nameOf(inputs.first()));
    if (inputs.size() == 1)
        return first;
    return QCoreApplication::translate("Intake", "%1 and %2 more").arg(first).arg(inputs.size() - 1);
}

} // namespace

struct Intake::Private {
    JobQueue *queue = nullptr;
    IntakeOptions options;
    QString name;
    IntakeCounts counts;
    BatchId batch{};
    std::vector<JobId> jobs;
    std::vector<std::vector<JobSpec>> waiting; ///< chunks until the first one has made the batch
    int adding = 0;
    bool scanned = false;
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

void Intake::cancel()
{
    d->cancelled = true;
    d->counts.cancelled = true;
}

void Intake::begin(JobQueue &queue, const QStringList &inputs, const IntakeOptions &options)
{
    d->queue = &queue;
    d->options = options;
    d->name = batchName(inputs);
    d->thread = std::thread([this, inputs, options] {
        Planner planner({options.recipe, options.destination, options.nameTemplate, options.exists});
        const auto tell = [this](auto what) { QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection); };
        ScanReceiver receiver;
        receiver.found = [&](const std::vector<FoundSource> &found) {
            d->ahead.acquire();
            std::vector<JobSpec> specs;
            specs.reserve(found.size());
            for (const FoundSource &source : found)
                specs.push_back(planner.plan(source));
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
        scan(inputs, options.destination, d->cancelled, receiver);
        tell([this] {
            d->scanned = true;
            finishIfDone();
        });
    });
}

void Intake::take(const std::vector<JobSpec> &specs)
{
    if (!isSet(d->batch) && d->adding > 0) {
        d->waiting.push_back(specs); // the first chunk is still making the batch
        return;
    }
    add(specs);
}

void Intake::add(const std::vector<JobSpec> &specs)
{
    ++d->adding;
    d->queue->add(specs, d->options.state, {d->batch, d->name},
                  [self = QPointer<Intake>(this), count = specs.size()](const Result<AddedJobs> &added) {
                      if (self)
                          self->added(added, static_cast<int>(count));
                  });
}

void Intake::added(const Result<AddedJobs> &added, int count)
{
    --d->adding;
    d->ahead.release();
    if (added) {
        d->batch = added->batch;
        d->jobs.insert(d->jobs.end(), added->jobs.begin(), added->jobs.end());
        const int rows = static_cast<int>(added->jobs.size());
        d->counts.found += rows;
        d->counts.added += rows;
        d->counts.leftOut += std::max(0, count - rows); // made by earlier jobs
        for (const JobId id : added->jobs) {
            const Job *job = d->queue->list().find(id);
            if (job && job->state == JobState::Skipped)
                ++d->counts.skipped;
            if (job)
                d->counts.sizeBytes += std::max<qint64>(0, job->sourceSizeBytes);
        }
    } else {
        d->counts.problems.push_back(added.error());
    }
    emit countsChanged();
    for (const auto &specs : std::exchange(d->waiting, {})) {
        if (isSet(d->batch))
            add(specs);
        else
            this->added(added, 0); // the database refuses: told once for each chunk, nothing is lost from disk
    }
    finishIfDone();
}

void Intake::finishIfDone()
{
    if (!d->scanned || d->adding > 0 || d->counts.finished)
        return;
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
    intake->begin(m_queue, inputs, options);
    return intake;
}

} // namespace reelyard
