// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window while encodes load all cores. Not a test: figures for RESULTS.md.
//
//     export REELYARD_WORKER=build/release/bin/reelyard-worker QT_QPA_PLATFORM=offscreen
//     build/release/tests/bench/main_window_bench [JOBS] [SECONDS] [DATABASE]
//
// The real window on a database of planned jobs of twenty batches, of which some have failed. Its queue first runs
// clips of 1080p, made with the ffmpeg program, in worker processes, as many at a time as it finds good. Sixty frames a
// second are wanted of the window meanwhile; told is how long after it was due a frame was drawn, while something is
// done in each of them or once. With a DATABASE the planned jobs are only written to it, for window_start.py.
#include "app/application.h"
#include "app/platform/process.h"
#include "app/queue/job_queue.h"
#include "models/recipe/recipe_outputs.h"
#include "models/store/store_thread.h"
#include "ui/jobs/filter_sidebar.h"
#include "ui/jobs/job_table_view.h"
#include "ui/jobs/search_field.h"
#include "ui/jobs/shown_job_model.h"
#include "ui/mainwindow/main_window.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

using namespace reelyard;
using namespace std::chrono_literals;

namespace
{

constexpr int batches = 20;
constexpr int realClips = 40;
constexpr double frame = 1000.0 / 60;

void waitFor(const std::function<bool()> &isDone)
{
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

JobSpec specOf(const QString &source, const QString &folder, const QString &stem)
{
    static const Recipe recipe{QStringLiteral("Web MP4 1080p"),
                               QStringLiteral("-c:v libx264 -preset medium -crf 23 -c:a aac"), QStringLiteral("mp4")};
    JobSpec spec;
    spec.source = source;
    spec.recipe = recipe;
    spec.outputFolder = folder;
    spec.outputStem = stem;
    spec.outputs = recipeOutputs(recipe);
    return spec;
}

Result<void> addPlanned(JobStore &store, BatchId batch, int from, int to)
{
    std::vector<JobSpec> specs;
    for (int number = from; number < to; ++number) {
        const QString stem = QStringLiteral("clip %1 of the archive").arg(number * 7919LL % 1'000'003);
        const QString day = QStringLiteral("day %1").arg(number / 100);
        specs.push_back(specOf(QStringLiteral("/mnt/archive/tapes/%1/%2.mov").arg(day, stem),
                               QStringLiteral("/mnt/access/tapes/") + day, stem));
        specs.back().sourceSizeBytes = (number * 104'729LL) % 50'000'000'000;
    }
    auto added = store.addJobs(batch, specs, JobState::New, Timestamp(1));
    if (!added)
        return added.error();
    for (std::size_t i = 0; i < added->size(); ++i) {
        Job &job = (*added)[i];
        if (auto set = store.setSourceInfo(job.id, 60'000, QStringLiteral("h264 1920x1080")); !set)
            return set;
        if (i % 50 != 0)
            continue;
        job.state = JobState::Failed;
        job.finishedAt = Timestamp(2);
        Trouble trouble;
        trouble.error = Error{ErrorClass::Source,
                              QStringLiteral("source.truncated"),
                              QStringLiteral("Only half of the source could be read."),
                              {}};
        job.trouble = std::move(trouble);
        if (auto set = store.update(job); !set)
            return set;
    }
    return {};
}

void fill(const QString &database, int jobs, const QString &clip, const QString &made)
{
    StoreThread store(database);
    bool isDone = false;
    store.post(
        [&](JobStore &to) -> Result<void> {
            const auto first = to.addBatch(QStringLiteral("Real clips"), Timestamp(1));
            if (!first)
                return first.error();
            std::vector<JobSpec> real;
            for (int i = 0; i < (clip.isEmpty() ? 0 : realClips); ++i)
                real.push_back(specOf(clip, made, QStringLiteral("made %1").arg(i)));
            if (const auto added = to.addJobs(*first, real, JobState::Queued, Timestamp(1)); !added)
                return added.error();
            for (int i = 0; i < batches; ++i) {
                const auto batch = to.addBatch(QStringLiteral("Tape %1").arg(i + 1), Timestamp(2 + i));
                if (!batch)
                    return batch.error();
                for (int from = jobs / batches * i; from < jobs / batches * (i + 1); from += 1000) {
                    const int to1000 = std::min(from + 1000, jobs / batches * (i + 1));
                    if (auto added = addPlanned(to, *batch, from, to1000); !added)
                        return added;
                }
            }
            return {};
        },
        [&isDone](const Result<void> &result) {
            if (!result) {
                std::fprintf(stderr, "%s\n", qUtf8Printable(result.error().sentence + u' ' + result.error().detail));
                std::exit(1);
            }
            isDone = true;
        });
    waitFor([&isDone] { return isDone; });
}

/// Wants a frame of the window sixty times a second for so long, and tells how late they were.
class Frames
{
public:
    explicit Frames(QWidget &window)
        : m_window(window)
    {
    }
    void during(const char *what, std::chrono::milliseconds length, const std::function<void(int frame)> &act)
    {
        std::vector<double> late;
        QElapsedTimer clock;
        QTimer tick;
        tick.setTimerType(Qt::PreciseTimer);
        tick.setInterval(1);
        double due = frame;
        int number = 0;
        QObject::connect(&tick, &QTimer::timeout, &m_window, [&] {
            if (static_cast<double>(clock.nsecsElapsed()) / 1e6 < due)
                return;
            act(number++);
            m_window.repaint();
            const double now = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            late.push_back(now - due);
            due = std::max(due + frame, now); // what was missed is in that one
        });
        clock.start();
        tick.start();
        waitFor([&] { return clock.elapsed() > length.count(); });
        tick.stop();
        std::sort(late.begin(), late.end());
        std::printf("  %-46s %5zu frames  median %6.1f  99 of 100 %6.1f  longest %6.1f ms\n", what, late.size(),
                    late[late.size() / 2], late[late.size() * 99 / 100], late.back());
        std::fflush(stdout);
    }

private:
    QWidget &m_window;
};

bool makeClip(const QString &path)
{
    return QProcess::execute(QStringLiteral("ffmpeg"),
                             {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-f"),
                              QStringLiteral("lavfi"), QStringLiteral("-i"),
                              QStringLiteral("testsrc2=size=1920x1080:rate=25:duration=60"), QStringLiteral("-c:v"),
                              QStringLiteral("mpeg2video"), QStringLiteral("-q:v"), QStringLiteral("4"), path}) == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const int jobs = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const auto length = std::chrono::seconds(argc > 2 ? std::atoi(argv[2]) : 10);
    const QTemporaryDir folder;
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.filePath(QStringLiteral("settings")));
    if (argc > 3) {
        fill(QString::fromLocal8Bit(argv[3]), jobs, {}, folder.path());
        return 0;
    }
    const QString database = folder.filePath(QStringLiteral("queue.sqlite"));
    const QString clip = folder.filePath(QStringLiteral("clip.mkv"));
    if (!makeClip(clip))
        return 1;
    fill(database, jobs, clip, folder.path());

    auto app = Application::create({database});
    if (!app) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(app.error().sentence));
        return 1;
    }
    MainWindow window(**app);
    window.resize(1280, 800);
    window.show();
    QElapsedTimer timer;
    timer.start();
    bool isOpen = false;
    (*app)->open([&isOpen](const Result<void> &) { isOpen = true; });
    waitFor([&isOpen] { return isOpen; });
    window.repaint();
    std::printf("%d jobs\n  opened, window drawn %36.1f ms\n", jobs, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    JobQueue &queue = (*app)->queue();
    queue.start();
    const int wanted = std::max(1, QThread::idealThreadCount() / 2);
    waitFor([&] { return queue.list().count(JobState::Running) >= wanted; });
    QTimer::singleShot(10s, &window, [&isOpen] { isOpen = false; });
    waitFor([&isOpen] { return !isOpen; }); // until the encoders are busy
    std::printf("  %d jobs run; memory of the window's process %13.1f MB\n", queue.list().count(JobState::Running),
                static_cast<double>(residentBytes(QCoreApplication::applicationPid())) / 1e6);

    auto *table = window.findChild<JobTableView *>();
    auto *model = qobject_cast<ShownJobModel *>(table->model());
    auto *sidebar = window.findChild<FilterSidebar *>();
    auto *search = window.findChild<SearchField *>();
    Frames frames(window);
    frames.during("nothing but the encodes", length, [](int) {});
    frames.during("scrolling", length, [table](int) {
        QScrollBar *bar = table->verticalScrollBar();
        bar->setValue(bar->value() < bar->maximum() ? bar->value() + 1 : 0);
    });
    for (int column = 0; column < JobTableModel::ColumnCount; ++column) {
        const QByteArray name =
            "sorting: " + model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toUtf8();
        frames.during(name.constData(), 2s, [&](int number) {
            if (number % 30 == 5)
                table->sortByColumn(column, number % 60 == 5 ? Qt::AscendingOrder : Qt::DescendingOrder);
        });
    }
    table->sortByColumn(JobTableModel::Number, Qt::AscendingOrder);
    const QString typed = QStringLiteral("state:new \"clip 12\" -archive/day");
    frames.during("typing into the search", length, [&](int number) {
        if (number % 8 == 0)
            search->setText(typed.left(number / 8 % (static_cast<int>(typed.size()) + 1)));
    });
    search->clear();
    frames.during("choosing batches in the sidebar", length, [&](int number) {
        if (number % 30 == 10)
            sidebar->chooseBatch(BatchId{2 + number / 30 % batches});
    });
    sidebar->dropSource();
    emit sidebar->filterChosen();
    frames.during("opening and leaving the failure inbox", length, [&](int number) {
        if (number % 40 != 10)
            return;
        sidebar->setCategory(number % 80 == 10 ? JobCategory::Failed : JobCategory::All);
        emit sidebar->filterChosen();
    });
    sidebar->setCategory(JobCategory::All);
    emit sidebar->filterChosen();
    std::vector<JobId> some;
    for (const Job &job : queue.list().jobs()) {
        if (job.state == JobState::New && some.size() < 1000)
            some.push_back(job.id);
    }
    auto *undo = window.findChild<QAction *>(QStringLiteral("undo"));
    frames.during("a thousand jobs removed, and undone", length, [&](int number) {
        if (number % 120 == 10)
            queue.removeUndoably(some);
        else if (number % 120 == 70)
            undo->trigger();
    });
    std::printf("  %d jobs run; memory of the window's process %13.1f MB\n", queue.list().count(JobState::Running),
                static_cast<double>(residentBytes(QCoreApplication::applicationPid())) / 1e6);
    bool isDown = false;
    (*app)->shutDown([&isDown] { isDown = true; });
    waitFor([&isDown] { return isDown; });
    return 0;
}
