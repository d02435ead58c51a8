# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the command lines of one side in a folder of its own and keeps what came out."""

import dataclasses
import os
import signal
import subprocess
import sys

LONGEST_SECONDS = 120
LINKS = ("in", "corpus")


@dataclasses.dataclass
class Outcome:
    """What one side did: an exit status and standard output for each run, and where its files are."""
    folder: str
    statuses: list
    stdout: list
    messages: list  # the end of standard error, for the report alone

    @property
    def succeeded(self):
        return all(status == 0 for status in self.statuses)


class Side:
    """One of the two programs. `command` is put before the arguments of each run."""

    def __init__(self, command, home):
        self.command = command
        self.environment = dict(os.environ)
        # Fresh memory is filled alike on both sides: libx264 reads some that it did not write.
        self.environment["MALLOC_PERTURB_"] = "255"
        self.environment.update(HOME=home, LC_ALL="C.UTF-8", QT_QPA_PLATFORM="offscreen", AV_LOG_FORCE_NOCOLOR="1")
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "FFREPORT"):
            self.environment.pop(name, None)

    def start(self, arguments, folder, seconds=LONGEST_SECONDS):
        """One run to its end: status (None when it had to be stopped), standard output, end of standard error."""
        group = {} if sys.platform == "win32" else {"start_new_session": True}
        process = subprocess.Popen([*self.command, *arguments], cwd=folder, env=self.environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **group)
        try:
            stdout, stderr = process.communicate(timeout=seconds)
            status = process.returncode
        except subprocess.TimeoutExpired:
            if group:
                os.killpg(process.pid, signal.SIGKILL)  # with the worker that it may have started
            else:
                process.kill()
            status = None
            try:
                stdout, stderr = process.communicate(timeout=10)
            except subprocess.TimeoutExpired:  # something that left the group still holds the pipes
                stdout, stderr = b"", b"did not end, and left a process behind"
        return status, stdout, stderr.decode(errors="replace").strip()[-1500:]

    def run(self, runs, folder):
        outcome = Outcome(folder, [], [], [])
        for arguments in runs:
            status, stdout, message = self.start(arguments, folder)
            outcome.statuses.append(status)
            outcome.stdout.append(stdout)
            outcome.messages.append(message)
        return outcome


def make_folder(path, media, corpus):
    os.makedirs(path)
    os.symlink(media, os.path.join(path, "in"))
    if corpus:
        os.symlink(corpus, os.path.join(path, "corpus"))
    return path


def made_files(folder):
    """Relative names of all files that a run left behind."""
    found = []
    for base, folders, files in os.walk(folder):
        if base == folder:
            folders[:] = [name for name in folders if name not in LINKS]
        found += [os.path.relpath(os.path.join(base, name), folder) for name in files if not
                  (base == folder and name in LINKS)]
    return sorted(found)
