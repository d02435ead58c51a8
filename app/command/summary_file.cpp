// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/summary_file.h"

#include "app/cli/output.h"
#include "app/command/csv.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

namespace reelyard
{

using cli::durationText;
using cli::number;
using cli::sizeText;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SummaryFile)
};

qint64 bytes(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toInteger();
}

QDateTime timeOf(const QJsonObject &object, const char *name)
{
    return QDateTime::fromString(object.value(QLatin1String(name)).toString(), Qt::ISODateWithMs).toLocalTime();
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time, QLocale::ShortFormat) : QString();
}

QString tookText(const QJsonObject &batch)
{
    const QDateTime start = timeOf(batch, "startedAt");
    const QDateTime end = timeOf(batch, "endedAt");
    return start.isValid() && end.isValid() ? durationText(start.secsTo(end)) : QString();
}

QString countsText(const QJsonObject &batch)
{
    const int done = number(batch, "completed");
    const int toReview = number(batch, "toReview");
    QStringList parts{toReview > 0 ? Words::tr("%1 done (%2 to review)").arg(done).arg(toReview)
                                   : Words::tr("%1 done").arg(done)};
    const auto part = [&](const char *name, const QString &text) {
        if (const int count = number(batch, name); count > 0)
            parts << text.arg(count);
    };
    part("failed", Words::tr("%1 failed"));
    part("cancelled", Words::tr("%1 cancelled"));
    part("skipped", Words::tr("%1 skipped"));
    part("left", Words::tr("%1 left"));
    return parts.join(QStringLiteral(", "));
}

QString sizesText(const QJsonObject &batch)
{
    const qint64 in = bytes(batch, "bytesIn");
    const qint64 saved = bytes(batch, "bytesSaved");
    if (in == 0)
        return {};
    const QString sizes = Words::tr("%1 became %2").arg(sizeText(in), sizeText(bytes(batch, "bytesOut")));
    return saved >= 0 ? Words::tr("%1, %2 saved").arg(sizes, sizeText(saved))
                      : Words::tr("%1, %2 more").arg(sizes, sizeText(-saved));
}

QString costText(const QJsonObject &batch)
{
    const double dollars = batch.value(QStringLiteral("cost")).toDouble();
    return dollars > 0 ? Words::tr("cost %1 in the cloud").arg(moneyText(dollars)) : QString();
}

QString asText(const QJsonObject &batch)
{
    QStringList lines{
        QStringLiteral("%1  %2").arg(number(batch, "batch"), 6).arg(batch.value(QStringLiteral("name")).toString()),
        QStringLiteral("        ") + countsText(batch)};
    if (const QString sizes = sizesText(batch); !sizes.isEmpty())
        lines << QStringLiteral("        ") + sizes;
    if (const QString cost = costText(batch); !cost.isEmpty())
        lines << QStringLiteral("        ") + cost;
    if (const QString took = tookText(batch); !took.isEmpty())
        lines << QStringLiteral("        ") +
                     Words::tr("took %1, ended %2").arg(took, timeText(timeOf(batch, "endedAt")));
    for (const QJsonValue &value : batch.value(QStringLiteral("failures")).toArray()) {
        const QJsonObject group = value.toObject();
        lines << QStringLiteral("        %1 x %2")
                     .arg(number(group, "count"))
                     .arg(group.value(QStringLiteral("error")).toString());
    }
    return lines.join(u'\n');
}

QByteArray asCsv(const QJsonArray &batches)
{
    const QStringList columns{QStringLiteral("batch"),      QStringLiteral("name"),         QStringLiteral("addedAt"),
                              QStringLiteral("startedAt"),  QStringLiteral("endedAt"),      QStringLiteral("jobs"),
                              QStringLiteral("completed"),  QStringLiteral("toReview"),     QStringLiteral("failed"),
                              QStringLiteral("reviewed"),   QStringLiteral("cancelled"),    QStringLiteral("skipped"),
                              QStringLiteral("left"),       QStringLiteral("bytesIn"),      QStringLiteral("bytesOut"),
                              QStringLiteral("bytesSaved"), QStringLiteral("mediaSeconds"), QStringLiteral("cost")};
    QByteArray text = columns.join(u',').toUtf8() + "\r\n";
    for (const QJsonValue &batch : batches) {
        QList<QByteArray> fields;
        for (const QString &column : columns)
            fields << csvField(batch.toObject().value(column).toVariant().toString());
        text += fields.join(',') + "\r\n";
    }
    return text;
}

QByteArray asHtml(const QJsonArray &batches)
{
    QString html =
        QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title>\n<style>"
                       "body{font:15px/1.5 system-ui,sans-serif;margin:2em auto;max-width:60em;padding:0 1em}"
                       "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3em .8em .3em 0;"
                       "border-bottom:1px solid #8884}td.n,th.n{text-align:right}"
                       "@media(prefers-color-scheme:dark){body{background:#1e1f22;color:#e4e4e6}}"
                       "</style></head>\n<body><h1>%1</h1>\n")
            .arg(Words::tr("Reelyard: summary of batches").toHtmlEscaped());
    for (const QJsonValue &value : batches) {
        const QJsonObject batch = value.toObject();
        html +=
            QStringLiteral("<h2>%1</h2>\n<p>%2")
                .arg(batch.value(QStringLiteral("name")).toString().toHtmlEscaped(), countsText(batch).toHtmlEscaped());
        for (const QString &line :
             {sizesText(batch), costText(batch),
              tookText(batch).isEmpty() ? QString() : Words::tr("took %1").arg(tookText(batch))}) {
            if (!line.isEmpty())
                html += QStringLiteral("<br>") + line.toHtmlEscaped();
        }
        html += QStringLiteral("</p>\n");
        const QJsonArray failures = batch.value(QStringLiteral("failures")).toArray();
        if (failures.isEmpty())
            continue;
        html += QStringLiteral("<table><tr><th class=\"n\">%1</th><th>%2</th><th>%3</th></tr>\n")
                    .arg(Words::tr("Failed").toHtmlEscaped(), Words::tr("Cause").toHtmlEscaped(),
                         Words::tr("For example").toHtmlEscaped());
        for (const QJsonValue &failure : failures) {
            const QJsonObject group = failure.toObject();
            html += QStringLiteral("<tr><td class=\"n\">%1</td><td>%2 %3</td><td>%4</td></tr>\n")
                        .arg(number(group, "count"))
                        .arg(group.value(QStringLiteral("class")).toString().toHtmlEscaped(),
                             group.value(QStringLiteral("cause")).toString().toHtmlEscaped(),
                             group.value(QStringLiteral("error")).toString().toHtmlEscaped());
        }
        html += QStringLiteral("</table>\n");
    }
    return (html + QStringLiteral("</body></html>\n")).toUtf8();
}

bool endsIn(const QString &path, const char *suffix)
{
    return path.endsWith(QLatin1String(suffix), Qt::CaseInsensitive);
}

} // namespace

bool isSummaryFile(const QString &path)
{
    return endsIn(path, ".txt") || endsIn(path, ".csv") || endsIn(path, ".json") || endsIn(path, ".html") ||
           endsIn(path, ".htm");
}

QString summaryText(const QJsonObject &batch)
{
    return asText(batch);
}

QByteArray summaryFile(const QString &path, const QJsonArray &batches)
{
    const auto ends = [&path](const char *suffix) { return endsIn(path, suffix); };
    if (ends(".html") || ends(".htm"))
        return asHtml(batches);
    if (ends(".json"))
        return QJsonDocument(batches).toJson();
    if (ends(".csv"))
        return asCsv(batches);
    QStringList texts;
    for (const QJsonValue &batch : batches)
        texts << asText(batch.toObject());
    return (texts.join(u'\n') + u'\n').toUtf8();
}

} // namespace reelyard
