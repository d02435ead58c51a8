// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/s3_client.h"
#include "models/base/ids.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace reelyard
{

/// Outputs on their way to a bucket, and what is there already. Main thread; local files are touched on pool threads.
///
/// How far an upload is stands in a file of its own, by output, in a folder beside the database: it is there before
/// anything is sent, and while there is something to go on with. An upload whose part is gone is one that nobody goes
/// on with; sweep() takes back what came of it.
///
/// Each `done` follows once, never from within the call, and not when `context` is destroyed first, which also stops
/// what was begun. Errors are those of S3Client, whose "net." codes are "s3.net." here, and Permanent "account.no-key"
/// where there is no key for the bucket.
class BucketStore : public QObject
{
    Q_OBJECT
public:
    template<typename T>
    using Done = std::function<void(Result<T>)>;
    using Clients = std::function<Result<S3Client *>(const QString &bucket)>;

    /// `folder` is made when it is needed.
    BucketStore(QString folder, Clients clients, QObject *parent = nullptr);
    ~BucketStore() override;

    /// Where outputs are made that have no working folder.
    const QString &folder() const { return m_folder; }

    struct Object {
        qint64 sizeBytes = -1; ///< of a folder, of all objects below it
        QByteArray mark;       ///< tells it from what is put there later: from its ETag, or those below the folder
        friend bool operator==(const Object &, const Object &) = default;
    };
    struct Upload {
        OutputId output{};
        QString partPath;
        QString link;
        bool isFolder = false;
        bool replaces = false; ///< what is below a folder and not in the new one is removed at the end
    };
    struct There {
        Object object;
        bool isOurs = false; ///< it came from an earlier try of this very upload
    };

    /// What has the name; absent when nothing has.
    void look(const Upload &upload, QObject *context, Done<std::optional<There>> done);
    /// Goes on with what an earlier try has begun. The files of a folder one by one, its playlists last. `settled` is
    /// called when all is there and nothing can be stopped any more; then that is written down, the part removed, and
    /// `done` called. `there`: it is there already, from an earlier try.
    void put(const Upload &upload, const std::optional<Object> &there, QObject *context,
             std::function<void(qint64 sentBytes)> progressed, std::function<void()> settled, Done<Object> done);
    /// A small text; absent when there is none.
    void fetch(const QString &link, QObject *context, Done<std::optional<QByteArray>> done);
    void putText(const QString &link, const QByteArray &text, QObject *context, Done<void> done);
    /// The links of all that is below, and of all folders there.
    void namesBelow(const QString &link, QObject *context, Done<QSet<QString>> done);

    /// What an upload that came to its end has left; absent for any other. Blocking; for a pool thread.
    static std::optional<Object> arrived(const QString &folder, OutputId output, const QString &link);
    /// It has been published, and that is on record elsewhere.
    void forget(OutputId output);
    /// Takes back what uploads left whose parts are gone. `isBusy` says which outputs somebody works on.
    void sweep(const std::function<bool(OutputId)> &isBusy);
    bool isSweeping() const { return m_sweeping > 0; }

signals:
    void sweepEnded();

private:
    struct State;
    struct Run;
    struct Place {
        S3Client *client = nullptr;
        QString key;
    };
    Result<Place> placeOf(const QString &link) const;
    static QString statePath(const QString &folder, OutputId output);
    static std::optional<State> readState(const QString &folder, OutputId output);
    void write(OutputId output, const State &state, QObject *context, std::function<void(Result<void>)> done);
    void takeBack(const State &state, QObject *context, Done<void> done);
    void removeAll(S3Client *client, QStringList keys, QObject *context, const Done<void> &done);
    void swept();
    void begin(const std::shared_ptr<Run> &run, const std::optional<Object> &there);
    void sendNext(const std::shared_ptr<Run> &run);
    void removeOthers(const std::shared_ptr<Run> &run);
    void settle(const std::shared_ptr<Run> &run, const Object &object);

    QString m_folder;
    Clients m_clients;
    QThreadPool m_writing; ///< one thread: what is written later counts
    int m_texts = 0;
    int m_sweeping = 0;
};

} // namespace reelyard
