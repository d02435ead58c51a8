// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/publisher.h"

#include "app/backend/cloud/bucket_store.h"
#include "app/platform/files.h"
#include "app/platform/kill_point.h"
#include "app/queue/publisher_step.h"
#include "models/base/bucket_link.h"
#include "models/base/native_path.h"
#include "models/base/pool.h"
#include "models/job/name_fields.h"
#include "models/job/output_names.h"
#include "models/store/store_thread.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

using Item = Publisher::Item;
using Request = Publisher::Request;

// Texts of sidecars are small; anything larger is not ours.
constexpr qint64 longestSidecar = 64 * 1024 * 1024;

bool holdsSource(const Request &request, const QString &path)
{
    return std::any_of(request.source.cbegin(), request.source.cend(),
                       [&](const QString &file) { return holdsFile(path, file); });
}

bool isOfSource(const Request &request, const QString &path)
{
    return std::any_of(request.source.cbegin(), request.source.cend(),
                       [&](const QString &file) { return isSameFile(path, file); });
}

// Made before the fields of its folder's name were known: beside its place all the same.
bool isBesideUnnamed(const Item &item)
{
    return hasLateFields(nameOf(folderOf(item.partPath).chopped(1)));
}

bool isElsewhere(const Item &item)
{
    return folderOf(item.partPath) != folderOf(item.output.path) && !isBesideUnnamed(item);
}

bool isStill(const QString &path, qint64 sizeBytes, const QByteArray &sampled)
{
    if (sampled.isEmpty() || fileSizeBytes(path) != sizeBytes)
        return false;
    const auto hash = sampledHash(path);
    return hash && *hash == sampled;
}

// Whether the item may have the name; with what is there replaced or not.
std::optional<TargetPlace> placeAt(const Request &request, const Item &item, int number)
{
    const QString path = pathAt(request, item, number);
    if (!fileExists(path)) {
        const bool sidecarsFree = request.exists == ExistsPolicy::Overwrite ||
                                  std::none_of(item.sidecars.begin(), item.sidecars.end(), [&](const Sidecar &sidecar) {
                                      return fileExists(path + sidecar.suffix);
                                  });
        return sidecarsFree ? std::optional(TargetPlace{number, path, false, false}) : std::nullopt;
    }
    if (item.isPartial || !item.output.isOfSet() || isFolder(path) != (item.output.unit == OutputUnit::Folder))
        return std::nullopt;
    const bool isOurs =
        path == item.output.path && isStill(path, item.output.earlierSizeBytes, item.output.earlierHash);
    // The source itself is never replaced, under none of its names and in no folder.
    if (isOurs || (request.exists == ExistsPolicy::Overwrite && !holdsSource(request, path)))
        return TargetPlace{number, path, true, false};
    return std::nullopt;
}

// A sidecar is a small file of ours; one of somebody else under its name stays, and a remark tells it.
std::optional<Remark> writeSidecar(const QString &partPath, const Sidecar &sidecar, const QString &path)
{
    const QString target = path + sidecar.suffix;
    const QString part = partPath + sidecar.suffix;
    auto written = writeFile(part, sidecarContent(sidecar, path));
    if (written)
        written = renameWithoutReplacing(part, target);
    if (written)
        return std::nullopt;
    [[maybe_unused]] const auto removed = removeFile(part);
    return Remark{
        QStringLiteral("sidecar.not-written"),
        Publisher::tr("\"%1\" could not be written: %2").arg(displayPath(nameOf(target)), written.error().sentence)};
}

// Before an output takes the place of another one: the old one's sidecars speak of what will not be there any more.
// They go first, so that after a kill none is left that is wrong. Only texts that are still ours, unless the user asked
// for overwriting.
void removeOldSidecars(const Request &request, const Item &item, const TargetPlace &place)
{
    if (place.replace) {
        for (const Sidecar &earlier : item.output.sidecars) {
            const QString path = place.path + earlier.suffix;
            const auto there = readFile(path, longestSidecar);
            if (there && *there == sidecarContent(earlier, place.path)) {
                [[maybe_unused]] const auto removed = removeFile(path);
            }
        }
    }
    if (request.exists != ExistsPolicy::Overwrite)
        return;
    for (const Sidecar &sidecar : item.sidecars) {
        const QString path = place.path + sidecar.suffix;
        if (!isFolder(path) && !isOfSource(request, path)) {
            [[maybe_unused]] const auto removed = removeFile(path);
        }
    }
}

} // namespace

QByteArray sidecarContent(const Sidecar &sidecar, const QString &path)
{
    // By bytes: a name that is not valid UTF-8 stands in its checksum as the file system knows it.
    return sidecar.text.toUtf8().replace("{file}", pathToBytes(nameOf(path)));
}

QString pathAt(const Publisher::Request &request, const Publisher::Item &item, int number)
{
    // What is made again takes its own place.
    const bool isNamedNow = !item.stem.isEmpty() && item.output.earlierHash.isEmpty();
    const QString named = isNamedNow ? outputPath(request.folder, item.output.pattern, item.stem, 0) : item.output.path;
    if (item.isPartial || !item.output.isOfSet()) {
        const QString wanted = item.isPartial ? Publisher::partialPath(named) : named;
        return folderOf(wanted) + numberedName(nameOf(wanted), number);
    }
    if (number == 0)
        return named;
    return outputPath(request.folder, item.output.pattern, item.stem.isEmpty() ? request.stem : item.stem, number);
}

Publisher::Publisher(StoreThread &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

QString Publisher::partialPath(const QString &path)
{
    const QString name = nameOf(path);
    const qsizetype dot = name.lastIndexOf(u'.');
    const qsizetype stem = dot > 0 ? dot : name.size();
    return folderOf(path) + QStringLiteral("%1 (partial)%2").arg(name.left(stem), name.mid(stem));
}

void Publisher::publish(Request request, std::function<void(Result<std::vector<Published>>)> done)
{
    auto step = std::make_shared<Step>();
    step->request = std::move(request);
    step->done = std::move(done);
    step->places.resize(step->request.items.size());
    step->published.resize(step->request.items.size());
    if (isBucketLink(step->request.folder))
        takeToBucket(std::move(step));
    else
        bringOver(std::move(step));
}

// Parts that were made in the working folder are copied beside their target first, so that the rename is one on a
// single disk. An item that cannot be is told as failed; its part stays where it is.
void Publisher::bringOver(std::shared_ptr<Step> step)
{
    const Request &request = step->request;
    const bool isAnyElsewhere = std::any_of(request.items.begin(), request.items.end(), isElsewhere);
    if (!isAnyElsewhere) {
        findNames(std::move(step));
        return;
    }
    struct Brought {
        QString part;
        std::optional<Error> error;
    };
    onPool(
        this,
        [step]() -> std::vector<Brought> {
            std::vector<Brought> all;
            for (const Item &item : step->request.items) {
                Brought brought{item.partPath, {}};
                if (isElsewhere(item)) {
                    const QString beside =
                        JobStore::partPathFor(item.output.path, step->request.attempt, item.output.ordinal);
                    [[maybe_unused]] const auto cleared = removeUnit(beside);
                    auto copied = createFolders(folderOf(beside));
                    if (copied)
                        copied = copyUnit(item.partPath, beside);
                    killPoint("publish.copied");
                    if (copied)
                        brought.part = beside;
                    else
                        brought.error = copied.error();
                }
                all.push_back(std::move(brought));
            }
            return all;
        },
        [this, step](const std::vector<Brought> &all) {
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (all[i].error) {
                    step->published[i].error = all[i].error;
                    step->places[i].isDone = true;
                    step->request.isWholeSet = false;
                } else if (all[i].part != step->request.items[i].partPath) {
                    step->left << step->request.items[i].partPath;
                    step->request.items[i].partPath = all[i].part;
                }
            }
            findNames(step);
        },
        &m_copying);
}

void Publisher::findNames(std::shared_ptr<Step> step)
{
    if (step->isForBucket) {
        findKeys(std::move(step));
        return;
    }
    onPool(
        this,
        [step]() -> std::vector<TargetPlace> {
            const Request &request = step->request;
            std::vector<TargetPlace> places = step->places;
            if (request.isWholeSet) {
                for (int number = places.empty() ? 0 : places.front().number;; ++number) {
                    std::vector<TargetPlace> together;
                    for (const Item &item : request.items) {
                        if (auto place = placeAt(request, item, number))
                            together.push_back(*place);
                    }
                    if (together.size() == request.items.size())
                        return together;
                }
            }
            for (std::size_t i = 0; i < places.size(); ++i) {
                if (places[i].isDone)
                    continue;
                for (int number = places[i].number;; ++number) {
                    if (auto place = placeAt(request, request.items[i], number)) {
                        places[i] = *place;
                        break;
                    }
                }
            }
            return places;
        },
        [this, step](std::vector<TargetPlace> places) {
            step->places = std::move(places);
            record(step);
        });
}

void Publisher::record(std::shared_ptr<Step> step)
{
    killPoint("publish.before-record");
    const Request &request = step->request;
    PublishRecord record{request.attempt, request.job, request.remarks, {}, request.ends, {}};
    if (request.isStemNew)
        record.stem = request.stem;
    std::vector<std::size_t> recorded; // by place in the record
    for (std::size_t i = 0; i < request.items.size(); ++i) {
        if (step->places[i].isDone)
            continue;
        const Item &item = request.items[i];
        recorded.push_back(i);
        record.items.push_back({item.output.id, item.output.ordinal, item.output.unit, item.partPath,
                                step->places[i].path, item.sizeBytes, item.sampledHash, item.remarks, item.sidecars,
                                item.preservation, item.isPartial});
    }
    m_store.query<std::vector<OutputId>>(
        [record = std::move(record)](JobStore &store) {
            auto written = store.recordPublishing(record);
            killPoint("publish.recording");
            return written;
        },
        [this, step, recorded](const Result<std::vector<OutputId>> &ids) {
            if (step->isOver)
                return;
            if (ids) {
                for (std::size_t i = 0; i < recorded.size(); ++i)
                    step->published[recorded[i]].output = (*ids)[i];
                if (step->isForBucket)
                    upload(step, 0);
                else
                    rename(step);
                return;
            }
            if (ids.error().code != QLatin1String("name.reserved")) {
                removeCopies(*step);
                finish(step, ids.error());
                return;
            }
            for (const std::size_t i : recorded) {
                if (step->request.isWholeSet || step->places[i].path == ids.error().detail)
                    ++step->places[i].number;
            }
            findNames(step);
        });
}

// The parts in the working folder are the ones that count then.
void Publisher::removeCopies(const Step &step)
{
    QStringList copies;
    for (const Item &item : step.request.items) {
        if (!step.left.isEmpty() && !isElsewhere(item))
            copies << item.partPath;
    }
    onPool(
        this,
        [copies] {
            for (const QString &copy : copies)
                removePart(copy);
            return true;
        },
        [](bool) {});
}

void Publisher::rename(std::shared_ptr<Step> step)
{
    killPoint("publish.recorded");
    struct Outcome {
        bool nameTaken = false;
        std::optional<Error> error;
        std::vector<Remark> remarks;
    };
    onPool(
        this,
        [step]() -> std::vector<Outcome> {
            std::vector<Outcome> outcomes(step->places.size());
            for (const QString &part : std::as_const(step->left))
                removePart(part); // the copies are on record now
            for (std::size_t i = 0; i < step->places.size(); ++i) {
                const TargetPlace &place = step->places[i];
                const Item &item = step->request.items[i];
                if (place.isDone)
                    continue;
                removeOldSidecars(step->request, item, place);
                auto renamed = createFolders(folderOf(place.path)); // a set that was numbered has a new one
                if (renamed) {
                    renamed = place.replace ? renameReplacing(item.partPath, place.path)
                                            : renameWithoutReplacing(item.partPath, place.path);
                }
                if (renamed) {
                    killPoint("publish.renamed");
                    renamed = flushFolder(folderOf(place.path));
                    if (isBesideUnnamed(item))
                        removeEmptyFolder(folderOf(item.partPath));
                }
                if (!renamed) {
                    outcomes[i].nameTaken = renamed.error().code == QLatin1String("file.exists");
                    outcomes[i].error = renamed.error();
                    continue;
                }
                killPoint("publish.flushed");
                for (const Sidecar &sidecar : item.sidecars) {
                    if (auto remark = writeSidecar(item.partPath, sidecar, place.path))
                        outcomes[i].remarks.push_back(*remark);
                    killPoint("publish.sidecar");
                }
                if (!item.sidecars.empty()) {
                    [[maybe_unused]] const auto flushed = flushFolder(folderOf(place.path));
                }
            }
            return outcomes;
        },
        [this, step](const std::vector<Outcome> &outcomes) {
            bool again = false;
            for (std::size_t i = 0; i < outcomes.size(); ++i) {
                TargetPlace &place = step->places[i];
                if (place.isDone)
                    continue;
                // Somebody took the name between the look and the rename: this one gets another.
                if (outcomes[i].nameTaken) {
                    ++place.number;
                    again = true;
                    continue;
                }
                place.isDone = true;
                Published &published = step->published[i];
                published.path = place.path;
                published.number = place.number;
                published.error = outcomes[i].error;
                published.remarks = step->request.items[i].remarks;
                published.remarks.insert(published.remarks.end(), outcomes[i].remarks.begin(),
                                         outcomes[i].remarks.end());
            }
            if (again) {
                step->request.isWholeSet = false;
                findNames(step);
            } else {
                // Where a part that did not get its name lies now.
                for (std::size_t i = 0; i < outcomes.size(); ++i)
                    step->published[i].partPath = step->request.items[i].partPath;
                finish(step, step->published);
            }
        });
}

void Publisher::finish(const std::shared_ptr<Step> &step, const Result<std::vector<Published>> &published)
{
    if (step->isForBucket)
        leaveBucket(step);
    step->done(published);
}

void removePart(const QString &partPath)
{
    [[maybe_unused]] const auto part = removeUnit(partPath);
    [[maybe_unused]] const auto logs = removeUnit(makingFolder(partPath));
}

Publisher::Found Publisher::recover(Output &output, const QString &partPath, const QString &uploads)
{
    const auto matches = [&output](const QString &path) { return isStill(path, output.sizeBytes, output.sampledHash); };
    if (isBucketLink(output.path)) {
        if (const auto there = BucketStore::arrived(uploads, output.id, output.path)) {
            if (!output.sidecars.empty())
                return Found::PartIntact; // they are still to be written
            output.sizeBytes = there->sizeBytes;
            output.sampledHash = there->mark;
            removePart(partPath);
            return Found::Published;
        }
        if (matches(partPath))
            return Found::PartIntact;
        removePart(partPath);
        return Found::Nothing;
    }
    const QString aside = asideOf(partPath);
    for (const Sidecar &sidecar : output.sidecars) {
        [[maybe_unused]] const auto removed = removeFile(partPath + sidecar.suffix);
    }
    if (matches(output.path) && (isSameFile(partPath, output.path) || !matches(partPath))) {
        [[maybe_unused]] const auto part = removeUnit(partPath);
        [[maybe_unused]] const auto old = removeUnit(aside);
        for (const Sidecar &sidecar : output.sidecars) {
            if (!fileExists(output.path + sidecar.suffix)) {
                [[maybe_unused]] const auto remark = writeSidecar(partPath, sidecar, output.path);
            }
        }
        return Found::Published;
    }
    // A folder that had stepped aside for its successor comes back until the successor is there.
    if (fileExists(aside) && !fileExists(output.path)) {
        [[maybe_unused]] const auto restored = renameWithoutReplacing(aside, output.path);
    }
    if (matches(partPath))
        return Found::PartIntact;
    removePart(partPath);
    return Found::Nothing;
}

} // namespace reelyard
