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
