// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/webhook_inbox.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace reelyard
{

namespace
{

constexpr std::size_t mostRemembered = 256; // bodies of one attempt

QByteArray asPath(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

// Looks at all of it whatever it finds, so that the time tells nothing.
bool isEqual(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

QString idIn(const QJsonObject &object)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_-][A-Za-z0-9._:-]{0,127}\\z"));
    for (const char *name : {"task_id", "id"}) {
        const QJsonValue value = object.value(QLatin1String(name));
        const QString id = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
        if (plain.match(id).hasMatch())
            return id;
    }
    return {};
}

} // namespace

QByteArray newWebhookKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), static_cast<qsizetype>(sizeof(words)));
}

WebhookInbox::WebhookInbox(const QByteArray &key, const WebhookLimits &limits)
    : m_key(key)
    , m_limits(limits)
    , m_left(limits.burst)
    , m_counted(std::chrono::steady_clock::now())
{
}

QByteArray WebhookInbox::open(AttemptId attempt)
{
    const QByteArray message = "reelyard webhook " + QByteArray::number(raw(attempt));
    const std::lock_guard lock(m_mutex);
    Box &box = m_boxes[attempt];
    if (box.secret.isEmpty())
        box.secret = asPath(QMessageAuthenticationCode::hash(message, m_key, QCryptographicHash::Sha256));
    return box.secret;
}

QByteArray WebhookInbox::openTest()
{
    const QByteArray secret = asPath(newWebhookKey());
    const std::lock_guard lock(m_mutex);
    m_boxes[AttemptId{}] = {secret, {}};
    return secret;
}

void WebhookInbox::forget(AttemptId attempt)
{
    const std::lock_guard lock(m_mutex);
    m_boxes.erase(attempt);
}

bool WebhookInbox::mayPass(std::chrono::steady_clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    if (now > m_counted) {
        const double seconds = std::chrono::duration<double>(now - m_counted).count();
        m_left = std::min(m_limits.burst, m_left + seconds * m_limits.perSecond);
        m_counted = now;
    }
    if (m_left < 1)
        return false;
    m_left -= 1;
    return true;
}

std::optional<AttemptId> WebhookInbox::ownerOf(const QByteArray &secret) const
{
    std::optional<AttemptId> owner;
    const std::lock_guard lock(m_mutex);
    for (const auto &[attempt, box] : m_boxes) {
        if (isEqual(box.secret, secret))
            owner = attempt;
    }
    return owner;
}

bool WebhookInbox::isNews(AttemptId attempt, const QByteArray &body)
{
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
    const std::lock_guard lock(m_mutex);
    const auto box = m_boxes.find(attempt);
    if (box == m_boxes.end())
        return false;
    std::deque<QByteArray> &seen = box->second.seen;
    if (std::find(seen.begin(), seen.end(), hash) != seen.end())
        return false;
    seen.push_back(hash);
    if (seen.size() > mostRemembered)
        seen.pop_front();
    return true;
}

QString taskNamedIn(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QString id = idIn(object);
    return id.isEmpty() ? idIn(object.value(QStringLiteral("data")).toObject()) : id;
}

} // namespace reelyard
