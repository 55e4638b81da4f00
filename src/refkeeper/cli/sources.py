"""Reads the articles named on the command line; one that cannot be read is one line, and the others go on."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from refkeeper.errors import ReaderError
from refkeeper.model.source import Source
from refkeeper.readers.files import decode, read_source


def each_source(paths: Sequence[Path], stdin_name: str) -> Iterator[Source | None]:
    """Each article's text, None for one that cannot be read (which has been said by then); each file once."""
    once: dict[Path, Path] = {}
    for path in paths:
        once.setdefault(path if str(path) == "-" else path.resolve(), path)
    for path in once.values():
        yield _read(path, stdin_name)


def _read(path: Path, stdin_name: str) -> Source | None:
    try:
        return decode(sys.stdin.buffer.read(), stdin_name) if str(path) == "-" else read_source(path)
    except ReaderError as error:
        click.echo(f"refkeeper: {error}", err=True)
        return None
