"""Finds in a few thousand records those that a citation might mean, by the words they share."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

from refkeeper.model.item import Item, Name
from refkeeper.model.record import Record
from refkeeper.text.folding import fold

_SHOWN = 5
_ENOUGH = 0.35
"""Less than this share of the weight of what the citation says, and it is another work that shares a word or two."""


class Shelf:
    """An index over records: rare words say more than common ones."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._records = tuple(records)
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, record in enumerate(self._records):
            for word in set(_words(record.item)):
                self._places[word].append(place)

    def search(self, item: Item) -> tuple[Record, ...]:
        """The likeliest records, best first; none when hardly anything is shared."""
        asked = set(_words(item))
        if not any(word.startswith("t:") for word in asked):
            asked |= {"t:" + word for word in fold(item.container_title or "").split()}
        scores: defaultdict[int, float] = defaultdict(float)
        whole = 0.0
        for word in sorted(asked):
            places = self._places.get(word, [])
            weight = math.log(1 + (len(self._records) + 1) / (len(places) + 1))
            whole += weight
            for place in places:
                scores[place] += weight
        best = sorted(scores.items(), key=lambda one: (-one[1], one[0]))[:_SHOWN]
        return tuple(self._records[place] for place, score in best if score >= _ENOUGH * whole)

    def same(self, item: Item) -> tuple[Record, ...]:
        """Records with the same title, first author and year; two different DOIs are two works."""
        title, author = fold(item.title or ""), _first_author(item)
        if not title:
            return ()
        return tuple(
            record
            for record in self.search(item)
            if fold(record.item.title or "") == title
            and _first_author(record.item) == author
            and _year(record.item) == _year(item)
            and not (item.doi and record.item.doi and item.doi != record.item.doi)
        )


def _words(item: Item) -> Iterator[str]:
    yield from ("t:" + word for word in fold(item.title or "").split() if len(word) > 1)
    yield from ("a:" + folded for name in (*item.author, *item.editor) if (folded := _folded(name)))
    if (year := _year(item)) is not None:
        yield f"y:{year}"


def _folded(name: Name) -> str:
    return fold(name.family or name.literal or name.given or "")


def _first_author(item: Item) -> str:
    people = item.author or item.editor
    return _folded(people[0]) if people else ""


def _year(item: Item) -> int | None:
    return item.issued.year if item.issued is not None else None
