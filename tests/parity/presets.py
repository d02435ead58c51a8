# SPDX-License-Identifier: GPL-3.0-or-later
"""The second part: what "reelyard-cli command" prints for a preset, run by a shell with the ffmpeg program, against what
"reelyard-cli run" makes with that preset."""

import json
import os
import re
import shutil

import compare
import running

# Every preset meets the first one in the normal slice and all of them in the long one.
SOURCES = ["plain.mp4", "vertical.mov", "multi.mkv", "interlaced.ts", "hdr.mkv", "vfr.mkv", "surround.wav"]
ALPHA_SOURCE = "alpha.mov"
OUTPUTS = "made"
# Beside its outputs the program may leave reports; ffmpeg has none.
REPORTS = (".txt", ".json", ".sha256", ".framemd5", ".md5", ".log")
# The playlists of a ladder's rungs are the program's own work, no muxer of ffmpeg's writes them.
OWN = REPORTS + ("/master.m3u8", "/manifest.mpd")
# What ffmpeg leaves of a first pass; the program keeps its own in a folder that goes with the job.
PASS_LOG = re.compile(r"-\d+\.log(\.mbtree|\.cutree)?$")
# What a person gives beside the preset: its placeholder, the option, a file of the clips.
CHOICES = (("{logo}", "--logo", "logo.png"), ("{lut}", "--lut", "lut.cube"))


NOTHING_TO_MAKE = "this preset makes nothing without"


class NoPresets(Exception):
    pass


def listed(side, folder):
    """Names of all presets with their arguments as text."""
    status, stdout, message = side.start(["presets", "--json"], folder)
    if status != 0:
        raise NoPresets(f"\"reelyard-cli presets --json\" ended with status {status}: {message}")
    found = {}
    for line in stdout.decode().splitlines():
        if line.strip():
            entry = json.loads(line)
            found[entry["name"]] = json.dumps(entry.get("arguments", ""))
    if not found:
        raise NoPresets("\"reelyard-cli presets --json\" lists none")
    return found


def sources_for(arguments, everything):
    first = ALPHA_SOURCE if "yuva" in arguments else SOURCES[0]
    return [first] + ([source for source in SOURCES if source != first] if everything else [])


def choices_for(arguments):
    return [(option, file) for placeholder, option, file in CHOICES if placeholder in arguments]


def prepare(folder, media, source, choices):
    """Each side gets a copy of the source, so that nothing in the two folders but their place differs."""
    os.makedirs(os.path.join(folder, OUTPUTS))
    for name in [source, *(file for _, file in choices)]:
        shutil.copyfile(os.path.join(media, name), os.path.join(folder, name))


def outputs_differences(reference, ours, tools):
    left = [name for name in running.made_files(reference) if not PASS_LOG.search(name)]
    right = running.made_files(ours)
    right = [name for name in right if name in left or not name.endswith(OWN)]
    if not left and not right:
        return ["neither side made a file"]
    found = []
    if missing := sorted(set(left) - set(right)):
        found.append("not made by us: " + ", ".join(missing))
    if extra := sorted(set(right) - set(left)):
        found.append("made by us alone: " + ", ".join(extra))
    for name in sorted(set(left) & set(right)):
        found += compare.file_differences(name, os.path.join(reference, name), os.path.join(ours, name), tools)
    return found


def check(side, shell, name, choices, source, media, folder, tools):
    """Differences in words, and the printed command."""
    reference, ours = os.path.join(folder, "ffmpeg"), os.path.join(folder, "reelyard")
    prepare(reference, media, source, choices)
    prepare(ours, media, source, choices)
    chosen = [word for choice in choices for word in choice]
    status, stdout, message = side.start(["command", "-p", name, *chosen, "-o", OUTPUTS, source], reference)
    printed = stdout.decode(errors="replace").strip()
    if status != 0 and NOTHING_TO_MAKE in message: # there is no command then, and a job has to say the same
        status, _, said = side.start(["run", "-p", name, *chosen, "-o", OUTPUTS, "--database", "queue.db", source], ours)
        return ([] if status == 1 else [f"no command, but a job that ends with {status}: {said[-300:]}"]), printed
    if status != 0 or not printed:
        return [f"\"reelyard-cli command\" ended with status {status}: {message[-300:]}"], ""
    status, _, message = shell.start(["set -e\n" + printed], reference)
    refused = status != 0
    our_status, _, our_message = side.start(["run", "-q", "-p", name, *chosen, "-o", OUTPUTS, "--database", "queue.db", source],
                                            ours)
    if our_status is None or our_status < 0 or our_status >= 128:
        return [f"ours crashed or did not end: status {our_status}"], printed
    if refused != (our_status != 0):
        said = our_message if our_status else message
        return [f"status {status} with ffmpeg, {our_status} with us: {said[-300:]}"], printed
    if refused:
        return [], printed
    return outputs_differences(os.path.join(reference, OUTPUTS), os.path.join(ours, OUTPUTS), tools), printed
