"""Finds the articles under a folder: what git would keep, where there is git; nothing hidden, installed or built."""

from __future__ import annotations

import fnmatch
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath

from refkeeper.registry import article_suffixes
from refkeeper.settings import Settings

SKIPPED = frozenset({"node_modules", "site-packages", "venv", "__pycache__", "_build", "_site"})
"""Folders that hold what others wrote or what was built; beside these every name that begins with a dot."""


def articles_under(folder: Path, settings_for: Callable[[Path], Settings]) -> list[Path]:
    """The files below a folder that have a reader by their endings, in the order of their names.

    In a git working tree what `.gitignore` names is left out, unless that is all there is: a folder of built pages may
    be named as such.  `exclude` of the settings nearest to an article leaves it out; so it never does for an article
    that is named itself.
    """
    suffixes = article_suffixes()
    names = _known_to_git(folder)
    if names is None:
        names = list(_names(folder))
    found = [folder / name for name in names if name.suffix.lower() in suffixes and not _skipped(name)]
    files = [path for path in found if path.is_file() and not excluded(path, settings_for(path))]
    return sorted(files, key=lambda path: path.parts)


def excluded(path: Path, settings: Settings) -> bool:
    """Whether `exclude` names the file, or a folder above it: `drafts`, `old/*`, `*.de.md`."""
    if not settings.exclude or settings.root is None:
        return False
    parts = PurePath(os.path.relpath(path.resolve(), settings.root.resolve())).parts
    names = {*parts, *("/".join(parts[:count]) for count in range(1, len(parts) + 1))}
    return any(fnmatch.fnmatchcase(name, pattern.rstrip("/")) for name in names for pattern in settings.exclude)


def _skipped(name: PurePath) -> bool:
    return any(part.startswith(".") or part in SKIPPED for part in name.parts)


def _known_to_git(folder: Path) -> list[PurePath] | None:
    """What git keeps or would add below a folder; None where there is no git, or it knows nothing there."""
    command = ["git", "-c", "core.fsmonitor=false", "-C", str(folder), "ls-files", "-z", "--cached", "--others"]
    # Within a hook git itself says by these which tree it works on; we ask about the tree of the folder.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(  # noqa: S603 - no shell; a folder's name after -C is never an option
            [*command, "--exclude-standard"],
            capture_output=True,
            check=False,
            env=environment,
            stdin=subprocess.DEVNULL,
        )
    except OSError:
        return None
    names = list(dict.fromkeys(os.fsdecode(name) for name in done.stdout.split(b"\0") if name))
    return [PurePath(name) for name in names] if done.returncode == 0 and names else None


def _names(folder: Path) -> Iterator[PurePath]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not _skipped(PurePath(name))]
        below = PurePath(os.path.relpath(place, folder))
        yield from (below / name for name in files)
