"""What one hand does in every note: its manner of names, pages, dates and quotation marks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from training.generator.hand.people import NameHabit
from training.generator.hand.pins import PinHabit

Forms = Mapping[str, tuple[str, ...]]
ALL_KINDS = (
    "article", "book", "chapter", "thesis", "newspaper", "magazine", "webpage", "report", "conference", "preprint",
    "encyclopedia", "letter", "archive", "case", "statute", "review", "film", "dataset", "interview",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Habits:
    """What one hand does in every note."""

    names: NameHabit = field(default_factory=NameHabit)
    again: NameHabit = field(default_factory=lambda: NameHabit("family"))
    """Names in short citations."""
    editors: NameHabit = field(default_factory=NameHabit)
    pins: PinHabit = field(default_factory=PinHabit)
    date: str = "en"
    quotes: tuple[str, str] = ("“", "”")
    subtitle: str = ": "
    places: str = "/"
    """What joins two places of publication."""
    words: Mapping[str, str] = field(default_factory=dict)
    """Joining words that the hand has chosen: `{in_word!}`."""
    ed_words: tuple[str, str] = ("ed.", "eds.")
    """What follows one editor, and several."""
    edition: Callable[[str], str] = lambda edition: edition
    idem: tuple[str, ...] = ()
    """What may stand for the author of a new work who is also that of the one before: `Ders.`"""
    short_journal: bool = False
    accessed: str = ""
    """Manner of the date of access; empty: as `date`."""
