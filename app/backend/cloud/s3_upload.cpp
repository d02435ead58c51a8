// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/s3_upload.h"

#include "models/base/native_path.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QMimeDatabase>

#include <algorithm>
#include <utility>

namespace reelyard
{

using namespace std::chrono_literals;

namespace
{

constexpr size_t partsAtOnce = 3;
constexpr int mostBeginnings = 3;
constexpr HttpClient::Limits forBody{60s, 0s, 1 << 20};
// Putting the parts together takes the storage minutes, in which it may send spaces or nothing.
constexpr HttpClient::Limits forCompletion{600s, 1800s, 1 << 20};

/// A range of a file, and the MD5 of what was read of it.
class FilePart final : public QIODevice
{
public:
    FilePart(std::unique_ptr<QFile> file, qint64 from, qint64 size, std::shared_ptr<QCryptographicHash> sum)
        : m_file(std::move(file))
        , m_sum(std::move(sum))
        , m_size(size)
        , m_left(m_file->seek(from) ? size : 0)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    qint64 size() const override { return m_size; }
    bool atEnd() const override { return m_left == 0; }
    qint64 bytesAvailable() const override { return m_left; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = m_file->read(data, std::min(size, m_left));
        if (count <= 0) // the file is shorter than it was
            return m_left == 0 ? 0 : -1;
        m_sum->addData(QByteArrayView(data, count));
        m_left -= count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<QFile> m_file;
    std::shared_ptr<QCryptographicHash> m_sum;
    qint64 m_size;
    qint64 m_left;
};

bool isMd5(const QString &etag)
{
    return etag.size() == 32 && QByteArray::fromHex(etag.toLatin1()).size() == 16;
}

// Storage that encrypts with keys of others gives ETags that look like MD5 and are not.
bool hasOwnEtags(const HttpAnswer &answer)
{
    return answer.header("x-amz-server-side-encryption").startsWith("aws:kms") ||
           !answer.header("x-amz-server-side-encryption-customer-algorithm").isEmpty();
}

bool isUploadLost(const Error &error)
{
    return error.code == QLatin1String("s3.no-upload");
}

// Not every storage can tell the parts, and not every key may ask.
bool isListRefused(const Error &error)
{
    return isUploadLost(error) || error.code == QLatin1String("s3.refused") ||
           error.code == QLatin1String("s3.no-object") || error.code == QLatin1String("account.forbidden");
}

} // namespace

S3Upload::S3Upload(S3Client &client, QObject *context, S3UploadOrder order, S3Client::Done<S3Object> done)
    : S3Operation(client, context)
    , m_order(std::move(order))
    , m_done(std::move(done))
    , m_round(std::make_unique<QObject>())
{
    QTimer::singleShot(0, m_round.get(), [this] {
        if (!isOver())
            begin();
    });
}

S3Upload::~S3Upload() = default;

template<typename T>
void S3Upload::call(typename S3Call<T>::Step step)
{
    new S3Call<T>(m_client, m_round.get(), std::move(step));
}

template<typename T>
void S3Upload::call(S3Ask ask, std::function<Result<T>(const HttpAnswer &)> read, S3Client::Done<T> done)
{
    new S3Call<T>(m_client, m_round.get(), std::move(ask), std::move(read), std::move(done));
}

void S3Upload::begin()
{
    const auto source = fileStamp(m_order.path);
    if (!source) {
        fail(source.error());
        return;
    }
    const auto partSize = partSizeFor(source->sizeBytes);
    if (!partSize) {
        fail(partSize.error());
        return;
    }
    const S3UploadState &begun = m_order.begun;
    const bool isLarge = source->sizeBytes > *partSize;
    const bool goesOn = isLarge && !begun.uploadId.isEmpty() && begun.key == m_order.key && begun.source == *source &&
                        begun.partSizeBytes == *partSize;
    m_state = begun;
    if (goesOn) {
        m_known = std::exchange(m_state.etags, {});
        listParts(0);
        return;
    }
    dropBegun();
    if (isOver())
        return;
    m_state = {m_order.key, {}, *partSize, *source, {}};
    if (isLarge)
        create();
    else
        putWhole();
}

void S3Upload::putWhole()
{
    const Send next = [this](QObject *context, Answered answered) { sendWhole(context, std::move(answered)); };
    call<QString>(
        {[this, next](QObject *context, Answered answered) { checkAccessThen(next, context, std::move(answered)); },
         [this](const HttpAnswer &answer) { return readEtag(answer, 0); },
         [this](const Result<QString> &etag) {
             if (!etag) {
                 fail(etag.error());
                 return;
             }
             m_sent.clear();
             m_arrivedBytes = m_state.source.sizeBytes;
             tellProgress();
             if (!isOver())
                 confirm();
         },
         true});
}

void S3Upload::sendWhole(QObject *context, Answered answered)
{
    auto file = openFile(m_order.path, QIODevice::ReadOnly);
    if (!file) {
        refuse(file.error(), context, std::move(answered));
        return;
    }
    const QByteArray bytes = (*file)->read(m_state.source.sizeBytes + 1);
    // After it was read, for these bytes are what is sent.
    auto changed = sourceChange();
    if (!changed && bytes.size() != m_state.source.sizeBytes)
        changed = fileError(std::make_error_code(std::errc::io_error), m_order.path);
    if (changed) {
        refuse(*changed, context, std::move(answered));
        return;
    }
    auto sum = std::make_shared<QCryptographicHash>(QCryptographicHash::Md5);
    sum->addData(bytes);
    m_sums[0] = std::move(sum);
    auto body = std::make_unique<QBuffer>();
    body->setData(bytes);
    body->open(QIODevice::ReadOnly);
    S3Ask ask{"PUT", m_order.key, {}, {}, {{"Content-Type", mediaType()}}, forBody};
    const auto progressed = [this](qint64 sent) {
        m_sent[0] = sent;
        tellProgress();
    };
    send(ask, std::move(body), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(), context, progressed,
         std::move(answered));
}

void S3Upload::create()
{
    ++m_beginnings;
    S3Ask ask{"POST", m_order.key, {{QStringLiteral("uploads"), {}}}, {}, {{"Content-Type", mediaType()}}, {}};
    const auto read = [](const HttpAnswer &answer) -> Result<QString> {
        if (const auto failure = s3Failure(answer))
            return *failure;
        return readS3UploadId(answer.body);
    };
    call<QString>(std::move(ask), read, [this](const Result<QString> &id) {
        if (!id) {
            fail(id.error());
            return;
        }
        m_state.uploadId = *id;
        tellState();
        fill();
    });
}

void S3Upload::listParts(int marker)
{
    S3Items query = uploadQuery();
    if (marker > 0)
        query.append({QStringLiteral("part-number-marker"), QString::number(marker)});
    const auto read = [marker](const HttpAnswer &answer) -> Result<S3PartList> {
        if (const auto failure = s3Failure(answer))
            return *failure;
        auto page = readS3Parts(answer.body);
        if (page && page->nextMarker > 0 && page->nextMarker <= marker)
            return Error{ErrorClass::Permanent, QStringLiteral("s3.refused"),
                         S3Client::tr("The storage does not tell which parts of the file it has."),
                         QString::number(marker)};
        return page;
    };
    call<S3PartList>({"GET", m_order.key, std::move(query), {}, {}, {}}, read, [this](const Result<S3PartList> &page) {
        if (page) {
            took(*page);
        } else if (isUploadLost(page.error()) && static_cast<int>(m_known.size()) == partCount()) {
            m_state.etags = std::exchange(m_known, {});
            settle(page.error());
        } else if (isListRefused(page.error())) {
            beginAnew(page.error());
        } else {
            fail(page.error());
        }
    });
}

void S3Upload::took(const S3PartList &page)
{
    for (const S3Part &part : page.parts) {
        const auto known = m_known.find(part.number);
        const bool isOurs = known == m_known.end() || known->second == part.etag;
        if (part.number <= partCount() && part.sizeBytes == partBytes(part.number) && isOurs)
            setArrived(part.number, part.etag);
    }
    if (page.nextMarker > 0) {
        listParts(page.nextMarker);
        return;
    }
    tellState();
    tellProgress();
    fill();
}

void S3Upload::fill()
{
    if (isOver()) // whoever was told something has cancelled it
        return;
    for (int number = 1; number <= partCount() && m_sent.size() < partsAtOnce; ++number) {
        if (m_state.etags.count(number) == 0 && m_sent.count(number) == 0)
            putPart(number);
    }
    if (m_sent.empty())
        complete();
}

void S3Upload::putPart(int number)
{
    m_sent[number] = 0;
    const Send next = [this, number](QObject *context, Answered answered) {
        sendPart(number, context, std::move(answered));
    };
    call<QString>(
        {[this, next](QObject *context, Answered answered) { checkAccessThen(next, context, std::move(answered)); },
         [this, number](const HttpAnswer &answer) { return readEtag(answer, number); },
         [this, number](const Result<QString> &etag) {
             if (!etag) {
                 if (isUploadLost(etag.error()))
                     beginAnew(etag.error());
                 else
                     fail(etag.error());
                 return;
             }
             m_sent.erase(number);
             m_sums.erase(number);
             setArrived(number, *etag);
             tellProgress();
             tellState();
             fill();
         },
         true});
}

void S3Upload::sendPart(int number, QObject *context, Answered answered)
{
    m_sent[number] = 0;
    auto file = openFile(m_order.path, QIODevice::ReadOnly);
    const auto changed = file ? sourceChange() : file.error();
    if (changed) {
        refuse(*changed, context, std::move(answered));
        return;
    }
    auto sum = std::make_shared<QCryptographicHash>(QCryptographicHash::Md5);
    m_sums[number] = sum;
    S3Ask ask{"PUT", m_order.key, uploadQuery(), {}, {}, forBody};
    ask.query.append({QStringLiteral("partNumber"), QString::number(number)});
    const auto progressed = [this, number](qint64 sent) {
        m_sent[number] = sent;
        tellProgress();
    };
    send(ask,
         std::make_unique<FilePart>(*std::move(file), (number - 1) * m_state.partSizeBytes, partBytes(number), sum),
         s3UnsignedPayload, context, progressed, std::move(answered));
}

void S3Upload::complete()
{
    if (const auto changed = sourceChange()) {
        fail(*changed);
        return;
    }
    std::vector<S3Part> parts;
    for (const auto &[number, etag] : m_state.etags)
        parts.push_back({number, etag, 0});
    S3Ask ask{
        "POST",       m_order.key, uploadQuery(), s3CompletionBody(std::move(parts)), {{"Content-Type", "text/xml"}},
        forCompletion};
    const auto read = [](const HttpAnswer &answer) -> Result<QString> {
        if (const auto failure = s3Failure(answer))
            return *failure;
        return readS3Completion(answer.body);
    };
    call<QString>(std::move(ask), read, [this](const Result<QString> &etag) {
        if (etag)
            confirm();
        else if (isUploadLost(etag.error()))
            settle(etag.error());
        else
            fail(etag.error());
    });
}

// The upload is not there. Because an earlier request has completed it, whose answer did not come?
void S3Upload::settle(const Error &error)
{
    call<S3Object>(
        s3HeadAsk(m_order.key), [this](const HttpAnswer &answer) { return readS3Head(m_order.key, answer); },
        [this, error](const Result<S3Object> &object) {
            const bool isOurs = object && object->sizeBytes == m_state.source.sizeBytes && !object->etag.isEmpty() &&
                                object->etag == wholeEtag();
            if (isOurs)
                finish(object);
            else if (object || object.error().code == QLatin1String("s3.no-object"))
                beginAnew(error);
            else
                fail(object.error());
        });
}

void S3Upload::confirm()
{
    const auto read = [this](const HttpAnswer &answer) -> Result<S3Object> {
        auto object = readS3Head(m_order.key, answer);
        const bool isMissing = !object && object.error().code == QLatin1String("s3.no-object");
        // Some storage shows what was there before for a while.
        if (isMissing || (object && object->sizeBytes != m_state.source.sizeBytes))
            return Error{ErrorClass::Transient, QStringLiteral("s3.damaged"),
                         S3Client::tr("The file in the storage is not as long as the one that was sent."),
                         isMissing
                             ? object.error().detail
                             : QStringLiteral("%1 of %2 bytes").arg(object->sizeBytes).arg(m_state.source.sizeBytes)};
        return object;
    };
    call<S3Object>(s3HeadAsk(m_order.key), read, [this](const Result<S3Object> &object) { finish(object); });
}

void S3Upload::beginAnew(const Error &error)
{
    if (m_beginnings >= mostBeginnings) {
        fail(error);
        return;
    }
    m_round = std::make_unique<QObject>();
    m_known.clear();
    m_sums.clear();
    m_sent.clear();
    m_arrivedBytes = 0;
    dropBegun();
    tellProgress();
    if (!isOver())
        create();
}

// Its parts are of no use; whether the storage can be told so changes nothing.
void S3Upload::dropBegun()
{
    if (m_state.uploadId.isEmpty())
        return;
    m_client.abort(m_state, &m_client, [](const Result<void> &) {});
    m_state.uploadId.clear();
    m_state.etags.clear();
    tellState();
}

// A server that refuses a key may do so before it has read the body, and close the connection. Qt then tells of the
// connection only; a request without a body tells why.
void S3Upload::checkAccessThen(const Send &next, QObject *context, Answered answered)
{
    if (!std::exchange(m_hasBroken, false)) {
        next(context, std::move(answered));
        return;
    }
    send(s3HeadAsk(m_order.key), context, [next, context, answered = std::move(answered)](const HttpAnswer &answer) {
        const auto failure = s3Failure(answer);
        if (failure && failure->errorClass == ErrorClass::Permanent && failure->code != QLatin1String("s3.no-object"))
            answered(answer);
        else
            next(context, answered);
    });
}

Result<QString> S3Upload::readEtag(const HttpAnswer &answer, int number)
{
    if (const auto failure = s3Failure(answer)) {
        m_hasBroken = answer.error && answer.mayHaveArrived;
        return *failure;
    }
    const QString etag = plainEtag(QString::fromLatin1(answer.header("ETag")));
    if (etag.isEmpty() && number > 0) // without it, the parts cannot be put together
        return Error{ErrorClass::Transient, QStringLiteral("s3.answer"),
                     S3Client::tr("The storage gave an answer that cannot be read."),
                     QStringLiteral("a part without ETag")};
    const QString sum = QString::fromLatin1(m_sums.at(number)->result().toHex());
    if (isMd5(etag) && !hasOwnEtags(answer) && etag.compare(sum, Qt::CaseInsensitive) != 0)
        return Error{ErrorClass::Transient, QStringLiteral("s3.damaged"),
                     S3Client::tr("What arrived at the storage is not what was sent."),
                     QStringLiteral("part %1: %2, and %3 was sent").arg(QString::number(number), etag, sum)};
    return etag;
}

std::optional<Error> S3Upload::sourceChange() const
{
    const auto now = fileStamp(m_order.path);
    if (!now)
        return now.error();
    if (*now == m_state.source)
        return std::nullopt;
    return Error{ErrorClass::Transient,
                 QStringLiteral("source.changed"),
                 S3Client::tr("\"%1\" was changed while it was uploaded.").arg(displayPath(m_order.path)),
                 {}};
}

int S3Upload::partCount() const
{
    return static_cast<int>((m_state.source.sizeBytes + m_state.partSizeBytes - 1) / m_state.partSizeBytes);
}

qint64 S3Upload::partBytes(int number) const
{
    const qint64 from = (number - 1) * m_state.partSizeBytes;
    return std::min(m_state.partSizeBytes, m_state.source.sizeBytes - from);
}

QByteArray S3Upload::mediaType() const
{
    return QMimeDatabase().mimeTypeForFile(m_order.key, QMimeDatabase::MatchExtension).name().toLatin1();
}

// As the storage makes it of the parts' MD5; empty where they are no such.
QString S3Upload::wholeEtag() const
{
    QByteArray sums;
    for (const auto &[number, etag] : m_state.etags) {
        if (!isMd5(etag))
            return {};
        sums += QByteArray::fromHex(etag.toLatin1());
    }
    return QString::fromLatin1(QCryptographicHash::hash(sums, QCryptographicHash::Md5).toHex()) +
           QStringLiteral("-%1").arg(m_state.etags.size());
}

S3Items S3Upload::uploadQuery() const
{
    return {{QStringLiteral("uploadId"), m_state.uploadId}};
}

void S3Upload::setArrived(int number, const QString &etag)
{
    if (m_state.etags.emplace(number, etag).second)
        m_arrivedBytes += partBytes(number);
}

void S3Upload::tellState()
{
    if (m_order.stateChanged)
        m_order.stateChanged(m_state);
}

void S3Upload::tellProgress()
{
    qint64 bytes = m_arrivedBytes;
    for (const auto &[number, sent] : m_sent)
        bytes += sent;
    if (m_order.progressed)
        m_order.progressed(bytes);
}

void S3Upload::fail(const Error &error)
{
    m_round = std::make_unique<QObject>(); // no part arrives after the upload was given up
    if (error.code == QLatin1String("source.changed"))
        dropBegun();
    finish(error);
}

void S3Upload::finish(const Result<S3Object> &result)
{
    if (isOver())
        return;
    const Result<S3Object> told = result ? result : Result<S3Object>(withoutSecrets(result.error()));
    const auto done = std::move(m_done);
    end();
    done(told);
}

} // namespace reelyard
