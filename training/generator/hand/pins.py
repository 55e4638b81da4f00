"""Writes page numbers: the range of a work, its first page, and the page that is cited, with `f.`, `ff.`, `et s.`"""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

_NUMBERS = re.compile(r"[0-9]{1,6}")


@dataclass(frozen=True, slots=True)
class PinHabit:
    """`dash` between two pages; `short`: 201–09 for 201–209; `next_one` and `onward`: `f.` and `ff.`, empty: never."""

    dash: str = "–"
    short: bool = False
    next_one: str = ""
    onward: str = ""
    often: float = 0.0
    """How often a place is written with them."""
    note: str = ""
    """How a note of the cited page is named (` n. `, ` Anm. `), empty: never."""
    both: str = " and "
    """What joins two pages that are cited."""


def ends(pages: str) -> tuple[int, int] | None:
    """The first and last number of a page range, where both are numbers: `117-34` is (117, 134)."""
    found = _NUMBERS.findall(pages)
    if not found or len(found) > 2 or not pages[:1].isdigit():
        return None
    first, last = found[0], found[-1]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return (int(first), int(last)) if int(last) >= int(first) else None


def span(first: int, last: int, habit: PinHabit) -> str:
    """Two pages joined: `201–209`, `201–09`; two digits at least stay."""
    if first == last:
        return str(first)
    end = str(last)
    if habit.short and len(end) == len(str(first)):
        same = 0
        while same < len(end) - 2 and end[same] == str(first)[same]:
            same += 1
        end = end[same:]
    return f"{first}{habit.dash}{end}"


def pages(text: str, habit: PinHabit) -> str:
    """The pages of a work in the manner of a style; what is no plain range stays as it is."""
    found = ends(text)
    return span(*found, habit) if found else text.replace("--", habit.dash)


def pin(locator: str | None, text: str, habit: PinHabit, rng: Random) -> str:
    """The cited place in the manner of a style, moved into the pages of the work where it lies outside."""
    if not locator:
        return ""
    numbers = _NUMBERS.findall(locator)
    inside = ends(text)
    if not numbers or not locator[:1].isdigit():
        if inside is None:
            return locator
        numbers = [str(inside[0])]
    first = int(numbers[0])
    if inside and not inside[0] <= first <= inside[1]:
        first = rng.randint(inside[0], inside[1])
    dice = rng.random()
    if habit.next_one and dice < habit.often * 0.5:
        return f"{first}{habit.next_one}"
    if habit.onward and dice < habit.often:
        return f"{first}{habit.onward}"
    if habit.note and dice > 0.95:
        return f"{first}{habit.note}{rng.randint(1, 120)}"
    if dice > 0.9:
        return f"{first}{habit.both if rng.random() < 0.5 else ', '}{first + rng.randint(2, 9)}"
    if len(numbers) > 1 or dice > 0.8:
        return span(first, first + rng.randint(1, 12), habit)
    return str(first)
