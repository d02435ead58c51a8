# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks ffprobe and ffmpeg what a file holds. The file is named relative to its folder, because some reports repeat the
name."""

import collections
import dataclasses
import json
import os
import subprocess

SECONDS = 120
# Sizes are compared on their own; a packet's place in the file is the container's business.
LEFT_OUT_OF_CONTAINER = ("filename", "size", "bit_rate", "probe_score")
RANDOM_TAGS = ("_umid",)  # MXF makes a new one for each file; that it is there is compared
LEFT_OUT_OF_PACKET = ("pos", "codec_type", "stream_index")


@dataclasses.dataclass
class Tools:
    ffmpeg: str = "ffmpeg"
    ffprobe: str = "ffprobe"


@dataclasses.dataclass
class Report:
    container: dict
    streams: list
    chapters: list
    programs: list
    packets: dict  # index of the stream -> its packets in order


def ask(program, path, before, after=()):
    """Standard output of a program that reads one file; otherwise a word that says why there is none."""
    folder, name = os.path.split(path)
    try:
        answer = subprocess.run([program, "-v", "error", *before, "-i", "file:" + name, *after], cwd=folder,
                                env=dict(os.environ, MALLOC_PERTURB_="255"), stdin=subprocess.DEVNULL,
                                capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return None, "took too long"
    if answer.returncode != 0:
        return None, f"status {answer.returncode}"
    return answer.stdout.decode(errors="replace"), ""


def without_random_tags(entry):
    for name in entry.get("tags", {}):
        if name.endswith(RANDOM_TAGS):
            entry["tags"][name] = "some"
    return entry


def report(tools, path):
    """None where ffprobe does not know the file."""
    answer, _ = ask(tools.ffprobe, path, ["-of", "json", "-show_format", "-show_streams", "-show_chapters",
                                          "-show_programs", "-show_packets", "-show_data_hash", "sha256"])
    if answer is None:
        return None
    read = json.loads(answer)
    container = {key: value for key, value in read.get("format", {}).items() if key not in LEFT_OUT_OF_CONTAINER}
    packets = collections.defaultdict(list)
    for packet in read.get("packets", []):
        packets[packet.get("stream_index")].append(
            {key: value for key, value in packet.items() if key not in LEFT_OUT_OF_PACKET})
    without_random_tags(container)
    streams = [without_random_tags(stream) for stream in read.get("streams", [])]
    return Report(container, streams, read.get("chapters", []), read.get("programs", []), packets)


def stream_hashes(tools, path, copied):
    """Hash by stream index, of the coded packets or of the decoded frames. Where the whole cannot be read, what went
    wrong stands for it."""
    streams = ["-map", "0", "-c", "copy"] if copied else ["-map", "0:v?", "-map", "0:a?", "-fps_mode", "passthrough"]
    answer, problem = ask(tools.ffmpeg, path, ["-nostdin", "-threads", "1"], [*streams, "-f", "streamhash", "-"])
    if answer is None:
        return {"all": problem}
    return dict(line.split(",", 1) for line in answer.splitlines() if "," in line)
