"""The bibliographic item in the shape of CSL-JSON 1.0.2: what a claim, a record and a reference have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from enum import Enum

from refkeeper.model.dataclass import dataclass


class ItemType(str, Enum):
    """The item types of CSL 1.0.2 that refkeeper tells apart."""

    ARTICLE = "article"
    ARTICLE_JOURNAL = "article-journal"
    ARTICLE_MAGAZINE = "article-magazine"
    ARTICLE_NEWSPAPER = "article-newspaper"
    BILL = "bill"
    BOOK = "book"
    BROADCAST = "broadcast"
    CHAPTER = "chapter"
    COLLECTION = "collection"
    DATASET = "dataset"
    DOCUMENT = "document"
    ENTRY = "entry"
    ENTRY_DICTIONARY = "entry-dictionary"
    ENTRY_ENCYCLOPEDIA = "entry-encyclopedia"
    HEARING = "hearing"
    INTERVIEW = "interview"
    LEGAL_CASE = "legal_case"
    LEGISLATION = "legislation"
    MANUSCRIPT = "manuscript"
    MAP = "map"
    MOTION_PICTURE = "motion_picture"
    PAMPHLET = "pamphlet"
    PAPER_CONFERENCE = "paper-conference"
    PATENT = "patent"
    PERIODICAL = "periodical"
    PERSONAL_COMMUNICATION = "personal_communication"
    POST = "post"
    POST_WEBLOG = "post-weblog"
    REPORT = "report"
    REVIEW = "review"
    REVIEW_BOOK = "review-book"
    SOFTWARE = "software"
    SPEECH = "speech"
    STANDARD = "standard"
    THESIS = "thesis"
    TREATY = "treaty"
    WEBPAGE = "webpage"


@dataclass(frozen=True, slots=True)
class Name:
    """A person (`family`, `given`, ...) or, in `literal`, a body or a name that cannot be told apart."""

    family: str | None = None
    given: str | None = None
    dropping_particle: str | None = None
    non_dropping_particle: str | None = None
    suffix: str | None = None
    literal: str | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as it is known.  `season` is 1 (spring) to 4; `end` closes a range; `literal` cannot be read.

    >>> Date(2019, 12)
    Date(year=2019, month=12, day=None, season=None, end=None, circa=False, literal=None)
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    end: Date | None = None
    circa: bool = False
    literal: str | None = None

    @property
    def parts(self) -> tuple[int, ...]:
        """Year, month and day as far as they are known."""
        known: list[int] = []
        for part in (self.year, self.month, self.day):
            if part is None:
                break
            known.append(part)
        return tuple(known)

    def agrees(self, other: Date) -> bool:
        """Whether neither says anything that the other denies (2019 agrees with 2019-12; circa with two years off)."""
        if self.year is None or other.year is None:
            return False
        if self.circa or other.circa:
            return abs(self.year - other.year) <= 2
        mine, theirs = self.parts, other.parts
        shared = min(len(mine), len(theirs))
        if mine[:shared] != theirs[:shared]:
            return False
        return self.season is None or other.season is None or self.season == other.season


_ROLES = frozenset({"author", "editor", "translator", "container_author"})
AND_OTHERS = "and-others"
"""The name under `custom` of the roles, with blanks between them, whose names are not all given."""


def cut_short(roles: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """What `Item.custom` says of roles whose list of names ends in `et al.`; nothing where there are none."""
    said = " ".join(sorted(roles))
    return ((AND_OTHERS, said),) if said else ()


@dataclass(frozen=True, slots=True)
class Item:
    """One bibliographic item; the fields are CSL-JSON's, with `_` for `-`."""

    type: ItemType = ItemType.DOCUMENT
    title: str | None = None
    title_short: str | None = None
    container_title: str | None = None
    container_title_short: str | None = None
    collection_title: str | None = None
    collection_number: str | None = None
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    container_author: tuple[Name, ...] = ()
    issued: Date | None = None
    available_date: Date | None = None
    accessed: Date | None = None
    original_date: Date | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    number: str | None = None
    edition: str | None = None
    publisher: str | None = None
    publisher_place: str | None = None
    event_title: str | None = None
    genre: str | None = None
    status: str | None = None
    language: str | None = None
    doi: str | None = None
    isbn: str | None = None
    issn: str | None = None
    url: str | None = None
    archive: str | None = None
    archive_location: str | None = None
    archive_place: str | None = None
    note: str | None = None
    custom: tuple[tuple[str, str], ...] = ()
    """refkeeper's own data, by name; CSL-JSON keeps it under `custom`."""

    @property
    def others(self) -> frozenset[str]:
        """The roles whose list of names is cut short by `et al.`; CSL has no word for it, so `custom` keeps it."""
        return _ROLES.intersection(dict(self.custom).get(AND_OTHERS, "").split())

    def filled(self) -> tuple[str, ...]:
        """The names of the fields that say something, in their order; the type is always one of them."""
        return tuple(name for name in _FIELDS if getattr(self, name) not in (None, ()))


_FIELDS = tuple(field.name for field in fields(Item))
