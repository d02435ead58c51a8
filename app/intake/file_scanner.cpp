// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/file_scanner.h"

#include "app/intake/takes.h"
#include "app/platform/files.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

namespace reelyard
{

namespace fs = std::filesystem;

namespace
{

constexpr std::size_t chunkSize = 200;

class Scan
{
public:
    Scan(const QString &leaveOut, const std::atomic<bool> &cancelled, const ScanReceiver &receiver, bool joinsTakes)
        : m_leaveOut(leaveOut)
        , m_joinsTakes(joinsTakes)
        , m_cancelled(cancelled)
        , m_receiver(receiver)
    {
    }

    /// `entry` is the line of a list that the input stands in.
    void takeInput(const QString &input, const ListEntry *entry = nullptr)
    {
        if (m_cancelled)
            return;
        const bool fromList = entry != nullptr;
        const ListEntry listed = entry ? *entry : ListEntry();
        if (isLink(input)) {
            if (!isFirst(input, listed))
                return;
            add({SourceKind::Link, input, {}, listed.sizeBytes, 0, listed});
            return;
        }
        if (input.startsWith(u'@') && !fromList && !fileExists(absolutePath(input))) {
            takeList(input.mid(1));
            return;
        }
        const QString path = absolutePath(input);
        std::error_code code;
        const fs::file_status status = fs::status(toStdPath(path), code);
        if (fromList && status.type() == fs::file_type::not_found) {
            addFile(path, {}, listed); // a row that fails and says so: one line of a list is never passed over
        } else if (code || status.type() == fs::file_type::not_found) {
            m_receiver.problem(
                fileError(code ? code : std::make_error_code(std::errc::no_such_file_or_directory), path));
        } else if (fs::is_directory(status)) {
            walk(path, nameOf(path));
        } else if (fs::is_regular_file(status)) {
            const fs::path real = fs::canonical(toStdPath(path), code);
            const bool wasWalked =
                m_visited.contains(fromStdPath(real.parent_path())) && isMediaName(fromStdPath(real.filename()));
            if (code || (isFirst(fromStdPath(real), listed) && (!wasWalked || !listed.id.isEmpty())))
                addFile(path, {}, listed);
        } else {
            m_receiver.problem({ErrorClass::Source,
                                QStringLiteral("source.not-a-file"),
                                QCoreApplication::translate("FileScanner", "\"%1\" is neither a file nor a folder.")
                                    .arg(displayPath(path)),
                                {}});
        }
    }

    /// Before the inputs are taken: those that are named one by one may be the parts of a take as well.
    void noteNamed(const QStringList &inputs)
    {
        QStringList files;
        for (const QString &input : inputs) {
            if (!isLink(input) && !input.startsWith(u'@') && !isFolder(absolutePath(input)))
                files.append(absolutePath(input));
        }
        files.removeDuplicates();
        noteTakes(files);
    }

    void takeList(const QString &file)
    {
        const auto entries = readList(file);
        if (!entries) {
            m_receiver.problem(entries.error());
            return;
        }
        for (const ListEntry &entry : *entries)
            takeInput(entry.source, &entry);
    }

    void finish()
    {
        addFresh();
        flush();
    }

private:
    // What is named twice is one job, unless a list wants it under two ids.
    bool isFirst(const QString &source, const ListEntry &listed)
    {
        if (m_named.contains(source) && listed.id.isEmpty())
            return false;
        m_named.insert(source);
        return true;
    }

    void walk(const QString &folder, const QString &treeFolder)
    {
        if (m_cancelled)
            return;
        std::error_code code;
        const fs::path path = toStdPath(folder);
        // Two names of one folder (links) are one folder: it is entered once.
        const QString real = fromStdPath(fs::canonical(path, code));
        if (code) {
            m_receiver.problem(fileError(code, folder));
            return;
        }
        if (m_visited.contains(real) || (!m_leaveOut.isEmpty() && real == m_leaveOut))
            return;
        m_visited.insert(real);

        fs::directory_iterator entry(path, code);
        if (code) {
            m_receiver.problem(fileError(code, folder));
            return;
        }
        const QString base = folder.endsWith(u'/') ? folder : folder + u'/';
        std::vector<QString> files;
        std::vector<QString> folders;
        for (const fs::directory_iterator end; entry != end && !m_cancelled; entry.increment(code)) {
            if (code)
                break;
            const QString name = fromStdPath(entry->path().filename());
            if (name.startsWith(u'.'))
                continue;
            std::error_code entryCode;
            const fs::file_status status = entry->status(entryCode);
            if (fs::is_directory(status))
                folders.push_back(name);
            else if (fs::is_regular_file(status))
                files.push_back(name);
            else if (status.type() == fs::file_type::not_found && isMediaName(name))
                m_receiver.problem(fileError(std::make_error_code(std::errc::no_such_file_or_directory),
                                             folder + u'/' + name)); // a link that leads nowhere
        }
        if (code)
            m_receiver.problem(fileError(code, folder));
        // The order of a folder is the file system's whim; a person expects the names' order.
        std::sort(files.begin(), files.end());
        std::sort(folders.begin(), folders.end());
        // Cameras of the XDCAM and XAVC kind keep small copies of all clips in a folder beside theirs.
        const bool hasClips = std::any_of(folders.begin(), folders.end(), [](const QString &name) {
            return name.compare(QLatin1String("clip"), Qt::CaseInsensitive) == 0;
        });
        std::erase_if(folders, [&](const QString &name) {
            const bool isProxies = hasClips && name.compare(QLatin1String("sub"), Qt::CaseInsensitive) == 0;
            if (isProxies)
                leaveOut(countMedia(base + name));
            return isProxies;
        });
        // XDCAM EX keeps each part of a take in a folder of its own.
        QStringList mayBeParts;
        for (const QString &name : files)
            mayBeParts.append(base + name);
        if (nameOf(folder).compare(QLatin1String("CLPR"), Qt::CaseInsensitive) == 0) {
            for (const QString &name : folders) {
                const QString clip = base + name + u'/' + name + QStringLiteral(".MP4");
                if (fileExists(clip))
                    mayBeParts.append(clip);
            }
        }
        noteTakes(mayBeParts);
        int others = 0;
        for (const QString &name : files) {
            if (!isMediaName(name))
                ++others;
            else if (m_named.isEmpty() || !m_named.contains(real + u'/' + name))
                addFile(base + name, treeFolder, {}, true);
        }
        leaveOut(others);
        for (const QString &name : folders)
            walk(base + name, treeFolder.isEmpty() ? name : treeFolder + u'/' + name);
    }

    void noteTakes(const QStringList &paths)
    {
        for (const QStringList &parts : takesAmong(paths)) {
            if (m_receiver.take)
                m_receiver.take(static_cast<int>(parts.size()));
            if (!m_joinsTakes)
                continue;
            m_takes.insert(parts.first(), parts.mid(1));
            for (const QString &part : parts.mid(1))
                m_parts.insert(part);
        }
    }

    void leaveOut(int count)
    {
        if (count > 0)
            m_receiver.leftOut(count);
    }

    int countMedia(const QString &folder) const
    {
        int count = 0;
        std::error_code code;
        fs::recursive_directory_iterator entry(toStdPath(folder), code);
        for (const fs::recursive_directory_iterator end; !code && entry != end && !m_cancelled; entry.increment(code))
            count += isMediaName(fromStdPath(entry->path().filename())) ? 1 : 0;
        return count;
    }

    void addFile(const QString &path, const QString &treeFolder, const ListEntry &listed = {},
                 bool isFromFolder = false)
    {
        if (m_parts.contains(path))
            return;
        FoundSource found{SourceKind::File, path, treeFolder, 0, 0, listed, isFromFolder, m_takes.value(path)};
        found.sizeBytes = sizeOf(found);
        std::error_code code;
        const auto written = fs::last_write_time(toStdPath(lastFileOf(found)), code);
        if (!code) {
            // C++20's clock_cast is missing in our oldest library: the difference of both clocks now serves as well.
            const auto offset = std::chrono::system_clock::now().time_since_epoch() -
                                fs::file_time_type::clock::now().time_since_epoch();
            found.modifiedMs =
                std::chrono::duration_cast<std::chrono::milliseconds>(written.time_since_epoch() + offset).count();
            if (isFromFolder && fs::file_time_type::clock::now() - written < freshness) {
                m_fresh.push_back({std::move(found), written, Clock::now()});
                return;
            }
        }
        add(std::move(found));
    }

    static QString lastFileOf(const FoundSource &found)
    {
        return found.moreParts.isEmpty() ? found.source : found.moreParts.constLast();
    }

    // Of all its parts; -1 where that of one cannot be told.
    static qint64 sizeOf(const FoundSource &found)
    {
        qint64 sum = fileSizeBytes(found.source);
        for (const QString &part : found.moreParts) {
            const qint64 size = fileSizeBytes(part);
            sum = sum < 0 || size < 0 ? -1 : sum + size;
        }
        return sum;
    }

    // What was written a moment ago may be half of a copy that goes on: it is looked at once more.
    void addFresh()
    {
        int growing = 0;
        for (Fresh &fresh : m_fresh) {
            while (!m_cancelled && Clock::now() - fresh.seen < patience)
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            std::error_code code;
            const auto written = fs::last_write_time(toStdPath(lastFileOf(fresh.found)), code);
            if (code || written != fresh.written || sizeOf(fresh.found) != fresh.found.sizeBytes)
                ++growing;
            else
                add(std::move(fresh.found));
        }
        leaveOut(growing);
        m_fresh.clear();
    }

    void add(FoundSource found)
    {
        m_chunk.push_back(std::move(found));
        if (m_chunk.size() >= chunkSize)
            flush();
    }

    void flush()
    {
        if (!m_chunk.empty())
            m_receiver.found(std::exchange(m_chunk, {}));
    }

    using Clock = std::chrono::steady_clock;
    static constexpr auto freshness = std::chrono::seconds(3);
    static constexpr auto patience = std::chrono::milliseconds(400);
    struct Fresh {
        FoundSource found;
        fs::file_time_type written;
        Clock::time_point seen;
    };

    QString m_leaveOut;
    bool m_joinsTakes;
    QHash<QString, QStringList> m_takes; ///< the other parts, by the first
    QSet<QString> m_parts;               ///< all but the first
    std::vector<Fresh> m_fresh;
    const std::atomic<bool> &m_cancelled;
    const ScanReceiver &m_receiver;
    QSet<QString> m_visited; ///< real paths of folders
    QSet<QString> m_named;   ///< real paths of files, and links, that were named one by one
    std::vector<FoundSource> m_chunk;
};

} // namespace

bool isMediaName(QStringView name)
{
    static const QSet<QString> extensions = [] {
        QSet<QString> set;
        for (const char *extension :
             {"3g2",  "3gp",  "aac",   "ac3",  "aif",  "aiff", "amr",  "amv",  "ape",  "apng", "asf",  "avi", "caf",
              "divx", "dif",  "dts",   "dv",   "eac3", "f4v",  "flac", "flv",  "gif",  "gxf",  "h264", "264", "h265",
              "265",  "hevc", "ivf",   "m1v",  "m2p",  "m2t",  "m2ts", "m2v",  "m4a",  "m4b",  "m4v",  "mka", "mkv",
              "mks",  "mj2",  "mjpeg", "mjpg", "mod",  "mov",  "mp2",  "mp3",  "mp4",  "mpe",  "mpeg", "mpg", "mpv",
              "mts",  "mxf",  "nut",   "oga",  "ogg",  "ogm",  "ogv",  "opus", "qt",   "rm",   "rmvb", "spx", "tod",
              "tp",   "trp",  "ts",    "tta",  "vob",  "voc",  "w64",  "wav",  "webm", "wma",  "wmv",  "wtv", "wv",
              "y4m",  "braw", "r3d",   "ari",  "av1",  "obu",  "thd",  "mlp",  "au",   "mpo",  "ps",   "vro", "evo"})
            set.insert(QString::fromLatin1(extension));
        return set;
    }();
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 && extensions.contains(name.mid(dot + 1).toString().toLower());
}

void scan(const QStringList &inputs, const QString &leaveOut, const std::atomic<bool> &cancelled,
          const ScanReceiver &receiver, bool joinsTakes)
{
    std::error_code code;
    const fs::path real = leaveOut.isEmpty() ? fs::path() : fs::canonical(toStdPath(leaveOut), code);
    Scan scan(code || leaveOut.isEmpty() ? QString() : fromStdPath(real), cancelled, receiver, joinsTakes);
    scan.noteNamed(inputs);
    for (const QString &input : inputs)
        scan.takeInput(input);
    scan.finish();
}

} // namespace reelyard
