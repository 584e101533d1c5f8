"""What editors write is text and never markup, formula or code, in whatever the site is made of."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from browser import Browser
from editions import put, run

EVIL = [
    "<script>pwned()</script>", "</script><script>pwned()</script>", "</title><img src=x onerror=pwned()>",
    "]]><a onclick=pwned()>",
    "--><b onload=pwned()>", "\" onmouseover=\"pwned()\" x=\"", "' onfocus='pwned()' autofocus x='",
    "</textarea></style><svg/onload=pwned()>",
    "{{{page.title}}} {{> layout}}", "&lt;script&gt;pwned()&lt;/script&gt;", "=cmd|' /C calc'!A0",
    "\u2028pwned()\u2029", "%0d%0aX: y",
    "} @article{pwned, title = {", "\\input{/etc/passwd}",
]
ALL = " ".join(EVIL)
SCHEMES = ["javascript:pwned()", "JaVaScRiPt:pwned()", "&#106;avascript:pwned()", "java&#9;script:pwned()",
           "vbscript:pwned()",
           "data:text/html,<script>pwned()</script>", "file:///etc/passwd", "\\javascript:pwned()"]


def quoted(text: str) -> str:
    """As a scalar of YAML, which has JSON's within it."""
    return json.dumps(text)


def edition(folder: Path) -> None:
    links = "\n\n".join(
        f"A [link]({scheme}), a ![picture]({scheme} \"{n}\"), <{scheme}>, [a][{n}]\n\n[{n}]: <{scheme}>"
        for n, scheme in enumerate(SCHEMES))
    put(folder / "Content", {
        "edition.yaml":
            f"title: {quoted(ALL)}\nsubtitle: {quoted(ALL)}\neditors: [{quoted(ALL)}]\npublisher: {quoted(ALL)}\n"
        f"licence: {{name: {quoted(ALL)}, url: 'javascript:pwned()'}}\nversion: {quoted(ALL)}\nreleased: 2026-11-21\n"
        f"base-url: https://example.org/x/\ncontact: {quoted(ALL)}\ndescription: {quoted(ALL)}\n",
        "people.yaml": "".join(
            f"p{n}:\n  name: {quoted(evil)}\n  sort: {quoted(evil)}\n  forms: [{quoted(evil)}, Evil{n}]\n"
            f"  description: {quoted(ALL)}\n"
            f"  source: {quoted(ALL)}\n  offices: [{{title: {quoted(evil)}, from: 1940}}]\n" for n, evil in enumerate(EVIL)),
        "places.yaml": f"moscow: {{name: {quoted(ALL)}, coordinates: [55, 37], forms: [Moscow]}}\n",
        "events.yaml": f"e: {{title: {quoted(ALL)}, date: 1944, description: {quoted(ALL)}, place: moscow}}\n",
        "pages/<script>pwned()<.md": f"---\ntitle: {quoted(ALL)}\n---\n{ALL}\n\n{links}\n",
        "images/\"><img src=x onerror=pwned()>.txt": "a copy"})
    for n, evil in enumerate(EVIL):
        put(folder / "Content", {
            f"documents/{n} <img onerror=pwned()> ' \".md":
            f"---\ntitle: {quoted(evil)}\ndate: 1944-0{n % 9 + 1}\ngenre: {quoted(evil)}\nlanguage: en\n"
            f"classification: {quoted(evil)}\nsummary: {quoted(ALL)}\ncitation: {quoted(ALL)}\n"
            f"subjects: [{quoted(evil)}]\neditorial-notes: [{quoted(ALL)}]\n"
            f"rights: {quoted(ALL)}\nrecord-id: {quoted(evil)}\ndonors: {quoted(ALL)}\n"
            f"archive: {{repository: {quoted(evil)}, collection: {quoted(evil)}, call-number: {quoted(evil)}, "
            f"url: 'javascript:pwned()'}}\n---\n"
            f"Evil{n} in Moscow. {evil}\n\n[{evil}](person:p{n}) ~~{evil}~~ a [sic: \"pwned()'] `{evil}`\n\n"
            f"{links}\n\n| {evil} | b |\n|--|--|\n| c | {evil} |\n"})


class Markup(HTMLParser):
    """What could run: scripts, handlers, addresses."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.data: list[str] = []
        self.kind: str | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        self.kind = values.get("type", "") if tag == "script" else None
        for name, value in values.items():
            if name.startswith("on") or name == "srcdoc":
                self.faults.append(f"<{tag} {name}={value}>")
            if name in ("href", "src", "action", "xlink:href", "content") and re.match(
                    r"[\s\x00-\x20]*(javascript|vbscript|data|file):", value, re.I):
                self.faults.append(f"<{tag} {name}={value}>")
        if tag in ("iframe", "object", "embed", "base") or tag == "img" and values.get("src") == "x":
            self.faults.append(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        self.kind = None

    def handle_data(self, data: str) -> None:
        if self.kind == "application/ld+json":
            self.data.append(data)
        elif self.kind is not None and "pwned" in data:
            self.faults.append(f"<script>{data}")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("hostile")
    edition(folder)
    done = run("build", folder)
    assert done.stderr.count("[unsafe-link]") >= len(EVIL), "what is dropped is told"
    yield folder / "Public"


def test_pages_have_no_markup_of_the_editors(site: Path) -> None:
    faults = []
    for path in sorted(site.rglob("*.html")):
        markup = Markup()
        markup.feed(path.read_text(encoding="utf-8"))
        markup.close()
        faults += [f"{path.name}: {fault}" for fault in markup.faults]
        for data in markup.data:
            json.loads(data)
    assert not faults, "\n".join(faults[:20])


def test_a_browser_runs_nothing(site: Path, chromium: Browser) -> None:
    for path in sorted(site.rglob("*.html"))[::7]:
        chromium.open(path.as_uri())
        found = chromium.js("""
          return [...document.querySelectorAll('*')].filter(element =>
            [...element.attributes].some(a => a.name.startsWith('on') || /^\\s*(javascript|vbscript|data):/i.test(a.value) && /^(href|src|action)$/.test(a.name))
            || element.localName == 'script' && element.type != 'application/ld+json' && element.text.includes('pwned')
            || element.localName == 'img' && element.getAttribute('src') == 'x'
          ).map(element => element.outerHTML.slice(0, 200))""")
        assert found == [], path.name


def test_data_is_well_formed(site: Path) -> None:
    for path in site.rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))
    for path in [*site.rglob("*.xml"), *site.rglob("*.svg")]:
        root = ElementTree.fromstring(path.read_bytes())
        assert not [
            element for element in root.iter()
            if element.tag.rpartition("}")[2].lower() == "script"
            or any(name.startswith("on") for name in element.attrib)]
    assert (site / "feed.xml").exists() and (site / "sitemap.xml").exists()


def test_no_field_of_a_table_is_a_formula(site: Path) -> None:
    fields = 0
    for path in site.rglob("*.csv"):
        for row in csv.reader(io.StringIO(path.read_bytes().decode(), newline="")):
            for field in row:
                fields += 1
                assert not re.match(r"[=@\t\r\n]|[-+](?![-\d.XeE/:~?% ]*$)", field), f"{path.name}: {field}"
    assert fields > 100


def test_citations_have_as_many_entries_as_documents(site: Path) -> None:
    ris = (site / "data/edition.ris").read_text(encoding="utf-8")
    assert len(re.findall("^TY  - ", ris, re.M)) == len(EVIL)
    assert not [line for line in re.split("\r?\n", ris) if line and not re.match("[A-Z][A-Z0-9]  - ", line)]
    bib = (site / "data/edition.bib").read_text(encoding="utf-8")
    assert len(re.findall(r"^@\w+\{", bib, re.M)) == len(EVIL)
    for path in [*site.rglob("*.bib")]:
        depth = 0
        for sign in re.findall(r"\\.|[{}]", path.read_text(encoding="utf-8"), re.S):
            depth += {"{": 1, "}": -1}.get(sign, 0)
            assert depth >= 0, f"{path.name}: a brace closes nothing"
        assert depth == 0, f"{path.name}: a brace is not closed"


def test_addresses_are_of_the_site_or_of_the_web(site: Path) -> None:
    for path in site.rglob("*.html"):
        for address in re.findall(r'(?:href|src)="([^"]*)"', path.read_text(encoding="utf-8")):
            assert urlsplit(address).scheme in ("", "https", "http", "mailto"), f"{path.name}: {address}"


@pytest.mark.parametrize("tag", [
    "{{> ../secret}}", "{{> /etc/passwd}}", "{{> ../../Content/edition}}", "{{< ../secret}}{{/ ../secret}}"])
def test_templates_include_nothing_from_outside(tag: str, tmp_path: Path) -> None:
    put(tmp_path, {
        "secret.html": "secret", "e/secret.html": "secret", "e/Templates/404.html": tag,
        "e/Content/edition.yaml": "title: An edition\n"})
    assert "[template-" in run("build", tmp_path / "e", status=1).stderr
    assert not (tmp_path / "e/Public").exists()


@pytest.mark.parametrize("link", ["Templates/404.html", "Templates/assets/leak.txt", "Templates/more"])
def test_themes_read_nothing_from_outside(link: str, tmp_path: Path) -> None:
    put(tmp_path, {"secret/a.html": "secret", "e/Content/edition.yaml": "title: An edition\n"})
    place = tmp_path / "e" / link
    place.parent.mkdir(parents=True)
    place.symlink_to(tmp_path / "secret" if link.endswith("more") else tmp_path / "secret/a.html")
    assert "a symbolic link leads out of the edition's folder" in run("build", tmp_path / "e", status=1).stderr
    assert not (tmp_path / "e/Public").exists()
