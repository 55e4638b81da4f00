"""Prepares a record for the citations that it is laid beside: its fields folded, its numbers picked out."""

from __future__ import annotations

from functools import lru_cache

from refkeeper.matching.kinds import kind_of
from refkeeper.matching.numbers import first_and_last, numbers, roman
from refkeeper.matching.prepared import NUMBER
from refkeeper.matching.titles import record_titles
from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import Item, ItemType, Name
from refkeeper.model.record import Record
from refkeeper.text.folding import fold

_IN_BOOKS = frozenset({ItemType.CHAPTER, ItemType.ENTRY, ItemType.PAPER_CONFERENCE})
_MOST = 8
_MOST_COVERED = 40
_PART_WORDS = "part teil partie parte volume band two second three third four fourth"
_PARTS = frozenset(_PART_WORDS.split())
_KEPT = 1000
"""So many records stay prepared: the next string is often of the same journal."""


@dataclass(slots=True)
class TitleFacts:
    """One form of the title: closed up, its words of some length, and those that number a part (`2`, `ii`, `part`)."""

    needle: str
    words: tuple[str, ...]
    counted: tuple[str, ...]
    length: float


@dataclass(slots=True)
class PersonFacts:
    """One of the people: the family name closed up, of one of several words the last, the given names closed up."""

    family: str
    last: str
    given: str
    name: Name


@dataclass(slots=True)
class More:
    """What is looked for only of a record that has something in common with the string."""

    people: tuple[PersonFacts, ...]
    others: tuple[PersonFacts, ...]
    """Those behind the first eight, who only explain what is printed."""
    person_count: float
    explained: tuple[str, ...]
    """The numbers in title, container and report number."""
    kind: str | None


@dataclass(slots=True)
class Facts:
    """All of a record that is looked for in a string, once for all strings."""

    record: Record
    titles: tuple[TitleFacts, ...]
    around: str
    """The name of the book that a chapter or an entry stands in."""
    first: PersonFacts | None
    containers: tuple[tuple[str, tuple[str, ...]], ...]
    """Each form of the journal's or book's name closed up, and its words of some length."""
    years: frozenset[str]
    span: tuple[str, str] | None
    in_roman: bool
    orders: tuple[str, ...]
    """Volume, page and year closed up, in the orders in which they are printed."""
    _more: More | None = None

    @property
    def more(self) -> More:
        """The rest, worked out when it is first asked for: of ten records that are near, most have nothing there."""
        if self._more is None:
            self._more = _more(self.record, self.first)
        return self._more


_prepared: dict[int, tuple[Record, Facts]] = {}


def facts(record: Record) -> Facts:
    """What of a record is looked for in a string, worked out once."""
    known = _prepared.get(id(record))
    if known is None or known[0] is not record:
        if len(_prepared) >= _KEPT:
            _prepared.clear()
        known = _prepared[id(record)] = (record, _facts(record))
    return known[1]


def _facts(record: Record) -> Facts:
    item = record.item
    people = item.author or item.editor
    years = {str(date.year) for date in (item.issued, *record.dates.values()) if date is not None and date.year}
    span = first_and_last(item.page or item.number or "") if item.page or item.number else None
    in_roman = item.page is not None and not any(map(str.isdigit, item.page))
    return Facts(
        record,
        tuple(map(_title, record_titles(record)[:3])),
        _around(item),
        _person(people[0]) if people else None,
        tuple(map(_container, _forms(record))),
        frozenset(years),
        span,
        in_roman,
        _orders(item, span, in_roman, sorted(years)[:3]),
    )


def _more(record: Record, first: PersonFacts | None) -> More:
    item, titles = record.item, record_titles(record)
    names = item.author or item.editor
    people = (first, *map(_person, names[1:_MOST_COVERED])) if first is not None else ()
    named = (titles[0] if titles else "", item.container_title or "", item.number or "")
    return More(
        people[:_MOST],
        people[_MOST:],
        float(min(len(names), 20)),
        tuple([number for text in named for number in NUMBER.findall(text)]),
        kind_of(titles[0]) if titles else None,
    )


@lru_cache(maxsize=1024)
def _title(title: str) -> TitleFacts:
    folded = fold(title)
    words = folded.split()
    long = tuple([word for word in words if len(word) > 2 or word.isdigit() or not word.isascii()])
    counted = tuple(filter(_counts, words))
    return TitleFacts("".join(words)[:300], long, counted, float(sum(map(len, long))))


@lru_cache(maxsize=8192)
def _counts(word: str) -> bool:
    return word.isdigit() or word in _PARTS or (len(word) > 1 and roman(word) is not None)


def _around(item: Item) -> str:
    needle = fold(item.container_title or "").replace(" ", "") if item.type in _IN_BOOKS else ""
    return needle if len(needle) > 3 else ""


def _person(name: Name) -> PersonFacts:
    family = fold(name.family or name.literal or name.given or "").replace(" ", "")
    last = fold(name.family).split()[-1:] if name.family and " " in name.family else []
    return PersonFacts(family, last[0] if last else "", fold(name.given or "").replace(" ", ""), name)


def _forms(record: Record) -> list[str]:
    item = record.item
    forms = (item.container_title, item.container_title_short, *record.container_titles, item.event_title)
    return [form for form in dict.fromkeys(forms) if form][:4]


@lru_cache(maxsize=1024)
def _container(form: str) -> tuple[str, tuple[str, ...]]:
    words = fold(form).split()
    return "".join(words)[:200], tuple([word for word in words if len(word) > 3][:12])


def _orders(item: Item, span: tuple[str, str] | None, in_roman: bool, years: list[str]) -> tuple[str, ...]:
    volume = min(numbers(item.volume), default="") if item.volume else ""
    if span is None or len(volume + span[0]) < 2:
        return ()
    page = fold(item.page or "").split()[0] if in_roman else span[0]
    orders = [order for year in years for order in (volume + page + year, year + volume + page, volume + year + page)]
    return tuple(dict.fromkeys(orders))
