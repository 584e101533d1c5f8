"""What every test of the site begins with: one browser and the addresses of the site."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from browser import Browser, served


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rounds", type=int, default=2, help="how long trials at random go on: kills, queries")


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> int:
    return request.config.getoption("--rounds")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    browser = Browser()
    yield browser
    browser.driver.quit()


@pytest.fixture
def browser(chromium: Browser, site: str) -> Browser:
    """The browser of a reader who comes for the first time, on a wide screen in the light."""
    chromium.look()
    # From within, as a page stores things: what is cleared from without may reach the next page too late.
    chromium.open(site + "assets/recto.css")
    chromium.js("localStorage.clear()")
    return chromium


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    with served("/") as address:
        yield address


@pytest.fixture(scope="session")
def site_under_path() -> Iterator[str]:
    with served("/a/deep/path/") as address:
        yield address
