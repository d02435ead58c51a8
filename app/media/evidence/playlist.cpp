// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/evidence/playlist.h"

#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <QXmlStreamReader>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

Error failed(const QString &sentence, const QString &detail)
{
    return {ErrorClass::Internal, QStringLiteral("output.check-failed"), sentence, detail};
}

Result<QByteArray> readText(const QString &path)
{
    std::ifstream file(toStdPath(path), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file)
        return failed(Words::tr("A playlist of the output is missing."), displayPath(path));
    return QByteArray::fromStdString(text.str());
}

/// A name in a playlist as a path; empty where it is not a local, relative one.
QString localPath(const QString &folder, const QString &name)
{
    if (name.isEmpty() || name.startsWith(u'/') || name.contains(QLatin1String("://")))
        return {};
    const QString plain = name.section(u'?', 0, 0);
    // libavformat writes names as they are, other programs percent-encode them.
    const QString path = folder + plain;
    std::error_code code;
    return std::filesystem::exists(toStdPath(path), code) ? path : folder + QUrl::fromPercentEncoding(plain.toUtf8());
}

Result<void> requireFile(const QString &folder, const QString &name)
{
    const QString path = localPath(folder, name);
    std::error_code code;
    const auto size = path.isEmpty() ? 0 : std::filesystem::file_size(toStdPath(path), code);
    if (path.isEmpty() || code)
        return failed(Words::tr("A piece that the playlist names is missing."), name);
    if (size == 0)
        return failed(Words::tr("A piece that the playlist names is empty."), name);
    return {};
}

QString attribute(const QString &line, const char *name)
{
    const QRegularExpression pattern(QStringLiteral("[:,]%1=(?:\"([^\"]*)\"|([^,]*))").arg(QLatin1String(name)));
    const auto found = pattern.match(line);
    return found.captured(1).isEmpty() ? found.captured(2) : found.captured(1);
}

Result<void> readHls(const QString &path, QSet<QString> &seen, std::vector<PlaylistTrack> &tracks)
{
    if (seen.contains(path)) // several variants may share their sound
        return {};
    seen.insert(path);
    const auto text = readText(path);
    if (!text)
        return text.error();
    if (!text->startsWith("#EXTM3U"))
        return failed(Words::tr("A playlist of the output cannot be read."), displayPath(path));
    const QString folder = folderOf(path);
    PlaylistTrack track;
    track.name = nameOf(path);
    QStringList playlists;
    bool isVariant = false;
    bool isMaster = false;
    double seconds = -1;
    for (const QByteArray &bytes : text->split('\n')) {
        const QString line = pathFromBytes(bytes).trimmed();
        if (line.startsWith(QLatin1String("#EXTINF:"))) {
            bool isNumber = false;
            seconds = line.mid(8).section(u',', 0, 0).toDouble(&isNumber);
            if (!isNumber || seconds < 0)
                return failed(Words::tr("A playlist of the output cannot be read."), line);
        } else if (line.startsWith(QLatin1String("#EXT-X-STREAM-INF:"))) {
            isVariant = isMaster = true;
        } else if (line.startsWith(QLatin1String("#EXT-X-MEDIA:"))) {
            isMaster = true;
            if (const QString uri = attribute(line, "URI"); !uri.isEmpty())
                playlists << uri;
        } else if (line.startsWith(QLatin1String("#EXT-X-MAP:"))) {
            if (auto there = requireFile(folder, attribute(line, "URI")); !there)
                return there;
        } else if (line == QLatin1String("#EXT-X-ENDLIST")) {
            track.isComplete = true;
        } else if (!line.isEmpty() && !line.startsWith(u'#')) {
            if (std::exchange(isVariant, false)) {
                playlists << line;
                continue;
            }
            if (seconds < 0)
                return failed(Words::tr("A playlist of the output cannot be read."), line);
            if (auto there = requireFile(folder, line); !there)
                return there;
            track.seconds += std::exchange(seconds, -1);
            ++track.segments;
        }
    }
    if (isMaster && playlists.isEmpty())
        return failed(Words::tr("A playlist of the output names nothing."), displayPath(path));
    if (!isMaster)
        tracks.push_back(track);
    for (const QString &name : playlists) {
        const QString next = localPath(folder, name);
        if (next.isEmpty())
            return failed(Words::tr("A playlist of the output is missing."), name);
        if (auto read = readHls(next, seen, tracks); !read)
            return read;
    }
    return {};
}

/// "PT1H2M3.5S"
double isoSeconds(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^P(?:(\\d+)D)?T(?:(\\d+)H)?(?:(\\d+)M)?(?:([\\d.]+)S)?$"));
    const auto found = pattern.match(text);
    return found.captured(1).toDouble() * 86400 + found.captured(2).toDouble() * 3600 +
           found.captured(3).toDouble() * 60 + found.captured(4).toDouble();
}

/// How a representation's segments are named and how long they are; sets and representations may each say a part of it.
struct Template {
    QString media;
    QString initialization;
    qint64 startNumber = 1;
    double timescale = 1;
    double duration = 0;
    std::vector<std::pair<qint64, qint64>> timeline; ///< start and length of each, in the time scale
};

QString filled(QString name, const QString &id, qint64 number, qint64 time)
{
    static const QRegularExpression field(QStringLiteral("\\$(\\w*)(?:%0(\\d+)d)?\\$"));
    for (auto found = field.match(name); found.hasMatch(); found = field.match(name)) {
        const QString key = found.captured(1);
        const int width = found.captured(2).toInt();
        QString value;
        if (key == QLatin1String("RepresentationID"))
            value = id;
        else if (key == QLatin1String("Number"))
            value = QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0'));
        else if (key == QLatin1String("Time"))
            value = QStringLiteral("%1").arg(time, width, 10, QLatin1Char('0'));
        name.replace(found.capturedStart(), found.capturedLength(), value);
    }
    return name;
}

/// One pass over an .mpd.
class Manifest
{
public:
    Manifest(QString folder, const QByteArray &text)
        : m_folder(std::move(folder))
        , m_xml(text)
    {
    }

    Result<std::vector<PlaylistTrack>> read()
    {
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.isStartElement()) {
                if (auto begun = begin(); !begun)
                    return begun.error();
            } else if (m_xml.isEndElement() && m_xml.name() == QLatin1String("Representation")) {
                if (auto ended = endRepresentation(); !ended)
                    return ended.error();
            }
        }
        if (m_xml.hasError() || m_tracks.empty())
            return failed(Words::tr("A playlist of the output cannot be read."), m_xml.errorString());
        return m_tracks;
    }

private:
    QString value(const char *name) const { return m_xml.attributes().value(QLatin1String(name)).toString(); }

    Result<void> begin()
    {
        const auto name = m_xml.name();
        Template &current = m_isInRepresentation ? m_own : m_shared;
        if (name == QLatin1String("MPD")) {
            m_isComplete = value("type") != QLatin1String("dynamic");
            m_total = isoSeconds(value("mediaPresentationDuration"));
        } else if (name == QLatin1String("AdaptationSet")) {
            m_shared = {};
        } else if (name == QLatin1String("Representation")) {
            m_isInRepresentation = true;
            m_own = m_shared;
            m_id = value("id");
            m_track = {};
            m_track.name = m_id;
            m_listed = 0;
        } else if (name == QLatin1String("SegmentTemplate")) {
            current.media = value("media");
            current.initialization = value("initialization");
            current.startNumber = value("startNumber").isEmpty() ? 1 : value("startNumber").toLongLong();
            current.timescale = value("timescale").isEmpty() ? 1 : value("timescale").toDouble();
            current.duration = value("duration").toDouble();
            current.timeline.clear();
        } else if (name == QLatin1String("SegmentList")) {
            current.timescale = value("timescale").isEmpty() ? 1 : value("timescale").toDouble();
            current.duration = value("duration").toDouble();
        } else if (name == QLatin1String("S")) {
            qint64 start =
                value("t").isEmpty()
                    ? (current.timeline.empty() ? 0 : current.timeline.back().first + current.timeline.back().second)
                    : value("t").toLongLong();
            const qint64 length = value("d").toLongLong();
            for (qint64 i = 0; i <= value("r").toLongLong(); ++i, start += length)
                current.timeline.emplace_back(start, length);
        } else if (name == QLatin1String("SegmentURL")) {
            ++m_listed;
            if (const QString media = value("media"); !media.isEmpty())
                return requireFile(m_folder, media);
        } else if (name == QLatin1String("Initialization")) {
            if (const QString source = value("sourceURL"); !source.isEmpty())
                return requireFile(m_folder, source);
        } else if (name == QLatin1String("BaseURL")) {
            return requireFile(m_folder, m_xml.readElementText());
        }
        return {};
    }

    Result<void> endRepresentation()
    {
        m_isInRepresentation = false;
        m_track.isComplete = m_isComplete;
        if (!m_own.initialization.isEmpty()) {
            if (auto there = requireFile(m_folder, filled(m_own.initialization, m_id, 0, 0)); !there)
                return there;
        }
        if (!m_own.media.isEmpty()) {
            std::vector<std::pair<qint64, qint64>> segments = m_own.timeline;
            if (segments.empty() && m_own.duration > 0) { // all of one length, as many as the whole needs
                const auto count = static_cast<qint64>(std::ceil(m_total * m_own.timescale / m_own.duration - 1e-6));
                segments.assign(static_cast<size_t>(std::max<qint64>(0, count)), {0, 0});
                m_track.seconds = m_total;
            }
            qint64 number = m_own.startNumber;
            for (const auto &[start, length] : segments) {
                if (auto there = requireFile(m_folder, filled(m_own.media, m_id, number++, start)); !there)
                    return there;
                m_track.seconds += static_cast<double>(length) / m_own.timescale;
            }
            m_track.segments = static_cast<qint64>(segments.size());
        } else { // a list of places in one file
            m_track.isList = true;
            m_track.segments = m_listed;
            m_track.seconds = m_total;
        }
        m_tracks.push_back(m_track);
        return {};
    }

    QString m_folder;
    QXmlStreamReader m_xml;
    std::vector<PlaylistTrack> m_tracks;
    Template m_shared; ///< of the adaptation set
    Template m_own;
    PlaylistTrack m_track;
    QString m_id;
    qint64 m_listed = 0;
    double m_total = 0;
    bool m_isComplete = true;
    bool m_isInRepresentation = false;
};

} // namespace

Result<std::vector<PlaylistTrack>> readPlaylist(const QString &path)
{
    std::vector<PlaylistTrack> tracks;
    if (path.endsWith(QLatin1String(".mpd"), Qt::CaseInsensitive)) {
        const auto text = readText(path);
        if (!text)
            return text.error();
        auto read = Manifest(folderOf(path), *text).read();
        if (!read)
            return read.error();
        tracks = *std::move(read);
    } else {
        QSet<QString> seen;
        if (auto read = readHls(path, seen, tracks); !read)
            return read.error();
    }
    for (const PlaylistTrack &track : tracks) {
        if (track.segments == 0)
            return failed(Words::tr("A playlist of the output names nothing."), track.name);
    }
    return tracks;
}

} // namespace reelyard
