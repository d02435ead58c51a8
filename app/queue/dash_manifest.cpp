// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/dash_manifest.h"

#include "app/queue/hls_tags.h"

#include <QCoreApplication>
#include <QSize>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace reelyard
{

namespace
{

constexpr double timescale = 1'000'000; // the playlists say their lengths to the microsecond

struct Representation {
    QString id;
    QByteArray tag; ///< the EXT-X-STREAM-INF line
    qint64 bandwidth = 0;
    QSize size; ///< empty: sound
    QByteArray initialization;
    QByteArray media;
    qint64 firstNumber = 0;
    std::vector<qint64> lengths; ///< of the segments, in the time scale

    qint64 length() const { return std::accumulate(lengths.begin(), lengths.end(), qint64{0}); }
};

Error notDash(const QString &sentence, const QString &detail)
{
    return {ErrorClass::Configuration, QStringLiteral("playlist.not-dash"), sentence, detail};
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Playlist)
};

/// A segment's name around its number: "segment-00012.m4s" is "segment-", 12 with five digits, ".m4s".
struct Numbered {
    QByteArray before;
    QByteArray after;
    qint64 number = 0;
    int digits = 0;
};

std::optional<Numbered> numbered(const QByteArray &name)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    qsizetype end = name.lastIndexOf('.');
    if (end < 0)
        end = name.size();
    qsizetype begin = end;
    while (begin > 0 && isDigit(name[begin - 1]))
        --begin;
    bool isNumber = false;
    Numbered found{name.left(begin), name.mid(end), name.mid(begin, end - begin).toLongLong(&isNumber),
                   static_cast<int>(end - begin)};
    // A dollar sign means something in a template.
    return isNumber && !name.contains('$') ? std::optional(found) : std::nullopt;
}

Result<void> readPieces(const RungPlaylist &rung, Representation &found)
{
    std::optional<Numbered> last;
    double seconds = -1;
    for (QByteArray line : rung.pieces.split('\n')) {
        line = line.trimmed();
        if (line.startsWith("#EXT-X-MAP:")) {
            found.initialization = hls::addressBelow(rung.folder, hls::valueOf(line, "URI"));
        } else if (line.startsWith("#EXTINF:")) {
            seconds = line.mid(8, line.indexOf(',') - 8).toDouble();
        } else if (!line.isEmpty() && !line.startsWith('#')) {
            const auto segment = numbered(line);
            const bool follows =
                segment && (!last || (segment->number == last->number + 1 && segment->before == last->before &&
                                      segment->after == last->after));
            if (!follows || seconds < 0)
                return notDash(Words::tr("For DASH the segments have to be numbered one after the other."),
                               QString::fromUtf8(line));
            if (!last) {
                found.firstNumber = segment->number;
                found.media =
                    hls::addressBelow(rung.folder, segment->before + "$Number%0" + QByteArray::number(segment->digits) +
                                                       "d$" + segment->after);
            }
            last = segment;
            found.lengths.push_back(std::llround(seconds * timescale));
            seconds = -1;
        }
    }
    if (found.initialization.isEmpty() || found.lengths.empty())
        return notDash(Words::tr("For DASH the segments have to be fragmented MP4 (-hls_segment_type fmp4)."),
                       rung.folder);
    return {};
}

Result<Representation> read(const RungPlaylist &rung)
{
    Representation found;
    found.id = rung.folder.section(u'/', -1);
    for (const QByteArray &line : rung.text.split('\n')) {
        if (line.startsWith("#EXT-X-STREAM-INF:") && found.tag.isEmpty())
            found.tag = line.trimmed();
    }
    if (found.tag.isEmpty())
        return noVariant(rung);
    found.bandwidth = hls::valueOf(found.tag, "BANDWIDTH").toLongLong();
    const QByteArrayList size = hls::valueOf(found.tag, "RESOLUTION").split('x');
    if (size.size() == 2)
        found.size = {size[0].toInt(), size[1].toInt()};
    if (!found.size.isEmpty() && hls::namesSound(found.tag))
        return notDash(Words::tr("For DASH picture and sound have to be outputs of their own."), rung.folder);
    if (auto done = readPieces(rung, found); !done)
        return done.error();
    return found;
}

QString duration(qint64 length)
{
    return QStringLiteral("PT%1S").arg(static_cast<double>(length) / timescale, 0, 'f', 3);
}

class Writer
{
public:
    QByteArray write(const std::vector<Representation> &pictures, const std::vector<Representation> &sounds)
    {
        qint64 length = 0;
        qint64 longest = 0;
        for (const auto *list : {&pictures, &sounds}) {
            for (const Representation &one : *list) {
                length = std::max(length, one.length());
                longest = std::max(longest, *std::max_element(one.lengths.begin(), one.lengths.end()));
            }
        }
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("MPD"));
        attribute("xmlns", QStringLiteral("urn:mpeg:dash:schema:mpd:2011"));
        attribute("profiles", QStringLiteral("urn:mpeg:dash:profile:isoff-live:2011"));
        attribute("type", QStringLiteral("static"));
        attribute("mediaPresentationDuration", duration(length));
        attribute("maxSegmentDuration", duration(longest));
        attribute("minBufferTime", duration(longest));
        m_xml.writeStartElement(QStringLiteral("Period"));
        attribute("id", QStringLiteral("0"));
        attribute("start", QStringLiteral("PT0S"));
        writeSet(QStringLiteral("video"), pictures);
        writeSet(QStringLiteral("audio"), sounds);
        m_xml.writeEndDocument();
        return m_text;
    }

private:
    void attribute(const char *name, const QString &value) { m_xml.writeAttribute(QLatin1String(name), value); }
    void attribute(const char *name, qint64 value) { attribute(name, QString::number(value)); }

    void writeSet(const QString &kind, const std::vector<Representation> &list)
    {
        if (list.empty())
            return;
        m_xml.writeStartElement(QStringLiteral("AdaptationSet"));
        attribute("id", m_sets++);
        attribute("contentType", kind);
        attribute("mimeType", kind + QStringLiteral("/mp4"));
        attribute("segmentAlignment", QStringLiteral("true"));
        attribute("startWithSAP", QStringLiteral("1"));
        for (const Representation &one : list) {
            m_xml.writeStartElement(QStringLiteral("Representation"));
            attribute("id", one.id);
            attribute("codecs", QString::fromLatin1(hls::valueOf(one.tag, "CODECS")));
            attribute("bandwidth", one.bandwidth);
            if (!one.size.isEmpty()) {
                attribute("width", one.size.width());
                attribute("height", one.size.height());
            }
            writeSegments(one);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void writeSegments(const Representation &one)
    {
        m_xml.writeStartElement(QStringLiteral("SegmentTemplate"));
        attribute("timescale", static_cast<qint64>(timescale));
        attribute("initialization", QString::fromUtf8(one.initialization));
        attribute("media", QString::fromUtf8(one.media));
        attribute("startNumber", one.firstNumber);
        m_xml.writeStartElement(QStringLiteral("SegmentTimeline"));
        for (size_t i = 0; i < one.lengths.size();) {
            size_t next = i + 1;
            while (next < one.lengths.size() && one.lengths[next] == one.lengths[i])
                ++next;
            m_xml.writeEmptyElement(QStringLiteral("S"));
            if (i == 0)
                attribute("t", 0);
            attribute("d", one.lengths[i]);
            if (next - i > 1)
                attribute("r", static_cast<qint64>(next - i - 1));
            i = next;
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    QByteArray m_text;
    QXmlStreamWriter m_xml{&m_text};
    qint64 m_sets = 0;
};

} // namespace

Result<QByteArray> dashManifest(const std::vector<RungPlaylist> &rungs)
{
    std::vector<Representation> pictures;
    std::vector<Representation> sounds;
    for (const RungPlaylist &rung : rungs) {
        auto found = read(rung);
        if (!found)
            return found.error();
        (found->size.isEmpty() ? sounds : pictures).push_back(*std::move(found));
    }
    const auto byBandwidth = [](const Representation &a, const Representation &b) { return a.bandwidth > b.bandwidth; };
    std::stable_sort(pictures.begin(), pictures.end(), byBandwidth);
    std::stable_sort(sounds.begin(), sounds.end(), byBandwidth);
    return Writer().write(pictures, sounds);
}

} // namespace reelyard
