"""Says which note a short form names, and which short name a citation gives itself."""

from __future__ import annotations

import re

from refkeeper.matching.cited_titles import title_words
from refkeeper.model.citation import BackReference, Citation, ShortCitation
from refkeeper.text.lazy import LazyPattern

_NUMBER = re.compile(
    r"""
    \b(?:n|nn|fn|anm|anmerkung|fu(?:ß|ss)note|notes?|nota|footnote|ref|ann|opm|przyp)\.?\s?(?P<number>\d{1,4})(?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OF_AN_ITEM = LazyPattern(
    r"(?:n[°º]s?|nos?\.|nr\.?|№|cartas?|lettres?|letters?|docs?\.?|rn\.?|rz\.?|pp?\.|s\.|§|art\.)\s?$", re.IGNORECASE
)
"""Before a number that counts something else than notes."""
_HEREAFTER = re.compile(
    r"""
    \b(?:hereina?fter|hereafter|henceforth|(?:from\shere|from\snow)\son|abbreviated(?:\sas)?|cited\sas|cité[es]?(?:\scomme)?
      |ci-après|désormais|dorénavant|abrégé(?:\sen)?|im\s(?:folgenden|weiteren)|fortan|künftig|nachfolgend|zit(?:\.|iert)(?:\sals)?
      |en\s(?:adelante|lo\ssucesivo)|d['’]ora\s(?:in\s(?:poi|avanti)|innanzi)|以下)
    \s?[:,]?\s{0,2}(?:(?:cited\s|referred\sto\s)as\s|zitiert(?:\sals)?:?\s|als\s|cité\s|come\s|como\s)?
    [“”"„«‘'*_「『\s]{0,3}(?P<name>[^()\[\];:“”"„«»’‘'*_「」『』\s][^()\[\];:“”"„«»‘*_「」『』]{0,59})
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""`(hereafter WA Br)`, `(cité: Traité)`, `(im Folgenden: Denkschrift)`, `(en adelante, AGI)`."""
_LONGEST = 3000
_DIGITS = LazyPattern(r"\d+")
_LAST_NUMBER = LazyPattern(r"\D{0,12}(\d{1,4})$")
_IN_QUOTES = LazyPattern(r"\(\s?[‘“'\"„«]\s?(?P<name>[^()‘’“”\"„«»]{2,60}?)\s?[’”'\"“»]\s?\)")
"""`Contracts (Rights of Third Parties) Act 1999 (‘the 1999 Act’)`."""


_QUOTED = ("(‘", "(“", "('", '("', "(„", "(«", "( ‘", "( “", "( '", '( "', "( „", "( «")
"""How the brackets begin: few citations have them, and the expression is dear to make."""


def named_note(citation: ShortCitation | BackReference) -> str | None:
    """The number of the note it names: `(n 3)`, `(wie Anm. 5)`, `supra note 12`; not the `n° 315` of a margin."""
    text = citation.text[:_LONGEST]
    if citation.note_number is not None:
        found = _LAST_NUMBER.match(citation.note_number.strip())
        number = found[1] if found is not None else citation.note_number.strip()
        at = next((each.start() for each in _DIGITS.finditer(text) if each.group() == number), 0)
        return None if _OF_AN_ITEM.search(text, max(0, at - 8), at) else number
    if "(" not in text and not isinstance(citation, BackReference):
        return None
    named = _NUMBER.search(text)
    if named is None or (citation.locator is not None and named["number"] == citation.locator.raw):
        return None
    return named["number"]


_REFERENCE = LazyPattern(r",\s?(?:ref|note|n|fn)\.?\s?(?P<number>\d{1,4})\b", re.IGNORECASE)
_BARE = LazyPattern(r"\W*(?:[a-zäöü]+\W+){0,4}\d{1,4}\W*$", re.IGNORECASE)


def reference_number(text: str) -> str | None:
    """The number of `Heisenberg, ref. 5, p. 174`, in a citation read as a full one."""
    found = _REFERENCE.search(text)
    return found["number"] if found is not None else None


def bare_number(citation: Citation) -> bool:
    """Whether it says no more than which note is meant: `supra, note 3`, `Siehe oben Fn. 1`."""
    return isinstance(citation, BackReference) and _BARE.match(citation.text) is not None


def short_names(text: str) -> list[tuple[str, ...]]:
    """The names that a citation says it will be called by, in folded words.

    >>> short_names("Contracts (Rights of Third Parties) Act 1999 (‘the 1999 Act’)")
    [('1999', 'act')]
    """
    if "(" not in text and "[" not in text:
        return []
    text = text[:_LONGEST]
    found = [*_HEREAFTER.finditer(text)]
    if any(opening in text for opening in _QUOTED):
        found += _IN_QUOTES.finditer(text)
    names = (title_words(one["name"].rstrip(" ,.’'")) for one in found)
    return [name for name in names if 0 < len(name) <= 8]
