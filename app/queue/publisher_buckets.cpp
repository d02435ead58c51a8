// SPDX-License-Identifier: GPL-3.0-or-later
// Publisher's part for buckets: the same rules for names, but what is there has to be asked for.
#include "app/backend/cloud/bucket_store.h"
#include "app/queue/publisher_step.h"
#include "models/base/native_path.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

constexpr std::size_t uploadsAtOnce = 3; // of jobs; S3Client shares the line among their files

using Item = Publisher::Item;
using Request = Publisher::Request;

struct Question {
    std::size_t item = 0;
    QString link;
    bool isOfSidecar = false;
};

// As placeAt() for disks. What has not been asked for is taken for free, and the question noted.
std::optional<TargetPlace> keyAt(const Request &request, std::size_t index, int number,
                                 const std::map<QString, std::optional<BucketStore::There>> &seen,
                                 std::vector<Question> &questions)
{
    const Item &item = request.items[index];
    const auto look = [&](const QString &link, bool isOfSidecar) {
        const auto known = seen.find(link);
        if (known != seen.end())
            return known->second;
        questions.push_back({index, link, isOfSidecar});
        return std::optional<BucketStore::There>();
    };
    const QString link = pathAt(request, item, number);
    const auto there = look(link, false);
    if (!there) {
        const bool areSidecarsFree =
            request.exists == ExistsPolicy::Overwrite ||
            std::none_of(item.sidecars.begin(), item.sidecars.end(),
                         [&](const Sidecar &sidecar) { return look(link + sidecar.suffix, true).has_value(); });
        return areSidecarsFree ? std::optional(TargetPlace{number, link, false, false}) : std::nullopt;
    }
    const bool wasOurs = link == item.output.path && !item.output.earlierHash.isEmpty();
    if (there->isOurs) // what it was to take the place of may be there still
        return TargetPlace{number, link, wasOurs || request.exists == ExistsPolicy::Overwrite, false};
    if (item.isPartial || !item.output.isOfSet())
        return std::nullopt;
    const bool isStillOurs =
        wasOurs && there->object == BucketStore::Object{item.output.earlierSizeBytes, item.output.earlierHash};
    if (isStillOurs || (request.exists == ExistsPolicy::Overwrite && !request.source.contains(link)))
        return TargetPlace{number, link, true, false};
    return std::nullopt;
}

} // namespace

void Publisher::takeToBucket(std::shared_ptr<Step> step)
{
    step->isForBucket = true;
    if (!m_buckets) {
        finish(step, internalError(QStringLiteral("there is no way to a bucket")));
        return;
    }
    m_waiting.push_back(std::move(step));
    beginUploads();
}

void Publisher::beginUploads()
{
    while (!m_waiting.empty() && m_uploading.size() < uploadsAtOnce) {
        std::shared_ptr<Step> step = std::move(m_waiting.front());
        m_waiting.pop_front();
        step->context = std::make_unique<QObject>();
        m_uploading[raw(step->request.attempt)] = step;
        findKeys(std::move(step));
    }
}

void Publisher::findKeys(std::shared_ptr<Step> step)
{
    const Request &request = step->request;
    std::vector<TargetPlace> places = step->places;
    std::vector<Question> questions;
    const auto find = [&](std::size_t item, int number) {
        for (;; ++number) {
            if (auto place = keyAt(request, item, number, step->seen, questions))
                return *place;
        }
    };
    if (request.isWholeSet) { // one number for all
        for (int number = places.empty() ? 0 : places.front().number;; ++number) {
            bool isFree = true;
            for (std::size_t i = 0; i < places.size(); ++i) {
                const auto place = keyAt(request, i, number, step->seen, questions);
                isFree = isFree && place;
                places[i] = place.value_or(places[i]);
            }
            if (isFree || !questions.empty())
                break;
        }
    } else {
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (!places[i].isDone)
                places[i] = find(i, places[i].number);
        }
    }
    if (questions.empty()) {
        step->places = std::move(places);
        record(std::move(step));
        return;
    }
    const Question &question = questions.front();
    const Item &item = request.items[question.item];
    BucketStore::Upload asked{question.isOfSidecar ? OutputId{} : item.output.id, item.partPath, question.link,
                              !question.isOfSidecar && item.output.unit == OutputUnit::Folder, false};
    QObject *context = step->context.get();
    m_buckets->look(asked, context,
                    [this, step, link = question.link](const Result<std::optional<BucketStore::There>> &there) {
                        if (!there) {
                            for (std::size_t i = 0; i < step->published.size(); ++i) {
                                step->published[i].error = there.error();
                                step->published[i].partPath = step->request.items[i].partPath;
                            }
                            finish(step, step->published);
                            return;
                        }
                        step->seen[link] = *there;
                        findKeys(step);
                    });
}

void Publisher::upload(std::shared_ptr<Step> step, std::size_t item)
{
    step->isSettling = false;
    while (item < step->places.size() && step->places[item].isDone)
        ++item;
    if (item == step->places.size() || step->isUnwanted) {
        conclude(step);
        return;
    }
    const Item &made = step->request.items[item];
    const TargetPlace &place = step->places[item];
    const auto seen = step->seen.find(place.path);
    std::optional<BucketStore::Object> there;
    if (seen != step->seen.end() && seen->second && seen->second->isOurs)
        there = seen->second->object;
    const AttemptId attempt = step->request.attempt;
    emit uploaded(attempt, 0, made.sizeBytes);
    m_buckets->put(
        {step->published[item].output, made.partPath, place.path, made.output.unit == OutputUnit::Folder,
         place.replace},
        there, step->context.get(),
        [this, attempt, size = made.sizeBytes](qint64 sent) { emit uploaded(attempt, sent, size); },
        [step] { step->isSettling = true; },
        [this, step, item](const Result<BucketStore::Object> &stored) {
            Published &published = step->published[item];
            if (!stored) {
                published.error = stored.error();
                step->places[item].isDone = true;
                upload(step, item + 1);
                return;
            }
            published.path = step->places[item].path;
            published.number = step->places[item].number;
            published.sampledHash = stored->mark;
            published.remarks = step->request.items[item].remarks;
            putSidecars(step, item, 0);
        });
}

// One of somebody else under the name stays, and a remark tells it.
void Publisher::putSidecars(std::shared_ptr<Step> step, std::size_t item, std::size_t sidecar)
{
    const Item &made = step->request.items[item];
    if (sidecar == made.sidecars.size()) {
        step->places[item].isDone = true;
        upload(std::move(step), item + 1);
        return;
    }
    const QString &path = step->places[item].path;
    const QString link = path + made.sidecars[sidecar].suffix;
    const QByteArray text = sidecarContent(made.sidecars[sidecar], path);
    const auto next = [this, step, item, sidecar, name = nameOf(link)](const Result<void> &written) {
        if (!written)
            step->published[item].remarks.push_back(
                {QStringLiteral("sidecar.not-written"),
                 tr("\"%1\" could not be written: %2").arg(displayPath(name), written.error().sentence)});
        putSidecars(step, item, sidecar + 1);
    };
    QObject *context = step->context.get();
    if (step->request.exists == ExistsPolicy::Overwrite) {
        m_buckets->putText(link, text, context, next);
        return;
    }
    QList<QByteArray> ours{text};
    for (const Sidecar &earlier : made.output.sidecars)
        ours << sidecarContent(earlier, path);
    m_buckets->fetch(link, context, [this, link, text, ours, context, next](const auto &there) {
        if (!there)
            next(there.error());
        else if (!*there || ours.contains(**there))
            m_buckets->putText(link, text, context, next);
        else
            next(
                Error{ErrorClass::Permanent, QStringLiteral("file.exists"), tr("There is a file with this name."), {}});
    });
}

void Publisher::abandon(AttemptId attempt)
{
    const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(),
                                      [attempt](const auto &step) { return step->request.attempt == attempt; });
    std::shared_ptr<Step> step;
    if (waiting != m_waiting.end()) {
        step = *waiting;
        m_waiting.erase(waiting);
    } else if (const auto found = m_uploading.find(raw(attempt)); found != m_uploading.end()) {
        step = found->second;
    }
    if (!step || step->isOver)
        return;
    step->isUnwanted = true;
    if (step->isSettling)
        return;
    step->isOver = true;
    step->context.reset();
    QTimer::singleShot(0, this, [this, step] { conclude(step); });
}

// What has no end by now was stopped.
void Publisher::conclude(const std::shared_ptr<Step> &step)
{
    for (std::size_t i = 0; i < step->places.size(); ++i) {
        Published &published = step->published[i];
        published.partPath = step->request.items[i].partPath;
        if (!std::exchange(step->places[i].isDone, true))
            published.error =
                Error{ErrorClass::Interrupted, QStringLiteral("upload.stopped"), tr("The upload was stopped."), {}};
    }
    finish(step, step->published);
}

void Publisher::leaveBucket(const std::shared_ptr<Step> &step)
{
    step->isOver = true;
    m_uploading.erase(raw(step->request.attempt));
    // The callback that this may be called from is of the context.
    if (step->context)
        step->context.release()->deleteLater();
    beginUploads();
}

} // namespace reelyard
