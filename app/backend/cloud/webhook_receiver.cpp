// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/webhook_receiver.h"

#include "app/backend/cloud/http_client.h"
#include "app/backend/cloud/webhook_server.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace reelyard
{

using namespace std::chrono_literals;

namespace
{

Error failure(const char *code, const QString &sentence, const QString &detail = {})
{
    return {ErrorClass::Permanent, QString::fromLatin1(code), sentence, detail};
}

QString withoutSlash(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

} // namespace

struct WebhookReceiver::Test {
    Done done;
    std::chrono::milliseconds limit;
    QString word; ///< by which the message is known
    QObject context;
    int status = 0; ///< of the answer; 0: none yet
    QString detail;
};

WebhookReceiver::WebhookReceiver(const QByteArray &key, const WebhookLimits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_inbox(key, limits)
{
    m_testTimer.setSingleShot(true);
    connect(&m_testTimer, &QTimer::timeout, this, &WebhookReceiver::giveUpTest);
}

WebhookReceiver::~WebhookReceiver() = default;

bool WebhookReceiver::isListening() const
{
    return m_server && m_server->isServing();
}

Result<quint16> WebhookReceiver::listen(const QHostAddress &address, quint16 port, const QUrl &publicUrl)
{
    stop();
    const bool isWeb = publicUrl.scheme() == QLatin1String("https") || publicUrl.scheme() == QLatin1String("http");
    const bool isPlain = publicUrl.isValid() && isWeb && !publicUrl.host().isEmpty() &&
                         publicUrl.userInfo().isEmpty() && !publicUrl.hasQuery() && !publicUrl.hasFragment();
    if (address.isNull() || !(publicUrl.isEmpty() || isPlain))
        return Error{ErrorClass::Configuration, QStringLiteral("webhook.address"),
                     address.isNull() ? tr("Webhooks need an address of this computer, 127.0.0.1 for example.")
                                      : tr("The public address has to look like https://name.example/path."),
                     publicUrl.toDisplayString()};
    // A server calls back on its own threads; the event waits for the main one.
    auto server = std::make_unique<WebhookServer>(m_inbox, m_limits, [this](AttemptId owner, const QByteArray &body) {
        const QString taskId = taskNamedIn(body);
        QMetaObject::invokeMethod(
            this, [this, owner, taskId] { take(owner, taskId); }, Qt::QueuedConnection);
    });
    const QString path = withoutSlash(publicUrl.path());
    auto taken = server->listen(address, port, path.toUtf8());
    if (!taken)
        return taken;
    m_server = std::move(server);
    m_publicUrl = publicUrl;
    if (publicUrl.isEmpty()) {
        m_publicUrl.setScheme(QStringLiteral("http"));
        m_publicUrl.setHost(address.toString());
        m_publicUrl.setPort(*taken);
    }
    m_publicUrl.setPath(path);
    return taken;
}

void WebhookReceiver::stop()
{
    m_server.reset();
    m_isTested = false;
    endTest(failure("webhook.stopped", tr("The test was ended before it had a result.")));
}

QUrl WebhookReceiver::urlOf(const QByteArray &secret) const
{
    QUrl url = m_publicUrl;
    url.setPath(url.path() + QStringLiteral("/hooks/") + QString::fromLatin1(secret));
    return url;
}

QUrl WebhookReceiver::urlFor(AttemptId attempt)
{
    const QByteArray secret = m_inbox.open(attempt);
    return isListening() ? urlOf(secret) : QUrl();
}

void WebhookReceiver::forget(AttemptId attempt)
{
    m_inbox.forget(attempt);
}

void WebhookReceiver::take(AttemptId owner, const QString &taskId)
{
    if (isSet(owner)) {
        emit arrived(owner, taskId);
        return;
    }
    if (!m_test || m_test->word != taskId)
        return;
    m_isTested = isListening();
    endTest({});
}

void WebhookReceiver::test(HttpClient &http, std::chrono::milliseconds limit, Done done)
{
    endTest(failure("webhook.stopped", tr("The test was ended before it had a result.")));
    m_test = std::make_unique<Test>();
    m_test->done = std::move(done);
    m_test->limit = limit;
    m_test->word = QString::fromLatin1(newWebhookKey().toHex());
    if (!isListening()) {
        endTest(failure("webhook.off", tr("Webhooks are switched off.")));
        return;
    }
    m_isTested = false;
    m_testTimer.start(limit);
    HttpRequest request;
    request.verb = "POST";
    request.url = urlOf(m_inbox.openTest());
    request.headers = {{"Content-Type", "application/json"}};
    request.body = QJsonDocument(QJsonObject{{QStringLiteral("task_id"), m_test->word}}).toJson();
    HttpClient::Limits limits;
    limits.silence = limits.total = limit;
    http.send(request, limits, &m_test->context, [this](const HttpAnswer &answer) {
        if (answer.error && !answer.mayHaveArrived) {
            endTest(failure("webhook.unreachable",
                            tr("The public address cannot be reached: %1").arg(answer.error->sentence),
                            answer.error->detail));
            return;
        }
        m_test->status = answer.status;
        m_test->detail = answer.error ? answer.error->sentence : QString();
        // Who answers may pass it on a little later; for long it is not waited for.
        if (!answer.error)
            m_testTimer.start(std::min<std::chrono::milliseconds>(2s, m_testTimer.remainingTimeAsDuration()));
    });
}

void WebhookReceiver::giveUpTest()
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_test->limit).count();
    if (m_test->status != 0)
        endTest(
            failure("webhook.stranger",
                    tr("Somebody else answers at the public address: the test message got the answer %1 and did not "
                       "come here.")
                        .arg(m_test->status)));
    else
        endTest(failure("webhook.lost",
                        tr("The test message did not arrive within %Ln seconds. The public address may lead elsewhere, "
                           "or something on the way holds it back.",
                           nullptr, int(seconds)),
                        m_test->detail));
}

void WebhookReceiver::endTest(const Result<void> &result)
{
    const std::unique_ptr<Test> ended = std::exchange(m_test, nullptr);
    if (!ended)
        return;
    m_testTimer.stop();
    m_inbox.forget(AttemptId{});
    QMetaObject::invokeMethod(
        this, [done = std::move(ended->done), result] { done(result); }, Qt::QueuedConnection);
}

} // namespace reelyard
