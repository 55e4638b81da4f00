"""The references of a page as schema.org JSON-LD, for search engines and reference managers."""

from __future__ import annotations

import json
from collections.abc import Sequence

from refkeeper.integrations.plain_text import family, iso_date, plain, web_address, whole_name
from refkeeper.model.csl import Json
from refkeeper.model.item import Item, ItemType, Name
from refkeeper.model.reference import Reference

_TYPES = {
    ItemType.ARTICLE: "ScholarlyArticle",
    ItemType.ARTICLE_JOURNAL: "ScholarlyArticle",
    ItemType.ARTICLE_MAGAZINE: "Article",
    ItemType.ARTICLE_NEWSPAPER: "NewsArticle",
    ItemType.BOOK: "Book",
    ItemType.CHAPTER: "Chapter",
    ItemType.COLLECTION: "Book",
    ItemType.DATASET: "Dataset",
    ItemType.ENTRY: "Chapter",
    ItemType.ENTRY_DICTIONARY: "Chapter",
    ItemType.ENTRY_ENCYCLOPEDIA: "Chapter",
    ItemType.LEGISLATION: "Legislation",
    ItemType.MANUSCRIPT: "Manuscript",
    ItemType.MAP: "Map",
    ItemType.MOTION_PICTURE: "Movie",
    ItemType.PAPER_CONFERENCE: "ScholarlyArticle",
    ItemType.PERIODICAL: "Periodical",
    ItemType.POST: "SocialMediaPosting",
    ItemType.POST_WEBLOG: "BlogPosting",
    ItemType.REPORT: "Report",
    ItemType.REVIEW: "ScholarlyArticle",
    ItemType.REVIEW_BOOK: "ScholarlyArticle",
    ItemType.SOFTWARE: "SoftwareApplication",
    ItemType.THESIS: "Thesis",
    ItemType.WEBPAGE: "WebPage",
}
_IN_BOOKS = frozenset(("Chapter",))
_NOT_IN_SCRIPT = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def json_ld(references: Sequence[Reference]) -> str:
    """One script element: the page and what it cites.  No text of a reference can end it."""
    page: Json = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "citation": [_work(reference.item) for reference in references],
    }
    text = json.dumps(page, ensure_ascii=False).translate(_NOT_IN_SCRIPT)
    return f'<script type="application/ld+json">{text}</script>'


def _work(item: Item) -> Json:
    kind = _TYPES.get(item.type, "CreativeWork")
    where = web_address(item)
    work: dict[str, Json] = {
        "@type": kind,
        "@id": where if item.doi else "",
        "name": plain(item.title),
        "author": [_person(name) for name in item.author],
        "editor": [_person(name) for name in item.editor],
        "translator": [_person(name) for name in item.translator],
        "datePublished": iso_date(item.issued),
        "isPartOf": _whole(item, kind),
        "pagination": plain(item.page),
        "bookEdition": plain(item.edition) if kind == "Book" else "",
        "publisher": _publisher(item),
        "isbn": plain(item.isbn) if kind == "Book" else "",
        "inLanguage": plain(item.language),
        "identifier": _doi(item.doi),
        "url": where,
    }
    return _filled(work)


def _whole(item: Item, kind: str) -> Json:
    """What the work stands in, from the inside outwards: issue, volume, periodical; or the book."""
    title = plain(item.container_title)
    if kind in _IN_BOOKS:
        book: dict[str, Json] = {"@type": "Book", "name": title, "isbn": plain(item.isbn)}
        return _filled(book) if title else None
    outer: Json = None
    if title:
        outer = _filled({"@type": "Periodical", "name": title, "issn": plain(item.issn)})
    if plain(item.volume):
        outer = _filled({"@type": "PublicationVolume", "volumeNumber": plain(item.volume), "isPartOf": outer})
    if plain(item.issue):
        outer = _filled({"@type": "PublicationIssue", "issueNumber": plain(item.issue), "isPartOf": outer})
    return outer


def _person(name: Name) -> Json:
    if name.literal:
        return {"@type": "Organization", "name": whole_name(name)}
    person: dict[str, Json] = {
        "@type": "Person",
        "name": whole_name(name),
        "familyName": family(name),
        "givenName": plain(name.given),
    }
    return _filled(person)


def _publisher(item: Item) -> Json:
    return {"@type": "Organization", "name": plain(item.publisher)} if plain(item.publisher) else None


def _doi(doi: str | None) -> Json:
    return {"@type": "PropertyValue", "propertyID": "doi", "value": doi} if doi else None


def _filled(data: dict[str, Json]) -> dict[str, Json]:
    return {name: value for name, value in data.items() if value not in (None, "", [])}
