"""Turns a stretch of Markdown into readable text that still knows its place: emphasis, links, escapes, entities."""

from __future__ import annotations

import re
from collections.abc import Mapping

from refkeeper.model.building import ExcerptBuilder
from refkeeper.model.source import Excerpt, Link, Span
from refkeeper.readers.emphasis import Run, pair
from refkeeper.readers.inline_tokens import BREAKING_TAGS, TAG, InlineTokens, decode
from refkeeper.text.lazy import LazyPattern

# What is not copied as it stands; without any of it a note is its own readable text.
_MARKED = re.compile(r"[\\&<\[\]`*_]|[^\S ]|[ ](?=\s)")
_HREF = LazyPattern(r"""\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))""", re.IGNORECASE)
_EMPHASIS_TAGS = frozenset({"i", "em", "cite", "italic"})


def markdown_excerpt(text: str, span: Span, references: Mapping[str, str] | None = None) -> Excerpt:
    """The readable text of a stretch of Markdown, with emphasis and links remembered.

    `references` are the targets of reference links (`[words][label]`) by folded label.

    >>> found = markdown_excerpt("*Book* &amp; [a link](http://x.org)", Span(0, 35))
    >>> found.text, found.emphasis[0], found.links[0].target
    ('Book & a link', Span(start=0, end=4), 'http://x.org')
    """
    start, end = span.start, span.end
    trimmed = start < end and not text[start].isspace() and not text[end - 1].isspace()
    if trimmed and not _MARKED.search(text, start, end):
        return Excerpt.plain(text[start:end], start)
    return _Composer(text).read(InlineTokens(text, span, references or {}))


class _Composer:
    """Puts the tokens together again, as text that is read; it remembers emphasis and links."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.builder = ExcerptBuilder()
        self.tags: list[tuple[str, int, str]] = []

    def read(self, tokens: InlineTokens) -> Excerpt:
        cut = tokens.read()
        kept = pair(tokens.runs)
        opened: list[int] = []
        runs = iter(zip(tokens.runs, kept, strict=True))
        for kind, start, end, value in cut:
            if kind == "run":
                run, used = next(runs)
                self._emphasis(run, used.closers, used.openers, opened)
            elif kind == "tag":
                self._tag(start, end)
            elif kind == "link-open":
                self.tags.append(("[", self.builder.length, value))
            elif kind == "link-close":
                self._close_tag("[")
            elif kind == "space":
                self.builder.put_space(start, end)
            else:
                if value[:1] == " " and self.builder.blank:
                    value, start = value[1:], start + 1
                self.builder.put(value, start, end)
        self.builder.emphasis.sort()
        return self.builder.build()

    def _emphasis(self, run: Run, closers: list[int], openers: list[int], opened: list[int]) -> None:
        for _ in closers:
            begin = opened.pop()
            if begin < self.builder.length:
                self.builder.emphasis.append(Span(begin, self.builder.length))
        left = run.length - sum(closers) - sum(openers)
        if left:
            at = run.start + sum(closers)
            self.builder.put(run.character * left, at, at + left)
        opened.extend(self.builder.length for _ in openers)

    def _tag(self, start: int, end: int) -> None:
        found = TAG.match(self.text, start, end)
        if found is None:
            return
        name = found["name"].lower()
        if name in BREAKING_TAGS:
            self.builder.add_space(Span(start, end))
        elif name == "a" or name in _EMPHASIS_TAGS:
            if found["close"]:
                self._close_tag(name)
            elif not found["attributes"].endswith("/"):
                href = _HREF.search(found["attributes"])
                self.tags.append((name, self.builder.length, next(filter(None, href.groups()), "") if href else ""))

    def _close_tag(self, name: str) -> None:
        # Only the innermost few are looked at, so that a thousand unclosed tags cost nothing.
        for index in range(len(self.tags) - 1, max(-1, len(self.tags) - 9), -1):
            if self.tags[index][0] == name:
                _, begin, target = self.tags.pop(index)
                stretch = Span(begin, self.builder.length)
                if len(stretch) and name in _EMPHASIS_TAGS:
                    self.builder.emphasis.append(stretch)
                elif len(stretch) and target:
                    self.builder.links.append(Link(stretch, decode(target)))
                return
