#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A bucket that speaks S3 on loopback, in memory, and fails to order: for tests of what a good server never does.

    python3 tests/support/s3_fault_server.py

It prints one line of JSON when it is ready, {"endpoint", "control", "bucket", "access", "secret"}, and ends when stdin
is closed. Each request's signature (version 4, of headers or of the address) is computed here once more and compared.

GET /control gives the record: requests, objects (size and ETag), uploads (part numbers), and how many bodies of
files were on their way at most at the same time. POST /control takes orders:

    {"fault": NAME, "on": OPERATION, "count": N (1), "skip": N (0), ...}
    {"fill": {"prefix": TEXT, "count": N}}     {"page_size": N}     {"forget": true} drops faults and the record

Operations: list head get put delete create part parts complete abort. Faults:

    error {status, code, message, retry_after}   instead of an answer, after the whole request was read
    early {status, code}                         the same without reading the body, and the connection closed
    cut {at}                                     the connection is reset after so many bytes of the body
    silent-cut                                   the request is carried out, the connection reset without an answer
    late-error {code}                            status 200, and the error in the body; nothing is done
    damage                                       a byte of the body is changed on its way
    shorten                                      of head: a size that is one byte less
"""

import hashlib
import hmac
import http.server
import json
import re
import socket
import struct
import sys
import threading
import time
import urllib.parse
from xml.sax.saxutils import escape

BUCKET, ACCESS, SECRET = "films", "AKIDTEST", "the/secret+key"
NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/"


class S3Error(Exception):
    def __init__(self, status, code, message="", retry_after=None):
        super().__init__(code)
        self.status, self.code, self.message, self.retry_after = status, code, message, retry_after


class Bucket:
    def __init__(self):
        self.lock = threading.Lock()
        self.objects = {}  # key: (size, etag, bytes or None)
        self.uploads = {}  # id: {"key", "parts": {number: (etag, bytes)}}
        self.requests, self.faults = [], []
        self.page_size = 1000
        self.bodies = self.most_bodies = 0  # on their way at the same time
        self.next_id = 1

    def fault(self, operation):
        with self.lock:
            for fault in self.faults:
                if fault["on"] != operation or fault.get("count", 1) == 0:
                    continue
                if fault.get("skip", 0) > 0:
                    fault["skip"] -= 1
                    continue
                fault["count"] = fault.get("count", 1) - 1
                return fault
        return {"fault": None}


def encoded(text, safe=""):
    return urllib.parse.quote(text, safe=safe + "-._~")


def signature(verb, path, items, headers, names, payload, stamp, scope):
    canonical = "\n".join([
        verb, encoded(urllib.parse.unquote(path), "/"),
        "&".join(f"{name}={value}" for name, value in sorted((encoded(n), encoded(v)) for n, v in items)),
        *(f"{name}:{' '.join(headers.get(name, '').split())}" for name in names), "", ";".join(names), payload])
    text = "\n".join(["AWS4-HMAC-SHA256", stamp, "/".join(scope), hashlib.sha256(canonical.encode()).hexdigest()])
    key = ("AWS4" + SECRET).encode()
    for word in scope:
        key = hmac.new(key, word.encode(), "sha256").digest()
    return hmac.new(key, text.encode(), "sha256").hexdigest()


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, address):
        if not isinstance(sys.exc_info()[1], ConnectionError):  # whoever asked has been killed
            super().handle_error(request, address)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    bucket = Bucket()

    def log_message(self, *arguments):
        pass

    # ---- The way of a request

    def handle_request(self):
        self.left = int(self.headers.get("Content-Length") or 0)
        path, _, query = self.path.partition("?")
        if path == "/control":
            self.control()
            return
        self.items = urllib.parse.parse_qsl(query, keep_blank_values=True)
        self.query = dict(self.items)
        self.key = urllib.parse.unquote(path)[len(BUCKET) + 2:]
        operation = self.operation()
        entry = {"op": operation, "key": self.key, "part": int(self.query.get("partNumber", 0)), "time": time.time(),
                 "bytes": self.left, "type": self.headers.get("Content-Type", ""), "headers": str(self.headers)}
        with self.bucket.lock:
            self.bucket.requests.append(entry)
        fault = self.bucket.fault(operation)
        try:
            if fault["fault"] == "early":
                self.close_connection = True
                self.left = 0
                raise S3Error(fault["status"], fault["code"])
            if fault["fault"] == "cut":
                self.rfile.read(min(self.left, fault.get("at", 0)))
                self.reset()
                return
            body = self.read_body(operation)
            self.check_signature(path, body)
            if fault["fault"] == "error":
                raise S3Error(fault["status"], fault["code"], fault.get("message", ""), fault.get("retry_after"))
            if fault["fault"] == "late-error":
                self.answer(200, self.error_body(S3Error(200, fault["code"])))
                return
            if fault["fault"] == "damage":
                body = body[:-1] + bytes([body[-1] ^ 1])
            answer = getattr(self, "do_" + operation)(body)
            if fault["fault"] == "silent-cut":
                self.reset()
                return
            if fault["fault"] == "shorten":
                answer[2]["Content-Length"] = str(int(answer[2]["Content-Length"]) - 1)
            self.answer(*answer)
        except S3Error as error:
            entry["code"] = error.code
            headers = {"Retry-After": str(error.retry_after)} if error.retry_after is not None else {}
            self.answer(error.status, self.error_body(error), headers)

    do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = handle_request

    def read_body(self, operation):
        if operation in ("put", "part"):
            with self.bucket.lock:
                self.bucket.bodies += 1
                self.bucket.most_bodies = max(self.bucket.most_bodies, self.bucket.bodies)
        body = self.rfile.read(self.left)
        self.left = 0
        if operation in ("put", "part"):
            with self.bucket.lock:
                self.bucket.bodies -= 1
        return body

    def operation(self):
        if self.command == "GET":
            return "parts" if "uploadId" in self.query else "get" if self.key else "list"
        if self.command == "PUT":
            return "part" if "partNumber" in self.query else "put"
        if self.command == "DELETE":
            return "abort" if "uploadId" in self.query else "delete"
        if self.command == "POST":
            return "create" if "uploads" in self.query else "complete"
        return "head"

    def check_signature(self, path, body):
        headers = {name.lower(): value for name, value in self.headers.items()}
        if "X-Amz-Signature" in self.query:
            given = self.query["X-Amz-Signature"]
            access, *scope = self.query["X-Amz-Credential"].split("/")
            names, payload = self.query["X-Amz-SignedHeaders"].split(";"), "UNSIGNED-PAYLOAD"
            stamp = self.query["X-Amz-Date"]
            items = [item for item in self.items if item[0] != "X-Amz-Signature"]
        else:
            found = re.fullmatch(r"AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})",
                                 headers.get("authorization", ""))
            if not found:
                raise S3Error(403, "AccessDenied", "no signature")
            access, *scope = found[1].split("/")
            names, given, items = found[2].split(";"), found[3], self.items
            payload, stamp = headers["x-amz-content-sha256"], headers["x-amz-date"]
            if "host" not in names or any(name.startswith("x-amz-") and name not in names for name in headers):
                raise S3Error(403, "AccessDenied", "not all headers are signed")
        if access != ACCESS:
            raise S3Error(403, "InvalidAccessKeyId")
        if signature(self.command, path, items, headers, names, payload, stamp, scope) != given:
            raise S3Error(403, "SignatureDoesNotMatch")
        if payload not in ("UNSIGNED-PAYLOAD", hashlib.sha256(body).hexdigest()):
            raise S3Error(400, "XAmzContentSHA256Mismatch")

    def reset(self):
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def answer(self, status, body=b"", headers=None):
        headers = dict(headers or {})
        self.send_response(status)
        headers.setdefault("Content-Length", str(len(body)))
        if self.close_connection:
            headers["Connection"] = "close"
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    @staticmethod
    def error_body(error):
        return f"<Error><Code>{error.code}</Code><Message>{escape(error.message)}</Message></Error>".encode()

    @staticmethod
    def xml(root, content):
        return f'<?xml version="1.0" encoding="UTF-8"?><{root} xmlns="{NAMESPACE}">{content}</{root}>'.encode()

    # ---- Operations

    def do_list(self, _):
        after = self.query.get("continuation-token", "")
        with self.bucket.lock:
            keys = sorted(key for key in self.bucket.objects
                          if key.startswith(self.query.get("prefix", "")) and key > after)
            page = [(key, *self.bucket.objects[key][:2]) for key in keys[:self.bucket.page_size]]
        content = "<EncodingType>url</EncodingType>" + "".join(
            f"<Contents><Key>{encoded(key, '/')}</Key><Size>{size}</Size><ETag>&quot;{etag}&quot;</ETag></Contents>"
            for key, size, etag in page)
        if len(keys) > len(page):
            content += f"<IsTruncated>true</IsTruncated><NextContinuationToken>{escape(page[-1][0])}" \
                       "</NextContinuationToken>"
        return 200, self.xml("ListBucketResult", content), None

    def found(self):
        with self.bucket.lock:
            if self.key not in self.bucket.objects:
                raise S3Error(404, "NoSuchKey")
            return self.bucket.objects[self.key]

    def do_head(self, _):
        size, etag, _ = self.found()
        return 200, b"", {"Content-Length": str(size), "ETag": f'"{etag}"'}

    def do_get(self, _):
        _, etag, content = self.found()
        return 200, content, {"ETag": f'"{etag}"'}

    def do_put(self, body):
        etag = hashlib.md5(body).hexdigest()
        with self.bucket.lock:
            self.bucket.objects[self.key] = (len(body), etag, body)
        return 200, b"", {"ETag": f'"{etag}"'}

    def do_delete(self, _):
        with self.bucket.lock:
            self.bucket.objects.pop(self.key, None)
        return 204, b"", None

    def do_create(self, _):
        with self.bucket.lock:
            upload = f"upload+/{self.bucket.next_id}="
            self.bucket.next_id += 1
            self.bucket.uploads[upload] = {"key": self.key, "parts": {}}
        return 200, self.xml("InitiateMultipartUploadResult", f"<UploadId>{upload}</UploadId>"), None

    def upload(self):
        upload = self.bucket.uploads.get(self.query["uploadId"])
        if not upload or upload["key"] != self.key:
            raise S3Error(404, "NoSuchUpload")
        return upload

    def do_part(self, body):
        etag = hashlib.md5(body).hexdigest()
        with self.bucket.lock:
            self.upload()["parts"][int(self.query["partNumber"])] = (etag, body)
        return 200, b"", {"ETag": f'"{etag}"'}

    def do_parts(self, _):
        marker = int(self.query.get("part-number-marker", 0))
        with self.bucket.lock:
            parts = sorted((number, *part) for number, part in self.upload()["parts"].items() if number > marker)
        page = parts[:self.bucket.page_size]
        content = "".join(f"<Part><PartNumber>{number}</PartNumber><ETag>&quot;{etag}&quot;</ETag>"
                          f"<Size>{len(body)}</Size></Part>" for number, etag, body in page)
        if len(parts) > len(page):
            content += f"<IsTruncated>true</IsTruncated><NextPartNumberMarker>{page[-1][0]}</NextPartNumberMarker>"
        return 200, self.xml("ListPartsResult", content), None

    def do_complete(self, body):
        wanted = re.findall(r"<PartNumber>(\d+)</PartNumber><ETag>(?:&quot;|\")(\w+)(?:&quot;|\")</ETag>",
                            body.decode())
        with self.bucket.lock:
            parts = self.upload()["parts"]
            if not wanted or any(parts.get(int(number), [None])[0] != etag for number, etag in wanted):
                raise S3Error(400, "InvalidPart")
            whole = b"".join(parts[int(number)][1] for number, _ in wanted)
            etag = hashlib.md5(b"".join(bytes.fromhex(etag) for _, etag in wanted)).hexdigest() + f"-{len(wanted)}"
            self.bucket.objects[self.key] = (len(whole), etag, whole)
            del self.bucket.uploads[self.query["uploadId"]]
        return 200, b"  " + self.xml("CompleteMultipartUploadResult", f"<ETag>&quot;{etag}&quot;</ETag>"), None

    def do_abort(self, _):
        with self.bucket.lock:
            self.upload()
            del self.bucket.uploads[self.query["uploadId"]]
        return 204, b"", None

    # ---- Control

    def control(self):
        order = json.loads(self.rfile.read(self.left) or b"{}")
        bucket = self.bucket
        with bucket.lock:
            if "fault" in order:
                bucket.faults.append(order)
            if "page_size" in order:
                bucket.page_size = order["page_size"]
            if order.get("forget"):
                bucket.faults, bucket.requests = [], []
            if "fill" in order:
                for number in range(order["fill"]["count"]):
                    bucket.objects[f"{order['fill']['prefix']}{number:06}"] = (number, "0" * 32, None)
            record = {"requests": bucket.requests, "most_bodies": bucket.most_bodies,
                      "objects": {key: {"size": size, "etag": etag}
                                  for key, (size, etag, body) in bucket.objects.items() if body is not None},
                      "uploads": {name: sorted(upload["parts"]) for name, upload in bucket.uploads.items()}}
        self.answer(200, json.dumps(record).encode())


def main():
    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}"
    print(json.dumps({"endpoint": address, "control": address + "/control", "bucket": BUCKET, "access": ACCESS,
                      "secret": SECRET}), flush=True)
    sys.stdin.read()


main()
