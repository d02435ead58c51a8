// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/failure_groups.h"

#include <QString>

/// A cause of failures in words.
namespace reelyard::failuretext
{

QString className(ErrorClass errorClass);
/// A few words that stand in the sidebar.
QString name(const FailureGroup &group);
/// What its jobs say, and how many of them a person has settled.
/// The class of an error in a few words: "Trouble with the file".
QString className(ErrorClass errorClass);
/// What a person can do about an error, in a sentence.
QString nextStep(const Error &error);
QString toolTip(const FailureGroup &group);

} // namespace reelyard::failuretext
