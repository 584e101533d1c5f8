"""A headless Chromium, and the server that gives it the site."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from selenium.common.exceptions import TimeoutException
from selenium.webdriver import ActionChains, Chrome, ChromeOptions, ChromeService
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from built_site import PUBLIC


class Browser:
    """One window of Chromium, in which every test opens its own page."""

    def __init__(self) -> None:
        options = ChromeOptions()
        options.binary_location = shutil.which("chromium") or ""
        # A machine for tests is often root's and has little shared memory; only our own pages are opened.
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = Chrome(options=options, service=ChromeService(shutil.which("chromedriver")))
        self.driver.set_script_timeout(60)
        self.cdp("Emulation.setFocusEmulationEnabled", enabled=True)

    def cdp(self, command: str, **parameters: Any) -> dict[str, Any]:
        """A command of the Chrome DevTools Protocol."""
        return self.driver.execute_cdp_cmd(command, parameters)

    def look(self, width: int = 1280, scheme: str = "light") -> None:
        """What the reader's window and system are like. Nothing scrolls slowly, so that no test has to wait for it."""
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.cdp("Emulation.setEmulatedMedia", features=features)

    def open(self, address: str) -> None:
        self.driver.get(address)

    def js(self, body: str, *arguments: Any) -> Any:
        return self.driver.execute_script(body, *arguments)

    def press(self, *keys: str) -> None:
        ActionChains(self.driver, duration=0).send_keys(*keys).perform()

    def find(self, selector: str) -> WebElement:
        elements = self.driver.find_elements("css selector", selector)
        assert elements, f"there is no {selector} in {self.driver.current_url}"
        return elements[0]

    def wait(self, condition: Callable[[], Any], what: str, seconds: float = 3) -> None:
        try:
            WebDriverWait(self.driver, seconds, poll_frequency=0.05).until(lambda _: condition())
        except TimeoutException:
            raise AssertionError(f"{self.driver.current_url}: waited {seconds} s in vain: {what}") from None

    @contextmanager
    def without_script(self) -> Iterator[None]:
        """JavaScript is off for the pages that are opened meanwhile."""
        self.cdp("Emulation.setScriptExecutionDisabled", value=True)
        try:
            yield
        finally:
            self.cdp("Emulation.setScriptExecutionDisabled", value=False)

    def console(self) -> list[str]:
        """What the console was told since it was last asked."""
        return [f"{entry['level']}: {entry['message']}" for entry in self.driver.get_log("browser")]


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves the site under a path of the host, and nothing beside it."""

    def __init__(self, *arguments: Any, prefix: str, public: Path) -> None:
        self.prefix = prefix
        self.public = public
        super().__init__(*arguments, directory=str(public))

    def do_GET(self) -> None:
        # Chromium asks every host for this once, of its own accord; the site refers to no such file.
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self.prefix)
        return super().translate_path("/" + path.removeprefix(self.prefix)) if inside else str(self.public / "nothing")

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def served(prefix: str, public: Path = PUBLIC) -> Iterator[str]:
    """The address of the site while a server gives it away under `prefix`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SiteHandler, prefix=prefix, public=public))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{prefix}"
    server.shutdown()
