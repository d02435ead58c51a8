// SPDX-License-Identifier: GPL-3.0-or-later
// For test_kill_outputs: one job with several outputs, run by the real queue on a backend that writes its parts at
// once. Usage: outputs_tool FOLDER files|ladder. Adds the job on an empty database, works until nothing can go on, and
// prints the job's state and how often each output was encoded in this run.
#include "app/queue/job_queue.h"
#include "models/store/store_thread.h"
#include "tests/support/scripted_backend.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace reelyard;
using test::ScriptedBackend;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString folder = application.arguments().value(1);
    const bool isLadder = application.arguments().value(2) == QLatin1String("ladder");
    const SystemClock clock;
    ScriptedBackend backend;
    QStringList encoded;
    backend.script = [&encoded](const AttemptSpec &spec) {
        AttemptResult result = ScriptedBackend::encoded(spec);
        for (OutputResult &output : result.outputs) {
            output.sidecars = {{QStringLiteral(".sha256"), QStringLiteral("{file}")}};
            encoded << QString::number(output.ordinal);
        }
        return result;
    };
    StoreThread store(folder + QStringLiteral("/queue.sqlite"));
    JobQueue queue(store, clock, {&backend}, folder + QStringLiteral("/workers"));
    const auto report = [&] {
        for (const Job &job : queue.list().jobs())
            QTextStream(stdout) << toText(job.state) << ' ' << job.attempts << ' ' << encoded.join(u',') << '\n';
        QCoreApplication::exit(queue.list().count(JobState::Completed) == 1 ? 0 : 1);
    };
    QObject::connect(&queue, &JobQueue::drained, &application, report);
    queue.open([&](const Result<void> &opened) {
        if (!opened)
            QCoreApplication::exit(2);
        if (queue.list().count() == 0) {
            JobSpec spec;
            spec.source = folder + QStringLiteral("/in/clip.mov");
            spec.recipe = {QStringLiteral("Several"), QStringLiteral("-c copy"), QStringLiteral("mp4"), {}};
            spec.outputFolder = folder + QStringLiteral("/out");
            spec.outputStem = QStringLiteral("clip");
            const QString main = QStringLiteral("index.m3u8");
            if (isLadder) {
                spec.outputs = {{0, QStringLiteral("{name}/1080p"), true, main, false},
                                {1, QStringLiteral("{name}/720p"), true, main, false},
                                {2, QStringLiteral("{name}/master.m3u8"), false, {}, true}};
            } else {
                for (int i = 0; i < 3; ++i)
                    spec.outputs.push_back({i, QStringLiteral("{name} %1.mp4").arg(i), false, {}, false});
            }
            queue.add({spec}, JobState::Queued, {{}, QStringLiteral("batch")},
                      [&](const Result<AddedJobs> &) { queue.start(); });
        } else if (queue.start(); queue.nothingCanGoOn()) { // recovery has done all there was to do
            QMetaObject::invokeMethod(&application, report, Qt::QueuedConnection);
        }
    });
    return QCoreApplication::exec();
}
