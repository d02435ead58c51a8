// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/bucket_store.h"

#include "app/platform/files.h"
#include "app/platform/kill_point.h"
#include "models/base/bucket_link.h"
#include "models/base/native_path.h"
#include "models/base/pool.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>
#include <vector>

namespace reelyard
{

// What is to be known of an upload when the program has ended.
struct BucketStore::State {
    QString partPath;
    QString link;
    bool isFolder = false;
    std::optional<Object> stored;  ///< it has come to its end
    QMap<QString, Object> arrived; ///< of a folder, by relative name
    S3UploadState upload;          ///< of the file that is being sent in parts
};

struct BucketStore::Run {
    Upload upload;
    State state;
    Place place;
    struct File {
        QString name; ///< relative
        qint64 sizeBytes = 0;
    };
    std::vector<File> files; ///< of a folder, in the order in which they are sent
    QPointer<QObject> context;
    std::function<void(qint64)> progressed;
    std::function<void()> settled;
    Done<Object> done;
};

namespace
{

constexpr qint64 longestState = 64 * 1024 * 1024;

bool isPlaylist(const QString &name)
{
    return name.endsWith(QLatin1String(".m3u8"), Qt::CaseInsensitive) ||
           name.endsWith(QLatin1String(".mpd"), Qt::CaseInsensitive);
}

QByteArray markOf(const QString &etag)
{
    return "etag:" + etag.toUtf8();
}

BucketStore::Object wholeOf(const QMap<QString, BucketStore::Object> &files)
{
    BucketStore::Object whole{0, {}};
    QCryptographicHash sum(QCryptographicHash::Sha256);
    for (auto file = files.begin(); file != files.end(); ++file) {
        whole.sizeBytes += file->sizeBytes;
        sum.addData(file.key().toUtf8() + '\n' + file->mark + '\n');
    }
    whole.mark = "tree:" + sum.result().toHex();
    return whole;
}

// The ETag that storage gives a file: the MD5 of it, or of those of its parts. For a pool thread.
QByteArray expectedMark(const QString &path, qint64 partSizeBytes)
{
    auto file = openFile(path, QIODevice::ReadOnly);
    if (!file)
        return {};
    const bool isInParts = (*file)->size() > partSizeBytes;
    QByteArray sums;
    int parts = 0;
    do {
        QCryptographicHash sum(QCryptographicHash::Md5);
        for (qint64 left = partSizeBytes; left > 0;) {
            const QByteArray piece = (*file)->read(std::min<qint64>(left, qint64{1} << 20));
            if (piece.isEmpty())
                break;
            sum.addData(piece);
            left -= piece.size();
        }
        sums += sum.result();
        ++parts;
    } while (!(*file)->atEnd());
    if (!isInParts)
        return "etag:" + sums.toHex();
    return "etag:" + QCryptographicHash::hash(sums, QCryptographicHash::Md5).toHex() + '-' + QByteArray::number(parts);
}

Error ofBucket(Error error)
{
    if (error.code.startsWith(QLatin1String("net.")))
        error.code = QLatin1String("s3.") + error.code;
    return error;
}

QString textOf(const QString &path)
{
    return QString::fromLatin1(pathToBytes(path).toPercentEncoding("/"));
}

QString pathOf(const QJsonValue &text)
{
    return pathFromBytes(QByteArray::fromPercentEncoding(text.toString().toLatin1()));
}

QJsonObject toJson(const BucketStore::Object &object)
{
    return {{QStringLiteral("size"), object.sizeBytes}, {QStringLiteral("mark"), QString::fromUtf8(object.mark)}};
}

BucketStore::Object objectFrom(const QJsonObject &json)
{
    return {json.value(QStringLiteral("size")).toInteger(), json.value(QStringLiteral("mark")).toString().toUtf8()};
}

} // namespace

BucketStore::BucketStore(QString folder, Clients clients, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_clients(std::move(clients))
{
    m_writing.setMaxThreadCount(1);
}

BucketStore::~BucketStore()
{
    m_writing.waitForDone();
}

Result<BucketStore::Place> BucketStore::placeOf(const QString &link) const
{
    const auto location = parseS3Location(link);
    if (!location)
        return location.error();
    const auto client = m_clients(location->bucket);
    if (!client) // a person has to do something, and then the job goes on
        return Error{ErrorClass::Permanent, QStringLiteral("account.no-key"), client.error().sentence,
                     client.error().detail};
    return Place{*client, location->key};
}

QString BucketStore::statePath(const QString &folder, OutputId output)
{
    return QStringLiteral("%1/%2.upload").arg(folder).arg(raw(output));
}

std::optional<BucketStore::State> BucketStore::readState(const QString &folder, OutputId output)
{
    const auto text = readFile(statePath(folder, output), longestState);
    if (!text)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(*text).object();
    State state;
    state.partPath = reelyard::pathOf(json.value(QStringLiteral("part")));
    state.link = json.value(QStringLiteral("link")).toString();
    state.isFolder = json.value(QStringLiteral("folder")).toBool();
    if (const QJsonValue stored = json.value(QStringLiteral("stored")); stored.isObject())
        state.stored = objectFrom(stored.toObject());
    const QJsonObject arrived = json.value(QStringLiteral("arrived")).toObject();
    for (auto file = arrived.begin(); file != arrived.end(); ++file)
        state.arrived.insert(file.key(), objectFrom(file->toObject()));
    state.upload = s3UploadStateFromJson(json.value(QStringLiteral("upload")).toObject());
    return state.link.isEmpty() ? std::nullopt : std::optional(state);
}

void BucketStore::write(OutputId output, const State &state, QObject *context, std::function<void(Result<void>)> done)
{
    QJsonObject arrived;
    for (auto file = state.arrived.begin(); file != state.arrived.end(); ++file)
        arrived.insert(file.key(), toJson(*file));
    QJsonObject json{{QStringLiteral("part"), textOf(state.partPath)},
                     {QStringLiteral("link"), state.link},
                     {QStringLiteral("folder"), state.isFolder},
                     {QStringLiteral("arrived"), arrived},
                     {QStringLiteral("upload"), reelyard::toJson(state.upload)}};
    if (state.stored)
        json.insert(QStringLiteral("stored"), toJson(*state.stored));
    onPool(
        context,
        [folder = m_folder, path = statePath(m_folder, output), json]() -> Result<void> {
            if (auto made = createFolders(folder); !made)
                return made;
            const QString beside = path + QLatin1String(".new");
            if (auto written = writeFile(beside, QJsonDocument(json).toJson(QJsonDocument::Compact)); !written)
                return written;
            return renameReplacing(beside, path);
        },
        std::move(done), &m_writing);
}

std::optional<BucketStore::Object> BucketStore::arrived(const QString &folder, OutputId output, const QString &link)
{
    const auto state = readState(folder, output);
    return state && state->link == link ? state->stored : std::nullopt;
}

// Looking -------------------------------------------------------------------------------------------------------------

void BucketStore::look(const Upload &upload, QObject *context, Done<std::optional<There>> done)
{
    const auto place = placeOf(upload.link);
    if (!place) {
        QTimer::singleShot(0, context, [done, error = place.error()] { done(error); });
        return;
    }
    const auto found = [this, upload, context = QPointer(context), done](const std::optional<Object> &object) {
        if (!context)
            return;
        if (!object || raw(upload.output) == 0) {
            done(object ? std::optional(There{*object, false}) : std::nullopt);
            return;
        }
        onPool(
            context,
            [folder = m_folder, upload, object = *object] {
                const auto state = readState(folder, upload.output);
                if (!state || state->link != upload.link || state->partPath != upload.partPath)
                    return false;
                if (state->stored)
                    return *state->stored == object;
                if (upload.isFolder)
                    return !state->arrived.isEmpty() || !state->upload.key.isEmpty(); // nothing was there before
                const auto partSize = partSizeFor(fileSizeBytes(upload.partPath));
                return partSize && object.mark == expectedMark(upload.partPath, *partSize);
            },
            [object = *object, done](bool isOurs) {
                done(std::optional(There{object, isOurs}));
            });
    };
    if (!upload.isFolder) {
        place->client->head(place->key, context, [found, done](const Result<S3Object> &object) {
            if (object)
                found(Object{object->sizeBytes, markOf(object->etag)});
            else if (object.error().code == QLatin1String("s3.no-object"))
                found(std::nullopt);
            else
                done(ofBucket(object.error()));
        });
        return;
    }
    const auto files = std::make_shared<QMap<QString, Object>>();
    const QString prefix = place->key + u'/';
    place->client->list(
        prefix, context,
        [files, prefix](const std::vector<S3Object> &objects) {
            for (const S3Object &object : objects)
                files->insert(object.key.mid(prefix.size()), {object.sizeBytes, markOf(object.etag)});
        },
        [files, found, done](const Result<void> &listed) {
            if (listed)
                found(files->isEmpty() ? std::nullopt : std::optional(wholeOf(*files)));
            else
                done(ofBucket(listed.error()));
        });
}

void BucketStore::fetch(const QString &link, QObject *context, Done<std::optional<QByteArray>> done)
{
    const auto place = placeOf(link);
    if (!place) {
        QTimer::singleShot(0, context, [done, error = place.error()] { done(error); });
        return;
    }
    place->client->get(place->key, context, [done](const Result<QByteArray> &text) {
        if (text)
            done(std::optional(*text));
        else if (text.error().code == QLatin1String("s3.no-object"))
            done(std::optional<QByteArray>());
        else
            done(ofBucket(text.error()));
    });
}

void BucketStore::namesBelow(const QString &link, QObject *context, Done<QSet<QString>> done)
{
    const auto place = placeOf(link);
    if (!place) {
        QTimer::singleShot(0, context, [done, error = place.error()] { done(error); });
        return;
    }
    const auto names = std::make_shared<QSet<QString>>();
    const QString prefix = place->key.isEmpty() ? QString() : place->key + u'/';
    place->client->list(
        prefix, context,
        [names, link, prefix](const std::vector<S3Object> &objects) {
            for (const S3Object &object : objects) {
                QString name = link + u'/' + object.key.mid(prefix.size());
                while (name.size() > link.size() && !names->contains(name)) {
                    names->insert(name);
                    name = folderOf(name).chopped(1);
                }
            }
        },
        [names, done](const Result<void> &listed) {
            if (listed)
                done(std::move(*names));
            else
                done(ofBucket(listed.error()));
        });
}

// Sending -------------------------------------------------------------------------------------------------------------

void BucketStore::putText(const QString &link, const QByteArray &text, QObject *context, Done<void> done)
{
    const auto place = placeOf(link);
    if (!place) {
        QTimer::singleShot(0, context, [done, error = place.error()] { done(error); });
        return;
    }
    const QString path = QStringLiteral("%1/%2.text").arg(m_folder).arg(++m_texts);
    onPool(
        context,
        [folder = m_folder, path, text]() -> Result<void> {
            auto made = createFolders(folder);
            return made ? writeFile(path, text) : made;
        },
        [this, place = *place, path, context, done](const Result<void> &written) {
            if (!written) {
                done(written.error());
                return;
            }
            place.client->upload({path, place.key, {}, {}, {}}, context,
                                 [this, path, done](const Result<S3Object> &object) {
                                     onPool(
                                         this,
                                         [path] {
                                             [[maybe_unused]] const auto removed = removeFile(path);
                                             return true;
                                         },
                                         [](bool) {});
                                     done(object ? Result<void>() : ofBucket(object.error()));
                                 });
        });
}

void BucketStore::put(const Upload &upload, const std::optional<Object> &there, QObject *context,
                      std::function<void(qint64)> progressed, std::function<void()> settled, Done<Object> done)
{
    const auto place = placeOf(upload.link);
    if (!place) {
        QTimer::singleShot(0, context, [done, error = place.error()] { done(error); });
        return;
    }
    auto run = std::make_shared<Run>();
    run->upload = upload;
    run->place = *place;
    run->context = context;
    run->progressed = std::move(progressed);
    run->settled = std::move(settled);
    run->done = std::move(done);
    struct Known {
        std::optional<State> state;
        std::vector<Run::File> files;
    };
    onPool(
        context,
        [folder = m_folder, upload] {
            Known known{readState(folder, upload.output), {}};
            if (!upload.isFolder)
                return known;
            QDirIterator entries(upload.partPath, QDir::Files | QDir::Hidden | QDir::System,
                                 QDirIterator::Subdirectories);
            while (entries.hasNext()) {
                const QString path = entries.next();
                known.files.push_back({path.mid(upload.partPath.size() + 1), fileSizeBytes(path)});
            }
            // Whoever finds a playlist finds what it names.
            std::sort(known.files.begin(), known.files.end(), [](const Run::File &a, const Run::File &b) {
                return std::pair(isPlaylist(a.name), a.name) < std::pair(isPlaylist(b.name), b.name);
            });
            return known;
        },
        [this, run, there](const Known &known) {
            run->files = known.files;
            const bool isSame =
                known.state && known.state->link == run->upload.link && known.state->partPath == run->upload.partPath;
            if (isSame)
                run->state = *known.state;
            else
                run->state = {run->upload.partPath, run->upload.link, run->upload.isFolder, {}, {}, {}};
            if (isSame || !known.state) {
                begin(run, there);
                return;
            }
            // The name was taken meanwhile, or the part made anew.
            takeBack(*known.state, run->context, [this, run, there](const Result<void> &taken) {
                if (!taken && taken.error().errorClass != ErrorClass::Permanent)
                    run->done(taken.error());
                else
                    begin(run, there);
            });
        },
        &m_writing); // after what an earlier try has written
}

void BucketStore::begin(const std::shared_ptr<Run> &run, const std::optional<Object> &there)
{
    if (const auto known = run->state.stored ? run->state.stored : run->upload.isFolder ? std::nullopt : there) {
        settle(run, *known);
        return;
    }
    write(run->upload.output, run->state, run->context, [this, run](const Result<void> &written) {
        if (written)
            sendNext(run);
        else
            run->done(written.error());
    });
}

void BucketStore::sendNext(const std::shared_ptr<Run> &run)
{
    if (!run->context)
        return;
    const auto next = std::find_if(run->files.begin(), run->files.end(),
                                   [&run](const Run::File &file) { return !run->state.arrived.contains(file.name); });
    if (run->upload.isFolder && next == run->files.end()) {
        removeOthers(run);
        return;
    }
    const QString name = run->upload.isFolder ? u'/' + next->name : QString();
    qint64 before = 0;
    for (const Object &file : std::as_const(run->state.arrived))
        before += file.sizeBytes;
    S3UploadOrder order;
    order.path = run->upload.partPath + name;
    order.key = run->place.key + name;
    if (run->state.upload.key == order.key)
        order.begun = run->state.upload;
    order.stateChanged = [this, run](const S3UploadState &state) {
        run->state.upload = state;
        write(run->upload.output, run->state, this, [](const Result<void> &) {});
    };
    order.progressed = [run, before](qint64 sent) { run->progressed(before + sent); };
    run->place.client->upload(std::move(order), run->context, [this, run, name](const Result<S3Object> &object) {
        if (!object) {
            run->done(ofBucket(object.error()));
            return;
        }
        const Object stored{object->sizeBytes, markOf(object->etag)};
        if (!run->upload.isFolder) {
            settle(run, stored);
            return;
        }
        run->state.arrived.insert(name.mid(1), stored);
        write(run->upload.output, run->state, this, [](const Result<void> &) {});
        sendNext(run);
    });
}

// Of a folder that took another one's place.
void BucketStore::removeOthers(const std::shared_ptr<Run> &run)
{
    if (!run->upload.replaces) {
        settle(run, wholeOf(run->state.arrived));
        return;
    }
    const QString prefix = run->place.key + u'/';
    const auto others = std::make_shared<QStringList>();
    run->place.client->list(
        prefix, run->context,
        [run, prefix, others](const std::vector<S3Object> &objects) {
            for (const S3Object &object : objects) {
                if (!run->state.arrived.contains(object.key.mid(prefix.size())))
                    others->append(object.key);
            }
        },
        [this, run, others](const Result<void> &listed) {
            if (!listed) {
                run->done(ofBucket(listed.error()));
                return;
            }
            removeAll(run->place.client, *others, run->context, [this, run](const Result<void> &removed) {
                if (removed)
                    settle(run, wholeOf(run->state.arrived));
                else
                    run->done(removed.error());
            });
        });
}

// From here on nothing is stopped: without the part, what is written down is all that tells of it.
void BucketStore::settle(const std::shared_ptr<Run> &run, const Object &object)
{
    run->settled();
    run->state.stored = object;
    run->state.upload = {};
    killPoint("upload.arrived");
    write(run->upload.output, run->state, this, [this, run, object](const Result<void> &written) {
        if (!written) {
            if (run->context)
                run->done(written.error());
            return;
        }
        killPoint("upload.stored");
        onPool(
            this,
            [part = run->upload.partPath] {
                [[maybe_unused]] const auto removed = removeUnit(part);
                return true;
            },
            [run, object](bool) {
                if (run->context)
                    run->done(object);
            });
    });
}

// Clearing up ---------------------------------------------------------------------------------------------------------

void BucketStore::takeBack(const State &state, QObject *context, Done<void> done)
{
    const auto place = placeOf(state.link);
    if (!place || state.stored) {
        QTimer::singleShot(0, context, [done, place] { done(place ? Result<void>() : place.error()); });
        return;
    }
    QStringList keys;
    for (auto file = state.arrived.begin(); file != state.arrived.end(); ++file)
        keys << place->key + u'/' + file.key();
    place->client->abort(state.upload, context,
                         [this, client = place->client, keys, context, done](const Result<void> &aborted) {
                             if (aborted)
                                 removeAll(client, keys, context, done);
                             else
                                 done(ofBucket(aborted.error()));
                         });
}

void BucketStore::removeAll(S3Client *client, QStringList keys, QObject *context, const Done<void> &done)
{
    if (keys.isEmpty()) {
        done({});
        return;
    }
    const QString key = keys.takeLast();
    client->remove(key, context, [this, client, keys, context, done](const Result<void> &removed) {
        if (removed)
            removeAll(client, keys, context, done);
        else
            done(ofBucket(removed.error()));
    });
}

void BucketStore::sweep(const std::function<bool(OutputId)> &isBusy)
{
    ++m_sweeping;
    onPool(
        this,
        [folder = m_folder] {
            std::vector<std::pair<OutputId, State>> left;
            const QStringList names = QDir(folder).entryList({QStringLiteral("*.upload")}, QDir::Files);
            for (const QString &name : names) {
                const OutputId output{name.section(u'.', 0, 0).toLongLong()};
                const auto state = readState(folder, output);
                if (state && !fileExists(state->partPath))
                    left.emplace_back(output, *state);
            }
            return left;
        },
        [this, isBusy](const std::vector<std::pair<OutputId, State>> &left) {
            for (const auto &[output, state] : left) {
                if (isBusy(output))
                    continue;
                ++m_sweeping;
                takeBack(state, this, [this, isBusy, output = output](const Result<void> &taken) {
                    if (taken && !isBusy(output)) // else the next time
                        onPool(
                            this,
                            [path = statePath(m_folder, output)] {
                                [[maybe_unused]] const auto removed = removeFile(path);
                                return true;
                            },
                            [this](bool) { swept(); }, &m_writing);
                    else
                        swept();
                });
            }
            swept();
        },
        &m_writing);
}

void BucketStore::forget(OutputId output)
{
    m_writing.start([path = statePath(m_folder, output)] { [[maybe_unused]] const auto removed = removeFile(path); });
}

void BucketStore::swept()
{
    if (--m_sweeping == 0)
        emit sweepEnded();
}

} // namespace reelyard
