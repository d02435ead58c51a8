// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/takes.h"

#include "app/platform/files.h"
#include "models/base/native_path.h"

#include <QDir>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <map>
#include <optional>

namespace reelyard
{

namespace
{

struct Place {
    QString take; ///< the same for all parts of it
    int part = 0; ///< counts from 0
};

QRegularExpression expression(const char *text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(text)),
                              QRegularExpression::CaseInsensitiveOption);
}

std::optional<Place> placeByName(const QString &path)
{
    static const QRegularExpression goPro = expression("(G[HX])(\\d\\d)(\\d{4})\\.MP4");
    static const QRegularExpression olderGoPro = expression("(?:GOPR|GP(\\d\\d))(\\d{4})\\.MP4");
    static const QRegularExpression canon = expression("([A-Z]{2}\\d{4})(\\d\\d)\\.MXF");
    static const QRegularExpression xdcam = expression("(.+)_(\\d\\d)\\.MP4");
    const QString name = nameOf(path);
    const QString folder = folderOf(path).chopped(1);
    const auto place = [](const QString &inFolder, const QString &take, int number, int firstNumber) {
        return number < firstNumber ? std::nullopt
                                    : std::optional(Place{inFolder + u'/' + take.toLower(), number - firstNumber});
    };
    if (const auto match = goPro.match(name); match.hasMatch())
        return place(folder, match.captured(1) + match.captured(3), match.captured(2).toInt(), 1);
    if (const auto match = olderGoPro.match(name); match.hasMatch())
        return place(folder, QStringLiteral("gopr") + match.captured(2), match.captured(1).toInt(), 0);
    if (const auto match = canon.match(name);
        match.hasMatch() && nameOf(folder).compare(match.captured(1), Qt::CaseInsensitive) == 0)
        return place(folder, match.captured(1), match.captured(2).toInt(), 1);
    if (const auto match = xdcam.match(name);
        match.hasMatch() && nameOf(folder).compare(name.chopped(4), Qt::CaseInsensitive) == 0) {
        const QString clips = folderOf(folder).chopped(1);
        if (nameOf(clips).compare(QLatin1String("CLPR"), Qt::CaseInsensitive) == 0)
            return place(clips, match.captured(1), match.captured(2).toInt(), 1);
    }
    return std::nullopt;
}

// The clips of a playlist that go on without a gap where the one before ends, by the name of their files ("00001"). The
// format is that of Blu-ray playlists (System Description part 3, 5.3), as libbluray reads it: from the address in
// bytes 8 to 11 on a list of items, each with its length, five characters of name, four of codec, and a word whose last
// four bits say how it is joined: 5 and 6 are seamless.
QSet<QString> seamlessClips(const QByteArray &playlist)
{
    const auto number = [&playlist](qsizetype at, int bytes) {
        qint64 value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value * 256 + static_cast<uchar>(at + i < playlist.size() ? playlist[at + i] : 0);
        return value;
    };
    QSet<QString> clips;
    if (!playlist.startsWith("MPLS"))
        return clips;
    constexpr int headBytes = 10; // length, two reserved bytes, items, sub paths
    qsizetype at = number(8, 4);
    const auto items = number(at + 6, 2);
    at += headBytes;
    for (qint64 item = 0; item < items && at + 13 <= playlist.size(); ++item) {
        const qint64 joined = number(at + 11, 2) & 0xF;
        if (item > 0 && (joined == 5 || joined == 6))
            clips.insert(QString::fromLatin1(playlist.mid(at + 2, 5)));
        at += 2 + number(at, 2);
    }
    return clips;
}

QSet<QString> seamlessClipsBeside(const QString &streamFolder)
{
    constexpr qint64 longestPlaylist = 4 * 1024 * 1024;
    QSet<QString> clips;
    const QDir playlists(folderOf(streamFolder) + QStringLiteral("PLAYLIST"));
    for (const QString &name : playlists.entryList({QStringLiteral("*.MPL"), QStringLiteral("*.MPLS")}, QDir::Files)) {
        if (const auto content = readFile(playlists.filePath(name), longestPlaylist))
            clips.unite(seamlessClips(*content));
    }
    return clips;
}

bool isStream(const QString &path)
{
    static const QRegularExpression stream = expression("\\d{5}\\.M2?TS");
    return stream.match(nameOf(path)).hasMatch() &&
           nameOf(folderOf(path).chopped(1)).compare(QLatin1String("STREAM"), Qt::CaseInsensitive) == 0;
}

void addAvchd(const QStringList &paths, std::vector<QStringList> &takes)
{
    constexpr qint64 leastCutBytes = 1'900'000'000; // cameras cut at 2 or 4 GB, a little below
    QMap<QString, QMap<int, QString>> streams;      // by folder and number
    for (const QString &path : paths) {
        if (isStream(path))
            streams[folderOf(path).chopped(1)].insert(nameOf(path).left(5).toInt(), path);
    }
    for (auto folder = streams.cbegin(); folder != streams.cend(); ++folder) {
        const QSet<QString> seamless = folder->size() < 2 ? QSet<QString>() : seamlessClipsBeside(folder.key());
        QStringList take;
        int last = -2;
        for (auto stream = folder->cbegin(); stream != folder->cend(); ++stream) {
            const bool goesOn = stream.key() == last + 1 && seamless.contains(nameOf(*stream).left(5)) &&
                                fileSizeBytes(take.constLast()) >= leastCutBytes;
            if (!goesOn) {
                if (take.size() > 1)
                    takes.push_back(take);
                take.clear();
            }
            take.append(*stream);
            last = stream.key();
        }
        if (take.size() > 1)
            takes.push_back(take);
    }
}

} // namespace

std::vector<QStringList> takesAmong(const QStringList &paths)
{
    std::map<QString, std::map<int, QString>> byName;
    for (const QString &path : paths) {
        if (const auto place = placeByName(path))
            byName[place->take].emplace(place->part, path);
    }
    std::vector<QStringList> takes;
    for (const auto &[key, parts] : byName) {
        QStringList take;
        for (const auto &[number, path] : parts) {
            if (number != take.size())
                break;
            take.append(path);
        }
        if (take.size() > 1)
            takes.push_back(take);
    }
    addAvchd(paths, takes);
    return takes;
}

} // namespace reelyard
