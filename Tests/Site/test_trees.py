"""Folders as they are in life: each gives a clear error or the right site, and the last good one stays."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from editions import PROGRAM, put, run, site_in

NOBODY = 65534


def letter(title: str, text: str = "Text.") -> str:
    return f"---\ntitle: \"{title}\"\ndate: 1944\n---\n{text}\n"


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """An edition whose site is built."""
    folder = tmp_path / "e"
    put(folder, {
        "Content/edition.yaml": "title: An edition\n", "Content/documents/first.md": letter("First"),
        "Content/images/a.txt": "a"})
    run("build", folder)
    return folder


def refused(edition: Path, *words: str, **options: object) -> str:
    """A build fails with these words, and leaves the site as it was."""
    before = site_in(edition / "Public")
    errors = run("build", edition, status=1, **options).stderr
    for word in words:
        assert word in errors
    assert site_in(edition / "Public") == before
    return errors


@contextmanager
def as_nobody(*folders: Path) -> Iterator[dict[str, object]]:
    """Options for a run by a user who may not do everything."""
    if os.geteuid() != 0:
        yield {}
        return
    for folder in folders:
        for path in [*folder.parents][: len(folder.parents) - 2] + [folder]:
            path.chmod(path.stat().st_mode | 0o055)
    if subprocess.run([PROGRAM, "--version"], user=NOBODY, capture_output=True).returncode != 0:
        pytest.skip("the program lies where nobody else can run it")
    yield {"user": NOBODY, "group": NOBODY, "extra_groups": []}


NAMES = [
    "with spaces", "it's \"quoted\"", "emoji 😀", "שלום עולם", "مرحبا", "İstanbul ı", "a\\b", "a&b;c", "-n", "#x",
    "a%2Fb", "%", "~tilde", "CON", "aux.", "x" * 200, "line\u2028separator", "\u202eright-to-left",
    "{{name}}", "$HOME", "`id`", "*", "?",
]


def test_any_name_is_published(edition: Path) -> None:
    put(edition, {f"Content/files/{name}.bin": name for name in NAMES})
    put(edition, {
        f"Content/documents/{number}/{name} {number}.md": letter(f"Letter {number}")
        for number, name in enumerate(NAMES)})
    run("build", "--compress", edition)
    site = site_in(edition / "Public")
    for name in NAMES:
        assert site[f"files/{name}.bin"] == name.encode()
    pages = [path for path in site if path.startswith("documents/") and path.endswith(".html") and path.count("/") == 1]
    assert len(pages) == len(NAMES) + 2
    assert all(path.isascii() and " " not in path for path in pages)


@pytest.mark.parametrize(("first", "second"), [
    ("documents/Letter.md", "documents/letter.md"), ("documents/é.md", "documents/ü.md"), ("images/B.png", "images/b.png"),
    (unicodedata.normalize("NFC", "images/é.png"), unicodedata.normalize("NFD", "images/é.png")),
    ("images/İ.png", "images/i̇.png"),
])
def test_names_that_some_disks_take_for_one_are_refused(edition: Path, first: str, second: str) -> None:
    put(edition / "Content", {first: letter("One"), second: letter("Two")})
    assert "[duplicate-path]" in (errors := refused(edition)) or "[duplicate-id]" in errors


def test_control_characters_in_names_are_refused(edition: Path) -> None:
    put(edition, {"Content/images/a\nb.png": "x"})
    refused(edition, "[output-refused]")


def test_names_that_are_no_text_are_refused(edition: Path) -> None:
    (edition / "Content").joinpath(os.fsdecode(b"images/\xff.png")).write_bytes(b"x")
    refused(edition, "[invalid-utf8]", "\\xFF")


@pytest.mark.parametrize(("name", "target", "words"), [
    ("loop", ".", "leads back to a folder"), ("up", "..", "leads back"), ("self", "self", "circle"),
    ("nowhere", "missing", "no such file"),
])
def test_links_that_lead_nowhere_or_round_are_refused(edition: Path, name: str, target: str, words: str) -> None:
    (edition / "Content" / name).symlink_to(target)
    refused(edition, "[unreadable-file]", words)


def test_pipes_and_sockets_are_left_out(edition: Path) -> None:
    os.mkfifo(edition / "Content/documents/pipe.md")
    assert "neither a file nor a folder" in run("build", edition).stderr


def test_what_may_not_be_read_is_told(edition: Path) -> None:
    with as_nobody(edition) as options:
        for path in ("Content/documents/secret.md", "Content/folder/a.txt"):
            put(edition, {path: letter("Secret")})
        (edition / "Content/documents/secret.md").chmod(0)
        (edition / "Content/folder").chmod(0)
        try:
            refused(edition, "documents/secret.md", "Content/folder", "permission denied", **options)
        finally:
            (edition / "Content/folder").chmod(0o755)


def test_an_output_that_may_not_be_written_stays(edition: Path) -> None:
    with as_nobody(edition) as options:
        put(edition, {"Content/documents/second.md": letter("Second")})
        folders = [edition / "Public", *(path for path in (edition / "Public").rglob("*") if path.is_dir())]
        for folder in folders:
            folder.chmod(0o555)
        refused(edition, "[output-unwritable]", "permission denied", **options)
        for folder in folders:
            folder.chmod(0o755)


def test_a_full_disk_leaves_every_file_whole(edition: Path) -> None:
    public = edition / "Public"
    shutil.rmtree(public)
    public.mkdir()
    if os.geteuid() != 0 or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=600k", "none", public], capture_output=True).returncode != 0:
        pytest.skip("a small disk takes root")
    try:
        run("build", edition)
        old = site_in(public)
        put(edition / "Content", {
            f"documents/{number}.md": letter(f"Letter {number}", "Words. " * 2000) for number in range(60)})
        assert "the disk is full" in run("build", edition, status=1).stderr
        run("build", edition, "--output", edition.parent / "clean")
        new, between = site_in(edition.parent / "clean"), site_in(public)
        assert set(old) <= set(between)
        for path, data in between.items():
            assert data in (old.get(path), new.get(path)), path
        subprocess.run(["mount", "-o", "remount,size=64m", public], check=True)
        run("build", edition)
        assert site_in(public) == new and not list(public.rglob(".recto?*"))
    finally:
        subprocess.run(["umount", public], check=True)


def test_a_file_that_changes_meanwhile_is_one_or_the_other(edition: Path) -> None:
    texts = [letter("First", "Yes. " * 4000), letter("First", "No. " * 5000)]
    pages = []
    for text in texts:
        put(edition, {"Content/documents/first.md": text})
        run("build", edition)
        pages.append((edition / "Public/documents/first.html").read_bytes())
    over = threading.Event()

    def write() -> None:
        turn = 0
        while not over.is_set():
            turn += 1
            put(edition, {"new.md": texts[turn % 2]})
            (edition / "new.md").replace(edition / "Content/documents/first.md")
            # A copy that is now longer, now shorter.
            put(edition, {"Content/images/a.txt": "a" * (turn % 7 * 100_000)})

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(10):
            run("build", edition)
            assert (edition / "Public/documents/first.html").read_bytes() in pages
            assert set((edition / "Public/images/a.txt").read_bytes()) <= {ord("a")}
    finally:
        over.set()
        writer.join()
    run("build", edition)
    run("build", edition, "--output", edition.parent / "clean")
    assert site_in(edition / "Public") == site_in(edition.parent / "clean")


def test_of_two_builds_at_once_one_writes(edition: Path) -> None:
    for turn in range(8):
        put(edition, {f"Content/documents/{number}.md": letter(f"Letter {number} {turn}") for number in range(150)})
        builds = [
            subprocess.Popen([PROGRAM, "build", edition], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for _ in range(3)]
        results = [(build.communicate()[1], build.returncode) for build in builds]
        assert 0 in [status for _, status in results]
        for errors, status in results:
            assert status == 0 or f"another build is writing into '{edition}/Public'" in errors
        run("build", edition, "--output", edition.parent / "clean")
        assert site_in(edition / "Public") == site_in(edition.parent / "clean")


def test_a_hundred_thousand_files_in_a_folder(edition: Path, rounds: int) -> None:
    if rounds < 100:
        pytest.skip("with --rounds 100")
    put(edition, {f"Content/files/{number}.txt": str(number) for number in range(100_000)})
    assert "100000 files written" in run("build", edition).stdout or len(site_in(edition / "Public/files")) == 100_000
    assert "nothing changed" in run("build", edition).stdout
