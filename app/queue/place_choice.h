// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/job/job_state.h"

#include <optional>
#include <vector>

namespace reelyard
{

// Where jobs run that may run anywhere ("Automatic"): this computer carries the base load, and what it cannot do in
// time goes to the cloud, the cheapest first, within what may be spent. Pure.

/// A job that waits for its turn. Times in seconds of work, on one slot; money in dollars.
struct PlaceCandidate {
    JobId job{};
    double localSeconds = 0;
    double cloudSeconds = 0;
    double dollars = 0;     ///< what it is expected to cost there
    double mostDollars = 0; ///< what has to be reserved for it
    qint64 uploadBytes = 0; ///< 0 for a link
    bool canRunHere = true;
    bool canRunThere = true;
    bool neverUpload = false;
};

struct PlaceSituation {
    int localSlots = 1;
    double localSecondsAhead = 0; ///< of what runs here and is bound to run here
    int cloudSlots = 20;
    double cloudSecondsAhead = 0;
    double dollarsLeft = 0; ///< below the caps, nothing reserved
    bool isCloudUp = true;
    double uplinkBytesPerSecond = 0; ///< 0: not known, and not looked at
    bool isUplinkUp = true;          ///< down: only links go there
    std::optional<double> secondsToDeadline;
    std::optional<double> longestQueueSeconds; ///< with more work than that here, jobs overflow
};

struct PlaceChoice {
    JobId job{};
    Place place = Place::Local;
    PlaceReason reason = PlaceReason::None;
    friend bool operator==(const PlaceChoice &, const PlaceChoice &) = default;
};

struct PlaceChoices {
    std::vector<PlaceChoice> jobs; ///< in the order of the candidates
    double localSeconds = 0;       ///< until all is done here
    double cloudSeconds = 0;       ///< until all is done there
    double dollars = 0;            ///< expected
    bool missesDeadline = false;   ///< whatever is done
};

PlaceChoices choosePlaces(const std::vector<PlaceCandidate> &candidates, const PlaceSituation &situation);

} // namespace reelyard
