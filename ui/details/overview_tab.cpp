// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/overview_tab.h"

#include "app/application.h"
#include "models/base/bucket_link.h"
#include "models/base/native_path.h"
#include "ui/common/theme.h"
#include "ui/details/picture_pair.h"
#include "ui/jobs/job_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace reelyard
{

namespace
{

constexpr int restMs = 150;

bool isMade(const Output &output)
{
    return output.state == OutputState::Done || output.state == OutputState::Partial;
}

} // namespace

OverviewTab::OverviewTab(Application &app, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_app(app)
    , m_clock(clock)
    , m_text(new QTextBrowser(this))
    , m_pictures(new PicturePair(this))
    , m_choice(new QWidget(this))
    , m_outputs(new QComboBox(m_choice))
{
    m_text->setObjectName(QStringLiteral("detailsOverview"));
    m_text->setAccessibleName(tr("What is known about the job"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(14);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_outputs->setObjectName(QStringLiteral("detailsOutputs"));
    m_outputs->setAccessibleName(tr("Output beside the source"));
    m_outputs->setItemDelegate(new QStyledItemDelegate(m_outputs));
    m_outputs->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *label = new QLabel(tr("Sho&w output:"), m_choice);
    label->setBuddy(m_outputs);

    auto *choice = new QHBoxLayout(m_choice);
    choice->setContentsMargins(14, 8, 14, 0);
    choice->addWidget(label);
    choice->addWidget(m_outputs);
    choice->addStretch(1);
    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(0);
    texts->addWidget(m_choice);
    texts->addWidget(m_text, 1);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_pictures);
    columns->addLayout(texts, 1);
    m_choice->hide();
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    m_pause.setSingleShot(true);
    m_pause.setInterval(restMs);
    connect(&m_pause, &QTimer::timeout, this, &OverviewTab::look);
    connect(m_outputs, &QComboBox::currentIndexChanged, this, [this] {
        m_facts.chosen = static_cast<std::size_t>(std::max(0, m_outputs->currentData().toInt()));
        m_facts.output.reset();
        m_pictures->setOutput({});
        m_lookedAtOutput.clear();
        fill();
        lookAtOutput();
    });
    connect(&Theme::instance(), &Theme::changed, this, &OverviewTab::fill);
    fill();
}

void OverviewTab::setJob(JobId id)
{
    m_app.preview().forget();
    m_job = id;
    m_facts.record.reset();
    m_facts.source.reset();
    m_facts.output.reset();
    m_facts.chosen = 0;
    m_lookedAtOutput.clear();
    m_pictures->setSource({});
    m_pictures->setOutput({});
    fillChooser();
    fill();
    m_text->verticalScrollBar()->setValue(0);
    lookSoon();
}

void OverviewTab::setRecord(const RunRecord &record)
{
    m_facts.record = record;
    fillChooser();
    fill();
    if (m_facts.source) // else the output is looked at with it
        lookAtOutput();
}

void OverviewTab::jobChanged()
{
    fill();
}

void OverviewTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_lookWanted)
        m_pause.start();
}

void OverviewTab::fillChooser()
{
    const QSignalBlocker quiet(m_outputs);
    m_outputs->clear();
    const auto outputs = m_facts.record ? m_facts.record->outputs : std::vector<Output>();
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        if (!outputs[i].isMasterPlaylist)
            m_outputs->addItem(displayPath(nameOf(outputs[i].path)), static_cast<int>(i));
    }
    int row = m_outputs->findData(static_cast<int>(m_facts.chosen));
    if (row < 0)
        row = 0;
    m_outputs->setCurrentIndex(row);
    if (m_outputs->count() > 0)
        m_facts.chosen = static_cast<std::size_t>(m_outputs->currentData().toInt());
    m_choice->setVisible(m_outputs->count() > 1);
}

// Waits for the record, too: it tells which output there is.
void OverviewTab::lookSoon()
{
    m_lookWanted = isSet(m_job);
    if (m_lookWanted && isVisible())
        m_pause.start();
    else
        m_pause.stop();
}

void OverviewTab::look()
{
    const Job *job = m_app.queue().list().find(m_job);
    if (!job || !isVisible())
        return;
    m_lookWanted = false;
    if (job->sourceKind == SourceKind::File) {
        m_app.preview().look(job->mediaSource(), this, [this, id = m_job](const Preview::Look &look) {
            if (id != m_job)
                return;
            m_facts.source = look;
            m_pictures->setSource(look.picture);
            fill();
        });
    }
    lookAtOutput();
}

void OverviewTab::lookAtOutput()
{
    if (!m_facts.record || m_facts.chosen >= m_facts.record->outputs.size() || !isVisible() || m_lookWanted)
        return;
    const Output &output = m_facts.record->outputs[m_facts.chosen];
    if (!isMade(output) || isBucketLink(output.path))
        return;
    const QString path =
        output.unit == OutputUnit::Folder ? output.path + QLatin1Char('/') + output.mainFile : output.path;
    const QString key = QStringLiteral("%1 %2").arg(path).arg(output.sizeBytes);
    if (key == m_lookedAtOutput)
        return;
    m_lookedAtOutput = key;
    m_app.preview().look(path, this, [this, key](const Preview::Look &look) {
        if (key != m_lookedAtOutput)
            return;
        m_facts.output = look;
        m_pictures->setOutput(look.picture);
        fill();
    });
}

void OverviewTab::fill()
{
    m_facts.job = m_app.queue().list().find(m_job);
    m_facts.now = m_clock.now();
    m_facts.place = m_facts.job ? placeText(*m_facts.job) : QString();
    m_facts.iconPixels = devicePixelRatioF() > 1 ? 32 : 16;
    const QString text = overviewText(m_facts);
    m_facts.job = nullptr; // it may go
    if (text == m_shown)   // a selection made in it stays
        return;
    m_shown = text;
    const int scrolled = m_text->verticalScrollBar()->value();
    m_text->setHtml(text);
    m_text->verticalScrollBar()->setValue(scrolled);
}

// Where there is something to say of it.
QString OverviewTab::placeText(const Job &job) const
{
    if (job.place == Place::Local && !job.isAutomatic && !job.neverUpload)
        return {};
    QStringList lines{job.placeReason == PlaceReason::None ? displayText(job.place) : displayText(job.placeReason)};
    if (job.neverUpload && job.placeReason != PlaceReason::NeverUpload)
        lines << tr("It is never to be uploaded.");
    if (const double dollars = m_costOf(job.id); dollars > 0)
        lines << tr("It has cost $%1.").arg(dollars, 0, 'f', dollars < 1 ? 4 : 2);
    return lines.join(QLatin1Char('\n'));
}

} // namespace reelyard
