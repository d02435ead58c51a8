// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/failure_text.h"

#include "ui/common/format.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <algorithm>

namespace reelyard::failuretext
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(failuretext)
};

/// Of what happens often: the sentences are too long for a sidebar, and some name their file.
QString shortName(const QString &code)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("source.not-media"), QT_TRANSLATE_NOOP("failuretext", "Not a media file")},
        {QStringLiteral("source.damaged"), QT_TRANSLATE_NOOP("failuretext", "Damaged file")},
        {QStringLiteral("source.truncated"), QT_TRANSLATE_NOOP("failuretext", "Cut short")},
        {QStringLiteral("source.undecodable"), QT_TRANSLATE_NOOP("failuretext", "No decoder")},
        {QStringLiteral("source.unsupported"), QT_TRANSLATE_NOOP("failuretext", "Unknown format")},
        {QStringLiteral("source.nothing-to-make"), QT_TRANSLATE_NOOP("failuretext", "Nothing to make")},
        {QStringLiteral("source.unencodable"), QT_TRANSLATE_NOOP("failuretext", "Cannot be encoded")},
        {QStringLiteral("source.stuck"), QT_TRANSLATE_NOOP("failuretext", "Got stuck")},
        {QStringLiteral("source.missing"), QT_TRANSLATE_NOOP("failuretext", "File is gone")},
        {QStringLiteral("file.missing"), QT_TRANSLATE_NOOP("failuretext", "File is gone")},
        {QStringLiteral("source.forbidden"), QT_TRANSLATE_NOOP("failuretext", "Not allowed to read")},
        {QStringLiteral("output.forbidden"), QT_TRANSLATE_NOOP("failuretext", "Not allowed to write")},
        {QStringLiteral("output.read-only"), QT_TRANSLATE_NOOP("failuretext", "Disk is read-only")},
        {QStringLiteral("output.check-failed"), QT_TRANSLATE_NOOP("failuretext", "Check failed")},
        {QStringLiteral("link.not-found"), QT_TRANSLATE_NOOP("failuretext", "Link is dead (404)")},
        {QStringLiteral("link.forbidden"), QT_TRANSLATE_NOOP("failuretext", "Link not allowed")},
        {QStringLiteral("link.expired"), QT_TRANSLATE_NOOP("failuretext", "Link has expired")},
        {QStringLiteral("link.refused"), QT_TRANSLATE_NOOP("failuretext", "Link was refused")},
        {QStringLiteral("link.protocol"), QT_TRANSLATE_NOOP("failuretext", "No http link")},
        {QStringLiteral("link.server-error"), QT_TRANSLATE_NOOP("failuretext", "Server error")},
        {QStringLiteral("link.connection"), QT_TRANSLATE_NOOP("failuretext", "No connection")},
        {QStringLiteral("link.tls"), QT_TRANSLATE_NOOP("failuretext", "No secure connection")},
        {QStringLiteral("link.certificate"), QT_TRANSLATE_NOOP("failuretext", "Certificate not valid")},
        {QStringLiteral("output.removed"), QT_TRANSLATE_NOOP("failuretext", "Output was removed")},
        {QStringLiteral("resource.disk-full"), QT_TRANSLATE_NOOP("failuretext", "Disk full")},
        {QStringLiteral("resource.memory"), QT_TRANSLATE_NOOP("failuretext", "Out of memory")},
        {QStringLiteral("resource.no-device"), QT_TRANSLATE_NOOP("failuretext", "No graphics hardware")},
        {QStringLiteral("resource.read-failed"), QT_TRANSLATE_NOOP("failuretext", "Disk read error")},
        {QStringLiteral("resource.write-failed"), QT_TRANSLATE_NOOP("failuretext", "Disk write error")},
        {QStringLiteral("recipe.encoder"), QT_TRANSLATE_NOOP("failuretext", "Encoder missing")},
        {QStringLiteral("recipe.filter"), QT_TRANSLATE_NOOP("failuretext", "Filter failed")},
        {QStringLiteral("recipe.container"), QT_TRANSLATE_NOOP("failuretext", "Format does not fit")},
        {QStringLiteral("recipe.missing-file"), QT_TRANSLATE_NOOP("failuretext", "Logo or LUT is gone")},
        {QStringLiteral("engine.encode"), QT_TRANSLATE_NOOP("failuretext", "Encoder failed")},
        {QStringLiteral("worker.crashed"), QT_TRANSLATE_NOOP("failuretext", "Encoder crashed")},
        {QStringLiteral("evidence.changed"), QT_TRANSLATE_NOOP("failuretext", "Not the same")},
    };
    const char *const name = names.value(code, nullptr);
    return name ? Words::tr(name) : QString();
}

} // namespace

QString className(ErrorClass errorClass)
{
    switch (errorClass) {
    case ErrorClass::Transient:
        return Words::tr("Passing trouble");
    case ErrorClass::RateLimited:
        return Words::tr("Too many requests");
    case ErrorClass::Source:
        return Words::tr("Trouble with the file");
    case ErrorClass::Configuration:
        return Words::tr("Trouble with the preset");
    case ErrorClass::Permanent:
        return Words::tr("Gone or not allowed");
    case ErrorClass::Resource:
        return Words::tr("Disk, share or memory");
    case ErrorClass::Interrupted:
        return Words::tr("Interrupted");
    case ErrorClass::Internal:
        return Words::tr("Fault of Reelyard");
    }
    return {};
}

QString nextStep(const Error &error)
{
    if (error.code == QLatin1String("file.missing") || error.code == QLatin1String("source.missing"))
        return Words::tr("Put the file back, or say where its folder is now, and run the job again.");
    if (error.code.startsWith(QLatin1String("link.")) && !isWorthRetrying(error.errorClass))
        return Words::tr("Give it another link, or mark it as reviewed.");
    switch (error.errorClass) {
    case ErrorClass::Transient:
    case ErrorClass::RateLimited:
        return Words::tr("Run it again: trouble of this kind often passes.");
    case ErrorClass::Source:
        return Words::tr("Look at the file. If it cannot be had in a better state, mark it as reviewed.");
    case ErrorClass::Configuration:
        return Words::tr("Run it again with another preset.");
    case ErrorClass::Permanent:
        return Words::tr("See to what is missing or not allowed, and run it again.");
    case ErrorClass::Resource:
        return Words::tr("Make room, or connect what is away, and run it again.");
    case ErrorClass::Interrupted:
        return Words::tr("Run it again.");
    case ErrorClass::Internal:
        return Words::tr("This is a fault of the program. The log of the attempt tells more; please report it.");
    }
    return {};
}

QString name(const FailureGroup &group)
{
    if (group.code.isEmpty()) { // rare ones
        const bool isOneClass =
            std::all_of(group.causes.begin(), group.causes.end(),
                        [&group](const FailureCause &cause) { return cause.errorClass == group.errorClass; });
        return isOneClass ? Words::tr("Other: %1").arg(className(group.errorClass)) : Words::tr("Other causes");
    }
    if (const QString known = shortName(group.code); !known.isEmpty())
        return known;
    QString sentence = group.sentence;
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return group.isSame && !sentence.isEmpty() ? sentence : className(group.errorClass);
}

QString toolTip(const FailureGroup &group)
{
    QStringList lines{group.isSame ? group.sentence : Words::tr("For example: %1").arg(group.sentence)};
    if (group.reviewed > 0)
        lines.append(Words::tr("%1 of %2 reviewed").arg(format::number(group.reviewed), format::number(group.count)));
    return lines.join(u'\n');
}

} // namespace reelyard::failuretext
