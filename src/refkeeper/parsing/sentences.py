"""Finds where the sentences of a note begin, and the members of a list that semicolons part."""

from __future__ import annotations

import re

from refkeeper.parsing.quotes import Stretched
from refkeeper.parsing.words import ABBREVIATIONS
from refkeeper.text.lazy import LazyPattern

_BREAK = re.compile(r"[;；。]\s*|[.?!][”\"’)\]]?\s+(?=[\W_]*[^\W_])")


def find_breaks(text: str, shut: bytearray, titles: tuple[Stretched, ...]) -> tuple[int, ...]:
    """Where sentences and list members begin; `shut` marks what quotes, brackets and addresses enclose."""
    ends = {one.end for one in titles if one.quoted}
    found = []
    for mark in _BREAK.finditer(text):
        at = mark.start()
        if text[at] in ";；。":
            if not shut[at]:
                found.append(mark.end())
        elif shut[at]:
            # A quoted sentence ends the sentence around it; a quoted title goes on (`“Title.” Journal 3`).
            if mark.end() - len(mark.group().lstrip('.?!”"’)]')) in ends and text[at] in ".?!":
                found.append(mark.end())
        elif text[at] != "." or not _abbreviated(text, at) or _starts_anew(text, mark.end()):
            found.append(mark.end())
    return tuple(found)


def _starts_anew(text: str, at: int) -> bool:
    return text.startswith(("See ", "Cf. ", "But see ", "See also "), at)


_NUMBERED = LazyPattern(r"\s(?:Aufl|Ausg|Band\b|Jahrgang|Jg\.|Heft\b)")


def _abbreviated(text: str, at: int) -> bool:
    """Whether the full stop at an offset belongs to an abbreviation, an initial or an ordinal number."""
    start = at
    while start and at - start < 12 and (text[start - 1].isalpha() or text[start - 1] == "."):
        start -= 1
    word = text[start:at]
    follows = text[at + 1 : at + 4].lstrip()[:1]
    if not word:
        # `2. Aufl.`
        return text[at - 1 : at].isdigit() and (follows.islower() or _NUMBERED.match(text, at + 1) is not None)
    last = word.rsplit(".", 1)[-1]
    if len(last) == 1 and last.isupper():
        return True
    return last.casefold() in ABBREVIATIONS or follows.islower()
