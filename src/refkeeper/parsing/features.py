"""What the tagger sees of each word: its own looks, its neighbours, what stands between, and where it is."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Protocol

from refkeeper.model.source import Span
from refkeeper.parsing.lexicon import CLASSES
from refkeeper.parsing.surroundings import surroundings
from refkeeper.parsing.tokens import Tokens

Row = list[bytes]
"""The attributes of a word."""


class Bundles(Protocol):
    """Names, by what they stand for."""

    def get(self, key: str, /) -> bytes | None:
        """The name of some attributes, with a blank between two; None if they have none."""


_RUNS = re.compile(r"(.)\1+")
_QUOTES = str.maketrans({**dict.fromkeys('„”‟«»″＂「」『』《》〈〉"', "“"), **dict.fromkeys("‹›‘’‚`´", "'")})
_DASHES = str.maketrans("–—‐‑−―", "------")
_SPACES = re.compile(r"\s+")


def _looks(word: str) -> tuple[str, str, str]:
    """The folded word, its shape and its class: `Rinna` is `rinna`, `Xx`, and none; `1998` is a year."""
    lower = word.lower()
    if word.isalpha():
        return lower, _letters(word), CLASSES.get(lower, "")
    if "//" in word or (lower.startswith(("www.", "doi:", "10.")) and "/" in word):
        kind = "DOI" if ("10." in word and "doi" in lower) or lower.startswith("10.") else "URL"
        return kind, kind, kind
    if word.isdigit():
        size = len(word)
        year = size == 4 and "1450" <= word <= "2035"
        return ("#Y" if year else f"#{min(size, 6)}"), ("dY" if year else f"d{min(size, 6)}"), "year" if year else "num"
    if any(map(str.isdigit, word)):
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
    return lower, _letters(word), CLASSES.get(lower, "")


def _letters(word: str) -> str:
    """The shape of a word without digits."""
    if len(word) == 1:
        return "X" if word.isupper() else "x" if word.islower() else "c"
    if word.isupper():
        return f"XX{min(len(word), 4)}"
    if word.islower():
        return "xx"
    if word[0].isupper() and word[1:].islower():
        return "Xx"
    return _RUNS.sub(
        r"\1",
        "".join("X" if one.isupper() else "x" if one.islower() else one if one in "-'’–" else "c" for one in word),
    )[:6]


@lru_cache(maxsize=8192)
def fold_gap(gap: str) -> str:
    """What stands between two words, with quotes and dashes of one form and blanks folded: `,” ` is `,“_`."""
    return _SPACES.sub("_", gap.translate(_QUOTES).translate(_DASHES))[:6]


Card = tuple[Row, Row, Row, Row, Row, str, str]
"""What a word tells where it stands, to the next words and those next but one on both sides; its shape and class."""


class Features:
    """Says of each word what the tagger sees of it, where attributes that go together have one name.

    A bundle is such a name with the attributes that it stands for; the models give it the sum of what they give to each
    of these.  So the labels are the same with bundles and without, but a word has half as many attributes to be looked
    up.  The trainer learns without any.
    """

    def __init__(self, bundles: Bundles) -> None:
        """With the name of each bundle, by its attributes with a blank between two."""
        self._bundles = bundles
        self._card = lru_cache(maxsize=65536)(self._made_card)
        self._far = lru_cache(maxsize=4096)(self._made_far)
        self._end = lru_cache(maxsize=16384)(self._made_end)
        self._place = lru_cache(maxsize=8192)(self._made_place)
        self._between = lru_cache(maxsize=16384)(self._made_between)
        self._before = lru_cache(maxsize=16384)(self._made_before)

    def __call__(self, tokens: Tokens, emphasis: tuple[Span, ...]) -> list[Row]:
        """One list of attributes for each word, in the order of the words."""
        if not tokens.words:
            return []
        own, ahead, behind, far_ahead, far_behind, shapes, kinds = zip(*map(self._card, tokens.words), strict=True)
        gaps = list(map(fold_gap, tokens.gaps))
        gaps[0] = "^" + gaps[0]
        gaps[-1] += "$"
        nexts, afters = gaps[1:], shapes[1:]
        columns = zip(
            own,
            map(self._place, surroundings(tokens, kinds, emphasis)),
            [
                *map(self._between, gaps, shapes, nexts, afters, gaps[2:]),
                self._between(gaps[-2], shapes[-1], gaps[-1], "", ""),
            ],
            (_FIRST, *map(self._before, gaps, shapes, nexts, afters)),
            (_NONE, *ahead),
            (_NONE, _NONE, *far_ahead),
            (*behind[1:], _NONE),
            (*far_behind[2:], _NONE, _NONE),
            strict=False,  # what the last words tell is told to none
        )
        return [[*a, *b, *c, *d, *e, *f, *g, *h] for a, b, c, d, e, f, g, h in columns]

    def _row(self, attributes: str) -> Row:
        """Attributes with a blank between two: their one name, or each by itself."""
        name = self._bundles.get(attributes)
        return _coded(attributes).split() if name is None else [name]

    def _made_card(self, word: str) -> Card:
        lower, shape, kind = _looks(word)
        if kind:
            named = f"w={lower} c={kind}"
            ahead, behind = self._row(f"-1w={lower} -1c={kind}"), self._row(f"+1w={lower} +1c={kind}")
            own = self._row(named)
        else:
            named, name = f"w={lower}", _coded(lower)
            own, ahead, behind = [b"w=" + name], [b"-1w=" + name], [b"+1w=" + name]
        if shape[0] not in "dr" and len(lower) > 3:
            # How a word begins and ends, if it is of letters and not too short.
            begin, end = lower[:3], lower[-3:]
            whole = self._bundles.get(f"{named} p={begin} e={end} e2={end[1:]}")
            own = [*own, b"p=" + _coded(begin), *self._end(end)] if whole is None else [whole]
        return own, ahead, behind, *self._far(shape, kind), shape, kind

    def _made_end(self, end: str) -> Row:
        return self._row(f"e={end} e2={end[1:]}")

    def _made_far(self, shape: str, kind: str) -> tuple[Row, Row]:
        """What a word tells to those next but one, behind it and before."""
        if kind:
            return self._row(f"-2s={shape} -2c={kind}"), self._row(f"+2s={shape} +2c={kind}")
        return self._row(f"-2s={shape}"), self._row(f"+2s={shape}")

    def _made_place(self, state: tuple[str, ...]) -> Row:
        return self._row(" ".join(state))

    def _made_between(self, before: str, shape: str, after: str, following: str, behind: str) -> Row:
        """What the gaps before and behind a word tell with its shape, and with the next word's; the last has none."""
        here = f"s={shape} g<{before} g>{after} g<>{before}|{after} sg{shape}|{after} gs{before}|{shape}"
        if not following:
            return [*self._row(here), b"last"]
        turn = shape + after + following
        ahead = f"+1s={following} ss>{turn} g>>{after}|{behind}"
        whole = f"sss{before}{turn}{behind}"
        name = self._bundles.get(f"{here} {ahead} {whole}")
        return [*self._row(here), *self._row(ahead), _coded(whole)] if name is None else [name]

    def _made_before(self, first: str, before: str, gap: str, shape: str) -> Row:
        """What a word sees of the shape of the word before it, and of the gaps on both sides of that."""
        return self._row(f"-1s={before} ss<{before}{gap}{shape} g<<{first}|{gap}")


def _coded(text: str) -> bytes:
    """A text as the models have it; half a character, as JSON may hold, is a character."""
    return text.encode("utf-8", "surrogatepass")


_NONE: Row = []
_FIRST: Row = [b"first"]
plain = Features({})
"""What the trainer sees: every attribute by its own name."""
