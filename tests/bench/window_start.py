#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the window takes to be on the screen, and what its process holds then. Not a test: figures for RESULTS.md.

    tests/bench/window_start.py [--database FILE] [--runs N] PROGRAM...

Starts each PROGRAM (build/release/bin/reelyard) in turns on an X server of its own, with a home that is thrown away and
a copy of the database, which main_window_bench writes; without one the queue is empty. Told is the time from the start
of the process to the window being mapped, and the memory two seconds later.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time


def start_server():
    server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return server, ":" + server.stdout.readline().strip()


def run(program, display, database):
    with tempfile.TemporaryDirectory(prefix="rs.") as home:
        runtime = os.path.join(home, "runtime")
        os.mkdir(runtime, 0o700)
        environment = {"PATH": os.environ["PATH"], "HOME": home, "XDG_RUNTIME_DIR": runtime, "DISPLAY": display,
                       "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        queue = os.path.join(home, "queue.sqlite")
        if database:
            shutil.copyfile(database, queue)
        started = time.monotonic()
        process = subprocess.Popen([program, "--database", queue], env=environment, stderr=subprocess.DEVNULL)
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)]  # its own --sync looks twice a second
        while subprocess.run(search, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode:
            if process.poll() is not None or time.monotonic() - started > 60:
                raise SystemExit(f"{program} shows no window")
        shown = time.monotonic() - started
        time.sleep(2)
        with open(f"/proc/{process.pid}/status", encoding="utf-8") as status:
            resident = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
        process.kill()
        process.wait()
        return shown, resident / 1000


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--database")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("programs", nargs="+")
    options = parser.parse_args()
    server, display = start_server()
    results = {program: [] for program in options.programs}
    try:
        for _ in range(options.runs):
            for program in options.programs:
                results[program].append(run(program, display, options.database))
    finally:
        server.terminate()
        server.wait()
    for program, measured in results.items():
        times = sorted(shown for shown, _ in measured)
        memory = statistics.median(resident for _, resident in measured)
        print(f"{program}: on the screen after {statistics.median(times):.2f} s "
              f"({times[0]:.2f} to {times[-1]:.2f}), {memory:.0f} MB")


if __name__ == "__main__":
    main()
