"""A reference: what refkeeper stands for, made from the note, the record and the author's remarks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum

from refkeeper.model.citation import Remark
from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import Item
from refkeeper.model.record import Record
from refkeeper.model.work import Work


class Origin(str, Enum):
    """Where a field of a reference comes from."""

    NOTE = "note"
    RECORD = "record"
    REMARK = "remark"


class Standing(str, Enum):
    """What is known of a reference's record."""

    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    NONE_FOUND = "none-found"
    NOT_IN_SOURCE = "not-in-source"
    NOT_CHECKED = "not-checked"


@dataclass(frozen=True, slots=True)
class Reference:
    """One work cited in an article.  `key` is its citation key, `notes` the numbers of the notes that cite it.

    `origins` has, for each field of `item` that says something, where it comes from.
    """

    item: Item
    standing: Standing = Standing.NOT_CHECKED
    key: str = ""
    origins: Mapping[str, Origin] = field(default_factory=dict)
    work: Work | None = None
    record: Record | None = None
    remarks: tuple[Remark, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One thing a quirk set right: the field, the value before and after (as text), and the quirk's id."""

    quirk: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Tidied:
    """A reference after its quirks, with every change."""

    reference: Reference
    changes: tuple[Change, ...] = ()
