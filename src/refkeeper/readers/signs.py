"""Notes called by signs, `the bishop,*` and at the foot `* Marc Bloch, ...`, as in older print and typed letters."""

from __future__ import annotations

import re
from collections.abc import Callable

from refkeeper.model.note import Form, Marker, Note
from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.footnotes import Found
from refkeeper.readers.lines import Line, trimmed

_LABEL = re.compile(r"[ \t]{0,8}(?P<sign>\*{1,4}|[†‡§¶]{1,3})(?=[ \t]*[^\s*†‡§¶])")
# Behind a word or its punctuation, and nothing of a word after it: `2*3`, `*so*` and `§ 5` call no note.
_MARK = re.compile(r"(?<=[^\s*†‡§¶\d])(?P<sign>\*{1,4}|[†‡§¶]{1,3})(?=[\s.,;:!?”’\"')]|$)")


def signed_notes(text: str, lines: list[Line], excerpt: Callable[[Span], Excerpt]) -> Found:
    """The notes of blocks whose every sign is called before it and stands once; a bulleted list is none."""
    found = Found()
    marks = [(sign["sign"], Span(sign.start(), sign.end())) for sign in _MARK.finditer(text)]
    marks = [(sign, span) for sign, span in marks if not _closes(text, span.start)]
    # `*** START: FULL LICENSE ***`, in every book of Project Gutenberg, is a banner.
    banners = {index for index, line in enumerate(lines) if line.text.startswith("***")}
    place = 0
    for block in _blocks(lines):
        if block[0] in banners:
            continue
        called: dict[str, list[Marker]] = {}
        while place < len(marks) and marks[place][1].start < lines[block[0]].start:
            called.setdefault(marks[place][0], []).append(Marker(*marks[place]))
            place += 1
        entries = _entries(lines, block)
        signs = [sign for sign, _, _ in entries]
        if len(set(signs)) != len(signs) or not all(sign in called for sign in signs):
            continue
        for sign, start, last in entries:
            span = trimmed(text, lines[start].start + lines[start].text.index(sign) + len(sign), lines[last].end)
            whole = Span(lines[start].start, lines[last].next)
            found.notes.append(Note(sign, excerpt(span), span, tuple(called[sign]), form=Form.TYPED, block=whole))
    return found


def _closes(text: str, at: int) -> bool:
    """Whether a sign closes what another opens, `*so*`, on at most a few lines."""
    before = text.rfind(text[at], max(0, at - 300), at)
    if before < 0 or text[before + 1].isspace():
        return False
    return before == 0 or text[before - 1] in ' \t\r\n(“"‘'


def _blocks(lines: list[Line]) -> list[tuple[int, int]]:
    """First and last line of each paragraph that begins with a sign; blank lines between two such are no border."""
    out: list[tuple[int, int]] = []
    first: int | None = None
    for index, line in enumerate(lines):
        if line.blank:
            continue
        opens = index == 0 or lines[index - 1].blank
        if opens and not _LABEL.match(line.text):
            first = None
        elif opens and first is None:
            first = index
            out.append((first, index))
        elif first is not None:
            out[-1] = (first, index)
    return out


def _entries(lines: list[Line], block: tuple[int, int]) -> list[tuple[str, int, int]]:
    out: list[tuple[str, int, int]] = []
    for index in range(block[0], block[1] + 1):
        label = _LABEL.match(lines[index].text)
        if label:
            out.append((label["sign"], index, index))
        elif not lines[index].blank:
            out[-1] = (out[-1][0], out[-1][1], index)
    return out
