"""A build or a publication that is killed leaves no half-written file and loses none, and the next one mends all."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from editions import PROGRAM, ChangingEdition, Files, files_in, run, site_in


@dataclass
class Trial:
    """What is killed: a command on an edition, and how its site is seen by readers."""

    edition: ChangingEdition
    command: list[str]
    published: Callable[[], Files]
    # Where nothing but the site may be left after a good run, besides Recto's record.
    folders: list[Path]
    flags: list[str]


def folder_seen(folder: Path) -> Callable[[], Files]:
    return lambda: site_in(folder) if folder.exists() else {}


def build(tmp_path: Path, *flags: str) -> Trial:
    edition = ChangingEdition(tmp_path / "e", "")
    output = tmp_path / "e/Public"
    return Trial(edition, ["build", str(edition.folder), *flags], folder_seen(output), [output], list(flags))


def publish(tmp_path: Path, target: str, published: Callable[[], Files], folders: list[Path]) -> Trial:
    edition = ChangingEdition(tmp_path / "e", f"publish:\n  live: {{{target}}}\n")
    folders = [*folders, tmp_path / "e/Public"]
    return Trial(edition, ["publish", "live", str(edition.folder)], published, folders, [])


def publish_to_folder(tmp_path: Path) -> Trial:
    return publish(tmp_path, "to: folder, path: ../www", folder_seen(tmp_path / "www"), [tmp_path / "www"])


def publish_by_rsync(tmp_path: Path) -> Trial:
    return publish(tmp_path, "to: rsync, path: ../www", folder_seen(tmp_path / "www"), [tmp_path / "www"])


def publish_by_git(tmp_path: Path) -> Trial:
    bare, edition = tmp_path / "site.git", tmp_path / "e"
    for command in (["init", "-q", "--bare", bare], ["init", "-q", "-b", "main", edition],
                    ["-C", edition, "config", "user.name", "A. Editor"],
                    ["-C", edition, "config", "user.email", "editor@example.org"]):
        subprocess.run(["git", *command], check=True)

    def published() -> Files:
        copy = tmp_path / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        clone = subprocess.run(["git", "clone", "-q", "-b", "pages", bare, copy], capture_output=True)
        if clone.returncode != 0:
            return {}
        shutil.rmtree(copy / ".git")
        return {path: data for path, data in site_in(copy).items() if path != ".nojekyll"}

    return publish(tmp_path, "to: git, remote: ../site.git, branch: pages", published, [])


TRIALS = {
    "build": (None, build),
    "compressed build": (None, lambda tmp_path: build(tmp_path, "--compress")),
    "publish to a folder": (None, publish_to_folder),
    "publish by rsync": ("rsync", publish_by_rsync),
    "publish by git": ("git", publish_by_git),
}


def kill_after(seconds: float, command: list[str], environment: dict[str, str], alone: bool) -> bool:
    """Starts the program and kills it, alone or with all that it started; returns whether it was still at work."""
    program = subprocess.Popen(
        [PROGRAM, *command], env=environment, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        program.wait(seconds)
    except subprocess.TimeoutExpired:
        (os.kill if alone else os.killpg)(program.pid, signal.SIGKILL)
    program.wait()
    # What it started ends by itself: it is looked at a carrier's own work, too.
    for _ in range(3000):
        try:
            os.killpg(program.pid, 0)
        except ProcessLookupError:
            break
        time.sleep(0.01)
    return program.returncode < 0


@pytest.mark.parametrize("name", TRIALS)
def test_killing_leaves_every_file_whole(name: str, tmp_path: Path, rounds: int) -> None:
    needs, make = TRIALS[name]
    if needs and not shutil.which(needs):
        pytest.skip(f"{needs} is not installed")
    trial = make(tmp_path)
    work = tmp_path / "work"
    work.mkdir()
    environment = os.environ | {"TMPDIR": str(work)}
    chosen = random.Random(name)

    def clean(version: int) -> Files:
        trial.edition.become(version)
        output = tmp_path / "clean"
        shutil.rmtree(output, ignore_errors=True)
        run("build", trial.edition.folder, "--output", output, *trial.flags)
        return site_in(output)

    def finish(site: Files) -> float:
        start = time.monotonic()
        run(*trial.command, env=environment)
        seconds = time.monotonic() - start
        assert trial.published() == site
        for folder in trial.folders:
            assert not [path for path in folder.rglob(".recto?*")], "nothing is left of what was only begun"
        assert not list(work.iterdir()), "nothing is left of what programs needed"
        return seconds

    # Since the last good run: any of them may be seen, in any mixture, and what all have is never missing.
    sites = [clean(0)]
    finish(sites[-1])
    sites = [sites[-1], clean(1)]
    longest = finish(sites[-1])
    sites = sites[1:]
    killed = 0
    for version in range(2, 100 * rounds):
        if killed == rounds:
            break
        sites.append(clean(version))
        moment = chosen.uniform(0, longest * 1.05)
        killed += kill_after(moment, trial.command, environment, alone=chosen.random() < 0.5)
        seen = trial.published()
        for path, data in seen.items():
            assert any(site.get(path) == data for site in sites), f"{path} is neither the old nor the new file"
        for path in set.intersection(*(set(site) for site in sites)):
            assert path in seen, f"{path} is missing"
        # Now and then the next one is killed as well.
        if chosen.random() < 0.7:
            longest = (longest + finish(sites[-1])) / 2
            sites = sites[-1:]
    finish(sites[-1])
    print(f"{name}: killed {killed} times within {longest:.2f} s, at random moments")
