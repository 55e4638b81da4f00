"""Wears notes down as scanners, converters and tired authors do; the labels move along with the letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from training.generator.pieces import Pen

Edit = tuple[int, int, str]
_QUOTES = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "«": '"', "»": '"'}
_BACKTICKS = {"“": "``", "”": "''", "‘": "`", "’": "'"}
_SLIPS = {
    "rn": "m",
    "m": "rn",
    "l": "1",
    "1": "l",
    "O": "0",
    "0": "O",
    "fi": "ﬁ",
    "cl": "d",
    "e": "c",
    "ü": "ii",
    "I": "l",
}
_DIGIT_RANGE = re.compile(r"(?<=[0-9])[–-](?=[0-9])")
_ABBREVIATION = re.compile(r"\b(?:pp?|vol|no|ed|eds|S|Bd|Nr|Rn|t|n|fol)\.(?P<space> )(?=[0-9])")
_LONG = re.compile(r"[a-zäöüéè]{8,}")


@dataclass(frozen=True, slots=True)
class Wear:
    """What befalls every note of an article (an author's keyboard, a publisher's converter)."""

    changes: tuple[Callable[[str, Random], Iterator[Edit]], ...]
    plain: bool = False
    """All italics are lost."""


def wear(rng: Random) -> Wear:
    """How one article was worn: a third of them not at all."""
    dice = rng.random()
    plain = rng.random() < 0.3
    if dice < 0.35:
        return Wear((), plain)
    some: list[Callable[[str, Random], Iterator[Edit]]] = []
    for often, change in _WEAR:
        if rng.random() < often:
            some.append(change)
    return Wear(tuple(some), plain)


def worn(pen: Pen, how: Wear, rng: Random) -> Pen:
    """The note after its wear."""
    for change in how.changes:
        pen = edited(pen, sorted(change(pen.text, rng)))
    if how.plain:
        pen.emphasis = []
    elif rng.random() < 0.06:
        pen.emphasis = [span for span in pen.emphasis if rng.random() < 0.5]
    return pen


def edited(pen: Pen, edits: list[Edit]) -> Pen:
    """The note with stretches replaced, its labels moved; edits that overlap an earlier one are left out.

    >>> pen = Pen(); pen.start("full"); pen.put("S. ", None); pen.put("12-14", "page"); pen.stop()
    >>> new = edited(pen, [(2, 3, ""), (5, 6, " – ")])
    >>> new.text, new.labels
    ('S.12 – 14', [('page', 2, 9)])
    """
    if not edits:
        return pen
    text, parts, moved, at, shift = pen.text, list[str](), list[tuple[int, int, int]](), 0, 0
    for start, end, words in edits:
        if start < at:
            continue
        parts += (text[at:start], words)
        moved.append((start, end, shift))
        shift += len(words) - (end - start)
        at = end
    parts.append(text[at:])
    place = _mover(moved, len(text), shift)
    new = Pen(["".join(parts)], len(text) + shift)
    new.labels = [(label, *_trimmed(new.text, place(s), place(e))) for label, s, e in pen.labels]
    new.labels = [one for one in new.labels if one[1] < one[2]]
    new.emphasis = [(place(s), place(e)) for s, e in pen.emphasis if place(s) < place(e)]
    new.segments = [(kind, *_trimmed(new.text, place(s), place(e))) for kind, s, e in pen.segments]
    return new


def _mover(moved: list[tuple[int, int, int]], length: int, shift: int) -> Callable[[int], int]:
    bounds = [*moved, (length + 1, length + 1, shift)]

    def place(offset: int) -> int:
        before = 0
        for start, end, so_far in bounds:
            if offset <= start:
                return offset + so_far
            if offset < end:
                return start + so_far
            before = so_far
        return offset + before

    return place


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _letters(table: dict[str, str]) -> Callable[[str, Random], Iterator[Edit]]:
    def change(text: str, rng: Random) -> Iterator[Edit]:  # noqa: ARG001 - every change has the same face
        return ((at, at + 1, table[c]) for at, c in enumerate(text) if c in table)

    return change


def _dashes(text: str, rng: Random) -> Iterator[Edit]:
    dash = rng.choice(("-", "-", "–", "--", "−", " - ", "—"))
    return ((found.start(), found.end(), dash) for found in _DIGIT_RANGE.finditer(text))


def _tight(text: str, rng: Random) -> Iterator[Edit]:
    return (
        (found.start("space"), found.end("space"), "") for found in _ABBREVIATION.finditer(text) if rng.random() < 0.9
    )


def _loose(text: str, rng: Random) -> Iterator[Edit]:
    for at, c in enumerate(text):
        if c in ",.;:" and at + 1 < len(text) and text[at + 1] == " " and rng.random() < 0.12:
            yield (at, at, " ")


def _lost_blanks(text: str, rng: Random) -> Iterator[Edit]:
    for at, c in enumerate(text):
        if c == " " and at and text[at - 1] in ",.;:)" and rng.random() < 0.06:
            yield (at, at + 1, "")


def _wide(text: str, rng: Random) -> Iterator[Edit]:
    for at, c in enumerate(text):
        if c == " " and rng.random() < 0.04:
            yield (at, at + 1, rng.choice(("  ", "\u00a0", "\n", "  ")))


def _hyphenation(text: str, rng: Random) -> Iterator[Edit]:
    for found in _LONG.finditer(text):
        if rng.random() < 0.03:
            middle = (found.start() + found.end()) // 2
            yield (middle, middle, rng.choice(("- ", "-", "\u00ad")))


def _slips(text: str, rng: Random) -> Iterator[Edit]:
    for at, c in enumerate(text):
        for wide in (text[at : at + 2], c):
            if wide in _SLIPS and rng.random() < 0.007:
                yield (at, at + len(wide), _SLIPS[wide])
                break


def _no_commas(text: str, rng: Random) -> Iterator[Edit]:
    for at, c in enumerate(text):
        if c == "," and text[at + 1 : at + 2] == " " and rng.random() < 0.08:
            yield (at, at + 1, rng.choice(("", "", ".", ";")))


_WEAR: tuple[tuple[float, Callable[[str, Random], Iterator[Edit]]], ...] = (
    (0.4, _letters(_QUOTES)), (0.03, _letters(_BACKTICKS)), (0.35, _dashes), (0.1, _tight), (0.06, _loose), (0.1, _lost_blanks),
    (0.12, _wide), (0.06, _hyphenation), (0.08, _slips), (0.06, _no_commas),
)  # fmt: skip
