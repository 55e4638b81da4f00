"""Reads WordPress exports: every post is an article of its own, and its numbers begin again; read only."""

from __future__ import annotations

import re
from functools import partial
from html import escape, unescape

from refkeeper.model.note import Article
from refkeeper.model.source import Source, Span
from refkeeper.readers.base import Editing, Measure
from refkeeper.readers.html import notes_of
from refkeeper.readers.wxr_postmeta import gutenberg_notes

_ITEM = re.compile(r"<item[\s>]")
_OPEN_CDATA = "<![CDATA["


class WxrReader:
    """WordPress export files (WXR)."""

    name = "wxr"
    suffixes = (".wxr", ".xml")
    editing = Editing.NONE

    def sniff(self, source: Source) -> float:
        """Sure when the file names WordPress's export format."""
        head = source.text[:20_000]
        if "wordpress.org/export/" in head:
            return 0.99
        return 0.8 if "<rss" in head and "<content:encoded>" in source.text else 0.0

    def read(self, source: Source, measure: Measure) -> tuple[Article, ...]:  # noqa: ARG002
        """One article for each post that has a text."""
        articles = []
        for item in _items(source.text):
            content = _field(source.text, item, "content:encoded")
            if content is None or not source[content].strip():
                continue
            joined = notes_of(source, content, (partial(gutenberg_notes, item=item),))
            title = _field(source.text, item, "title")
            articles.append(
                Article(
                    source,
                    self.name,
                    joined.notes,
                    joined.orphans,
                    joined.problems,
                    region=item,
                    title=unescape(source[title]).strip() if title is not None else None,
                )
            )
        return tuple(articles) or (Article(source, self.name, ()),)

    def link(self, url: str) -> str:
        """The address as a link; an export is read only, so nothing writes it."""
        safe = escape(url, quote=True)
        return f'<a href="{safe}">{safe}</a>'


def _items(text: str) -> list[Span]:
    """The posts, each to the end of its `</item>`; a mention of `<item>` in a post's text begins none."""
    out: list[Span] = []
    at = 0
    while found := _ITEM.search(text, at):
        end = _end(text, found.end(), len(text), "</item>")
        out.append(Span(found.start(), end))
        at = end
    return out


def _end(text: str, at: int, stop: int, closing: str) -> int:
    """Where an element ends: its closing tag, but not one inside CDATA."""
    finder = re.compile(re.escape(_OPEN_CDATA) + "|" + re.escape(closing))
    while found := finder.search(text, at, stop):
        if found.group() == closing:
            return found.end()
        at = text.find("]]>", found.end(), stop)
        if at < 0:
            break
    return stop


def _field(text: str, item: Span, name: str) -> Span | None:
    """The text of a post's field, without the CDATA around it."""
    start = text.find(f"<{name}>", item.start, item.end)
    if start < 0:
        return None
    start += len(name) + 2
    end = _end(text, start, item.end, f"</{name}>")
    end -= len(name) + 3 if text.startswith(f"</{name}>", end - len(name) - 3) else 0
    opening = text.find(_OPEN_CDATA, start, end)
    if opening < 0 or text[start:opening].strip():
        return Span(start, end)
    inner = opening + len(_OPEN_CDATA)
    closing = text.rfind("]]>", inner, end)
    return Span(inner, closing if closing >= 0 else end)
