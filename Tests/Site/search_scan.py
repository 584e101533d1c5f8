"""What a search must find, by reading every page of a site from its first word to its last: slow, and made of nothing that
the index is made of."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

FIELDS = ["title", "text", "note", "summary", "name"]
VOID = {"br", "hr", "img", "meta", "link", "input"}

MARKS = "".join(chr(code) for code in range(0x10000) if unicodedata.category(chr(code)).startswith("M"))
LETTER = f"(?:[^\\W_]|[{MARKS}])"
WORD = re.compile(f"{LETTER}+(?:(?:['’‐‑]|-(?:\\s*\\n\\s*)?|\u00ad(?:\\s*\\n\\s*)?){LETTER}+)*")
JOINER = re.compile("['’‐‑-]")
PLAIN = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ĳ": "ij", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h",
         "ŧ": "t", "ı": "i"}


def fold(word: str) -> str:
    small = unicodedata.normalize("NFC", JOINER.sub("", word).lower())
    bases = "".join(letter if letter in "йїў" else unicodedata.normalize("NFD", letter) for letter in small)
    kept = [letter for letter in bases if letter in "йїў" or not unicodedata.combining(letter)]
    return "".join(PLAIN.get(letter, letter) for letter in kept)


def printed(word: str) -> str:
    """A word without what a line's end put into it."""
    return re.sub("\u00ad", "", re.sub(r"\s+", "", word))


@dataclass
class Element:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def has(self, *classes: str) -> bool:
        return bool(set(self.attributes.get("class", "").split()) & set(classes))

    def all(self) -> list[Element]:
        inner = [child for child in self.children if isinstance(child, Element)]
        return inner + [element for child in inner for element in child.all()]

    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


class Tree(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.root = Element("")
        self.open = [self.root]
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attributes})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attributes}))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


@dataclass
class Unit:
    field: int
    id: str
    # For each word as it is printed, its forms: itself, its parts, and what an editor says it should be.
    words: list[list[tuple[str, ...]]]


@dataclass
class Document:
    id: str
    date: str
    units: list[Unit]

    @property
    def length(self) -> int:
        return sum(len(unit.words) for unit in self.units)


def forms(word: str) -> tuple[str, ...]:
    whole = printed(word)
    parts = [part for part in JOINER.split(whole) if part]
    return (whole, *parts) if len(parts) > 1 else (whole,)


def words_of(text: str, corrections: list[tuple[int, int, str]] = []) -> list[list[tuple[str, ...]]]:
    found = list(WORD.finditer(text))
    words = [[forms(match.group())] for match in found]
    for start, end, correction in corrections:
        inside = [place for place, match in enumerate(found) if match.end() > start and match.start() < end]
        for place, word in enumerate(WORD.findall(correction)):
            if inside:
                words[inside[min(place, len(inside) - 1)]].append(forms(word))
    return words


class UnitText:
    """The words of a piece of a page, without what the page says of them."""

    def __init__(self, element: Element) -> None:
        self.text = ""
        self.corrections: list[tuple[int, int, str]] = []
        self.read(element)

    def read(self, element: Element) -> None:
        for child in element.children:
            if isinstance(child, str):
                self.text += child
            elif child.tag == "br":
                self.text += "\n"
            elif child.tag in ("dt", "dd", "li", "p"):
                self.text += "\n"
                self.read(child)
                self.text += "\n"
            elif child.has("page-break"):
                if self.text.rstrip().endswith("-"):
                    self.text += "\n"
            elif child.has("anchor", "raw", "note-reference", "variant-reference", "editorial"):
                pass
            elif child.has("choice"):
                self.read_choice(child)
            elif child.has("unclear"):
                self.read_between(child, "[", "?]")
            elif child.has("supplied"):
                self.read_between(child, "[", "]")
            else:
                self.read(child)

    def read_between(self, element: Element, before: str, after: str) -> None:
        start = len(self.text)
        self.read(element)
        inner = self.text[start:]
        assert inner.startswith(before) and inner.endswith(after), inner
        self.text = self.text[:start] + inner.removeprefix(before).removesuffix(after)

    def read_choice(self, element: Element) -> None:
        correction = next(child for child in element.all() if child.has("corr")).text()
        start = len(self.text)
        self.read(next(child for child in element.all() if child.has("sic")))
        self.corrections.append((start, len(self.text), correction))

    def words(self) -> list[list[tuple[str, ...]]]:
        return words_of(self.text, self.corrections)


def read_page(path: Path) -> Document:
    root = Tree(path.read_text(encoding="utf-8")).root
    main = next(element for element in root.all() if element.tag == "main")
    units: list[Unit] = []

    def add(field: int, id: str, element: Element) -> None:
        units.append(Unit(field, id, UnitText(element).words()))

    def walk(element: Element, field: int, note: str = "") -> None:
        for child in element.children:
            if isinstance(child, str) or child.has("note-label", "witness-note", "ed", "page-break-line"):
                continue
            if child.tag == "h2" and child.attributes.get("id", "").endswith("-name"):
                continue
            if child.has("note"):
                walk(child, 2, child.attributes["id"])
            elif child.tag in ("p", "td", "th", "pre") or re.fullmatch("h[1-6]", child.tag) or child.has("entries"):
                add(field, note or child.attributes.get("id", ""), child)
            else:
                walk(child, field, note)

    date = ""
    for element in main.all():
        if element.tag == "time" and not date:
            date = element.attributes["datetime"]
        if element.tag == "h1":
            add(0, "", element)
        elif element.has("summary") and element.tag == "p":
            add(3, "", element)
        elif element.tag == "section" and element.has("witness"):
            walk(element, 1)
        elif element.tag == "section" and element.has("notes"):
            list_ = next(child for child in element.children if isinstance(child, Element) and child.tag == "ul")
            for item in [item for item in list_.children if isinstance(item, Element)][:-2]:
                add(2, "", item)
        elif element.tag == "section" and element.has("present"):
            for item in [item for item in element.all() if item.tag == "li"]:
                add(4, "", next(link for link in item.all() if link.tag == "a"))
    return Document(path.stem, date, units)


def read_site(public: Path) -> list[Document]:
    """All documents in order of time."""
    pages = [path for path in (public / "documents").glob("*.html") if path.stem != "index" and not path.stem.startswith("year-")]
    return sorted((read_page(path) for path in pages), key=lambda document: (document.date, document.id))


# A query, as it was made: a word, words in a row, or two of these near each other.

@dataclass(frozen=True)
class Pattern:
    """With stars for any letters; folded, unless it is to be found just so."""

    text: str
    is_exact: bool = False
    # Other folded words with the same stem.
    related: frozenset[str] = frozenset()
    # As it is typed.
    typed: str = field(default="", compare=False)
    # What is known of each form.
    known: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def folded(cls, typed: str) -> Pattern:
        return cls("*".join(map(fold, re.split(r"\*+", typed))), typed=typed)

    @classmethod
    def exact(cls, form: str) -> Pattern:
        return cls(unicodedata.normalize("NFC", form.replace("’", "'")), is_exact=True, typed="=" + form)

    def means(self, form: str) -> bool:
        if form not in self.known:
            self.known[form] = fold(form) in self.related or self.is_itself(form)
        return self.known[form]

    def is_itself(self, form: str) -> bool:
        have = unicodedata.normalize("NFC", form.replace("’", "'")) if self.is_exact else fold(form)
        return re.fullmatch(".*".join(map(re.escape, self.text.split("*"))), have) is not None

    def __str__(self) -> str:
        return self.typed


@dataclass(frozen=True)
class Phrase:
    words: tuple[Pattern, ...]
    field: int = -1

    def __str__(self) -> str:
        prefix = f"{FIELDS[self.field]}:" if self.field >= 0 else ""
        text = " ".join(map(str, self.words))
        return prefix + (f'"{text}"' if len(self.words) > 1 else text)

    def starts(self, unit: Unit) -> list[int]:
        if self.field not in (-1, unit.field):
            return []
        return [start for start in range(len(unit.words) - len(self.words) + 1) if all(
            any(word.means(form) for alternative in unit.words[start + offset] for form in alternative)
            for offset, word in enumerate(self.words))]

    def hits(self, unit: Unit) -> int:
        if len(self.words) > 1:
            return len(self.starts(unit))
        # A printed word is one hit, and what it should be another one; they are one where they are the same.
        if self.field not in (-1, unit.field):
            return 0
        return sum(hits_in(self.words[0], alternatives) for alternatives in unit.words)

    def has_all(self, document: Document) -> bool:
        return all(any(Phrase((word,), self.field).starts(unit) for unit in document.units) for word in self.words)


    def is_itself_in(self, document: Document) -> bool:
        """Whether the document has all words as they are, and not others with the same stem alone."""
        units = [unit for unit in document.units if self.field in (-1, unit.field)]
        forms = [form for unit in units for alternatives in unit.words for alternative in alternatives for form in alternative]
        return all(any(map(word.is_itself, forms)) for word in self.words)


def hits_in(word: Pattern, alternatives: list[tuple[str, ...]]) -> int:
    if len(alternatives) == 1:
        return int(any(word.means(form) for form in alternatives[0]))
    return len({alternative for alternative in alternatives if any(word.means(form) for form in alternative)})


@dataclass(frozen=True)
class Near:
    left: Phrase
    right: Phrase
    distance: int

    def __str__(self) -> str:
        return f"{self.left} NEAR/{self.distance} {self.right}"

    def starts(self, unit: Unit) -> list[int]:
        others = self.right.starts(unit)
        return [start for start in self.left.starts(unit) if any(1 <= abs(start - other) <= self.distance for other in others)]

    def hits(self, unit: Unit) -> int:
        return len(self.starts(unit))

    def has_all(self, document: Document) -> bool:
        return self.left.has_all(document) and self.right.has_all(document)

    def is_itself_in(self, document: Document) -> bool:
        return self.left.is_itself_in(document) and self.right.is_itself_in(document)


@dataclass(frozen=True)
class Clause:
    any: tuple[Phrase | Near, ...]
    is_not: bool = False

    def __str__(self) -> str:
        return ("-" if self.is_not else "") + " OR ".join(map(str, self.any))


def scan(documents: list[Document], clauses: list[Clause]) -> list[tuple[str, int]]:
    """The documents that are found, the best first, each with its hits."""
    atoms = list(dict.fromkeys(atom for clause in clauses if not clause.is_not for atom in clause.any))
    mean = sum(document.length for document in documents) / len(documents)
    rarity = {}
    for atom in atoms:
        count = sum(atom.has_all(document) for document in documents)
        rarity[atom] = math.log(1 + (len(documents) - count + 0.5) / (count + 0.5))
    found = []
    for place, document in enumerate(documents):
        def hits(atom: Phrase | Near) -> int:
            return sum(atom.hits(unit) for unit in document.units)

        if any(any(hits(atom) for atom in clause.any) == clause.is_not for clause in clauses):
            continue
        steps = max(step for step in range(81) if step == 0 or 2 ** (step / 6) <= document.length)
        size = 1.2 * (1 - 0.75 + 0.75 * 2 ** (steps / 6) / mean)
        score = 0.0
        for atom in atoms:
            weight = sum(atom.hits(unit) * (3 if unit.field == 0 else 1) for unit in document.units)
            score += rarity[atom] * weight * 2.2 / (weight + size)
        is_related = not all(atom.is_itself_in(document) for atom in atoms if hits(atom))
        found.append((is_related, -math.floor(score * 10000 + 0.5), place, document.id, sum(hits(atom) for atom in atoms)))
    return [(id, hits) for *_, id, hits in sorted(found)]
