// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/read_evidence.h"

#include "models/base/counted.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

constexpr double unreadSeconds = 2.0;
constexpr double unreadShare = 0.01;
// What a container says is often off by a frame or an audio packet; only more than this is worth a word.
constexpr double wordySeconds = 0.5;

/// The longest stretch that is missing, of which stream, and of how much.
struct Missing {
    double unread = 0;
    double promised = 0;
    std::optional<StreamKind> wholeStream; ///< set when nothing at all of that stream could be read
};

Missing worst(const ReadEvidence &evidence)
{
    Missing found;
    const auto consider = [&](double promised, double unread, std::optional<StreamKind> whole) {
        if (promised > 0 && unread > found.unread)
            found = {unread, promised, whole};
    };
    for (const StreamEvidence &stream : evidence.streams) {
        if (stream.kind != StreamKind::Video && stream.kind != StreamKind::Audio)
            continue; // subtitles come when something is said
        const std::optional<StreamKind> whole = stream.frames == 0 ? std::optional(stream.kind) : std::nullopt;
        // A stream of which nothing came is missing as a whole; the file's length stands in for its own.
        const std::optional<double> promised = stream.promisedEnd ? stream.promisedEnd
                                               : whole            ? evidence.promisedEnd
                                                                  : std::nullopt;
        if (promised)
            consider(*promised, std::max(0.0, *promised - stream.readEnd) + stream.lostInside, whole);
        else
            consider(std::max(stream.readEnd, evidence.promisedEnd.value_or(0)), stream.lostInside, std::nullopt);
    }
    if (evidence.promisedEnd)
        consider(*evidence.promisedEnd, *evidence.promisedEnd - evidence.readEnd, std::nullopt);
    return found;
}

QString onlyPartRead(double read, double promised)
{
    constexpr double minute = 60;
    const bool inMinutes = promised >= 10 * minute && read >= minute;
    const double unit = inMinutes ? minute : 1;
    // One decimal where whole numbers would hide the difference: "0.4 of 35", "1.9 of 3.6".
    constexpr double fewUnits = 10;
    const auto shown = [](double value) { return value < fewUnits ? std::floor(value * 10) / 10 : std::floor(value); };
    const double got = shown(std::max(0.0, read) / unit);
    const double of = promised / unit < fewUnits ? std::round(promised / unit * 10) / 10 : std::round(promised / unit);
    const QString text = inMinutes ? Words::tr("Only %1 of %2 minutes could be read.")
                                   : Words::tr("Only %1 of %2 seconds could be read.");
    return text.arg(got).arg(of);
}

QString wholeStreamLost(StreamKind kind)
{
    switch (kind) {
    case StreamKind::Video:
        return Words::tr("The picture could not be decoded; only the rest was kept.");
    case StreamKind::Audio:
        return Words::tr("The sound could not be decoded; only the rest was kept.");
    case StreamKind::Subtitle:
        return Words::tr("The subtitles could not be decoded; only the rest was kept.");
    case StreamKind::Data:
    case StreamKind::Attachment:
        break;
    }
    return Words::tr("A stream could not be read; only the rest was kept.");
}

void addStreamRemarks(const StreamEvidence &stream, std::vector<Remark> &remarks)
{
    const bool isVideo = stream.kind == StreamKind::Video;
    if (stream.frames > 0 && stream.lostFrames > 0) {
        remarks.push_back(
            {QStringLiteral("source.decode-errors"),
             isVideo
                 ? counted(stream.lostFrames,
                           Words::tr("%Ln damaged frame in the source was skipped.", nullptr, int(stream.lostFrames)),
                           Words::tr("%Ln damaged frames in the source were skipped.", nullptr, int(stream.lostFrames)))
                 : counted(stream.lostFrames,
                           Words::tr("%Ln damaged piece of the source's sound was skipped.", nullptr,
                                     int(stream.lostFrames)),
                           Words::tr("%Ln damaged pieces of the source's sound were skipped.", nullptr,
                                     int(stream.lostFrames)))});
    }
    if (stream.damagedFrames > 0) {
        remarks.push_back({QStringLiteral("source.damaged-frames"),
                           counted(stream.damagedFrames,
                                   Words::tr("%Ln frame in the source is damaged and may look wrong.", nullptr,
                                             int(stream.damagedFrames)),
                                   Words::tr("%Ln frames in the source are damaged and may look wrong.", nullptr,
                                             int(stream.damagedFrames)))});
    }
    if (stream.frames > 0 && stream.lostFrames == 0 && stream.damagedFrames == 0 && stream.loggedErrors > 0) {
        remarks.push_back({QStringLiteral("source.decoder-complaints"),
                           isVideo ? counted(stream.loggedErrors,
                                             Words::tr("The decoder found %Ln error in the source's picture.", nullptr,
                                                       int(stream.loggedErrors)),
                                             Words::tr("The decoder found %Ln errors in the source's picture.", nullptr,
                                                       int(stream.loggedErrors)))
                                   : counted(stream.loggedErrors,
                                             Words::tr("The decoder found %Ln error in the source's sound.", nullptr,
                                                       int(stream.loggedErrors)),
                                             Words::tr("The decoder found %Ln errors in the source's sound.", nullptr,
                                                       int(stream.loggedErrors)))});
    }
}

} // namespace

Verdict judge(const ReadEvidence &evidence)
{
    Verdict verdict;
    const Missing missing = worst(evidence);
    const bool isPartial = missing.unread > unreadSeconds && missing.unread > unreadShare * missing.promised;
    const QString detail =
        QStringLiteral("promised %1 s, unread %2 s").arg(missing.promised, 0, 'f', 3).arg(missing.unread, 0, 'f', 3);
    if (isPartial && missing.wholeStream) {
        verdict.partial = Error{ErrorClass::Source, QStringLiteral("source.undecodable"),
                                wholeStreamLost(*missing.wholeStream), detail};
    } else if (isPartial) {
        verdict.partial = Error{ErrorClass::Source, QStringLiteral("source.truncated"),
                                onlyPartRead(missing.promised - missing.unread, missing.promised), detail};
    } else if (missing.unread > wordySeconds && missing.unread > unreadShare * missing.promised) {
        verdict.remarks.push_back(
            {QStringLiteral("source.short"),
             Words::tr("The source is %1 s shorter than its header says.").arg(missing.unread, 0, 'f', 1)});
    }
    for (const StreamEvidence &stream : evidence.streams) {
        addStreamRemarks(stream, verdict.remarks);
        const bool isCovered = verdict.partial && missing.wholeStream == stream.kind;
        if (stream.frames == 0 && stream.kind != StreamKind::Subtitle && !isCovered)
            verdict.remarks.push_back({QStringLiteral("source.empty-stream"), wholeStreamLost(stream.kind)});
    }
    if (evidence.damagedPackets > 0) {
        verdict.remarks.push_back({QStringLiteral("source.damaged-packets"),
                                   counted(evidence.damagedPackets,
                                           Words::tr("%Ln packet of the source is damaged or incomplete.", nullptr,
                                                     int(evidence.damagedPackets)),
                                           Words::tr("%Ln packets of the source are damaged or incomplete.", nullptr,
                                                     int(evidence.damagedPackets)))});
    }
    if (evidence.containerErrors > 0 && !verdict.partial && verdict.remarks.empty())
        verdict.remarks.push_back({QStringLiteral("source.container-errors"),
                                   Words::tr("The source's file structure has errors; what could be read was used.")});
    if (evidence.endedByError && !verdict.partial)
        verdict.remarks.push_back(
            {QStringLiteral("source.ended-by-error"), Words::tr("The end of the source could not be read cleanly.")});
    return verdict;
}

} // namespace reelyard
