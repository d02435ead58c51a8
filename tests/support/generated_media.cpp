// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generated_media.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QUuid>

namespace reelyard::test
{

QString generatedClip(const QStringList &arguments, const QString &extension)
{
    const QString hash = QString::fromLatin1(
        QCryptographicHash::hash(arguments.join(u'\n').toUtf8(), QCryptographicHash::Sha1).toHex().left(16));
    QDir cache(QStringLiteral(REELYARD_TEST_CACHE));
    cache.mkpath(QStringLiteral("."));
    const QString path = cache.filePath(hash + u'.' + extension);
    if (QFile::exists(path))
        return path;
    // Under a name of its own first: several tests may want the same clip at once.
    const QString part = cache.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + u'.' + extension);
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::MergedChannels);
    ffmpeg.start(QStringLiteral("ffmpeg"), QStringList{QStringLiteral("-v"), QStringLiteral("error"),
                                                       QStringLiteral("-nostdin"), QStringLiteral("-y")} +
                                               arguments + QStringList{part});
    if (!ffmpeg.waitForFinished(120'000) || ffmpeg.exitCode() != 0) {
        qWarning("ffmpeg could not make a clip: %s", ffmpeg.readAll().constData());
        QFile::remove(part);
        return {};
    }
    if (!QFile::rename(part, path))
        QFile::remove(part); // another test was first
    return path;
}

QString videoClip(int seconds, const QString &size, int rate)
{
    return generatedClip({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                          QStringLiteral("testsrc2=size=%1:rate=%2:duration=%3").arg(size).arg(rate).arg(seconds),
                          QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                          QStringLiteral("sine=frequency=440:sample_rate=48000:duration=%1").arg(seconds),
                          QStringLiteral("-c:v"), QStringLiteral("libx264"), QStringLiteral("-preset"),
                          QStringLiteral("veryfast"), QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p"),
                          QStringLiteral("-c:a"), QStringLiteral("aac"), QStringLiteral("-metadata"),
                          QStringLiteral("title=Generated")},
                         QStringLiteral("mkv"));
}

QString corpusFolder()
{
    const QString folder = QDir::cleanPath(QStringLiteral(REELYARD_SOURCE_DIR) + QStringLiteral("/../shared/corpus"));
    return QFile::exists(folder + QStringLiteral("/manifest.tsv")) ? folder : QString();
}

bool isLongTier()
{
    return qEnvironmentVariable("REELYARD_TEST_TIER") == QLatin1String("long");
}

} // namespace reelyard::test
