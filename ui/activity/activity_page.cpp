// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activity_page.h"

#include "app/backend/cloud/cloud_ledger.h"
#include "app/queue/batch_history.h"
#include "app/queue/job_queue.h"
#include "ui/activity/activity_chart.h"
#include "ui/activity/batch_history_model.h"
#include "ui/activity/measure_tile.h"
#include "ui/common/format.h"
#include "ui/jobs/job_header.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace reelyard
{

namespace
{

constexpr std::array tileNames{"measureFrames", "measureTimes", "measureWritten", "measureRunning", "measureQueued"};
constexpr int historyPauseMs = 2000;
constexpr int minuteMs = 60'000;

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

} // namespace

ActivityPage::ActivityPage(const ActivityLog &log, JobQueue &queue, std::function<const CloudLedger *()> ledger,
                           const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_queue(queue)
    , m_ledger(std::move(ledger))
    , m_clock(clock)
    , m_history(new BatchHistoryModel(clock, this))
{
    setObjectName(QStringLiteral("activityPage"));
    setAccessibleName(tr("Activity"));
    m_halves = new QSplitter(Qt::Vertical, this);
    m_halves->setObjectName(QStringLiteral("activityHalves"));
    m_halves->addWidget(buildChart());
    m_halves->addWidget(buildHistory());
    m_halves->setChildrenCollapsible(false);
    m_halves->setSizes({600, 400});
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_halves);
    m_pause.setSingleShot(true);
    m_pause.setInterval(historyPauseMs);
    m_move.setSingleShot(true);
    m_move.setInterval(minuteMs);
    connect(&m_pause, &QTimer::timeout, this, &ActivityPage::updateHistory);
    connect(&m_move, &QTimer::timeout, this, &ActivityPage::updateChart);
    connect(&log, &ActivityLog::sampled, this, &ActivityPage::updateChart);
    connect(&queue.list(), &JobList::changed, this, &ActivityPage::follow);
    connect(&queue.batchList(), &BatchList::changed, this, [this] {
        if (isVisible())
            updateHistory();
    });
}

QWidget *ActivityPage::buildChart()
{
    auto *half = new QWidget(this);
    m_range = new QComboBox(half);
    m_range->setObjectName(QStringLiteral("activityRange"));
    m_range->setAccessibleName(tr("Time that is shown"));
    m_range->addItems({tr("Last hour"), tr("Last 24 hours"), tr("Since the program started")});
    connect(m_range, &QComboBox::currentIndexChanged, this, &ActivityPage::updateChart);
    auto *head = new QHBoxLayout;
    head->addWidget(heading(tr("Activity"), half));
    head->addStretch(1);
    head->addWidget(m_range);

    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(8);
    auto *group = new QButtonGroup(this);
    for (int i = 0; i < measureCount; ++i) {
        auto *tile = new MeasureTile(nameOf(static_cast<Measure>(i)), half);
        tile->setObjectName(QLatin1String(tileNames[static_cast<std::size_t>(i)]));
        tile->setToolTip(tr("Now. Press to see it over time."));
        tile->setChecked(i == 0);
        group->addButton(tile, i);
        tiles->addWidget(tile);
        m_tiles[static_cast<std::size_t>(i)] = tile;
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        m_measure = static_cast<Measure>(id);
        updateChart();
    });

    m_chart = new ActivityChart(half);
    m_nothing = new QLabel(half);
    m_nothing->setObjectName(QStringLiteral("activityNothing"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_chartOrNothing = new QStackedWidget(half);
    m_chartOrNothing->addWidget(m_chart);
    m_chartOrNothing->addWidget(m_nothing);
    m_summary = new QLabel(half);
    m_summary->setObjectName(QStringLiteral("activitySummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(8);
    column->addLayout(head);
    column->addLayout(tiles);
    column->addWidget(m_chartOrNothing, 1);
    column->addWidget(m_summary);
    return half;
}

QWidget *ActivityPage::buildHistory()
{
    auto *half = new QWidget(this);
    m_export = new QPushButton(tr("Export\u2026"), half);
    m_export->setObjectName(QStringLiteral("exportHistory"));
    m_export->setToolTip(tr("Write what all batches have come to into a file"));
    connect(m_export, &QPushButton::clicked, this, &ActivityPage::exportWanted);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 0);
    head->addWidget(heading(tr("History of batches"), half));
    head->addStretch(1);
    head->addWidget(m_export);

    m_table = new QTreeView(half);
    m_table->setObjectName(QStringLiteral("batchHistory"));
    m_table->setAccessibleName(tr("History of batches"));
    m_table->setModel(m_history);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setAlternatingRowColors(true);
    m_table->setHeader(new JobHeader(m_table));
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSortIndicator(BatchHistoryModel::Added, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    const std::array widths{168, 128, 128, 64, 64, 64, 104, 104, 150, 112, 80};
    for (int column = 0; column < BatchHistoryModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) {
        emit batchChosen(BatchId{index.data(BatchHistoryModel::BatchIdRole).toLongLong()});
    });
    m_noBatches =
        new QLabel(tr("What is added from now on is listed here, and stays when its jobs are cleared."), half);
    m_noBatches->setObjectName(QStringLiteral("historyNothing"));
    m_noBatches->setAlignment(Qt::AlignCenter);
    m_table->hide(); // until it is known which of the two it is
    m_noBatches->hide();
    m_export->setEnabled(false);

    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_noBatches, 1);
    return half;
}

void ActivityPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateChart();
    if (m_isPastKnown)
        updateHistory();
    else
        readPast();
}

void ActivityPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_move.stop();
    m_pause.stop();
}

void ActivityPage::updateTiles()
{
    const ActivitySample now = m_log.latest();
    for (int i = 0; i < measureCount; ++i) {
        const auto measure = static_cast<Measure>(i);
        const double sum = valueOf(now.of(Place::Local), measure) + valueOf(now.of(Place::Cloud), measure);
        m_tiles[static_cast<std::size_t>(i)]->setValue(textOf(sum, measure));
    }
}

void ActivityPage::updateChart()
{
    if (!isVisible())
        return;
    updateTiles();
    const Timestamp now = m_clock.now();
    const auto range = static_cast<Range>(m_range->currentIndex());
    Timestamp from = now - std::chrono::hours(range == Range::Day ? 24 : 1);
    if (range == Range::Run)
        from = std::max(m_log.startedAt(), now - std::chrono::hours(7 * 24));
    if (now - from < std::chrono::minutes(1)) // a line of seconds wants some width
        from = now - std::chrono::minutes(1);
    std::vector<ActivitySample> samples = m_log.samples(from, now);
    const bool isEmpty = samples.empty();
    m_nothing->setText(m_log.isEmpty() ? tr("Nothing has run yet. How fast it goes is drawn here as soon as jobs run.")
                                       : tr("Nothing ran in this time."));
    m_chartOrNothing->setCurrentIndex(isEmpty ? 1 : 0);
    m_summary->setVisible(!isEmpty);
    m_summary->setText(summary(samples));
    m_chart->setAccessibleName(tr("Chart of %1, %2").arg(nameOf(m_measure), m_range->currentText()));
    m_chart->show(m_measure, std::move(samples), from, now);
    if (!isEmpty && !m_log.isSampling())
        m_move.start();
    else
        m_move.stop();
}

/// What the chart shows, in words: for each place where something ran.
QString ActivityPage::summary(const std::vector<ActivitySample> &samples) const
{
    QStringList sentences;
    for (const Place place : {Place::Local, Place::Cloud}) {
        double sum = 0;
        double weight = 0;
        double most = 0;
        Timestamp mostAt{};
        for (const ActivitySample &sample : samples) {
            if (sample.of(place).running <= 0)
                continue;
            const double value = valueOf(sample.of(place), m_measure);
            const auto span = static_cast<double>(sample.span.count());
            sum += value * span;
            weight += span;
            if (value >= most) {
                most = value;
                mostAt = sample.at;
            }
        }
        if (weight > 0)
            sentences << tr("%1: %2 on average while something ran, at most %3, at %4.")
                             .arg(displayText(place), textOf(sum / weight, m_measure), textOf(most, m_measure),
                                  format::dateTime(mostAt, m_clock.now()));
    }
    return sentences.isEmpty() ? QString() : tr("%1. %2").arg(nameOf(m_measure), sentences.join(u' '));
}

void ActivityPage::follow(const JobChanges &changes)
{
    if (!changes.removed.empty())
        m_isPastKnown = false;
    if (!isVisible() || changes.batches.empty())
        return;
    if (!m_log.isSampling()) // else it is told every second
        updateChart();
    if (!m_isPastKnown)
        readPast();
    else if (!m_pause.isActive())
        m_pause.start();
}

void ActivityPage::readPast()
{
    m_isPastKnown = true;
    m_queue.pastOfBatches([self = QPointer(this)](const Result<std::vector<BatchPast>> &past) {
        if (!self)
            return;
        if (past)
            self->m_past = *past;
        self->updateHistory();
    });
}

void ActivityPage::updateHistory()
{
    std::vector<BatchRecord> records = batchRecords(m_queue, m_ledger(), m_past);
    const bool isEmpty = records.empty();
    const bool costs =
        std::any_of(records.begin(), records.end(), [](const auto &record) { return record.dollars > 0; });
    m_history->setRecords(std::move(records));
    m_table->setColumnHidden(BatchHistoryModel::Cost, !costs);
    m_table->setVisible(!isEmpty);
    m_noBatches->setVisible(isEmpty);
    m_export->setEnabled(!isEmpty);
}

void ActivityPage::saveColumns() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("activity/columns"), m_table->header()->saveState());
    settings.setValue(QStringLiteral("activity/halves"), m_halves->saveState());
    settings.setValue(QStringLiteral("activity/range"), m_range->currentIndex());
}

void ActivityPage::restoreColumns()
{
    const QSettings settings;
    m_table->header()->restoreState(settings.value(QStringLiteral("activity/columns")).toByteArray());
    m_halves->restoreState(settings.value(QStringLiteral("activity/halves")).toByteArray());
    m_range->setCurrentIndex(std::clamp(settings.value(QStringLiteral("activity/range")).toInt(), 0, 2));
}

} // namespace reelyard
