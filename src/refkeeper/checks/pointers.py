"""What the rules on back-references share: whether the words point back at all, and what stands before them."""

from __future__ import annotations

import re

from refkeeper.model.citation import BackReference, Citation, FullCitation, ShortCitation
from refkeeper.text.folding import fold
from refkeeper.text.lazy import LazyPattern

_POINTS = LazyPattern(
    r"""
    \b(?: ib[ií]d(?:em)?\b | [ií]dem\b | [ií]d\.(?!\s?=) | eb(?:d\b|enda) | ivi\b | ead(?:em)?\b | supra\b
        | (?:op|ob|loc|art|ouvr|l)[.,]?\s?(?:cit|c)\b | cit(?:\.|ato|ata|ada|ado|é) | préc | a\.?\s?a\.?\s?o\b
        | (?:above|oben|wie)\b | (?:n|nn|note|anm|fn|ders|dies)\b[.\s] )
    | 同 | 위의 | 앞의
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AHEAD = LazyPattern(r"\b(?:infra|below|unten|ci-dessous|más adelante)\b", re.IGNORECASE)
"""`infra note 9`, `siehe unten Anm. 9`: a later note."""
_NO_NAME_WORDS = (
    "part art arts article articles section sections chapter chapters annex table figure fig vol vid vide vease see "
    "voir siehe vgl cf cfr supra infra ibid ibidem idem"
)
NO_NAMES = frozenset(_NO_NAME_WORDS.split())
"""Words that begin a citation and are read as a name now and then."""
_PASSAGE = LazyPattern(r"(?:^|\s)(?:[IVXLC]{1,7}|[ivxlc]{1,7}|\d{1,3})\.\s?(?:\d|[ivxlc]{1,6}\.)")
"""`XI. 488`, `II. iii. 45`, `10.432`: book and line, act and scene, chapter and paragraph."""
_TAIL = 24
_LONGEST = 400
"""Short forms are short; a paragraph that was read as one is none."""


def names_a_place(citation: Citation) -> bool:
    """Whether it names a note, or neither author nor title: then it means a place rather than a work."""
    if not isinstance(citation, FullCitation) and citation.note_number is not None:
        return True
    return not citation.work.author and citation.work.title is None


def points(citation: Citation) -> bool:
    """Whether the words leave no doubt that an earlier citation is meant.

    A name in running prose, words in quotation marks, an attribute `id="nota1"` are read as short forms now and then.
    """
    text = citation.text
    if len(text) > _LONGEST or "=" in text or ";" in text or text.startswith("(") or text.count("(") != text.count(")"):
        return False
    if _AHEAD.search(text) is not None:
        return False
    if isinstance(citation, BackReference):
        return _POINTS.search(text) is not None
    return isinstance(citation, ShortCitation) and _short_form(citation)


def _short_form(citation: ShortCitation) -> bool:
    """`Moses, Wild West Shows, 63-64`, `Rinna (n 3) 45`: a name, and a title with a page, or a note's number."""
    work = citation.work
    whole = (work.container_title, work.publisher, work.publisher_place, work.issued, work.url, work.doi, work.volume)
    if any(whole) or not work.author or not _name_begins(citation):
        return False
    if citation.note_number is not None:
        return _POINTS.search(citation.text) is not None
    return work.title is not None and _pages(citation)


def _pages(citation: ShortCitation) -> bool:
    """Whether pages are cited: of the classics passages are, `Homer, Odyssey, XI. 488–91`; those need no edition."""
    locator = citation.locator.raw if citation.locator is not None else None
    said = locator or (citation.work.page.raw if citation.work.page is not None else None)
    return said is not None and _PASSAGE.search(said) is None and _PASSAGE.search(citation.text[-_TAIL:]) is None


def _name_begins(citation: ShortCitation) -> bool:
    """Whether the author stands as a short form has it: `Part VIII. Annex III` begins with no name.

    `Cebulla, A. Welfare-to-Work 139–155` is an entry of a list of works: a short form does not put the family first.
    """
    name = citation.work.author[0]
    words = fold(name.raw).split()
    return (
        citation.text.startswith(name.raw)
        and name.value is not None
        and bool(name.value.family)
        and bool(words)
        and words[0] not in NO_NAMES
        and not any(mark.isdigit() or mark == "," for mark in name.raw)
    )
