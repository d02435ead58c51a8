#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An FFHub-compatible transcoding server on loopback: for tests, and for trying the cloud path without an account.

    python3 tests/support/ffhub_server.py [--port 0] [--key KEY] [--credits N] [--flavour new|old] [--max-running N]
        [--keep-seconds S] [--simulate [--speed X]] [--dir DIR] [--seed N] [--with-stdin]

It runs the ffmpeg program and prints one line of JSON when it is ready: {"api", "control", "files", "key"}. Give "api"
and "key" to the client. Uploads and outputs live on a second port, another origin, where the key must never arrive.
It is no sandbox: who has the key runs ffmpeg as this user, so it listens on 127.0.0.1 only.

--flavour     new: `webhook`, `succeeded`, `outputs`, RFC 7807; old: `webhook_url`, `completed`, `output_url` (of the
              first output), `duration`, `{message}`
--simulate    no ffmpeg: a task sleeps as long as `-metadata simulate=SECONDS` in its command says (0.2 without),
              divided by --speed; `elapsed` and the credits are those of the undivided time
--with-stdin  ends when stdin is closed, so that it never outlives a parent that died

GET /control gives the record: requests, tasks, uploads, credits, faults; with ?brief=1 without the long lists. The
status of a request is null while it is open and 0 when it was cut off without an answer. POST /control takes orders:

    {"credits": N, "reserve": N, "keep_seconds": S, "sign_seconds": S, "task_seconds": S, "page_size": N, "flavour": "old"}
    {"forget": true}   drops all faults            {"clear": true}   empties the record of requests
    {"fault": NAME, "on": OPERATION or [...], "count": N (-1: forever), "skip": N, "share": 0..1, ...}

Operations: create status list me sign, put (an upload), get (an output), fetch (the public URL of an upload, which
ffmpeg reads too; only when named). A request gets at most one fault of the first group, and any of the others:

    400 ... 504 {retry_after, form: seconds|date, headers: {...}, body: "text instead of the JSON"},
        redirect {to, status}, reset-before, reset-after {close: true for an orderly close};
        with {after: true} the request is carried out and only its answer is withheld
    delay {seconds}, slow {rate: bytes a second}, skew {seconds}, truncate {at}, huge {size}, unknown-fields,
        unknown-status {status}, hide-command, cut {at} (a download)
    of a task, so on create: hundred {seconds}, wrong-size {by}, fail {text}, lose {when: created|ended},
        duplicate-webhook {copies}, late-webhook {seconds}, no-webhook
    stranger {status, seconds, command, output}: at once, count tasks of somebody else, each running for some seconds
"""

import argparse
import collections
import concurrent.futures
import datetime
import email.utils
import hmac
import http.server
import io
import json
import math
import os
import pathlib
import queue
import random
import re
import secrets
import shlex
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field

CREDIT_SECONDS = 5
LARGEST_BODY = 1 << 20
LARGEST_UPLOAD = 5 << 30
OUTPUT_TYPES = "mp4 webm mkv avi mov flv mp3 wav aac ogg flac m4a gif png jpg jpeg webp".split()
BARE_NAME = re.compile(r"[^-./\\:][^/\\:]*\.(%s)" % "|".join(OUTPUT_TYPES), re.IGNORECASE)
# All other options of ffmpeg are followed by a value, so that what is left are the outputs.
OPTIONS_WITHOUT_VALUE = frozenset(
    "y n an vn sn dn hide_banner nostdin stdin stats nostats shortest re copyts start_at_zero accurate_seek "
    "noaccurate_seek autorotate noautorotate autoscale noautoscale auto_conversion_filters "
    "noauto_conversion_filters ignore_unknown copy_unknown recast_media bitexact copyinkf xerror fix_sub_duration "
    "find_stream_info nofind_stream_info benchmark benchmark_all psnr qphist dump hex".split())

OPERATIONS = ("create", "status", "list", "me", "sign", "put", "get", "fetch")
API = OPERATIONS[:5]
UNASKED = OPERATIONS[:7]
STATUSES = "400 401 402 403 404 408 409 410 413 422 429 500 501 502 503 504".split()
INSTEAD_OF_ANSWER = (*STATUSES, "redirect", "reset-before", "reset-after")
SUITS = {**dict.fromkeys(INSTEAD_OF_ANSWER + ("delay", "slow"), OPERATIONS),
         **dict.fromkeys(("skew", "truncate", "huge", "unknown-fields"), API),
         "unknown-status": ("create", "status", "list"), "hide-command": ("status", "list"), "cut": ("get", "fetch")}
OF_A_TASK = ("hundred", "wrong-size", "fail", "lose", "duplicate-webhook", "late-webhook", "no-webhook")
SETTINGS = ("credits", "reserve", "keep_seconds", "sign_seconds", "task_seconds", "page_size", "flavour")


class Refused(Exception):
    """What the task of a command, or the sender of a request, is told."""

    def __init__(self, text, status=400):
        super().__init__(text)
        self.status = status


def skew_of(faults):
    return faults["skew"].get("seconds", 3600) if "skew" in faults else 0


def timestamp(seconds, skew=0):
    if seconds is None:
        return None
    moment = datetime.datetime.fromtimestamp(seconds + skew, datetime.timezone.utc)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def later(seconds, action):
    timer = threading.Timer(seconds, action)
    timer.daemon = True
    timer.start()
    return timer


# ---- Commands

@dataclass
class Command:
    arguments: list
    outputs: list
    seconds: float = 0.2


def read_command(text):
    """Splits a command as a shell would, without one: only unquoted operators are operators."""
    lexer = shlex.shlex(text, posix=True, punctuation_chars=";()<>|&`")
    lexer.whitespace_split, lexer.commenters = True, ""
    try:
        words = list(lexer)
    except ValueError as error:
        raise Refused(f"The command cannot be read: {error}") from None
    if not words or words[0] != "ffmpeg":
        raise Refused("The command must start with ffmpeg")
    for word in words:
        if word and not word.strip(";()<>|&`"):
            raise Refused(f"Shell operators are not allowed: {word}")
    command, inputs, rest = Command([], []), 0, iter(words[1:])
    for word in rest:
        if not word.startswith("-") or word == "-":
            if not BARE_NAME.fullmatch(word):
                raise Refused(f"Not a bare file name of a supported output type: {word}")
            command.outputs.append(word)
            command.arguments.append(word)
        elif word[1:].split(":")[0] in OPTIONS_WITHOUT_VALUE:
            command.arguments.append(word)
        else:
            value = next(rest, None)
            if value is None:
                raise Refused(f"The option {word} has no value")
            if word == "-i":
                link = urllib.parse.urlsplit(value)
                if link.scheme not in ("http", "https") or not link.hostname:
                    raise Refused(f"Inputs must be public http or https URLs: {value}")
                inputs += 1
                # A playlist from afar must not read the files of this computer.
                command.arguments += ["-protocol_whitelist", "http,https,tcp,tls,crypto"]
            if word == "-metadata" and value.startswith("simulate="):
                try:
                    command.seconds = max(0.0, float(value.partition("=")[2]))
                except ValueError:
                    raise Refused(f"Not a number of seconds: {value}") from None
            command.arguments += [word, value]
    if not inputs or not command.outputs:
        raise Refused("The command needs an input and an output")
    return command


def clock_seconds(text):
    hours, minutes, seconds = text.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def expected_seconds(command, log):
    """The length of the result as far as the inputs and -t tell it, None when they don't."""
    found = re.findall(r"Duration: (\d+:\d+:[\d.]+)", log.read_text(errors="replace"))
    lengths = [max(map(clock_seconds, found))] if found else []
    for option, value in zip(command.arguments, command.arguments[1:]):
        if option == "-t":
            try:
                lengths.append(clock_seconds(value) if ":" in value else float(value))
            except ValueError:
                pass
    return min(lengths, default=0) or None


# ---- Faults to order

class Faults:
    def __init__(self, seed):
        self.lock = threading.Lock()
        self.orders = []
        self.chance = random.Random(seed)

    def order(self, wish):
        name = str(wish["fault"])
        suits = ("create",) if name in OF_A_TASK else SUITS.get(name)
        if suits is None:
            raise Refused(f"There is no fault {name}")
        on = wish.get("on") or [operation for operation in suits if operation in UNASKED]
        on = [on] if isinstance(on, str) else on
        if not set(on) <= set(suits):
            raise Refused(f"The fault {name} can be on {', '.join(suits)} only")
        with self.lock:
            self.orders.append({"count": 1, "skip": 0, "share": 1, "hits": 0, **wish, "fault": name, "on": on})

    def forget(self):
        with self.lock:
            self.orders.clear()

    def take(self, operation, names):
        """The faults that this request gets, by name, oldest order first; each order that is used counts down."""
        taken = {}
        with self.lock:
            for order in self.orders:
                name = order["fault"]
                if name not in names or operation not in order["on"] or not order["count"]:
                    continue
                if order["skip"] > 0:
                    order["skip"] -= 1
                    continue
                if name in taken or name in INSTEAD_OF_ANSWER and any(other in INSTEAD_OF_ANSWER for other in taken):
                    continue
                if order["share"] >= 1 or self.chance.random() < order["share"]:
                    order["count"] -= order["count"] > 0
                    order["hits"] += 1
                    taken[name] = order
        return taken


# ---- Tasks, uploads and their files

@dataclass
class StoredFile:
    """A file on the file port; small ones of simulated tasks stay in memory."""
    name: str
    path: str
    size: int
    data: bytes = None
    disk: pathlib.Path = None
    created: float = field(default_factory=time.time)
    etag: str = field(default_factory=lambda: f'"{secrets.token_hex(8)}"')
    gone: bool = False
    gets: int = 0

    def open(self):
        return io.BytesIO(self.data) if self.disk is None else open(self.disk, "rb")


@dataclass
class Upload:
    key: str
    filename: str
    content_type: str
    size: int
    expires: float
    signature: str = field(default_factory=lambda: secrets.token_hex(16))
    state: str = "signed"  # then receiving, then stored or broken: a signature is good for one PUT


@dataclass
class Task:
    text: str
    webhook: str = None
    with_metadata: bool = False
    faults: dict = field(default_factory=dict)
    id: str = field(default_factory=lambda: secrets.token_hex(12))
    created: float = field(default_factory=time.time)
    started: float = None
    finished: float = None
    status: str = "pending"
    progress: int = 0
    seconds: float = None  # of a simulated task: how long it takes
    length: float = 0.0  # of the media made so far
    elapsed: float = 0.0
    outputs: list = field(default_factory=list)
    error: str = None
    reserved: int = 0
    charged: int = 0
    lost: bool = False
    stranger: bool = False
    deliveries: list = field(default_factory=list)


class Service:
    """All that is behind the two ports. `lock` guards everything but the faults, which have their own."""

    def __init__(self, options, root):
        self.root, self.simulate, self.speed, self.key = root, options.simulate, options.speed, options.key
        self.credits, self.reserve, self.flavour = options.credits, 12, options.flavour
        self.keep_seconds, self.sign_seconds, self.task_seconds = options.keep_seconds, 15 * 60, 3600
        self.page_size = 100
        self.files_origin = None
        self.lock = threading.RLock()
        self.faults = Faults(options.seed)
        self.tasks, self.uploads, self.files, self.requests = {}, {}, {}, []
        self.by_age = collections.deque()
        self.processes, self.stopping = set(), False
        self.waiting = queue.SimpleQueue()
        # A lane has one thread and a task keeps to its lane, so that its messages stay in order.
        self.lanes = [concurrent.futures.ThreadPoolExecutor(1) for _ in range(4)]
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        (root / "tasks").mkdir(parents=True, exist_ok=True)
        (root / "uploads").mkdir(exist_ok=True)
        for _ in range(options.max_running):
            threading.Thread(target=self.work, daemon=True).start()

    def stop(self):
        with self.lock:
            self.stopping = True
            for process in self.processes:
                process.kill()
                process.wait()

    # Files

    def keep(self, stored):
        with self.lock:
            self.files[stored.path] = stored
            self.by_age.append(stored)
            while self.by_age and self.is_gone(self.by_age[0]):
                self.by_age.popleft()

    def is_gone(self, stored):
        if not stored.gone and time.time() > stored.created + self.keep_seconds:
            stored.gone, stored.data = True, b""
            if stored.disk:
                stored.disk.unlink(missing_ok=True)
        return stored.gone

    def sign(self, filename, size, content_type):
        upload = Upload(f"{secrets.token_hex(8)}/{urllib.parse.quote(filename.replace('/', '_'), safe='')}", filename,
                        content_type, size, time.time() + self.sign_seconds)
        with self.lock:
            self.uploads[upload.key] = upload
        return upload

    # Tasks

    def create(self, text, webhook, with_metadata):
        with self.lock:
            if self.credits <= 0:
                raise Refused("No credits are left", 402)
            task = Task(text, webhook, with_metadata, self.faults.take("create", OF_A_TASK))
            task.reserved = min(self.reserve, self.credits)
            self.credits -= task.reserved
            self.tasks[task.id] = task
            if "lose" in task.faults and task.faults["lose"].get("when") != "ended":
                self.end(task, "failed", "lost")
        self.waiting.put(task)
        return task

    def add_stranger(self, wish):
        output = wish.get("output", "stranger.mp4")
        task = Task(wish.get("command", f"ffmpeg -i https://example.org/other.mov {output}"), stranger=True,
                    status=wish.get("status", "running"), started=time.time(), seconds=wish.get("seconds", 1))
        with self.lock:
            self.tasks[task.id] = task
        if task.status == "running":
            later(task.seconds, lambda: self.end(task, "succeeded", None, [self.invented(task, output)]))

    def work(self):
        while True:
            task = self.waiting.get()
            if not task.lost and not self.stopping:
                self.run(task)

    def run(self, task):
        with self.lock:
            task.status, task.started = "running", time.time()
        self.tell(task)
        error, outputs = None, []
        try:
            command = read_command(task.text)
            if self.simulate:
                task.seconds = command.seconds
                time.sleep(command.seconds / self.speed)
            if "fail" in task.faults:
                raise Refused(task.faults["fail"].get("text", "Something went wrong"))
            if self.simulate:
                outputs = [self.invented(task, name) for name in command.outputs]
            else:
                outputs = self.transcode(task, command)
        except (Refused, OSError, ValueError) as failure:
            error = str(failure)
        if "hundred" in task.faults:
            task.progress = 100
            time.sleep(task.faults["hundred"].get("seconds", 1))
        self.end(task, "failed" if error else "succeeded", error, outputs)
        self.tell(task)

    def end(self, task, status, error, outputs=()):
        """Settles the task: what it took is charged, what was reserved beyond it comes back."""
        with self.lock:
            task.finished = time.time()
            task.elapsed = task.finished - (task.started or task.finished) if task.seconds is None else task.seconds
            task.status, task.error, task.outputs = status, error, list(outputs)
            task.progress = 100 if status == "succeeded" else task.progress
            task.lost = "lose" in task.faults
            if not task.stranger:
                task.charged = math.ceil(task.elapsed / CREDIT_SECONDS)
                self.credits += task.reserved - task.charged

    def invented(self, task, name):
        data = (f"simulated output {name}\n" * 16).encode()
        return self.made(task, name, len(data), data=data)

    def made(self, task, name, size, **content):
        stored = StoredFile(name, f"/outputs/{task.id}/{urllib.parse.quote(name, safe='')}", size, **content)
        self.keep(stored)
        return stored

    def transcode(self, task, command):
        folder, log = self.root / "tasks" / task.id, self.root / "tasks" / f"{task.id}.log"
        folder.mkdir()
        unproxied = ",".join(filter(None, [os.environ.get("no_proxy"), "127.0.0.1,localhost"]))
        with open(log, "wb") as errors:
            process = subprocess.Popen(
                ["ffmpeg", "-hide_banner", "-nostdin", "-y", "-nostats", "-stats_period", "0.2", "-progress", "pipe:1",
                 *command.arguments], cwd=folder, env={**os.environ, "no_proxy": unproxied},
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, text=True)
        with self.lock:
            self.processes.add(process)
            if self.stopping:
                process.kill()
        limit = later(self.task_seconds, process.kill)
        try:
            self.watch(task, command, process, log)
            code = process.wait()
        finally:
            limit.cancel()
            with self.lock:
                self.processes.discard(process)
            said = log.read_text(errors="replace").splitlines() if log.exists() else []
            log.unlink(missing_ok=True)
        if code != 0:
            shutil.rmtree(folder, ignore_errors=True)
            if time.time() - task.started >= self.task_seconds:
                raise Refused(f"The task took longer than {self.task_seconds} s")
            raise Refused(f"ffmpeg ended with {code}: " + "\n".join(line for line in said[-10:] if line.strip()))
        # Read from the folder, since a pattern such as frame_%03d.png makes many.
        order = {name: number for number, name in enumerate(command.outputs)}
        made = sorted((path for path in folder.iterdir() if BARE_NAME.fullmatch(path.name)),
                      key=lambda path: (order.get(path.name, 0), path.name))
        if not made:
            raise Refused("ffmpeg made no output")
        return [self.made(task, path.name, path.stat().st_size, disk=path) for path in made]

    def watch(self, task, command, process, log):
        whole = None
        for line in process.stdout:
            name, _, value = line.strip().partition("=")
            if name == "out_time_us" and value.isdigit():
                task.length = int(value) / 1e6
                whole = whole or expected_seconds(command, log)
                if whole:
                    task.progress = max(task.progress, min(99, int(100 * task.length / whole)))

    def tell(self, task):
        if not task.webhook or "no-webhook" in task.faults or task.lost:
            return
        body = self.describe(task, {})
        if self.flavour == "old":
            body = {name: body.get(name) for name in ("task_id", "status", "output_url", "error")}
        lane = self.lanes[int(task.id, 16) % len(self.lanes)]
        copies = task.faults.get("duplicate-webhook", {"copies": 1}).get("copies", 2)

        def send():
            for _ in range(copies):
                lane.submit(self.deliver, task, body)

        if "late-webhook" in task.faults:
            later(task.faults["late-webhook"].get("seconds", 2), send)
        else:
            send()

    def deliver(self, task, body):
        try:
            data, headers = json.dumps(body).encode(), {"Content-Type": "application/json"}
            request = urllib.request.Request(task.webhook, data, headers)
            with self.opener.open(request, timeout=5) as answer:
                outcome = answer.status
        except urllib.error.HTTPError as error:
            outcome = error.code
        except Exception as error:  # whatever the receiver does, the lane goes on
            outcome = str(error)
        with self.lock:
            task.deliveries.append({"status": body["status"], "answer": outcome})

    # What the world is told

    def shown_status(self, task, faults):
        if "unknown-status" in faults:
            return faults["unknown-status"].get("status", "archiving")
        return "completed" if task.status == "succeeded" and self.flavour == "old" else task.status

    def describe(self, task, faults):
        skew = skew_of(faults)
        with self.lock:
            now = time.time()
            speed = self.speed if task.seconds is not None and not task.stranger else 1
            elapsed = task.elapsed if task.finished else speed * (now - (task.started or now))
            progress = task.progress
            if task.status == "running" and task.seconds is not None and progress < 100:
                progress = min(99, int(100 * elapsed / max(task.seconds, 0.001)))
            body = {"task_id": task.id, "status": self.shown_status(task, faults), "progress": progress,
                    "command": task.text, "error": task.error, "created_at": timestamp(task.created, skew),
                    "finished_at": timestamp(task.finished, skew)}
            if self.flavour == "old":
                body["output_url"] = self.files_origin + task.outputs[0].path if task.outputs else None
                body["duration"] = round(elapsed, 3)
            else:
                whole = elapsed + speed * ((task.started or now) - task.created)
                body["outputs"] = [self.describe_output(task, stored) for stored in task.outputs]
                body["elapsed"], body["total_elapsed"] = f"{elapsed:.3f}", f"{whole:.3f}"
        if "hide-command" in faults:
            del body["command"]
        if "unknown-fields" in faults:
            body["region"], body["steps"] = {"name": "moon-1", "zones": [1, None, "b"]}, []
        return body

    def describe_output(self, task, stored):
        wrong = task.faults["wrong-size"].get("by", 1000) if "wrong-size" in task.faults else 0
        shown = {"filename": stored.name, "url": self.files_origin + stored.path, "size": stored.size + wrong}
        if task.with_metadata:
            shown["metadata"] = {"duration": task.length, "format": stored.name.rpartition(".")[2].lower()}
        return shown

    def page(self, limit, offset, status, faults):
        wanted = "succeeded" if status == "completed" and self.flavour == "old" else status
        with self.lock:
            found = [task for task in self.tasks.values() if not task.lost and wanted in (None, task.status)]
            found.reverse()
            shown = [self.describe(task, faults) for task in found[offset:offset + limit]]
        return {"total": len(found), "tasks": shown}

    def record(self, brief):
        with self.lock, self.faults.lock:
            calls = collections.Counter(request["on"] for request in self.requests)
            states = collections.Counter(task.status for task in self.tasks.values())
            record = {"credits": self.credits, "calls": calls, "states": states, "faults": list(self.faults.orders)}
            if not brief:
                record["requests"] = list(self.requests)
                record["tasks"] = [self.record_of(task) for task in self.tasks.values()]
                record["uploads"] = [{**vars(upload), "public_url": f"{self.files_origin}/files/{upload.key}"}
                                     for upload in self.uploads.values()]
            return json.dumps(record).encode()

    def record_of(self, task):
        shown = {name: value for name, value in vars(task).items() if name not in ("text", "faults")}
        shown["faults"], shown["command"] = sorted(task.faults), task.text
        shown["outputs"] = [{"filename": stored.name, "path": stored.path, "size": stored.size, "gets": stored.gets,
                             "state": "gone" if self.is_gone(stored) else "kept"} for stored in task.outputs]
        return shown

    def control(self, wish):
        """Carries out an order of a test."""
        if wish.get("fault") == "stranger":
            for _ in range(wish.get("count", 1)):
                self.add_stranger(wish)
        elif "fault" in wish:
            self.faults.order(wish)
        with self.lock:
            if wish.get("forget"):
                self.faults.forget()
            if wish.get("clear"):
                self.requests.clear()
            for name in SETTINGS:
                if name in wish:
                    setattr(self, name, wish[name])


# ---- HTTP

@dataclass
class Reply:
    status: int
    document: dict = None
    headers: dict = field(default_factory=dict)
    content: io.IOBase = None
    length: int = 0


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 256

    def __init__(self, port, handler, service):
        super().__init__(("127.0.0.1", port), handler)
        self.service = service

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], OSError):  # clients that hang up are part of the tests
            super().handle_error(request, client_address)


class Handler(http.server.BaseHTTPRequestHandler):
    """One request on either port: records it, lets the faults happen, and sends what `act` of the port decides."""
    protocol_version = "HTTP/1.1"
    server_version = "ffhub-test"
    disable_nagle_algorithm = True
    wbufsize = 1 << 16  # head and body leave in one packet
    faults = {}

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.service, self.faults = self.server.service, {}
        self.unread = int(self.headers.get("Content-Length") or 0)
        self.link = urllib.parse.urlsplit(self.path)
        self.query = dict(urllib.parse.parse_qsl(self.link.query))
        if self.headers.get("Transfer-Encoding"):
            self.close_connection = True  # where the body ends is not looked for
        if isinstance(self, ApiHandler) and self.link.path == "/control":
            return self.control()
        operation = self.route()
        key = self.service.key
        self.note = {"port": self.server.server_port, "method": self.command, "path": self.link.path, "on": operation,
                     "had_key": "Authorization" in self.headers or key in str(self.headers) or key in self.path,
                     "status": None, "at": time.time()}
        with self.service.lock:
            self.service.requests.append(self.note)
        self.faults = self.service.faults.take(operation, SUITS)
        try:
            self.serve(operation)
        except OSError:
            self.note["status"] = self.note["status"] or 0
            self.close_connection = True

    do_POST = do_PUT = do_HEAD = do_DELETE = do_GET

    def serve(self, operation):
        instead = next((self.faults[name] for name in INSTEAD_OF_ANSWER if name in self.faults), None)
        carried_out = not instead or instead["fault"] == "reset-after" or instead.get("after")
        reply = None
        if carried_out:
            try:
                reply = self.act(operation)
            except Refused as refusal:
                reply = self.problem(refusal.status, str(refusal))
        while self.unread > 0 and self.body(min(self.unread, 1 << 16)):
            pass
        if "delay" in self.faults:
            time.sleep(self.faults["delay"].get("seconds", 1))
        if instead and instead["fault"].startswith("reset"):
            return self.hang_up(orderly=instead.get("close", False))
        if instead:
            reply = self.misbehaviour(instead)
        self.send(reply)

    def body(self, size):
        data = self.rfile.read(size)
        self.unread -= len(data)
        if len(data) < size:
            raise ConnectionError("The body is shorter than announced")
        return data

    def read_json(self):
        if self.headers.get("Transfer-Encoding"):
            raise Refused("Content-Length is needed", 411)
        if self.unread > LARGEST_BODY:
            raise Refused("The body is too large", 413)
        try:
            document = json.loads(self.body(self.unread))
        except ValueError:
            raise Refused("The body is not JSON") from None
        if not isinstance(document, dict):
            raise Refused("The body is not a JSON object")
        return document

    def problem(self, status, text, headers=None):
        if self.service.flavour == "old":
            return Reply(status, {"message": text}, headers or {})
        title = http.HTTPStatus(status).phrase
        return Reply(status, {"type": "about:blank", "title": title, "status": status, "detail": text}, headers or {})

    def misbehaviour(self, fault):
        name, headers = fault["fault"], dict(fault.get("headers", {}))
        status = fault.get("status", 307) if name == "redirect" else int(name)
        if name == "redirect":
            headers["Location"] = fault.get("to", self.service.files_origin + self.path)
        if "retry_after" in fault:
            seconds = fault["retry_after"]
            date = fault.get("form") == "date"
            moment = email.utils.formatdate(time.time() + seconds, usegmt=True)
            headers["Retry-After"] = moment if date else str(seconds)
        if "body" not in fault:
            return self.problem(status, "Ordered by the test", headers)
        data = fault["body"].encode()
        return Reply(status, None, {"Content-Type": "text/html", **headers}, io.BytesIO(data), len(data))

    def hang_up(self, orderly):
        self.note["status"] = 0
        self.close_connection = True
        if not orderly:  # no lingering: the peer gets a reset instead of an end
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER,
                                       struct.pack("hh" if os.name == "nt" else "ii", 1, 0))
            self.connection.close()

    def date_time_string(self, timestamp=None):
        return super().date_time_string((timestamp or time.time()) + skew_of(self.faults))

    def send(self, reply):
        content, length = reply.content, reply.length
        if content is None:
            data = self.spoilt(json.dumps(reply.document or {}).encode())
            content, length = io.BytesIO(data), len(data)
            new_problem = reply.status >= 400 and self.service.flavour == "new"
            reply.headers.setdefault("Content-Type", "application/problem+json" if new_problem else "application/json")
        self.note["status"] = reply.status
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(length))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        with content:
            if self.command != "HEAD":
                self.pour(content, length)

    def spoilt(self, data):
        if "huge" in self.faults:
            data = data[:-1] + b', "padding": "' + b"x" * self.faults["huge"].get("size", 16 << 20) + b'"}'
        if "truncate" in self.faults:
            data = data[:self.faults["truncate"].get("at", len(data) // 2)]
        return data

    def pour(self, content, length):
        end = min(length, self.faults["cut"].get("at", length // 2)) if "cut" in self.faults else length
        rate = self.faults["slow"].get("rate", 100) if "slow" in self.faults else 0
        sent = 0
        while sent < end:
            data = content.read(min(end - sent, max(1, rate // 10) if rate else 1 << 16))
            if not data:
                break
            self.wfile.write(data)
            sent += len(data)
            if rate:
                self.wfile.flush()
                time.sleep(len(data) / rate)
        if sent < length:
            self.close_connection = True


class ApiHandler(Handler):
    def route(self):
        path = self.link.path
        if self.command == "POST":
            return {"/v1/tasks": "create", "/v1/uploads/sign": "sign"}.get(path, "other")
        if self.command == "GET" and re.fullmatch(r"/v1/tasks/[^/]+", path):
            return "status"
        return {"/v1/tasks": "list", "/v1/me": "me"}.get(path, "other") if self.command == "GET" else "other"

    def act(self, operation):
        shown, wanted = self.headers.get("Authorization", ""), f"Bearer {self.service.key}"
        if not hmac.compare_digest(shown.encode(), wanted.encode()):
            raise Refused("The key is missing or not valid", 401)
        return {"create": self.create, "status": self.status, "list": self.list, "me": self.me, "sign": self.sign,
                "other": self.other}[operation]()

    def other(self):
        raise Refused("There is nothing here", 404)

    def create(self):
        wish = self.read_json()
        text = wish.get("command")
        webhook = wish.get("webhook_url" if self.service.flavour == "old" else "webhook")
        if not isinstance(text, str) or not text.strip():
            raise Refused("The command is missing")
        if webhook is not None and not re.match(r"https?://[^/]", str(webhook)):
            raise Refused("The webhook is not an http or https URL")
        task = self.service.create(text, webhook, wish.get("with_metadata") is True)
        shown = self.service.describe(task, self.faults)
        if self.service.flavour == "old":
            return Reply(200, {"task_id": task.id})
        names = ("task_id", "status", "created_at", "region")
        return Reply(201, {name: shown[name] for name in names if name in shown})

    def status(self):
        task = self.service.tasks.get(self.link.path.rpartition("/")[2])
        if task is None or task.lost:
            raise Refused("There is no such task", 404)
        return Reply(200, self.service.describe(task, self.faults))

    def list(self):
        try:
            limit, offset = int(self.query.get("limit", 20)), int(self.query.get("offset", 0))
        except ValueError:
            raise Refused("limit and offset are numbers") from None
        page = self.service.page(max(1, min(limit, self.service.page_size)), max(0, offset), self.query.get("status"), self.faults)
        return Reply(200, {**page, "region": "moon-1"} if "unknown-fields" in self.faults else page)

    def me(self):
        name = "available_credits" if self.service.flavour == "old" else "remaining_credits"
        shown = {"user_id": "user-1", "email": "somebody@example.org", name: self.service.credits}
        return Reply(200, {**shown, "plan": {"name": None}} if "unknown-fields" in self.faults else shown)

    def sign(self):
        wish = self.read_json()
        name, size = wish.get("filename"), wish.get("size")
        if not isinstance(name, str) or not name:
            raise Refused("The filename is missing")
        if size is not None and (type(size) is not int or not 0 <= size <= LARGEST_UPLOAD):
            raise Refused("Uploads have at most 5 GB", 413)
        upload = self.service.sign(name, size, str(wish.get("content_type") or "application/octet-stream"))
        origin, key = self.service.files_origin, upload.key
        shown = {"upload_url": f"{origin}/upload/{key}?signature={upload.signature}",
                 "public_url": f"{origin}/files/{key}", "key": key, "content_type": upload.content_type,
                 "expires_at": timestamp(upload.expires, skew_of(self.faults))}
        return Reply(200, {**shown, "region": "moon-1"} if "unknown-fields" in self.faults else shown)

    def control(self):
        self.note = {}
        try:
            if self.command == "POST":
                self.service.control(self.read_json())
                data = b'{"ok": true}'
            else:
                data = self.service.record(brief="brief" in self.query)
            self.send(Reply(200, None, {"Content-Type": "application/json"}, io.BytesIO(data), len(data)))
        except (Refused, TypeError, ValueError, AttributeError) as mistake:
            self.send(self.problem(400, str(mistake)))


class FileHandler(Handler):
    def route(self):
        first, reads = (self.link.path.split("/") + [""])[1], self.command in ("GET", "HEAD")
        if first == "upload" and self.command == "PUT":
            return "put"
        return {"outputs": "get", "files": "fetch"}.get(first, "other") if reads else "other"

    def act(self, operation):
        if operation == "other":
            raise Refused("There is nothing here", 404)
        return self.put() if operation == "put" else self.give()

    def usual_path(self):
        """Clients differ in which characters of a link they encode."""
        return urllib.parse.quote(urllib.parse.unquote(self.link.path))

    def put(self):
        upload = self.service.uploads.get(self.usual_path().removeprefix("/upload/"))
        if upload is None or self.query.get("signature") != upload.signature:
            raise Refused("The signature does not match", 403)
        if time.time() > upload.expires:
            raise Refused("The signature has expired", 403)
        if self.headers.get("Content-Type") != upload.content_type:
            raise Refused("The Content-Type is not the signed one", 403)
        if "Content-Length" not in self.headers:
            raise Refused("Content-Length is needed", 411)
        if self.unread > LARGEST_UPLOAD or upload.size not in (None, self.unread):
            raise Refused("The size is not the signed one", 403)
        with self.service.lock:
            if upload.state != "signed":
                raise Refused("The signature was used before", 403)
            upload.state, upload.size = "receiving", self.unread
        disk = self.service.root / "uploads" / upload.key.partition("/")[0]
        try:
            with open(disk, "wb") as out:
                while self.unread > 0:
                    out.write(self.body(min(self.unread, 1 << 16)))
        except OSError:
            upload.state = "broken"
            disk.unlink(missing_ok=True)
            raise
        stored = StoredFile(upload.filename, f"/files/{upload.key}", upload.size, disk=disk)
        self.service.keep(stored)
        upload.state = "stored"
        return Reply(200, None, {"ETag": stored.etag}, io.BytesIO(), 0)

    def give(self):
        stored = self.service.files.get(self.usual_path())
        if stored is None:
            raise Refused("There is no such file", 404)
        with self.service.lock:
            if self.service.is_gone(stored):
                # Both are seen with services like this one.
                raise Refused("The file has expired", 404 if self.service.flavour == "old" else 410)
            stored.gets += self.command == "GET"
            content = stored.open()
        headers = {"Content-Type": "application/octet-stream", "Accept-Ranges": "bytes", "ETag": stored.etag,
                   "Last-Modified": email.utils.formatdate(stored.created, usegmt=True)}
        span = re.fullmatch(r"bytes=(\d*)-(\d*)", self.headers.get("Range", ""))
        if not span or not any(span.groups()) or self.headers.get("If-Range", stored.etag) != stored.etag:
            return Reply(200, None, headers, content, stored.size)
        if span[1]:
            first, last = int(span[1]), min(int(span[2] or stored.size), stored.size - 1)
        else:
            first, last = max(0, stored.size - int(span[2])), stored.size - 1
        if first > last:
            content.close()
            return self.problem(416, "The range is beyond the end", {"Content-Range": f"bytes */{stored.size}"})
        content.seek(first)
        headers["Content-Range"] = f"bytes {first}-{last}/{stored.size}"
        return Reply(206, None, headers, content, last - first + 1)


# ---- The program

def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--port", type=int, default=0, help="of the API; 0 takes a free one")
    parser.add_argument("--key", default=None, help="made up when not given")
    parser.add_argument("--credits", type=int, default=100000)
    parser.add_argument("--flavour", choices=("new", "old"), default="new")
    parser.add_argument("--max-running", type=int, default=4)
    parser.add_argument("--keep-seconds", type=float, default=24 * 3600, help="until outputs and uploads are gone")
    parser.add_argument("--simulate", action="store_true")
    parser.add_argument("--speed", type=float, default=1.0, help="divides the time of simulated tasks")
    parser.add_argument("--dir", help="keeps the files here; a temporary folder without")
    parser.add_argument("--seed", type=int, default=1, help="of faults with a share")
    parser.add_argument("--with-stdin", action="store_true", help="ends when stdin is closed")
    options = parser.parse_args()
    options.key = options.key or "test-" + secrets.token_hex(16)

    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    if options.with_stdin:
        threading.Thread(target=lambda: (sys.stdin.buffer.read(), ended.set()), daemon=True).start()

    root = pathlib.Path(options.dir or tempfile.mkdtemp(prefix="ffhub-server-")).absolute()
    try:
        service = Service(options, root)
        api, files = Server(options.port, ApiHandler, service), Server(0, FileHandler, service)
        service.files_origin = f"http://127.0.0.1:{files.server_port}"
        for server in (api, files):
            threading.Thread(target=server.serve_forever, daemon=True).start()
        origin = f"http://127.0.0.1:{api.server_port}"
        print(json.dumps({"api": f"{origin}/v1", "control": f"{origin}/control", "files": service.files_origin,
                          "key": options.key}), flush=True)
        ended.wait()
        service.stop()
    finally:
        # More than once, since an upload may still be writing.
        for _ in range(0 if options.dir else 10):
            shutil.rmtree(root, ignore_errors=True)
            if not root.exists():
                break
            time.sleep(0.05)
    os._exit(0)  # tasks that sleep and connections that trickle are not waited for


if __name__ == "__main__":
    main()
