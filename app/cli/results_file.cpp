// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/results_file.h"

#include "app/command/csv.h"
#include "app/platform/files.h"
#include "models/job/job_state.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace reelyard::cli
{

namespace
{

constexpr qint64 shortestWaitMs = 1000;
constexpr qint64 shareOfTime = 20; // of all time at most so small a part goes into writing

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isUndefined() || value.isNull())
        return {};
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

QJsonObject rowOf(const QJsonObject &job)
{
    const QString listId = job.value(QStringLiteral("listId")).toString();
    QJsonArray outputs;
    qint64 size = 0;
    for (const QJsonValue &value : job.value(QStringLiteral("outputs")).toArray()) {
        const QJsonObject output = value.toObject();
        const QString state = output.value(QStringLiteral("state")).toString();
        if (state != QLatin1String("done") && state != QLatin1String("partial"))
            continue;
        outputs.append(output.value(QStringLiteral("path")));
        size += output.value(QStringLiteral("sizeBytes")).toInteger();
    }
    QString error = job.value(QStringLiteral("error")).toString();
    if (error.isEmpty())
        error = job.value(QStringLiteral("skipReason")).toString();
    return {{QStringLiteral("id"), listId.isEmpty() ? job.value(QStringLiteral("id")) : QJsonValue(listId)},
            {QStringLiteral("source"), job.value(QStringLiteral("source"))},
            {QStringLiteral("state"), job.value(QStringLiteral("state"))},
            {QStringLiteral("outputs"), outputs},
            {QStringLiteral("size"), outputs.isEmpty() ? QJsonValue() : QJsonValue(size)},
            {QStringLiteral("cost"), job.value(QStringLiteral("cost"))},
            {QStringLiteral("error"), error},
            {QStringLiteral("time"), job.value(QStringLiteral("finishedAt"))},
            {QStringLiteral("carried"), job.value(QStringLiteral("carried")).toObject()}};
}

QStringList ownColumns()
{
    return {QStringLiteral("id"),   QStringLiteral("source"), QStringLiteral("state"), QStringLiteral("outputs"),
            QStringLiteral("size"), QStringLiteral("cost"),   QStringLiteral("error"), QStringLiteral("time")};
}

} // namespace

Result<std::unique_ptr<ResultsFile>> ResultsFile::create(const QString &path)
{
    std::unique_ptr<ResultsFile> file(new ResultsFile(path));
    // Beside its name: the results of an earlier run stay until there are new ones.
    const QString trial = path + QStringLiteral(".part");
    Result<void> written = writeFile(trial, {});
    if (written)
        written = removeFile(trial);
    if (!written) {
        return Error{
            ErrorClass::Configuration, QStringLiteral("results.unwritable"),
            QCoreApplication::translate("Cli", "The results cannot be written: %1").arg(written.error().sentence),
            written.error().detail};
    }
    return file;
}

ResultsFile::ResultsFile(QString path)
    : m_path(std::move(path))
    , m_isCsv(!m_path.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive))
{
    m_sinceWritten.start();
}

ResultsFile::~ResultsFile()
{
    if (m_isChanged)
        static_cast<void>(write());
}

void ResultsFile::take(const QJsonObject &job)
{
    const qint64 number = job.value(QStringLiteral("id")).toInteger();
    QJsonObject row = rowOf(job);
    for (const QString &column : row.value(QStringLiteral("carried")).toObject().keys()) {
        if (!m_carried.contains(column))
            m_carried.append(column);
    }
    const auto place = m_places.constFind(number);
    if (place == m_places.cend()) {
        m_places.insert(number, m_rows.size());
        m_rows.push_back(std::move(row));
    } else {
        m_rows[*place] = std::move(row);
    }
    m_isChanged = true;
    if (m_sinceWritten.elapsed() >= m_waitMs)
        static_cast<void>(write()); // the next one may succeed; the last one is the caller's
}

Result<void> ResultsFile::write()
{
    m_isChanged = false;
    QElapsedTimer took;
    took.start();
    const QString part = m_path + QStringLiteral(".part");
    Result<void> done = writeFile(part, m_isCsv ? asCsv() : asJsonLines());
    if (done)
        done = renameReplacing(part, m_path);
    if (!done) {
        m_isChanged = true;
        static_cast<void>(removeFile(part));
    }
    m_waitMs = std::max(shortestWaitMs, took.elapsed() * shareOfTime);
    m_sinceWritten.start();
    return done;
}

QJsonArray ResultsFile::unfinished() const
{
    QJsonArray numbers;
    for (auto place = m_places.cbegin(); place != m_places.cend(); ++place) {
        const auto state = jobStateFromText(m_rows[*place].value(QStringLiteral("state")).toString());
        if (!state || !isFinal(*state))
            numbers.append(place.key());
    }
    return numbers;
}

QByteArray ResultsFile::asCsv() const
{
    QByteArray text = ownColumns().join(u',').toUtf8();
    for (const QString &column : m_carried)
        text += ',' + csvField(column);
    text += "\r\n";
    for (const QJsonObject &row : m_rows) {
        QList<QByteArray> fields;
        for (const QString &column : ownColumns()) {
            const QJsonValue value = row.value(column);
            QStringList parts;
            for (const QJsonValue &part : value.toArray())
                parts << part.toString();
            fields << csvField(value.isArray() ? parts.join(u'\n') : textOf(value));
        }
        const QJsonObject carried = row.value(QStringLiteral("carried")).toObject();
        for (const QString &column : m_carried)
            fields << csvField(textOf(carried.value(column)));
        text += fields.join(',') + "\r\n";
    }
    return text;
}

QByteArray ResultsFile::asJsonLines() const
{
    QByteArray text;
    for (const QJsonObject &row : m_rows) {
        QJsonObject object = row.value(QStringLiteral("carried")).toObject();
        for (const QString &column : ownColumns())
            object.insert(column, row.value(column));
        text += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return text;
}

} // namespace reelyard::cli
