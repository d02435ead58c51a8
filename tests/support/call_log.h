// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace reelyard::test
{

class CliRunner;

/// What watched_calls.cpp wrote down of a program and those that it started, in the order of time. A call has two
/// entries: nothing that another one's entry stands between may be taken to have been over or not begun.
struct Call {
    bool isEnd = false;
    QString name; ///< "flush", "flush-folder", "rename", "renameat2", "link"
    long result = 0;
    QString path;
    QString target; ///< of a rename or link
    QString copy;   ///< folder with the database as it was then; empty where none was made
};

/// Lets the programs that `cli` starts from now on write down their calls. False, where that cannot be done here.
bool watchCalls(CliRunner &cli);
/// These calls fail from now on: "renameat2=22,link=1".
void failCalls(CliRunner &cli, const QString &failures);
std::vector<Call> readCalls(const CliRunner &cli);

} // namespace reelyard::test
