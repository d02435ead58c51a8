// SPDX-License-Identifier: GPL-3.0-or-later
// The queue at a hundred thousand and a million jobs. Not a test: figures for RESULTS.md.
//
//     build/release/tests/bench/queue_bench [JOBS] [FOLDER]
//
// The jobs are planned ones from a generator: a hundred to a folder, one output each. They are added as intake adds
// them, in chunks; then the queue is opened anew on the same database, and the table is filtered, sorted and searched.
// A FOLDER keeps its database: where there is one, it is only opened, in a process that has added nothing.
#include "app/platform/process.h"
#include "app/queue/job_queue.h"
#include "models/table/job_table_model.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <thread>

using namespace reelyard;

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

struct Bench {
    SystemClock clock;
    NoBackend backend;
    std::unique_ptr<StoreThread> store;
    std::unique_ptr<JobQueue> queue;

    std::unique_ptr<JobTableModel> table; ///< there before the rows, as in the window

    void open(const QString &folder)
    {
        store = std::make_unique<StoreThread>(folder + QStringLiteral("/queue.sqlite"));
        queue = std::make_unique<JobQueue>(*store, clock, std::vector<Backend *>{&backend},
                                           folder + QStringLiteral("/workers"));
        table = std::make_unique<JobTableModel>(queue->list());
        bool isOpen = false;
        queue->open([&isOpen](const Result<void> &) { isOpen = true; });
        waitFor([&isOpen] { return isOpen; });
    }
    void close()
    {
        table.reset();
        queue.reset();
        store.reset();
    }
    static void waitFor(const std::function<bool()> &isDone)
    {
        while (!isDone())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
};

JobSpec specOf(int number, const Recipe &recipe, const std::vector<RecipeOutput> &outputs, qint64 *pathBytes)
{
    JobSpec spec;
    const QString day = QStringLiteral("day %1").arg(number / 100);
    const QString stem = QStringLiteral("clip %1 of the archive").arg(number * 7919LL % 1'000'003);
    spec.source = QStringLiteral("/mnt/archive/tapes/%1/%2.mov").arg(day, stem);
    spec.sourceSizeBytes = (number * 104'729LL) % 50'000'000'000;
    spec.recipe = recipe;
    spec.outputFolder = QStringLiteral("/mnt/access/tapes/") + day;
    spec.treeDepth = 2;
    spec.outputStem = stem;
    spec.outputs = outputs;
    *pathBytes += spec.source.size() + spec.outputFolder.size() + stem.size() + 5;
    return spec;
}

void told(const char *what, double value, const char *unit)
{
    std::printf("  %-52s %10.1f %s\n", what, value, unit);
    std::fflush(stdout);
}

/// With the processor time of all threads, which other load hardly changes.
void toldWithProcessor(const char *what, const std::function<void()> &work)
{
    const auto before = std::clock();
    QElapsedTimer timer;
    timer.start();
    work();
    const double wall = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    const double processor = static_cast<double>(std::clock() - before) * 1000 / CLOCKS_PER_SEC;
    std::printf("  %-52s %10.1f ms, %.1f ms of processor time\n", what, wall, processor);
    std::fflush(stdout);
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void fill(Bench &bench, const QString &folder, int jobs)
{
    const Recipe recipe{QStringLiteral("Web MP4 1080p"), QStringLiteral("-c:v libx264"), QStringLiteral("mp4")};
    const std::vector<RecipeOutput> outputs = recipeOutputs(recipe);
    constexpr int chunk = 200; // as intake hands them over
    constexpr int mostOpen = 16;
    bench.open(folder);
    qint64 pathBytes = 0;
    int added = 0;
    toldWithProcessor("added", [&] {
        int number = 0;
        BatchSpec batch{{}, QStringLiteral("bench")};
        int open = 0;
        while (added < jobs) {
            while (number < jobs && open < mostOpen) {
                std::vector<JobSpec> specs;
                for (int i = 0; i < chunk && number < jobs; ++i)
                    specs.push_back(specOf(number++, recipe, outputs, &pathBytes));
                ++open;
                bench.queue->add(std::move(specs), JobState::Queued, batch, [&](const Result<AddedJobs> &result) {
                    --open;
                    if (!result)
                        std::abort();
                    batch.id = result->batch;
                    added += static_cast<int>(result->jobs.size());
                });
                if (!isSet(batch.id))
                    Bench::waitFor([&] { return open == 0; });
            }
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
    });
    bench.close();
    const qint64 databaseBytes = QFileInfo(folder + QStringLiteral("/queue.sqlite")).size();
    told("on disk, beside the two paths", static_cast<double>(databaseBytes - pathBytes) / jobs, "bytes a job");
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const int jobs = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const QTemporaryDir temporary;
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : temporary.path();
    const QString database = folder + QStringLiteral("/queue.sqlite");
    std::printf("%d jobs, %zu bytes a row before its texts\n", jobs, sizeof(Job));

    Bench bench;
    if (!QFileInfo::exists(database))
        fill(bench, folder, jobs);

    const auto resident = [] { return static_cast<double>(residentBytes(QCoreApplication::applicationPid())) / 1e6; };
    const double before = resident();
    toldWithProcessor("opened, rows usable", [&] { bench.open(folder); });
    told("memory for the rows and their table", resident() - before, "MB");
    told("memory of the process", resident(), "MB");
    JobTableModel &model = *bench.table;

    double held = 0;
    told("first sort by name", milliseconds([&] {
             held = milliseconds([&] { model.sort(JobTableModel::Name); });
             while (model.isSorting()) {
                 std::this_thread::sleep_for(std::chrono::milliseconds(1));
                 held = std::max(held, milliseconds([] { QCoreApplication::processEvents(); }));
             }
         }),
         "ms");
    told("of it, at most at a time on the main thread", held, "ms");
    told("memory of the process", resident(), "MB");
    std::vector<double> byNumber, byState, byText;
    for (int i = 0; i < 5; ++i) {
        byNumber.push_back(milliseconds(
            [&] { model.sort(JobTableModel::Added, i % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder); }));
        byState.push_back(milliseconds([&] { model.setFilter({JobCategory::Failed, {}}); }));
        byState.push_back(milliseconds([&] { model.setFilter({JobCategory::Queued, {}}); }));
        byText.push_back(milliseconds([&] { model.setFilter({JobCategory::All, QStringLiteral("clip 77")}); }));
        model.setFilter({});
    }
    told("sort by a number", median(byNumber), "ms");
    told("filter by state", median(byState), "ms");
    told("search for a text", median(byText), "ms");

    ReadyIndex ready;
    ready.setOrder(QueueOrder::Added, bench.queue->list().jobs());
    Resources resources;
    resources.backends = {{QStringLiteral("local"), 4, {}}};
    std::vector<double> decisions;
    for (int i = 0; i < 200; ++i)
        decisions.push_back(milliseconds([&] { schedule(ready, resources); }));
    told("decision on the next jobs", median(decisions), "ms");
    std::vector<double> outlooks;
    for (int i = 0; i < 20; ++i)
        outlooks.push_back(milliseconds([&] { static_cast<void>(bench.queue->outlook()); }));
    told("the queue's end", median(outlooks), "ms");
    bench.close();
    return 0;
}
