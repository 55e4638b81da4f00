"""Invents works that do not exist: a title, authors, a year, and what else tells one kind from another."""

from __future__ import annotations

from random import Random

from training.generator.completion import complete as complete
from training.generator.facts import Facts
from training.generator.holdings import holding
from training.generator.names import people, person
from training.generator.sources import DEBATE_KINDS, source
from training.generator.titles import title

_LAW_EN = (
    "Harrow",
    "Attorney General",
    "Ministry of Health",
    "Barclays Bank plc",
    "Re Smith",
    "Commonwealth",
    "R",
    "Brown",
)
_ACTS = (
    "Merchant Shipping Act", "Poor Law Amendment Act", "Human Rights Act", "Theft Act", "Sale of Goods Act", "Indian Councils Act", "Sherman Act", "Civil Rights Act", "Education Act",
    "Dawes Act", "Aliens Act", "Public Health Act", "Companies Act", "Contagious Diseases Acts", "Matrimonial Causes Act", "Voting Rights Act", "Clean Air Act", "Factory Act", "Indian Act",
)  # fmt: skip
_FIRST_YEARS = {
    "interview": 1950,
    "film": 1920,
    "webpage": 1996,
    "newspaper": 1785,
    "magazine": 1840,
    "dataset": 1995,
    "preprint": 1985,
    "conference": 1930,
    "report": 1880,
    "thesis": 1900,
}


def invent(rng: Random, kind: str, lang: str) -> Facts:
    """A work of this kind that does not exist, with its title, its authors and its year."""
    if kind in {"letter", "archive"}:
        return holding(rng, kind, lang)
    if kind in DEBATE_KINDS:
        return source(rng, kind, lang)
    main, sub = title(rng, lang)
    facts = Facts(kind, main, people(rng, lang), subtitle=sub, lang=lang)
    facts.year = str(
        rng.choices((rng.randint(1955, 2023), rng.randint(1840, 1955), rng.randint(1550, 1839)), (84, 13, 3))[0]
    )
    first = _FIRST_YEARS.get(kind, 0)
    if int(facts.year) < first:
        facts.year = str(rng.randint(first, 2022))
    if kind == "case":
        facts.authors = []
        parties = (person(rng, lang).family, person(rng, lang).family if rng.random() < 0.7 else rng.choice(_LAW_EN))
        facts.title, facts.subtitle = rng.choice((" v ", " v. ")).join(parties), ""
        facts.court, facts.reporter = (
            rng.choice(("HL", "CA", "UKSC", "SCC", "HCA")),
            rng.choice(("AC", "QB", "WLR", "U.S.")),
        )
        facts.volume, facts.pages = str(rng.randint(1, 550)), str(rng.randint(1, 1400))
    elif kind == "statute":
        facts.authors, facts.title, facts.subtitle = [], rng.choice(_ACTS), ""
    if kind in {"newspaper", "webpage"} and rng.random() < 0.35:
        facts.authors = []
    if kind == "newspaper":
        facts.subtitle = "" if rng.random() < 0.8 else facts.subtitle
    return facts
