// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/recipe_mistakes.h"

#include <QWidget>

#include <vector>

namespace reelyard
{

/// A part of the form of one output: shows what its arguments say and tells what the user changes.
class FormPart : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// `outputs` is how many the preset has.
    virtual void showOutput(const OutputText &text, const std::vector<KeptWords> &kept, size_t outputs) = 0;
    virtual void showMistakes(const std::vector<Mistake> &mistakes) = 0;

signals:
    void edited(reelyard::FormField field, const QString &value, int track);
};

} // namespace reelyard
