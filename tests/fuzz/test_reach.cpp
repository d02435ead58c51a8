// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/engine.h"
#include "models/base/native_path.h"
#include "tests/support/generated_media.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>

using namespace reelyard;
using namespace reelyard::test;

namespace
{

QString text(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

// Answers every request with the same text and remembers what was asked for.
class LoopbackServer
{
public:
    explicit LoopbackServer(QByteArray type = {}, QByteArray body = {}, QByteArray status = "200 OK")
        : m_type(std::move(type))
        , m_status(std::move(status))
        , m_body(std::move(body))
    {
        std::atomic<bool> isReady{false};
        m_thread = std::thread([&] {
            QTcpServer server;
            server.listen(QHostAddress::LocalHost);
            m_port = server.serverPort();
            isReady = true;
            isReady.notify_all();
            serve(server);
        });
        isReady.wait(false);
    }
    ~LoopbackServer() { stop(); }
    LoopbackServer(const LoopbackServer &) = delete;
    LoopbackServer &operator=(const LoopbackServer &) = delete;

    QString address(const char *scheme = "http") const
    {
        return QStringLiteral("%1://127.0.0.1:%2/").arg(QString::fromLatin1(scheme)).arg(m_port);
    }
    void setBody(const QByteArray &body)
    {
        const std::scoped_lock lock(m_mutex);
        m_body = body;
    }
    /// Whoever connects until now has been seen afterwards.
    QByteArrayList stop()
    {
        m_isOver = true;
        if (m_thread.joinable())
            m_thread.join();
        return m_requests;
    }

private:
    void serve(QTcpServer &server)
    {
        while (true) {
            const bool isLast = m_isOver;
            if (!server.waitForNewConnection(50)) {
                if (isLast)
                    return;
                continue;
            }
            while (QTcpSocket *socket = server.nextPendingConnection()) {
                QByteArray request;
                while (!request.contains("\r\n\r\n") && socket->waitForReadyRead(1000))
                    request += socket->readAll();
                const std::scoped_lock lock(m_mutex);
                m_requests += request.isEmpty() ? QByteArray("connected") : request.left(request.indexOf('\r'));
                socket->write("HTTP/1.0 " + m_status + "\r\nContent-Type: " + m_type +
                              "\r\nContent-Length: " + QByteArray::number(m_body.size()) + "\r\n\r\n" + m_body);
                socket->disconnectFromHost();
                if (socket->state() != QAbstractSocket::UnconnectedState)
                    socket->waitForDisconnected(1000);
                delete socket;
            }
        }
    }

    QByteArray m_type;
    QByteArray m_status;
    std::mutex m_mutex;
    QByteArray m_body;         ///< guarded
    QByteArrayList m_requests; ///< the thread's until it has ended
    std::atomic<bool> m_isOver{false};
    quint16 m_port = 0;
    std::thread m_thread;
};

void write(const QString &path, const QByteArray &data)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(data), data.size());
}

// This process's own memory at its highest since the last call, in MiB; -1 where the system does not tell.
qint64 peakMegabytes()
{
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.starts_with("VmHWM:"))
            return std::stoll(line.substr(6)) / 1024;
    }
    return -1;
}

void forgetPeak()
{
    std::ofstream("/proc/self/clear_refs") << "5";
}

} // namespace

// How far a job reaches: nothing is written outside of it, no connection is made that the source's place does not
// allow, and a header's claims cost little.
class TestReach : public QObject
{
    Q_OBJECT

    QTemporaryDir m_place;

    QString place(const char *name) const { return m_place.filePath(QString::fromLatin1(name)); }

    QStringList everything() const
    {
        QStringList found;
        QDirIterator files(m_place.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            found += files.next();
        found.sort();
        return found;
    }

    AttemptResult transcodeWith(const QString &arguments, const QString &extension, const QString &source,
                                SourceKind kind = SourceKind::File)
    {
        AttemptResult result;
        const auto recipe = makeRecipe(text("Hostile"), arguments, extension);
        if (!recipe) {
            result.error = recipe.error();
            return result;
        }
        AttemptSpec spec;
        spec.source = source;
        spec.sourceKind = kind;
        spec.recipe = *recipe;
        const QString part = m_place.filePath(text("out/.part.") + extension);
        spec.outputs = {{{}, 0, part, m_place.filePath(text("out/done.") + extension)}};
        EngineControl control;
        result = transcode(spec, control);
        QFile::remove(part);
        return result;
    }

private slots:
    void initTestCase()
    {
        initialiseEngine();
        QVERIFY(m_place.isValid());
        for (const char *folder : {"in", "out", "here", "outside"})
            QVERIFY(QDir().mkpath(place(folder)));
        QVERIFY(QDir::setCurrent(place("here")));
        write(place("outside/secret.txt"), "a secret\n");
        QVERIFY(QFile::copy(videoClip(1, text("64x48")), place("in/clip.mkv")));
    }
    void cleanupTestCase() { QDir::setCurrent(QDir::rootPath()); }

    void hostileRecipesAreRefused_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("extension");
        // OUT stands for a path outside of the job, SECRET for a file there, NET for a server.
        for (const char *arguments : {
                 "-vf movie=SECRET",
                 "-filter_complex movie=SECRET[m];[0:v][m]overlay",
                 "-filter_complex amovie=SECRET[m];[0:a][m]amix",
                 "-f tee",
                 "-f tee -map 0",
                 "-f fifo -fifo_format mkv",
                 "-f rtp",
                 "-f rtsp",
                 "-f sap",
                 "-f ffmetadata",
                 "-attach SECRET",
                 "-attach NET",
                 "-af ladspa=file=SECRET",
                 "-af lv2=SECRET",
                 "-vf frei0r=SECRET",
                 "-vf drawtext=textfile=SECRET",
                 "-vf zmq",
                 "-vf sendcmd=f=SECRET",
                 "-vf metadata=print:file=OUT",
                 "-af ametadata=print:file=OUT",
                 "-filter_complex [0:v]split[a][b];[a][b]psnr=stats_file=OUT",
                 "-filter_complex [0:v]split[a][b];[a][b]psnr=f=OUT",
                 "-filter_complex [0:v]split[a][b];[a][b]ssim=f=OUT",
                 "-vf signature=filename=OUT",
                 "-vf vidstabdetect=result=OUT",
                 "-vf showinfo,metadata=mode=print:file=OUT",
                 "-c:v libx264 -x264-params stats=OUT:pass=1",
                 "-c:v libx264 -x264-params pass=1:stats=OUT",
                 "-c:v libx264 -x264-params dump-yuv=OUT",
                 "-c:v libx264 -x264opts stats=OUT:pass=1",
                 "-c:v libx264 -stats OUT -pass 1",
                 "-c:v libx264 -passlogfile OUT -pass 1",
                 "-c:v mpeg4 -passlogfile OUT -pass 1",
                 "-c:v libx265 -x265-params csv=OUT",
                 "-c:v libx265 -x265-params analysis-save=OUT",
                 "-vstats -c:v mpeg4",
                 "-vstats_file OUT",
                 "-progress OUT",
                 "-report",
                 "-sdp_file OUT",
                 "-dump_attachment OUT",
                 "-filter_script SECRET",
                 "-filter_complex_script SECRET",
                 "-f segment -segment_list OUT",
                 "-f hls -hls_segment_filename OUT",
                 "-f hls -hls_segment_filename ../x%d.ts",
                 "-f hls -hls_key_info_file SECRET",
                 "-f hls -method PUT",
                 "-f dash -media_seg_name ../x",
                 "-protocol_whitelist file,http,tcp,tcp",
                 "-i NET",
                 "-i concat:SECRET",
                 "-f lavfi -i testsrc",
                 "-f lavfi -i movie=SECRET",
                 "-f x11grab -i :0",
                 "-f v4l2 -i /dev/video0",
             })
            QTest::newRow(arguments) << text(arguments) << text("mkv");
        QTest::newRow("an output elsewhere") << text("-c copy OUT") << text("mkv");
        QTest::newRow("an output above") << text("-c copy ../{name}.mkv") << text("mkv");
        QTest::newRow("an extension that is a path") << text("-c copy") << text("/../../x");
    }
    void hostileRecipesAreRefused()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, extension);
        LoopbackServer server;
        const QStringList before = everything();
        arguments.replace(text("OUT"), place("outside/made"));
        arguments.replace(text("SECRET"), place("outside/secret.txt"));
        arguments.replace(text("NET"), server.address());
        const AttemptResult result = transcodeWith(arguments, extension, place("in/clip.mkv"));
        QCOMPARE(everything(), before);
        QCOMPARE(server.stop(), QByteArrayList());
        QCOMPARE(result.kind, ResultKind::Failed);
        QVERIFY(!result.error.sentence.isEmpty());
        QVERIFY(!result.error.code.isEmpty());
        QVERIFY2(result.error.errorClass != ErrorClass::Internal, qPrintable(result.error.detail));
    }

    void recipesForAPersonAreTriedOutWithoutHarm_data() { hostileRecipesAreRefused_data(); }
    void recipesForAPersonAreTriedOutWithoutHarm()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, extension);
        LoopbackServer server;
        const QStringList before = everything();
        arguments.replace(text("OUT"), place("outside/made"));
        arguments.replace(text("SECRET"), place("outside/secret.txt"));
        arguments.replace(text("NET"), server.address());
        if (const auto recipe = makeRecipe(text("Hostile"), arguments, extension)) {
            EngineControl control;
            const auto valid = validate(*recipe, control);
            QVERIFY(valid || !valid.error().sentence.isEmpty());
        }
        QCOMPARE(everything(), before);
        QCOMPARE(server.stop(), QByteArrayList());
    }

    void aLinkThatHasExpiredIsToldApart()
    {
        LoopbackServer server({}, {}, "403 Forbidden");
        EngineControl control;
        const auto codeOf = [&](const char *query) {
            const auto info = probe({server.address() + text("a.mp4") + text(query), SourceKind::Link}, control);
            return info ? QString() : info.error().code;
        };
        QCOMPARE(codeOf("?X-Amz-Date=20240501T100000Z&X-Amz-Expires=3600&X-Amz-Signature=x"), text("link.expired"));
        QCOMPARE(codeOf("?Expires=99999999999&Signature=x"), text("link.forbidden"));
        QCOMPARE(codeOf(""), text("link.forbidden"));
    }

    void localFilesDoNotReachTheNetwork_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        const QByteArray playlist = "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:10\n";
        QTest::newRow("a playlist") << text("list.m3u8") << playlist + "#EXTINF:10,\nNETa.ts\n#EXT-X-ENDLIST\n";
        QTest::newRow("a master playlist")
            << text("master.m3u8") << QByteArray("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1000\nNETa.m3u8\n");
        QTest::newRow("a key of a playlist")
            << text("key.m3u8")
            << playlist + "#EXT-X-KEY:METHOD=AES-128,URI=\"NETkey\"\n#EXTINF:10,\nclip.mkv\n#EXT-X-ENDLIST\n";
        QTest::newRow("a script of files")
            << text("list.ffconcat") << QByteArray("ffconcat version 1.0\nfile NETa.ts\n");
        QTest::newRow("a script with tcp") << text("tcp.ffconcat") << QByteArray("ffconcat version 1.0\nfile TCP\n");
        QTest::newRow("a session description")
            << text("session.sdp")
            << QByteArray("v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n"
                          "a=rtpmap:96 H264/90000\n");
        QTest::newRow("DASH")
            << text("manifest.mpd")
            << QByteArray("<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\" "
                          "mediaPresentationDuration=\"PT10S\"><BaseURL>NET</BaseURL><Period><AdaptationSet "
                          "mimeType=\"video/mp4\"><Representation id=\"1\" bandwidth=\"1000\"><SegmentList "
                          "duration=\"10\"><Initialization sourceURL=\"i.mp4\"/><SegmentURL media=\"a.m4s\"/>"
                          "</SegmentList></Representation></AdaptationSet></Period></MPD>\n");
        QTest::newRow("a stylesheet of XML")
            << text("entity.mpd")
            << QByteArray("<?xml version=\"1.0\"?><!DOCTYPE MPD SYSTEM \"NETx.dtd\"><MPD "
                          "xmlns=\"urn:mpeg:dash:schema:mpd:2011\"><Period/></MPD>\n");
    }
    void localFilesDoNotReachTheNetwork()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        LoopbackServer server;
        content.replace("NET", server.address().toLatin1());
        content.replace("TCP", server.address("tcp").toLatin1());
        const QString path = m_place.filePath(text("in/") + name);
        write(path, content);
        const QStringList before = everything();
        EngineControl control;
        const auto info = probe(path, control);
        const AttemptResult result = transcodeWith(text("-c copy"), text("mkv"), path);
        AttemptResult forced;
        if (name.endsWith(text("ffconcat")))
            forced = transcodeWith(text("-f concat -safe 0 -protocol_whitelist file,http,tcp,crypto,data -i {source} "
                                        "-c copy"),
                                   text("mkv"), path);
        QCOMPARE(server.stop(), QByteArrayList());
        QCOMPARE(everything(), before);
        QCOMPARE(result.kind, ResultKind::Failed);
        QCOMPARE(forced.kind, ResultKind::Failed);
        QVERIFY(!result.error.sentence.isEmpty());
        QVERIFY2(result.error.errorClass != ErrorClass::Internal, qPrintable(result.error.detail));
        QVERIFY(info || !info.error().sentence.isEmpty());
    }

    void linksDoNotReadLocalFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray playlist = "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:10\n";
        QTest::newRow("file:// in a playlist") << playlist + "#EXTINF:10,\nfile://CLIP\n#EXT-X-ENDLIST\n";
        QTest::newRow("file: in a playlist") << playlist + "#EXTINF:10,\nfile:CLIP\n#EXT-X-ENDLIST\n";
        QTest::newRow("concat: in a playlist") << playlist + "#EXTINF:10,\nconcat:CLIP|CLIP\n#EXT-X-ENDLIST\n";
        QTest::newRow("subfile in a playlist")
            << playlist + "#EXTINF:10,\nsubfile,,start,0,end,0,,:CLIP\n#EXT-X-ENDLIST\n";
        QTest::newRow("crypto over a file") << playlist + "#EXTINF:10,\ncrypto+file:CLIP\n#EXT-X-ENDLIST\n";
        QTest::newRow("a master playlist") << QByteArray("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1000\nfile://CLIP\n");
        QTest::newRow("a script of files") << QByteArray("ffconcat version 1.0\nfile file:CLIP\n");
        QTest::newRow("a script with a path") << QByteArray("ffconcat version 1.0\nfile CLIP\n");
    }
    void linksDoNotReadLocalFiles()
    {
        QFETCH(QByteArray, content);
        content.replace("CLIP", place("in/clip.mkv").toUtf8());
        LoopbackServer server("application/vnd.apple.mpegurl", content);
        for (const char *name : {"list.m3u8", "list.ffconcat"}) {
            const AttemptResult result =
                transcodeWith(text("-c copy"), text("mkv"), server.address() + text(name), SourceKind::Link);
            QCOMPARE(result.kind, ResultKind::Failed);
            QVERIFY(!result.error.sentence.isEmpty());
        }
        QVERIFY(!server.stop().isEmpty()); // it was asked for the list
    }

    void aLinkIsReadThroughHttpOnly_data()
    {
        QTest::addColumn<QString>("link");
        for (const char *link : {"file:CLIP", "CLIP", "tcp://127.0.0.1:1/", "concat:CLIP", "data:text/plain,x",
                                 "ftp://127.0.0.1/x", "rtmp://127.0.0.1/x", "subfile,,start,0,end,0,,:CLIP"})
            QTest::newRow(link) << text(link);
    }
    void aLinkIsReadThroughHttpOnly()
    {
        QFETCH(QString, link);
        link.replace(text("CLIP"), place("in/clip.mkv"));
        const AttemptResult result = transcodeWith(text("-c copy"), text("mkv"), link, SourceKind::Link);
        QCOMPARE(result.kind, ResultKind::Failed);
        QCOMPARE(result.error.errorClass, ErrorClass::Permanent);
    }

    void aServerThatIsNotThereIsNotTakenForABadFile_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("unknown name") << text("http://reelyard.invalid/clip.mp4"); // RFC 6761: no such name, ever
        QTest::newRow("nobody listens") << text("http://127.0.0.1:9/clip.mp4");
    }
    void aServerThatIsNotThereIsNotTakenForABadFile()
    {
        QFETCH(QString, link);
        const AttemptResult result = transcodeWith(text("-c copy"), text("mkv"), link, SourceKind::Link);
        QCOMPARE(result.kind, ResultKind::Failed);
        QCOMPARE(result.error.errorClass, ErrorClass::Transient);
        QCOMPARE(result.error.code, text("link.connection"));
    }

    void aRecipesOtherInputsAreFilesAlsoForLinks()
    {
        QFile clip(place("in/clip.mkv"));
        QVERIFY(clip.open(QIODevice::ReadOnly));
        LoopbackServer server("video/x-matroska", clip.readAll());
        LoopbackServer other;
        const AttemptResult logo =
            transcodeWith(text("-i {source} -i ") + place("in/clip.mkv") + text(" -map 0:v -map 1:a -c copy"),
                          text("mkv"), server.address() + text("clip.mkv"), SourceKind::Link);
        QVERIFY2(logo.kind == ResultKind::Encoded, qPrintable(logo.error.sentence + logo.error.detail));
        const AttemptResult elsewhere =
            transcodeWith(text("-i {source} -i ") + other.address() + text(" -map 0:v -map 1:a -c copy"), text("mkv"),
                          server.address() + text("clip.mkv"), SourceKind::Link);
        QCOMPARE(elsewhere.kind, ResultKind::Failed);
        QCOMPARE(other.stop(), QByteArrayList());
    }

    void endlessJobsAreRefused_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("a loop") << text("-stream_loop -1 -i {source} -c copy");
        QTest::newRow("a loop, encoded") << text("-stream_loop -1 -i {source} -c:v mpeg4 -s 16x16 -an");
        QTest::newRow("a picture") << text("-i {source} -filter_complex color=s=16x16[c];[c][0:v]overlay -c:v mpeg4");
        QTest::newRow("nothing of the source") << text("-filter_complex color=s=16x16 -c:v mpeg4");
        QTest::newRow("sound") << text("-vn -af apad -c:a pcm_u8 -ar 8000");
        QTest::newRow("a last picture that stays") << text("-vf scale=16:16,tpad=stop=-1 -c:v mpeg4 -an");
    }
    void endlessJobsAreRefused()
    {
        QFETCH(QString, arguments);
        const AttemptResult result = transcodeWith(arguments, text("mkv"), place("in/clip.mkv"));
        QCOMPARE(result.kind, ResultKind::Failed);
        QCOMPARE(result.error.code, text("recipe.endless"));
        QCOMPARE(result.error.errorClass, ErrorClass::Configuration);
    }

    void loopsWithAnEndAreFine()
    {
        const AttemptResult result =
            transcodeWith(text("-stream_loop -1 -i {source} -c copy -t 3"), text("mkv"), place("in/clip.mkv"));
        QVERIFY2(result.kind == ResultKind::Encoded, qPrintable(result.error.sentence));
    }

    void aHeadersClaimCostsNoMemory_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("BMP of 60000x60000")
            << text("huge.bmp")
            << QByteArray::fromHex("424d360000000000000036000000280000"
                                   "0060ea000060ea00000100180000000000000000000000000000000000000000000000000000") +
                   QByteArray(64, 'x');
        QTest::newRow("GIF of 65535x65535")
            << text("huge.gif")
            << QByteArray::fromHex("474946383961ffffffff800000000000ffffff2c00000000ffffffff0002") +
                   QByteArray(64, 'x');
        QTest::newRow("PNM of 60000x60000")
            << text("huge.ppm") << QByteArray("P6 60000 60000 255\n") + QByteArray(99, 'x');
        QTest::newRow("PNM of 16000x16000")
            << text("huge2.ppm") << QByteArray("P6 16000 16000 255\n") + QByteArray(99, 'x');
        QTest::newRow("Y4M of 60000x60000")
            << text("huge.y4m") << QByteArray("YUV4MPEG2 W60000 H60000 F25:1 C420\nFRAME\n") + QByteArray(99, 'x');
        QTest::newRow("WAV of 65535 channels")
            << text("huge.wav")
            << QByteArray::fromHex("52494646ffffff7f57415645666d74201000000001ffff0080bb00000077010004001000"
                                   "64617461ffffff7f") +
                   QByteArray(999, 'x');
    }
    void aHeadersClaimCostsNoMemory()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const QString path = m_place.filePath(text("in/") + name);
        write(path, content);
        forgetPeak();
        const qint64 before = peakMegabytes();
        EngineControl control;
        const auto info = probe(path, control);
        QVERIFY(info || !info.error().sentence.isEmpty());
        const AttemptResult result = transcodeWith(text("-vf scale=64:64 -c:v mpeg4 -c:a aac -t 1"), text("mkv"), path);
        QCOMPARE(result.kind, ResultKind::Failed);
        QVERIFY(!result.error.sentence.isEmpty());
        QVERIFY2(result.error.errorClass != ErrorClass::Internal, qPrintable(result.error.detail));
        const qint64 used = peakMegabytes() - before;
        QVERIFY2(used < 150, qPrintable(QString::number(used)));
    }

    void limitsCanBeRaisedAndLowered()
    {
        const QString large = generatedClip({text("-f"), text("lavfi"), text("-i"), text("color=gray:s=16640x8320"),
                                             text("-frames:v"), text("1"), text("-pix_fmt"), text("gray")},
                                            text("png"));
        const auto made = [&](const char *input, const QString &source) {
            return transcodeWith(text(input) + text(" -i {source} -vf scale=64:-2 -c:v png -frames:v 1 -an"),
                                 text("png"), source);
        };
        const AttemptResult refused = made("", large);
        QCOMPARE(refused.kind, ResultKind::Failed);
        QCOMPARE(refused.error.errorClass, ErrorClass::Source);
        const AttemptResult raised = made("-max_pixels 200000000", large);
        QVERIFY2(raised.kind == ResultKind::Encoded, qPrintable(raised.error.sentence + raised.error.detail));
        QCOMPARE(made("-max_pixels 1000", place("in/clip.mkv")).kind, ResultKind::Failed);
        QCOMPARE(made("-max_pixels 4000", place("in/clip.mkv")).kind, ResultKind::Encoded);
    }

    void streamsAreLimited()
    {
        QStringList arguments{text("-f"), text("lavfi"), text("-i"), text("anullsrc=r=8000:cl=mono:d=0.1")};
        for (int i = 0; i < 300; ++i)
            arguments << text("-map") << text("0:a");
        arguments << text("-c:a") << text("pcm_s16le");
        const QString many = generatedClip(arguments, text("mkv"));
        QVERIFY(!many.isEmpty());
        EngineControl control;
        const auto info = probe(many, control);
        QVERIFY(!info);
        QCOMPARE(info.error().errorClass, ErrorClass::Source);
        QCOMPARE(transcodeWith(text("-c copy"), text("mkv"), many).kind, ResultKind::Failed);
        const AttemptResult raised = transcodeWith(text("-max_streams 400 -i {source} -c copy"), text("mkv"), many);
        QVERIFY2(raised.kind == ResultKind::Encoded, qPrintable(raised.error.sentence + raised.error.detail));
    }

    void inputOptionsMayFindOtherStreamsThanTheProbe_data()
    {
        QTest::addColumn<QString>("options");
        for (const char *options : {"-f rawvideo -s 16x16 -pix_fmt gray", "-f s16le -ar 8000 -ac 1", "-probesize 32",
                                    "-f mpegts", "-f concat -safe 0"})
            QTest::newRow(options) << text(options);
    }
    void inputOptionsMayFindOtherStreamsThanTheProbe()
    {
        QFETCH(QString, options);
        const AttemptResult result = transcodeWith(options + text(" -i {source} -map 0 -c:v mpeg4 -c:a aac -t 0.2"),
                                                   text("mkv"), place("in/clip.mkv"));
        QVERIFY(result.kind == ResultKind::Encoded || result.kind == ResultKind::Partial ||
                !result.error.sentence.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReach)
#include "test_reach.moc"
