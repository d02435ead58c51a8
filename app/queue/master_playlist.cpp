// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/master_playlist.h"

#include "app/queue/hls_tags.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

#include <algorithm>
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

bool isSoundAlone(const Variant &variant)
{
    return hls::namesSound(variant.tag) && hls::valueOf(variant.tag, "RESOLUTION").isEmpty();
}

bool isSilentPicture(const Variant &variant)
{
    return !hls::valueOf(variant.tag, "RESOLUTION").isEmpty() && !hls::valueOf(variant.tag, "CODECS").isEmpty() &&
           !hls::namesSound(variant.tag) && hls::valueOf(variant.tag, "AUDIO").isEmpty();
}

// Rungs that are pictures alone share the sound that has an output of its own: it becomes their group of renditions.
// A bandwidth counts what is played together with it.
QByteArrayList shareSound(std::vector<Variant> &variants)
{
    const bool isShared = std::any_of(variants.begin(), variants.end(), isSilentPicture) &&
                          std::all_of(variants.begin(), variants.end(), [](const Variant &variant) {
                              return isSilentPicture(variant) || isSoundAlone(variant);
                          });
    const auto firstSound =
        isShared ? std::stable_partition(variants.begin(), variants.end(), isSilentPicture) : variants.end();
    if (firstSound == variants.end())
        return {};
    const std::vector<Variant> sounds(firstSound, variants.end());
    variants.erase(firstSound, variants.end());
    QByteArrayList media;
    QByteArrayList codecs;
    qint64 bandwidth = 0;
    qint64 average = 0;
    for (const Variant &sound : sounds) {
        const QByteArray number = media.isEmpty() ? QByteArray() : ' ' + QByteArray::number(media.size() + 1);
        media << "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"sound\",NAME=\"Sound" + number +
                     (media.isEmpty() ? "\",DEFAULT=YES" : "\",DEFAULT=NO") + ",AUTOSELECT=YES,URI=\"" + sound.uri +
                     '"';
        for (const QByteArray &codec : hls::valueOf(sound.tag, "CODECS").split(',')) {
            if (!codecs.contains(codec))
                codecs << codec;
        }
        bandwidth = std::max(bandwidth, sound.bandwidth);
        average = std::max(average, hls::valueOf(sound.tag, "AVERAGE-BANDWIDTH").toLongLong());
    }
    for (Variant &variant : variants) {
        variant.bandwidth += bandwidth;
        hls::setValue(variant.tag, "BANDWIDTH", QByteArray::number(variant.bandwidth));
        const qint64 own = hls::valueOf(variant.tag, "AVERAGE-BANDWIDTH").toLongLong();
        hls::setValue(variant.tag, "AVERAGE-BANDWIDTH", QByteArray::number(own + average));
        hls::setValue(variant.tag, "CODECS", hls::valueOf(variant.tag, "CODECS") + ',' + codecs.join(','));
        variant.tag += ",AUDIO=\"sound\"";
    }
    return media;
}

QByteArray withAddress(QByteArray tag, const QString &folder)
{
    hls::setValue(tag, "URI", hls::addressBelow(folder, hls::valueOf(tag, "URI")));
    return tag;
}

} // namespace

Error noVariant(const RungPlaylist &rung)
{
    return {ErrorClass::Configuration, QStringLiteral("playlist.no-variant"),
            QCoreApplication::translate("Playlist", "The playlist needs the bit rate of each rendition. "
                                                    "Set it in the recipe with -b:v and -b:a."),
            QStringLiteral("no variant in \"%1\"").arg(displayPath(rung.folder))};
}

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
                const QByteArray key = hls::valueOf(line, "TYPE") + '\n' + hls::valueOf(line, "GROUP-ID") + '\n' +
                                       hls::valueOf(line, "NAME");
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
                variants.push_back({hls::valueOf(pending, "BANDWIDTH").toLongLong(), std::exchange(pending, {}),
                                    hls::addressBelow(rung.folder, line)});
            }
        }
        if (variants.size() == before)
            return noVariant(rung);
    }
    media << shareSound(variants);
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
