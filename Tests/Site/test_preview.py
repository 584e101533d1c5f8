"""The preview of `recto serve`: an open page follows the edition as it is saved."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from browser import Browser
from built_site import PUBLIC, TELEGRAM

ROOT = PUBLIC.parent
SOURCE = "Content/documents/montgomery-stalin-1947.md"
ANCHOR = "Following is summary"


class Preview:
    """An edition of a test's own, and the address at which it is shown."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder = folder
        self.address = address

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def preview(browser: Browser, tmp_path: Path) -> Iterator[Preview]:
    shutil.copytree(ROOT / "Content", tmp_path / "Content")
    program = subprocess.Popen(
        [ROOT / ".build/release/recto", "serve", tmp_path, "--port", "0"], stdout=subprocess.PIPE, text=True)
    assert program.stdout
    address = next(found[0] for line in program.stdout if (found := re.search(r"http://localhost:\d+/", line)))
    yield Preview(tmp_path, address)
    # A page that still listens would complain of the server's end to the next test.
    browser.open("about:blank")
    browser.console()
    program.terminate()
    program.wait()


def open_page(browser: Browser, preview: Preview) -> None:
    """Opens a document and marks the page, which a page that is loaded anew is not."""
    browser.open(preview.address + TELEGRAM)
    browser.js("window.isOld = true")


def wait(browser: Browser, script: str, what: str) -> None:
    browser.wait(lambda: browser.js(f"return {script}"), what, seconds=30)


def complaints(browser: Browser) -> list[str]:
    """Chromium asks for an icon of its own accord, and the edition has none."""
    return [line for line in browser.console() if "/favicon.ico" not in line]


OVERLAY = "document.querySelector('recto-problems')"


def test_a_page_is_loaded_again_when_its_document_is_saved_and_keeps_its_place(browser: Browser, preview: Preview) -> None:
    open_page(browser, preview)
    browser.js("scrollTo({ top: 700, behavior: 'instant' })")
    preview.edit(SOURCE, ANCHOR, "Following is summary by another name")
    wait(browser, "window.isOld === undefined && document.readyState === 'complete'", "the page is loaded again")
    assert "by another name" in browser.js("return document.body.textContent")
    wait(browser, "Math.abs(scrollY - 700) < 2", "the place is kept")
    assert complaints(browser) == []


def test_a_page_that_an_edit_does_not_touch_stays(browser: Browser, preview: Preview) -> None:
    open_page(browser, preview)
    preview.edit("Content/documents/joint-military-organization-1944.md", "consultive", "consulting")
    (preview.folder / "Templates/style").mkdir(parents=True)
    (preview.folder / "Templates/style/7-own.css").write_text("body { outline: 3px solid rgb(1, 2, 3) }")
    wait(browser, "getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)'", "the style sheet is another one")
    assert browser.js("return window.isOld"), "without loading the page again"
    assert complaints(browser) == []


def test_errors_are_shown_over_the_page_until_they_are_mended(browser: Browser, preview: Preview) -> None:
    open_page(browser, preview)
    preview.edit(SOURCE, ANCHOR, "[<b>&amp;](person:nobody)")
    wait(browser, f"{OVERLAY} !== null", "the error is shown")
    shown = browser.js(f"return {OVERLAY}.shadowRoot.textContent")
    assert "1 error" in shown and SOURCE in shown and "[<b>&amp;](person:nobody)" in shown
    box = f"{OVERLAY}.shadowRoot.querySelector('.box')"
    assert browser.js(f"return getComputedStyle({OVERLAY}).position") == "fixed"
    assert browser.js(f"return {box}.checkVisibility() && {box}.querySelector('b') === null")
    assert browser.js("return window.isOld"), "over the page as it was"
    preview.edit(SOURCE, "[<b>&amp;](person:nobody)", ANCHOR)
    wait(browser, f"{OVERLAY} === null", "the error is shown no more")
    assert browser.js("return window.isOld")
    assert complaints(browser) == []


def test_the_reader_can_take_the_errors_away(browser: Browser, preview: Preview) -> None:
    open_page(browser, preview)
    preview.edit(SOURCE, ANCHOR, "[he](person:nobody)")
    wait(browser, f"{OVERLAY} !== null", "the error is shown")
    browser.press("\ue00c")
    assert browser.js(f"return {OVERLAY} === null")
