"""Looks for the numbers of a record in the citation as printed: there, there but garbled, missing, or unexplained."""

from __future__ import annotations

from functools import lru_cache

from refkeeper.matching.numbers import LONGEST, numbers
from refkeeper.matching.prepared import NUMBER, Printed
from refkeeper.matching.record_facts import Facts
from refkeeper.model.item import Item


def numbers_printed(one: Printed, known: Facts, item: Item, titled: bool = False) -> tuple[float, ...]:
    """Year, volume, issue, first and last page, each from 1 (there) to -1 (missing); then what nothing explains.

    Beside a title (`titled`) pages inside the record's are the place cited: `Past and Present 37 (1967): 54-55` of an
    article on pages 44-70.  Without one they would be the first page of another paper.
    """
    free = list(one.numbers)
    year = _year(one, known)
    volume = _number(one, item.volume, free)
    issue = _number(one, item.issue, free)
    page = last = 0.0
    span = known.span
    if span is not None and known.in_roman:
        page, last = _roman(one, span[0]), _roman(one, span[1]) if span[1] != span[0] else 0.0
    elif span is not None:
        page = _number(one, span[0], free)
        last = _number(one, span[1], free) if span[1] != span[0] else 0.0
        if len(span[1]) == len(span[0]) and last < 0 and page > 0:
            tail = _tail(*span)
            if tail in free:
                free.remove(tail)
                last = 1.0
        if titled and page < 0 and (cited := _inside(free, span) - known.years):
            page, last = 0.0, max(last, 0.0)
            free = [number for number in free if number not in cited]
    free = [number for number in free if number not in known.years]
    for number in known.more.explained if free else ():
        if number in free:
            free.remove(number)
    found = float((year >= 1) + (volume >= 1) + (page >= 1) + (last >= 1) + (issue >= 1))
    return year, volume, issue, page, last, float(min(len(free), 8)), found


def placed_in_print(one: Printed, known: Facts, item: Item, titled: bool) -> bool:
    """Whether volume, page and year stand there, each or all in one."""
    if joined_printed(one, known) >= 0.85:
        return True
    if _year(one, known) < 1.0:
        return False
    year, volume, _, page, *_ = numbers_printed(one, known, item, titled)
    return min(year, volume, page) >= 1.0


def joined_printed(one: Printed, known: Facts) -> float:
    """How well volume, page and year stand next to each other with blanks in the wrong places: `6 8,10 2 (1957)`."""
    return max([one.find(order)[0] for order in known.orders], default=0.0)


def _inside(free: list[str], span: tuple[str, str]) -> set[str]:
    """The numbers that nothing else explains and that are pages of the record."""
    if not (span[0].isdigit() and span[1].isdigit()):
        return set()
    low, high = int(span[0]), int(span[1])
    return {number for number in free if low < int(number) <= high} if high - low < LONGEST else set()


def _tail(first: str, last: str) -> str:
    """The short form of a last page: `9` of 123-129."""
    same = 0
    while same < len(first) - 1 and first[same] == last[same]:
        same += 1
    return last[same:].lstrip("0")


def _year(one: Printed, known: Facts) -> float:
    if not known.years:
        return 0.0
    if not known.years.isdisjoint(one.numbers):
        return 1.0
    if any(abs(int(year) - int(other)) == 1 for other in one.years for year in known.years):
        return 0.6
    if one.years:
        return -1.0
    return 0.4 if any(_like(year, word) for year in known.years for word in one.garbled) else -0.3


def _number(one: Printed, value: str | None, free: list[str]) -> float:
    """1 when the record's number stands in the string, 0.5 garbled, -1 when it does not, 0 when there is none."""
    if not value:
        return 0.0
    looked_for = _looked_for(value)
    for number, digits in looked_for:
        there = number if number in free else digits if digits in free else ""
        if there:
            free.remove(there)
            for other, _ in looked_for:  # 581-582
                if other in free:
                    free.remove(other)
            return 1.0
        if number in one.words:
            return 1.0
    return 0.5 if any(_like(number, word) for number, _ in looked_for for word in one.garbled) else -1.0


@lru_cache(maxsize=8192)
def _looked_for(value: str) -> tuple[tuple[str, str], ...]:
    """The numbers of a volume, an issue or a page, each with its digits: `s57` is also `57`."""
    out = []
    for number in sorted(numbers(value)):
        digits = NUMBER.match(number.lstrip("abcdefghijklmnopqrstuvwxyz0") or "0")
        out.append((number, digits[0] if digits is not None else ""))
    return tuple(out)


def _roman(one: Printed, number: str) -> float:
    return 1.0 if number in one.romans else -1.0


def _like(number: str, word: str) -> bool:
    """Whether a word is the number with a letter in place of one digit: `19T6`, `4D5`."""
    if len(number) < 2 or len(word) != len(number) or word.isdigit():
        return False
    return sum(mine != other for mine, other in zip(number, word.lower(), strict=True)) == 1
