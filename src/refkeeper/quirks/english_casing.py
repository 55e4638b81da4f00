"""Gives an English title in capitals its small letters back, and knows when it had better not."""

from __future__ import annotations

import re

from refkeeper.text.lazy import LazyPattern

_TAG = re.compile(r"(<[^<>]{1,80}>)")
_WORD = LazyPattern(r"[^\W_]+(?:[’'][^\W\d_]{1,12})?")
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
        *("nato", "unesco", "unicef", "ussr", "opec", "oecd", "nasa", "glast", "ieee", "dprk", "asean", "brics"),
        *("lgbt", "ngos", "wwii", "aaas"),
    }
)
# In capitals nobody can tell the disease from hearing aids, or the World Health Organization from a pronoun.
_EITHER = frozenset({"aids", "us", "who"})
# A short word that is not one of these may be an abbreviation (SMA, DNA, UN) and keeps its capitals.
_SHORT = frozenset(
    {
        *("act", "age", "air", "all", "any", "are", "arm", "art", "bad", "be", "bee", "big", "box", "boy"),
        *("can", "car", "cat", "cow", "cup", "day", "did", "die", "do", "dog", "dry", "due", "ear", "end"),
        *("era", "eye", "far", "few", "fly", "fox", "gas", "go", "god", "gun", "had", "has", "he", "her"),
        *("his", "hot", "how", "ice", "if", "ill", "is", "it", "its", "job", "key", "law", "lay", "leg"),
        *("let", "lip", "long", "low", "man", "map", "may", "me", "men", "my", "new", "no", "not", "now"),
        *("off", "oil", "old", "one", "our", "out", "own", "pay", "pig", "rat", "raw", "red", "sea", "see"),
        *("set", "sex", "she", "sir", "six", "so", "son", "sun", "tax", "tea", "ten", "tim", "tin", "too"),
        *("two", "up", "use", "war", "was", "way", "we", "web", "why", "yes", "yet", "you"),
    }
)
_ROMAN = LazyPattern(r"(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{1,3})")


def in_capitals(title: str) -> bool:
    """Whether a title of several words has no small letter outside its tags."""
    words = "".join(part for part in _TAG.split(title) if not part.startswith("<"))
    return words.isupper() and sum(sign.isalpha() for sign in words) > 11 and len(words.split()) > 1


def is_english(title: str, language: str | None) -> bool:
    """Whether a title is English beyond doubt: its own words say so, and the record does not say otherwise."""
    if language and not language.lower().startswith("en"):
        return False
    words = {word.lower() for word in _WORD.findall(title)}
    if not words.isdisjoint(_OTHERS | _EITHER) or not title.replace("’", "").isascii():
        return False
    return bool(language) or not words.isdisjoint(_ENGLISH)


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
    if len(word) < 4 and low not in _SHORT:
        return word
    if not any(sign in "AEIOUY" for sign in word):
        return word  # BRDM: no English word does without a vowel
    if enclosed and len(word) < 6:
        return word  # (SKJ): an abbreviation that the title explains
    if word.startswith("O") and word[1:2] in "’'" and len(word) > 4:
        return f"O{word[1]}{word[2]}{low[3:]}"
    return word[0] + low[1:]
