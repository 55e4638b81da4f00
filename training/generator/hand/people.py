"""Writes lists of names as the habits of a style have them: `Karl Larenz`, `LARENZ (K.)`, `Larenz/Canaris`, `Garcia, A.`"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from training.generator.facts import Person


@dataclass(frozen=True, slots=True)
class NameHabit:
    """How a list of names is written.

    `order`: `given` (Karl Larenz), `initials` (K. Larenz), `family` (Larenz), `inverted` (Larenz, Karl),
    `inverted_initials` (Larenz, K.), `bracketed` (Larenz (Karl)), `bracketed_initials` (Larenz (K.)), `trailing_initials` (Larenz K),
    `reversed` (Larenz Karl), `reversed_initials` (Larenz K.).  `rest_given`: only the first name of a list is inverted.
    """

    order: str = "given"
    join: str = ", "
    last: str = " and "
    most: int = 3
    others: str = " et al."
    capitals: bool = False
    rest_given: bool = False
    tight: str = " "
    """What stands between two initials."""
    stops: str = "."


def initials(given: str, habit: NameHabit) -> str:
    """`Karl-Heinz Otto` as `K.-H. O.`"""
    out = []
    for word in given.replace("’", " ").split():
        parts = [part for part in word.split("-") if part]
        out.append("-".join(f"{part[0].upper()}{habit.stops}" for part in parts))
    return habit.tight.join(out)


def one_name(person: Person, habit: NameHabit, *, first: bool = True) -> str:
    """One name in full."""
    if person.literal:
        return person.literal
    family = f"{person.particle}{'' if person.particle.endswith(('’', chr(39))) else ' '}{person.family}".strip()
    if not person.particle:
        family = person.family
    if habit.capitals:
        family = family.upper()
    order = habit.order
    if habit.rest_given and not first:
        order = {"inverted": "given", "inverted_initials": "initials"}.get(order, order)
    given = initials(person.given, habit) if "initials" in order else person.given
    if order == "family" or not given:
        return family
    if order == "trailing_initials":
        return f"{family} {given}"
    if order.startswith("inverted"):
        return f"{family}, {given}"
    if order.startswith("bracketed"):
        return f"{family} ({given})"
    if order.startswith("reversed"):
        return f"{family} {given}"
    written = f"{given} {family}"
    return f"{written}, {person.suffix}" if person.suffix and order == "given" else written


def names(people: Sequence[Person], habit: NameHabit) -> str:
    """A list of names: `Larenz/Canaris`, `Jacques Le Goff et Pierre Nora`, `Gauch u.a.`"""
    if not people:
        return ""
    if len(people) > habit.most:
        return one_name(people[0], habit) + habit.others
    written = [one_name(person, habit, first=at == 0) for at, person in enumerate(people)]
    if len(written) == 1:
        return written[0]
    return habit.join.join(written[:-1]) + habit.last + written[-1]
