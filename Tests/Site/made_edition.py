"""An edition made up of everything that may hide a word: marks, page breaks, line ends, accents, notes, two versions."""

from __future__ import annotations

import random
import re
import subprocess
from pathlib import Path

WORDS = """the of to and in that a was for with by had not as it from which their joint combined military mission missions
    liaison collaboration co-operation cooperation operations operational operate supply supplies transport railway general
    generals Generalissimo Field Marshal marshals Front front fronts FRONT l'amitié d'état Zürich Zurich Besançon Ångström
    Straße STRASSE Æthelred Москва Йорк москва Αθήνα naïve naive résumé resume re-entry up-to-the-minute to-and-fro
    Anglo-American anglo-soviet don't Stalin’s Stalin Harriman Deane Burrows 1944 1944-1945 3rd 2½ shouldn't re-examine
    encyclopædia o'clock ultra-secret semi-official non-existent tit-for-tat""".split()
FREQUENT = WORDS[:16]
NAMES = ["Joseph Stalin", "W. Averell Harriman", "John R. Deane", "Andrei Vyshinsky"]


class Maker:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.page = 1

    def word(self) -> str:
        return self.random.choice(FREQUENT if self.random.random() < 0.4 else WORDS)

    def marked(self) -> str:
        word, other, third = self.word(), self.word(), self.word()
        # One word in two spellings at one place is one hit; what they share is left to the index's own tests.
        while len(set(re.split("['’-]", f"{word}-{other}-{third}"))) < len(re.split("['’-]", f"{word}-{other}-{third}")):
            word, other, third = self.word(), self.word(), self.word()
        return self.random.choice([
            f"{word} [sic]", f"{word} [sic: {other}]", f"{word} [sic: {other} {third}]", f"~~{word}~~", f"{{++{word}++}}",
            f"[{word}?]", "[illegible]", "[illegible: 2 words]", f"*{word}*",
            f"**{word[:2]}**{word[2:]}" if word.isalpha() and word.isascii() and len(word) > 3 else word,
            f"{word[:2]}[{word[2:]}]" if word.isalpha() and word.isascii() and len(word) > 4 else word,
            f"({word})", f'"{word}"', f"{word},", f"{word};", f"{word}—{other}", f"{word}/{other}",
        ])

    def paragraph(self) -> str:
        text = ""
        for _ in range(self.random.randint(8, 60)):
            piece = self.marked() if self.random.random() < 0.12 else self.word()
            gap = self.random.random()
            if gap < 0.05 and piece.isalpha() and piece.isascii() and len(piece) > 5:
                piece = f"{piece[:3]}-\n{piece[3:]}"
            if gap > 0.985:
                self.page += 1
                piece += f" [p. {self.page}]"
            text += piece + ("\n" if self.random.random() < 0.1 else " ")
        return text.strip() + ".\n"

    def body(self) -> str:
        blocks = []
        for _ in range(self.random.randint(2, 6)):
            kind = self.random.random()
            if kind < 0.08:
                blocks.append(f"## {self.word().capitalize()} {self.word()}\n")
            elif kind < 0.16:
                blocks.append("| A | B |\n|--|--|\n" + f"| {self.word()} | {self.word()} {self.word()} |\n")
            elif kind < 0.24:
                blocks.append("".join(f"- {self.word()} {self.word()}\n" for _ in range(3)))
            elif kind < 0.32:
                blocks.append("> " + self.paragraph().replace("\n", "\n> ").rstrip("> \n") + "\n")
            else:
                blocks.append(self.paragraph())
        return "\n".join(blocks)

    def document(self, number: int) -> str:
        title = " ".join(self.word() for _ in range(4)).replace("’", "'")
        day = f"{1941 + number // 300}-{1 + number % 300 // 25:02}-{1 + number % 25:02}"
        text = (
            f'---\ntitle: "{title} {number}"\ndate: {day}\n'
            f'genre: {self.random.choice(["letter", "telegram", "minutes"])}\n')
        text += f"summary: {self.word()} {self.word()} {self.word()}\n" if self.random.random() < 0.5 else ""
        text += f"editorial-notes: [{self.word()} {self.word()}]\n" if self.random.random() < 0.3 else ""
        text += f"participants: [{self.random.choice(['stalin', 'harriman', 'deane'])}]\n---\n"
        if self.random.random() < 0.15:
            body = self.body()
            return text + f"<!-- witness: A -->\n\n{body}\n<!-- witness: B -->\n\n{body.replace('the ', 'a ')}"
        text += self.body()
        if self.random.random() < 0.3:
            text += f"\nA note[^1] {self.word()}.\n\n[^1]: {self.word()} {self.word()} {self.word()}.\n"
        return text


def make(folder: Path, recto: Path, documents: int, seed: int = 1, info: str = "") -> Path:
    """Builds it, and gives the folder of the site."""
    content = folder / "Content"
    (content / "documents").mkdir(parents=True)
    (content / "edition.yaml").write_text("title: Made up\n" + info, encoding="utf-8")
    people = "".join(f"{name.split()[-1].lower()}:\n  name: {name}\n  sort: {name}\n  forms: [{name}]\n" for name in NAMES)
    (content / "people.yaml").write_text(people, encoding="utf-8")
    maker = Maker(seed)
    for number in range(documents):
        (content / "documents" / f"d{number:04}.md").write_text(maker.document(number), encoding="utf-8")
    return build(folder, recto)


def build(folder: Path, recto: Path) -> Path:
    run = subprocess.run([recto, "build", folder, "--output", folder / "Public"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-3000:]
    return folder / "Public"
