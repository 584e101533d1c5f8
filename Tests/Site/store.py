"""A store of S3's kind on this machine, and a way to it that counts what goes by and can break off."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread

PROGRAMS = Path(sys.executable).parent


class Store:
    """What is kept in a bucket `edition`, as its server tells it."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.requests: list[tuple[str, str]] = []
        # How many more files the way to the store lets through.
        self.patience: int | None = None
        self.lock = Lock()

    def ask(
        self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        # Without any, the store takes who asks for a stranger.
        known = {"Authorization": "AWS4-HMAC-SHA256 Credential=x/x/us-east-1/s3/aws4_request"} | (headers or {})
        connection.request(method, path, body, known)
        response = connection.getresponse()
        answer = response.status, {name.lower(): value for name, value in response.getheaders()}, response.read()
        connection.close()
        return answer

    def admit(self, method: str, path: str) -> bool:
        with self.lock:
            self.requests.append((method, path))
            if method != "PUT" or self.patience is None:
                return True
            self.patience -= 1
            return self.patience >= 0

    def sent(self) -> list[tuple[str, str]]:
        """What changed the store since this was last asked: PUT with a file's path, or DELETE."""
        with self.lock:
            requests, self.requests = self.requests, []
        changes = [(method, path) for method, path in requests if method not in ("GET", "HEAD")]
        return [
            ("DELETE", "") if method == "POST" and path.endswith("?delete") else (method, path)
            for method, path in changes]


class Way(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    store: Store

    def pass_on(self) -> None:
        if "100-continue" in self.headers.get("Expect", ""):
            self.send_response_only(100)
            self.end_headers()
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if not self.store.admit(self.command, self.path):
            self.connection.shutdown(socket.SHUT_RDWR)
            self.close_connection = True
            return
        headers = {name: value for name, value in self.headers.items() if name.lower() != "expect"}
        status, fields, answer = self.store.ask(self.command, self.path, body, headers)
        self.send_response_only(status)
        for name, value in fields.items():
            if name not in ("connection", "transfer-encoding", "content-length"):
                self.send_header(name, value)
        self.send_header("Content-Length", fields.get("content-length", "0") if self.command == "HEAD" else str(len(answer)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer)

    do_GET = do_PUT = do_POST = do_HEAD = do_DELETE = pass_on

    def log_message(self, *_: object) -> None:
        pass


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def running() -> Iterator[tuple[Store, str, dict[str, str]]]:
    """The store, the address of the way to it, and the environment in which `aws` finds both."""
    port = free_port()
    server = subprocess.Popen(
        [PROGRAMS / "moto_server", "-H", "127.0.0.1", "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    store = Store(port)
    way = ThreadingHTTPServer(("127.0.0.1", 0), type("TheWay", (Way,), {"store": store}))
    Thread(target=way.serve_forever, daemon=True).start()
    try:
        for _ in range(600):
            try:
                store.ask("PUT", "/edition")
                break
            except OSError:
                assert server.poll() is None
                time.sleep(0.05)
        environment = os.environ | {
            "PATH": f"{PROGRAMS}:{os.environ['PATH']}", "AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x",
            "AWS_DEFAULT_REGION": "us-east-1", "AWS_MAX_ATTEMPTS": "1", "AWS_CONFIG_FILE": "/dev/null",
            "AWS_EC2_METADATA_DISABLED": "true"}
        yield store, f"http://127.0.0.1:{way.server_port}", environment
    finally:
        way.shutdown()
        server.terminate()
        server.wait()
