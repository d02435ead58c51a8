#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a job costs beside its conversion, and whether its memory stays flat. Not a test: figures for RESULTS.md.

    python3 tests/bench/job.py parts  --reelyard-cli build/release/bin/reelyard-cli [--jobs 20] [--seconds 30]
    python3 tests/bench/job.py memory --reelyard-cli build/release/bin/reelyard-cli [--hours 2]

parts: so many jobs one after the other through the queue, under strace. The conversion, the check of the output and the
flushing of the output are what the worker's log says of each attempt; the database is the time that the terminal
program spent in fsync and fdatasync.
memory: one job over a source of so many hours (a minute, joined to itself); the resident size of the worker is looked at
twice a second.
"""

import argparse
import os
import platform
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import Peak, make

SPENT = re.compile(r"([0-9.]+) s for the conversion, ([0-9.]+) s for checks, ([0-9.]+) s to flush")
FLUSH = re.compile(r"(?:fsync|fdatasync)\(.*<([0-9.]+)>$")
RECIPE = ["--args", "-c:v libx264 -preset medium -crf 23 -c:a aac", "--ext", "mp4"]


def clip(path, size, seconds):
    make(path, ["-f", "lavfi", "-i", f"testsrc2=size={size}:rate=25:duration={seconds},noise=alls=4:allf=t", "-f", "lavfi",
                "-i", f"sine=frequency=440:duration={seconds}", "-c:v", "libx264", "-preset", "veryfast", "-c:a", "aac"])


def seconds_flushed(trace):
    return sum(float(match[1]) for match in map(FLUSH.search, trace.read_text(errors="replace").splitlines()) if match)


def parts(options, cache):
    source = cache / f"parts-{options.seconds}s.mp4"
    clip(source, "1920x1080", options.seconds)
    with tempfile.TemporaryDirectory(dir=cache) as folder:
        folder = Path(folder)
        (folder / "in").mkdir()
        for number in range(options.jobs):
            os.link(source, folder / "in" / f"{number:03}.mp4")
        started = time.monotonic()
        subprocess.run(["strace", "-ff", "-T", "-e", "trace=execve,fsync,fdatasync", "-o", folder / "trace",
                        options.reelyard_cli, "-q", "run", "-j", "1", "--database", folder / "queue.sqlite", "-o",
                        folder / "out", *RECIPE, folder / "in"], check=True)
        wall = time.monotonic() - started
        # A thread has a trace of its own and no execve in it; only workers flush outputs, which their logs tell.
        spent = [SPENT.search(log) for (log,) in
                 sqlite3.connect(folder / "queue.sqlite").execute("SELECT log FROM attempts")]
        if len(spent) != options.jobs or not all(spent):
            sys.exit("not every attempt says where its time went")
        flushed = sum(seconds_flushed(trace) for trace in folder.glob("trace.*"))
    conversion, checks, outputs = (sum(float(match[i]) for match in spent) for i in (1, 2, 3))
    per_job = lambda seconds: f"{1000 * seconds / options.jobs:9.1f} ms a job, {100 * seconds / wall:5.2f} %"
    print(f"{options.jobs} jobs of {options.seconds} s, 1080p, one at a time: {wall:.1f} s")
    print(f"  conversion            {per_job(conversion)}")
    print(f"  check of the output   {per_job(checks)}")
    print(f"  flush of the output   {per_job(outputs)}")
    print(f"  flush of the database {per_job(max(0.0, flushed - outputs))}")
    print(f"  everything else       {per_job(wall - conversion - checks - flushed)}")


def memory(options, cache):
    minute = cache / "minute.mp4"
    clip(minute, "320x180", 60)
    source = cache / f"{options.hours}h.mp4"
    make(source, ["-stream_loop", str(options.hours * 60 - 1), "-i", str(minute), "-c", "copy"])
    sizes = []
    with tempfile.TemporaryDirectory(dir=cache) as folder:
        process = subprocess.Popen([options.reelyard_cli, "-q", "run", "--database", "queue.sqlite", "-o", "out", "--args",
                                    "-c:v libx264 -preset ultrafast -c:a aac", "--ext", "mp4", str(source)], cwd=folder)
        started = time.monotonic()
        while process.poll() is None:
            resident = 0
            for pid in Peak.tree(process.pid):
                try:
                    match = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
                except OSError:
                    continue
                resident = max(resident, int(match[1]) / 1024 if match else 0)
            sizes.append(resident)
            time.sleep(0.5)
        if process.returncode != 0:
            sys.exit(f"the job ended with {process.returncode}")
    tenth = max(1, len(sizes) // 10)
    print(f"{options.hours} h of source in {time.monotonic() - started:.0f} s; resident size of the largest process, MB")
    print("  median of each tenth: " + " ".join(f"{statistics.median(sizes[i * tenth:(i + 1) * tenth]):.1f}" for i in range(10)))
    print(f"  largest: {max(sizes):.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("parts", "memory"))
    parser.add_argument("--reelyard-cli", required=True, type=lambda path: str(Path(path).resolve()))
    parser.add_argument("--jobs", type=int, default=20)
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--hours", type=int, default=2)
    parser.add_argument("--cache", default=os.path.join(tempfile.gettempdir(), "reelyard-bench"))
    options = parser.parse_args()
    cache = Path(options.cache)
    cache.mkdir(parents=True, exist_ok=True)
    print(f"{platform.machine()}, {len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.1f}")
    {"parts": parts, "memory": memory}[options.what](options, cache)


if __name__ == "__main__":
    main()
