// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part for the presets.
#include "app/application.h"
#include "app/preset_desk.h"
#include "ui/jobs/job_table_view.h"
#include "ui/mainwindow/banner.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/new_jobs_bar.h"
#include "ui/presets/preset_window.h"

namespace reelyard
{

// An empty name leaves the one that is chosen there.
void MainWindow::showPresets(const QString &preset)
{
    if (!m_presets) {
        m_presets = new PresetWindow(m_app, m_dialogs, this);
        m_presets->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_presets, &PresetWindow::filesDropped, this, &MainWindow::takeWithPreset);
        connect(m_presets, &PresetWindow::renamed, m_newJobs, &NewJobsBar::followRename);
        m_presets->choose(m_newJobs->preset());
    }
    const Job *selected = m_app.queue().list().find(m_table->currentJob());
    m_presets->setSource(selected ? selected->mediaSource() : MediaSource());
    if (!preset.isEmpty())
        m_presets->choose(preset);
    m_presets->show();
    m_presets->raise();
    m_presets->activateWindow();
}

// False while a person decides about changes that are not saved; `later` follows when they are.
bool MainWindow::mayLeavePresets(const std::function<void()> &later)
{
    return !m_presets || m_presets->mayLeave([window = QPointer(this), later] {
        if (window)
            later();
    });
}

void MainWindow::takeWithPreset(const QString &preset, const QStringList &inputs)
{
    if (inputs.isEmpty())
        return;
    const IntakeOptions options = m_newJobs->optionsFor(preset);
    if (options.recipe.extension.isEmpty()) {
        m_banner->tell(tr("Nothing was added: %1 needs a logo or a LUT. Choose the preset and its file above the table "
                          "first.")
                           .arg(preset));
        return;
    }
    m_app.expandBuckets(inputs, this, [this, options](const Result<QStringList> &found) {
        if (found)
            takeTo(*found, options);
        else
            m_banner->tell(found.error().sentence);
    });
}

} // namespace reelyard
