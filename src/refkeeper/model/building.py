"""Collects the readable characters of a note from left to right, each with its place in the source."""

from __future__ import annotations

from dataclasses import field

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Excerpt, Link, Piece, Span


@dataclass(slots=True)
class ExcerptBuilder:
    """Collects the readable characters of a note from left to right; adjacent copies melt into one piece."""

    _text: list[str] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)
    _length: int = 0
    # The run of copied characters that may still grow: where it begins in the excerpt, and its range in the source.
    _at: int = 0
    _begin: int = 0
    _finish: int = -1
    _blank: bool = True
    emphasis: list[Span] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    @property
    def length(self) -> int:
        """How many readable characters there are so far."""
        return self._length

    def add(self, readable: str, span: Span) -> None:
        """Append characters that the source's `span` stands for."""
        self.put(readable, span.start, span.end)

    def put(self, readable: str, start: int, end: int) -> None:
        """`add` for who holds offsets; a megabyte of short runs makes no span for each."""
        length = len(readable)
        if not length:
            return
        if length != end - start:
            self._flush()
            self._pieces.append(Piece(self._length, length, Span(start, end)))
        elif start == self._finish:
            self._finish = end
        else:
            self._flush()
            self._at, self._begin, self._finish = self._length, start, end
        self._text.append(readable)
        self._length += length
        self._blank = readable[-1] == " "

    @property
    def blank(self) -> bool:
        """Whether a blank would be one too many: nothing stands before it, or another blank."""
        return self._blank

    def add_space(self, span: Span) -> None:
        """Append one blank for a run of white space or a line end; none at the beginning or after another."""
        self.put_space(span.start, span.end)

    def put_space(self, start: int, end: int) -> None:
        """`add_space` for who holds offsets."""
        if not self._blank:
            self.put(" ", start, end)

    def build(self) -> Excerpt:
        """The excerpt, without a blank at its end."""
        self._flush()
        whole = Excerpt("".join(self._text), tuple(self._pieces), tuple(self.emphasis), tuple(self.links))
        return whole.cut(0, len(whole.text.rstrip())) if whole.text.endswith(" ") else whole

    def _flush(self) -> None:
        if self._finish >= 0:
            length = self._finish - self._begin
            self._pieces.append(Piece(self._at, length, Span(self._begin, self._finish)))
            self._finish = -1
