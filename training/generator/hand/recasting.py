"""Chance that hangs on the work alone, so that a work recast for a field is the same in each note that cites it."""

from __future__ import annotations

from random import Random

from training.generator.facts import Facts


def fate(facts: Facts) -> Random:
    """The randomness of one work."""
    names = "/".join(person.family or person.literal for person in facts.authors)
    return Random(f"{facts.kind}|{facts.title}|{facts.year}|{names}|{facts.volume}")


def year_of(facts: Facts, luck: Random, first: int = 1950, last: int = 2022) -> int:
    """The year of the work, or one that fits the field."""
    digits = facts.year[:4]
    return int(digits) if digits.isdigit() and first <= int(digits) <= last else luck.randint(first, last)


def fill(frame: str, words: dict[str, tuple[str, ...]], luck: Random) -> str:
    """A frame with each `{slot}` filled from its list.

    >>> fill("Zur {x}", {"x": ("Haftung",)}, Random(1))
    'Zur Haftung'
    """
    out = frame
    for slot, listed in words.items():
        while f"{{{slot}}}" in out:
            out = out.replace(f"{{{slot}}}", luck.choice(listed), 1)
    return out[:1].upper() + out[1:]


def listed(text: str) -> tuple[str, ...]:
    """The entries of a list written with bars."""
    return tuple(one.strip() for one in text.replace("\n", " ").split("|") if one.strip())
