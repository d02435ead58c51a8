// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/job/batch_summary.h"
#include "ui/activity/measure.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace reelyard
{

class ActivityChart;
class ActivityLog;
class BatchHistoryModel;
class CloudLedger;
class JobQueue;
class MeasureTile;
struct ActivitySample;
struct JobChanges;

/// How fast it went over time, and below it what batches have come to. Looks at nothing while it is not shown.
class ActivityPage : public QWidget
{
    Q_OBJECT
public:
    /// All outlive the page. `ledger` may say null.
    ActivityPage(const ActivityLog &log, JobQueue &queue, std::function<const CloudLedger *()> ledger,
                 const Clock &clock, QWidget *parent = nullptr);

    void saveColumns() const;
    void restoreColumns();

signals:
    void exportWanted();
    void batchChosen(reelyard::BatchId batch);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Range { Hour, Day, Run };
    QWidget *buildChart();
    QWidget *buildHistory();
    void updateChart();
    void updateTiles();
    QString summary(const std::vector<ActivitySample> &samples) const;
    void follow(const JobChanges &changes);
    void readPast();
    void updateHistory();

    const ActivityLog &m_log;
    JobQueue &m_queue;
    std::function<const CloudLedger *()> m_ledger;
    const Clock &m_clock;
    Measure m_measure = Measure::Frames;
    std::array<MeasureTile *, measureCount> m_tiles{};
    QComboBox *m_range;
    ActivityChart *m_chart;
    QLabel *m_summary;
    QStackedWidget *m_chartOrNothing;
    QLabel *m_nothing;
    QSplitter *m_halves;
    BatchHistoryModel *m_history;
    QTreeView *m_table;
    QPushButton *m_export;
    QLabel *m_noBatches;
    std::vector<BatchPast> m_past;
    bool m_isPastKnown = false;
    QTimer m_pause; ///< between looks at what batches have come to
    QTimer m_move;  ///< the time goes on while nothing runs
};

} // namespace reelyard
