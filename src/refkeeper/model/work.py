"""A work: what a note claims about something it cites, each claim with the place where it stands."""

from __future__ import annotations

from dataclasses import fields
from typing import Generic, TypeVar

from refkeeper.model.build import build
from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import Date, Item, ItemType, Name, cut_short
from refkeeper.model.source import Span

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Field(Generic[T_co]):
    """One claim: the text as it stands, its span in the source, and its value; None when it cannot be read.

    `confidence` is 0 to 1; an `uncertain` field is kept as read but nothing is decided by it.
    """

    raw: str
    span: Span
    value: T_co | None
    confidence: float = 1.0
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class Locator:
    """The place cited inside a work; `label` is a CSL locator term (page, chapter, paragraph, note, ...)."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Work:
    """What a note claims of one work; names as in `Item`.  It is not a record: nothing vouches for it."""

    type: ItemType = ItemType.DOCUMENT
    title: Field[str] | None = None
    container_title: Field[str] | None = None
    collection_title: Field[str] | None = None
    collection_number: Field[str] | None = None
    author: tuple[Field[Name], ...] = ()
    editor: tuple[Field[Name], ...] = ()
    translator: tuple[Field[Name], ...] = ()
    container_author: tuple[Field[Name], ...] = ()
    issued: Field[Date] | None = None
    accessed: Field[Date] | None = None
    original_date: Field[Date] | None = None
    volume: Field[str] | None = None
    issue: Field[str] | None = None
    page: Field[str] | None = None
    number: Field[str] | None = None
    edition: Field[str] | None = None
    publisher: Field[str] | None = None
    publisher_place: Field[str] | None = None
    event_title: Field[str] | None = None
    genre: Field[str] | None = None
    status: Field[str] | None = None
    doi: Field[str] | None = None
    isbn: Field[str] | None = None
    url: Field[str] | None = None
    archive: Field[str] | None = None
    archive_location: Field[str] | None = None
    archive_place: Field[str] | None = None
    others: tuple[str, ...] = ()
    """The roles whose list of names ends in `et al.`"""

    def as_item(self) -> Item:
        """The claims as an item, nothing added; a claim that could not be read is left out."""
        texts: dict[str, str | None] = {}
        people: dict[str, tuple[Name, ...]] = {}
        dates: dict[str, Date | None] = {}
        for name in (field.name for field in fields(self) if field.name not in ("type", "others")):
            claim = getattr(self, name)
            if isinstance(claim, tuple):
                people[name] = tuple(one.value for one in claim if one.value is not None)
            elif claim is not None and isinstance(claim.value, Date):
                dates[name] = claim.value
            elif claim is not None:
                texts[name] = claim.value
        return build(self.type, texts, people, dates, cut_short(role for role in self.others if people[role]))
