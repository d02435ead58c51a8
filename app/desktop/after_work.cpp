// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/after_work.h"

#include "models/recipe/command_spec.h"

#include <QCoreApplication>
#include <QLocale>
#include <QProcess>
#include <QProcessEnvironment>

#include <utility>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AfterWork)
};

QString number(int value)
{
    return QLocale().toString(value);
}

constexpr std::pair<AfterWork, const char *> names[] = {{AfterWork::Nothing, "nothing"},
                                                        {AfterWork::Notify, "notify"},
                                                        {AfterWork::Command, "command"},
                                                        {AfterWork::Sleep, "sleep"},
                                                        {AfterWork::ShutDown, "shut-down"}};

QString whyNot(const WorkEnd &end)
{
    if (end.isAccountStopped)
        return Words::tr("The computer stays on: the cloud account takes no jobs until you have looked at it.");
    if (end.needsYou == 1)
        return Words::tr("The computer stays on: one job needs you.");
    if (end.needsYou > 1)
        return Words::tr("The computer stays on: %Ln jobs need you.", nullptr, end.needsYou);
    if (end.left == 1)
        return Words::tr("The computer stays on: one job is still waiting.");
    if (end.left > 1)
        return Words::tr("The computer stays on: %Ln jobs are still waiting.", nullptr, end.left);
    return {};
}

} // namespace

QString toText(AfterWork after)
{
    for (const auto &[value, name] : names) {
        if (value == after)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<AfterWork> afterWorkFromText(QStringView text)
{
    for (const auto &[value, name] : names) {
        if (text == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

AfterVerdict judge(AfterWork after, const WorkEnd &end)
{
    using Does = AfterVerdict::Does;
    const bool hasWorked = end.done + end.failed > 0;
    if (after == AfterWork::Nothing || end.isPaused || !hasWorked)
        return {};
    if (isOnce(after)) {
        const QString reason = whyNot(end);
        return reason.isEmpty() ? AfterVerdict{Does::CountDown, {}} : AfterVerdict{Does::NotNow, reason};
    }
    if (end.left > 0)
        return {}; // the work is not through
    return {after == AfterWork::Command ? Does::Command : Does::Notify, {}};
}

QString workEndText(const WorkEnd &end)
{
    return end.failed > 0 ? Words::tr("%1 done, %2 failed").arg(number(end.done), number(end.failed))
                          : Words::tr("%1 done").arg(number(end.done));
}

Result<AfterCommand> afterCommandFrom(const QString &text)
{
    auto words = splitArguments(text);
    if (!words)
        return words.error();
    if (words->isEmpty() || words->front().isEmpty())
        return Error{ErrorClass::Configuration,
                     QStringLiteral("after.empty"),
                     Words::tr("Enter a program, and what it is to be given."),
                     {}};
    const QString program = words->takeFirst();
    return AfterCommand{program, *words};
}

QStringList afterCommandVariables(const WorkEnd &end)
{
    const auto variable = [](const char *name, int value) {
        return QStringLiteral("REELYARD_%1=%2").arg(QLatin1String(name)).arg(value);
    };
    return {variable("DONE", end.done),          variable("FAILED", end.failed),
            variable("SKIPPED", end.skipped),    variable("CANCELLED", end.cancelled),
            variable("TO_REVIEW", end.toReview), variable("NEEDS_YOU", end.needsYou)};
}

Result<void> runAfterCommand(const AfterCommand &command, const WorkEnd &end)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Keys that were handed to this program are nobody else's.
    for (const char *secret : {"REELYARD_API_KEY", "REELYARD_PASSPHRASE"})
        environment.remove(QLatin1String(secret));
    for (const QString &variable : afterCommandVariables(end))
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProgram(command.program);
    process.setArguments(command.arguments);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    if (process.startDetached())
        return {};
    return Error{ErrorClass::Permanent, QStringLiteral("after.command"),
                 Words::tr("\u201c%1\u201d could not be started.").arg(command.program), process.errorString()};
}

} // namespace reelyard
