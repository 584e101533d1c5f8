"""A site in a store of S3's kind: what is sent when, what is left alone, and what a broken transfer leaves."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote
from xml.etree import ElementTree

import pytest

from editions import Files, put, run, site_in
from store import PROGRAMS, Store, running


class Published:
    """An edition whose site is in the store, below `a/path/` of the bucket."""

    prefix = "a/path/"

    def __init__(self, folder: Path, store: Store, address: str, environment: dict[str, str]) -> None:
        self.folder, self.store, self.environment = folder, store, environment
        put(folder / "Content", {
            "edition.yaml":
                f"title: An edition\npublish:\n"
                f"  live: {{to: s3, bucket: edition, prefix: {self.prefix}, endpoint: '{address}'}}\n",
            "extra/a \"b\" & é.txt": "one"})
        for name in "abc":
            put(folder / "Content", {f"documents/{name}.md": f"---\ntitle: Letter {name}\ndate: 1944\n---\nText.\n"})

    def publish(self, *flags: str, status: int = 0) -> tuple[str, str]:
        done = run("publish", *flags, "live", self.folder, env=self.environment, status=status)
        return done.stdout, done.stderr

    def change(self) -> None:
        (self.folder / "Content/documents/a.md").unlink()
        put(self.folder / "Content", {
            "documents/d.md": "---\ntitle: Letter d\ndate: 1945\n---\nText.\n", "extra/a \"b\" & é.txt": "two"})

    def built(self) -> Files:
        return site_in(self.folder / "Public")

    def keys(self) -> list[str]:
        """Of the whole bucket, sorted."""
        answer = self.store.ask("GET", "/edition?list-type=2&max-keys=1000")[2]
        return sorted(
            element.text or ""
            for element in ElementTree.fromstring(answer).iter("{http://s3.amazonaws.com/doc/2006-03-01/}Key"))

    def stored(self) -> Files:
        """The site's files as a reader gets them."""
        paths = [key.removeprefix(self.prefix) for key in self.keys() if key.startswith(self.prefix)]
        return {path: self.fetch(path)[1] for path in paths if path != ".recto"}

    def fetch(self, path: str) -> tuple[dict[str, str], bytes]:
        status, headers, body = self.store.ask("GET", "/edition/" + quote(self.prefix + path))
        assert status == 200, path
        return headers, body

    def sent(self) -> list[tuple[str, str]]:
        return [(method, unquote(path).removeprefix(f"/edition/{self.prefix}")) for method, path in self.store.sent()]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Published]:
    for program in ("aws", "moto_server"):
        if not (PROGRAMS / program).exists():
            pytest.skip(f"{program} is not installed")
    with running() as (store, address, environment):
        yield Published(tmp_path / "e", store, address, environment)


def test_a_rehearsal_sends_nothing(site: Published) -> None:
    output, _ = site.publish("--dry-run")
    assert "new      documents/a.html\n" in output and output.endswith("nothing was sent (0 files unchanged)\n")
    assert site.sent() == [] and site.keys() == []


def test_texts_are_utf8_of_their_kind_and_asked_for_each_time(site: Published) -> None:
    site.publish()
    assert site.stored() == site.built()
    kinds = {
        "index.html": "text/html", "assets/recto.css": "text/css", "documents/a.txt": "text/plain",
        "data/people.csv": "text/csv"}
    for path, kind in kinds.items():
        headers, _ = site.fetch(path)
        assert (headers["content-type"], headers["cache-control"]) == (f"{kind}; charset=utf-8", "no-cache")


def test_new_files_go_first_then_pages_then_deletions(site: Published) -> None:
    site.publish()
    site.sent()
    assert site.publish()[0].startswith("live: nothing to send") and site.sent() == []
    before = set(site.built())
    site.change()
    output, _ = site.publish()
    sent = site.sent()
    assert site.stored() == site.built()
    paths = [path for method, path in sent if method == "PUT"]
    assert paths[0] == paths[-1] == ".recto" and sent[-2:] == [("DELETE", ""), ("PUT", ".recto")]
    changed_pages = [path for path in paths if path.endswith(".html") and path in before]
    assert changed_pages and paths[-1 - len(changed_pages):-1] == changed_pages, "changed pages after all others"
    # The page of c leads to d now; its citation is what it was.
    assert "documents/d.html" in paths and "documents/c.ris" not in paths, "only what changed"
    gone = sorted(before - set(site.built()))
    assert re.findall("deleted  (.*)\n", output) == gone


def test_what_a_transfer_leaves_that_breaks_off_is_whole_and_mended(site: Published) -> None:
    site.publish()
    for patience in (0, 4, 11):
        shutil.rmtree(site.folder / "Content/documents/late", ignore_errors=True)
        old = site.built()
        put(site.folder / "Content", {
            f"documents/late/{patience}.md": f"---\ntitle: Late {patience}\ndate: 1946\n---\nText.\n",
            "extra/a \"b\" & é.txt": str(patience)})
        site.store.patience = patience
        _, errors = site.publish(status=1)
        assert "'aws' failed with status" in errors
        new, between = site.built(), site.stored()
        assert set(old) - set(new) <= set(between), "nothing is deleted before all is there"
        for path, data in between.items():
            assert data in (old.get(path), new.get(path)), path
        assert set(old) <= set(between)
        site.store.patience = None
        site.publish()
        assert site.stored() == new


def test_files_of_others_are_left_alone(site: Published) -> None:
    store = site.store
    for key in ("other/index.html", site.prefix + "mine.txt"):
        store.ask("PUT", "/edition/" + quote(key), b"mine")
    site.publish()
    assert {path: data for path, data in site.stored().items() if path != "mine.txt"} == site.built()
    assert "other/index.html" in site.keys() and site.fetch("mine.txt")[1] == b"mine"
    put(site.folder / "Content", {"mine.txt": "the edition's"})
    site.store.sent()
    _, errors = site.publish(status=1)
    assert "[output-occupied]" in errors and site.sent() == [] and site.fetch("mine.txt")[1] == b"mine"
