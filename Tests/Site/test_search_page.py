"""The page that searches, in a real browser: on a host, below a path, from the disk."""

from __future__ import annotations

import random

import pytest
from selenium.webdriver.common.keys import Keys

from browser import Browser
from built_site import PUBLIC, TELEGRAM
from search_client import Client
from searched import RESULTS, STATUS

# None is written by a question that is still being answered.
READY = "return document.querySelector('.search-status')?.textContent || null"

QUERIES = [
    "stalin", "joint military", '"field marshal"', "mil*", "*operat*", "stalin -harriman", "stalin NEAR/10 montgomery", "=Front",
    "title:military", "name:harriman", "hope", "hop", "Deane OR Vyshinski OR Montgomery", "note:text", '"to hope that"',
    "the of and", "cooperation", "zzzz", '"unbalanced', "OR", "<img src=x onerror=alert(1)>",
]


@pytest.fixture
def ways(site: str, site_under_path: str) -> dict[str, str]:
    return {"a host": site, "a path": site_under_path, "the disk": PUBLIC.as_uri() + "/"}


def ask(browser: Browser, text: str) -> None:
    browser.js(f"{STATUS.replace('return ', '')} = ''; location.hash = '#' + new URLSearchParams({{ q: arguments[0] }})", text)
    browser.wait(lambda: browser.js(READY), f"an answer to {text}", 10)


@pytest.mark.parametrize("way", ["a host", "a path", "the disk"])
def test_the_page_finds_what_the_script_finds_by_itself(browser: Browser, ways: dict[str, str], way: str) -> None:
    client = Client(PUBLIC)
    browser.open(ways[way] + "search.html")
    browser.wait(lambda: browser.js("return document.querySelector('.search-facets details')"), "the facets", 10)
    for text in QUERIES:
        expected = client.ask(text) if client.run(f"Promise.resolve(searching.parse({text!r}).clauses.length)") else []
        ask(browser, text)
        hits = sum(hits for _, hits, _ in expected)
        documents = f"{len(expected)} document{'' if len(expected) == 1 else 's'}"
        if expected:
            assert browser.js(STATUS) == f"{documents}, {hits} hit{'' if hits == 1 else 's'}", text
        assert browser.js(RESULTS) == [f"{id}.html" for id, _, _ in expected], text
    assert browser.console() == []


def test_a_result_leads_to_its_paragraph_with_the_words_marked(browser: Browser, site: str) -> None:
    browser.open(site + "search.html#q=hope")
    browser.wait(lambda: browser.driver.find_elements("css selector", ".search-lines a"), "a line", 10)
    browser.find(".search-lines a").click()
    browser.wait(lambda: browser.js("return CSS.highlights.get('found')?.size"), "marks", 10)
    assert browser.js("return location.pathname").endswith(TELEGRAM)
    assert browser.js("return location.hash") == "#p5&mark=hope"
    assert browser.js("return Math.abs(document.querySelector('#p5').getBoundingClientRect().top) < 100")
    assert browser.js("return [...CSS.highlights.get('found')].map(String)") == ["hope"]


def test_suggestions_are_taken_with_the_keyboard(browser: Browser, site: str) -> None:
    browser.open(site + "search.html")
    browser.wait(lambda: browser.js("return document.activeElement.id === 'search-input'"), "the box", 10)
    browser.press("collab")
    browser.wait(lambda: browser.driver.find_elements("css selector", ".search-offers:not([hidden]) li"), "suggestions", 10)
    browser.press(Keys.ARROW_DOWN)
    assert browser.js("return document.activeElement.getAttribute('aria-activedescendant')") == "search-offer-0"
    browser.press(Keys.ENTER)
    browser.wait(lambda: browser.js("return location.hash") == "#q=collaboration", "the word taken", 10)
    assert browser.js("return document.querySelector('.search-offers').hidden")


def test_near_spellings_are_offered_when_nothing_is_found(browser: Browser, site: str) -> None:
    browser.open(site + "search.html#q=millitary")
    browser.wait(lambda: browser.driver.find_elements("css selector", ".search-nearly button"), "a near word", 10)
    browser.find(".search-nearly button").click()
    browser.wait(lambda: browser.js(RESULTS), "results", 10)
    assert browser.js("return location.hash") == "#q=Military"


@pytest.mark.parametrize("way", ["a host", "a path", "the disk"])
@pytest.mark.parametrize("page", ["index.html", "documents/index.html"])
def test_a_form_on_another_page_leads_to_the_answer(browser: Browser, ways: dict[str, str], way: str, page: str) -> None:
    browser.open(ways[way] + page)
    browser.find(".ask input").click()
    browser.press("stalin", Keys.ENTER)
    browser.wait(lambda: browser.js(RESULTS), "results", 10)
    assert browser.js("return location.href") == ways[way] + "search.html#q=stalin"
    assert browser.js("return document.querySelector('#search-input').value") == "stalin"
    assert browser.console() == []


def test_a_facet_alone_is_a_question(browser: Browser, site: str) -> None:
    browser.open(site + "search.html")
    genres = "[...document.querySelectorAll('.search-facets details')].find(each => each.textContent.startsWith('Genre'))"
    browser.wait(lambda: browser.js(f"return !!{genres}"), "the facets", 10)
    browser.js(f"{genres}.open = true")
    browser.wait(lambda: browser.driver.find_elements("css selector", ".search-values input"), "genres", 10)
    labels = browser.js(f"return [...{genres}.querySelectorAll('label')].map(label => label.textContent.trim())")
    assert sum(int(label.split()[-1]) for label in labels) == 3, labels
    browser.find(".search-values input[value=telegram]").click()
    browser.wait(lambda: len(browser.js(RESULTS)) == 1, "one document", 10)
    assert browser.js(STATUS) == "1 document"
    browser.find(".search-values input[value=telegram]").click()
    browser.wait(lambda: not browser.js(RESULTS), "nothing", 10)
    assert browser.js("return location.href") == site + "search.html"
    assert browser.js(STATUS) == ""


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_moves_when_results_come(browser: Browser, site: str, width: int) -> None:
    browser.look(width)
    browser.open(site + "search.html#q=stalin")
    browser.wait(lambda: len(browser.js(RESULTS)) == 3, "results", 10)
    # Of the window's height times the way it moved, as browsers count it; 0.1 is what they call good.
    moved = browser.js("""return new Promise((done) => {
        let sum = 0;
        const add = (list) => { for (const { value } of list.getEntries()) sum += value; };
        new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(sum), 500);
    })""")
    assert moved < 0.03, moved


def test_limits_and_the_order_of_time_stand_in_the_address(browser: Browser, site: str) -> None:
    browser.open(site + "search.html#q=stalin&order=time")
    browser.wait(lambda: len(browser.js(RESULTS)) == 3, "three documents", 10)
    assert browser.js(RESULTS) == ["stalin-harriman-1944.html", "joint-military-organization-1944.html", "montgomery-stalin-1947.html"]
    browser.js("document.querySelector('.search-facets details').open = true")
    browser.wait(lambda: browser.driver.find_elements("css selector", ".search-values input[value=telegram]"), "genres", 10)
    browser.find(".search-values input[value=telegram]").click()
    browser.wait(lambda: len(browser.js(RESULTS)) == 1, "one document", 10)
    assert browser.js("return location.hash") == "#q=stalin&order=time&genre=telegram"
    browser.open(site + "index.html")
    browser.open(site + "search.html#q=stalin&from=1944-09-01&to=1944-12-31")
    browser.wait(lambda: browser.js(RESULTS) == ["joint-military-organization-1944.html"], "the document of that time", 10)


def test_ten_thousand_signs_and_markup_stay_text(browser: Browser, site: str) -> None:
    browser.open(site + "search.html")
    for text in ["a" * 10_000, "<b>the</b> " * 50, "".join(random.Random(1).choices("\"*-=:/()[]<>&' abO R", k=5_000))]:
        ask(browser, text)
        assert browser.js("return document.querySelectorAll('.search b').length") == 0
    assert browser.console() == []
