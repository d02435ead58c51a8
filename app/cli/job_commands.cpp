// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace reelyard::cli
{

namespace
{

QString doneText(const QString &op)
{
    if (op == QLatin1String("retry"))
        return QCoreApplication::translate("Cli", "%1 queued again.");
    if (op == QLatin1String("cancel"))
        return QCoreApplication::translate("Cli", "%1 cancelled.");
    if (op == QLatin1String("hold"))
        return QCoreApplication::translate("Cli", "%1 put on hold.");
    if (op == QLatin1String("release"))
        return QCoreApplication::translate("Cli", "%1 released.");
    return QCoreApplication::translate("Cli", "%1 removed from the list.");
}

} // namespace

void edit(Session &session, const Options &options, const QString &op)
{
    QJsonArray ids;
    for (const qint64 id : options.ids)
        ids.append(id);
    session.request({{QStringLiteral("op"), op},
                     {QStringLiteral("ids"), ids},
                     {QStringLiteral("outputs"), QJsonArray::fromStringList(options.outputs)},
                     {QStringLiteral("failed"), options.allFailed},
                     {QStringLiteral("class"), options.errorClass}},
                    [&session, output = options.output, op](QJsonObject message) {
                        message.remove(QStringLiteral("final"));
                        output.object(message);
                        output.line(
                            doneText(op).arg(countText(message.value(QStringLiteral("count")).toInt(), "job", "jobs")));
                        session.finish(Done);
                    });
}

} // namespace reelyard::cli
