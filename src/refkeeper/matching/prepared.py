"""Prepares a citation as printed for the records that are laid beside it: folded, closed up, its numbers picked out."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING

from refkeeper.matching.kinds import kind_of
from refkeeper.matching.numbers import roman
from refkeeper.model.dataclass import dataclass
from refkeeper.model.record import Record
from refkeeper.text.folding import fold
from refkeeper.text.lazy import LazyPattern
from refkeeper.text.similarity import fuzz

if TYPE_CHECKING:
    from refkeeper.matching.printed import Begun, Laid

_LONGEST = 1200
_LISTED = LazyPattern(r"\s{0,4}(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]?(?=[\sA-Z]))")
NUMBER = LazyPattern(r"[0-9]{1,9}")
_GARBLED = LazyPattern(r"[0-9A-Za-z]{1,6}")
_YEAR = LazyPattern(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_LETTERS = bytes(0 if 48 <= code < 58 else 1 for code in range(256))
_NUMERALS = frozenset("ivxlcdm")


@dataclass(slots=True)
class Printed:
    """A citation string as records are laid beside it: its folded words, its letters closed up, its numbers."""

    text: str
    bare: str
    """The same without its number in a list."""
    words: frozenset[str]
    squashed: str
    letters: bytes
    """For each place in `squashed` 1 where a letter stands, 0 for a digit."""
    numbers: tuple[str, ...]
    years: frozenset[str]
    kind: str | None
    laid: dict[int, tuple[Record, Laid]] = field(default_factory=dict)
    """The records that were laid beside it, by their identity, each with the figures that came of it."""
    begun_with: dict[int, Begun] = field(default_factory=dict)
    """Those of which title and container were looked for, by their identity."""
    _found: dict[str, tuple[float, int, int]] = field(default_factory=dict)
    _garbled: frozenset[str] | None = None
    _romans: frozenset[str] | None = None
    _begun: dict[str, list[str]] | None = None

    @property
    def garbled(self) -> frozenset[str]:
        """What is a number or was one before a misprint: `19T3`."""
        if self._garbled is None:
            self._garbled = frozenset(word for word in _GARBLED.findall(self.bare) if any(map(str.isdigit, word)))
        return self._garbled

    @property
    def romans(self) -> frozenset[str]:
        """What could be Roman numerals, in Arabic: `xiii`, but also the initial `V.`"""
        if self._romans is None:
            words = filter(_NUMERALS.issuperset, self.words)
            self._romans = frozenset(str(value) for word in words if (value := roman(word)) is not None)
        return self._romans

    @property
    def begun(self) -> dict[str, list[str]]:
        """The words of letters by the letter they begin with."""
        if self._begun is None:
            self._begun = {}
            for word in sorted(filter(str.isalpha, self.words)):
                self._begun.setdefault(word[0], []).append(word)
        return self._begun

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
        if len(needle) > len(self.squashed):
            return fuzz().ratio(needle, self.squashed) / 100, 0, 0
        found = fuzz().partial_ratio_alignment(needle, self.squashed, score_cutoff=55)
        if found is None:
            return 0.0, 0, 0
        return found.score / 100, found.dest_start, found.dest_end


@lru_cache(maxsize=16)
def printed(text: str) -> Printed:
    """A citation string, prepared once for all its candidates."""
    if len(text) > _LONGEST:  # three hundred authors: the beginning, and the end with journal and page
        text = f"{text[: _LONGEST * 3 // 5]} {text[-_LONGEST * 2 // 5 :]}"
    bare = text[found.end() :] if (found := _LISTED.match(text)) else text
    words = fold(bare).split()
    squashed = "".join(words)
    return Printed(
        text,
        bare,
        frozenset(words),
        squashed,
        _where_letters(squashed),
        tuple([number.lstrip("0") or "0" for number in NUMBER.findall(bare)]),
        frozenset(_YEAR.findall(bare)),
        kind_of(bare),
    )


def _where_letters(squashed: str) -> bytes:
    if squashed.isascii():
        return squashed.encode("ascii").translate(_LETTERS)
    return bytes([not character.isdigit() for character in squashed])
