"""Notes that are called out of the order of their numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity
from refkeeper.model.note import Article
from refkeeper.model.source import Span


@check(
    "RK107",
    "out-of-order-number",
    severity=Severity.WARNING,
    example="One.[^1] Two.[^3] Three.[^2]\n\n[^1]: Smith.\n[^2]: Jones.\n[^3]: Miller.\n",
    counterexample="One.[^1] Two.[^2] One again.[^1]\n\n[^1]: Smith.\n[^2]: Jones.\n",
)
def out_of_order_number(dossier: Dossier) -> Iterator[Spot]:
    """A note is called out of the order of its number.

    Where the numbers are printed as they stand the reader sees 1, 3, 2.  Where a program numbers anew, the notes change
    places, and an ibid. then means another note than the one it was written under.  Renumber the notes, or look at each
    ibid. again.
    """
    for run in _runs(dossier.article):
        kept = set(_longest_rise([number for number, _ in run]))
        for place, (number, span) in enumerate(run):
            if place not in kept:
                before = run[place - 1][0] if place else None
                after = run[place + 1][0] if place + 1 < len(run) else None
                beside = f"after note {before}" if before is not None else f"before note {after}"
                yield Spot(span, f"note {number}: called {beside}; its number is out of order", str(number))


def _runs(article: Article) -> Iterator[list[tuple[int, Span]]]:
    """The first call of each numbered note, in the order of the text; where 1 comes again a new count begins."""
    marked = ((note.number, min(marker.span for marker in note.markers)) for note in article.notes if note.markers)
    calls = sorted((span, int(number)) for number, span in marked if number.isascii() and number.isdigit())
    run: list[tuple[int, Span]] = []
    for span, number in calls:
        if number == 1 and run and run[0][0] == 1:
            yield run
            run = []
        run.append((number, span))
    yield run


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
