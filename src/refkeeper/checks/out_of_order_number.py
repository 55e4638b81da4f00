"""Notes that are called out of the order of their numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from refkeeper.checks.rule import Spot, check
from refkeeper.model.citation import BackReference
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity
from refkeeper.model.note import Article, Form, Note
from refkeeper.model.source import Span


@check(
    "RK107",
    "out-of-order-number",
    severity=Severity.WARNING,
    example="One.[1] Two.[3] Three.[2]\n\n## Notes\n\n[1] Smith, 4.\n[2] Jones, 5.\n[3] Miller, 6.\n",
    counterexample="One.[1] Two.[2] One again.[1]\n\n## Notes\n\n[1] Smith, 4.\n[2] Jones, 5.\n",
)
def out_of_order_number(dossier: Dossier) -> Iterator[Spot]:
    """A note is called out of the order of its number.

    The reader sees 1, 3, 2.  Renumber the notes.  Where a program numbers them anew (`[^3]`) this is information only,
    unless notes point to one another: an ibid. then follows another note than the one it was written under.
    """
    for run in _runs(dossier.article):
        kept = set(_longest_rise([number for _, number, _ in run]))
        for place, (span, number, note) in enumerate(run):
            if place not in kept:
                before = run[place - 1][1] if place else None
                beside = f"after note {before}" if before is not None else f"before note {run[place + 1][1]}"
                message = f"note {number}: called {beside}; its number is out of order"
                yield Spot(span, message, note.number, severity=_less(dossier, note))


def _less(dossier: Dossier, note: Note) -> Severity | None:
    """Information, where the number is but a label and nothing in the article goes by the order of the notes.

    Lessons of Programming Historian call `[^2]` before `[^1]` and `[^18]` before `[^17]`; their readers see 1, 2, 3.
    """
    if note.form is not Form.NATIVE or not dossier.article.source[note.markers[0].span].startswith("[^"):
        return None
    pointing = any(isinstance(entry.linked.citation, BackReference) for entry in dossier.entries)
    return None if pointing else Severity.INFORMATION


def _runs(article: Article) -> Iterator[list[tuple[Span, int, Note]]]:
    """The first call of each numbered note, in the order of the text; where 1 comes again a new count begins."""
    numbered = (note for note in article.notes if note.markers and note.number.isascii() and note.number.isdigit())
    calls = sorted(((min(one.span for one in note.markers), int(note.number), note) for note in numbered), key=_place)
    run: list[tuple[Span, int, Note]] = []
    for call in calls:
        if call[1] == 1 and run and run[0][1] == 1:
            yield run
            run = []
        run.append(call)
    yield run


def _place(call: tuple[Span, int, Note]) -> Span:
    return call[0]


def _longest_rise(numbers: Sequence[int]) -> list[int]:
    """The places of the longest rising row: of 1, 3, 2, 4 one note is out of order, not two.

    >>> _longest_rise([1, 5, 2, 3, 4])
    [0, 2, 3, 4]
    """
    ends: list[int] = []
    places: list[int] = []
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        at = bisect_left(ends, number)
        before.append(places[at - 1] if at else None)
        if at == len(ends):
            ends.append(number)
            places.append(place)
        else:
            ends[at], places[at] = number, place
    row: list[int] = []
    last: int | None = places[-1] if places else None
    while last is not None:
        row.append(last)
        last = before[last]
    return row[::-1]
