#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one table of command lines with the ffmpeg program and with our engine, and compares what they make.

    python3 tests/parity/parity.py --reelyard-cli PATH [--slice normal|long] [--filter REGEX] [-j N] [--keep DIR]
    python3 tests/parity/parity.py --reference-only

    --slice          normal: a fixed part of the table and every preset once; long: everything, every preset with
                     several sources, and a dozen commands over every file of the shared corpus (default: what
                     REELYARD_TEST_TIER says, else normal)
    --filter REGEX   only what has such a name ("preset/" and "sweep/" stand before the names of the other two parts)
    --reference-only runs ffmpeg alone and tells where the table is wrong about it
    --keep DIR       leaves the outputs of what differs there
    --cache DIR      where the generated clips are kept (default: build/parity-media)
    --corpus DIR     the corpus' media (default: ../shared/corpus/media, seen from the project's root)
    --exceptions FILE what may differ (default: exceptions.txt beside this file)
    --no-presets     leaves out the part about the presets
    --list           prints the names and ends

The share that matches is printed, and for each mismatch what differs first. Ends with 0 when all match or stand in
exceptions.txt, 1 when not, 2 when the comparison could not be made. ffmpeg and ffprobe have to be of the libraries that
our engine links.
"""

import argparse
import concurrent.futures
import copy
import os
import re
import shutil
import sys
import tempfile
import time

import compare
import media
import presets
import probing
import running
import sweep
import table

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PARTS = (("", "command lines"), ("preset/", "presets"), ("sweep/", "sweep over the corpus"))


class Work:
    """What all checks share."""

    def __init__(self, options, scratch, clips, corpus):
        self.again = 0  # checks that ran twice
        self.options, self.scratch, self.clips, self.corpus = options, scratch, clips, corpus
        home = os.path.join(scratch, "home")
        os.makedirs(home)
        self.tools = probing.Tools()
        self.home = home
        self.make_sides([])

    def make_sides(self, before):
        """The programs to start; `before` is put before each command."""
        self.ffmpeg = running.Side([*before, self.tools.ffmpeg, "-hide_banner", "-nostdin"], self.home)
        self.shell = running.Side([*before, "sh", "-c"], self.home)
        cli = None if self.options.reference_only else [*before, self.options.reelyard_cli]
        self.cli = cli and running.Side(cli, self.home)
        self.ours = cli and running.Side([*cli, "ffmpeg"], self.home)

    def on_one_processor(self):
        """The same with every program on a single processor, where libx264 takes one thread and repeats itself."""
        work = copy.copy(self)
        if taskset := shutil.which("taskset"):
            processors = sorted(os.sched_getaffinity(0))
            work.make_sides([taskset, "-c", str(processors[self.again % len(processors)])])
        return work

    def folder(self, name):
        return os.path.join(self.scratch, re.sub(r"[^\w.-]+", "_", name))

    def finish(self, folder, differs):
        if differs and self.options.keep:
            kept = os.path.join(self.options.keep, os.path.basename(folder))
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(folder, kept, symlinks=True)
        shutil.rmtree(folder, ignore_errors=True)


def check(work, name, once):
    """Runs a check. libx264 with several threads does not always give the same bytes, not to ffmpeg either, and with a
    limit on the bit rate it hardly ever does: where it is used both sides run once more on one processor, and the report
    says so."""
    found, text = once(work)
    if found and "libx264" in text:
        print(f"again     {name}: {found[0]}", flush=True)
        work.again += 1
        found, text = once(work.on_one_processor())
    return found, text


def check_case(work, case):
    """Differences in words (None: skipped), and the command line for the report."""
    absent = [file for file in case.corpus_files
              if not work.corpus or not os.path.exists(os.path.join(work.corpus, file[len("corpus/"):]))]
    if absent:
        return None, "not there: " + ", ".join(absent)
    folder = work.folder(case.name)
    reference = work.ffmpeg.run(case.runs, running.make_folder(os.path.join(folder, "ffmpeg"), work.clips, work.corpus))
    found = []
    if not case.name.startswith("sweep/") and reference.succeeded == ("fails" in case.flags):
        expected = "fail" if "fails" in case.flags else "succeed"
        found.append(f"the table says that ffmpeg would {expected}, it ended with {reference.statuses}: "
                     + " | ".join(message.splitlines()[-1] for message in reference.messages if message)[-400:])
    if work.ours:
        ours = work.ours.run(case.runs, running.make_folder(os.path.join(folder, "reelyard"), work.clips, work.corpus))
        found += compare.differences(case, reference, ours, work.tools)
    work.finish(folder, found)
    return found, case.command_text()


def check_preset(work, name, choices, source):
    folder = work.folder(f"preset_{name}_{source}")
    found, printed = presets.check(work.cli, work.shell, name, choices, source, work.clips, folder, work.tools)
    work.finish(folder, found)
    return found, printed


def checks_of(work, cases):
    """Name and function of everything that is to be done, in order."""
    is_long = work.options.slice == "long"
    wanted = re.compile(work.options.filter)
    chosen = [case for case in cases if is_long or "long" not in case.flags]
    if is_long:
        chosen += sweep.cases(work.corpus)
    checks = [(case.name, lambda work, case=case: check_case(work, case)) for case in chosen if wanted.search(case.name)]
    if work.cli and not work.options.no_presets:
        for name, arguments in presets.listed(work.cli, work.scratch).items():
            for source in presets.sources_for(arguments, is_long):
                label = f"preset/{name}/{source}"
                if wanted.search(label):
                    checks.append((label, lambda work, name=name, choices=presets.choices_for(arguments), source=source:
                                   check_preset(work, name, choices, source)))
    return checks


def part_of(name):
    return next((prefix for prefix, _ in PARTS[1:] if name.startswith(prefix)), "")


def report_one(name, found, text, exceptions):
    if found is None:
        print(f"skipped   {name}: {text}", flush=True)
    elif found and name in exceptions:
        print(f"exception {name}: {exceptions[name]}", flush=True)
    elif found:
        shown = [f"          {text}"] if text else []
        print("\n".join([f"DIFFERS   {name}", *shown, *(f"          - {line}" for line in found[:12])]), flush=True)


# What a difference is about, by the words that tell it; the first that fits counts.
KINDS = (("crash or hang", r"crash|in time"), ("exit status", r"status -?\d+ with ffmpeg"),
         ("files made", r"^(not made by us|made by us alone|neither side)"),
         ("ffmpeg itself, against the table", "the table says"),
         ("number of streams", r"\d+ streams with ffmpeg"), ("number of packets", r"\d+ packets with ffmpeg"),
         ("time stamps alone", r"packets differ, packet \d+ first: (?!.*data_hash).*(pts|dts|duration)"),
         ("coded data", "packets differ, packet"), ("properties and tags", " with ffmpeg, .* with us"))


def kind_of(found):
    return next((kind for kind, form in KINDS if any(re.search(form, line) for line in found)), "text and other bytes")


def print_kinds(results):
    kinds = {}
    for name, found in results.items():
        if found:
            kinds.setdefault(kind_of(found), []).append(name)
    for kind, names in sorted(kinds.items(), key=lambda entry: -len(entry[1])):
        print(f"{len(names):5} {kind}: {' '.join(compare.shortened(names))}")


def summary(results, exceptions, seconds):
    """Prints the shares; true when nothing is left to mend."""
    good = True
    print()
    print_kinds(results)
    for prefix, title in PARTS:
        part = {name: found for name, found in results.items() if part_of(name) == prefix}
        compared = {name: found for name, found in part.items() if found is not None}
        if not part:
            continue
        same = sum(1 for found in compared.values() if not found)
        excused = sum(1 for name, found in compared.items() if found and name in exceptions)
        skipped = len(part) - len(compared)
        share = 100 * same / len(compared) if compared else 0
        print(f"parity, {title}: {same} of {len(compared)} match ({share:.1f} %), {excused} known exceptions, "
              f"{skipped} skipped")
        good = good and same + excused == len(compared)
    for name, reason in exceptions.items():
        if results.get(name) == []:
            print(f"The exception {name} ({reason}) matches now: remove it from exceptions.txt.")
            good = False
    print(f"exceptions: {len(exceptions)} of at most {table.MOST_EXCEPTIONS}; {seconds:.0f} s")
    return good


def run(options):
    cases = table.load(os.path.join(HERE, "commands.txt"))
    with open(options.exceptions, encoding="utf-8") as file:
        exceptions = table.parse_exceptions(file.read(), {case.name for case in cases})
    if options.list:
        print("\n".join(case.name for case in cases))
        return 0
    corpus = os.path.join(os.path.dirname(ROOT), "shared", "corpus", "media")
    if options.corpus:
        corpus = os.path.abspath(options.corpus)
    if not os.path.isdir(corpus):
        print("The shared corpus is not there: what needs it is skipped.")
        corpus = None
    clips = media.ensure(os.path.abspath(options.cache), "ffmpeg")
    started = time.monotonic()
    scratch = tempfile.mkdtemp(prefix="reelyard-parity-")
    results = {}
    try:
        work = Work(options, scratch, clips, corpus)
        checks = checks_of(work, cases)
        if not checks:
            raise table.TableError("nothing has such a name")
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            futures = [(name, pool.submit(check, work, name, once)) for name, once in checks]
            for name, future in futures:
                found, text = future.result()
                results[name] = found
                report_one(name, found, text, exceptions)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    good = summary(results, exceptions, time.monotonic() - started)
    print(f"{work.again} checks with libx264 differed and ran again on one processor")
    return 0 if good else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reelyard-cli")
    parser.add_argument("--slice", choices=("normal", "long"), default=os.environ.get("REELYARD_TEST_TIER", "normal"))
    parser.add_argument("--filter", default="")
    parser.add_argument("--reference-only", action="store_true")
    parser.add_argument("--keep")
    parser.add_argument("--cache", default=os.path.join(ROOT, "build", "parity-media"))
    parser.add_argument("--corpus")
    parser.add_argument("--exceptions", default=os.path.join(HERE, "exceptions.txt"))
    parser.add_argument("--no-presets", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("-j", dest="jobs", type=int, default=2)
    options = parser.parse_args()
    if not options.reelyard_cli and not options.reference_only and not options.list:
        parser.error("--reelyard-cli PATH or --reference-only is needed")
    if options.reelyard_cli:
        options.reelyard_cli = os.path.abspath(options.reelyard_cli)
    try:
        return run(options)
    except (table.TableError, presets.NoPresets, RuntimeError, OSError, re.error) as error:
        print(f"parity.py: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
