// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_runner.h"

#include "models/base/native_path.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace reelyard::test
{

namespace
{

const QString program = QStringLiteral(REELYARD_BIN_DIR "/reelyard-cli");

} // namespace

QJsonObject CliResult::summary() const
{
    QJsonObject last;
    for (const QJsonObject &line : lines) {
        if (line.value(QStringLiteral("event")) == QLatin1String("summary"))
            last = line;
    }
    return last;
}

std::vector<QJsonObject> CliResult::jobs(const QString &state) const
{
    std::vector<QJsonObject> jobs;
    for (const QJsonObject &line : lines) {
        if (line.contains(QStringLiteral("id")) && (state.isEmpty() || line.value(QStringLiteral("state")) == state))
            jobs.push_back(line);
    }
    return jobs;
}

CliRunner::CliRunner()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.insert(QStringLiteral("HOME"), path(QStringLiteral("home")));
    QDir().mkpath(path(QStringLiteral("home")));
    for (const char *name :
         {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_VIDEOS_DIR", "REELYARD_KILL_AT", "REELYARD_MISBEHAVE",
          "REELYARD_API_URL", "REELYARD_API_KEY", "REELYARD_PASSPHRASE", "REELYARD_UPLOAD_TO", "AWS_PROFILE"})
        m_environment.remove(QString::fromLatin1(name));
    // The key chain of who runs the tests is not theirs.
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere/bus"));
}

std::unique_ptr<QProcess> CliRunner::prepared(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_dir.path());
    process->setProgram(program);
    process->setArguments(arguments + QStringList{QStringLiteral("--database"), database()});
    return process;
}

std::unique_ptr<QProcess> CliRunner::start(const QStringList &arguments)
{
    auto process = prepared(arguments);
    process->setStandardInputFile(QProcess::nullDevice());
    process->start();
    return process;
}

CliResult CliRunner::finish(QProcess &process, int timeoutMs)
{
    CliResult result;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        result.err = "timed out\n";
    }
    result.killed = process.exitStatus() == QProcess::CrashExit;
    result.exitCode = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err += process.readAllStandardError();
    for (const QByteArray &line : result.out.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        result.onlyJson = result.onlyJson && document.isObject();
        if (document.isObject())
            result.lines.push_back(document.object());
    }
    return result;
}

CliResult CliRunner::run(const QStringList &arguments, int timeoutMs)
{
    return finish(*start(arguments), timeoutMs);
}

std::unique_ptr<QProcess> CliRunner::startWith(const QByteArray &input, const QStringList &arguments)
{
    auto process = prepared(arguments);
    process->start();
    process->write(input);
    process->closeWriteChannel();
    return process;
}

std::unique_ptr<QProcess> CliRunner::startAt(const QByteArray &terminal, const QStringList &arguments)
{
    auto process = prepared(arguments);
#ifdef Q_OS_UNIX
    process->setChildProcessModifier([terminal] {
        ::setsid();
        const int input = ::open(terminal.constData(), O_RDWR); // the first one that a session opens is its own
        ::dup2(input, STDIN_FILENO);
    });
    process->start();
#endif
    return process;
}

CliResult CliRunner::runWith(const QByteArray &input, const QStringList &arguments)
{
    return finish(*startWith(input, arguments));
}

// QProcess hands QStrings over in the locale's encoding, which cannot hold every byte: a shell passes them on.
CliResult CliRunner::run(const QByteArrayList &arguments, int timeoutMs)
{
    QByteArray script = "exec \"$0\" --database \"$1\"";
    for (QByteArray argument : arguments) {
        argument.replace('\'', "'\\''");
        script += " '" + argument + "'";
    }
    QFile file(path(QStringLiteral("command.sh")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(script + '\n');
    file.close();
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_dir.path());
    process.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral(". ./command.sh"), program, database()});
    return finish(process, timeoutMs);
}

QString CliRunner::place(const QString &file, const QString &name) const
{
    const QString target = path(name);
    QDir().mkpath(QFileInfo(target).path());
    if (!QFile::copy(file, target))
        return {};
    // Equal clips of a batch run once: a Void element (RFC 8794) at the end, which no reader looks at, sets them apart.
    static int placed = 0;
    QFile copy(target);
    if (!copy.setPermissions(copy.permissions() | QFile::WriteOwner) || !copy.open(QIODevice::ReadWrite))
        return {};
    if (copy.read(4) == QByteArray::fromHex("1a45dfa3")) { // EBML
        const QByteArray text = QByteArray::number(++placed).rightJustified(8, '0');
        copy.seek(copy.size());
        copy.write(QByteArray("\xEC\x88", 2) + text);
    }
    return target;
}

QStringList CliRunner::filesBelow(const QString &folder)
{
    QStringList files;
    std::error_code code;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(toStdPath(folder), code)) {
        if (entry.is_regular_file())
            files << fromStdPath(entry.path()).mid(folder.size() + 1);
    }
    files.sort();
    return files;
}

QJsonObject CliRunner::jobOf(const QString &fileName)
{
    for (const QJsonObject &job : run(QStringList{QStringLiteral("list"), QStringLiteral("--json")}).jobs()) {
        if (job.value(QStringLiteral("source")).toString().endsWith(u'/' + fileName))
            return job;
    }
    return {};
}

} // namespace reelyard::test
