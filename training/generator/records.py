"""Reads Zotero items, Crossref records and the fields of labelled references into Facts."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

from training.generator.facts import Facts, Person

_ZOTERO = {
    "journalArticle": "article", "book": "book", "newspaperArticle": "newspaper", "bookSection": "chapter",
    "magazineArticle": "magazine", "blogPost": "webpage", "webpage": "webpage", "forumPost": "webpage", "report": "report",
    "conferencePaper": "conference", "thesis": "thesis", "preprint": "preprint", "encyclopediaArticle": "encyclopedia",
    "dictionaryEntry": "encyclopedia", "film": "film", "videoRecording": "film", "dataset": "dataset",
}  # fmt: skip
_CROSSREF = {
    "journal-article": "article", "book-chapter": "chapter", "proceedings-article": "conference", "book": "book",
    "monograph": "book", "posted-content": "preprint", "dissertation": "thesis", "report": "report", "dataset": "dataset",
    "reference-entry": "encyclopedia",
}  # fmt: skip
_WORDS = {
    "de": "der die das und von zur zum eine im für des den über",
    "fr": "le la les des du et dans pour une sur au aux chez",
    "es": "el los las del y en una por para como entre",
    "it": "il gli della delle dei nel nella e di per una degli",
    "en": "the of and in on for to from with an a by",
}
_WORD_SETS = {lang: frozenset(words.split()) for lang, words in _WORDS.items()}
_TAG = re.compile(r"<[^<>]{1,40}>")
_SPACE = re.compile(r"\s+")
_DATE = re.compile(r"(?P<year>1[0-9]{3}|20[0-2][0-9])(?:-(?P<month>[01][0-9])(?:-(?P<day>[0-3][0-9]))?)?")
_EDGES = " \t.,;:\"“”„‘’'«»<>-–—*/"
_BRACKETS = str.maketrans("", "", "()[]")
Json = Mapping[str, Any]


def clean(value: object) -> str:
    """One line of text without markup and without punctuation at its edges; nothing for what is no text."""
    if isinstance(value, (int, float)):
        value = str(value)
    if not isinstance(value, str):
        return ""
    words = _SPACE.sub(" ", _TAG.sub("", html.unescape(value))).strip(_EDGES)
    if words.count("(") != words.count(")") or words.count("[") != words.count("]"):
        words = words.translate(_BRACKETS).strip(_EDGES)
    return words


def language(*texts: str) -> str:
    """The language that most of the small words belong to; English when none tells."""
    words = [word.lower() for text in texts for word in text.split()]
    scores = {lang: sum(word in known for word in words) for lang, known in _WORD_SETS.items()}
    best = max(scores, key=lambda lang: scores[lang])
    return best if scores[best] > scores["en"] else "en"


def _titled(facts: Facts) -> Iterator[Facts]:
    """The facts with title and subtitle parted, unless the title cannot be used: too short, too long, not Latin."""
    title = facts.title
    if title.isupper():
        title = title.capitalize()
    latin = sum("A" <= c <= "ɏ" or c == " " for c in title)
    if (
        not 4 <= len(title) <= 180
        or latin < 0.8 * len(title)
        or "\\" in title
        or "$" in title
        or "{" in title
        or "#" in title
    ):
        return
    main, colon, sub = title.partition(": ")
    facts.title, facts.subtitle = (clean(main), clean(sub)) if colon and clean(sub) and clean(main) else (title, "")
    if facts.container.isupper() and len(facts.container) > 8:
        facts.container = facts.container.title()
    facts.authors = [one for one in facts.authors if _plausible(one)]
    facts.editors = [one for one in facts.editors if _plausible(one)]
    facts.pages = facts.pages if any(c.isdigit() for c in facts.pages) else ""
    facts.publisher, facts.place = facts.publisher.strip("[] "), facts.place.strip("[] ")
    facts.lang = language(facts.title, facts.subtitle, facts.container)
    yield facts


def _plausible(one: Person) -> bool:
    name = one.literal or one.family
    return (
        1 < len(name) < 70
        and any(c.isalpha() for c in name)
        and not any(c in "()[]{}#@;:/*_" or c.isdigit() for c in name + one.given)
    )


def _name(family: object, given: object = "", literal: object = "") -> Person:
    last, first = clean(family), clean(given)
    if isinstance(given, str) and given.strip().endswith("."):
        first += "."
    if last.isupper() and len(last) > 3:
        last = last.title()
    if last and not first and (len(last.split()) > 2 or isinstance(literal, str)):
        return Person("", literal=last)
    particle, _, rest = last.partition(" ")
    if rest and particle in {"von", "van", "de", "du", "zu", "di", "ten"}:
        return Person(rest, first, particle)
    return Person(last, first, literal=clean(literal) if not last else "")


def _dated(facts: Facts, date: object) -> None:
    if (found := _DATE.search(str(date))) is not None:
        facts.year = found["year"]
        facts.month, facts.day = int(found["month"] or 0), int(found["day"] or 0)
        if not 1 <= facts.month <= 12 or facts.day > 28:
            facts.month, facts.day = facts.month if facts.month <= 12 else 0, 0


def from_zotero(item: Json) -> Iterator[Facts]:
    """The facts of one Zotero item."""
    kind = _ZOTERO.get(str(item.get("itemType")))
    if kind is None:
        return
    facts = Facts(kind, clean(item.get("title")), short_title=clean(item.get("shortTitle")))
    who = {"author": facts.authors, "editor": facts.editors, "translator": facts.translators, "director": facts.authors}
    for creator in item.get("creators") or ():
        if (people := who.get(creator.get("creatorType"))) is not None:
            people.append(_name(creator.get("lastName"), creator.get("firstName"), creator.get("name")))
    containers = (
        "publicationTitle",
        "bookTitle",
        "proceedingsTitle",
        "encyclopediaTitle",
        "dictionaryTitle",
        "websiteTitle",
    )
    facts.container = next((clean(item[key]) for key in (*containers, "blogTitle") if item.get(key)), "")
    facts.container_short = str(item.get("journalAbbreviation") or "").strip().removesuffix(",")
    facts.volume, facts.issue = clean(item.get("volume"))[:8], clean(item.get("issue"))[:8]
    facts.pages, facts.place = clean(item.get("pages"))[:12], clean(item.get("place"))
    facts.publisher = clean(item.get("publisher") or item.get("institution") or item.get("university"))
    facts.institution = clean(item.get("university") or item.get("institution"))
    facts.series, facts.series_number = clean(item.get("series")), clean(item.get("seriesNumber"))
    facts.doi, facts.url = clean(item.get("DOI")), str(item.get("url") or "").strip()[:150]
    facts.genre = clean(item.get("thesisType") or item.get("reportType"))
    _dated(facts, item.get("date"))
    yield from _titled(facts)


def from_crossref(work: Json) -> Iterator[Facts]:
    """The facts of one Crossref record."""
    kind = _CROSSREF.get(str(work.get("type")))
    titles = work.get("title") or [""]
    if kind is None:
        return
    facts = Facts(kind, clean(titles[0]), doi=clean(work.get("DOI")), volume=clean(work.get("volume"))[:8])
    facts.authors = [_name(one.get("family"), one.get("given"), one.get("name")) for one in work.get("author") or ()]
    facts.editors = [_name(one.get("family"), one.get("given"), one.get("name")) for one in work.get("editor") or ()]
    facts.container = next((clean(one) for one in work.get("container-title") or ()), "")
    facts.container_short = next((str(one).strip() for one in work.get("short-container-title") or ()), "")
    facts.issue, facts.pages = clean(work.get("issue"))[:8], clean(work.get("page"))[:14]
    facts.publisher, facts.place = clean(work.get("publisher")), clean(work.get("publisher-location"))
    parts = (work.get("issued") or {}).get("date-parts") or [[]]
    date = [int(part) for part in parts[0] if part]
    if date:
        facts.year, facts.month = str(date[0]), date[1] if len(date) > 1 else 0
        facts.day = date[2] if len(date) > 2 else 0
    yield from _titled(facts)


def from_labelled(row: Json) -> Iterator[Facts]:
    """The facts of the references of one labelled row: older and humbler works than Crossref's."""
    for one in row.get("citations") or ():
        fields = one.get("fields") or {}
        title, container = clean(fields.get("title")), clean(fields.get("container_title"))
        kind = "article" if container and fields.get("volume") else "chapter" if container else "book"
        genre = clean(fields.get("genre")).lower()
        if "dissertation" in genre or "thesis" in genre:
            kind = "thesis"
        if not title or (kind == "book" and not fields.get("publisher")) or len(title) > 160:
            continue
        facts = Facts(kind, title, container=container, volume=clean(fields.get("volume"))[:6])
        facts.authors = [_name(p.get("family"), p.get("given"), p.get("literal")) for p in fields.get("author") or ()]
        facts.editors = [_name(p.get("family"), p.get("given")) for p in fields.get("editor") or ()]
        facts.issue, facts.pages = clean(fields.get("issue"))[:6], clean(fields.get("pages"))[:14]
        facts.publisher, facts.place = clean(fields.get("publisher"))[:60], clean(fields.get("place"))[:40]
        _dated(facts, fields.get("year"))
        yield from _titled(facts)
