// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/hardware_encoding.h"

#include "models/recipe/recipe.h"
#include "models/recipe/resolve.h"

#include <QJsonDocument>
#include <QTest>

using namespace reelyard;

// What becomes of {h264_hw} and {hevc_hw} on computers of all kinds; the hardware itself is not needed for it.
class TestHardwareEncoding : public QObject
{
    Q_OBJECT

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    static MediaInfo source()
    {
        StreamInfo video;
        video.kind = StreamKind::Video;
        video.codec = text("h264");
        video.width = 1920;
        video.height = 1080;
        video.frameRate = {25, 1};
        video.pixelFormat = text("yuv420p");
        MediaInfo info;
        info.streams.push_back(video);
        return info;
    }
    static HardwareDevice device(const char *type, const char *name, const QStringList &encoders)
    {
        return {text(type), text(name), encoders, {}, false};
    }
    static Resolved resolved(const QString &arguments, const std::vector<HardwareDevice> &devices)
    {
        Resolved nothing;
        nothing.command.outputs.resize(1);
        const auto spec = parseRecipe(arguments);
        if (!spec)
            return nothing;
        const auto done = resolve(*spec, source(), {text("/a.mov"), text("a"), {}, devices});
        return done ? *done : nothing;
    }
    static QString arguments(const Resolved &resolved) { return joinArguments(recipeArguments(resolved.command)); }

private slots:
    void theBestEncoderIsTaken_data()
    {
        QTest::addColumn<QString>("devices");
        QTest::addColumn<QString>("encoder");
        QTest::addColumn<QString>("device");
        QTest::newRow("none") << "[]"
                              << "libx264"
                              << "";
        QTest::newRow("hevc only") << R"([{"type":"vaapi","name":"/dev/dri/renderD128","encoders":["hevc_vaapi"]}])"
                                   << "libx264"
                                   << "";
        QTest::newRow("nvidia") << R"([{"type":"cuda","name":"0","encoders":["h264_nvenc","hevc_nvenc"]}])"
                                << "h264_nvenc"
                                << "cuda=encoder:0";
        QTest::newRow("nvidia beside intel")
            << R"([{"type":"qsv","encoders":["h264_qsv"]},{"type":"cuda","name":"1","encoders":["h264_nvenc"]}])"
            << "h264_nvenc"
            << "cuda=encoder:1";
        QTest::newRow("intel twice") << R"([{"type":"vaapi","name":"/dev/dri/renderD128","encoders":["h264_vaapi"]},
                   {"type":"qsv","encoders":["h264_qsv"]}])"
                                     << "h264_qsv"
                                     << "qsv=encoder";
        QTest::newRow("second card") << R"([{"type":"vaapi","name":"/dev/dri/renderD128","encoders":[]},
                   {"type":"vaapi","name":"/dev/dri/renderD129","encoders":["h264_vaapi"]}])"
                                     << "h264_vaapi"
                                     << "vaapi=encoder:/dev/dri/renderD129";
        QTest::newRow("apple") << R"([{"type":"videotoolbox","encoders":["h264_videotoolbox"]}])"
                               << "h264_videotoolbox"
                               << "";
        QTest::newRow("windows") << R"([{"type":"d3d11va","encoders":["h264_mf","h264_amf"]}])"
                                 << "h264_amf"
                                 << "";
    }
    void theBestEncoderIsTaken()
    {
        QFETCH(const QString, devices);
        QFETCH(const QString, encoder);
        QFETCH(const QString, device);
        const auto list = devicesFromJson(QJsonDocument::fromJson(devices.toUtf8()).array());
        const Resolved done = resolved(text("-c:v {h264_hw} -c:a aac"), list);
        QVERIFY(done.wantsHardware);
        QCOMPARE(done.usesHardware, encoder != text("libx264"));
        QCOMPARE(done.command.outputs.size(), std::size_t{1});
        QCOMPARE(done.command.outputs.front().value(u"c"), text("aac")); // the last
        QVERIFY2(arguments(done).contains(text("-c:v ") + encoder + u' '), qPrintable(arguments(done)));
        QCOMPARE(done.command.global.value(u"init_hw_device"), device);
    }

    void picturesAreBroughtToAVaapiDevice()
    {
        const std::vector<HardwareDevice> devices{device("vaapi", "/dev/dri/renderD128", {text("h264_vaapi")})};
        QCOMPARE(resolved(text("-vf scale=320:-2,format=yuv420p -c:v {h264_hw}"), devices)
                     .command.outputs.front()
                     .value(u"filter"),
                 text("scale=320:-2,format=yuv420p,format=nv12,hwupload"));
        QCOMPARE(resolved(text("-c:v {h264_hw}"), devices).command.outputs.front().value(u"filter"),
                 text("format=nv12,hwupload"));
        // Out of a graph of several they cannot be.
        const Resolved ladder = resolved(text("-filter_complex '[0:v]split[a][b]' -map '[a]' -c:v {h264_hw} a.mp4 "
                                              "-map '[b]' -c:v {h264_hw} b.mp4"),
                                         devices);
        QCOMPARE(ladder.command.outputs.size(), std::size_t{2});
        for (const FileSpec &output : ladder.command.outputs)
            QCOMPARE(output.value(u"c"), text("libx264"));
        QVERIFY(!ladder.usesHardware);
    }

    void oneDeviceIsOpenedForAllOutputs()
    {
        const Resolved ladder = resolved(text("-filter_complex '[0:v]split[a][b]' -map '[a]' -c:v {h264_hw} a.mp4 "
                                              "-map '[b]' -c:v {h264_hw} b.mp4"),
                                         {device("cuda", "0", {text("h264_nvenc")})});
        QCOMPARE(ladder.command.global.options.size(), std::size_t{2}); // the graph and the device
    }

    void aRecipeThatEncodesOnHardwareIsKnown_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<bool>("wants");
        QTest::newRow("placeholder") << "-c:v {h264_hw} -c:a aac" << true;
        QTest::newRow("hevc") << "-c:v {hevc_hw}" << true;
        QTest::newRow("by name") << "-c:v h264_nvenc -cq 20" << true;
        QTest::newRow("last word") << "-c:a copy -c:v hevc_vaapi" << true;
        QTest::newRow("media foundation") << "-c:v h264_mf out.mp4" << true;
        QTest::newRow("software") << "-c:v libx264 -crf 20" << false;
        QTest::newRow("bitstream filter") << "-c:v copy -bsf:v h264_mp4toannexb" << false;
        QTest::newRow("metadata filter") << "-c:v copy -bsf:v h264_metadata" << false;
        QTest::newRow("longer word") << "-c:v copy -bsf:v h264_mfoo" << false;
    }
    void aRecipeThatEncodesOnHardwareIsKnown()
    {
        QFETCH(const QString, arguments);
        QFETCH(const bool, wants);
        QCOMPARE(wantsHardware(arguments), wants);
    }

    void thePresetsHaveSoftwareToFallBackOn_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("encoder");
        QTest::newRow("h264") << "H.264 (hardware)"
                              << "libx264";
        QTest::newRow("hevc") << "HEVC (hardware)"
                              << "libx265";
    }
    void thePresetsHaveSoftwareToFallBackOn()
    {
        QFETCH(const QString, preset);
        QFETCH(const QString, encoder);
        const PresetCatalogue catalogue = PresetCatalogue::load({});
        const Preset *found = catalogue.find(preset);
        QVERIFY(found);
        QVERIFY(wantsHardware(found->recipe.arguments));
        const Resolved done = resolved(found->recipe.arguments, {});
        const QString plain = arguments(done);
        QVERIFY2(plain.contains(encoder) && !plain.contains(u'{'), qPrintable(plain));
    }

    void sessionsAreLimitedByTheDevice()
    {
        QCOMPARE(sessionLimit({}), std::nullopt);
        QCOMPARE(sessionLimit({device("vaapi", "", {})}), std::nullopt); // encodes nothing
        QCOMPARE(sessionLimit({device("cuda", "0", {text("h264_nvenc")})}), std::optional(8));
        QCOMPARE(sessionLimit({device("qsv", "", {text("hevc_qsv")})}), std::optional(usualSessionLimit));
    }

    void devicesSurviveJson()
    {
        const std::vector<HardwareDevice> devices{
            {text("cuda"), text("0"), {text("h264_nvenc")}, {text("h264"), text("av1")}, false},
            {text("dxva2"), {}, {}, {}, true}};
        QCOMPARE(devicesFromJson(toJson(devices)), devices);
    }
};

QTEST_GUILESS_MAIN(TestHardwareEncoding)
#include "test_hardware_encoding.moc"
