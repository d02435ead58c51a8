// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/failure_groups.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace reelyard
{

class Application;
class FailureActions;
class FailureCard;

/// The failed jobs by their causes, to be worked off one after the other. It holds a card a cause and no job, and so
/// costs the same for ten failures and for ten thousand.
class FailureInbox : public QWidget
{
    Q_OBJECT
public:
    FailureInbox(Application &app, FailureActions &actions, QWidget *parent = nullptr);

    /// As the sidebar shows them. `chosen`: the causes of the one that is; empty: none is.
    void setGroups(const std::vector<FailureGroup> &groups, const std::vector<FailureCause> &chosen);

    QSize sizeHint() const override;

signals:
    /// Another card was chosen, or (empty) none any more: the table shows what it stands for.
    void causesChosen(const std::vector<reelyard::FailureCause> &causes);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void updateTop();
    void askForFacts();
    QString costText(const std::vector<JobId> &jobs) const;
    FailureCard *cardOf(const std::vector<FailureCause> &causes) const;

    Application &m_app;
    FailureActions &m_actions;
    std::vector<FailureGroup> m_groups;
    std::vector<FailureCause> m_chosen;
    std::vector<FailureCard *> m_cards;
    QTimer m_rest; ///< what goes through all jobs waits until changes have come to a rest
    QLabel *m_headline;
    QPushButton *m_retryWorth;
    QPushButton *m_retryAll;
    QPushButton *m_reviewAll;
    QPushButton *m_exportAll;
    QScrollArea *m_area;
    QVBoxLayout *m_column;
};

} // namespace reelyard
