// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presets/form_field.h"
#include "ui/presets/form_part.h"

class QCheckBox;
class QDoubleSpinBox;
class QSpinBox;

namespace reelyard
{

/// What becomes of the picture: tracks, encoder, quality, size, rate, and what is done to it.
class PictureForm : public FormPart
{
    Q_OBJECT
public:
    explicit PictureForm(QWidget *parent = nullptr);

    void showOutput(const OutputText &text, const std::vector<KeptWords> &kept, size_t outputs) override;
    void showMistakes(const std::vector<Mistake> &mistakes) override;

private:
    void addEncoder();
    void addSize();
    void addTreatment();
    void showQuality(const QString &value, const QString &encoder);
    void showSpeeds(const QString &value, const QString &encoder);
    void showSize(const QString &value);
    void showCrop(const QString &value);
    void tell(FormField field, const QString &value);
    void tellQuality();
    void tellQualityMode(const QString &mode);
    void tellSize();
    void tellCrop();

    FormSection *m_section;
    ChoiceBox *m_tracks;
    ChoiceBox *m_codec;
    QWidget *m_qualityRow;
    ChoiceBox *m_qualityMode;
    QDoubleSpinBox *m_quality;
    ChoiceBox *m_speed;
    QWidget *m_sizeRow;
    ChoiceBox *m_size;
    QSpinBox *m_width;
    QSpinBox *m_height;
    ChoiceBox *m_rate;
    ChoiceBox *m_deinterlace;
    QWidget *m_cropRow;
    std::vector<QSpinBox *> m_crop; ///< left, top, right, bottom
    QCheckBox *m_watermark;
    QString m_encoder; ///< the one that is shown
    bool m_isShowing = false;
};

} // namespace reelyard
