// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/cloud_provider.h"
#include "app/backend/cloud/prices.h"

namespace reelyard
{

/// FFHub (https://ffhub.io) and servers that speak like it. Its documents and the article that it began with differ;
/// what is sent is the documents' form, what is understood is both.
class FFHubProvider : public CloudProvider
{
public:
    explicit FFHubProvider(Price price = {0.012})
        : m_price(price)
    {
    }
    QString name() const override;
    std::optional<QString> refusal(const CloudWish &wish) const override;
    qint64 largestUploadBytes() const override;
    Price price() const override { return m_price; }
    std::chrono::seconds longestTask() const override;
    std::chrono::seconds keepsFor() const override;
    HttpRequest createRequest(const CloudAccount &account, const QString &command, const QUrl &webhook) const override;
    Result<CloudTask> createdTask(const HttpAnswer &answer) const override;
    HttpRequest statusRequest(const CloudAccount &account, const QString &taskId) const override;
    Result<CloudTask> task(const HttpAnswer &answer) const override;
    HttpRequest listRequest(const CloudAccount &account, int limit, int offset) const override;
    Result<CloudTaskPage> tasks(const HttpAnswer &answer) const override;
    HttpRequest signRequest(const CloudAccount &account, const QString &fileName, qint64 sizeBytes,
                            const QByteArray &contentType) const override;
    Result<CloudUpload> upload(const HttpAnswer &answer) const override;
    Error taskError(const CloudTask &task) const override;

private:
    Price m_price;
};

} // namespace reelyard
