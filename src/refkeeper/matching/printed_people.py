"""Looks for the people of a record in the citation as printed."""

from __future__ import annotations

from refkeeper.matching.person import initials
from refkeeper.matching.prepared import Printed
from refkeeper.matching.record_facts import Facts, PersonFacts

_NOBODY = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
_GLUED = 0.7
"""What a name of three letters counts that is no word of its own: the misprint `W.C.vLee`, or chance."""


def people_printed(one: Printed, known: Facts, covered: bytearray) -> tuple[float, ...]:
    """The first author and how long the name is; the share of all; how many; that there are any; the initials."""
    first, more = known.first, known.more
    if first is None:
        return _NOBODY
    squashed = one.squashed
    for person in more.others:
        family = person.family
        at = squashed.find(family) if len(family) > 3 else -1
        if at >= 0:
            _cover(one, covered, person, at, at + len(family))
    places = [_family(one, person) for person in more.people]
    for person, (score, start, end) in zip(more.people, places, strict=True):
        if score >= _GLUED and end > start:
            _cover(one, covered, person, start, end)
        given = person.given
        if len(given) > 3 and (at := squashed.find(given)) >= 0:
            covered[at : at + len(given)] = b"\1" * len(given)
    share = len([score for score, *_ in places if score >= 0.75]) / len(places)
    return places[0][0], float(len(first.family)), share, more.person_count, 1.0, _initials(one, first, *places[0])


def first_author_printed(one: Printed, known: Facts) -> bool:
    """Whether the first author stands there."""
    return known.first is not None and _family(one, known.first)[0] >= 0.75


def _family(one: Printed, person: PersonFacts) -> tuple[float, int, int]:
    """How well a family name stands there, and where; or the last of its words."""
    family = person.family
    if len(family) < 4:
        return _short(one, person)
    found = one.find(family)
    if found[0] < 0.7 and len(person.last) > 3:
        found = one.find(person.last)
    return found if found[0] >= 0.75 else (found[0], 0, 0)


def _short(one: Printed, person: PersonFacts) -> tuple[float, int, int]:
    """A name of three letters or fewer: a word of its own, beside its initials where they stand there.

    `Y. Y. Hsu` is one; `朴南權` is one word of the string and two names of the record (10.5047/gseku.j.2009.006).
    """
    family = person.family
    if not family.isascii() and len(person.given) > 1 and (at := one.squashed.find(family + person.given)) >= 0:
        return 1.0, at, at + len(family)
    if family not in one.words:
        at = one.squashed.find(family) if family else -1
        return (_GLUED, at, at + len(family)) if at >= 0 else (0.0, 0, 0)
    given = initials(person.name)[:3]
    while given:
        if (at := one.squashed.find(given + family)) >= 0:
            return 1.0, at + len(given), at + len(given) + len(family)
        if (at := one.squashed.find(family + given)) >= 0:
            return 1.0, at, at + len(family)
        given = given[:-1]
    return 1.0, 0, 0


def _cover(one: Printed, covered: bytearray, person: PersonFacts, start: int, end: int) -> None:
    """The place of a family name with its initials: `l` after `cai` of `Cai, L.`; `tu` before that of `T.-U. Jung`."""
    given = initials(person.name)[:3] if person.family.isascii() else person.given
    while given:
        if one.squashed.startswith(given, end):
            end += len(given)
            break
        if one.squashed.endswith(given, 0, start):
            start -= len(given)
            break
        given = given[:-1]
    covered[start:end] = b"\1" * (end - start)


def _initials(one: Printed, person: PersonFacts, score: float, start: int, end: int) -> float:
    """Whether the initials of the first author stand next to the family: 1, or -1, or 0 when that cannot be said."""
    if not person.given or score < _GLUED or end <= start:
        return 0.0
    around = one.squashed[max(0, start - 3) : start] + one.squashed[end : end + 2]
    return 1.0 if person.given[0] in around else -1.0
