"""A document on paper: every page says what it is a page of, and which."""

from __future__ import annotations

import base64
import subprocess
import unicodedata
from pathlib import Path

import pytest

from browser import Browser
from built_site import TELEGRAM, WITNESSES


@pytest.mark.parametrize("page", [WITNESSES, TELEGRAM])
def test_a_printed_document_has_running_heads(browser: Browser, site: str, tmp_path: Path, page: str) -> None:
    browser.open(site + page)
    title = browser.js("return document.querySelector('h1').textContent").strip()
    links = browser.driver.find_elements("css selector", ".skip, .masthead nav a")
    skip, *menu = [link.get_property("textContent") for link in links]
    sheets = printed(browser, tmp_path / "document.pdf")

    assert len(sheets) > 1
    for number, lines in enumerate(sheets, start=1):
        where = f"page {number} of {len(sheets)}, which begins {lines[:3]} and ends {lines[-2:]}"
        assert number == 1 or title in " ".join(lines[:3]), f"no title “{title}” at the head of {where}"
        assert str(number) in f"{lines[0]} {lines[-1]}".split(), f"no page number on {where}"
    # An entry of the menu may well be a word of the text; the menu is printed where two entries follow each other.
    text = " ".join(line for lines in sheets for line in lines)
    assert skip not in text and " ".join(menu[:2]) not in text, "the way about the site is printed too"


def printed(browser: Browser, file: Path) -> list[list[str]]:
    """The lines of every sheet of the page as printed."""
    document = browser.cdp("Page.printToPDF", preferCSSPageSize=True)
    file.write_bytes(base64.b64decode(document["data"]))
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True).stdout.decode()
    sheets = unicodedata.normalize("NFKC", text).split("\f")[:-1]
    return [[" ".join(line.split()) for line in sheet.splitlines() if line.strip()] for sheet in sheets]
