# SPDX-License-Identifier: GPL-3.0-or-later
"""Subtitles as text, and as pictures: FFmpeg does not draw text into pictures, so a small PGS file is written here."""

import struct

SRT = """1
00:00:00,200 --> 00:00:01,000
<i>First</i> line: é, ü, “quoted”

2
00:00:01,200 --> 00:00:01,900
Second, on
two lines
"""

VTT = """WEBVTT

00:00.200 --> 00:01.000 line:10%
First <b>cue</b>

00:01.200 --> 00:01.900
Second cue
"""

ASS = """[Script Info]
ScriptType: v4.00+
PlayResX: 320
PlayResY: 180

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,DejaVu Sans,18,&H00FFFFFF,&H0000FFFF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:00.20,0:00:01.00,Default,,0,0,0,,{\\b1}Bold{\\b0} and plain
Dialogue: 0,0:00:00.60,0:00:01.50,Default,,0,0,0,,Overlapping\\Nsecond line
"""


def segment(kind, seconds, payload):
    ticks = round(seconds * 90000)
    return b"PG" + struct.pack(">IIBH", ticks, 0, kind, len(payload)) + payload


def run_length_box(width, height, colour):
    line = bytes([0, 0xC0 | width >> 8, width & 0xFF, colour]) + b"\0\0"
    return line * height


def display_set(seconds, number, box=None, canvas=(320, 180)):
    """One picture that appears at a time, or with no box the end of what was shown."""
    palette_segment, object_segment, composition_segment, window_segment, end_segment = 0x14, 0x15, 0x16, 0x17, 0x80
    epoch_start, normal = 0x80, 0x00
    composition = struct.pack(">HHBHBBBB", *canvas, 0x10, number, epoch_start if box else normal, 0, 0, 1 if box else 0)
    if not box:
        return (segment(composition_segment, seconds, composition) + segment(end_segment, seconds, b""))
    x, y, width, height, luma = box
    composition += struct.pack(">HBBHH", 0, 0, 0, x, y)
    window = struct.pack(">BBHHHH", 1, 0, x, y, width, height)
    palette = bytes([0, 0, 1, luma, 128, 128, 255])
    rows = run_length_box(width, height, 1)
    picture = struct.pack(">HBB", 0, 0, 0xC0) + (len(rows) + 4).to_bytes(3, "big")
    picture += struct.pack(">HH", width, height) + rows
    return (segment(composition_segment, seconds, composition) + segment(window_segment, seconds, window)
            + segment(palette_segment, seconds, palette) + segment(object_segment, seconds, picture)
            + segment(end_segment, seconds, b""))


def graphic_subtitles():
    return (display_set(0.4, 0, (40, 130, 200, 24, 235)) + display_set(1.2, 1)
            + display_set(1.6, 2, (80, 20, 120, 30, 180)) + display_set(2.4, 3))
