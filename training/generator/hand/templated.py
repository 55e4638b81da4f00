"""A style made of templates and habits: one line for each kind of work, for short citations and for back-references."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from training.generator.facts import Facts
from training.generator.hand.days import day
from training.generator.hand.people import NameHabit, names
from training.generator.hand.pins import PinHabit, ends, pages, pin
from training.generator.hand.templates import template, write
from training.generator.pieces import Pen

_T = TypeVar("_T")
Forms = Mapping[str, tuple[str, ...]]


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


@dataclass(slots=True)
class TemplatedStyle:
    """One manner of writing notes (see `Style`)."""

    name: str
    lang: str
    signals: tuple[str, ...]
    joints: tuple[str, ...]
    forms: Forms
    """Templates by kind of work; the first of each is what the hand mostly writes."""
    shorts: Forms
    """Templates of short citations, by kind; `*` for the rest."""
    ibids: tuple[tuple[str, str], ...]
    """What points to the work just before: kind of citation and template."""
    aways: tuple[tuple[str, str], ...]
    """What points to a work further up."""
    habits: Habits
    recast: Callable[[Facts], Facts] | None = None
    """Turns what the field does not cite into what it does: a film into a judgment."""
    tails: Forms = field(default_factory=dict)
    """Words that may close a citation and are no field of it, by kind: `m.w.N.`, `(emphasis added)`."""
    tail_rate: float = 0.05
    others: Forms = field(default_factory=dict)
    """Back-references of single kinds of work, where judgments are not cited like books."""

    same: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """What points to the work just before, for kinds that have their own: `Id. § 12`."""
    lawyer: bool = False
    """Whether `recast` turns any kind of work into one that it can write."""
    kinds: tuple[str, ...] = field(init=False)
    """The kinds of work that it can write."""

    def __post_init__(self) -> None:
        writes = tuple(kind for kind in ALL_KINDS if kind in self.forms)
        self.kinds = ALL_KINDS if self.lawyer else writes

    def full(self, pen: Pen, facts: Facts, rng: Random, locator: str | None) -> None:
        """The work in full."""
        facts = self._own(facts)
        self._write(pen, "full", _pick(self.forms[facts.kind], rng), facts, rng, locator, None)

    def short(self, pen: Pen, facts: Facts, rng: Random, locator: str | None, note: str | None) -> None:
        """The work again, by author and short title or note number."""
        facts = self._own(facts)
        forms = self.shorts.get(facts.kind) or self.shorts["*"]
        self._write(pen, "short", _pick(forms, rng), facts, rng, locator, note)

    def back(self, pen: Pen, facts: Facts, rng: Random, locator: str | None, note: str | None, *, last: bool) -> None:
        """A back-reference to the work just before (`last`) or further up."""
        facts = self._own(facts)
        if last:
            # Ders. is a person: a judgment is not pointed at so.
            named = bool(facts.authors or facts.editors)
            signed = tuple(one for one in self.same.get(facts.kind, self.ibids) if one[0] != "idem" or named)
            kind, form = _pick(signed or (("ibid", "Ibid."),), rng, 0.7)
        elif facts.kind in self.others or not self.aways:
            kind, form = "short", _pick(self.others.get(facts.kind) or self.shorts["*"], rng)
        else:
            kind, form = _pick(self.aways, rng, 0.7)
        self._write(pen, kind, form, facts, rng, locator, note)

    def extra(self, facts: Facts) -> dict[str, str]:  # noqa: ARG002 - a hook
        """Further values that the templates of a family name."""
        return {}

    def _own(self, facts: Facts) -> Facts:
        return self.recast(facts) if self.recast is not None else facts

    def _write(
        self, pen: Pen, kind: str, form: str, facts: Facts, rng: Random, locator: str | None, note: str | None
    ) -> None:
        values = values_of(facts, self.habits)
        if facts.kind == "commentary" and not locator and rng.random() < 0.9:
            locator = str(rng.randint(1, 180))
        values["locator"] = pin(locator, facts.pages, self.habits.pins, rng)
        values["note"] = note or ""
        if kind == "full" and self.habits.idem and len(facts.authors) == 1 and rng.random() < 0.03:
            values["author"] = rng.choice(self.habits.idem)
        values |= self.extra(facts)  # noqa: S610
        values["p"] = ("pp" if _MANY.search(values["locator"]) else "p") + self.habits.words.get("p_stop", ".")
        pen.start(kind)
        write(pen, template(form), values, self.habits.quotes)
        tails = self.tails.get(facts.kind) or self.tails.get("*", ())
        if tails and kind in ("full", "short") and rng.random() < self.tail_rate:
            tail = rng.choice(tails)
            pen.put(tail if tail.startswith((",", ";", " ")) else f" {tail}")
        pen.stop()


_MANY = re.compile(r"[0-9ivx][-–,f]|[0-9] (?:f|and)")

ALL_KINDS = (
    "article", "book", "chapter", "thesis", "newspaper", "magazine", "webpage", "report", "conference", "preprint",
    "encyclopedia", "letter", "archive", "case", "statute", "review", "film", "dataset", "interview",
)  # fmt: skip


def _pick(forms: tuple[_T, ...], rng: Random, first: float = 0.85) -> _T:
    return forms[0] if len(forms) == 1 or rng.random() < first else rng.choice(forms)


def values_of(facts: Facts, habits: Habits) -> dict[str, str]:
    """What the templates may name, each in the manner of the hand; a title's own closing point is left away."""
    title = facts.title.strip(" ,;:“”\"").replace(" de el ", " del ")
    if facts.kind in ALL_KINDS and facts.kind not in _NAMED_BY_LAW and not title.endswith(_ABBREVIATED):
        title = title.rstrip(". ")
    if facts.subtitle:
        joint = " " if title.endswith(("?", "!")) and habits.subtitle != ". " else habits.subtitle
        full_title = title + joint + facts.subtitle.strip(" .,;:")
    else:
        full_title = title
    found = ends(facts.pages)
    series = [part.strip() for part in facts.place.replace(" & ", ";").replace(" and ", ";").split(";") if part.strip()]
    values = {
        **{name: str(getattr(facts, name)) for name in _PLAIN},
        "author": names(facts.authors, habits.names), "author_again": names(facts.authors or facts.editors, habits.again),
        "editors": names(facts.editors, habits.editors), "translators": names(facts.translators, habits.editors),
        "editors_first": names(facts.editors, habits.names), "editors_again": names(facts.editors, habits.again),
        "title": full_title, "bare_title": title,
        "short_title": (facts.short_title.strip(" .,;:") if facts.lang == "en" else "") or shortened(title),
        "container": (facts.container_short if habits.short_journal else "") or facts.container,
        "pages": pages(facts.pages, habits.pins), "first_page": str(found[0]) if found else facts.pages,
        "date": day(facts.year, facts.month, facts.day, habits.date), "place": habits.places.join(series),
        "first_place": series[0] if series else "", "edition": habits.edition(facts.edition),
        "edition_sup": facts.edition.translate(_RAISED) if facts.edition.isdigit() else "",
        "publisher": facts.publisher or facts.institution, "institution": facts.institution or facts.publisher,
        "holding": f"{facts.series}, {facts.archive_location}" if facts.series else facts.archive_location,
        "number": facts.series_number, "volume_roman": roman(facts.volume),
        "full_date": day(facts.year, facts.month, facts.day, habits.date) if facts.month else "",
        "commentators": f"{facts.container}/{names(facts.authors, habits.again)}", **habits.words,
    }  # fmt: skip
    for name in ("author", "author_again", "title", "short_title", "container", "editors", "bare_title"):
        values[f"{name}_caps"] = values[name].upper()
    if facts.accessed is not None:
        year, month, number = facts.accessed
        values["accessed"] = day(str(year), month, number, habits.accessed or habits.date)
    return values


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NAMED_BY_LAW = ("case", "statute")
_ABBREVIATED = ("Co.", "Corp.", "Inc.", "Ltd.", "Transp.", "Cal.")
_PLAIN = (
    "volume", "issue", "year", "series", "series_number", "volumes", "genre", "doi", "url",
    "archive", "archive_location", "court", "reporter", "container_short",
)  # fmt: skip


def roman(number: str) -> str:
    """`12` as `XII`; what is no small number stays.

    >>> roman("14"), roman("XII"), roman("1999")
    ('XIV', 'XII', '1999')
    """
    if not number.isdigit() or not 0 < int(number) < 90:
        return number
    tens, ones = divmod(int(number), 10)
    return _TENS[tens] + _ONES[ones]


_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def shortened(title: str) -> str:
    """The short title that later notes use: the words before the first break, at most five."""
    for mark in (": ", ". ", "? ", " – ", " — ", ", "):
        head, found, _ = title.partition(mark)
        if found and len(head) > 8:
            title = head
    words = title.split(" ")
    while len(words) > 5:
        words = words[:4]
    while len(words) > 2 and words[-1].lower().strip("’'") in _LOOSE:
        words.pop()
    return " ".join(words).strip(" ,;:–—“”\"„«»")


_LOOSE_WORDS = """a an the of in on and or for to by with from as at into under its their der die das den dem des und von im zur zum
    für über ein eine einer als bei zu le la les de du l d à au aux et en dans sur par pour un une el los las y del con tra una il lo
    i gli nel nella nell’ dell’ della dello degli delle al di e het een van o os dos das no na och om og til av"""
_LOOSE = frozenset(_LOOSE_WORDS.split())
