"""Finds the files that an index is made of, and reads each in its own way."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from refkeeper.errors import SourceError
from refkeeper.sources.index_bytes import Opened, opened
from refkeeper.sources.index_folder import is_index
from refkeeper.sources.index_json import read_json
from refkeeper.sources.index_lines import read_lines
from refkeeper.sources.index_place import START, Given, Mark, Read, Spoilt
from refkeeper.sources.library_bib import read_bibtex

_LINES = (".jsonl", ".ndjson")
_JSON = (".json",)
_BIB = (".bib", ".bibtex")
SUFFIXES = (*_LINES, *_JSON, *_BIB)
"""The file name endings that are read, each also with `.gz`."""
_NUMBER = re.compile(r"([0-9]{1,18})")


def files_of(paths: Iterable[Path], index: Path) -> tuple[Path, ...]:
    """The files named, and those in folders named that can be read, in the order of their names; each once.

    Raises `SourceError` for a file that is not there or is of no known kind.  The index itself is never read.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if is_index(path):
            raise SourceError(f"{path}: an index already; name the files of records themselves")
        if path.is_dir():
            inside = sorted(_inside(path, index.resolve()), key=_as_counted)
            if not inside:
                raise SourceError(f"{path}: no file of records in this folder; it needs {', '.join(SUFFIXES)} (.gz)")
            found.update(dict.fromkeys(one.resolve() for one in inside))
        elif not path.exists():
            raise SourceError(f"{path}: no such file or folder; check the name")
        elif not _readable(path):
            raise SourceError(f"{path}: cannot be told by its name; records are {', '.join(SUFFIXES)}, or these .gz")
        else:
            found[path.resolve()] = None
    return tuple(found)


def _inside(folder: Path, index: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        here = Path(place)
        folders[:] = [
            one
            for one in folders
            if not (one.startswith(".") or is_index(here / one) or (here / one).resolve() == index)
        ]
        yield from (here / name for name in names if _readable(here / name) and not name.startswith("."))


def _as_counted(path: Path) -> list[tuple[int, str]]:
    """`2.json.gz` before `10.json.gz`."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in _NUMBER.split(str(path))]


def _kind(path: Path) -> str:
    return Path(path.name.lower().removesuffix(".gz")).suffix


def _readable(path: Path) -> bool:
    return _kind(path) in SUFFIXES


def read_input(path: Path, file: Opened, after: Mark = START) -> Iterator[Read]:
    """What stands in a file after a mark, in its order."""
    kind = _kind(path)
    if kind in _BIB:
        return _entries(str(path), file, after)
    return (read_json if kind in _JSON else read_lines)(str(path), file, after)


def _entries(path: str, file: Opened, after: Mark) -> Iterator[Read]:
    """The entries of a library; it is read whole, for an entry may take its fields from a later one."""
    try:
        entries, problems = read_bibtex(file.stream.read().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        yield Spoilt((0, 1), path, f"not UTF-8 at byte {error.start}; save it as UTF-8")
        return
    read: list[Read] = []
    for problem in problems:
        placed, _, why = problem.partition(": ") if problem.startswith("line ") else ("", "", problem)
        where = f"{path}:{placed.removeprefix('line ')}" if placed else path
        read.append(Spoilt((0, len(read) + 1), where, why.partition(";")[0]))
    for entry in entries:
        read.append(Given((0, len(read) + 1), f"{path}: {entry[0]}", entry=entry))
    yield from (one for one in read if one.mark > after)


def read_file(path: Path, after: Mark) -> Iterator[tuple[Read, int]]:
    """What stands in a file after a mark, and how many bytes of it are read by then."""
    try:
        with opened(path) as source:
            for one in read_input(path, source, after):
                yield one, source.position
    except OSError as error:
        raise _unread(path, error) from error


def seen(path: Path) -> os.stat_result:
    """How large a file is, and when it was changed; raises `SourceError` when it is gone."""
    try:
        return path.stat()
    except OSError as error:
        raise _unread(path, error) from error


def _unread(path: Path, error: OSError) -> SourceError:
    return SourceError(
        f"{path}: {error.strerror or 'it cannot be read'}; what came before is in the index, run it again"
    )
