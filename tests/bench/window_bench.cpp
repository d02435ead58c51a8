// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the window while much changes. Not a test: figures for RESULTS.md.
//
//     nice -n 19 sh -c 'while :; do :; done' &   # once a core: what encodes do to the window
//     QT_QPA_PLATFORM=offscreen build/release/tests/bench/window_bench [JOBS] [CHANGES A SECOND] [SECONDS]
//
// The window's table on a queue of planned jobs of which so many are held and released a second, each change stored.
// All the time the table scrolls, a row a frame, 60 times a second; told is how long after it was due a frame was
// drawn. Before that, what the window takes while nothing happens.
#include "app/platform/process.h"
#include "app/queue/job_queue.h"
#include "models/recipe/recipe_outputs.h"
#include "ui/common/theme.h"
#include "ui/jobs/job_table_view.h"
#include "ui/jobs/shown_job_model.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <vector>

using namespace reelyard;
using namespace std::chrono_literals;

namespace
{

class NoBackend : public Backend
{
public:
    QString id() const override { return QStringLiteral("local"); }
    int slotCount() const override { return 0; }
    void setSlotCount(int) override {}
    int freeSlots() const override { return 0; }
    void start(const AttemptSpec &) override {}
    bool resume(const AttemptSpec &, const QString &) override { return false; }
    void cancel(AttemptId) override {}
};

void waitFor(const std::function<bool()> &isDone)
{
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void told(const char *what, double value, const char *unit)
{
    std::printf("  %-52s %10.1f %s\n", what, value, unit);
    std::fflush(stdout);
}

// Sources that were looked at already, so that nothing is probed.
void fill(const QString &database, int jobs)
{
    const Recipe recipe{QStringLiteral("Web MP4 1080p"), QStringLiteral("-c:v libx264"), QStringLiteral("mp4")};
    const std::vector<RecipeOutput> outputs = recipeOutputs(recipe);
    StoreThread store(database);
    bool isDone = false;
    store.post(
        [&](JobStore &to) -> Result<void> {
            const auto batch = to.addBatch(QStringLiteral("bench"), Timestamp(1));
            if (!batch)
                return batch.error();
            for (int number = 0; number < jobs;) {
                std::vector<JobSpec> specs;
                for (int i = 0; i < 1000 && number < jobs; ++i, ++number) {
                    JobSpec &spec = specs.emplace_back();
                    const QString day = QStringLiteral("day %1").arg(number / 100);
                    spec.outputStem = QStringLiteral("clip %1 of the archive").arg(number * 7919LL % 1'000'003);
                    spec.source = QStringLiteral("/mnt/archive/tapes/%1/%2.mov").arg(day, spec.outputStem);
                    spec.sourceSizeBytes = (number * 104'729LL) % 50'000'000'000;
                    spec.recipe = recipe;
                    spec.outputFolder = QStringLiteral("/mnt/access/tapes/") + day;
                    spec.outputs = outputs;
                }
                const auto added = to.addJobs(*batch, specs, JobState::Queued, Timestamp(1));
                if (!added)
                    return added.error();
                for (const Job &job : *added) {
                    if (auto set = to.setSourceInfo(job.id, 60'000, QStringLiteral("h264 1920x1080")); !set)
                        return set;
                }
            }
            return {};
        },
        [&isDone](const Result<void> &result) {
            if (!result)
                std::abort();
            isDone = true;
        });
    waitFor([&isDone] { return isDone; });
}

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Holds jobs, and releases them a second later.
class ChangingQueue
{
public:
    ChangingQueue(JobQueue &queue, int changesASecond)
        : m_queue(queue)
        , m_changesASecond(changesASecond)
    {
        for (const Job &job : queue.list().jobs())
            m_ids.push_back(job.id);
    }
    void begin()
    {
        m_pairs = 0;
        m_clock.start();
    }
    void goOn()
    {
        const auto step = static_cast<std::size_t>(m_changesASecond) / 2;
        std::vector<JobId> held, released;
        for (const qint64 wanted = m_clock.elapsed() * m_changesASecond / 2000; m_pairs < wanted; ++m_pairs, ++m_next) {
            held.push_back(idAt(m_next));
            if (m_next >= step)
                released.push_back(idAt(m_next - step));
        }
        m_stored += static_cast<double>(held.size() + released.size());
        m_queue.hold(held);
        m_queue.release(released);
    }
    double stored() const { return m_stored; }

private:
    JobId idAt(std::size_t number) const { return m_ids[number * 37 % m_ids.size()]; }

    JobQueue &m_queue;
    int m_changesASecond;
    std::vector<JobId> m_ids;
    QElapsedTimer m_clock;
    qint64 m_pairs = 0;
    std::size_t m_next = 0;
    double m_stored = 0;
};

/// How long after they were due frames were drawn, in milliseconds, the shortest first.
std::vector<double> framesWhile(ChangingQueue &changing, JobTableView &table, std::chrono::milliseconds length)
{
    constexpr double frame = 1000.0 / 60;
    std::vector<double> late;
    QElapsedTimer clock;
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    tick.setInterval(1);
    double due = frame;
    QObject::connect(&tick, &QTimer::timeout, &table, [&] {
        if (static_cast<double>(clock.nsecsElapsed()) / 1e6 < due)
            return;
        changing.goOn();
        QScrollBar *bar = table.verticalScrollBar();
        bar->setValue(bar->value() < bar->maximum() ? bar->value() + 1 : 0);
        table.viewport()->repaint();
        const double now = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        late.push_back(now - due);
        due = std::max(due + frame, now); // what was missed is in that one
    });
    changing.begin();
    clock.start();
    tick.start();
    waitFor([&] { return clock.elapsed() > length.count(); });
    tick.stop();
    std::sort(late.begin(), late.end());
    return late;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const int jobs = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const int changesASecond = argc > 2 ? std::atoi(argv[2]) : 500;
    const auto length = std::chrono::seconds(argc > 3 ? std::atoi(argv[3]) : 20);
    const QTemporaryDir folder;
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.filePath(QStringLiteral("settings")));
    applyTheme();
    const QString database = folder.filePath(QStringLiteral("queue.sqlite"));
    std::printf("%d jobs, %d changes a second\n", jobs, changesASecond);
    fill(database, jobs);

    const SystemClock clock;
    NoBackend backend;
    StoreThread store(database);
    JobQueue queue(store, clock, {&backend}, folder.filePath(QStringLiteral("workers")));
    ShownJobModel model(queue.list(), clock);
    JobTableView table(model);
    table.resize(1280, 800);
    table.show();
    QElapsedTimer timer;
    timer.start();
    bool isOpen = false;
    queue.open([&isOpen](const Result<void> &) { isOpen = true; });
    waitFor([&isOpen] { return isOpen; });
    table.repaint();
    told("opened, rows drawn", static_cast<double>(timer.nsecsElapsed()) / 1e6, "ms");

    QTimer settled;
    settled.setSingleShot(true);
    settled.start(2s);
    waitFor([&settled] { return !settled.isActive(); });
    const double before = processorSeconds();
    settled.start(10s);
    waitFor([&settled] { return !settled.isActive(); });
    told("processor time of 10 s in which nothing happens", (processorSeconds() - before) * 1000, "ms");
    told("memory of the process", static_cast<double>(residentBytes(QCoreApplication::applicationPid())) / 1e6, "MB");

    ChangingQueue changing(queue, changesASecond);
    const auto measured = [&](const char *what) {
        const std::vector<double> late = framesWhile(changing, table, length);
        std::printf("  %s: %zu frames\n", what, late.size());
        told("drawn after they are due, median", late[late.size() / 2], "ms");
        told("99 of 100", late[late.size() * 99 / 100], "ms");
        told("the longest", late.back(), "ms");
    };
    measured("all rows, in the queue's order");
    model.setFilter({JobCategory::Queued, {}});
    measured("the queued ones: rows come and go");
    model.setFilter({});
    model.sort(JobTableModel::Status);
    measured("by state: rows move");
    model.sort(JobTableModel::Name);
    waitFor([&model] { return !model.isSorting(); });
    measured("by name");
    told("changes stored a second", changing.stored() / (4.0 * static_cast<double>(length.count())), "");
    return 0;
}
