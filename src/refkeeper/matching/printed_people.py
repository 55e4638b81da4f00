"""Looks for the people of a record in the citation as printed."""

from __future__ import annotations

from refkeeper.matching.person import initials
from refkeeper.matching.prepared import Printed
from refkeeper.matching.record_facts import Facts, PersonFacts

_NOBODY = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def people_printed(one: Printed, known: Facts, covered: bytearray) -> tuple[float, ...]:
    """The first author and how long the name is; the share of all; how many; that there are any; the initials."""
    if not known.people:
        return _NOBODY
    squashed, words = one.squashed, one.words
    for person in known.others:
        family = person.family
        at = squashed.find(family) if len(family) > 3 else -1
        if at >= 0:
            _cover(one, covered, person, at, at + len(family))
    scores = []
    for person in known.people:
        family = person.family
        score, start, end = _family(one, person)
        if score >= 0.75 and end > start:
            _cover(one, covered, person, start, end)
        scores.append(score * 0.7 if len(family) < 4 and family not in words else score)
        given = person.given
        if len(given) > 3 and (at := squashed.find(given)) >= 0:
            covered[at : at + len(given)] = b"\1" * len(given)
    share = len([score for score in scores if score >= 0.75]) / len(scores)
    first = known.people[0]
    return scores[0], float(len(first.family)), share, known.person_count, 1.0, _initials(one, first)


def first_author_printed(one: Printed, known: Facts) -> bool:
    """Whether the first author stands there."""
    if not known.people:
        return False
    first = known.people[0]
    short = len(first.family) < 4 and first.family not in one.words
    return _family(one, first)[0] * (0.7 if short else 1.0) >= 0.75


def _family(one: Printed, person: PersonFacts) -> tuple[float, int, int]:
    """How well a family name stands there, and where; or the last of its words."""
    family = person.family
    found = (1.0, 0, 0) if len(family) < 4 and family in one.words else one.find(family)
    return one.find(person.last) if found[0] < 0.7 and len(person.last) > 3 else found


def _cover(one: Printed, covered: bytearray, person: PersonFacts, start: int, end: int) -> None:
    """The place of a family name with its initials: `l` after `cai` of `Cai, L.`; `tu` before that of `T.-U. Jung`."""
    given = initials(person.name)[:3]
    while given:
        if one.squashed.startswith(given, end):
            end += len(given)
            break
        if one.squashed.endswith(given, 0, start):
            start -= len(given)
            break
        given = given[:-1]
    covered[start:end] = b"\1" * (end - start)


def _initials(one: Printed, person: PersonFacts) -> float:
    """Whether the initials of the first author stand next to the family: 1, or -1, or 0 when that cannot be said."""
    score, start, end = one.find(person.family)
    if not person.given or score < 0.75 or end <= start:
        return 0.0
    around = one.squashed[max(0, start - 3) : start] + one.squashed[end : end + 2]
    return 1.0 if person.given[0] in around else -1.0
