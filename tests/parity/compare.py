# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what two sides made. Files with the same bytes are the same in every respect; for others the streams,
packets, properties, chapters and tags are read and compared, because some containers hold random numbers."""

import difflib
import os
import re

import probing
import running

SHOWN_LINES = 6  # of each kind of difference; the rest is counted
CLOCK = re.compile(rb"#EXT-X-PROGRAM-DATE-TIME:[^\n]*\n")
TEXT_SUFFIXES = (".txt", ".m3u8", ".mpd", ".csv", ".srt", ".ass", ".vtt", ".framemd5", ".log", ".mbtree", ".sdp")


def shortened(lines):
    return lines if len(lines) <= SHOWN_LINES else lines[:SHOWN_LINES] + [f"... and {len(lines) - SHOWN_LINES} more"]


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    # The one time of day that a muxer writes down.
    return CLOCK.sub(b"", data) if path.endswith(".m3u8") else data


def first_difference(one, two):
    for position, (left, right) in enumerate(zip(one, two)):
        if left != right:
            return position
    return min(len(one), len(two))


def text_difference(reference, ours):
    left = reference.decode(errors="replace").splitlines()
    right = ours.decode(errors="replace").splitlines()
    lines = [line for line in difflib.unified_diff(left, right, "ffmpeg", "reelyard", lineterm="", n=0)
             if not line.startswith(("---", "+++", "@@"))]
    return shortened([line[:160] for line in lines]) or ["line ends differ"]


MATROSKA = b"\x1a\x45\xdf\xa3"
# Identifiers of segment, track and attached file, of what a tag refers to, and the checksum over them.
MATROSKA_RANDOM = re.compile(rb"(\x73\xa4\x90).{16}|((?:\x73\xc5|\x46\xae|\x63\xc5|\x63\xc6)\x88).{8}|(\xbf\x84).{4}",
                             re.DOTALL)


def without_random_numbers(data):
    if not data.startswith(MATROSKA):
        return data
    return MATROSKA_RANDOM.sub(lambda match: (match[1] or match[2] or match[3]) + b"random", data)


def is_text(name, data):
    return name.endswith(TEXT_SUFFIXES) or b"\0" not in data[:4096]


def top_boxes(data):
    """The order of an MP4's outermost boxes, which tells whether the index stands in front."""
    kinds, position = [], 0
    while position + 8 <= len(data) and len(kinds) < 1000:
        size = int.from_bytes(data[position:position + 4], "big")
        kinds.append(data[position + 4:position + 8].decode("latin-1"))
        if size == 1 and position + 16 <= len(data):
            size = int.from_bytes(data[position + 8:position + 16], "big")
        if size < 8:
            break
        position += size
    return kinds


def properties(before, value):
    """Every leaf of a JSON value with its path."""
    if isinstance(value, dict):
        return [leaf for key in value for leaf in properties(f"{before}.{key}" if before else key, value[key])]
    if isinstance(value, list):
        return [leaf for index, entry in enumerate(value) for leaf in properties(f"{before}[{index}]", entry)]
    return [(before, value)]


def property_differences(what, reference, ours):
    left, right = dict(properties("", reference)), dict(properties("", ours))
    found = []
    for key in sorted({**left, **right}):
        if left.get(key) != right.get(key):
            found.append(f"{what}: {key} is {left.get(key, 'absent')} with ffmpeg, {right.get(key, 'absent')} with us")
    return shortened(found)


def packet_differences(what, reference, ours):
    found = []
    if len(reference) != len(ours):
        found.append(f"{what}: {len(reference)} packets with ffmpeg, {len(ours)} with us")
    for index, (left, right) in enumerate(zip(reference, ours)):
        if left != right:
            differing = [f"{key} {left.get(key, 'absent')} -> {right.get(key, 'absent')}"
                         for key in sorted({**left, **right}) if left.get(key) != right.get(key)]
            count = sum(1 for one, two in zip(reference, ours) if one != two)
            found.append(f"{what}: {count} packets differ, packet {index} first: "
                         + ", ".join(text if len(text) < 90 else text[:87] + "..." for text in differing))
            break
    return found


def stream_name(report, index):
    streams = report.streams
    kind = streams[index].get("codec_name", streams[index].get("codec_type", "?")) if index < len(streams) else "?"
    return f"stream {index} ({kind})"


def media_differences(name, reference_path, our_path, tools):
    reference, ours = probing.report(tools, reference_path), probing.report(tools, our_path)
    if reference is None and ours is None:
        one, two = read(reference_path), read(our_path)
        return [f"{name}: bytes differ from offset {first_difference(one, two)} ({len(one)} and {len(two)} bytes)"]
    if reference is None or ours is None:
        return [f"{name}: ffprobe can read only the one {'of ffmpeg' if ours is None else 'of ours'}"]
    found = property_differences(f"{name} container", reference.container, ours.container)
    if len(reference.streams) != len(ours.streams):
        found.append(f"{name}: {len(reference.streams)} streams with ffmpeg, {len(ours.streams)} with us")
    for index, (left, right) in enumerate(zip(reference.streams, ours.streams)):
        what = f"{name} {stream_name(reference, index)}"
        found += property_differences(what, left, right)
        found += packet_differences(what, reference.packets.get(index, []), ours.packets.get(index, []))
    for what, left, right in (("chapters", reference.chapters, ours.chapters),
                              ("programs", reference.programs, ours.programs)):
        found += property_differences(f"{name} {what}", left, right)
    for what, copied in (("coded", True), ("decoded", False)):
        left, right = (probing.stream_hashes(tools, path, copied) for path in (reference_path, our_path))
        if left != right:
            which = [str(index) for index in sorted({**left, **right}) if left.get(index) != right.get(index)]
            found.append(f"{name}: hashes of the {what} streams differ: {', '.join(which)}")
    left, right = os.path.getsize(reference_path), os.path.getsize(our_path)
    if left != right and not found:
        found.append(f"{name}: {left} bytes with ffmpeg, {right} with us, though the streams are the same")
    if "mp4" in reference.container.get("format_name", ""):
        left, right = top_boxes(read(reference_path)), top_boxes(read(our_path))
        if left != right and not found:
            found.append(f"{name}: boxes {' '.join(left[:8])} with ffmpeg, {' '.join(right[:8])} with us")
    return found


def file_differences(name, reference_path, our_path, tools):
    one, two = read(reference_path), read(our_path)
    if without_random_numbers(one) == without_random_numbers(two):
        return []
    if is_text(name, one) and is_text(name, two):
        return [f"{name}: {line}" for line in text_difference(one, two)]
    return media_differences(name, reference_path, our_path, tools)


def folder_differences(reference, ours, tools):
    """Files of both folders by name."""
    left, right = running.made_files(reference), running.made_files(ours)
    found = []
    if missing := sorted(set(left) - set(right)):
        found.append("not made by us: " + ", ".join(shortened(missing)))
    if extra := sorted(set(right) - set(left)):
        found.append("made by us alone: " + ", ".join(shortened(extra)))
    for name in sorted(set(left) & set(right)):
        found += file_differences(name, os.path.join(reference, name), os.path.join(ours, name), tools)
    return found


def status_differences(reference, ours):
    found = []
    for index, (left, right) in enumerate(zip(reference.statuses, ours.statuses)):
        which = f"run {index + 1}: " if len(reference.statuses) > 1 else ""
        if left is None or right is None:
            if left != right:
                found.append(f"{which}{'ffmpeg' if left is None else 'ours'} did not end in time")
        elif right < 0 or right >= 128:
            found.append(f"{which}ours ended by signal or crash (status {right})")
        elif (left == 0) != (right == 0):
            said = (ours if right else reference).messages[index].splitlines()
            found.append(f"{which}status {left} with ffmpeg, {right} with us"
                         + (f": {said[-1][:200]}" if said else ""))
    return found


def differences(case, reference, ours, tools):
    """All differences in words; none when the two sides did the same."""
    found = status_differences(reference, ours)
    # What a failing ffmpeg leaves behind is half a file; that it failed is what counts.
    if reference.succeeded and ours.succeeded or "files" in case.flags:
        found += folder_differences(reference.folder, ours.folder, tools)
        if "stdout" in case.flags:
            for left, right in zip(reference.stdout, ours.stdout):
                if left != right:
                    found += [f"standard output: {line}" for line in (
                        text_difference(left, right) if is_text("", left) and is_text("", right) else
                        [f"bytes differ from offset {first_difference(left, right)}"])]
    return found
