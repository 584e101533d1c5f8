"""Every kind of page, on a telephone and on a wide screen, in the light and in the dark."""

from __future__ import annotations

import importlib.resources
from dataclasses import dataclass
from typing import Any

import pytest

from browser import Browser
from built_site import page_kinds

AXE = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
AXE_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # axe knows this rule of WCAG 2.2 and leaves it out unless it is asked for.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": False,
}
LOOKS = [
    pytest.param((page, width, scheme), id=f"{page} at {width} px, {scheme}")
    for page in page_kinds() for width in (360, 1280) for scheme in ("light", "dark")
]


@dataclass
class Shown:
    browser: Browser
    site: str
    console: list[str]


@pytest.fixture(scope="module", params=LOOKS)
def shown(request: pytest.FixtureRequest, chromium: Browser, site: str) -> Shown:
    page, width, scheme = request.param
    chromium.look(width, scheme)
    chromium.console()
    chromium.open(site + page)
    return Shown(chromium, site, chromium.console())


def test_console_is_empty(shown: Shown) -> None:
    assert not shown.console, "\n".join(shown.console)


def test_nothing_scrolls_sideways(shown: Shown) -> None:
    room, width, too_wide = shown.browser.js("""
        const all = [...document.body.querySelectorAll("*")];
        const beyond = all.filter(element => element.getBoundingClientRect().right > innerWidth);
        const told = beyond.map(element => element.outerHTML.slice(0, 120));
        return [innerWidth, document.scrollingElement.scrollWidth, told];""")
    assert width <= room, f"{width} px wide in {room} px; beyond the edge:\n" + "\n".join(too_wide)


def test_nothing_comes_from_another_host(shown: Shown) -> None:
    loaded = shown.browser.js("return performance.getEntriesByType('resource').map(entry => entry.name)")
    assert [address for address in loaded if not address.startswith(shown.site)] == []


def test_axe_finds_no_violation(shown: Shown) -> None:
    results = axe(shown.browser)
    assert "target-size" in results["rules"]
    assert not results["violations"], "\n".join(map(told, results["violations"]))


def axe(browser: Browser) -> dict[str, Any]:
    browser.js(AXE)
    return browser.driver.execute_async_script("""
        const [options, done] = arguments;
        axe.run(options).then(({ violations, passes, inapplicable, incomplete }) =>
          done({ violations, rules: [violations, passes, inapplicable, incomplete].flat().map(rule => rule.id) }));
        """, AXE_OPTIONS)


def told(violation: dict[str, Any]) -> str:
    elements = [f"    {node['html'][:160]}\n      {node['failureSummary']}" for node in violation["nodes"]]
    return "\n".join([f"{violation['id']}: {violation['help']}", *elements])
