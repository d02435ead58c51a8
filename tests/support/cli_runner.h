// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace reelyard::test
{

/// What one run of reelyard-cli did.
struct CliResult {
    int exitCode = -1;
    bool killed = false; ///< by a signal
    QByteArray out;
    QByteArray err;
    std::vector<QJsonObject> lines; ///< of stdout; filled with --json
    bool onlyJson = true;           ///< every line of stdout was one JSON object

    QJsonObject summary() const;                                    ///< the last "summary" event
    std::vector<QJsonObject> jobs(const QString &state = {}) const; ///< lines with "id", as `list --json` prints them
};

/// Runs reelyard-cli with a HOME and a database of its own.
class CliRunner
{
public:
    CliRunner();

    CliResult run(const QStringList &arguments, int timeoutMs = 120'000);
    CliResult run(const QByteArrayList &arguments, int timeoutMs = 120'000);  ///< arguments as bytes
    CliResult runWith(const QByteArray &input, const QStringList &arguments); ///< `input` is piped to it
    std::unique_ptr<QProcess> start(const QStringList &arguments);            ///< does not wait
    std::unique_ptr<QProcess> startWith(const QByteArray &input, const QStringList &arguments);
    /// With stdin, and the process's terminal, from the other end of a pseudo terminal. POSIX alone.
    std::unique_ptr<QProcess> startAt(const QByteArray &terminal, const QStringList &arguments);
    static CliResult finish(QProcess &process, int timeoutMs = 120'000);

    /// Of "list --json", the job of the source with this file name; empty where there is none.
    QJsonObject jobOf(const QString &fileName);

    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString database() const { return path(QStringLiteral("queue.sqlite")); }
    QString out() const { return path(QStringLiteral("out")); }
    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    void clearEnvironment(const QString &name) { m_environment.remove(name); }

    /// Copies a file to `name` below this runner's folder and returns the path. No two copies of a Matroska file are
    /// equal, byte by byte.
    QString place(const QString &file, const QString &name) const;
    /// All files below a folder, relative, sorted; hidden ones too.
    static QStringList filesBelow(const QString &folder);

private:
    std::unique_ptr<QProcess> prepared(const QStringList &arguments) const;

    QTemporaryDir m_dir;
    QProcessEnvironment m_environment;
};

} // namespace reelyard::test
