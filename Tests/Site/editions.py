"""Small editions that tests make for themselves, and the program that is run on them."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from pathlib import Path

from built_site import PUBLIC

# Another one than the built one is tested by naming it, such as a debug build.
PROGRAM = Path(os.environ.get("RECTO", PUBLIC.parent / ".build/release/recto"))

Files = dict[str, bytes]


def run(*arguments: str | Path, status: int = 0, **options: object) -> subprocess.CompletedProcess[str]:
    """The program, run to its end, which has to be this one."""
    done = subprocess.run(
        [PROGRAM, *arguments], capture_output=True, text=True, errors="surrogateescape", timeout=300, **options)
    assert done.returncode == status, f"{arguments}: status {done.returncode}\n{done.stdout}{done.stderr}"
    return done


def put(folder: Path, files: dict[str, str | bytes]) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content if isinstance(content, bytes) else content.encode())


def files_in(folder: Path) -> Files:
    """All files below a folder, by their paths."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def site_in(folder: Path) -> Files:
    """The same without Recto's own record and what it has not finished."""
    return {
        path: data for path, data in files_in(folder).items()
        if not any(part.startswith(".recto") for part in path.split("/"))
    }


class ChangingEdition:
    """An edition of some forty documents, of which each version has others."""

    def __init__(self, folder: Path, description: str) -> None:
        self.folder = folder
        self.description = description

    def become(self, version: int) -> None:
        """The same version is the same edition, to the byte."""
        chosen = random.Random(version)
        shutil.rmtree(self.folder / "Content", ignore_errors=True)
        put(self.folder, {"Content/edition.yaml": f"title: Version {version % 3}\n{self.description}"})
        for number in range(50):
            if chosen.random() < 0.2:
                continue
            text = f"Paragraph {chosen.randrange(3)} of Mr. Person {number % 7}.\n\n" * chosen.choice([1, 40, 400])
            put(self.folder, {
                f"Content/documents/{number % 5}/letter-{number}.md":
                    f"---\ntitle: Letter {number}\ndate: 19{number % 50 + 10}\n---\n{text}"})
        put(self.folder, {
            f"Content/{chosen.choice(['images', 'scans'])}/scan.bin": chosen.randbytes(chosen.choice([10, 3_000_000])),
            "Content/people.yaml": "".join(
                f"person-{number}:\n  name: Person {number}\n" for number in range(7) if chosen.random() < 0.7) or "{}\n"})
