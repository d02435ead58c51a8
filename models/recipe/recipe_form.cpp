// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/recipe_form.h"

#include "models/recipe/encoder_facts.h"
#include "models/recipe/filter_chain.h"
#include "models/recipe/recipe_form_parts.h"

#include <QRegularExpression>

#include <algorithm>

namespace reelyard
{

namespace
{

const QString none = QStringLiteral("none");
const QString copy = QStringLiteral("copy");

// Of options that may be written with or without their kind of streams, the one that is there.
const OutputText::Option *either(const OutputText &text, QStringView name, std::initializer_list<QStringView> streams)
{
    for (const QStringView each : streams) {
        if (const OutputText::Option *option = text.find(name, each))
            return option;
    }
    return nullptr;
}

void setEither(OutputText &text, const QString &name, std::initializer_list<QStringView> streams,
               const QString &whenNew, const QString &value)
{
    const OutputText::Option *option = either(text, name, streams);
    if (option && value.isEmpty())
        text.remove(*option);
    else if (option)
        text.setValue(*option, value);
    else if (!value.isEmpty())
        text.set(name, whenNew, value);
}

// --- Codecs ---

QString codec(const OutputText &text, std::initializer_list<QStringView> own)
{
    const OutputText::Option *option = either(text, u"c", own);
    if (!option)
        option = text.find(u"c", u"");
    return option ? option->value : QString();
}

// --- Quality ---

const OutputText::Option *qualityOption(const OutputText &text)
{
    for (const QStringView name : {u"crf", u"q", u"b"}) {
        if (const OutputText::Option *option = either(text, name, {u"v", u""}))
            return option;
    }
    return nullptr;
}

QString quality(const OutputText &text)
{
    static const QRegularExpression number(QStringLiteral(R"(^[0-9]{1,3}(\.[0-9]+)?$)"));
    static const QRegularExpression rate(QStringLiteral(R"(^[0-9]+(\.[0-9]+)?[kKM]?$)"));
    static const QRegularExpression fit(QStringLiteral(R"(^\{fit:([0-9]+(?:\.[0-9]+)?[kMG]?)\}$)"));
    const OutputText::Option *option = qualityOption(text);
    if (!option)
        return {};
    if (option->name == QLatin1String("b")) {
        if (const auto match = fit.match(option->value); match.hasMatch())
            return QStringLiteral("size:") + match.captured(1);
        return rate.match(option->value).hasMatch() ? QStringLiteral("rate:") + option->value : otherValue();
    }
    return number.match(option->value).hasMatch() ? option->name + u':' + option->value : otherValue();
}

void setQuality(OutputText &text, const QString &value)
{
    QString name = value.section(u':', 0, 0);
    QString written = value.section(u':', 1);
    if (name == QLatin1String("rate") || name == QLatin1String("size")) {
        if (name == QLatin1String("size"))
            written = QStringLiteral("{fit:%1}").arg(written);
        name = QStringLiteral("b");
    }
    const OutputText::Option *option = qualityOption(text);
    if (option && option->name == name) {
        text.setValue(*option, written);
        return;
    }
    const QString streams = name == QLatin1String("crf") ? QString() : QStringLiteral("v");
    if (option && value.isEmpty())
        text.remove(*option);
    else if (option)
        text.exchange(*option, name, streams, written);
    else if (!value.isEmpty())
        text.set(name, streams, written);
}

QString speed(const OutputText &text)
{
    const OutputText::Option *option = either(text, u"preset", {u"v", u""});
    return option ? option->value : QString();
}

void setSpeed(OutputText &text, const QString &value)
{
    setEither(text, QStringLiteral("preset"), {u"v", u""}, {}, value);
}

void setVideoCodec(OutputText &text, const QString &value)
{
    const EncoderFacts *before = factsOf(videoEncoders(), codec(text, {u"v", u"V", u"v:0"}));
    setEither(text, QStringLiteral("c"), {u"v", u"V", u"v:0"}, QStringLiteral("v"), value);
    const EncoderFacts *facts = factsOf(videoEncoders(), value);
    const bool isCopy = value == copy;
    if (!facts && !isCopy)
        return; // one that nothing is known of may take them
    const QString usualQuality = facts ? QString::fromLatin1(facts->usualQuality) : QString();
    const QString now = quality(text);
    const bool isOnScale = before && usualQuality == QLatin1String(before->usualQuality);
    const bool isRate = now.startsWith(QLatin1String("rate:")) || now.startsWith(QLatin1String("size:"));
    if (now != otherValue() && !now.isEmpty() && !isOnScale && !(isRate && facts && facts->hasRate))
        setQuality(text, usualQuality);
    const QStringList speeds = facts ? QString::fromLatin1(facts->speeds).split(u' ') : QStringList();
    const QString preset = speed(text);
    if (!preset.isEmpty() && !speeds.contains(preset))
        setSpeed(text, facts ? QString::fromLatin1(facts->usualSpeed) : QString());
}

// --- Sound ---

QString audioStreams(int track)
{
    return track < 0 ? QStringLiteral("a") : QStringLiteral("a:%1").arg(track);
}

const OutputText::Option *audioOption(const OutputText &text, QStringView name, int track)
{
    const OutputText::Option *option = text.find(name, audioStreams(track));
    // Channels are of sound only, whether that is said or not.
    return !option && track < 0 && name == QLatin1String("ac") ? text.find(name, u"") : option;
}

QString audioValue(const OutputText &text, QStringView name, int track)
{
    const OutputText::Option *option = audioOption(text, name, track);
    if (!option && track < 0 && name == QLatin1String("c"))
        option = text.find(u"c", u"");
    return option ? option->value : QString();
}

void setAudioValue(OutputText &text, const QString &name, int track, const QString &value)
{
    const OutputText::Option *option = audioOption(text, name, track);
    const bool isPlain = track < 0 && name == QLatin1String("ac");
    if (option && value.isEmpty())
        text.remove(*option);
    else if (option)
        text.setValue(*option, value);
    else if (!value.isEmpty())
        text.set(name, isPlain ? QString() : audioStreams(track), value);
}

void setAudioCodec(OutputText &text, int track, const QString &value)
{
    setAudioValue(text, QStringLiteral("c"), track, value);
    const EncoderFacts *facts = factsOf(audioEncoders(), value);
    if (value == copy || (facts && !facts->hasRate))
        setAudioValue(text, QStringLiteral("b"), track, {});
    if (value == copy)
        setAudioValue(text, QStringLiteral("ac"), track, {});
}

QString keptOrDropped(const OutputText &text, QStringView name)
{
    const OutputText::Option *option = text.find(name, u"");
    if (!option)
        return {};
    return option->value == QLatin1String("0")    ? QStringLiteral("keep")
           : option->value == QLatin1String("-1") ? QStringLiteral("drop")
                                                  : otherValue();
}

void setKeptOrDropped(OutputText &text, const QString &name, const QString &value)
{
    setEither(text, name, {u""}, {},
              value == QLatin1String("keep")   ? QStringLiteral("0")
              : value == QLatin1String("drop") ? QStringLiteral("-1")
                                               : QString());
}

void setFastStart(OutputText &text, bool isOn)
{
    const OutputText::Option *option = text.find(u"movflags", u"");
    const QString flag = QStringLiteral("+faststart");
    const QString flags = option ? option->value : QString();
    if (isOn == flags.contains(flag))
        return;
    setEither(text, QStringLiteral("movflags"), {u""}, {}, isOn ? flags + flag : QString(flags).remove(flag));
}

} // namespace

std::vector<FormField> formFields()
{
    std::vector<FormField> fields;
    for (int i = 0; i <= static_cast<int>(FormField::FastStart); ++i)
        fields.push_back(static_cast<FormField>(i));
    return fields;
}

QString otherValue()
{
    return QStringLiteral("other");
}

QString formValue(const OutputText &text, FormField field, int track)
{
    switch (field) {
    case FormField::VideoTracks:
        return form::tracks(text, 'v');
    case FormField::VideoCodec:
        return codec(text, {u"v", u"V", u"v:0"});
    case FormField::Quality:
        return quality(text);
    case FormField::EncoderSpeed:
        return speed(text);
    case FormField::PictureSize:
        return form::pictureSize(text);
    case FormField::FrameRate:
        if (const OutputText::Option *rate = either(text, u"r", {u"v", u""}))
            return rate->value;
        if (const OutputText::Option *most = either(text, u"fpsmax", {u"v", u""}))
            return QStringLiteral("most:") + most->value;
        return {};
    case FormField::Deinterlace:
        return form::deinterlace(text);
    case FormField::Crop:
        return form::crop(text);
    case FormField::Watermark:
        return form::watermark(text);
    case FormField::AudioTracks:
        return form::tracks(text, 'a');
    case FormField::AudioCodec:
        return audioValue(text, u"c", track);
    case FormField::AudioRate:
        return audioValue(text, u"b", track);
    case FormField::AudioChannels:
        return audioValue(text, u"ac", track);
    case FormField::SubtitleTracks:
        return form::tracks(text, 's');
    case FormField::SubtitleCodec:
        return codec(text, {u"s", u"s:0"});
    case FormField::Metadata:
        return keptOrDropped(text, u"map_metadata");
    case FormField::Chapters:
        return keptOrDropped(text, u"map_chapters");
    case FormField::FastStart: {
        const OutputText::Option *flags = text.find(u"movflags", u"");
        return flags && flags->value.contains(QLatin1String("+faststart")) ? QStringLiteral("on") : QString();
    }
    }
    return {};
}

void setFormValue(OutputText &text, FormField field, const QString &value, int track)
{
    if (!text.isWhole() || value == otherValue() || value == formValue(text, field, track))
        return;
    switch (field) {
    case FormField::VideoTracks:
        form::setTracks(text, 'v', value);
        if (value == none) {
            for (const FormField own : {FormField::Quality, FormField::EncoderSpeed, FormField::VideoCodec})
                setFormValue(text, own, {});
        }
        return;
    case FormField::VideoCodec:
        setVideoCodec(text, value);
        return;
    case FormField::Quality:
        setQuality(text, value);
        return;
    case FormField::EncoderSpeed:
        setSpeed(text, value);
        return;
    case FormField::PictureSize:
        form::setPictureSize(text, value);
        return;
    case FormField::FrameRate: {
        const bool isMost = value.startsWith(QLatin1String("most:"));
        setEither(text, QStringLiteral("r"), {u"v", u""}, {}, isMost ? QString() : value);
        setEither(text, QStringLiteral("fpsmax"), {u"v", u""}, {}, isMost ? value.section(u':', 1) : QString());
        return;
    }
    case FormField::Deinterlace:
        form::setDeinterlace(text, value);
        return;
    case FormField::Crop:
        form::setCrop(text, value);
        return;
    case FormField::Watermark:
        form::setWatermark(text, value);
        return;
    case FormField::AudioTracks:
        form::setTracks(text, 'a', value);
        if (value == none) {
            for (const int named : namedAudioTracks(text))
                removeAudioTrack(text, named);
            removeAudioTrack(text, allTracks);
        }
        return;
    case FormField::AudioCodec:
        setAudioCodec(text, track, value);
        return;
    case FormField::AudioRate:
        setAudioValue(text, QStringLiteral("b"), track, value);
        return;
    case FormField::AudioChannels:
        setAudioValue(text, QStringLiteral("ac"), track, value);
        return;
    case FormField::SubtitleTracks:
        form::setTracks(text, 's', value);
        if (value == none)
            setFormValue(text, FormField::SubtitleCodec, {});
        return;
    case FormField::SubtitleCodec:
        setEither(text, QStringLiteral("c"), {u"s", u"s:0"}, QStringLiteral("s"), value);
        return;
    case FormField::Metadata:
        setKeptOrDropped(text, QStringLiteral("map_metadata"), value);
        return;
    case FormField::Chapters:
        setKeptOrDropped(text, QStringLiteral("map_chapters"), value);
        return;
    case FormField::FastStart:
        setFastStart(text, value == QLatin1String("on"));
        return;
    }
}

std::vector<int> namedAudioTracks(const OutputText &text)
{
    static const QRegularExpression pattern(QStringLiteral("^a:([0-9]{1,3})$"));
    std::vector<int> tracks;
    for (const OutputText::Option &option : text.options()) {
        const bool isOurs = option.name == QLatin1String("c") || option.name == QLatin1String("b") ||
                            option.name == QLatin1String("ac");
        const auto match = pattern.match(option.streams);
        if (isOurs && option.of == OutputText::Of::Output && match.hasMatch())
            tracks.push_back(match.captured(1).toInt());
    }
    std::sort(tracks.begin(), tracks.end());
    tracks.erase(std::unique(tracks.begin(), tracks.end()), tracks.end());
    return tracks;
}

void removeAudioTrack(OutputText &text, int track)
{
    for (const char *name : {"ac", "b", "c"})
        setAudioValue(text, QLatin1String(name), track, {});
}

bool mayChooseItself(const OutputText &text, FormField tracks)
{
    return form::mayChooseItself(text, tracks == FormField::VideoTracks   ? 'v'
                                       : tracks == FormField::AudioTracks ? 'a'
                                                                          : 's');
}

std::vector<KeptWords> keptWords(const OutputText &text)
{
    const auto valuesOf = [](const OutputText &of) {
        QStringList values;
        for (const FormField field : formFields())
            values.append(formValue(of, field));
        for (const int track : namedAudioTracks(of)) {
            for (const FormField field : {FormField::AudioCodec, FormField::AudioRate, FormField::AudioChannels})
                values.append(formValue(of, field, track));
        }
        return values;
    };
    // A word is shown when the form would look otherwise without it.
    const QStringList shown = valuesOf(text);
    std::vector<KeptWords> kept;
    OptionTopic topic = OptionTopic::Unknown;
    const QStringList filters = PictureChain(text).elements();
    for (const OutputText::Option &option : text.options()) {
        if (const OptionTopic own = topicOf(option.name, option.streams); own != OptionTopic::Unknown)
            topic = own;
        const bool holdsChain = (option.name == QLatin1String("filter") && option.streams == QLatin1String("v")) ||
                                (option.name == QLatin1String("filter_complex") && !filters.isEmpty());
        if (holdsChain) {
            for (qsizetype i = 0; i < filters.size(); ++i) {
                OutputText without = text;
                QStringList others = filters;
                others.removeAt(i);
                PictureChain(text).write(without, others);
                if (valuesOf(without) == shown)
                    kept.push_back({OptionTopic::Video, filters[i], true});
            }
            if (option.name == QLatin1String("filter_complex") && form::watermark(text).isEmpty())
                kept.push_back({OptionTopic::Video, QStringLiteral("-filter_complex"), false});
            continue;
        }
        if (option.name == QLatin1String("movflags")) { // of its flags the form has one
            const QString rest = QString(option.value).remove(QLatin1String("+faststart"));
            if (!rest.isEmpty())
                kept.push_back({OptionTopic::Container, QStringLiteral("-movflags ") + rest, false});
            continue;
        }
        OutputText without = text;
        without.remove(option);
        if (valuesOf(without) == shown)
            kept.push_back({topic, text.writtenAs(option), false});
    }
    return kept;
}

} // namespace reelyard
