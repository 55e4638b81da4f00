"""Weighs what a title says of its work beside naming it: which part it is, and that it is an erratum or a review."""

from __future__ import annotations

from refkeeper.matching.evidence import differ
from refkeeper.matching.kinds import kind_of
from refkeeper.matching.numbers import roman
from refkeeper.model.item import ItemType
from refkeeper.model.match import Evidence
from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.text.folding import fold
from refkeeper.text.lazy import LazyPattern

_LONGEST = 600
_COUNTED = {"one": "1", "two": "2", "three": "3", "four": "4", "first": "1", "second": "2", "third": "3", "fourth": "4"}
_PART = LazyPattern(
    r"\b(?:part|pt|teil|partie|parte|vol|volume|band|tome|no|chapter|section|series|book)\s+(\w{1,12})\b"
)


def weigh_part(claimed: str, variants: tuple[str, ...]) -> list[Evidence]:
    """A number that the two titles do not share: `Synthesis of peptides. V` beside `Synthesis of peptides. VI`."""
    found = variants[0]
    mine, theirs = _ordinals(claimed), _ordinals(found)
    over, missing = mine - theirs, theirs - mine
    if over and missing:
        said, other = ", ".join(sorted(over)), ", ".join(sorted(missing))
        return [differ("part", said, other, -6.0, f"another part of a series: {said} in the note, {other} there")]
    if over or missing:
        side = "note" if over else "record"
        number = ", ".join(sorted(over or missing))
        said, other = (number, "") if over else ("", number)
        return [differ("part", said, other, -2.0, f"only the {side} has the number {number} in its title")]
    return []


def _ordinals(title: str) -> frozenset[str]:
    """The numbers in a title that could number a part: not years, Roman ones in Arabic, `Part B` as `b`."""
    folded = fold(title[:_LONGEST])
    out = {number for word in folded.split() if (number := ordinal(word)) is not None}
    for match in _PART.finditer(folded):
        word = match.group(1)
        if len(word) == 1 or word in _COUNTED or ordinal(word):
            out.add(ordinal(word) or _COUNTED.get(word) or str(roman(word) or word))
    return frozenset(out)


def ordinal(word: str) -> str | None:
    """The number that a word may give a part, None where it can give none: `07` and `vii` are 7, `1967` is none."""
    if word.isdigit() and len(word) <= 3:
        return word.lstrip("0") or "0"
    if len(word) >= 2 and set(word) <= set("ivx") and (value := roman(word)) is not None:
        return str(value)
    return None


def weigh_kind(work: Work, claimed: str, found: str, record: Record) -> list[Evidence]:
    """An erratum, a reply, a review: both must be one, or neither."""
    genre = work.genre.value if work.genre is not None and work.genre.value is not None else ""
    mine = kind_of(claimed, work.type) or kind_of(genre)
    theirs = kind_of(found, record.item.type)
    if mine == theirs or (theirs is not None and fold(found) in fold(claimed)):
        return []  # the claim holds the whole of the record's title, `Book Review:` and all
    if fold(found) == fold(claimed) and record.item.type is ItemType.ARTICLE_JOURNAL:
        return []  # `Buchbesprechungen` of a journal is read as a review and registered as an article
    said, other = mine or "the work itself", theirs or "the work itself"
    return [differ("kind", said, other, -6.0, f"the note cites {said}, the record is {other}")]
