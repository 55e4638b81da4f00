"""Which bracket closes which, and what a link's round brackets hold; both in one pass."""

from __future__ import annotations

import re
from collections.abc import Callable

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Span
from refkeeper.text.lazy import LazyPattern

_BRACKET = re.compile(r"\\.|[\[\]]|\n[ \t]*\r?\n", re.DOTALL)
_TITLE = LazyPattern(r"""[ \t\r\n]+(?:"[^"]{0,1000}"|'[^']{0,1000}'|\([^()]{0,1000}\))""")
_BLANKS = LazyPattern(r"[ \t\r\n]*")
_ANGLED = LazyPattern(r"<[^<>\r\n]{0,2000}>")
_TURN = LazyPattern(r"\\.?|[\s<()]", re.DOTALL)
_LONGEST = 2000
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads, and the offset after the link."""

    address: str
    end: int


def match_brackets(text: str, span: Span, hidden: Callable[[int], bool] | None = None) -> dict[int, int]:
    """Square brackets that belong together, opener to closer; escaped ones, and pairs across a blank line, do not.

    >>> match_brackets("a [b [c]] ]", Span(0, 11))
    {5: 7, 2: 8}
    """
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for found in _BRACKET.finditer(text, span.start, span.end):
        sign = found.group()
        if sign == "[":
            if hidden is None or not hidden(found.start()):
                opened.append(found.start())
        elif sign == "]":
            if opened and (hidden is None or not hidden(found.start())):
                pairs[opened.pop()] = found.start()
        elif sign[0] == "\n":
            opened.clear()
    return pairs


def link_target(text: str, at: int, end: int) -> Target | None:
    """What the round bracket at an offset holds, when it is a link's: an address, perhaps with a title."""
    start = _BLANKS.match(text, at + 1, min(end, at + 200))
    begin = start.end() if start else at + 1
    angled = _ANGLED.match(text, begin, end)
    if angled:
        address, after = angled.group()[1:-1], angled.end()
    else:
        after = _bare(text, begin, min(end, begin + _LONGEST))
        address = text[begin:after]
    title = _TITLE.match(text, after, end)
    close = _BLANKS.match(text, title.end() if title else after, end)
    if close is None or not text.startswith(")", close.end()) or close.end() >= end:
        return None
    return Target(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", address), close.end() + 1)


def _bare(text: str, at: int, end: int) -> int:
    depth = 0
    while found := _TURN.search(text, at, end):
        character = found.group()
        if character == "(" and depth < _DEEPEST:
            depth += 1
        elif character == ")" and depth:
            depth -= 1
        elif character[0] != "\\":
            return found.start()
        at = found.end()
    return end
