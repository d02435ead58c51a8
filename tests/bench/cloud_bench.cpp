// SPDX-License-Identifier: GPL-3.0-or-later
// The pace of the cloud backend: thousands of simulated tasks of 2 to 60 s, twenty at once. Not a test: figures for
// RESULTS.md.
//
//     build/release/tests/bench/cloud_bench [TASKS [SPEED]]
//
// Time runs SPEED times as fast, at the test server and in the client's own waits. Beside it, in the same run, a naive
// client does the same: twenty at once, each asks every 5 s (naive_client.js, needs node and the package p-limit, whose
// folder NODE_PATH names). Printed: wall time to the ideal (all seconds / 20), calls of the interface a task, and how
// far the price that was expected of a task is from what it cost, once twenty have told.
#include "app/backend/cloud/cloud_backend.h"
#include "app/backend/cloud/cost_model.h"
#include "app/backend/cloud/ffhub_provider.h"
#include "tests/support/ffhub_server.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <unordered_map>

using namespace reelyard;
using namespace reelyard::test;

namespace
{

constexpr int atOnce = 20;

class NoJournal : public CloudJournal
{
public:
    void store(const CloudRecord &, std::function<void(Result<void>)> done) override { later(std::move(done)); }
    void store(const CloudRecord &, const CloudCharge &, std::function<void(Result<void>)> done) override
    {
        later(std::move(done));
    }
    void settle(const CloudCharge &) override {}
    void release(const QString &) override {}
    void recordsOf(JobId, std::function<void(Result<std::vector<CloudRecord>>)> done) override
    {
        QTimer::singleShot(0, [done = std::move(done)] { done(std::vector<CloudRecord>()); });
    }

private:
    static void later(std::function<void(Result<void>)> done)
    {
        QTimer::singleShot(0, [done = std::move(done)] { done({}); });
    }
};

struct Task {
    double mediaSeconds = 0;
    double seconds = 0; ///< of processing
};

// From 4 s to two minutes of media at about half its length, more or less.
std::vector<Task> tasksFor(int count)
{
    QRandomGenerator random(20261127);
    std::vector<Task> tasks;
    for (int i = 0; i < count; ++i) {
        Task task;
        task.mediaSeconds = 4 + random.bounded(116.0);
        const double noise = (random.generateDouble() + random.generateDouble() + random.generateDouble() - 1.5) * 0.4;
        task.seconds = std::clamp(task.mediaSeconds * 0.5 * std::exp(noise), 2.0, 60.0);
        tasks.push_back(task);
    }
    return tasks;
}

double idealOf(const std::vector<Task> &tasks)
{
    double sum = 0;
    for (const Task &task : tasks)
        sum += task.seconds;
    return sum / atOnce;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

void runOurs(const std::vector<Task> &tasks, double speed)
{
    FFHubServer server({QStringLiteral("--simulate"), QStringLiteral("--speed"), QString::number(speed),
                        QStringLiteral("--max-running"), QString::number(atOnce)});
    QTemporaryDir folder;
    NoJournal journal;
    SystemClock clock;
    CostModel costs(Price{0.012});
    CloudBackend::Services services;
    services.plan = [&tasks](const AttemptSpec &spec, const QString &outputs,
                             const std::function<void(Result<CloudBackend::Plan>)> &done) {
        const Task &task = tasks[static_cast<std::size_t>(raw(spec.job))];
        CloudBackend::Plan plan;
        plan.source.duration = std::chrono::microseconds(static_cast<qint64>(task.mediaSeconds * 1e6));
        plan.commands = {{QStringLiteral("ffmpeg"), QStringLiteral("-i"), spec.source, QStringLiteral("-metadata"),
                          QStringLiteral("simulate=%1").arg(task.seconds), QStringLiteral("-c"), QStringLiteral("copy"),
                          outputs + QStringLiteral("/%1.mp4").arg(raw(spec.job))}};
        done(plan);
    };
    services.inspect = [](const QString &, double, const std::function<void(Result<MediaService::Inspection>)> &done) {
        done(MediaService::Inspection{});
    };
    CloudBackend backend(std::make_unique<FFHubProvider>(), {server.api(), server.key()}, journal, services, clock);
    backend.setHurry(speed);
    backend.setRunCap(1e6);
    std::size_t next = 0;
    std::size_t ended = 0;
    std::size_t failed = 0;
    std::vector<double> priceErrors;
    std::map<qint64, double> expected;
    QEventLoop loop;
    const auto fill = [&] {
        while (next < tasks.size() && backend.freeSlots() > 0) {
            AttemptSpec spec;
            spec.id = AttemptId{static_cast<qint64>(next) + 1};
            spec.job = JobId{static_cast<qint64>(next)};
            spec.sourceKind = SourceKind::Link;
            spec.source = server.files().toString() + QStringLiteral("/%1.mp4").arg(next);
            spec.recipe = {QStringLiteral("Bench"), QStringLiteral("-c copy"), QStringLiteral("mp4")};
            spec.outputs = {{OutputId{1}, 0, folder.filePath(QStringLiteral("%1.part").arg(next)), {}}};
            Job job;
            job.sourceDurationMs = static_cast<qint64>(tasks[next].mediaSeconds * 1000);
            job.sourceSummary = SharedText(QStringLiteral("aac 2 ch"));
            if (const auto estimate = costs.estimate({&job}); estimate.hasHistory)
                expected[raw(spec.job)] = estimate.middle;
            ++next;
            backend.start(spec);
        }
    };
    QObject::connect(&backend, &Backend::freeSlotsChanged, &loop, fill, Qt::QueuedConnection);
    QObject::connect(&backend, &CloudBackend::settled, &loop, [&](const CloudCharge &charge) {
        costs.learn(charge);
        if (const auto price = expected.find(raw(charge.job)); price != expected.end() && charge.dollars() > 0)
            priceErrors.push_back(std::abs(price->second - charge.dollars()) / charge.dollars());
    });
    QObject::connect(&backend, &Backend::finished, &loop, [&](AttemptId attempt, const AttemptResult &result) {
        failed += result.kind == ResultKind::Encoded ? 0 : 1;
        if (result.kind != ResultKind::Encoded && failed < 4)
            std::fprintf(stderr, "%s\n", qPrintable(result.error.sentence + u' ' + result.error.detail));
        QFile::remove(folder.filePath(QStringLiteral("%1.part").arg(raw(attempt) - 1)));
        if (++ended == tasks.size())
            loop.quit();
    });
    QElapsedTimer time;
    time.start();
    fill();
    loop.exec();
    const double wall = static_cast<double>(time.elapsed()) / 1000 * speed;
    const QJsonObject calls = server.record().value(QStringLiteral("calls")).toObject();
    double api = 0;
    for (const char *operation : {"create", "status", "list", "sign"})
        api += calls.value(QLatin1String(operation)).toInt();
    const auto count = static_cast<double>(tasks.size());
    std::printf(
        "Reelyard     wall %.3f of the ideal, %.2f calls a task (create %d, status %d, list %d), %d failed, price "
        "off by %.1f %% (median of %d)\n",
        wall / idealOf(tasks), api / count, calls.value(QLatin1String("create")).toInt(),
        calls.value(QLatin1String("status")).toInt(), calls.value(QLatin1String("list")).toInt(),
        static_cast<int>(failed), median(priceErrors) * 100, static_cast<int>(priceErrors.size()));
}

void runNaive(const std::vector<Task> &tasks, double speed)
{
    FFHubServer server({QStringLiteral("--simulate"), QStringLiteral("--speed"), QString::number(speed),
                        QStringLiteral("--max-running"), QString::number(atOnce)});
    QProcess node;
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer time;
    time.start();
    node.start(QStringLiteral("node"), {QStringLiteral(REELYARD_SOURCE_DIR "/tests/bench/naive_client.js"),
                                        server.api().toString(), server.key(), QString::number(speed)});
    if (!node.waitForStarted()) {
        std::printf("naive client  not run: there is no node\n");
        return;
    }
    QByteArray seconds;
    for (const Task &task : tasks)
        seconds += QByteArray::number(task.seconds) + '\n';
    node.write(seconds);
    node.closeWriteChannel();
    while (!node.waitForFinished(1000) && node.state() != QProcess::NotRunning)
        QCoreApplication::processEvents();
    if (node.exitCode() != 0) {
        std::printf("naive client  failed: NODE_PATH must name a folder with p-limit 3\n");
        return;
    }
    const double wall = static_cast<double>(time.elapsed()) / 1000 * speed;
    const QJsonObject calls = server.record().value(QStringLiteral("calls")).toObject();
    std::printf("naive client wall %.3f of the ideal, %.2f calls a task\n", wall / idealOf(tasks),
                (calls.value(QLatin1String("create")).toInt() + calls.value(QLatin1String("status")).toInt()) /
                    static_cast<double>(tasks.size()));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const std::vector<Task> tasks = tasksFor(std::max(1, arguments.value(1, QStringLiteral("10000")).toInt()));
    const double speed = std::max(1.0, arguments.value(2, QStringLiteral("60")).toDouble());
    std::printf("%d tasks, %d at once, time %.0f times as fast; ideal %.0f s\n", static_cast<int>(tasks.size()), atOnce,
                speed, idealOf(tasks));
    runOurs(tasks, speed);
    runNaive(tasks, speed);
    return 0;
}
