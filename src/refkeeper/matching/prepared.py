"""Prepares a citation as printed for the records that are laid beside it: folded, closed up, its numbers picked out."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache

from refkeeper.matching.kinds import kind_of
from refkeeper.matching.numbers import roman
from refkeeper.matching.people import is_latin
from refkeeper.model.dataclass import dataclass
from refkeeper.model.record import Record
from refkeeper.text.folding import fold
from refkeeper.text.lazy import LazyPattern

_LONGEST = 1200
_LISTED = LazyPattern(r"\s{0,4}(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]?(?=[\sA-Z]))")
NUMBER = LazyPattern(r"[0-9]{1,9}")
_GARBLED = LazyPattern(r"[0-9A-Za-z]{1,6}")
_YEAR = LazyPattern(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


@dataclass(slots=True)
class Printed:
    """A citation string as records are laid beside it: its folded words, its letters closed up, its numbers."""

    text: str
    words: frozenset[str] = frozenset()
    squashed: str = ""
    numbers: tuple[str, ...] = ()
    garbled: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    romans: frozenset[str] = frozenset()
    """What could be Roman numerals, in Arabic: `xiii`, but also the initial `V.`"""
    kind: str | None = None
    latin: bool = True
    begun: dict[str, list[str]] = field(default_factory=dict)
    """The words of letters by the letter they begin with."""
    places: tuple[int, ...] = ()
    """Where in `squashed` the letters stand, digits left out."""
    laid: dict[int, tuple[Record, tuple[float, ...]]] = field(default_factory=dict)
    """The records that were laid beside it, by their identity, each with the figures that came of it."""
    _found: dict[str, tuple[float, int, int]] = field(default_factory=dict)

    def find(self, needle: str) -> tuple[float, int, int]:
        """How well the closed-up letters of a field stand in the string, from 0 to 1, and where."""
        known = self._found.get(needle)
        if known is None:
            known = self._found[needle] = self._look(needle)
        return known

    def _look(self, needle: str) -> tuple[float, int, int]:
        if not needle or not self.squashed:
            return 0.0, 0, 0
        at = self.squashed.find(needle)
        if at >= 0:
            return 1.0, at, at + len(needle)
        if len(needle) < 4:
            return 0.0, 0, 0
        from rapidfuzz import fuzz

        if len(needle) > len(self.squashed):
            return fuzz.ratio(needle, self.squashed) / 100, 0, 0
        found = fuzz.partial_ratio_alignment(needle, self.squashed, score_cutoff=55)
        if found is None:
            return 0.0, 0, 0
        return found.score / 100, found.dest_start, found.dest_end


@lru_cache(maxsize=16)
def printed(text: str) -> Printed:
    """A citation string, prepared once for all its candidates."""
    if len(text) > _LONGEST:  # three hundred authors: the beginning, and the end with journal and page
        text = f"{text[: _LONGEST * 3 // 5]} {text[-_LONGEST * 2 // 5 :]}"
    bare = text[found.end() :] if (found := _LISTED.match(text)) else text
    folded = fold(bare)
    words, squashed = frozenset(folded.split()), folded.replace(" ", "")
    begun: dict[str, list[str]] = {}
    for word in sorted(words):
        if word.isalpha():
            begun.setdefault(word[0], []).append(word)
    return Printed(
        text,
        words,
        squashed,
        tuple(number.lstrip("0") or "0" for number in NUMBER.findall(bare)),
        frozenset(word for word in _GARBLED.findall(bare) if any(map(str.isdigit, word))),
        frozenset(_YEAR.findall(bare)),
        frozenset(str(value) for word in words if (value := roman(word)) is not None),
        kind_of(bare),
        is_latin(bare),
        begun,
        tuple(at for at, character in enumerate(squashed) if not character.isdigit()),
    )
