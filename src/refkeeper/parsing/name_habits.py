"""Tells initials from short families in capitals, and families of several words, by the habits of their languages."""

from __future__ import annotations

from refkeeper.text.lazy import LazyPattern

# A consonant or two that begin a syllable, its vowels, and what may end it: `LIU`, `CHO` and `OTT` can be said.
SYLLABLE = LazyPattern(
    r"(?:[BCDFGHJ-NP-TV-Z]|[CSZTKPGW]H|TS|ST|SM)?[AEIOUYÄÖÜÅØÉ]{1,3}(?:[BCDFGHJ-NP-TV-Z]|NG|[LRN][TDNKLSZ]|(?P<same>[B-DF-TV-Z])(?P=same)|[CSH]H|HN|ST)?|[AEIOU][B-DF-HJ-NP-TV-Z][AEIOU]"
)


def letters_alone(words: list[str]) -> bool:
    """Whether three capitals before a family are given names without full stops: `AWB Simpson`, `JRR Tolkien`."""
    first = words[0]
    return len(words) == 2 and len(first) == 3 and words[1][1:].islower() and SYLLABLE.fullmatch(first) is None


_EPITHETS = frozenset(
    ["Yellow", "Red", "Black", "White", "Big", "Little", "Standing", "Sitting", "Crazy", "Spotted", "Running", "Iron",
     "Lone", "Bad", "American", "Plenty", "Looking", "Good", "Young", "Afraid", "Bald", "Blue", "Hollow", "Medicine"]
)  # fmt: skip
_EMBLEMS = frozenset(
    ["Robe", "Cloud", "Horse", "Horses", "Bear", "Elk", "Bull", "Eagle", "Wolf", "Hawk", "Tail", "Crow", "Thunder",
     "Bird", "Shirt", "Dog", "Hand", "Fox", "Buffalo", "Kettle", "Coups", "Glass", "Feather", "Shield", "Hair"]
)  # fmt: skip


def compound_at(words: list[str]) -> int:
    """Where a family of several words begins: `Pablo del Río González`, `Chauncey Yellow Robe`; 0 where none does."""
    size = len(words)
    if size > 2 and words[-1] in _EMBLEMS and words[-2] in _EPITHETS:
        return size - 2
    if size > 3 and words[-3] == "del" and all(word[0].isupper() for word in words[-2:]):
        return size - 3
    if size > 4 and words[-4] == "de" and words[-3] in ("la", "los", "las") and words[-1][0].isupper():
        return size - 4
    return 0
