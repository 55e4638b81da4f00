"""Entries of bibliographies, as notes of the sciences have them: APA, Harvard, Vancouver, ACM, IEEE, physics without titles."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from training.generator.english import EnglishStyle, ordinal, pins
from training.generator.hand.people import NameHabit
from training.generator.hand.templated import Habits
from training.generator.style import Style
from training.generator.styles.entry_forms import FAMILIES

_NAMES: dict[str, Callable[[Random], NameHabit]] = {
    "apa": lambda rng: NameHabit("inverted_initials", last=rng.choice((", & ", " & ")), most=rng.choice((6, 7, 20)), others=", et al."),
    "harvard": lambda rng: NameHabit(
        "inverted_initials", last=rng.choice((" and ", " & ")), most=rng.choice((3, 6)), others=" et al.", tight=rng.choice(("", " ")),
        stops=rng.choice((".", "")), rest_given=rng.random() < 0.2,
    ),
    "vancouver": lambda rng: NameHabit("trailing_initials", last=", ", most=6, others=", et al", tight="", stops=rng.choice(("", "", "."))),
    "acm": lambda rng: NameHabit(rng.choice(("given", "initials")), last=rng.choice((" and ", ", and ")), most=rng.choice((3, 9)), others=" et al."),
    "ieee": lambda rng: NameHabit("initials", last=rng.choice((" and ", ", and ")), most=6, others=" et al.", tight=rng.choice((" ", ""))),
    "physics": lambda rng: NameHabit(
        rng.choice(("initials", "initials", "inverted_initials")), last=rng.choice((" and ", ", and ", ", ")), most=rng.choice((3, 9)),
        others=" et al.", tight=rng.choice((" ", "")),
    ),
    "authordate": lambda rng: NameHabit("inverted", last=rng.choice((" and ", ", and ")), most=rng.choice((3, 9)), others=" et al.", rest_given=True),
    "nature": lambda rng: NameHabit("inverted_initials", last=" & ", most=5, others=" et al.", capitals=rng.random() < 0.1),
    "social": lambda rng: NameHabit(
        rng.choice(("inverted", "inverted_initials")), last=rng.choice((" and ", " & ", "; ")), join=rng.choice((", ", "; ")), most=5, others=" et al.",
        capitals=rng.random() < 0.2, rest_given=rng.random() < 0.4,
    ),
}  # fmt: skip


def _entries(rng: Random, family: str, number: int) -> Style:
    names = _NAMES[family](rng)
    forms = {kind: tuple(rng.sample(lines, min(2, len(lines)))) for kind, lines in FAMILIES[family].items()}
    editors = NameHabit(rng.choice(("initials", "given")), last=rng.choice((" & ", " and ")), most=5, others=" et al.")
    one, many = rng.choice(
        (
            ("(Ed.)", "(Eds.)"),
            ("(ed.)", "(eds)"),
            ("ed.", "eds."),
            ("(ed)", "(eds)"),
            ("Ed.", "Eds."),
            ("editor", "editors"),
        )
    )
    habits = Habits(
        names=names, editors=editors, again=NameHabit("family"), pins=pins(rng), date=rng.choice(("en", "us", "en+american")),
        quotes=rng.choice((("“", "”"), ("“", "”"), ("‘", "’"), ('"', '"'))), places=rng.choice((" and ", ", ")), edition=ordinal,
        short_journal=family in {"vancouver", "physics"} or rng.random() < 0.15, words={"eds_one": one, "eds_many": many},
    )  # fmt: skip
    return EnglishStyle(
        f"entries-{family}-{number}", "en", (), (" ", ". ", "; ", "\n"), forms, {"*": ("{author_again}, {short_title}",)}, (("ibid", "Ibid."),), (), habits,
    )  # fmt: skip


def styles(rng: Random) -> list[Style]:
    """Two hands of each way of listing works."""
    return [_entries(rng, family, number) for family in sorted(FAMILIES) for number in (1, 2)]
