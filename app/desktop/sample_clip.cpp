// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sample_clip.h"

#include "app/backend/local/media_service.h"
#include "app/platform/files.h"
#include "models/base/pool.h"

#include <QDir>

#include <utility>

namespace reelyard
{

namespace
{

constexpr auto fileName = "Reelyard sample.mp4";
constexpr auto partName = ".Reelyard sample.part";

} // namespace

// A slow drift of colours, as all encoders show well, and a chord that comes and goes softly.
QStringList sampleCommand(const QString &path)
{
    const QString picture =
        QStringLiteral("gradients=size=160x90:rate=25:duration=%1:speed=0.02:nb_colors=4:seed=7:c0=0x14324f:"
                       "c1=0x2f6bd6:c2=0x58b7c4:c3=0xf2c879,scale=1280:720:flags=bicubic") // smooth, and soon made
            .arg(sampleSeconds);
    const QString sound =
        QStringLiteral("aevalsrc=exprs=(sin(2*PI*220*t)+sin(2*PI*277.18*t)+sin(2*PI*329.63*t))*0.04*sin(PI*t/%1):"
                       "sample_rate=48000:duration=%1")
            .arg(sampleSeconds);
    return {QStringLiteral("-y"),
            QStringLiteral("-f"),
            QStringLiteral("lavfi"),
            QStringLiteral("-i"),
            picture,
            QStringLiteral("-f"),
            QStringLiteral("lavfi"),
            QStringLiteral("-i"),
            sound,
            QStringLiteral("-c:v"),
            QStringLiteral("libx264"),
            QStringLiteral("-preset"),
            QStringLiteral("ultrafast"),
            QStringLiteral("-crf"),
            QStringLiteral("18"),
            QStringLiteral("-pix_fmt"),
            QStringLiteral("yuv420p"),
            QStringLiteral("-c:a"),
            QStringLiteral("aac"),
            QStringLiteral("-ac"),
            QStringLiteral("2"),
            QStringLiteral("-f"),
            QStringLiteral("mp4"),
            path};
}

void makeSampleClip(MediaService &media, const QString &folder, QObject *context,
                    std::function<void(const Result<QString> &)> done)
{
    const QString path = QDir(folder).filePath(QLatin1String(fileName));
    const QString part = QDir(folder).filePath(QLatin1String(partName));
    const auto look = [folder, path]() -> Result<bool> {
        if (fileExists(path))
            return true;
        auto made = createFolders(folder);
        return made ? Result<bool>(false) : Result<bool>(made.error());
    };
    const auto move = [path, part](const Result<void> &made) -> Result<QString> {
        auto moved = made ? renameWithoutReplacing(part, path) : made;
        if (moved || moved.error().code == QLatin1String("file.exists"))
            moved = removeFile(part);
        else
            static_cast<void>(removeFile(part));
        return moved ? Result<QString>(path) : Result<QString>(moved.error());
    };
    onPool(context, look, [&media, path, part, context, move, done = std::move(done)](const Result<bool> &isThere) {
        if (!isThere || *isThere) {
            done(isThere ? Result<QString>(path) : Result<QString>(isThere.error()));
            return;
        }
        media.carryOut(sampleCommand(part), context, [context, move, done](const Result<void> &made) {
            onPool(
                context, [move, made] { return move(made); }, done);
        });
    });
}

} // namespace reelyard
