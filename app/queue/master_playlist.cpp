// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/master_playlist.h"

#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

namespace reelyard
{

namespace
{

struct Variant {
    qint64 bandwidth = 0;
    QByteArray tag; ///< the EXT-X-STREAM-INF line
    QByteArray uri;
};

bool isAbsolute(const QByteArray &uri)
{
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:"));
    return uri.startsWith('/') || scheme.match(QString::fromUtf8(uri)).hasMatch();
}

// A folder of ours is a path and has to become part of an address; what the muxer wrote is one already.
QByteArray below(const QString &folder, const QByteArray &uri)
{
    if (folder.isEmpty() || isAbsolute(uri))
        return uri;
    return pathToBytes(folder).toPercentEncoding("/") + '/' + uri;
}

// Where the value of an attribute begins and ends in a tag; quoted values are skipped over, so that no name is found
// inside of one.
std::optional<std::pair<qsizetype, qsizetype>> attribute(const QByteArray &tag, const QByteArray &name)
{
    qsizetype at = tag.indexOf(':') + 1;
    while (at < tag.size()) {
        const qsizetype equals = tag.indexOf('=', at);
        if (equals < 0)
            break;
        const bool quoted = equals + 1 < tag.size() && tag[equals + 1] == '"';
        qsizetype end = quoted ? tag.indexOf('"', equals + 2) : tag.indexOf(',', equals);
        if (end < 0)
            end = tag.size();
        if (tag.mid(at, equals - at).trimmed() == name)
            return std::pair(equals + (quoted ? 2 : 1), end);
        const qsizetype comma = tag.indexOf(',', end);
        at = comma < 0 ? tag.size() : comma + 1;
    }
    return std::nullopt;
}

QByteArray valueOf(const QByteArray &tag, const QByteArray &name)
{
    const auto place = attribute(tag, name);
    return place ? tag.mid(place->first, place->second - place->first) : QByteArray();
}

QByteArray withAddress(QByteArray tag, const QString &folder)
{
    if (const auto place = attribute(tag, "URI"))
        tag.replace(place->first, place->second - place->first,
                    below(folder, tag.mid(place->first, place->second - place->first)));
    return tag;
}

} // namespace

Result<QByteArray> masterPlaylist(const std::vector<RungPlaylist> &rungs)
{
    int version = 1;
    QByteArrayList general; // tags that speak of the whole, each once
    QByteArrayList media;
    QByteArrayList keyFrames;
    QSet<QByteArray> renditions;
    std::vector<Variant> variants;
    for (const RungPlaylist &rung : rungs) {
        const std::size_t before = variants.size();
        QByteArray pending; // a variant whose address comes on the next line
        for (QByteArray line : rung.text.split('\n')) {
            line = line.trimmed();
            if (line.isEmpty() || line == "#EXTM3U")
                continue;
            if (line.startsWith("#EXT-X-VERSION:")) {
                version = std::max(version, line.mid(line.indexOf(':') + 1).toInt());
            } else if (line.startsWith("#EXT-X-STREAM-INF:")) {
                pending = line;
            } else if (line.startsWith("#EXT-X-MEDIA:")) {
                // Within a group every name stands once.
                const QByteArray key =
                    valueOf(line, "TYPE") + '\n' + valueOf(line, "GROUP-ID") + '\n' + valueOf(line, "NAME");
                if (!renditions.contains(key)) {
                    renditions.insert(key);
                    media << withAddress(line, rung.folder);
                }
            } else if (line.startsWith("#EXT-X-I-FRAME-STREAM-INF:")) {
                keyFrames << withAddress(line, rung.folder);
            } else if (line.startsWith('#')) {
                if (line.startsWith("#EXT") && !general.contains(line))
                    general << line;
            } else if (!pending.isEmpty()) {
                variants.push_back(
                    {valueOf(pending, "BANDWIDTH").toLongLong(), std::exchange(pending, {}), below(rung.folder, line)});
            }
        }
        if (variants.size() == before) {
            // What the HLS muxer writes for streams of which it does not know a bit rate.
            return Error{ErrorClass::Configuration, QStringLiteral("playlist.no-variant"),
                         QCoreApplication::translate("Playlist", "The playlist needs the bit rate of each rendition. "
                                                                 "Set it in the recipe with -b:v and -b:a."),
                         QStringLiteral("no variant in \"%1\"").arg(displayPath(rung.folder))};
        }
    }
    std::stable_sort(variants.begin(), variants.end(),
                     [](const Variant &a, const Variant &b) { return a.bandwidth > b.bandwidth; });
    QByteArrayList lines{"#EXTM3U", "#EXT-X-VERSION:" + QByteArray::number(version)};
    lines << general << media;
    for (const Variant &variant : variants)
        lines << variant.tag << variant.uri;
    lines << keyFrames;
    return lines.join('\n') + '\n';
}

QString relativeFolder(const QString &from, const QString &to)
{
    const QStringList base = folderOf(from).split(u'/', Qt::SkipEmptyParts);
    const QStringList target = to.split(u'/', Qt::SkipEmptyParts);
    qsizetype same = 0;
    while (same < base.size() && same < target.size() && base[same] == target[same])
        ++same;
    QStringList way;
    for (qsizetype i = same; i < base.size(); ++i)
        way << QStringLiteral("..");
    way << target.mid(same);
    return way.join(u'/');
}

} // namespace reelyard
