// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/evidence/relink.h"

#include "app/media/engine.h"
#include "app/media/evidence/media_reader.h"
#include "app/media/evidence/output_path.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>
#include <vector>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

/// As it is shown: a phone's portrait picture may be stored lying.
std::pair<int, int> shownSize(const StreamInfo &video)
{
    const bool isTurned = video.rotation == 90 || video.rotation == 270;
    return isTurned ? std::pair(video.height, video.width) : std::pair(video.width, video.height);
}

// Sides are made even, so up to one even step may be missing.
bool isPartOf(int side, int whole, int divisor)
{
    return std::abs(side * divisor - whole) < 2 * divisor;
}

bool isSizeRight(const StreamInfo &source, const StreamInfo &output)
{
    const auto [width, height] = shownSize(source);
    const auto [madeWidth, madeHeight] = shownSize(output);
    if (width == madeWidth && height == madeHeight)
        return true;
    for (const int divisor : {2, 4}) {
        if (isPartOf(madeWidth, width, divisor) && isPartOf(madeHeight, height, divisor))
            return true;
    }
    return false;
}

// ffmpeg, and we with it, mark what is encoded with the top field first as "tb" and the other as "bt". In other files
// the two stand for stored and shown in different order, so that of a source they only say that it has fields.
bool hasSameFields(const StreamInfo &source, const StreamInfo &output)
{
    if (!source.isInterlaced() || !output.isInterlaced())
        return source.isInterlaced() == output.isInterlaced();
    return source.fieldOrder[0] != source.fieldOrder[1] || source.fieldOrder[0] == output.fieldOrder[0];
}

QString fieldsOf(const StreamInfo &video)
{
    if (!video.isInterlaced())
        return Words::tr("progressive");
    const bool isTopFirst = video.fieldOrder.startsWith(u't');
    return isTopFirst ? Words::tr("interlaced, top field first") : Words::tr("interlaced, bottom field first");
}

QString rateText(const StreamInfo &video)
{
    return QString::number(video.frameRate.toDouble(), 'g', 6);
}

struct Pictures {
    qint64 count = 0;
    std::vector<double> times; ///< in seconds from the first one, in the order they are shown
    bool isTimed = true;       ///< each one's time is known
};

Result<Pictures> readPictures(const MediaSource &source, int stream, EngineControl &control)
{
    auto reader = MediaReader::open(source, control);
    if (!reader)
        return reader.error();
    if (stream >= (*reader)->streamCount())
        return internalError(QStringLiteral("stream %1 of %2 is not there").arg(stream).arg(source.path));
    if (auto wanted = (*reader)->want(stream, MediaReader::As::Packets); !wanted)
        return wanted.error();
    Pictures pictures;
    MediaReader::Item item;
    while (true) {
        auto more = (*reader)->next(item);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if ((item.packet->flags & AV_PKT_FLAG_DISCARD) != 0) // cut away by the file's edit list
            continue;
        ++pictures.count;
        if (item.packet->pts != AV_NOPTS_VALUE)
            pictures.times.push_back(seconds(item.packet->pts, (*reader)->stream(stream)->time_base));
        else
            pictures.isTimed = false;
    }
    std::sort(pictures.times.begin(), pictures.times.end());
    const double first = pictures.times.empty() ? 0 : pictures.times.front();
    for (double &time : pictures.times)
        time -= first;
    return pictures;
}

// To less than half a picture of the source's rate, which is what a container with a coarser clock may move one by.
bool standAtSameTimes(const Pictures &source, const Pictures &output, double rate)
{
    const double tolerance = rate > 0 ? std::max(0.5 / rate, 0.001) : 0.001;
    return source.isTimed && output.isTimed &&
           std::equal(source.times.begin(), source.times.end(), output.times.begin(), output.times.end(),
                      [tolerance](double one, double other) { return std::abs(one - other) < tolerance; });
}

QStringList channelsOf(const MediaInfo &info)
{
    QStringList channels;
    for (const StreamInfo &stream : info.streams) {
        if (stream.kind == StreamKind::Audio)
            channels << QString::number(stream.channels);
    }
    return channels;
}

} // namespace

Result<QStringList> relinkDifferences(const EvidenceRequest &request, EngineControl &control)
{
    QStringList differences;
    const StreamInfo *source = request.sourceInfo.first(StreamKind::Video);
    const StreamInfo *output = request.outputInfo.first(StreamKind::Video);
    if ((source != nullptr) != (output != nullptr))
        differences << Words::tr("Only one of source and output has a picture.");
    if (source && output) {
        if (!isSizeRight(*source, *output))
            differences
                << Words::tr("The picture is %1x%2, which is neither all nor half nor a quarter of the source's %3x%4.")
                       .arg(shownSize(*output).first)
                       .arg(shownSize(*output).second)
                       .arg(shownSize(*source).first)
                       .arg(shownSize(*source).second);
        if (!hasSameFields(*source, *output))
            differences
                << Words::tr("The picture is %1, the source's is %2.").arg(fieldsOf(*output), fieldsOf(*source));
        const auto pictures = readPictures(request.source, source->index, control);
        if (!pictures)
            return pictures.error();
        const auto made = readPictures(pathOfMainFile(request), output->index, control);
        if (!made)
            return made.error();
        if (pictures->count != made->count)
            differences << Words::tr("There are %1 pictures, the source has %2.").arg(made->count).arg(pictures->count);
        // Containers that keep times in milliseconds give rates that are off in the fifth digit. Of a variable rate one
        // container says the mean and another the highest: there the pictures' own times tell.
        const double rate = source->frameRate.toDouble();
        if (std::abs(output->frameRate.toDouble() - rate) > rate * 1e-4 && !standAtSameTimes(*pictures, *made, rate))
            differences
                << Words::tr("The frame rate is %1, the source's is %2.").arg(rateText(*output), rateText(*source));
    }
    const QStringList channels = channelsOf(request.sourceInfo);
    const QStringList madeChannels = channelsOf(request.outputInfo);
    if (channels != madeChannels) {
        const auto text = [](const QStringList &list) {
            return list.isEmpty() ? Words::tr("none") : list.join(QLatin1String(" + "));
        };
        differences
            << Words::tr("The sound channels are %1, the source's are %2.").arg(text(madeChannels), text(channels));
    }
    const QString timecode = startTimecode(request.sourceInfo);
    const QString madeTimecode = startTimecode(request.outputInfo);
    if (!timecode.isEmpty() && timecode != madeTimecode)
        differences << (madeTimecode.isEmpty()
                            ? Words::tr("There is no start time code, the source's is %1.").arg(timecode)
                            : Words::tr("The start time code is %1, the source's is %2.").arg(madeTimecode, timecode));
    return differences;
}

} // namespace reelyard
