// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presets/try_dialog.h"

#include "app/application.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/presets/compare_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <cmath>
#include <optional>

namespace reelyard
{

TryDialog::TryDialog(Application &app, const Dialogs &dialogs, std::function<Result<Recipe>()> recipe, QWidget *parent)
    : QDialog(parent)
    , m_dialogs(dialogs)
    , m_recipe(std::move(recipe))
    , m_trial(app.newTrial())
    , m_file(new QLabel(this))
    , m_choose(new QPushButton(tr("Choose a File\u2026"), this))
    , m_again(new QPushButton(tr("Try Again"), this))
    , m_view(new CompareView(this))
    , m_outputs(new QComboBox(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_sizes(new QLabel(this))
    , m_told(new QLabel(this))
{
    setObjectName(QStringLiteral("tryDialog"));
    setWindowTitle(tr("Try a Preset"));
    resize(800, 560);
    m_file->setObjectName(QStringLiteral("tryFile"));
    m_file->setText(tr("No file chosen"));
    m_choose->setObjectName(QStringLiteral("tryChoose"));
    m_again->setObjectName(QStringLiteral("tryAgain"));
    m_again->setToolTip(tr("With the preset as it is now"));
    m_again->setEnabled(false);
    m_outputs->setObjectName(QStringLiteral("tryOutput"));
    m_outputs->setAccessibleName(tr("Output that is shown"));
    m_outputs->setItemDelegate(new QStyledItemDelegate(m_outputs));
    m_outputs->hide();
    m_progress->setObjectName(QStringLiteral("tryProgress"));
    m_progress->setAccessibleName(tr("How far the try is"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_cancel->setObjectName(QStringLiteral("tryCancel"));
    m_sizes->setObjectName(QStringLiteral("trySizes"));
    m_sizes->setWordWrap(true);
    m_sizes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_told->setObjectName(QStringLiteral("tryTold"));
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);
    for (QPushButton *button : {m_choose, m_again, m_cancel})
        button->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("tryClose"));
    close->setAutoDefault(false);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_file, 1);
    top->addWidget(m_outputs);
    top->addWidget(m_choose);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(m_progress, 1);
    bottom->addWidget(m_cancel);
    bottom->addStretch(1);
    bottom->addWidget(m_again);
    bottom->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    column->addWidget(m_sizes);
    column->addWidget(m_told);
    column->addLayout(bottom);
    m_view->setEmptyText(
        tr("About ten seconds from the middle of a file are encoded, and one moment of it is shown here "
           "beside the source."));
    connect(m_choose, &QPushButton::clicked, this, &TryDialog::chooseFile);
    connect(m_again, &QPushButton::clicked, this, &TryDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &TryDialog::stop);
    connect(close, &QPushButton::clicked, this, &TryDialog::reject);
    connect(m_outputs, &QComboBox::currentIndexChanged, this, &TryDialog::showOutput);
    connect(m_trial.get(), &PresetTrial::progressed, this, [this](double fraction) {
        m_progress->setRange(0, 1000);
        m_progress->setValue(static_cast<int>(fraction * 1000));
    });
    connect(m_trial.get(), &PresetTrial::finished, this, &TryDialog::takeResult);
    showRunning(false);
    tell({});
}

TryDialog::~TryDialog() = default;

void TryDialog::chooseFile()
{
    const QStringList files = m_dialogs.openFiles(this);
    if (!files.isEmpty())
        tryOn(files.first());
}

void TryDialog::tryOn(const MediaSource &source)
{
    m_source = source;
    const QString name = source.isLink() ? source.path : format::path(source.path);
    m_file->setToolTip(name);
    m_file->setText(m_file->fontMetrics().elidedText(name, Qt::ElideMiddle, 380));
    start();
}

void TryDialog::start()
{
    m_result.reset();
    m_outputs->hide();
    m_sizes->clear();
    m_view->setPictures({}, {});
    const auto recipe = m_recipe();
    if (!recipe) {
        tell(recipe.error().sentence, true);
        return;
    }
    setWindowTitle(tr("Try %1").arg(recipe->name));
    m_view->setEmptyText(tr("Encoding about ten seconds from the middle\u2026"));
    tell({});
    m_progress->setRange(0, 0); // until there is something to tell
    showRunning(true);
    m_trial->start(*recipe, m_source);
}

void TryDialog::stop()
{
    m_trial->cancel();
    showRunning(false);
    m_view->setEmptyText(tr("Cancelled. Nothing of it was kept."));
}

void TryDialog::reject()
{
    m_trial->cancel(); // the temporary files go with it
    showRunning(false);
    QDialog::reject();
}

void TryDialog::showRunning(bool isRunning)
{
    m_progress->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
    m_again->setEnabled(!isRunning && !m_source.path.isEmpty());
    m_choose->setEnabled(!isRunning);
}

void TryDialog::tell(const QString &text, bool isBad)
{
    m_told->setText(text);
    m_told->setVisible(!text.isEmpty());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, isBad ? Theme::colors().bad : Theme::colors().muted);
    m_told->setPalette(colors);
}

void TryDialog::takeResult(const Result<TrialResult> &result)
{
    showRunning(false);
    if (!result) {
        m_view->setEmptyText(tr("There is nothing to show."));
        tell(result.error().sentence, true);
        return;
    }
    m_result = *result;
    {
        const QSignalBlocker blocked(m_outputs);
        m_outputs->clear();
        for (const TrialResult::Output &output : m_result->outputs)
            m_outputs->addItem(output.name);
    }
    m_outputs->setVisible(m_outputs->count() > 1);
    showOutput();
}

void TryDialog::showOutput()
{
    const int at = m_outputs->currentIndex();
    if (!m_result || at < 0)
        return;
    const TrialResult::Output &output = m_result->outputs[static_cast<size_t>(at)];
    m_view->setEmptyText(tr("This output has no picture."));
    const QPixmap made(output.picture);
    m_view->setPictures(made.isNull() ? QPixmap() : QPixmap(m_result->sourcePicture), made);
    if (!output.problem.isEmpty()) {
        m_sizes->clear();
        tell(output.problem, true);
        return;
    }
    const auto seconds = [](double value) { return format::duration(std::llround(value * 1000)); };
    QStringList lines;
    lines << tr("%1 of the source became %2. The picture is at %3.")
                 .arg(seconds(m_result->sampleSeconds), format::bytes(output.sizeBytes),
                      seconds(m_result->momentSeconds));
    if (m_result->wholeSeconds > 0) {
        lines << tr("The whole file (%1) would have about %2 and take about %3 on this computer.")
                     .arg(seconds(m_result->wholeSeconds), format::bytes(output.expectedBytes),
                          format::timeLeft(
                              std::chrono::seconds(std::max<qint64>(1, std::llround(m_result->expectedWallSeconds)))));
    }
    m_sizes->setText(lines.join(u'\n'));
    tell(m_result->remarks.join(u'\n'));
}

} // namespace reelyard
