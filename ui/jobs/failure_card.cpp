// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/failure_card.h"

#include "ui/common/accessible_role.h"
#include "ui/common/elided_label.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/failure_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace reelyard
{

FailureCard::FailureCard(FailureActions &actions, QWidget *parent)
    : QFrame(parent)
    , m_actions(actions)
    , m_icon(new QLabel(this))
    , m_title(new ElidedLabel(Qt::ElideRight, this))
    , m_count(new QLabel(this))
    , m_class(new QLabel(this))
    , m_more(new QWidget(this))
    , m_example(new QLabel(m_more))
    , m_cost(new QLabel(m_more))
    , m_retry(addButton(tr("Retry"), "cardRetry", &FailureActions::retry))
    , m_edit(addButton(tr("Edit the recipe and retry\u2026"), "cardEdit", &FailureActions::retryWithChanges))
    , m_locate(addButton(tr("Locate the missing folder\u2026"), "cardLocate", &FailureActions::locate))
    , m_links(new QPushButton(tr("Replace the links\u2026"), m_more))
    , m_accept(addButton(tr("Accept what could be read"), "cardAccept", &FailureActions::acceptPartials))
    , m_review(addButton(tr("Mark as reviewed\u2026"), "cardReview", &FailureActions::review))
    , m_export(addButton(tr("Export\u2026"), "cardExport", &FailureActions::exportFailures))
{
    setObjectName(QStringLiteral("failureCard"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(*this, QAccessible::Button);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    m_more->setCursor(Qt::ArrowCursor);
    m_icon->setAccessibleName(tr("Failed"));
    m_links->setObjectName(QStringLiteral("cardLinks"));
    connect(m_links, &QPushButton::clicked, &m_actions, &FailureActions::replaceLinks);
    m_class->setForegroundRole(QPalette::PlaceholderText);
    m_example->setWordWrap(true);
    m_example->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_example->setFocusPolicy(Qt::NoFocus);
    m_cost->setForegroundRole(QPalette::PlaceholderText);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_icon);
    line->addWidget(m_title, 1);
    line->addWidget(m_class);
    line->addWidget(m_count);
    auto *buttons = new FlowLayout(8, 6);
    for (QPushButton *button : {m_retry, m_edit, m_locate, m_links, m_accept, m_review, m_export})
        buttons->addWidget(button);
    auto *below = new QVBoxLayout(m_more);
    below->setContentsMargins(24, 0, 0, 2);
    below->setSpacing(8);
    below->addWidget(m_example);
    below->addLayout(buttons);
    below->addWidget(m_cost);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 7, 12, 7);
    column->setSpacing(6);
    column->addLayout(line);
    column->addWidget(m_more);
    m_more->hide();
    updateIcons();
    connect(&Theme::instance(), &Theme::changed, this, &FailureCard::updateIcons);
}

QPushButton *FailureCard::addButton(const QString &text, const char *name,
                                    void (FailureActions::*act)(const std::vector<JobId> &))
{
    auto *button = new QPushButton(text, m_more);
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, [this, act] { (m_actions.*act)(m_actions.jobsOf(m_group.causes)); });
    return button;
}

void FailureCard::setGroup(const FailureGroup &group)
{
    const bool isOther = group.causes != m_group.causes;
    m_group = group;
    if (isOther)
        m_partials = 0;
    m_title->setText(failuretext::name(group));
    m_count->setText(format::counted(group.count, tr("%Ln job", nullptr, int(group.count)),
                                     tr("%Ln jobs", nullptr, int(group.count))));
    m_class->setText(failuretext::className(group.errorClass));
    m_example->setText(failuretext::toolTip(group));
    setAccessibleName(tr("%1: %2. %3").arg(m_title->text(), m_count->text(), m_example->text()));
    updateButtons();
}

void FailureCard::setChosen(bool isChosen)
{
    m_isChosen = isChosen;
    m_more->setVisible(isChosen);
    QFont font = m_title->font();
    font.setWeight(isChosen ? QFont::DemiBold : QFont::Normal);
    m_title->setFont(font);
    update();
}

void FailureCard::setFacts(const QString &cost, int partials)
{
    m_partials = partials;
    m_cost->setText(cost);
    updateButtons();
}

void FailureCard::updateButtons()
{
    const FailureActions::Fit fit = FailureActions::fitOf(m_group.causes);
    m_retry->setText(format::counted(m_group.count, tr("Retry %Ln job", nullptr, int(m_group.count)),
                                     tr("Retry %Ln jobs", nullptr, int(m_group.count))));
    m_edit->setVisible(fit.edit);
    m_locate->setVisible(fit.locate);
    m_links->setVisible(fit.links);
    m_accept->setVisible(m_partials > 0);
    m_accept->setText(format::counted(m_partials, tr("Accept what could be read of %Ln job", nullptr, int(m_partials)),
                                      tr("Accept what could be read of %Ln jobs", nullptr, int(m_partials))));
    m_cost->setVisible(!m_cost->text().isEmpty());
}

void FailureCard::updateIcons()
{
    m_icon->setPixmap(Theme::icon(QStringLiteral("state-failed")).pixmap(16, 16));
    m_retry->setIcon(Theme::icon(QStringLiteral("retry")));
}

void FailureCard::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !(m_isChosen && m_more->geometry().contains(event->pos())))
        emit chosen();
    QFrame::mousePressEvent(event);
}

void FailureCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        emit chosen();
    else
        QFrame::keyPressEvent(event);
}

void FailureCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &colors = Theme::colors();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? colors.accent : m_isChosen ? colors.edge : colors.line);
    painter.setBrush(underMouse() && !m_isChosen ? colors.hover : palette().color(QPalette::Base));
    painter.drawRoundedRect(box, 6, 6);
}

} // namespace reelyard
