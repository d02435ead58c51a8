// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/planned_output.h"
#include "models/recipe/powershell_words.h"

#include <QTest>

using namespace reelyard;

class TestPlannedOutput : public QObject
{
    Q_OBJECT

    static MediaInfo film()
    {
        MediaInfo info;
        for (const StreamKind kind :
             {StreamKind::Video, StreamKind::Audio, StreamKind::Audio, StreamKind::Subtitle, StreamKind::Video}) {
            StreamInfo stream;
            stream.index = static_cast<int>(info.streams.size());
            stream.kind = kind;
            info.streams.push_back(stream);
        }
        info.streams[0].width = 3840;
        info.streams[0].height = 2160;
        info.streams[0].frameRate = {25, 1};
        info.streams[1].channels = 2;
        info.streams[2].channels = 6;
        info.streams[4].disposition = {QStringLiteral("attached_pic")};
        info.duration = std::chrono::seconds(60);
        return info;
    }
    static PlannedOutput plan(const char *arguments, const char *extension = "mp4")
    {
        const auto recipe =
            makeRecipe(QStringLiteral("Test"), QString::fromLatin1(arguments), QString::fromLatin1(extension));
        const auto planned =
            recipe ? plannedOutputs(*recipe, film()) : Result<std::vector<PlannedOutput>>(recipe.error());
        if (!planned || planned->empty()) {
            qWarning("%s", qUtf8Printable(planned ? QString() : planned.error().sentence));
            return {};
        }
        return planned->front();
    }
    using Takes = std::vector<std::optional<bool>>;

private slots:
    void streams_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<Takes>("takes");
        QTest::newRow("ffmpeg's choice") << QStringLiteral("-c:v libx264")
                                         << Takes{true, false, true, std::nullopt, false};
        QTest::newRow("no picture") << QStringLiteral("-vn -c:a aac") << Takes{false, false, true, std::nullopt, false};
        QTest::newRow("all") << QStringLiteral("-map 0 -c copy") << Takes{true, true, true, true, true};
        QTest::newRow("without the cover")
            << QStringLiteral("-map 0:V -map 0:a:0? -c copy") << Takes{true, true, false, false, false};
        QTest::newRow("but one") << QStringLiteral("-map 0 -map -0:s -c copy") << Takes{true, true, true, false, true};
        QTest::newRow("by place") << QStringLiteral("-map 0:2 -c copy") << Takes{false, false, true, false, false};
        QTest::newRow("by language") << QStringLiteral("-map 0:v:0 -map 0:m:language:eng? -c copy")
                                     << Takes{true, std::nullopt, std::nullopt, std::nullopt, std::nullopt};
    }
    void streams()
    {
        QFETCH(QString, arguments);
        QFETCH(Takes, takes);
        const PlannedOutput planned = plan(arguments.toLatin1().constData(), "mkv");
        QCOMPARE(planned.takes.size(), takes.size());
        for (std::size_t i = 0; i < takes.size(); ++i)
            QVERIFY2(planned.takes[i] == takes[i], qPrintable(QStringLiteral("stream %1").arg(i)));
    }

    void codingIsReadFromTheOptions()
    {
        const PlannedOutput planned =
            plan("-vf {rung:1080},format=yuv420p -c:v libx264 -crf 22 -pix_fmt yuv420p -r 30 -c:a aac -b:a 160k -ac 2 "
                 "-map_chapters -1 -map_metadata -1");
        QCOMPARE(planned.picture.encoder, QStringLiteral("libx264"));
        QCOMPARE(planned.picture.crf, std::optional(22.0));
        QCOMPARE(planned.picture.width, 1920);
        QCOMPARE(planned.picture.height, 1080);
        QCOMPARE(planned.picture.frameRate, QStringLiteral("30"));
        QCOMPARE(planned.sound.bitRate, QStringLiteral("160k"));
        QCOMPARE(planned.sound.channels, 2);
        QVERIFY(planned.dropsChapters);
        QVERIFY(planned.dropsTags);
        QCOMPARE(planned.extension, QStringLiteral("mp4"));
        QVERIFY(plan("-c copy").picture.isCopied);
    }

    void sizes_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QSize>("size");
        QTest::newRow("none") << QString() << QSize(3840, 2160);
        QTest::newRow("not enlarged") << QStringLiteral("{rung:4320}") << QSize(3840, 2160);
        QTest::newRow("numbers") << QStringLiteral("scale=1280:720") << QSize(1280, 720);
        QTest::newRow("one number") << QStringLiteral("scale=-2:720") << QSize(1280, 720);
        QTest::newRow("an expression") << QStringLiteral("scale=w='iw/3':h=-2") << QSize(0, 0);
        QTest::newRow("cropped") << QStringLiteral("crop=100:100") << QSize(0, 0);
        QTest::newRow("no size") << QStringLiteral("hqdn3d") << QSize(3840, 2160);
    }
    void sizes()
    {
        QFETCH(QString, filter);
        QFETCH(QSize, size);
        const QString arguments =
            filter.isEmpty() ? QStringLiteral("-c:v libx264") : QStringLiteral("-c:v libx264 -vf \"%1\"").arg(filter);
        const PlannedOutput planned = plan(arguments.toLatin1().constData());
        QCOMPARE(QSize(planned.picture.width, planned.picture.height), size);
    }

    void powerShellTakesEachWordAsItIs()
    {
        QCOMPARE(joinForPowerShell({QStringLiteral("ffmpeg"), QStringLiteral("-i"), QStringLiteral("C:\\a b\\it's.mov"),
                                    QStringLiteral("-c:v"), QStringLiteral("libx264"), QStringLiteral("-crf"),
                                    QStringLiteral("22"), QStringLiteral("out.mp4")}),
                 QStringLiteral("ffmpeg -i 'C:\\a b\\it''s.mov' '-c:v' libx264 -crf '22' out.mp4"));
        QCOMPARE(joinForPowerShell({QStringLiteral("mkdir"), QStringLiteral("-p"), QStringLiteral("a b")}),
                 QStringLiteral("New-Item -ItemType Directory -Force -Path 'a b' | Out-Null"));
        QCOMPARE(joinForPowerShell({QStringLiteral("x"), QString(), QStringLiteral("$env:A")}),
                 QStringLiteral("x '' '$env:A'"));
    }
};

QTEST_GUILESS_MAIN(TestPlannedOutput)
#include "test_planned_output.moc"
