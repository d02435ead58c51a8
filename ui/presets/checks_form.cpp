// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presets/checks_form.h"

#include "models/recipe/recipe_checks.h"
#include "ui/common/theme.h"
#include "ui/presets/form_field.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace reelyard
{

ChecksForm::ChecksForm(QWidget *parent)
    : QWidget(parent)
    , m_told(new QLabel(this))
{
    auto *heading = new QLabel(tr("Checks and evidence"), this);
    QFont bold = heading->font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    auto *hint = new QLabel(tr("Every output is opened again and measured in any case."), this);
    hint->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(6);
    column->addWidget(heading);
    column->addWidget(hint);
    m_decode =
        add("checkDecode", tr("Decode all of the output"), tr("Finds damage that opening a file does not show."));
    m_lossless = add("checkLossless", tr("Prove that nothing is lost"),
                     tr("Decoded source and output have to be equal; a certificate stands beside the output."));
    m_ssim = add("checkSsim", tr("Likeness at least (SSIM)"),
                 tr("How like the source it has to look, from 0 to 1; 0.98 is hardly told apart."));
    m_leastSsim = addNumber("leastSsim", m_ssim, 0, 1, 0.98);
    m_psnr = add("checkPsnr", tr("Likeness at least (PSNR)"),
                 tr("How like the source it has to look, in decibels; 40 is hardly told apart."));
    m_leastPsnr = addNumber("leastPsnr", m_psnr, 1, 100, 40);
    m_leastPsnr->setSuffix(tr(" dB"));
    m_leastPsnr->setDecimals(1);
    m_frameMd5 = add("checkFrameMd5", tr("Checksums of all pictures (.framemd5)"), QString());
    m_sha256 = add("checkSha256", tr("Checksum of the file (.sha256)"), QString());
    m_time = add("checkTime", tr("Keep the date of the source"), QString());
    m_smaller = add("checkSmaller", tr("Keep an output only if it is smaller"),
                    tr("An output that is no smaller than its source is not kept."));
    m_relink = add("checkRelink", tr("The output has to relink"),
                   tr("Same pictures, rate, tracks and time code as the source, for editing programs."));
    auto *losses = new QLabel(tr("It is an error if these get lost:"), this);
    column->addWidget(losses);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    const std::pair<Preserved, QString> kinds[] = {
        {Preserved::Streams, tr("Tracks")},     {Preserved::Hdr, tr("HDR")},
        {Preserved::Chapters, tr("Chapters")},  {Preserved::Captions, tr("Captions")},
        {Preserved::Timecode, tr("Time code")}, {Preserved::Dates, tr("Dates")},
        {Preserved::FileTags, tr("Titles")}};
    int at = 0;
    for (const auto &[what, text] : kinds) {
        auto *box = new QCheckBox(text, this);
        box->setObjectName(QStringLiteral("keep_") + toText(what));
        box->setAccessibleName(tr("Kept: %1").arg(box->text())); // others of the form are called the same
        connect(box, &QCheckBox::toggled, this, &ChecksForm::tell);
        m_keeps[what] = box;
        grid->addWidget(box, at / 2, at % 2);
        ++at;
    }
    column->addLayout(grid);
    m_told->setWordWrap(true);
    m_told->setObjectName(QStringLiteral("checksMistake"));
    m_told->hide();
    column->addWidget(m_told);
    const auto repaint = [this, hint] {
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, Theme::colors().muted);
        hint->setPalette(colors);
        colors.setColor(QPalette::WindowText, Theme::colors().bad);
        m_told->setPalette(colors);
    };
    repaint();
    connect(&Theme::instance(), &Theme::changed, this, repaint);
}

QCheckBox *ChecksForm::add(const char *name, const QString &text, const QString &why)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(QLatin1String(name));
    box->setToolTip(why);
    box->setAccessibleDescription(why);
    static_cast<QVBoxLayout *>(layout())->addWidget(box);
    connect(box, &QCheckBox::toggled, this, &ChecksForm::tell);
    return box;
}

QDoubleSpinBox *ChecksForm::addNumber(const char *name, QCheckBox *box, double least, double most, double usual)
{
    auto *number = new QDoubleSpinBox(this);
    number->setObjectName(QLatin1String(name));
    number->setAccessibleName(tr("%1: the number").arg(box->text()));
    number->setDecimals(3);
    number->setRange(least, most);
    number->setSingleStep(most > 1 ? 1 : 0.01);
    number->setValue(usual);
    number->setEnabled(false);
    number->setKeyboardTracking(false);
    guardFromWheel(number);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(22, 0, 0, 0);
    row->addWidget(number);
    row->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(box, &QCheckBox::toggled, number, &QWidget::setEnabled);
    connect(number, &QDoubleSpinBox::valueChanged, this, &ChecksForm::tell);
    return number;
}

void ChecksForm::showChecks(const QString &checks)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_checks = checks;
    const auto parsed = parseRecipeChecks(checks);
    m_told->setVisible(!parsed);
    m_told->setText(parsed ? QString() : parsed.error().sentence);
    const RecipeChecks shown = parsed ? *parsed : RecipeChecks();
    m_decode->setChecked(shown.decodesOutput);
    m_lossless->setChecked(shown.isLossless);
    m_ssim->setChecked(shown.leastSsim.has_value());
    m_psnr->setChecked(shown.leastPsnr.has_value());
    if (shown.leastSsim)
        m_leastSsim->setValue(*shown.leastSsim);
    if (shown.leastPsnr)
        m_leastPsnr->setValue(*shown.leastPsnr);
    m_frameMd5->setChecked(shown.writesFrameMd5);
    m_sha256->setChecked(shown.writesSha256);
    m_time->setChecked(shown.keepsModificationTime);
    m_smaller->setChecked(shown.isOnlySmaller);
    m_relink->setChecked(shown.relinks);
    for (const auto &[what, box] : m_keeps)
        box->setChecked(shown.keeps.contains(what));
}

void ChecksForm::tell()
{
    if (m_isShowing)
        return;
    RecipeChecks checks;
    checks.decodesOutput = m_decode->isChecked();
    checks.isLossless = m_lossless->isChecked();
    if (m_ssim->isChecked())
        checks.leastSsim = m_leastSsim->value();
    if (m_psnr->isChecked())
        checks.leastPsnr = m_leastPsnr->value();
    checks.writesFrameMd5 = m_frameMd5->isChecked();
    checks.writesSha256 = m_sha256->isChecked();
    checks.keepsModificationTime = m_time->isChecked();
    checks.isOnlySmaller = m_smaller->isChecked();
    checks.relinks = m_relink->isChecked();
    for (const auto &[what, box] : m_keeps) {
        if (box->isChecked())
            checks.keeps.insert(what);
    }
    m_checks = toText(checks);
    m_told->hide();
    emit edited(m_checks);
}

} // namespace reelyard
