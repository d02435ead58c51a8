// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace reelyard
{

enum class JobState : quint8 { New, Queued, Running, Waiting, Held, Completed, Failed, Cancelled, Skipped };
inline constexpr int jobStateCount = 9;

/// Why a job is Held. "On hold" in the window is User; every other reason is "Needs you".
enum class HoldReason : quint8 { None, User, Recipe, Suspect, Account, Missing };

/// Omitted: the source does not need this output (a rung above its size). Failed: the last attempt could not make it.
enum class OutputState { Pending, Publishing, Done, Partial, Failed, Omitted };

/// What is moved to its final name as one: a file, or a folder with all that is in it (HLS, DASH, image sequences).
enum class OutputUnit { File, Folder };

/// How an attempt ended; Open while it runs.
enum class AttemptOutcome { Open, Succeeded, Failed, Cancelled, Interrupted };

/// What to do when the output's name is taken.
enum class ExistsPolicy : quint8 { Rename, Skip, Overwrite };

/// Where a job runs: in worker processes here, or as a task of a cloud transcoding service.
enum class Place : quint8 { Local, Cloud };
inline constexpr int placeCount = 2;

/// Why a job whose place was chosen by the program runs where it does.
enum class PlaceReason : quint8 {
    None,        ///< nobody has chosen yet
    BaseLoad,    ///< this computer does it in time
    LongQueue,   ///< more work waited here than was wanted
    Deadline,    ///< it would not have been done in time here
    OnlyThere,   ///< this computer cannot do it
    NoMoney,     ///< it stays here: the cap leaves no room
    CloudCannot, ///< it stays here: the service cannot do it
    CloudAway,   ///< it stays here: the service, or the way to it, is down
    NeverUpload  ///< it stays here, as a person said
};

// The stable texts, as stored and as printed in JSON: "Queued", "user", "pending", "open", "rename".
QString toText(JobState state);
QString toText(HoldReason reason);
QString toText(OutputState state);
QString toText(OutputUnit unit);
QString toText(AttemptOutcome outcome);
QString toText(ExistsPolicy policy);
QString toText(PlaceReason reason);
QString toText(Place place);                                ///< "local": also the id of the backend
QString displayText(Place place);                           ///< "This computer"
std::optional<JobState> jobStateFromText(QStringView text); ///< case is ignored
std::optional<HoldReason> holdReasonFromText(QStringView text);
std::optional<OutputState> outputStateFromText(QStringView text);
std::optional<OutputUnit> outputUnitFromText(QStringView text);
std::optional<AttemptOutcome> attemptOutcomeFromText(QStringView text);
std::optional<ExistsPolicy> existsPolicyFromText(QStringView text);
std::optional<Place> placeFromText(QStringView text);
std::optional<PlaceReason> placeReasonFromText(QStringView text);
QString displayText(PlaceReason reason); ///< a sentence; empty for None

/// Final: nothing happens to the job any more unless a person asks.
constexpr bool isFinal(JobState state)
{
    return state == JobState::Completed || state == JobState::Failed || state == JobState::Cancelled ||
           state == JobState::Skipped;
}

/// The one table of legal changes; JobQueue is the only caller.
bool isLegalTransition(JobState from, JobState to);

} // namespace reelyard
