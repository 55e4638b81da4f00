"""Makes the readable text of a stretch of HTML: tags gone, entities decoded, white space folded, places kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from html.entities import html5

from refkeeper.model.building import ExcerptBuilder
from refkeeper.model.source import Excerpt, Link, Span
from refkeeper.readers.html_names import BLOCK
from refkeeper.readers.html_tokens import CLOSE, OPEN, TEXT
from refkeeper.readers.html_tree import Element, Tree

EMPHASIS = frozenset(("i", "em", "cite", "italic"))
_SILENT = frozenset(["script", "style", "textarea", "template", "title", "head", "object", "svg", "select"])
_RUN = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?)
    | (?P<plain>[^\s&]+(?:[ ][^\s&]+)*|&)   # one blank between words is copied with them
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
    starts, ends, owners, kinds = tree.starts, tree.ends, tree.owners, tree.kinds
    at, last = tree.at(start), len(starts)
    if at and ends[at - 1] > start:
        at -= 1
    while at < last and starts[at] < end:
        kind, owner = kinds[at], owners[at]
        if kind == TEXT:
            _add_text(builder, tree.text, max(start, starts[at]), min(end, ends[at]))
        elif kind == OPEN:
            name = tree.names[owner]
            if name in _SILENT or (leave_out is not None and leave_out(Element(tree, owner))):
                at = tree.lasts[owner]
                continue
            if name == "br" or (gap and name in BLOCK):
                builder.put_space(starts[at], ends[at])
            if name in EMPHASIS or (name == "a" and "href" in tree.attributes.get(owner, ())):
                opened[owner] = builder.length
        elif kind == CLOSE:
            if owner in opened:
                _close(builder, opened.pop(owner), Element(tree, owner))
            if gap and starts[at] < ends[at] and tree.names[owner] in BLOCK:
                builder.put_space(starts[at], ends[at])
        at += 1
    return builder.build()


def attribute_excerpt(text: str, span: Span) -> Excerpt:
    """The readable text of an attribute's value, such as a tooltip in `title`; tags typed into it are not read."""
    builder = ExcerptBuilder()
    _add_text(builder, text, span.start, span.end)
    return builder.build()


def _close(builder: ExcerptBuilder, first: int, element: Element) -> None:
    if first < builder.length:
        span = Span(first, builder.length)
        if element.name == "a":
            builder.links.append(Link(span, element.get("href")))
        else:
            builder.emphasis.append(span)


def _add_text(builder: ExcerptBuilder, text: str, start: int, end: int) -> None:
    for run in _RUN.finditer(text, start, end):
        begin, stop = run.span()
        if run.lastgroup == "space":
            builder.put_space(begin, stop)
        elif run.lastgroup == "plain":
            builder.put(run.group(), begin, stop)
        else:
            _add_entity(builder, run.group(), begin, stop)


def _add_entity(builder: ExcerptBuilder, written: str, start: int, end: int) -> None:
    known = written.startswith("&#") or written[1:] in html5
    meant = unescape(written) if known else written
    if meant == written:
        builder.put(written, start, end)
    elif meant.isspace():
        builder.put_space(start, end)
    else:
        builder.put(meant, start, end)
