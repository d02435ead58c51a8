// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presets/form_field.h"
#include "ui/presets/form_part.h"

class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace reelyard
{

/// How one audio track, or all that have nothing of their own, is encoded.
class AudioRow : public QWidget
{
    Q_OBJECT
public:
    AudioRow(int track, QWidget *parent = nullptr);
    void showOutput(const OutputText &text);
    int track() const { return m_track; }
    ChoiceBox *codec() const { return m_codec; }

signals:
    void edited(reelyard::FormField field, const QString &value, int track);

private:
    int m_track;
    ChoiceBox *m_codec;
    QSpinBox *m_rate;
    ChoiceBox *m_channels;
    bool m_isShowing = false;
};

/// What becomes of sound and subtitles.
class SoundForm : public FormPart
{
    Q_OBJECT
public:
    explicit SoundForm(QWidget *parent = nullptr);

    void showOutput(const OutputText &text, const std::vector<KeptWords> &kept, size_t outputs) override;
    void showMistakes(const std::vector<Mistake> &mistakes) override;

signals:
    void trackRemoved(int track);

private:
    void addTrackRow(int track);
    void nameTrack();

    FormSection *m_sound;
    FormSection *m_subtitles;
    ChoiceBox *m_tracks;
    AudioRow *m_all;
    std::vector<AudioRow *> m_named;
    std::vector<QWidget *> m_namedRows;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
    ChoiceBox *m_subtitleTracks;
    ChoiceBox *m_subtitleCodec;
};

} // namespace reelyard
