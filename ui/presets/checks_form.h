// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/preservation.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;

namespace reelyard
{

/// What a preset has proven of its outputs beyond what is checked of every one.
class ChecksForm : public QWidget
{
    Q_OBJECT
public:
    explicit ChecksForm(QWidget *parent = nullptr);

    void showChecks(const QString &checks);
    QString checks() const { return m_checks; }

signals:
    void edited(const QString &checks);

private:
    QCheckBox *add(const char *name, const QString &text, const QString &why);
    QDoubleSpinBox *addNumber(const char *name, QCheckBox *box, double least, double most, double usual);
    void tell();

    QCheckBox *m_decode;
    QCheckBox *m_ssim;
    QDoubleSpinBox *m_leastSsim;
    QCheckBox *m_psnr;
    QDoubleSpinBox *m_leastPsnr;
    QCheckBox *m_lossless;
    QCheckBox *m_frameMd5;
    QCheckBox *m_sha256;
    QCheckBox *m_time;
    QCheckBox *m_smaller;
    QCheckBox *m_relink;
    std::map<Preserved, QCheckBox *> m_keeps;
    QLabel *m_told;
    QString m_checks;
    bool m_isShowing = false;
};

} // namespace reelyard
