// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/takes.h"
#include "models/base/native_path.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace reelyard;

class TestTakes : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    QString path(const char *name) const { return m_dir.filePath(text(name)); }
    // Sparse: no disk is filled.
    void make(const char *name, qint64 sizeBytes = 1) const
    {
        const auto file = toStdPath(path(name));
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file) << "x";
        std::filesystem::resize_file(file, static_cast<std::uintmax_t>(sizeBytes));
    }
    /// A playlist of clips, each with its connection condition.
    void makePlaylist(const char *name, const std::vector<std::pair<QByteArray, char>> &clips) const
    {
        QByteArray items;
        for (const auto &[clip, condition] : clips) {
            QByteArray item = clip + "M2TS" + QByteArray(1, '\0') + QByteArray(1, condition) + QByteArray(20, 'z');
            items += QByteArray(1, '\0') + QByteArray(1, static_cast<char>(item.size())) + item;
        }
        QByteArray list("MPLS0100", 8);
        list += QByteArray::fromHex("00000020"); // where the items stand
        list = list.leftJustified(0x20, '\0');   // other addresses, application data
        list += QByteArray(6, '\0') + QByteArray(1, '\0') + QByteArray(1, static_cast<char>(clips.size()));
        list += QByteArray(2, '\0') + items;
        const auto file = toStdPath(path(name));
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary).write(list.constData(), list.size());
    }
    static QStringList namesOf(const QStringList &take)
    {
        QStringList names;
        for (const QString &path : take)
            names << nameOf(path);
        return names;
    }

private slots:
    void partsAreKnownByTheirNames_data()
    {
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<QList<QStringList>>("takes");
        const auto row = [](const char *name, const char *paths, const QList<QStringList> &takes) {
            QTest::newRow(name) << text(paths).split(u' ') << takes;
        };
        row("GoPro", "/c/GH010012.MP4 /c/GH010013.MP4 /c/GH020012.MP4 /c/GH030012.MP4 /c/GX020012.MP4",
            {{text("/c/GH010012.MP4"), text("/c/GH020012.MP4"), text("/c/GH030012.MP4")}});
        row("older GoPro", "/c/GOPR0001.MP4 /c/GP010001.MP4 /c/GP020001.MP4 /c/GP010002.MP4",
            {{text("/c/GOPR0001.MP4"), text("/c/GP010001.MP4"), text("/c/GP020001.MP4")}});
        row("one of several is away", "/c/GX010001.MP4 /c/GX030001.MP4", {});
        row("the first is away", "/c/GX020001.MP4 /c/GX030001.MP4", {});
        row("a gap ends the take", "/c/GX010001.MP4 /c/GX020001.MP4 /c/GX040001.MP4",
            {{text("/c/GX010001.MP4"), text("/c/GX020001.MP4")}});
        row("small letters", "/c/gx010001.mp4 /c/gx020001.mp4", {{text("/c/gx010001.mp4"), text("/c/gx020001.mp4")}});
        row("other folders are other takes", "/a/GX010001.MP4 /b/GX020001.MP4", {});
        row("Canon XF", "/k/CLIPS001/AA0001/AA000101.MXF /k/CLIPS001/AA0001/AA000102.MXF",
            {{text("/k/CLIPS001/AA0001/AA000101.MXF"), text("/k/CLIPS001/AA0001/AA000102.MXF")}});
        row("not in a folder of the clip", "/k/AA000101.MXF /k/AA000102.MXF", {});
        row("XDCAM EX", "/BPAV/CLPR/FISH0046_01/FISH0046_01.MP4 /BPAV/CLPR/FISH0046_02/FISH0046_02.MP4",
            {{text("/BPAV/CLPR/FISH0046_01/FISH0046_01.MP4"), text("/BPAV/CLPR/FISH0046_02/FISH0046_02.MP4")}});
        row("numbered, but of no camera", "/c/trailer_01.MP4 /c/trailer_02.MP4 /c/clip1.mov /c/clip2.mov", {});
        row("streams without playlists", "/BDMV/STREAM/00000.MTS /BDMV/STREAM/00001.MTS", {});
    }
    void partsAreKnownByTheirNames()
    {
        QFETCH(QStringList, paths);
        QFETCH(QList<QStringList>, takes);
        const auto sorted = takesAmong(paths);
        QCOMPARE(QList<QStringList>(sorted.begin(), sorted.end()), takes);
        std::reverse(paths.begin(), paths.end());
        const auto reversed = takesAmong(paths);
        QCOMPARE(QList<QStringList>(reversed.begin(), reversed.end()), takes);
    }

    void partsOfAvchdAreKnownByThePlaylist()
    {
        constexpr qint64 cut = 2'040'109'056;
        QStringList paths;
        // 0+1+2 are a take; 3 begins anew; 4 goes on, but 3 was not cut because of its size; 6 follows a gap.
        const std::pair<const char *, qint64> files[] = {{"BDMV/STREAM/00000.MTS", cut}, {"BDMV/STREAM/00001.MTS", cut},
                                                         {"BDMV/STREAM/00002.MTS", 5},   {"BDMV/STREAM/00003.MTS", 7},
                                                         {"BDMV/STREAM/00004.MTS", cut}, {"BDMV/STREAM/00006.MTS", 9}};
        for (const auto &[name, size] : files) {
            make(name, size);
            paths << path(name);
        }
        QVERIFY(takesAmong(paths).empty());
        makePlaylist("BDMV/PLAYLIST/00000.MPL",
                     {{"00000", 1}, {"00001", 6}, {"00002", 5}, {"00003", 1}, {"00004", 6}, {"00006", 6}});
        const auto takes = takesAmong(paths);
        QCOMPARE(takes.size(), std::size_t{1});
        QCOMPARE(namesOf(takes.front()), QStringList({text("00000.MTS"), text("00001.MTS"), text("00002.MTS")}));
    }

    void aBrokenPlaylistJoinsNothing()
    {
        make("broken/BDMV/STREAM/00000.MTS", 2'040'109'056);
        make("broken/BDMV/STREAM/00001.MTS");
        makePlaylist("broken/BDMV/PLAYLIST/00000.MPL", {{"00000", 1}, {"00001", 6}});
        const QStringList paths{path("broken/BDMV/STREAM/00000.MTS"), path("broken/BDMV/STREAM/00001.MTS")};
        QCOMPARE(takesAmong(paths).size(), std::size_t{1});
        for (const std::uintmax_t size : {0, 9, 30, 44, 50}) {
            std::filesystem::resize_file(toStdPath(path("broken/BDMV/PLAYLIST/00000.MPL")), size);
            QVERIFY(takesAmong(paths).empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestTakes)
#include "test_takes.moc"
