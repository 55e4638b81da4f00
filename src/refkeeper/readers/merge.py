"""Adds up what the ways of writing notes yield in one article, so that no character belongs to two of them."""

from __future__ import annotations

from collections.abc import Iterable

from refkeeper.model.note import Note
from refkeeper.readers.footnotes import Found


def join(ways: Iterable[Found]) -> Found:
    """The ways in order of trust: a note whose marker or text an earlier way has claimed is left out."""
    out = Found()
    taken: set[int] = set()
    for way in ways:
        starts = set(taken)
        for note in way.notes:
            if note.span.start in starts or any(marker.span.start in starts for marker in note.markers):
                continue
            out.notes.append(note)
            taken.update(_starts(note))
        for marker in way.orphans:
            if marker.span.start not in taken:
                out.orphans.append(marker)
                taken.add(marker.span.start)
        out.problems.extend(way.problems)
        out.headings.extend(way.headings)
    out.notes.sort(key=_place)
    out.orphans.sort(key=lambda marker: marker.span)
    out.problems.sort(key=lambda problem: problem.span)
    out.headings = sorted(set(out.headings))
    return out


def _starts(note: Note) -> list[int]:
    return [note.span.start, *(marker.span.start for marker in note.markers), *(span.start for span in note.copies)]


def _place(note: Note) -> tuple[int, int]:
    """Notes follow the order in which the text calls them; one never called stands where it is."""
    return (note.block or note.span).start, note.span.start
