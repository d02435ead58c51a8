// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/queue_log.h"

#include "app/desktop/desk.h"
#include "app/desktop/log_file.h"
#include "app/queue/job_queue.h"

namespace reelyard
{

namespace
{

constexpr int mostAtOnce = 20; // a share that went away fails thousands

QString errorText(const Error &error)
{
    return QStringLiteral("%1 %2: %3 %4")
        .arg(toText(error.errorClass), error.code, error.sentence, error.detail.left(1000));
}

} // namespace

void logQueue(JobQueue &queue, Desk &desk, LogFile &log, QObject *context)
{
    QObject::connect(&queue, &JobQueue::troubled, context,
                     [&log](const Error &error) { log.write(QStringLiteral("queue ") + errorText(error)); });
    QObject::connect(&queue, &JobQueue::modeChanged, context, [&log, &queue] {
        log.write(queue.mode() == QueueMode::Running ? QStringLiteral("queue started")
                                                     : QStringLiteral("queue paused"));
    });
    QObject::connect(&desk, &Desk::problem, context,
                     [&log](const QString &sentence) { log.write(QStringLiteral("desk ") + sentence); });
    QObject::connect(&queue.list(), &JobList::changed, context, [&log, &queue](const JobChanges &changes) {
        int written = 0;
        for (const JobId id : changes.changed) {
            const Job *job = queue.list().find(id);
            if (!job || job->state != JobState::Failed || !job->trouble->error)
                continue;
            if (++written > mostAtOnce) {
                log.write(QStringLiteral("jobs more failed"));
                break;
            }
            log.write(QStringLiteral("job %1 failed: %2").arg(raw(id)).arg(errorText(*job->trouble->error)));
        }
    });
}

} // namespace reelyard
