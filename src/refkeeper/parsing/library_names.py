"""Names as libraries and journals print them without a comma: `Otsu Y`, `LE GALL Jacqueline`, `Gelatt Jr CD`."""

from __future__ import annotations

import re

from refkeeper.parsing.name_habits import SYLLABLE, letters_alone
from refkeeper.parsing.name_words import initial, word_letters
from refkeeper.parsing.words import PARTICLES

KOREAN_GIVEN = re.compile(r"[A-Z][a-zŏŭ’']{0,5}-[a-zŏŭ’']{2,6}")


def library_form(words: list[str], last: bool) -> tuple[str, str, str] | None:
    """Particles, family and given name of `Otsu Y`, `Bressy A.`, `van Zanten SV`, `WANG X N`, `DE NEVE G.`"""
    if words[0].isupper() and "." not in words[0] and len(words[0]) > 1:
        cut = next((i for i, word in enumerate(words) if i and len(word_letters(word)) < 3 and initial(word)), 0)
        size = len(max(words[:cut], key=len, default=""))
        if size > 2 and all(len(word_letters(word)) < 3 for word in words[cut:]) and len(words[0]) + cut > 3:
            return "", " ".join(words[:cut]), " ".join(words[cut:])
    if not initial(words[-1], last=last) or initial(words[0]) or len(words[0].strip(".")) < 2:
        return None
    cut = next((i for i, word in enumerate(words) if i and initial(word)), len(words) - 1)
    lead = 0
    while lead < cut - 1 and words[lead].casefold() in PARTICLES:
        lead += 1
    return " ".join(words[:lead]), " ".join(words[lead:cut]), " ".join(words[cut:])


def capital_first(words: list[str]) -> tuple[str, str, str] | None:
    """`GAÏTI Brigitte`, `LE GALL Jacqueline`, `LADARIA Luis F.`, `AI De-Zhen`"""
    if words[0].isupper() and words[0].isascii() and letters_alone(words):
        return None
    if (
        len(words) == 2
        and len(words[0]) == 2
        and words[0].isupper()
        and words[0].isalpha()
        and (
            len(words[1].strip(".")) == 1
            or KOREAN_GIVEN.fullmatch(words[1])
            or re.fullmatch(r"[A-Z][a-z]+-[A-Z][a-z]+", words[1])
        )
        and SYLLABLE.fullmatch(words[0]) is not None
    ):
        # `LI J`: nobody's family is one letter; a given name of two syllables stands behind a family.
        return "", words[0], words[1]
    size = 0
    while size < len(words) and words[size].isupper() and "." not in words[size] and len(word_letters(words[size])) > 1:
        size += 1
    rest = words[size:]
    if not rest or len(word_letters("".join(words[:size]))) < 3 or initial(rest[0]):
        return None
    if any(word.isupper() and len(word_letters(word)) > 2 for word in rest):
        return None
    return "", " ".join(words[:size]), " ".join(rest)


def suffix_inside(words: list[str], suffix: re.Pattern[str]) -> int:
    """Where a suffix stands between the family and its initials: `Gelatt Jr CD`, `Brooks Jr F P`; 0 where none does."""
    at = next((i for i, word in enumerate(words[1:-1], 1) if word[0] in "JS" and suffix.fullmatch(word)), 0)
    return at if at and all(initial(word) for word in words[at + 1 :]) else 0
