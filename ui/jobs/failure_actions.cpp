// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/failure_actions.h"

#include "app/application.h"
#include "app/command/command_handler.h"
#include "app/command/failure_file.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/job_actions.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMenu>
#include <QPointer>

#include <algorithm>
#include <memory>
#include <optional>

namespace reelyard
{

FailureActions::FailureActions(Application &app, const Dialogs &dialogs, QWidget *window)
    : QObject(window)
    , m_app(app)
    , m_dialogs(dialogs)
    , m_window(window)
{
    m_writer.setMaxThreadCount(1);
}

// Asked for again when an entry is chosen: while the menu was open, others may have failed or run again.
std::vector<JobId> FailureActions::jobsOf(const std::vector<FailureCause> &causes) const
{
    return m_app.queue().idsWhere([&causes](const Job &job) {
        const auto cause = causeOf(job);
        return cause && (causes.empty() || std::find(causes.begin(), causes.end(), *cause) != causes.end());
    });
}

void FailureActions::fill(QMenu &menu, const std::vector<FailureCause> &causes)
{
    const auto count = static_cast<qint64>(jobsOf(causes).size());
    QAction *retry = menu.addAction(Theme::icon(QStringLiteral("retry")),
                                    format::counted(count, tr("&Retry %1 failed job"), tr("&Retry %1 failed jobs")));
    retry->setObjectName(QStringLiteral("retryCause"));
    connect(retry, &QAction::triggered, this, [this, causes] {
        wakeIfIdle(m_app.queue());
        m_app.queue().retry(jobsOf(causes));
    });
    QAction *mark = menu.addAction(tr("&Mark as reviewed\u2026"));
    mark->setObjectName(QStringLiteral("reviewCause"));
    connect(mark, &QAction::triggered, this, [this, causes] { review(jobsOf(causes)); });
    QAction *save = menu.addAction(tr("&Export\u2026"));
    save->setObjectName(QStringLiteral("exportCause"));
    connect(save, &QAction::triggered, this, [this, causes] {
        const QString path = m_dialogs.saveTable(m_window, tr("Export failures"), tr("failures.csv"));
        if (!path.isEmpty())
            exportTo(path, jobsOf(causes));
    });
}

void FailureActions::review(const std::vector<JobId> &ids)
{
    if (ids.empty())
        return;
    const auto note = m_dialogs.enterNote(
        m_window, tr("Mark as Reviewed"),
        format::counted(static_cast<qint64>(ids.size()), tr("A note for %1 job, if you like. It stands in exports."),
                        tr("A note for %1 jobs, if you like. It stands in exports.")));
    if (note)
        m_app.queue().review(ids, note->trimmed());
}

void FailureActions::exportTo(const QString &path, const std::vector<JobId> &ids)
{
    if (ids.empty())
        return;
    struct Writing {
        std::unique_ptr<FailureFile> file;
        std::optional<Error> error;
    };
    auto writing = std::make_shared<Writing>();
    m_writer.start([writing, path] {
        if (auto created = FailureFile::create(path))
            writing->file = *std::move(created);
        else
            writing->error = created.error();
    });
    QJsonArray wanted;
    for (const JobId id : ids)
        wanted.append(raw(id));
    m_app.commands().handle({{QStringLiteral("op"), QStringLiteral("exportFailures")}, {QStringLiteral("ids"), wanted}},
                            this, [self = QPointer(this), writing, path](const QJsonObject &message) {
                                if (!self)
                                    return;
                                if (message.value(QStringLiteral("event")) == QLatin1String("failure")) {
                                    self->m_writer.start([writing, message] {
                                        if (writing->file)
                                            writing->file->take(message);
                                    });
                                    return;
                                }
                                const int count = message.value(QStringLiteral("count")).toInt();
                                self->m_writer.start([self, writing, path, count] {
                                    if (writing->file) {
                                        if (const auto finished = writing->file->finish(); !finished)
                                            writing->error = finished.error();
                                    }
                                    const QString outcome =
                                        writing->error ? writing->error->sentence
                                                       : format::counted(count, tr("%1 failure was written to %2."),
                                                                         tr("%1 failures were written to %2."))
                                                             .arg(format::path(path));
                                    QMetaObject::invokeMethod(QCoreApplication::instance(), [self, outcome] {
                                        if (self)
                                            emit self->told(outcome);
                                    });
                                });
                            });
}

} // namespace reelyard
