"""Which lists are lists of notes in an article that has notes in another form as well: those whose marks prove it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from refkeeper.model.source import Span
from refkeeper.readers.marks import STRONG, WEAK
from refkeeper.readers.note_lists import NoteList

_Marks: TypeAlias = list[tuple[str, Span]]
# `χ²`, `CO²`, `R<sup>2</sup>`: no mark stands behind one letter or behind capitals alone.
_SYMBOL = re.compile(r"(?:(?<![^\W\d_])[^\W\d_]|(?<![^\W_])[A-Z]{2,4})$")
_RAISED = frozenset({"tag", "sup", "caret"})
_GLUED = ("bare", "paren")


@dataclass(frozen=True, slots=True)
class Bound:
    """A list with the places that call each of its numbers, and the marks of its range that have no entry."""

    listed: NoteList
    called: dict[str, list[Span]]
    astray: tuple[tuple[str, Span], ...]


def believed(
    text: str, lists: list[NoteList], marks: Callable[[re.Pattern[str]], _Marks], restarts: bool
) -> Iterator[Bound]:
    """The lists that marks before them prove to be lists of notes.

    A strong mark (`[1]`, `<sup>1</sup>`) must call the first entry and half of them, in their order: the numbers of a
    bibliography in the order of names are called in any.  A weak one (`town.1 It`) must call each of two or more
    entries once.
    """
    strong = [(name, marks(pattern)) for name, pattern in STRONG.items()]
    weak = [(name, marks(WEAK[name])) for name in _GLUED]
    begin = 0
    for listed in lists:
        bound = _best(text, listed, begin, strong, _strongly) or _best(text, listed, begin, weak, _weakly)
        if bound is not None:
            yield bound
        begin = listed.end if restarts else 0


def _best(
    text: str,
    listed: NoteList,
    begin: int,
    ways: list[tuple[str, _Marks]],
    proves: Callable[[NoteList, dict[str, list[Span]]], bool],
) -> Bound | None:
    wanted = [entry.number for entry in listed.entries]
    highest = max(map(int, wanted))
    best: tuple[int, Bound] | None = None
    for name, marks in ways:
        first = bisect_left(marks, begin, key=lambda mark: mark[1].start)
        last = bisect_left(marks, listed.start, key=lambda mark: mark[1].start)
        called: dict[str, list[Span]] = {number: [] for number in wanted}
        astray = []
        for number, span in marks[first:last]:
            if name in _RAISED and _SYMBOL.search(text, max(0, span.start - 6), span.start):
                continue
            if number in called:
                called[number].append(span)
            elif 0 < int(number) <= highest:
                astray.append((number, span))
        count = sum(bool(spans) for spans in called.values())
        if proves(listed, called) and (best is None or count > best[0]):
            best = (count, Bound(listed, called, tuple(astray)))
    return best[1] if best else None


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
