"""Pasted notes that no list proves: `Eurasia.1)Anthony V. Rinna, ...` where only a citation's form shows the end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from refkeeper.model.note import Form, Marker, Note, Problem, Trouble
from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.base import Measure
from refkeeper.readers.footnotes import Found, is_inline
from refkeeper.readers.lines import trimmed
from refkeeper.readers.mask import Mask
from refkeeper.readers.twins import Effort, align
from refkeeper.text.lazy import LazyPattern
from refkeeper.text.places import places

# Without a twin only `word.1)Anthony` is a note: `7:30)The`, `(see fig. 1)The`, `2.1)` and `reasons: 1)first` are not.
LONE = re.compile(
    r"""
    (?:(?<=[^\W\d_])|(?<=[.,;!?”’"'»…\])]))   # glued to a word or the end of a sentence ...
    (?<!(?<!\d{3})\d[.,])                      # ... and not `2.1)`; `in 1998.1)` is one
    (?P<number>\d{1,3})\)
    (?=[^\W\d_a-z]|[“"‘'„«*_\[<])              # a capital, a quote, emphasis
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"\d\d*")
_BREAK = LazyPattern(r"\r?\n[ \t]*\r?\n")
_NATIVE = LazyPattern(r"\[\^[^\[\]\s]{1,200}\]|\^\[")
_OWN = LazyPattern(r"(?<=[^\W\d(])\d{1,3}\)|[.,”]\d{1,3}\)")
_LEAST = LazyPattern(r"(?<=[^\W\d_A-Z][a-z)\d”’][.!?])(?=\s)|(?<=\)\.)(?=\s)|[.!?][”’](?=\s)")
_LONGEST = 4000
_NEAR = 600
_MOST_TRIES = 1000


def lone_notes(
    text: str,
    mask: Mask,
    measure: Measure,
    excerpt: Callable[[Span], Excerpt],
    found: Found,
    lists: Sequence[Span],
    native: Sequence[Note],
    doubtful: set[str],
) -> None:
    """Adds the notes without a twin: the next numbers in order, their ends measured by what a citation looks like.

    A number that is there already, pasted or as a native label, is believed again only before the same words or a
    citation.  `doubtful` are numbers to which a list gives other words: their end is never taken for known.
    """
    _Lone(text, mask, measure, excerpt, found, native, doubtful).read(lists)


class _Lone:
    """One pass over the signs of a text."""

    def __init__(
        self,
        text: str,
        mask: Mask,
        measure: Measure,
        excerpt: Callable[[Span], Excerpt],
        found: Found,
        native: Sequence[Note],
        doubtful: set[str],
    ) -> None:
        self.text = text
        self.mask = mask
        self.measure = measure
        self.excerpt = excerpt
        self.found = found
        self.doubtful = doubtful
        self.first: dict[str, Note] = {}
        for note in found.notes:
            self.first.setdefault(note.number, note)
        numbered = {note.number for note in native if not is_inline(note)}
        self.labels = {number for number in numbered if number.isdecimal() and len(number) < 4}
        self.native = [note.block or note.span for note in native]
        self.previous = max((int(number) for number in self.first), default=0)
        self.highest = max((int(number) for number in self.labels), default=0)
        self.effort = Effort(len(text) * 8 + 10_000)
        self.tries = Effort(_MOST_TRIES)
        self.said: set[str] = set()

    def read(self, lists: Sequence[Span]) -> None:
        """Every sign that may call a note, from first to last."""
        text, mask = self.text, self.mask
        signs = [sign for sign in places(_NUMBER, LONE, text) if not mask(sign.start())]
        if not signs:
            return
        claimed = Mask([*lists, *self.native, *(note.block for note in self.found.notes if note.block is not None)])
        borders = sorted([span.start for span in claimed.spans] + [sign.start() for sign in _NATIVE.finditer(text)])
        gaps = [gap.start() for gap in _BREAK.finditer(text)]
        brackets = _Brackets(text)
        at = 0
        for place, sign in enumerate(signs):
            if sign.start() < at or claimed(sign.start()):
                continue
            edge = bisect_right(gaps, sign.start())
            if brackets.opened(gaps[edge - 1] if edge else 0, sign.start()):
                continue
            stop = min(gaps[edge] if edge < len(gaps) else len(text), sign.end() + _LONGEST)
            border = bisect_right(borders, sign.start())
            stop = min(stop, borders[border] if border < len(borders) else len(text))
            following = signs[place + 1] if place + 1 < len(signs) else None
            at = max(at, self._sign(sign, stop, following))

    def _sign(self, sign: re.Match[str], stop: int, following: re.Match[str] | None) -> int:
        """Reads the note that a sign calls, if it calls one; where that is over."""
        number = sign["number"].lstrip("0") or "0"
        value = int(number)
        again = self.first.get(number)
        taken = again is not None or number in self.labels
        expected = not taken and bool(self.found.notes or value == 1) and value <= self.previous + 3
        if not expected and not taken and value > max(self.previous, self.highest) + 3:
            return 0
        if not expected and not taken and not self.labels:
            return 0
        if again is not None and again.end_known:
            end, complete = align(self.text, sign.end(), stop, again.span, self.effort)
            if complete and end is not None:
                return self._add(sign, number, trimmed(self.text, sign.end(), end), True)
        if taken and number in self.said and self.tries.left <= 0:
            return 0
        # What is no more than possible is measured as far as the next sign: each word of the text once.
        if following is not None and (not expected or int(following["number"]) == value + 1):
            stop = min(stop, following.start())
        rest = trimmed(self.text, sign.end(), stop)
        reach = self.measure(self.text[rest.slice]) if expected or self.tries.spend(1) else None
        known = reach is not None and 0 < reach <= len(rest) and number not in self.doubtful
        if known and reach is not None:
            return self._add(sign, number, trimmed(self.text, rest.start, rest.start + reach), True)
        if expected:
            return self._add(sign, number, _least(self.text, rest), False)
        # Said once for each number, and no note: it may be anything.
        if number not in self.said and (taken or {str(value - 1), str(value + 1)} & self.labels):
            self.said.add(number)
            self._end_not_known(sign, number, _least(self.text, rest))
        return 0

    def _add(self, sign: re.Match[str], number: str, span: Span, known: bool) -> int:
        marker = Marker(number, Span(sign.start(), sign.end()))
        block = Span(sign.start(), span.end)
        note = Note(number, self.excerpt(span), span, (marker,), form=Form.PASTED, block=block, end_known=known)
        self.found.notes.append(note)
        self.first.setdefault(number, note)
        self.previous = max(self.previous, int(number))
        if not known:
            self._end_not_known(sign, number, span)
        return span.end

    def _end_not_known(self, sign: re.Match[str], number: str, span: Span) -> None:
        place = Span(sign.start(), span.end)
        if number in self.doubtful:
            message = f"note {number}: the note in the sentence and item {number} of the list differ"
            self.found.problems.append(Problem(Trouble.COPIES_DIFFER, place, number, message))
            return
        message = f"note {number}: where the note ends and the sentence goes on cannot be known"
        self.found.problems.append(Problem(Trouble.END_NOT_KNOWN, place, number, message))


class _Brackets:
    """The round brackets of a text, found once."""

    def __init__(self, text: str) -> None:
        self.openers = [found.start() for found in re.finditer(r"\(", text)]
        self.closers = [found.start() for found in re.finditer(r"\)", text)]
        self.own = [found.end() - 1 for found in _OWN.finditer(text)]

    def opened(self, start: int, end: int) -> bool:
        """Whether a round bracket stands open before a sign: then the sign closes it, `(see fig. 1)The`."""
        start = max(start, end - _NEAR)
        return _count(self.openers, start, end) > _count(self.closers, start, end) - _count(self.own, start, end)


def _count(places: list[int], start: int, end: int) -> int:
    return bisect_left(places, end) - bisect_left(places, start)


def _least(text: str, rest: Span) -> Span:
    """What is certain of a note whose end is not known: up to the first full stop that ends a sentence."""
    stop = _LEAST.search(text, rest.start, rest.end)
    return trimmed(text, rest.start, stop.end() if stop else rest.end)
