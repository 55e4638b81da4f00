"""What the rules on volume, issue and page share: numbers that count something else are no difference."""

from __future__ import annotations

import re

from refkeeper.checks.differing import Difference
from refkeeper.model.item import ItemType
from refkeeper.text.folding import fold

_SERIES = re.compile(
    r"\b(?:n\.?\s?s\.|new ser|\d(?:st|nd|rd|th|d) ser|ser(?:ies|\.)|n\.?\s?f\.|neue folge|nouv|série|s[ée]rie|suppl)",
    re.IGNORECASE,
)


def plain(text: str) -> int | None:
    """A number with nothing about it but its label; `21/22`, `12A` and `S57` may be counted in several ways.

    >>> plain("38"), plain("12A"), plain("21/22")
    (38, None, None)
    """
    words = [word for word in fold(text).split() if word not in ("vol", "volume", "no", "nr", "issue", "band", "bd")]
    return int(words[0]) if len(words) == 1 and words[0].isascii() and words[0].isdigit() else None


def in_a_journal(one: Difference) -> bool:
    """Whether the record is of an article in a journal: the volume of a book may be the book's or its series'."""
    return one.record.item.type is ItemType.ARTICLE_JOURNAL


def another_count(one: Difference) -> bool:
    """Whether the citation names a series or a supplement, which have volumes of their own."""
    return _SERIES.search(one.entry.linked.citation.text) is not None
