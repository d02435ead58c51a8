// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/hls_tags.h"

#include "models/base/native_path.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

namespace reelyard::hls
{

namespace
{

// Where the value of an attribute begins and ends in a tag; quoted values are skipped over, so that no name is found
// inside of one.
std::optional<std::pair<qsizetype, qsizetype>> placeOf(const QByteArray &tag, const QByteArray &name)
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

bool isAbsolute(const QByteArray &uri)
{
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:"));
    return uri.startsWith('/') || scheme.match(QString::fromUtf8(uri)).hasMatch();
}

} // namespace

QByteArray valueOf(const QByteArray &tag, const QByteArray &name)
{
    const auto place = placeOf(tag, name);
    return place ? tag.mid(place->first, place->second - place->first) : QByteArray();
}

void setValue(QByteArray &tag, const QByteArray &name, const QByteArray &value)
{
    if (const auto place = placeOf(tag, name))
        tag.replace(place->first, place->second - place->first, value);
}

bool namesSound(const QByteArray &tag)
{
    const QByteArrayList codecs = valueOf(tag, "CODECS").split(',');
    return std::any_of(codecs.begin(), codecs.end(), [](const QByteArray &codec) {
        const QByteArray name = codec.trimmed().toLower();
        return name.startsWith("mp4a") || name.startsWith("ac-3") || name.startsWith("ec-3") ||
               name.startsWith("opus") || name.startsWith("flac") || name.startsWith("alac");
    });
}

// A folder of ours is a path and has to become part of an address; what the muxer wrote is one already.
QByteArray addressBelow(const QString &folder, const QByteArray &uri)
{
    if (folder.isEmpty() || isAbsolute(uri))
        return uri;
    return pathToBytes(folder).toPercentEncoding("/") + '/' + uri;
}

} // namespace reelyard::hls
