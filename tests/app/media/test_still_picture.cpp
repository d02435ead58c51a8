// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/engine.h"
#include "tests/support/generated_media.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;
using namespace reelyard::test;

class TestStillPicture : public QObject
{
    Q_OBJECT

    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }
    static QStringList words(const char *ascii) { return text(ascii).split(u' '); }
    static Result<Picture> pictureOf(const QString &path)
    {
        EngineControl control;
        return picture(path, 320, control);
    }
    struct Rgb {
        int red = 0, green = 0, blue = 0;
    };
    static Rgb at(const Picture &picture, double x, double y)
    {
        const auto column = static_cast<qsizetype>(x * (picture.width - 1));
        const auto row = static_cast<qsizetype>(y * (picture.height - 1));
        const auto *pixel =
            reinterpret_cast<const uchar *>(picture.rgb.constData()) + 3 * (row * picture.width + column);
        return {pixel[0], pixel[1], pixel[2]};
    }
    // The left half is red, the right half blue.
    static QStringList halves(const char *size)
    {
        return {
            text("-f"), text("lavfi"), text("-i"),
            text("color=red:size=%1:rate=10:duration=2,drawbox=x=iw/2:w=iw/2:h=ih:color=blue:t=fill").arg(text(size))};
    }
    static QStringList h264() { return words("-c:v libx264 -preset ultrafast -pix_fmt yuv420p"); }

private slots:
    void initTestCase() { initialiseEngine(); }

    void aLargePictureIsMadeSmall()
    {
        const auto made = pictureOf(generatedClip(halves("640x360") + h264(), text("mkv")));
        QVERIFY2(made, made ? "" : qPrintable(made.error().sentence));
        QCOMPARE(made->width, 320);
        QCOMPARE(made->height, 180);
        QCOMPARE(made->rgb.size(), qsizetype{320 * 180 * 3});
        QVERIFY(at(*made, 0.2, 0.5).red > 180 && at(*made, 0.2, 0.5).blue < 80);
        QVERIFY(at(*made, 0.8, 0.5).blue > 180 && at(*made, 0.8, 0.5).red < 80);
    }

    void aSmallOneStaysSmall()
    {
        const auto made = pictureOf(generatedClip(halves("160x120") + h264(), text("mkv")));
        QVERIFY(made);
        QCOMPARE(made->width, 160);
    }

    void itIsTakenFromATenthOfTheLength()
    {
        // Black for the first half second of ten, then white; each picture can be looked into.
        const QStringList arguments{text("-f"), text("lavfi"), text("-i"),
                                    text("color=black:size=160x90:rate=10:duration=0.5[a];"
                                         "color=white:size=160x90:rate=10:duration=9.5[b];[a][b]concat")};
        const auto made =
            pictureOf(generatedClip(arguments + words("-c:v mjpeg -q:v 2 -pix_fmt yuvj420p"), text("mkv")));
        QVERIFY(made);
        QVERIFY(at(*made, 0.5, 0.5).green > 200);
    }

    void aTurnedRecordingIsUpright()
    {
        const QString flat = generatedClip(halves("320x180") + h264(), text("mp4"));
        const QString turned = generatedClip(
            {text("-i"), flat, text("-c"), text("copy"), text("-metadata:s:v"), text("rotate=90")}, text("mov"));
        EngineControl control;
        const auto info = probe(turned, control);
        QVERIFY(info);
        const int rotation = info->streams.front().rotation;
        if (rotation != 90 && rotation != 270)
            QSKIP("This ffmpeg writes no rotation.");
        const auto made = pictureOf(turned);
        QVERIFY2(made, made ? "" : qPrintable(made.error().sentence));
        QCOMPARE(made->width, 180);
        QCOMPARE(made->height, 320);
        // Turned clockwise by 90 degrees, what was on the left is on top.
        const Rgb first = at(*made, 0.5, rotation == 90 ? 0.1 : 0.9);
        const Rgb last = at(*made, 0.5, rotation == 90 ? 0.9 : 0.1);
        QVERIFY(first.red > 180 && last.blue > 180);
    }

    void pixelsThatAreNotSquareAreStretched()
    {
        const QStringList anamorphic = words("-vf setsar=64/45 -c:v mpeg2video -q:v 2");
        const auto made = pictureOf(generatedClip(halves("720x576") + anamorphic, text("mpg")));
        QVERIFY2(made, made ? "" : qPrintable(made.error().sentence));
        QCOMPARE(made->width, 320);
        QVERIFY2(std::abs(made->height - 180) <= 1, qPrintable(QString::number(made->height)));
    }

    void soundWithACoverShowsTheCover()
    {
        const QString cover = generatedClip(QStringList{text("-f"), text("lavfi"), text("-i"),
                                                        text("color=lime:size=200x200"), text("-frames:v"), text("1")},
                                            text("png"));
        const QString song =
            generatedClip({text("-f"), text("lavfi"), text("-i"), text("sine=duration=2"), text("-i"), cover,
                           text("-map"), text("0"), text("-map"), text("1"), text("-c:a"), text("aac"), text("-c:v"),
                           text("copy"), text("-disposition:v:0"), text("attached_pic")},
                          text("m4a"));
        const auto made = pictureOf(song);
        QVERIFY2(made, made ? "" : qPrintable(made.error().sentence));
        QCOMPARE(made->width, 200);
        QVERIFY(at(*made, 0.5, 0.5).green > 200 && at(*made, 0.5, 0.5).red < 60);
    }

    void soundAloneHasNone()
    {
        const auto made = pictureOf(generatedClip(
            {text("-f"), text("lavfi"), text("-i"), text("sine=duration=1"), text("-c:a"), text("aac")}, text("m4a")));
        QVERIFY(!made);
        QCOMPARE(made.error().code, text("source.no-picture"));
    }

    void hdrIsMadeSdr()
    {
        const QStringList hdr =
            words("-vf scale=out_color_matrix=bt2020nc,format=yuv420p10le -c:v libx265 -preset ultrafast "
                  "-x265-params log-level=error -color_primaries bt2020 -color_trc smpte2084 -colorspace bt2020nc");
        const QString clip = generatedClip(
            QStringList{text("-f"), text("lavfi"), text("-i"), text("color=gray:size=320x180:rate=10:duration=1")} +
                hdr,
            text("mkv"));
        QVERIFY(!clip.isEmpty());
        const auto made = pictureOf(clip);
        QVERIFY2(made, made ? "" : qPrintable(made.error().sentence));
        // Half of PQ is some 90 cd/m2, which is nearly white on a screen of 100.
        QVERIFY2(at(*made, 0.5, 0.5).green > 140, qPrintable(QString::number(at(*made, 0.5, 0.5).green)));
    }

    void damagedFilesGiveWhatThereIsOrAnError()
    {
        const QString whole = videoClip(4);
        QFile source(whole);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QByteArray bytes = source.readAll();
        const QTemporaryDir folder;
        const auto write = [&folder](const char *name, const QByteArray &content) {
            QFile file(folder.filePath(text(name)));
            if (file.open(QIODevice::WriteOnly))
                file.write(content);
            return file.fileName();
        };
        const auto cut = pictureOf(write("cut.mkv", bytes.left(bytes.size() / 3)));
        QVERIFY2(cut, cut ? "" : qPrintable(cut.error().sentence));
        for (qsizetype i = bytes.size() / 20; i < bytes.size(); i += 97)
            bytes[i] = static_cast<char>(i * 31);
        const auto broken = pictureOf(write("broken.mkv", bytes)); // either is well; it comes back
        QVERIFY(broken || broken.error().errorClass == ErrorClass::Source);
        const auto none = pictureOf(write("text.mkv", "this is not a video"));
        QVERIFY(!none);
        QCOMPARE(none.error().errorClass, ErrorClass::Source);
        const auto gone = pictureOf(folder.filePath(text("gone.mkv")));
        QVERIFY(!gone);
    }

    void cancelledMeansNoPicture()
    {
        EngineControl control;
        control.cancel = true;
        QVERIFY(!picture(videoClip(), 320, control));
    }
};

QTEST_GUILESS_MAIN(TestStillPicture)
#include "test_still_picture.moc"
