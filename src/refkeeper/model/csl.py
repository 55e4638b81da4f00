"""The one translation between `Item` and CSL-JSON 1.0.2, both ways; no other file knows CSL-JSON's spelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import TypeAlias, Union

from refkeeper.model.build import build
from refkeeper.model.item import Date, Item, ItemType, Name

Json: TypeAlias = Union[bool, int, float, str, "Sequence[Json]", "Mapping[str, Json]", None]
CslItem: TypeAlias = dict[str, Json]

NAMES = ("author", "editor", "translator", "container_author")
DATES = ("issued", "available_date", "accessed", "original_date")
# CSL-JSON keeps one underscore from before the dashes.
_ODD = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "url": "URL", "archive_location": "archive_location"}
_SPELLED = {field.name: _ODD.get(field.name) or field.name.replace("_", "-") for field in fields(Item)}
_NAME_PARTS = tuple((field.name, field.name.replace("_", "-")) for field in fields(Name))
TEXTS = tuple(name for name in _SPELLED if name not in (*NAMES, *DATES, "type", "custom"))


def csl_name(field: str) -> str:
    """How CSL-JSON spells a field of `Item`.

    >>> csl_name("publisher_place"), csl_name("doi")
    ('publisher-place', 'DOI')
    """
    return _SPELLED[field]


def to_csl(item: Item, key: str | None = None) -> CslItem:
    """The item as a CSL-JSON object; `key` becomes its `id`.  Fields that say nothing are left out."""
    out: CslItem = {} if key is None else {"id": key}
    out["type"] = item.type.value
    for name in item.filled():
        value = getattr(item, name)
        if name == "type":
            continue
        if name in NAMES:
            out[_SPELLED[name]] = [name_to_csl(one) for one in value]
        elif name in DATES:
            out[_SPELLED[name]] = date_to_csl(value)
        elif name == "custom":
            out["custom"] = dict(value)
        else:
            out[_SPELLED[name]] = value
    return out


def from_csl(data: Mapping[str, Json]) -> Item:
    """The item of a CSL-JSON object; what CSL-JSON does not define, and what is of the wrong type, is left out.

    An unknown type is read as `document`.
    """
    texts: dict[str, str | None] = {}
    people: dict[str, tuple[Name, ...]] = {}
    dates: dict[str, Date | None] = {}
    for name in NAMES:
        named = data.get(_SPELLED[name])
        if isinstance(named, list):
            people[name] = tuple(name_from_csl(one) for one in named if isinstance(one, Mapping) and any(one.values()))
    for name in DATES:
        date = data.get(_SPELLED[name])
        if isinstance(date, Mapping):
            dates[name] = date_from_csl(date)
    for name in TEXTS:
        value = data.get(_SPELLED[name])
        if isinstance(value, (str, int, float)) and not isinstance(value, bool) and str(value).strip():
            texts[name] = str(value)
    if doi := texts.get("doi"):
        texts["doi"] = doi.lower()
    own = data.get("custom")
    rows = own.items() if isinstance(own, Mapping) else ()
    custom = tuple(sorted((str(name), value) for name, value in rows if isinstance(value, str)))
    kind = data.get("type")
    known = kind in ItemType._value2member_map_
    return build(ItemType(kind) if known else ItemType.DOCUMENT, texts, people, dates, custom)


def name_to_csl(name: Name) -> dict[str, Json]:
    """One name as CSL-JSON."""
    out: dict[str, Json] = {}
    for part, spelled in _NAME_PARTS:
        value = getattr(name, part)
        if value:
            out[spelled] = value
    return out


def name_from_csl(data: Mapping[str, Json]) -> Name:
    """One name from CSL-JSON."""
    found = {part: data.get(spelled) for part, spelled in _NAME_PARTS}
    return Name(**{name: value for name, value in found.items() if isinstance(value, str) and value.strip()})


def date_to_csl(date: Date) -> dict[str, Json]:
    """One date as CSL-JSON.

    >>> date_to_csl(Date(2019, 12))
    {'date-parts': [[2019, 12]]}
    """
    out: dict[str, Json] = {}
    if date.parts:
        parts: list[Json] = [list(date.parts)]
        if date.end is not None and date.end.parts:
            parts.append(list(date.end.parts))
        out["date-parts"] = parts
    if date.season is not None:
        out["season"] = date.season
    if date.circa:
        out["circa"] = True
    if date.literal:
        out["literal"] = date.literal
    return out


def date_from_csl(data: Mapping[str, Json]) -> Date | None:
    """One date from CSL-JSON; None when it says nothing (Crossref's `[[null]]`)."""
    ranges = data.get("date-parts")
    read = [_parts(one) for one in ranges[:2]] if isinstance(ranges, list) else []
    days = [one for one in read if one is not None]
    season = data.get("season")
    literal = data.get("literal") or data.get("raw")
    number = int(season) if isinstance(season, (int, str)) and str(season) in ("1", "2", "3", "4") else None
    text = literal if isinstance(literal, str) and literal.strip() else None
    if not days:
        return Date(literal=text) if text else None
    first = days[0]
    end = days[1] if len(days) > 1 else None
    circa = data.get("circa") not in (None, False, 0, "", "false")
    return Date(first.year, first.month, first.day, season=number, end=end, circa=circa, literal=text)


def _parts(value: Json) -> Date | None:
    if not isinstance(value, list):
        return None
    numbers: list[int] = []
    for part in value[:3]:
        if isinstance(part, int) or (isinstance(part, str) and part.strip().lstrip("-").isdigit()):
            numbers.append(int(part))
        else:
            break
    if not numbers:
        return None
    month = numbers[1] if len(numbers) > 1 and 1 <= numbers[1] <= 12 else None
    day = numbers[2] if month and len(numbers) > 2 and 1 <= numbers[2] <= 31 else None
    return Date(numbers[0], month, day)
