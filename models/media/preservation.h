// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/media/media_info.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace reelyard
{

/// What a source has besides pictures and sound as such, and what a new file can lose without anybody noticing.
enum class Preserved { Streams, Hdr, Chapters, Captions, Timecode, Dates, FileTags };

QString toText(Preserved what); ///< "streams", "hdr", ... as in recipes and JSON
std::optional<Preserved> preservedFromText(QStringView text);
QStringList preservedNames(); ///< all of them, in the order of the enum

enum class PreservationVerdict { Kept, Changed, Dropped };

QString toText(PreservationVerdict verdict); ///< "kept", "changed", "dropped"

/// One thing of the source and what became of it. `from` and `to` are short: "HDR10", "3 chapters".
struct PreservationItem {
    Preserved what = Preserved::Streams;
    PreservationVerdict verdict = PreservationVerdict::Kept;
    QString from;
    QString to;       ///< empty when dropped
    QString sentence; ///< for people
    friend bool operator==(const PreservationItem &, const PreservationItem &) = default;
};

/// Which stream of the source became which stream of the output, by their indices.
using StreamIndexPairs = std::vector<std::pair<int, int>>;

/// Compares what the source had with what the output has; what the output has on top of it is no matter. Streams are
/// paired as said, or, where `pairs` is empty, by kind, language and order. Pure.
std::vector<PreservationItem> comparePreservation(const MediaInfo &source, const MediaInfo &output,
                                                  const StreamIndexPairs &pairs = {});

/// The place of the output's stream for each of the source's, -1 where there is none; paired as above.
std::vector<int> pairStreams(const MediaInfo &source, const MediaInfo &output, const StreamIndexPairs &pairs = {});
/// Which streams belong together as comparePreservation() once told of these two files; empty where that cannot be told
/// any more.
StreamIndexPairs pairsFrom(const std::vector<PreservationItem> &items, const MediaInfo &source,
                           const MediaInfo &output);
/// What each muxer writes about its own file, and what is an item of its own: it says nothing of the content.
bool isPlainTag(const QString &key);

/// What the outputs of one job have of its source together: of each thing the best that became of it in any of them.
/// Each of `outputs` is what comparePreservation() gave for the same source. Pure.
std::vector<PreservationItem> bestOf(const std::vector<std::vector<PreservationItem>> &outputs);

/// {"items":[{"what":..,"verdict":..,"from":..,"to":..,"sentence":..}]}
QJsonObject toJson(const std::vector<PreservationItem> &items);
std::vector<PreservationItem> preservationFromJson(const QJsonObject &object);

/// Configuration error "output.loss" when something that has to be kept was not. It is the recipe that asks for what
/// its own format or filters do not keep: the next step is to change the recipe, and when five sources in a row lose
/// the same, the recipe's other jobs are better held. A stream that was encoded anew counts as kept; of everything
/// else a change is a loss as well.
std::optional<Error> lossOf(const std::vector<PreservationItem> &items, const std::set<Preserved> &toKeep);

/// The time code that the file starts with, "01:00:00:00"; empty when it has none.
QString startTimecode(const MediaInfo &info);

/// Whether this stream only carries the file's time code.
bool isTimecodeTrack(const StreamInfo &stream);

} // namespace reelyard
