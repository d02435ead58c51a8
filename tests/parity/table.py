# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads commands.txt and exceptions.txt, and knows which options the table has to name."""

import dataclasses
import re
import shlex

FLAGS = {"long", "fails", "files", "stdout"}
HEAD = re.compile(r"([a-z0-9_]+):\s*([a-z ]*)$")
CORPUS_FILE = re.compile(r"^corpus/")
MOST_EXCEPTIONS = 5


class TableError(Exception):
    pass


@dataclasses.dataclass
class Case:
    name: str
    flags: frozenset = frozenset()
    runs: list = dataclasses.field(default_factory=list)  # one list of arguments for each run

    @property
    def corpus_files(self):
        return [argument for run in self.runs for argument in run if CORPUS_FILE.match(argument)]

    def command_text(self):
        return "; ".join("ffmpeg " + shlex.join(run) for run in self.runs)


def parse(text):
    cases = []
    pending = ""
    for number, line in enumerate(text.splitlines(), 1):
        if pending:
            line = pending + line.lstrip()
            pending = ""
        elif not line.strip() or line.startswith("#"):
            continue
        if line.endswith("\\"):
            pending = line[:-1]
            continue
        if not line[0].isspace():
            head = HEAD.match(line)
            if not head:
                raise TableError(f"line {number}: neither a name with a colon nor indented arguments: {line}")
            flags = frozenset(head.group(2).split())
            if flags - FLAGS:
                raise TableError(f"line {number}: unknown flag {', '.join(flags - FLAGS)}")
            cases.append(Case(head.group(1), flags))
            continue
        if not cases:
            raise TableError(f"line {number}: arguments before the first name")
        try:
            cases[-1].runs.append(shlex.split(line))
        except ValueError as error:
            raise TableError(f"line {number}: {error}") from error
    names = [case.name for case in cases]
    for case in cases:
        if names.count(case.name) > 1:
            raise TableError(f"the name {case.name} is used twice")
        if not case.runs:
            raise TableError(f"{case.name} has no arguments")
    return cases


def load(path):
    with open(path, encoding="utf-8") as file:
        return parse(file.read())


def parse_exceptions(text, known_names):
    """Name and reason of each command that may differ."""
    exceptions = {}
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        name, colon, reason = line.partition(":")
        name, reason = name.strip(), reason.strip()
        if not colon or not reason:
            raise TableError(f"an exception needs a name, a colon and a reason: {line}")
        if name not in known_names and not name.startswith("sweep/"):
            raise TableError(f"the exception {name} is no command of the table (and a preset cannot be one)")
        exceptions[name] = reason
    if len(exceptions) > MOST_EXCEPTIONS:
        raise TableError(f"{len(exceptions)} exceptions; at most {MOST_EXCEPTIONS} are allowed")
    return exceptions


# Every option that the engine's language names, and the forms of stream specifiers and maps. The value is a regular
# expression that some argument of some command has to match as a whole.
REQUIRED = {
    "-i": "-i", "-f": "-f", "-ss": "-ss", "-t": "-t", "-to": "-to", "-itsoffset": "-itsoffset",
    "-stream_loop": "-stream_loop", "-frames": r"-frames(:\w+)?", "-fs": "-fs", "-shortest": "-shortest",
    "-map": "-map", "negative map": r"-\d(:\S+)?", "optional map": r"\d:\S*\?", "map of a label": r"\[\w+\]",
    "-c": r"-c(:\S+)?", "codec option with specifier": r"-preset:\S+", "-b": r"-b(:\S+)?", "-crf": r"-crf(:\S+)?",
    "-q": r"-q(:\S+)?", "-preset": "-preset", "-profile": r"-profile(:\S+)?", "-pix_fmt": "-pix_fmt", "-r": "-r",
    "-s": "-s", "-aspect": "-aspect", "-ar": "-ar", "-ac": r"-ac(:\S+)?", "-channel_layout": "-channel_layout",
    "-sample_fmt": "-sample_fmt", "-g": r"-g(:\S+)?", "-bf": "-bf", "-tag": r"-tag(:\S+)?", "-bsf": r"-bsf(:\S+)?",
    "-vf": "-vf", "-af": "-af", "-filter": r"-filter(:\S+)?", "-filter_complex": "-filter_complex", "-lavfi": "-lavfi",
    "-an": "-an", "-vn": "-vn", "-sn": "-sn", "-dn": "-dn", "-metadata": "-metadata",
    "metadata of a stream": r"-metadata:s:\S+", "metadata of a chapter": r"-metadata:c:\S+",
    "-map_metadata": "-map_metadata", "-map_chapters": "-map_chapters", "-disposition": r"-disposition(:\S+)?",
    "-attach": "-attach", "-vsync": "-vsync", "-fps_mode": r"-fps_mode(:\S+)?", "-async": "-async",
    "-copyts": "-copyts", "-start_at_zero": "-start_at_zero", "-avoid_negative_ts": "-avoid_negative_ts",
    "-muxdelay": "-muxdelay", "-muxpreload": "-muxpreload", "-pass": "-pass", "-passlogfile": "-passlogfile",
    "-hwaccel": "-hwaccel", "-hwaccel_device": "-hwaccel_device", "-init_hw_device": "-init_hw_device",
    "-force_key_frames": "-force_key_frames", "-y": "-y", "-n": "-n", "-threads": "-threads",
    "-filter_threads": "-filter_threads", "-err_detect": "-err_detect", "-fflags": "-fflags",
    "-max_error_rate": "-max_error_rate", "-xerror": "-xerror",
    "specifier :v": r"-c:v", "specifier :a:1": r"-\w+:a:1", "specifier :s": r"-c:s", "specifier :0": r"-\w+:0",
    "specifier m:language": r"0:m:language:\w+", "specifier V": r"\d:V", "specifier u": r"\d:u",
    "specifier p": r"\d:p:\d", "specifier #id": r"\d:#\w+", "specifier i:id": r"\d:i:\d+",
    "shell quoting": r".*['\"].*", "image2 pattern": r".*%\d*d\.png", "-autorotate off": "-noautorotate",
}


def missing_options(cases):
    arguments = [argument for case in cases for run in case.runs for argument in run]
    return [name for name, form in REQUIRED.items()
            if not any(re.fullmatch(form, argument) for argument in arguments)]
