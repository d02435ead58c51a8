// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/platform/files.h"
#include "models/base/native_path.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <memory>

namespace reelyard::cli
{

void exportQueue(Session &session, const Options &options)
{
    const QString path = absolutePath(options.inputs.front());
    auto text = std::make_shared<QByteArray>();
    session.request({{QStringLiteral("op"), QStringLiteral("exportQueue")}}, [&session, output = options.output, path,
                                                                              text](QJsonObject message) {
        if (message.value(QStringLiteral("event")) == QLatin1String("line")) {
            *text +=
                QJsonDocument(message.value(QStringLiteral("line")).toObject()).toJson(QJsonDocument::Compact) + '\n';
            return;
        }
        message.remove(QStringLiteral("final"));
        output.object(message);
        if (const auto written = writeFile(path, *text); !written) {
            output.error(written.error());
            session.finish(SomethingFailed);
            return;
        }
        output.line(
            tr("%1 written to %2. They stay in this queue, too.")
                .arg(countText(message.value(QStringLiteral("count")).toInt(), "job", "jobs"), displayPath(path)));
        session.finish(Done);
    });
}

void importQueue(Session &session, const Options &options)
{
    QJsonArray map;
    for (const QString &pair : options.pathMaps) {
        const qsizetype equals = pair.indexOf(u'=');
        map.append(QJsonArray{pair.left(equals), absolutePath(pair.mid(equals + 1))});
    }
    session.request(
        {{QStringLiteral("op"), QStringLiteral("importQueue")},
         {QStringLiteral("path"), absolutePath(options.inputs.front())},
         {QStringLiteral("map"), map}},
        [&session, output = options.output](QJsonObject message) {
            message.remove(QStringLiteral("final"));
            output.object(message);
            output.line(
                tr("%1 imported.").arg(countText(message.value(QStringLiteral("count")).toInt(), "job", "jobs")));
            session.finish(Done);
        });
}

} // namespace reelyard::cli
