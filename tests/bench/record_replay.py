#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records a real batch for test_eta_replays: 100 mixed jobs through the queue, and what it told each second.

    python3 tests/bench/record_replay.py --reelyard-cli build/release/bin/reelyard-cli --seed 1 --parallel 2 \
        [--load 0] tests/bench/replays/1.jsonl

Sources, lengths, sizes, presets and their order come from the seed. `--load` keeps so many other processes busy
meanwhile. The queue begins without history, and nothing that its model said is recorded: only jobs, their progress and
when they ended.
"""

import argparse
import json
import multiprocessing
import os
import platform
import random
import subprocess
import tempfile
import time
from pathlib import Path

from bench import make

SIZES = ["320x180", "480x270", "640x360", "854x480"]
PRESETS = ["Web MP4 1080p", "Web MP4 480p", "ProRes Proxy", "FFV1 master", "Audio AAC", "DNxHR LB"]
KEPT = ("id", "state", "preset", "sourceDurationSeconds", "sourceSummary", "sourceSizeBytes", "startedAt",
        "finishedAt")


def clips(cache, rng):
    """Forty sources of different lengths and sizes."""
    made = []
    for number in range(40):
        size, seconds = rng.choice(SIZES), rng.choice([1, 2, 3, 4, 6])
        noise = rng.choice([0, 4, 12])
        path = cache / f"{size}-{seconds}-{noise}.mp4"
        make(path, ["-f", "lavfi", "-i", f"testsrc2=size={size}:rate=25:duration={seconds},noise=alls={noise}:allf=t", "-f",
                    "lavfi", "-i", f"sine=duration={seconds}", "-c:v", "libx264", "-preset", "veryfast", "-c:a", "aac"])
        made.append(path)
    return made


def busy():
    os.nice(19)  # as workers are: at a higher priority it would leave them nothing
    while True:
        pass


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reelyard-cli", required=True, type=lambda path: str(Path(path).resolve()))
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--parallel", type=int, default=2)
    parser.add_argument("--load", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=100)
    parser.add_argument("--cache", default=os.path.join(tempfile.gettempdir(), "reelyard-bench"))
    parser.add_argument("target")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    cache = Path(options.cache) / "replay"
    cache.mkdir(parents=True, exist_ok=True)
    sources = clips(cache, rng)
    hogs = [multiprocessing.Process(target=busy, daemon=True) for _ in range(options.load)]
    with tempfile.TemporaryDirectory(dir=cache) as folder:
        folder = Path(folder)
        cli = [options.reelyard_cli, "--database", str(folder / "queue.sqlite")]
        left = options.jobs
        while left > 0:
            count = min(left, rng.randint(1, 6))
            group = folder / f"in-{left:03}"
            group.mkdir()
            for number in range(count):
                os.link(rng.choice(sources), group / f"{number}.mp4")
            subprocess.run([*cli, "-q", "add", "-p", rng.choice(PRESETS), "-o", str(folder / "out"), str(group)], check=True)
            left -= count
        for hog in hogs:
            hog.start()
        started = time.monotonic()
        lines = []
        process = subprocess.Popen([*cli, "--json", "start", "-j", str(options.parallel)], stdout=subprocess.PIPE, text=True)
        for line in process.stdout:
            message = json.loads(line)
            at = round(time.monotonic() - started, 3)
            if message.get("event") == "job":
                lines.append({"t": at, "job": {key: message[key] for key in KEPT if key in message}})
            elif message.get("event") == "progress":
                lines.append({"t": at, "running": message["jobs"]})
        process.wait()
        for hog in hogs:
            hog.terminate()
    head = {"machine": f"{platform.machine()}, {len(os.sched_getaffinity(0))} cores", "parallel": options.parallel,
            "load": options.load, "seed": options.seed}
    Path(options.target).parent.mkdir(parents=True, exist_ok=True)
    with open(options.target, "w") as out:
        for entry in [head, *lines]:
            out.write(json.dumps(entry, separators=(",", ":")) + "\n")
    print(f"{options.target}: {lines[-1]['t']:.0f} s, exit {process.returncode}")


if __name__ == "__main__":
    main()
