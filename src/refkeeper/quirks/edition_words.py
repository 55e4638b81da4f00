"""Editions are given in words of many languages; styles want the number."""

from __future__ import annotations

import re

from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_NUMBERED = LazyPattern(
    r"""
    (?P<number>[0-9]{1,3})
    \s?(?:st|nd|rd|th|\.|\.?\s?[ªºa°]|e|è|ème|er|re)?
    \s?(?:ed|ed\.|edn|edn\.|edition|Aufl\.|Auflage|éd\.|édition|edición|edizione|izd\.)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BARE = LazyPattern(r"(?P<number>[0-9]{1,3})(?:st|nd|rd|th)", re.IGNORECASE)
_WORDS = (
    ("first", "1"), ("second", "2"), ("third", "3"), ("fourth", "4"), ("fifth", "5"), ("sixth", "6"),
    ("seventh", "7"), ("eighth", "8"), ("ninth", "9"), ("tenth", "10"), ("eleventh", "11"), ("twelfth", "12"),
)  # fmt: skip
_SPELLED = {f"{word} {label}": number for word, number in _WORDS for label in ("ed", "ed.", "edn", "edn.", "edition")}


@quirk(
    "edition-words",
    field="edition",
    phase=Phase.CANONICALISE,
    seen_in="Boyer, Purity in Print, 2nd ed. (Madison, 2002); The Jacaranda atlas, 3rd edn (2003)",
    examples=[
        ("2nd ed.", "2"),
        ("3rd edn", "3"),
        ("2. Aufl.", "2"),
        ("Fifth edition", "5"),
        ("1st", "1"),
        ("2., überarb. Aufl.", "2., überarb. Aufl."),
        ("Electronic ed.", "Electronic ed."),
        ("2nd rev. ed.", "2nd rev. ed."),
    ],
)
def edition_words(edition: str) -> str:
    """An edition that says nothing but its number is that number; a revised one keeps its words."""
    text = " ".join(edition.split())
    found = _NUMBERED.fullmatch(text) or _BARE.fullmatch(text)
    if found is not None:
        return str(int(found["number"])) if int(found["number"]) else edition
    return _SPELLED.get(text.lower(), edition)
