"""A record as JSON and back without loss, for those who keep records: the cache and the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from refkeeper.errors import SourceError
from refkeeper.model.csl import DATES, Json, csl_name, date_from_csl, date_to_csl, from_csl, to_csl
from refkeeper.model.item import Date, Item
from refkeeper.model.record import Notice, Record, Relation

Object: TypeAlias = dict[str, Json]

_EXACT = ("year", "month", "day", "season")


def record_to_json(record: Record) -> Object:
    """The record as an object of JSON; the item in CSL-JSON, everything empty left out.

    >>> from refkeeper.model.item import Item
    >>> record_to_json(Record(Item(title="Pnin", volume="3"), "library", "pnin"))
    {'source': 'library', 'id': 'pnin', 'item': {'type': 'document', 'title': 'Pnin', 'volume': '3'}}
    """
    out: Object = {"source": record.source, "id": record.id, "item": _item_to_json(record.item)}
    if record.dates:
        out["dates"] = {name: _date_to_json(date) for name, date in record.dates.items()}
    if record.subtitle is not None:
        out["subtitle"] = record.subtitle
    if record.container_titles:
        out["container-titles"] = list(record.container_titles)
    if record.aliases:
        out["aliases"] = list(record.aliases)
    if record.notices:
        out["notices"] = [_notice_to_json(notice) for notice in record.notices]
    if record.relations:
        out["relations"] = [{"kind": relation.kind, "doi": relation.doi} for relation in record.relations]
    return out


def record_from_json(data: Mapping[str, Json]) -> Record:
    """The record that `record_to_json` wrote; raises `SourceError` where the object is none."""
    item, source, key = data.get("item"), data.get("source"), data.get("id")
    if not isinstance(item, Mapping) or not isinstance(source, str) or not isinstance(key, str):
        raise SourceError("a kept record has no item, source or id; it cannot be used")
    dates = data.get("dates")
    named = dates.items() if isinstance(dates, Mapping) else ()
    return Record(
        item=_item_from_json(item),
        source=source,
        id=key,
        dates={str(name): date for name, value in named if (date := _date_from_json(value)) is not None},
        subtitle=_text(data, "subtitle"),
        container_titles=_texts(data, "container-titles"),
        aliases=_texts(data, "aliases"),
        notices=tuple(map(_notice_from_json, _objects(data, "notices"))),
        relations=tuple(
            Relation(kind, doi)
            for one in _objects(data, "relations")
            if (kind := _text(one, "kind")) is not None and (doi := _text(one, "doi")) is not None
        ),
    )


def _item_to_json(item: Item) -> Object:
    out = to_csl(item)
    for name in DATES:
        date: Date | None = getattr(item, name)
        if date is not None:
            out[csl_name(name)] = _date_to_json(date)
    return out


def _item_from_json(data: Mapping[str, Json]) -> Item:
    """As `from_csl`; the dates are read again, for CSL-JSON cannot say all that a `Date` can."""
    dates = {name: _date_from_json(data.get(csl_name(name))) for name in DATES}
    item = from_csl({name: value for name, value in data.items() if name not in map(csl_name, DATES)})
    return replace(
        item,
        issued=dates["issued"],
        available_date=dates["available_date"],
        accessed=dates["accessed"],
        original_date=dates["original_date"],
    )


def _date_to_json(date: Date) -> Json:
    """CSL-JSON where it says all (nearly always), else every part by name: a season of a range, circa of a text."""
    csl = date_to_csl(date)
    return csl if date_from_csl(csl) == date else {"exact": _exact(date)}


def _exact(date: Date) -> Object:
    out: Object = {name: getattr(date, name) for name in _EXACT if getattr(date, name) is not None}
    if date.end is not None:
        out["end"] = _exact(date.end)
    if date.circa:
        out["circa"] = True
    if date.literal is not None:
        out["literal"] = date.literal
    return out


def _date_from_json(value: Json) -> Date | None:
    if not isinstance(value, Mapping):
        return None
    exact = value.get("exact")
    return _date_from_exact(exact) if isinstance(exact, Mapping) else date_from_csl(value)


def _date_from_exact(data: Mapping[str, Json]) -> Date:
    year, month, day, season = (
        number if isinstance(number := data.get(name), int) and not isinstance(number, bool) else None
        for name in _EXACT
    )
    end = data.get("end")
    closing = _date_from_exact(end) if isinstance(end, Mapping) else None
    return Date(year, month, day, season, closing, data.get("circa") is True, _text(data, "literal"))


def _notice_to_json(notice: Notice) -> Object:
    out: Object = {"kind": notice.kind}
    if notice.doi is not None:
        out["doi"] = notice.doi
    if notice.date is not None:
        out["date"] = _date_to_json(notice.date)
    if notice.vouched_by is not None:
        out["vouched-by"] = notice.vouched_by
    return out


def _notice_from_json(data: Mapping[str, Json]) -> Notice:
    date = _date_from_json(data.get("date"))
    return Notice(_text(data, "kind") or "", _text(data, "doi"), date, _text(data, "vouched-by"))


def _text(data: Mapping[str, Json], name: str) -> str | None:
    value = data.get(name)
    return value if isinstance(value, str) else None


def _texts(data: Mapping[str, Json], name: str) -> tuple[str, ...]:
    values = data.get(name)
    return tuple(one for one in values if isinstance(one, str)) if isinstance(values, list) else ()


def _objects(data: Mapping[str, Json], name: str) -> list[Mapping[str, Json]]:
    values = data.get(name)
    return [one for one in values if isinstance(one, Mapping)] if isinstance(values, list) else []
