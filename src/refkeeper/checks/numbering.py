"""What the rules on volume, issue and page share: numbers that count something else are no difference."""

from __future__ import annotations

import re

from refkeeper.checks.differing import Difference
from refkeeper.model.item import ItemType
from refkeeper.text.folding import fold
from refkeeper.text.lazy import LazyPattern

_SERIES = LazyPattern(
    r"\b(?:n\.?\s?s\.|new ser|\d(?:st|nd|rd|th|d) ser|ser(?:ies|\.)|n\.?\s?f\.|neue folge|nouv|série|s[ée]rie|suppl)",
    re.IGNORECASE,
)


_ROMAN = LazyPattern(r"(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})|c{1,3}(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def plain(text: str) -> int | None:
    """A number with nothing about it but its label; `21/22`, `12A` and `S57` may be counted in several ways.

    >>> plain("38"), plain("Vol. XXXIX"), plain("12A"), plain("21/22")
    (38, 39, None, None)
    """
    words = [word for word in fold(text).split() if word not in ("vol", "volume", "no", "nr", "issue", "band", "bd")]
    if len(words) != 1 or not words[0].isascii():
        return None
    return int(words[0]) if words[0].isdigit() else _roman(words[0])


def _roman(word: str) -> int | None:
    """The value of a Roman numeral in lower case; the shape is asked for, so that `mix` and `civil` are words."""
    found = _ROMAN.fullmatch(word)
    if found is None or not word:
        return None
    values = [_VALUES[letter] for letter in word]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def in_a_journal(one: Difference) -> bool:
    """Whether the record is of an article in a journal: the volume of a book may be the book's or its series'."""
    return one.record.item.type is ItemType.ARTICLE_JOURNAL


def another_count(one: Difference) -> bool:
    """Whether the citation names a series or a supplement, which have volumes of their own."""
    return _SERIES.search(one.entry.linked.citation.text) is not None
