"""Tells whether two spellings of a name can be one person."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from refkeeper.model.item import Name
from refkeeper.text.folding import fold
from refkeeper.text.similarity import fuzz


def same_person(one: Name, other: Name) -> bool:
    """Whether two spellings can be one person.

    >>> same_person(Name("Müller", "H."), Name("Mueller", "Hans Peter"))
    True
    >>> same_person(Name("Smith", "John"), Name("Smith", "Mary"))
    False
    """
    return same(forms(one), forms(other))


class Forms(NamedTuple):
    """A name as others are compared with it."""

    families: frozenset[str]
    """Every spelling under which a catalogue could file it."""
    filed: str
    """The family name, or whatever stands for it, closed up."""
    family: str
    given: str
    initials: str


def same(one: Forms, other: Forms) -> bool:
    """Whether two names, made ready, can be one person's."""
    if not one.families.isdisjoint(other.families) or _misprinted(one.filed, other.filed):
        return not one.initials or not other.initials or not set(one.initials).isdisjoint(other.initials)
    return _swapped(one, other) or _swapped(other, one)


def _misprinted(mine: str, theirs: str) -> bool:
    if len(mine) < 5 or len(theirs) < 5 or abs(len(mine) - len(theirs)) > 2:
        return False
    return bool(fuzz().ratio(mine, theirs, score_cutoff=85))


def _swapped(one: Forms, other: Forms) -> bool:
    """`Kim, Minjung` printed `Minjung, Kim`: the family of one is the given name of the other, and back."""
    if one.given != other.family or len(one.given) < 2 or not one.family or not other.given:
        return False
    return one.family == other.given or one.family[0] == other.given[0]


def forms(name: Name) -> Forms:
    """A name made ready to be compared."""
    # By its texts, for a name's own hash and equality take longer than what they would find.
    return _forms_of(name.family, name.given, name.literal, name.dropping_particle, name.non_dropping_particle)


@lru_cache(maxsize=8192)
def _forms_of(
    family: str | None, given: str | None, literal: str | None, dropping: str | None, particle: str | None
) -> Forms:
    families = _families(family, literal, f"{dropping or ''} {particle or ''}")
    filed = _squash(family or literal or "")
    first = _initials(given) if family is not None and given else ""
    return Forms(families, filed, _squash(family or ""), _squash(given or ""), first)


def _families(family: str | None, literal: str | None, particles: str) -> frozenset[str]:
    if family is None:
        words = fold(literal or "").split()[:30]
        return frozenset(_plain(word) for word in (*words[:1], *words[-1:], "".join(words)) if word)
    words = fold(family).split()
    forms = {_squash(family), _squash(f"{particles} {family}")}
    # `de Vries`, `von der Leyen`, `García Márquez`: filed under the last word, or the first, by one side or the other.
    forms.update(_plain(word) for word in (words[-1:] + words[:1]) if len(word) > 3)
    return frozenset(form for form in forms if form)


def initials(name: Name) -> str:
    """The initials of the given names; `JP`, `J.P.` and `Jean-Pierre` are all `jp`."""
    return _initials(name.given) if name.family is not None and name.given else ""


@lru_cache(maxsize=8192)
def _initials(given: str) -> str:
    out = ""
    for word in given.replace("-", " ").replace(".", " ").replace("‐", " ").split():
        glued = word.isupper() and len(word) <= 4 and word.isascii()
        out += fold(word).replace(" ", "") if glued else fold(word)[:1]
    return out


@lru_cache(maxsize=8192)
def _squash(text: str) -> str:
    return _plain(fold(text).replace(" ", ""))


def _plain(text: str) -> str:
    """`Mueller` and `Müller`, `Soerensen` and `Sørensen` alike."""
    return text.replace("ae", "a").replace("oe", "o").replace("ue", "u")
