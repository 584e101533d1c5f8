"""The search of an edition with more documents, and longer ones, than one file of lists is for."""

from __future__ import annotations

import random

import pytest

import made_edition
from browser import Browser, served
from search_scan import Clause, Near, Pattern, Phrase, scan
from searched import RECTO, RESULTS, STATUS, Searched

# What docs/search.md says of groups and chunks.
IN_GROUP = 4_096
CHUNK = 3_000_000

LETTERS = IN_GROUP + 60
LONG = 2_000
WORDS = [start + end for start in ("ra", "lo", "mi", "te", "su", "vo", "ke") for end in ("n", "st", "rim", "d", "lor", "x", "ma")]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Searched:
    """Short letters, one a day, and in their midst one that is longer than a chunk, mostly by words that nobody asks for."""
    folder = tmp_path_factory.mktemp("large")
    documents = folder / "Content/documents"
    documents.mkdir(parents=True)
    (folder / "Content/edition.yaml").write_text("title: Made up\n", encoding="utf-8")
    chance = random.Random(7)
    for number in range(LETTERS):
        text = " ".join(chance.choices(WORDS, weights=range(1, len(WORDS) + 1), k=12))
        if number == LONG:
            text += "".join(f" {'z' * 90}{chance.randint(1000, 9999)} {chance.choice(WORDS)}" for _ in range(CHUNK // 95))
            text += " omega"
        date = f"{1900 + number // 336}-{1 + number % 336 // 28:02}-{1 + number % 28:02}"
        letter = f"---\ntitle: Letter {number}\ndate: {date}\n---\n{text}\n"
        (documents / f"d{number:04}.md").write_text(letter, encoding="utf-8")
    public = made_edition.build(folder, RECTO)
    return Searched.read(public)


def test_its_index_has_several_groups_and_a_group_several_chunks(large: Searched) -> None:
    groups, chunks = large.client.run(
        "index.manifest().then(({ groups, chunks }) => [groups, chunks].map((all) => all.map(([first]) => first)))")
    assert groups == [0, LONG + 1]
    assert chunks == [0, LONG, LONG + 1]


def test_no_file_of_its_index_is_larger_than_50_kb(large: Searched) -> None:
    large_files = [path.name for path in (large.public / "search").iterdir() if path.stat().st_size > 50_000]
    assert not large_files


def test_a_hit_at_the_end_of_a_long_text_has_its_line(large: Searched) -> None:
    [[id, hits, [line]]] = large.client.ask("omega", with_lines=True)
    assert (id, hits, line) == (f"d{LONG:04}", 1, [1, 1, "p1", "omega"])


def test_what_is_found_is_what_reading_every_page_finds(large: Searched, rounds: int) -> None:
    chance = random.Random(8)

    def phrase(count: int) -> Phrase:
        return Phrase(tuple(Pattern.folded(word) for word in chance.choices(WORDS, k=count)))

    for _ in range(4 * rounds):
        clauses = [
            Clause((phrase(chance.choice([1, 2, 3])),)), Clause((phrase(1), phrase(2))), Clause((Near(phrase(1), phrase(1), 3),)),
            Clause((phrase(1),), is_not=True),
        ]
        clauses = [clauses[0], *chance.sample(clauses[1:], chance.choice([0, 1]))]
        answer = [(id, hits) for id, hits, _ in large.client.ask(" ".join(map(str, clauses)))]
        expected = scan(large.documents, clauses)
        assert answer == expected, f"{clauses}: {answer[:5]} instead of {expected[:5]}"


@pytest.mark.parametrize("way", ["a host", "a path", "the disk"])
def test_the_page_finds_in_all_groups_what_the_script_finds(large: Searched, browser: Browser, way: str) -> None:
    with served("/a/deep/path/" if way == "a path" else "/", large.public) as host:
        browser.open((large.public.as_uri() + "/" if way == "the disk" else host) + "search.html")
        for text in ["ran", '"kema kex"', "kema NEAR/2 kex -ran", "om*", "letter OR zzz"]:
            expected = large.client.ask(text)
            assert expected
            browser.js(f"{STATUS.removeprefix('return ')} = ''")
            browser.js("location.hash = '#' + new URLSearchParams({ q: arguments[0] })", text)
            documents = f"{len(expected):,} document{'' if len(expected) == 1 else 's'}, "
            hits = sum(hits for _, hits, _ in expected)
            wanted = documents + f"{hits:,} hit{'' if hits == 1 else 's'}"
            browser.wait(lambda: browser.js(STATUS) == wanted, f"{wanted} for {text}", 20)
            assert browser.js(RESULTS) == [f"{id}.html" for id, _, _ in expected[:10]], text
        assert browser.console() == []


def test_results_stand_before_all_is_counted(large: Searched, browser: Browser) -> None:
    """While the second group's lists are kept back, the first group's results are shown."""
    with served("/", large.public) as address:
        browser.open(address + "search.html")
        browser.cdp("Fetch.enable", patterns=[{"urlPattern": "*/search/d1-*"}])
        try:
            browser.js("location.hash = '#q=ran'")
            browser.wait(lambda: "so far" in browser.js(STATUS) and len(browser.js(RESULTS)) == 10, "first results", 20)
        finally:
            browser.cdp("Fetch.disable")
        first = int(browser.js(STATUS).split()[0].replace(",", ""))
        browser.wait(lambda: "so far" not in browser.js(STATUS), "all results", 20)
        assert first < int(browser.js(STATUS).split()[0].replace(",", ""))
        expected = [f"{id}.html" for id, _, _ in large.client.ask("ran")[:10]]
        assert browser.js(RESULTS) == expected
