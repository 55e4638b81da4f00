"""Notes that a page copied as text leaves in the sentence, `Eurasia.1)Anthony V. Rinna, ...`, and again in a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from refkeeper.model.note import Note, Problem, Trouble
from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.base import Measure
from refkeeper.readers.footnotes import Found
from refkeeper.readers.lines import Line
from refkeeper.readers.mask import Mask
from refkeeper.readers.note_lists import find_lists, numbered_runs
from refkeeper.readers.pasted_alone import lone_notes
from refkeeper.readers.pasted_twins import Twins
from refkeeper.readers.twins import words


def pasted_notes(
    text: str,
    lines: list[Line],
    mask: Mask,
    measure: Measure,
    excerpt: Callable[[Span], Excerpt],
    native: Sequence[Note] = (),
    others: Sequence[Note] = (),
) -> Found:
    """The pasted notes of a text: those that a list proves, then those that only look like it.

    `native` are the article's own footnotes and `others` those that `fix` makes such: their numbers are taken, and
    no note is pasted into one of them.
    """
    found = Found()
    hidden = Mask([*mask.spans, *(note.block for note in native if note.block is not None)])
    lists = find_lists(text, lines, hidden)
    listed = Mask(Span(one.start, one.end) for one in lists)
    twins = Twins(text, hidden, excerpt, found)
    runs = numbered_runs(text, lines, hidden) if twins.glued else []
    runs = [one for one in runs if not listed.touches(Span(one.start, one.end))]
    begin = 0
    for one in lists:
        twins.bind(one, Span(begin, one.start))
        begin = one.end
    proven = list(lists)
    doubtful: set[str] = set()
    # A list without a heading is one of notes only when it repeats a pasted note: most are lists of other things.
    for run in runs:
        missing = twins.bind(run, Span(0, run.start), sure=False)
        if missing is not None:
            proven.append(run)
            doubtful |= missing
    blocked = [Span(one.start, one.end) for one in proven]
    lone_notes(text, hidden, measure, excerpt, found, blocked, (*native, *others), doubtful)
    found.notes.sort(key=lambda note: note.span)
    _report_clashes(found)
    return found


def _report_clashes(found: Found) -> None:
    """Notes with one number that say different things; the same note pasted twice is one note called twice."""
    first: dict[str, str] = {}
    for note in found.notes:
        said = words(note)
        if first.setdefault(note.number, said) != said:
            message = f"note {note.number} stands more than once, and in other words"
            found.problems.append(Problem(Trouble.DUPLICATE_NUMBER, note.span, note.number, message))
