#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our engine beside the ffmpeg program, in one run: interleaved pairs, medians, ratio ours / ffmpeg.

    python3 tests/bench/bench.py --reelyard-cli build/release/bin/reelyard-cli [--pairs 9] [--seconds 30] [--case REGEX]

Both sides get the same command line and the same inputs, which are made once into a cache folder. CPU is user and
system time of the whole process tree, wall the time until it ended, memory the largest process of it. Ratios are of the
medians; the machine and its load belong to the result, so write them down with it (RESULTS.md).
"""

import argparse
import os
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Sample:
    cpu: float
    wall: float
    peak_mb: float


@dataclass
class Case:
    name: str
    what: str
    ffmpeg: list
    ours: list
    wanted: str
    inputs: tuple = ()


def run(command, folder):
    """One run; the tree's CPU time is what its children were charged when they were waited for."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    peak = Peak()
    process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, start_new_session=True)
    peak.watch(process)
    _, errors = process.communicate()
    wall = time.monotonic() - started
    wait_for_orphans()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nended with {process.returncode}: {errors.decode(errors='replace')[-2000:]}")
    cpu = (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)
    return Sample(cpu, wall, peak.megabytes)


def adopt_orphans():
    """A worker that outlives the program that started it becomes our child, so that its time is charged here too."""
    import ctypes
    subreaper = 36  # PR_SET_CHILD_SUBREAPER, prctl(2)
    if ctypes.CDLL(None, use_errno=True).prctl(subreaper, 1, 0, 0, 0) != 0:
        sys.exit("the kernel does not let this process adopt orphans")


def wait_for_orphans():
    while True:
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


class Peak:
    """The largest resident size of one process of the tree, looked at twenty times a second."""

    def __init__(self):
        self.megabytes = 0.0

    def watch(self, process):
        import threading

        def look():
            while process.poll() is None:
                for pid in self.tree(process.pid):
                    try:
                        status = Path(f"/proc/{pid}/status").read_text()
                    except OSError:
                        continue
                    match = re.search(r"VmHWM:\s+(\d+) kB", status)
                    if match:
                        self.megabytes = max(self.megabytes, int(match.group(1)) / 1024)
                time.sleep(0.05)

        threading.Thread(target=look, daemon=True).start()

    @staticmethod
    def tree(root):
        pids = [root]
        for pid in pids:
            try:
                children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
            except OSError:
                continue
            pids.extend(int(child) for child in children)
        return pids


def make(path, arguments):
    if not path.exists():
        part = path.with_suffix(".part" + path.suffix)
        subprocess.run(["ffmpeg", "-v", "error", "-y", *arguments, str(part)], check=True)
        part.rename(path)


def make_inputs(cache, seconds, wanted):
    picture = lambda size: ["-f", "lavfi", "-i", f"testsrc2=size={size}:rate=25:duration={seconds},noise=alls=4:allf=t"]
    sound = ["-f", "lavfi", "-i", f"sine=frequency=440:duration={seconds}"]
    x264 = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-pix_fmt", "yuv420p", "-c:a", "aac"]
    recipes = {
        "hd.mp4": [*picture("1920x1080"), *sound, *x264],
        "uhd.mp4": [*picture("3840x2160"), *sound, *x264],
        "interlaced.mp4": [*picture("1920x1080"), *sound, "-vf", "tinterlace=interleave_top", *x264, "-flags", "+ilme+ildct"],
        "prores.mov": [*picture("1920x1080"), *sound, "-c:v", "prores_ks", "-profile:v", "1", "-c:a", "pcm_s16le"],
    }
    for name in wanted:
        if name in recipes:
            make(cache / name, recipes[name])
        elif name == "clips":
            folder = cache / "clips"
            folder.mkdir(exist_ok=True)
            make(folder / "000.mp4", ["-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25:duration=1", "-f", "lavfi", "-i",
                                      "sine=duration=1", *x264])
            for number in range(1, 200):
                copy = folder / f"{number:03}.mp4"
                if not copy.exists():
                    shutil.copy(folder / "000.mp4", copy)
        elif name == "large.mkv":
            make(cache / name, ["-stream_loop", str(max(1, int(4e9 / max(1, (cache / "prores.mov").stat().st_size)))),
                                "-i", str(cache / "prores.mov"), "-c", "copy"])


def cases(cache, cli):
    f = ["ffmpeg", "-v", "error", "-nostdin", "-y"]
    o = [cli, "-q", "ffmpeg", "-y"]

    def both(name, what, arguments, wanted, inputs):
        return Case(name, what, f + arguments, o + arguments, wanted, inputs)

    hd, uhd = str(cache / "hd.mp4"), str(cache / "uhd.mp4")
    rung = lambda lines, rate: ["-vf", f"scale=-2:{lines}", "-c:v", "libx264", "-preset", "veryfast", "-b:v", rate, "-c:a",
                                "aac", f"{lines}.mp4"]
    ladder = ["-i", hd, *rung(1080, "6M"), *rung(720, "3M"), *rung(480, "1100k")]
    split = ["-i", hd, "-filter_complex", "[0:v]split=3[a][b][c];[a]scale=-2:1080[x];[b]scale=-2:720[y];[c]scale=-2:480[z]"]
    for label, rate, lines in (("x", "6M", 1080), ("y", "3M", 720), ("z", "1100k", 480)):
        split += ["-map", f"[{label}]", "-map", "0:a", "-c:v", "libx264", "-preset", "veryfast", "-b:v", rate, "-c:a", "aac",
                  f"{lines}.mp4"]
    three = " && ".join(" ".join(f + ["-i", hd, *rung(lines, rate)]) for lines, rate in ((1080, "6M"), (720, "3M"), (480, "1100k")))
    clip = "ffmpeg -v error -nostdin -y -i {} -c:v libx264 -preset medium -crf 23 -c:a aac out/$(basename {})"
    return [
        both("1080p", "1080p H.264, medium", ["-i", hd, "-c:v", "libx264", "-preset", "medium", "-crf", "23", "-c:a", "aac",
                                              "out.mp4"], "CPU 1.02, wall 1.03 of ffmpeg's CPU / cores, memory 1.10", ("hd.mp4",)),
        both("4k-to-480p", "decode-bound: 4K to 480p, veryfast", ["-i", uhd, "-vf", "scale=-2:480", "-c:v", "libx264", "-preset",
                                                                  "veryfast", "-c:a", "aac", "out.mp4"], "as above", ("uhd.mp4",)),
        both("prores", "ProRes proxy", ["-i", hd, "-vf", "scale=960:540", "-c:v", "prores_ks", "-profile:v", "0", "-c:a",
                                        "pcm_s16le", "out.mov"], "as above", ("hd.mp4",)),
        both("ffv1", "FFV1 with slices", ["-i", hd, "-c:v", "ffv1", "-level", "3", "-g", "1", "-slices", "24", "-slicecrc", "1",
                                          "-c:a", "copy", "out.mkv"], "as above", ("hd.mp4",)),
        both("bwdif", "filter-bound: bwdif", ["-i", str(cache / "interlaced.mp4"), "-vf", "bwdif", "-c:v", "libx264", "-preset",
                                              "ultrafast", "-c:a", "copy", "out.mp4"], "as above", ("interlaced.mp4",)),
        Case("ladder-split", "ladder of three beside one ffmpeg with split", f + split, o + ladder, "CPU 0.98", ("hd.mp4",)),
        Case("ladder-three", "ladder of three beside three ffmpeg runs", ["sh", "-c", three], o + ladder, "CPU 0.62", ("hd.mp4",)),
        Case("clips", "200 clips of one second, two at a time", ["sh", "-c", "mkdir -p out; ls " + str(cache / "clips") +
             "/*.mp4 | xargs -P2 -I{} sh -c '" + clip + "'"],
             [cli, "-q", "run", "--database", "queue.sqlite", "-j", "2", "-o", "out", "--args",
              "-c:v libx264 -preset medium -crf 23 -c:a aac", "--ext", "mp4", str(cache / "clips")], "CPU and wall 0.65", ("clips",)),
        both("remux", "remux of 4 GB", ["-i", str(cache / "large.mkv"), "-map", "0", "-c", "copy", "out.mov"], "wall 0.7",
             ("prores.mov", "large.mkv")),
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reelyard-cli", required=True)
    parser.add_argument("--pairs", type=int, default=9)
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--case", default="")
    parser.add_argument("--cache", default=os.path.join(tempfile.gettempdir(), "reelyard-bench"))
    options = parser.parse_args()
    cli = str(Path(options.reelyard_cli).resolve())
    cache = Path(options.cache) / f"{options.seconds}s"
    cache.mkdir(parents=True, exist_ok=True)
    cores = len(os.sched_getaffinity(0))
    print(f"{platform.machine()}, {cores} cores, load {os.getloadavg()[0]:.1f}, {options.pairs} pairs, {options.seconds} s inputs")
    adopt_orphans()
    for case in cases(cache, cli):
        if not re.search(options.case, case.name):
            continue
        make_inputs(cache, options.seconds, case.inputs)
        samples = {"ffmpeg": [], "ours": []}
        for _ in range(options.pairs):
            for side, command in (("ffmpeg", case.ffmpeg), ("ours", case.ours)):
                with tempfile.TemporaryDirectory(dir=cache) as folder:
                    samples[side].append(run(command, folder))
        middle = {side: {what: statistics.median(getattr(s, what) for s in list_) for what in ("cpu", "wall", "peak_mb")}
                  for side, list_ in samples.items()}
        theirs, ours = middle["ffmpeg"], middle["ours"]
        print(f"{case.name}: {case.what} (wanted: {case.wanted})")
        for what in ("cpu", "wall", "peak_mb"):
            print(f"  {what:8} ffmpeg {theirs[what]:9.2f}  ours {ours[what]:9.2f}  ratio {ours[what] / max(theirs[what], 1e-9):.3f}")
        print(f"  wall / (ffmpeg's CPU / cores) {ours['wall'] / max(theirs['cpu'] / cores, 1e-9):.3f}")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
