"""What a form of HTML notes hands back, and how bodies and calls are joined into the notes of an article."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from refkeeper.model.dataclass import dataclass
from refkeeper.model.note import Marker, Note, Problem, Trouble
from refkeeper.model.source import Excerpt, Span
from refkeeper.text.folding import squash


@dataclass(frozen=True, slots=True)
class Call:
    """A marker; `key` is that of the body it means."""

    key: str
    number: str
    span: Span


@dataclass(frozen=True, slots=True)
class Body:
    """A note's text; `keys` are the names it is called by, `tooltips` what else on the page might be the same text."""

    keys: tuple[str, ...]
    number: str
    excerpt: Excerpt
    block: Span
    tooltips: tuple[Excerpt, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The calls and bodies of one text, each in the order of the text."""

    calls: tuple[Call, ...] = ()
    bodies: tuple[Body, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.calls or self.bodies)


@dataclass(frozen=True, slots=True)
class Joined:
    """Notes with their markers, markers without note, and what does not add up."""

    notes: tuple[Note, ...] = ()
    orphans: tuple[Marker, ...] = ()
    problems: tuple[Problem, ...] = ()


def join(found: Found) -> Joined:
    """Give every body its calls.  Bodies that stand in one another are the outer one's text."""
    bodies = _apart(sorted(found.bodies, key=lambda body: (body.block.start, -body.block.end)))
    by_key = {key: index for index, body in reversed(list(enumerate(bodies))) for key in body.keys}
    markers: dict[int, list[Marker]] = {}
    orphans: list[Marker] = []
    problems: list[Problem] = []
    for call in sorted(found.calls, key=lambda one: one.span):
        marker = Marker(call.number, call.span)
        if call.key in by_key:
            markers.setdefault(by_key[call.key], []).append(marker)
        else:
            orphans.append(marker)
    notes = []
    for index, body in enumerate(bodies):
        note, differing = _note(body, tuple(markers.get(index, ())))
        notes.append(note)
        problems.extend(differing)
        if not note.markers:
            message = f"note {note.number}: nothing in the text calls it"
            problems.append(Problem(Trouble.NOTE_WITHOUT_MARKER, note.span, note.number, message))
    return Joined(tuple(notes), tuple(orphans), (*problems, *_duplicates(notes)))


def _apart(bodies: list[Body]) -> list[Body]:
    kept: list[Body] = []
    for body in bodies:
        if not kept or body.block.start >= kept[-1].block.end:
            kept.append(body)
        elif body.block == kept[-1].block:
            kept[-1] = replace(kept[-1], keys=(*kept[-1].keys, *body.keys))
    return kept


def _note(body: Body, markers: tuple[Marker, ...]) -> tuple[Note, list[Problem]]:
    span = body.excerpt.whole if body.excerpt.text else Span(body.block.start, body.block.start)
    number = markers[0].number if markers and not body.number else body.number
    same = squash(body.excerpt.text)
    copies, problems = [], []
    for tooltip in body.tooltips:
        other = squash(tooltip.text)
        if not other or tooltip.whole.overlaps(span):
            continue
        if other == same:
            copies.append(tooltip)
        elif other[:20] == same[:20] and not same.startswith(other):
            message = f"note {number}: its tooltip says something else than the list; the list is used"
            problems.append(Problem(Trouble.COPIES_DIFFER, tooltip.whole, number, message))
    copies.sort(key=lambda one: one.whole)
    places = tuple(copy.whole for copy in copies)
    note = Note(number, body.excerpt, span, markers, places, block=body.block, copy_bodies=tuple(copies))
    return note, problems


def _duplicates(notes: list[Note]) -> list[Problem]:
    counts = Counter(note.number for note in notes)
    seen: set[str] = set()
    out = []
    for note in notes:
        if counts[note.number] > 1 and note.number in seen:
            message = f"note {note.number}: the number is given to {counts[note.number]} notes"
            out.append(Problem(Trouble.DUPLICATE_NUMBER, note.span, note.number, message))
        seen.add(note.number)
    return out
