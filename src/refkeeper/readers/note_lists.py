"""Lists of notes under a heading such as References, as people type them and web pages leave them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from refkeeper.model.source import Span
from refkeeper.readers.lines import Line, trimmed
from refkeeper.readers.mask import Mask

_WORDS = r"""(?:references?|notes?|foot[ -]?notes?|end[ -]?notes?|notes\ (?:and|&)\ references|works\ cited|citations?
  |anmerkungen?|fu(?:ß|ss)noten?|endnoten?|einzelnachweise|quellen
  |notes\ de\ (?:bas\ de\ page|fin)|r[ée]f[ée]rences
  |notas?|notas\ (?:al|a)\ pie(?:\ de\ p[áa]gina)?|notas\ de\ rodap[ée]|referencias|refer[êe]ncias
  |note|riferimenti|noten|voetnoten
  |注释?|註釋?|脚注|注記|각주|참고\s?문헌|примечания|сноски)"""
_HEADING = re.compile(
    rf"""
    [ \t]*(?:\#{{1,6}}[ \t]*|<h[1-6][^<>]*>\s*)?[*_]{{0,3}}[ \t]*
    {_WORDS}
    [ \t]*:?[*_]{{0,3}}[ \t]*:?
    (?:[ \t]*\\?\[[ \t]*[+−–-][ \t]*\\?\])?            # the footnotes plug-in's switch: References [ + ]
    (?P<again>[ \t]*{_WORDS}(?=[ \t]*[↑\d]|[ \t]*$))?   # References[+]References
    [ \t]*(?:</h[1-6]>)?[ \t]*\#*[ \t]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENTRY = re.compile(
    r"""
    [ \t]{0,8}
    (?: \\?\[(?P<square>\d{1,4})\\?\][.:)]?
      | \((?P<round>\d{1,4})\)
      | (?P<sup>[⁰¹²³⁴-⁹]{1,4})
      | <sup>[ ]?(?P<tag>\d{1,4})[ ]?</sup>
      | \^(?P<caret>\d{1,4})\^
      | ↑[ \t]*(?P<arrow>\d{1,4})
      | (?P<plain>\d{1,4})(?P<after>\\?[.)]|(?=[ \t]))
    )
    [ \t]*(?:[↑^][ \t]*)?
    (?=\S)
    """,
    re.VERBOSE,
)
_FIRST = {"square": frozenset("[\\"), "sup": frozenset("¹²³⁰⁴⁵⁶⁷⁸⁹")}
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# `1Marc Bloch`, as text copied from a PDF has it, and a number alone on the line above its note.
_GLUED = re.compile(r"[ \t]{0,8}(?P<number>\d{1,3})(?=[^\W\d_a-z]|[“‘«])")
_ALONE = re.compile(r"[ \t]{0,8}(?P<number>\d{1,4})[ \t]*$")
_RULE = re.compile(r"[ \t]*(?:[-=*_][ \t]*){3,}$")
# `All translations are mine.` under Notes is no part of the list; a bullet, a table, a quotation may not stand so.
_NO_PROSE = re.compile(r"[ \t]{4}|[ \t]*(?:[-+*][ \t]|[\#>|<\[`~:{\\]|\d)")
_LONGEST_PROSE = 3
# A native definition (`[^1]: ...`) is never a part of a typed entry.
_DEFINITION = re.compile(r"[ ]{0,3}\[\^[^\[\]\r\n]{1,200}\]:")
# `<ol class="footnotes">` alone on a line: it opens the page's own list, which begins on the next.
_OPENED = re.compile(r"(?:[ \t]*<[a-z][^<>]{0,200}>)+[ \t]*$")
_NOTHING = Mask(())


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list: its text, its whole lines, and how its number is written (`square`, `plain`, ...)."""

    number: str
    style: str
    text: Span
    block: Span


@dataclass(frozen=True, slots=True)
class NoteList:
    """A list with its heading's whole lines; None when the heading shares the first entry's line or is missing.

    `prose` is true when words of the author's own stand between the heading and the first entry: the heading is
    theirs then and `heading` is None.
    """

    heading: Span | None
    entries: tuple[Entry, ...]
    prose: bool = False

    @property
    def start(self) -> int:
        """Where the list begins, heading included."""
        return self.heading.start if self.heading else self.entries[0].block.start

    @property
    def end(self) -> int:
        """Where the last entry is over."""
        return self.entries[-1].block.end


# One line is asked for its label by the list that ends before it, by its own, and by what looks for lists.
@lru_cache(maxsize=256)
def entry_label(text: str) -> tuple[str, str, int] | None:
    """Number, style and length of the label with which a line begins; None when it begins with none."""
    found = _ENTRY.match(text)
    if found is None:
        return None
    style = found.lastgroup or ""
    if style == "after":
        number = found["plain"]
        style = {".": "dot", ")": "paren"}.get(found["after"][-1:], "plain")
    else:
        number = found[style].translate(_SUPERSCRIPT)
    number = number.lstrip("0") or "0"
    return number, style, found.end()


def find_lists(text: str, lines: list[Line], mask: Mask, taken: Mask = _NOTHING) -> list[NoteList]:
    """Every list of numbered entries that follows a heading of notes.

    `taken` are the blocks of notes in other forms: an entry is over where one begins, blank line or none.
    """
    out: list[NoteList] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        heading = _HEADING.match(line.text) if line.text and not mask(line.start) else None
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
        if mask(lines[at].start) or _NO_PROSE.match(lines[at].text) or _is_heading(lines[at].text):
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


def bare_lists(text: str, lines: list[Line], mask: Mask) -> list[NoteList]:
    """The lists that stand without a heading: of `[1]`, else of `¹`, whichever has more entries."""
    return max(
        (_bare(text, lines, mask, style) for style in ("square", "sup")),
        key=lambda lists: sum(len(one.entries) for one in lists),
    )


def _bare(text: str, lines: list[Line], mask: Mask, style: str) -> list[NoteList]:
    """Paragraphs that begin with `[1]`, in rising order, wherever they stand: the footnotes of Project Gutenberg.

    Lines that begin with `¹` follow one another without a blank line, as at the foot of a page.

    A section ends at a heading, or where three blank lines stand; what stands between two entries of a section is
    the earlier one's further paragraphs.
    """
    starts: list[tuple[int, str, int]] = []
    blank = True
    for index, line in enumerate(lines):
        if blank and line.text.lstrip()[:1] in _FIRST[style] and not mask(line.start):
            label = entry_label(line.text)
            if label is not None and label[1] == style:
                starts.append((index, label[0], label[2]))
        blank = line.blank or (style == "sup" and bool(starts) and (blank or starts[-1][0] == index))
    entries: list[Entry] = []
    sections: list[NoteList] = []
    for place, (index, number, width) in enumerate(starts):
        limit = starts[place + 1][0] if place + 1 < len(starts) else len(lines)
        last, closed = _reach(lines, index, limit, style == "sup" or place + 1 == len(starts))
        body = trimmed(text, lines[index].start + width, lines[last].end)
        entries.append(Entry(number, style, body, Span(lines[index].start, lines[last].next)))
        if closed or place + 1 == len(starts):
            sections.append(NoteList(_heading_above(lines, entries[0].block.start), tuple(entries)))
            entries = []
    return sections


def _reach(lines: list[Line], first: int, limit: int, final: bool) -> tuple[int, bool]:
    """The last line of an entry that may go on until `limit`, and whether a section ends after it."""
    last, gap = first, 0
    for index in range(first + 1, limit):
        if lines[index].blank:
            gap += 1
            continue
        if gap >= 3 or (gap and (final or _is_heading(lines[index].text))):
            return last, True
        last, gap = index, 0
    return last, False


def _is_heading(text: str) -> bool:
    found = _HEADING.match(text)
    return text.startswith("#") or (found is not None and found.end() == len(text))


def _heading_above(lines: list[Line], start: int) -> Span | None:
    from refkeeper.readers.lines import line_index

    at = line_index(lines, start) - 1
    while at >= 0 and lines[at].blank:
        at -= 1
    return Span(lines[at].start, lines[at].next) if at >= 0 and _is_heading(lines[at].text) else None
