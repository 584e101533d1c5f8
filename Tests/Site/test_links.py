"""Every link leads somewhere, from a disk and under any path of a host."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

import pytest

from browser import Browser
from built_site import PUBLIC, WITNESSES, all_pages, read


def fault(page: str, reference: str) -> str | None:
    """What is wrong with a reference from a page, if it leads to the site itself."""
    parts = urlsplit(reference)
    if parts.scheme or parts.netloc:
        return None
    if parts.query:
        return "has a query, which no file answers"
    path = unquote(parts.path)
    # A host shows 404.html at any address, so that page alone has to begin at the root.
    if path.startswith("/") and page != "404.html":
        return "begins at the host's root"
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    target = target.lstrip("/")
    if target.startswith("..") or not (PUBLIC / target).is_file():
        return "there is no such file"
    # What a script keeps in an address has names and values.
    if parts.fragment and "=" not in parts.fragment and target.endswith(".html") \
            and unquote(parts.fragment) not in read(target).ids:
        return "there is no such id"
    return None


def test_every_reference_of_the_pages_leads_somewhere() -> None:
    wrong = faults({page: dict.fromkeys(read(page).references) for page in all_pages()})
    assert not wrong, "\n".join(wrong)


def test_every_reference_of_the_style_sheets_leads_somewhere() -> None:
    sheets = [sheet.relative_to(PUBLIC).as_posix() for sheet in PUBLIC.rglob("*.css")]
    wrong = faults({sheet: re.findall(r"""url\(["']?([^"')]+)""", (PUBLIC / sheet).read_text()) for sheet in sheets})
    assert not wrong, "\n".join(wrong)


def faults(references: dict[str, Iterable[str]]) -> list[str]:
    """What is wrong, by the file that refers."""
    return [
        f"{page}: {reference}: {wrong}"
        for page, its in references.items() for reference in its if (wrong := fault(page, reference))
    ]


@pytest.mark.parametrize("page", ["index.html", WITNESSES])
@pytest.mark.parametrize("way", ["from the disk", "under a path"])
def test_style_and_script_are_applied(browser: Browser, site_under_path: str, way: str, page: str) -> None:
    browser.open((PUBLIC.as_uri() + "/" if way == "from the disk" else site_under_path) + page)
    assert browser.js("return getComputedStyle(document.body).getPropertyValue('--paper')") != "", "no style sheet"
    if page == WITNESSES:
        assert browser.js("return document.querySelector('.views') !== null"), "no script"
