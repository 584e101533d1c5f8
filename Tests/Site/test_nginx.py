"""A site that was published is served by nginx under a sub-path, with the configuration of docs/publishing.md."""

from __future__ import annotations

import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

import pytest

from built_site import PUBLIC
from editions import put, run

MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


def documented(folder: Path) -> str:
    """The configuration as an editor copies it, for the site in this folder."""
    text = (PUBLIC.parent / "docs/publishing.md").read_text(encoding="utf-8").split("\n## nginx\n")[1]
    lines = text.split("\n## ")[0].splitlines()
    block = "\n".join(line for line in lines if line.startswith("    ") or not line)
    assert "alias /var/www/edition/;" in block
    block = block.replace("/var/www/edition/", f"{folder}/")
    return block if MODULE.exists() else block.replace("brotli_static on;", "")


@dataclass
class Answer:
    status: int
    headers: Message
    body: bytes


class Server:
    def __init__(self, port: int) -> None:
        self.port = port

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        answer = Answer(response.status, response.headers, response.read())
        connection.close()
        return answer


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition with texts of its own, published to a folder."""
    folder = tmp_path_factory.mktemp("nginx")
    shutil.copytree(PUBLIC.parent / "Content", folder / "e/Content")
    edition = folder / "e/Content/edition.yaml"
    edition.write_text(
        edition.read_text(encoding="utf-8")
        + "\nbase-url: http://localhost/edition/\npublish: {live: {to: folder, path: ../www}}\n",
        encoding="utf-8")
    put(folder / "e/Content", {"extra/notes.yaml": "note: Łódź\n" * 200, "extra/notes.md": "Łódź\n"})
    run("publish", "--compress", "live", folder / "e")
    return folder / "www"


@pytest.fixture(scope="module")
def nginx(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
    if not program:
        pytest.skip("nginx is not installed")
    work = tmp_path_factory.mktemp("work")
    server = Server(free_port())
    temporary = "".join(
        f"{kind}_temp_path {work}/{kind};\n" for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    (work / "nginx.conf").write_text(
        (f"load_module {MODULE};\n" if MODULE.exists() else "") + ("user root;\n" if os.geteuid() == 0 else "")
        + f"daemon off; pid {work}/pid; error_log {work}/errors;\nevents {{}}\nhttp {{ access_log off;\n{temporary}"
        + f"server {{ listen 127.0.0.1:{server.port};\n{documented(site)}\n}}\n}}\n", encoding="utf-8")
    process = subprocess.Popen([program, "-c", work / "nginx.conf", "-e", work / "errors"])
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", server.port), 0.1).close()
            break
        except OSError:
            assert process.poll() is None, (work / "errors").read_text()
            time.sleep(0.05)
    yield server
    process.terminate()
    process.wait()


def test_pages_and_folders_are_found(nginx: Server, site: Path) -> None:
    for path in ("", "index.html", "documents/", "documents/index.html", "people/stalin.html"):
        answer = nginx.get(f"/edition/{path}")
        file = site / path
        assert (answer.status, answer.body) == (200, (file / "index.html" if file.is_dir() else file).read_bytes()), path
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.headers["Cache-Control"] == "no-cache"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    for path, target in {"/edition": "/edition/", "/edition/documents": "/edition/documents/"}.items():
        answer = nginx.get(path)
        assert answer.status == 301 and answer.headers["Location"].endswith(target)


@pytest.mark.parametrize(("path", "kind"), [
    ("assets/recto.css", "text/css"), ("assets/recto.js", "application/javascript"), ("data/people.csv", "text/csv"),
    ("data/people.json", "application/json"), ("documents/stalin-harriman-1944.txt", "text/plain"),
    ("extra/notes.yaml", "text/yaml"), ("extra/notes.md", "text/markdown"),
])
def test_texts_are_utf8_of_their_kind(nginx: Server, path: str, kind: str) -> None:
    assert nginx.get(f"/edition/{path}").headers["Content-Type"] == f"{kind}; charset=utf-8"


def test_browsers_ask_again_and_hear_that_nothing_changed(nginx: Server) -> None:
    first = nginx.get("/edition/index.html")
    again = nginx.get("/edition/index.html", If_None_Match=first.headers["ETag"])
    assert (again.status, again.body, again.headers["Cache-Control"]) == (304, b"", "no-cache")


def test_what_is_missing_has_the_editions_own_page(nginx: Server, site: Path) -> None:
    answer = nginx.get("/edition/a/deep/nothing.html")
    assert answer.status == 404 and answer.body == (site / "404.html").read_bytes()
    assert answer.headers["Cache-Control"] == "no-cache"


def test_recto_s_own_record_is_nobody_s_business(nginx: Server, site: Path) -> None:
    assert (site / ".recto").exists()
    assert nginx.get("/edition/.recto").status == 404
    put(site, {".recto-work/.index.html.Ab12Cd": "half"})
    assert nginx.get("/edition/.recto-work/.index.html.Ab12Cd").status == 404
    shutil.rmtree(site / ".recto-work")


def test_compressed_files_are_sent_as_they_are(nginx: Server, site: Path) -> None:
    page = "documents/stalin-harriman-1944.html"
    answer = nginx.get(f"/edition/{page}", Accept_Encoding="gzip")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.body == (site / f"{page}.gz").read_bytes()
    assert gzip.decompress(answer.body) == (site / page).read_bytes()
    assert re.search("Accept-Encoding", answer.headers["Vary"])
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-cache"


def test_brotli_goes_first(nginx: Server, site: Path) -> None:
    page = "documents/stalin-harriman-1944.html"
    if not MODULE.exists():
        pytest.skip("nginx's module brotli_static is not installed")
    if not (site / f"{page}.br").exists():
        pytest.skip("brotli's library is not installed")
    answer = nginx.get(f"/edition/{page}", Accept_Encoding="gzip, br")
    assert answer.headers["Content-Encoding"] == "br"
    assert answer.body == (site / f"{page}.br").read_bytes()
    assert nginx.get(f"/edition/{page}").body == (site / page).read_bytes()
