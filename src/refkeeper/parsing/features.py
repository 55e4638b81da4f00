"""What the tagger sees of each word: its own looks, its neighbours, what stands between, and where it is."""

from __future__ import annotations

import re
from functools import lru_cache

from refkeeper.model.source import Span
from refkeeper.parsing.lexicon import CLASSES
from refkeeper.parsing.tokens import Tokens

_RUNS = re.compile(r"(.)\1+")
_QUOTES = str.maketrans({**dict.fromkeys('„”‟«»″＂「」『』《》〈〉"', "“"), **dict.fromkeys("‹›‘’‚`´", "'")})
_DASHES = str.maketrans("–—‐‑−―", "------")
_SPACES = re.compile(r"\s+")
_OPENING = "“„«‹「『《〈"
_CLOSING = "”»›」』》〉"


@lru_cache(maxsize=65536)
def _looks(word: str) -> tuple[str, str, str]:
    """The folded word, its shape and its class: `Rinna` is `rinna`, `Xx`, and none; `1998` is a year."""
    lower = word.lower()
    if "//" in word or (lower.startswith(("www.", "doi:", "10.")) and "/" in word):
        kind = "DOI" if ("10." in word and "doi" in lower) or lower.startswith("10.") else "URL"
        return kind, kind, kind
    digits = sum(one.isdigit() for one in word)
    if digits == len(word):
        size = len(word)
        year = size == 4 and "1450" <= word <= "2035"
        return ("#Y" if year else f"#{min(size, 6)}"), ("dY" if year else f"d{min(size, 6)}"), "year" if year else "num"
    if digits:
        shape = "".join(
            "d" if one.isdigit() else "-" if one in "-–—‐‑−" else "X" if one.isupper() else "x" for one in word[:12]
        )
        shape = _RUNS.sub(r"\1", shape)
        if shape == "d-d":
            head, _, tail = word.translate(_DASHES).partition("-")
            year = len(head) == 4 and "1450" <= head <= "2035" and len(tail) in (2, 4)
            shape = f"r{min(len(head), 5)}{min(len(tail), 5)}" + ("Y" if year else "")
            return shape, shape, "range"
        return (lower if len(lower) < 5 else shape), "m" + shape, CLASSES.get(lower, "mix")
    if len(word) == 1:
        shape = "X" if word.isupper() else "x" if word.islower() else "c"
    elif word.isupper():
        shape = f"XX{min(len(word), 4)}"
    elif word.islower():
        shape = "xx"
    elif word[0].isupper() and word[1:].islower():
        shape = "Xx"
    else:
        shape = _RUNS.sub(
            r"\1",
            "".join("X" if one.isupper() else "x" if one.islower() else one if one in "-'’–" else "c" for one in word),
        )[:6]
    return lower, shape, CLASSES.get(lower, "")


def _shape_of(letter: str) -> str:
    if letter.isalpha():
        return "X" if letter.isupper() else "x" if letter.islower() else "c"
    return letter if letter in "-'’–" else "c"


@lru_cache(maxsize=65536)
def _word(word: str) -> tuple[list[str], list[str], list[str], list[str], list[str], str, str]:
    """The attributes of a word where it stands, and as its neighbours see it, two before to two after; shape, class."""
    lower, shape, kind = _looks(word)
    own = ["w=" + lower, "s=" + shape]
    if shape[0] not in "dr" and len(lower) > 3:
        own += ["p=" + lower[:3], "e=" + lower[-3:], "e2=" + lower[-2:]]
    near = ["w=" + lower, "s=" + shape]
    far = ["s=" + shape]
    if kind:
        own.append("c=" + kind)
        near.append("c=" + kind)
        far.append("c=" + kind)
    return (
        own,
        ["-1" + one for one in near],
        ["+1" + one for one in near],
        ["-2" + one for one in far],
        ["+2" + one for one in far],
        shape,
        kind,
    )


@lru_cache(maxsize=8192)
def fold_gap(gap: str) -> str:
    """What stands between two words, with quotes and dashes of one form and blanks folded: `,” ` is `,“_`."""
    return _SPACES.sub("_", gap.translate(_QUOTES).translate(_DASHES))[:6]


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
_AT = tuple(f"i={min(i, 6)}" for i in range(7))
_LEFT = tuple(f"z={i}" for i in range(6))
_YEARS = ("y=0", "y=1", "y=2")
_SINCE = tuple(f"aq{i}" for i in range(9))


def features(tokens: Tokens, emphasis: tuple[Span, ...]) -> list[list[str]]:
    """One list of attributes for each word, in the order of the words."""
    words = tokens.words
    size = len(words)
    if not size:
        return []
    cards = [_word(word) for word in words]
    folded = [fold_gap(gap) for gap in tokens.gaps]
    folded[0] = "^" + folded[0]
    folded[-1] += "$"
    states = _states(tokens, [card[6] for card in cards], emphasis)
    end = size - 1
    out: list[list[str]] = []
    push = out.append
    shape = cards[0][5]
    before = folded[0]
    joined = ""
    for i in range(size):
        after = folded[i + 1]
        turn = shape + after
        row = [
            *cards[i][0],
            *states[i],
            "g<" + before,
            "g>" + after,
            "g<>" + before + "|" + after,
            "sg" + shape + "|" + after,
            "gs" + before + "|" + shape,
        ]
        if i:
            row += cards[i - 1][1]
            row.append("ss<" + joined)
            row.append("g<<" + folded[i - 1] + "|" + before)
            if i > 1:
                row += cards[i - 2][3]
        else:
            row.append("first")
        if i < end:
            following = cards[i + 1][5]
            joined = turn + following
            row += cards[i + 1][2]
            row.append("ss>" + joined)
            row.append("g>>" + after + "|" + folded[i + 2])
            row.append("sss" + before + joined + folded[i + 2])
            if i + 1 < end:
                row += cards[i + 2][4]
            shape = following
            before = after
        else:
            row.append("last")
        push(row)
    return out


def _states(tokens: Tokens, kinds: list[str], emphasis: tuple[Span, ...]) -> list[list[str]]:
    """What holds where a word stands: inside quotes, brackets or italics, how far along, how many years before it."""
    out: list[list[str]] = []
    size = len(tokens.words)
    gaps, starts = tokens.gaps, tokens.starts
    straight = double = single = was_slanted = False
    depth = years = quotes = since = 0
    leaning = iter(emphasis)
    slant = next(leaning, None)
    for i in range(size):
        for one in _events(gaps[i]):
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
        state = [
            _AT[i] if i < 6 else "i=6",
            _LEFT[size - i] if size - i < 5 else "z=5",
            _YEARS[years] if years < 2 else "y=2",
        ]
        if straight or double or single:
            state.append("q")
        elif quotes:
            state.append(_SINCE[since] if since < 8 else "aq8")
        if depth:
            state.append("par")
        if slant is not None:
            start = starts[i]
            while slant is not None and slant.end <= start:
                slant = next(leaning, None)
            slanted = slant is not None and slant.start <= start
            if slanted:
                state.append("it" if was_slanted else "it<")
            elif was_slanted:
                state.append("it>")
            was_slanted = slanted
        elif was_slanted:
            state.append("it>")
            was_slanted = False
        since += 1
        if kinds[i] == "year":
            years += 1
        out.append(state)
    return out
