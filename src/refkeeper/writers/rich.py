"""Tells the few tags that CSL allows in a text (italics, bold, sub, sup, no-case, small capitals) from characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from refkeeper.model.dataclass import dataclass

_TAG = re.compile(
    r"""
    <(?P<simple>i|b|sub|sup)>                                # an opening tag without attributes
    | <span[ ](?P<span>class="nocase"|style="font-variant:[ ]?small-caps;")>
    | </(?P<close>i|b|sub|sup|span)>
    """,
    re.VERBOSE,
)
_DEEPEST = 20
"""pybtex gives up at a hundred braces; what is nested deeper than this is taken for characters."""
NOCASE = '<span class="nocase">'


@dataclass(frozen=True, slots=True)
class Text:
    """Ordinary characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Opening:
    """The beginning of marked-up text; `kind` is i, b, sub, sup, nocase or small-caps."""

    kind: str
    tag: str


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of the marked-up text that was opened last."""

    kind: str
    tag: str


def tokens(text: str) -> Iterator[Text | Opening | Closing]:
    """The text cut at its tags; only tags that are opened and closed in order count, every other `<` is a character.

    >>> [type(token).__name__ for token in tokens("A <i>Drosophila</i> study, p<i>5")]
    ['Text', 'Opening', 'Text', 'Closing', 'Text']
    """
    found = list(_TAG.finditer(text))
    kinds = _pairs(found)
    at = 0
    for tag in found:
        kind = kinds.get(tag.start())
        if kind is None:
            continue
        if at < tag.start():
            yield Text(text[at : tag.start()])
        yield Closing(kind, tag.group()) if tag["close"] else Opening(kind, tag.group())
        at = tag.end()
    if at < len(text):
        yield Text(text[at:])


def without_nocase(text: str) -> str:
    """The text without its no-case spans, which LaTeX writes as plain braces."""
    kept = (token for token in tokens(text) if isinstance(token, Text) or token.kind != "nocase")
    return "".join(token.text if isinstance(token, Text) else token.tag for token in kept)


def _pairs(found: list[re.Match[str]]) -> dict[int, str]:
    """The kind of each tag that has its partner, by where it stands."""
    kinds: dict[int, str] = {}
    open_tags: list[tuple[str, str, int]] = []
    for tag in found:
        if not tag["close"]:
            kind = tag["simple"] or ("nocase" if "nocase" in tag["span"] else "small-caps")
            if len(open_tags) < _DEEPEST:
                open_tags.append((tag["simple"] or "span", kind, tag.start()))
        elif open_tags and open_tags[-1][0] == tag["close"]:
            _, kind, start = open_tags.pop()
            kinds[start] = kinds[tag.start()] = kind
    return kinds
