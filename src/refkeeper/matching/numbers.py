"""Weighs volume, issue, pages and article numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from refkeeper.matching.evidence import absent, agree, differ, doubted, not_comparable
from refkeeper.model.match import Evidence
from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.text.folding import fold

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_NUMBER = re.compile(r"[a-z]{0,4}\d{1,24}[a-z]{0,2}")  # 45, s57, e0123456, 12a
_SESSION = re.compile(r"\d{1,2}[a-z]\d{1,2}")  # _2A1-O05_1; without the stroke it is rather a misprint: 4c3 for 483
_LABELS_WORDS = "vol volume volumes band bd tome no nr number issue heft pp p page pages art article"
_LABELS = frozenset(_LABELS_WORDS.split())
_LONGEST = 200
LONGEST = 150
"""The most pages of an article; Juola's `Authorship Attribution` has 102 (10.1561/1500000005)."""


def weigh_numbers(work: Work, record: Record) -> tuple[Evidence, ...]:
    """Volume, issue and first page, each where the note claims it."""
    found = (_volume(work, record), _issue(work, record), _page(work, record))
    return tuple(evidence for evidence in found if evidence is not None)


def _volume(work: Work, record: Record) -> Evidence | None:
    if work.volume is None or work.volume.value is None:
        return None
    claimed, item = work.volume.value, record.item
    if item.volume is None:
        if item.issue is not None and numbers(claimed) & numbers(item.issue):
            return doubted(agree("volume", claimed, item.issue, 1.5, "the record has it as its issue"), work.volume)
        return absent("volume", claimed)
    if numbers(claimed) & numbers(item.volume):
        return doubted(agree("volume", claimed, item.volume, 2.0, "the same volume"), work.volume)
    if item.issue is not None and numbers(claimed) & numbers(item.issue):
        why = "the note's volume is the record's issue"
        return doubted(differ("volume", claimed, item.volume, -1.0, why), work.volume)
    return doubted(differ("volume", claimed, item.volume, -3.0, "another volume"), work.volume)


def _issue(work: Work, record: Record) -> Evidence | None:
    if work.issue is None or work.issue.value is None:
        return None
    claimed, found = work.issue.value, record.item.issue
    if found is None:
        return absent("issue", claimed)
    if numbers(claimed) & numbers(found):
        return doubted(agree("issue", claimed, found, 0.7, "the same issue"), work.issue)
    if work.volume is None and record.item.volume is not None and numbers(claimed) & numbers(record.item.volume):
        # Past & Present numbers its issues; Crossref calls the number a volume: 10.1093/past/38.1.56, “no. 38”.
        why = "the record has it as its volume"
        return doubted(agree("issue", claimed, record.item.volume, 1.5, why), work.issue)
    return doubted(differ("issue", claimed, found, -1.0, "another issue"), work.issue)


def _page(work: Work, record: Record) -> Evidence | None:
    if work.page is None or work.page.value is None:
        return None
    claimed, item = work.page.value, record.item
    found = item.page or item.number
    if found is None:
        return absent("page", claimed)
    mine, theirs = first_and_last(claimed), first_and_last(found)
    if mine is None or theirs is None:
        return not_comparable("page", claimed, found, "a page without a number")
    if mine[0] == theirs[0] or (item.number is not None and mine[0] in numbers(item.number)):
        more = 0.5 if mine[1] == theirs[1] and mine[1] != mine[0] else 0.0
        return doubted(agree("page", claimed, found, 2.5 + more, "the same first page"), work.page)
    if _inside(mine, theirs):
        why = "the page stands inside the record's pages; it may be the place cited"
        return doubted(agree("page", claimed, found, 0.7, why), work.page)
    return doubted(differ("page", claimed, found, -3.0, "other pages"), work.page)


def _inside(mine: tuple[str, str], theirs: tuple[str, str]) -> bool:
    if not all(part.isdigit() for part in (*mine, *theirs)):
        return False
    low, first, last, high = int(theirs[0]), int(mine[0]), int(mine[1]), int(theirs[1])
    return low <= first <= last <= high and high - low < LONGEST


@lru_cache(maxsize=8192)
def first_and_last(text: str) -> tuple[str, str] | None:
    """First and last page, abbreviated ranges written out; None when there is no number.

    >>> first_and_last("pp. 123–9"), first_and_last("S57-S59"), first_and_last("xii–xv")
    (('123', '129'), ('s57', 's59'), ('12', '15'))
    """
    found = _listed(text)
    if not found:
        return None
    first = found[0]
    last = found[1] if len(found) > 1 else first
    if first.isdigit() and last.isdigit() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return first, last


@lru_cache(maxsize=8192)
def numbers(text: str) -> frozenset[str]:
    """The numbers of a volume or issue, Roman ones in Arabic; `21/22` and `XXI-XXII` are two.

    >>> sorted(numbers("XXI/22")), sorted(numbers("Vol. 07"))
    (['21', '22'], ['7'])
    """
    listed = _listed(text)
    words = frozenset(listed)
    return words or frozenset({fold(text)} - {""})


def _listed(text: str) -> list[str]:
    out = []
    for word in fold(text[:_LONGEST]).split():
        if word in _LABELS:
            continue
        if _NUMBER.fullmatch(word) or ("_" in text and _SESSION.fullmatch(word)):
            out.append(_trim(word))
        elif (value := roman(word)) is not None:
            out.append(str(value))
    return out


def _trim(word: str) -> str:
    """No zeros before a number: `07` is `7`, `e0123` is `e123`."""
    letters = word.rstrip("0123456789") if word[-1].isdigit() else ""
    digits = word[len(letters) :]
    return letters + (digits.lstrip("0") or "0" if digits.isdigit() else digits.lstrip("0") or digits)


@lru_cache(maxsize=8192)
def roman(word: str) -> int | None:
    """The value of a Roman numeral, None when it is none.

    >>> roman("xiv"), roman("mix"), roman("word")
    (14, 1009, None)
    """
    if not word or len(word) > 12 or any(letter not in _ROMAN for letter in word):
        return None
    values = [_ROMAN[letter] for letter in word]
    total = sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
    return total if total > 0 and _spell(total) == word else None


def _spell(value: int) -> str:
    pairs = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
    out = ""
    for amount, letters in (*pairs, (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while value >= amount:
            out += letters
            value -= amount
    return out
