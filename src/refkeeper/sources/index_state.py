"""What an index knows of itself: the files it was made of, how far each is read, and what was broken in them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, field
from pathlib import Path

from refkeeper.errors import SourceError
from refkeeper.model.dataclass import dataclass
from refkeeper.sources.index_place import START, Mark, Spoilt

NAMED = 100
"""Broken places of one file that are kept by name; the others are counted."""


@dataclass(slots=True)
class FileState:
    """One file of the input: what it was when it was read, and how far it is read.

    `reading` numbers the readings of all files: a file that changed is read anew, under a new number.
    """

    path: str
    size: int
    changed: int
    reading: int
    mark: Mark = START
    complete: bool = False
    records: int = 0
    """Records of it that went in, new ones and in place of older ones."""
    passed: int = 0
    """Records that are in the index already, as new or newer."""
    broken: int = 0
    named: list[str] = field(default_factory=list)
    earlier: list[int] = field(default_factory=list)
    """The numbers of its earlier readings."""

    def spoil(self, spoilt: Spoilt) -> None:
        """Count a broken place."""
        self.broken += 1
        if len(self.named) < NAMED:
            self.named.append(f"{spoilt.where}: {spoilt.why}")

    def is_same(self, path: Path) -> bool:
        """Whether the file is still what was read."""
        now = path.stat()
        return (now.st_size, now.st_mtime_ns) == (self.size, self.changed)

    def to_json(self) -> str:
        """As it is kept."""
        return json.dumps(asdict(self), ensure_ascii=True)


@dataclass(slots=True)
class State:
    """The whole: its files by path, the length of the records kept, the last number of a reading, and when."""

    length: int = 0
    readings: int = 0
    made: str = ""
    updated: str = ""
    finished: bool = False
    replaced: int = 0
    files: dict[str, FileState] = field(default_factory=dict)

    def to_json(self) -> str:
        """As it is kept; the files are kept apart, each by itself."""
        return json.dumps({name: getattr(self, name) for name in _OWN}, ensure_ascii=True)

    @property
    def broken(self) -> int:
        """How many broken places there are in all files."""
        return sum(one.broken for one in self.files.values())


_OWN = ("length", "readings", "made", "updated", "finished", "replaced")


def state_from(own: str, files: Iterable[str]) -> State:
    """The state that was kept; raises `SourceError` when it is none."""
    try:
        state = State(**json.loads(own))
        for one in sorted(map(_file, files), key=lambda file: file.reading):
            state.files[one.path] = one
    except (ValueError, TypeError, KeyError) as error:
        raise SourceError("what the index knows of itself cannot be read") from error
    return state


def _file(text: str) -> FileState:
    file = FileState(**json.loads(text))
    line, place = file.mark
    file.mark = (line, place)
    return file
