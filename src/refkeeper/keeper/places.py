"""Where the ledger of an article lies, and which library the article names."""

from __future__ import annotations

from pathlib import Path

from refkeeper.ledger.toml import NAME
from refkeeper.settings import Settings

MADE_BY = "% made by refkeeper"


def ledger_path(article: Path, settings: Settings) -> Path:
    """Beside the nearest configuration, else at the git root, else in the article's folder."""
    if settings.root is not None:
        return settings.root / NAME
    folder = article.resolve().parent
    for place in (folder, *folder.parents):
        if (place / ".git").exists():
            return place / NAME
    return folder / NAME


def own_library(article: Path, named: str | None) -> Path | None:
    """The library that an article names in its front matter; only a file in the article's own folder or below it.

    A bibliography that refkeeper made itself is its output, not a library.
    """
    if not named:
        return None
    folder = article.resolve().parent
    path = (folder / named.strip().strip("\"'")).resolve()
    if path.suffix == "":
        path = path.with_suffix(".bib")
    if not path.is_relative_to(folder) or not path.is_file():
        return None
    with path.open("rb") as file:
        return None if file.read(len(MADE_BY)) == MADE_BY.encode() else path
