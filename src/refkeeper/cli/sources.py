"""Finds and reads the articles named on the command line; one that cannot be read is one line, and the others go on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from refkeeper.errors import ReaderError
from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Source
from refkeeper.readers.files import decode, read_source

if TYPE_CHECKING:
    from refkeeper.settings import Settings


@dataclass(frozen=True, slots=True)
class Named:
    """An article, and the folder by which it was named, where a folder was."""

    path: Path
    folder: Path | None = None

    @property
    def piped(self) -> bool:
        """Whether it is standard input."""
        return str(self.path) == "-"

    @property
    def below(self) -> Path:
        """Where it stands in that folder."""
        return Path() if self.folder is None else self.path.relative_to(self.folder).parent


def each_article(paths: Sequence[Path], settings_for: Callable[[Path], Settings]) -> tuple[Named, ...]:
    """The articles that are named, or are in a folder that is; each once, in the order of their naming."""
    once: dict[Path, Named] = {}
    for path in paths:
        for one in _under(path, settings_for):
            once.setdefault(one.path if one.piped else one.path.resolve(), one)
    return tuple(once.values())


def _under(path: Path, settings_for: Callable[[Path], Settings]) -> list[Named]:
    if str(path) == "-" or not path.is_dir():
        return [Named(path)]
    from refkeeper.keeper.batch_walk import articles_under  # most runs name files

    # Where it has none, who reads the folder is told to name what is in it.
    return [Named(one, path) for one in articles_under(path, settings_for)] or [Named(path)]


def each_source(paths: Sequence[Path], stdin_name: str) -> Iterator[Source | None]:
    """Each article's text, None for one that cannot be read (which has been said by then)."""
    from refkeeper.cli.options import settings_near

    for one in each_article(paths, settings_near):
        yield _read(one, stdin_name)


def _read(article: Named, stdin_name: str) -> Source | None:
    try:
        return read(article, stdin_name)
    except ReaderError as error:
        click.echo(f"refkeeper: {error}", err=True)
        return None


def read(article: Named, stdin_name: str) -> Source:
    """The text of an article.  Raises `ReaderError`."""
    return decode(sys.stdin.buffer.read(), stdin_name) if article.piped else read_source(article.path)
