// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/shown_job_model.h"

#include "models/base/bucket_link.h"
#include "ui/common/file_urls.h"
#include "ui/common/format.h"
#include "ui/jobs/job_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

#include <algorithm>

namespace reelyard
{

namespace
{
const QString jobsType = QStringLiteral("application/x-reelyard-jobs");
}

ShownJobModel::ShownJobModel(JobList &list, const Clock &clock, QObject *parent)
    : JobTableModel(list, parent)
    , m_clock(clock)
{
}

QVariant ShownJobModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::AccessibleTextRole:
        return spokenText(index);
    case Qt::ToolTipRole: {
        const Job *shown = job(index);
        if (!shown)
            return {};
        auto column = static_cast<Column>(index.column());
        if ((column == Speed || column == Eta) && shown->state != JobState::Running)
            column = Status; // its text runs across these cells
        return jobtext::toolTip(*shown, column, m_clock.now());
    }
    case Qt::TextAlignmentRole:
        return int((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return JobTableModel::data(index, role);
    }
}

QVariant ShownJobModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return JobTableModel::headerData(section, orientation, role);
}

Qt::ItemFlags ShownJobModel::flags(const QModelIndex &index) const
{
    return JobTableModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList ShownJobModel::mimeTypes() const
{
    return {jobsType, QStringLiteral("text/uri-list")};
}

QMimeData *ShownJobModel::mimeData(const QModelIndexList &indexes) const
{
    std::vector<int> rows;
    for (const QModelIndex &index : indexes)
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QJsonArray ids;
    QList<QUrl> urls;
    for (const int row : rows) {
        const Job *dragged = job(index(row, 0));
        if (!dragged)
            continue;
        ids.append(raw(dragged->id));
        const bool isMade = dragged->state == JobState::Completed && dragged->hasOutputPath();
        if (isMade && !isBucketLink(dragged->outputPath()))
            urls << urlForFile(dragged->outputPath());
    }
    if (ids.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    const QJsonObject own{{QStringLiteral("process"), QCoreApplication::applicationPid()},
                          {QStringLiteral("jobs"), ids}};
    data->setData(jobsType, QJsonDocument(own).toJson(QJsonDocument::Compact));
    if (!urls.isEmpty())
        data->setUrls(urls);
    return data;
}

std::vector<JobId> ShownJobModel::jobsIn(const QMimeData &data)
{
    const QJsonObject own = QJsonDocument::fromJson(data.data(jobsType)).object();
    std::vector<JobId> ids;
    if (own.value(QStringLiteral("process")).toInteger() != QCoreApplication::applicationPid())
        return ids;
    for (const QJsonValue &id : own.value(QStringLiteral("jobs")).toArray())
        ids.push_back(JobId{id.toInteger()});
    return ids;
}

QString ShownJobModel::text(const QModelIndex &index) const
{
    const Job *shown = job(index);
    if (!shown)
        return {};
    if (index.column() == Eta) {
        const QVariant seconds = JobTableModel::data(index, ValueRole);
        return seconds.isNull() ? QString() : format::timeLeft(std::chrono::seconds(seconds.toLongLong()));
    }
    return jobtext::cell(*shown, static_cast<Column>(index.column()), m_clock.now());
}

// What an icon or a bar says beside the text is told here in words.
QString ShownJobModel::spokenText(const QModelIndex &index) const
{
    const QString shownText = text(index);
    const Job *shown = index.column() == Status ? job(index) : nullptr;
    if (!shown)
        return shownText;
    const QString state = jobtext::name(jobtext::categoryOf(*shown));
    return shownText.startsWith(state) ? shownText : tr("%1: %2", "state: what is told of it").arg(state, shownText);
}

bool ShownJobModel::isNumeric(int column)
{
    return column == Number || column == Speed || column == Eta || column == Attempts || column == OutputSize;
}

} // namespace reelyard
