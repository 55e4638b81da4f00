"""Invents what historians and philologists cite beside books: classics, scripture, debates, letters in editions."""

from __future__ import annotations

from random import Random

from training.generator.facts import Facts, Person
from training.generator.names import people, person
from training.generator.titles import headline

_CLASSICS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Aristotle", ("Politics", "Nicomachean Ethics", "Metaphysics", "Poet.", "Eth. Nic.")), ("Plato", ("Republic", "Phaedrus", "Laws", "Resp.", "Symp.")),
    ("Cicero", ("De Officiis", "De re publica", "Ad Atticum", "Brutus", "Att.")), ("Livy", ("", "Ab Urbe Condita")), ("Tacitus", ("Annals", "Germania", "Hist.", "Ann.")),
    ("Augustine", ("Confessions", "De civitate Dei", "City of God", "Conf.")), ("Virgil", ("Aeneid", "Georgics", "Aen.")), ("Ovid", ("Metamorphoses", "Fasti", "Met.")),
    ("Homer", ("Iliad", "Odyssey", "Il.", "Od.")), ("Thucydides", ("", "History")), ("Herodotus", ("", "Histories")), ("Pliny", ("Natural History", "HN")),
    ("Thomas Aquinas", ("Summa theologiae", "ST")), ("Dante", ("Inferno", "Purgatorio", "Par.")), ("Shakespeare", ("Hamlet", "King Lear", "Richard II", "Sonnets")),
    ("Milton", ("Paradise Lost", "PL")), ("Hobbes", ("Leviathan",)), ("Spinoza", ("Ethics",)), ("Kant", ("KrV", "Critique of Pure Reason", "Grundlegung")),
    ("Locke", ("Second Treatise", "Essay")), ("Josephus", ("Antiquities", "BJ")), ("Plutarch", ("Pericles", "Cato Maior", "Vit. Cic.")), ("Hegel", ("Philosophy of Right",)),
)  # fmt: skip
_SCRIPTURE = (
    "Genesis", "Gen.", "Exodus", "Lev.", "Deut.", "1 Kings", "2 Sam.", "Isaiah", "Isa.", "Psalm", "Ps.", "Prov.", "Matt.", "Mark", "Luke", "John", "Acts", "Rom.", "1 Cor.",
    "2 Cor.", "Gal.", "Heb.", "Rev.",
)  # fmt: skip
_DEBATES = (
    ("Hansard", "3rd ser."), ("Hansard", "5th ser. (Commons)"), ("Parliamentary Debates", "Lords, 4th ser."), ("Hansard, H.C.", ""), ("HC Deb", ""), ("HL Deb", ""),
    ("Congressional Record", "65th Cong., 2d sess."), ("Cong. Rec.", "90th Cong., 1st sess."), ("Annals of Congress", "4th Cong., 1st sess."), ("Parliamentary Papers", ""),
    ("House of Commons Debates", ""), ("Congressional Globe", "39th Cong., 1st sess."), ("Journals of the House of Commons", ""), ("Lok Sabha Debates", "Second Series"),
)  # fmt: skip
_EDITIONS = ("The Correspondence of {p}", "The Letters of {p}", "The Papers of {p}", "Letters and Papers of {p}", "The Collected Letters of {p}", "{p}: Letters and Diaries", "The Life and Letters of {p}")  # fmt: skip
DEBATE_KINDS = frozenset({"classic", "bible", "debate", "printed"})


def source(rng: Random, kind: str, lang: str) -> Facts:
    """A source of one of these kinds; what is cited of it stands in `series_number`."""
    if kind == "classic":
        author, titles = rng.choice(_CLASSICS)
        facts = Facts(kind, rng.choice(titles), [Person(author)], lang=lang)
        facts.series_number = _passage(rng)
        if rng.random() < 0.3:
            facts.translators = [person(rng, lang)]
    elif kind == "bible":
        facts = Facts(kind, rng.choice(_SCRIPTURE), lang=lang)
        facts.series_number = f"{rng.randint(1, 40)}{rng.choice(':::.,')}{rng.randint(1, 30)}{rng.choice(('', '', '–' + str(rng.randint(31, 40))))}"
    elif kind == "debate":
        name, series = rng.choice(_DEBATES)
        facts = Facts(kind, "", container=name, series=series, volume=str(rng.randint(1, 450)), lang=lang)
        column = rng.randint(1, 1800)
        facts.series_number = f"{column}{rng.choice(('', '', f'–{column + rng.randint(1, 9)}'))}"
    else:
        one, other = person(rng, lang), person(rng, lang)
        facts = Facts(
            kind,
            f"{one.family} to {other.family}"
            if rng.random() < 0.6
            else f"{one.given} {one.family} to {other.given} {other.family}",
            lang=lang,
        )
        facts.container = headline(rng.choice(_EDITIONS).format(p=f"{one.given} {one.family}"))
        facts.editors, facts.volume = people(rng, lang)[:2], str(rng.randint(1, 14)) if rng.random() < 0.6 else ""
        facts.court = str(rng.randint(1890, 2015))
    facts.year, facts.month, facts.day = str(rng.randint(1640, 1960)), rng.randint(1, 12), rng.randint(1, 28)
    if kind in {"classic", "bible"}:
        facts.year, facts.month, facts.day = str(rng.randint(1880, 2015)), 0, 0
    return facts


def _passage(rng: Random) -> str:
    book, part, line = rng.randint(1, 24), rng.randint(1, 30), rng.randint(1, 900)
    return rng.choice((
        f"{book}.{part}", f"{book}.{line}", f"{rng.choice(('I', 'II', 'III', 'IV', 'VI'))}.{part}", f"{line + 200}{rng.choice('abcde')}", f"{book}.{part}.{rng.randint(1, 20)}",
        f"{line + 300}b{rng.randint(1, 30)}–{rng.randint(31, 40)}", f"II, {part}", f"{rng.choice(('I', 'III', 'V'))}.{rng.choice(('i', 'ii', 'iv'))}.{line}", f"A {line}/B {line + 30}",
    ))  # fmt: skip
