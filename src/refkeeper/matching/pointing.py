"""Tells what a citation's own words say of where it points: just before, to the same author, to nothing earlier."""

from __future__ import annotations

import re

from refkeeper.matching.cited_names import Person
from refkeeper.model.citation import BackReference, Citation, FullCitation
from refkeeper.text.folding import fold
from refkeeper.text.lazy import LazyPattern

_JUST_BEFORE = re.compile(
    r"""
    ^\W*(?:(?:see|cf|vgl|voir|vid|v)\b\.?\s)?
    (?:ib[ií]d(?:em)?|[ií]dem|id\b|ebd|ebenda|ebendort|ivi|ibi|同上|同前|同书|위의\s?책)(?P<after>[.,;:\s*_、]|$)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SAYS_SO = LazyPattern(r"\b(?:ib[ií]d|[ií]d(?:em)?\b|eb(?:d|enda)|ivi\b|ders|dies|ead|loc)|同|위", re.IGNORECASE)
_POINTS_BACK = LazyPattern(
    r"\b(?:op|ob|loc|art|ouvr|th[èe]se|l)\b[.,\s]*(?:cit|préc|c\b)|\bcit(?:\.|ato|ata|ada|ado|é|ée)|\bpréc|\ba\.?\s?a\.?\s?o|\bsupra\b",
    re.IGNORECASE,
)
_SAME_AUTHOR = re.compile(
    r"""
    ^\W*(?:(?:the\s)?same|id|idem|ders|dies|derselbe|dieselbe|eadem|(?:le|la)\smême|íd|ídem|el\smismo|—{2,}|–{2,}|-{3,})
      [.,\s*]
    | \b(?:du\smême\sauteur|by\sthe\ssame\sauthor|del\smismo\sautor|dello\sstesso\sautore|desselben\sVerfassers)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IDEM_WORDS = "id idem ders dies derselbe dieselbe eadem"
_IDEM = frozenset(_IDEM_WORDS.split())
_NO_NAME_WORDS = (
    "ibid ibidem idem id ivi ibi ebd ebenda 同上 同前 voir siehe vgl see vid cf cfr supra infra oben above ders dies"
)
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())


def no_name(person: Person) -> bool:
    """Whether a word that points or introduces was read as a name: `Ibídem`, `Voir`, `Siehe`."""
    return person.family[0] in _NO_NAMES


def just_before(citation: Citation) -> bool:
    """Whether it means what was cited just before, by the form it was given or by the word it begins with."""
    if isinstance(citation, BackReference):
        if citation.form in ("ibid", "idem"):
            # `Cantimori, *Eretici* cit.` has a name and no word for just before, whatever it was taken for.
            return not citation.work.author or _SAYS_SO.search(citation.text) is not None
        return citation.form != "supra" and not citation.work.author and citation.work.title is None
    return not isinstance(citation, FullCitation) and _JUST_BEFORE.match(citation.text) is not None


def points_back(text: str) -> bool:
    """Whether it holds words that mean an earlier citation: op. cit., préc., a.a.O."""
    return _POINTS_BACK.search(text) is not None


def no_title(words: tuple[str, ...]) -> bool:
    """Whether words that point were read as a title: `supra`."""
    return all(word in _NO_NAMES for word in words)


def same_author(citation: Citation, after: str = "") -> bool:
    """Whether its author is the one cited just before: `Ders.`, `Id.`, or `du même auteur` in it or in what follows."""
    names = citation.work.author
    if names:
        # `Ders., Kaiser, Hof und Staat`: the first word of the title may have been taken for a given name.
        return fold(names[0].raw).partition(" ")[0] in _IDEM
    return _SAME_AUTHOR.search(f"{citation.text} {after}") is not None


def only_idem(citation: Citation) -> bool:
    """Whether nothing but `Id.` or `Ders.` was read: the author of the work that is named next."""
    return isinstance(citation, BackReference) and citation.locator is None and fold(citation.text) in _IDEM


def work_of_its_own(citation: Citation) -> bool:
    """Whether only author or journal are the same: `ders., JZ 2001, 499`, `A. Aspect et al., ibid. 49, 1804 (1982)`."""
    if not isinstance(citation, BackReference) or citation.work.issued is None:
        return False
    work = citation.work
    if citation.form == "idem":
        return work.title is not None or work.container_title is not None
    return citation.form == "ibid" and bool(work.author) and work.volume is not None
