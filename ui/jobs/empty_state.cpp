// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/empty_state.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace reelyard
{

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_text(new QLabel(this))
    , m_addFiles(new QPushButton(tr("Add Files\u2026"), this))
    , m_addFolder(new QPushButton(tr("Add Folder\u2026"), this))
    , m_showAll(new QPushButton(tr("Show all jobs"), this))
    , m_sample(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyState"));
    m_icon->setAccessibleName(tr("Drop here"));
    m_headline->setObjectName(QStringLiteral("emptyHeadline"));
    m_addFiles->setObjectName(QStringLiteral("emptyAddFiles"));
    m_addFolder->setObjectName(QStringLiteral("emptyAddFolder"));
    m_showAll->setObjectName(QStringLiteral("showAllJobs"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setWeight(QFont::DemiBold);
    m_headline->setFont(large);
    m_headline->setAlignment(Qt::AlignCenter);
    m_headline->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_icon->setAlignment(Qt::AlignCenter);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_addFiles);
    buttons->addWidget(m_addFolder);
    buttons->addWidget(m_showAll);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(48, 32, 48, 32);
    column->setSpacing(16);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_headline);
    column->addWidget(m_text);
    column->addSpacing(8);
    column->addLayout(buttons);
    column->addWidget(m_sample, 0, Qt::AlignHCenter);
    column->addStretch(3);

    m_sample->setObjectName(QStringLiteral("trySample"));
    m_sample->setFlat(true);
    m_sample->setCursor(Qt::PointingHandCursor);
    m_sample->setToolTip(tr("Makes a short clip in your Videos folder and adds it as a new job"));
    connect(m_sample, &QPushButton::clicked, this, &EmptyState::sampleRequested);
    setMakingSample(false);

    connect(m_addFiles, &QPushButton::clicked, this, &EmptyState::addFilesRequested);
    connect(m_addFolder, &QPushButton::clicked, this, &EmptyState::addFolderRequested);
    connect(m_showAll, &QPushButton::clicked, this, &EmptyState::showAllRequested);
    connect(&Theme::instance(), &Theme::changed, this, &EmptyState::updateLook);
    showWelcome();
}

void EmptyState::showWelcome()
{
    m_welcome = true;
    m_headline->setText(tr("Drop videos or folders here"));
    m_text->setText(
        tr("Lists of files or links (.txt, .csv, .jsonl) work too. Every video becomes a job in this window.\n"
           "Nothing starts before you press Start, and your originals are never changed."));
    updateLook();
}

void EmptyState::setMakingSample(bool isMaking)
{
    m_sample->setText(isMaking ? tr("Making a sample clip\u2026") : tr("Try it with a sample clip"));
    m_sample->setEnabled(!isMaking);
}

void EmptyState::showNoMatch(const QString &sentence)
{
    m_welcome = false;
    m_headline->setText(sentence);
    m_text->clear();
    updateLook();
}

void EmptyState::updateLook()
{
    m_icon->setVisible(m_welcome);
    m_text->setVisible(m_welcome);
    m_addFiles->setVisible(m_welcome);
    m_addFolder->setVisible(m_welcome);
    m_showAll->setVisible(!m_welcome);
    m_sample->setVisible(m_welcome);
    m_icon->setPixmap(Theme::icon(QStringLiteral("drop")).pixmap(QSize(64, 64), devicePixelRatioF()));
    m_addFiles->setIcon(Theme::icon(QStringLiteral("add-files")));
    m_addFolder->setIcon(Theme::icon(QStringLiteral("add-folder")));
    QPalette quiet = m_text->palette();
    quiet.setColor(QPalette::WindowText, Theme::colors().muted);
    m_text->setPalette(quiet);
    update();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (!m_welcome)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::colors().muted, 1.5, Qt::DashLine, Qt::RoundCap));
    painter.setOpacity(0.6);
    painter.drawRoundedRect(QRectF(rect()).adjusted(24, 24, -24, -24), 12, 12);
}

} // namespace reelyard
