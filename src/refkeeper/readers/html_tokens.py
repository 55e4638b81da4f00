"""Cuts HTML into tags and text with the place of each; stdlib `html.parser` has no places for attribute values."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from refkeeper.model.source import Span


class Kind(Enum):
    """What a token is; a comment, a doctype and the inside of a script are `HIDDEN`."""

    TEXT = "text"
    OPEN = "open"
    CLOSE = "close"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Attribute:
    """The value of an attribute as it is written, without its quotes, and where it stands."""

    raw: str
    span: Span

    @property
    def value(self) -> str:
        """The value with its entities decoded."""
        return html.unescape(self.raw) if "&" in self.raw else self.raw


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of the file; `name` is the tag's in lower case, `whole` says that the tag closes itself."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: dict[str, Attribute] = field(default_factory=dict)
    whole: bool = False


_NAME = re.compile(r"[A-Za-z][A-Za-z0-9:_.-]*")
_GAP = re.compile(r"[\s/]*")
_ATTRIBUTE = re.compile(
    r"""
    (?P<name>[^\s/>=]+)
    (?:
        \s*=\s*
        (?: "(?P<double>[^"]*)" | '(?P<single>[^']*)' | (?P<bare>[^\s>"'][^\s>]*) )
    )?
    """,
    re.VERBOSE,
)
# Inside these nothing is markup until their own end tag.
_RAW = {
    name: re.compile(rf"</{name}(?![A-Za-z0-9])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "noembed")
}
_MOST_ATTRIBUTES = 64
_NONE: dict[str, Attribute] = {}


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The pieces of `text[start:end]` from left to right; joined they are all of it.

    A `<` that begins no tag is text; a tag, comment or script that never ends reaches to the end.
    """
    stop = len(text) if end is None else end
    at = seen = start
    while True:
        at = text.find("<", at, stop)
        if at < 0:
            break
        token = _markup(text, at, stop)
        if token is None:
            at += 1
            continue
        if seen < at:
            yield Token(Kind.TEXT, seen, at)
        yield token
        at = seen = token.end
        if token.kind is Kind.OPEN and token.name in _RAW and not token.whole:
            closing = _RAW[token.name].search(text, at, stop)
            seen = at = closing.start() if closing else stop
            if token.end < at:
                yield Token(Kind.HIDDEN, token.end, at)
    if seen < stop:
        yield Token(Kind.TEXT, seen, stop)


def _markup(text: str, at: int, stop: int) -> Token | None:
    """The tag or comment that begins at a `<`."""
    follower = text[at + 1 : at + 2]
    if follower == "!" or follower == "?":
        return Token(Kind.HIDDEN, at, _declaration_end(text, at, stop))
    closes = follower == "/"
    name = _NAME.match(text, at + 1 + closes, stop)
    if name is None:
        return None
    if closes:
        end = text.find(">", name.end(), stop)
        # An end tag without `>` is cut off by the end of the file: what is left is no text to read.
        return Token(Kind.CLOSE, at, stop if end < 0 else end + 1, name.group().lower())
    return _open_tag(text, at, name, stop)


def _declaration_end(text: str, at: int, stop: int) -> int:
    if text.startswith("<!--", at):
        end = text.find("-->", at + 2, stop)
        return stop if end < 0 else end + 3
    if text.startswith("<![CDATA[", at):
        end = text.find("]]>", at, stop)
        return stop if end < 0 else end + 3
    end = text.find(">", at, stop)
    return stop if end < 0 else end + 1


def _open_tag(text: str, start: int, name: re.Match[str], stop: int) -> Token:
    attributes: dict[str, Attribute] = {}
    at = name.end()
    while True:
        gap = _GAP.match(text, at, stop)
        before, at = at, gap.end() if gap else at
        if at >= stop:
            return Token(Kind.HIDDEN, start, stop)
        if text[at] == ">":
            whole = at > before and text[at - 1] == "/"
            return Token(Kind.OPEN, start, at + 1, name.group().lower(), attributes or _NONE, whole)
        found = _ATTRIBUTE.match(text, at, stop)
        if found is None:
            at += 1
            continue
        at = found.end()
        key = found["name"].lower()
        if key not in attributes and len(attributes) < _MOST_ATTRIBUTES:
            group = found.lastgroup or "name"
            value = found[group] if group != "name" else ""
            place = Span(*found.span(group)) if group != "name" else Span(at, at)
            attributes[key] = Attribute(value, place)
