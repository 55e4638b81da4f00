"""Adds up what the ways of writing notes yield in one article, so that no character belongs to two of them."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from refkeeper.model.note import Note, Problem, Trouble
from refkeeper.model.source import Span
from refkeeper.readers.footnotes import Found, is_inline
from refkeeper.readers.mask import Mask

_SPAN = attrgetter("span.start", "span.end")
_UNCALLED = Trouble.NOTE_WITHOUT_MARKER


def join(ways: Iterable[Found]) -> Found:
    """The ways in order of trust: a note that shares a character with one of an earlier way is left out.

    One that has the number of an earlier way's note is kept, and said to: renderers would show only one of them.
    """
    out = Found()
    called: set[int] = set()
    for way in ways:
        if not (way.notes or way.orphans or way.problems or way.headings):
            continue
        numbers = {note.number for note in out.notes if not is_inline(note)}
        known_clashes = {one.span for one in way.problems if one.kind is Trouble.DUPLICATE_NUMBER}
        claimed = Mask([*(note.block or note.span for note in out.notes), *(c for n in out.notes for c in n.copies)])
        known = set(called)
        dropped: list[Span] = []
        for note in way.notes:
            own = (note.span, *(marker.span for marker in note.markers), *note.copies)
            if any(claimed.touches(span) or span.start in known for span in own):
                dropped.append(note.block or note.span)
                continue
            if note.number in numbers and not {note.span, note.block} & known_clashes:
                message = f"note {note.number} stands here, and another note of this number in another form"
                out.problems.append(Problem(Trouble.DUPLICATE_NUMBER, note.span, note.number, message))
            out.notes.append(note)
            called.update(marker.span.start for marker in note.markers)
        for marker in way.orphans:
            if marker.span.start not in called and not claimed(marker.span.start):
                out.orphans.append(marker)
                called.add(marker.span.start)
        gone = Mask(dropped)
        out.problems.extend(problem for problem in way.problems if not dropped or not gone.touches(problem.span))
        # A heading stays when a note of its list was left out.
        out.headings.extend(() if dropped else way.headings)
    # What one way missed in its list another way may have found.
    listed = {note.block for note in out.notes if note.markers}
    out.problems = [one for one in out.problems if one.kind is not _UNCALLED or one.span not in listed]
    out.notes.sort(key=_place)
    out.orphans.sort(key=_SPAN)
    out.problems.sort(key=_SPAN)
    out.headings = sorted(set(out.headings))
    return out


def _place(note: Note) -> tuple[int, int]:
    """Notes stand in the order of their texts."""
    return (note.block or note.span).start, note.span.start
