"""A style made of templates and habits: one line for each kind of work, for short citations and for back-references."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from training.generator.facts import Facts
from training.generator.hand.habits import ALL_KINDS, Forms, Habits
from training.generator.hand.pins import pin
from training.generator.hand.templates import template, write
from training.generator.hand.values import values_of
from training.generator.pieces import Pen

__all__ = ["ALL_KINDS", "Forms", "Habits", "TemplatedStyle"]

_T = TypeVar("_T")
_MANY = re.compile(r"[0-9ivx][-–,f]|[0-9] (?:f|and)")


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

    chains: Forms = field(default_factory=dict)
    """How a further judgment of the same collection follows without its name: `BGHZ 12, 34; 56, 78 (80)`."""
    chained: Callable[[Facts, Random], Facts] | None = None
    """That further judgment."""
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
        while self.chained is not None and facts.kind in self.chains and rng.random() < 0.1:
            facts = self.chained(facts, rng)
            pen.put("; ")
            self._write(pen, "full", _pick(self.chains[facts.kind], rng), facts, rng, locator, None)

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


def _pick(forms: tuple[_T, ...], rng: Random, first: float = 0.85) -> _T:
    return forms[0] if len(forms) == 1 or rng.random() < first else rng.choice(forms)
