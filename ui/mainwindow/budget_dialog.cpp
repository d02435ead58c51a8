// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/budget_dialog.h"

#include "models/base/money_text.h"
#include "ui/common/form.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace reelyard
{

namespace
{

constexpr double mostDollars = 100'000;
constexpr int usualHours = 4;

QString whatIsSent(const Spending &spending)
{
    const QString to =
        spending.files > 0 && !spending.uploadTo.isEmpty()
            ? BudgetDialog::tr("%1 at %2 through %3").arg(spending.provider, spending.host, spending.uploadTo)
            : BudgetDialog::tr("%1 at %2").arg(spending.provider, spending.host);
    if (!spending.isAutomatic) {
        QStringList sentences;
        if (spending.files > 0)
            sentences << format::counted(spending.files,
                                         BudgetDialog::tr("%Ln file (%1) is sent to %2.", nullptr, spending.files),
                                         BudgetDialog::tr("%Ln files (%1) are sent to %2.", nullptr, spending.files))
                             .arg(format::bytes(spending.uploadBytes), to);
        if (spending.links > 0)
            sentences << format::counted(spending.links,
                                         BudgetDialog::tr("%Ln link is read by %1.", nullptr, spending.links),
                                         BudgetDialog::tr("%Ln links are read by %1.", nullptr, spending.links))
                             .arg(to);
        return sentences.join(u' ');
    }
    const QString files = BudgetDialog::tr("%1 (%2)").arg(
        format::counted(spending.files, BudgetDialog::tr("%Ln file", nullptr, int(spending.files)),
                        BudgetDialog::tr("%Ln files", nullptr, int(spending.files))),
        format::bytes(spending.uploadBytes));
    const QString links = format::counted(spending.links, BudgetDialog::tr("%Ln link", nullptr, int(spending.links)),
                                          BudgetDialog::tr("%Ln links", nullptr, int(spending.links)));
    if (spending.links == 0)
        return BudgetDialog::tr("Of %1, what this computer cannot do in time is sent to %2.").arg(files, to);
    if (spending.files == 0)
        return BudgetDialog::tr("Of %1, what this computer cannot do in time is read by %2.").arg(links, to);
    return BudgetDialog::tr("Of %1 and %2, what this computer cannot do in time is sent to, or read by, %3.")
        .arg(files, links, to);
}

QString whatItCosts(const Spending &spending)
{
    const CostModel::Estimate &estimate = spending.estimate;
    if (estimate.unknown == estimate.jobs)
        return BudgetDialog::tr("What it costs is not known yet: the files have not been looked at.");
    const QString range = moneyRangeText(estimate.low, estimate.high);
    if (spending.isAutomatic)
        return BudgetDialog::tr("All of it there is expected to cost %1.").arg(range) +
               (estimate.hasHistory ? QString()
                                    : QLatin1Char(' ') + BudgetDialog::tr("That is a guess: there is no history yet."));
    return estimate.hasHistory
               ? BudgetDialog::tr("Expected to cost %1.").arg(range)
               : BudgetDialog::tr("Expected to cost %1. That is a guess: there is no history yet.").arg(range);
}

// Not one that is nearly there.
QDateTime nextMorning(const QDateTime &now)
{
    const QDateTime morning(now.date(), QTime(8, 0));
    return now.secsTo(morning) > 3600 ? morning : morning.addDays(1);
}

// What it is expected to cost at most, and enough for a few tasks at a time, in whole dollars.
double suggestion(const Spending &spending)
{
    const double atOnce = spending.mostOfOneTask * std::min(spending.files + spending.links, 4);
    return std::clamp(std::ceil(std::max(spending.estimate.high, atOnce)), 1.0, mostDollars);
}

} // namespace

BudgetDialog::BudgetDialog(const Spending &spending, QWidget *parent)
    : QDialog(parent)
    , m_dollars(new QDoubleSpinBox(this))
{
    setObjectName(QStringLiteral("budgetDialog"));
    setWindowTitle(spending.isAutomatic ? tr("Use the cloud?") : tr("Send to the cloud?"));
    const auto words = [this](const QString &text) {
        auto *label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        return label;
    };
    QLabel *sent = words(whatIsSent(spending));
    sent->setObjectName(QStringLiteral("budgetSent"));
    QLabel *costs = words(whatItCosts(spending));
    costs->setObjectName(QStringLiteral("budgetCosts"));
    m_dollars->setObjectName(QStringLiteral("budgetDollars"));
    m_dollars->setPrefix(QStringLiteral("$"));
    m_dollars->setDecimals(2);
    m_dollars->setRange(std::max(0.01, std::ceil(spending.mostOfOneTask * 100) / 100), mostDollars);
    m_dollars->setValue(suggestion(spending));
    m_dollars->setMinimumWidth(120);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(tr("Spend at most"), m_dollars);
    if (spending.isAutomatic) {
        m_isDoneBy = new QCheckBox(tr("To be done by"), this);
        m_isDoneBy->setObjectName(QStringLiteral("budgetIsDoneBy"));
        m_doneBy = new QDateTimeEdit(nextMorning(QDateTime::currentDateTime()), this);
        m_doneBy->setObjectName(QStringLiteral("budgetDoneBy"));
        m_doneBy->setAccessibleName(tr("When all is to be done"));
        m_doneBy->setDisplayFormat(format::dateTimePattern());
        m_doneBy->setMinimumDateTime(QDateTime::currentDateTime());
        m_isDoneBy->setChecked(true);
        form->addRow(m_isDoneBy, m_doneBy);
        m_overflows = new QCheckBox(tr("When more waits here than"), this);
        m_overflows->setObjectName(QStringLiteral("budgetOverflows"));
        m_hours = new QSpinBox(this);
        m_hours->setObjectName(QStringLiteral("budgetHours"));
        m_hours->setAccessibleName(tr("Hours of work that may wait here"));
        m_hours->setRange(0, 1000);
        m_hours->setValue(usualHours);
        m_hours->setSuffix(tr(" hours of work"));
        m_hours->setEnabled(false);
        form->addRow(m_overflows, m_hours);
        connect(m_isDoneBy, &QCheckBox::toggled, m_doneBy, &QWidget::setEnabled);
        connect(m_overflows, &QCheckBox::toggled, m_hours, &QWidget::setEnabled);
        connect(m_isDoneBy, &QCheckBox::toggled, this, &BudgetDialog::updateYes);
        connect(m_overflows, &QCheckBox::toggled, this, &BudgetDialog::updateYes);
    }
    alignLabels(*form);
    QLabel *reserve =
        words(tr("A task may cost up to %1, which is set aside until it has ended. When the sum is used up, "
                 "the rest waits for you.")
                  .arg(moneyText(spending.mostOfOneTask)));
    QPalette quiet = reserve->palette();
    quiet.setColor(QPalette::WindowText, Theme::colors().muted);
    reserve->setPalette(quiet);
    auto *buttons = new QDialogButtonBox(this);
    m_yes = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_yes->setObjectName(QStringLiteral("budgetYes"));
    QPushButton *no = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    no->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(sent);
    column->addWidget(costs);
    column->addLayout(form);
    column->addWidget(reserve);
    column->addSpacing(4);
    column->addWidget(buttons);
    setFixedWidth(std::max(460, minimumSizeHint().width()));
    connect(m_dollars, &QDoubleSpinBox::valueChanged, this, &BudgetDialog::updateYes);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateYes();
}

void BudgetDialog::updateYes()
{
    m_yes->setText(tr("Send, for %1 at most").arg(moneyText(m_dollars->value())));
    m_yes->setEnabled(!m_isDoneBy || m_isDoneBy->isChecked() || m_overflows->isChecked());
}

Agreement BudgetDialog::agreement() const
{
    Agreement agreement;
    agreement.dollars = m_dollars->value();
    if (m_isDoneBy && m_isDoneBy->isChecked())
        agreement.rule.doneBy = Timestamp(m_doneBy->dateTime().toMSecsSinceEpoch());
    if (m_overflows && m_overflows->isChecked())
        agreement.rule.longestQueue = std::chrono::hours(m_hours->value());
    return agreement;
}

std::optional<Agreement> BudgetDialog::ask(QWidget *parent, const Spending &spending)
{
    BudgetDialog dialog(spending, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.agreement()) : std::nullopt;
}

} // namespace reelyard
