"""Lists of notes under a heading such as References, as people type them and web pages leave them."""

from __future__ import annotations

from refkeeper.model.source import Span
from refkeeper.readers.lines import Line, trimmed
from refkeeper.readers.mask import Mask
from refkeeper.readers.note_labels import HEADING, Entry, NoteList, entry_label, is_heading
from refkeeper.text.lazy import LazyPattern

# `1Marc Bloch`, as text copied from a PDF has it, and a number alone on the line above its note.
_GLUED = LazyPattern(r"[ \t]{0,8}(?P<number>\d{1,3})(?=[^\W\d_a-z]|[“‘«])")
_ALONE = LazyPattern(r"[ \t]{0,8}(?P<number>\d{1,4})[ \t]*$")
_RULE = LazyPattern(r"[ \t]*(?:[-=*_][ \t]*){3,}$")
# `All translations are mine.` under Notes is no part of the list; a bullet, a table, a quotation may not stand so.
_NO_PROSE = LazyPattern(r"[ \t]{4}|[ \t]*(?:[-+*][ \t]|[\#>|<\[`~:{\\]|\d)")
_LONGEST_PROSE = 3
# A native definition (`[^1]: ...`) is never a part of a typed entry.
_DEFINITION = LazyPattern(r"[ ]{0,3}\[\^[^\[\]\r\n]{1,200}\]:")
# `<ol class="footnotes">` alone on a line: it opens the page's own list, which begins on the next.
_OPENED = LazyPattern(r"(?:[ \t]*<[a-z][^<>]{0,200}>)+[ \t]*$")
_NOTHING = Mask(())


def find_lists(text: str, lines: list[Line], mask: Mask, taken: Mask = _NOTHING) -> list[NoteList]:
    """Every list of numbered entries that follows a heading of notes.

    `taken` are the blocks of notes in other forms: an entry is over where one begins, blank line or none.
    """
    out: list[NoteList] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        heading = HEADING.match(line.text) if line.text and not mask(line.start) else None
        if heading is None:
            at += 1
            continue
        if heading.end() < len(line.text):
            if not (heading["again"] or "[" in heading.group()) or entry_label(line.text[heading.end() :]) is None:
                at += 1
                continue
            entries, following = _entries(text, lines, at, mask, heading.end(), taken)
            span, first, after = None, at, at
        else:
            first = at + 1
            while first < len(lines) and (lines[first].blank or _RULE.match(lines[first].text)):
                first += 1
            after = _prose(lines, first, mask)
            entries, following = _entries(text, lines, after, mask, 0, taken)
            last = at + 1
            if last < len(lines) and _RULE.match(lines[last].text):
                last += 1
            span = Span(line.start, lines[last - 1].next) if after == first else None
        if entries:
            out.append(NoteList(span, tuple(entries), prose=after != first))
        at = max(following, at + 1)
    return out


def _prose(lines: list[Line], first: int, mask: Mask) -> int:
    """The line where a list begins that a short paragraph introduces (`All translations are mine.`), else `first`."""
    at = first
    while at < len(lines) and at - first < _LONGEST_PROSE and not lines[at].blank:
        if mask(lines[at].start) or _NO_PROSE.match(lines[at].text) or is_heading(lines[at].text):
            break
        at += 1
    after = _skip_blank(lines, at)
    label = entry_label(lines[after].text) if at > first and after < len(lines) else None
    return after if label is not None and label[0] == "1" and label[1] != "plain" else first


def numbered_runs(text: str, lines: list[Line], mask: Mask) -> list[NoteList]:
    """Every run of numbered lines (`1. ...`), heading or none: most are ordinary lists, only twins prove another."""
    out: list[NoteList] = []
    at = 0
    while at < len(lines):
        if entry_label(lines[at].text) is None or mask(lines[at].start):
            at += 1
            continue
        entries, at = _entries(text, lines, at, mask, 0)
        out.append(NoteList(None, tuple(entries)))
    return out


def _entries(
    text: str, lines: list[Line], first: int, mask: Mask, skip: int, taken: Mask = _NOTHING
) -> tuple[list[Entry], int]:
    """The entries from a line on: increasing numbers of one style, with continuation lines and paragraphs."""
    out: list[Entry] = []
    at = first
    style = None
    previous = -1
    while at < len(lines):
        line = lines[at]
        offset = skip if at == first else 0
        label = _label(lines, at, offset, style) if not mask(line.start) else None
        if label is None or (style is not None and (label[1] != style or not _follows(label, previous))):
            break
        style, previous = label[1], int(label[0])
        last = _paragraph_end(lines, at + 1 if style == "alone" else at, taken, style)
        body = trimmed(text, line.start + offset + label[2], lines[last].end)
        out.append(Entry(label[0], label[1], body, Span(line.start, lines[last].next)))
        at = last + 1
        at = _skip_blank(lines, at)
        at = _continued(text, lines, at, out, taken)
    return out, at


def _follows(label: tuple[str, str, int], previous: int) -> bool:
    """Whether a label goes on with a list; a number may stand twice, but `1. 1. 1.` is a list that counts itself."""
    least = previous + 1 if label[1] == "dot" else previous
    return least <= int(label[0]) <= previous + 9


def _label(lines: list[Line], at: int, offset: int, style: str | None) -> tuple[str, str, int] | None:
    """`entry_label`, and the two forms that are labels only where a list is already known to stand."""
    text = lines[at].text[offset:]
    label = entry_label(text)
    if label is not None:
        return label
    if style in (None, "glued") and (glued := _GLUED.match(text)):
        return glued["number"].lstrip("0") or "0", "glued", glued.end()
    if style in (None, "alone") and (alone := _ALONE.match(text)) and at + 1 < len(lines) and not lines[at + 1].blank:
        return alone["number"].lstrip("0") or "0", "alone", alone.end()
    return None


def _paragraph_end(lines: list[Line], at: int, taken: Mask, style: str | None = None) -> int:
    extra = {"glued": _GLUED, "alone": _ALONE}.get(style or "")
    last = at
    for index in range(at + 1, len(lines)):
        text = lines[index].text
        if lines[index].blank or entry_label(text) or text.startswith("#") or (extra and extra.match(text)):
            break
        if _DEFINITION.match(text):
            break
        if taken.touches(Span(lines[index].start, lines[index].end)):
            while last > at and _OPENED.match(lines[last].text):
                last -= 1
            break
        last = index
    return last


def _skip_blank(lines: list[Line], at: int) -> int:
    while at < len(lines) and lines[at].blank:
        at += 1
    return at


def _continued(text: str, lines: list[Line], at: int, out: list[Entry], taken: Mask) -> int:
    """Indented paragraphs after an entry belong to it."""
    while at < len(lines) and lines[at].indent >= 2 and not entry_label(lines[at].text):
        last = _paragraph_end(lines, at, taken)
        entry = out[-1]
        whole = trimmed(text, entry.text.start, lines[last].end)
        out[-1] = Entry(entry.number, entry.style, whole, Span(entry.block.start, lines[last].next))
        at = _skip_blank(lines, last + 1)
    return at
