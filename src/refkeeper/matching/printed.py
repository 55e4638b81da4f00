"""Lays a whole record beside the citation as printed: what stands there, what is missing, and what is left over.

What was misprinted, or read as the wrong field, still stands in the string: `Transactions 113, 289 (19T3)`.
"""

from __future__ import annotations

from itertools import compress
from typing import NamedTuple

from refkeeper.matching.prepared import Printed, printed
from refkeeper.matching.printed_container import container_printed
from refkeeper.matching.printed_numbers import joined_printed, numbers_printed, placed_in_print
from refkeeper.matching.printed_people import first_author_printed, people_printed
from refkeeper.matching.printed_title import title_printed
from refkeeper.matching.record_facts import facts
from refkeeper.model.match import Evidence
from refkeeper.model.record import Record


class Laid(NamedTuple):
    """The figures that need no reading: what of a record stands in a string, and what of the string is left."""

    title: float
    title_words: float
    title_length: float
    title_run: float
    title_numbers: float
    titled: float
    first_author: float
    first_author_length: float
    authors: float
    author_count: float
    authored: float
    initials: float
    container: float
    container_words: float
    container_length: float
    contained: float
    year: float
    volume: float
    issue: float
    page: float
    last_page: float
    numbers_left: float
    numbers_found: float
    joined: float
    left: float
    left_run: float
    left_share: float
    length: float
    kind: float


_EVIDENCE = ("author", "title", "container_title", "volume", "page", "issued", "issue", "part", "kind", "type")
_CLAIMED = ("title", "page", "volume", "container_title", "author")
FEATURES = (
    *Laid._fields, *(f"e_{name}" for name in _EVIDENCE), "e_sum", "e_worst",
    "s_title", "s_page", "s_volume", "s_container", "s_author",
)  # fmt: skip
_TITLED = 12  # letters of a title that hardly stand in a string by chance


def features(one: Printed, record: Record, evidence: tuple[Evidence, ...]) -> tuple[float, ...]:
    """The figures from which the trees judge, in the order of `FEATURES`."""
    return (*laid(one, record), *_read(evidence))


def named(text: str, record: Record) -> Laid:
    """The figures of a record beside a citation as printed."""
    return laid(printed(text), record)


def laid(one: Printed, record: Record) -> Laid:
    """The figures that need no reading, worked out once."""
    known = one.laid.get(id(record))
    if known is None or known[0] is not record:
        known = one.laid[id(record)] = (record, _lay(one, record))
    return known[1]


def shares(text: str, record: Record) -> bool:
    """Whether title, first author, journal or volume and page are in the citation, were it only half; or it is nothing.

    Whatever lacks all of them is no candidate and need not be weighed field by field.
    """
    one = printed(text)
    begun = _begin(one, record)
    if begun.title[0] >= 0.6 or begun.title[1] >= 0.5 or max(begun.container[:2]) >= 0.7:
        return True
    known = facts(record)
    return first_author_printed(one, known) or placed_in_print(one, known, record.item, begun.titled)


class Begun(NamedTuple):
    """A record half laid beside a string: its title and its container, and what they explain of the string."""

    record: Record
    title: tuple[float, ...]
    container: tuple[float, ...]
    covered: bytes

    @property
    def titled(self) -> bool:
        """Whether the title is there in so many letters that they hardly stand there by chance."""
        return self.title[2] >= _TITLED and max(self.title[0], self.title[1]) >= 0.9


def _begin(one: Printed, record: Record) -> Begun:
    begun = one.begun_with.get(id(record))
    if begun is None or begun.record is not record:
        known = facts(record)
        covered = bytearray(len(one.squashed))
        title = title_printed(one, known, covered)
        container = container_printed(one, known, covered)
        begun = one.begun_with[id(record)] = Begun(record, title, container, bytes(covered))
    return begun


def _lay(one: Printed, record: Record) -> Laid:
    begun, known = _begin(one, record), facts(record)
    covered = bytearray(begun.covered)
    people = people_printed(one, known, covered)
    numbered = numbers_printed(one, known, record.item, begun.titled)
    year, volume, _, page, *_ = numbered
    joined = joined_printed(one, known) if min(year, volume, page) < 1.0 else 1.0
    left = _left(one, covered)
    length, kind = float(len(one.squashed)), _kind(one, known.more.kind)
    return Laid._make((*begun.title, *people, *begun.container, *numbered, joined, *left, length, kind))


def _kind(one: Printed, theirs: str | None) -> float:
    """Whether string and record are of a kind: 0, or -1 where only the record is an erratum or the like."""
    if theirs == one.kind:
        return 0.0
    if theirs is None:
        return -0.5
    return 0.0 if theirs.split()[-1] in one.squashed else -1.0


def _left(one: Printed, covered: bytearray) -> tuple[float, float, float]:
    """The letters that nothing in the record explains, the longest stretch of them, and their share."""
    seen = bytes(compress(covered, one.letters))
    if not seen:
        return 0.0, 0.0, 0.0
    total, longest = seen.count(0), max(map(len, seen.split(b"\1")))
    return float(min(total, 300)), float(min(longest, 150)), total / len(seen)


def _read(evidence: tuple[Evidence, ...]) -> tuple[float, ...]:
    """What the fields that were read say, and whether they were claimed: an absent claim does not weigh nothing."""
    weights: dict[str, float] = {}
    for one in evidence:
        weights[one.field] = weights.get(one.field, 0.0) + one.weight
    values = [one.weight for one in evidence]
    claimed = {one.field for one in evidence if one.claimed}
    return (
        *[weights.get(name, 0.0) for name in _EVIDENCE],
        sum(values),
        min(values, default=0.0),
        *[float(name in claimed) for name in _CLAIMED],
    )
