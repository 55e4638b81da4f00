"""Lists of notes typed by hand, `[1] text` under Notes, and the marks in the text that call them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from refkeeper.model.note import Form, Marker, Note, Problem, Trouble
from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.bare_lists import bare_lists
from refkeeper.readers.footnotes import Found
from refkeeper.readers.lines import Line
from refkeeper.readers.marks import STRONG, WEAK, find_marks
from refkeeper.readers.mask import Mask
from refkeeper.readers.note_labels import Entry, NoteList
from refkeeper.readers.note_lists import find_lists
from refkeeper.readers.typed_beside import Bound, believed
from refkeeper.text.lazy import LazyPattern


def typed_notes(
    text: str,
    lines: list[Line],
    mask: Mask,
    excerpt: Callable[[Span], Excerpt],
    headless: bool = False,
    beside: Sequence[Note] | None = None,
) -> Found:
    """The typed notes of a text.  `headless` takes `[1] text` paragraphs for a list without a heading as well.

    `beside` are the notes of an article that has notes in another form: then a list must have a heading and prove
    more to be one of notes.
    """
    taken = Mask(())
    if beside is not None:
        mask = Mask([*mask.spans, *_claimed(beside)])
        taken = Mask(note.block for note in beside if note.block is not None)
    lists = find_lists(text, lines, mask, taken)
    if beside is None and (headless or lists):
        bare = bare_lists(text, lines, mask)
        if sum(len(one.entries) for one in bare) > sum(len(one.entries) for one in lists):
            lists = bare
    found = Found()
    if not lists:
        return found
    labels = sorted(entry.block.start for listed in lists for entry in listed.entries)
    if beside is not None:
        whole = Span(0, len(text))
        for bound in believed(text, lists, lambda way: find_marks(text, way, whole, mask, labels), restarts(lists)):
            _read(bound, excerpt, found)
        return found
    chosen = _style(text, lists, mask, labels)
    if chosen is None:
        return found
    again = restarts(lists)
    begin = 0
    groups = [[listed] for listed in lists] if again else [lists]
    for group in groups:
        end = group[-1].entries[-1].block.end if again else len(text)
        _collect(text, Span(begin, end), group, chosen, mask, excerpt, found, labels)
        begin = end
    found.notes.sort(key=lambda note: note.span)
    return found


def _claimed(notes: Sequence[Note]) -> Iterator[Span]:
    for note in notes:
        yield note.block or note.span
        if note.twin_block is not None:
            yield note.twin_block
        yield from (*note.copies, *(marker.span for marker in note.markers))


def restarts(lists: list[NoteList]) -> bool:
    """Whether each list begins again at one, as the chapters of a book do, or the numbers run on."""
    seen: set[str] = set()
    for listed in lists:
        numbers = {entry.number for entry in listed.entries}
        if numbers & seen:
            return True
        seen |= numbers
    return False


def _style(text: str, lists: list[NoteList], mask: Mask, labels: list[int]) -> LazyPattern | None:
    """The way of writing marks that calls most of the listed numbers; None when the list is no list of notes."""
    wanted = {entry.number for listed in lists for entry in listed.entries}
    best: tuple[int, LazyPattern] | None = None
    # Words between heading and list may as well introduce `1. milk`: then every item must be called.
    weak = 1.0 if any(listed.prose for listed in lists) else 0.6
    for patterns, least in ((STRONG, 0.5), (WEAK, weak)):
        for pattern in patterns.values():
            numbers = {number for number, _ in find_marks(text, pattern, Span(0, len(text)), mask, labels)} & wanted
            if len(numbers) >= max(1, least * len(wanted)) and (best is None or len(numbers) > best[0]):
                best = (len(numbers), pattern)
        if best is not None:
            return best[1]
    return None


def _collect(
    text: str,
    where: Span,
    lists: list[NoteList],
    pattern: LazyPattern,
    mask: Mask,
    excerpt: Callable[[Span], Excerpt],
    found: Found,
    labels: list[int],
) -> None:
    called: dict[str, list[Marker]] = {}
    for number, span in find_marks(text, pattern, where, mask, labels):
        called.setdefault(number, []).append(Marker(number, span))
    seen: set[str] = set()
    for listed in lists:
        for entry in listed.entries:
            markers = () if entry.number in seen else tuple(called.pop(entry.number, ()))
            _report(entry, bool(markers), entry.number in seen, found)
            seen.add(entry.number)
            found.notes.append(
                Note(entry.number, excerpt(entry.text), entry.text, markers, form=Form.TYPED, block=entry.block)
            )
        if listed.heading is not None:
            found.headings.append(listed.heading)
    highest = max((int(number) for number in seen), default=0)
    # A number beyond the list is a year or a figure; one inside its range is a mark whose note is gone.
    found.orphans.extend(
        marker for number, markers in called.items() if 0 < int(number) <= highest for marker in markers
    )


def _read(bound: Bound, excerpt: Callable[[Span], Excerpt], found: Found) -> None:
    """Notes of a list beside notes in other forms: an entry that nothing calls is reported and not counted."""
    seen: set[str] = set()
    complete = True
    for entry in bound.listed.entries:
        markers = () if entry.number in seen else tuple(Marker(entry.number, at) for at in bound.called[entry.number])
        _report(entry, bool(markers), entry.number in seen, found)
        seen.add(entry.number)
        if markers:
            found.notes.append(
                Note(entry.number, excerpt(entry.text), entry.text, markers, form=Form.TYPED, block=entry.block)
            )
        complete = complete and bool(markers)
    if complete and bound.listed.heading is not None:
        found.headings.append(bound.listed.heading)
    found.orphans.extend(Marker(number, span) for number, span in bound.astray)


def _report(entry: Entry, called: bool, again: bool, found: Found) -> None:
    if again:
        message = f"note {entry.number} is listed more than once"
        found.problems.append(Problem(Trouble.DUPLICATE_NUMBER, entry.block, entry.number, message))
    elif not called:
        message = f"note {entry.number} is never called in the text"
        found.problems.append(Problem(Trouble.NOTE_WITHOUT_MARKER, entry.block, entry.number, message))
