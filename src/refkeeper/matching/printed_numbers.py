"""Looks for the numbers of a record in the citation as printed: there, there but garbled, missing, or unexplained."""

from __future__ import annotations

from refkeeper.matching.numbers import LONGEST, first_and_last, numbers
from refkeeper.matching.prepared import NUMBER, Printed
from refkeeper.matching.titles import record_titles
from refkeeper.model.record import Record
from refkeeper.text.folding import fold


def numbers_printed(one: Printed, record: Record, titled: bool = False) -> tuple[float, ...]:
    """Year, volume, issue, first and last page, each from 1 (there) to -1 (missing); then what nothing explains.

    Beside a title (`titled`) pages inside the record's are the place cited: `Past and Present 37 (1967): 54-55` of an
    article on pages 44-70.  Without one they would be the first page of another paper.
    """
    item = record.item
    years = {str(date.year) for date in (item.issued, *record.dates.values()) if date is not None and date.year}
    free = list(one.numbers)
    year = _year(one, years)
    volume = _number(one, item.volume, free)
    issue = _number(one, item.issue, free)
    page = last = 0.0
    span = first_and_last(item.page or item.number or "") if item.page or item.number else None
    if span is not None and _in_roman(item.page):
        page, last = _roman(one, span[0]), _roman(one, span[1]) if span[1] != span[0] else 0.0
    elif span is not None:
        page = _number(one, span[0], free)
        last = _number(one, span[1], free) if span[1] != span[0] else 0.0
        if len(span[1]) == len(span[0]) and last < 0 and page > 0:
            tail = _tail(*span)
            if tail in free:
                free.remove(tail)
                last = 1.0
        if titled and page < 0 and (cited := _inside(free, span) - years):
            page, last = 0.0, max(last, 0.0)
            free = [number for number in free if number not in cited]
    for number in years:
        while number in free:
            free.remove(number)
    for text in (*record_titles(record)[:1], item.container_title or "", item.number or ""):
        for number in NUMBER.findall(text):
            if number in free:
                free.remove(number)
    found = float((year >= 1) + (volume >= 1) + (page >= 1) + (last >= 1) + (issue >= 1))
    return year, volume, issue, page, last, float(min(len(free), 8)), found


def joined_printed(one: Printed, record: Record) -> float:
    """How well volume, page and year stand next to each other with blanks in the wrong places: `6 8,10 2 (1957)`."""
    item = record.item
    span = first_and_last(item.page or item.number or "")
    years = {str(date.year) for date in (item.issued, *record.dates.values()) if date is not None and date.year}
    volume = next(iter(sorted(numbers(item.volume))), "") if item.volume else ""
    if span is None or len(volume + span[0]) < 2:
        return 0.0
    page = fold(item.page or "").split()[0] if _in_roman(item.page) else span[0]
    orders = [
        order
        for year in sorted(years)[:3]
        for order in (volume + page + year, year + volume + page, volume + year + page)
    ]
    return max((one.find(order)[0] for order in dict.fromkeys(orders)), default=0.0)


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


def _year(one: Printed, years: set[str]) -> float:
    if not years:
        return 0.0
    if years & set(one.numbers):
        return 1.0
    near = {str(int(year) + step) for year in years for step in (-1, 1)}
    if near & one.years:
        return 0.6
    if one.years:
        return -1.0
    return 0.4 if any(_like(year, word) for year in years for word in one.garbled) else -0.3


def _number(one: Printed, value: str | None, free: list[str]) -> float:
    """1 when the record's number stands in the string, 0.5 garbled, -1 when it does not, 0 when there is none."""
    if not value:
        return 0.0
    for number in numbers(value):
        bare = number.lstrip("abcdefghijklmnopqrstuvwxyz0") or "0"
        digits = NUMBER.match(bare)
        if number in free or (digits is not None and digits[0] in free and len(digits[0]) > 0):
            free.remove(number if number in free else digits[0] if digits else number)
            for other in numbers(value) & set(free):  # 581-582
                free.remove(other)
            return 1.0
        if number in one.words:
            return 1.0
    return 0.5 if any(_like(number, word) for number in numbers(value) for word in one.garbled) else -1.0


def _in_roman(page: str | None) -> bool:
    """Whether pages are numbered in Roman, `iii–v`."""
    return page is not None and not any(map(str.isdigit, page))


def _roman(one: Printed, number: str) -> float:
    return 1.0 if number in one.romans else -1.0


def _like(number: str, word: str) -> bool:
    """Whether a word is the number with a letter in place of one digit: `19T6`, `4D5`."""
    if len(number) < 2 or len(word) != len(number) or word.isdigit():
        return False
    return sum(mine != other for mine, other in zip(number, word.lower(), strict=True)) == 1
