"""Fills in what real metadata leave out and invented works lack, so that every style finds the fields that it writes."""

from __future__ import annotations

from random import Random

from training.generator import places
from training.generator.facts import Facts
from training.generator.names import people, person
from training.generator.titles import title
from training.generator.webs import web_address

_GENRES = {
    "en": ("PhD diss.", "Ph.D. diss.", "PhD thesis", "DPhil thesis", "MA thesis", "Master’s thesis"),
    "de": ("Diss.", "Diss. phil.", "Dissertation", "Habil.-Schr.", "Magisterarbeit", "unveröff. Diss."),
    "fr": ("thèse de doctorat", "thèse", "mémoire de maîtrise", "thèse de 3e cycle", "thèse d’État"),
    "es": ("tesis doctoral", "tesis de maestría", "tesis"), "it": ("tesi di dottorato", "tesi di laurea"),
}  # fmt: skip
_SECOND_PLACES = {
    "en": ("New York", "New York", "London", "Toronto", "Oxford", "Boston"), "de": ("Wien", "New York", "Leipzig", "Zürich"), "fr": ("Genève", "Bruxelles", "La Haye", "Paris"),
    "es": ("México", "Barcelona", "Buenos Aires"), "it": ("Roma", "Milano", "Bari"),
}  # fmt: skip
_REPORTS = (
    "Working Paper",
    "Discussion Paper",
    "Report",
    "Technical Report",
    "Research Paper",
    "Policy Brief",
    "Occasional Paper",
    "White Paper",
)


def _pages(rng: Random) -> str:
    first = rng.randint(1, 980)
    last = first + rng.randint(2, 48)
    if rng.random() < 0.25 and first > 99 and first // 100 == last // 100:
        return f"{first}–{str(last)[1:]}"
    return f"{first}{rng.choice('–––-')}{last}"


def complete(facts: Facts, rng: Random) -> Facts:
    """The facts with the fields of its kind filled in: real works lack some, invented ones most."""
    lang = facts.lang if facts.lang in places.JOURNALS else "en"
    if facts.kind == "printed":
        facts.publisher, facts.place = rng.choice(places.PUBLISHERS[lang])
    facts.year = facts.year or str(rng.randint(1950, 2022))
    if facts.kind in {"article", "review"} and (not facts.container or rng.random() < 0.15):
        facts.container, facts.container_short = rng.choice(places.JOURNALS[lang])
    if facts.kind in {"article", "review"}:
        facts.volume = facts.volume or str(rng.randint(1, 180))
        facts.issue = facts.issue or (
            rng.choice(("1", "2", "3", "4", "6", "11", "1/2", "3–4")) if rng.random() < 0.6 else ""
        )
    if facts.kind in {"article", "review", "chapter", "conference", "encyclopedia"}:
        facts.pages = facts.pages or _pages(rng)
    if facts.kind in {"book", "chapter", "encyclopedia", "conference"}:
        _publish(facts, rng, lang)
    if facts.kind == "encyclopedia" and rng.random() < 0.6:
        facts.container = rng.choice(places.DICTIONARIES[lang])
    if facts.kind in {"chapter", "conference", "encyclopedia"} and len(facts.container) < 5:
        main, sub = title(rng, lang)
        facts.container = f"{main}: {sub}" if sub else main
    if facts.kind == "chapter" and not facts.editors and rng.random() < 0.85:
        facts.editors = people(rng, lang)
    if facts.kind in {"review", "interview"}:
        facts.editors = people(rng, lang)[:2]
    if facts.kind in {"film", "interview"}:
        facts.publisher, facts.place = rng.choice(places.PUBLISHERS[lang])
        facts.container = facts.container or rng.choice(places.NEWSPAPERS[lang])
    _of_press_and_web(facts, rng, lang)
    if facts.kind == "thesis":
        facts.institution = facts.institution or rng.choice(places.UNIVERSITIES[lang])
        facts.genre = rng.choice(_GENRES[lang])
    if facts.kind in {"report", "preprint", "dataset"}:
        facts.institution = facts.institution or facts.publisher or rng.choice(places.UNIVERSITIES[lang])
        facts.genre = facts.genre or rng.choice(_REPORTS)
        facts.series_number = facts.series_number or str(rng.randint(2, 9999))
        facts.url = facts.url or web_address(rng, facts.title)
    if not facts.authors and not facts.editors and facts.kind in {"book", "article", "chapter", "thesis", "review"}:
        facts.authors = people(rng, lang)
    if facts.kind in {"book", "article", "chapter", "report"} and rng.random() < 0.03:
        facts.year = _odd_year(rng, facts.year)
    if not facts.short_title:
        facts.short_title = _short(facts.title)
    if facts.url and facts.accessed is None:
        since = max(1998, int(facts.year)) if facts.year.isdigit() else 1998
        facts.accessed = (rng.randint(since, max(since, 2025)), rng.randint(1, 12), rng.randint(1, 28))
    return facts


def _odd_year(rng: Random, year: str) -> str:
    """A year that is no plain number: `1978–79`, `1986/87`, `n.d.`, `c. 1850`."""
    if not year.isdigit():
        return year
    following = f"{(int(year) + 1) % 100:02}"
    return rng.choice(
        (
            "n.d.",
            f"{year}–{following}",
            f"{year}-{following}",
            f"{year}/{following}",
            f"c. {year}",
            f"{year}–{int(year) + rng.randint(2, 9)}",
        )
    )


def _publish(facts: Facts, rng: Random, lang: str) -> None:
    if not facts.publisher or not facts.place or rng.random() < 0.4:
        facts.publisher, facts.place = rng.choice(places.PUBLISHERS[lang])
    if facts.year < "1880" and lang == "en":
        facts.publisher, facts.place = rng.choice(places.OLD_PUBLISHERS)
    if rng.random() < 0.18:
        facts.edition = facts.edition or rng.choice("22223456")
    if rng.random() < 0.2:
        facts.series = facts.series or rng.choice(places.SERIES[lang])
        facts.series_number = facts.series_number or (str(rng.randint(2, 240)) if rng.random() < 0.7 else "")
    if rng.random() < 0.08:
        facts.volumes = str(rng.randint(2, 14))
        facts.volume = str(rng.randint(1, int(facts.volumes)))
    elif facts.kind == "book":
        facts.volume = ""
    if facts.kind == "book" and rng.random() < 0.25:
        facts.translators = facts.translators or [person(rng, lang)]
    if facts.kind == "book" and rng.random() < 0.06:
        facts.editors, facts.authors = facts.editors or people(rng, lang), []
    elif facts.kind == "book" and rng.random() < 0.06:
        facts.editors = people(rng, lang)[:2]
    if rng.random() < 0.07 and facts.place.isalpha():
        second = rng.choice(_SECOND_PLACES[lang])
        facts.place += f"; {second}" if second != facts.place else ""


def _of_press_and_web(facts: Facts, rng: Random, lang: str) -> None:
    if facts.kind in {"newspaper", "magazine", "webpage", "letter", "interview"}:
        facts.month, facts.day = facts.month or rng.randint(1, 12), facts.day or rng.randint(1, 28)
    if facts.kind in {"newspaper", "magazine"}:
        facts.place, facts.volume = (
            facts.place or rng.choice(places.PUBLISHERS[lang])[1],
            facts.volume or str(rng.randint(2, 160)),
        )
        facts.container = (
            facts.container if facts.container and rng.random() < 0.4 else rng.choice(places.NEWSPAPERS[lang])
        )
        facts.pages = rng.choice((str(rng.randint(1, 48)), f"{rng.choice('ABCD')}{rng.randint(1, 30)}"))
    if facts.kind == "webpage":
        facts.container = facts.container or rng.choice(places.SITES[lang])
        facts.url = facts.url or web_address(rng, facts.title)
        facts.year = facts.year if facts.year > "1995" else str(rng.randint(1999, 2023))
    if facts.kind in {"article", "newspaper", "magazine"} and rng.random() < 0.15:
        facts.url = facts.url or web_address(rng, facts.title)
    if facts.kind in {"article", "chapter", "preprint"} and not facts.doi and rng.random() < 0.35:
        facts.doi = (
            f"10.{rng.randint(1000, 9999)}/{rng.choice(('S', 's', '', 'j.', '978'))}{rng.randint(1000, 99999999)}"
        )


def _short(long: str) -> str:
    """A short title: the first words, without a leading article.

    >>> _short("The Politics of the Family in Early Modern England")
    'Politics of the Family'
    """
    long = long if long.count("“") == long.count("”") else long.replace("“", "").replace("”", "")
    words = long.split(" ")
    if len(words) > 2 and words[0] in {"The", "A", "An", "Der", "Die", "Das", "La", "Le", "Les", "El", "Il"}:
        words = words[1:]
    if len(words) <= 4:
        return " ".join(words).strip('“”"')
    kept = words[:4]
    stops = {
        "of",
        "the",
        "in",
        "and",
        "a",
        "der",
        "die",
        "und",
        "im",
        "zur",
        "de",
        "des",
        "la",
        "et",
        "du",
        "y",
        "e",
        "on",
        "to",
        "for",
        "from",
    }
    while len(kept) > 1 and kept[-1].lower() in stops:
        kept.pop()
    short = " ".join(kept).strip(' ,.:;?–-“”"')
    return short if short.count("“") == short.count("”") else short.replace("“", "").replace("”", "")
