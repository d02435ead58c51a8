// SPDX-License-Identifier: GPL-3.0-or-later
// What webhooks change in the life of a remote attempt: it is told when to look, and may be told which task it created.
#include "app/backend/cloud/cloud_attempt.h"
#include "app/backend/cloud/webhook_receiver.h"

#include <algorithm>
#include <utility>

namespace reelyard
{

void CloudBackend::setReceiver(WebhookReceiver *receiver)
{
    if (m_receiver)
        m_receiver->disconnect(this);
    m_receiver = receiver;
    if (!receiver)
        return;
    connect(receiver, &WebhookReceiver::arrived, this, [this](AttemptId attempt, const QString &taskId) {
        const auto open = std::find_if(m_open.begin(), m_open.end(),
                                       [attempt](const auto &each) { return each.second->hook() == attempt; });
        if (open != m_open.end())
            open->second->heard(taskId);
    });
    for (const auto &[id, open] : m_open)
        open->expectMessages();
}

void CloudAttempt::expectMessages()
{
    if (m_backend.receiver())
        (void)m_backend.receiver()->urlFor(m_hook);
}

QUrl CloudAttempt::webhook()
{
    WebhookReceiver *receiver = m_backend.receiver();
    m_isTold = receiver && receiver->isOn();
    return m_isTold ? receiver->urlFor(m_hook) : QUrl();
}

void CloudAttempt::heard(const QString &taskId)
{
    if (m_isOver || m_isReceiving)
        return;
    const bool mayAsk = m_tries == 0; // else the service fails, or has told us to wait
    if (m_record.stage == CloudRecord::Stage::Creating) {
        if (taskId.isEmpty() || taskId == m_hint)
            return;
        m_hint = taskId;
        const bool isSettling = m_looks > 0; // before that it is looked at when the answer to creating did not come
        if (isSettling && mayAsk) {
            m_backend.api().forget(this);
            m_timer.stop();
            settle();
        }
        return;
    }
    const bool isOther = !taskId.isEmpty() && taskId != m_record.taskId;
    if (m_record.stage != CloudRecord::Stage::Created || isOther)
        return;
    m_isTold = true;
    m_backend.follower().check(m_record.taskId);
}

void CloudAttempt::confirmHint()
{
    send(m_backend.provider().statusRequest(m_backend.account(), m_hint), &CloudAttempt::hintAnswered);
}

// The account has to have this task, and it must not be another's by all that it shows. Where it shows nothing, only
// the task that we created knew the address.
void CloudAttempt::hintAnswered(const HttpAnswer &answer)
{
    const auto task = m_backend.provider().task(answer);
    if (!task && again(task.error(), answer, &CloudAttempt::settle, 12))
        return;
    m_tries = 0;
    const QString asked = std::exchange(m_hint, QString());
    const bool isSilent = task && task->command.isEmpty() && task->outputs.empty();
    if (task && task->id == asked && !m_backend.isKnown(asked) && (isSilent || names(*task))) {
        adopt(asked, QStringLiteral("named by a webhook"));
        return;
    }
    note(QStringLiteral("a webhook named the task %1, which is not ours").arg(asked));
    settle();
}

} // namespace reelyard
