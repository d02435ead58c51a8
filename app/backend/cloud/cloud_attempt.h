// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/cloud_backend.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace reelyard
{

/// One remote attempt, from its start to its one end:
///
///   earlier tasks of the job -> plan -> upload -> create -> follow -> receive -> look at what came, and pack it
///
/// Each arrow is written down first. The one step that must not be taken twice is creating: a POST whose answer did not
/// come is settled by the provider's list, where the task is known by the outputs' names (in its command, or where
/// lists show none, by the outputs of every unknown task that was created since), and only created again when it is not
/// there. A webhook may name the task before that; its address was given to no other (cloud_attempt_hooks.cpp).
class CloudAttempt : public QObject
{
    Q_OBJECT
public:
    /// The spec's source can be read; `link`, where it is one, is what it comes from: "s3://bucket/key" is written
    /// down, and signed when a task is to read it.
    CloudAttempt(CloudBackend &backend, const AttemptSpec &spec, const QString &link);
    ~CloudAttempt() override;

    void begin();
    void stop(); ///< nothing of it happens any more
    /// Its task has ended, or there is none: it takes no place at the provider.
    bool isOnlyReceiving() const { return m_isReceiving; }
    QString taskId() const { return m_record.taskId; }
    JobId job() const { return m_spec.job; }
    BatchId batch() const { return m_spec.batch; }
    /// Nothing has been reserved for it yet.
    bool isBeforeTask() const
    {
        return m_record.stage == CloudRecord::Stage::Planned || m_record.stage == CloudRecord::Stage::Uploaded;
    }
    /// The attempt whose webhook address the task was given: an earlier one where that one created it.
    AttemptId hook() const { return m_hook; }
    void expectMessages(); ///< from now on
    /// A message came to its address. It is checked, and not believed.
    void heard(const QString &taskId);
    /// What became of the package that is being made.
    void packed(const AttemptResult &result);
    /// It is to be cancelled: true where a package is being made, which ends first.
    bool isEndingPacking();

private:
    static constexpr double endShare = 0.1; ///< of the progress that is shown: for sending, and for receiving
    using Next = void (CloudAttempt::*)();
    using Answered = void (CloudAttempt::*)(const HttpAnswer &);

    void plan();
    void upload();
    void prepareTask();
    void create();
    void post();
    Result<QString> signedCommand() const;
    QUrl webhook();
    void created(const HttpAnswer &answer);
    void settle();
    void lookAtPage();
    void judgeList();
    bool names(const CloudTask &task) const;
    void adopt(const QString &taskId, const QString &how);
    void confirmHint();
    void hintAnswered(const HttpAnswer &answer);
    void follow();
    void followed(const Result<CloudTask> &task);
    void receive();
    void receiveNext();
    void download(const CloudOutput &output);
    void received(const HttpAnswer &answer);
    void inspectNext();
    void pack();
    void packedNext(const OutputResult &result);
    /// Where an output is received: its part, or beside it what a package is packed from.
    QString receivedPath(const OutputPart &part) const;
    bool isPackage(const OutputPart &part) const { return m_packages.contains(part.ordinal); }
    void conclude();

    void settleCharge();
    void releaseCharge();
    std::optional<double> chargeDollars() const;
    void storeThen(CloudRecord::Stage stage, Next next);
    void send(const HttpRequest &request, Answered answered);
    void wait(std::chrono::milliseconds time, Next next);
    /// Tries the step again after a growing wait; false when it was tried often enough.
    bool again(const Error &error, const HttpAnswer &answer, Next step, int mostTries);
    void fail(const Error &cause);
    void forgetTask(const Error &error);
    void tell(double fraction, qint64 bytes = 0); ///< of the output that is at work
    double expectedSeconds() const;
    WorkLoad load() const;
    double largestCharge() const;
    void note(const QString &line);

    CloudBackend &m_backend;
    AttemptSpec m_spec;
    QString m_link;
    CloudRecord m_record;
    CloudBackend::Plan m_plan;
    CloudTask m_task;
    QTimer m_timer;
    Next m_next = nullptr;
    QString m_log;
    int m_tries = 0;
    int m_creations = 0;
    int m_looks = 0;
    int m_offset = 0; ///< of the list's page
    std::vector<CloudTask> m_listed;
    AttemptId m_hook{};
    bool m_isTold = false; ///< its task was given an address, or a message came
    QString m_hint;        ///< the task that a message named, until it is confirmed
    bool m_isReceiving = false;
    bool m_isOver = false;
    size_t m_at = 0;           ///< the output that is being received, looked at or packed
    QSet<int> m_packages;      ///< ordinals
    qint64 m_writtenBytes = 0; ///< by the outputs that are done
    bool m_isPacking = false;
    bool m_isCancelled = false; ///< while it was packing
    std::vector<OutputResult> m_results;
    std::chrono::steady_clock::time_point m_began;
};

} // namespace reelyard
