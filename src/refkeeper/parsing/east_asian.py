"""Reads a work in the brackets of Chinese, Japanese and Korean print, which the model has seen too seldom."""

from __future__ import annotations

import re

from refkeeper.parsing.labels import Label, Labelled
from refkeeper.text.lazy import LazyPattern
from refkeeper.text.scripts import script

_WORK = LazyPattern(
    r"""
    (?P<author>[^\W\d_](?:[^\W\d_]|[・·\s]){0,14}[^\W\d_])(?:著|編|编|撰)?[,，、:：]?\s?
    [『《〈「](?P<title>[^』》〉」]{1,80})[』》〉」]
    (?:\s?[（(](?:(?P<place>[^（）():：,，、]{1,12})[:：]\s?)?(?P<publisher>[^（）():：,，、]{2,30})[、,，]\s?
       (?P<issued>[12]\d{3})年?[）)])?
    """,
    re.VERBOSE,
)
_BETWEEN = LazyPattern(r"[・·\s]")
_NAMES = {
    "author": Label.AUTHOR,
    "title": Label.TITLE,
    "place": Label.PUBLISHER_PLACE,
    "publisher": Label.PUBLISHER,
    "issued": Label.ISSUED,
}


def in_brackets(text: str, start: int, end: int, labels: tuple[Labelled, ...]) -> tuple[Labelled, ...]:
    """The labels of a citation, with author, title and imprint as the brackets say when it begins in that form.

    `丸山真男『日本政治思想史研究』（東京大学出版会、1952年）`.
    """
    if text[start] < "\u3000":
        return labels
    found = _WORK.match(text, start, end)
    if found is None or not all(map(script, _BETWEEN.sub("", found["author"]))):
        return labels
    told = [Labelled(label, found.start(name), found.end(name)) for name, label in _NAMES.items() if found[name]]
    rest = [one for one in labels if one.label is Label.SIGNAL or one.start >= found.end()]
    return (*told, *rest)
