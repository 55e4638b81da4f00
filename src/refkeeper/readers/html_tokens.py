"""Cuts HTML into tags and text with the place of each; stdlib `html.parser` has no places for attribute values."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Span

TEXT, OPEN, CLOSE, HIDDEN = range(4)
"""What a token is; a comment, a doctype and the inside of a script are `HIDDEN`."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """The value of an attribute as it is written, without its quotes, and where it stands."""

    raw: str
    span: Span

    @property
    def value(self) -> str:
        """The value with its entities decoded."""
        return html.unescape(self.raw) if "&" in self.raw else self.raw


_NONE: dict[str, Attribute] = {}


class Token(NamedTuple):
    """One piece of the file; `name` is the tag's in lower case, `whole` says that the tag closes itself."""

    kind: int
    start: int
    end: int
    name: str = ""
    attributes: dict[str, Attribute] = _NONE
    whole: bool = False


# A `<` that begins neither a declaration nor a tag is text.
_MARKUP = re.compile(r"<(?:[!?]|(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9:_.-]*)(?P<end>>)?)")
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


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The pieces of `text[start:end]` from left to right; joined they are all of it.

    A `<` that begins no tag is text; a tag, comment or script that never ends reaches to the end.
    """
    stop = len(text) if end is None else end
    at = start
    names: dict[str, str] = {}
    while found := _MARKUP.search(text, at, stop):
        if at < found.start():
            yield Token(TEXT, at, found.start())
        token = _markup(text, found, stop, names)
        yield token
        at = token.end
        if token.kind == OPEN and token.name in _RAW and not token.whole:
            closing = _RAW[token.name].search(text, at, stop)
            at = closing.start() if closing else stop
            if token.end < at:
                yield Token(HIDDEN, token.end, at)
    if at < stop:
        yield Token(TEXT, at, stop)


def _markup(text: str, found: re.Match[str], stop: int, names: dict[str, str]) -> Token:
    """The tag or comment that begins at a `<`; `names` holds every name once."""
    start, after = found.span()
    slash, written, closed = found.groups()
    if written is None:
        return Token(HIDDEN, start, _declaration_end(text, start, stop))
    name = names.get(written) or names.setdefault(written, written.lower())
    if slash:
        end = after if closed else text.find(">", after, stop) + 1
        # An end tag without `>` is cut off by the end of the file: what is left is no text to read.
        return Token(CLOSE, start, end or stop, name)
    if closed:
        return Token(OPEN, start, after, name)
    return _open_tag(text, start, name, after, stop)


def _declaration_end(text: str, at: int, stop: int) -> int:
    if text.startswith("<!--", at):
        end = text.find("-->", at + 2, stop)
        return stop if end < 0 else end + 3
    if text.startswith("<![CDATA[", at):
        end = text.find("]]>", at, stop)
        return stop if end < 0 else end + 3
    end = text.find(">", at, stop)
    return stop if end < 0 else end + 1


def _open_tag(text: str, start: int, tag: str, at: int, stop: int) -> Token:
    attributes: dict[str, Attribute] = {}
    while True:
        gap = _GAP.match(text, at, stop)
        before, at = at, gap.end() if gap else at
        if at >= stop:
            return Token(HIDDEN, start, stop)
        if text[at] == ">":
            whole = at > before and text[at - 1] == "/"
            return Token(OPEN, start, at + 1, tag, attributes or _NONE, whole)
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
