"""Writes a record as a reader would expect a reference, and knows which words are which field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import Date, Item, Name
from refkeeper.model.record import Record

_MOST_PEOPLE = 6
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SEASONS = ("Spring", "Summer", "Autumn", "Winter")
# Crossref's titles carry face markup: `<i>Drosophila</i>`, `<jats:sup>2</jats:sup>`.
_FACE_MARKUP = re.compile(r"</?(?:jats:)?(?:i|b|u|em|strong|italic|bold|sub|sup|scp|sc|tt)\s{0,3}/?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A run of a printed reference: its words, and the field they are; None for what only joins."""

    text: str
    field: str | None = None
    italic: bool = False


_CLOSED = Part("”")


def record_parts(record: Record) -> tuple[Part, ...]:
    """A record in the order of a note: people, title, container, numbers, publisher, date, pages."""
    item = record.item
    parts = list(_joined(_groups(item)))
    return tuple(parts) or (Part(f"(a record without words: {record.id})"),)


def _groups(item: Item) -> Iterator[tuple[Part, ...]]:
    if item.author:
        yield (Part(people(item.author), "author"),)
    if item.title:
        if item.container_title:
            yield (Part("“"), Part(plain(item.title), "title"), _CLOSED)
        else:
            yield (Part(plain(item.title), "title", italic=True),)
    if item.editor:
        yield (Part("edited by "), Part(people(item.editor), "editor"))
    if item.translator:
        yield (Part("translated by "), Part(people(item.translator), "translator"))
    yield tuple(_host(item))
    if item.edition:
        yield (Part("edition "), Part(item.edition, "edition"))
    made = [part for part in (item.publisher_place, item.publisher) if part]
    if made:
        yield (Part(": ".join(made), "publisher"),)
    if item.issued is not None and (said := date(item.issued)):
        yield (Part(said, "issued"),)
    if item.page:
        yield (Part("pp. " if re.search(r"[-–,]", item.page) else "p. "), Part(item.page.replace("-", "–"), "page"))
    if item.number and not item.page:
        yield (Part("no. "), Part(item.number, "number"))


def _host(item: Item) -> Iterator[Part]:
    if item.container_title:
        yield Part(plain(item.container_title), "container_title", italic=True)
    elif item.collection_title:
        yield Part(plain(item.collection_title), "collection_title")
    if item.volume:
        yield Part(" " if item.container_title else "vol. ")
        yield Part(item.volume, "volume")
    if item.issue:
        yield Part(", no. ")
        yield Part(item.issue, "issue")


def _joined(groups: Iterator[tuple[Part, ...]]) -> Iterator[Part]:
    """The groups with commas between them and a full stop at the end, inside a closing quote as in a note."""
    said = [group for group in groups if group]
    for at, group in enumerate(said):
        stop, gap = (".", "") if at == len(said) - 1 else (",", " ")
        if group[-1] == _CLOSED:
            asked = group[-2].text.endswith(("?", "!", "."))
            yield from (*group[:-1], Part(f"{'' if asked else stop}”{gap}"))
        else:
            yield from (*group, Part(stop + gap))


def plain(text: str) -> str:
    """A title without the markup of its face.

    >>> plain("A <jats:i>Drosophila</jats:i> study")
    'A Drosophila study'
    """
    return _FACE_MARKUP.sub("", text)


def people(names: Sequence[Name]) -> str:
    """Names as a note gives them; of very many the first."""
    said = [person(name) for name in names[:_MOST_PEOPLE]]
    if len(names) > _MOST_PEOPLE:
        return ", ".join(said) + f" and {len(names) - _MOST_PEOPLE} more"
    return said[0] if len(said) == 1 else ", ".join(said[:-1]) + " and " + said[-1] if said else ""


def person(name: Name) -> str:
    """One name, given name first."""
    if name.literal:
        return name.literal
    parts = (name.given, name.dropping_particle, name.non_dropping_particle, name.family, name.suffix)
    return " ".join(part for part in parts if part)


def date(when: Date) -> str:
    """A date in words.

    >>> date(Date(2019, 12)), date(Date(1988, season=4)), date(Date(1914, end=Date(1918)))
    ('December 2019', 'Winter 1988', '1914–1918')
    """
    if when.year is None:
        return when.literal or ""
    words = [str(when.day)] if when.day else []
    if when.month and 1 <= when.month <= 12:
        words.append(_MONTHS[when.month - 1])
    elif when.season and 1 <= when.season <= 4:
        words.append(_SEASONS[when.season - 1])
    words.append(str(when.year) if when.year > 0 else f"{1 - when.year} BC")
    said = ("c. " if when.circa else "") + " ".join(words)
    return f"{said}–{date(when.end)}" if when.end is not None else said
