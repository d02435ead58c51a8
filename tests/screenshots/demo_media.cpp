// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_media.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStringList>

#include <initializer_list>

namespace reelyard::screenshots
{

namespace
{

struct Clip {
    const char *name; ///< UTF-8
    const char *arguments;
};

// Short enough to be encoded in a minute, long enough to be seen running.
const std::initializer_list<Clip> clips = {
    {"A001 Harbour at dawn.mp4",
     "-f lavfi -i gradients=size=640x360:rate=25:duration=4:speed=0.03:c0=0x1b3a5c:c1=0xf2b56b:c2=0x7a3d52:nb_colors=3:"
     "seed=7 -f lavfi -i sine=frequency=330:duration=4 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac"},
    {"A002 Test pattern.mov",
     "-f lavfi -i testsrc2=size=640x360:rate=24:duration=3 -f lavfi -i "
     "sine=frequency=440:duration=3 -timecode 10:00:00:00 -c:v prores_ks -profile:v 0 -pix_fmt "
     "yuv422p10le -c:a pcm_s16le"},
    {"A003 Mandelbrot.mkv", "-f lavfi -i mandelbrot=size=480x270:rate=25:start_scale=1.2:end_scale=0.02:end_pts=160 -t "
                            "3 -c:v mpeg2video -q:v 4"},
    {"Interview Zo\xc3\xab \xe2\x80\x93 take 2.mp4",
     "-f lavfi -i smptehdbars=size=640x360:rate=30000/1001:duration=3 -f lavfi -i sine=frequency=1000:duration=3 -f "
     "lavfi -i sine=frequency=500:duration=3 -map 0 -map 1 -map 2 -metadata:s:a:0 language=deu -metadata:s:a:1 "
     "language=eng -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac"},
    {"\xe6\x9d\xb1\xe4\xba\xac\xe3\x81\xae\xe5\xa4\x9c.mkv",
     "-f lavfi -i "
     "gradients=size=640x360:rate=25:duration=3:speed=0.05:c0=0x0b0d2a:c1=0xd0365f:c2=0x2bb3c0:nb_colors=3:seed=11 "
     "-c:v libx264 -preset ultrafast -pix_fmt yuv420p"},
    {"\xd0\x9f\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82, \xd0\xbc\xd0\xbe\xd1\x80\xd0\xb5.avi",
     "-f lavfi -i testsrc=size=352x288:rate=25:duration=3 -f lavfi -i sine=frequency=220:duration=3 -c:v mpeg4 -q:v 4 "
     "-c:a libmp3lame"},
    {"HDR sunset.mkv",
     "-f lavfi -i "
     "gradients=size=480x270:rate=24:duration=2:speed=0.02:c0=0xff7a18:c1=0x2b1055:nb_colors=2:seed=3,format="
     "yuv420p10le -c:v libx265 -preset ultrafast -x265-params log-level=none -color_primaries bt2020 -color_trc "
     "smpte2084 -colorspace bt2020nc"},
    {"A011 The long take of the whole afternoon, second camera, from the balcony.mp4",
     "-f lavfi -i testsrc2=size=640x360:rate=25:duration=100 -f lavfi -i sine=frequency=550:duration=100 -c:v libx264 "
     "-preset ultrafast -pix_fmt yuv420p -c:a aac"},
};

bool run(const QString &target, const QString &arguments)
{
    QStringList words{QStringLiteral("-nostdin"), QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y")};
    words += arguments.split(u' ', Qt::SkipEmptyParts);
    words.append(target);
    return QProcess::execute(QStringLiteral("ffmpeg"), words) == 0;
}

QString failed(const QString &what)
{
    return QStringLiteral("The ffmpeg program could not make \"%1\".").arg(what);
}

} // namespace

QString makeDemoMedia(const QString &folder)
{
    const QDir at(folder);
    at.mkpath(QStringLiteral("Music"));
    for (const Clip &clip : clips) {
        const QString target = at.filePath(QString::fromUtf8(clip.name));
        if (!run(target, QString::fromLatin1(clip.arguments)))
            return failed(target);
    }
    const QString song = at.filePath(QStringLiteral("Music/01 Overture.mp3"));
    if (!run(song, QStringLiteral("-f lavfi -i sine=frequency=262:duration=8 -f lavfi -i "
                                  "testsrc=size=500x500:rate=1:duration=1 -map 0 -map 1 -frames:v 1 -c:a libmp3lame "
                                  "-c:v mjpeg -disposition:v:0 attached_pic -metadata artist=Orchestra")))
        return failed(song);
    const QString whole = at.filePath(QStringLiteral("whole.tmp"));
    const QString film = QStringLiteral("-f lavfi -i testsrc=size=640x360:rate=25:duration=20 -c:v mpeg4 -g 10 -f ");
    // Without its index a film cannot be read at all; one that breaks off can be read so far.
    if (!run(whole, film + QStringLiteral("mov")) ||
        !QFile::copy(whole, at.filePath(QStringLiteral("A004 Damaged.mov"))) ||
        !QFile::resize(at.filePath(QStringLiteral("A004 Damaged.mov")), QFileInfo(whole).size() / 2))
        return failed(QStringLiteral("A004 Damaged.mov"));
    if (!run(whole, film + QStringLiteral("matroska")) ||
        !QFile::copy(whole, at.filePath(QStringLiteral("A005 Breaks off.mkv"))) ||
        !QFile::resize(at.filePath(QStringLiteral("A005 Breaks off.mkv")), QFileInfo(whole).size() * 2 / 5))
        return failed(QStringLiteral("A005 Breaks off.mkv"));
    QFile::remove(whole);
    for (const char *name : {"A006 Also damaged.mp4", "A007 Notes of the shoot.mp4"}) {
        QFile notes(at.filePath(QString::fromLatin1(name)));
        if (!notes.open(QIODevice::WriteOnly) || notes.write(QByteArray("These are notes, not a film. ") + name) < 0)
            return notes.errorString();
    }
    return {};
}

QString makeCard(const QString &folder)
{
    QDir().mkpath(folder);
    for (int i = 1; i <= 3; ++i) {
        const QString clip = QStringLiteral("%1/C%2.MP4").arg(folder).arg(i, 4, 10, QLatin1Char('0'));
        if (!run(clip, QStringLiteral("-f lavfi -i testsrc2=size=640x360:rate=25:duration=%1 -c:v libx264 -preset "
                                      "ultrafast -pix_fmt yuv420p")
                           .arg(8 + i)))
            return failed(clip);
    }
    return {};
}

} // namespace reelyard::screenshots
