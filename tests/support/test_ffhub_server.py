#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves ffhub_server.py over real HTTP.

    python3 tests/support/test_ffhub_server.py
"""

import concurrent.futures
import email.utils
import http.client
import http.server
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request

PROGRAM = pathlib.Path(__file__).with_name("ffhub_server.py")
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))
HAS_FFMPEG = shutil.which("ffmpeg") is not None


class Answer:
    def __init__(self, status, headers, data):
        self.status, self.headers, self.data = status, headers, data

    @property
    def json(self):
        return json.loads(self.data)


def request(method, url, body=None, headers=None, timeout=60):
    """An answer whatever its status is; what breaks on the way is raised."""
    wish = urllib.request.Request(url, body, headers or {}, method=method)
    try:
        with OPENER.open(wish, timeout=timeout) as answer:
            return Answer(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.headers, error.read())


def make_clip():
    made = subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=1",
                           "-c:v", "mjpeg", "-f", "matroska", "pipe:1"], stdout=subprocess.PIPE, check=True)
    return made.stdout


def eventually(check):
    deadline = time.monotonic() + 60  # far more than it takes, for a machine that is busy
    while time.monotonic() < deadline:
        found = check()
        if found:
            return found
        time.sleep(0.03)
    raise AssertionError("It has not happened within a minute")


class RunningServer:
    """The server as a process of its own, with the calls that a client makes."""

    def __init__(self, *options):
        self.process = subprocess.Popen([sys.executable, str(PROGRAM), "--with-stdin", *options],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        ready = json.loads(self.process.stdout.readline())
        self.api, self.control_url, self.files, self.key = (ready[name] for name in ("api", "control", "files", "key"))

    def stop(self):
        self.process.stdin.close()
        self.process.wait(60)
        self.process.stdout.close()

    def call(self, method, path, document=None, key=None, timeout=60):
        body = None if document is None else json.dumps(document).encode()
        headers = {"Authorization": f"Bearer {key or self.key}", "Content-Type": "application/json"}
        return request(method, self.api + path, body, headers, timeout)

    def control(self, **order):
        answer = request("POST", self.control_url, json.dumps(order).encode())
        assert answer.status == 200, answer.data
        return answer.json

    def record(self, query=""):
        return request("GET", self.control_url + query).json

    def task_record(self, task_id):
        return next(task for task in self.record()["tasks"] if task["id"] == task_id)

    def create(self, command, **more):
        answer = self.call("POST", "/tasks", {"command": command, **more})
        assert answer.status in (200, 201), answer.data
        return answer.json["task_id"]

    def wait(self, task_id, until=("succeeded", "completed", "failed")):
        def ended():
            task = self.call("GET", f"/tasks/{task_id}").json
            return task["status"] in until and task

        return eventually(ended)

    def upload(self, filename, data, content_type="video/mp4"):
        signed = self.call("POST", "/uploads/sign", {"filename": filename, "size": len(data),
                                                     "content_type": content_type}).json
        answer = request("PUT", signed["upload_url"], data, {"Content-Type": signed["content_type"]})
        assert answer.status == 200, answer.data
        return signed["public_url"]


class Receiver:
    """Collects the webhooks."""

    def __init__(self):
        receiver = self
        self.messages = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                data = self.rfile.read(int(self.headers["Content-Length"]))
                had_key = "Authorization" in self.headers
                receiver.messages.append((time.time(), self.path, json.loads(data), had_key))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def of(self, path, count):
        def came():
            found = [message for message in self.messages if message[1] == path]
            return len(found) >= count and found

        return eventually(came)

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


SIMULATED = "ffmpeg -i http://example.org/a.mov -metadata simulate=%s %s"


class WithServer(unittest.TestCase):
    OPTIONS = ()

    @classmethod
    def setUpClass(cls):
        cls.server = RunningServer(*cls.OPTIONS)
        cls.addClassCleanup(cls.server.stop)

    def setUp(self):
        self.server.control(forget=True, clear=True, flavour="new", credits=100000, keep_seconds=3600,
                            sign_seconds=900, task_seconds=3600)


@unittest.skipUnless(HAS_FFMPEG, "the ffmpeg program is not installed")
class Transcoding(WithServer):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.clip = make_clip()
        cls.link = cls.server.upload("a clip's \u00e4.mkv", cls.clip, "video/x-matroska")

    def test_uploads_transcodes_and_gives_outputs(self):
        self.assertEqual(request("GET", self.link).data, self.clip)
        command = f"ffmpeg -y -i '{self.link}' -c:v mjpeg -t 0.5 out.mkv -frames:v 1 'a still.png' -an cut.mov"
        task = self.server.wait(self.server.create(command, with_metadata=True))
        self.assertEqual((task["status"], task["error"], task["progress"]), ("succeeded", None, 100))
        self.assertEqual([output["filename"] for output in task["outputs"]], ["out.mkv", "a still.png", "cut.mov"])
        self.assertIn("duration", task["outputs"][0]["metadata"])
        self.assertGreater(float(task["elapsed"]), 0)
        self.assertGreaterEqual(float(task["total_elapsed"]), float(task["elapsed"]))
        for output in task["outputs"]:
            self.assertEqual(len(request("GET", output["url"]).data), output["size"])
        self.assertTrue(request("GET", task["outputs"][1]["url"]).data.startswith(b"\x89PNG"))
        self.assertLess(self.server.record()["credits"], 100000)

    def test_image_sequences_are_outputs(self):
        task = self.server.wait(self.server.create(f"ffmpeg -i {self.link} -r 4 frame_%02d.jpg"))
        names = [output["filename"] for output in task["outputs"]]
        self.assertGreaterEqual(len(names), 4)
        self.assertEqual(names, sorted(names))

    def test_the_error_of_ffmpeg_is_the_error_of_the_task(self):
        task = self.server.wait(self.server.create(f"ffmpeg -i {self.link} -c:v nosuchcodec out.mp4"))
        self.assertEqual((task["status"], task["outputs"]), ("failed", []))
        self.assertIn("nosuchcodec", task["error"])

    def test_a_task_that_takes_too_long_fails(self):
        self.server.control(task_seconds=0.5)
        task = self.server.wait(self.server.create(f"ffmpeg -re -stream_loop -1 -i {self.link} -t 60 out.mkv"))
        self.assertIn("took longer", task["error"])

    def test_progress_grows_while_it_runs(self):
        task_id = self.server.create(f"ffmpeg -re -stream_loop -1 -i {self.link} -t 3 -c:v mjpeg out.mkv")
        seen = []

        def ended():
            task = self.server.call("GET", f"/tasks/{task_id}").json
            seen.append(task["progress"])
            return task["status"] == "succeeded"

        eventually(ended)
        self.assertEqual(seen, sorted(seen))
        self.assertGreater(len(set(seen)), 3)
        self.assertEqual(seen[-1], 100)

    def test_the_key_stays_on_the_port_of_the_api(self):
        self.server.wait(self.server.create(f"ffmpeg -i {self.link} out.mkv"))
        requests = self.server.record()["requests"]
        api, files = (urllib.parse.urlsplit(url).port for url in (self.server.api, self.server.files))
        self.assertTrue(all(seen["had_key"] for seen in requests if seen["port"] == api))
        self.assertEqual({seen["had_key"] for seen in requests if seen["port"] == files}, {False})
        request("GET", self.link, headers={"Authorization": f"Bearer {self.server.key}"})
        request("GET", self.link + f"?key={self.server.key}")
        self.assertEqual([seen["had_key"] for seen in self.server.record()["requests"][-2:]], [True, True])


class Simulated(WithServer):
    OPTIONS = ("--simulate", "--speed", "10", "--max-running", "8")

    def test_a_simulated_task_gives_its_small_file(self):
        task = self.server.wait(self.server.create(SIMULATED % (2, "a.mp4 b.png")))
        self.assertEqual((task["elapsed"], len(task["outputs"])), ("2.000", 2))
        data = request("GET", task["outputs"][0]["url"]).data
        self.assertEqual(data, b"simulated output a.mp4\n" * 16)
        self.assertEqual(self.server.record()["credits"], 100000 - 1)

    def test_commands_are_refused_as_errors_of_the_task(self):
        for command, said in (
                ("sox -i http://x/a out.mp4", "start with ffmpeg"),
                ("ffmpeg -i file:///etc/passwd out.mp4", "http"),
                ("ffmpeg -i /etc/passwd out.mp4", "http"),
                ("ffmpeg -i 'concat:http://x/a' out.mp4", "http"),
                ("ffmpeg -i http://x/a ../out.mp4", "bare file name"),
                ("ffmpeg -i http://x/a /tmp/out.mp4", "bare file name"),
                ("ffmpeg -i http://x/a out.exe", "bare file name"),
                ("ffmpeg -i http://x/a -f null -", "bare file name"),
                ("ffmpeg -i http://x/a out.mp4 && rm x", "operators"),
                ("ffmpeg -i http://x/a?b=1&c=2 out.mp4", "operators"),
                ("ffmpeg -i http://x/a out.mp4 | tee x.mp4", "operators"),
                ("ffmpeg -i http://x/`id` out.mp4", "operators"),
                ("ffmpeg -i http://x/a 'out.mp4", "cannot be read"),
                ("ffmpeg -i http://x/a", "output"),
                ("ffmpeg out.mp4", "input")):
            with self.subTest(command):
                task = self.server.wait(self.server.create(command))
                self.assertEqual(task["status"], "failed")
                self.assertIn(said, task["error"])

    def test_quoted_operators_are_no_operators(self):
        command = "ffmpeg -i 'http://x/a?b=1&c=(2)' -filter_complex '[0:v]split[a];[a]null' -metadata \"t=a|b\" o.mp4"
        self.assertEqual(self.server.wait(self.server.create(command))["status"], "succeeded")

    def test_a_wrong_key_is_refused_in_both_flavours(self):
        answer = self.server.call("GET", "/me", key="wrong")
        self.assertEqual((answer.status, answer.headers["Content-Type"]), (401, "application/problem+json"))
        self.assertIn("detail", answer.json)
        self.assertEqual(request("GET", self.server.api + "/me").status, 401)
        self.server.control(flavour="old")
        answer = self.server.call("POST", "/tasks", {"command": SIMULATED % (0, "a.mp4")}, key="wrong")
        self.assertEqual((answer.status, list(answer.json)), (401, ["message"]))
        self.assertEqual(self.server.record()["calls"].get("create"), 1)

    def test_no_credits_no_task(self):
        before = self.server.call("GET", "/tasks").json["total"]
        self.server.control(credits=0)
        self.assertEqual(self.server.call("POST", "/tasks", {"command": SIMULATED % (0, "a.mp4")}).status, 402)
        self.assertEqual(self.server.call("GET", "/tasks").json["total"], before)
        self.server.control(credits=30)
        task_id = self.server.create(SIMULATED % (25, "a.mp4"))
        self.assertEqual(self.server.call("GET", "/me").json["remaining_credits"], 18)
        self.server.wait(task_id)
        self.assertEqual(self.server.call("GET", "/me").json["remaining_credits"], 25)

    def test_the_old_flavour(self):
        receiver = Receiver()
        self.addCleanup(receiver.stop)
        self.server.control(flavour="old")
        created = self.server.call("POST", "/tasks", {"command": SIMULATED % (1, "a.mp4"),
                                                      "webhook_url": receiver.url + "/old"})
        self.assertEqual(list(created.json), ["task_id"])
        task = self.server.wait(created.json["task_id"])
        self.assertEqual((task["status"], task["duration"]), ("completed", 1))
        self.assertNotIn("outputs", task)
        self.assertEqual(request("GET", task["output_url"]).status, 200)
        self.assertIn("available_credits", self.server.call("GET", "/me").json)
        listed = self.server.call("GET", "/tasks?status=completed&limit=1").json["tasks"]
        self.assertEqual(listed[0]["task_id"], task["task_id"])
        message = receiver.of("/old", 2)[-1][2]
        self.assertEqual(set(message), {"task_id", "status", "output_url", "error"})
        self.assertEqual(message["status"], "completed")

    def test_the_list_is_newest_first_in_pages(self):
        ids = [self.server.create(SIMULATED % (0, f"page{number}.mp4")) for number in range(5)]
        for task_id in ids:
            self.server.wait(task_id)
        page = self.server.call("GET", "/tasks?limit=2&offset=1").json
        self.assertEqual([task["task_id"] for task in page["tasks"]], [ids[3], ids[2]])
        self.assertGreaterEqual(page["total"], 5)
        self.assertEqual(self.server.call("GET", "/tasks?status=running").json["tasks"], [])
        self.assertEqual(self.server.call("GET", "/tasks?limit=x").status, 400)

    def test_only_so_many_tasks_run_at_a_time(self):
        server = RunningServer("--simulate", "--max-running", "2")
        self.addCleanup(server.stop)
        for number in range(5):
            server.create(SIMULATED % (60, f"queue{number}.mp4"))
        eventually(lambda: server.call("GET", "/tasks?status=running").json["total"] == 2)
        self.assertEqual(server.call("GET", "/tasks?status=pending").json["total"], 3)

    def test_an_upload_keeps_to_what_was_signed(self):
        def sign(**wish):
            return self.server.call("POST", "/uploads/sign", wish)

        def put(signed, data=b"1234", content_type="text/plain"):
            return request("PUT", signed["upload_url"], data, {"Content-Type": content_type}).status

        self.assertEqual(sign().status, 400)
        self.assertEqual(sign(filename="a", size=6 << 30).status, 413)
        signed = sign(filename="../a b.txt", content_type="text/plain", size=4).json
        self.assertEqual(request("GET", signed["public_url"]).status, 404)
        self.assertEqual(put(signed, content_type="text/html"), 403)
        self.assertEqual(put(signed, data=b"12345"), 403)
        self.assertEqual(put({"upload_url": signed["upload_url"] + "0"}), 403)
        self.assertEqual(put(signed), 200)
        self.assertEqual(put(signed), 403)
        self.assertEqual(request("GET", signed["public_url"]).data, b"1234")
        self.server.control(sign_seconds=-1)
        self.assertEqual(put(sign(filename="a", content_type="text/plain").json), 403)
        uploads = {upload["key"]: upload["state"] for upload in self.server.record()["uploads"]}
        self.assertEqual(uploads[signed["key"]], "stored")

    def test_a_broken_upload_needs_a_new_signature(self):
        signed = self.server.call("POST", "/uploads/sign", {"filename": "a.mp4"}).json
        link = urllib.parse.urlsplit(signed["upload_url"])
        broken = http.client.HTTPConnection(link.hostname, link.port, timeout=60)
        broken.putrequest("PUT", f"{link.path}?{link.query}")
        broken.putheader("Content-Type", signed["content_type"])
        broken.putheader("Content-Length", "1000")
        broken.endheaders(b"half")
        broken.close()
        self.assertTrue(eventually(lambda: self.server.record()["uploads"][-1]["state"] == "broken"))
        headers = {"Content-Type": signed["content_type"]}
        self.assertEqual(request("PUT", signed["upload_url"], b"x", headers).status, 403)

    def test_ranges(self):
        link = self.server.upload("r (1)~'\u00e4.mp4", bytes(range(100)))
        self.assertEqual(request("GET", link.replace("%28", "(").replace("%27", "'")).status, 200)
        whole = request("GET", link)
        self.assertEqual((whole.status, whole.headers["Accept-Ranges"]), (200, "bytes"))
        for asked, first, last in (("bytes=10-19", 10, 19), ("bytes=90-", 90, 99), ("bytes=-5", 95, 99),
                                   ("bytes=50-5000", 50, 99)):
            part = request("GET", link, headers={"Range": asked, "If-Range": whole.headers["ETag"]})
            self.assertEqual((part.status, part.headers["Content-Range"]), (206, f"bytes {first}-{last}/100"))
            self.assertEqual((part.data, part.headers["ETag"]), (bytes(range(first, last + 1)), whole.headers["ETag"]))
        self.assertEqual(request("GET", link, headers={"Range": "bytes=5-", "If-Range": '"other"'}).status, 200)
        beyond = request("GET", link, headers={"Range": "bytes=100-"})
        self.assertEqual((beyond.status, beyond.headers["Content-Range"]), (416, "bytes */100"))
        head = request("HEAD", link)
        self.assertEqual((head.status, head.headers["Content-Length"], head.data), (200, "100", b""))

    def test_outputs_expire(self):
        task = self.server.wait(self.server.create(SIMULATED % (0, "a.mp4")))
        url = task["outputs"][0]["url"]
        self.server.control(keep_seconds=-1)
        self.assertEqual(request("GET", url).status, 410)
        self.server.control(flavour="old")
        self.assertEqual(request("GET", url).status, 404)
        self.assertEqual(self.server.task_record(task["task_id"])["outputs"][0]["state"], "gone")
        self.assertEqual(request("GET", self.server.files + "/outputs/x/y.mp4").status, 404)

    def test_connections_are_kept_alive(self):
        link = urllib.parse.urlsplit(self.server.api)
        connection = http.client.HTTPConnection(link.hostname, link.port, timeout=60)
        self.addCleanup(connection.close)
        headers = {"Authorization": f"Bearer {self.server.key}"}
        connection.connect()
        own = connection.sock
        for path, status in (("/me", 200), ("/tasks/none", 404), ("/tasks", 200), ("/nowhere", 404)):
            connection.request("GET", link.path + path, headers=headers)
            answer = connection.getresponse()
            answer.read()
            self.assertEqual((answer.status, connection.sock), (status, own))

    def test_the_record_shows_requests_and_tasks(self):
        task_id = self.server.create(SIMULATED % (0, "a.mp4"), webhook="http://127.0.0.1:9/x")
        task = self.server.wait(task_id)
        request("GET", task["outputs"][0]["url"] + "?token=secret")
        record = self.server.record()
        self.assertEqual({(seen["method"], seen["path"], seen["status"]) for seen in record["requests"]},
                         {("POST", "/v1/tasks", 201), ("GET", f"/v1/tasks/{task_id}", 200),
                          ("GET", f"/outputs/{task_id}/a.mp4", 200)})
        shown = self.server.task_record(task_id)
        self.assertEqual((shown["command"], shown["status"]), (SIMULATED % (0, "a.mp4"), "succeeded"))
        self.assertEqual((shown["webhook"], shown["outputs"][0]["gets"]), ("http://127.0.0.1:9/x", 1))
        self.assertNotIn("requests", self.server.record("?brief=1"))

    def test_many_tasks_at_once(self):
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            ids = list(pool.map(lambda number: self.server.create(SIMULATED % (0, f"n{number}.mp4")), range(300)))
            tasks = list(pool.map(self.server.wait, ids))
        self.assertEqual({task["status"] for task in tasks}, {"succeeded"})
        names = [task["outputs"][0]["filename"] for task in tasks]
        self.assertEqual(names, [f"n{number}.mp4" for number in range(300)])
        self.assertEqual(self.server.record("?brief=1")["credits"], 100000)


class FaultsToOrder(WithServer):
    OPTIONS = ("--simulate", "--speed", "10")

    def total(self):
        return self.server.call("GET", "/tasks").json["total"]

    def post(self, timeout=60):
        return self.server.call("POST", "/tasks", {"command": SIMULATED % (0, "fault.mp4")}, timeout=timeout)

    def ended(self):
        return self.server.wait(self.server.create(SIMULATED % (0, "fault.mp4")))

    def test_too_many_requests_with_both_forms_of_retry_after(self):
        self.server.control(fault="429", on="create", retry_after=7, skip=1)
        self.server.control(fault="429", on="create", retry_after=60, form="date")
        before = self.total()
        second = self.post()  # the first order skips one, so that the other comes first
        self.assertEqual(second.status, 429)
        moment = email.utils.parsedate_to_datetime(second.headers["Retry-After"]).timestamp()
        self.assertAlmostEqual(moment, time.time() + 60, delta=3)
        first = self.post()
        self.assertEqual((first.status, first.headers["Retry-After"]), (429, "7"))
        self.assertEqual(self.total(), before)
        self.assertEqual(self.post().status, 201)

    def test_statuses_of_the_server(self):
        for name in ("500", "501", "502", "503", "504", "408"):
            self.server.control(fault=name, on="me", headers={"X-Trace": name})
            answer = self.server.call("GET", "/me")
            self.assertEqual((answer.status, answer.headers["X-Trace"]), (int(name), name))
        self.server.control(fault="502", on="me", body="<html>Bad gateway</html>")
        self.assertEqual(self.server.call("GET", "/me").data, b"<html>Bad gateway</html>")
        self.assertEqual(self.server.call("GET", "/me").status, 200)

    def test_forever_and_forget(self):
        self.server.control(fault="503", count=-1)
        self.assertEqual({self.server.call("GET", path).status for path in ("/me", "/tasks", "/tasks/x", "/me")}, {503})
        self.server.control(forget=True)
        self.assertEqual(self.server.call("GET", "/me").status, 200)

    def test_a_share_of_the_requests(self):
        self.server.control(fault="500", on="me", count=-1, share=0.5)
        statuses = [self.server.call("GET", "/me").status for _ in range(40)]
        self.assertEqual(set(statuses), {200, 500})

    def test_reset_before_makes_no_task_and_reset_after_makes_one(self):
        for close in (False, True):
            before = self.total()
            self.server.control(fault="reset-before", on="create", close=close)
            with self.assertRaises(OSError):
                self.post()
            self.assertEqual(self.total(), before)
            self.server.control(fault="reset-after", on="create", close=close)
            with self.assertRaises(OSError):
                self.post()
            self.assertEqual(self.total(), before + 1)
        creates = [seen for seen in self.server.record()["requests"] if seen["on"] == "create"]
        self.assertEqual([seen["status"] for seen in creates], [0] * 4)

    def test_a_status_after_the_task_was_created(self):
        before = self.total()
        self.server.control(fault="504", on="create", after=True)
        self.assertEqual((self.post().status, self.total()), (504, before + 1))

    def test_a_late_answer(self):
        before = self.total()
        self.server.control(fault="delay", on="create", seconds=0.6)
        with self.assertRaises(OSError):
            self.post(timeout=0.2)
        self.assertTrue(eventually(lambda: self.total() == before + 1))

    def test_redirects_lead_to_the_other_origin(self):
        self.server.control(fault="redirect", on="me")
        self.assertEqual(self.server.call("GET", "/me").status, 404)
        first, second = self.server.record()["requests"]
        self.assertEqual((first["status"], second["path"]), (307, "/v1/me"))
        # urllib sends the key after a redirect, and the record has to show it.
        self.assertTrue(second["had_key"])

    def test_slow_bytes(self):
        self.server.control(fault="slow", on="me", rate=200)
        began = time.monotonic()
        self.assertEqual(self.server.call("GET", "/me").json["user_id"], "user-1")
        self.assertGreater(time.monotonic() - began, 0.3)

    def test_cut_and_oversized_json(self):
        self.server.control(fault="truncate", on="me")
        with self.assertRaises(ValueError):
            self.server.call("GET", "/me").json
        self.server.control(fault="huge", on="me", size=3 << 20)
        answer = self.server.call("GET", "/me")
        self.assertGreater(len(answer.data), 3 << 20)
        self.assertEqual(answer.json["user_id"], "user-1")

    def test_unknown_fields_and_statuses(self):
        task = self.ended()
        path = f"/tasks/{task['task_id']}"
        self.server.control(fault="unknown-fields", count=4)
        for call in (path, "/tasks", "/me"):
            self.assertTrue({"region", "plan"} & set(self.server.call("GET", call).json))
        self.assertIn("region", self.post().json)
        self.server.control(fault="unknown-status", on="status", status="archiving")
        self.assertEqual(self.server.call("GET", path).json["status"], "archiving")
        self.assertEqual(self.server.call("GET", path).json["status"], "succeeded")

    def test_a_hundred_while_it_runs(self):
        self.server.control(fault="hundred", seconds=2)
        task_id = self.server.create(SIMULATED % (0.1, "a.mp4"))
        task = eventually(lambda: (now := self.server.call("GET", f"/tasks/{task_id}").json)["progress"] == 100 and now)
        self.assertEqual((task["status"], task["outputs"]), ("running", []))
        self.assertEqual(self.server.wait(task_id)["status"], "succeeded")

    def test_a_download_cut_in_the_middle_goes_on_by_range(self):
        self.server.control(fault="cut", on="get", at=100)
        output = self.ended()["outputs"][0]
        with self.assertRaises(http.client.IncompleteRead) as broken:
            request("GET", output["url"])
        self.assertEqual(len(broken.exception.partial), 100)
        rest = request("GET", output["url"], headers={"Range": "bytes=100-"})
        self.assertEqual(broken.exception.partial + rest.data, b"simulated output fault.mp4\n" * 16)

    def test_a_wrong_size(self):
        self.server.control(fault="wrong-size", by=5)
        output = self.ended()["outputs"][0]
        self.assertEqual(output["size"], len(request("GET", output["url"]).data) + 5)

    def test_a_wrong_clock(self):
        task = self.ended()
        self.server.control(fault="skew", on="status", seconds=-86400)
        answer = self.server.call("GET", f"/tasks/{task['task_id']}")
        self.assertLess(answer.json["created_at"][:10], task["created_at"][:10])
        moment = email.utils.parsedate_to_datetime(answer.headers["Date"]).timestamp()
        self.assertAlmostEqual(moment, time.time() - 86400, delta=3)

    def test_webhooks(self):
        receiver = Receiver()
        self.addCleanup(receiver.stop)

        def run(path):
            return self.server.wait(self.server.create(SIMULATED % (0.1, "a.mp4"), webhook=receiver.url + path))

        task = run("/plain")
        started, ended = receiver.of("/plain", 2)
        self.assertEqual((started[2]["status"], started[2]["outputs"]), ("running", []))
        self.assertEqual(ended[2], task)
        self.assertFalse(ended[3])
        self.server.control(fault="duplicate-webhook")
        run("/twice")
        statuses = [message[2]["status"] for message in receiver.of("/twice", 4)]
        self.assertEqual(statuses, ["running"] * 2 + ["succeeded"] * 2)
        self.server.control(fault="no-webhook")
        run("/none")
        self.server.control(fault="late-webhook", seconds=0.5)
        late = run("/late")["task_id"]
        self.assertGreater(receiver.of("/late", 2)[-1][0], self.server.task_record(late)["finished"] + 0.4)
        self.assertFalse([message for message in receiver.messages if message[1] == "/none"])
        deliveries = self.server.task_record(task["task_id"])["deliveries"]
        self.assertEqual(deliveries, [{"status": "running", "answer": 204}, {"status": "succeeded", "answer": 204}])

    def test_a_stranger_in_the_list(self):
        before = self.total()
        self.server.control(fault="stranger", count=2, seconds=2, output="theirs.mp4")
        page = self.server.call("GET", "/tasks?limit=2").json
        self.assertEqual((page["total"], page["tasks"][0]["status"]), (before + 2, "running"))
        self.assertEqual(page["tasks"][0]["outputs"], [])
        ended = self.server.wait(page["tasks"][0]["task_id"])
        self.assertEqual(ended["outputs"][0]["filename"], "theirs.mp4")
        self.assertEqual(self.server.record()["credits"], 100000)

    def test_hidden_commands(self):
        task = self.ended()
        self.assertIn("command", task)
        self.server.control(fault="hide-command", on=["list", "status"], count=2)
        self.assertNotIn("command", self.server.call("GET", "/tasks").json["tasks"][0])
        self.assertNotIn("command", self.server.call("GET", f"/tasks/{task['task_id']}").json)
        self.assertIn("command", self.server.call("GET", "/tasks").json["tasks"][0])

    def test_a_task_that_fails_as_told(self):
        self.server.control(fault="fail", text="Input could not be fetched", skip=1)
        self.assertEqual(self.ended()["status"], "succeeded")
        task = self.ended()
        self.assertEqual((task["status"], task["error"]), ("failed", "Input could not be fetched"))

    def test_lost_tasks(self):
        before = self.total()
        self.server.control(fault="lose")
        task_id = self.post().json["task_id"]
        self.assertEqual(self.server.call("GET", f"/tasks/{task_id}").status, 404)
        self.server.control(fault="lose", when="ended")
        task_id = self.server.create(SIMULATED % (20, "a.mp4"))
        self.assertEqual(self.server.call("GET", f"/tasks/{task_id}").status, 200)
        self.assertTrue(eventually(lambda: self.server.call("GET", f"/tasks/{task_id}").status == 404))
        self.assertEqual(self.total(), before)
        self.assertTrue(self.server.task_record(task_id)["lost"])

    def test_faults_of_uploads(self):
        signed = self.server.call("POST", "/uploads/sign", {"filename": "a.mp4"}).json
        self.server.control(fault="500", on="put")
        self.server.control(fault="reset-before", on="put", skip=1)
        headers = {"Content-Type": signed["content_type"]}
        self.assertEqual(request("PUT", signed["upload_url"], b"x" * 300000, headers).status, 500)
        with self.assertRaises(OSError):
            request("PUT", signed["upload_url"], b"x", headers)
        self.assertEqual(request("PUT", signed["upload_url"], b"x", headers).status, 200)

    def test_orders_that_make_no_sense_are_refused(self):
        for order in ({"fault": "no-such"}, {"fault": "cut", "on": "create"}, {"fault": "lose", "on": "get"},
                      {"fault": "500", "on": 7}):
            answer = request("POST", self.server.control_url, json.dumps(order).encode())
            self.assertEqual(answer.status, 400)


class Ending(unittest.TestCase):
    def leaves_nothing(self, run, *options):
        with tempfile.TemporaryDirectory() as parent:
            old = os.environ.get("TMPDIR")
            os.environ["TMPDIR"] = parent
            try:
                server = RunningServer(*options)
            finally:
                if old is None:
                    del os.environ["TMPDIR"]
                else:
                    os.environ["TMPDIR"] = old
            self.assertEqual(len(os.listdir(parent)), 1)
            run(server)
            self.assertEqual(server.process.wait(60), 0)
            self.assertEqual(os.listdir(parent), [])
            server.process.stdin.close()
            server.process.stdout.close()

    def test_ends_with_its_parent(self):
        def run(server):
            server.upload("a.mp4", b"1234")
            server.create(SIMULATED % (60, "a.mp4"))
            server.process.stdin.close()

        self.leaves_nothing(run, "--simulate")

    @unittest.skipUnless(HAS_FFMPEG, "the ffmpeg program is not installed")
    def test_ends_when_told_while_ffmpeg_runs_and_tasks_wait(self):
        def run(server):
            link = server.upload("a.mkv", make_clip())
            for number in range(4):
                task_id = server.create(f"ffmpeg -re -stream_loop -1 -i {link} -t 60 -c:v mjpeg out{number}.mkv")
            self.assertEqual(server.wait(server.call("GET", "/tasks").json["tasks"][-1]["task_id"],
                                         until=("running",))["status"], "running")
            self.assertEqual(server.call("GET", f"/tasks/{task_id}").json["status"], "pending")
            server.process.send_signal(signal.SIGTERM)

        self.leaves_nothing(run, "--max-running", "1")

    def test_the_folder_that_is_named_is_kept(self):
        with tempfile.TemporaryDirectory() as folder:
            server = RunningServer("--simulate", "--dir", folder, "--key", "own-key", "--credits", "5")
            server.upload("a.mp4", b"1234")
            self.assertEqual(server.key, "own-key")
            self.assertEqual(server.call("GET", "/me").json["remaining_credits"], 5)
            server.stop()
            self.assertEqual([path.read_bytes() for path in pathlib.Path(folder, "uploads").iterdir()], [b"1234"])


if __name__ == "__main__":
    unittest.main()
