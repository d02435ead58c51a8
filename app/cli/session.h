// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/cli/output.h"
#include "app/command/command_client.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace reelyard::cli
{

/// How long a command is about.
enum class Stay {
    Brief, ///< as long as it takes to look or to change something: who comes meanwhile waits
    Long   ///< works on the queue, and serves others meanwhile
};

/// One command's way to the queue: as the owner of the database, or through the process that is. The commands do not
/// see the difference.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(const QString &database, Stay stay, const Output &output, PassphraseAsk askPassphrase,
            QObject *parent = nullptr);
    ~Session() override;

    /// `ready` follows; on failure the error is shown and the program ends.
    void open(std::function<void()> ready);

    /// Messages of kind "error" are shown and end the program; all others go to `reply`.
    void request(const QJsonObject &request, const Reply &reply);

    /// Ends the program: stops and stores what runs, if this process owns the queue.
    void finish(int exitCode);
    void interrupt(); ///< the same, and says what becomes of what runs
    /// Where the owner ends that works on this command's jobs, this process takes its place, and does this.
    void setTakeOver(std::function<void()> takeOver) { m_takeOver = std::move(takeOver); }
    /// What is still asked after interrupt(), when this process owns the queue and what ran was put back. The program
    /// ends with the answer's last message, or with an error.
    void setLastRequest(std::function<QJsonObject()> request, const Reply &reply);
    const PresetCatalogue &presets();
    bool isOwner() const { return m_application != nullptr; }

private:
    void connectToOwner();
    void retry();

    QString m_database;
    Stay m_stay;
    Output m_output;
    PassphraseAsk m_askPassphrase;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<CommandClient> m_client;
    std::unique_ptr<PresetCatalogue> m_presets;
    std::function<void()> m_ready;
    std::function<void()> m_takeOver;
    QElapsedTimer m_waiting; ///< for an owner that does not serve; invalid: none was met
    bool m_hasSaidWait = false;
    bool m_finishing = false;
    bool m_interrupted = false;
    std::function<QJsonObject()> m_lastRequest; ///< empty: nothing is asked
    Reply m_lastReply;
};

/// The exit code that an error of a command means.
int exitCodeOf(const Error &error);

} // namespace reelyard::cli
