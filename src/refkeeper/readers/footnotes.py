"""The footnotes of Markdown itself: `[^1]` with definitions, `^[inline]`, and MultiMarkdown's `[^inline text]`."""

from __future__ import annotations

import re
from dataclasses import field

from refkeeper.model.dataclass import dataclass
from refkeeper.model.note import Form, Marker, Note, Problem, Trouble
from refkeeper.model.source import Span
from refkeeper.readers.brackets import match_brackets
from refkeeper.readers.inline import markdown_excerpt
from refkeeper.readers.lines import Line, trimmed
from refkeeper.readers.mask import Mask
from refkeeper.text.lazy import LazyPattern

DEFINITION = re.compile(r"[ ]{0,3}\[\^(?P<label>[^\[\]\r\n]{1,200})\]:")
# The sign first, then the look behind it: so `re` leaps from sign to sign.
_MARKER = re.compile(r"\[(?<!\\\[)\^(?P<label>[^\[\]\s]{1,200})\]")
_INLINE = re.compile(r"\^(?<!\\\^)\[")
_MULTI = re.compile(r"\[(?<!\\\[)\^(?=[^\[\]\s]+[ \r\n])")
# What ends a paragraph without a blank line, so that no lazy continuation line follows.
_INTERRUPT = re.compile(
    r"[ ]{0,3}(?:\#{1,6}[ \t]|>|`{3}|~{3}|<!--|(?:[-*_][ \t]*){3,}$|[-*+][ \t]|\d{1,9}[.)][ \t]|\{[:%])"
)
# `[↩](#a1)`, `<a href="#fnref:1">↩</a>`, `↩︎`: the way back, no part of the note.
BACKLINK = LazyPattern(
    r"""(?:\[[\^↩↑⤴⏎↵⬆←↲a-z\ufe0e\ufe0f]{1,6}\]\(\#[^()\s]{1,200}\)
      | <a\b[^<>]*\bhref\s*=\s*["']?[^"'<>\s]{0,200}\#[^<>]*>[\s\[]*
        (?:[↩↑⤴⏎↵⬆←↲^]|&\#8617;|&larrhk;|&uarr;)[\ufe0e\ufe0f\]\s]*(?:&\#65038;)?</a>
      | [↩⤴⏎]\ufe0e?)[\s.]*$""",
    re.VERBOSE,
)
_BEGINS = "[<↩⤴⏎"
"""How a way back begins."""


@dataclass(slots=True)
class Found:
    """What one way of writing notes yields; the ways are added up."""

    notes: list[Note] = field(default_factory=list)
    orphans: list[Marker] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    headings: list[Span] = field(default_factory=list)


def is_inline(note: Note) -> bool:
    """Whether a native note stands in its sentence, `^[...]`: its number is the reader's count and no label."""
    if note.form is not Form.NATIVE or note.block is None:
        return False
    return any(sign.span.start == note.block.start for sign in note.markers)


def native_notes(text: str, lines: list[Line], mask: Mask, references: dict[str, str]) -> Found:
    """All native footnotes of a Markdown text."""
    found = Found()
    definitions = _definitions(text, lines, mask)
    _collect(text, definitions, mask, references, found)
    # An inline note inside a definition is part of that note.
    outside = Mask([*mask.spans, *(block for _, _, block in definitions)])
    _inline_notes(text, outside, references, found, {label for label, _, _ in definitions})
    return found


def _definitions(text: str, lines: list[Line], mask: Mask) -> list[tuple[str, Span, Span]]:
    out = []
    at = 0
    while at < len(lines):
        label = DEFINITION.match(lines[at].text)
        if label is None or mask(lines[at].start + label.start("label")):
            at += 1
            continue
        last = _last_line(lines, at)
        body = trimmed(text, lines[at].start + label.end(), lines[last].end)
        block = Span(lines[at].start, lines[last].next)
        out.append((" ".join(label["label"].split()), without_backlink(text, body), block))
        at = last + 1
    return out


def _last_line(lines: list[Line], first: int) -> int:
    last, blank = first, False
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if line.blank:
            blank = True
            continue
        if line.indent < 4 and (blank or _INTERRUPT.match(line.text) or DEFINITION.match(line.text)):
            break
        last, blank = index, False
    return last


def without_backlink(text: str, body: Span) -> Span:
    """A note's span without the arrows that lead back to its markers."""
    for _ in range(20):
        tail = max(body.start, body.end - 400)
        if not any(sign in text[tail : body.end] for sign in _BEGINS):
            return body
        cut = None
        for start in range(body.end - 1, tail - 1, -1):
            if text[start] in _BEGINS and (way := BACKLINK.match(text, start, body.end)):
                cut = way.start()
            elif text[start] in "\n" or (cut is not None and start < cut):
                break
        if cut is None:
            return body
        body = trimmed(text, body.start, cut)
    return body


def _collect(
    text: str, definitions: list[tuple[str, Span, Span]], mask: Mask, references: dict[str, str], found: Found
) -> None:
    called: dict[str, list[Marker]] = {}
    labels = {block.start for _, _, block in definitions}
    for sign in _MARKER.finditer(text):
        at = sign.start()
        if mask(at) or (text.startswith(":", sign.end()) and _own(text, at, labels)):
            continue
        if text.startswith("^", max(0, at - 1), at):
            continue
        called.setdefault(sign["label"].casefold(), []).append(Marker(sign["label"], Span(at, sign.end())))
    seen: set[str] = set()
    for label, body, block in definitions:
        key = label.casefold()
        if key in seen:
            message = f"note {label} is defined more than once"
            found.problems.append(Problem(Trouble.DUPLICATE_NUMBER, block, label, message))
            markers: tuple[Marker, ...] = ()
        else:
            markers = tuple(called.pop(key, ()))
            if not markers:
                message = f"note {label} is never called in the text"
                found.problems.append(Problem(Trouble.NOTE_WITHOUT_MARKER, block, label, message))
        seen.add(key)
        excerpt = markdown_excerpt(text, body, references)
        found.notes.append(Note(label, excerpt, body, markers, form=Form.NATIVE, block=block))
    found.orphans.extend(marker for markers in called.values() for marker in markers)


def _own(text: str, at: int, labels: set[int]) -> bool:
    """Whether a sign is the label of a definition itself."""
    line_start = text.rfind("\n", max(0, at - 4), at) + 1 or at
    return any(start in labels for start in range(max(0, at - 3), at + 1)) and not text[line_start:at].strip()


def _inline_notes(text: str, mask: Mask, references: dict[str, str], found: Found, labels: set[str]) -> None:
    openers = [(sign.start(), sign.start() + 1) for sign in _INLINE.finditer(text) if not mask(sign.start())]
    openers += [(sign.start(), sign.start()) for sign in _MULTI.finditer(text) if not mask(sign.start())]
    if not openers:
        return
    pairs = match_brackets(text, Span(0, len(text)), mask)
    inside = 0
    number = max((int(label) for label in labels if label.isdecimal() and len(label) < 6), default=0)
    for start, bracket in sorted(openers):
        if start < inside:
            continue
        close = pairs.get(bracket)
        multi = bracket == start
        if close is None:
            if not multi:
                message = "an inline note that begins here is never closed"
                place = Span(start, bracket + 1)
                found.problems.append(Problem(Trouble.UNBALANCED, place, "", message))
            continue
        label = " ".join(text[start + 2 : close].split())
        if (multi and (label in labels or len(label) < 12 or text.startswith(":", close + 1))) or label.isdecimal():
            continue
        number += 1
        body = trimmed(text, start + 2, close)
        marker = Marker(str(number), Span(start, start + 2))
        excerpt = markdown_excerpt(text, body, references)
        found.notes.append(Note(str(number), excerpt, body, (marker,), block=Span(start, close + 1)))
        inside = close
