// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "models/base/native_path.h"

#include <QJsonArray>

namespace reelyard::cli
{

namespace
{

void showRow(const Output &output, const QJsonObject &job)
{
    QString state = job.value(QStringLiteral("state")).toString();
    const QString error = job.value(QStringLiteral("error")).toString();
    const int percent = static_cast<int>(job.value(QStringLiteral("progress")).toDouble() * 100);
    if (state == QLatin1String("Running") && percent >= 0)
        state += QStringLiteral(" %1 %").arg(percent);
    else if (state == QLatin1String("Completed") && !job.value(QStringLiteral("warnings")).toArray().isEmpty())
        state = QStringLiteral("To review");
    else if (state == QLatin1String("Held"))
        state = job.value(QStringLiteral("holdReason")) == QLatin1String("user") ? QStringLiteral("On hold")
                                                                                 : QStringLiteral("Needs you");
    QString line = QStringLiteral("%1  %2  %3  %4")
                       .arg(job.value(QStringLiteral("id")).toInteger(), 6)
                       .arg(state, -13)
                       .arg(job.value(QStringLiteral("preset")).toString(), -18)
                       .arg(displayPath(job.value(QStringLiteral("source")).toString()));
    if (!error.isEmpty())
        line += QStringLiteral("  (%1)").arg(error);
    output.line(line);
    // One output needs no words of its own; of several each is told, by the number that "retry --output" takes.
    const QJsonArray outputs = job.value(QStringLiteral("outputs")).toArray();
    if (outputs.size() < 2)
        return;
    for (const QJsonValue &value : outputs) {
        const QJsonObject made = value.toObject();
        QString words = made.value(QStringLiteral("state")).toString();
        if (made.value(QStringLiteral("sizeBytes")).isDouble())
            words += QStringLiteral(", ") + sizeText(made.value(QStringLiteral("sizeBytes")).toInteger());
        if (const QString note = made.value(QStringLiteral("note")).toString(); !note.isEmpty())
            words += QStringLiteral(": ") + note;
        const int number = made.value(QStringLiteral("number")).toInt();
        output.line(QStringLiteral("%1  %2  (%3)")
                        .arg(number > 0 ? QString::number(number) : QString(), 10)
                        .arg(displayPath(made.value(QStringLiteral("path")).toString()), words));
    }
}

} // namespace

void list(Session &session, const Options &options)
{
    session.request({{QStringLiteral("op"), QStringLiteral("list")}, {QStringLiteral("state"), options.state}},
                    [&session, output = options.output](const QJsonObject &message) {
                        for (const QJsonValue &job : message.value(QStringLiteral("jobs")).toArray()) {
                            output.object(job.toObject());
                            showRow(output, job.toObject());
                        }
                        if (message.value(QStringLiteral("final")).toBool())
                            session.finish(Done);
                    });
}

} // namespace reelyard::cli
