// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/media_comparison.h"

#include <algorithm>
#include <chrono>

namespace reelyard
{

namespace
{

bool isSame(const StreamInfo &a, const StreamInfo &b)
{
    const bool isSamePicture = a.width == b.width && a.height == b.height && a.pixelFormat == b.pixelFormat &&
                               a.rotation == b.rotation && a.colorTransfer == b.colorTransfer &&
                               a.colorPrimaries == b.colorPrimaries &&
                               std::abs(a.frameRate.toDouble() - b.frameRate.toDouble()) < 0.01;
    const bool isSameSound =
        a.sampleRate == b.sampleRate && a.channels == b.channels && a.channelLayout == b.channelLayout;
    switch (a.kind) {
    case StreamKind::Video:
        return a.codec == b.codec && isSamePicture;
    case StreamKind::Audio:
        return a.codec == b.codec && isSameSound;
    case StreamKind::Subtitle:
    case StreamKind::Data:
    case StreamKind::Attachment:
        break;
    }
    return a.codec == b.codec;
}

Fate durationFate(const MediaInfo &source, const MediaInfo &output)
{
    if (!source.duration || !output.duration)
        return source.duration == output.duration ? Fate::Kept : Fate::Changed;
    return std::chrono::abs(*source.duration - *output.duration) <= std::chrono::milliseconds(100) ? Fate::Kept
                                                                                                   : Fate::Changed;
}

void addStreams(MediaComparison &comparison, const MediaInfo &source, const MediaInfo &output,
                const StreamIndexPairs &pairs)
{
    const std::vector<int> partners = pairStreams(source, output, pairs);
    std::vector<bool> used(output.streams.size(), false);
    for (size_t i = 0; i < source.streams.size(); ++i) {
        const int partner = partners[i];
        if (partner >= 0)
            used[static_cast<size_t>(partner)] = true;
        if (isTimecodeTrack(source.streams[i]))
            continue;
        const Fate fate = partner < 0                                                               ? Fate::Dropped
                          : isSame(source.streams[i], output.streams[static_cast<size_t>(partner)]) ? Fate::Kept
                                                                                                    : Fate::Changed;
        comparison.streams.push_back({static_cast<int>(i), partner, fate});
    }
    for (size_t j = 0; j < output.streams.size(); ++j) {
        if (!used[j] && !isTimecodeTrack(output.streams[j]))
            comparison.streams.push_back({-1, static_cast<int>(j), Fate::Added});
    }
}

void addThings(MediaComparison &comparison, const MediaInfo &source, const MediaInfo &output,
               const StreamIndexPairs &pairs)
{
    for (PreservationItem &item : comparePreservation(source, output, pairs)) {
        if (item.what != Preserved::Streams)
            comparison.things.push_back(std::move(item));
    }
    if (source.chapters.empty() && !output.chapters.empty())
        comparison.added.push_back({Preserved::Chapters, QString::number(output.chapters.size())});
    if (startTimecode(source).isEmpty() && !startTimecode(output).isEmpty())
        comparison.added.push_back({Preserved::Timecode, startTimecode(output)});
    for (auto tag = output.tags.cbegin(); tag != output.tags.cend(); ++tag) {
        const bool isKnown = std::any_of(source.tags.keyBegin(), source.tags.keyEnd(), [&](const QString &key) {
            return key.compare(tag.key(), Qt::CaseInsensitive) == 0;
        });
        if (!isKnown && isPlainTag(tag.key()))
            comparison.added.push_back({Preserved::FileTags, tag.key() + QStringLiteral(": ") + tag.value()});
    }
}

} // namespace

Fate fateOf(PreservationVerdict verdict)
{
    switch (verdict) {
    case PreservationVerdict::Kept:
        return Fate::Kept;
    case PreservationVerdict::Changed:
        return Fate::Changed;
    case PreservationVerdict::Dropped:
        break;
    }
    return Fate::Dropped;
}

MediaComparison compareMedia(const MediaInfo &source, const MediaInfo &output,
                             const std::vector<PreservationItem> &recorded)
{
    const StreamIndexPairs pairs = pairsFrom(recorded, source, output);
    MediaComparison comparison;
    comparison.container = source.container == output.container ? Fate::Kept : Fate::Changed;
    comparison.duration = durationFate(source, output);
    addStreams(comparison, source, output, pairs);
    addThings(comparison, source, output, pairs);
    return comparison;
}

} // namespace reelyard
