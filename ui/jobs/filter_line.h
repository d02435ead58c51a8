// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace reelyard
{

/// A small line above the table, there only when it has something to say: the batch or watched folder whose jobs alone
/// are shown, and what the search did not understand.
class FilterLine : public QWidget
{
    Q_OBJECT
public:
    explicit FilterLine(QWidget *parent = nullptr);

    void setSource(const QString &text); ///< "Batch: Card 3"; empty: none is chosen
    void setNote(const QString &richText);
    void setAway(bool isAway); ///< what it speaks of is not shown

signals:
    void sourceDropped();
    void mendWanted();

private:
    void updateLook();

    bool m_isAway = false;
    QToolButton *m_source;
    QLabel *m_note;
};

} // namespace reelyard
