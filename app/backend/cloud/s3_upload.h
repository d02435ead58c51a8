// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/s3_operation.h"

#include <map>
#include <memory>

class QCryptographicHash;

namespace reelyard
{

/// One upload of S3Client.
///
/// What fits into one part is read and sent as one. Else: an upload is begun (or, with the state of an earlier one, the
/// storage asked which parts it has), parts are sent, three at a time, and completed to an object. The source is looked
/// at before each step: what it was at the beginning is in the state, and nothing is completed from two versions of it.
/// Where the storage has lost the upload or cannot tell its parts, a new one is begun. A completion whose answer did
/// not come is settled by the object's ETag. At the end the storage is asked for the object's size.
class S3Upload final : public S3Operation
{
public:
    S3Upload(S3Client &client, QObject *context, S3UploadOrder order, S3Client::Done<S3Object> done);
    ~S3Upload() override;

private:
    using Answered = HttpClient::Done;

    void begin();
    void putWhole();
    void sendWhole(QObject *context, Answered answered);
    void create();
    void listParts(int marker);
    void took(const S3PartList &page);
    void fill();
    void putPart(int number);
    void sendPart(int number, QObject *context, Answered answered);
    void complete();
    void settle(const Error &error);
    void confirm();
    void beginAnew(const Error &error);
    void dropBegun();

    using Send = std::function<void(QObject *context, Answered answered)>;
    void checkAccessThen(const Send &send, QObject *context, Answered answered);
    Result<QString> readEtag(const HttpAnswer &answer, int number);
    std::optional<Error> sourceChange() const;
    int partCount() const;
    qint64 partBytes(int number) const;
    QByteArray mediaType() const;
    QString wholeEtag() const;
    S3Items uploadQuery() const;
    void setArrived(int number, const QString &etag);
    void tellState();
    void tellProgress();
    void fail(const Error &error);
    void finish(const Result<S3Object> &result);

    template<typename T>
    void call(typename S3Call<T>::Step step);
    template<typename T>
    void call(S3Ask ask, std::function<Result<T>(const HttpAnswer &)> read, S3Client::Done<T> done);

    S3UploadOrder m_order;
    S3Client::Done<S3Object> m_done;
    S3UploadState m_state;
    std::unique_ptr<QObject> m_round;                          ///< context of all requests for the same upload id
    std::map<int, std::shared_ptr<QCryptographicHash>> m_sums; ///< MD5 of what is being sent, by part; 0 is the whole
    std::map<int, qint64> m_sent;                              ///< of the parts that are on their way
    std::map<int, QString> m_known;                            ///< ETags that an earlier run has stored
    qint64 m_arrivedBytes = 0;
    int m_beginnings = 0;
    bool m_hasBroken = false; ///< the connection, while a body was sent
};

} // namespace reelyard
