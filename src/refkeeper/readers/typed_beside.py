"""Which lists are lists of notes in an article that has notes in another form as well: those whose marks prove it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TypeAlias

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Span
from refkeeper.readers.marks import STRONG, WEAK
from refkeeper.readers.note_labels import NoteList
from refkeeper.text.lazy import LazyPattern

_Marks: TypeAlias = list[tuple[str, Span]]
# `χ²`, `CO²`, `R<sup>2</sup>`: no mark stands behind one letter or behind capitals alone.
_SYMBOL = LazyPattern(r"(?:(?<![^\W\d_])[^\W\d_]|(?<![^\W_])[A-Z]{2,4})$")
_RAISED = frozenset({"tag", "sup", "caret"})
_GLUED = ("bare", "paren")


@dataclass(frozen=True, slots=True)
class Bound:
    """A list with the places that call each of its numbers, and the marks of its range that have no entry."""

    listed: NoteList
    called: dict[str, list[Span]]
    astray: tuple[tuple[str, Span], ...]


def believed(
    text: str, lists: list[NoteList], marks: Callable[[LazyPattern], _Marks], restarts: bool
) -> Iterator[Bound]:
    """The lists that marks before them prove to be lists of notes.

    A strong mark (`[1]`, `<sup>1</sup>`) must call the first entry and half of them, in their order: the numbers of a
    bibliography in the order of names are called in any.  A weak one (`town.1 It`) must call each of two or more
    entries once.
    """
    strong = [_Way(_plain(text, marks(pattern), name)) for name, pattern in STRONG.items()]
    weak = [_Way(marks(WEAK[name])) for name in _GLUED]
    if not any(way.marks for way in (*strong, *weak)):
        return
    begin = 0
    for listed in lists:
        where = Span(begin, listed.start)
        alone = restarts or len(lists) == 1
        bound = _best(listed, where, strong, _strongly, alone) or _best(listed, where, weak, _weakly, alone)
        if bound is not None:
            yield bound
        begin = listed.end if restarts else 0


def _plain(text: str, marks: _Marks, name: str) -> _Marks:
    if name not in _RAISED:
        return marks
    return [mark for mark in marks if not _SYMBOL.search(text, max(0, mark[1].start - 6), mark[1].start)]


class _Way:
    """The marks of one way of writing them, in order and by number."""

    def __init__(self, marks: _Marks) -> None:
        self.marks = marks
        self.starts = [span.start for _, span in marks]
        self.by_number: dict[str, list[Span]] = {}
        for number, span in marks:
            self.by_number.setdefault(number, []).append(span)

    def calls(self, number: str, where: Span) -> list[Span]:
        """The marks of a number in a stretch."""
        spans = self.by_number.get(number, [])
        first = bisect_left(spans, where.start, key=lambda span: span.start)
        return spans[first : bisect_left(spans, where.end, key=lambda span: span.start)]

    def within(self, where: Span) -> _Marks:
        """All marks in a stretch."""
        return self.marks[bisect_left(self.starts, where.start) : bisect_left(self.starts, where.end)]


def _best(
    listed: NoteList,
    where: Span,
    ways: list[_Way],
    proves: Callable[[NoteList, dict[str, list[Span]]], bool],
    alone: bool,
) -> Bound | None:
    """The way that calls most; marks without an entry are told only where no other list may have it (`alone`)."""
    wanted = [entry.number for entry in listed.entries]
    best: tuple[int, dict[str, list[Span]], _Way] | None = None
    for way in ways:
        called = {number: way.calls(number, where) for number in wanted}
        count = sum(bool(spans) for spans in called.values())
        if proves(listed, called) and (best is None or count > best[0]):
            best = (count, called, way)
    if best is None:
        return None
    highest = max(map(int, wanted))
    others = best[2].within(where) if alone else []
    astray = [(number, span) for number, span in others if number not in best[1] and 0 < int(number) <= highest]
    return Bound(listed, best[1], tuple(astray))


def _strongly(listed: NoteList, called: dict[str, list[Span]]) -> bool:
    number = listed.entries[0].number
    half = 2 * sum(bool(spans) for spans in called.values()) >= len(called)
    return bool(called[number]) and half and _in_order(called)


def _weakly(listed: NoteList, called: dict[str, list[Span]]) -> bool:
    once = all(len(spans) == 1 for spans in called.values())
    return len(listed.entries) == len(called) >= 2 and once and _in_order(called)


def _in_order(called: dict[str, list[Span]]) -> bool:
    firsts = [spans[0].start for spans in called.values() if spans]
    return all(left < right for left, right in pairwise(firsts))
