// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/status_strip.h"

#include "app/backend/cloud/cloud_ledger.h"
#include "app/queue/binding_text.h"
#include "app/queue/job_queue.h"
#include "models/base/money_text.h"
#include "ui/common/accessible_role.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

namespace reelyard
{

namespace
{

const QString gap = QStringLiteral("  \u00b7  ");

QString countsText(const EtaModel::Snapshot &snapshot)
{
    QStringList parts;
    parts.append(StatusStrip::tr("%1 done").arg(format::number(snapshot.done)));
    if (snapshot.failed > 0)
        parts.append(StatusStrip::tr("%1 failed").arg(format::number(snapshot.failed)));
    parts.append(StatusStrip::tr("%1 left").arg(format::number(snapshot.left)));
    return parts.join(QStringLiteral(", "));
}

// A range where it says more than one time does.
QString endText(const EtaModel::Snapshot &snapshot)
{
    const QString about = format::timeLeft(*snapshot.timeLeft);
    const bool isSoon = *snapshot.timeLeft < std::chrono::minutes(10);
    if (isSoon || format::timeLeft(snapshot.earliest) == format::timeLeft(snapshot.latest))
        return StatusStrip::tr("about %1 left").arg(about);
    const QDateTime now = QDateTime::currentDateTime();
    const auto time = [&now](std::chrono::seconds left) {
        const QDateTime end = now.addSecs(left.count());
        return end.date() == now.date()
                   ? format::timeOfDay(end.time())
                   : QLocale().toString(end, QStringLiteral("ddd ")) + format::timeOfDay(end.time());
    };
    return StatusStrip::tr("done %1\u2013%2").arg(time(snapshot.earliest), time(snapshot.latest));
}

QString paceText(const JobQueue &queue, const EtaModel::Snapshot &snapshot)
{
    if (queue.isPausedNow() && snapshot.running > 0)
        return StatusStrip::tr("Paused");
    if (queue.isHeldByBattery() && snapshot.running > 0)
        return StatusStrip::tr("On battery: %1 until there is mains power")
            .arg(format::counted(snapshot.running,
                                 StatusStrip::tr("%Ln running job stands still", nullptr, int(snapshot.running)),
                                 StatusStrip::tr("%Ln running jobs stand still", nullptr, int(snapshot.running))));
    if (queue.mode() == QueueMode::Paused && snapshot.running > 0)
        return format::counted(
            snapshot.running,
            StatusStrip::tr("Pausing: %Ln running job is finished first", nullptr, int(snapshot.running)),
            StatusStrip::tr("Pausing: %Ln running jobs are finished first", nullptr, int(snapshot.running)));
    if (queue.mode() == QueueMode::Paused)
        return snapshot.left > 0 ? StatusStrip::tr("Paused") : QString();
    const QString limit = bindingText(queue);
    if (snapshot.running == 0)
        return snapshot.left > 0 && !limit.isEmpty() ? StatusStrip::tr("Nothing runs: %1").arg(limit) : QString();
    QStringList parts{StatusStrip::tr("%1 running").arg(format::number(snapshot.running))};
    if (snapshot.speed > 0)
        parts.append(format::speed(snapshot.speed));
    if (snapshot.timeLeft)
        parts.append(endText(snapshot));
    if (!limit.isEmpty())
        parts.append(limit);
    return parts.join(gap);
}

// While something is bought.
QString spendingText(const CloudLedger &ledger, Timestamp now)
{
    if (ledger.reserved() <= 0)
        return {};
    return StatusStrip::tr("%1 spent this month, %2 reserved")
        .arg(moneyText(ledger.spentIn(now)), moneyText(ledger.reserved()));
}

} // namespace

StatusStrip::StatusStrip(JobQueue &queue, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_queue(queue)
    , m_clock(clock)
    , m_barPlace(new QWidget(this))
    , m_counts(new QLabel(this))
    , m_pace(new QLabel(this))
{
    setObjectName(QStringLiteral("statusStrip"));
    m_counts->setObjectName(QStringLiteral("statusCounts"));
    m_pace->setObjectName(QStringLiteral("statusPace"));
    m_barPlace->setFixedSize(200, 8);
    setAccessibleRole(*m_barPlace, QAccessible::ProgressBar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    row->setSpacing(16);
    row->addWidget(m_barPlace);
    row->addWidget(m_counts);
    row->addStretch(1);
    row->addWidget(m_pace);

    m_pause.setSingleShot(true);
    m_pause.setInterval(1000);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        const bool runs =
            m_queue.list().count(JobState::Running) > 0 && !m_queue.isPausedNow() && !m_queue.isHeldByBattery();
        if (std::exchange(m_again, false) || runs)
            refresh();
    });
    connect(&queue.list(), &JobList::changed, this, &StatusStrip::refreshSoon);
    connect(&queue, &JobQueue::modeChanged, this, &StatusStrip::refresh);
    connect(&queue, &JobQueue::bindingChanged, this, &StatusStrip::refreshSoon);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

void StatusStrip::refreshSoon()
{
    if (m_pause.isActive())
        m_again = true;
    else
        refresh();
}

void StatusStrip::refresh()
{
    m_pause.start();
    const EtaModel::Snapshot snapshot = m_queue.outlook();
    const int all = snapshot.done + snapshot.failed + snapshot.left;
    m_fraction = std::clamp(snapshot.fraction, 0.0, 1.0);
    m_barShown = all > 0;
    m_barPlace->setVisible(m_barShown);
    m_barPlace->setToolTip(format::percent(m_fraction));
    m_barPlace->setAccessibleName(tr("%1 of all work").arg(format::percent(m_fraction)));
    m_counts->setText(all > 0                      ? countsText(snapshot)
                      : m_queue.list().count() > 0 ? tr("Nothing started yet")
                                                   : tr("No jobs yet"));
    QStringList pace{paceText(m_queue, snapshot), m_ledger ? spendingText(*m_ledger, m_clock.now()) : QString()};
    pace.removeAll(QString());
    m_pace->setText(pace.join(gap));
    setAccessibleName(tr("%1, %2 %3").arg(format::percent(m_fraction), m_counts->text(), m_pace->text()));
    update();
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    if (!m_barShown)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QRectF bar(m_barPlace->geometry());
    painter.setBrush(Theme::colors().track);
    painter.drawRoundedRect(bar, 4, 4);
    if (m_fraction <= 0)
        return;
    bar.setWidth(std::max(bar.width() * m_fraction, 8.0));
    painter.setBrush(m_queue.mode() == QueueMode::Running ? Theme::colors().accent : Theme::colors().muted);
    painter.drawRoundedRect(bar, 4, 4);
}

} // namespace reelyard
