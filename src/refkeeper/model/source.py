"""Where text stands: spans, the file as read, and readable text that still knows its place in the file."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from refkeeper.model.dataclass import dataclass

_AT = attrgetter("at")
_LINE_END = re.compile(r"\r\n? | \n", re.VERBOSE)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range `[start, end)` of Unicode code points.

    >>> "footnote"[Span(0, 4).slice]
    'foot'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    @property
    def slice(self) -> slice:
        """The same range as a slice."""
        return slice(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> Span:
        """The span moved to the right by so many characters."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read: its decoded text with line ends kept, and what is needed to write the same bytes again.

    `text` excludes the byte order mark; offsets everywhere count its code points.
    """

    text: str
    path: str = "-"
    encoding: str = "utf-8"
    bom: bytes = b""

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def encode(self, text: str | None = None) -> bytes:
        """The bytes of the file, or of a new text for the same file."""
        return self.bom + (self.text if text is None else text).encode(self.encoding)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, as editors count them (`\\r\\n` is one line end)."""
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1


@lru_cache(maxsize=4)
def _line_starts(text: str) -> Sequence[int]:
    # Kept, because a file of 1 MB may have 100 000 findings, each of which wants its line.
    return array("L", [0, *(end.end() for end in _LINE_END.finditer(text))])


@dataclass(frozen=True, slots=True)
class Piece:
    """One run of an excerpt: `length` readable characters from `at`, made from the source's `span`.

    Where both lengths are equal the run is a copy, character by character; else (an entity, folded white space)
    every character of it stands for the whole span.
    """

    at: int
    length: int
    span: Span

    @property
    def copied(self) -> bool:
        """Whether each character stands for exactly one of the source."""
        return self.length == self.span.end - self.span.start


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink inside an excerpt: where its words stand in the readable text, and where it leads."""

    span: Span
    target: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Readable text (markup gone, entities decoded, white space folded) that still knows its place in the source.

    `emphasis` and `links` are in coordinates of `text`; a title in italics is the best hint that a note gives.

    >>> Excerpt.plain("Ibid., 45.", at=100).span(0, 5)
    Span(start=100, end=105)
    """

    text: str
    pieces: tuple[Piece, ...]
    emphasis: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()

    @classmethod
    def plain(cls, text: str, at: int = 0) -> Excerpt:
        """An excerpt of text that has no markup and starts at an offset of the source."""
        return cls(text, (Piece(0, len(text), Span(at, at + len(text))),) if text else ())

    def __len__(self) -> int:
        return len(self.text)

    def _piece(self, index: int) -> Piece:
        if len(self.pieces) == 1:
            return self.pieces[0]
        return self.pieces[bisect_right(self.pieces, index, key=_AT) - 1]

    def span(self, start: int, end: int) -> Span:
        """Where the readable characters `[start, end)` stand in the source; `end > start` unless both are equal."""
        if not self.pieces:
            raise ValueError("an empty excerpt stands nowhere")
        if start >= end:
            edge = self._piece(min(start, len(self.text) - 1))
            at = edge.span.end if start >= len(self.text) else edge.span.start
            if edge.copied:
                at = edge.span.start + (start - edge.at)
            return Span(at, at)
        first = self._piece(start)
        if end <= first.at + first.length and first.copied:  # nearly always
            shift = first.span.start - first.at
            return Span(start + shift, end + shift)
        last = self._piece(end - 1)
        begin = first.span.start + (start - first.at) if first.copied else first.span.start
        finish = last.span.start + (end - last.at) if last.copied else last.span.end
        return Span(begin, finish)

    @property
    def whole(self) -> Span:
        """The stretch of the source from the first readable character to the last."""
        if len(self.pieces) == 1 and self.pieces[0].length == len(self.text):
            return self.pieces[0].span
        return self.span(0, len(self.text))

    def cut(self, start: int, end: int) -> Excerpt:
        """The part `[start, end)` of the readable text, as an excerpt of its own."""
        if start == 0 and end == len(self.text):
            return self
        pieces = []
        # Of a note of a megabyte small parts are cut out, one after another.
        first = max(0, bisect_right(self.pieces, start, key=_AT) - 1)
        for piece in self.pieces[first : bisect_left(self.pieces, end, key=_AT)]:
            low, high = max(start, piece.at), min(end, piece.at + piece.length)
            if low >= high:
                continue
            span = piece.span
            if piece.copied:
                span = Span(span.start + low - piece.at, span.start + high - piece.at)
            pieces.append(Piece(low - start, high - low, span))
        kept = Span(start, max(start, end))
        emphasis = (_clip(span, start, end) for span in self.emphasis if span.overlaps(kept))
        links = (Link(_clip(link.span, start, end), link.target) for link in self.links if link.span.overlaps(kept))
        return Excerpt(self.text[start:end], tuple(pieces), tuple(emphasis), tuple(links))

    def strip(self, characters: str | None = None) -> Excerpt:
        """The excerpt without white space (or the given characters) at both ends."""
        left = len(self.text) - len(self.text.lstrip(characters))
        right = len(self.text.rstrip(characters))
        return self.cut(left, max(left, right))


def _clip(span: Span, start: int, end: int) -> Span:
    return Span(max(span.start, start) - start, min(span.end, end) - start)
