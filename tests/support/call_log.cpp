// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/call_log.h"

#include "models/base/native_path.h"
#include "tests/support/cli_runner.h"

#include <QDir>
#include <QFile>

namespace reelyard::test
{

namespace
{

const QString logName = QStringLiteral("calls.log");
const QString copiesName = QStringLiteral("copies");

} // namespace

bool watchCalls(CliRunner &cli)
{
#ifdef REELYARD_WATCHED_CALLS
    QDir().mkpath(cli.path(copiesName));
    cli.setEnvironment(QStringLiteral("LD_PRELOAD"), QStringLiteral(REELYARD_WATCHED_CALLS));
    cli.setEnvironment(QStringLiteral("REELYARD_CALLS_LOG"), cli.path(logName));
    cli.setEnvironment(QStringLiteral("REELYARD_CALLS_COPIES"), cli.path(copiesName));
    cli.setEnvironment(QStringLiteral("REELYARD_CALLS_DATABASE"), cli.database());
    return true;
#else
    Q_UNUSED(cli)
    return false;
#endif
}

void failCalls(CliRunner &cli, const QString &failures)
{
    cli.setEnvironment(QStringLiteral("REELYARD_CALLS_FAIL"), failures);
}

std::vector<Call> readCalls(const CliRunner &cli)
{
    std::vector<Call> calls;
    QFile file(cli.path(logName));
    if (!file.open(QIODevice::ReadOnly))
        return calls;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QByteArrayList parts = line.split('\t');
        if (parts.size() != 6)
            continue;
        const QString copy =
            parts[5].isEmpty() ? QString() : cli.path(copiesName) + u'/' + QString::fromLatin1(parts[5]);
        calls.push_back({parts[0] == "end", QString::fromLatin1(parts[1]), parts[2].toLong(), pathFromBytes(parts[3]),
                         pathFromBytes(parts[4]), copy});
    }
    return calls;
}

} // namespace reelyard::test
