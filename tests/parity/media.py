# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the clips that the commands read. They are made once, by the ffmpeg program, into a cache folder whose name
depends on the recipes below and on the program, so that a changed recipe is never mistaken for its older result."""

import hashlib
import inspect
import os
import random
import shutil
import subprocess
import tempfile

import subtitles

TEST = "-f lavfi -i testsrc2=size={size}:rate={rate}:duration={seconds}"
TONE = "-f lavfi -i sine=frequency={hertz}:sample_rate={rate}:duration={seconds}"
X264 = "-c:v libx264 -preset veryfast -pix_fmt yuv420p -threads 1"


def picture(size="320x180", rate=25, seconds=2):
    return TEST.format(size=size, rate=rate, seconds=seconds).split()


def tone(hertz=440, rate=48000, seconds=2):
    return TONE.format(hertz=hertz, rate=rate, seconds=seconds).split()


X264 = X264.split()
ODD_NAME = "it's a \"clip\" & été #1 %d.mkv"

# Name and arguments of each clip, in the order in which they are made: a later one may read an earlier one.
CLIPS = [
    ("plain.mp4", [*picture(), *tone(), *X264, "-g", "12", "-c:a", "aac", "-b:a", "96k",
                   "-metadata", "title=A plain clip", "-metadata:s:a:0", "language=eng"]),
    ("long.mp4", [*picture(seconds=4), *tone(seconds=4), *X264, "-g", "25", "-bf", "2", "-c:a", "aac"]),
    ("silent.mp4", [*picture(), *X264]),
    ("other.mp4", ["-f", "lavfi", "-i", "smptebars=size=320x180:rate=25:duration=1", *tone(hertz=880, seconds=1),
                   *X264, "-c:a", "aac"]),
    ("small30.mkv", [*picture(size="160x90", rate="30000/1001", seconds=1), *tone(rate=44100, seconds=1), *X264,
                     "-c:a", "libmp3lame"]),
    ("tone.wav", [*tone(), "-c:a", "pcm_s16le", "-ac", "1", "-metadata", "title=A tone"]),
    ("stereo44.flac", ["-f", "lavfi", "-i", "aevalsrc=0.4*sin(880*t)|0.3*sin(1320*t):s=44100:d=2",
                       "-c:a", "flac", "-sample_fmt", "s32", "-metadata", "artist=Nobody"]),
    ("surround.wav", ["-f", "lavfi", "-i", "aevalsrc=" + "|".join(f"0.2*sin({200 * n}*t)" for n in range(1, 7))
                      + ":c=5.1:s=48000:d=1", "-c:a", "pcm_s24le"]),
    ("seven.flac", ["-f", "lavfi", "-i", "aevalsrc=" + "|".join(f"0.1*sin({150 * n}*t)" for n in range(1, 9))
                    + ":c=7.1:s=48000:d=1", "-c:a", "flac"]),
    ("cover.jpg", [*picture(size="120x120", rate=1, seconds=1), "-frames:v", "1", "-update", "1"]),
    ("logo.png", ["-f", "lavfi", "-i", "color=red@0.5:size=64x36:rate=1:duration=1,format=rgba",
                  "-frames:v", "1", "-update", "1"]),
    ("song.mp3", ["-i", "tone.wav", "-i", "cover.jpg", "-map", "0", "-map", "1", "-c:a", "libmp3lame", "-b:a", "96k",
                  "-c:v", "copy", "-disposition:v", "attached_pic", "-metadata:s:v", "title=Front",
                  "-metadata", "title=Song", "-metadata", "artist=Nobody", "-metadata", "track=3/9"]),
    ("song.m4a", ["-i", "tone.wav", "-i", "cover.jpg", "-map", "0", "-map", "1", "-c:a", "aac", "-c:v", "copy",
                  "-disposition:v:0", "attached_pic", "-metadata", "album=Album"]),
    ("movtext.mp4", ["-i", "long.mp4", "-i", "subs.srt", "-i", "chapters.txt", "-map", "0", "-map", "1",
                     "-map_chapters", "2", "-c", "copy", "-c:s", "mov_text", "-metadata:s:s:0", "language=fre"]),
    ("multi.mkv", [*picture(), *picture(size="160x90"), *tone(), "-i", "surround.wav", "-i", "stereo44.flac",
                   "-i", "subs.srt", "-i", "subs.ass", "-i", "chapters.txt",
                   "-map", "0", "-map", "1", "-map", "2", "-map", "3", "-map", "4", "-map", "5", "-map", "6",
                   "-map_metadata", "7", "-map_chapters", "7", *X264, "-c:a:0", "aac", "-c:a:1", "ac3",
                   "-c:a:2", "flac", "-c:s:0", "srt", "-c:s:1", "ass",
                   "-metadata:s:a:0", "language=eng", "-metadata:s:a:1", "language=ger",
                   "-metadata:s:a:2", "language=fre", "-metadata:s:a:1", "title=Rundum",
                   "-metadata:s:s:0", "language=eng", "-metadata:s:s:1", "language=ger",
                   "-disposition:a:0", "0", "-disposition:a:1", "default", "-disposition:s:1", "forced",
                   "-attach", "note.txt", "-metadata:s:t", "mimetype=text/plain"]),
    (ODD_NAME, ["-i", "multi.mkv", "-map", "0:v:0", "-map", "0:a:0", "-map", "0:s:0", "-c", "copy"]),
    ("pages.ts", ["-i", "plain.mp4", "-i", "other.mp4", "-map", "0", "-map", "1", "-c", "copy",
                  "-program", "title=One:st=0:st=1", "-program", "title=Two:st=2:st=3",
                  "-metadata:s:a:0", "language=eng", "-metadata:s:a:1", "language=ger"]),
    ("offset.ts", ["-i", "plain.mp4", "-c", "copy", "-output_ts_offset", "20"]),
    ("interlaced.ts", [*picture(size="352x288", rate=50), *tone(), "-vf", "interlace=scan=tff,setsar=16/11",
                       "-c:v", "mpeg2video", "-flags", "+ilme+ildct", "-b:v", "2M", "-g", "12", "-bf", "2",
                       "-threads", "1", "-c:a", "mp2"]),
    ("vfr.mkv", [*picture(rate=30, seconds=3), *tone(seconds=3), "-vf", "select='not(mod(n,3))+lt(n,20)'",
                 "-vsync", "vfr", *X264, "-c:a", "aac"]),
    ("rotated.mp4", ["-i", "plain.mp4", "-c", "copy", "-metadata:s:v:0", "rotate=90"]),
    ("anamorphic.mp4", [*picture(size="180x144"), "-vf", "setsar=64/45", *X264]),
    ("odd.mkv", [*picture(size="321x179", seconds=1), "-pix_fmt", "yuv444p", "-c:v", "ffv1", "-level", "3",
                 "-slices", "4"]),
    ("hdr.mkv", [*picture(seconds=1), "-pix_fmt", "yuv420p10le", "-color_primaries", "bt2020", "-color_trc",
                 "smpte2084", "-colorspace", "bt2020nc", "-color_range", "tv", "-c:v", "libx265",
                 "-preset", "ultrafast", "-x265-params",
                 "log-level=error:pools=1:frame-threads=1:hdr10=1:repeat-headers=1:master-display="
                 "G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(10000000,50):max-cll=1000,400"]),
    ("prores.mov", [*picture(seconds=1), *tone(seconds=1), "-c:v", "prores_ks", "-profile:v", "1", "-threads", "1",
                    "-pix_fmt", "yuv422p10le", "-color_primaries", "bt709", "-color_trc", "bt709",
                    "-colorspace", "bt709", "-c:a", "pcm_s16le", "-timecode", "01:00:00:00",
                    "-movflags", "+write_colr"]),
    ("alpha.mov", ["-f", "lavfi", "-i", "testsrc2=size=160x90:rate=25:duration=1,format=rgba,"
                   "colorkey=black:0.3:0.1,format=yuva444p10le", "-c:v", "prores_ks", "-profile:v", "4",
                   "-threads", "1", "-alpha_bits", "16"]),
    ("alpha.webm", ["-i", "alpha.mov", "-c:v", "libvpx-vp9", "-cpu-used", "8", "-deadline", "realtime",
                    "-pix_fmt", "yuva420p", "-b:v", "200k", "-threads", "1"]),
    ("anim.gif", [*picture(size="80x60", rate=10, seconds=1)]),
    ("editlist.mp4", ["-ss", "0.7", "-i", "long.mp4", "-c", "copy"]),
    ("dvd.mpg", ["-i", "interlaced.ts", "-target", "pal-dvd", "-s", "352x288", "-threads", "1"]),
    ("graphic.mkv", ["-i", "long.mp4", "-i", "graphic.sup", "-map", "0", "-map", "1", "-c", "copy",
                     "-metadata:s:s:0", "language=eng"]),
    ("dvbsub.ts", ["-i", "long.mp4", "-i", "graphic.sup", "-map", "0", "-map", "1", "-c", "copy",
                   "-c:s", "dvbsub", "-metadata:s:s:0", "language=ger"]),
    ("old.avi", [*picture(size="176x144"), *tone(rate=44100), "-c:v", "mpeg4", "-vtag", "XVID", "-q:v", "5",
                 "-threads", "1", "-c:a", "libmp3lame"]),
    ("raw.h264", ["-i", "silent.mp4", "-c", "copy", "-bsf:v", "h264_mp4toannexb"]),
    ("raw.yuv", [*picture(size="64x48", rate=10, seconds=1), "-pix_fmt", "yuv420p", "-f", "rawvideo"]),
    ("raw.pcm", ["-i", "tone.wav", "-f", "s16le"]),
    ("frames/shot-%03d.png", [*picture(size="96x54", rate=10, seconds=1), "-start_number", "5"]),
    ("vertical.mov", [*picture(size="180x320", rate=30, seconds=1), *tone(seconds=1), *X264, "-c:a", "aac",
                      "-timecode", "00:59:58:10"]),
    ("interlaced.mkv", ["-i", "interlaced.ts", "-c", "copy"]),
]

LUT = "LUT_3D_SIZE 2\n" + "".join(f"{r * 0.9} {g} {1 - b * 0.8}\n" for b in (0, 1) for g in (0, 1) for r in (0, 1))
CHAPTERS = """;FFMETADATA1
title=Several tracks
artist=Nobody; really\\=no one
[CHAPTER]
TIMEBASE=1/1000
START=0
END=900
title=First
[CHAPTER]
TIMEBASE=1/1000
START=900
END=2000
title=Zweites Kapitel: Ümlaut
"""


def write_text_files(folder):
    for name, text in (("subs.srt", subtitles.SRT), ("subs.ass", subtitles.ASS), ("subs.vtt", subtitles.VTT),
                       ("chapters.txt", CHAPTERS), ("lut.cube", LUT), ("note.txt", "A note that is attached.\n"),
                       ("joined.txt", "ffconcat version 1.0\nfile plain.mp4\nfile other.mp4\n")):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
    with open(os.path.join(folder, "graphic.sup"), "wb") as file:
        file.write(subtitles.graphic_subtitles())


def write_damaged_files(folder):
    """Cut at two thirds, and with bytes changed by a seeded generator behind the header."""
    def read(name):
        with open(os.path.join(folder, name), "rb") as file:
            return bytearray(file.read())

    def write(name, data):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)

    for source, name in (("multi.mkv", "cut.mkv"), ("offset.ts", "cut.ts"), ("plain.mp4", "cut.mp4")):
        data = read(source)
        write(name, data[:len(data) * 2 // 3])
    for source, name in (("offset.ts", "flipped.ts"), ("old.avi", "flipped.avi"), ("dvd.mpg", "flipped.mpg")):
        data = read(source)
        chance = random.Random(7)
        for _ in range(len(data) // 4000):
            data[chance.randrange(len(data) // 5, len(data))] ^= 1 << chance.randrange(8)
        write(name, data)
    write("empty.mp4", b"")
    write("noise.mp4", bytes(random.Random(11).randrange(256) for _ in range(4096)))


def identity(ffmpeg):
    version = subprocess.run([ffmpeg, "-version"], capture_output=True, check=True).stdout
    here = inspect.getsource(inspect.getmodule(identity)) + inspect.getsource(subtitles)
    return hashlib.sha256(version + here.encode()).hexdigest()[:16]


def ensure(cache, ffmpeg):
    """The folder with all clips, made if it is not there yet. Two runs that make it at once do not disturb each
    other: each works in a folder of its own and the first one to finish gives its name."""
    folder = os.path.join(cache, "media-" + identity(ffmpeg))
    if os.path.isdir(folder):
        return folder
    os.makedirs(cache, exist_ok=True)
    part = tempfile.mkdtemp(prefix="part-", dir=cache)
    try:
        os.mkdir(os.path.join(part, "frames"))
        write_text_files(part)
        for name, arguments in CLIPS:
            made = subprocess.run([ffmpeg, "-nostdin", "-v", "error", "-y", *arguments, name], cwd=part,
                                  stdin=subprocess.DEVNULL, capture_output=True)
            if made.returncode != 0:
                raise RuntimeError(f"ffmpeg could not make {name}: {made.stderr.decode(errors='replace').strip()}")
        write_damaged_files(part)
        try:
            os.rename(part, folder)
        except OSError:
            if not os.path.isdir(folder):
                raise
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return folder
