"""With JavaScript off, a page is complete: a script only adds to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from browser import Browser
from built_site import page_kinds

# What the scripts put into <main>.
ADDED = ".views, .copy, .cite-paragraph, .card, [role=status]"

# What is not to be seen at first, with a script or without: the source's form of a passage, for the other reading, and
# the note that tells of the switch between the two.
NOT_SHOWN = ".raw, .raw *, .views-note, .views-note *"

CONTENT = """
    const main = document.querySelector("main").cloneNode(true);
    main.querySelectorAll(arguments[0]).forEach(element => element.remove());
    const each = (selector, value) => [...main.querySelectorAll(selector)].map(value);
    return {
      text: main.textContent.replace(/\\s+/g, " ").trim(),
      paragraphs: each("p, li, dt, dd, td, th", element => element.textContent.replace(/\\s+/g, " ").trim()),
      links: each("a", link => [link.getAttribute("href"), link.textContent.trim()]),
      images: each("svg, img", image => image.outerHTML),
    };"""

HIDDEN = """
    return [...document.querySelectorAll("main, main *")]
      .filter(element => !element.matches(arguments[0]) && !element.closest("svg") && element.textContent.trim())
      .filter(element => !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
      .map(element => element.outerHTML.slice(0, 160));"""


@pytest.fixture
def script_switch(browser: Browser) -> Iterator[Any]:
    """Turns JavaScript off and on for the pages that are opened next."""
    yield lambda is_on: browser.cdp("Emulation.setScriptExecutionDisabled", value=not is_on)
    browser.cdp("Emulation.setScriptExecutionDisabled", value=False)


@pytest.mark.parametrize("page", page_kinds())
def test_everything_is_there_without_script(browser: Browser, site: str, script_switch: Any, page: str) -> None:
    browser.open(site + page)
    with_script = browser.js(CONTENT, ADDED)
    script_switch(False)
    browser.open(site + page)
    without_script = browser.js(CONTENT, "[nothing-is-taken-away]")
    hidden = browser.js(HIDDEN, NOT_SHOWN)

    assert without_script == with_script
    assert not hidden, "hidden without script:\n" + "\n".join(hidden)
