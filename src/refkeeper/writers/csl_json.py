"""Writes CSL-JSON 1.0.2, as Zotero, pandoc and citeproc read it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from refkeeper.model.csl import DATES, NAMES, TEXTS, CslItem, csl_name, to_csl
from refkeeper.model.item import Date, Item, Name
from refkeeper.model.reference import Reference
from refkeeper.writers.bib_dates import canonical
from refkeeper.writers.citekeys import citation_key, distinct
from refkeeper.writers.clean import remade, safe
from refkeeper.writers.csl_text import neutral_json

MARK = "refkeeper"
"""The name under `custom` by which refkeeper knows its own items; its value is the reference's standing."""
_PLAIN = frozenset(csl_name(name) for name in (*NAMES, *DATES, "doi", "url", "isbn", "issn", "language"))


class CslJsonWriter:
    """CSL-JSON."""

    name = "csl-json"
    suffix = ".csl.json"
    header = ""

    def write(self, references: Sequence[Reference]) -> str:
        """The whole file: an array of items."""
        return json.dumps(csl_items(references), ensure_ascii=False, indent=2) + "\n"

    def project(self, item: Item) -> Item:
        """What CSL-JSON keeps of an item: all but what contradicts itself."""
        return project(item)


def csl_items(references: Sequence[Reference]) -> list[CslItem]:
    """The references as CSL-JSON items, harmless on a page, each marked as refkeeper's."""
    items: list[CslItem] = []
    used: set[str] = set()
    for reference in references:
        key = reference.key or distinct(citation_key(reference.item), used)
        used.add(key)
        items.append(_csl_item(project(reference.item), key, reference.standing.value))
    return items


def _csl_item(item: Item, key: str, standing: str) -> CslItem:
    data = to_csl(item, safe(key))
    custom = dict(item.custom) | {MARK: standing}
    data["custom"] = {name: custom[name] for name in sorted(custom)}
    return {name: neutral_json(value, rich=name not in _PLAIN) for name, value in data.items()}


def project(item: Item) -> Item:
    """What CSL-JSON keeps of an item: a season at the end of a range goes, and what says nothing."""
    texts = {name: _said(getattr(item, name)) for name in TEXTS}
    if texts["doi"] is not None:
        texts["doi"] = texts["doi"].lower()
    people = {name: tuple(filter(None, map(_name, getattr(item, name)))) for name in NAMES}
    dates = {name: _date(getattr(item, name)) for name in DATES}
    custom = tuple(sorted((safe(name), safe(value)) for name, value in dict(item.custom).items() if name != MARK))
    return replace(remade(item, texts, people, dates), custom=custom)


def _said(text: str | None) -> str | None:
    return safe(text) if text is not None and text.strip() else None


def _name(name: Name) -> Name | None:
    kept = Name(
        _said(name.family),
        _said(name.given),
        _said(name.dropping_particle),
        _said(name.non_dropping_particle),
        _said(name.suffix),
        _said(name.literal),
    )
    return None if kept == Name() else kept


def _date(date: Date | None) -> Date | None:
    known = canonical(date)
    if date is None or known is None:
        return None
    literal = _said(date.literal)
    if known.year is None:
        return Date(literal=literal)
    end = None if known.end is None else replace(known.end, season=None)
    return replace(known, end=end, literal=literal)
