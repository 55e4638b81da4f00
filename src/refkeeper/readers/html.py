"""Reads web pages: finds linked, plug-in and loose notes, and raw shortcodes where nothing is rendered."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import TypeAlias

from refkeeper.model.note import Article
from refkeeper.model.source import Source, Span
from refkeeper.readers.base import Editing, Measure
from refkeeper.readers.html_forms.found import Found, Joined, join
from refkeeper.readers.html_forms.latexml import latexml_notes
from refkeeper.readers.html_forms.linked import linked_notes
from refkeeper.readers.html_forms.loose import loose_notes
from refkeeper.readers.html_forms.tooltips import tooltip_notes
from refkeeper.readers.html_nesting import parse_html
from refkeeper.readers.html_shortcodes import shortcode_notes
from refkeeper.readers.html_tree import Tree

Form: TypeAlias = Callable[[Tree], Found | Joined]
# The most telling first; the first that finds anything is the page's.
_FORMS: tuple[Form, ...] = (tooltip_notes, latexml_notes, linked_notes, shortcode_notes, loose_notes)
_DOCUMENT = re.compile(r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!doctype html|<html[\s>])", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|ol|ul|li|h[1-6]|section|article|blockquote|table|figure|hr)\b[^<>]{0,300}>", re.IGNORECASE
)
_IN_ATTRIBUTE = re.compile(r"""=\s{0,3}(["'])\s*$""")


class HtmlReader:
    """Web pages, whichever program made them."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")
    editing = Editing.LINKS

    def sniff(self, source: Source) -> float:
        """Sure of a whole page; of a fragment by its share of block tags at the beginning of a line."""
        head = source.text[:8000]
        if "wordpress.org/export/" in head or "<rss" in head:
            return 0.0
        if _DOCUMENT.match(head):
            return 0.98
        tags = len(_BLOCK_TAG.findall(head))
        lines = max(1, sum(1 for line in head.splitlines() if line.strip()))
        if head.lstrip().startswith("<") and tags >= 2:
            return min(0.9, 0.5 + tags / lines / 4)
        return min(0.4, tags / lines / 4)

    def read(self, source: Source, measure: Measure) -> tuple[Article, ...]:  # noqa: ARG002
        """The page as one article."""
        joined = notes_of(source)
        return (Article(source, self.name, joined.notes, joined.orphans, joined.problems),)

    def link(self, url: str) -> str:
        """The address as a link whose words are the address.

        >>> HtmlReader().link("https://doi.org/10.1000/a&b")
        '<a href="https://doi.org/10.1000/a&amp;b">https://doi.org/10.1000/a&amp;b</a>'
        """
        safe = escape(url, quote=True)
        return f'<a href="{safe}">{safe}</a>'

    def link_in_attribute(self, url: str) -> str:
        """The address as it may stand in an attribute (a `title` that holds a copy of a note): no tags there."""
        return escape(url, quote=True)


def in_attribute(source: Source, span: Span) -> bool:
    """Whether a copy of a note is the value of an attribute, where no tag may be put."""
    return _IN_ATTRIBUTE.search(source.text[max(0, span.start - 40) : span.start]) is not None


def notes_of(source: Source, region: Span | None = None, more: tuple[Form, ...] = ()) -> Joined:
    """The notes of a page, or of the region of a file that holds one: of the first form that has any.

    `more` are forms to ask before all others.
    """
    tree = parse_html(source.text, region)
    joined = Joined()
    for form in (*more, *_FORMS):
        found = form(tree)
        joined = join(found) if isinstance(found, Found) else found
        if joined.notes or joined.orphans:
            break
    return joined
