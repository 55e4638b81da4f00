"""Reads the bodies of Gutenberg's footnotes, which an export keeps as JSON beside the post, in their place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from refkeeper.model.building import ExcerptBuilder
from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Excerpt, Link, Span
from refkeeper.readers.html_excerpt import html_excerpt
from refkeeper.readers.html_forms.found import Body, Call, Found
from refkeeper.readers.html_forms.marks import mark_of, small_text
from refkeeper.readers.html_nesting import parse_html
from refkeeper.readers.html_tree import Tree

_META = re.compile(
    r"""
    <wp:meta_key>\s{0,9}(?:<!\[CDATA\[)?footnotes(?:\]\]>)?\s{0,9}</wp:meta_key>
    \s{0,99}<wp:meta_value>\s{0,9}(?:<!\[CDATA\[)?
    """,
    re.VERBOSE,
)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_PART = re.compile(r"\\u(?P<code>[0-9a-fA-F]{4})|\\(?P<simple>.)|(?P<plain>[^\\]+)", re.DOTALL)
_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "b": " ", "f": " "}


@dataclass(frozen=True, slots=True)
class _Decoded:
    """The text of a JSON string, and for each run of it where it stands in the file."""

    text: str
    runs: tuple[tuple[int, int, Span], ...]


def gutenberg_notes(tree: Tree, item: Span) -> Found:
    """The notes of a post whose markers are `<sup data-fn>` and whose bodies are in the post's meta data."""
    bodies = tuple(_bodies(tree.text, item))
    numbers: dict[str, str] = {}
    calls = []
    for element in tree.attributed() if bodies else ():
        key = element.get("data-fn")
        if key and not element.quiet:
            number = mark_of(small_text(tree, element)) or str(len(numbers) + 1)
            calls.append(Call(key, numbers.setdefault(key, number), element.span))
    return Found(
        tuple(calls),
        tuple(
            Body((key,), numbers.get(key, str(at)), body, block)
            for at, (key, body, block) in enumerate(bodies, start=1)
        ),
    )


def _bodies(text: str, item: Span) -> Iterator[tuple[str, Excerpt, Span]]:
    """Key, words and place of each body; an object of the JSON has `content` and `id` in either order."""
    meta = _META.search(text, item.start, item.end)
    if meta is None:
        return
    end = text.find("</wp:meta_value>", meta.end(), item.end)
    content: Span | None = None
    key, name = "", ""
    for found in _STRING.finditer(text, meta.end(), item.end if end < 0 else end):
        place = Span(*found.span(1))
        if name == "content":
            content, name = place, ""
        elif name == "id":
            key, name = found[1], ""
        else:
            name = found[1]
        if content is not None and key:
            body = _words(_decode(text, content))
            if body.text:
                yield key, body, content
            content, key = None, ""


def _decode(text: str, place: Span) -> _Decoded:
    parts: list[str] = []
    runs: list[tuple[int, int, Span]] = []
    length = 0
    pending = ""
    for part in _PART.finditer(text, place.start, place.end):
        meant = part["plain"] or _SIMPLE.get(part["simple"] or "", part["simple"] or "")
        span = Span(*part.span())
        if part["code"]:
            meant = chr(int(part["code"], 16))
            if "\ud800" <= meant <= "\udbff":
                pending = meant
                continue
            if pending and "\udc00" <= meant <= "\udfff":
                meant = (pending + meant).encode("utf-16", "surrogatepass").decode("utf-16")
                span = Span(span.start - 6, span.end)
        pending = ""
        if "\ud800" <= meant[:1] <= "\udfff":
            meant = "\ufffd"
        runs.append((length, len(meant), span))
        parts.append(meant)
        length += len(meant)
    return _Decoded("".join(parts), tuple(runs))


def _words(decoded: _Decoded) -> Excerpt:
    """The readable words of the HTML in a JSON string, placed in the file."""
    tree = parse_html(decoded.text)
    inner = html_excerpt(tree, 0, len(decoded.text)).strip()
    starts = [run[0] for run in decoded.runs]
    builder = ExcerptBuilder()
    for piece in inner.pieces:
        if not piece.copied:
            span = Span(
                _place(decoded, starts, piece.span.start).start, _place(decoded, starts, piece.span.end - 1).end
            )
            builder.add(inner.text[piece.at : piece.at + piece.length], span)
            continue
        at = piece.span.start
        while at < piece.span.end:
            begin, length, span = decoded.runs[bisect_right(starts, at) - 1]
            stop = min(piece.span.end, begin + length)
            if length == len(span):
                span = Span(span.start + at - begin, span.start + stop - begin)
            builder.add(decoded.text[at:stop] if not decoded.text[at:stop].isspace() else " ", span)
            at = stop
    builder.emphasis.extend(inner.emphasis)
    builder.links.extend(Link(link.span, link.target) for link in inner.links)
    return builder.build()


def _place(decoded: _Decoded, starts: list[int], offset: int) -> Span:
    begin, length, span = decoded.runs[bisect_right(starts, offset) - 1]
    return Span(span.start + offset - begin, span.start + offset - begin + 1) if length == len(span) else span
