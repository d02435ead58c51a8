// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/job/job_outcome.h"

#include <QCoreApplication>

#include <algorithm>

namespace reelyard
{

JobOutcome outcomeOf(const std::vector<Output> &outputs)
{
    bool isDone = false;
    bool isMissing = false;
    for (const Output &output : outputs) {
        if (!output.isOfSet())
            continue;
        if (output.state == OutputState::Failed)
            return {JobOutcome::Kind::Failed, output.error.value_or(internalError(QStringLiteral("no error stored")))};
        isDone = isDone || output.state == OutputState::Done;
        isMissing = isMissing || output.isMissing();
    }
    if (isMissing)
        return {JobOutcome::Kind::Unfinished, {}};
    if (isDone)
        return {JobOutcome::Kind::Completed, {}};
    return {JobOutcome::Kind::Failed, Error{ErrorClass::Source,
                                            QStringLiteral("outputs.none-needed"),
                                            QCoreApplication::translate("Job", "None of the outputs fits this source."),
                                            {}}};
}

std::vector<Remark> remarksOf(const std::vector<Remark> &source, const std::vector<Output> &outputs)
{
    std::vector<Remark> remarks;
    const auto add = [&remarks](const std::vector<Remark> &more) {
        for (const Remark &remark : more) {
            if (std::find(remarks.begin(), remarks.end(), remark) == remarks.end())
                remarks.push_back(remark);
        }
    };
    add(source);
    for (const Output &output : outputs)
        add(output.remarks);
    return remarks;
}

qint64 sizeOf(const std::vector<Output> &outputs)
{
    qint64 size = -1;
    for (const Output &output : outputs) {
        if (output.isOfSet() && output.state == OutputState::Done && output.sizeBytes >= 0)
            size = std::max<qint64>(0, size) + output.sizeBytes;
    }
    return size;
}

QString pathOf(const std::vector<Output> &outputs)
{
    QString first;
    for (const Output &output : outputs) {
        if (!output.isOfSet())
            continue;
        if (output.state != OutputState::Omitted)
            return output.path;
        if (first.isEmpty())
            first = output.path;
    }
    return first;
}

} // namespace reelyard
