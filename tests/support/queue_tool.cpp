// SPDX-License-Identifier: GPL-3.0-or-later
// For test_kill_points: one command to the real queue on a backend that writes its parts at once.
//
//   queue_tool FOLDER add|add-new BATCH...     each batch is one job with a checksum file and one ladder of two rungs
//   queue_tool FOLDER run|run-elsewhere        works until nothing can go on; makes outputs in their place, or in a
//                                              working folder first
//   queue_tool FOLDER hold|release|retry|cancel|remove|start-new|to-top|assign ID...
//   queue_tool FOLDER cancel-running ID        starts everything, and cancels this one while it runs
//
// FOLDER/encoded.log gets a line "JOB ATTEMPT" for each attempt that the backend was given.
#include "app/queue/job_queue.h"
#include "models/store/store_thread.h"
#include "tests/support/scripted_backend.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <algorithm>

using namespace reelyard;
using test::ScriptedBackend;

namespace
{

JobSpec specOf(const QString &folder, const QString &name)
{
    JobSpec spec;
    spec.source = folder + QStringLiteral("/in/") + name + QStringLiteral(".mov");
    spec.recipe = {QStringLiteral("Test"), QStringLiteral("-c copy"), QStringLiteral("mp4"), {}};
    spec.outputFolder = folder + QStringLiteral("/out");
    spec.outputStem = name;
    return spec;
}

std::vector<JobSpec> batchOf(const QString &folder, const QString &number)
{
    JobSpec single = specOf(folder, QStringLiteral("clip ") + number);
    single.outputs = {{0, QStringLiteral("{name}.mp4"), false, {}, false}};
    JobSpec ladder = specOf(folder, QStringLiteral("ladder ") + number);
    const QString main = QStringLiteral("index.m3u8");
    ladder.outputs = {{0, QStringLiteral("{name}/1080p"), true, main, false},
                      {1, QStringLiteral("{name}/720p"), true, main, false},
                      {2, QStringLiteral("{name}/master.m3u8"), false, {}, true}};
    return {single, ladder};
}

class Tool : public QObject
{
public:
    Tool(const QString &folder, const QStringList &words)
        : m_folder(folder)
        , m_command(words.value(0))
        , m_words(words.mid(1))
        , m_store(folder + QStringLiteral("/queue.sqlite"))
        , m_queue(m_store, m_clock, {&m_backend}, folder + QStringLiteral("/workers"))
    {
        m_backend.script = [this](const AttemptSpec &spec) {
            note(spec);
            AttemptResult result = ScriptedBackend::encoded(spec, "made of " + spec.source.toUtf8());
            for (OutputResult &output : result.outputs)
                output.sidecars = {{QStringLiteral(".sha256"), QStringLiteral("{file}")}};
            return result;
        };
        m_queue.open([this](const Result<void> &opened) {
            if (opened)
                act();
            else
                QCoreApplication::exit(2);
        });
    }

private:
    void note(const AttemptSpec &spec) const
    {
        QFile file(m_folder + QStringLiteral("/encoded.log"));
        if (file.open(QIODevice::Append))
            file.write(QByteArray::number(raw(spec.job)) + ' ' + QByteArray::number(raw(spec.id)) + '\n');
    }

    std::vector<JobId> ids() const
    {
        std::vector<JobId> ids;
        for (const QString &word : m_words)
            ids.push_back(JobId{word.toLongLong()});
        return ids;
    }

    void endWhenSaved()
    {
        m_queue.whenSaved([] { QCoreApplication::exit(0); });
    }

    void act()
    {
        if (m_command == QLatin1String("add") || m_command == QLatin1String("add-new")) {
            addNext();
        } else if (m_command == QLatin1String("run") || m_command == QLatin1String("run-elsewhere")) {
            if (m_command == QLatin1String("run-elsewhere")) {
                QueueLimits limits;
                limits.workFolder = m_folder + QStringLiteral("/work");
                m_queue.setLimits(limits);
            }
            QObject::connect(&m_queue, &JobQueue::drained, this, [] { QCoreApplication::exit(0); });
            m_queue.start();
            if (m_queue.nothingCanGoOn()) // recovery has done all there was to do
                QMetaObject::invokeMethod(
                    this, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
        } else if (m_command == QLatin1String("cancel-running")) {
            m_backend.script = {}; // attempts end only when they are cancelled
            m_backend.setSlotCount(8);
            m_queue.start();
            cancelWhenItRuns();
        } else if (m_command == QLatin1String("assign")) {
            JobQueue::Change change;
            change.priority = 7;
            change.destination = m_folder + QStringLiteral("/out/other");
            m_queue.assign(ids(), change, [this](const Result<int> &) { endWhenSaved(); });
        } else {
            command();
            endWhenSaved();
        }
    }

    void command()
    {
        if (m_command == QLatin1String("hold"))
            m_queue.hold(ids());
        else if (m_command == QLatin1String("release"))
            m_queue.release(ids());
        else if (m_command == QLatin1String("retry"))
            m_queue.retry(ids());
        else if (m_command == QLatin1String("cancel"))
            m_queue.cancel(ids());
        else if (m_command == QLatin1String("remove"))
            m_queue.remove(ids());
        else if (m_command == QLatin1String("start-new"))
            m_queue.startNew(ids());
        else if (m_command == QLatin1String("to-top"))
            m_queue.moveToTop(ids());
        else
            QCoreApplication::exit(2);
    }

    void addNext()
    {
        if (m_words.isEmpty()) {
            endWhenSaved();
            return;
        }
        const QString number = m_words.takeFirst();
        const JobState state = m_command == QLatin1String("add") ? JobState::Queued : JobState::New;
        m_queue.add(batchOf(m_folder, number), state, {{}, number}, [this](const Result<AddedJobs> &) { addNext(); });
    }

    void cancelWhenItRuns()
    {
        const JobId wanted = ids().front();
        const Job *job = m_queue.list().find(wanted);
        const bool runs = std::any_of(m_backend.open.begin(), m_backend.open.end(),
                                      [wanted](const auto &open) { return open.second.job == wanted; });
        if (runs && !m_isCancelled) {
            m_isCancelled = true;
            m_queue.cancel({wanted});
        } else if (job && job->state == JobState::Cancelled) {
            m_queue.shutDown([] { QCoreApplication::exit(0); });
            return;
        }
        QTimer::singleShot(5, this, [this] { cancelWhenItRuns(); });
    }

    QString m_folder;
    QString m_command;
    QStringList m_words;
    bool m_isCancelled = false;
    SystemClock m_clock;
    ScriptedBackend m_backend;
    StoreThread m_store;
    JobQueue m_queue;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const Tool tool(application.arguments().value(1), application.arguments().mid(2));
    return QCoreApplication::exec();
}
