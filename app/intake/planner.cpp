// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/planner.h"

#include "app/intake/link_list.h"
#include "app/platform/files.h"
#include "models/base/native_path.h"
#include "models/store/job_store.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace reelyard
{

namespace
{

// File systems allow 255 bytes (or UTF-16 units); " (12345)" and a marker of ours must still fit.
constexpr qsizetype longestNameBytes = 230;

QString stemOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.left(dot) : name;
}

bool isReservedOnWindows(const QString &stem)
{
    // https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    static const QRegularExpression pattern(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$"),
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(stem.section(u'.', 0, 0)).hasMatch();
}

} // namespace

Planner::Planner(PlanOptions options, std::function<bool(const QString &)> exists)
    : m_options(std::move(options))
    , m_exists(exists ? std::move(exists) : [](const QString &path) { return fileExists(path); })
{
    if (m_options.nameTemplate.isEmpty())
        m_options.nameTemplate = QStringLiteral("{name}");
}

Result<void> Planner::checkTemplate(const QString &nameTemplate)
{
    static const QRegularExpression field(QStringLiteral("\\{([^{}]*)\\}"));
    QString rest = nameTemplate;
    for (auto it = field.globalMatch(nameTemplate); it.hasNext();) {
        const auto match = it.next();
        static const QStringList known{QStringLiteral("name"), QStringLiteral("folder"), QStringLiteral("preset"),
                                       QStringLiteral("counter")};
        if (!known.contains(match.captured(1))) {
            return Error{ErrorClass::Configuration, QStringLiteral("name.bad-template"),
                         QCoreApplication::translate("Planner", "The name field {%1} is not known. There are {name}, "
                                                                "{folder}, {preset} and {counter}.")
                             .arg(match.captured(1)),
                         nameTemplate};
        }
        rest.remove(match.captured(0));
    }
    if (nameTemplate.trimmed().isEmpty() || rest.contains(u'{') || rest.contains(u'}') || rest.contains(u'/')) {
        return Error{ErrorClass::Configuration, QStringLiteral("name.bad-template"),
                     QCoreApplication::translate("Planner", "\"%1\" is no template for a file name.").arg(nameTemplate),
                     nameTemplate};
    }
    return {};
}

QString Planner::safeName(const QString &name)
{
    QString safe;
    safe.reserve(name.size());
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        const bool lone = (c.isLowSurrogate() && (i == 0 || !name[i - 1].isHighSurrogate())) ||
                          (c.isHighSurrogate() && (i + 1 == name.size() || !name[i + 1].isLowSurrogate()));
        if (lone || c.unicode() < 0x20 || c.unicode() == 0x7F || QStringLiteral("<>:\"/\\|?*").contains(c))
            safe += u'_';
        else
            safe += c;
    }
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    while (safe.toUtf8().size() > longestNameBytes)
        safe.chop(safe.size() > 1 && safe.back().isLowSurrogate() ? 2 : 1);
    if (isReservedOnWindows(safe))
        safe.prepend(u'_');
    return safe.isEmpty() ? QStringLiteral("_") : safe;
}

JobSpec Planner::plan(const FoundSource &source)
{
    JobSpec spec;
    spec.sourceKind = source.kind;
    spec.source = source.source;
    spec.sourceSizeBytes = source.sizeBytes;
    spec.sourceModifiedMs = source.modifiedMs;
    spec.recipe = m_options.recipe;
    spec.exists = m_options.exists;

    QStringList folders;
    for (const QString &part : source.treeFolder.split(u'/', Qt::SkipEmptyParts))
        folders << safeName(part);
    spec.outputFolder = m_options.destination;
    if (!folders.isEmpty())
        spec.outputFolder += u'/' + folders.join(u'/');

    const QString sourceName = source.kind == SourceKind::Link ? nameFromLink(source.source) : nameOf(source.source);
    QString stem = m_options.nameTemplate;
    const std::array<std::pair<QString, QString>, 4> fields{
        {{QStringLiteral("{counter}"), QStringLiteral("%1").arg(++m_counter, 4, 10, QLatin1Char('0'))},
         {QStringLiteral("{preset}"), m_options.recipe.name},
         {QStringLiteral("{folder}"), nameOf(source.treeFolder)},
         {QStringLiteral("{name}"), stemOf(sourceName)}}};
    // From left to right in one pass, so that braces in a file's own name stay what they are.
    QString filled;
    for (qsizetype i = 0; i < stem.size();) {
        bool replaced = false;
        for (const auto &[field, value] : fields) {
            if (QStringView(stem).mid(i).startsWith(field)) {
                filled += value;
                i += field.size();
                replaced = true;
                break;
            }
        }
        if (!replaced)
            filled += stem[i++];
    }
    const QString wanted = safeName(filled) + u'.' + m_options.recipe.extension;
    for (int number = 0;; ++number) {
        spec.outputName = JobStore::numberedName(wanted, number);
        const QString path = spec.outputFolder + u'/' + spec.outputName;
        const QString key = JobStore::nameKey(path);
        if (m_taken.contains(key))
            continue; // another source of this drop: both are wanted
        const bool there = m_exists(path);
        if (there && m_options.exists == ExistsPolicy::Skip && path != source.source)
            spec.skipReason = QCoreApplication::translate("Planner", "The output exists already.");
        const bool mayReplace = m_options.exists == ExistsPolicy::Overwrite &&
                                !(source.kind == SourceKind::File && isSameFile(path, source.source));
        if (there && !spec.skipReason && !mayReplace)
            continue;
        m_taken.insert(key);
        return spec;
    }
}

} // namespace reelyard
