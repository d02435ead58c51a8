// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presets/sound_form.h"

#include "models/recipe/encoder_facts.h"
#include "ui/common/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace reelyard
{

namespace
{

QString objectNameOf(const char *field, int track)
{
    return track < 0 ? QString::fromLatin1(field) : QStringLiteral("%1%2").arg(QLatin1String(field)).arg(track + 1);
}

// "160k" in kbit/s; nothing where it is written in another way.
std::optional<int> kilobits(const QString &rate)
{
    bool isNumber = false;
    if (rate.endsWith(u'k', Qt::CaseInsensitive)) {
        const int number = rate.chopped(1).toInt(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }
    const int number = rate.toInt(&isNumber);
    return isNumber && number % 1000 == 0 ? std::optional(number / 1000) : std::nullopt;
}

} // namespace

AudioRow::AudioRow(int track, QWidget *parent)
    : QWidget(parent)
    , m_track(track)
    , m_codec(new ChoiceBox(objectNameOf("audioCodec", track), this))
    , m_rate(new QSpinBox(this))
    , m_channels(new ChoiceBox(objectNameOf("audioChannels", track), this))
{
    const QString whose = track < 0 ? tr("all tracks") : tr("track %1").arg(track + 1);
    m_codec->setAccessibleName(tr("Codec of the sound, %1").arg(whose));
    m_codec->add(track < 0 ? tr("As the file type wants") : tr("As all tracks"), QString());
    for (const EncoderFacts &facts : audioEncoders())
        m_codec->add(displayTitle(facts), QString::fromLatin1(facts.name));
    m_codec->add(tr("Copied, not encoded again"), QStringLiteral("copy"));
    m_rate->setObjectName(objectNameOf("audioRate", track));
    m_rate->setAccessibleName(tr("Bit rate of the sound, %1").arg(whose));
    m_rate->setRange(0, 6000);
    m_rate->setMinimumWidth(104);
    m_rate->setSingleStep(16);
    m_rate->setSpecialValueText(tr("Usual rate"));
    m_rate->setSuffix(tr(" kbit/s"));
    m_rate->setKeyboardTracking(false);
    guardFromWheel(m_rate);
    m_channels->setAccessibleName(tr("Channels of the sound, %1").arg(whose));
    m_channels->setMinimumContentsLength(8);
    m_channels->add(track < 0 ? tr("As the source") : tr("As all tracks"), QString());
    const std::pair<const char *, QString> layouts[] = {
        {"1", tr("Mono")}, {"2", tr("Stereo")}, {"6", tr("5.1")}, {"8", tr("7.1")}};
    for (const auto &[count, text] : layouts)
        m_channels->add(text, QLatin1String(count));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    grid->addWidget(m_codec, 0, 0, 1, 2);
    grid->addWidget(m_rate, 1, 0);
    grid->addWidget(m_channels, 1, 1);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3); // words beside a number
    setFocusProxy(m_codec);
    connect(m_codec, &ChoiceBox::chosen, this,
            [this](const QString &value) { emit edited(FormField::AudioCodec, value, m_track); });
    connect(m_channels, &ChoiceBox::chosen, this,
            [this](const QString &value) { emit edited(FormField::AudioChannels, value, m_track); });
    connect(m_rate, &QSpinBox::valueChanged, this, [this](int rate) {
        if (!m_isShowing)
            emit edited(FormField::AudioRate, rate > 0 ? QStringLiteral("%1k").arg(rate) : QString(), m_track);
    });
}

void AudioRow::showOutput(const OutputText &text)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const QString codec = formValue(text, FormField::AudioCodec, m_track);
    const QString rate = formValue(text, FormField::AudioRate, m_track);
    m_codec->showValue(codec);
    m_channels->showValue(formValue(text, FormField::AudioChannels, m_track));
    const EncoderFacts *facts = factsOf(audioEncoders(), codec);
    const bool hasRate = codec != QLatin1String("copy") && (!facts || facts->hasRate);
    const std::optional<int> shown = rate.isEmpty() ? std::optional(0) : kilobits(rate);
    m_rate->setSpecialValueText(shown ? tr("Usual rate") : rate);
    m_rate->setValue(shown.value_or(0));
    m_rate->setEnabled(hasRate);
    m_channels->setEnabled(codec != QLatin1String("copy"));
}

SoundForm::SoundForm(QWidget *parent)
    : FormPart(parent)
    , m_sound(new FormSection(tr("Sound"), this))
    , m_subtitles(new FormSection(tr("Subtitles"), this))
    , m_tracks(new ChoiceBox(QStringLiteral("audioTracks"), this))
    , m_all(new AudioRow(allTracks, this))
    , m_rows(new QVBoxLayout)
    , m_add(new QPushButton(tr("Settings for One Track"), this))
    , m_subtitleTracks(new ChoiceBox(QStringLiteral("subtitleTracks"), this))
    , m_subtitleCodec(new ChoiceBox(QStringLiteral("subtitleCodec"), this))
{
    m_tracks->add(tr("The best one"), QString());
    m_tracks->add(tr("The first one"), QStringLiteral("first"));
    m_tracks->add(tr("The second one"), QStringLiteral("2"));
    m_tracks->add(tr("The first and the second"), QStringLiteral("1,2"));
    m_tracks->add(tr("All"), QStringLiteral("all"));
    m_tracks->add(tr("None"), QStringLiteral("none"));
    m_sound->addField(tr("Sound tracks"), m_tracks, FormField::AudioTracks,
                      tr("Which sound tracks of the source the output has. Sources without them give none."));
    m_all->setObjectName(QStringLiteral("audioRow"));
    m_sound->addField(tr("All tracks"), m_all, FormField::AudioCodec);
    auto *more = new QWidget(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    more->setLayout(m_rows);
    m_add->setObjectName(QStringLiteral("addAudioTrack"));
    m_add->setToolTip(tr("One track can be encoded otherwise than the others: copied, say."));
    m_add->setAutoDefault(false);
    m_rows->addWidget(m_add, 0, Qt::AlignLeft);
    m_sound->addRow(more);
    m_subtitleTracks->add(tr("As the file type wants"), QString());
    m_subtitleTracks->add(tr("The first one"), QStringLiteral("first"));
    m_subtitleTracks->add(tr("All"), QStringLiteral("all"));
    m_subtitleTracks->add(tr("None"), QStringLiteral("none"));
    m_subtitles->addField(tr("Subtitles"), m_subtitleTracks, FormField::SubtitleTracks);
    m_subtitleCodec->add(tr("As the file type wants"), QString());
    for (const EncoderFacts &facts : subtitleEncoders())
        m_subtitleCodec->add(displayTitle(facts), QString::fromLatin1(facts.name));
    m_subtitleCodec->add(tr("Copied as they are"), QStringLiteral("copy"));
    m_subtitles->addField(tr("Format"), m_subtitleCodec, FormField::SubtitleCodec);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_sound);
    column->addWidget(m_subtitles);
    const auto tell = [this](ChoiceBox *box, FormField field) {
        connect(box, &ChoiceBox::chosen, this,
                [this, field](const QString &value) { emit edited(field, value, allTracks); });
    };
    tell(m_tracks, FormField::AudioTracks);
    tell(m_subtitleTracks, FormField::SubtitleTracks);
    tell(m_subtitleCodec, FormField::SubtitleCodec);
    connect(m_all, &AudioRow::edited, this, &SoundForm::edited);
    connect(m_add, &QPushButton::clicked, this, &SoundForm::nameTrack);
}

// The next track that has nothing of its own yet is copied at first: that is what it is mostly wanted for.
void SoundForm::nameTrack()
{
    const int next = m_named.empty() ? 0 : m_named.back()->track() + 1;
    emit edited(FormField::AudioCodec, QStringLiteral("copy"), next);
}

void SoundForm::addTrackRow(int track)
{
    auto *holder = new QWidget(this);
    auto *row = new AudioRow(track, holder);
    auto *name = new QLabel(tr("Track %1:").arg(track + 1), holder);
    name->setMinimumWidth(84);
    name->setBuddy(row);
    auto *remove = new QToolButton(holder);
    remove->setObjectName(QStringLiteral("removeAudioTrack%1").arg(track + 1));
    remove->setIcon(Theme::icon(QStringLiteral("close")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Encode this track as all others"));
    remove->setAccessibleName(tr("Encode track %1 as all others").arg(track + 1));
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    line->addWidget(name, 0, Qt::AlignTop);
    line->addWidget(row, 1);
    line->addWidget(remove, 0, Qt::AlignTop);
    m_rows->insertWidget(m_rows->count() - 1, holder);
    m_named.push_back(row);
    m_namedRows.push_back(holder);
    connect(row, &AudioRow::edited, this, &SoundForm::edited);
    connect(remove, &QToolButton::clicked, this, [this, track] { emit trackRemoved(track); });
}

void SoundForm::showOutput(const OutputText &text, const std::vector<KeptWords> &kept, size_t)
{
    const QString tracks = formValue(text, FormField::AudioTracks);
    m_tracks->showValue(tracks);
    m_tracks->setAvailable(QString(), mayChooseItself(text, FormField::AudioTracks));
    m_all->showOutput(text);
    const bool hasSound = tracks != QLatin1String("none");
    m_all->setEnabled(hasSound);
    m_add->setEnabled(hasSound);
    const std::vector<int> named = namedAudioTracks(text);
    const bool isSame = std::equal(named.begin(), named.end(), m_named.begin(), m_named.end(),
                                   [](int track, const AudioRow *row) { return track == row->track(); });
    if (!isSame) {
        for (QWidget *row : m_namedRows) {
            row->hide();
            row->deleteLater(); // it may be the one that is being clicked
        }
        m_named.clear();
        m_namedRows.clear();
        for (const int track : named)
            addTrackRow(track);
    }
    for (AudioRow *row : m_named)
        row->showOutput(text);
    const QString subtitles = formValue(text, FormField::SubtitleTracks);
    m_subtitleTracks->showValue(subtitles);
    m_subtitleTracks->setAvailable(QString(), mayChooseItself(text, FormField::SubtitleTracks));
    m_subtitleCodec->showValue(formValue(text, FormField::SubtitleCodec));
    m_subtitleCodec->setEnabled(subtitles != QLatin1String("none"));
    m_sound->showKept(kept, {OptionTopic::Audio});
    m_subtitles->showKept(kept, {OptionTopic::Subtitles});
}

void SoundForm::showMistakes(const std::vector<Mistake> &mistakes)
{
    std::vector<Mistake> shown = mistakes;
    for (Mistake &mistake : shown) { // they have one row in common
        if (mistake.field == FormField::AudioRate || mistake.field == FormField::AudioChannels)
            mistake.field = FormField::AudioCodec;
    }
    m_sound->showMistakes(shown);
    m_subtitles->showMistakes(shown);
}

} // namespace reelyard
