// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "ui/details/overview_text.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QTextBrowser;

namespace reelyard
{

class Application;
class PicturePair;

/// Source beside output, with a picture of each. Files are looked at only while this tab is seen.
class OverviewTab : public QWidget
{
    Q_OBJECT
public:
    OverviewTab(Application &app, const Clock &clock, QWidget *parent = nullptr);

    void setJob(JobId id); ///< JobId{0}: nothing is chosen
    void setRecord(const RunRecord &record);
    void jobChanged();
    void setCosts(std::function<double(JobId)> costOf) { m_costOf = std::move(costOf); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void fillChooser();
    void lookSoon();
    void look();
    void lookAtOutput();
    QString placeText(const Job &job) const;

    Application &m_app;
    const Clock &m_clock;
    OverviewFacts m_facts;
    JobId m_job{};
    bool m_lookWanted = false;
    QTimer m_pause; ///< the arrow keys may go through many rows
    QString m_shown;
    QString m_lookedAtOutput; ///< its path and size
    QTextBrowser *m_text;
    PicturePair *m_pictures;
    QWidget *m_choice;
    QComboBox *m_outputs;
    std::function<double(JobId)> m_costOf = [](JobId) { return 0.0; };
};

} // namespace reelyard
