"""Writes RIS, the tagged lines that reference managers exchange."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from refkeeper.model.build import build
from refkeeper.model.item import Date, Item, Name
from refkeeper.model.reference import Reference
from refkeeper.model.ris import PERIODICAL_TYPES, READ_AS, SEASONS
from refkeeper.writers.bib_dates import canonical
from refkeeper.writers.clean import tidy

LOST = frozenset(
    [
        "available_date",
        "original_date",
        "container_author",
        "event_title",
        "status",
        "custom",
        "archive_place",
        "container_title_short",
    ]
)
_TYPES = {kind: tag for tag, kind in reversed(READ_AS.items())}
_TAGS = {
    "title": "TI",
    "title_short": "ST",
    "container_title": "T2",
    "collection_title": "T3",
    "collection_number": "C1",
    "volume": "VL",
    "issue": "IS",
    "number": "M1",
    "edition": "ET",
    "publisher": "PB",
    "publisher_place": "CY",
    "genre": "M3",
    "language": "LA",
    "doi": "DO",
    "isbn": "SN",
    "url": "UR",
    "archive": "DB",
    "archive_location": "AN",
    "note": "N1",
}
_PEOPLE = {"author": "AU", "editor": "ED", "translator": "A4"}
_RANGE = re.compile(r"([^\s\-]+)-([^\s\-]+)")
_DASHES = re.compile(r" ?[‐‑‒–—―−] ?")


class RisWriter:
    """RIS."""

    name = "ris"
    suffix = ".ris"
    header = ""

    def write(self, references: Sequence[Reference]) -> str:
        """The whole file, a blank line between two references."""
        return "\n".join("".join(f"{tag}  - {value}\n" for tag, value in _lines(one)) for one in references) or "\n"

    def project(self, item: Item) -> Item:
        """What RIS keeps of an item; the table is in `docs/formats.md`."""
        kept = {name: None if name in LOST else tidy(getattr(item, name)) for name in (*_TAGS, "container_title_short",
                "event_title", "status", "archive_place", "issn", "page")}  # fmt: skip
        if kept["page"]:
            kept["page"] = _DASHES.sub("-", kept["page"])
        if kept["doi"]:
            kept["doi"] = kept["doi"].lower()
        # One tag, SN, for both numbers; what the item is tells which.
        periodical = READ_AS[_TYPES.get(item.type, "GEN")] in PERIODICAL_TYPES
        kept["isbn" if periodical else "issn"] = None
        people = {name: tuple(filter(None, map(_project_name, getattr(item, name)))) for name in _PEOPLE}
        dates = {"issued": _project_date(item.issued), "accessed": _project_access(item.accessed)}
        return build(READ_AS[_TYPES.get(item.type, "GEN")], kept, people, dates)


def _lines(reference: Reference) -> Iterator[tuple[str, str]]:
    item = RisWriter().project(reference.item)
    yield "TY", _TYPES.get(item.type, "GEN")
    if reference.key:
        yield "ID", tidy(reference.key) or ""
    for name, tag in _PEOPLE.items():
        for person in getattr(item, name):
            yield tag, _spell(person)
    if item.issued is not None:
        yield from _dates(item.issued)
    for name, tag in _TAGS.items():
        if value := getattr(item, name):
            yield tag, value
    if item.issn:
        yield "SN", item.issn
    if item.page:
        ends = _RANGE.fullmatch(item.page)
        yield from [("SP", ends[1]), ("EP", ends[2])] if ends else [("SP", item.page)]
    if item.accessed is not None:
        yield (
            "Y2",
            "/".join(f"{part:02d}" if place else f"{part:04d}" for place, part in enumerate(item.accessed.parts)),
        )
    yield "ER", ""


def _dates(date: Date) -> Iterator[tuple[str, str]]:
    if date.year is None:
        yield "DA", f"///{date.literal}"
        return
    yield "PY", str(date.year)
    if date.month is not None or date.season is not None:
        month = f"{date.month:02d}" if date.month else ""
        day = f"{date.day:02d}" if date.day else ""
        season = SEASONS[date.season - 1] if date.season else ""
        yield "DA", f"{date.year}/{month}/{day}/{season}"


def _project_date(date: Date | None) -> Date | None:
    known = canonical(date)
    if known is not None and known.year is None:
        literal = (known.literal or "").strip("/ ")
        return Date(literal=literal) if literal else None
    return known if known is None else replace(known, end=None, circa=False)


def _project_access(date: Date | None) -> Date | None:
    known = canonical(date)
    if known is None or known.year is None or known.year < 0:
        return None
    return Date(known.year, known.month, known.day)


def _project_name(name: Name) -> Name | None:
    family, given, suffix, literal = map(_part, (name.family, name.given, name.suffix, name.literal))
    particle = _part(" ".join(part for part in (name.dropping_particle, name.non_dropping_particle) if part))
    family = " ".join(part for part in (particle, family) if part) if family else None
    if family is None or given is None:
        lone = (
            " ".join(part for part in (given, family or particle, suffix) if part) if family or not literal else literal
        )
        return Name(literal=lone) if lone else None
    return Name(family=family, given=given, suffix=suffix)


def _part(text: str | None) -> str | None:
    """RIS has only commas to tell the parts of a name apart."""
    return tidy((text or "").replace(",", " "))


def _spell(name: Name) -> str:
    return name.literal or ", ".join(part for part in (name.family, name.given, name.suffix) if part)
