"""Marks the words in which a citation as printed and a record agree, and those in which they differ."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum

from refkeeper.model.citation import Citation
from refkeeper.model.dataclass import dataclass
from refkeeper.model.match import Evidence, Verdict
from refkeeper.model.source import Excerpt, Span
from refkeeper.model.work import Field
from refkeeper.reporters.review_record import Part
from refkeeper.text.folding import fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LONGEST = 20_000
"""Characters of one citation that are marked word by word; no real one has a tenth of it."""


class Mark(str, Enum):
    """What a run of words is beside the other side."""

    AGREE = "agree"
    DIFFER = "differ"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that share a mark, and a face."""

    text: str
    mark: Mark | None = None
    italic: bool = False


class Places:
    """Finds where in a readable text a stretch of the source stands; made once a note."""

    def __init__(self, body: Excerpt) -> None:
        self._body = body
        self._starts = [piece.span.start for piece in body.pieces]
        self._leaning: list[Span] = []
        for span in sorted(body.emphasis):  # emphasis inside emphasis is one
            if self._leaning and span.start <= self._leaning[-1].end:
                last = self._leaning.pop()
                self._leaning.append(Span(last.start, max(span.end, last.end)))
            else:
                self._leaning.append(span)

    def range(self, span: Span) -> tuple[int, int]:
        """The readable characters `[start, end)` of a span of the source."""
        return self._at(span.start), self._at(span.end)

    def leaning(self, start: int, end: int) -> list[bool]:
        """For each readable character from `start` to `end` whether it is in italics."""
        faces = [False] * (end - start)
        at = max(0, bisect_right(self._leaning, Span(start, start)) - 1)
        while at < len(self._leaning) and self._leaning[at].start < end:
            span = self._leaning[at]
            low, high = max(span.start, start) - start, max(min(span.end, end), start) - start
            faces[low:high] = [True] * (high - low)
            at += 1
        return faces

    def plain(self, start: int, end: int) -> tuple[Run, ...]:
        """The words from `start` to `end` with their faces, and no mark."""
        return _runs(self._body.text[start:end], [None] * (end - start), self.leaning(start, end))

    def _at(self, offset: int) -> int:
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return 0
        piece = self._body.pieces[index]
        if piece.copied:
            return piece.at + min(offset - piece.span.start, piece.length)
        return piece.at if offset <= piece.span.start else piece.at + piece.length


def printed_runs(citation: Citation, body: Excerpt, places: Places, evidence: Sequence[Evidence]) -> tuple[Run, ...]:
    """The citation as it stands in the note, its words marked by the evidence."""
    start, end = places.range(citation.span)
    text = body.text[start:end]
    marks: list[Mark | None] = [None] * len(text)
    for one in evidence if len(text) <= _LONGEST else ():
        found = _words(one.found or "")
        for low, high in _claimed(citation, one.field, places):
            _mark(marks, text, low - start, high - start, found, one.verdict)
    return _runs(text, marks, places.leaning(start, end))


def record_runs(parts: Sequence[Part], evidence: Sequence[Evidence]) -> tuple[Run, ...]:
    """The record's words, marked by the same evidence."""
    by_field = {one.field: one for one in evidence}
    out: list[Run] = []
    for part in parts:
        one = by_field.get(part.field or "")
        marks: list[Mark | None] = [None] * len(part.text)
        if one is not None and one.claimed is not None and len(part.text) <= _LONGEST:
            _mark(marks, part.text, 0, len(part.text), _words(one.claimed), one.verdict)
        out += _runs(part.text, marks, [part.italic] * len(part.text))
    return tuple(out)


def _claimed(citation: Citation, field: str, places: Places) -> Iterator[tuple[int, int]]:
    claim = getattr(citation.work, field, None)
    for one in claim if isinstance(claim, tuple) else (claim,):
        if isinstance(one, Field):
            yield places.range(one.span)


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word.group()) for word in _WORD.finditer(text))


def _mark(marks: list[Mark | None], text: str, low: int, high: int, others: frozenset[str], verdict: Verdict) -> None:
    """Mark the words of a field that both sides have, and where the field differs also those that one side has.

    Where the field agrees, words of one side alone stay unmarked (`J. Hist. Ideas`, a subtitle left out): they are no
    difference.  When it agrees in other words altogether (`XII` and 12), all of it is marked; not when it agrees though
    the figures are others (1993 and 1994, print and online).
    """
    low, high = max(0, low), min(len(text), high)
    if verdict not in (Verdict.AGREE, Verdict.DIFFER) or low >= high:
        return
    words = list(_WORD.finditer(text, low, high))
    shared = [fold(word.group()) in others for word in words]
    if verdict is Verdict.AGREE and not any(shared) and not (_figures(text[low:high]) and any(map(_figures, others))):
        shared = [True] * len(words)
    spelled = not all(map(_figures, others))  # December is no difference from a note that names the year alone
    last: Mark | None = None
    at = low
    for word, same in zip(words, shared, strict=True):
        other = verdict is Verdict.DIFFER and (_figures(word.group()) or spelled)
        mark = Mark.AGREE if same else Mark.DIFFER if other else None
        if mark is last and mark is not None:
            marks[at : word.start()] = [mark] * (word.start() - at)  # what joins two words alike is as they are
        marks[word.start() : word.end()] = [mark] * (word.end() - word.start())
        last, at = mark, word.end()


def _figures(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _runs(text: str, marks: Sequence[Mark | None], faces: Sequence[bool]) -> tuple[Run, ...]:
    out: list[Run] = []
    begin = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or (marks[at], faces[at]) != (marks[begin], faces[begin]):
            out.append(Run(text[begin:at], marks[begin], faces[begin]))
            begin = at
    return tuple(out)
