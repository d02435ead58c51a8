// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "app/command/command_handler.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QTimer>

namespace reelyard::cli
{

namespace
{

constexpr int askAgainMs = 50;
constexpr int sayWaitMs = 2000;
constexpr int patienceMs = 600'000; // an owner that serves nobody: it adds a large tree, or hangs

} // namespace

Session::Session(const QString &database, Stay stay, const Output &output, PassphraseAsk askPassphrase, QObject *parent)
    : QObject(parent)
    , m_database(absolutePath(database.isEmpty() ? Application::defaultDatabase() : database))
    , m_stay(stay)
    , m_output(output)
    , m_askPassphrase(std::move(askPassphrase))
{
}

Session::~Session() = default;

int exitCodeOf(const Error &error)
{
    return error.errorClass == ErrorClass::Configuration ? WrongCommand : SomethingFailed;
}

void Session::open(std::function<void()> ready)
{
    m_ready = std::move(ready);
    auto application = Application::create({m_database, m_askPassphrase, m_stay == Stay::Brief});
    if (application) {
        m_application = std::move(*application);
        connect(&m_application->queue(), &JobQueue::troubled, this,
                [this](const Error &error) { m_output.error(error); });
        m_application->open([this](const Result<void> &opened) {
            if (!opened) {
                m_output.error(opened.error());
                finish(SomethingFailed);
                return;
            }
            m_ready();
        });
        return;
    }
    if (application.error().code != QLatin1String("database.owned")) {
        m_output.error(application.error());
        finish(SomethingFailed);
        return;
    }
    connectToOwner();
}

void Session::connectToOwner()
{
    auto client = CommandClient::connectTo(m_database, 0);
    if (!client) {
        if (!m_waiting.isValid())
            m_waiting.start();
        if (m_waiting.elapsed() > patienceMs) {
            m_output.error(client.error());
            finish(SomethingFailed);
            return;
        }
        if (m_waiting.elapsed() > sayWaitMs && !std::exchange(m_hasSaidWait, true))
            m_output.problem(tr("Another Reelyard is busy with this queue; waiting until it is done."));
        retry();
        return;
    }
    m_waiting.invalidate();
    m_client = std::move(*client);
    connect(m_client.get(), &CommandClient::lost, this, [this] {
        if (m_finishing)
            return;
        if (!m_client->isTaken() || m_takeOver) { // it was about to end, or its own work is done and ours is not
            if (m_client->isTaken())
                m_ready = m_takeOver;
            m_client.release()->deleteLater();
            retry();
            return;
        }
        m_output.problem(tr("The Reelyard that was working on this queue has ended. The jobs are still in the queue."));
        finish(SomethingFailed);
    });
    m_ready();
}

void Session::retry()
{
    QTimer::singleShot(askAgainMs, this, [this] {
        if (!m_finishing)
            open(std::move(m_ready));
    });
}

void Session::request(const QJsonObject &request, const Reply &reply)
{
    const Reply filtered = [this, reply](const QJsonObject &message) {
        if (m_finishing)
            return;
        if (message.value(QStringLiteral("event")) == QLatin1String("error")) {
            const Error error = errorFromJson(message.value(QStringLiteral("error")).toObject());
            m_output.error(error);
            finish(exitCodeOf(error));
            return;
        }
        reply(message);
    };
    if (m_application)
        m_application->commands().handle(request, this, filtered);
    else
        m_client->send(request, filtered);
}

void Session::finish(int exitCode)
{
    if (std::exchange(m_finishing, true))
        return;
    m_output.clearStatus();
    const auto quit = [exitCode] {
        // exit() before exec() would be forgotten.
        QTimer::singleShot(0, qApp, [exitCode] { QCoreApplication::exit(exitCode); });
    };
    if (!m_application) {
        quit();
        return;
    }
    m_application->shutDown([this, quit] {
        if (!m_interrupted || !m_lastRequest) {
            quit();
            return;
        }
        m_application->commands().handle(m_lastRequest(), this, [this, quit](const QJsonObject &message) {
            const bool isError = message.value(QStringLiteral("event")) == QLatin1String("error");
            if (!isError)
                m_lastReply(message);
            if (isError || message.value(QStringLiteral("final")).toBool())
                quit();
        });
    });
}

void Session::setLastRequest(std::function<QJsonObject()> request, const Reply &reply)
{
    m_lastRequest = std::move(request);
    m_lastReply = reply;
}

void Session::interrupt()
{
    m_interrupted = true;
    if (!m_finishing && m_application) {
        m_output.clearStatus();
        if (const QString told = m_application->leavingText(); !told.isEmpty())
            m_output.line(told);
    }
    finish(Interrupted);
}

const PresetCatalogue &Session::presets()
{
    if (m_application)
        return m_application->presets();
    if (!m_presets)
        m_presets = std::make_unique<PresetCatalogue>(Application::loadPresets());
    return *m_presets;
}

} // namespace reelyard::cli
