// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/file_scanner.h"
#include "models/base/native_path.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <thread>

using namespace reelyard;

class TestFileScanner : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::vector<FoundSource> m_found;
    std::vector<Error> m_problems;
    int m_leftOut = 0;

    void make(const QByteArray &path)
    {
        const auto full = toStdPath(m_dir.path()) / path.toStdString();
        std::filesystem::create_directories(full.parent_path());
        std::ofstream(full) << "x";
    }
    void scanNow(const QStringList &inputs, const QString &leaveOut = {})
    {
        m_found.clear();
        m_problems.clear();
        m_leftOut = 0;
        const std::atomic<bool> cancelled{false};
        scan(inputs, leaveOut, cancelled,
             {[this](std::vector<FoundSource> found) { m_found.insert(m_found.end(), found.begin(), found.end()); },
              [this](const Error &error) { m_problems.push_back(error); }, [this](int count) { m_leftOut += count; }});
    }
    QByteArrayList names() const
    {
        QByteArrayList names;
        for (const FoundSource &source : m_found)
            names << pathToBytes(nameOf(source.source));
        return names;
    }

private slots:
    void findsEveryNameAndMirrorsTheTree()
    {
        const QByteArrayList odd{
            "a.mov",         "b \"quoted\".MKV", "caf\xE9.mp4",          "new\nline.avi",
            "\xD1\x84.webm", "what?:.mp4",       "\xF0\x9F\x8E\xAC.mxf", QByteArray(251, 'n') + ".mp4"};
        for (const QByteArray &name : odd)
            make("clips/day 1/" + name);
        make("clips/readme.txt");
        make("clips/.hidden/x.mov");
        make("clips/._a.mov");
        scanNow({m_dir.filePath(QStringLiteral("clips"))});
        QByteArrayList found = names();
        QByteArrayList expected = odd;
        std::sort(found.begin(), found.end());
        std::sort(expected.begin(), expected.end());
        QCOMPARE(found, expected);
        QCOMPARE(m_found.front().treeFolder, QStringLiteral("clips/day 1"));
        QCOMPARE(m_found.front().sizeBytes, 1);
        QVERIFY(std::abs(m_found.front().modifiedMs - QDateTime::currentMSecsSinceEpoch()) < 60'000);
        QCOMPARE(m_leftOut, 1);
        QVERIFY(m_problems.empty());
    }

    void smallCopiesOfCamerasAreLeftOut()
    {
        make("card/M4ROOT/CLIP/C0001.MP4");
        make("card/M4ROOT/SUB/C0001S03.MP4");
        make("card/M4ROOT/SUB/C0002S03.MP4");
        make("card/M4ROOT/SUB/C0002S03.XML");
        make("card/DCIM/GX01.MP4");
        make("card/DCIM/GL01.LRV");
        make("songs/sub/bass.wav"); // only a folder of that name
        scanNow({m_dir.filePath(QStringLiteral("card")), m_dir.filePath(QStringLiteral("songs"))});
        QCOMPARE(names(), QByteArrayList({"GX01.MP4", "C0001.MP4", "bass.wav"}));
        QCOMPARE(m_leftOut, 3);
    }

    void whatIsStillBeingWrittenIsLeftOut()
    {
        make("copy/done.mov");
        make("copy/growing.mov");
        const auto growing = toStdPath(m_dir.filePath(QStringLiteral("copy/growing.mov")));
        std::atomic<bool> isOver{false};
        std::thread writer([&] {
            while (!isOver) {
                std::ofstream(growing, std::ios::app) << "more";
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
        });
        scanNow({m_dir.filePath(QStringLiteral("copy"))});
        isOver = true;
        writer.join();
        QCOMPARE(names(), QByteArrayList({"done.mov"}));
        QCOMPARE(m_leftOut, 1);
        scanNow({m_dir.filePath(QStringLiteral("copy"))});
        QCOMPARE(names(), QByteArrayList({"done.mov", "growing.mov"}));
    }

    void whatIsNamedTwiceIsFoundOnce()
    {
        make("twice/a.mov");
        make("twice/b.mov");
        const QString folder = m_dir.filePath(QStringLiteral("twice"));
        const QString file = folder + QStringLiteral("/a.mov");
        scanNow({file, folder, file});
        QCOMPARE(names(), QByteArrayList({"a.mov", "b.mov"}));
        scanNow({folder, folder + QStringLiteral("/../twice/b.mov"), QStringLiteral("http://a.b/c"),
                 QStringLiteral("http://a.b/c")});
        QCOMPARE(names(), QByteArrayList({"c", "a.mov", "b.mov"}));
        std::ofstream(toStdPath(m_dir.filePath(QStringLiteral("ids.csv"))))
            << "id,path\n1,twice/a.mov\n2,twice/a.mov\n";
        scanNow({u'@' + m_dir.filePath(QStringLiteral("ids.csv"))});
        QCOMPARE(names(), QByteArrayList({"a.mov", "a.mov"}));
    }

    void linksInALoopEnd()
    {
        make("loop/a/x.mov");
        std::error_code code;
        std::filesystem::create_directory_symlink(toStdPath(m_dir.filePath(QStringLiteral("loop"))),
                                                  toStdPath(m_dir.filePath(QStringLiteral("loop/a/again"))), code);
        if (code)
            QSKIP("This file system has no symbolic links.");
        std::filesystem::create_symlink("nowhere.mov", toStdPath(m_dir.filePath(QStringLiteral("loop/dead.mov"))));
        scanNow({m_dir.filePath(QStringLiteral("loop"))});
        QCOMPARE(m_found.size(), std::size_t{1});
        QCOMPARE(m_problems.size(), std::size_t{1}); // the dead link is told, not passed over
    }

    void leavesTheDestinationOut()
    {
        make("in/x.mov");
        make("in/out/made.mp4");
        scanNow({m_dir.filePath(QStringLiteral("in"))}, m_dir.filePath(QStringLiteral("in/out")));
        QCOMPARE(names(), QByteArrayList({"x.mov"}));
    }

    void takesNamedFilesWhateverTheirExtension()
    {
        make("single/clip.xyz");
        scanNow({m_dir.filePath(QStringLiteral("single/clip.xyz")), QStringLiteral("https://example.org/v.mp4")});
        QCOMPARE(m_found.size(), std::size_t{2});
        QVERIFY(m_found[0].treeFolder.isEmpty());
        QCOMPARE(m_found[1].kind, SourceKind::Link);
    }

    void tellsWhatItCannotRead()
    {
        scanNow({m_dir.filePath(QStringLiteral("missing"))});
        QCOMPARE(m_problems.size(), std::size_t{1});
        QCOMPARE(m_problems[0].code, QStringLiteral("file.missing"));
        QVERIFY(m_found.empty());
    }

    void aListKeepsEveryLine()
    {
        make("lists/x.mov");
        std::ofstream(toStdPath(m_dir.filePath(QStringLiteral("lists/list.txt"))))
            << "x.mov\nmissing.mov\nhttps://example.org/a.mp4\n";
        scanNow({QStringLiteral("@") + m_dir.filePath(QStringLiteral("lists/list.txt"))});
        QCOMPARE(names(), QByteArrayList({"x.mov", "missing.mov", "a.mp4"}));
    }
};

QTEST_GUILESS_MAIN(TestFileScanner)
#include "test_file_scanner.moc"
