"""A site that is searched: by the script, by reading all of it, and what its page shows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from built_site import PUBLIC
from search_client import Client
from search_scan import Document, read_site

RECTO = PUBLIC.parent / ".build/release/recto"

# What the page says of an answer, and the pages that its results lead to.
STATUS = "return document.querySelector('.search-status').textContent"
RESULTS = "return [...document.querySelectorAll('.search-results > li h2 a')].map(link => link.pathname.split('/').pop())"


@dataclass
class Searched:
    public: Path
    documents: list[Document]
    client: Client

    @classmethod
    def read(cls, public: Path) -> Searched:
        return cls(public, read_site(public), Client(public))
