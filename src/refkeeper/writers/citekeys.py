"""Makes citation keys: family, year, first word of the title, as in `rinna2019economics`."""

from __future__ import annotations

import re
from collections.abc import Container

from refkeeper.model.item import Item, Name
from refkeeper.text.folding import ascii_fold

_ARTICLES = frozenset(
    [
        "a",
        "an",
        "the",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "eines",
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "des",
        "du",
        "il",
        "lo",
        "i",
        "gli",
        "uno",
        "una",
        "el",
        "los",
        "las",
        "unos",
        "unas",
    ]
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ELIDED = re.compile(r"\b(?:l|d|un|dell|all|nell)['’](?=\w)", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,80}>")
_LONGEST = 30


def citation_key(item: Item) -> str:
    """The key of an item before collisions; what has no Latin letters is left out, `ref` stands for a lost name.

    >>> from refkeeper.model.item import Date
    >>> citation_key(Item(title="The Economics of X", author=(Name("Rinna", "Anthony V."),), issued=Date(2019, 12)))
    'rinna2019economics'
    >>> citation_key(Item(author=(Name(literal="国立国会図書館"),), issued=Date(2019)))
    'ref2019'
    """
    year = str(abs(item.issued.year)) if item.issued is not None and item.issued.year is not None else ""
    word = _first_word(item.title or item.container_title or "")
    name = next((folded for folded in map(_name, item.author or item.editor) if folded), "")
    return (name or ("" if word and year else "ref")) + year + word or "ref"


def distinct(base: str, used: Container[str]) -> str:
    """The key itself, or the first of `a`, `b`, ... after it that is not in use (case does not count in BibTeX).

    >>> distinct("rinna2019economics", {"rinna2019economics"})
    'rinna2019economicsa'
    """
    if base not in used:
        return base
    number = 0
    while (key := base + _letters(number)) in used:
        number += 1
    return key


def _letters(number: int) -> str:
    """0 is a, 25 is z, 26 is aa."""
    out = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        out = chr(ord("a") + rest) + out
    return out


def _name(name: Name) -> str:
    if name.family:
        return ascii_fold(name.family)[:_LONGEST]
    words = [word for word in _WORD.findall(name.literal or name.given or "") if word.lower() not in _ARTICLES]
    return next((folded for folded in map(ascii_fold, words) if folded), "")[:_LONGEST]


def _first_word(title: str) -> str:
    words = _WORD.findall(_ELIDED.sub("", _TAG.sub("", title)))
    kept = [word for word in words if word.lower() not in _ARTICLES] or words
    return next((folded for folded in map(ascii_fold, kept) if folded), "")[:_LONGEST]
