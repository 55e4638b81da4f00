"""Reads one name: which part is the family's, which the given name, which a particle or a suffix."""

from __future__ import annotations

import re
from functools import lru_cache

from refkeeper.model.item import Name
from refkeeper.parsing.east_asian_names import east_asian, in_characters
from refkeeper.parsing.name_habits import SYLLABLE, compound_at, letters_alone
from refkeeper.parsing.words import CAPITAL_ARTICLES, DROPPING, PARTICLES
from refkeeper.text.lazy import LazyPattern

SUFFIX = re.compile(r"(?:Jr|Sr|jr|sr)\.?|I{2,3}|IV|fils|père")
_INITIAL_WORD = LazyPattern(r"(?:[^\W\d_]{1,2}\.-?){1,5}|[^\W\d_]{1,4}")
_CAPS_RUN = LazyPattern(r"[^\W\d_a-z]{1,4}(?:-[^\W\d_a-z]{1,2})?")
_BRACKETED = re.compile(r"(?P<family>[^()]{2,60}?)\s*\((?P<given>[^()]{1,40})\)")
"""`ASSMAN (J.)`, `Zadora-Rio (E.)`: the French way of setting initials."""
_GLUED = re.compile(r"(?<=[^\W\d_])\.(?=[^\W\d_])")
_LOOSE = re.compile(r"\s+(?=\.)|(?<=[^\W\d_])-\s+(?=[^\W\d_A-Z])")
# `Yi Ki-baek`, `Kim Dae-jung`, `Mao Tse-tung`: a short family first, and a given name of two syllables.
_KOREAN_GIVEN = re.compile(r"[A-Z][a-zŏŭ’']{0,5}-[a-zŏŭ’']{2,6}")
_ONE_SYLLABLE = LazyPattern(r"[A-Z][a-zŏŭ’']{0,5}")


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a name, with glued or broken initials set right: `J.Evslin`, `C.G .Strouthos`, `Ro- pelewski`.

    >>> words_of("H.-W.Hübers")
    ('H.-W.', 'Hübers')
    """
    text = _LOOSE.sub("", text.replace("’ ", "’"))
    parts: list[str] = []
    for word in text.split():
        pieces = _GLUED.sub(". ", word).split()
        # `J.N.` and `H.-W.` are one given name each; `P.Wu` is an initial and a family.
        if len(pieces) > 1 and len(pieces[-1].strip(".")) > 2 and not pieces[-1].isupper():
            parts += ["".join(pieces[:-1]), pieces[-1]]
        elif len(pieces) == 2 and len(pieces[1]) == 2 and pieces[1][1].islower():
            parts += pieces
        else:
            parts.append(word)
    return tuple(parts)


def initial(word: str, *, last: bool = False) -> bool:
    """Whether a word can stand for given names: `J.`, `JN`, `Ch.`, `J-P`; `Yu.` at the end of a list is a family."""
    bare = word.replace(".", "").replace("-", "")
    if not bare or len(bare) > 5 or not bare.isalpha():
        return False
    if bare.isupper() or in_characters(bare):
        return len(bare) <= 4 or "." in word
    return (
        word.endswith(".")
        and len(bare) <= 3
        and bare[0].isupper()
        and not last
        and _INITIAL_WORD.fullmatch(word) is not None
    )


def _spelt(word: str) -> bool:
    """Whether a word is in capitals and more than an initial: `FURST`, `DE`."""
    return word.isupper() and "." not in word and len(word_letters(word)) > 1


def all_initials(text: str) -> bool:
    """Whether every word of a part is an initial."""
    words = words_of(text)
    if not words:
        return False
    alone = len(words) == 1 and len(word_letters(words[0])) > 1
    return initial(words[0], last=alone) and all(initial(word) or word in PARTICLES for word in words[1:])


def word_letters(word: str) -> str:
    """A word without its full stops and hyphens."""
    return word.replace(".", "").replace("-", "")


def family_first(family_text: str, given_text: str, suffix: str | None) -> Name:
    """`Márquez, Gabriel García`; particles before the family stay with it, those after the given name drop."""
    words = list(words_of(family_text))
    # `Buarque de Holanda, Sergio`: only what stands before the family is a particle of it.
    lead = next((i for i, word in enumerate(words[:-1]) if word.casefold() not in PARTICLES), len(words) - 1)
    non_dropping = words[:lead]
    bare = " ".join(words[len(non_dropping) :])
    if bare.isupper():
        non_dropping = [word.capitalize() if word.isupper() else word for word in non_dropping]
    given_words = list(words_of(given_text))
    dropping: list[str] = []
    while len(given_words) > 1 and given_words[-1] in PARTICLES:
        dropping.insert(0, given_words.pop())
    return Name(
        family=calm(bare.rstrip(".")),
        given=" ".join(given_words),
        dropping_particle=" ".join(dropping) or None,
        non_dropping_particle=" ".join(non_dropping) or None,
        suffix=suffix,
    )


def direct(text: str, suffix: str | None, *, last: bool = False, capitals: bool = False) -> tuple[Name, bool]:
    """A name that stands in one part, as spoken or as libraries write it, and whether its reading is sure.

    `capitals` says that the list sets its families in capitals, so that `Ling JIN` ends in one.

    >>> direct("Bregman J.N.", None)[0].family, direct("J. N. Bregman", None)[0].family
    ('Bregman', 'Bregman')
    """
    han = in_characters(text)
    if han:
        return east_asian(text, han)
    bracketed = _BRACKETED.fullmatch(text.strip(" ,"))
    if bracketed is not None:
        return family_first(bracketed["family"], bracketed["given"], suffix), True
    words = list(words_of(text))
    if len(words) > 1 and suffix is None and SUFFIX.fullmatch(words[-1]) and len(words[-1]) > 1:
        suffix = words.pop()
    if len(words) == 1:
        return Name(family=calm(words[0].rstrip(".")), suffix=suffix), True
    inverted = _capital_first(words)
    if inverted is None and not (capitals and _spelt(words[-1]) and len(words[-1]) > 2 and not words[0].isupper()):
        inverted = _library_form(words, last)
    if inverted is not None:
        particles, family, given = inverted
        return Name(family=calm(family), given=given, non_dropping_particle=particles or None, suffix=suffix), True
    if len(words) == 2 and _KOREAN_GIVEN.fullmatch(words[1]) and _ONE_SYLLABLE.fullmatch(words[0]):
        return Name(family=words[0], given=words[1]), suffix is None
    return _as_spoken(words, suffix), True


def _library_form(words: list[str], last: bool) -> tuple[str, str, str] | None:
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


def _capital_first(words: list[str]) -> tuple[str, str, str] | None:
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
            or _KOREAN_GIVEN.fullmatch(words[1])
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


def _as_spoken(words: list[str], suffix: str | None) -> Name:
    capital = next((i for i, word in enumerate(words) if i and _spelt(word)), 0)
    if capital and all(word.isupper() for word in words[capital:]) and not words[0].isupper():
        # `Emmanuel LE ROY LADURIE`, `Desiree VAN DER HEIJDE`
        while capital > 1 and _spelt(words[capital - 1]):
            capital -= 1
        return Name(family=calm(" ".join(words[capital:])), given=" ".join(words[:capital]), suffix=suffix)
    at = len(words) - 1
    while at > 0 and words[at - 1] in PARTICLES:
        at -= 1
    article = next((i for i, word in enumerate(words) if i and word in CAPITAL_ARTICLES), 0)
    if article and at == len(words) - 1 and len(words) - 3 <= article < len(words) - 1:
        # `Jacques Le Goff`, `Emmanuel Le Roy Ladurie`, `Martin Van Buren`
        return Name(family=" ".join(words[article:]), given=" ".join(words[:article]), suffix=suffix)
    if words[at:-1] == ["zu"] and at > 1 and words[at - 1] in ("Meyer", "Meier", "Schulze", "Schulte", "Große"):
        # `Sven Meyer zu Eissen`: the name of a farm; in `Karl Theodor zu Guttenberg` both words before are given.
        return Name(family=" ".join(words[at - 1 :]), given=" ".join(words[: at - 1]), suffix=suffix)
    compound = compound_at(words)
    if compound:
        return Name(family=" ".join(words[compound:]), given=" ".join(words[:compound]), suffix=suffix)
    particles = words[at:-1]
    family = words[-1]
    given = " ".join(words[:at])
    for mark in ("d’", "d'"):
        if family.startswith(mark) and family[2:3].isupper():
            particles, family = [*particles, mark], family[2:]
    dropping = bool(particles) and all(word in DROPPING for word in particles)
    joined = " ".join(particles) or None
    return Name(
        family=calm(family.rstrip(".")),
        given=given or None,
        dropping_particle=joined if dropping else None,
        non_dropping_particle=None if dropping else joined,
        suffix=suffix,
    )


def calm(family: str) -> str:
    """`ESCARPIT` as `Escarpit`; `O'NEILL` as `O'Neill`; short capitals stay."""
    if len(family) > 3 and family.isupper():
        return re.sub(r"[^\W\d_]+", lambda word: word.group()[0] + word.group()[1:].lower(), family)
    return family
