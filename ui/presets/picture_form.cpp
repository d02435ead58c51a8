// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presets/picture_form.h"

#include "models/recipe/encoder_facts.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace reelyard
{

namespace
{

constexpr int usualRate = 4000;     // kbit/s
constexpr double usualSizeMb = 100; // of a target size

/// "6000k", "6M", "250000" in units of 1000; the same for bytes.
double thousands(const QString &amount)
{
    QString number = amount;
    double factor = 0.001;
    if (number.endsWith(u'k', Qt::CaseInsensitive))
        factor = 1;
    else if (number.endsWith(u'M'))
        factor = 1000;
    else if (number.endsWith(u'G'))
        factor = 1'000'000;
    while (!number.isEmpty() && number.back().isLetter())
        number.chop(1);
    return number.toDouble() * factor;
}

QString plainNumber(double value)
{
    return QString::number(value, 'g', 8);
}

} // namespace

PictureForm::PictureForm(QWidget *parent)
    : FormPart(parent)
    , m_section(new FormSection(tr("Picture"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_section);
    addEncoder();
    addSize();
    addTreatment();
}

void PictureForm::tell(FormField field, const QString &value)
{
    if (!m_isShowing)
        emit edited(field, value, allTracks);
}

void PictureForm::addEncoder()
{
    m_tracks = new ChoiceBox(QStringLiteral("videoTracks"), this);
    m_tracks->add(tr("The best one"), QString());
    m_tracks->add(tr("The first one"), QStringLiteral("first"));
    m_tracks->add(tr("All"), QStringLiteral("all"));
    m_tracks->add(tr("None"), QStringLiteral("none"));
    m_section->addField(tr("Picture tracks"), m_tracks, FormField::VideoTracks,
                        tr("Which pictures of the source the output has. Cover art counts as none."));
    m_codec = new ChoiceBox(QStringLiteral("videoCodec"), this);
    m_codec->add(tr("As the file type wants"), QString());
    for (const EncoderFacts &facts : videoEncoders())
        m_codec->add(displayTitle(facts), QString::fromLatin1(facts.name));
    m_codec->add(tr("Copied, not encoded again"), QStringLiteral("copy"));
    m_section->addField(tr("Codec"), m_codec, FormField::VideoCodec);

    m_qualityRow = new QWidget(this);
    m_qualityMode = new ChoiceBox(QStringLiteral("qualityMode"), m_qualityRow);
    m_qualityMode->setMinimumContentsLength(8);
    m_qualityMode->add(tr("As the codec does by itself"), QString());
    m_qualityMode->add(tr("Constant quality"), QStringLiteral("quality"));
    m_qualityMode->add(tr("Bit rate"), QStringLiteral("rate"));
    m_qualityMode->add(tr("Size of the file"), QStringLiteral("size"));
    m_quality = new QDoubleSpinBox(m_qualityRow);
    m_quality->setObjectName(QStringLiteral("quality"));
    m_quality->setAccessibleName(tr("Quality, bit rate or size"));
    m_quality->setKeyboardTracking(false);
    m_quality->setMinimumWidth(90);
    guardFromWheel(m_quality);
    auto *row = new QHBoxLayout(m_qualityRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_qualityMode, 1);
    row->addWidget(m_quality);
    m_qualityRow->setObjectName(QStringLiteral("qualityRow"));
    m_qualityRow->setFocusProxy(m_qualityMode);
    m_section->addField(tr("Quality"), m_qualityRow, FormField::Quality);
    m_qualityMode->setAccessibleName(tr("How the quality is chosen"));
    m_speed = new ChoiceBox(QStringLiteral("encoderSpeed"), this);
    m_section->addField(tr("Effort"), m_speed, FormField::EncoderSpeed,
                        tr("Slower encoding makes smaller files of the same quality."));

    connect(m_tracks, &ChoiceBox::chosen, this, [this](const QString &value) { tell(FormField::VideoTracks, value); });
    connect(m_codec, &ChoiceBox::chosen, this, [this](const QString &value) { tell(FormField::VideoCodec, value); });
    connect(m_speed, &ChoiceBox::chosen, this, [this](const QString &value) { tell(FormField::EncoderSpeed, value); });
    connect(m_qualityMode, &ChoiceBox::chosen, this, &PictureForm::tellQualityMode);
    connect(m_quality, &QDoubleSpinBox::valueChanged, this, &PictureForm::tellQuality);
}

void PictureForm::addSize()
{
    m_sizeRow = new QWidget(this);
    m_sizeRow->setObjectName(QStringLiteral("sizeRow"));
    m_size = new ChoiceBox(QStringLiteral("pictureSize"), m_sizeRow);
    m_size->setMinimumContentsLength(5); // beside it are two numbers at times
    m_size->add(tr("As the source"), QString());
    for (const int lines : {2160, 1440, 1080, 720, 540, 480, 360})
        m_size->add(tr("At most %1 lines").arg(lines), QStringLiteral("lines:%1").arg(lines));
    m_size->add(tr("As the source, even sides"), QStringLiteral("part:1"));
    m_size->add(tr("Half of both sides"), QStringLiteral("part:2"));
    m_size->add(tr("A quarter of both sides"), QStringLiteral("part:4"));
    m_size->add(tr("Exactly"), QStringLiteral("exact"));
    const auto side = [this](const char *name, const QString &accessible) {
        auto *box = new QSpinBox(m_sizeRow);
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(accessible);
        box->setRange(2, 16384);
        box->setMinimumWidth(68);
        box->setKeyboardTracking(false);
        guardFromWheel(box);
        connect(box, &QSpinBox::valueChanged, this, &PictureForm::tellSize);
        return box;
    };
    m_width = side("pictureWidth", tr("Width in pixels"));
    m_height = side("pictureHeight", tr("Height in pixels"));
    m_width->hide();
    m_height->hide();
    auto *row = new QHBoxLayout(m_sizeRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_size, 1);
    row->addWidget(m_width);
    row->addWidget(m_height);
    m_sizeRow->setFocusProxy(m_size);
    m_section->addField(
        tr("Size"), m_sizeRow, FormField::PictureSize,
        tr("Lines are counted on the short side, so that upright pictures come out as large; nothing is "
           "enlarged."));
    m_size->setAccessibleName(tr("Size of the picture"));
    m_rate = new ChoiceBox(QStringLiteral("frameRate"), this);
    m_rate->add(tr("As the source"), QString());
    const std::pair<double, const char *> rates[] = {{23.976, "24000/1001"}, {24, "24"}, {25, "25"},
                                                     {29.97, "30000/1001"},  {30, "30"}, {50, "50"},
                                                     {59.94, "60000/1001"},  {60, "60"}};
    for (const auto &[number, value] : rates)
        m_rate->add(tr("%1 pictures a second").arg(QLocale().toString(number)), QLatin1String(value));
    for (const int most : {30, 60})
        m_rate->add(tr("At most %1 pictures a second").arg(most), QStringLiteral("most:%1").arg(most));
    m_section->addField(tr("Rate"), m_rate, FormField::FrameRate);
    connect(m_size, &ChoiceBox::chosen, this, &PictureForm::tellSize);
    connect(m_rate, &ChoiceBox::chosen, this, [this](const QString &value) { tell(FormField::FrameRate, value); });
}

void PictureForm::addTreatment()
{
    m_deinterlace = new ChoiceBox(QStringLiteral("deinterlace"), this);
    m_deinterlace->add(tr("No"), QString());
    m_deinterlace->add(tr("Where the source is interlaced"), QStringLiteral("auto"));
    m_deinterlace->add(tr("Always"), QStringLiteral("always"));
    m_section->addField(tr("Deinterlace"), m_deinterlace, FormField::Deinterlace,
                        tr("Makes whole pictures of the half pictures of old television."));
    m_cropRow = new QWidget(this);
    m_cropRow->setObjectName(QStringLiteral("cropRow"));
    auto *grid = new QGridLayout(m_cropRow);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    const std::pair<const char *, QString> edges[] = {
        {"cropLeft", tr("Left")}, {"cropTop", tr("Top")}, {"cropRight", tr("Right")}, {"cropBottom", tr("Bottom")}};
    for (const auto &[name, text] : edges) {
        auto *box = new QSpinBox(m_cropRow);
        box->setObjectName(QLatin1String(name));
        box->setRange(0, 9999);
        box->setMinimumWidth(62);
        box->setKeyboardTracking(false);
        guardFromWheel(box);
        box->setAccessibleName(tr("Pixels cut off: %1").arg(text));
        connect(box, &QSpinBox::valueChanged, this, &PictureForm::tellCrop);
        auto *label = new QLabel(text, m_cropRow);
        label->setBuddy(box);
        const int at = static_cast<int>(m_crop.size());
        grid->addWidget(label, at / 2, at % 2 * 2);
        grid->addWidget(box, at / 2, at % 2 * 2 + 1);
        m_crop.push_back(box);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    m_cropRow->setFocusProxy(m_crop.front());
    m_section->addField(tr("Cut off"), m_cropRow, FormField::Crop,
                        tr("Pixels that are taken away at the edges, before the size is changed."));
    m_watermark = new QCheckBox(tr("A logo over the picture"), this);
    m_watermark->setObjectName(QStringLiteral("watermark"));
    m_watermark->setToolTip(tr("The logo and its place are chosen beside the preset when jobs are added."));
    m_section->addField(tr("Watermark"), m_watermark, FormField::Watermark, m_watermark->toolTip());
    connect(m_deinterlace, &ChoiceBox::chosen, this,
            [this](const QString &value) { tell(FormField::Deinterlace, value); });
    connect(m_watermark, &QCheckBox::toggled, this,
            [this](bool isOn) { tell(FormField::Watermark, isOn ? QStringLiteral("on") : QString()); });
}

void PictureForm::showOutput(const OutputText &text, const std::vector<KeptWords> &kept, size_t outputs)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const QString tracks = formValue(text, FormField::VideoTracks);
    m_encoder = formValue(text, FormField::VideoCodec);
    m_tracks->showValue(tracks);
    m_tracks->setAvailable(QString(), mayChooseItself(text, FormField::VideoTracks));
    m_tracks->setEnabled(tracks != otherValue());
    m_codec->showValue(m_encoder);
    showQuality(formValue(text, FormField::Quality), m_encoder);
    showSpeeds(formValue(text, FormField::EncoderSpeed), m_encoder);
    showSize(formValue(text, FormField::PictureSize));
    m_rate->showValue(formValue(text, FormField::FrameRate));
    m_deinterlace->showValue(formValue(text, FormField::Deinterlace));
    showCrop(formValue(text, FormField::Crop));
    const QString watermark = formValue(text, FormField::Watermark);
    m_watermark->setChecked(!watermark.isEmpty());
    m_watermark->setEnabled(outputs == 1 && maySwitchWatermark(text));
    m_watermark->setText(watermark == otherValue() ? tr("As written in the arguments") : tr("A logo over the picture"));
    const bool hasPicture = tracks != QLatin1String("none");
    const bool isEncoded = hasPicture && m_encoder != QLatin1String("copy");
    m_codec->setEnabled(hasPicture);
    for (QWidget *field : {static_cast<QWidget *>(m_qualityRow), static_cast<QWidget *>(m_sizeRow),
                           static_cast<QWidget *>(m_rate), static_cast<QWidget *>(m_deinterlace), m_cropRow})
        field->setEnabled(isEncoded);
    m_speed->setEnabled(isEncoded && m_speed->count() > 1);
    m_section->showKept(kept, {OptionTopic::Video});
}

void PictureForm::showMistakes(const std::vector<Mistake> &mistakes)
{
    m_section->showMistakes(mistakes);
}

void PictureForm::showQuality(const QString &value, const QString &encoder)
{
    const EncoderFacts *facts = factsOf(videoEncoders(), encoder);
    const bool hasQuality = !facts || facts->worstQuality > 0;
    const bool hasRate = !facts || facts->hasRate;
    m_qualityMode->setAvailable(QStringLiteral("quality"), hasQuality);
    m_qualityMode->setAvailable(QStringLiteral("rate"), hasRate);
    m_qualityMode->setAvailable(QStringLiteral("size"), hasRate);
    const QString kind = value.section(u':', 0, 0);
    const QString amount = value.section(u':', 1);
    const bool isQuality = kind == QLatin1String("crf") || kind == QLatin1String("q");
    m_qualityMode->showValue(isQuality ? QStringLiteral("quality") : kind);
    m_quality->setVisible(!value.isEmpty() && value != otherValue());
    if (isQuality) {
        const bool isFraction = amount.contains(u'.');
        m_quality->setDecimals(isFraction ? 1 : 0);
        m_quality->setRange(0,
                            std::max(facts ? facts->worstQuality : 63, static_cast<int>(std::ceil(amount.toDouble()))));
        m_quality->setSingleStep(1);
        m_quality->setSuffix(QString());
        m_quality->setValue(amount.toDouble());
        m_quality->setToolTip(tr("Smaller numbers are a better picture and a larger file."));
    } else if (kind == QLatin1String("rate")) {
        const double rate = thousands(amount);
        m_quality->setDecimals(rate == std::floor(rate) ? 0 : 3);
        m_quality->setRange(1, 2'000'000);
        m_quality->setSingleStep(100);
        m_quality->setSuffix(tr(" kbit/s"));
        m_quality->setValue(rate);
        m_quality->setToolTip(QString());
    } else if (kind == QLatin1String("size")) {
        m_quality->setDecimals(1);
        m_quality->setRange(0.1, 1'000'000);
        m_quality->setSingleStep(5);
        m_quality->setSuffix(tr(" MB"));
        m_quality->setValue(thousands(amount) / 1000);
        m_quality->setToolTip(tr("The bit rate follows from it and from the length of each source, in two passes."));
    }
}

void PictureForm::tellQuality()
{
    const QString mode = m_qualityMode->value();
    const EncoderFacts *facts = factsOf(videoEncoders(), m_encoder);
    const bool isScale = facts && QLatin1String(facts->usualQuality).startsWith(QLatin1String("q:"));
    if (mode == QLatin1String("quality"))
        tell(FormField::Quality,
             (isScale ? QStringLiteral("q:") : QStringLiteral("crf:")) + plainNumber(m_quality->value()));
    else if (mode == QLatin1String("rate"))
        tell(FormField::Quality, QStringLiteral("rate:%1k").arg(plainNumber(m_quality->value())));
    else if (mode == QLatin1String("size"))
        tell(FormField::Quality, QStringLiteral("size:%1M").arg(plainNumber(m_quality->value())));
}

void PictureForm::tellQualityMode(const QString &mode)
{
    const EncoderFacts *facts = factsOf(videoEncoders(), m_encoder);
    const QString usual = facts ? QString::fromLatin1(facts->usualQuality) : QStringLiteral("crf:23");
    tell(FormField::Quality, mode == QLatin1String("quality") ? usual
                             : mode == QLatin1String("rate")  ? QStringLiteral("rate:%1k").arg(usualRate)
                             : mode == QLatin1String("size")  ? QStringLiteral("size:%1M").arg(plainNumber(usualSizeMb))
                                                              : mode);
}

void PictureForm::showSpeeds(const QString &value, const QString &encoder)
{
    const EncoderFacts *facts = factsOf(videoEncoders(), encoder);
    const QStringList speeds =
        facts ? QString::fromLatin1(facts->speeds).split(u' ', Qt::SkipEmptyParts) : QStringList();
    m_speed->clear();
    m_speed->add(tr("As the codec does by itself"), QString());
    for (const QString &speed : speeds) {
        m_speed->add(speed == speeds.first()  ? tr("%1 (slowest)").arg(speed)
                     : speed == speeds.last() ? tr("%1 (fastest)").arg(speed)
                                              : speed,
                     speed);
    }
    m_speed->showValue(value);
}

void PictureForm::showSize(const QString &value)
{
    const bool isExact = value.startsWith(QLatin1String("exact:"));
    const QString size = value.section(u':', 1);
    const bool isUnusual = value.startsWith(QLatin1String("lines:")) && m_size->findData(value) < 0;
    m_size->showValue(isExact ? QStringLiteral("exact") : value);
    if (isUnusual)
        m_size->setItemText(m_size->currentIndex(), tr("At most %1 lines").arg(size));
    m_width->setVisible(isExact);
    m_height->setVisible(isExact);
    if (isExact) {
        m_width->setValue(size.section(u'x', 0, 0).toInt());
        m_height->setValue(size.section(u'x', 1).toInt());
    }
}

void PictureForm::tellSize()
{
    const QString choice = m_size->value();
    if (choice != QLatin1String("exact")) {
        tell(FormField::PictureSize, choice);
        return;
    }
    const bool isNew = !m_width->isVisibleTo(this);
    tell(FormField::PictureSize, isNew ? QStringLiteral("exact:1280x720")
                                       : QStringLiteral("exact:%1x%2").arg(m_width->value()).arg(m_height->value()));
}

void PictureForm::showCrop(const QString &value)
{
    const QStringList edges = value.split(u',');
    for (size_t i = 0; i < m_crop.size(); ++i) {
        m_crop[i]->setValue(edges.size() == 4 ? edges[static_cast<qsizetype>(i)].toInt() : 0);
        m_crop[i]->setEnabled(value != otherValue());
    }
    m_cropRow->setToolTip(value == otherValue()
                              ? tr("The arguments cut in another way, which is kept.")
                              : tr("Pixels that are taken away at the edges, before the size is changed."));
}

void PictureForm::tellCrop()
{
    QStringList edges;
    int all = 0;
    for (const QSpinBox *box : m_crop) {
        edges.append(QString::number(box->value()));
        all += box->value();
    }
    tell(FormField::Crop, all > 0 ? edges.join(u',') : QString());
}

} // namespace reelyard
