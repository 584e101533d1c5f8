"""What a reader takes away: the citation of a document, and the address of a paragraph."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.keys import Keys

from browser import Browser
from built_site import WITNESSES

# The text of a citation, without the button that may stand in it.
TEXT = """
    const citation = arguments[0].cloneNode(true);
    citation.querySelectorAll("button, [role=status]").forEach(element => element.remove());
    return citation.textContent.trim();"""


@pytest.fixture
def document(browser: Browser, site: str) -> Browser:
    browser.cdp("Browser.grantPermissions", origin=site.rstrip("/"),
                permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    browser.open(site + WITNESSES)
    return browser


def clipboard(browser: Browser) -> str:
    return browser.driver.execute_async_script("navigator.clipboard.readText().then(arguments[0])")


def test_every_citation_has_a_button_that_copies_it(document: Browser) -> None:
    citations = document.driver.find_elements("css selector", ".cite")
    buttons = document.driver.find_elements("css selector", "button.copy")
    assert len(buttons) == len(citations), "one button.copy for each .cite"
    for citation, button in zip(citations, buttons):
        text = document.js(TEXT, citation)
        button.click()
        document.wait(lambda: clipboard(document) == text, f"the clipboard has “{text}”")


def test_a_status_says_that_something_was_copied(document: Browser) -> None:
    says = "return [...document.querySelectorAll('[role=status]')].map(status => status.textContent.trim()).join('')"
    assert document.js(says) == ""
    document.find("button.copy").click()
    document.wait(lambda: document.js(says), "a status says so")


def test_a_paragraph_tells_its_address(document: Browser) -> None:
    anchor = document.find(".transcript a.anchor[href='#p2']")
    document.js("arguments[0].focus()", anchor)
    document.press(Keys.ENTER)
    document.wait(lambda: panel(document), "an element .cite-paragraph is shown")
    citation = document.find(".cite-paragraph .cite")
    text = document.js(TEXT, citation)
    assert "#p2" in text
    document.find(".cite-paragraph button.copy").click()
    document.wait(lambda: clipboard(document) == text, f"the clipboard has “{text}”")

    document.press(Keys.ESCAPE)
    document.wait(lambda: not panel(document), "Escape closes it")
    assert document.driver.switch_to.active_element == anchor, "the focus is back where it was"


def panel(browser: Browser) -> bool:
    return browser.js("return document.querySelector('.cite-paragraph')?.checkVisibility() ?? false")
