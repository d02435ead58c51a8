// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"

#include <QFile>

#include <functional>
#include <map>

namespace reelyard::test
{

/// A backend that does what a test says: attempts end when the test ends them, or at once by `script`.
class ScriptedBackend : public Backend, public PausableBackend
{
    Q_OBJECT
public:
    using Script = std::function<AttemptResult(const AttemptSpec &)>;

    explicit ScriptedBackend(int slotCount = 2)
        : m_slots(slotCount)
    {
    }

    QString id() const override { return QStringLiteral("local"); }
    int slotCount() const override { return m_slots; }
    void setSlotCount(int count) override
    {
        m_slots = count;
        emit freeSlotsChanged();
    }
    int freeSlots() const override { return std::max(0, m_slots - static_cast<int>(open.size())); }
    void start(const AttemptSpec &attempt) override
    {
        mostAtOnce = std::max(mostAtOnce, static_cast<int>(open.size()) + 1);
        started.push_back(attempt);
        open.emplace(raw(attempt.id), attempt);
        if (script && (endless.isEmpty() || attempt.source != endless)) {
            QMetaObject::invokeMethod(
                this, [this, attempt] { end(attempt.id, script(attempt)); }, Qt::QueuedConnection);
        }
    }
    bool resume(const AttemptSpec &, const QString &) override { return false; }
    void cancel(AttemptId attempt) override
    {
        cancelled.push_back(attempt);
        if (ignoresCancel)
            return;
        AttemptResult result;
        result.kind = ResultKind::Cancelled;
        QMetaObject::invokeMethod(
            this, [this, attempt, result] { end(attempt, result); }, Qt::QueuedConnection);
    }
    void pause(AttemptId attempt) override { paused.push_back(attempt); }
    void resumePaused(AttemptId attempt) override { std::erase(paused, attempt); }

    void end(AttemptId attempt, const AttemptResult &result)
    {
        if (open.erase(raw(attempt)) == 0)
            return;
        emit finished(attempt, result);
        emit freeSlotsChanged();
    }

    /// Writes one part as a worker would: a file, or an HLS rung where a folder was made for it.
    static OutputResult made(const OutputPart &part, const QByteArray &content = "encoded");
    /// Writes all parts and tells that they are complete.
    static AttemptResult encoded(const AttemptSpec &spec, const QByteArray &content = "encoded");
    static AttemptResult failedWith(const Error &error)
    {
        AttemptResult result;
        result.kind = ResultKind::Failed;
        result.error = error;
        return result;
    }

    Script script;
    QString endless; ///< attempts on this source end only when they are cancelled
    std::vector<AttemptSpec> started;
    std::map<qint64, AttemptSpec> open;
    std::vector<AttemptId> cancelled;
    std::vector<AttemptId> paused;
    int mostAtOnce = 0;
    bool ignoresCancel = false; ///< as a codec call that goes on: the test ends the attempt itself

private:
    int m_slots;
};

} // namespace reelyard::test
