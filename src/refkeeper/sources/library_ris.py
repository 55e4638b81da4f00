"""Reads RIS files, reference by reference."""

from __future__ import annotations

import re
from collections.abc import Mapping

from refkeeper.model.build import build
from refkeeper.model.item import Date, Item, ItemType, Name
from refkeeper.model.ris import PERIODICAL_TYPES, READ_AS, SEASONS

_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  ?- ?(?P<value>.*)")
_TAGS = {
    "title": ("TI", "T1", "CT"),
    "title_short": ("ST",),
    "container_title": ("T2", "JO", "JF", "BT", "JA"),
    "container_title_short": ("J2",),
    "collection_title": ("T3",),
    "collection_number": ("C1",),
    "volume": ("VL",),
    "issue": ("IS",),
    "number": ("M1",),
    "edition": ("ET",),
    "publisher": ("PB",),
    "publisher_place": ("CY", "PP"),
    "genre": ("M3",),
    "language": ("LA",),
    "url": ("UR",),
    "archive": ("DB",),
    "archive_location": ("AN",),
    "note": ("N1",),
}
_PEOPLE = {"author": ("AU", "A1"), "editor": ("ED", "A2"), "translator": ("A4",)}


def read_ris(text: str) -> tuple[tuple[tuple[str, Item], ...], tuple[str, ...]]:
    """Ids and items of a RIS file, and one line for each reference that is broken.

    >>> read_ris("TY  - BOOK\\nTI  - Emma\\nER  - \\n")[0][0][1].title
    'Emma'
    """
    entries: list[tuple[str, Item]] = []
    problems: list[str] = []
    tags: dict[str, list[str]] | None = None
    # Not `splitlines`: it would also cut at characters that may stand in a title.
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text.lstrip("\ufeff")), start=1):
        found = _LINE.fullmatch(line.rstrip())
        tag = found["tag"] if found else None
        if tag == "TY":
            if tags is not None:
                problems.append(
                    f"line {number}: a reference begins before the one above is closed; put `ER  - ` before it"
                )
                entries.append(_entry(tags, len(entries)))
            tags = {"TY": [found["value"].strip()]} if found else {}
        elif tag == "ER" and tags is not None:
            entries.append(_entry(tags, len(entries)))
            tags = None
        elif found is not None and tags is not None:
            tags.setdefault(found["tag"], []).append(" ".join(found["value"].split()))
        elif line.strip():
            said = line.strip()[:40]
            problems.append(f"line {number}: no tag of RIS stands here: {said}; mend the line, the others are read")
    if tags is not None:
        problems.append("the last reference is not closed with ER; put `ER  - ` at the end")
        entries.append(_entry(tags, len(entries)))
    return tuple(entries), tuple(problems)


def _entry(tags: Mapping[str, list[str]], place: int) -> tuple[str, Item]:
    return _first(tags, ("ID",)) or f"item{place + 1}", _item(tags)


def _item(tags: Mapping[str, list[str]]) -> Item:
    item_type = READ_AS.get(tags["TY"][0], ItemType.DOCUMENT)
    texts = {name: _first(tags, names) for name, names in _TAGS.items()}
    people = {
        name: tuple(_name(one) for tag in named for one in tags.get(tag, ()) if one) for name, named in _PEOPLE.items()
    }
    doi = _first(tags, ("DO",))
    texts["doi"] = doi.lower() if doi else None
    texts["issn" if item_type in PERIODICAL_TYPES else "isbn"] = _first(tags, ("SN",))
    first, last = _first(tags, ("SP",)), _first(tags, ("EP",))
    texts["page"] = f"{first}-{last}" if first and last and first != last else first
    dates = {
        "issued": _issued(_first(tags, ("PY", "Y1")), _first(tags, ("DA",))),
        "accessed": _date(_first(tags, ("Y2",)) or ""),
    }
    return build(item_type, texts, people, dates)


def _first(tags: Mapping[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((value for name in names for value in tags.get(name, ()) if value), None)


def _name(text: str) -> Name:
    parts = [part.strip() for part in text.split(",")]
    if len(parts) == 1:
        return Name(literal=text)
    return Name(family=parts[0] or None, given=parts[1] or None, suffix=parts[2] or None if len(parts) > 2 else None)


def _issued(year: str | None, date: str | None) -> Date | None:
    read = _date(date or "") or _date(year or "")
    if read is not None:
        return read
    literal = (date or year or "").strip("/ ")
    return Date(literal=literal) if literal else None


def _date(text: str) -> Date | None:
    parts = [part.strip() for part in text.split("/")]
    if not re.fullmatch(r"-?\d{1,4}", parts[0]):
        return None
    numbers = [int(part) if part.isdigit() and len(part) < 3 else None for part in (*parts[1:3], "", "")[:2]]
    season = SEASONS.index(parts[3]) + 1 if len(parts) > 3 and parts[3] in SEASONS else None
    month, day = numbers
    return Date(int(parts[0]), month, day if month else None, season=None if month else season)
