// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QMutex>
#include <QString>

namespace reelyard
{

/// What the program said of itself, for a person who looks for a fault: Qt's messages and its own, one a line,
/// scrubbed() of secrets. It never grows large: at its limit it becomes ".1", what was that becomes ".2", and what was
/// that goes. A log that cannot be written is no reason for anything. Any thread.
class LogFile
{
public:
    static constexpr qint64 usualLimitBytes = 1024 * 1024;

    explicit LogFile(QString path, qint64 limitBytes = usualLimitBytes);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    void write(const QString &line);
    /// From now on Qt's messages (qInfo() and above) go here too, and still where they went.
    void install();
    const QString &path() const { return m_path; }

    static QString usualPath(); ///< in the user's data folder; its folder is this program's own

private:
    void open();
    void rotate();

    QString m_path;
    qint64 m_limitBytes;
    QMutex m_mutex;
    QFile m_file;
    bool m_isInstalled = false;
};

} // namespace reelyard
