// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/cloud_uploads.h"

#include "app/backend/cloud/bucket_uploads.h"
#include "app/backend/cloud/cloud_backend.h"
#include "app/platform/files.h"
#include "models/base/native_path.h"

#include <QFileInfo>
#include <QMimeDatabase>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <utility>

namespace reelyard
{

using namespace std::chrono_literals;

namespace
{

constexpr int mostTries = 3;
constexpr auto spare = 4h; // before the service forgets a file: a task that is created now may wait to run

// Says nothing of the file but its type: the service need not know more.
QString nameFor(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const QString name = QStringLiteral("ry%1").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
    return suffix.isEmpty() ? name : name + u'.' + suffix;
}

} // namespace

struct CloudUploads::Upload : QObject {
    struct Waiter {
        QPointer<QObject> context;
        std::function<void(double)> progressed;
        Done done;
    };
    QString path;
    qint64 sizeBytes = -1;
    std::filesystem::file_time_type modified; ///< a file that has changed is another one
    std::vector<Waiter> waiters;
    int tries = 0;
    QString link; ///< empty until it is there
    Timestamp at{};

    void tell(qint64 sentBytes)
    {
        const double fraction = static_cast<double>(sentBytes) / static_cast<double>(std::max<qint64>(1, sizeBytes));
        for (const Waiter &waiter : waiters) {
            if (waiter.context)
                waiter.progressed(fraction);
        }
    }
};

CloudUploads::CloudUploads(CloudBackend &backend)
    : m_backend(backend)
{
}

CloudUploads::~CloudUploads() = default;

void CloudUploads::want(const QString &path, QObject *context, std::function<void(double)> progressed, Done done)
{
    std::error_code ignored;
    const auto modified = std::filesystem::last_write_time(toStdPath(path), ignored);
    const qint64 size = fileSizeBytes(path);
    const Timestamp now = m_backend.now();
    std::erase_if(m_uploads, [&](const std::unique_ptr<Upload> &upload) {
        return !upload->link.isEmpty() && now - upload->at > m_backend.provider().keepsFor() - spare;
    });
    auto found = std::find_if(m_uploads.begin(), m_uploads.end(), [&](const std::unique_ptr<Upload> &upload) {
        return upload->path == path && upload->sizeBytes == size && upload->modified == modified;
    });
    if (found != m_uploads.end() && !(*found)->link.isEmpty()) {
        QTimer::singleShot(0, context, [done = std::move(done), link = (*found)->link] { done(link); });
        return;
    }
    const bool isNew = found == m_uploads.end();
    if (isNew) {
        auto upload = std::make_unique<Upload>();
        upload->path = path;
        upload->sizeBytes = size;
        upload->modified = modified;
        m_uploads.push_back(std::move(upload));
        found = m_uploads.end() - 1;
    }
    Upload *upload = found->get();
    upload->waiters.push_back({context, std::move(progressed), std::move(done)});
    if (isNew)
        begin(upload);
}

void CloudUploads::forget(const QObject *context)
{
    std::erase_if(m_uploads, [&](const std::unique_ptr<Upload> &upload) {
        std::erase_if(upload->waiters,
                      [context](const Upload::Waiter &waiter) { return !waiter.context || waiter.context == context; });
        if (!upload->waiters.empty() || !upload->link.isEmpty())
            return false;
        m_backend.api().forget(upload.get());
        return true;
    });
}

void CloudUploads::begin(Upload *upload)
{
    if (m_backend.account().uploadTo.isEmpty())
        sign(upload);
    else
        m_backend.uploadGate().enter(upload, 0, [this, upload] { putInBucket(upload); });
}

void CloudUploads::putInBucket(Upload *upload)
{
    ++m_count;
    struct Begun {
        std::chrono::steady_clock::time_point at;
        qint64 bytes = -1; ///< an upload may go on where an earlier one was, or be there
    };
    const auto begun = std::make_shared<Begun>();
    m_backend.bucketUploads()->put(
        m_backend.account().uploadTo, upload->path, upload,
        [upload, begun](qint64 sent) {
            if (begun->bytes < 0)
                *begun = {std::chrono::steady_clock::now(), sent};
            upload->tell(sent);
        },
        [this, upload, begun](const Result<QString> &place) {
            m_backend.uploadGate().leave(upload);
            if (place && begun->bytes >= 0)
                m_backend.noteUpload(
                    upload->sizeBytes - begun->bytes,
                    std::chrono::duration<double>(std::chrono::steady_clock::now() - begun->at).count());
            finish(upload, place);
        });
}

void CloudUploads::sign(Upload *upload)
{
    const QByteArray type =
        QMimeDatabase().mimeTypeForFile(upload->path, QMimeDatabase::MatchExtension).name().toLatin1();
    const QByteArray asked = type.isEmpty() ? QByteArray("application/octet-stream") : type;
    m_backend.api().send(
        m_backend.provider().signRequest(m_backend.account(), nameFor(upload->path), upload->sizeBytes, asked), upload,
        [this, upload](const HttpAnswer &answer) {
            const auto target = m_backend.provider().upload(answer);
            if (target)
                m_backend.uploadGate().enter(upload, 0, [this, upload, target = *target] { put(upload, target); });
            else
                again(upload, target.error(), answer);
        });
}

void CloudUploads::put(Upload *upload, const CloudUpload &target)
{
    HttpRequest request; // to the storage, which has its own signature: no key goes there
    request.verb = "PUT";
    request.url = target.uploadUrl;
    request.headers = {{"Content-Type", target.contentType}};
    ++m_count;
    m_backend.http().upload(
        request, upload->path, {}, upload, [upload](qint64 sent) { upload->tell(sent); },
        [this, upload, target, begun = std::chrono::steady_clock::now()](const HttpAnswer &answer) {
            m_backend.uploadGate().leave(upload);
            if (answer.isOk()) {
                m_backend.noteUpload(upload->sizeBytes,
                                     std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
                finish(upload, target.publicUrl.toString(QUrl::FullyEncoded));
                return;
            }
            const bool mayPass = answer.status >= 500 || answer.status == 403 || answer.status == 408;
            again(upload,
                  answer.error.value_or(Error{
                      mayPass ? ErrorClass::Transient : ErrorClass::Permanent, QStringLiteral("cloud.upload"),
                      tr("The upload was refused."),
                      QStringLiteral("HTTP %1 %2").arg(answer.status).arg(QString::fromUtf8(answer.body.left(300)))}),
                  answer);
        });
}

// A signature is good for one try: each begins with a new one.
void CloudUploads::again(Upload *upload, const Error &error, const HttpAnswer &answer)
{
    const bool mayPass = error.errorClass == ErrorClass::Transient || error.errorClass == ErrorClass::RateLimited;
    if (!mayPass || ++upload->tries >= mostTries) {
        finish(upload, error);
        return;
    }
    const auto wait = retryAfter(answer, m_backend.now()).value_or(2000ms * (1 << upload->tries)) +
                      m_backend.api().beforeRepeating(answer);
    QTimer::singleShot(
        std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(wait.count()) / m_backend.hurry())), upload,
        [this, upload] { sign(upload); });
}

void CloudUploads::finish(Upload *upload, const Result<QString> &link)
{
    const auto waiters = std::exchange(upload->waiters, {});
    if (link && m_backend.account().uploadTo.isEmpty()) { // of what is in a bucket BucketUploads knows whether it is
        upload->link = *link;
        upload->at = m_backend.now();
    } else {
        const auto ended =
            std::find_if(m_uploads.begin(), m_uploads.end(), [upload](const auto &one) { return one.get() == upload; });
        ended->release()->deleteLater(); // it may be what calls
        m_uploads.erase(ended);
    }
    for (const Upload::Waiter &waiter : waiters) {
        if (waiter.context)
            waiter.done(link);
    }
}

} // namespace reelyard
