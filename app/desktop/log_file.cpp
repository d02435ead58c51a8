// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/log_file.h"

#include "app/desktop/scrubbed.h"
#include "app/platform/private_file.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QMutexLocker>
#include <QStandardPaths>

#include <utility>

namespace reelyard
{

namespace
{

constexpr qsizetype longestLine = 4000;
LogFile *installed = nullptr; // set and unset in the main function, before and after there are threads
QtMessageHandler before = nullptr;

const char *nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "";
}

void take(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (installed && type != QtDebugMsg)
        installed->write(QLatin1String(nameOf(type)) + u' ' + text);
    if (before)
        before(type, context, text);
}

} // namespace

QString LogFile::usualPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("logs/reelyard.log"));
}

LogFile::LogFile(QString path, qint64 limitBytes)
    : m_path(std::move(path))
    , m_limitBytes(limitBytes)
{
    open();
}

LogFile::~LogFile()
{
    if (!m_isInstalled)
        return;
    qInstallMessageHandler(before);
    installed = nullptr;
}

void LogFile::install()
{
    installed = this;
    m_isInstalled = true;
    before = qInstallMessageHandler(take);
}

void LogFile::open()
{
    const QString folder = QFileInfo(m_path).path();
    QDir().mkpath(folder);
    keepPrivate(folder);
    m_file.setFileName(m_path);
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        keepPrivate(m_path);
}

void LogFile::rotate()
{
    m_file.close();
    QFile::remove(m_path + QLatin1String(".2"));
    QFile::rename(m_path + QLatin1String(".1"), m_path + QLatin1String(".2"));
    QFile::rename(m_path, m_path + QLatin1String(".1"));
    open();
}

void LogFile::write(const QString &line)
{
    QString clean = scrubbed(line.left(longestLine)).simplified();
    clean.prepend(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ');
    const QMutexLocker lock(&m_mutex);
    if (!m_file.isOpen())
        return;
    if (m_file.size() >= m_limitBytes)
        rotate();
    m_file.write(clean.toUtf8() + '\n');
    m_file.flush(); // what was said before a crash is what one wants to read
}

} // namespace reelyard
