"""The two switches: the text as it is read or as it stands in the source, and the light or the dark theme."""

from __future__ import annotations

import pytest

from browser import Browser
from built_site import TELEGRAM, WITNESSES

SHOWN = """
    const isShown = selector => [...document.querySelectorAll(selector)].some(element => element.checkVisibility());
    return arguments[0].map(isShown);"""


def shows_source(browser: Browser) -> bool:
    """Whether what only the source has is to be seen, and what is the editor's is not."""
    source, editor = browser.js(SHOWN, [".transcript .raw", ".transcript .ed"])
    assert source != editor, "one of the two readings is shown, not both and not neither"
    return source


def choose(browser: Browser, view: str) -> None:
    browser.find(f".views input[value={view}]").click()


def test_the_text_is_shown_as_it_stands_in_the_source_and_back(browser: Browser, site: str) -> None:
    browser.open(site + TELEGRAM)
    assert not shows_source(browser)
    choose(browser, "diplomatic")
    assert shows_source(browser)
    choose(browser, "reading")
    assert not shows_source(browser)


def test_the_text_shown_is_remembered(browser: Browser, site: str) -> None:
    browser.open(site + WITNESSES)
    choose(browser, "diplomatic")
    browser.open(site + TELEGRAM)
    assert shows_source(browser)
    assert browser.js("return document.querySelector('.views input:checked').value") == "diplomatic"


def theme(browser: Browser) -> tuple[str | None, str]:
    """The theme that was chosen, and the colour of the page."""
    name, colour = browser.js("""
        return [document.documentElement.dataset.theme, getComputedStyle(document.body).backgroundColor]""")
    return name, colour


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_theme_switch_changes_the_page_and_is_remembered(browser: Browser, site: str, system: str) -> None:
    browser.look(scheme=system)
    browser.open(site + WITNESSES)
    _, colour_of_the_system = theme(browser)
    browser.find(".masthead button.theme-switch").click()
    chosen = theme(browser)
    assert chosen[0] == ("light" if system == "dark" else "dark")
    assert chosen[1] != colour_of_the_system

    browser.driver.refresh()
    assert theme(browser) == chosen, "after a reload"
    browser.open(site + "people/index.html")
    assert theme(browser) == chosen, "on another page"

    browser.find(".masthead button.theme-switch").click()
    assert theme(browser) == (system, colour_of_the_system)


LEVELS = """
    return arguments[0].map(id => { const box = document.getElementById(id).getBoundingClientRect(); return [box.left, box.top] })"""


def test_versions_stand_side_by_side_with_their_paragraphs_level(browser: Browser, site: str) -> None:
    browser.open(site + WITNESSES)
    browser.find(".views input[value=beside]").click()
    for first, second in (("p1", "b-p1"), ("p2", "b-p2"), ("subject1", "b-subject1")):
        (left, top), (other_left, other_top) = browser.js(LEVELS, [first, second])
        assert top == other_top, f"{first} and {second} are not on one level"
        assert left < other_left, f"{second} is not beside {first}"


def test_each_switch_says_what_is_shown(browser: Browser, site: str) -> None:
    browser.open(site + WITNESSES)
    assert browser.js(
        "return [...document.querySelectorAll('.views :checked')].map(input => input.value)") == ["reading", "after"]


def test_one_version_is_shown_alone(browser: Browser, site: str) -> None:
    browser.open(site + WITNESSES)
    browser.find(".views input[value=witness-b]").click()
    assert browser.js(SHOWN, [".witness:not(#witness-b)", "#witness-b"]) == [False, True]


def test_every_variant_leads_to_its_entry_and_back(browser: Browser, site: str) -> None:
    browser.open(site + WITNESSES)
    faults = browser.js("""
        return [...document.querySelectorAll(".variant-list li")].filter(entry =>
          [...entry.querySelectorAll("a")].some(link =>
            document.querySelector(link.hash)?.hash !== `#${entry.id}`)).map(entry => entry.outerHTML);""")
    assert not faults and browser.js("return document.querySelectorAll('.variant-list li').length") == 5
