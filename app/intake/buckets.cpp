// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/buckets.h"

#include "app/backend/cloud/s3_keys.h"
#include "app/intake/file_scanner.h"

#include <QPointer>
#include <QTimer>

#include <utility>

namespace reelyard
{

struct Buckets::Expansion {
    QStringList inputs;
    QStringList found;
    qsizetype at = 0;
    QPointer<QObject> context;
    Done done;
};

Buckets::Buckets(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

Buckets::~Buckets() = default;

Result<S3Client *> Buckets::clientFor(const QString &bucket)
{
    const auto known = m_clients.find(bucket);
    if (known != m_clients.end())
        return known->second.get();
    auto account = s3AccountFor(bucket);
    if (!account)
        return account.error();
    return m_clients.emplace(bucket, std::make_unique<S3Client>(*std::move(account), m_http, m_clock))
        .first->second.get();
}

void Buckets::expand(const QStringList &inputs, QObject *context, Done done)
{
    auto expansion = std::make_shared<Expansion>();
    expansion->inputs = inputs;
    expansion->context = context;
    expansion->done = std::move(done);
    QTimer::singleShot(0, this, [this, expansion] { next(expansion); });
}

void Buckets::next(const std::shared_ptr<Expansion> &expansion)
{
    if (!expansion->context)
        return;
    while (expansion->at < expansion->inputs.size() && !isBucketLink(expansion->inputs[expansion->at]))
        expansion->found << expansion->inputs[expansion->at++];
    if (expansion->at >= expansion->inputs.size()) {
        expansion->done(expansion->found);
        return;
    }
    const QString input = expansion->inputs[expansion->at++];
    const auto location = parseS3Location(input);
    const auto client = location ? clientFor(location->bucket) : Result<S3Client *>(location.error());
    if (!client) {
        expansion->done(client.error());
        return;
    }
    const qsizetype before = expansion->found.size();
    (*client)->list(
        location->key, expansion->context,
        [expansion, bucket = location->bucket](const std::vector<S3Object> &objects) {
            for (const S3Object &object : objects) {
                if (isMediaName(object.key.section(u'/', -1)))
                    expansion->found << QLatin1String(s3Scheme) + bucket + u'/' + object.key;
            }
        },
        [this, expansion, input, before](const Result<void> &listed) {
            if (!listed)
                expansion->done(listed.error());
            else if (expansion->found.size() == before)
                expansion->done(Error{ErrorClass::Permanent,
                                      QStringLiteral("s3.nothing"),
                                      tr("There is no media file below \"%1\".").arg(input),
                                      {}});
            else
                next(expansion);
        });
}

} // namespace reelyard
