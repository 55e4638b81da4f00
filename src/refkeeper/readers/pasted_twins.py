"""Binds a list of notes to the places in the text where pasting left the same notes once more."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from refkeeper.model.note import Form, Marker, Note, Problem, Trouble
from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.footnotes import Found
from refkeeper.readers.lines import trimmed
from refkeeper.readers.mask import Mask
from refkeeper.readers.note_labels import Entry, NoteList
from refkeeper.readers.pasted_alone import LONE
from refkeeper.readers.twins import ALIKE, Effort, align
from refkeeper.text.places import places

_MARK = re.compile(
    r"""
    (?<=[^\s(\[\d])                # glued to what it is called from
    (?: \\?\[(?P<square>\d{1,3})\\?\]
      | \((?P<round>\d{1,3})\)
      | (?P<paren>\d{1,3})\\?\)
      | (?P<sup>[¹²³⁰⁴-⁹]{1,3})
      | (?P<bare>\d{1,3})(?=[^\d\s.,;:)\]%-])
    )
    """,
    re.VERBOSE,
)
# A digit within a number is behind a digit, so that no mark begins there.
_BEGINS = re.compile(r"[\\\[(¹²³⁰⁴-⁹]|\d\d*")
# What follows a mark that stands at the end of its word or sentence; a pasted note begins with none of these.
_AFTER = frozenset(["", *".,;:!?)]}-–—”’"])
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class Twins:
    """Binds the entries of lists to the places in the text that repeat them after a mark."""

    def __init__(self, text: str, mask: Mask, excerpt: Callable[[Span], Excerpt], found: Found) -> None:
        self.text = text
        self.excerpt = excerpt
        self.found = found
        self.taken: set[int] = set()
        self.effort = Effort(len(text) * 8 + 10_000)
        self.signs: dict[str, list[re.Match[str]]] = {}
        self.glued = False
        """Whether a mark stands before words without a space, as pasting leaves it."""
        for sign in places(_BEGINS, _MARK, text):
            if not mask(sign.start()):
                self.signs.setdefault(_number(sign), []).append(sign)
                self.glued = self.glued or text[sign.end() : sign.end() + 1].strip() not in _AFTER

    def bind(self, listed: NoteList, where: Span, sure: bool = True) -> set[str] | None:
        """Reads the notes that stand in `where` and again in the list; the numbers of entries that differ there.

        None when the list is no list of notes; of one that is not `sure` to be one, a long entry must be repeated
        word for word.
        """
        aligned: dict[int, tuple[re.Match[str], int]] = {}
        near: dict[int, tuple[re.Match[str], int]] = {}
        for index, entry in enumerate(listed.entries):
            for sign in self._free(entry.number, where):
                end, complete = align(self.text, sign.end(), where.end, entry.text, self.effort)
                if complete and end is not None:
                    aligned[index] = (sign, end)
                    self.taken.add(sign.start())
                    break
                if end is not None and sign["bare"] is None:
                    near.setdefault(index, (sign, end))
        if not sure and not any(len(listed.entries[index].text) >= ALIKE for index in aligned):
            self.taken.difference_update(sign.start() for sign, _ in aligned.values())
            # An entry left over by an earlier fix, in other words than its note: so it must stay.
            differ = {_number(sign) for sign, end in near.values() if end - sign.end() >= ALIKE}
            return differ or None
        made = [self._note(sign, end, listed.entries[index], True) for index, (sign, end) in aligned.items()]
        made += self._repeated(listed, aligned, where)
        made = _apart(made)
        made += self._nearly(listed, near, aligned, Mask(note.span for note in made))
        self.found.notes.extend(made)
        bound = {note.twin_block for note in made if note.end_known}
        if made and all(entry.block in bound for entry in listed.entries):
            if listed.heading is not None:
                self.found.headings.append(listed.heading)
        elif made:
            return self._report_missing(listed, made, where, sure)
        return set()

    def _free(self, number: str, where: Span) -> list[re.Match[str]]:
        """The signs of a number in a stretch that call no note yet; none once too much was compared in vain."""
        signs = self.signs.get(number, [])
        first = bisect_left(signs, where.start, key=lambda sign: sign.start())
        last = bisect_left(signs, where.end, key=lambda sign: sign.start())
        if not self.effort.spend(1 + (last - first)):
            return []
        return [sign for sign in signs[first:last] if sign.start() not in self.taken]

    def _repeated(self, listed: NoteList, aligned: dict[int, tuple[re.Match[str], int]], where: Span) -> list[Note]:
        """The same note pasted once more than it is listed: it says the same and has no twin of its own."""
        out = []
        for index in aligned:
            entry = listed.entries[index]
            for sign in self._free(entry.number, where):
                end, complete = align(self.text, sign.end(), where.end, entry.text, self.effort)
                if complete and end is not None and sign["bare"] is None:
                    self.taken.add(sign.start())
                    out.append(self._note(sign, end, None, True))
        return out

    def _nearly(
        self,
        listed: NoteList,
        near: dict[int, tuple[re.Match[str], int]],
        aligned: dict[int, tuple[re.Match[str], int]],
        certain: Mask,
    ) -> list[Note]:
        out: list[Note] = []
        for index, (sign, end) in sorted(near.items(), key=lambda item: item[1][0].start()):
            if index in aligned or sign.start() in self.taken or certain(sign.start()):
                continue
            if certain.touches(Span(sign.start(), end)) or (out and sign.start() < out[-1].span.end):
                continue
            note = self._note(sign, end, listed.entries[index], False)
            self.taken.add(sign.start())
            message = f"note {note.number}: the note in the sentence and its copy in the list differ"
            self.found.problems.append(Problem(Trouble.COPIES_DIFFER, note.span, note.number, message))
            out.append(note)
        return out

    def _report_missing(self, listed: NoteList, made: list[Note], where: Span, sure: bool) -> set[str]:
        """Says which entries of a list of pasted notes were not found; the numbers of those that say something else."""
        doubtful: set[str] = set()
        bound = {note.twin_block for note in made}
        called = {note.number for note in made}
        for entry in listed.entries:
            number = entry.number
            if entry.block in bound:
                continue
            if number in called:
                message = f"note {number} is listed more than once"
                self.found.problems.append(Problem(Trouble.DUPLICATE_NUMBER, entry.block, number, message))
            elif not sure and any(LONE.match(self.text, sign.start()) for sign in self._free(number, where)):
                doubtful.add(number)
            else:
                message = f"note {number} of the list does not stand in the text"
                self.found.problems.append(Problem(Trouble.NOTE_WITHOUT_MARKER, entry.block, number, message))
        return doubtful

    def _note(self, sign: re.Match[str], end: int, twin: Entry | None, certain: bool) -> Note:
        span = trimmed(self.text, sign.end(), end)
        number = _number(sign)
        return Note(
            number,
            self.excerpt(span),
            span,
            (Marker(number, Span(sign.start(), sign.end())),),
            copies=(twin.text,) if twin else (),
            form=Form.PASTED,
            block=Span(sign.start(), span.end),
            twin_block=twin.block if twin else None,
            end_known=certain,
            copy_bodies=(self.excerpt(twin.text),) if twin else (),
        )


def _number(sign: re.Match[str]) -> str:
    digits = next(value for value in sign.groups() if value)
    return digits.translate(_SUPERSCRIPT).lstrip("0") or "0"


def _apart(notes: list[Note]) -> list[Note]:
    """The notes without those that begin inside another: what is read twice would be moved twice."""
    out: list[Note] = []
    for note in sorted(notes, key=lambda note: note.markers[0].span.start):
        if not out or note.markers[0].span.start >= out[-1].span.end:
            out.append(note)
    return out
