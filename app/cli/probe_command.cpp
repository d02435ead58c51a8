// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/local/media_service.h"
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/intake/link_list.h"
#include "models/base/masked_link.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTimer>

namespace reelyard::cli
{

namespace
{

void showStream(const Output &output, const StreamInfo &stream)
{
    QStringList parts{stream.codec.isEmpty() ? tr("unknown") : stream.codec};
    const auto add = [&parts](bool known, const QString &text) {
        if (known && !text.isEmpty())
            parts << text;
    };
    add(true, stream.profile);
    add(stream.width > 0, QStringLiteral("%1x%2").arg(stream.width).arg(stream.height));
    add(stream.sampleAspect.isKnown() && stream.sampleAspect.num != stream.sampleAspect.den,
        tr("pixel aspect %1:%2").arg(stream.sampleAspect.num).arg(stream.sampleAspect.den));
    add(stream.frameRate.isKnown(), tr("%1 fps").arg(stream.frameRate.toDouble(), 0, 'g', 5));
    add(true, stream.pixelFormat);
    add(stream.isInterlaced(), tr("interlaced (%1)").arg(stream.fieldOrder));
    add(!stream.colorSpace.isEmpty(),
        QStringLiteral("%1/%2/%3").arg(stream.colorSpace, stream.colorPrimaries, stream.colorTransfer));
    add(true, stream.colorRange);
    add(true, stream.hdr);
    add(stream.rotation != 0, tr("turned by %1 degrees").arg(stream.rotation));
    add(stream.sampleRate > 0, tr("%1 Hz").arg(stream.sampleRate));
    add(stream.channels > 0,
        stream.channelLayout.isEmpty() ? countText(stream.channels, "channel", "channels") : stream.channelLayout);
    add(stream.bitRate > 0, tr("%1 kbit/s").arg(stream.bitRate / 1000));
    add(true, stream.language);
    add(stream.encrypted, tr("encrypted"));
    add(!stream.disposition.isEmpty(), QStringLiteral("(%1)").arg(stream.disposition.join(QStringLiteral(", "))));
    output.line(QStringLiteral("  %1  %2  %3")
                    .arg(stream.index, 2)
                    .arg(toText(stream.kind), -10)
                    .arg(parts.join(QStringLiteral(", "))));
}

void showInfo(const Output &output, const QString &file, const MediaInfo &info)
{
    output.line(file);
    QStringList parts{info.container};
    if (info.duration)
        parts << durationText(info.duration->count() / 1'000'000) +
                     QStringLiteral(".%1").arg(info.duration->count() / 10'000 % 100, 2, 10, QLatin1Char('0'));
    if (info.sizeBytes >= 0)
        parts << sizeText(info.sizeBytes);
    output.line(QStringLiteral("  ") + parts.join(QStringLiteral(", ")));
    for (const StreamInfo &stream : info.streams)
        showStream(output, stream);
    for (const ChapterInfo &chapter : info.chapters)
        output.line(tr("  chapter at %1: %2").arg(durationText(chapter.start.count() / 1'000'000), chapter.title));
    for (auto tag = info.tags.cbegin(); tag != info.tags.cend(); ++tag)
        output.line(QStringLiteral("  %1: %2").arg(tag.key(), tag.value()));
}

Error masked(Error error)
{
    error.sentence = maskedLinks(error.sentence);
    error.detail = maskedLinks(error.detail);
    return error;
}

} // namespace

void probeFile(const Options &options, QObject *context)
{
    // Needs no queue, and so no database: the worker's lock goes to a folder of its own.
    auto home = std::make_shared<QTemporaryDir>();
    auto *media = new MediaService({home->path(), WorkerProcess::defaultProgram()}, context);
    const QString input = options.inputs.first();
    const bool link = isLink(input);
    const QString source = link ? input : absolutePath(input);
    media->probe({source, link ? SourceKind::Link : SourceKind::File},
                 [home, media, source, link, output = options.output](const Result<MediaInfo> &info) {
                     int code = Done;
                     if (info) {
                         output.object(toJson(*info));
                         showInfo(output, link ? maskedLinks(source) : displayPath(source), *info);
                     } else {
                         output.error(masked(info.error()));
                         code = SomethingFailed;
                     }
                     QTimer::singleShot(0, media, [code] { QCoreApplication::exit(code); });
                 });
}

} // namespace reelyard::cli
