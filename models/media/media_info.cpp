// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/media_info.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace reelyard
{

namespace
{

using std::chrono::microseconds;

constexpr std::array<std::pair<StreamKind, const char *>, 5> kindNames{{
    {StreamKind::Video, "video"},
    {StreamKind::Audio, "audio"},
    {StreamKind::Subtitle, "subtitle"},
    {StreamKind::Data, "data"},
    {StreamKind::Attachment, "attachment"},
}};

// Absent, zero and empty fields are left out, so that the JSON of a file with a hundred streams stays readable.
void put(QJsonObject &object, const char *key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(key), value);
}

void put(QJsonObject &object, const char *key, qint64 value)
{
    if (value != 0)
        object.insert(QLatin1String(key), value);
}

void put(QJsonObject &object, const char *key, bool value)
{
    if (value)
        object.insert(QLatin1String(key), true);
}

void put(QJsonObject &object, const char *key, Rational value)
{
    if (value.isKnown())
        object.insert(QLatin1String(key), QStringLiteral("%1/%2").arg(value.num).arg(value.den));
}

void put(QJsonObject &object, const char *key, const std::optional<microseconds> &value)
{
    if (value)
        object.insert(QLatin1String(key), static_cast<qint64>(value->count()));
}

void put(QJsonObject &object, const char *key, const Tags &tags)
{
    if (tags.isEmpty())
        return;
    QJsonObject values;
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag)
        values.insert(tag.key(), tag.value());
    object.insert(QLatin1String(key), values);
}

/// Reads what `put` wrote.
class Fields
{
public:
    explicit Fields(const QJsonObject &object)
        : m_object(object)
    {
    }

    QString text(const char *key) const { return m_object.value(QLatin1String(key)).toString(); }
    qint64 number(const char *key, qint64 absent = 0) const
    {
        return m_object.value(QLatin1String(key)).toInteger(absent);
    }
    int integer(const char *key) const { return static_cast<int>(number(key)); }
    bool flag(const char *key) const { return m_object.value(QLatin1String(key)).toBool(); }
    Rational rational(const char *key) const
    {
        const QStringList parts = text(key).split(u'/');
        return parts.size() == 2 ? Rational{parts[0].toLongLong(), parts[1].toLongLong()} : Rational{};
    }
    std::optional<microseconds> time(const char *key) const
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        return value.isDouble() ? std::optional(microseconds(value.toInteger())) : std::nullopt;
    }
    Tags tags(const char *key) const
    {
        Tags tags;
        const QJsonObject values = m_object.value(QLatin1String(key)).toObject();
        for (auto value = values.begin(); value != values.end(); ++value)
            tags.insert(value.key(), value.value().toString());
        return tags;
    }
    QStringList list(const char *key) const
    {
        QStringList list;
        for (const QJsonValue &value : m_object.value(QLatin1String(key)).toArray())
            list.append(value.toString());
        return list;
    }

private:
    QJsonObject m_object;
};

StreamInfo streamFromJson(const QJsonObject &object)
{
    const Fields fields(object);
    StreamInfo stream;
    stream.index = fields.integer("index");
    stream.kind = streamKindFromText(fields.text("kind")).value_or(StreamKind::Data);
    stream.codec = fields.text("codec");
    stream.profile = fields.text("profile");
    stream.codecTag = fields.text("codecTag");
    stream.bitRate = fields.number("bitRate");
    stream.start = fields.time("startUs");
    stream.duration = fields.time("durationUs");
    stream.language = fields.text("language");
    stream.disposition = fields.list("disposition");
    stream.tags = fields.tags("tags");
    stream.encrypted = fields.flag("encrypted");
    stream.width = fields.integer("width");
    stream.height = fields.integer("height");
    stream.sampleAspect = fields.rational("sampleAspect");
    stream.frameRate = fields.rational("frameRate");
    stream.pixelFormat = fields.text("pixelFormat");
    stream.bitDepth = fields.integer("bitDepth");
    stream.fieldOrder = fields.text("fieldOrder");
    stream.colorRange = fields.text("colorRange");
    stream.colorSpace = fields.text("colorSpace");
    stream.colorTransfer = fields.text("colorTransfer");
    stream.colorPrimaries = fields.text("colorPrimaries");
    stream.hdr = fields.text("hdr");
    stream.masteringDisplay = fields.text("masteringDisplay");
    stream.contentLight = fields.text("contentLight");
    stream.rotation = fields.integer("rotation");
    stream.hasAlpha = fields.flag("alpha");
    stream.hasClosedCaptions = fields.flag("closedCaptions");
    stream.sampleRate = fields.integer("sampleRate");
    stream.channels = fields.integer("channels");
    stream.channelLayout = fields.text("channelLayout");
    stream.sampleFormat = fields.text("sampleFormat");
    return stream;
}

} // namespace

QString toText(StreamKind kind)
{
    for (const auto &[value, name] : kindNames) {
        if (value == kind)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<StreamKind> streamKindFromText(QStringView text)
{
    for (const auto &[value, name] : kindNames) {
        if (text.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

const StreamInfo *MediaInfo::first(StreamKind kind) const
{
    for (const StreamInfo &stream : streams) {
        if (stream.kind == kind && !stream.isCoverArt())
            return &stream;
    }
    return nullptr;
}

QJsonObject toJson(const StreamInfo &stream)
{
    QJsonObject object{{QStringLiteral("index"), stream.index}, {QStringLiteral("kind"), toText(stream.kind)}};
    put(object, "codec", stream.codec);
    put(object, "profile", stream.profile);
    put(object, "codecTag", stream.codecTag);
    put(object, "bitRate", stream.bitRate);
    put(object, "startUs", stream.start);
    put(object, "durationUs", stream.duration);
    put(object, "language", stream.language);
    if (!stream.disposition.isEmpty())
        object.insert(QStringLiteral("disposition"), QJsonArray::fromStringList(stream.disposition));
    put(object, "tags", stream.tags);
    put(object, "encrypted", stream.encrypted);
    put(object, "width", qint64(stream.width));
    put(object, "height", qint64(stream.height));
    put(object, "sampleAspect", stream.sampleAspect);
    put(object, "frameRate", stream.frameRate);
    put(object, "pixelFormat", stream.pixelFormat);
    put(object, "bitDepth", qint64(stream.bitDepth));
    put(object, "fieldOrder", stream.fieldOrder);
    put(object, "colorRange", stream.colorRange);
    put(object, "colorSpace", stream.colorSpace);
    put(object, "colorTransfer", stream.colorTransfer);
    put(object, "colorPrimaries", stream.colorPrimaries);
    put(object, "hdr", stream.hdr);
    put(object, "masteringDisplay", stream.masteringDisplay);
    put(object, "contentLight", stream.contentLight);
    put(object, "rotation", qint64(stream.rotation));
    put(object, "alpha", stream.hasAlpha);
    put(object, "closedCaptions", stream.hasClosedCaptions);
    put(object, "sampleRate", qint64(stream.sampleRate));
    put(object, "channels", qint64(stream.channels));
    put(object, "channelLayout", stream.channelLayout);
    put(object, "sampleFormat", stream.sampleFormat);
    return object;
}

QJsonObject toJson(const MediaInfo &info)
{
    QJsonObject object;
    put(object, "container", info.container);
    object.insert(QStringLiteral("sizeBytes"), info.sizeBytes);
    put(object, "startUs", info.start);
    put(object, "durationUs", info.duration);
    put(object, "durationIsEstimate", info.durationIsEstimate);
    put(object, "bitRate", info.bitRate);
    put(object, "tags", info.tags);
    QJsonArray streams;
    for (const StreamInfo &stream : info.streams)
        streams.append(toJson(stream));
    object.insert(QStringLiteral("streams"), streams);
    QJsonArray chapters;
    for (const ChapterInfo &chapter : info.chapters) {
        chapters.append(QJsonObject{{QStringLiteral("startUs"), static_cast<qint64>(chapter.start.count())},
                                    {QStringLiteral("endUs"), static_cast<qint64>(chapter.end.count())},
                                    {QStringLiteral("title"), chapter.title}});
    }
    if (!chapters.isEmpty())
        object.insert(QStringLiteral("chapters"), chapters);
    return object;
}

MediaInfo mediaInfoFromJson(const QJsonObject &object)
{
    const Fields fields(object);
    MediaInfo info;
    info.container = fields.text("container");
    info.sizeBytes = fields.number("sizeBytes", -1);
    info.start = fields.time("startUs");
    info.duration = fields.time("durationUs");
    info.durationIsEstimate = fields.flag("durationIsEstimate");
    info.bitRate = fields.number("bitRate");
    info.tags = fields.tags("tags");
    for (const QJsonValue &stream : object.value(QLatin1String("streams")).toArray())
        info.streams.push_back(streamFromJson(stream.toObject()));
    for (const QJsonValue &value : object.value(QLatin1String("chapters")).toArray()) {
        const Fields chapter(value.toObject());
        info.chapters.push_back(
            {microseconds(chapter.number("startUs")), microseconds(chapter.number("endUs")), chapter.text("title")});
    }
    return info;
}

} // namespace reelyard
