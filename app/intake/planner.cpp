// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/planner.h"

#include "app/intake/link_list.h"
#include "app/platform/files.h"
#include "app/platform/mounts.h"
#include "models/base/bucket_link.h"
#include "models/base/native_path.h"
#include "models/job/name_fields.h"
#include "models/job/output_names.h"
#include "models/job/safe_names.h"
#include "models/store/job_store.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace reelyard
{

namespace
{

constexpr qsizetype usualAddition = 8; // ".mp4" and the like are always left room for
constexpr qsizetype shortestStem = 40;

QString stemOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.left(dot) : name;
}

} // namespace

Planner::Planner(PlanOptions options, std::function<bool(const QString &)> exists)
    : m_options(std::move(options))
    , m_exists(exists ? std::move(exists) : [](const QString &path) { return fileExists(path); })
{
    if (m_options.nameTemplate.isEmpty())
        m_options.nameTemplate = QStringLiteral("{name}");
    m_outputs = safeOutputs(m_options.recipe);
    for (const RecipeOutput &output : m_outputs) {
        for (const QString &part : output.name.split(u'/')) {
            if (part.contains(QLatin1String("{name}")))
                m_longestAddition = std::max(m_longestAddition, part.toUtf8().size() - 6 - usualAddition);
        }
    }
    m_longestAddition = std::min(m_longestAddition, longestNameBytes - shortestStem);
}

Result<void> Planner::checkTemplate(const QString &nameTemplate)
{
    static const QRegularExpression field(QStringLiteral("\\{([^{}]*)\\}"));
    QString rest = nameTemplate;
    for (auto it = field.globalMatch(nameTemplate); it.hasNext();) {
        const auto match = it.next();
        static const QStringList known =
            QStringList{QStringLiteral("name"), QStringLiteral("folder"), QStringLiteral("preset"),
                        QStringLiteral("counter"), QStringLiteral("id")} +
            lateFieldNames();
        if (!known.contains(match.captured(1))) {
            return Error{ErrorClass::Configuration, QStringLiteral("name.bad-template"),
                         QCoreApplication::translate("Planner", "The name field {%1} is not known. There are {%2}.")
                             .arg(match.captured(1), known.join(QLatin1String("}, {"))),
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

JobSpec Planner::plan(const FoundSource &source)
{
    JobSpec spec;
    spec.sourceKind = source.kind;
    spec.source = source.source;
    spec.moreParts = source.moreParts;
    spec.sourceSizeBytes = source.sizeBytes;
    spec.sourceModifiedMs = source.modifiedMs;
    // In a bucket, too, what was made from below the same place is no source.
    spec.isUnasked = source.isFromFolder ||
                     (isBucketLink(m_options.destination) && source.source.startsWith(m_options.destination + u'/'));
    spec.listId = source.listed.id;
    spec.carried = source.listed.carried;
    spec.recipe = m_options.recipe;
    spec.exists = m_options.exists;

    QStringList folders;
    for (const QString &part : source.treeFolder.split(u'/', Qt::SkipEmptyParts))
        folders << safeName(part);
    spec.outputFolder = m_options.destination;
    spec.treeDepth = static_cast<int>(folders.size());
    if (!folders.isEmpty())
        spec.outputFolder += u'/' + folders.join(u'/');

    const QString sourceName = source.kind == SourceKind::Link ? nameFromLink(source.source) : nameOf(source.source);
    // A list may say how things are to be called; the media's own extension is not part of it.
    const QString given = source.listed.name;
    const QString name = given.isEmpty() ? stemOf(sourceName) : isMediaName(given) ? stemOf(given) : given;
    QString stem = m_options.nameTemplate;
    const std::array<std::pair<QString, QString>, 5> fields{
        {{QStringLiteral("{counter}"), QStringLiteral("%1").arg(++m_counter, 4, 10, QLatin1Char('0'))},
         {QStringLiteral("{preset}"), m_options.recipe.name},
         {QStringLiteral("{folder}"), nameOf(source.treeFolder)},
         {QStringLiteral("{id}"), source.listed.id.isEmpty() ? name : source.listed.id},
         {QStringLiteral("{name}"), name}}};
    // From left to right in one pass, so that braces in a file's own name stay what they are.
    QString filled;
    for (qsizetype i = 0; i < stem.size();) {
        bool replaced = false;
        for (const auto &[field, value] : fields) {
            if (QStringView(stem).mid(i).startsWith(field)) {
                filled += withoutLateFields(value);
                i += field.size();
                replaced = true;
                break;
            }
        }
        if (!replaced)
            filled += stem[i++];
    }
    spec.outputStem = safeName(filled, longestNameBytes - m_longestAddition);
    spec.isMadeSafe = spec.outputStem != filled;
    spec.outputs = m_outputs;
    if (source.kind == SourceKind::File)
        spec.sourceMount = mountOf(folderOf(source.source));
    spec.outputMount = mountOf(isBucketLink(spec.outputFolder) ? m_options.partsFolder : spec.outputFolder);
    findNames(spec);
    return spec;
}

QString Planner::mountOf(const QString &folder)
{
    const auto known = m_mounts.constFind(folder);
    return known != m_mounts.cend() ? *known : *m_mounts.insert(folder, mountPointOf(folder));
}

// The number of a set, and what is to be skipped. One number for all names, so that the set stays together.
void Planner::findNames(JobSpec &spec)
{
    const bool isFile = spec.sourceKind == SourceKind::File;
    for (int number = 0;; ++number) {
        QStringList keys;
        bool isTaken = false;   // by another source of this drop: both are wanted
        bool mayReplace = true; // all that is there may be overwritten
        bool isSource = false;  // one of the names is the source's own
        std::vector<int> present;
        for (const RecipeOutput &output : spec.outputs) {
            const QString path = outputPath(spec.outputFolder, output.name, spec.outputStem, number);
            keys << JobStore::nameKey(path);
            isTaken = isTaken || m_taken.contains(keys.last());
            if (!m_exists(path))
                continue;
            present.push_back(output.ordinal);
            isSource = isSource || path == spec.source || spec.moreParts.contains(path);
            mayReplace = mayReplace && path != spec.source && !(isFile && holdsFile(path, spec.source)) &&
                         std::none_of(spec.moreParts.cbegin(), spec.moreParts.cend(),
                                      [&](const QString &part) { return holdsFile(path, part); });
        }
        if (isTaken)
            continue;
        const bool areAllThere = present.size() == spec.outputs.size();
        const bool skips = m_options.exists == ExistsPolicy::Skip && !isSource && spec.present.empty();
        if (skips && areAllThere) {
            spec.skipReason = QCoreApplication::translate("Planner", "The output exists already.");
        } else if (skips && !present.empty()) {
            // Whether they were made from this very source is the store's knowledge; the search goes on for the case
            // that they were not.
            spec.present = std::move(present);
            spec.number = number;
            for (const QString &key : std::as_const(keys))
                m_taken.insert(key);
            continue;
        } else if (!present.empty() && !(m_options.exists == ExistsPolicy::Overwrite && mayReplace)) {
            continue;
        }
        for (const QString &key : std::as_const(keys))
            m_taken.insert(key);
        if (spec.present.empty())
            spec.number = number;
        spec.numberElsewhere = number;
        return;
    }
}

} // namespace reelyard
