"""The reader of Markdown: native footnotes, HTML ones left in it, hand-typed lists, and notes pasted into sentences."""

from __future__ import annotations

import re

from refkeeper.model.note import Article
from refkeeper.model.source import Excerpt, Source, Span
from refkeeper.readers.anchors import anchored_notes
from refkeeper.readers.base import Editing, Measure
from refkeeper.readers.footnotes import DEFINITION, native_notes
from refkeeper.readers.headmatter import bibliography, reference_targets, title
from refkeeper.readers.inline import markdown_excerpt
from refkeeper.readers.lines import split_lines
from refkeeper.readers.mask import masks
from refkeeper.readers.merge import join
from refkeeper.readers.pasted import pasted_notes
from refkeeper.readers.pasted_alone import LONE
from refkeeper.readers.typed import typed_notes
from refkeeper.text.lazy import LazyPattern

_SIGNS = LazyPattern(r"^\#{1,6}[ ]|\]\(|^```|^[-*][ ]|\*\*", re.MULTILINE)
_INLINE = LazyPattern(r"\^\[[^\[\]]{8}")


class MarkdownReader:
    """Finds the notes of Markdown in all its dialects.

    >>> text = "One[^1].\\n\\n[^1]: Ann Lee, *The Sea* (Oslo, 1990).\\n"
    >>> MarkdownReader().read(Source(text), lambda rest: None)[0].notes[0].body.text
    'Ann Lee, The Sea (Oslo, 1990).'
    """

    name = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown", ".mdown", ".mkd", ".rmd", ".qmd")
    editing = Editing.NATIVE

    def sniff(self, source: Source) -> float:
        """0.9 with a footnote definition, less for what Markdown only shares with plain text."""
        lines = split_lines(source.text)
        if any(DEFINITION.match(line.text) for line in lines):
            return 0.9
        if _INLINE.search(source.text):
            return 0.7
        signs = sum(1 for _ in zip(range(4), _SIGNS.finditer(source.text), strict=False))
        return 0.1 * signs

    def read(self, source: Source, measure: Measure) -> tuple[Article, ...]:
        """The one article of the file."""
        text = source.text
        lines = split_lines(text)
        mask, opaque = masks(text, lines)
        references = reference_targets(lines)

        native = native_notes(text, lines, mask, references)
        anchored = anchored_notes(text, opaque, references)

        def excerpt(span: Span) -> Excerpt:
            return markdown_excerpt(text, span, references)

        pasted = pasted_notes(text, lines, mask, measure, excerpt, native.notes, anchored.notes)
        found = join((native, anchored, pasted))
        typed = typed_notes(text, lines, opaque, excerpt, beside=found.notes or None)
        if typed.notes and LONE.search(text):
            # A pasted note may go on with the numbers of a typed list.
            known = (*anchored.notes, *typed.notes)
            found = join((native, anchored, pasted_notes(text, lines, mask, measure, excerpt, native.notes, known)))
        found = join((found, typed))
        return (
            Article(
                source,
                self.name,
                tuple(found.notes),
                tuple(found.orphans),
                tuple(found.problems),
                tuple(found.headings),
                bibliography(lines),
                None,
                title(lines),
            ),
        )

    def link(self, url: str) -> str:
        """An autolink.

        >>> MarkdownReader().link("https://doi.org/10.1093/past/50.1.76")
        '<https://doi.org/10.1093/past/50.1.76>'
        """
        return f"<{url}>"
