// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_runner.h"
#include "tests/support/generated_media.h"

#include <QJsonArray>
#include <QTest>

using namespace reelyard::test;

// Graphics hardware as a user meets it. What works on hardware itself is run only where there is some; a computer
// without any, and hardware that has gone, are the same everywhere.
class TestHardware : public QObject
{
    Q_OBJECT

    QString m_clip;

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    static QStringList warningCodes(CliRunner &cli)
    {
        QStringList codes;
        const CliResult list = cli.run(QStringList{text("list"), text("--json")});
        for (const QJsonValue &warning : list.jobs().front().value(text("warnings")).toArray())
            codes << warning.toObject().value(text("code")).toString();
        return codes;
    }
    static QString codecOf(CliRunner &cli, const QString &file)
    {
        const CliResult probe = cli.run(QStringList{text("probe"), text("--json"), file});
        if (probe.lines.empty())
            return {};
        return probe.lines.front().value(text("streams")).toArray().first().toObject().value(text("codec")).toString();
    }
    static QJsonArray devices(CliRunner &cli)
    {
        const CliResult result = cli.run(QStringList{text("devices"), text("--json")});
        return result.lines.empty() ? QJsonArray() : result.lines.front().value(text("devices")).toArray();
    }
    static bool canEncode(CliRunner &cli)
    {
        for (const QJsonValue &device : devices(cli)) {
            if (!device.toObject().value(text("encoders")).toArray().isEmpty())
                return true;
        }
        return false;
    }

private slots:
    void initTestCase()
    {
        m_clip = videoClip();
        QVERIFY(!m_clip.isEmpty());
    }

    void theDevicesAreListed()
    {
        CliRunner cli;
        const CliResult json = cli.run(QStringList{text("devices"), text("--json")});
        QCOMPARE(json.exitCode, 0);
        QVERIFY(json.onlyJson);
        QCOMPARE(json.lines.size(), std::size_t{1});
        QVERIFY(json.lines.front().value(text("devices")).isArray());
        const CliResult words = cli.run(QStringList{text("devices")});
        QCOMPARE(words.exitCode, 0);
        QVERIFY2(words.err.isEmpty(), words.err.constData());
        const bool saysNone = words.out.startsWith("No graphics hardware for encoding was found; jobs are encoded in "
                                                   "software.\n");
        QCOMPARE(saysNone, !canEncode(cli));
        if (devices(cli).isEmpty())
            QCOMPARE(words.out.count('\n'), qsizetype(1));
    }

    void aListOfDevicesReadsWell()
    {
        CliRunner cli;
        cli.setEnvironment(
            text("REELYARD_CLAIM_DEVICES"),
            text(R"([{"type":"cuda","name":"0","encoders":["h264_nvenc","hevc_nvenc"],"decoders":["h264"]}])"));
        const CliResult words = cli.run(QStringList{text("devices")});
        QCOMPARE(words.exitCode, 0);
        QCOMPARE(words.out, QByteArray("NVIDIA (NVENC, NVDEC)  0\n"
                                       "  encodes with h264_nvenc, hevc_nvenc\n"
                                       "  can decode h264, with -hwaccel cuda\n"
                                       "  untested: nobody has run Reelyard on this kind of hardware yet\n"));
    }

    void withoutHardwareThePresetsEncodeInSoftware_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("codec");
        QTest::newRow("h264") << "H.264 (hardware)"
                              << "h264";
        QTest::newRow("hevc") << "HEVC (hardware)"
                              << "hevc";
    }
    void withoutHardwareThePresetsEncodeInSoftware()
    {
        QFETCH(const QString, preset);
        QFETCH(const QString, codec);
        CliRunner cli;
        cli.setEnvironment(text("REELYARD_CLAIM_DEVICES"), text("[]"));
        cli.place(m_clip, text("a.mkv"));
        const CliResult result = cli.run(QStringList{text("run"), text("--json"), text("-o"), cli.out(), text("-p"),
                                                     preset, cli.path(text("a.mkv"))});
        QVERIFY2(result.exitCode == 0, result.err.constData());
        QCOMPARE(warningCodes(cli), QStringList{text("hardware.none")});
        QCOMPARE(codecOf(cli, cli.out() + text("/a.mp4")), codec);
    }

    // A driver that was updated, a card that was taken out, all sessions in use: what was found cannot be opened.
    void hardwareThatHasGoneIsReplacedBySoftware_data()
    {
        QTest::addColumn<QString>("claimed");
        QTest::newRow("nvidia") << R"([{"type":"cuda","name":"99","encoders":["h264_nvenc"]}])";
        QTest::newRow("intel") << R"([{"type":"qsv","name":"none","encoders":["h264_qsv"]}])";
        QTest::newRow("vaapi") << R"([{"type":"vaapi","name":"/dev/dri/none","encoders":["h264_vaapi"]}])";
    }
    void hardwareThatHasGoneIsReplacedBySoftware()
    {
        QFETCH(const QString, claimed);
        CliRunner cli;
        cli.setEnvironment(text("REELYARD_CLAIM_DEVICES"), claimed);
        cli.place(m_clip, text("a.mkv"));
        const CliResult result = cli.run(QStringList{text("run"), text("--json"), text("-o"), cli.out(), text("-p"),
                                                     text("H.264 (hardware)"), cli.path(text("a.mkv"))});
        QVERIFY2(result.exitCode == 0, result.err.constData());
        QCOMPARE(warningCodes(cli), QStringList{text("hardware.failed")});
        QCOMPARE(codecOf(cli, cli.out() + text("/a.mp4")), text("h264"));
    }

    void aMissingDeviceOfADecoderIsReplacedBySoftware()
    {
        CliRunner cli;
        cli.place(m_clip, text("a.mkv"));
        const CliResult result = cli.run(
            QStringList{text("run"), text("--json"), text("-o"), cli.out(), text("--args"),
                        text("-hwaccel vaapi -hwaccel_device /dev/dri/none -i {source} -c:v libx264 -preset ultrafast"),
                        text("--ext"), text("mp4"), cli.path(text("a.mkv"))});
        QVERIFY2(result.exitCode == 0, result.err.constData());
        QCOMPARE(warningCodes(cli), QStringList{text("hardware.failed")});
    }

    void automaticDecodingIsSilentWithoutHardware()
    {
        CliRunner cli;
        cli.setEnvironment(text("REELYARD_CLAIM_DEVICES"), text("[]"));
        cli.place(m_clip, text("a.mkv"));
        const CliResult result = cli.run(QStringList{text("ffmpeg"), text("-y"), text("-hwaccel"), text("auto"),
                                                     text("-i"), cli.path(text("a.mkv")), text("-c:v"), text("mpeg4"),
                                                     text("-an"), cli.path(text("b.avi"))});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.err.isEmpty(), result.err.constData());
        QCOMPARE(codecOf(cli, cli.path(text("b.avi"))), text("mpeg4"));
    }

    void aDeviceThatIsNotThereIsAnError_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("said");
        QTest::newRow("missing node") << QStringList{text("-init_hw_device"), text("vaapi=card:/dev/dri/none")}
                                      << "could not be opened";
        QTest::newRow("vaapi_device") << QStringList{text("-vaapi_device"), text("/dev/null")} << "could not be opened";
        QTest::newRow("qsv_device") << QStringList{text("-qsv_device"), text("/dev/null")} << "could not be opened";
        QTest::newRow("no such kind") << QStringList{text("-init_hw_device"), text("nosuch")} << "no such kind";
        QTest::newRow("made from nothing")
            << QStringList{text("-init_hw_device"), text("vaapi=b@a")} << "was not opened";
        QTest::newRow("filters") << QStringList{text("-filter_hw_device"), text("a")} << "-filter_hw_device";
        QTest::newRow("decoder") << QStringList{text("-hwaccel"), text("vaapi"), text("-hwaccel_device"),
                                                text("/dev/null")}
                                 << "could not be opened";
        QTest::newRow("decoder's kind") << QStringList{text("-hwaccel"), text("nosuch")} << "-hwaccel";
    }
    void aDeviceThatIsNotThereIsAnError()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QString, said);
        CliRunner cli;
        cli.place(m_clip, text("a.mkv"));
        const CliResult result = cli.run(
            QStringList{text("ffmpeg"), text("-y")} + options +
            QStringList{text("-i"), cli.path(text("a.mkv")), text("-c:v"), text("mpeg4"), cli.path(text("b.avi"))});
        QVERIFY(result.exitCode != 0);
        QVERIFY2(result.err.contains(said.toUtf8()), result.err.constData());
    }

    void hardwareThatIsThereIsUsed()
    {
        CliRunner cli;
        if (!canEncode(cli))
            QSKIP("This computer has no graphics hardware that encodes.");
        cli.place(m_clip, text("a.mkv"));
        const CliResult result = cli.run(QStringList{text("run"), text("--json"), text("-o"), cli.out(), text("-p"),
                                                     text("H.264 (hardware)"), cli.path(text("a.mkv"))});
        QVERIFY2(result.exitCode == 0, result.err.constData());
        QCOMPARE(warningCodes(cli), QStringList());
        QCOMPARE(codecOf(cli, cli.out() + text("/a.mp4")), text("h264"));
    }
};

QTEST_GUILESS_MAIN(TestHardware)
#include "test_hardware.moc"
