// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/preview.h"
#include "models/store/job_store.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace reelyard
{

class Application;

/// What a person would type to have ffmpeg do the job's work, and the recipe's arguments. Links are masked as the
/// terminal's "command" masks them, and their servers are asked only when a person says so.
class CommandTab : public QWidget
{
    Q_OBJECT
public:
    explicit CommandTab(Application &app, QWidget *parent = nullptr);

    void setJob(JobId id);
    void setRecord(const RunRecord &record);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void askIfSeen();
    void ask();
    void take(const Result<MediaService::Commands> &commands);
    void fill();

    Application &m_app;
    JobId m_job{};
    bool m_isLink = false;
    bool m_isAsked = false;
    std::optional<RunRecord> m_record;
    std::optional<Result<MediaService::Commands>> m_commands;
    QComboBox *m_shell;
    QPushButton *m_copy;
    QPushButton *m_open; ///< the link
    QLabel *m_note;
    QPlainTextEdit *m_text;
};

} // namespace reelyard
