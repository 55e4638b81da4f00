"""Compares the few words by which a short form names a person with the names of a work cited before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import Name
from refkeeper.model.work import Field
from refkeeper.text.folding import fold

_PARTICLE_WORDS = (
    "v von van der den dem de des du di da del della dei la le las los el y e und zu zum zur ter ten af av al bin ibn "
    "lord sir dr prof"
)
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_OTHERS = frozenset({"et al", "al", "others", "and others", "u a", "et alii", "ua"})
_HAN = "\u2e80"
"""From here on stand the scripts that write a family and a given name without a blank: 丸山眞男."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name as it is compared: the family's words, the given names' words, and all that are words."""

    family: tuple[str, ...]
    given: tuple[str, ...]
    words: frozenset[str]

    def lookup_keys(self) -> Iterator[str]:
        """The words under which the name is looked up."""
        yield from self.words
        for word in self.words:
            if word[0] >= _HAN:
                yield from (word[:length] for length in (1, 2, 3) if length < len(word))


def people(claims: Sequence[Field[Name]]) -> tuple[Person, ...]:
    """The people of a role; `et al.` is none of them."""
    read = (_person(claim.value or Name(literal=claim.raw)) for claim in claims)
    return tuple(one for one in read if one is not None)


def has_others(claims: Sequence[Field[Name]]) -> bool:
    """Whether the list ends in `et al.` or its like."""
    return any(fold(claim.raw) in _OTHERS for claim in claims)


@lru_cache(maxsize=8192)
def _person(name: Name) -> Person | None:
    said = name.family or name.literal or name.given or ""
    if fold(said) in _OTHERS:
        return None
    words = fold(said).split()
    family = tuple(word for word in words if word not in _PARTICLES) or tuple(words)
    if not family:
        return None
    given = tuple(fold(name.given or "").split()) if name.family else ()
    known = frozenset(word for word in (*family, *given) if len(word) > 1 or word >= _HAN)
    if any(word[0].islower() for word in (name.given or "").split()):
        given = ()  # `V. encore G. RIPERT`, `v. anche Garin`: a signal was read as the given name
    return Person(family, given, known or frozenset(family))


def same(short: Person, full: Person) -> bool:
    """Whether a name as cited again can be the name as cited first.

    The family agrees, or one is the beginning or the end of the other (`Tomás` for `Tomás y Valiente`), or a family
    without a blank begins the name (`丸山` for `丸山眞男`); initials that both give agree.
    """
    return _same_family(short.family, full) and _given_agree(short, full)


def _same_family(short: tuple[str, ...], full: Person) -> bool:
    family = full.family
    if short == family:
        return True
    few, many = sorted((short, family), key=len)
    if few == many[: len(few)] or few == many[-len(few) :] or "".join(short) == "".join(family):
        return True
    return short[0] >= _HAN and any(word.startswith(short[0]) for word in full.words)


def _given_agree(short: Person, full: Person) -> bool:
    """`J. Hillis` is not `D. A.`; `F.` can be `François`; a name without a given name can be anyone's.

    In `LOHMANN VILLENA` the first family name may have been read as the given name.
    """
    if not short.given or not full.given or short.given[0][0] == full.given[0][0]:
        return True
    return short.given[0] in full.family


def named(short: Sequence[Person], full: Sequence[Person]) -> bool:
    """Whether everyone that the short form names is among the people of the work."""
    return all(any(same(one, other) for other in full) for one in short)


def mentioned(short: Sequence[Person], full: Sequence[Person]) -> bool:
    """Whether every name has a word among the words of the people: families and given names that were read swapped."""
    words = {word for other in full for word in other.words}
    return all(one.words & words for one in short)


def in_order(short: Sequence[Person], full: Sequence[Person]) -> bool:
    """Whether the same people stand there in the same order: `Robinson and Gallagher` is not their other work."""
    return len(short) == len(full) and all(same(one, other) for one, other in zip(short, full, strict=True))
