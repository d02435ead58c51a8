// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/command/summary_file.h"
#include "app/platform/files.h"
#include "models/base/native_path.h"

#include <QJsonArray>

namespace reelyard::cli
{

void summary(Session &session, const Options &options)
{
    const QString &file = options.exportFile;
    if (!file.isEmpty() && !isSummaryFile(file)) {
        options.output.problem(tr("\"%1\" ends in none of .txt, .csv, .json and .html.").arg(displayPath(file)));
        session.finish(WrongCommand);
        return;
    }
    session.request({{QStringLiteral("op"), QStringLiteral("summary")}, {QStringLiteral("batch"), options.batch}},
                    [&session, output = options.output, path = options.exportFile](const QJsonObject &message) {
                        const QJsonArray batches = message.value(QStringLiteral("batches")).toArray();
                        if (batches.isEmpty()) {
                            output.problem(tr("There is no such batch."));
                            session.finish(SomethingFailed);
                            return;
                        }
                        for (const QJsonValue &batch : batches) {
                            output.object(batch.toObject());
                            if (path.isEmpty())
                                output.line(summaryText(batch.toObject()));
                        }
                        if (!path.isEmpty()) {
                            if (const auto written = writeFile(path, summaryFile(path, batches)); !written) {
                                output.error(written.error());
                                session.finish(SomethingFailed);
                                return;
                            }
                            output.line(tr("Written to %1.").arg(displayPath(path)));
                        }
                        session.finish(Done);
                    });
}

} // namespace reelyard::cli
