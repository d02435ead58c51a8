// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/job_state.h"

#include <QCoreApplication>

#include <utility>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Job)
};

template<typename Enum, std::size_t N>
using Names = std::array<std::pair<Enum, const char *>, N>;

constexpr Names<JobState, jobStateCount> stateNames{{{JobState::New, "New"},
                                                     {JobState::Queued, "Queued"},
                                                     {JobState::Running, "Running"},
                                                     {JobState::Waiting, "Waiting"},
                                                     {JobState::Held, "Held"},
                                                     {JobState::Completed, "Completed"},
                                                     {JobState::Failed, "Failed"},
                                                     {JobState::Cancelled, "Cancelled"},
                                                     {JobState::Skipped, "Skipped"}}};
constexpr Names<HoldReason, 6> holdNames{{{HoldReason::None, ""},
                                          {HoldReason::User, "user"},
                                          {HoldReason::Recipe, "recipe"},
                                          {HoldReason::Suspect, "suspect"},
                                          {HoldReason::Account, "account"},
                                          {HoldReason::Missing, "missing"}}};
constexpr Names<OutputState, 6> outputNames{{{OutputState::Pending, "pending"},
                                             {OutputState::Publishing, "publishing"},
                                             {OutputState::Done, "done"},
                                             {OutputState::Partial, "partial"},
                                             {OutputState::Failed, "failed"},
                                             {OutputState::Omitted, "omitted"}}};
constexpr Names<OutputUnit, 2> unitNames{{{OutputUnit::File, "file"}, {OutputUnit::Folder, "folder"}}};
constexpr Names<AttemptOutcome, 5> outcomeNames{{{AttemptOutcome::Open, "open"},
                                                 {AttemptOutcome::Succeeded, "succeeded"},
                                                 {AttemptOutcome::Failed, "failed"},
                                                 {AttemptOutcome::Cancelled, "cancelled"},
                                                 {AttemptOutcome::Interrupted, "interrupted"}}};
constexpr Names<ExistsPolicy, 3> policyNames{
    {{ExistsPolicy::Rename, "rename"}, {ExistsPolicy::Skip, "skip"}, {ExistsPolicy::Overwrite, "overwrite"}}};
constexpr Names<PlaceReason, 9> placeReasonNames{{{PlaceReason::None, "none"},
                                                  {PlaceReason::BaseLoad, "base-load"},
                                                  {PlaceReason::LongQueue, "long-queue"},
                                                  {PlaceReason::Deadline, "deadline"},
                                                  {PlaceReason::OnlyThere, "only-there"},
                                                  {PlaceReason::NoMoney, "no-money"},
                                                  {PlaceReason::CloudCannot, "cloud-cannot"},
                                                  {PlaceReason::CloudAway, "cloud-away"},
                                                  {PlaceReason::NeverUpload, "never-upload"}}};
constexpr Names<Place, 2> placeNames{{{Place::Local, "local"}, {Place::Cloud, "cloud"}}};

template<typename Enum, std::size_t N>
QString nameOf(const Names<Enum, N> &names, Enum wanted)
{
    for (const auto &[value, name] : names) {
        if (value == wanted)
            return QString::fromLatin1(name);
    }
    return {};
}

template<typename Enum, std::size_t N>
std::optional<Enum> valueOf(const Names<Enum, N> &names, QStringView text)
{
    for (const auto &[value, name] : names) {
        if (text.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

constexpr unsigned bit(JobState state)
{
    return 1U << static_cast<unsigned>(state);
}

// By `from`, the states that may follow. The drawing is in CONTRIBUTING.md, "States of a job".
constexpr std::array<unsigned, jobStateCount> nextStates = [] {
    using enum JobState;
    std::array<unsigned, jobStateCount> next{};
    const auto allow = [&next](JobState from, unsigned to) { next[static_cast<std::size_t>(from)] = to; };
    allow(New, bit(Queued) | bit(Skipped) | bit(Held) | bit(Cancelled));
    allow(Queued, bit(Running) | bit(Waiting) | bit(Skipped) | bit(Held) | bit(Cancelled));
    allow(Running, bit(Completed) | bit(Waiting) | bit(Failed) | bit(Cancelled) | bit(Held) | bit(Queued) |
                       bit(Skipped)); // what it made was not worth keeping
    allow(Waiting, bit(Queued) | bit(Held) | bit(Cancelled));
    allow(Held, bit(Queued) | bit(New) | bit(Cancelled));
    allow(Completed, bit(Queued));
    allow(Failed, bit(Queued) | bit(Completed));                         // Completed: a kept partial was accepted
    allow(Cancelled, bit(Queued) | bit(New) | bit(Waiting) | bit(Held)); // taken back: as it was
    allow(Skipped, bit(Queued));
    return next;
}();

} // namespace

QString toText(JobState state)
{
    return nameOf(stateNames, state);
}
QString toText(HoldReason reason)
{
    return nameOf(holdNames, reason);
}
QString toText(OutputState state)
{
    return nameOf(outputNames, state);
}
QString toText(OutputUnit unit)
{
    return nameOf(unitNames, unit);
}
QString toText(AttemptOutcome outcome)
{
    return nameOf(outcomeNames, outcome);
}
QString toText(ExistsPolicy policy)
{
    return nameOf(policyNames, policy);
}
QString toText(Place place)
{
    return nameOf(placeNames, place);
}

QString toText(PlaceReason reason)
{
    return nameOf(placeReasonNames, reason);
}

std::optional<PlaceReason> placeReasonFromText(QStringView text)
{
    return valueOf(placeReasonNames, text);
}

QString displayText(PlaceReason reason)
{
    switch (reason) {
    case PlaceReason::None:
        return {};
    case PlaceReason::BaseLoad:
        return Words::tr("Here: this computer does it in time.");
    case PlaceReason::LongQueue:
        return Words::tr("In the cloud: the queue here was longer than wanted.");
    case PlaceReason::Deadline:
        return Words::tr("In the cloud: it would not have been done in time here.");
    case PlaceReason::OnlyThere:
        return Words::tr("In the cloud: this computer cannot do it.");
    case PlaceReason::NoMoney:
        return Words::tr("Here: the cap leaves no room for it in the cloud.");
    case PlaceReason::CloudCannot:
        return Words::tr("Here: the cloud cannot do it.");
    case PlaceReason::CloudAway:
        return Words::tr("Here: the cloud cannot be reached.");
    case PlaceReason::NeverUpload:
        return Words::tr("Here: it is never to be uploaded.");
    }
    return {};
}

QString displayText(Place place)
{
    return place == Place::Cloud ? QCoreApplication::translate("Job", "Cloud")
                                 : QCoreApplication::translate("Job", "This computer");
}

std::optional<JobState> jobStateFromText(QStringView text)
{
    return valueOf(stateNames, text);
}
std::optional<HoldReason> holdReasonFromText(QStringView text)
{
    return valueOf(holdNames, text);
}
std::optional<OutputState> outputStateFromText(QStringView text)
{
    return valueOf(outputNames, text);
}
std::optional<OutputUnit> outputUnitFromText(QStringView text)
{
    return valueOf(unitNames, text);
}
std::optional<AttemptOutcome> attemptOutcomeFromText(QStringView text)
{
    return valueOf(outcomeNames, text);
}
std::optional<ExistsPolicy> existsPolicyFromText(QStringView text)
{
    return valueOf(policyNames, text);
}
std::optional<Place> placeFromText(QStringView text)
{
    return valueOf(placeNames, text);
}

bool isLegalTransition(JobState from, JobState to)
{
    return (nextStates[static_cast<std::size_t>(from)] & bit(to)) != 0;
}

} // namespace reelyard
