"""What a citation style of the generator is: how it writes a work in full, in short, and points back to it."""

from __future__ import annotations

from random import Random
from typing import Protocol

from training.generator.facts import Facts
from training.generator.pieces import Pen


class Style(Protocol):
    """One manner of writing notes.  Every method puts one whole citation (start to stop), without a final stop."""

    name: str
    lang: str
    signals: tuple[str, ...]
    """What may stand before a citation in this language: `See also`, `Vgl.`"""
    joints: tuple[str, ...]
    """What stands between two citations of a note: `; `, `. `, ` sowie `."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of work (see `Facts.kind`) that it knows how to write."""

    def full(self, pen: Pen, facts: Facts, rng: Random, locator: str | None) -> None:
        """The work in full."""

    def short(self, pen: Pen, facts: Facts, rng: Random, locator: str | None, note: str | None) -> None:
        """The work again, by author and short title or by author and note number; `note` is where it first stood."""

    def back(self, pen: Pen, facts: Facts, rng: Random, locator: str | None, note: str | None, *, last: bool) -> None:
        """A back-reference without a title: ibid. and its kin when the work stood just before (`last`), else
        op. cit., supra or a.a.O. with the author."""
