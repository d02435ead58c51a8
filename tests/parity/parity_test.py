#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that the comparison notices differences, and that it finds none where there are none.

    python3 tests/parity/parity_test.py [--cache DIR]
"""

import argparse
import os
import shlex
import stat
import subprocess
import sys
import tempfile
import unittest

import compare
import media
import parity
import probing
import running
import table

CACHE = os.path.join(parity.ROOT, "build", "parity-media")
X264 = "-i in/plain.mp4 -c:v libx264 -preset ultrafast -crf 30 -c:a copy"
COPY = "-i in/multi.mkv -map 0:v:0 -map 0:a:0 -map 0:s:0 -c copy"

# Name, command of the one side, command of the other, and what the report has to say.
DIFFERENT = [
    ("other quality", f"{X264} out.mp4", f"{X264} -crf 31 out.mp4", "data_hash"),
    ("other quality, decoded", f"{X264} out.mp4", f"{X264} -crf 31 out.mp4", "hashes of the decoded streams differ"),
    ("other tag", f"{COPY} out.mkv", f"{COPY} -metadata title=Other out.mkv", "tags.title"),
    ("tag is missing", f"{COPY} out.mkv", f"{COPY} -map_metadata -1 out.mkv", "absent"),
    ("other language", f"{COPY} out.mkv", f"{COPY} -metadata:s:a:0 language=spa out.mkv", "tags.language"),
    ("other frame rate", f"{X264} -r 25 out.mp4", f"{X264} -r 24 out.mp4", "r_frame_rate"),
    ("other aspect", f"{X264} out.mp4", f"{X264} -aspect 4:3 out.mp4", "sample_aspect_ratio"),
    ("other colour", f"{X264} out.mp4", f"{X264} -colorspace bt709 out.mp4", "color_space"),
    ("other codec tag", f"{X264} out.mp4", f"{X264} -tag:v avc3 out.mp4", "codec_tag_string"),
    ("other rotation", "-i in/rotated.mp4 -c copy out.mp4", "-i in/plain.mp4 -c copy out.mp4", "side_data_list"),
    ("other disposition", f"{COPY} out.mkv", f"{COPY} -disposition:s:0 forced out.mkv", "disposition.forced"),
    ("later packets", f"{COPY} out.mkv", f"{COPY} -output_ts_offset 0.04 out.mkv", "packet 0 first: "),
    ("later packets, hashes alone do not tell", f"{COPY} out.mkv", f"{COPY} -output_ts_offset 0.04 out.mkv", "pts_time"),
    ("fewer packets", f"{COPY} out.mkv", f"{COPY} -t 1 out.mkv", "packets with ffmpeg"),
    ("stream is missing", f"{COPY} out.mkv", f"{COPY} -map -0:s out.mkv", "3 streams with ffmpeg, 2 with us"),
    ("chapters are missing", f"{COPY} out.mkv", f"{COPY} -map_chapters -1 out.mkv", "chapters: "),
    ("chapter has another name", f"{COPY} out.mkv", f"{COPY} -metadata:c:1 title=Other out.mkv", "tags.title"),
    ("index is not in front", "-i in/plain.mp4 -c copy -movflags faststart out.mp4", "-i in/plain.mp4 -c copy out.mp4",
     "boxes"),
    ("other sample format", "-i in/tone.wav out.flac", "-i in/tone.wav -sample_fmt s32 out.flac", "sample_fmt"),
    ("other channels", "-i in/tone.wav out.wav", "-i in/tone.wav -ac 2 out.wav", "channels"),
    ("attachment is missing", "-i in/plain.mp4 -c copy -attach in/note.txt -metadata:s:t mimetype=text/plain out.mkv",
     "-i in/plain.mp4 -c copy out.mkv", "3 streams with ffmpeg, 2 with us"),
    ("other sums", "-i in/plain.mp4 -f framemd5 out.txt", "-i in/plain.mp4 -vf hflip -f framemd5 out.txt", "out.txt: -"),
    ("other picture", "-i in/plain.mp4 -frames:v 1 out.png", "-i in/plain.mp4 -vf hflip -frames:v 1 out.png", "data_hash"),
    ("file is missing", "-i in/plain.mp4 -c copy a.mkv -c copy b.mkv", "-i in/plain.mp4 -c copy a.mkv",
     "not made by us: b.mkv"),
    ("file too many", "-i in/plain.mp4 -c copy a.mkv", "-i in/plain.mp4 -c copy a.mkv -c copy b.mkv",
     "made by us alone: b.mkv"),
    ("fails where ffmpeg does not", "-i in/plain.mp4 -c copy a.mkv", "-i in/plain.mp4 -c nothing a.mkv",
     "status 0 with ffmpeg, 1 with us"),
    ("does not fail where ffmpeg does", "-i in/plain.mp4 -c nothing a.mkv", "-i in/plain.mp4 -c copy a.mkv",
     "status 1 with ffmpeg, 0 with us"),
    ("other standard output", "-i in/plain.mp4 -f streamhash -", "-i in/other.mp4 -f streamhash -", "standard output: "),
]
# All but the first hold random numbers.
SAME = [("text", "-i in/plain.mp4 -f framemd5 out.txt"), ("matroska", f"{COPY} out.mkv"),
        ("matroska with more", "-i in/multi.mkv -map 0 -c copy -attach in/cover.jpg -metadata:s:t mimetype=image/jpeg "
         "out.mkv"), ("mxf", "-i in/plain.mp4 -t 0.2 out.mxf"), ("ogg", "-i in/tone.wav -c:a libopus out.ogg")]

# Stands for our program: passes a command line on to ffmpeg and, as it is told, changes something.
DOUBLE = """#!/bin/sh
verb=$1
shift
case $verb in
    ffmpeg) exec ffmpeg -hide_banner -nostdin {before} "$@" ;;
    presets) printf '%s\\n' '{{"name": "Small", "arguments": "-c:v mpeg4 -an"}}' ;;
    command) printf '%s\\n' 'ffmpeg -nostdin -v error -i plain.mp4 -c:v mpeg4 -an made/plain.avi' ;;
    run) exec ffmpeg -nostdin -v error -i plain.mp4 -c:v mpeg4 {preset} -an made/plain.avi ;;
esac
"""


class ComparisonTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.clips = media.ensure(CACHE, "ffmpeg")

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="reelyard-parity-test-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.side = running.Side(["ffmpeg", "-hide_banner", "-nostdin", "-v", "error"], self.folder)

    def compared(self, name, one, two, flags=()):
        case = table.Case(name, frozenset(flags), [])
        outcomes = [self.side.run([shlex.split(line)],
                                  running.make_folder(os.path.join(self.folder, f"{name} {number}"), self.clips, None))
                    for number, line in enumerate((one, two))]
        return compare.differences(case, *outcomes, probing.Tools()), outcomes

    def test_notices_difference(self):
        for name, one, two, said in DIFFERENT:
            with self.subTest(name):
                found, _ = self.compared(name, one, two, ["stdout"] if "standard output" in said else [])
                self.assertTrue(any(said in line for line in found), f"\"{said}\" is not in {found}")

    def test_finds_none_between_equals(self):
        for name, line in SAME:
            with self.subTest(name):
                found, outcomes = self.compared(name, line, line)
                self.assertEqual(found, [])
                self.assertTrue(outcomes[0].succeeded, outcomes[0].messages)
                files = running.made_files(outcomes[0].folder)
                self.assertTrue(files)
                # Also when the streams are looked at one by one.
                if files != ["out.txt"]:
                    pair = [os.path.join(outcome.folder, files[0]) for outcome in outcomes]
                    self.assertEqual(compare.media_differences(files[0], *pair, probing.Tools()), [])

    def test_notices_a_crash_and_a_hang(self):
        for name, script, said in (("crash", "kill -SEGV $$", "crash"), ("hang", "sleep 60", "did not end in time")):
            with self.subTest(name):
                side = running.Side(["sh", "-c"], self.folder)
                status, stdout, message = side.start([script], self.folder, seconds=1)
                good = running.Outcome(self.folder, [1], [b""], [""])
                ours = running.Outcome(self.folder, [status], [stdout], [message])
                found = compare.differences(table.Case(name), good, ours, probing.Tools())
                self.assertTrue(any(said in line for line in found), found)


class ProgramTest(unittest.TestCase):
    """The whole program, with a double in place of ours."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="reelyard-parity-test-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def run_with(self, choice, before="", preset="", exceptions=None):
        double = os.path.join(self.folder, "double")
        with open(double, "w", encoding="utf-8") as file:
            file.write(DOUBLE.format(before=before, preset=preset))
        os.chmod(double, os.stat(double).st_mode | stat.S_IXUSR)
        more = []
        if exceptions is not None:
            path = os.path.join(self.folder, "exceptions.txt")
            with open(path, "w", encoding="utf-8") as file:
                file.write(exceptions)
            more = ["--exceptions", path]
        done = subprocess.run([sys.executable, os.path.join(parity.HERE, "parity.py"), "--reelyard-cli", double,
                               "--slice", "normal", "--filter", choice, "--cache", CACHE, *more],
                              capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def test_equal_program_passes(self):
        status, said = self.run_with("^(size_option|unknown_encoder|preset/.*)$")
        self.assertEqual(status, 0, said)
        self.assertIn("command lines: 2 of 2 match (100.0 %)", said)
        self.assertIn("presets: 1 of 1 match (100.0 %)", said)

    def test_different_program_fails(self):
        status, said = self.run_with("^size_option$", before="-ss 0.2")
        self.assertEqual(status, 1, said)
        self.assertIn("DIFFERS   size_option", said)
        self.assertIn("0 of 1 match (0.0 %)", said)

    def test_different_preset_fails(self):
        status, said = self.run_with("^preset/", preset="-q:v 20")
        self.assertEqual(status, 1, said)
        self.assertIn("DIFFERS   preset/Small/plain.mp4", said)

    def test_exception_is_printed_and_passes(self):
        status, said = self.run_with("^size_option$", before="-ss 0.2", exceptions="size_option: a reason\n")
        self.assertEqual(status, 0, said)
        self.assertIn("exception size_option: a reason", said)
        self.assertIn("1 known exceptions", said)

    def test_exception_that_matches_fails(self):
        status, said = self.run_with("^size_option$", exceptions="size_option: a reason\n")
        self.assertEqual(status, 1, said)
        self.assertIn("remove it", said)

    def test_nothing_chosen_is_no_success(self):
        status, said = self.run_with("^there is no such name$")
        self.assertEqual(status, 2, said)


class TableTest(unittest.TestCase):
    def test_table_names_every_option(self):
        cases = table.load(os.path.join(parity.HERE, "commands.txt"))
        self.assertGreaterEqual(len(cases), 90)
        self.assertEqual(table.missing_options(cases), [])
        self.assertIn("-stream_loop", table.missing_options([]))

    def test_refuses_a_bad_table(self):
        for text in ("    -i before.mp4 name\n", "name: strange\n    -i x y\n", "name:\n", "name:\n    'open\n",
                     "name:\n    a\nname:\n    b\n", "No Name\n"):
            with self.subTest(text), self.assertRaises(table.TableError):
                table.parse(text)

    def test_refuses_bad_exceptions(self):
        names = [f"n{number}" for number in range(6)]
        for text in ("n1\n", "n1:\n", "unknown: reason\n", "preset/Small: reason\n",
                     "".join(f"{name}: reason\n" for name in names)):
            with self.subTest(text), self.assertRaises(table.TableError):
                table.parse_exceptions(text, names)
        self.assertEqual(table.parse_exceptions("# none\nn1: why\n", names), {"n1": "why"})

    def test_joins_lines_and_reads_quotes(self):
        case, = table.parse("name: long\n    -i 'a b' \\\n    \"c\\\"d\"\n    second\n")
        self.assertEqual(case.runs, [["-i", "a b", 'c"d'], ["second"]])


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--cache", default=CACHE)
    options, rest = parser.parse_known_args()
    CACHE = os.path.abspath(options.cache)
    unittest.main(argv=[sys.argv[0], *rest])
