"""Where a sign that looks like a marker is none: front matter, code, comments, math, link targets, attributes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import attrgetter

from refkeeper.model.source import Span
from refkeeper.readers.hidden_inline import hidden_inline
from refkeeper.readers.hidden_lines import hidden_lines, reference_lines
from refkeeper.readers.lines import Line, split_lines

_ORDER = attrgetter("start", "end")


class Mask:
    """Sorted stretches where nothing counts; asking for one offset is a bisection."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = _melt(spans)
        self._starts = [span.start for span in self.spans]

    def __call__(self, offset: int) -> bool:
        """Whether an offset lies in a masked stretch."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self.spans[at].end

    def touches(self, span: Span) -> bool:
        """Whether a masked stretch shares a character with the span."""
        at = bisect_left(self._starts, span.end) - 1
        return at >= 0 and self.spans[at].end > span.start


def _melt(spans: Iterable[Span]) -> list[Span]:
    out: list[Span] = []
    for span in sorted(spans, key=_ORDER):
        if out and span.start <= out[-1].end:
            if span.end > out[-1].end:
                out[-1] = Span(out[-1].start, span.end)
        elif len(span):
            out.append(span)
    return out


def opaque_mask(text: str, lines: list[Line] | None = None) -> Mask:
    """Where Markdown never counts as Markdown: front matter, code, comments, math."""
    return masks(text, lines)[1]


def markdown_mask(text: str, lines: list[Line] | None = None) -> Mask:
    """`opaque_mask` and the targets of links, reference definitions and the attributes of HTML tags."""
    return masks(text, lines)[0]


def masks(text: str, lines: list[Line] | None = None) -> tuple[Mask, Mask]:
    """`markdown_mask` and `opaque_mask`, mostly of one reading."""
    lines = lines if lines is not None else split_lines(text)
    blocks = Mask(hidden_lines(lines)).spans
    hidden = Mask(blocks)
    references = [span for span in reference_lines(lines) if not hidden(span.start)]
    found = hidden_inline(text, blocks)
    opaque = Mask([*blocks, *found.hard])
    if references:
        blocks = [*blocks, *references]
        found = hidden_inline(text, Mask(blocks).spans)
    return Mask([*blocks, *found.hard, *found.soft]), opaque
