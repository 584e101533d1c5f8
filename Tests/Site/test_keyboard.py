"""A reader without a mouse: from the first page to a person and back, and always with the focus in sight."""

from __future__ import annotations

from selenium.webdriver.common.keys import Keys

from browser import Browser
from built_site import WITNESSES

# Of a link that is broken over lines, each line is looked at: one has to be there to be seen, and none may be covered.
# Browsers scroll by whole pixels, so that a fraction of one may be lacking.
FOCUS = """
    const element = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const lines = [...element.getClientRects()].filter(line => line.width && line.height);
    const isInSight = ({ left, right, top, bottom }) =>
      left > -1 && top > -1 && right < innerWidth + 1 && bottom < innerHeight + 1;
    const isCovered = line => {
      const top = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
      return !top || !(element.contains(top) || top.contains(element));
    };
    const seen = lines.filter(isInSight);
    return {
      href: element.href?.baseVal ?? element.href ?? "",
      html: element.outerHTML.slice(0, 160),
      faults: [
        ...outlineStyle === "none" || parseFloat(outlineWidth) === 0 ? ["has no outline"] : [],
        ...seen.length === 0 ? ["is out of sight"] : [],
        ...seen.some(isCovered) ? ["is covered"] : [],
      ],
    };"""


def tab(browser: Browser) -> str:
    """One press of the Tab key; the address of the link that has the focus now."""
    browser.press(Keys.TAB)
    focus = browser.js(FOCUS)
    assert not focus["faults"], f"{browser.driver.current_url}: the focus {', '.join(focus['faults'])}: {focus['html']}"
    return focus["href"]


def follow(browser: Browser, address: str) -> None:
    """Tabs to the first link whose address has `address` in it, and follows it."""
    start = browser.driver.current_url
    passed = []
    while address not in (href := tab(browser)):
        passed.append(href)
        assert len(passed) < 300, f"{start}: no link to {address} in 300 tabs; the last were {passed[-3:]}"
    browser.press(Keys.ENTER)
    browser.wait(lambda: browser.driver.current_url == href, f"Enter on {start} leads to {href}")


def test_the_first_tab_reaches_the_skip_link(browser: Browser, site: str) -> None:
    browser.open(site + WITNESSES)
    assert tab(browser).endswith("#main")
    browser.press(Keys.ENTER)
    tab(browser)
    assert browser.js("return document.querySelector('main').contains(document.activeElement)")


def test_a_walk_with_the_keyboard_alone(browser: Browser, site: str) -> None:
    browser.open(site + "index.html")
    follow(browser, "/timeline.html")
    follow(browser, "/documents/stalin-harriman")
    document = browser.driver.current_url
    follow(browser, "/people/stalin.html")
    browser.driver.back()
    assert browser.driver.current_url == document


def test_the_focus_is_in_sight_all_through_a_document(browser: Browser, site: str) -> None:
    browser.look(width=360)
    browser.open(site + WITNESSES)
    # Of a group of radio buttons, the Tab key stops at one.
    stops = browser.js("""
        return [...document.querySelectorAll("a[href], button, input:not([type=radio]), input:checked, summary")]
          .filter(stop => stop.checkVisibility()).length""")
    for _ in range(stops - 1):
        tab(browser)
