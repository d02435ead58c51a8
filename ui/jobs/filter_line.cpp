// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/filter_line.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace reelyard
{

FilterLine::FilterLine(QWidget *parent)
    : QWidget(parent)
    , m_source(new QToolButton(this))
    , m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("filterLine"));
    m_source->setObjectName(QStringLiteral("filterSource"));
    m_source->setAutoRaise(true);
    m_source->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_source->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the name
    m_source->setFocusPolicy(Qt::TabFocus);
    m_source->setToolTip(tr("Show the jobs of all batches again"));
    m_note->setObjectName(QStringLiteral("searchNote"));
    m_note->setTextFormat(Qt::RichText);
    m_note->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 2, 16, 4);
    row->setSpacing(12);
    row->addWidget(m_source);
    row->addWidget(m_note, 1); // also without a text: it keeps the other on its side
    connect(m_source, &QToolButton::clicked, this, &FilterLine::sourceDropped);
    connect(m_note, &QLabel::linkActivated, this, &FilterLine::mendWanted);
    connect(&Theme::instance(), &Theme::changed, this, &FilterLine::updateLook);
    updateLook();
}

void FilterLine::setSource(const QString &text)
{
    m_source->setText(QString(text).replace(u'&', QLatin1String("&&")));
    m_source->setAccessibleName(text.isEmpty() ? QString() : tr("%1. Press to show all batches again").arg(text));
    updateLook();
}

void FilterLine::setNote(const QString &richText)
{
    m_note->setText(richText);
    updateLook();
}

void FilterLine::setAway(bool isAway)
{
    m_isAway = isAway;
    updateLook();
}

void FilterLine::updateLook()
{
    m_source->setIcon(Theme::icon(QStringLiteral("close")));
    m_source->setVisible(!m_source->text().isEmpty());
    setVisible(!m_isAway && (!m_source->text().isEmpty() || !m_note->text().isEmpty()));
}

} // namespace reelyard
