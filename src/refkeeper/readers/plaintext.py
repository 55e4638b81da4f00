"""The reader of plain text: notes pasted into sentences, and numbered lists with their marks in the text."""

from __future__ import annotations

import re

from refkeeper.model.building import ExcerptBuilder
from refkeeper.model.note import Article
from refkeeper.model.source import Excerpt, Source, Span
from refkeeper.readers.base import Editing, Measure
from refkeeper.readers.lines import Line, split_lines, trimmed
from refkeeper.readers.mask import Mask
from refkeeper.readers.merge import join
from refkeeper.readers.note_lists import find_lists
from refkeeper.readers.pasted import pasted_notes
from refkeeper.readers.signs import signed_notes
from refkeeper.readers.typed import typed_notes

_GAP = re.compile(
    r"""
      (?<=[^\W\d_]) (?P<hyphen>-) [ \t]* (?:\r\n|\n|\r) [ \t]* (?=[^\W\d_A-Z])  # not `Work-\nDiscipline`
    | (?: [^\S ] | [ ](?=\s) ) \s*   # white space; one blank between words is copied with them
    """,
    re.VERBOSE,
)
_MADE = re.compile(r"^\[\^\d{1,3}\]:[ ]", re.MULTILINE)


class PlaintextReader:
    """Finds the notes of a text without markup.

    >>> text = "So it is.1)Ann Lee, The Sea. It goes on.\\n\\nReferences\\n1 Ann Lee, The Sea.\\n"
    >>> PlaintextReader().read(Source(text), lambda rest: None)[0].notes[0].body.text
    'Ann Lee, The Sea.'
    """

    name = "plain-text"
    suffixes = (".txt", ".text")
    editing = Editing.PASTED

    def sniff(self, source: Source) -> float:
        """0.8 when a list proves pasted notes, 0.5 with a list of notes, else little."""
        lines = split_lines(source.text)
        nothing = Mask(())
        if pasted_notes(source.text, lines, nothing, _unmeasured, lambda span: _excerpt(source.text, span)).headings:
            return 0.8
        return 0.5 if find_lists(source.text, lines, nothing) else 0.2

    def read(self, source: Source, measure: Measure) -> tuple[Article, ...]:
        """The one article of the file."""
        text = source.text
        lines = split_lines(text)
        nothing = Mask(())
        pasted = pasted_notes(text, lines, nothing, measure, lambda span: _excerpt(text, span))
        # What `fix` has made of pasted notes is no note of plain text, and still another form than the list's.
        mixed = bool(pasted.notes) or _MADE.search(text) is not None
        typed = typed_notes(
            text,
            lines,
            nothing,
            lambda span: _excerpt(text, span),
            headless=True,
            beside=pasted.notes if mixed else None,
        )
        found = join((pasted, typed, signed_notes(text, lines, lambda span: _excerpt(text, span))))
        return (
            Article(
                source,
                self.name,
                tuple(found.notes),
                tuple(found.orphans),
                tuple(found.problems),
                tuple(found.headings),
                title=_title(lines),
            ),
        )

    def link(self, url: str) -> str:
        """The address itself."""
        return url


def _unmeasured(_text: str) -> int | None:
    return None


def _title(lines: list[Line]) -> str | None:
    """The first line, when it stands alone and is short."""
    for index, line in enumerate(lines[:20]):
        if not line.blank:
            alone = index + 1 >= len(lines) or lines[index + 1].blank
            return line.text.strip() if alone and len(line.text) < 160 else None
    return None


def _excerpt(text: str, span: Span) -> Excerpt:
    """Plain text as it reads: white space folded, words mended that a line end breaks, `Mem-` and `ory`.

    `_words_` are kept, for a call number may hold them.
    """
    builder = ExcerptBuilder()
    at = trimmed(text, span.start, span.end).start
    for gap in _GAP.finditer(text, at, span.end):
        start, end = gap.span()
        builder.put(text[at:start], at, start)
        if gap.lastgroup is None:
            builder.put_space(start, end)
        at = end
    builder.put(text[at : span.end], at, span.end)
    return builder.build()
