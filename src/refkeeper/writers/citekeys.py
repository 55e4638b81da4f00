"""Makes citation keys: family, year, first word of the title, as in `rinna2019economics`."""

from __future__ import annotations

import re
from collections.abc import Container

from refkeeper.model.item import Item, ItemType, Name
from refkeeper.text.folding import ascii_fold
from refkeeper.text.identifiers import host
from refkeeper.text.lazy import LazyPattern

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
_WORD = LazyPattern(r"[^\W_]+(?:['’][^\W_]+)*")
_ELIDED = LazyPattern(r"\b(?:l|d|un|dell|all|nell)['’](?=\w)", re.IGNORECASE)
_TAG = LazyPattern(r"<[^<>]{0,80}>")
_LONGEST = 30
_VERSUS = LazyPattern(r"\s(?:v|vs|versus|c|gegen)\.?\s")
_STATE = LazyPattern(
    r"""
    R\.? | Rex | Regina | The[ ](?:King|Queen)
    | U\.S\. | United[ ]States(?:[ ]of[ ]America)?
    | (?:The[ ])?(?:State|People|Commonwealth)\b.{0,40}
    """,
    re.VERBOSE,
)
_MATTER = LazyPattern(r"(?:In re|Re|Ex parte|In the matter of)\s+", re.IGNORECASE)
_SECOND_LEVEL = frozenset({"co", "com", "ac", "edu", "gov", "gob", "org", "net", "or", "ne", "go", "asso"})


def citation_key(item: Item) -> str:
    """The key of an item before collisions; what has no Latin letters is left out, `ref` stands for a lost name.

    >>> from refkeeper.model.item import Date
    >>> citation_key(Item(title="The Economics of X", author=(Name("Rinna", "Anthony V."),), issued=Date(2019, 12)))
    'rinna2019economics'
    >>> citation_key(Item(author=(Name(literal="国立国会図書館"),), issued=Date(2019)))
    'ref2019'

    A case goes by its short name, and what has neither name nor title by the host of its address.

    >>> citation_key(Item(type=ItemType.LEGAL_CASE, title="Donaldson v Becket", issued=Date(1774)))
    'donaldson1774'
    >>> citation_key(Item(url="https://www.bbc.co.uk/news"))
    'bbc'
    """
    year = str(abs(item.issued.year)) if item.issued is not None and item.issued.year is not None else ""
    if item.type is ItemType.LEGAL_CASE and item.title and not item.author:
        key = _first_word(short_name(item.title)) + year
    else:
        word = _first_word(item.title or item.container_title or "")
        name = next((folded for folded in map(_name, item.author or item.editor) if folded), "")
        key = (name or ("" if word else _site(item.url or ""))) + year + word
    # `1932harbour` is the newspaper piece of a year; a bare number says nothing.
    return f"ref{key}" if not key or key.isdigit() else key


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


def short_name(case: str) -> str:
    """What a case is called for short: its first party, or the second where the first is the state.

    >>> short_name("R v Cunningham"), short_name("In re Gault")
    ('Cunningham', 'Gault')
    """
    first, *second = _VERSUS.split(case.strip(), maxsplit=1)
    if second and _STATE.fullmatch(first):
        return second[0]
    matter = _MATTER.match(first)
    return first[matter.end() :] if matter else first


def _site(url: str) -> str:
    """The words of a host, without the endings that many share: `example`, `bbc` of `bbc.co.uk`."""
    labels = host(url).split(".")
    if len(labels) < 2 or labels[-1].isdigit():
        return ""
    del labels[-1]
    if len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        del labels[-1]
    return ascii_fold("".join(labels))[:_LONGEST]


def _name(name: Name) -> str:
    if name.family:
        return ascii_fold(name.family)[:_LONGEST]
    words = [word for word in _WORD.findall(name.literal or name.given or "") if word.lower() not in _ARTICLES]
    return next((folded for folded in map(ascii_fold, words) if folded), "")[:_LONGEST]


def _first_word(title: str) -> str:
    words = _WORD.findall(_ELIDED.sub("", _TAG.sub("", title)))
    kept = [word for word in words if word.lower() not in _ARTICLES] or words
    return next((folded for folded in map(ascii_fold, kept) if folded), "")[:_LONGEST]
