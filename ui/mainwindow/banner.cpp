// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/banner.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace reelyard
{

namespace
{
constexpr qsizetype mostMessages = 100;
}

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("banner"));
    m_icon->setAccessibleName(tr("Attention"));
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(QStringLiteral("bannerClose"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss the message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_messages.removeLast();
        updateText();
    });
    connect(&Theme::instance(), &Theme::changed, this, &Banner::updateLook);
    updateLook();
    hide();
}

void Banner::tell(const QString &message)
{
    if (message.isEmpty())
        return;
    m_messages.removeAll(message);
    m_messages.append(message);
    if (m_messages.size() > mostMessages)
        m_messages.removeFirst();
    updateText();
}

void Banner::withdraw(const QString &message)
{
    if (m_messages.removeAll(message) > 0)
        updateText();
}

void Banner::updateText()
{
    setVisible(!m_messages.isEmpty());
    if (m_messages.isEmpty())
        return;
    const qsizetype earlier = m_messages.size() - 1;
    m_text->setText(earlier == 0 ? m_messages.last()
                                 : tr("%1  (%2)")
                                       .arg(m_messages.last(),
                                            format::counted(earlier, tr("%Ln earlier message", nullptr, int(earlier)),
                                                            tr("%Ln earlier messages", nullptr, int(earlier)))));
    m_text->setToolTip(earlier == 0 ? QString() : m_messages.join(QLatin1Char('\n')));
}

void Banner::updateLook()
{
    m_icon->setPixmap(Theme::icon(QStringLiteral("state-needs-you")).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_close->setIcon(Theme::icon(QStringLiteral("close")));
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colors().banner);
}

} // namespace reelyard
