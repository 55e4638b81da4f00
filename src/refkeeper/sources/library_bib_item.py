"""Turns the fields of a .bib entry, BibTeX's or BibLaTeX's, into an item."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

from refkeeper.model.bib import LANGUAGES, PUBSTATES, READ_AS, STATUSES, SUBTYPES, THESES, UNDATED, edition_number
from refkeeper.model.build import build
from refkeeper.model.item import Date, Item, ItemType, cut_short
from refkeeper.sources.library_dates import read_edtf, read_year
from refkeeper.sources.library_latex import decode
from refkeeper.sources.library_names import cut_short_there, read_names
from refkeeper.text.identifiers import host

_TEXTS = {
    "title_short": ("shorttitle",),
    "container_title_short": ("shortjournal",),
    "collection_title": ("series",),
    "volume": ("volume",),
    "publisher": ("publisher", "school", "institution"),
    "publisher_place": ("location", "address"),
    "event_title": ("eventtitle",),
    "isbn": ("isbn",),
    "issn": ("issn",),
    "archive": ("archive",),
    "archive_location": ("archivelocation",),
    "archive_place": ("archiveplace",),
    "note": ("addendum", "note"),
}
_PEOPLE = {
    "author": ("author",),
    "editor": ("editor", "editora"),
    "translator": ("translator",),
    "container_author": ("bookauthor",),
}
_DASHES = re.compile(r"(?: ?[-‐‑‒–—―−])+ ?")
_DOI_PREFIX = re.compile(r"(?:https?://)?(?:dx\.)?doi\.org/|doi: ?", re.IGNORECASE)
_URL = re.compile(r"\\url\{(?P<url>[^{}]*)\}")
_BARE_URL = re.compile(r"https?://\S+")
_ESCAPED = re.compile(r"\\([_&%#$~{}])")
Texts: TypeAlias = dict[str, str | None]
_DEGREES = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"}


def item_of(kind: str, fields: Mapping[str, str]) -> Item:
    """The item of an entry; `kind` is the entry's type in lower case, the values are in LaTeX."""
    texts: Texts = {name: _first(fields, names) for name, names in _TEXTS.items()}
    people = {name: read_names(_raw(fields, names)) for name, names in _PEOPLE.items()}
    dates, status = _dates(fields)
    texts |= _titles(kind, fields) | _numbers(kind, fields) | _addresses(kind, fields)
    item_type = _type(kind, fields, has_url=texts["url"] is not None)
    texts |= _words(kind, item_type, fields, status)
    others = (name for name, named in _PEOPLE.items() if people[name] and cut_short_there(_raw(fields, named)))
    return build(item_type, texts, people, dates, cut_short(others))


def _raw(fields: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((fields[name] for name in names if fields.get(name)), "")


def _first(fields: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return decode(_raw(fields, names)) or None


def _type(kind: str, fields: Mapping[str, str], has_url: bool) -> ItemType:
    said = SUBTYPES.get(decode(fields.get("entrysubtype", "")).lower())
    if said is not None:
        return said
    if kind in READ_AS:
        return READ_AS[kind]
    return ItemType.WEBPAGE if has_url and not fields.get("publisher") else ItemType.DOCUMENT


def _titles(kind: str, fields: Mapping[str, str]) -> Texts:
    title, subtitle = _first(fields, ("title",)), _first(fields, ("subtitle",))
    container = _first(fields, ("journaltitle", "journal", "booktitle"))
    below = _first(fields, ("journalsubtitle",) if "journaltitle" in fields else ("booksubtitle",))
    if container is None and kind in ("online", "misc", "electronic", "www"):
        container = _first(fields, ("organization",))
    return {
        "title": ": ".join(part for part in (title, subtitle) if part) or None,
        "container_title": ": ".join(part for part in (container, below) if part) or None,
    }


def _numbers(kind: str, fields: Mapping[str, str]) -> Texts:
    """`number` is an issue in a journal, a report's own number, and a place in a series everywhere else."""
    number, eid, issue = (_first(fields, (name,)) for name in ("number", "eid", "issue"))
    series = _first(fields, ("seriesnumber",))
    pages = decode(_DASHES.sub("-", fields.get("pages", "")))
    page = _DASHES.sub("-", pages) or None
    edition = _first(fields, ("edition",))
    out: Texts = {"page": page, "edition": edition_number(edition) if edition else None}
    if fields.get("journal") or fields.get("journaltitle") or kind in ("article", "periodical"):
        return out | {"issue": number or issue, "number": eid, "collection_number": series}
    if kind in ("techreport", "report", "patent", "standard", "manual"):
        return out | {"issue": issue, "number": number or eid, "collection_number": series}
    return out | {"issue": issue, "number": eid, "collection_number": number or series}


def _addresses(kind: str, fields: Mapping[str, str]) -> Texts:
    doi = _DOI_PREFIX.sub("", _address(fields.get("doi", "")), count=1).lower() or None
    url = _address(fields.get("url", "")) or None
    if url is None:
        how = fields.get("howpublished", "")
        found = _URL.search(how) or _URL.search(fields.get("note", ""))
        if found is not None:
            url = _address(found["url"]) or None
        elif kind == "misc" and _BARE_URL.fullmatch(how):
            url = _own_address(how, fields) if fields.get("entrysubtype") else _address(how)
    return {"doi": doi, "url": url}


def _own_address(how: str, fields: Mapping[str, str]) -> str | None:
    """In an entry of refkeeper's own it may be a genre or an archive; as the work's address it gives the `key`."""
    said = decode(how)
    return said if decode(fields.get("key", "")) == host(said) else None


def _address(text: str) -> str:
    """A DOI or URL; other programs escape what should stand raw."""
    found = _URL.fullmatch(text.strip())
    return _ESCAPED.sub(r"\1", found["url"] if found else text).strip("{} ")


def _dates(fields: Mapping[str, str]) -> tuple[dict[str, Date | None], str | None]:
    """The dates, and the status that may stand in the place of the year."""
    issued = read_edtf(fields["date"]) if fields.get("date") else None
    if issued is None:
        issued = read_year(fields.get("year") or fields.get("date", ""), fields.get("month", ""))
    status: str | None = None
    if issued is not None and issued.literal:
        word = issued.literal.lower()
        if word in UNDATED:
            issued = None
        elif word in STATUSES:
            issued, status = None, word
    dates = {"issued": issued, "accessed": _date(fields, "urldate"), "original_date": _date(fields, "origdate")}
    return dates, status


def _date(fields: Mapping[str, str], name: str) -> Date | None:
    return read_edtf(fields[name]) if fields.get(name) else None


def _words(kind: str, item_type: ItemType, fields: Mapping[str, str], status: str | None) -> Texts:
    genre = _first(fields, ("type",))
    if item_type is ItemType.THESIS:
        genre = THESES.get(genre, genre) if genre else _DEGREES.get(kind)
    state = _first(fields, ("pubstate",))
    language = _first(fields, ("langid", "language"))
    return {
        "genre": genre,
        "status": PUBSTATES.get(state, state) if state else status,
        "language": LANGUAGES.get(language.lower(), language) if language else None,
    }
