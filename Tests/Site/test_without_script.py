"""With JavaScript off, a page is complete: a script only adds to it."""

from __future__ import annotations

import pytest

from browser import Browser
from built_site import page_kinds

# What is of no use without a script, and not shown then.
SEARCH = ".search"

# What the scripts put into <main>.
ADDED = f"{SEARCH}, .views, .limits, .filter, .copy, .cite-paragraph, .card, [role=status]"

# What is not to be seen at first, with a script or without: the source's form of a passage, for the other reading, and
# the note that tells of the switch between the two.
NOT_SHOWN = f".raw, .raw *, .views-note, .views-note *, {SEARCH}, {SEARCH} *"

CONTENT = """
    const main = document.querySelector("main").cloneNode(true);
    main.querySelectorAll(arguments[0]).forEach(element => element.remove());
    const each = (selector, value) => [...main.querySelectorAll(selector)].map(value);
    return {
      text: main.textContent.replace(/\\s+/g, " ").trim(),
      paragraphs: each("p, li, dt, dd, td, th", element => element.textContent.replace(/\\s+/g, " ").trim()),
      links: each("a", link => [link.getAttribute("href"), link.textContent.trim()]),
      images: each("svg, img", image => [image.getAttribute("src"), image.querySelectorAll("*").length, image.textContent]),
    };"""

HIDDEN = """
    const isContent = element => element.matches("svg, img") || !element.closest("svg") && element.textContent.trim();
    return [...document.body.querySelectorAll("*")]
      .filter(element => isContent(element) && !element.matches(arguments[0]))
      .filter(element => !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
      .map(element => element.outerHTML.slice(0, 160));"""


@pytest.mark.parametrize("page", page_kinds())
def test_everything_is_there_without_script(browser: Browser, site: str, page: str) -> None:
    browser.open(site + page)
    with_script = browser.js(CONTENT, ADDED)
    with browser.without_script():
        browser.open(site + page)
        without_script = browser.js(CONTENT, SEARCH)
        hidden = browser.js(HIDDEN, NOT_SHOWN)

    for part, content in with_script.items():
        assert without_script[part] == content, f"{part} without script, and with it"
    assert not hidden, "hidden without script:\n" + "\n".join(hidden)


def test_a_search_that_needs_a_script_is_not_shown_without_one(browser: Browser, site: str) -> None:
    with browser.without_script():
        browser.open(site + "search.html")
        assert not browser.js("return document.querySelector('.search').checkVisibility()")
        assert "index of words" in browser.js("return document.querySelector('main').innerText")
