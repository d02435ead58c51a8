// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activity_chart.h"

#include "ui/common/accessible_role.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

// Its header is written for a Qt that has foreach, which we do without.
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach

#include <algorithm>
#include <cmath>
#include <limits>

namespace reelyard
{

namespace
{

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double secondsOf(Timestamp time)
{
    return static_cast<double>(time.count()) / 1000;
}

/// Values as they are read elsewhere in the window.
class ValueTicker : public QCPAxisTicker
{
public:
    explicit ValueTicker(Measure measure)
        : m_measure(measure)
    {
        setTickCount(4);
    }

protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        if (tick < 0)
            return {};
        const bool isCount = m_measure == Measure::Running || m_measure == Measure::Queued;
        const bool isWhole = std::abs(tick - std::round(tick)) < 1e-6;
        if (m_measure == Measure::Frames && !isWhole)
            return QLocale().toString(tick, 'f', 1);
        return isCount && !isWhole ? QString() : textOf(tick, m_measure);
    }

private:
    Measure m_measure;
};

/// Local time: of the day where the whole is short, else the day as well.
class TimeTicker : public QCPAxisTickerDateTime
{
public:
    explicit TimeTicker(double seconds)
    {
        setDateTimeSpec(Qt::LocalTime);
        setTickCount(6);
        QString time = QLocale().timeFormat(QLocale::ShortFormat);
        time.remove(QStringLiteral(":ss")).remove(QStringLiteral(".ss")); // some locales' short form is long
        setDateTimeFormat(seconds > 36 * 3600.0 ? QStringLiteral("ddd ") + time : time);
    }
};

} // namespace

ActivityChart::ActivityChart(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
    , m_mark(new QCPItemStraightLine(m_plot))
    , m_label(new QCPItemText(m_plot))
{
    setObjectName(QStringLiteral("activityChart"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(*this, QAccessible::Chart);
    setMinimumHeight(120);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMouseTracking(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2); // for the frame that shows the focus
    column->addWidget(m_plot);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) { readOffAt(event->position().x()); });
    connect(m_plot, &QCustomPlot::mousePress, this, [this] { setFocus(Qt::MouseFocusReason); });
    for (const Place place : {Place::Local, Place::Cloud}) {
        QCPGraph *line = m_plot->addGraph();
        line->setName(displayText(place));
        m_lines[static_cast<std::size_t>(place)] = line;
    }
    // The legend stands above, where it covers nothing.
    m_plot->plotLayout()->insertRow(0);
    auto *above = new QCPLayoutGrid;
    m_plot->plotLayout()->addElement(0, 0, above);
    above->addElement(0, 0, m_plot->legend);
    above->addElement(0, 1, new QCPLayoutElement(m_plot)); // the names stand together, on the left
    above->setColumnStretchFactor(0, 0.001);
    m_plot->plotLayout()->setRowStretchFactor(0, 0.001);
    m_plot->legend->setFillOrder(QCPLegend::foColumnsFirst);
    m_plot->legend->setVisible(true);
    m_plot->legend->setBorderPen(Qt::NoPen);
    m_plot->legend->setBrush(Qt::NoBrush);
    m_plot->legend->setMargins(QMargins(8, 4, 0, 4));
    for (QCPAbstractItem *item : {static_cast<QCPAbstractItem *>(m_mark), static_cast<QCPAbstractItem *>(m_label)})
        item->setLayer(QStringLiteral("overlay"));
    m_mark->setVisible(false);
    m_label->setVisible(false);
    m_label->setPositionAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_label->position->setTypeX(QCPItemPosition::ptPlotCoords);
    m_label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_label->setPadding(QMargins(8, 4, 8, 4));
    m_label->setClipToAxisRect(false);
    connect(&Theme::instance(), &Theme::changed, this, &ActivityChart::updateLook);
    updateLook();
}

void ActivityChart::show(Measure measure, std::vector<ActivitySample> samples, Timestamp from, Timestamp to)
{
    m_measure = measure;
    m_samples = std::move(samples);
    double highest = 0;
    bool isInCloud = false;
    for (const Place place : {Place::Local, Place::Cloud}) {
        QVector<double> times, values;
        const ActivitySample *before = nullptr;
        for (const ActivitySample &sample : m_samples) {
            // Where nothing was seen the line ends, and begins anew.
            if (before && sample.at - before->at > 2 * std::max(before->span, sample.span)) {
                times << secondsOf(before->at + before->span);
                values << unknown;
            }
            const bool isIdle = place == Place::Cloud && sample.of(place) == ActivityFigures();
            const double value = isIdle ? unknown : valueOf(sample.of(place), measure);
            times << secondsOf(sample.at + (sample.span > std::chrono::seconds(1) ? sample.span / 2 : sample.span * 0));
            values << value;
            highest = isIdle ? highest : std::max(highest, value);
            isInCloud = isInCloud || (place == Place::Cloud && !isIdle);
            before = &sample;
        }
        QCPGraph *line = m_lines[static_cast<std::size_t>(place)];
        line->setData(times, values, true);
        const bool isSingle = times.size() == 1;
        line->setScatterStyle(isSingle ? QCPScatterStyle(QCPScatterStyle::ssDisc, 5) : QCPScatterStyle());
    }
    m_lines[static_cast<std::size_t>(Place::Cloud)]->setVisible(isInCloud);
    m_plot->legend->clearItems();
    m_lines[static_cast<std::size_t>(Place::Local)]->addToLegend();
    if (isInCloud)
        m_lines[static_cast<std::size_t>(Place::Cloud)]->addToLegend();
    const bool isCount = measure == Measure::Running || measure == Measure::Queued;
    m_plot->yAxis->setTicker(QSharedPointer<ValueTicker>::create(measure));
    m_plot->yAxis->setRange(0, highest > 0 ? highest * 1.15 : (isCount ? 4 : 1));
    m_plot->xAxis->setTicker(QSharedPointer<TimeTicker>::create(secondsOf(to - from)));
    m_plot->xAxis->setRange(secondsOf(from), secondsOf(to));
    readOff(m_read && *m_read < m_samples.size() ? m_read : std::nullopt);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ActivityChart::updateLook()
{
    const ThemeColors &colors = Theme::colors();
    const QColor text = palette().color(QPalette::Text);
    m_plot->setBackground(palette().color(QPalette::Base));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(colors.line));
        axis->setTickPen(QPen(colors.line));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(colors.muted);
        axis->setTickLabelFont(font());
        axis->grid()->setPen(QPen(colors.line, 1));
        axis->grid()->setZeroLinePen(QPen(colors.line, 1));
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->setTickPen(Qt::NoPen);
    m_plot->yAxis->setBasePen(Qt::NoPen);
    QColor below = colors.accent;
    below.setAlpha(28);
    QCPGraph *here = m_lines[static_cast<std::size_t>(Place::Local)];
    here->setPen(QPen(colors.accent, 1.6));
    here->setBrush(below);
    m_lines[static_cast<std::size_t>(Place::Cloud)]->setPen(QPen(colors.warn, 1.6, Qt::DashLine));
    m_plot->legend->setFont(font());
    m_plot->legend->setTextColor(text);
    m_mark->setPen(QPen(colors.muted, 1, Qt::DotLine));
    m_label->setFont(font());
    m_label->setColor(text);
    m_label->setBrush(palette().color(QPalette::Base));
    m_label->setPen(QPen(colors.edge));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ActivityChart::readOff(std::optional<std::size_t> sample)
{
    m_read = sample;
    const QString before = m_readout;
    m_mark->setVisible(sample.has_value());
    m_label->setVisible(sample.has_value());
    m_readout.clear();
    if (sample) {
        const ActivitySample &read = m_samples[*sample];
        QStringList lines{format::timeOfDay(read.at)};
        for (const Place place : {Place::Local, Place::Cloud}) {
            if (m_lines[static_cast<std::size_t>(place)]->visible())
                lines << tr("%1: %2").arg(displayText(place), textOf(valueOf(read.of(place), m_measure), m_measure));
        }
        m_readout = lines.join(tr(", "));
        const double at = secondsOf(read.at);
        m_mark->point1->setCoords(at, 0);
        m_mark->point2->setCoords(at, 1);
        m_label->setText(lines.join(u'\n'));
        // Beside the mark, on the side that has room.
        const bool isRight = m_plot->xAxis->coordToPixel(at) > m_plot->axisRect()->center().x();
        m_label->setPositionAlignment(Qt::AlignTop | (isRight ? Qt::AlignRight : Qt::AlignLeft));
        m_label->position->setCoords(m_plot->xAxis->pixelToCoord(m_plot->xAxis->coordToPixel(at) + (isRight ? -6 : 6)),
                                     0.02);
    }
    if (before == m_readout)
        return;
    setAccessibleDescription(m_readout);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ActivityChart::readOffAt(double x)
{
    if (m_samples.empty())
        return;
    const double at = m_plot->xAxis->pixelToCoord(x);
    const auto behind =
        std::lower_bound(m_samples.begin(), m_samples.end(), at,
                         [](const ActivitySample &sample, double wanted) { return secondsOf(sample.at) < wanted; });
    auto nearest = behind == m_samples.end() ? behind - 1 : behind;
    if (behind != m_samples.begin() && behind != m_samples.end() &&
        at - secondsOf((behind - 1)->at) < secondsOf(behind->at) - at)
        nearest = behind - 1;
    readOff(static_cast<std::size_t>(nearest - m_samples.begin()));
}

void ActivityChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? Theme::colors().accent : palette().color(QPalette::Base), 1.5));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

void ActivityChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    readOff(std::nullopt);
}

void ActivityChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ActivityChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    readOff(std::nullopt);
    update();
}

void ActivityChart::keyPressEvent(QKeyEvent *event)
{
    const auto last = static_cast<std::ptrdiff_t>(m_samples.size()) - 1;
    const auto now = m_read ? static_cast<std::ptrdiff_t>(*m_read) : last + 1;
    const std::ptrdiff_t page = std::max<std::ptrdiff_t>(1, last / 10);
    std::ptrdiff_t to = -1;
    switch (event->key()) {
    case Qt::Key_Left:
        to = now - 1;
        break;
    case Qt::Key_Right:
        to = now + 1;
        break;
    case Qt::Key_PageUp:
        to = now - page;
        break;
    case Qt::Key_PageDown:
        to = now + page;
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = last;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (last >= 0)
        readOff(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last)));
}

} // namespace reelyard
