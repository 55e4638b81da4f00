"""What every reader of the index's input gives: a thing that may be a record, or a place that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import Item

Mark: TypeAlias = tuple[int, int]
"""How far a file is read: the number of its line (0 where lines mean nothing) and the place in it."""
START: Mark = (0, 0)
LONGEST = 16_000_000
"""Characters of one record; what is longer is none, and reading it would take all memory."""


@dataclass(frozen=True, slots=True)
class Given:
    """An object that was read: of JSON, or an entry of a library with its key.  `where` is its place for a person."""

    mark: Mark
    where: str
    data: Mapping[str, object] | None = None
    entry: tuple[str, Item] | None = None


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A place that cannot be read as a record, and why."""

    mark: Mark
    where: str
    why: str


Read: TypeAlias = Given | Spoilt


def answers(data: object) -> list[object]:
    """The works in what one line or one file holds: an answer about many, an answer about one, a list, a work."""
    if isinstance(data, Mapping) and "message" in data:
        data = data["message"]
    if isinstance(data, Mapping) and isinstance(data.get("items"), list):
        data = data["items"]
    return data if isinstance(data, list) else [data]
