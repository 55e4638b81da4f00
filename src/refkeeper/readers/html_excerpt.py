"""Makes the readable text of a stretch of HTML: tags gone, entities decoded, white space folded, places kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from html.entities import html5

from refkeeper.model.source import Excerpt, ExcerptBuilder, Link, Span
from refkeeper.readers.html_tokens import Kind
from refkeeper.readers.html_tree import BLOCK, Element, Piece, Tree

EMPHASIS = frozenset(("i", "em", "cite", "italic"))
_SILENT = frozenset(["script", "style", "textarea", "template", "title", "head", "object", "svg", "select"])
_RUN = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?)
    | (?P<plain>[^\s&]+|&)
    """,
    re.VERBOSE,
)


def html_excerpt(
    tree: Tree, start: int, end: int, leave_out: Callable[[Element], bool] | None = None, gap: bool = True
) -> Excerpt:
    """The readable text between two offsets, without the elements for which `leave_out` says so.

    `<i>`, `<em>` and `<cite>` become its emphasis, `<a href>` its links.  `gap=False` puts no blank between blocks.
    """
    builder = ExcerptBuilder()
    opened: dict[int, int] = {}
    at, last = tree.at(start), len(tree.pieces)
    if at and tree.pieces[at - 1].end > start:
        at -= 1
    while at < last and tree.pieces[at].start < end:
        piece = tree.pieces[at]
        element = piece.element
        if piece.kind is Kind.TEXT:
            _add_text(builder, tree.text, max(start, piece.start), min(end, piece.end))
        elif piece.kind is Kind.OPEN and element is not None:
            if element.name in _SILENT or (leave_out is not None and leave_out(element)):
                at = element.last
                continue
            _open(builder, opened, piece, element, gap)
        elif piece.kind is Kind.CLOSE and element is not None:
            _close(builder, opened, piece, element, gap)
        at += 1
    return builder.build()


def attribute_excerpt(text: str, span: Span) -> Excerpt:
    """The readable text of an attribute's value, such as a tooltip in `title`; tags typed into it are not read."""
    builder = ExcerptBuilder()
    _add_text(builder, text, span.start, span.end)
    return builder.build()


def _open(builder: ExcerptBuilder, opened: dict[int, int], piece: Piece, element: Element, gap: bool) -> None:
    if element.name == "br" or (gap and element.name in BLOCK):
        builder.add_space(Span(piece.start, piece.end))
    if element.name in EMPHASIS or (element.name == "a" and "href" in element.attributes):
        opened[element.first] = builder.length


def _close(builder: ExcerptBuilder, opened: dict[int, int], piece: Piece, element: Element, gap: bool) -> None:
    first = opened.pop(element.first, None)
    if first is not None and first < builder.length:
        span = Span(first, builder.length)
        if element.name == "a":
            builder.links.append(Link(span, element.get("href")))
        else:
            builder.emphasis.append(span)
    if gap and element.name in BLOCK and piece.start < piece.end:
        builder.add_space(Span(piece.start, piece.end))


def _add_text(builder: ExcerptBuilder, text: str, start: int, end: int) -> None:
    for run in _RUN.finditer(text, start, end):
        span = Span(*run.span())
        if run.lastgroup == "space":
            builder.add_space(span)
        elif run.lastgroup == "plain":
            builder.add(run.group(), span)
        else:
            _add_entity(builder, run.group(), span)


def _add_entity(builder: ExcerptBuilder, written: str, span: Span) -> None:
    known = written.startswith("&#") or written[1:] in html5
    meant = unescape(written) if known else written
    if meant == written:
        builder.add(written, span)
    elif meant.isspace():
        builder.add_space(span)
    else:
        builder.add(meant, span)
