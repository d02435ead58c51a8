// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/output_check.h"

#include "app/media/engine.h"
#include "app/media/input.h"
#include "app/media/libav_error.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace reelyard
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("Engine", text);
}

Error checkFailed(const QString &sentence, const QString &detail)
{
    return {ErrorClass::Internal, QStringLiteral("output.check-failed"), sentence, detail};
}

struct Found {
    StreamKind kind = StreamKind::Data;
    bool isCover = false;
    qint64 packets = 0;
    qint64 bytes = 0;
    double first = 0;
    double last = 0;
    double end = 0;
    bool isTimed = false;
};

void note(Found &found, const AVPacket *packet, AVRational timeBase)
{
    ++found.packets;
    found.bytes += packet->size;
    const int64_t timestamp = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
    if (timestamp == AV_NOPTS_VALUE)
        return;
    const double at = seconds(timestamp, timeBase);
    const double end = at + seconds(packet->duration, timeBase);
    found.first = found.isTimed ? std::min(found.first, at) : at;
    found.last = found.isTimed ? std::max(found.last, at) : at;
    found.end = found.isTimed ? std::max(found.end, end) : end;
    found.isTimed = true;
}

Result<std::vector<Found>> readAll(const QString &path, EngineControl &control)
{
    auto input = Input::open(path, SourceKind::File, control);
    if (!input) {
        if (control.cancel)
            return Error{ErrorClass::Interrupted, QStringLiteral("stopped"), {}, {}};
        return checkFailed(tr("The finished file could not be opened again."), input.error().detail);
    }
    std::vector<Found> streams;
    for (const AVStream *stream : (*input)->streams()) {
        Found found;
        found.kind = kindOf(stream->codecpar->codec_type);
        found.isCover = (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
        streams.push_back(found);
    }
    const PacketPtr packet = makePacket();
    int code = 0;
    while ((code = av_read_frame((*input)->context(), packet.get())) >= 0) {
        const auto index = static_cast<size_t>(packet->stream_index);
        if (index < streams.size())
            note(streams[index], packet.get(), (*input)->streams()[index]->time_base);
        av_packet_unref(packet.get());
        ++control.activity;
        if (control.cancel)
            return Error{ErrorClass::Interrupted, QStringLiteral("stopped"), {}, {}};
    }
    if (code != AVERROR_EOF)
        return checkFailed(tr("The finished file could not be read to its end."), libavText(code));
    return streams;
}

Result<void> compare(const TrackEvidence &written, const Found &found, const AVOutputFormat *format)
{
    const QString what =
        QStringLiteral("%1: wrote %2 packets, %3 bytes, %4 to %5 s; found %6 packets, %7 bytes, %8 to %9 s")
            .arg(toText(written.kind))
            .arg(written.packets)
            .arg(written.bytes)
            .arg(written.firstSeconds, 0, 'f', 3)
            .arg(written.endSeconds, 0, 'f', 3)
            .arg(found.packets)
            .arg(found.bytes)
            .arg(found.first, 0, 'f', 3)
            .arg(found.end, 0, 'f', 3);
    if (written.packets > 0 && (found.packets == 0 || found.bytes == 0))
        return checkFailed(tr("A track of the finished file is empty."), what);
    if (written.kind == StreamKind::Subtitle)
        return {};
    // Formats differ in what they keep of the last packet's duration, so either end may match.
    const double length = written.endSeconds - written.firstSeconds;
    const double tolerance = std::max(0.5, 0.01 * length);
    const double off = std::min(std::abs((found.last - found.first) - (written.lastSeconds - written.firstSeconds)),
                                std::abs((found.end - found.first) - length));
    if (found.isTimed && written.packets > 1 && off > tolerance)
        return checkFailed(tr("A track of the finished file does not have the length it should have."), what);
    const bool countsExactly = av_match_name("mp4", format->name) || av_match_name("mov", format->name) ||
                               av_match_name("ipod", format->name) || av_match_name("matroska", format->name) ||
                               av_match_name("webm", format->name);
    if (written.kind == StreamKind::Video && countsExactly && found.packets != written.packets)
        return checkFailed(tr("The finished file does not have as many pictures as were written."), what);
    return {};
}

} // namespace

Result<void> checkOutput(const QString &path, const std::vector<TrackEvidence> &written, const AVOutputFormat *format,
                         EngineControl &control)
{
    // Checksum and null formats write no media that could be opened again.
    if ((format->flags & AVFMT_NOFILE) ||
        (format->video_codec == AV_CODEC_ID_RAWVIDEO && format->audio_codec == AV_CODEC_ID_PCM_S16LE))
        return {};
    auto streams = readAll(path, control);
    if (!streams)
        return streams.error();
    // Formats may put tracks of different kinds in an order of their own and add some (timecode), but keep the order
    // within a kind.
    std::vector<bool> used(streams->size(), false);
    for (const TrackEvidence &track : written) {
        // Some formats keep a track without packets, some leave it out.
        const auto isSameKind = [&](const auto &other) {
            return other.kind == track.kind && other.isCover == track.isCover;
        };
        const auto tracks = std::count_if(written.begin(), written.end(), isSameKind);
        const auto found = std::count_if(streams->begin(), streams->end(), isSameKind);
        const bool isCounted = track.packets > 0 || found >= tracks;
        if (track.kind == StreamKind::Attachment || track.kind == StreamKind::Data || !isCounted)
            continue;
        const auto fits = [&](size_t i, bool anyCover) {
            return !used[i] && (*streams)[i].kind == track.kind && (anyCover || (*streams)[i].isCover == track.isCover);
        };
        size_t at = 0;
        while (at < streams->size() && !fits(at, false))
            ++at;
        for (size_t i = 0; at == streams->size() && i < streams->size(); ++i)
            at = fits(i, true) ? i : at;
        if (at == streams->size())
            return checkFailed(tr("A track is missing from the finished file."), toText(track.kind));
        used[at] = true;
        if (track.isCover)
            continue;
        auto same = compare(track, (*streams)[at], format);
        if (!same && track.isCopy) // not ours: what was copied cannot be read in the other container
            return sourceError("source.copy-unfaithful",
                               tr("A track of this file does not survive being rewrapped; it has to be encoded."),
                               same.error().detail);
        if (!same)
            return same;
    }
    return {};
}

} // namespace reelyard
