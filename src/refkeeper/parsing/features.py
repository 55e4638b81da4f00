"""What the tagger sees of each word: its own looks, its neighbours, what stands between, and where it is."""

from __future__ import annotations

import re
from functools import lru_cache

from refkeeper.model.source import Span
from refkeeper.parsing.lexicon import CLASSES
from refkeeper.parsing.surroundings import surroundings
from refkeeper.parsing.tokens import Tokens

_RUNS = re.compile(r"(.)\1+")
_QUOTES = str.maketrans({**dict.fromkeys('„”‟«»″＂「」『』《》〈〉"', "“"), **dict.fromkeys("‹›‘’‚`´", "'")})
_DASHES = str.maketrans("–—‐‑−―", "------")
_SPACES = re.compile(r"\s+")


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


@lru_cache(maxsize=16384)
def _between(before: str, shape: str, after: str) -> tuple[list[str], str]:
    """What the gaps before and behind a word tell with its shape; and the shape with the gap behind it."""
    turn = shape + after
    return (
        [
            "g<" + before,
            "g>" + after,
            "g<>" + before + "|" + after,
            "sg" + shape + "|" + after,
            "gs" + before + "|" + shape,
        ],
        turn,
    )


@lru_cache(maxsize=16384)
def _gaps(first: str, second: str) -> tuple[str, str]:
    """Two gaps with a word between them, as the word behind both sees them, and the word before both."""
    pair = first + "|" + second
    return "g<<" + pair, "g>>" + pair


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
    states = surroundings(tokens, [card[6] for card in cards], emphasis)
    end = size - 1
    out: list[list[str]] = []
    push = out.append
    shape = cards[0][5]
    before = folded[0]
    joined = ""
    pairs = list(map(_gaps, folded, folded[1:]))
    for i in range(size):
        after = folded[i + 1]
        around, turn = _between(before, shape, after)
        row = [*cards[i][0], *states[i], *around]
        if i:
            row += cards[i - 1][1]
            row.append("ss<" + joined)
            row.append(pairs[i - 1][0])
            if i > 1:
                row += cards[i - 2][3]
        else:
            row.append("first")
        if i < end:
            following = cards[i + 1][5]
            joined = turn + following
            row += cards[i + 1][2]
            row.append("ss>" + joined)
            row.append(pairs[i + 1][1])
            row.append("sss" + before + joined + folded[i + 2])
            if i + 1 < end:
                row += cards[i + 2][4]
            shape = following
            before = after
        else:
            row.append("last")
        push(row)
    return out
