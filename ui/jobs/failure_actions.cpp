// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/failure_actions.h"

#include "app/application.h"
#include "app/command/command_handler.h"
#include "app/command/failure_file.h"
#include "app/intake/link_list.h"
#include "app/queue/relocation.h"
#include "models/base/pool.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/job_actions.h"
#include "ui/jobs/retry_dialog.h"
#include "ui/mainwindow/cloud_consent.h"

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
std::vector<JobId> FailureActions::jobsOf(const Causes &causes) const
{
    return m_app.queue().idsWhere([&causes](const Job &job) {
        const auto cause = causeOf(job);
        return cause && (causes.empty() || std::find(causes.begin(), causes.end(), *cause) != causes.end());
    });
}

std::vector<JobId> FailureActions::worthRetrying() const
{
    return m_app.queue().idsWhere([](const Job &job) {
        const auto cause = causeOf(job);
        return cause && isWorthRetrying(cause->errorClass);
    });
}

FailureActions::Fit FailureActions::fitOf(const Causes &causes)
{
    static const QStringList gone{QStringLiteral("file.missing"), QStringLiteral("source.missing")};
    static const QStringList partial{QStringLiteral("source.truncated"), QStringLiteral("source.undecodable")};
    Fit fit;
    for (const FailureCause &cause : causes) {
        fit.locate = fit.locate || gone.contains(cause.code);
        fit.links = fit.links || cause.code.startsWith(QLatin1String("link."));
        fit.accept = fit.accept || partial.contains(cause.code);
        fit.edit = fit.edit || cause.errorClass == ErrorClass::Configuration ||
                   cause.errorClass == ErrorClass::Internal ||
                   (cause.errorClass == ErrorClass::Source && cause.code != QLatin1String("source.not-media"));
    }
    return fit;
}

void FailureActions::fill(QMenu &menu, const Causes &causes)
{
    const auto count = static_cast<qint64>(jobsOf(causes).size());
    const auto add = [this, &menu, causes](const QString &text, const char *name, auto act) {
        QAction *action = menu.addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, [this, causes, act] { (this->*act)(jobsOf(causes)); });
        return action;
    };
    add(format::counted(count, tr("&Retry %Ln failed job", nullptr, int(count)),
                        tr("&Retry %Ln failed jobs", nullptr, int(count))),
        "retryCause", &FailureActions::retry)
        ->setIcon(Theme::icon(QStringLiteral("retry")));
    const Fit fit = fitOf(causes);
    if (fit.edit)
        add(tr("Retry with &changes\u2026"), "editCause", &FailureActions::retryWithChanges);
    if (fit.locate)
        add(tr("&Locate the missing folder\u2026"), "locateCause", &FailureActions::locate);
    if (fit.links) {
        QAction *links = menu.addAction(tr("Re&place the links\u2026"));
        links->setObjectName(QStringLiteral("replaceLinksOfCause"));
        connect(links, &QAction::triggered, this, &FailureActions::replaceLinks);
    }
    if (fit.accept)
        add(tr("&Accept what could be read"), "acceptCause", &FailureActions::acceptPartials);
    add(tr("&Mark as reviewed\u2026"), "reviewCause", &FailureActions::review);
    add(tr("&Export\u2026"), "exportCause", &FailureActions::exportFailures);
}

void FailureActions::retry(const std::vector<JobId> &ids)
{
    if (ids.empty() || !mayGo(m_app, m_dialogs, ids, m_window))
        return;
    wakeIfIdle(m_app.queue());
    m_app.queue().retry(ids);
}

void FailureActions::retryWithChanges(const std::vector<JobId> &ids)
{
    if (ids.empty())
        return;
    const Job *first = m_app.queue().list().find(ids.front());
    RetryDialog(m_app, ids, first ? *first->preset : QString(), m_window).exec();
}

void FailureActions::locate(const std::vector<JobId> &ids)
{
    std::vector<LostSource> lost;
    for (const JobId id : ids) {
        const Job *job = m_app.queue().list().find(id);
        if (job && job->sourceKind == SourceKind::File)
            lost.push_back({id, job->source(), job->sourceDetail->moreParts, job->sourceSizeBytes});
    }
    if (lost.empty())
        return;
    const QString before = commonFolder(lost);
    const QString folder =
        m_dialogs.openFolder(m_window, tr("Where is \u201c%1\u201d now?").arg(format::path(before)), QString());
    if (folder.isEmpty())
        return;
    const int wanted = static_cast<int>(lost.size());
    onPool(
        this, [lost, folder] { return findSources(lost, folder); },
        [this, wanted, folder](const FoundSources &sources) {
            QStringList sentences{
                sources.found.empty()
                    ? tr("None of the files is in %1.").arg(format::path(folder))
                    : format::counted(static_cast<qint64>(sources.found.size()),
                                      tr("%Ln of %1 files was found.", nullptr, int(sources.found.size())),
                                      tr("%Ln of %1 files were found.", nullptr, int(sources.found.size())))
                          .arg(format::number(wanted))};
            if (sources.otherSize > 0)
                sentences << format::counted(
                    sources.otherSize,
                    tr("%Ln file has the same name, but another size.", nullptr, int(sources.otherSize)),
                    tr("%Ln files have the same name, but another size.", nullptr, int(sources.otherSize)));
            if (!sources.found.empty()) {
                wakeIfIdle(m_app.queue());
                m_app.queue().relocate(sources.found, sources.mount);
            }
            emit told(sentences.join(u' '));
        });
}

void FailureActions::replaceLinks()
{
    const QString list = m_dialogs.openTextFile(m_window);
    if (list.isEmpty())
        return;
    onPool(
        this, [list] { return readList(list); },
        [this](const Result<std::vector<ListEntry>> &entries) {
            if (!entries) {
                emit told(entries.error().sentence);
                return;
            }
            QHash<QString, QString> links;
            for (const ListEntry &entry : *entries) {
                if (!entry.id.isEmpty() && isLink(entry.source))
                    links.insert(entry.id, entry.source);
            }
            if (links.isEmpty()) {
                emit told(tr("No line of the list has both an id and a link."));
                return;
            }
            wakeIfIdle(m_app.queue());
            const int count = m_app.queue().replaceLinks(links);
            emit told(count == 0 ? tr("No job that is still to be done has one of these ids and another link.")
                                 : format::counted(count, tr("%Ln job has a new link.", nullptr, int(count)),
                                                   tr("%Ln jobs have new links.", nullptr, int(count))));
        });
}

void FailureActions::acceptPartials(const std::vector<JobId> &ids)
{
    if (ids.empty())
        return;
    m_app.queue().acceptPartials(ids, [self = QPointer(this)](const Result<int> &accepted) {
        if (!self)
            return;
        emit self->told(
            !accepted ? accepted.error().sentence
            : *accepted == 0
                ? tr("Nothing that could be read was kept of these jobs.")
                : format::counted(*accepted,
                                  tr("What could be read was accepted for %Ln job.", nullptr, int(*accepted)),
                                  tr("What could be read was accepted for %Ln jobs.", nullptr, int(*accepted))));
    });
}

void FailureActions::exportFailures(const std::vector<JobId> &ids)
{
    const QString path = m_dialogs.saveTable(m_window, tr("Export failures"), tr("failures.csv"));
    if (!path.isEmpty())
        exportTo(path, ids);
}

void FailureActions::review(const std::vector<JobId> &ids)
{
    if (ids.empty())
        return;
    const auto note = m_dialogs.enterNote(
        m_window, tr("Mark as Reviewed"),
        format::counted(static_cast<qint64>(ids.size()),
                        tr("A note for %Ln job, if you like. It stands in exports.", nullptr, int(ids.size())),
                        tr("A note for %Ln jobs, if you like. It stands in exports.", nullptr, int(ids.size()))));
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
    m_app.commands().handle(
        {{QStringLiteral("op"), QStringLiteral("exportFailures")}, {QStringLiteral("ids"), wanted}}, this,
        [self = QPointer(this), writing, path](const QJsonObject &message) {
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
                                   : format::counted(count, tr("%Ln failure was written to %1.", nullptr, int(count)),
                                                     tr("%Ln failures were written to %1.", nullptr, int(count)))
                                         .arg(format::path(path));
                QMetaObject::invokeMethod(QCoreApplication::instance(), [self, outcome] {
                    if (self)
                        emit self->told(outcome);
                });
            });
        });
}

} // namespace reelyard
