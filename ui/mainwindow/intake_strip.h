// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/intake/intake.h"

#include <QFrame>
#include <QHash>
#include <QSet>

#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;

namespace reelyard
{

class ElidedLabel;
class JobQueue;
class NewJobsSheet;
struct JobChanges;

/// The line above the table while there are new jobs: how many, how large, where to; Start and Discard. It grows while
/// a drop is being scanned. Start during a scan also starts what is still found, Discard ends the scan.
class IntakeStrip : public QFrame
{
    Q_OBJECT
public:
    explicit IntakeStrip(JobQueue &queue, QWidget *parent = nullptr);

    /// Shows a drop from now until it is finished; its problems are told by told().
    void follow(Intake *intake);
    bool isScanning() const { return !m_scans.isEmpty(); }
    /// Whether there is an account, to which jobs could be uploaded.
    void setHasCloud(bool has);
    /// What Options opens, below the strip; it goes with the strip.
    void setSheet(NewJobsSheet *sheet);

public slots:
    void startAll();
    void startFirst(); ///< a few, to see early whether all is as it should be
    void discardAll();
    /// New jobs are bound to this computer, also those that are still found; or those that were bound so may be placed
    /// elsewhere again.
    void neverUpload(bool isNever);
    void joinTakes(); ///< drops what holds parts of takes once more, with them joined

public:
    /// Asked before rows are let go: a person may have to say yes to it.
    void setMayStart(std::function<bool(const std::vector<JobId> &)> mayStart) { m_mayStart = std::move(mayStart); }

signals:
    void told(const QString &message);
    /// These are to be taken in once more, instead of the jobs that came of them.
    void intakeWanted(const QStringList &inputs, const reelyard::IntakeOptions &options);
    /// The strip goes while one of its buttons has the focus.
    void focusGivenUp();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Rest { Stays, Starts, Goes }; ///< what becomes of jobs that a running scan still finds

    void take(const JobChanges &changes);
    void note(JobId id);
    void forget(JobId id);
    void readCounts(Intake *intake);
    void finish(Intake *intake);
    void bind(const std::vector<JobId> &ids); ///< those of them that are new, to this computer
    void cancelScans();
    void refresh();
    void updateLook();
    QString headline() const;
    QString remark() const;
    void showOptions(bool isShown);
    void refreshSheet();
    QString shortSpaceText() const;
    struct Space {
        const SpacePlan *disk = nullptr; ///< the one that will be fullest
        qint64 neededBytes = 0;
        bool isAtLeast = false; ///< of some nobody knows how large they are
    };
    Space tightest(const std::vector<const Job *> &jobs) const;
    QString spaceText(const std::vector<const Job *> &jobs) const;
    QString timeText(const std::vector<const Job *> &jobs) const;
    std::vector<const Job *> jobsToJudge() const;
    std::vector<JobId> newJobs() const;

    JobQueue &m_queue;
    QHash<Intake *, IntakeCounts> m_scans; ///< running ones; problems up to those already told
    QHash<qint64, qint64> m_sizes;         ///< of every New job, -1 unknown
    QSet<qint64> m_cloud;                  ///< those of them that run there
    std::vector<SpacePlan> m_spaces;       ///< of drops that are finished, since the strip came up
    qint64 m_sizeBytes = 0;
    QString m_folder; ///< the deepest folder that holds all outputs
    int m_takes = 0;  ///< that were not joined
    int m_takeParts = 0;
    int m_joined = 0; ///< takes that were
    struct Unjoined {
        QStringList inputs;
        IntakeOptions options;
        std::vector<JobId> jobs;
    };
    std::vector<Unjoined> m_unjoined; ///< finished drops with parts of takes
    int m_leftOut = 0;                ///< by drops that are finished, since the strip came up
    int m_skipped = 0;
    int m_renamed = 0;
    NewJobsSheet *m_sheet = nullptr;
    Rest m_rest = Rest::Stays;
    QSet<qint64> m_bound; ///< jobs that were bound to this computer here, and by no preset
    QLabel *m_icon;
    ElidedLabel *m_headline;
    ElidedLabel *m_remark;
    ElidedLabel *m_place; ///< where to
    QCheckBox *m_never;
    QPushButton *m_stopScan;
    QPushButton *m_join;
    QPushButton *m_options;
    QPushButton *m_discard;
    QPushButton *m_first;
    QPushButton *m_start;
    std::function<bool(const std::vector<JobId> &)> m_mayStart = [](const std::vector<JobId> &) { return true; };
};

} // namespace reelyard
