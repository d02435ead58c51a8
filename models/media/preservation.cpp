// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/preservation.h"

#include "models/base/counted.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

namespace reelyard
{

namespace
{

using Items = std::vector<PreservationItem>;

constexpr std::array<std::pair<Preserved, const char *>, 7> names{{{Preserved::Streams, "streams"},
                                                                   {Preserved::Hdr, "hdr"},
                                                                   {Preserved::Chapters, "chapters"},
                                                                   {Preserved::Captions, "captions"},
                                                                   {Preserved::Timecode, "timecode"},
                                                                   {Preserved::Dates, "dates"},
                                                                   {Preserved::FileTags, "tags"}}};

constexpr std::array<std::pair<PreservationVerdict, const char *>, 3> verdicts{
    {{PreservationVerdict::Kept, "kept"},
     {PreservationVerdict::Changed, "changed"},
     {PreservationVerdict::Dropped, "dropped"}}};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Preservation)
};

// Each muxer writes these about its own file; they say nothing about the content.
bool isOfTheContainer(const QString &key)
{
    static const QStringList keys{QStringLiteral("major_brand"),
                                  QStringLiteral("minor_version"),
                                  QStringLiteral("compatible_brands"),
                                  QStringLiteral("encoder"),
                                  QStringLiteral("duration"),
                                  QStringLiteral("handler_name"),
                                  QStringLiteral("vendor_id"),
                                  QStringLiteral("bps"),
                                  QStringLiteral("number_of_frames"),
                                  QStringLiteral("number_of_bytes"),
                                  QStringLiteral("uid"),
                                  QStringLiteral("generation_uid"),
                                  QStringLiteral("product_uid"),
                                  QStringLiteral("company_name"),
                                  QStringLiteral("product_name"),
                                  QStringLiteral("product_version"),
                                  QStringLiteral("toolkit_version"),
                                  QStringLiteral("operational_pattern_ul"),
                                  QStringLiteral("application_platform"),
                                  QStringLiteral("product_version_num"),
                                  QStringLiteral("material_package_umid"),
                                  QStringLiteral("encoding_tool"),
                                  QStringLiteral("software")};
    const QString plain = key.toLower();
    return keys.contains(plain) || plain.startsWith(QLatin1String("_statistics_"));
}

bool isDate(const QString &key)
{
    static const QStringList keys{
        QStringLiteral("creation_time"),    QStringLiteral("date"),
        QStringLiteral("creationdate"),     QStringLiteral("com.apple.quicktime.creationdate"),
        QStringLiteral("date_recorded"),    QStringLiteral("date_digitized"),
        QStringLiteral("modification_date")};
    return keys.contains(key.toLower());
}

bool isTimecode(const QString &key)
{
    return key.compare(QLatin1String("timecode"), Qt::CaseInsensitive) == 0;
}

QString valueOf(const Tags &tags, const QString &key)
{
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag) {
        if (tag.key().compare(key, Qt::CaseInsensitive) == 0)
            return tag.value();
    }
    return {};
}

QString describe(const StreamInfo &stream)
{
    QStringList parts{stream.codec.isEmpty() ? toText(stream.kind) : stream.codec};
    if (stream.width > 0)
        parts << QStringLiteral("%1x%2").arg(stream.width).arg(stream.height);
    if (!stream.pixelFormat.isEmpty())
        parts << stream.pixelFormat;
    if (stream.sampleRate > 0)
        parts << Words::tr("%1 Hz").arg(stream.sampleRate);
    if (!stream.channelLayout.isEmpty() && stream.channels > 0)
        parts << stream.channelLayout;
    else if (stream.channels > 0)
        parts << counted(stream.channels, Words::tr("%Ln channel", nullptr, stream.channels),
                         Words::tr("%Ln channels", nullptr, stream.channels));
    if (!stream.language.isEmpty() && stream.language != QLatin1String("und"))
        parts << stream.language;
    return parts.join(u' ');
}

QString nameOfStream(const StreamInfo &stream)
{
    switch (stream.kind) {
    case StreamKind::Video:
        return stream.isCoverArt() ? Words::tr("The cover picture (stream %1)").arg(stream.index)
                                   : Words::tr("The picture (stream %1)").arg(stream.index);
    case StreamKind::Audio:
        return Words::tr("The sound track (stream %1)").arg(stream.index);
    case StreamKind::Subtitle:
        return Words::tr("The subtitle track (stream %1)").arg(stream.index);
    case StreamKind::Attachment:
        return Words::tr("The attached file (stream %1)").arg(stream.index);
    case StreamKind::Data:
        break;
    }
    return Words::tr("The data track (stream %1)").arg(stream.index);
}

PreservationItem kept(Preserved what, const QString &from, const QString &sentence)
{
    return {what, PreservationVerdict::Kept, from, from, sentence};
}

PreservationItem dropped(Preserved what, const QString &from, const QString &sentence)
{
    return {what, PreservationVerdict::Dropped, from, {}, sentence};
}

PreservationItem changed(Preserved what, const QString &from, const QString &to, const QString &sentence)
{
    return {what, PreservationVerdict::Changed, from, to, sentence};
}

bool isSameLanguage(const StreamInfo &a, const StreamInfo &b)
{
    const auto plain = [](const QString &language) {
        return language == QLatin1String("und") ? QString() : language.toLower();
    };
    return plain(a.language) == plain(b.language);
}

/// The output's stream for each of the source's; null where there is none.
std::vector<const StreamInfo *> pairUp(const MediaInfo &source, const MediaInfo &output, const StreamIndexPairs &pairs)
{
    std::vector<const StreamInfo *> partners(source.streams.size(), nullptr);
    std::vector<bool> used(output.streams.size(), false);
    for (const auto &[from, to] : pairs) {
        for (size_t i = 0; i < source.streams.size(); ++i) {
            for (size_t j = 0; j < output.streams.size(); ++j) {
                if (source.streams[i].index == from && output.streams[j].index == to && !partners[i]) {
                    partners[i] = &output.streams[j];
                    used[j] = true;
                }
            }
        }
    }
    const auto match = [&](bool byLanguage) {
        for (size_t i = 0; i < source.streams.size(); ++i) {
            const StreamInfo &stream = source.streams[i];
            // Pairs say it for picture and sound; a stream of these kinds without one was left out.
            const bool isSaid = !pairs.empty() && (stream.kind == StreamKind::Audio ||
                                                   (stream.kind == StreamKind::Video && !stream.isCoverArt()));
            for (size_t j = 0; j < output.streams.size() && !partners[i] && !isSaid; ++j) {
                const StreamInfo &other = output.streams[j];
                if (used[j] || other.kind != stream.kind || other.isCoverArt() != stream.isCoverArt() ||
                    (byLanguage && !isSameLanguage(stream, other)))
                    continue;
                partners[i] = &other;
                used[j] = true;
            }
        }
    };
    match(true);
    match(false); // some formats keep no language
    return partners;
}

void compareStreams(const MediaInfo &source, const std::vector<const StreamInfo *> &partners, Items &items)
{
    for (size_t i = 0; i < source.streams.size(); ++i) {
        const StreamInfo &stream = source.streams[i];
        if (isTimecodeTrack(stream)) // what it says is an item of its own
            continue;
        const QString from = describe(stream);
        if (!partners[i]) {
            items.push_back(
                dropped(Preserved::Streams, from, Words::tr("%1 is not in the output.").arg(nameOfStream(stream))));
            continue;
        }
        const QString to = describe(*partners[i]);
        if (from == to)
            items.push_back(kept(Preserved::Streams, from, Words::tr("%1 is there.").arg(nameOfStream(stream))));
        else
            items.push_back(
                changed(Preserved::Streams, from, to,
                        Words::tr("%1 is there in another form: %2 became %3.").arg(nameOfStream(stream), from, to)));
    }
}

QString dynamicRange(const StreamInfo &stream)
{
    QString text = stream.hdr;
    if (!stream.contentLight.isEmpty())
        text += Words::tr(" with light levels");
    return text;
}

void compareHdr(const MediaInfo &source, const MediaInfo &output, Items &items)
{
    const StreamInfo *from = source.first(StreamKind::Video);
    const StreamInfo *to = output.first(StreamKind::Video);
    if (!from || from->hdr.isEmpty())
        return;
    const QString before = dynamicRange(*from);
    const QString after = to ? dynamicRange(*to) : QString();
    if (!to || to->hdr.isEmpty())
        items.push_back(
            dropped(Preserved::Hdr, before, Words::tr("The source is %1, the output is not HDR.").arg(before)));
    else if (before == after && from->masteringDisplay == to->masteringDisplay &&
             from->contentLight == to->contentLight)
        items.push_back(kept(Preserved::Hdr, before, Words::tr("The output is %1 like the source.").arg(before)));
    else if (before == after)
        items.push_back(changed(Preserved::Hdr, before, after,
                                Words::tr("The output is %1 like the source, but what it says of the display that the "
                                          "picture was made on is not the same.")
                                    .arg(before)));
    else
        items.push_back(changed(Preserved::Hdr, before, after,
                                Words::tr("The source is %1, the output is %2.").arg(before, after)));
}

QString chapterCount(size_t count)
{
    return counted(qint64(count), Words::tr("%Ln chapter", nullptr, int(count)),
                   Words::tr("%Ln chapters", nullptr, int(count)));
}

void compareChapters(const MediaInfo &source, const MediaInfo &output, Items &items)
{
    if (source.chapters.empty())
        return;
    const QString from = chapterCount(source.chapters.size());
    if (output.chapters.empty()) {
        items.push_back(dropped(Preserved::Chapters, from, Words::tr("The source has %1, the output none.").arg(from)));
        return;
    }
    const QString to = chapterCount(output.chapters.size());
    if (source.chapters.size() != output.chapters.size()) {
        items.push_back(
            changed(Preserved::Chapters, from, to, Words::tr("The source has %1, the output has %2.").arg(from, to)));
        return;
    }
    // The output's time line begins at 0.
    const auto start = source.start.value_or(std::chrono::microseconds{});
    int moved = 0;
    int renamed = 0;
    for (size_t i = 0; i < source.chapters.size(); ++i) {
        const auto off = source.chapters[i].start - start - output.chapters[i].start;
        // Where the source's file begins late, its chapters may count from either point.
        const auto offUnmoved = source.chapters[i].start - output.chapters[i].start;
        if (std::min(std::abs(off.count()), std::abs(offUnmoved.count())) > 100'000)
            ++moved;
        if (source.chapters[i].title != output.chapters[i].title)
            ++renamed;
    }
    if (moved == 0 && renamed == 0)
        items.push_back(kept(Preserved::Chapters, from, Words::tr("The output has the source's %1.").arg(from)));
    else
        items.push_back(changed(Preserved::Chapters, from, to,
                                moved > 0
                                    ? Words::tr("The output has %1, but not all at the source's times.").arg(to)
                                    : Words::tr("The output has %1, but not all with the source's titles.").arg(to)));
}

bool hasCaptions(const MediaInfo &info)
{
    return std::any_of(info.streams.begin(), info.streams.end(),
                       [](const StreamInfo &stream) { return stream.hasClosedCaptions; });
}

void compareCaptions(const MediaInfo &source, const MediaInfo &output, Items &items)
{
    if (!hasCaptions(source))
        return;
    const QString captions = Words::tr("closed captions");
    if (hasCaptions(output))
        items.push_back(
            kept(Preserved::Captions, captions, Words::tr("The closed captions in the picture are there.")));
    else
        items.push_back(dropped(Preserved::Captions, captions,
                                Words::tr("The closed captions in the picture are not in the output.")));
}

void compareTimecode(const MediaInfo &source, const MediaInfo &output, Items &items)
{
    const QString from = startTimecode(source);
    const QString to = startTimecode(output);
    if (from.isEmpty())
        return;
    if (to.isEmpty())
        items.push_back(dropped(Preserved::Timecode, from,
                                Words::tr("The source starts with time code %1, the output has none.").arg(from)));
    else if (from == to)
        items.push_back(kept(Preserved::Timecode, from, Words::tr("The output starts with time code %1.").arg(from)));
    else
        items.push_back(changed(Preserved::Timecode, from, to,
                                Words::tr("The source starts with time code %1, the output with %2.").arg(from, to)));
}

// "2024-05-01T10:00:00.000000Z" and "2024-05-01 10:00:00" are the same moment, and a shorter date is the same as far as
// it goes.
bool isSameDate(const QString &a, const QString &b)
{
    const QDateTime first = QDateTime::fromString(a, Qt::ISODateWithMs);
    const QDateTime second = QDateTime::fromString(b, Qt::ISODateWithMs);
    if (first.isValid() && second.isValid() && std::abs(first.secsTo(second)) <= 1)
        return true;
    return a == b;
}

void compareDates(const MediaInfo &source, const MediaInfo &output, Items &items)
{
    for (auto tag = source.tags.cbegin(); tag != source.tags.cend(); ++tag) {
        if (!isDate(tag.key()))
            continue;
        // Containers have names of their own for the same date.
        bool isThere = false;
        QString other = valueOf(output.tags, tag.key());
        for (auto made = output.tags.cbegin(); made != output.tags.cend(); ++made)
            isThere = isThere || (isDate(made.key()) && isSameDate(tag.value(), made.value()));
        const QString from = tag.key() + QStringLiteral(": ") + tag.value();
        if (isThere)
            items.push_back(kept(Preserved::Dates, from, Words::tr("The date %1 is there.").arg(from)));
        else if (other.isEmpty())
            items.push_back(dropped(Preserved::Dates, from, Words::tr("The date %1 is not in the output.").arg(from)));
        else
            items.push_back(changed(Preserved::Dates, from, tag.key() + QStringLiteral(": ") + other,
                                    Words::tr("The date %1 became %2.").arg(from, other)));
    }
}

void compareTags(const MediaInfo &source, const MediaInfo &output, Items &items)
{
    for (auto tag = source.tags.cbegin(); tag != source.tags.cend(); ++tag) {
        if (isOfTheContainer(tag.key()) || isDate(tag.key()) || isTimecode(tag.key()))
            continue;
        const QString from = tag.key() + QStringLiteral(": ") + tag.value();
        const QString other = valueOf(output.tags, tag.key());
        if (other == tag.value())
            items.push_back(kept(Preserved::FileTags, from, Words::tr("The tag \"%1\" is there.").arg(tag.key())));
        else if (other.isEmpty())
            items.push_back(
                dropped(Preserved::FileTags, from, Words::tr("The tag \"%1\" is not in the output.").arg(tag.key())));
        else
            items.push_back(changed(Preserved::FileTags, from, tag.key() + QStringLiteral(": ") + other,
                                    Words::tr("The tag \"%1\" has another value.").arg(tag.key())));
    }
}

} // namespace

QString toText(Preserved what)
{
    for (const auto &[value, name] : names) {
        if (value == what)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<Preserved> preservedFromText(QStringView text)
{
    for (const auto &[value, name] : names) {
        if (text.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

QStringList preservedNames()
{
    QStringList list;
    for (const auto &entry : names)
        list.append(QString::fromLatin1(entry.second));
    return list;
}

QString toText(PreservationVerdict verdict)
{
    for (const auto &[value, name] : verdicts) {
        if (value == verdict)
            return QString::fromLatin1(name);
    }
    return {};
}

std::vector<PreservationItem> comparePreservation(const MediaInfo &source, const MediaInfo &output,
                                                  const StreamIndexPairs &pairs)
{
    Items items;
    compareStreams(source, pairUp(source, output, pairs), items);
    compareHdr(source, output, items);
    compareChapters(source, output, items);
    compareCaptions(source, output, items);
    compareTimecode(source, output, items);
    compareDates(source, output, items);
    compareTags(source, output, items);
    return items;
}

std::vector<PreservationItem> bestOf(const std::vector<std::vector<PreservationItem>> &outputs)
{
    Items best;
    for (const Items &items : outputs) {
        if (best.empty())
            best = items;
        // The source alone decides which things there are and in which order.
        for (size_t i = 0; i < std::min(best.size(), items.size()); ++i) {
            if (items[i].what == best[i].what && items[i].from == best[i].from && items[i].verdict < best[i].verdict)
                best[i] = items[i];
        }
    }
    return best;
}

std::vector<int> pairStreams(const MediaInfo &source, const MediaInfo &output, const StreamIndexPairs &pairs)
{
    std::vector<int> places;
    for (const StreamInfo *partner : pairUp(source, output, pairs))
        places.push_back(partner ? static_cast<int>(partner - output.streams.data()) : -1);
    return places;
}

StreamIndexPairs pairsFrom(const std::vector<PreservationItem> &items, const MediaInfo &source, const MediaInfo &output)
{
    StreamIndexPairs pairs;
    std::vector<bool> used(output.streams.size(), false);
    auto item = items.begin();
    for (const StreamInfo &stream : source.streams) {
        if (isTimecodeTrack(stream))
            continue;
        if (item == items.end() || item->what != Preserved::Streams || item->from != describe(stream))
            return {}; // told in another language, or of another file
        const QString to = (item++)->to;
        for (size_t j = 0; j < output.streams.size() && !to.isEmpty(); ++j) {
            const StreamInfo &other = output.streams[j];
            if (used[j] || other.kind != stream.kind || describe(other) != to)
                continue;
            used[j] = true;
            pairs.emplace_back(stream.index, other.index);
            break;
        }
    }
    return pairs;
}

bool isPlainTag(const QString &key)
{
    return !isOfTheContainer(key) && !isDate(key) && !isTimecode(key);
}

QJsonObject toJson(const std::vector<PreservationItem> &items)
{
    QJsonArray array;
    for (const PreservationItem &item : items)
        array.append(QJsonObject{{QStringLiteral("what"), toText(item.what)},
                                 {QStringLiteral("verdict"), toText(item.verdict)},
                                 {QStringLiteral("from"), item.from},
                                 {QStringLiteral("to"), item.to},
                                 {QStringLiteral("sentence"), item.sentence}});
    return {{QStringLiteral("items"), array}};
}

std::vector<PreservationItem> preservationFromJson(const QJsonObject &object)
{
    Items items;
    for (const QJsonValue &value : object.value(QStringLiteral("items")).toArray()) {
        const QJsonObject entry = value.toObject();
        const auto what = preservedFromText(entry.value(QStringLiteral("what")).toString());
        const QString verdict = entry.value(QStringLiteral("verdict")).toString();
        const auto known = std::find_if(verdicts.begin(), verdicts.end(),
                                        [&](const auto &pair) { return verdict == QLatin1String(pair.second); });
        if (!what || known == verdicts.end()) // of a newer version: better left out than told wrongly
            continue;
        items.push_back({*what, known->first, entry.value(QStringLiteral("from")).toString(),
                         entry.value(QStringLiteral("to")).toString(),
                         entry.value(QStringLiteral("sentence")).toString()});
    }
    return items;
}

std::optional<Error> lossOf(const std::vector<PreservationItem> &items, const std::set<Preserved> &toKeep)
{
    QStringList losses;
    for (const PreservationItem &item : items) {
        const bool isLoss = item.verdict == PreservationVerdict::Dropped ||
                            (item.verdict == PreservationVerdict::Changed && item.what != Preserved::Streams);
        if (isLoss && toKeep.count(item.what) > 0)
            losses.append(item.sentence);
    }
    if (losses.isEmpty())
        return std::nullopt;
    QString sentence = losses.front();
    if (losses.size() == 2)
        sentence += u' ' + Words::tr("One more thing that has to be kept is lost.");
    else if (losses.size() > 2)
        sentence += u' ' + Words::tr("%Ln more things that have to be kept are lost.", nullptr, int(losses.size()) - 1);
    sentence += u' ' + Words::tr("Choose a recipe that keeps it, or do not ask for it.");
    return Error{ErrorClass::Configuration, QStringLiteral("output.loss"), sentence, losses.join(u'\n')};
}

QString startTimecode(const MediaInfo &info)
{
    const QString key = QStringLiteral("timecode");
    // A time code track counts more than what other streams and the file repeat of it.
    for (const StreamInfo &stream : info.streams) {
        if (const QString value = valueOf(stream.tags, key); isTimecodeTrack(stream) && !value.isEmpty())
            return value;
    }
    for (const StreamInfo &stream : info.streams) {
        if (const QString value = valueOf(stream.tags, key); !value.isEmpty())
            return value;
    }
    return valueOf(info.tags, key);
}

bool isTimecodeTrack(const StreamInfo &stream)
{
    return stream.kind == StreamKind::Data && stream.codecTag == QLatin1String("tmcd");
}

} // namespace reelyard
