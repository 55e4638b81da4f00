"""Gives an English title in capitals its small letters back, and knows when it had better not."""

from __future__ import annotations

import re

_TAG = re.compile(r"(<[^<>]{1,80}>)")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W\d_]{1,12})?")
# Words of English that no other language writes alike; one of them in three words and more makes a title English.
_ENGLISH = frozenset({"the", "of", "and", "with", "from", "for", "by", "its", "their", "how", "what", "which", "into"})
_OTHERS = frozenset(
    {
        *("der", "die", "das", "und", "von", "zur", "zum", "für", "zwischen", "eine", "mit"),
        *("le", "la", "les", "des", "du", "et", "un", "une", "dans", "sur", "el", "los", "las", "del", "y", "en"),
        *("il", "di", "della", "e", "da", "do", "dos", "uma", "het", "een", "van", "dan", "yang", "pada"),
    }
)
_SMALL = frozenset(
    {
        *("a", "an", "the", "and", "but", "or", "nor", "of", "in", "on", "at", "by", "for", "to", "from", "with"),
        *("as", "into", "via", "vs", "per", "upon", "over", "under"),
    }
)
_ACRONYMS = frozenset(
    {
        *(
            "aids",
            "dna",
            "rna",
            "hiv",
            "nato",
            "unesco",
            "unicef",
            "usa",
            "uk",
            "us",
            "ussr",
            "un",
            "eu",
            "opec",
            "oecd",
        ),
        *("bbc", "cia", "fbi", "kgb", "ibm", "nasa", "imf", "gdp", "glast", "lat", "ieee", "acm", "mri", "ct", "pcr"),
        *("dprk", "prc", "gdr", "ddr", "brd", "asean", "brics", "lgbt", "ngo", "ngos", "wwi", "wwii", "mtv", "aaas"),
    }
)
_ROMAN = re.compile(r"(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{1,3})")


def in_capitals(title: str) -> bool:
    """Whether a title of several words has no small letter outside its tags."""
    words = "".join(part for part in _TAG.split(title) if not part.startswith("<"))
    return words.isupper() and sum(sign.isalpha() for sign in words) > 11 and len(words.split()) > 1


def is_english(title: str, language: str | None) -> bool:
    """Whether a title is English beyond doubt: its own words say so, and the record does not say otherwise."""
    if language and not language.lower().startswith("en"):
        return False
    words = {word.lower() for word in _WORD.findall(title)}
    if not words.isdisjoint(_OTHERS) or not title.replace("’", "").isascii():
        return False
    return not words.isdisjoint(_ENGLISH)


def headline(title: str) -> str:
    """An English title in capitals in headline style; acronyms, Roman numerals and words with figures stay.

    >>> headline("THE USE OF DNA IN PART II")
    'The Use of DNA in Part II'
    """
    first = True
    out: list[str] = []
    for part in _TAG.split(title):
        if part.startswith("<"):
            out.append(part)
            continue
        at = 0
        for found in _WORD.finditer(part):
            between = part[at : found.start()]
            first = first or any(sign in ":.?!" for sign in between)
            enclosed = between.endswith("(") and part[found.end() : found.end() + 1] == ")"
            out += [between, _word(found.group(), first, enclosed)]
            first, at = False, found.end()
        out.append(part[at:])
    return "".join(out)


def _word(word: str, first: bool, enclosed: bool) -> str:
    low = word.lower()
    if low in _SMALL:
        return low.capitalize() if first else low
    if any(sign.isdigit() for sign in word) or low in _ACRONYMS or _ROMAN.fullmatch(word):
        return word
    if len(word) > 1 and not any(sign in "AEIOUY" for sign in word):
        return word  # PVC, BRDM: no English word does without a vowel
    if enclosed and len(word) < 6:
        return word  # (SKJ): an abbreviation that the title explains
    if word.startswith("O") and word[1:2] in "’'" and len(word) > 4:
        return f"O{word[1]}{word[2]}{low[3:]}"
    return word[0] + low[1:]
