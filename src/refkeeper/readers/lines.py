"""The lines of a file as offsets; only `\\n`, `\\r\\n` and `\\r` end one, as editors see it."""

from __future__ import annotations

import re
from bisect import bisect_right

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Span

_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `[start, end)` without its line end, `next` where the following one begins."""

    start: int
    end: int
    next: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether nothing but white space stands on it."""
        return not self.text.strip()

    @property
    def indent(self) -> int:
        """How many columns of white space it begins with; a tab counts four."""
        width = 0
        for character in self.text:
            if character == "\t":
                width += 4 - width % 4
            elif character == " ":
                width += 1
            else:
                break
        return width


def split_lines(text: str) -> list[Line]:
    """All lines of a text; joined by their offsets they are the text."""
    out: list[Line] = []
    at = 0
    for found in _END.finditer(text):
        end, following = found.span()
        out.append(Line(at, end, following, text[at:end]))
        at = following
    if at < len(text):
        out.append(Line(at, len(text), len(text), text[at:]))
    return out


def line_index(lines: list[Line], offset: int) -> int:
    """The index of the line that holds an offset."""
    return max(0, bisect_right(lines, offset, key=lambda line: line.start) - 1)


def trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without the white space at both its ends."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)
