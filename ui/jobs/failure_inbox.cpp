// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/failure_inbox.h"

#include "app/application.h"
#include "app/spending.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/failure_actions.h"
#include "ui/jobs/failure_card.h"

#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace reelyard
{

namespace
{
constexpr int restMs = 250;
}

FailureInbox::FailureInbox(Application &app, FailureActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_app(app)
    , m_actions(actions)
    , m_headline(new QLabel(this))
    , m_retryWorth(new QPushButton(this))
    , m_retryAll(new QPushButton(this))
    , m_reviewAll(new QPushButton(tr("Mark all as reviewed\u2026"), this))
    , m_exportAll(new QPushButton(tr("Export all\u2026"), this))
    , m_area(new QScrollArea(this))
{
    setObjectName(QStringLiteral("failureInbox"));
    setAccessibleName(tr("Failures by their cause"));
    m_headline->setObjectName(QStringLiteral("inboxHeadline"));
    m_retryWorth->setObjectName(QStringLiteral("inboxRetryWorth"));
    m_retryAll->setObjectName(QStringLiteral("inboxRetryAll"));
    m_reviewAll->setObjectName(QStringLiteral("inboxReviewAll"));
    m_exportAll->setObjectName(QStringLiteral("inboxExportAll"));
    QFont font = m_headline->font();
    font.setWeight(QFont::DemiBold);
    m_headline->setFont(font);

    auto *buttons = new FlowLayout(8, 6);
    for (QPushButton *button : {m_retryWorth, m_retryAll, m_reviewAll, m_exportAll})
        buttons->addWidget(button);
    auto *cards = new QWidget;
    cards->setObjectName(QStringLiteral("failureCards"));
    m_column = new QVBoxLayout(cards);
    m_column->setContentsMargins(12, 2, 12, 10);
    m_column->setSpacing(6);
    m_column->addStretch(1);
    m_area->setObjectName(QStringLiteral("failureArea"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(cards);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setBackgroundRole(QPalette::Window);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(14, 10, 12, 8);
    top->setSpacing(8);
    top->addWidget(m_headline);
    top->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_area, 1);

    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        updateTop();
        askForFacts();
    });
    connect(m_retryWorth, &QPushButton::clicked, this, [this] { m_actions.retry(m_actions.worthRetrying()); });
    connect(m_retryAll, &QPushButton::clicked, this, [this] { m_actions.retry(m_actions.jobsOf({})); });
    connect(m_reviewAll, &QPushButton::clicked, this, [this] { m_actions.review(m_actions.jobsOf({})); });
    connect(m_exportAll, &QPushButton::clicked, this, [this] { m_actions.exportFailures(m_actions.jobsOf({})); });
    const auto icons = [this] {
        for (QPushButton *button : {m_retryWorth, m_retryAll})
            button->setIcon(Theme::icon(QStringLiteral("retry")));
    };
    icons();
    connect(&Theme::instance(), &Theme::changed, this, icons);
}

QSize FailureInbox::sizeHint() const
{
    const int cards = m_column->sizeHint().height();
    return {400, std::min(84 + cards, 340)};
}

void FailureInbox::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateTop();
    m_rest.start(0);
}

void FailureInbox::setGroups(const std::vector<FailureGroup> &groups, const std::vector<FailureCause> &chosen)
{
    m_groups = groups;
    m_chosen = chosen;
    while (m_cards.size() > groups.size()) {
        m_cards.back()->deleteLater();
        m_cards.back()->hide();
        m_column->removeWidget(m_cards.back());
        m_cards.pop_back();
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (i == m_cards.size()) {
            auto *card = new FailureCard(m_actions, m_area->widget());
            m_column->insertWidget(static_cast<int>(i), card);
            m_cards.push_back(card);
            connect(card, &FailureCard::chosen, this, [this, card] {
                emit causesChosen(card->causes() == m_chosen ? std::vector<FailureCause>() : card->causes());
            });
        }
        m_cards[i]->setGroup(groups[i]);
        m_cards[i]->setChosen(!chosen.empty() && groups[i].causes == chosen);
    }
    if (FailureCard *card = cardOf(chosen))
        QMetaObject::invokeMethod(
            m_area,
            [area = m_area, card = QPointer(card)] {
                if (card)
                    area->ensureWidgetVisible(card, 0, 8);
            },
            Qt::QueuedConnection); // when it has its size
    if (isVisible())
        m_rest.start(restMs);
}

FailureCard *FailureInbox::cardOf(const std::vector<FailureCause> &causes) const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(), [&causes](const FailureCard *card) {
        return !causes.empty() && card->causes() == causes;
    });
    return found == m_cards.end() ? nullptr : *found;
}

void FailureInbox::updateTop()
{
    int all = 0;
    int reviewed = 0;
    for (const FailureGroup &group : m_groups) {
        all += group.count;
        reviewed += group.reviewed;
    }
    const auto worth = static_cast<int>(m_actions.worthRetrying().size());
    QStringList words{
        format::counted(all, tr("%Ln job failed", nullptr, int(all)), tr("%Ln jobs failed", nullptr, int(all)))};
    words << (m_groups.size() == 1 ? tr("one cause") : tr("%Ln causes", nullptr, int(m_groups.size())));
    if (reviewed > 0)
        words << tr("%Ln reviewed", nullptr, reviewed);
    m_headline->setText(words.join(QStringLiteral(" \u00b7 ")));
    m_retryWorth->setText(worth == 1 ? tr("Retry the one worth it") : tr("Retry the %Ln worth it", nullptr, worth));
    m_retryWorth->setToolTip(tr("Those whose trouble may pass by itself"));
    m_retryWorth->setVisible(worth > 0 && worth < all);
    m_retryAll->setText(all == 1 ? tr("Retry it") : tr("Retry all %Ln", nullptr, int(all)));
}

// What is asked of the store or needs all jobs: for the chosen card alone.
void FailureInbox::askForFacts()
{
    FailureCard *card = cardOf(m_chosen);
    if (!card)
        return;
    const std::vector<JobId> jobs = m_actions.jobsOf(m_chosen);
    const QString cost = costText(jobs);
    if (!FailureActions::fitOf(m_chosen).accept) {
        card->setFacts(cost, 0);
        return;
    }
    m_app.queue().failedWithPartials([self = QPointer(this), causes = m_chosen, jobs,
                                      cost](const Result<std::vector<JobId>> &kept) {
        FailureCard *still = self ? self->cardOf(causes) : nullptr;
        if (!still || !kept)
            return;
        QSet<qint64> ours;
        for (const JobId id : jobs)
            ours.insert(raw(id));
        const auto count = std::count_if(kept->begin(), kept->end(), [&](JobId id) { return ours.contains(raw(id)); });
        still->setFacts(cost, static_cast<int>(count));
    });
}

QString FailureInbox::costText(const std::vector<JobId> &jobs) const
{
    const auto spending = spendingOf(m_app, jobs, false);
    if (!spending)
        return {};
    const auto dollars = [](double amount) { return QLocale().toString(amount, 'f', 2); };
    return tr("In the cloud a retry would cost about $%1 to $%2. You are asked first.")
        .arg(dollars(spending->estimate.low), dollars(spending->estimate.high));
}

} // namespace reelyard
