// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/failure_groups.h"
#include "ui/jobs/failure_actions.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace reelyard
{

class ElidedLabel;

/// One cause of failures: what it is, how many, and when it is chosen an example and what can be done.
class FailureCard : public QFrame
{
    Q_OBJECT
public:
    explicit FailureCard(FailureActions &actions, QWidget *parent = nullptr);

    void setGroup(const FailureGroup &group);
    const std::vector<FailureCause> &causes() const { return m_group.causes; }
    void setChosen(bool isChosen);
    /// Of the chosen one: what a retry would cost in the cloud, in words; and for how many of its jobs something was
    /// kept.
    void setFacts(const QString &cost, int partials);

signals:
    void chosen();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateButtons();
    void updateIcons();
    QPushButton *addButton(const QString &text, const char *name,
                           void (FailureActions::*act)(const std::vector<JobId> &));

    FailureActions &m_actions;
    FailureGroup m_group;
    bool m_isChosen = false;
    int m_partials = 0;
    QLabel *m_icon;
    ElidedLabel *m_title;
    QLabel *m_count;
    QLabel *m_class;
    QWidget *m_more;
    QLabel *m_example;
    QLabel *m_cost;
    QPushButton *m_retry;
    QPushButton *m_edit;
    QPushButton *m_locate;
    QPushButton *m_links;
    QPushButton *m_accept;
    QPushButton *m_review;
    QPushButton *m_export;
};

} // namespace reelyard
