"""Spells names for .bib files, where a comma, an `and` or a small first letter has a meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from refkeeper.model.item import Name
from refkeeper.writers.clean import tidy
from refkeeper.writers.latex import escape

_ONE_WORD = re.compile(r"[^\W\d_][\w'’.\-]*")
_PARTICLE = re.compile(r"[a-z][^\W\d_]*['’]?")


def people(names: Sequence[Name]) -> str:
    """A whole name field: names as `von Family, Jr, Given`, bodies in braces of their own, joined by `and`.

    >>> people([Name("Beethoven", "Ludwig", non_dropping_particle="van"), Name(literal="World Health Organization")])
    'van Beethoven, Ludwig and {World Health Organization}'
    """
    return " and ".join(_spell(name) for name in project_names(names))


def project_names(names: Sequence[Name]) -> tuple[Name, ...]:
    """The names as a .bib file can tell them apart: one particle, no name without words."""
    return tuple(name for name in map(project_name, names) if name is not None)


def project_name(name: Name) -> Name | None:
    """One name as a .bib file holds it; a lone name of several words is a body, as nothing tells it from one."""
    family, given, suffix = tidy(name.family), tidy(name.given), tidy(name.suffix)
    particle = tidy(" ".join(part for part in (name.dropping_particle, name.non_dropping_particle) if part))
    if family is None:
        literal = tidy(name.literal) or tidy(" ".join(part for part in (given, particle, suffix) if part))
        return None if literal is None else Name(literal=literal)
    if given is None:
        if (
            particle is None
            and suffix is None
            and _ONE_WORD.fullmatch(family)
            and family.lower() not in ("and", "others")
        ):
            return Name(family=family)
        alone = " ".join(part for part in (particle, family) if part)
        return Name(literal=f"{alone}, {suffix}" if suffix else alone)
    if particle is not None and not _reads_as_particle(particle):
        family, particle = f"{particle} {family}", None
    return Name(family=family, given=given, non_dropping_particle=particle, suffix=suffix)


def _reads_as_particle(particle: str) -> bool:
    """BibTeX takes words for a particle when they begin small: `von der`, `d’`; `De La` it takes for the family."""
    words = particle.split(" ")
    return all(_PARTICLE.fullmatch(word) for word in words) and "and" not in words


def _spell(name: Name) -> str:
    if name.literal is not None:
        return "{" + escape(name.literal) + "}"
    family = _family(name.family or "")
    if name.given is None:
        return family
    if name.non_dropping_particle is not None:
        family = f"{escape(name.non_dropping_particle)} {family}"
    return ", ".join([family, *(_part(part) for part in (name.suffix, name.given) if part is not None)])


def _family(family: str) -> str:
    """In braces when BibTeX would cut it: in `Ortega y Gasset, José` it takes `Ortega y` for a particle."""
    words = family.split(" ")
    plain = all(_ONE_WORD.fullmatch(word) for word in words) and "and" not in (word.lower() for word in words)
    if plain and (len(words) == 1 or not any(map(_begins_small, words))):
        return escape(family)
    return "{" + escape(family) + "}"


def _begins_small(word: str) -> bool:
    """Whether BibTeX takes a word for a particle: by its first letter, whatever sign stands before it."""
    return next((sign for sign in word if sign.isalpha()), "A").islower()


def _part(part: str) -> str:
    if "," in part or "and" in part.lower().split(" "):
        return "{" + escape(part) + "}"
    return escape(part)
