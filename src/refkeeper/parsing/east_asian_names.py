"""Reads names in Chinese characters, kana and hangul: the family stands first."""

from __future__ import annotations

from itertools import groupby

from refkeeper.model.item import Name
from refkeeper.text.scripts import script


def in_characters(text: str) -> str:
    """The characters in a name that stand together first, if there are any."""
    if not text or max(text) <= "\u3000":
        return ""
    return next(("".join(letters) for found, letters in groupby(text, lambda one: bool(script(one))) if found), "")


# Compound families that begin with two Han characters, and the usual four-character Japanese form of two and two.
_TWO_HAN = ("司馬", "司马", "欧阳", "歐陽", "諸葛", "诸葛", "上官", "皇甫", "남궁", "선우", "제갈", "황보")


def east_asian(text: str, characters: str) -> tuple[Name, bool]:
    """Family first: `金大中`, `Hu Haifan 胡海帆` (the Latin form is the name, the characters stand beside it)."""
    latin = text.replace(characters, "", 1).strip(" ()（）")
    words = latin.split()
    if len(words) >= 2:
        return Name(family=words[0], given=" ".join(words[1:])), len(words) == 2
    if words and not in_characters(words[0]):
        return Name(family=words[0]), True
    spaced = text.split()
    if len(spaced) == 2:
        return Name(family=spaced[0], given=spaced[1]), True
    if any("\u3040" <= one <= "\u30ff" for one in characters) or len(characters) < 2 or len(characters) > 4:
        return Name(literal=text.strip()), False
    cut = 2 if len(characters) == 4 or characters.startswith(_TWO_HAN) else 1
    return Name(family=characters[:cut], given=characters[cut:]), len(characters) == 3
