// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/spending.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QDateTimeEdit;
class QDoubleSpinBox;
class QPushButton;
class QSpinBox;

namespace reelyard
{

/// The question before anything leaves this computer: it names count, bytes, provider and a ceiling. It cannot be
/// turned off.
class BudgetDialog : public QDialog
{
    Q_OBJECT
public:
    explicit BudgetDialog(const Spending &spending, QWidget *parent = nullptr);
    Agreement agreement() const;
    static std::optional<Agreement> ask(QWidget *parent, const Spending &spending);

private:
    void updateYes();

    QDoubleSpinBox *m_dollars;
    QCheckBox *m_isDoneBy = nullptr; ///< with automatic ones
    QDateTimeEdit *m_doneBy = nullptr;
    QCheckBox *m_overflows = nullptr;
    QSpinBox *m_hours = nullptr;
    QPushButton *m_yes;
};

} // namespace reelyard
