"""Reads one name: which part is the family's, which the given name, which a particle or a suffix."""

from __future__ import annotations

import re

from refkeeper.model.item import Name
from refkeeper.parsing.east_asian_names import east_asian, in_characters
from refkeeper.parsing.library_names import KOREAN_GIVEN, capital_first, library_form, suffix_inside
from refkeeper.parsing.name_habits import compound_at
from refkeeper.parsing.name_words import calm, spelt, words_of
from refkeeper.parsing.words import CAPITAL_ARTICLES, DROPPING, PARTICLES
from refkeeper.text.lazy import LazyPattern

SUFFIX = re.compile(r"(?:Jr|Sr|jr|sr)\.?|I{2,3}|IV|fils|père")
_CAPS_RUN = LazyPattern(r"[^\W\d_a-z]{1,4}(?:-[^\W\d_a-z]{1,2})?")
_BRACKETED = re.compile(r"(?P<family>[^()]{2,60}?)\s*\((?P<given>[^()]{1,40})\)")
"""`ASSMAN (J.)`, `Zadora-Rio (E.)`: the French way of setting initials."""
# `Yi Ki-baek`, `Kim Dae-jung`, `Mao Tse-tung`: a short family first, and a given name of two syllables.
_ONE_SYLLABLE = LazyPattern(r"[A-Z][a-zŏŭ’']{0,5}")


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
    characters = in_characters(text)
    if characters:
        return east_asian(text, characters)
    bracketed = _BRACKETED.fullmatch(text.strip(" ,")) if "(" in text else None
    if bracketed is not None:
        return family_first(bracketed["family"], bracketed["given"], suffix), True
    words = list(words_of(text))
    if len(words) > 1 and suffix is None and SUFFIX.fullmatch(words[-1]) and len(words[-1]) > 1:
        suffix = words.pop()
    elif suffix is None and len(words) > 2 and (at := suffix_inside(words, SUFFIX)):
        suffix = words.pop(at)
    if len(words) == 1:
        return Name(family=calm(words[0].rstrip(".")), suffix=suffix), True
    inverted = capital_first(words)
    if inverted is None and not (capitals and spelt(words[-1]) and len(words[-1]) > 2 and not words[0].isupper()):
        inverted = library_form(words, last)
    if inverted is not None:
        particles, family, given = inverted
        return Name(family=calm(family), given=given, non_dropping_particle=particles or None, suffix=suffix), True
    if len(words) == 2 and KOREAN_GIVEN.fullmatch(words[1]) and _ONE_SYLLABLE.fullmatch(words[0]):
        return Name(family=words[0], given=words[1]), suffix is None
    return _as_spoken(words, suffix), True


def _as_spoken(words: list[str], suffix: str | None) -> Name:
    capital = next((i for i, word in enumerate(words) if i and spelt(word)), 0)
    if capital and all(word.isupper() for word in words[capital:]) and not words[0].isupper():
        # `Emmanuel LE ROY LADURIE`, `Desiree VAN DER HEIJDE`
        while capital > 1 and spelt(words[capital - 1]):
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
