"""Makes the articles and records that the benchmark reads: invented works, the same on every machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

GIVEN = ("Anna", "Bruno", "Clara", "David", "Elena", "Felix", "Greta", "Hugo", "Irene", "Jonas", "Karla", "Ludwig")
FAMILIES = (
    "Abendroth", "Bellini", "Carstens", "Dupont", "Ekberg", "Fontaine", "Grimaldi", "Hartwell", "Ivanova", "Jansen",
    "Kowalski", "Lindqvist", "Moreau", "Novak", "Okafor", "Pereira", "Quintero", "Rasmussen", "Santoro", "Thornton",
)  # fmt: skip
THINGS = (
    "Bridges",
    "Weavers",
    "Harbours",
    "Letters",
    "Gardens",
    "Markets",
    "Pilgrims",
    "Orchards",
    "Archives",
    "Mills",
)
PLACES = ("Lisbon", "Bohemia", "the Baltic", "Tuscany", "Flanders", "the Danube", "Brittany", "Galicia")
AGES = ("the Fourteenth Century", "the Age of Reform", "the Early Modern World", "the Long Peace", "Times of Plague")
JOURNALS = ("Journal of Invented History", "Review of Imagined Societies", "Annals of the Unwritten Past")
PROSE = (
    "The clerks kept their lists with care, and the lists kept them in bread. "
    "What was counted in spring was seldom there in autumn, as every miller knew. "
)


@dataclass(frozen=True, slots=True)
class Invented:
    """A work that nobody wrote."""

    number: int

    @property
    def given(self) -> str:
        return GIVEN[self.number % len(GIVEN)]

    @property
    def family(self) -> str:
        return FAMILIES[self.number % len(FAMILIES)]

    @property
    def title(self) -> str:
        thing, place = THINGS[self.number % len(THINGS)], PLACES[self.number // 3 % len(PLACES)]
        return f"{thing} of {place} in {AGES[self.number // 7 % len(AGES)]}"

    @property
    def journal(self) -> str:
        return JOURNALS[self.number % len(JOURNALS)]

    @property
    def year(self) -> int:
        return 1950 + self.number * 7 % 70

    @property
    def volume(self) -> int:
        return 10 + self.number % 50

    @property
    def page(self) -> int:
        return 11 + self.number * 3

    @property
    def note(self) -> str:
        return (
            f'{self.given} {self.family}, "{self.title}," *{self.journal}* {self.volume}, no. 2 ({self.year}): '
            f"{self.page}–{self.page + 20}, here {self.page + 4}."
        )

    @property
    def record(self) -> str:
        return json.dumps({
            "DOI": f"10.5555/invented.{self.number}",
            "type": "journal-article",
            "title": [self.title],
            "author": [{"given": self.given, "family": self.family, "sequence": "first"}],
            "container-title": [self.journal],
            "volume": str(self.volume),
            "issue": "2",
            "page": f"{self.page}-{self.page + 20}",
            "issued": {"date-parts": [[self.year]]},
            "publisher": "Nowhere Press",
        })  # fmt: skip


def notes(count: int) -> Iterator[str]:
    """Of ten notes seven cite in full, one in short, one by `Ibid.`, and one is a remark with a citation in it."""
    for number in range(count):
        work = Invented(number)
        kind = number % 10
        if kind == 4:
            yield f"Ibid., {work.page}."
        elif kind == 7:
            earlier = Invented(number - 1)
            yield f"{earlier.family}, “{' '.join(earlier.title.split()[:3])},” {earlier.page + 2}."
        elif kind == 9:
            yield f"On the millers of the south, see {work.note}"
        else:
            yield work.note


def article(count: int) -> str:
    """A Markdown article with so many notes."""
    body = "".join(f"{PROSE}{PROSE}[^{number}]\n\n" for number in range(1, count + 1))
    return f"# Clerks and Millers\n\n{body}" + "".join(
        f"[^{number}]: {note}\n" for number, note in enumerate(notes(count), 1)
    )


def pasted(count: int) -> str:
    """The same article as a web page leaves it that is pasted as text: `knew.1)Anna Abendroth, ...`, and a list."""
    body = "".join(f"{PROSE}{PROSE.strip()}{number}){note} {PROSE}\n\n" for number, note in enumerate(notes(count), 1))
    return f"# Clerks and Millers\n\n{body}" + "".join(
        f"{number}. {note}\n" for number, note in enumerate(notes(count), 1)
    )


def page(count: int) -> str:
    """The same article as a web page."""
    body = "".join(
        f'<p>{PROSE}<a href="#fn{number}" id="r{number}"><sup>{number}</sup></a></p>\n'
        for number in range(1, 1 + count)
    )
    items = "".join(f'<li id="fn{number}">{note}</li>\n' for number, note in enumerate(notes(count), 1))
    return f"<h1>Clerks and Millers</h1>\n{body}<h2>Notes</h2>\n<ol>\n{items}</ol>\n"


def records(count: int) -> str:
    """Crossref records of all the works, one a line."""
    return "".join(Invented(number).record + "\n" for number in range(count))


HOSTILE = {
    "md": ("[", "(", "<", "*", '"', "1", "a,", "[^1]", "[^1]: x\n", "![](", "1. x\n", "\n\n1 x. ", "`", "<b>"),
    "txt": ("[", "(", "1", "a,", "1. x\n", "[1] x\n", "x.1 Ibid. "),
    "html": ("<", "<b>", "<p>", "((abc))", "<hr><p>1. x", "<li>", "<!--", "&", "<h2>Notes</h2><ol><li>x"),
    "xml": ("<", "<b>", "((abc))", "<hr><p>1. x", "]]>", "<item>"),
}
"""What a malicious or broken file may be full of, by file ending."""


def hostile(ending: str, unit: str, size: int) -> str:
    """A file of one pattern, over and over."""
    text = (unit * (size // len(unit) + 1))[:size]
    if ending != "xml":
        return text
    return f"<rss><item><title>x</title><content:encoded><![CDATA[{text}]]></content:encoded></item></rss>"
