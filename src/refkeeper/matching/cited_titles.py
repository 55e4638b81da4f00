"""Compares the few title words of a short form with the titles of a work cited before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from refkeeper.text.folding import fold
from refkeeper.text.lazy import LazyPattern

_SMALL_WORDS = (
    "the a an of and in on to for from le la les l un une der die das dem den des ein eine und im zu zur et de du "
    "el los las y e il lo gli i"
)
_SMALL = frozenset(_SMALL_WORDS.split())
# `L’umanesimo italiano` is found under `umanesimo`.
_ELISION = re.compile(r"\b(?:l|d|qu|all|dall|dell|nell|sull|un)['’](?=\w)", re.IGNORECASE)
_NUMBER = LazyPattern(r"(?:[ivx]{1,5}|\d{1,4})")
SAME, PART, WHOLE, OTHER = 3, 2, 1, 0
"""How a short title fits: it is the title; its words stand in the title; in the title of the whole; not."""


@lru_cache(maxsize=8192)
def title_words(title: str) -> tuple[str, ...]:
    """The words that count, in order.

    >>> title_words("L’umanesimo italiano")
    ('umanesimo', 'italiano')
    """
    return tuple(word for word in fold(_ELISION.sub("", title)).split() if word not in _SMALL)


def fits(short: tuple[str, ...], title: tuple[str, ...], wholes: Sequence[tuple[str, ...]]) -> int:
    """How a short title fits a work's title or the titles of what holds it; whether loosely, `loosely` says.

    >>> fits(("success",), ("success", "failure"), ()) == PART
    True
    """
    if not short:
        return OTHER
    if short == title:
        return SAME
    if _within(short, title):
        return PART
    if any(_within(short, whole) for whole in wholes):
        return WHOLE
    if len(short) > 1 and any(len(word) <= 5 and _NUMBER.fullmatch(word) for word in short):
        # `Lehrbuch I`, `Deutsche Geschichte, Bd. 2`: the number is a volume's.
        bare = tuple(word for word in short if not _NUMBER.fullmatch(word))
        if bare and _within(bare, title):
            return PART
    return OTHER


def _within(short: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether the words stand in the title in their order (a plural may differ)."""
    at = 0
    for word in short:
        stem = word.rstrip("s")
        while at < len(title) and title[at] != word and title[at].rstrip("s") != stem:
            at += 1
        if at == len(title):
            return False
        at += 1
    return True


def loosely(short: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Each word, or a word that it begins, in any order: `Privatr. Schuldverh.` for `Privatrechtliche ...`."""
    return bool(short) and all(
        any(one == word or (len(word) >= 4 and (one.startswith(word) or one + "s" == word)) for one in title)
        for word in short
    )
