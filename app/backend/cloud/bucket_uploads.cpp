// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/bucket_uploads.h"

#include "app/backend/cloud/s3_keys.h"
#include "models/store/job_store.h"
#include "models/store/store_thread.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace reelyard
{

using namespace std::chrono_literals;

namespace
{

constexpr auto afterJobs = 300ms; // many end together
constexpr auto betweenLooks = 60s;
constexpr auto mostAtEnd = 10s;
constexpr auto longestReading = 2h; // by a task that began just before its link expired

// Says nothing of the file but its type.
QString newPlace(const QString &uploadTo, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    QString place = uploadTo + QLatin1String("/ry");
    for (int i = 0; i < 2; ++i)
        place += QStringLiteral("%1").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
    return suffix.isEmpty() ? place : place + u'.' + suffix;
}

} // namespace

struct BucketUploads::Storage {
    S3Client *client = nullptr;
    S3Location location;
    QString endpoint;
};

struct BucketUploads::Upload {
    BucketUpload row;
    S3UploadState state;
    QPointer<QObject> uploader; ///< not null: it is on its way
    bool isBeingRemoved = false;
    bool couldNotBeRemoved = false; ///< in this run

    bool isIdle() const { return !uploader && !isBeingRemoved; }
};

BucketUploads::BucketUploads(StoreThread &store, const Clock &clock, Needed needed, AskTask ask, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_needed(std::move(needed))
    , m_askTask(std::move(ask))
{
    m_tidying.setSingleShot(true);
    m_lookingAgain.setSingleShot(true);
    connect(&m_tidying, &QTimer::timeout, this, &BucketUploads::tidy);
    connect(&m_lookingAgain, &QTimer::timeout, this, &BucketUploads::tidy);
}

BucketUploads::~BucketUploads() = default;

void BucketUploads::open(std::function<void(Result<void>)> done)
{
    m_store.query<std::vector<BucketUpload>>(
        [](JobStore &store) { return store.bucketUploads(); },
        [self = QPointer(this), done = std::move(done)](const Result<std::vector<BucketUpload>> &rows) {
            if (!self)
                return;
            if (!rows) {
                done(rows.error());
                return;
            }
            for (const BucketUpload &row : *rows) {
                auto upload = std::make_unique<Upload>();
                upload->row = row;
                upload->state = s3UploadStateFromJson(QJsonDocument::fromJson(row.state).object());
                self->m_uploads.push_back(std::move(upload));
            }
            self->tidySoon();
            done({});
        });
}

Result<BucketUploads::Storage> BucketUploads::storageOf(const QString &place)
{
    const auto location = parseS3Location(place);
    if (!location)
        return location.error();
    const auto account = s3AccountFor(location->bucket);
    if (!account)
        return account.error();
    auto client = std::find_if(m_clients.begin(), m_clients.end(),
                               [&account](const auto &known) { return known.first == *account; });
    if (client == m_clients.end())
        client = m_clients.emplace(client, *account, std::make_unique<S3Client>(*account, m_http, m_clock));
    return Storage{client->second.get(), *location,
                   account->endpoint.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded)};
}

BucketUploads::Upload *BucketUploads::find(const QString &place)
{
    const auto found = std::find_if(m_uploads.begin(), m_uploads.end(),
                                    [&place](const auto &upload) { return upload->row.place == place; });
    return found == m_uploads.end() ? nullptr : found->get();
}

void BucketUploads::store(const Upload &upload, std::function<void(Result<void>)> done)
{
    BucketUpload row = upload.row;
    row.state = QJsonDocument(toJson(upload.state)).toJson(QJsonDocument::Compact);
    m_store.post([row](JobStore &store) { return store.setBucketUpload(row); }, std::move(done));
}

void BucketUploads::put(const QString &uploadTo, const QString &path, QObject *context,
                        std::function<void(qint64)> progressed, Done done)
{
    const auto fail = [context, &done](Error error) {
        // A person mends it: the job waits for that.
        if (error.errorClass == ErrorClass::Configuration)
            error.errorClass = ErrorClass::Permanent;
        QTimer::singleShot(0, context, [done = std::move(done), error] { done(error); });
    };
    const auto stamp = fileStamp(path);
    const auto storage = storageOf(uploadTo);
    if (!stamp || !storage) {
        fail(stamp ? storage.error() : stamp.error());
        return;
    }
    const auto known = std::find_if(m_uploads.begin(), m_uploads.end(), [&](const auto &upload) {
        return upload->isIdle() && upload->row.source == path && upload->state.source == *stamp &&
               upload->row.endpoint == storage->endpoint && upload->row.place.startsWith(uploadTo + u'/');
    });
    if (known != m_uploads.end()) {
        (*known)->uploader = context;
        (*known)->couldNotBeRemoved = false;
        check(**known, *storage->client, std::move(progressed), done);
        return;
    }
    auto upload = std::make_unique<Upload>();
    const QString place = newPlace(uploadTo, path);
    upload->row = {place, storage->endpoint, path, {}, false};
    upload->state = {place.mid(place.indexOf(u'/', static_cast<qsizetype>(qstrlen(s3Scheme))) + 1), {}, 0, *stamp, {}};
    upload->uploader = context;
    store(*upload, [self = QPointer(this), place, client = storage->client, progressed = std::move(progressed),
                    done = std::move(done)](const Result<void> &stored) {
        Upload *kept = self ? self->find(place) : nullptr;
        if (!kept || !kept->uploader)
            return;
        if (stored) {
            self->send(place, *client, progressed, done);
            return;
        }
        std::erase_if(self->m_uploads, [kept](const auto &one) { return one.get() == kept; });
        done(stored.error());
    });
    m_uploads.push_back(std::move(upload));
}

// Somebody may have emptied the bucket.
void BucketUploads::check(Upload &upload, S3Client &client, std::function<void(qint64)> progressed, const Done &done)
{
    const QString place = upload.row.place;
    if (!upload.row.isThere) {
        send(place, client, std::move(progressed), done);
        return;
    }
    client.head(upload.state.key, upload.uploader,
                [this, place, &client, progressed = std::move(progressed), done](const Result<S3Object> &object) {
                    Upload *known = find(place);
                    const bool isGone = object ? object->sizeBytes != known->state.source.sizeBytes
                                               : object.error().code == QLatin1String("s3.no-object");
                    if (isGone) {
                        known->row.isThere = false;
                        send(place, client, progressed, done);
                        return;
                    }
                    known->uploader = nullptr;
                    done(object ? Result<QString>(place) : object.error());
                });
}

void BucketUploads::send(const QString &place, S3Client &client, std::function<void(qint64)> progressed,
                         const Done &done)
{
    Upload *upload = find(place);
    S3UploadOrder order;
    order.path = upload->row.source;
    order.key = upload->state.key;
    order.begun = upload->state;
    order.progressed = std::move(progressed);
    order.stateChanged = [this, place](const S3UploadState &state) {
        if (Upload *known = find(place)) {
            known->state = state;
            store(*known);
        }
    };
    client.upload(std::move(order), upload->uploader, [this, place, done](const Result<S3Object> &object) {
        Upload *known = find(place);
        known->uploader = nullptr;
        if (!object) {
            done(object.error());
            tidySoon(); // its job may have ended meanwhile
            return;
        }
        known->row.isThere = true;
        known->state.uploadId.clear(); // it is complete
        known->state.etags.clear();
        store(*known);
        done(place);
    });
}

void BucketUploads::tidySoon()
{
    if (!m_uploads.empty() && !m_tidying.isActive())
        m_tidying.start(afterJobs);
}

void BucketUploads::finish(std::function<void()> done)
{
    m_finished = std::move(done);
    m_tidying.stop();
    QTimer::singleShot(mostAtEnd, this, [this] {
        for (const auto &upload : m_uploads) {
            if (upload->isBeingRemoved)
                removed(upload->row.place, Error{ErrorClass::Transient,
                                                 QStringLiteral("net.timeout"),
                                                 tr("The storage does not answer."),
                                                 {}});
        }
        if (m_finished)
            std::exchange(m_finished, {})();
    });
    ++m_considered;
    tidy();
    settled();
}

void BucketUploads::tidy()
{
    if (m_uploads.empty())
        return;
    const QSet<QString> needed = m_needed();
    QStringList places;
    for (const auto &upload : m_uploads) {
        if (upload->isIdle() && !upload->couldNotBeRemoved && !needed.contains(upload->row.source) &&
            !needed.contains(upload->row.place))
            places << upload->row.place;
    }
    for (const QString &place : places)
        consider(place);
}

void BucketUploads::consider(const QString &place)
{
    ++m_considered;
    m_store.query<std::vector<BucketReader>>(
        [place](JobStore &store) { return store.bucketReaders(place); },
        [self = QPointer(this), place](const Result<std::vector<BucketReader>> &readers) {
            if (!self)
                return;
            if (readers)
                self->askReaders(place, *readers);
            else
                self->settled(); // the database tells of its trouble itself
        });
}

// Of tasks that nobody follows any more, as those of jobs that were cancelled.
void BucketUploads::askReaders(const QString &place, std::vector<BucketReader> readers)
{
    std::erase_if(readers, [now = m_clock.now()](const BucketReader &reader) {
        return now > reader.createdAt + s3LinkValidity + longestReading;
    });
    if (readers.empty()) {
        remove(place);
        return;
    }
    if (!m_lookingAgain.isActive())
        m_lookingAgain.start(betweenLooks);
    const BucketReader reader = readers.back();
    readers.pop_back();
    if (reader.task.isEmpty()) {
        settled();
        return;
    }
    m_askTask(reader, this, [this, place, readers = std::move(readers)](bool hasEnded) {
        if (hasEnded)
            askReaders(place, readers);
        else
            settled();
    });
}

void BucketUploads::remove(const QString &place)
{
    Upload *upload = find(place);
    const QSet<QString> needed = m_needed(); // jobs may have come while the tasks were asked after
    if (!upload || !upload->isIdle() || needed.contains(upload->row.source) || needed.contains(place)) {
        settled();
        return;
    }
    upload->isBeingRemoved = true;
    auto storage = storageOf(place);
    if (storage && storage->endpoint != upload->row.endpoint)
        storage = Error{ErrorClass::Configuration,
                        QStringLiteral("account.s3-endpoint"),
                        tr("The keys are of another storage now."),
                        {}};
    if (!storage) {
        removed(place, storage.error());
        return;
    }
    storage->client->abort(upload->state, this, [this, place, client = storage->client](const Result<void> &aborted) {
        Upload *known = find(place);
        if (!known || !known->isBeingRemoved)
            return;
        if (!aborted) {
            removed(place, aborted);
            return;
        }
        client->remove(known->state.key, this, [this, place](const Result<void> &result) { removed(place, result); });
    });
}

void BucketUploads::removed(const QString &place, const Result<void> &result)
{
    Upload *upload = find(place);
    if (!upload || !upload->isBeingRemoved)
        return; // it was given up
    upload->isBeingRemoved = false;
    if (!result) {
        upload->couldNotBeRemoved = true;
        emit troubled({ErrorClass::Resource, QStringLiteral("s3.left-over"),
                       tr("%1, which was uploaded for jobs that have ended, could not be deleted: %2 Reelyard tries "
                          "again when it is started the next time.")
                           .arg(place, result.error().sentence),
                       result.error().detail});
        settled();
        return;
    }
    std::erase_if(m_uploads, [upload](const auto &one) { return one.get() == upload; });
    m_store.post([place](JobStore &store) { return store.removeBucketUpload(place); },
                 [self = QPointer(this)](const Result<void> &) {
                     if (self)
                         self->settled();
                 });
}

void BucketUploads::settled()
{
    if (--m_considered <= 0 && m_finished)
        std::exchange(m_finished, {})();
}

} // namespace reelyard
