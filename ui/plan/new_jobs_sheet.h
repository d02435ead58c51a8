// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "ui/common/dialogs.h"

#include <QFrame>
#include <QTimer>

#include <array>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace reelyard
{

struct PlaceOffer;

/// What has to be decided of new jobs before they start, or can be: preset, destination, what happens to names that are
/// taken, and where they run, with what each place would take and cost. Each choice is carried out at once, and can be
/// taken back.
class NewJobsSheet : public QFrame
{
    Q_OBJECT
public:
    /// What makes the sheet open by itself.
    struct Decisions {
        int renamed = 0;    ///< jobs that got a number because of a name that is taken
        QString shortSpace; ///< a sentence: what the disk lacks; empty: there is enough
    };

    /// `app` and `dialogs` outlive the sheet.
    NewJobsSheet(Application &app, const Dialogs &dialogs, QWidget *parent = nullptr);

    void setJobs(std::vector<JobId> jobs, const Decisions &decisions);

signals:
    void told(const QString &message);
    void accountsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct PlaceRow {
        QRadioButton *choice = nullptr;
        QLabel *time = nullptr;
        QLabel *cost = nullptr;
        QLabel *upload = nullptr;
    };

    QWidget *buildChoices();
    QWidget *buildPlaces();
    void refresh();
    void refreshPlaces(const std::vector<Job> &jobs);
    void showOffer(PlaceRow &row, const PlaceOffer &offer);
    void applyRecipe();
    void chooseDestination();
    void assign(const JobQueue::Change &change);
    std::vector<Job> jobs() const;
    PlaceRule rule() const;

    Application &m_app;
    const Dialogs &m_dialogs;
    std::vector<JobId> m_jobs;
    Decisions m_decisions;
    bool m_isFilling = false;
    QTimer m_pause; ///< rows come in bursts
    QLabel *m_warning;
    QComboBox *m_preset;
    QComboBox *m_speed;
    QPushButton *m_destination;
    QComboBox *m_exists;
    QLabel *m_taken;
    std::array<PlaceRow, 3> m_places;
    QPushButton *m_account;
};

} // namespace reelyard
