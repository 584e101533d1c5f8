"""A document is light, and comes whole from its own host."""

from __future__ import annotations

import gzip
from urllib.parse import urlsplit

import pytest

from built_site import PUBLIC, TELEGRAM, WITNESSES, all_pages, read

KB = 1000


def weight(path: str) -> int:
    """The bytes of a file as a host sends it."""
    return len(gzip.compress((PUBLIC / path).read_bytes()))


@pytest.mark.parametrize("page", [WITNESSES, TELEGRAM])
def test_a_document_with_its_style_and_script_weighs_less_than_25_kb(page: str) -> None:
    weights = {path: weight(path) for path in (page, "assets/recto.css", "assets/recto.js")}
    assert sum(weights.values()) < 25 * KB, weights


@pytest.mark.parametrize("asset", ["assets/recto.css", "assets/recto.js"])
def test_style_and_script_weigh_less_than_8_kb_each(asset: str) -> None:
    assert weight(asset) < 8 * KB


def test_no_page_loads_anything_from_another_host() -> None:
    loaded = [(page, address) for page in all_pages() for address in read(page).loaded]
    foreign = [f"{page}: {address}" for page, address in loaded if urlsplit(address).netloc]
    assert not foreign, "\n".join(foreign)


def test_every_page_forbids_scripts_that_are_written_into_it() -> None:
    policies = {page: read(page).policy for page in all_pages()}
    lax = [f"{page}: {policy}" for page, policy in policies.items() if not forbids_inline_scripts(policy)]
    assert not lax, "\n".join(lax)


def forbids_inline_scripts(policy: str | None) -> bool:
    parts = [part.split() for part in (policy or "").split(";") if part.strip()]
    directives = {name: values for name, *values in parts}
    sources = directives.get("script-src", directives.get("default-src"))
    return sources is not None and not {"'unsafe-inline'", "'unsafe-eval'", "*"} & set(sources)


def test_the_script_that_searches_weighs_less_than_12_kb() -> None:
    assert weight("assets/search.js") < 12 * KB


def test_no_file_of_the_index_is_larger_than_50_kb() -> None:
    large = [path.name for path in (PUBLIC / "search").iterdir() if path.stat().st_size > 50 * KB]
    assert not large
