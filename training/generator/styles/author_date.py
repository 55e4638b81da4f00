"""Author and date: `Smith 1998, 45`, `Smith (1998: 45)`, in notes and inside sentences."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from training.generator.english import SIGNALS, family_names, pins
from training.generator.facts import Facts
from training.generator.hand.people import NameHabit, names
from training.generator.hand.pins import PinHabit, pin
from training.generator.pieces import Pen
from training.generator.style import Style

_SIGNALS = {
    "en": SIGNALS, "de": ("Vgl.", "Vgl. auch", "Siehe", "S.", "So", "Dazu", "Vgl. etwa"),
    "fr": ("Voir", "Voir aussi", "Cf.", "Voir par exemple"), "es": ("Véase", "Véase también", "Cf.", "Ver"),
}  # fmt: skip


@dataclass(slots=True)
class AuthorDate:
    """One hand: `comma` between author and year, `page` between year and page, `bracket` about them."""

    name: str
    lang: str
    signals: tuple[str, ...]
    joints: tuple[str, ...]
    people: NameHabit
    pins: PinHabit
    comma: str
    page: str
    bracketed: float
    """How often a citation in a note has its year in brackets."""
    brackets: tuple[str, str]

    @property
    def kinds(self) -> tuple[str, ...]:
        """What social science cites."""
        return ("article", "book", "chapter", "report", "thesis", "conference")

    def full(self, pen: Pen, facts: Facts, rng: Random, locator: str | None) -> None:
        """`Smith 1998, 45` or `Smith (1998, 45)`: there is no fuller form."""
        self.short(pen, facts, rng, locator, None)

    def short(self, pen: Pen, facts: Facts, rng: Random, locator: str | None, note: str | None) -> None:  # noqa: ARG002
        """The same."""
        pen.start("short")
        self.put(pen, facts, rng, locator, inline=rng.random() < self.bracketed)
        pen.stop()

    def back(self, pen: Pen, facts: Facts, rng: Random, locator: str | None, note: str | None, *, last: bool) -> None:
        """`ibid.: 45` for the work just before."""
        if not last:
            self.short(pen, facts, rng, locator, note)
            return
        pen.start("ibid")
        pen.put("ebd." if self.lang == "de" else rng.choice(("ibid.", "Ibid.")))
        if locator:
            pen.put(self.page)
            pen.put(pin(locator, facts.pages, self.pins, rng), "locator")
        pen.stop()

    def put(
        self, pen: Pen, facts: Facts, rng: Random, locator: str | None, *, inline: bool, genitive: str = ""
    ) -> None:
        """The citation itself; `inline`: with the year in brackets, as part of a sentence."""
        opens, closes = self.brackets if inline else ("", "")
        pen.put(names(facts.authors or facts.editors, self.people), "author")
        pen.put(genitive)
        pen.put(f" {opens}" if inline else self.comma)
        year = facts.year if facts.year > "1920" or not facts.year.isdigit() else str(int(facts.year) % 60 + 1955)
        pen.put(year + (rng.choice("abc") if rng.random() < 0.08 else ""), "issued")
        if locator:
            pen.put(self.page)
            pen.put(pin(locator, facts.pages, self.pins, rng), "locator")
        pen.put(closes)


def _hand(rng: Random, number: int) -> Style:
    lang = rng.choice(("en", "en", "en", "de", "fr", "es"))
    people = family_names(rng)
    ands = {"de": " und ", "fr": " et ", "es": " y "}
    if lang in ands:
        people = NameHabit(
            "family", last=rng.choice((ands[lang], "/", " & ")), join=rng.choice((", ", "/")), most=3, others=" et al."
        )
    pages = {
        "en": (", ", ", ", ": ", ":", ", p. "),
        "de": (": ", ", S. ", ":"),
        "fr": (", p. ", " : ", ": "),
        "es": (": ", ", p. "),
    }
    return AuthorDate(
        f"author-date-{number}", lang, _SIGNALS[lang], ("; ", "; ", "; ", ", ", ". "), people, pins(rng), rng.choice((" ", " ", ", ")),
        rng.choice(pages[lang]), rng.choice((0.1, 0.5, 0.9)), rng.choice((("(", ")"), ("(", ")"), ("[", "]"))),
    )  # fmt: skip


def styles(rng: Random) -> list[Style]:
    """Six hands of social scientists."""
    return [_hand(rng, number) for number in range(1, 7)]
