"""A document on paper: every page says what it is a page of, and which."""

from __future__ import annotations

import base64
import re
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
    words_of_the_menu = browser.js("""
        return ["Skip to the text", ...[...document.querySelectorAll(".masthead nav a")].map(link => link.textContent)]""")
    sheets = printed(browser, tmp_path / "document.pdf")

    assert len(sheets) > 1
    for number, lines in enumerate(sheets, start=1):
        where = f"page {number} of {len(sheets)}, which begins {lines[:3]} and ends {lines[-2:]}"
        assert number == 1 or title in " ".join(lines[:3]), f"no title “{title}” at the head of {where}"
        assert str(number) in f"{lines[0]} {lines[-1]}".split(), f"no page number on {where}"
    # A word of the menu may well stand in the text; the menu is there where its entries follow each other.
    menu = re.compile(r"\s+".join(map(re.escape, words_of_the_menu[1:3])))
    text = "\n".join("\n".join(lines) for lines in sheets)
    assert words_of_the_menu[0] not in text and not menu.search(text), "the way about the site is printed too"


def printed(browser: Browser, file: Path) -> list[list[str]]:
    """The lines of every sheet of the page as printed."""
    document = browser.cdp("Page.printToPDF", preferCSSPageSize=True)
    file.write_bytes(base64.b64decode(document["data"]))
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True).stdout.decode()
    sheets = unicodedata.normalize("NFKC", text).split("\f")[:-1]
    return [[" ".join(line.split()) for line in sheet.splitlines() if line.strip()] for sheet in sheets]
