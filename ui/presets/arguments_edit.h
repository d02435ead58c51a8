// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/recipe_mistakes.h"

#include <QPlainTextEdit>

#include <vector>

namespace reelyard
{

/// ffmpeg arguments as text, with a wavy line under what is wrong; the sentence on it is the tool tip there.
class ArgumentsEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ArgumentsEdit(QWidget *parent = nullptr);

    /// Takes over only what differs, so that the cursor stays and each edit of the form can be undone here as well.
    void takeOver(const QString &text);
    void setMistakes(std::vector<Mistake> mistakes);
    const std::vector<Mistake> &mistakes() const { return m_mistakes; }

protected:
    bool event(QEvent *event) override;

private:
    void mark();

    std::vector<Mistake> m_mistakes; ///< places in this text
};

} // namespace reelyard
