"""The built site as files: its pages, what they refer to, and one page of each kind."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path

PUBLIC = Path(__file__).resolve().parents[2] / "Public"

WITNESSES = "documents/stalin-harriman-1944.html"
TELEGRAM = "documents/montgomery-stalin-1947.html"

# The kinds of page that are looked at by name; `page_kinds` finds the others.
NAMED = [
    "index.html", "documents/index.html", WITNESSES, TELEGRAM, "people/index.html", "people/stalin.html",
    "places/moscow.html", "organizations/red-army.html", "timeline.html", "interventions.html", "data/index.html",
    "pages/method.html", "404.html",
]


def all_pages() -> list[str]:
    return sorted(path.relative_to(PUBLIC).as_posix() for path in PUBLIC.rglob("*.html"))


def page_kinds() -> list[str]:
    """The named pages, every page at the top, and each folder's index and longest page."""
    pages = all_pages()
    kinds = dict.fromkeys(NAMED) | dict.fromkeys(page for page in pages if "/" not in page)
    for folder in sorted({page.rpartition("/")[0] for page in pages} - {""}):
        inside = [page for page in pages if page.rpartition("/")[0] == folder and not page.endswith("/index.html")]
        longest = sorted(inside, key=lambda page: (PUBLIC / page).stat().st_size)[-1:]
        index = [f"{folder}/index.html"] if f"{folder}/index.html" in pages else []
        kinds |= dict.fromkeys(index + longest)
    return list(kinds)


class Page(HTMLParser):
    """What one page has in it: its ids, the addresses it refers to, those it loads by itself, and its policy."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        self.ids: set[str] = set()
        self.references: list[str] = []
        self.loaded: list[str] = []
        self.policy: str | None = None
        self.feed((PUBLIC / path).read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        self.ids |= {values["id"]} if "id" in values else set()
        addresses = [values[name] for name in ("href", "src", "xlink:href") if name in values]
        self.references += addresses
        if tag not in ("a", "link") or tag == "link" and values.get("rel") in ("stylesheet", "icon", "preload"):
            self.loaded += addresses
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = values.get("content", "")


@cache
def read(path: str) -> Page:
    return Page(path)
