"""What holds where a word stands: inside quotes, brackets or italics, how far along, behind how many years."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, repeat

from refkeeper.model.source import Span
from refkeeper.parsing.tokens import Tokens

_OPENING = "“„«‹「『《〈"
_CLOSING = "”»›」』》〉"


@lru_cache(maxsize=8192)
def _events(gap: str) -> str:
    """Of what stands between two words only the marks that change what follows: quotes, brackets, semicolons."""
    marks = "".join(one for one in gap if one in _MARKS)
    # A straight apostrophe opens before a word and closes behind one.
    if "'" in gap:
        if gap[0] == "'" and len(gap) > 1:
            marks = "’" + marks
        elif gap[-1] == "'" and (len(gap) == 1 or gap[-2] in " ([,"):
            marks += "‘"
    return marks


_MARKS = frozenset(_OPENING + _CLOSING + '"([)];‘’')
_AT = ("i=0", "i=1", "i=2", "i=3", "i=4", "i=5")
_LEFT = ("z=4", "z=3", "z=2", "z=1")
_YEARS = ("y=0", "y=1", "y=2")
_SINCE = tuple(f"aq{i}" for i in range(9))


def surroundings(tokens: Tokens, kinds: Sequence[str], emphasis: tuple[Span, ...]) -> list[tuple[str, ...]]:
    """What holds where a word stands: inside quotes, brackets or italics, how far along, how many years before it."""
    out: list[tuple[str, ...]] = []
    size = len(tokens.words)
    straight = double = single = was_slanted = False
    depth = years = quotes = since = 0
    leaning = iter(emphasis)
    slant = next(leaning, None)
    events = map(_events, tokens.gaps)
    ats = chain(_AT, repeat("i=6"))
    lefts = chain(repeat("z=5", size - 4), _LEFT[-size:])
    for start, kind, marks, at, left in zip(tokens.starts, kinds, events, ats, lefts, strict=False):
        for one in marks:
            if one in _OPENING:
                double = True
                quotes += 1
                since = 0
            elif one in _CLOSING:
                double = False
                since = 0
            elif one == '"':
                straight = not straight
                quotes += straight
                since = 0
            elif one in "([":
                depth += 1
            elif one in ")]":
                depth = max(0, depth - 1)
            elif one == "‘":
                single = True
                quotes += 1
                since = 0
            elif one == "’":
                if single:
                    single = False
                    since = 0
            else:
                years = quotes = since = depth = 0
        state: tuple[str, ...] = (at, left, _YEARS[years] if years < 2 else "y=2")
        if straight or double or single:
            state += ("q",)
        elif quotes:
            state += (_SINCE[since] if since < 8 else "aq8",)
        if depth:
            state += ("par",)
        if slant is not None:
            while slant is not None and slant.end <= start:
                slant = next(leaning, None)
            slanted = slant is not None and slant.start <= start
            if slanted:
                state += ("it" if was_slanted else "it<",)
            elif was_slanted:
                state += ("it>",)
            was_slanted = slanted
        elif was_slanted:
            state += ("it>",)
            was_slanted = False
        since += 1
        if kind == "year":
            years += 1
        out.append(state)
    return out
