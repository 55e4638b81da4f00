"""Journals that print authors in capitals deposit them so; this gives names their small letters back."""

from __future__ import annotations

import re
from dataclasses import replace

from refkeeper.model.item import Name
from refkeeper.quirks.people import PEOPLE, letters, upper
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_WORD = LazyPattern(r"[^\W\d_]+")
_NUMERALS = frozenset({"II", "III", "IV"})


@quirk(
    "all-caps-names",
    field=PEOPLE,
    each=True,
    phase=Phase.INTERPRET,
    seen_in="10.1142/9789812709653_0029 (CALIANDRO), 10.1038/159553a0 (LE GROS CLARK), 10.2331/suisan.73.43 "
    "(OBATA, YASUHIRO)",
    examples=[
        ((Name("CALIANDRO", "G. A."),), (Name("Caliandro", "G. A."),)),
        ((Name("LE GROS CLARK", "W. E."),), (Name("Le Gros Clark", "W. E."),)),
        ((Name("OBATA", "YASUHIRO"),), (Name("Obata", "Yasuhiro"),)),
        ((Name("XIE", "Li"), Name("McGrail", "Kim")), (Name("XIE", "Li"), Name("McGrail", "Kim"))),
        ((Name("SCHUT", "JOHN W."),), (Name("Schut", "John W."),)),
        ((Name("HEDNER", "JAN"),), (Name("Hedner", "JAN"),)),
        ((Name("UNESCO"),), (Name("UNESCO"),)),
        ((Name(literal="NATO"),), (Name(literal="NATO"),)),
        ((Name("Wu", "J."),), (Name("Wu", "J."),)),
    ],
)
def all_caps_names(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Names in capitals get small letters; bodies, initials and short names that stand alone stay."""
    people = [name for name in names if name.family and name.given]
    # A short name in capitals (`LI`) is read as one only in a list that is in capitals throughout.
    throughout = len(people) > 1 and all(upper(name.family) for name in people)
    return tuple(_lowered(name, throughout) if name.family and name.given else name for name in names)


def _lowered(name: Name, throughout: bool) -> Name:
    family, given = name.family or "", name.given or ""
    if not upper(family) or not (letters(family) > 3 or (throughout and letters(family) > 1)):
        return name
    # A given word of three capitals may be initials (`JAN`), one of four is a name.
    words = (
        _small(word) if letters(word) > 3 and upper(word) and "." not in word else word for word in given.split(" ")
    )
    return replace(name, family=_small(family), given=" ".join(words))


def _small(text: str) -> str:
    return _WORD.sub(_word, text)


def _word(found: re.Match[str]) -> str:
    word = found.group()
    if len(word) == 1 or word in _NUMERALS or not word.isupper():
        return word
    if word.startswith("MC") and len(word) > 4:
        return "Mc" + word[2] + word[3:].lower()
    return word[0] + word[1:].lower()
