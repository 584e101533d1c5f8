"""The search finds what reading every page finds: the same documents, the same hits, in the same order."""

from __future__ import annotations

import ctypes
import ctypes.util
import random
from collections import Counter

import pytest

import made_edition
from built_site import PUBLIC
from search_scan import Clause, Document, Near, Pattern, Phrase, fold, scan
from searched import RECTO, Searched


@pytest.fixture(scope="module")
def own() -> Searched:
    return Searched.read(PUBLIC)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Searched:
    public = made_edition.make(tmp_path_factory.mktemp("made"), RECTO, documents=60)
    return Searched.read(public)


@pytest.fixture(scope="module")
def stemmed(tmp_path_factory: pytest.TempPathFactory) -> Searched:
    folder = tmp_path_factory.mktemp("stemmed")
    public = made_edition.make(folder, RECTO, documents=60, seed=5, info="language: en\nsearch: {stem: true}\n")
    return Searched.read(public)


class Asker:
    """Makes queries of the words of some documents."""

    def __init__(self, documents: list[Document], seed: int) -> None:
        self.random = random.Random(seed)
        self.units = [unit for document in documents for unit in document.units if unit.words]

    def form(self) -> str:
        unit = self.random.choice(self.units)
        return self.random.choice(self.random.choice(self.random.choice(unit.words)))

    def pattern(self, form: str) -> Pattern:
        kind = self.random.random()
        if kind < 0.15:
            return Pattern.exact(form)
        cut = self.random.randint(2, 4)
        if kind < 0.3 and len(form) > 4 and form[:cut].isalnum():
            return Pattern.folded(form[:cut] + "*")
        if kind < 0.4 and len(form) > 5 and form[1:4].isalnum():
            return Pattern.folded(f"*{form[1:4]}*")
        if kind < 0.45 and len(form) > 5 and form[:2].isalnum() and form[-2:].isalnum():
            return Pattern.folded(f"{form[:2]}*{form[-2:]}")
        return Pattern.folded(form.upper() if kind < 0.55 else form)

    def phrase(self) -> Phrase:
        field = self.random.randint(0, 4) if self.random.random() < 0.15 else -1
        if self.random.random() < 0.6:
            return Phrase((self.pattern(self.form()),), field)
        # Words in a row, from a text, and now and then not.
        unit = self.random.choice([unit for unit in self.units if len(unit.words) > 3])
        start = self.random.randint(0, len(unit.words) - 3)
        count = self.random.randint(2, 3)
        forms = [self.random.choice(word)[0] for word in unit.words[start:start + count]]
        if self.random.random() < 0.1:
            self.random.shuffle(forms)
        return Phrase(tuple(self.pattern(form) for form in forms), field)

    def atom(self) -> Phrase | Near:
        return Near(self.phrase(), self.phrase(), self.random.randint(1, 20)) if self.random.random() < 0.1 else self.phrase()

    def clauses(self) -> list[Clause]:
        clauses = []
        for place in range(self.random.choice([1, 1, 1, 2, 2, 3])):
            count = 2 if self.random.random() < 0.2 else 1
            clauses.append(Clause(tuple(self.atom() for _ in range(count)), place > 0 and self.random.random() < 0.2))
        return clauses


def differences(searched: Searched, count: int, seed: int) -> list[str]:
    asker = Asker(searched.documents, seed)
    wrong = []
    for _ in range(count):
        clauses = asker.clauses()
        text = " ".join(map(str, clauses))
        answer = [(id, hits) for id, hits, _ in searched.client.ask(text)]
        expected = scan(searched.documents, clauses)
        if answer != expected:
            wrong.append(f"{text}\n  search: {answer[:8]}\n  scan:   {expected[:8]}")
    return wrong


def test_queries_find_in_the_three_documents_what_reading_them_finds(own: Searched, rounds: int) -> None:
    wrong = differences(own, 40 * rounds, seed=1)
    assert not wrong, f"{len(wrong)} wrong\n" + "\n".join(wrong[:10])


def test_queries_find_in_a_made_edition_what_reading_it_finds(made: Searched, rounds: int) -> None:
    wrong = differences(made, 60 * rounds, seed=2)
    assert not wrong, f"{len(wrong)} wrong\n" + "\n".join(wrong[:10])


def english_stem(word: str) -> str:
    library = ctypes.CDLL(ctypes.util.find_library("stemmer"))
    library.sb_stemmer_new.restype = library.sb_stemmer_stem.restype = ctypes.c_void_p
    stemmer = ctypes.c_void_p(library.sb_stemmer_new(b"english", None))
    bytes_ = word.encode()
    stem = library.sb_stemmer_stem(stemmer, bytes_, len(bytes_))
    text = ctypes.string_at(stem, library.sb_stemmer_length(stemmer)).decode()
    library.sb_stemmer_delete(stemmer)
    return text


def families(documents: list[Document]) -> dict[str, frozenset[str]]:
    """Of each folded word the others with the same stem. What is stemmed is the form that most documents have."""
    forms: dict[str, Counter[str]] = {}
    for document in documents:
        for form, _ in {(form, unit.field) for unit in document.units for alternatives in unit.words
                        for alternative in alternatives for form in alternative}:
            forms.setdefault(fold(form), Counter())[form] += 1
    stems: dict[str, set[str]] = {}
    for word, counts in forms.items():
        for form in [form for form, count in counts.items() if count == max(counts.values())]:
            stems.setdefault(english_stem(form.lower()), set()).add(word)
    # Where two forms are in as many documents, it is left open which of them.
    known = Counter(word for family in stems.values() for word in family)
    certain = [family for family in stems.values() if all(known[word] == 1 for word in family)]
    return {word: frozenset(family) - {word} for family in certain for word in family}


def test_words_of_the_same_stem_are_found_behind_the_words_themselves(stemmed: Searched, rounds: int) -> None:
    related = families(stemmed.documents)
    several = sorted(word for word, others in related.items() if others)
    assert {"operation", "operations", "front", "fronts", "mission", "missions"} <= set(several)
    chance = random.Random(4)

    def word(text: str) -> Pattern:
        return Pattern(text, related=related[text], typed=text)

    wrong = []
    for _ in range(20 * rounds):
        clauses = [Clause((Phrase((word(chance.choice(several)),)),)) for _ in range(chance.choice([1, 1, 2]))]
        if chance.random() < 0.3:
            clauses.append(Clause((Phrase((word(chance.choice(several)), Pattern.folded("the"))),)))
        answer = [(id, hits) for id, hits, _ in stemmed.client.ask(" ".join(map(str, clauses)))]
        expected = scan(stemmed.documents, clauses)
        if answer != expected:
            wrong.append(f"{' '.join(map(str, clauses))}\n  search: {answer[:8]}\n  scan:   {expected[:8]}")
    assert not wrong, f"{len(wrong)} wrong\n" + "\n".join(wrong[:10])


def test_the_lines_have_all_hits_and_lead_to_the_paragraphs_they_are_in(made: Searched) -> None:
    asker = Asker(made.documents, 3)
    units = {document.id: {(unit.field, unit.id) for unit in document.units} for document in made.documents}
    for _ in range(150):
        phrase = asker.phrase()
        if len(phrase.words) == 1:
            continue
        for id, hits, lines in made.client.ask(str(phrase), with_lines=True):
            assert sum(line[0] for line in lines) == hits, (str(phrase), id)
            for _, field, place, marked in lines:
                assert field in (1, 2) and place or (field, place) in units[id], (str(phrase), id, field, place)
                assert marked, (str(phrase), id)


def test_in_order_of_time_the_earlier_document_is_first(made: Searched) -> None:
    dates = {document.id: document.date for document in made.documents}
    found = [dates[id] for id, _, _ in made.client.ask("the", "time")]
    assert len(found) > 10 and found == sorted(found)


@pytest.mark.parametrize("text", [
    "", " ", '"', '""', '"the', 'the"', "OR", "OR OR", "the OR", "OR the", "-", "- the", "--the", "NEAR", "NEAR/5", "the NEAR",
    "NEAR the", "*", "**", "a*", "=", "=*", "title:", "title:\"", "title:OR", "-title:", "nothing:the", "<b>the</b>",
    "<script>alert(1)</script>", "the&amp;", "[.*+?^${}()|\\]", "\\", "(the", "the)", "a" * 10_000, "the " * 2_500,
    "*e*" * 3_000, '"' * 9_999, "- " * 5_000, "NEAR/999 the NEAR/0 the", "\0\x01\x02", "the\nthe", "​", "💥", "constructor",
    "__proto__", "toString", "’", "l'", "'", "=\"the\"", "-\"the of\"",
])
def test_whatever_is_typed_is_answered(made: Searched, text: str) -> None:
    for id, hits, _ in made.client.ask(text):
        assert id and hits >= 0
