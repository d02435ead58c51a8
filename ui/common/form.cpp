// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/form.h"

#include <QFormLayout>
#include <QLayoutItem>
#include <QWidget>

#include <algorithm>

namespace reelyard
{

void alignLabels(QFormLayout &form)
{
    constexpr int tallestField = 40; // a list or a text stands below the first line of its label
    for (int row = 0; row < form.rowCount(); ++row) {
        const QLayoutItem *field = form.itemAt(row, QFormLayout::FieldRole);
        const QLayoutItem *item = form.itemAt(row, QFormLayout::LabelRole);
        QWidget *label = item ? item->widget() : nullptr; // may be a check box
        if (!field || !label || field->sizeHint().height() > tallestField)
            continue;
        label->setMinimumHeight(std::max(label->sizeHint().height(), field->sizeHint().height()));
    }
}

} // namespace reelyard
