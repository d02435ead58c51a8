// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/output_check.h"

#include "app/media/engine.h"
#include "app/media/evidence/captions.h"
#include "app/media/evidence/playlist.h"
#include "app/media/hdr_light.h"
#include "app/media/input.h"
#include "app/media/libav_error.h"
#include "app/media/media_probe.h"
#include "models/base/file_hash.h"
#include "models/base/native_path.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <initializer_list>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

Error checkFailed(const QString &sentence, const QString &detail)
{
    return {ErrorClass::Internal, QStringLiteral("output.check-failed"), sentence, detail};
}

struct Found {
    StreamKind kind = StreamKind::Data;
    bool isCover = false;
    bool isPcm = false;
    bool hasCaptions = false;
    qint64 packets = 0; ///< that are not empty
    qint64 bytes = 0;
    qint64 backwards = 0; ///< packets whose decoding time is before that of the one before
    int64_t lastDts = AV_NOPTS_VALUE;
    double first = 0;
    double last = 0;
    double end = 0;
    bool isTimed = false;
};

void note(Found &found, const AVPacket *packet, AVRational timeBase)
{
    found.packets += packet->size > 0 ? 1 : 0;
    found.bytes += packet->size;
    if (packet->dts != AV_NOPTS_VALUE) {
        if (found.lastDts != AV_NOPTS_VALUE && packet->dts < found.lastDts)
            ++found.backwards;
        found.lastDts = packet->dts;
    }
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

Result<std::vector<Found>> readAll(const QString &path, EngineControl &control, MediaInfo *info)
{
    auto input = Input::open(path, control);
    if (!input) {
        if (control.cancel)
            return Error{ErrorClass::Interrupted, QStringLiteral("stopped"), {}, {}};
        if (std::error_code code; !std::filesystem::exists(toStdPath(path), code)) {
            return Error{ErrorClass::Permanent, QStringLiteral("output.removed"),
                         Words::tr("The output was removed while it was made, or its folder was."),
                         input.error().detail};
        }
        return checkFailed(Words::tr("The finished file could not be opened again."), input.error().detail);
    }
    std::vector<Found> streams;
    for (const AVStream *stream : (*input)->streams()) {
        Found found;
        found.kind = kindOf(stream->codecpar->codec_type);
        found.isCover = (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
        found.isPcm = QByteArray(avcodec_get_name(stream->codecpar->codec_id)).startsWith("pcm_");
        streams.push_back(found);
    }
    const PacketPtr packet = makePacket();
    int code = 0;
    while ((code = av_read_frame((*input)->context(), packet.get())) >= 0) {
        const auto index = static_cast<size_t>(packet->stream_index);
        if (index < streams.size()) {
            const AVStream *stream = (*input)->streams()[index];
            note(streams[index], packet.get(), stream->time_base);
            if (info && !streams[index].hasCaptions && streams[index].kind == StreamKind::Video)
                streams[index].hasCaptions = carriesClosedCaptions(stream->codecpar, packet.get());
        }
        av_packet_unref(packet.get());
        ++control.activity;
        if (control.cancel)
            return Error{ErrorClass::Interrupted, QStringLiteral("stopped"), {}, {}};
    }
    if (code != AVERROR_EOF)
        return checkFailed(Words::tr("The finished file could not be read to its end."), libavText(code));
    if (info) {
        *info = describe((*input)->context());
        for (size_t i = 0; i < streams.size() && i < info->streams.size(); ++i)
            info->streams[i].hasClosedCaptions = streams[i].hasCaptions;
        if (auto completed = completeHdr(*info, path, control); !completed)
            return completed.error();
    }
    return streams;
}

bool isOneOf(const AVOutputFormat *format, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(),
                       [format](const char *name) { return av_match_name(name, format->name) != 0; });
}

/// What a format gives back of the packets that it was given, told by the formats' own rules.
struct Keeps {
    bool pictures = false; ///< each picture is one packet again
    bool sound = false;    ///< each packet of compressed sound as well
    bool pcmBytes = false; ///< sound without compression is cut anew, but no byte gets lost
    bool order = false;    ///< decoding times are stored; elsewhere libavformat works them out when it reads
};

Keeps keptBy(const AVOutputFormat *format)
{
    if (isOneOf(format, {"mp4", "mov", "ipod", "3gp", "3g2", "psp", "f4v"}))
        return {true, true, true, true};
    if (isOneOf(format, {"matroska", "webm"}))
        return {true, true, true, false};
    if (isOneOf(format, {"mpegts", "flv", "nut"}))
        return {true, true, false, true};
    if (isOneOf(format, {"avi"}))
        return {true, false, true, true};
    if (isOneOf(format, {"mxf"}))
        return {true, false, false, true};
    if (isOneOf(format, {"ogg", "oga", "opus", "spx", "flac", "adts"}))
        return {false, true, false, false};
    if (isOneOf(format, {"wav", "aiff", "w64", "caf"}))
        return {false, false, true, false};
    return {};
}

Result<void> compareCounts(const TrackEvidence &written, const Found &found, const AVOutputFormat *format,
                           const QString &what)
{
    // What is copied may have been cut into packets in ways of its own; only formats that never cut anew count then.
    const bool neverCuts = isOneOf(format, {"mp4", "mov", "ipod", "matroska", "webm"});
    const Keeps keeps = keptBy(format);
    const qint64 off = std::abs(found.packets - written.packets);
    if (written.kind == StreamKind::Video && keeps.pictures && (!written.isCopy || neverCuts) && off != 0)
        return checkFailed(Words::tr("The finished file does not have as many pictures as were written."), what);
    if (written.kind == StreamKind::Audio && !written.isCopy) {
        // FLAC's encoder ends with an empty packet that only completes the header.
        if (!found.isPcm && keeps.sound && off > 1)
            return checkFailed(Words::tr("A sound track of the finished file has not all that was written."), what);
        if (found.isPcm && keeps.pcmBytes && found.bytes != written.bytes)
            return checkFailed(Words::tr("A sound track of the finished file has not all that was written."), what);
    }
    const bool hasOrder = keeps.order || (written.kind == StreamKind::Audio && keeps.sound);
    if (hasOrder && found.backwards > 0)
        return checkFailed(Words::tr("The times in a track of the finished file run backwards."),
                           what + QStringLiteral(", %1 backwards").arg(found.backwards));
    return {};
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
    if (written.bytes > 0 && (found.packets == 0 || found.bytes == 0))
        return checkFailed(Words::tr("A track of the finished file is empty."), what);
    if (written.kind == StreamKind::Subtitle)
        return {};
    // Formats differ in what they keep of the last packet's duration, so either end may match.
    const double length = written.endSeconds - written.firstSeconds;
    // Formats without times leave it to libavformat to make them up from sizes.
    const double tolerance = std::max(0.5, ((format->flags & AVFMT_NOTIMESTAMPS) != 0 ? 0.01 : 0.001) * length);
    const double off = std::min(std::abs((found.last - found.first) - (written.lastSeconds - written.firstSeconds)),
                                std::abs((found.end - found.first) - length));
    // Where there are no times and nothing was cut anew, the packets say it better.
    const bool isCounted = (format->flags & AVFMT_NOTIMESTAMPS) != 0 && found.packets == written.packets;
    if (found.isTimed && written.packets > 1 && off > tolerance && !isCounted)
        return checkFailed(Words::tr("A track of the finished file does not have the length it should have."), what);
    return compareCounts(written, found, format, what);
}

// Not ours: what was only copied cannot be read in the other container.
Error copyUnfaithful(const QString &detail)
{
    return sourceError("source.copy-unfaithful",
                       Words::tr("A track of this file does not survive being rewrapped; it has to be encoded."),
                       detail);
}

bool isAllCopied(const std::vector<TrackEvidence> &written)
{
    return std::all_of(written.begin(), written.end(),
                       [](const TrackEvidence &track) { return track.isCopy || track.packets == 0; });
}

double longest(const std::vector<TrackEvidence> &written)
{
    double length = 0;
    for (const TrackEvidence &track : written) {
        if ((track.kind == StreamKind::Video || track.kind == StreamKind::Audio) && !track.isCover)
            length = std::max(length, track.endSeconds - track.firstSeconds);
    }
    return length;
}

// Segments are cut at key frames of the picture, so a track's own sum may differ from it by a little; the longest track
// has to be there in full.
/// Says whether libavformat can read the whole through the playlist.
Result<bool> checkPlaylist(const QString &path, const AVOutputFormat *format, const std::vector<TrackEvidence> &written)
{
    const auto tracks = readPlaylist(path);
    if (!tracks)
        return tracks.error();
    const double length = longest(written);
    const double tolerance = std::max(1.0, 0.005 * length);
    for (const PlaylistTrack &track : *tracks) {
        const QString what = QStringLiteral("%1: %2 segments, %3 s of %4 s")
                                 .arg(track.name)
                                 .arg(track.segments)
                                 .arg(track.seconds, 0, 'f', 3)
                                 .arg(length, 0, 'f', 3);
        if (!track.isComplete)
            return checkFailed(Words::tr("A playlist of the output has no end."), what);
        // A sound track may be shorter than the picture; the other way round nothing is.
        if (track.seconds > length + tolerance || (tracks->size() == 1 && track.seconds < length - tolerance))
            return checkFailed(Words::tr("The pieces of a playlist do not make up the whole."), what);
    }
    const auto longestTrack =
        std::max_element(tracks->begin(), tracks->end(),
                         [](const PlaylistTrack &a, const PlaylistTrack &b) { return a.seconds < b.seconds; });
    if (longestTrack->seconds < length - tolerance)
        return checkFailed(Words::tr("The pieces of a playlist do not make up the whole."),
                           QStringLiteral("%1 s of %2 s").arg(longestTrack->seconds).arg(length));
    if (!isOneOf(format, {"dash"}))
        return true;
    // Builds of libavformat without an XML reader write this format and cannot read it, and none of them reads lists of
    // segments well: the first one is left out (5.1), or the reader goes round in circles over the places in one file.
    return av_find_input_format("dash") != nullptr &&
           std::none_of(tracks->begin(), tracks->end(), [](const PlaylistTrack &track) { return track.isList; });
}

// A row of picture files has no index to compare with: they are counted.
Result<void> checkPictureFiles(const QString &path, const std::vector<TrackEvidence> &written)
{
    const bool isRow = nameOf(path).contains(u'%');
    const auto names = filesBelow(folderOf(path));
    if (!names)
        return names.error();
    qint64 pictures = 0;
    for (const TrackEvidence &track : written)
        pictures += track.kind == StreamKind::Video ? track.packets : 0;
    const QString suffix = u'.' + path.section(u'.', -1);
    qint64 files = 0;
    for (const QString &name : *names) {
        if (isRow ? name.contains(u'/') || !name.endsWith(suffix) : name != nameOf(path))
            continue;
        std::error_code code;
        if (std::filesystem::file_size(toStdPath(folderOf(path) + name), code) == 0 || code)
            return checkFailed(Words::tr("A picture of the output is empty."), name);
        ++files;
    }
    if (isRow ? files != pictures : files != 1)
        return checkFailed(Words::tr("There are not as many picture files as were written."),
                           QStringLiteral("wrote %1, found %2").arg(pictures).arg(files));
    return {};
}

} // namespace

Result<void> checkOutput(const QString &path, const std::vector<TrackEvidence> &written, const AVOutputFormat *format,
                         EngineControl &control, MediaInfo *found)
{
    if (found)
        *found = {};
    if (isOneOf(format, {"image2"}))
        return checkPictureFiles(path, written);
    if (isOneOf(format, {"hls", "dash"})) {
        const auto isReadable = checkPlaylist(path, format, written);
        if (!isReadable)
            return isReadable.error();
        if (!*isReadable)
            return {};
    } else if ((format->flags & AVFMT_NOFILE) || isOneOf(format, {"rawvideo"}) ||
               (format->video_codec == AV_CODEC_ID_RAWVIDEO && format->audio_codec == AV_CODEC_ID_PCM_S16LE)) {
        return {}; // checksums, nothing, and bytes without any header: no media that could be opened again
    }
    auto streams = readAll(path, control, found);
    if (!streams)
        return !control.cancel && isAllCopied(written) ? copyUnfaithful(streams.error().detail) : streams.error();
    // Formats may put tracks of different kinds in an order of their own and add some (timecode), but keep the order
    // within a kind.
    std::vector<bool> used(streams->size(), false);
    for (const TrackEvidence &track : written) {
        // Some formats keep a track without packets, some leave it out.
        const auto isSameKind = [&](const auto &other) {
            return other.kind == track.kind && other.isCover == track.isCover;
        };
        const auto tracks = std::count_if(written.begin(), written.end(), isSameKind);
        const auto readAgain = std::count_if(streams->begin(), streams->end(), isSameKind);
        const bool isCounted = track.packets > 0 || readAgain >= tracks;
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
            return track.isCopy
                       ? copyUnfaithful(toText(track.kind))
                       : checkFailed(Words::tr("A track is missing from the finished file."), toText(track.kind));
        used[at] = true;
        if (track.isCover)
            continue;
        auto same = compare(track, (*streams)[at], format);
        if (!same && track.isCopy)
            return copyUnfaithful(same.error().detail);
        if (!same)
            return same;
    }
    return {};
}

Result<MediaInfo> inspectOutput(const QString &path, double expectedSeconds, EngineControl &control)
{
    MediaInfo info;
    const auto streams = readAll(path, control, &info);
    if (!streams)
        return streams.error();
    bool hasMedia = false;
    for (const Found &found : *streams) {
        const bool isMedia = (found.kind == StreamKind::Video || found.kind == StreamKind::Audio) && !found.isCover;
        if (!isMedia || found.packets == 0)
            continue;
        hasMedia = true;
        const double lacking = expectedSeconds - (found.end - found.first);
        if (expectedSeconds >= 0 && found.isTimed && lacking > 2 && lacking > expectedSeconds / 100)
            return checkFailed(Words::tr("The finished file is shorter than its source."),
                               QStringLiteral("%1: %2 of %3 s")
                                   .arg(toText(found.kind))
                                   .arg(found.end - found.first)
                                   .arg(expectedSeconds));
    }
    if (!hasMedia)
        return checkFailed(Words::tr("There is neither picture nor sound in the finished file."), {});
    return info;
}

} // namespace reelyard
