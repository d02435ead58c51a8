// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/watch_desk.h"

#include "app/intake/intake.h"
#include "app/intake/settling.h"
#include "app/queue/job_queue.h"
#include "models/base/bucket_link.h"
#include "models/base/native_path.h"
#include "models/base/pool.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <utility>

namespace reelyard
{

namespace
{

constexpr qint64 shortestWaitMs = 5000;
constexpr qint64 longestWaitMs = 300'000;
constexpr qint64 shareOfTime = 20; // of all time at most so small a part goes into looking

struct Look {
    std::vector<FoundSource> files;
    std::optional<Error> problem; ///< the folder itself cannot be read
    qint64 tookMs = 0;
};

Look lookThrough(const WatchRule &rule, const std::atomic<bool> &cancelled)
{
    QElapsedTimer took;
    took.start();
    Look look;
    ScanReceiver receiver;
    receiver.found = [&look](std::vector<FoundSource> found) {
        look.files.insert(look.files.end(), std::make_move_iterator(found.begin()),
                          std::make_move_iterator(found.end()));
    };
    receiver.problem = [&look](const Error &error) {
        if (!look.problem)
            look.problem = error;
    };
    receiver.leftOut = [](int) {};
    scan({rule.folder}, rule.destination, cancelled, receiver);
    look.tookMs = took.elapsed();
    return look;
}

} // namespace

struct WatchDesk::Watch {
    explicit Watch(const WatchRule &watchRule)
        : rule(watchRule)
        , settling(watchRule.settleTime)
    {
    }
    WatchRule rule;
    Settling settling;
    QTimer timer;
    bool isLooking = false;
    std::optional<Error> problem;
};

struct WatchDesk::Private {
    JobQueue *queue = nullptr;
    IntakeDesk *intake = nullptr;
    std::vector<std::unique_ptr<Watch>> watches;
    std::vector<WatchRule> rules;
    bool isStarted = false;
    QElapsedTimer clock; ///< goes on when the computer's own is set
    std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);

    Watch *find(WatchId id)
    {
        const auto found =
            std::find_if(watches.begin(), watches.end(), [id](const auto &watch) { return watch->rule.id == id; });
        return found == watches.end() ? nullptr : found->get();
    }
    void listRules()
    {
        rules.clear();
        for (const auto &watch : watches)
            rules.push_back(watch->rule);
    }
};

WatchDesk::WatchDesk(JobQueue &queue, IntakeDesk &intake, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->queue = &queue;
    d->intake = &intake;
    d->clock.start();
}

WatchDesk::~WatchDesk()
{
    *d->cancelled = true;
}

const std::vector<WatchRule> &WatchDesk::rules() const
{
    return d->rules;
}

std::optional<Error> WatchDesk::problem(WatchId id) const
{
    const Watch *watch = d->find(id);
    return watch ? watch->problem : std::nullopt;
}

void WatchDesk::open(std::function<void(Result<void>)> done)
{
    d->queue->watches([this, done = std::move(done)](const Result<std::vector<WatchRule>> &rules) {
        if (!rules) {
            done(rules.error());
            return;
        }
        for (const WatchRule &rule : *rules)
            begin(rule);
        emit rulesChanged();
        done({});
    });
}

void WatchDesk::start()
{
    if (std::exchange(d->isStarted, true))
        return;
    for (const auto &watch : d->watches)
        watch->timer.start(0);
}

void WatchDesk::add(const WatchRule &rule, std::function<void(Result<WatchId>)> done)
{
    if (isBucketLink(rule.destination)) {
        done(Error{ErrorClass::Configuration, QStringLiteral("s3.destination"),
                   tr("What arrives in a watched folder cannot be put into a bucket."), rule.destination});
        return;
    }
    d->queue->addWatch(rule, [this, rule, done = std::move(done)](const Result<WatchId> &added) {
        if (added) {
            WatchRule stored = rule;
            stored.id = *added;
            begin(stored);
            emit rulesChanged();
        }
        done(added);
    });
}

void WatchDesk::remove(WatchId id, std::function<void(Result<void>)> done)
{
    d->queue->removeWatch(id, [this, id, done = std::move(done)](const Result<void> &removed) {
        if (removed) {
            std::erase_if(d->watches, [id](const auto &watch) { return watch->rule.id == id; });
            d->listRules();
            emit rulesChanged();
        }
        done(removed);
    });
}

void WatchDesk::begin(const WatchRule &rule)
{
    std::erase_if(d->watches, [&rule](const auto &watch) { return watch->rule.id == rule.id; });
    auto watch = std::make_unique<Watch>(rule);
    watch->timer.setSingleShot(true);
    connect(&watch->timer, &QTimer::timeout, this, [this, id = rule.id] { look(id); });
    if (d->isStarted)
        watch->timer.start(0);
    d->watches.push_back(std::move(watch));
    d->listRules();
}

void WatchDesk::look(WatchId id)
{
    Watch *watch = d->find(id);
    if (!watch || std::exchange(watch->isLooking, true))
        return;
    onPool(
        this, [rule = watch->rule, cancelled = d->cancelled] { return lookThrough(rule, *cancelled); },
        [this, id](const Look &look) {
            Watch *current = d->find(id);
            if (!current)
                return; // removed meanwhile
            current->isLooking = false;
            const WatchRule &rule = current->rule;
            const bool wasInTrouble = current->problem.has_value();
            if (!look.problem)
                current->problem.reset();
            else if (look.files.empty())
                current->problem = look.problem;
            if (current->problem.has_value() != wasInTrouble) {
                emit problemsChanged();
                if (!wasInTrouble)
                    emit troubled(*current->problem);
            }
            const auto settled = current->settling.seen(look.files, std::chrono::milliseconds(d->clock.elapsed()));
            if (!settled.empty()) {
                IntakeOptions options;
                options.recipe = rule.recipe;
                options.destination = rule.destination;
                options.nameTemplate = rule.nameTemplate;
                options.exists = rule.exists;
                options.state = JobState::Queued;
                options.watch = rule.id;
                options.neverUpload = rule.neverUpload;
                d->intake->take(settled, displayPath(nameOf(rule.folder)), options);
            }
            // Where something is about to settle, the next look is not much later.
            const qint64 wait = std::clamp(look.tookMs * shareOfTime, shortestWaitMs, longestWaitMs);
            const qint64 settle = std::max<qint64>(500, std::chrono::milliseconds(rule.settleTime).count() / 2);
            current->timer.start(static_cast<int>(current->settling.unsettled() > 0 ? std::min(wait, settle) : wait));
        });
}

} // namespace reelyard
