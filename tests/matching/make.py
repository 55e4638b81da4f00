"""Builds claims and records for the tables of this folder from plain values."""

from __future__ import annotations

from refkeeper.model.citation import FullCitation
from refkeeper.model.item import Date, Item, ItemType, Name
from refkeeper.model.record import Record
from refkeeper.model.source import Span
from refkeeper.model.work import Field, Work

NOWHERE = Span(0, 0)
J = ItemType.ARTICLE_JOURNAL


def claim(value, uncertain=False):
    return Field(str(value), NOWHERE, value, uncertain=uncertain)


def person(text):
    family, _, given = text.partition(", ")
    return Name(family, given or None)


def work(type=J, author=(), editor=(), issued=None, **texts):  # noqa: A002
    people = {"author": tuple(claim(person(a)) for a in author), "editor": tuple(claim(person(e)) for e in editor)}
    when = claim(Date(issued)) if issued else None
    return Work(type=type, issued=when, **people, **{name: claim(value) for name, value in texts.items()})


def record(doi="10.5555/1", type=J, author=(), editor=(), issued=None, dates=None, **texts):  # noqa: A002
    more = {name: texts.pop(name) for name in ("subtitle", "aliases", "relations") if name in texts}
    item = Item(
        type=type,
        doi=doi,
        author=tuple(map(person, author)),
        editor=tuple(map(person, editor)),
        issued=Date(issued) if issued else None,
        **texts,
    )
    return Record(item, "crossref", doi, dates={n: Date(y) for n, y in (dates or {}).items()}, **more)


def cite(one):
    return FullCitation("", NOWHERE, one)
