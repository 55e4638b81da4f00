"""Finds the lists of notes that stand without a heading: `[1]` or `¹` at the beginning of paragraphs."""

from __future__ import annotations

from refkeeper.model.source import Span
from refkeeper.readers.lines import Line, line_index, trimmed
from refkeeper.readers.mask import Mask
from refkeeper.readers.note_labels import Entry, NoteList, entry_label, is_heading

_FIRST = {"square": frozenset("[\\"), "sup": frozenset("¹²³⁰⁴⁵⁶⁷⁸⁹")}


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
        if gap >= 3 or (gap and (final or is_heading(lines[index].text))):
            return last, True
        last, gap = index, 0
    return last, False


def _heading_above(lines: list[Line], start: int) -> Span | None:
    at = line_index(lines, start) - 1
    while at >= 0 and lines[at].blank:
        at -= 1
    return Span(lines[at].start, lines[at].next) if at >= 0 and is_heading(lines[at].text) else None
