"""An item built of its own fields is that item: no field is forgotten where items are made by name."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from refkeeper.model.build import build
from refkeeper.model.csl import DATES, NAMES, TEXTS
from refkeeper.model.item import Date, Item, ItemType, Name
from refkeeper.writers.clean import remade

SOURCES = Path(__file__).parents[1] / "src"


def test_every_field_is_passed_on() -> None:
    texts = {name: name for name in TEXTS}
    people = {name: (Name(name),) for name in NAMES}
    dates = {name: Date(place) for place, name in enumerate(DATES, 1900)}
    item = build(ItemType.BOOK, texts, people, dates, (("a", "b"),))
    assert item.filled() == tuple(field.name for field in fields(Item))
    assert {name: getattr(item, name) for name in (*TEXTS, *NAMES, *DATES)} == {**texts, **people, **dates}
    assert remade(item) == item


def test_no_type_is_waved_through() -> None:
    """A dictionary that becomes a dataclass is typed; what is left to `ignore` has a reason of its own."""
    waved = re.compile(r"type: ignore\[(arg-type|assignment)\]")
    assert [path.name for path in SOURCES.rglob("*.py") if waved.search(path.read_text(encoding="utf-8"))] == []
