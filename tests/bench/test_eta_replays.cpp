// SPDX-License-Identifier: GPL-3.0-or-later
// The queue's end as EtaModel tells it, against what happened in batches that were recorded from real runs
// (record_replay.py). The history that it has is the other batches'; the one that is replayed is not in it.
#include "app/queue/eta_model.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace reelyard;

namespace
{

struct Replay {
    QString name;
    int parallel = 1;
    std::vector<std::pair<double, QJsonObject>> lines; ///< by second
    double end = 0;
};

/// Presets by name, so that those of all batches are the same recipes.
RecipeId recipeOf(const QString &preset)
{
    static QHash<QString, qint64> known;
    return RecipeId{*known.insert(preset, known.value(preset, known.size() + 1))};
}

Replay read(const QString &path)
{
    Replay replay;
    replay.name = QFileInfo(path).completeBaseName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return replay;
    replay.parallel = QJsonDocument::fromJson(file.readLine()).object().value(QStringLiteral("parallel")).toInt();
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        replay.lines.emplace_back(line.value(QStringLiteral("t")).toDouble(), line);
        if (line.contains(QStringLiteral("job")))
            replay.end = replay.lines.back().first;
    }
    return replay;
}

Job jobFrom(const QJsonObject &object, double now)
{
    Job job;
    job.id = JobId{object.value(QStringLiteral("id")).toInteger()};
    job.state = jobStateFromText(object.value(QStringLiteral("state")).toString()).value_or(JobState::Failed);
    job.recipe = recipeOf(object.value(QStringLiteral("preset")).toString());
    job.sourceSummary = object.value(QStringLiteral("sourceSummary")).toString();
    if (const QJsonValue duration = object.value(QStringLiteral("sourceDurationSeconds")); duration.isDouble())
        job.sourceDurationMs = qRound64(duration.toDouble() * 1000);
    job.sourceSizeBytes = object.value(QStringLiteral("sourceSizeBytes")).toInteger(-1);
    job.queuedAt = Timestamp(0);
    if (isFinal(job.state))
        job.finishedAt = Timestamp(qRound64(now * 1000));
    return job;
}

/// What a job took, on its slot.
std::optional<MeasuredSpeed> speedOf(const QJsonObject &object)
{
    const Job job = jobFrom(object, 0);
    const auto load = loadOf(job);
    const auto time = [&object](const char *name) {
        return QDateTime::fromString(object.value(QLatin1String(name)).toString(), Qt::ISODateWithMs);
    };
    if (job.state != JobState::Completed || !load || !time("startedAt").isValid())
        return std::nullopt;
    const double seconds = static_cast<double>(time("startedAt").msecsTo(time("finishedAt"))) / 1000;
    return MeasuredSpeed{job.recipe, *load, std::max(0.01, seconds)};
}

std::vector<MeasuredSpeed> speedsOf(const Replay &replay)
{
    std::vector<MeasuredSpeed> speeds;
    for (const auto &[time, line] : replay.lines) {
        if (const auto speed = speedOf(line.value(QStringLiteral("job")).toObject()))
            speeds.push_back(*speed);
    }
    return speeds;
}

} // namespace

class TestEtaReplays : public QObject
{
    Q_OBJECT

    std::vector<Replay> m_replays;
    int m_moments = 0;
    int m_inside = 0;
    std::vector<double> m_errors;

private slots:
    void initTestCase()
    {
        const QDir folder(QStringLiteral(REELYARD_SOURCE_DIR "/tests/bench/replays"));
        for (const QString &name : folder.entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name))
            m_replays.push_back(read(folder.filePath(name)));
        QVERIFY(m_replays.size() >= 5);
    }

    void replay_data()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < m_replays.size(); ++i)
            QTest::newRow(qPrintable(m_replays[i].name)) << static_cast<int>(i);
    }
    void replay()
    {
        QFETCH(const int, number);
        const Replay &replay = m_replays[static_cast<std::size_t>(number)];
        JobList list;
        EtaModel model(list);
        for (std::size_t other = 0; other < m_replays.size(); ++other) {
            if (static_cast<int>(other) == number)
                continue;
            for (const MeasuredSpeed &speed : speedsOf(m_replays[other]))
                model.remember(speed);
        }
        // All jobs are queued and examined before the first starts.
        QHash<qint64, Job> jobs;
        for (const auto &[time, line] : replay.lines) {
            if (!line.contains(QStringLiteral("job")))
                continue;
            Job job = jobFrom(line.value(QStringLiteral("job")).toObject(), 0);
            job.state = JobState::Queued;
            job.finishedAt.reset();
            if (job.sourceDurationMs >= 0 || !jobs.contains(raw(job.id)))
                jobs.insert(raw(job.id), job);
        }
        QVERIFY(jobs.size() >= 90);
        list.insert({jobs.cbegin(), jobs.cend()});
        list.flush();

        int moments = 0;
        int inside = 0;
        std::vector<double> errors;
        for (const auto &[time, line] : replay.lines) {
            if (line.contains(QStringLiteral("job"))) {
                Job job = jobFrom(line.value(QStringLiteral("job")).toObject(), time);
                // What a source is was told once, and not with every change of its job.
                job.sourceDurationMs = jobs.value(raw(job.id)).sourceDurationMs;
                job.sourceSummary = jobs.value(raw(job.id)).sourceSummary;
                if (const auto speed = speedOf(line.value(QStringLiteral("job")).toObject()))
                    model.learn(*speed);
                list.replace(job);
                list.flush();
                continue;
            }
            for (const QJsonValue &value : line.value(QStringLiteral("running")).toArray()) {
                const QJsonObject running = value.toObject();
                Progress progress;
                progress.fraction = running.value(QStringLiteral("fraction")).toDouble();
                progress.speed = running.value(QStringLiteral("speed")).toDouble();
                progress.position = std::chrono::microseconds(
                    qRound64(running.value(QStringLiteral("positionSeconds")).toDouble() * 1e6));
                list.setProgress(JobId{running.value(QStringLiteral("id")).toInteger()}, progress);
            }
            list.flush();
            const auto snapshot = model.snapshot(Timestamp(qRound64(time * 1000)), replay.parallel);
            const double left = replay.end - time;
            if (snapshot.fraction < 0.1 || left < 1 || !snapshot.timeLeft)
                continue;
            ++moments;
            const auto seconds = [](std::chrono::seconds value) { return static_cast<double>(value.count()); };
            // Told in whole seconds.
            inside += seconds(snapshot.earliest) - 1 <= left && left <= seconds(snapshot.latest) ? 1 : 0;
            errors.push_back(std::abs(seconds(*snapshot.timeLeft) - left) / left);
        }
        QVERIFY(moments > 20);
        std::sort(errors.begin(), errors.end());
        qInfo("%s: %d moments, %.0f %% inside the range, the middle off by %.1f %% (median)", qPrintable(replay.name),
              moments, 100.0 * inside / moments, 100 * errors[errors.size() / 2]);
        m_moments += moments;
        m_inside += inside;
        m_errors.insert(m_errors.end(), errors.begin(), errors.end());
    }

    void cleanupTestCase()
    {
        if (m_moments == 0)
            return;
        std::sort(m_errors.begin(), m_errors.end());
        const double median = m_errors[m_errors.size() / 2];
        qInfo("all: %d moments, %.0f %% inside the range, the middle off by %.1f %% (median)", m_moments,
              100.0 * m_inside / m_moments, 100 * median);
        QVERIFY(m_inside >= m_moments * 8 / 10);
        QVERIFY(median <= 0.15);
    }
};

QTEST_GUILESS_MAIN(TestEtaReplays)
#include "test_eta_replays.moc"
